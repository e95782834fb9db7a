/* The words in which a chat partner feels with the asker, speaks of its own limits and of
   what it was asked to do, and asks about the asker's situation. See talk.h. */
#include "talk.h"

/* clang-format off: words read better in rows */
const struct talk_row talk_manner[] = {
    /* did it help? */
    {TALK_OFFER | TALK_HELP,
     "hilft_das hilft_dir beantwortet_das ça_vous_aide ça_t'aide cela_répond te_sirve le_sirve te_ayuda le_ayuda "
     "resuelve_esto responde_esto isso_ajuda ajudou te_ajuda respondi isso_responde ti_aiuta ti_è_utile "
     "ho_risposto heeft_dit helpt_dit helpt_dat hjälper_det hjälpte_det hjelper_det hjelper_dette hjælper_det "
     "hjalp_det auttoiko_tämä czy_pomogło czy_to_pomogło pomohlo_to pomohlo_ti pomohlo_vám pomohlo segített_ez "
     "segített vă_ajută işine_yaradı_mı işinize_yaradı_mı yardımcı_oldu_mu apakah_ini_membantu apakah_membantu "
     "có_giúp_ích"},
    /* may I, for you? Whatever the verb, it is the partner's */
    {TALK_OFFER | TALK_ME,
     "want_me shall_i do_you_want_me soll_ich voulez-vous_que veux-tu_que souhaitez-vous_que souhaites-tu_que "
     "quieres_que quiere_que quer_que gostaria_que vuoi_che vuole_che zal_ik ska_jag skal_jeg czy_mam mám_ti "
     "mám_vám vrei_să_îți szeretnéd_ha mau_saya ingin_saya bạn_có_muốn_tôi хотите_я θέλεις_να_σου θέλετε_να_σας"},
    {TALK_TELL_ME, "shout_if holler_if shout_out_if give_us_a_shout"},
    /* what do you think? */
    {TALK_OFFER | TALK_HELP,
     "what_do_you_think what_are_your_thoughts your_thoughts what_do_you_say was_hältst_du was_halten_sie "
     "was_meinst_du was_denkst_du qu'en_pensez-vous qu'en_penses-tu vous_en_pensez tu_en_penses qué_opinas "
     "qué_te_parece qué_le_parece o_que_acha o_que_você_acha che_ne_pensi che_ne_pensa che_ne_dici wat_vind_je "
     "wat_vindt_u wat_denk_je vad_tycker_du hva_synes_du hvad_synes_du mitä_mieltä co_o_tym co_myślisz co_na_to "
     "co_si_myslíte co_myslíte čo_myslíte mit_gondolsz mi_a_véleményed ce_părere ne_düşünüyorsun "
     "ne_düşünüyorsunuz bagaimana_menurut bạn_nghĩ_sao"},
    /* anything else? */
    {TALK_OFFER | TALK_MORE,
     "anything_else is_there_anything is_there_something anything_more what_else noch_etwas sonst_noch "
     "gibt_es_noch autre_chose quelque_chose_d'autre algo_más algo_mais mais_alguma qualcos'altro c'è_altro "
     "nog_iets verder_nog coś_jeszcze ještě_něco něco_dalšího ešte_niečo noe_mer något_mer noget_andet "
     "jotain_muuta altceva van_még başka_bir ada_lagi còn_gì"},
    /* English */
    {TALK_REPLY, "feedback progress"},
    {TALK_FEEL,
     "hats_off your_pain not_a_silly not_a_stupid not_a_dumb no_such_thing_as_a_silly exactly_the_right "
     "kopf_hoch das_wird_schon"},
    {TALK_TELL,
     "break_that_down break_this_down walk_that_through mark_it score_it tidied tidied_up cleaned_up polished"},
    {TALK_ASK, "drop type"},
    {TALK_FINE | TALK_TOPIC,
     "great_that_you good_that_you glad_that_you glad_you_asked nice_that_you smart_of_you good_of_you "
     "clever_of_you wise_of_you schön_dass_du schön_dass_sie gut_dass_du gut_dass_sie toll_dass_du qué_bueno_que "
     "qué_bien_que que_bom_que che_bello_che bien_de_poser goed_dat_je fijn_dat_je bra_att_du dobrze_że"},
    {TALK_OH,
     "ooh oooh oof ouch yikes whoa woah woo yay aww aw oops hm hmmm mmm eek ugh phew gosh yup gotcha righto hiya "
     "howdy huh heh uh-oh"},
    {TALK_FEEL,
     "annoying frustrat* confusing confused rough stressful tough a_pain painful overwhelming exhausting tiring "
     "puzzling baffling daunting nerve-wracking a_nuisance a_headache a_bummer struggle struggles struggled "
     "struggling trip_up trips_over trips_up stumble stumbles stuck_on happens_to happens_all not_alone "
     "not_the_only feel_bad feel_silly don't_worry not_to_worry no_need_to_worry no_shame don't_panic hear_you "
     "feel_you i_get_it i_get_that totally_get been_there know_the_feeling sounds_like a_lot_to_take rotten "
     "awful infuriating maddening irritating disappointing worrying a_drag unsettling bewildering intimidating "
     "the_worst the_right_place get_a_lot hear_a_lot asked_a_lot comes_up_a_lot worried"},
    {TALK_SELF | TALK_ME,
     "i'm_not_a i_am_not_a i'm_not_an i_am_not_an i'm_no i_am_no i'm_not_your i_may i_might i_may_be i_might_be "
     "i_could_be i_may_well_be i_may_have i_might_have i_may_not i_might_not i_can't_see i_cannot_see "
     "i_can't_browse i_cannot_browse i_can't_access i_cannot_access i_can't_check i_cannot_check i_can't_verify "
     "i_cannot_verify i_can't_run i_cannot_run i_can't_open i_can't_look i_don't_have_access "
     "i_don't_have_real-time i_do_not_have_access i_don't_have_live i_don't_know_your i_don't_have_personal "
     "i_have_no_access i_can_make i_can_only i_sometimes i_can_get_things my_knowledge my_training my_data "
     "my_information my_answers my_best_guess i'm_guessing i_am_guessing i'm_assuming i'm_working_from "
     "i'm_going_by i'm_just_an i'm_only_an i'm_an_ai i_am_an_ai as_an_ai as_a_language_model "
     "as_a_large_language_model as_a_chatbot as_an_assistant as_a_virtual my_memory"},
    {TALK_SELF,
     "without_seeing without_more_context without_knowing without_access without_your not_a_substitute "
     "no_substitute not_replace n't_replace is_no_replacement not_legal_advice not_medical_advice "
     "not_financial_advice isn't_legal isn't_medical isn't_financial not_professional_advice general_information "
     "only_general"},
    {TALK_CAUTION,
     "wrong mistaken mistake mistakes error errors guess guessing guesses assuming assumption outdated "
     "out_of_date out-of-date up_to_date up-to-date current latest cutoff cut-off cut_off verify verif* "
     "double-check* double_check check grain_of_salt pinch_of_salt advice adviser advisor professional "
     "professionals expert substitute replace replacement lawyer attorney solicitor doctor physician medic nurse "
     "vet veterinarian pharmacist accountant therapist electrician specialist legal medical financial tax access "
     "browse internet the_web real-time live training_data memory certain_date hallucinate inaccurate inaccura* "
     "accurate imprecise incomplete fallible caution limited limits limitations emotions opinions feelings "
     "personal"},
    {TALK_ASKED,
     "as_requested as_you_requested as_you_asked as_asked as_you_wanted as_you_wished as_suggested "
     "as_you_suggested the_way_you_asked the_way_you_wanted like_you_asked like_you_said you_asked_for "
     "you_requested you_mentioned per_your_request as_per_your as_promised based_on_your_feedback "
     "with_your_feedback you_wanted take_two your_feedback"},
    {TALK_YOURS,
     "version background level experience goal goals budget draft setup set-up project error_message "
     "error_messages stack_trace traceback log logs output screenshot file code snippet deadline timeline plan "
     "planning plans trying aiming hoping working_on working_with using use course environment constraints "
     "requirements situation circumstances country operating_system browser preference preferences age role "
     "industry audience so_far have_in_mind"},
    {TALK_FILL,
     "get gets getting got go goes going went gone come comes came sound sounds seem seems feel feels felt know "
     "knows known keep keeps mind sense deal quite place everyone everybody anyone anybody someone somebody "
     "people person folks happens happen happened hard kind_of type seeing until yet almost ago late later early "
     "else used tend tends usually sometimes hopefully especially definitely honestly frankly actually obviously "
     "clearly genuinely please if_i_may if_you_don't_mind mind_if_i_ask may_i_ask afternoon morning evening "
     "weekend week day tonight today lately"},
    {TALK_OFFER,
     "may_i_ask mind_if_i if_i_may_ask mind_sharing mind_telling would_it_be would_it would_that would_this "
     "would_any are_you_using are_you_working are_you_trying are_you_planning do_any did_i is_it_clear "
     "is_there_a is_there_any is_there_something is_this which_of_these where_should what_else who_else shall_we "
     "what_do_you_think what_would_you what_are_you how_are_you how_did_it how_is_it what's_your what_is_your "
     "what_kind_of how_about"},
    {TALK_WISH,
     "go_get rooting_for see_you_next see_you_soon see_you_around over_to_you your_turn happy_cooking "
     "happy_coding enjoy_the enjoy_your have_fun until_next_time till_next_time onwards i'm_sure_you'll "
     "i_know_you'll i_bet_you"},
    {TALK_TELL_ME | TALK_ASK,
     "shout nudge holler drop_by stop_by pop_back swing_by come_back check_back circle_back report_back "
     "write_back get_back"},
    {TALK_TELL_ME,
     "give_me_a_nudge let_me_know_how tell_me_how keep_me_updated i'd_love_to_hear love_to_hear say_the_word "
     "give_me_a_shout i'd_be_curious curious_to_hear"},
    {TALK_TELL,
     "investigate* figure sort_out sort_this narrow narrow_it proofread* rewritten shortened added kept removed "
     "changed updated reworked revised expanded trimmed reworded tidied reformatted included fixed corrected "
     "swapped translated turned split merged tried made put have_a_look take_a_peek get_going troubleshoot* "
     "untangle* unravel solve* slow_down help_out dig_in"},
    /* German */
    {TALK_OH, "uff ohje oje oha hui huch ups autsch puh mensch ach_so tja hm hmm juhu moin servus"},
    {TALK_FEEL | TALK_SURE, "verstehe"},
    {TALK_FEEL,
     "ärgerlich* frustrier* anstrengend* verwirr* nervig nervt stressig* lästig mühsam knifflig* passiert_jedem "
     "passiert_vielen passiert_den kenne_ich nicht_allein nicht_der_einzige nicht_die_einzige keine_sorge "
     "keine_panik alles_gut mach_dir_keine mach_dir_keinen machen_sie_sich tut_mir_leid das_kriegen_wir "
     "das_bekommen_wir verwirrend* überfordernd blöd doof unangenehm* geht_vielen schade höre_ich_oft "
     "wird_oft_gefragt"},
    {TALK_SELF | TALK_ME,
     "ich_bin_kein ich_bin_keine ich_kann_mich ich_könnte_mich als_ki als_sprachmodell als_künstliche "
     "ich_bin_nur ich_bin_eine_ki mein_wissen meine_angaben meine_informationen meine_daten meine_trainingsdaten "
     "meine_antworten ich_habe_keinen_zugriff habe_ich_keinen_zugriff ich_sehe_deinen ich_sehe_ihren "
     "ich_kenne_deinen ich_kann_deinen ich_kann_ihren ich_kann_nicht ich_rate ich_vermute ich_arbeite_aus"},
    {TALK_SELF,
     "das_ersetzt dies_ersetzt ersetzt_keinen ersetzt_keine ersetzt_natürlich ohne_deinen ohne_ihren "
     "ohne_weitere keine_rechtsberatung keine_anlageberatung"},
    {TALK_CAUTION,
     "irren veraltet* falsch rate raten vermutung fehler fehlerhaft anwalt anwältin arzt ärztin steuerberater* "
     "fachmann fachperson fachleute rechtsberatung beratung arztbesuch zugriff aktuell* überprüf* prüf* stand "
     "internet echtzeit sehen ersetzt vorsicht gewähr steuerlich* medizinisch* rechtlich* therapeut* experte "
     "experten"},
    {TALK_ASKED,
     "wie_gewünscht wie_du_wolltest wie_sie_wollten wie_besprochen wie_versprochen wie_du_gebeten wie_von_dir "
     "wie_von_ihnen wie_erbeten auf_deinen_wunsch auf_ihren_wunsch wie_vorgeschlagen"},
    {TALK_YOURS,
     "version* fehlermeldung* code niveau vorkenntnis* ziel ziele budget entwurf projekt benutzt benutzen "
     "verwendest verwenden nutzt nutzen arbeitest planst vorhast kenntnisstand hintergrund situation "
     "betriebssystem log ausgabe arbeitsblatt tabelle"},
    {TALK_YOU, "deinen deinem deine deiner kopier kopiere füg schick"},
    {TALK_FILL,
     "klingt hört bisschen ein_wenig schon_mal leider daher deshalb also denn eigentlich fast am_anfang jeder "
     "jedem alle anfangs oft kriegen bekommen gekommen weit wie_weit passt so_für daraus rein gelaufen läuft "
     "lief abend tag wochenende woche bitte beachte beachten sein_können sonst ehrlich habe wünschen gekürzt_so"},
    {TALK_TELL,
     "gekürzt geändert ergänzt angepasst überarbeitet hinzugefügt schaue_nach schau_nach nachschauen nachsehen "
     "sehe_ich schaue_ich schau_ich ansehen"},
    {TALK_WISH,
     "schönen_abend schönen_tag schönes_wochenende viel_freude gutes_gelingen gute_reise guten_appetit komm_gut "
     "kommen_sie_gut hab_einen haben_sie_einen frohes_schaffen schöne_woche bis_dann licht_ins"},
    {TALK_TELL_ME, "berichte erzähl_mir erzähle_mir erzählen_sie_mir gib_mir_bescheid komm_wieder kommen_sie_wieder"},
    {TALK_OFFER, "passt_das reicht_das was_meinst_du welche_version war_das ist_das_das ist_es_das wie_klingt"},
    /* French */
    {TALK_OH, "aïe oups ouh zut mince oh_là_là ouille waouh hum bah hé chic"},
    {TALK_FEEL,
     "frustrant* agaçant* pénible* embêtant* déroutant* confus* perturbant* stressant* énervant* délicat* "
     "pas_le_seul pas_la_seule pas_les_seuls arrive_à_tout arrive_à_tous arrive_aux pas_de_panique "
     "ne_vous_inquiétez ne_t'inquiète pas_d'inquiétude rassurez-vous rassure-toi intrigue intrigu* décourageant* "
     "je_comprends je_vous_comprends je_te_comprends revient_souvent pose_souvent piège_beaucoup pas_simple "
     "pas_évident"},
    {TALK_SELF | TALK_ME,
     "je_ne_suis_pas je_ne_suis_ni je_suis_une_ia en_tant_qu'ia en_tant_qu'assistant en_tant_que_modèle "
     "je_peux_me je_pourrais_me mes_connaissances mes_données mes_informations je_n'ai_pas_accès je_n'ai_pas_acc "
     "je_ne_peux_pas_voir je_ne_vois_pas je_devine je_suppose comme_ia mes_réponses je_n'ai_accès "
     "je_travaille_de_mémoire"},
    {TALK_SELF,
     "ne_remplace ne_remplacent ne_remplace_pas ne_saurait_remplacer sans_voir sans_connaître sans_accès "
     "ne_constitue_pas"},
    {TALK_CAUTION,
     "tromper trompe avocat médecin notaire comptable électricien professionnel professionnelle expert "
     "spécialiste prudence avis conseil juridique médical fiscal périmé* obsolète* à_jour vérifi* accès mémoire "
     "s'arrêtent date devine suppose temps_réel internet limites erroné* faux recul pincettes remplace "
     "évidemment émotions dépassé*"},
    {TALK_ASKED,
     "comme_demandé comme_vous_l'avez comme_tu_l'as comme_convenu comme_promis comme_souhaité "
     "comme_vous_le_souhaitiez à_votre_demande à_ta_demande selon_vos selon_tes"},
    {TALK_YOURS,
     "version niveau budget projet objectif message_d'erreur code brouillon fichier situation contexte utilisez "
     "utilises capture journal délai tableau"},
    {TALK_YOU, "collez colle copiez copie envoyez envoie"},
    {TALK_FILL,
     "ça_n'a n'a l'air semble monde coup_d'œil devine_un certaine_fois peu fasse ait ici_et soirée week-end fin "
     "de_semaine journée tout_le_monde beaucoup d'abord si_je_peux permettre si_j'ose malheureusement "
     "intrigue_souvent vois vu je_sais c'est_que que_ce ça_vous"},
    {TALK_FINE | TALK_TOPIC, "bien_vu joli_coup bien_joué bien_observé bonne_remarque"},
    {TALK_TELL, "regarderai jetterai raccourci* modifié* ajouté* corrigé* réécrit* allégé*"},
    {TALK_WISH,
     "bonne_soirée bon_week-end bon_voyage bon_appétit à_vous_de_jouer à_toi_de_jouer bonne_fin belle_journée "
     "bonne_semaine à_la_prochaine amusez-vous_bien"},
    {TALK_TELL_ME,
     "tenez-moi_au tiens-moi_au racontez-moi raconte-moi me_raconterez me_raconteras revenez reviens repassez "
     "repasse"},
    {TALK_OFFER,
     "ça_vous ça_t' est-ce_que_ça est-ce_plus vous_me tu_me cela_vous qu'en_pensez-vous qu'en_dis-tu "
     "quel_est_votre quelle_est_votre quel_est_ton quelle_version"},
    /* Spanish */
    {TALK_OH, "uf uff ay vaya ostras caramba anda órale ándale híjole hmm guau"},
    {TALK_FEEL,
     "frustrante* molest* confus* fastidi* agobi* estresante* lía liarse rabia tranquilo tranquila "
     "no_te_preocupes no_se_preocupe le_pasa_a nos_pasa_a les_pasa_a pasa_a_todo no_eres_el no_eres_la "
     "no_es_el_único entiendo_que comprendo_que te_entiendo le_entiendo complicad* pesado habitual común"},
    {TALK_SELF | TALK_ME,
     "no_soy como_ia como_modelo soy_una_ia como_inteligencia puedo_equivocarme podría_equivocarme "
     "no_tengo_acceso no_puedo_ver no_puedo_acceder no_puedo_comprobar mis_datos mi_conocimiento "
     "mis_conocimientos mis_respuestas estoy_adivinando estoy_suponiendo mi_información"},
    {TALK_SELF, "no_sustituye no_reemplaza sin_ver sin_conocer no_constituye"},
    {TALK_CAUTION,
     "equivocarme abogado abogada médico médica asesor gestor electricista profesional experto experta "
     "especialista consejo asesoramiento legal médic* fiscal orientación orientativ* desactualizad* actualizad* "
     "verific* comprueba comprobar acceso tiempo_real internet adivinando suponiendo pinzas precaución sustituye "
     "errores tómalo tómelo emociones"},
    {TALK_ASKED,
     "como_me_pediste como_pediste como_me_pidió como_pidió como_querías como_acordamos como_prometí "
     "tal_como_pediste según_tu según_lo_pedido a_petición"},
    {TALK_YOURS,
     "nivel versión presupuesto proyecto objetivo mensaje_de_error código borrador archivo contexto situación "
     "usas utilizas usa plazo captura"},
    {TALK_YOU, "pega pegue copia envíame mándame envíe"},
    {TALK_FILL,
     "da_eso resulta parece pasa pasó mundo todo_el_mundo si_se_puede vistazo poco pidiendo fin_de_semana fin "
     "semana tarde noche día todo aquí_y que_tal qué_tal fue así_que sé veo un_poco"},
    {TALK_FINE | TALK_TOPIC, "bien_visto buena_observación bien_pensado buen_ojo"},
    {TALK_TELL, "echo_un_vistazo echaré acortado reducido añadido modificado corregido reescrito lo_reviso le_echo"},
    {TALK_WISH,
     "que_disfrutes que_disfrute que_vaya que_te_salga que_tengas que_tenga buen_viaje buen_provecho buen_fin_de "
     "buena_semana buenas_noches_y"},
    {TALK_TELL_ME, "cuéntame_qué vuelve_cuando vuelve vuelva regresa_cuando ya_me_contarás ya_me_dirás"},
    {TALK_OFFER, "lo_dejamos qué_nivel qué_versión cuál_es_tu cuál_es_su qué_te_parece está_claro"},
    /* Portuguese */
    {TALK_OH, "puxa nossa eita opa ufa caramba poxa hum ih vixe"},
    {TALK_FEEL,
     "frustrante* frustração chat* confus* irritante* cansativ* estressante* complicad* calma não_se_preocupe "
     "não_te_preocupes acontece_com acontece_a não_está_sozinh* não_é_o_único não_é_a_única entendo_a "
     "entendo_que compreendo_que bem_comum muito_comum tranquilo"},
    {TALK_SELF | TALK_ME,
     "não_sou como_ia como_modelo sou_uma_ia como_inteligência posso_cometer posso_errar posso_estar "
     "não_tenho_acesso não_consigo_ver não_posso_ver não_consigo_acessar meus_dados meu_conhecimento "
     "minhas_respostas estou_supondo estou_adivinhando minhas_informações"},
    {TALK_SELF, "não_substitui não_substituem sem_ver sem_conhecer não_constitui"},
    {TALK_CAUTION,
     "errar errado errada médico médica advogado advogada contador eletricista profissional especialista "
     "conselho aconselhamento jurídic* médic* orientação desatualizad* atualizad* verifi* acesso tempo_real "
     "internet supondo adivinhando cautela substitui leve emoções"},
    {TALK_ASKED,
     "como_você_pediu como_pediu como_pediste como_solicitado conforme_solicitado conforme_pedido como_combinado "
     "como_prometido a_seu_pedido conforme_você"},
    {TALK_YOURS,
     "nível versão orçamento projeto objetivo mensagem_de_erro código rascunho arquivo contexto situação usa "
     "usas usando prazo quadro tabela"},
    {TALK_YOU, "cole cola copie envie mande"},
    {TALK_FILL,
     "situação_tão parece mundo todo_mundo toda_a_gente isso_apenas se_posso fim_de_semana fim semana tarde "
     "noite dia olhada ficou nessa essa_dúvida que_bom sei vejo prontinho"},
    {TALK_FINE | TALK_TOPIC, "bem_observado bem_pensado boa_observação bem_lembrado boa_ideia"},
    {TALK_TELL, "dou_uma_olhada reduzi encurtei acrescentei alterei corrigi reescrevi"},
    {TALK_WISH, "boa_prova bom_fim_de boa_viagem bom_apetite boa_semana boa_noite boa_tarde_e tudo_de_bom"},
    {TALK_TELL_ME, "depois_me_conta depois_me_conte volte_sempre volte_quando volta_quando"},
    {TALK_OFFER, "ficou_melhor ficou_bom qual_é_o_seu qual_é_a_sua qual_versão o_que_acha"},
    /* Italian */
    {TALK_OH, "accidenti uffa ahi caspita cavolo ops urca ehi mamma_mia acciderbolina"},
    {TALK_FEEL,
     "frustrante* fastidi* seccatura confonde* confus* stressante* pesante complicat* tranquillo tranquilla "
     "non_ti_preoccupare non_si_preoccupi succede_a capita_a non_sei_il non_sei_la non_è_il_solo capisco_che "
     "capisco_la ti_capisco molto_comune noios*"},
    {TALK_SELF | TALK_ME,
     "non_sono_un non_sono_una come_ia sono_un'ia come_modello posso_sbagliare potrei_sbagliar* posso_sbagliarmi "
     "non_ho_accesso non_posso_vedere non_vedo non_posso_accedere i_miei_dati le_mie_conoscenze le_mie_risposte "
     "tiro_a_indovinare sto_ipotizzando"},
    {TALK_SELF, "non_sostituisce non_sostituiscono senza_vedere senza_conoscere non_costituisce"},
    {TALK_CAUTION,
     "sbagliare sbagliarmi medico avvocato commercialista elettricista professionista esperto specialista parere "
     "consiglio consulenza legale medic* fiscale aggiornat* verific* accesso tempo_reale internet indovinare "
     "cautela sostituisce pinze prendilo emozioni"},
    {TALK_ASKED,
     "come_richiesto come_hai_chiesto come_mi_hai come_ha_chiesto come_volevi come_promesso come_d'accordo "
     "su_tua_richiesta su_richiesta"},
    {TALK_YOURS,
     "livello versione budget progetto obiettivo messaggio_di_errore codice bozza file contesto situazione usi "
     "usa utilizzi scadenza tabella"},
    {TALK_YOU, "incolla incolli copia invia mandami"},
    {TALK_FILL,
     "sembra mondo capita succede se_posso occhiata do_un_occhiata gli po' fine settimana serata giorno "
     "com'è_andata andata so vedo avere quindi purtroppo"},
    {TALK_FINE | TALK_TOPIC, "ben_detto ben_visto bella_osservazione ben_pensato"},
    {TALK_TELL, "do_un'occhiata gli_do accorciato modificato aggiunto corretto riscritto ne_faccio"},
    {TALK_WISH,
     "buona_serata buon_viaggio buon_appetito buon_fine buona_settimana buona_notte buono_studio tocca_a_te"},
    {TALK_TELL_ME, "torna_quando torni_quando torna_pure raccontami mi_racconti"},
    {TALK_OFFER, "ti_torna va_meglio che_livello che_versione quale_versione qual_è_il_tuo che_ne_dici"},
    /* English, German and the Romance languages once more */
    {TALK_FINE,
     "tricky difficult hard_one hard_question good_angle schwierig* kompliziert* heikl* difficile* ardu* épineu* "
     "délicat* difícil* complej* complex* peliagud* spinos* complicad* complicat*"},
    {TALK_ASK | TALK_YOU,
     "you_asked asked_about you_caught du_fragst du_gefragt sie_gefragt dass_du_fragst gefragt_hast "
     "gefragt_haben demandiez demandes posiez poses preguntes preguntas preguntaste pregunte perguntou "
     "perguntaste perguntar chiesto chieda chiesta lo_chieda"},
    {TALK_YOU | TALK_ASK,
     "schickst schicken_sie schick_mir kopierst zeigst zeigen_sie m'envoyez m'envoies envoyez-moi envoie-moi "
     "me_montrez me_envías me_envía me_mandas me_pasas me_enviar me_mandar me_passar mi_mandi mi_invii mi_mostri "
     "you_send you_share you_paste you_post you_show"},
    {TALK_TELL,
     "relirai relire relis corrigerai revisar reviso revisarlo corrijo rileggo rileggere correggo korrektur "
     "korrekturlesen umformuliert überarbeitet reformulé reescrito reescribí reescrevi reformulei riformulato "
     "grade critique proofread"},
    {TALK_YOURS,
     "text texte texto testo draft letter essay homework brief entwurf aufsatz lettre redacción carta redação "
     "carta_de lettera tema compito table answers links link files images websites suggestions"},
    {TALK_CAUTION,
     "links link files images websites url urls guidance lien liens fichiers enlaces enlace archivos dateien "
     "webseiten bilder seiten arquivos immagini collegamenti zweifel nachprüfen öffnen ouvrir abrir aprire open "
     "anyone_important legal_guidance"},
    {TALK_SELF | TALK_ME,
     "i_can't_open i_cannot_open i_can't_give i_cannot_give i_can't_provide i_can't_see_your i'm_afraid_i_can't "
     "i'm_unable i_am_unable unfortunately_i_can't kann_ich_keine kann_ich_nicht ich_kann_keine leider_kann_ich "
     "je_ne_peux_pas je_ne_peux_malheureusement je_ne_saurais no_puedo_abrir no_puedo_darte não_posso_abrir "
     "não_consigo_abrir não_posso_dar non_posso_aprire non_posso_darti non_riesco_ad"},
    {TALK_SELF,
     "treat_this_as take_this_as treat_it_as take_it_as bitte_prüfe bitte_prüfen vérifiez_tout vérifie_tout "
     "compruébalo verifica_siempre"},
    {TALK_FEEL,
     "feel_lost having_trouble trouble_with wahnsinnig pose_problème posent_problème dando_problemas "
     "dando_trabalho problemas_con dia_problemi crea_problemi schwer_fällt hakt"},
    {TALK_SORRY, "siento sinto_muito siento_que désolé_que mi_spiace"},
    {TALK_WISH,
     "best_wishes keep_at_it challenge_accepted you're_doing_great you're_doing_well you've_done good_luck_with "
     "mucha_suerte bonne_chance_pour"},
    {TALK_FILL,
     "tomorrow yesterday morgen gestern demain hier mañana amanhã domani plain english question_of new year "
     "leider unfortunately malheureusement lamentablemente infelizmente purtroppo nochmal nochmals noch_einmal "
     "zweifel im_zweifel hab's hab ding lost stage normal completely_normal for_fun"},
    {0, NULL}};
/* clang-format on */
