/* The manner of talk in the other languages of Latin script. See talk_manner.c. */
#include "talk.h"

/* clang-format off: words read better in rows */
const struct talk_row talk_manner_europe[] = {
    /* Dutch */
    {TALK_OH, "oei ai oeps jeetje tjonge goh poeh nou"},
    {TALK_FEEL,
     "vervelend* frustrerend* verwarrend* lastig* vermoeiend stressvol irritant jammer overkomt_iedereen "
     "gebeurt_iedereen niet_de_enige geen_zorgen maak_je_geen maakt_u_zich geen_paniek ik_snap ik_begrijp"},
    {TALK_SELF | TALK_ME,
     "ik_ben_geen als_ai als_taalmodel ik_ben_een_ai ik_kan_me ik_kan_je ik_kan_uw ik_heb_geen heb_ik_geen "
     "mijn_kennis mijn_gegevens mijn_antwoorden ik_gok ik_vermoed ik_zie_je"},
    {TALK_SELF, "dit_vervangt vervangt_geen zonder_je zonder_uw"},
    {TALK_CAUTION,
     "vergissen arts dokter advocaat jurist boekhouder elektricien vakman deskundige advies toegang actuele "
     "actueel verouderd* gok gokken vermoed controleer fouten korreltje zout gegevens internet juridisch* "
     "medisch* vervangt"},
    {TALK_ASKED,
     "zoals_je_vroeg zoals_u_vroeg zoals_gevraagd zoals_je_wilde zoals_beloofd zoals_afgesproken op_je_verzoek "
     "op_verzoek"},
    {TALK_YOURS,
     "versie niveau budget project doel foutmelding code opzet gebruik gebruikt bestand situatie achtergrond "
     "tabel"},
    {TALK_FILL,
     "mee klinkt lijkt overkomt iedereen snap zie beetje dus neem weekend avond vastloopt loopt er_een ervan "
     "help daar daarmee komt voor_elkaar hiermee zocht bedoelde"},
    {TALK_TELL, "ingekort aangepast toegevoegd gewijzigd verbeterd herschreven"},
    {TALK_WISH, "fijn_weekend fijne_avond veel_leesplezier veel_kookplezier goede_reis eet_smakelijk succes_met"},
    {TALK_HAPPY, "fijn"},
    {TALK_TELL_ME, "kom_gerust kom_terug laat_gerust vertel_gerust"},
    {TALK_OFFER, "is_dit_wat is_dit_duidelijk heb_je_hier welke_versie wat_vind_je vind_je"},
    /* Scandinavian */
    {TALK_OH, "oj aj usch hoppsan jösses huff uff oi æsj øv hov nå puha tja"},
    {TALK_FEEL,
     "jobbigt frustrerande förvirrande krångligt irriterande stressigt tråkigt händer_alla händer_de inte_ensam "
     "ingen_fara oroa_dig_inte slitsomt frustrerende forvirrende irriterende stressende ikke_alene "
     "det_skjer_alle skjer_alle sker_for_alle bare_rolig slapp_av ikke_bekymre kedeligt træls jag_förstår "
     "jeg_forstår"},
    {TALK_SELF | TALK_ME,
     "jag_är_ingen jag_är_inte som_ai som_språkmodell jag_kan_inte_se jag_kan_ha jag_har_ingen mina_uppgifter "
     "min_kunskap mina_svar jag_gissar jeg_er_ikke jeg_er_ingen som_ki jeg_kan_ta jeg_kan_tage jeg_kan_ikke_se "
     "jeg_har_ikke min_viden min_kunnskap mine_svar jeg_gætter jeg_gjetter"},
    {TALK_SELF, "ersätter_inte erstatter_ikke utan_att_se uten_å_se uden_at_se"},
    {TALK_CAUTION,
     "läkare jurist advokat elektriker expert rådgivning råd fel inaktuell* aktuell* kontrollera nypa_salt salt "
     "gissar åtkomst internet lege læge rett feil forkert gjetter gætter adgang tilgang klype forbehold "
     "kontroller ersätter erstatter"},
    {TALK_ASKED,
     "som_du_bad som_du_ville som_ni_bad som_önskat som_utlovat som_du_ønsket som_du_ønskede som_ønsket "
     "som_lovet som_avtalt"},
    {TALK_YOURS,
     "version versjon nivå niveau budget projekt prosjekt mål felmeddelande feilmelding fejlmeddelelse kod kode "
     "använder bruker bruger utkast fil tabell tabel"},
    {TALK_FILL,
     "låter händer høres lyder skjer sker alle ensam alene fixar grej grei helg weekend kväll aften salt_i "
     "den_här det_här det_her sådan mente menade får blev bad ned ner klarnar klarner dette_er ingen om_det "
     "så_ta och_ta"},
    {TALK_TELL, "kortat förkortat ändrat uppdaterat forkortet endret ændret tilføjet tilføyd"},
    {TALK_WISH,
     "ha_en_bra ha_en_fin trevlig_helg trevlig_kväll god_helg god_weekend god_aften god_tur kom_tillbaka "
     "kom_igen velkommen_tilbage velkommen_tilbake hyggelig_helg held_og_lykke"},
    {TALK_OFFER,
     "vill_du_att er_det_sådan er_det_dette var_det_det hvilken_versjon hvilken_version vilken_version "
     "vad_tycker hva_synes hvad_synes"},
    /* Finnish */
    {TALK_OH, "voi voi_ei ohhoh hups auts huh"},
    {TALK_FEEL,
     "raskaalta turhauttav* hämmentäv* ärsyttäv* stressaav* harmillista ei_hätää älä_huoli sattuu_kaikille "
     "tapahtuu_kaikille et_ole_ainoa et_ole_yksin ymmärrän kuulostaa"},
    {TALK_SELF | TALK_ME,
     "en_ole tekoälynä kielimallina voin_erehtyä voin_olla en_näe en_voi_nähdä minulla_ei_ole tietoni arvaan"},
    {TALK_SELF, "tämä_ei_korvaa ei_korvaa"},
    {TALK_CAUTION,
     "lääkäri juristi asianajaja asiantuntija* neuvo* varauksella suhtaudu tarkista vanhentun* arvaan pääsyä "
     "erehtyä väärässä korvaa"},
    {TALK_ASKED, "kuten_pyysit kuten_halusit kuten_toivoit kuten_lupasin pyynnöstäsi"},
    {TALK_YOURS, "versio* taso* budjet* projekt* tavoit* virheilmoitu* koodi* käytät käytätkö taulukon taulukko"},
    {TALK_FILL, "joten siis tästä sitä kaikille viikonloppua iltaa milloin_vain että_teen teen"},
    {TALK_TELL, "lyhensin muutin lisäsin korjasin päivitin"},
    {TALK_TELL_ME, "palaa_asiaan tule_takaisin"},
    {TALK_OFFER, "haluatko_että mitä_mieltä mitä_versiota"},
    /* Polish */
    {TALK_OH, "ojej oj ojoj ups kurczę rany uff hmm ech"},
    {TALK_FEEL,
     "męcząc* frustrując* myląc* irytując* stresując* denerwując* kłopotliw* spokojnie nie_martw nie_przejmuj "
     "proszę_się_nie każdemu_się zdarza_się_każdemu nie_jesteś_sam nie_jesteś_sama nie_jesteś_w nie_tylko_ty "
     "rozumiem_że częst* wątpliwoś*"},
    {TALK_SELF | TALK_ME,
     "nie_jestem jako_si jako_ai jako_model jako_sztuczna mogę_się_mylić mogę_popełniać mogę_nie nie_widzę "
     "nie_mam_dostępu moja_wiedza moje_dane moje_odpowiedzi zgaduję"},
    {TALK_SELF, "to_nie_zastępuje nie_zastępuje nie_zastąpi bez_wglądu nie_stanowi"},
    {TALK_CAUTION,
     "mylić lekarz* lekarką prawnik* adwokat* księgow* elektryk* specjalist* ekspert* porad* przymrużeniem oka "
     "ostrożn* nieaktualn* aktualn* sprawdź dostępu zgaduję błędy potraktuj zastępuje"},
    {TALK_ASKED,
     "tak_jak_prosił* jak_prosił* jak_chciał* jak_obiecał* zgodnie_z_prośbą zgodnie_z_twoją na_twoją_prośbę"},
    {TALK_YOURS, "wersj* poziom* budżet* projekt* cel komunikat* kod* kodu szkic* plik* używasz korzystasz tabel*"},
    {TALK_YOU, "wklej twojego prosiłeś prosiłaś zechcesz"},
    {TALK_FILL,
     "brzmi wydaje każdemu zdarza więc tym sam sama trochę weekendu dnia wieczoru tutaj rzucę kiedy z_tego "
     "której której_to zajrzyj okiem"},
    {TALK_TELL, "skrócił* zmienił* dodał* poprawił* rzucę_okiem zerknę tłumaczę wyjaśniam już_tłumaczę"},
    {TALK_TELL_ME, "wracaj wróć zapraszam_ponownie opowiedz"},
    {TALK_OFFER, "czy_zrobić czy_to której_wersji jakiej_wersji co_sądzisz czy_mam_zrobić"},
    /* Czech, Slovak */
    {TALK_OH, "jejda ajaj jé aj ouha páni hmm uf ach ježiš"},
    {TALK_FEEL,
     "nepříjemn* frustrující* matoucí* otravn* stresující* únavn* nic_se_neděje nič_sa_nedeje stává_každému "
     "stává_se stáva_sa nebojte neboj nejste_sám nejsi_sám nejste_jediný nejsi_jediný rozumím_že chápu "
     "nepríjemn* mätúc* bez_obav"},
    {TALK_SELF | TALK_ME,
     "nejsem nie_som jako_ai ako_ai jako_jazykový ako_jazykový jako_umělá mohu_se_mýlit můžu_se_mýlit "
     "môžem_sa_mýliť nevidím nemám_přístup nemám_prístup moje_znalosti hádám"},
    {TALK_SELF, "to_nenahrazuje nenahrazuje nenahrádza nenahradí"},
    {TALK_CAUTION,
     "mýlit mýliť lékař* lekár* právník* advokát* odborník* specialist* rezervou rezervu berte ber zastaral* "
     "aktuáln* ověř* over* přístup prístup hádám radu rady nenahrazuje"},
    {TALK_ASKED,
     "jak_jste_chtěl* jak_jsi_chtěl* ako_si_chcel* ako_ste_chceli na_vaše_přání na_tvé_přání jak_jste_žádal* "
     "jak_jsem_slíbil*"},
    {TALK_YOURS,
     "verz* úroveň* rozpočet* projekt* cíl hlášk* chybov* kód* návrh* soubor* používáte používáš používate "
     "používaš tabulk* tabuľk*"},
    {TALK_FILL, "zní vypadá stává každému takže tedy hned víkend večer den z_toho kdykoli kdykoľvek to_berte to_zní"},
    {TALK_TELL, "zkrátil* upravil* doplnil* opravil* skrátil*"},
    {TALK_WISH,
     "hodně_štěstí veľa_šťastia hezký_víkend pekný_víkend hezký_den pekný_deň šťastnou_cestu dobrou_chuť "
     "držím_palce"},
    {TALK_TELL_ME, "vraťte_se vrať_se vráťte_sa vráť_sa přijďte"},
    {TALK_OFFER, "mám_z_toho mám_to jakou_verzi akú_verziu co_myslíte čo_myslíš"},
    /* Hungarian */
    {TALK_OH, "jaj jajj hűha nahát hoppá ajjaj hú ejha hmm"},
    {TALK_FEEL,
     "fárasztó* frusztrál* zavaró* bosszant* idegesít* stressz* kellemetlen* semmi_gond ne_aggódj ne_aggódjon "
     "mindenkivel_előfordul előfordul_mindenkivel nem_vagy_egyedül nincs_egyedül megértem"},
    {TALK_SELF | TALK_ME,
     "nem_vagyok mesterséges_intelligenciaként ai-ként nyelvi_modellként tévedhetek hibázhatok nem_látom "
     "nincs_hozzáférésem tudásom találgatok"},
    {TALK_SELF, "nem_helyettesít* ez_nem_helyettesít*"},
    {TALK_CAUTION,
     "tévedhetek orvos ügyvéd szakember* szakértő* tanács* óvatosan elavult* ellenőriz* találgat* fenntartás* "
     "kezeld kezelje"},
    {TALK_ASKED, "ahogy_kérted ahogy_kérte ahogy_szeretted ahogy_ígértem kérésedre kérésére"},
    {TALK_YOURS, "verzió* szint* költségvet* projekt* cél* hibaüzenet* kód* használod használsz táblázat*"},
    {TALK_FILL, "hangzik tűnik ezért mindenkivel hétvégét napot estét bármikor belőle máris"},
    {TALK_TELL, "lerövidít* módosít* kiegészít* kijavít* átír*"},
    {TALK_WISH, "szép_hétvégét szép_napot jó_étvágyat jó_utat sok_sikert_a"},
    {TALK_TELL_ME, "gyere_vissza térj_vissza jöjjön_vissza"},
    {TALK_OFFER, "készítsek_belőle melyik_verziót mit_gondolsz"},
    /* Romanian */
    {TALK_OH, "vai aoleu of uf măi hopa oau hmm"},
    {TALK_FEEL,
     "obositor frustrant* enervant* stresant* derutant* nicio_grijă nu-ți_face_griji i_se_întâmplă "
     "se_întâmplă_tuturor nu_ești_singur* nu_sunteți_singur* înțeleg_că"},
    {TALK_SELF | TALK_ME,
     "nu_sunt ca_ia ca_model sunt_o_ia pot_greși aș_putea_greși nu_văd nu_pot_vedea nu_am_acces datele_mele "
     "cunoștințele_mele ghicesc"},
    {TALK_SELF, "nu_înlocuiește nu_înlocuiesc"},
    {TALK_CAUTION,
     "greși greșesc medic avocat contabil specialist* expert* sfat* rezervă prudență verific* acces ghicesc "
     "depășit* actual* înlocuiește ia_asta luați"},
    {TALK_ASKED, "așa_cum_ai_cerut cum_ai_cerut cum_ați_cerut așa_cum_ai așa_cum_ați la_cererea așa_cum_am_promis"},
    {TALK_YOURS, "versiune* nivel* buget* proiect* obiectiv* mesaj* cod* folosești folosiți tabel*"},
    {TALK_FILL, "sună pare oricui tuturor imediat așa_că asta weekend oricând din_asta îți_explic am i"},
    {TALK_TELL, "scurtat modificat adăugat corectat rescris"},
    {TALK_WISH, "un_weekend_plăcut weekend_plăcut o_zi_bună poftă_bună drum_bun baftă_la"},
    {TALK_TELL_ME, "revino reveniți"},
    {TALK_OFFER, "te_ajută ce_versiune vrei_să ce_părere"},
    /* Turkish */
    {TALK_OH, "of oof eyvah aman ay hmm"},
    {TALK_FEEL,
     "yorucu sinir_bozucu kafa_karıştırıcı can_sıkıcı stresli moral_bozucu dert_etme endişelenme* merak_etme* "
     "üzülme* başına_gelir başına_gelebilir yalnız_değilsin* anlıyorum"},
    {TALK_SELF | TALK_ME,
     "doktor_değilim avukat_değilim uzman_değilim bir_yapay_zeka yapay_zeka_olarak dil_modeli_olarak göremiyorum "
     "erişemiyorum bilgilerim verilerim tahmin_ediyorum değilim yanılabilirim"},
    {TALK_SELF, "yerine_geçmez yerini_tutmaz"},
    {TALK_CAUTION,
     "hata_yapabilirim yanılabilirim doktor avukat uzman* tavsiye* temkinli yaklaşın güncel* eski doğrula* "
     "kontrol_ed* tahmin erişim hukuki tıbbi"},
    {TALK_ASKED, "istediğiniz_gibi istediğin_gibi isteğiniz_üzerine isteğin_üzerine söz_verdiğim_gibi"},
    {TALK_YOURS,
     "sürüm* seviye* bütçe* proje* hedef* hata_mesaj* kod* kodunu kodunuzu kullanıyorsun* kullanıyorsunuz tablo* "
     "taslak*"},
    {TALK_YOU, "kodunuzu kodunu"},
    {TALK_FILL,
     "kulağa geliyor herkesin konuda bu_yüzden o_yüzden bundan hiç hemen sınavında hafta_sonları hafta günler "
     "akşamlar istediğin_zaman istediğiniz_zaman yine aklınıza_takılan aklına_takılan olursa"},
    {TALK_TELL, "kısalttım değiştirdim ekledim düzelttim güncelledim açıklıyorum"},
    {TALK_WISH, "iyi_hafta_sonları iyi_günler iyi_akşamlar iyi_yolculuklar afiyet_olsun başarılar_dilerim"},
    {TALK_TELL_ME, "yine_gel yine_gelin yine_bekler* tekrar_gel"},
    {TALK_OFFER, "yapayım_mı ne_dersin ne_dersiniz hangi_sürümü bundan_bir_tablo"},
    /* Indonesian */
    {TALK_OH, "wah aduh waduh nah astaga hmm yah"},
    {TALK_FEEL,
     "melelahkan membingungkan menyebalkan menjengkelkan bikin_stres jangan_khawatir tenang_saja tenang "
     "semua_orang_pernah tidak_sendirian bukan_satu-satunya saya_mengerti"},
    {TALK_SELF | TALK_ME,
     "saya_bukan sebagai_ai sebagai_model saya_bisa_saja saya_mungkin saya_tidak_bisa_melihat "
     "saya_tidak_dapat_melihat saya_tidak_memiliki_akses pengetahuan_saya data_saya saya_menebak"},
    {TALK_SELF, "tidak_menggantikan bukan_pengganti"},
    {TALK_CAUTION,
     "salah dokter pengacara ahli profesional nasihat saran gambaran anggap kedaluwarsa terbaru periksa "
     "verifikasi menebak akses pengganti"},
    {TALK_ASKED, "sesuai_permintaan seperti_yang_anda_minta seperti_permintaan sesuai_janji"},
    {TALK_YOURS,
     "versi tingkat level anggaran proyek tujuan pesan_kesalahan kode memakai menggunakan pakai tabel* tabelnya"},
    {TALK_FILL,
     "kedengarannya sepertinya orang pernah mengalaminya jadi saja ya nya ujiannya lancar pekan hari daftarnya "
     "persingkat"},
    {TALK_WISH, "semoga_ujiannya selamat_berakhir selamat_menikmati selamat_jalan semoga_harimu selamat_bekerja"},
    {TALK_TELL_ME, "silakan_kembali kembali_kapan datang_lagi"},
    {TALK_OFFER, "mau_saya_buatkan bagaimana_menurut versi_yang_mana"},
    /* Vietnamese */
    {TALK_OH, "ôi ồ úi chà à ái"},
    {TALK_FEEL,
     "mệt bực khó_chịu rối bối_rối căng_thẳng đừng_lo ai_cũng_từng ai_cũng_gặp ai_cũng không_đơn_độc "
     "không_phải_người_duy_nhất tôi_hiểu mình_hiểu nghe_mệt"},
    {TALK_SELF | TALK_ME,
     "tôi_không_phải mình_không_phải là_ai là_một_ai là_mô_hình tôi_có_thể_sai tôi_không_thấy tôi_không_thể_xem "
     "tôi_không_có_quyền kiến_thức_của_tôi tôi_đoán"},
    {TALK_SELF, "không_thay_thế không_thể_thay_thế"},
    {TALK_CAUTION, "sai bác_sĩ luật_sư chuyên_gia lời_khuyên tham_khảo lỗi_thời cập_nhật kiểm_tra đoán truy_cập"},
    {TALK_ASKED, "như_bạn_yêu_cầu theo_yêu_cầu như_bạn_muốn như_đã_hứa"},
    {TALK_YOURS, "phiên_bản trình_độ ngân_sách dự_án mục_tiêu thông_báo_lỗi mã đang_dùng đang_sử_dụng dùng bảng"},
    {TALK_FILL, "nghe ai từng gặp phải đấy chứ ngay thôi nên lúc vẻ cuối_tuần vui_vẻ lập gọn"},
    {TALK_TELL, "rút_gọn sửa_lại bổ_sung viết_lại"},
    {TALK_WISH, "chúc_bạn_thi cuối_tuần_vui_vẻ chúc_ngon_miệng thượng_lộ_bình_an"},
    {TALK_TELL_ME, "hãy_quay_lại quay_lại"},
    {TALK_OFFER, "điều_này_có bạn_đang_dùng bạn_thấy"},
    /* once more */
    {TALK_FINE,
     "lastig* moeilijk* pittig* leuk* kul svår* klurig* vanskelig* svær* tricky kinkk* vaike* hankala "
     "podchwytliw* trudn* ciężk* ošemetn* těžk* složit* ťažk* zložit* fogós nehéz nehez* grea dificil* dificilă "
     "capcană zor zorlu çetrefil* rumit sulit susah sukar khó hóc_búa kjekt lur"},
    {TALK_ASK | TALK_YOU,
     "je_het_vraagt je_vraagt u_vraagt du_frågar frågade du_spør spurte du_spørger spurgte kysyit kysyt pytasz "
     "zapytałeś zapytałaś ptáte ptáš zeptal* pýtaš pýtate kérdezted megkérdezt* kérdezed întrebat întrebi "
     "sorduğun* sormana sorman sordun bertanya_tentang anda_bertanya kamu_bertanya bạn_hỏi bạn_đã_hỏi"},
    {TALK_YOU | TALK_ASK,
     "me_je stuurt stuur_je plakt du_skickar du_sender du_limer lähetät przyślesz prześlesz wyślesz pošlete "
     "pošleš pošlite elküldöd elküldi küldöd trimiți trimiteți gönderirsen* gönderirseniz atarsan anda_kirim "
     "kirimkan bạn_gửi"},
    {TALK_TELL,
     "nakijken kijk_ik controleren läser læser leser korrekturläser tarkistan sprawdzę sprawdzić przejrzę "
     "zkontroluji zkontroluju projdu skontrolujem átnézem átolvasom verific corectez bakarım kontrol_ederim "
     "düzeltirim periksa koreksi xem_lại sửa_giúp"},
    {TALK_YOURS,
     "tekst text teksti tekstin brief tekstem szöveg* textul scrisoare* metnini metin teks surat bài_viết"},
    {TALK_CAUTION,
     "links linki linków länkar lenker länk odkazy odkaz linkeket link linkuri bağlantıları tautan liên_kết "
     "openen öppna åpne åbne otwierać otevírat megnyitni deschide açamıyorum membuka mở"},
    {TALK_SELF | TALK_ME,
     "kan_ik_geen ik_kan_geen ik_kan_helaas kan_jag_inte jag_kan_inte kan_jeg_ikke jeg_kan_ikke en_voi nie_mogę "
     "nemohu nemůžu nemôžem nem_tudok nem_tudom_megnyitni nu_pot yapamıyorum açamıyorum saya_tidak_bisa "
     "saya_tidak_dapat tôi_không_thể"},
    {TALK_WANT, "istersin istersiniz isterdin mulai_dari"},
    {TALK_THANK,
     "sevindim memnun_oldum örülök bucur fijn_dat rád_že senang_anda så_hyggelig så_trevligt mukava_että"},
    {TALK_FILL,
     "helaas tyvärr desværre dessverre valitettavasti niestety bohužiaľ bohužel sajnos din_păcate maalesef "
     "ne_yazık_ki sayangnya rất_tiếc waar_wil var hvor mistä od_czego czym čím mivel cu_ce nereden dari_mana "
     "từ_đâu morgen imorgon imorgen i_morgen huomenna jutro zítřek zítra zajtra holnap* mâine yarın besok "
     "ngày_mai ngày mai juttu agak hơi stroef jutra textem"},
    {0, NULL}};
/* clang-format on */
