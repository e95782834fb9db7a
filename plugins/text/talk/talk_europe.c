/* The words of talk in the other languages of Latin script. See talk.h. */
#include "talk.h"

/* clang-format off: words read better in rows */
const struct talk_row talk_europe[] = {
    /* Dutch */
    {TALK_TELL,
     "leg leggen legt uitleggen geef geven vertel uitleg* laat_zien tonen toon help* maak maken schrijf* "
     "bereid* voorbereid* uit verder_gaan gaan_we gaan doorgaan ga_verder begin* start* ingaan kijken bekijk* duik* "
     "vertel* herschrijf* aanpas* samenvat* vervolg* werk* toe licht beantwoord* verbeter* probeer*"},
    {TALK_WANT, "wil wilt willen wilde nodig hebt wens* interess* klaar benieuwd behoefte zin"},
    {TALK_FILL,
     "de het een en of maar ook nog al alleen zo als dan dat dit deze die te in op aan van bij voor met "
     "over om tot door naar er hier daar nu straks altijd nooit vaak heel erg zeer echt gewoon graag even eens wel "
     "niet geen iets niets alles meer minder veel weinig is zijn was waren heeft hebben had kan kunnen kon moet zal "
     "zou mag wordt worden bent ben je_kunt stap_voor_stap kort* duidelijk* eenvoudig* simpel* beknopt* uitgebreid* "
     "volledig* mogelijk* goed* eerste volgende* twee drie vier vijf zes zeven acht negen tien jouw uw mijn onze "
     "zelf wat_meer verder* helemaal nogal daarnet eerder"},
    {TALK_ME, "ik mij me wij we ons"},
    {TALK_YOU, "je jij jou u jullie"},
    {TALK_THIS, "dat_is dit_is wat_een dat's"},
    {TALK_TOPIC, "vraag vragen onderwerp* punt opmerking observatie thema"},
    {TALK_REPLY, "antwoord* uitleg versie* sollicitatie* gesprek voorbereiding examen* tentamen* quiz lijst* details "
                 "verduidelijking verwarring samenvatting toelichting taalmodel kaartjes oefening* fout vervolg"},
    {TALK_EXAMPLE, "voorbeeld*"},
    {TALK_ASK, "vraag vragen stel weten laat_me vertel_me zeg contact deel stuur"},
    {TALK_FINE, "goed* mooi* uitstekend* geweldig* interessant* prima leuk* slim* belangrijk* klassiek* top boeiend* "
                "fijn* terecht* scherp* perfect* super klassieker"},
    {TALK_SURE, "natuurlijk zeker graag tuurlijk uiteraard jazeker prima geen_probleem oké oke ok absoluut "
                "met_plezier begrepen komt_eraan vanzelfsprekend super"},
    {TALK_AYE, "goed ja nee"},
    {TALK_HOPE, "hoop hopelijk"},
    {TALK_HELP, "helpt helpen geholpen nuttig* duidelijk* behulpzaam"},
    {TALK_WISH, "succes veel_succes veel_plezier sterkte zet_'m_op fijne_dag tot_ziens duimen je_kunt_het je_kan_het "
                "geluk"},
    {TALK_HAPPY, "veel fijne prettige"},
    {TALK_SORRY, "sorry excuses excuus verontschuldig* spijt je_hebt_gelijk u_hebt_gelijk u_heeft_gelijk "
                 "je_hebt_helemaal vergist vergissing mijn_fout"},
    {TALK_THANK, "dank* bedankt graag_gedaan geen_dank blij dankjewel dankuwel doei plezier tot_ziens"},
    {TALK_HERE, "hier_is hier_zijn hier_komt hier_heb hier_volgt hieronder"},
    {TALK_LETS, "laten_we laat_ons laat_mij we_gaan laat_me ik_zal ga"},
    {TALK_IF, "als wanneer indien mocht"},
    {TALK_TELL_ME, "laat_het_me_weten laat_me_weten laat_het_weten laat_maar_weten vraag_gerust stel_gerust zeg_het "
                   "vraag_maar"},
    {TALK_FREE, "voel_je_vrij aarzel_niet voel_u_vrij gerust"},
    {TALK_OFFER, "wil_je wilt_u wil_u zal_ik zullen_we kan_ik moet_ik heb_je_nog heeft_u_nog heb_je_vragen is_er_nog "
                 "nog_vragen is_dat_duidelijk is_het_duidelijk klaar_voor benieuwd_naar"},
    {TALK_GLAD, "graag kan kunnen blij sta_klaar"},
    {TALK_SAYS, "zegt zei schreef"},
    {TALK_IS, "is zijn betekent"},
    {TALK_WHAT, "wat waarom hoe wie waar wanneer welke"},
    {TALK_MORE | TALK_TELL, "verder doorgaan we_gaan_verder gaan_we_verder"},
    {TALK_MORE, "meer volgende nog andere* korter opnieuw verder simpeler alsjeblieft graag ga_door doorgaan"},
    {TALK_OH, "ah oh hallo hoi wow haha"},
    /* Swedish, Norwegian, Danish */
    {TALK_FINE,
     "god gode godt gott bra fin fint jättebra toppen utmärkt* intressant* spännande fantastisk* viktig* "
     "klassisk* flott* flot* utmerket udmærket interessant* spennende spændende kjempebra super supert perfekt klok* "
     "smart* klassiker"},
    {TALK_TELL,
     "visa visar vise viser vis laga lage giv giver gi gir förklara* visa* hjälp* ge ger gör göra skriv* "
     "förbered* börja* fortsätt* gå titta* dyk* berätta* sammanfatta* omformulera* anpassa* skapa* forklar* hjelp* "
     "hjælp* giv* gør gøre gjøre lag* lav* start* begynd* begynn* fortsett* fortsæt* se ser kig* fortell* fortæl* "
     "tilpas* oppret* opret* omskriv* gjennomgå gennemgå kommer prøv* ta tar tag"},
    {TALK_FILL,
     "och att det den en ett i på av för med som till om inte har hade kan ska skulle är var vara blir "
     "men eller så här där nu även också bara mycket mer lite några någon något alla allt denna detta dessa din ditt "
     "dina ert mitt min vår sig mig vid från efter innan över under mellan ut upp ner in kort* tydlig* enkel* enkl* "
     "detaljera* steg_för_steg gärna helt riktigt verkligen ganska två tre fyra fem och_så og å er det_er ikke "
     "jeg_er var_så fra på_en et til skal ville ble bli her der nå også bare meget mye mere litt noen noe alle alt "
     "denne dette disse dine deres seg ved etter før over mellem mellom opp ned ind inn af være været havde hadde at "
     "noget nogle kunne måske kanskje trinn trin virkelig egentlig gerne fire gang igen igjen längre"},
    {TALK_ME, "jag mig vi oss jeg meg"},
    {TALK_YOU, "du dig ni er deg dere i_har"},
    {TALK_THIS, "det_är det_var vilken vilket det_er hvilket sikket for_et hvor_godt"},
    {TALK_TOPIC, "fråga frågor ämne* poäng spørsmål* spørgsmål* emne* poeng pointe idé ide tanke* iakttagelse "
                 "observation*"},
    {TALK_REPLY,
     "svar* förklaring* version* intervju* förbered* prov tenta quiz lista detalj* förtydligande* "
     "sammanfatt* forklaring* versjon* forbered* eksamen* prøve* liste* avklaring* sammend* opsummering* "
     "oppsummering* jobbintervju* jobsamtale* samtale* språkmodell missförstånd* forvirring* følgende misstag* "
     "feilen fejlen missade"},
    {TALK_EXAMPLE, "exempel* eksempel* eksempler"},
    {TALK_ASK, "fråga* veta säg höra kontakta spør* spørg* vite vide si sig kontakt* del dela skicka"},
    {TALK_WANT, "vill vil ønsker önskar behöver trenger brug_for behov interess* klar redo nyfiken nysgjerrig "
                "nysgerrig lyst vill_ha"},
    {TALK_SURE,
     "självklart visst absolut naturligtvis javisst okej ok inga_problem gärna givetvis självfallet "
     "selvfølgelig selvfølgeligt selvsagt naturligvis klart sikkert ikke_noe_problem intet_problem det_er_i_orden "
     "okay gerne gjerne med_glede med_glæde jada selvklart klart_det perfekt"},
    {TALK_AYE, "ja nej nei jo"},
    {TALK_HOPE, "hoppas förhoppningsvis håper håber forhåpentligvis forhåbentlig"},
    {TALK_HELP, "hjälper hjälpte hjälp hjelper hjalp hjælper hjelp hjælp användbar* nyttig* tydlig* klart till_hjälp "
                "til_hjelp til_hjælp"},
    {TALK_WISH, "lycka_till lykke_til held_og_lykke ha_det_så ha_det_bra håll_tummarna jag_håller_tummarna "
                "krydser_fingre krysser_fingrene du_klarar du_klarer stå_på god_fornøjelse god_fornøyelse mycket_nöje "
                "hav_en_god ha_en_fin kämpa_på held_med tillykke"},
    {TALK_HAPPY, "god glad lycklig trevlig"},
    {TALK_SORRY, "förlåt ursäkt* ledsen beklag* du_har_rätt du_har_helt ni_har_rätt mitt_misstag mitt_fel unnskyld* "
                 "undskyld* beklager lei_for ked_af du_har_rett du_har_ret min_feil min_fejl"},
    {TALK_THANK, "tack* takk* tak varsågod ingen_orsak kul_att glad_att bare_hyggelig vær_så_god velbekomme selv_tak "
                 "så_lite det_var_så hej_då ha_det farvel glad_for hyggeligt hyggelig nöje fornøyelse"},
    {TALK_HERE, "här_är här_kommer här_följer her_er her_kommer her_følger nedan nedenfor nedenunder"},
    {TALK_LETS, "låt_oss låt_mig nu_kör vi_fortsätter la_oss la_meg lad_os lad_mig vi_går vi_fortsetter "
                "vi_fortsætter"},
    {TALK_IF, "om ifall när hvis dersom når"},
    {TALK_TELL_ME,
     "låt_mig_veta säg_till hör_av_dig hör_gärna_av fråga_gärna fråga_bara berätta_för si_fra "
     "gi_beskjed la_meg_vite ta_kontakt bare_spør spør_gjerne sig_til lad_mig_vide giv_besked spørg_endelig "
     "bare_spørg spørg_bare giv_lyd"},
    {TALK_FREE, "tveka_inte känn_dig_fri ikke_nøl nøl_ikke tøv_ikke føl_dig_fri føl_deg_fri"},
    {TALK_OFFER,
     "vill_du vill_ni ska_jag ska_vi skulle_du behöver_du har_du_fler har_du_några har_du_någon "
     "är_det_klart är_du_redo något_mer vil_du ønsker_du skal_jeg skal_vi trenger_du har_du_flere har_du_noen "
     "har_du_andre har_du_brug er_du_klar er_det_klart noe_mer noget_andet noget_mere kan_jeg kan_jag klar_til "
     "klar_for nyfiken_på"},
    {TALK_GLAD, "kan gärna gjerne gerne glad hjälper_gärna finns_här"},
    {TALK_SAYS, "säger sade sa skrev sier siger sagde"},
    {TALK_IS, "är er betyr betyder"},
    {TALK_WHAT, "vad varför hur vem var när vilka hva hvorfor hvordan hvem hvor hvilke hvad hvornår"},
    {TALK_MORE, "mer nästa fler annan* kortare igen enklare fortsätt vidare tack neste næste flere mere andre "
                "kortere igjen enklere fortsett fortsæt videre"},
    {TALK_OH, "åh hej ah oj hei wow hmm haha"},
    /* Finnish */
    {TALK_TELL_ME, "kerro kerro_jos kerro_minulle kerro_toki kysy_rohkeasti kysy_vain kerro_vain ilmoita "
                   "anna_minun_tietää anna_tietää ota_rohkeasti"},
    {TALK_FILL,
     "ja tai mutta myös vielä vain niin kuin kun että on ovat oli olla ei eivät tämä tämän tätä nämä se "
     "sen sitä ne nyt sitten tässä siinä tähän hyvin todella ihan aivan paljon vähän lisää kaikki jotain joku mitään "
     "muita muuta muu toinen kanssa varten asti selke* lyhy* yksinkertai* yksityiskohtai* askel* kaksi kolme neljä "
     "viisi voi voit voisi pitää"},
    {TALK_ME, "minä minun voin autan annan selitän kerron näytän olen teen jatkan voisin meidän"},
    {TALK_YOU, "sinä sinun sinulla sinulle haluat haluatko tarvitset tarvitsetko voit te teidän sinua"},
    {TALK_THIS, "tämä_on se_on tuo_on mikä onpa siinäpä"},
    {TALK_TOPIC, "kysymy* aihe* huomio* pointti ajatus kysymykse*"},
    {TALK_REPLY, "vastau* selity* versio* haastattelu* valmistautu* koe koke* tentti* quiz lista* tietoja "
                 "yksityiskoh* tiivistelmä visa sekaannu* visailu* ohje* virhe*"},
    {TALK_EXAMPLE, "esimerk*"},
    {TALK_TELL, "selit* näyt* autta* anta* anne* tehdä teen kirjoit* valmist* jatka* aloit* käy* katso* sukel* "
                "kerro* muokka* luo* lisä* vasta* auttaa auttaisi"},
    {TALK_ASK, "kysy* kerro tietää ota_yhteyttä sano"},
    {TALK_WANT, "halua* tarvits* kiinnost* valmis tahdo* haluai*"},
    {TALK_FINE, "hyvä* loistav* erinomai* mielenkiintoi* kiinnostav* tärkeä* mahtav* klassi* hieno* upea* oivallinen"},
    {TALK_SURE, "totta_kai tietenkin tottakai toki ehdottomasti selvä ok okei ilman_muuta ei_ongelmaa mielelläni "
                "varmasti tietysti hyvä hienoa juu"},
    {TALK_AYE, "kyllä joo ei"},
    {TALK_HOPE, "toivon toivottavasti toivon_että"},
    {TALK_HELP, "auttaa auttoi hyödy* avuksi selkeytti apua"},
    {TALK_WISH, "onnea tsemppiä paljon_onnea menestystä pidän_peukkuja hyvin_se_menee lykkyä"},
    {TALK_HAPPY, "hyvää iloista mukavaa"},
    {TALK_SORRY, "anteeksi pahoittel* pahoillani olet_oikeassa olette_oikeassa erehdy*"},
    {TALK_THANK, "kiitos kiitoksia ole_hyvä olkaa_hyvä eipä_kestä hauska_auttaa iloinen mukava heippa hei_hei "
                 "näkemiin kiva"},
    {TALK_HERE, "tässä_on tässä_ovat tässä alla ohessa seuraavassa"},
    {TALK_LETS, "katsotaan jatketaan aloitetaan mennään sukelletaan käydään anna_minun"},
    {TALK_IF, "jos mikäli kun"},
    {TALK_FREE, "älä_epäröi voit_vapaasti rohkeasti"},
    {TALK_OFFER, "haluatko haluaisitko tarvitsetko onko_sinulla voinko pitäisikö jatketaanko kiinnostaako "
                 "onko_jotain oletko_valmis auttoiko näytänkö"},
    {TALK_GLAD, "voin voisin mielelläni autan"},
    {TALK_SAYS, "sanoo sanoi kirjoitti"},
    {TALK_WHAT, "mikä mitä miksi miten kuka missä milloin mitkä"},
    {TALK_MORE, "lisää seuraava* jatka uudelleen lyhyem* helpom* muita toinen enemmän"},
    {TALK_OH, "ah oho hei moi no vau"},
    /* Polish */
    {TALK_FILL,
     "i w we z ze na do od po dla o u za przed nad pod przy bez lub albo ale oraz to ten ta te tego tej "
     "tym tych tą taki taka takie jak jako niż już jeszcze też także tylko bardzo całkiem naprawdę zupełnie trochę "
     "więcej mniej kilka coś nic wszystko każd* się nie jest są był była było być będzie ma mają można może mogą tu "
     "tutaj teraz potem zawsze nigdy często swój swoje swoich twój twoje twoja twoich twojej mój moje moja jego jej "
     "ich krótk* jasn* prost* szczegół* dokładn* możliw* pełn* zwięzł* pierwsz* dwa dwie trzy cztery pięć sześć "
     "krok_po_kroku razie poniżej tak_aby żeby aby by co_do stylu"},
    {TALK_ME, "ja mnie mi mną my nas nam mogę możemy chętnie_pomogę postaram pomogę wyjaśnię pokażę przygotuję "
              "jestem przygotowała* przygotował*"},
    {TALK_YOU, "ty ci ciebie tobie cię pan pani państwo masz chcesz potrzebujesz możesz wolisz chciał* chciała*"},
    {TALK_THIS, "to_jest co_za to_bardzo to_świetne to_dobre jakie"},
    {TALK_TOPIC, "pytani* temat* punkt uwag* kwesti* spostrzeżeni* pytań zagadnieni*"},
    {TALK_REPLY, "odpowied* wyjaśnieni* wersj* rozmow* przygotowani* egzamin* quiz* szczegół* podsumowani* nauk* "
                 "fiszk* rekrutac* zamieszani* pomyłk* opis_krok omówieni* błąd"},
    {TALK_EXAMPLE, "przykład*"},
    {TALK_TELL,
     "wyjaśni* pokaż* pokazać pomóc pomog* da* podać podam przygotow* napis* zrob* stworz* kontynu* "
     "zaczn* zaczyn* przejd* przejść idziemy lecimy spójrz* zobacz* omów* rozwin* opis* doda* przerob* popraw* "
     "przeanaliz* zagłęb* tłumacz* opowi* przyjrzyjmy dostos* uprość* rozwij* rozbud* dostarcz*"},
    {TALK_ASK, "pyta* zapyta* pisz napisz powiedz wiedzieć znać daj podziel* prze_ślij zadaj*"},
    {TALK_WANT, "chce* chcia* potrzeb* wol* interes* gotow* ciekaw* życz*"},
    {TALK_FINE, "dobr* świetn* doskonał* ciekaw* interesując* ważn* znakomit* super wspaniał* klasyczn* trafn* fajn* "
                "celn* rewelacyjn* kluczow* klasyk"},
    {TALK_SURE, "oczywiście jasne pewnie dobrze ok okej okay zgoda nie_ma_problemu nie_ma_sprawy z_przyjemnością "
                "chętnie rozumiem naturalnie absolutnie jak_najbardziej świetnie super z_chęcią już_się"},
    {TALK_AYE, "tak nie"},
    {TALK_HOPE, "mam_nadzieję oby liczę"},
    {TALK_HELP, "pomoże pomogło pomocn* przyda* jasn* pomóc pomogłem pomogłam pomaga rozjaśni*"},
    {TALK_WISH, "powodzenia trzymam_kciuki życzę miłej_nauki owocnej_nauki dasz_radę do_dzieła udanej sukcesów "
                "miłego udanego"},
    {TALK_HAPPY, "miłej miłego udanej udanego owocnej szczęśliwego"},
    {TALK_SORRY, "przeprasz* wybacz* przykro masz_rację ma_pan_rację ma_pani_rację pomyłk* pomyliłem pomyliłam "
                 "mój_błąd zamieszanie"},
    {TALK_THANK, "dzięk* dzieki proszę_bardzo nie_ma_za_co cieszę* miło do_widzenia pa polecam_się proszę do_usług "
                 "przyjemność"},
    {TALK_HERE, "oto poniżej proszę_bardzo tutaj_są tu_są"},
    {TALK_LETS, "przejdźmy zacznijmy kontynuujmy zobaczmy spójrzmy pozwól przyjrzyjmy_się omówmy idziemy lecimy "
                "zajmijmy"},
    {TALK_IF, "jeśli jeżeli gdy gdyby kiedy jeśliby czy"},
    {TALK_TELL_ME, "daj_znać daj_mi_znać powiedz_mi proszę_dać napisz pytaj_śmiało śmiało_pytaj proszę_pytać "
                   "wystarczy_powiedzieć dajcie_znać"},
    {TALK_FREE, "nie_wahaj śmiało"},
    {TALK_OFFER,
     "czy_chcesz chcesz czy_mam czy_mogę mam_pokazać mam czy_potrzebujesz potrzebujesz masz_jeszcze "
     "czy_masz czy_jest coś_jeszcze czy_to_jasne czy_chciał* chciał* czy_coś gotowy gotowa może_chcesz przejdziemy "
     "wolisz"},
    {TALK_GLAD, "mogę chętnie możemy pomogę"},
    {TALK_SAYS, "mówi powiedział napisał"},
    {TALK_IS, "jest są"},
    {TALK_WHAT, "co dlaczego jak kto gdzie kiedy który która które jaki jakie jaka"},
    {TALK_MORE | TALK_TELL, "kontynuujmy przejdźmy lecimy_dalej idziemy_dalej kontynuując"},
    {TALK_MORE, "więcej następn* kolejn* jeszcze inne krócej ponownie prościej dalej kontynuuj poproszę proszę"},
    {TALK_OH, "ach och cześć witaj no hej wow haha"},
    /* Czech, Slovak */
    {TALK_SORRY, "omlouvám_se omlouvám ospravedlňujem omlouv* promiň* promiňte prepáč* ospravedl* omluv* máš_pravdu "
                 "máte_pravdu moje_chyba spletl* mýl* pomýl*"},
    {TALK_FILL,
     "jiný jiné jiná iný iné iná jeden jedno jedna in_é a i v ve z ze s se na do od po pro o u za před "
     "nad pod při bez nebo ale to ten ta ty toho té tom těch tak jak jako než už ještě také jen velmi docela opravdu "
     "úplně trochu méně několik něco nic vše každ* jin* si je jsou byl byla bylo být bude má mají lze může mohou zde "
     "tady teď pak vždy často svůj své tvůj tvé tvoje váš vaše můj moje krátk* jasn* jednoduch* podrobn* stručn* dv* "
     "tři čtyři pět aj alebo však že čo ktorý ktoré tento táto toto tieto so zo sa som sú bol bola bolo byť majú "
     "môže tu teraz potom svoj svoje tvoj vaš môj dva tri štyri päť veľmi naozaj niečo všetko ešte tiež len ako aby "
     "krok_za_krokem krok_za_krokom"},
    {TALK_TELL,
     "dám dáme dát dať ukáz ukážu dám_ti vysvětl* vysvetl* ukáz* ukaž* pomoc* pomoh* pomůž* pomôž* "
     "připrav* priprav* napsat napíš* napís* udělat urob* vytvoř* vytvor* pokrač* začn* zač* podív* pozr* přejd* "
     "prejd* rozeb* projd* přidat pridať uprav* doplň* doplním popsat rozved* přeps* prepís*"},
    {TALK_ME, "já mě mi mně my nás nám mohu můžu můžeme rád ráda ja ma mňa môžem môžeme rád_ti vysvětlím vysvetlím "
              "ukážu ukážem pomohu pomůžu pomôžem jsem som"},
    {TALK_YOU, "ty ti tebe tobě vy vám vás máš máte chceš chcete potřebuješ potřebujete potrebuješ potrebujete teba"},
    {TALK_THIS, "to_je toto_je jaká aká"},
    {TALK_TOPIC, "otázk* téma* témat* bod postřeh* poznámk* myšlenk* dotaz*"},
    {TALK_REPLY, "odpověď* odpověd* odpoveď* odpoved* vysvětlen* vysvetlen* verz* pohovor* příprav* príprav* zkoušk* "
                 "skúšk* kvíz* detail* podrobnost* shrnut* zhrnut* nedorozuměn* zmate* chyb*"},
    {TALK_EXAMPLE, "příklad* príklad* ukázk*"},
    {TALK_ASK, "pt* zept* opýt* pýt* napiš řekni povedz vědět vedieť dej daj ozv* sdíl*"},
    {TALK_WANT, "chce* chtě* potřeb* potreb* zajím* zaujím* připraven* pripraven* přeje* chcel*"},
    {TALK_FINE, "dobr* skvěl* skvel* výborn* zajímav* zaujímav* důležit* dôležit* perfektn* úžasn* klasick* vynikaj* "
                "pěkn* pekn* super klasika"},
    {TALK_SURE,
     "samozřejmě samozrejme jistě iste určitě určite jasně jasné jasne ok dobře dobre rozumím rozumiem "
     "s_radostí s_radosťou rád ráda není_problém žádný_problém žiadny_problém v_pořádku v_poriadku bez_problému "
     "tak_jo jasan super"},
    {TALK_AYE, "ano ne áno nie jo"},
    {TALK_HOPE, "doufám snad dúfam verím věřím"},
    {TALK_HELP, "pomůže pomohlo pomôže užitečn* užitočn* jasn* pomohl* pomáh*"},
    {TALK_WISH, "hodně_štěstí veľa_šťastia hodně_zdaru přeji prajem držím_palce ať_se_daří hodne_zdaru mnoho_úspěchů "
                "veľa_úspechov zvládneš zvládnete úspěch* úspech*"},
    {TALK_THANK, "děkuj* dík* ďakuj* vďaka není_zač nie_je_za_čo nemáš_zač rádo_se_stalo rado_sa_stalo těší* teší* "
                 "nashledanou na_shledanou ahoj jsem_rád dovidenia potěšení"},
    {TALK_HERE, "zde_je zde_jsou tady_je tady_jsou tu_je tu_sú níže nižšie"},
    {TALK_LETS, "pojďme poďme podívejme pokračujme začněme začnime pozrime dovol přejděme prejdime jdeme ideme"},
    {TALK_IF, "pokud jestli když kdyby ak keby zda či ak_by"},
    {TALK_TELL_ME,
     "dej_mi_vědět dejte_mi_vědět dej_vědět dejte_vědět daj_mi_vedieť dajte_mi_vedieť daj_vedieť "
     "dajte_vedieť řekni_mi řekněte_mi povedz_mi neváhej_se neváhejte_se ozvi_se ozvěte_se stačí_říct klidně_se"},
    {TALK_FREE, "neváhej neváhejte neváhaj neváhajte"},
    {TALK_OFFER,
     "chceš chcete chtěl* mám_ti mám_vám mám mohu_ti můžu_ti potřebuješ potřebujete máš_ještě máte_ještě "
     "máš_další máte_další je_to_jasné je_to_srozumitelné něco_dalšího niečo_ďalšie chcel* potrebuješ potrebujete "
     "môžem"},
    {TALK_GLAD, "mohu můžu můžeme rád ráda môžem môžeme"},
    {TALK_SAYS, "řekl říká povedal hovorí"},
    {TALK_WHAT, "co proč jak kdo kde kdy který čo prečo ako kto kedy aký jaký jaké"},
    {TALK_MORE, "více víc další* znovu kratší* jednodušeji pokračuj dál prosím viac ďalš* znova ďalej jednoduchšie "
                "kratšie"},
    /* Hungarian, Romanian */
    {TALK_FINE | TALK_TOPIC, "bună_întrebare"},
    {TALK_THIS, "ce_întrebare ez_egy micsoda milyen aceasta_este e_o este_o ce"},
    {TALK_TELL,
     "crea creez încep magyaráz* elmagyaráz* megmutat* mutat* segít* adok adjak ad készít* ír* folytat* "
     "folytass* kezd* néz* nézz* menjünk áttér* kifejt* bemutat* explic* arăt* ajut* da dau ofer* scri* pregăt* fac "
     "face continu* încep* vedem uită treci trecem detali* adapt* reformul* adaug* explor*"},
    {TALK_FINE, "bună bun bune bună_întrebare jó kiváló remek nagyszerű érdekes* fontos* szuper klasszikus* "
                "izgalmas* excelent* grozav* interesant* important* perfect* minunat* frumo* clasic* superb*"},
    {TALK_FILL,
     "a az egy és vagy de is csak még már nem van vannak volt lesz itt ott most majd mindig nagyon igazán "
     "teljesen kicsit több kevesebb néhány valami semmi minden más ez ezt azt ezek azok erre arra ebben hogy mint "
     "akkor röviden rövid* világos* egyszerű* részletes* lépésről_lépésre kettő három négy öt meg el fel le ki be "
     "kell lehet tud és_a esetleg bármi* szívesen sau dar nu e este sunt era fi fost are au un o una unui unei cel "
     "cea cei cele al ai ale la în din pe cu fără pentru prin despre după înainte până între foarte mai puțin mult "
     "multe tot toate toți ceva nimic alt altă alte alți acest această aceasta aceste acești acela aici acolo acum "
     "apoi mereu niciodată și să se îl o_să îți vă își va vor poate pot trebuie scurt* clar* simpl* detaliat* "
     "pas_cu_pas doi două trei patru cinci dacă_e"},
    {TALK_ME, "én nekem engem mi nekünk tudok segítek tudom szívesen_segítek elmagyarázom eu îmi mie mine noi ne pot "
              "putem aș voi vom sunt_aici"},
    {TALK_YOU, "te neked téged ti ön önnek szeretnéd szeretné akarod van_még kérdésed tu ție tine voi dumneavoastră "
               "îți vă vrei doriți dorești ai_nevoie"},
    {TALK_TOPIC, "kérdés* téma témá* pont gondolat* észrevétel* ötlet* întrebare* întrebăr* subiect* punct "
                 "observație idee temă"},
    {TALK_REPLY,
     "válasz* magyarázat* verzió* változat* interjú* felkészülés* vizsg* kvíz* lista* részlet* "
     "összefogl* állásinterjú* félreértés* răspuns* explicați* versiun* interviu* pregătir* examen* listă detalii "
     "rezumat* confuzi* quiz* clarific* hiba"},
    {TALK_EXAMPLE, "péld* exempl*"},
    {TALK_ASK, "kérdez* szólj* írj* tudni tudd mondd întreb* spune* scrie* ști contact* anunț*"},
    {TALK_WANT, "szeretn* akar* kell szükség* érdekel* kész* kíván* vre* dor* nevoie interes* gata prefer*"},
    {TALK_SURE,
     "persze természetesen rendben oké ok hogyne naná szívesen értem nem_gond semmi_gond máris jól_van "
     "sigur desigur bineînțeles cu_plăcere nicio_problemă de_acord am_înțeles perfect în_regulă firește evident "
     "cum_să_nu"},
    {TALK_AYE, "igen nem da nu"},
    {TALK_HOPE, "remélem remélhetőleg bízom sper sperăm"},
    {TALK_HELP, "segít segített hasznos* érthető világos ajut* util* clar* lămur*"},
    {TALK_WISH, "sok_sikert sok_szerencsét jó_tanulást jó_munkát hajrá menni_fog szorítok succes mult_succes baftă "
                "mult_noroc spor te_descurci țin_pumnii învățare_plăcută"},
    {TALK_HAPPY, "jó kellemes spor"},
    {TALK_SORRY, "bocsán* elnézés* sajnál* igazad_van igaza_van tévedtem hibáz* az_én_hibám scuz* îmi_pare_rău iart* "
                 "ai_dreptate aveți_dreptate greșeal* greșit*"},
    {TALK_THANK, "köszön* nincs_mit szívesen örül* viszlát kösz* mulțum* mersi cu_plăcere cu_drag pentru_puțin "
                 "mă_bucur la_revedere pa plăcere"},
    {TALK_HERE, "íme itt_van itt_vannak alább tessék iată mai_jos poftim"},
    {TALK_LETS, "nézzük lássuk kezdjük folytassuk menjünk hadd să_vedem să_continuăm să_începem haideți hai "
                "să_trecem lasă-mă permite-mi"},
    {TALK_IF, "ha amennyiben amikor dacă când"},
    {TALK_TELL_ME, "szólj szóljon írj kérdezz_bátran bátran_kérdezz nyugodtan_kérdezz csak_szólj anunță-mă "
                   "anunțați-mă spune-mi spuneți-mi scrie-mi dă-mi_de_știre întreabă-mă"},
    {TALK_FREE, "ne_habozz bátran nyugodtan nu_ezita nu_ezitați simte-te_liber"},
    {TALK_OFFER,
     "szeretnéd szeretné szeretnél akarod mutassak adjak kérsz készítsek segíthetek van_még érthető "
     "van_kérdésed folytassuk kéred vrei doriți dorești ai_vrea ați_vrea să_îți pot_să ai_nevoie ai_întrebări mai_ai "
     "altceva este_clar e_clar îți_arăt continuăm"},
    {TALK_GLAD, "tudok szívesen segítek tudom pot putem aș_putea bucuros"},
    {TALK_SAYS, "mondja mondta spune_un a_spus zice"},
    {TALK_IS, "este sunt"},
    {TALK_WHAT, "mi miért hogyan ki hol mikor melyik milyen ce cine unde când care cum"},
    {TALK_MORE, "több következő* még újra rövidebb* egyszerűbb* tovább folytasd kérlek mai următo* încă din_nou "
                "continuă te_rog"},
    /* Turkish */
    {TALK_FILL,
     "bir bu şu o ve veya ya da de ile için gibi kadar çok daha en az biraz her tüm bütün bazı hiç şey "
     "şimdi sonra önce hemen hep her_zaman burada orada böyle şöyle olarak olan oldu değil var yok ki mi mı mu mü "
     "ise ama fakat ancak sadece yalnızca kısa* basit* açık* detaylı* ayrıntılı* adım_adım iki üç dört beş altı "
     "üzerinde hakkında konusunda ilgili farklı diğer başka"},
    {TALK_ME,
     "ben bana beni biz bize edebilirim yapabilirim verebilirim gösterebilirim anlatabilirim "
     "hazırlayabilirim olabilirim buradayım açıklayayım anlatayım göstereyim vereyim açıklayabilirim oluşturabilirim "
     "açıklayacağım"},
    {TALK_YOU, "sen sana seni siz size sizi ister istersen isterseniz sorun* varsa"},
    {TALK_THIS, "bu_bir ne_güzel ne_kadar bu"},
    {TALK_TOPIC, "soru* konu* nokta* fikir* düşünce* yorum*"},
    {TALK_REPLY, "cevap* cevab* yanıt* açıklama* sürüm* mülakat* hazırlık* hazırlığ* sınav* quiz* liste* detay* "
                 "ayrıntı* özet* görüşme* karışıklı* bilgi* hata*"},
    {TALK_EXAMPLE, "örnek* örneğ*"},
    {TALK_TELL, "açıkla* anlat* göster* yardım* hazırla* yaz* devam* başla* geç* ekle* oluştur* incele* ele_al* "
                "uyarla* düzelt* dönüştür* çevir* paylaş* özetle*"},
    {TALK_ASK, "sor sorun sorabilirsin* sorabilirsiniz sormak söyle* bildir* yaz* haber* bilmek çekin*"},
    {TALK_WANT, "iste* ihtiyaç* ihtiyac* merak* hazır* ilgilen* tercih*"},
    {TALK_FINE, "güzel* harika* mükemmel* iyi* ilginç* önemli* süper* muhteşem* klasik* yerinde şahane"},
    {TALK_SURE, "elbette tabii tabii_ki tabi tabi_ki tamam peki memnuniyetle kesinlikle olur sorun_değil anladım "
                "anlaşıldı hay_hay seve_seve harika süper şüphesiz"},
    {TALK_AYE, "evet hayır"},
    {TALK_HOPE, "umarım umuyorum inşallah"},
    {TALK_HELP, "yardımcı* yardım* faydalı* yararlı* işine_yara* işinize_yara* açıklayıcı net"},
    {TALK_WISH, "başarılar bol_şans iyi_şanslar kolay_gelsin iyi_çalışmalar başarı* başaracaksın* yaparsın* şans* "
                "hayırlı*"},
    {TALK_HAPPY, "iyi mutlu keyifli"},
    {TALK_SORRY, "özür* kusura_bakma* üzgünüm haklısın* haklısınız pardon yanlış_anla* yanılmış*"},
    {TALK_THANK, "teşekkür* sağ_ol* rica_ederim bir_şey_değil ne_demek memnun* görüşürüz hoşça_kal* sevin* her_zaman"},
    {TALK_HERE, "işte aşağıda buyurun buyur"},
    {TALK_LETS, "hadi haydi başlayalım bakalım devam_edelim geçelim inceleyelim izin_ver* gelin gel"},
    {TALK_IF, "eğer istersen isterseniz dilersen dilerseniz varsa"},
    {TALK_TELL_ME, "haber_ver* bana_bildir* söyle* sorabilirsin* sorabilirsiniz lütfen_sorun sormaktan yazabilirsin* "
                   "bana_sor* lütfen_sor bildirin"},
    {TALK_FREE, "çekinme çekinmeyin çekinmeden"},
    {TALK_OFFER,
     "ister_misin* ister_misiniz ister_miydin* göstereyim_mi göstermemi anlatayım_mı vereyim_mi "
     "hazırlayayım_mı yapayım_mı devam_edelim_mi başka_bir başka_sorun yardımcı_olabilir ihtiyacın_var anlaşıldı_mı "
     "anlaşılır_mı hazır_mısın* yeterli_mi oldu_mu"},
    {TALK_GLAD, "edebilirim yapabilirim verebilirim gösterebilirim anlatabilirim hazırlayabilirim olabilirim "
                "açıklayabilirim memnuniyetle hazırım"},
    {TALK_SAYS, "dedi diyor yazdı"},
    {TALK_WHAT, "ne neden nasıl kim nerede niçin hangi nedir"},
    {TALK_MORE | TALK_TELL, "devam_edelim geçelim devam_ediyoruz"},
    {TALK_MORE, "daha sonraki başka kısa tekrar devam lütfen yeniden diğer basit*"},
    {TALK_OH, "ah oh vay merhaba selam haha"},
    /* Indonesian, Malay */
    {TALK_FILL,
     "yang dan atau di ke dari untuk dengan pada ini itu adalah ialah akan sudah telah belum tidak bukan "
     "juga saja lagi lebih sangat sekali semua setiap ada apa_pun sesuatu tentang dalam secara seperti agar supaya "
     "bisa dapat mungkin boleh langkah_demi_langkah singkat sederhana jelas lengkap berikut_nya dua tiga empat lima "
     "satu sebuah nya hal oleh jika_ada bantuan kapan_saja silakan lain lainnya tersebut selanjutnya lanjut"},
    {TALK_ME, "saya aku kami kita"},
    {TALK_YOU, "anda kamu kalian awak"},
    {TALK_THIS, "ini_adalah itu_adalah ini itu"},
    {TALK_TOPIC, "pertanyaan* soal topik poin ide pemikiran soalan"},
    {TALK_REPLY, "jawaban* penjelasan* versi wawancara* persiapan* ujian kuis daftar detail ringkasan belajar "
                 "kebingungan informasi kesalahan*"},
    {TALK_EXAMPLE, "contoh*"},
    {TALK_TELL,
     "jelaskan menjelaskan tunjukkan menunjukkan bantu membantu beri berikan memberi* buat buatkan "
     "membuat* tulis lanjutkan melanjutkan mulai lihat bahas membahas siapkan menyiapkan tambah* sesuaikan ubah "
     "mengubah* perdalam uraikan"},
    {TALK_ASK, "tanya* bertanya beri_tahu katakan hubungi tahu bagikan"},
    {TALK_WANT, "ingin mau butuh membutuhkan perlu memerlukan tertarik siap minat"},
    {TALK_FINE, "bagus hebat menarik baik luar_biasa penting sempurna keren klasik mantap"},
    {TALK_SURE, "tentu tentu_saja baik baiklah oke ok siap pasti dengan_senang_hati tidak_masalah sama_sekali_tidak "
                "boleh benar_sekali"},
    {TALK_AYE, "ya tidak"},
    {TALK_HOPE, "semoga saya_harap harap mudah-mudahan berharap"},
    {TALK_HELP, "membantu bermanfaat berguna jelas membantumu"},
    {TALK_WISH, "semoga_sukses semoga_berhasil semangat sukses selamat_belajar selamat_mencoba semoga_lancar "
                "good_luck"},
    {TALK_HAPPY, "selamat"},
    {TALK_SORRY, "maaf mohon_maaf minta_maaf anda_benar kamu_benar keliru"},
    {TALK_THANK, "terima_kasih sama-sama kembali senang makasih dengan_senang_hati sampai_jumpa terimakasih"},
    {TALK_HERE, "berikut berikut_adalah berikut_ini inilah di_bawah_ini ini_dia"},
    {TALK_LETS, "mari mari_kita ayo biar_saya izinkan_saya"},
    {TALK_IF, "jika kalau bila apabila apakah"},
    {TALK_TELL_ME, "beri_tahu_saya beritahu_saya kabari_saya katakan_saja tanyakan_saja tanya_saja silakan_tanya "
                   "silakan_bertanya silakan_tanyakan hubungi_saya"},
    {TALK_FREE, "jangan_ragu jangan_sungkan"},
    {TALK_OFFER, "apakah_anda apakah_kamu mau_saya maukah mau ingin_saya perlu_saya ada_lagi ada_pertanyaan "
                 "apakah_ini apakah_ada apakah_penjelasan boleh_saya bolehkah apakah_perlu siap_untuk"},
    {TALK_GLAD, "bisa dapat siap senang"},
    {TALK_SAYS, "berkata kata_seorang menulis"},
    {TALK_WHAT, "apa mengapa kenapa bagaimana siapa dimana kapan mana"},
    {TALK_MORE, "lagi lebih berikutnya lanjut lanjutkan lain tolong ulangi"},
    {TALK_OH, "ah oh wah halo hai"},
    /* Vietnamese */
    {TALK_FILL,
     "và hoặc là của cho với trong trên dưới về từ đến để được bị có không đã đang sẽ rất quá lắm cũng "
     "chỉ còn nữa thêm các những một hai ba bốn năm này đó kia đây ở khi thì mà nên vì tại mọi mỗi nhiều ít hơn nhất "
     "ngay lại cần vào ra lên xuống nhé nha ạ thật rõ chi tiết ngắn gọn đơn giản dễ hiểu cụ thể theo từng bước cách "
     "phần bất_kỳ bất_cứ gì nào điều việc dưới_đây khác chút hoàn toàn luôn"},
    {TALK_ME, "tôi mình chúng_ta chúng_tôi em"},
    {TALK_YOU, "bạn anh chị quý_khách các_bạn"},
    {TALK_THIS, "đây_là đó_là thật_là"},
    {TALK_TOPIC, "câu_hỏi chủ_đề ý_tưởng vấn_đề điểm câu hỏi"},
    {TALK_REPLY, "câu_trả_lời trả_lời giải_thích phiên_bản phỏng_vấn chuẩn_bị bài_thi kỳ_thi ôn_tập ôn_thi danh_sách "
                 "tóm_tắt nhầm_lẫn thông_tin đáp_án buổi học_tập bài_kiểm_tra trắc_nghiệm sai_sót lỗi nhầm"},
    {TALK_EXAMPLE, "ví_dụ minh_họa"},
    {TALK_TELL, "giải_thích chỉ giúp hỗ_trợ đưa_ra cung_cấp tạo viết tiếp_tục bắt_đầu xem tìm_hiểu đi_sâu bàn "
                "trình_bày thêm chuyển chuẩn_bị điều_chỉnh sửa làm_rõ phân_tích kể tiếp"},
    {TALK_ASK, "hỏi nói biết liên_hệ chia_sẻ cho_tôi gửi"},
    {TALK_WANT, "muốn cần thích quan_tâm sẵn_sàng mong"},
    {TALK_FINE, "hay tốt tuyệt tuyệt_vời xuất_sắc thú_vị quan_trọng hoàn_hảo kinh_điển giỏi rất_hay"},
    {TALK_SURE, "chắc_chắn tất_nhiên dĩ_nhiên vâng ok đồng_ý không_vấn_đề_gì không_thành_vấn_đề sẵn_lòng "
                "rất_sẵn_lòng được_chứ được_thôi tuyệt tất_nhiên_rồi dạ"},
    {TALK_AYE, "được có vâng không"},
    {TALK_HOPE, "hy_vọng hi_vọng mong_rằng"},
    {TALK_HELP, "giúp_ích hữu_ích có_ích rõ_ràng giúp giải_đáp"},
    {TALK_WISH, "chúc chúc_bạn may_mắn thành_công cố_lên chúc_may_mắn bạn_làm_được"},
    {TALK_SORRY, "xin_lỗi bạn_nói_đúng bạn_đúng nhầm_lẫn thứ_lỗi"},
    {TALK_THANK, "cảm_ơn cám_ơn không_có_gì không_có_chi rất_vui hân_hạnh tạm_biệt vui_vì"},
    {TALK_HERE, "dưới_đây_là sau_đây_là đây_là sau_đây dưới_đây"},
    {TALK_LETS, "hãy_cùng hãy_để_tôi để_tôi chúng_ta_hãy ta_hãy cùng hãy"},
    {TALK_IF, "nếu khi liệu"},
    {TALK_TELL_ME, "hãy_cho_tôi_biết cho_tôi_biết cho_mình_biết hãy_hỏi cứ_hỏi hãy_nói hãy_báo nói_cho_tôi"},
    {TALK_FREE, "đừng_ngần_ngại đừng_ngại cứ_thoải_mái"},
    {TALK_OFFER, "bạn_có_muốn bạn_muốn bạn_có_cần bạn_cần có_muốn có_cần tôi_có_nên bạn_còn còn_gì còn_câu "
                 "có_câu_hỏi_nào bạn_đã_rõ bạn_sẵn_sàng có_cần_tôi bạn_có"},
    {TALK_GLAD, "có_thể sẵn_sàng vui_lòng"},
    {TALK_SAYS, "nói_rằng viết_rằng"},
    {TALK_WHAT, "gì sao tại_sao thế_nào ai đâu"},
    {TALK_MORE, "thêm tiếp tiếp_theo nữa khác lại ngắn_hơn tiếp_tục"},
    {0, NULL}};
/* clang-format on */
