/* The words of talk in English, German and the Romance languages. See talk.h. */
#include "talk.h"

/* clang-format off: words read better in rows */
const struct talk_row talk_latin[] = {
    /* English */
    {TALK_LETS | TALK_TELL,
     "that_covers this_covers that_concludes this_concludes that_completes this_completes that_wraps"},
    {TALK_REPLY, "preparations"},
    {TALK_HERE, "these_are_just these_are_some these_are_a_few these_are_only"},
    {TALK_REPLY, "understanding insights"},
    {TALK_TELL, "deepen* assists"},
    {TALK_TELL_ME, "please_provide please_share please_specify please_tell please_paste please_send please_choose"},
    {TALK_FINE | TALK_TOPIC, "this_one_is good_one fun_one great_one tricky_one nice_one excellent_choice "
                             "great_choice good_choice great_idea nice_idea"},
    {TALK_TELL_ME,
     "give_me_the_word give_me_a_sign let_me_know tell_me just_ask ask_away just_shout just_say "
     "say_the_word just_let reach_out drop_me ask_me hit_me give_me_a_shout send_me ping_me come_back throw_your "
     "keep_me_posted bring_on fire_away i'm_all_ears just_tell happy_to_hear message_me shoot_me let_us_know"},
    {TALK_WISH,
     "great_job you'll_get_the_hang nice_work well_done good_work great_work you're_on_fire good_luck "
     "best_of_luck all_the_best best_wishes you've_got_this you_got_this you_can_do_it keep_it_up keep_up "
     "fingers_crossed have_fun stay_safe stay_curious take_care have_a_great have_a_nice have_a_good "
     "have_a_wonderful cheers enjoy break_a_leg go_get_'em onward there_you_have_it and_that's_it go_for_it "
     "best_of_success wishing_you i_wish_you you're_going_to_do you'll_do you're_going_to you'll_be you'll_nail "
     "you'll_ace you_will_do rooting_for_you believe_in_you i'm_rooting we're_rooting you're_all_set you're_on_the "
     "buckle_up"},
    {TALK_SORRY,
     "your_patience i'm_an_ai as_an_ai_language as_a_language_model i_don't_have_personal bear_with_me that's_wrong it's_wrong "
     "this_is_wrong sorry apolog* my_bad my_mistake my_error misspoke misunderstood mix-up oversight oversights "
     "mea_culpa you're_right you_are_right you're_correct you_are_correct you're_absolutely you're_completely "
     "i_was_wrong i_made_a_mistake i_made_an_error i_stand_corrected should_have_included keeping_me_honest "
     "pointing_that_out pointing_this_out pointing_it_out catching_that catching_my catching_it i_understand_your "
     "i_understand_the i_understand_how i_completely_understand i_totally_understand pardon earlier_mistake "
     "i_got_that_wrong i_missed "
     "my_confusion"},
    {TALK_FINE,
     "perfect perfectly great good nice excellent fantastic interesting thoughtful wonderful awesome "
     "amazing important classic lovely brilliant smart clever insightful solid superb fascinating tricky subtle fun "
     "cool love loves favorite favourite popular hot well_done terrific outstanding exciting common valid fair "
     "relevant crucial valuable impressive challenging timely deep essential best spot-on spot_on sharp beautiful "
     "neat key core advanced intriguing"},
    {TALK_FILL,
     "difference differences part parts piece pieces steps step job total the a an of to in on at for "
     "with by from into as and or but so than then this that these those it its it's they them there here now just "
     "right_now still also too very really quite simply actually all any some each every both other others own my "
     "your our his her their be been being was were has have had having do does did done not no will would could can "
     "may might must should shall out up down over about through back only even such much many few lot lots little "
     "bit way ways thing things something anything everything nothing time one's always ever never today soon often "
     "around along before after since once first last who whom whose which while per via plus rather instead well "
     "together enough sort kind kinds because s quick quickly quicker clear clearly clearer simple most concise* "
     "brief* short* detailed full complete* slight slightly exact exactly particular* specific* different next "
     "certain possible general* pretty normal perfect_ly absolutely completely fully whole eleven twelve thirteen "
     "fourteen fifteen twenty thirty one two three four five six seven eight nine ten makes lot_of at_all in_mind "
     "if_that's_okay down_below whenever moment particular perhaps maybe right_away straight* hopefully_now mine "
     "extra additional* further left_off up_next scratch out_loud aloud of_your_choice on_hand out_there any_time "
     "one_at_a_time at_hand"},
    {TALK_ASK,
     "send sending ask asking asked share paste drop reach_out contact ping shout reply_with message_me "
     "bring come_back return tell let know knowing hear say mention* swap modify tweak use_these practise think "
     "reply give_me comment throw go_ahead continue hit fire type_out"},
    {TALK_REPLY,
     "thoughts test list lists resources rest patience answer* version* explanation* breakdown "
     "interview* preparation prep quiz* flashcard* exam exams test_yourself study studying set sets topic template* "
     "draft* take response* overview rundown gist details detail summary round rounds batch challenge* topics "
     "clarification* confusion analogy story interviewer* fundamentals basics practise practice practising learning "
     "journey follow-ups deep_dive deeper_dive cheat_sheet* insight* guide walkthrough walk-through message earlier "
     "previous* language_model ai nutshell job_hunt studies candidates mistaken frustrat*"},
    {TALK_TELL,
     "create creates creating start starts starting generate generating provide provides providing dig "
     "add adding go_further completes concludes conclude finishes finish wraps wrap switch_to switch moving moves "
     "explain* show shows showing walk_you walk_through go_over go_through go_deeper dive diving explore exploring "
     "break_down break_it break_this unpack* look_at take_a_look take_a_closer look clarif* elaborate* expand* cover "
     "covers go_with covering discuss* give gave giving make makes write writing generate* prepare* preparing draft "
     "drafting craft* tailor* adapt* adjust* rewrite* rephrase* simplif* translate* turn_these turn_this turn_it "
     "convert* tackle* crack get_started get_into get_straight get_you jump begin* continue* continuing move_on "
     "move_forward proceed* keep_this carry_on try correct fix revise* assist* review* suggest* "
     "put_together compile set_up do_my_best see draw describe* illustrate* demonstrate* work_through run_through "
     "step_through run_you walk help_you help_with pick_up recap summarize summarise outline* polish* refine* "
     "improve* stepping* kick_off be_of_help go_on go_into focus* put_it_another share_more recommend* offer* "
     "customize* customise*"},
    {TALK_TOPIC,
     "this_one that_one good_one fun_one great_one tricky_one nice_one one_of_my excellent_choice "
     "great_choice good_choice great_idea nice_idea comment remark question* one ones point points topic* follow-up* "
     "followup* catch instinct observation* thought* subject* thinking query_there inquiry curiosity"},
    {TALK_ME, "i me we us i'm i'll i'd i've we'll we're we've we'd myself"},
    {TALK_YOU, "you you'd you'll you're you've ya u"},
    {TALK_THIS, "that's this_is that_is it's it_is these_are what_a what_an such_a such_an"},
    {TALK_EXAMPLE, "example* sample* illustration*"},
    {TALK_WANT, "want wants wanted like need needs wish prefer interested curious ready wondering looking_for stuck "
                "unclear unsure fuzzy confused rather"},
    {TALK_SURE,
     "sure certainly of_course absolutely definitely sure_thing no_problem no_worries alright all_right "
     "okay ok gladly got_it understood understandable you_got_it you_bet by_all_means why_not will_do awesome great "
     "perfect my_pleasure with_pleasure right_away noted coming_right_up coming_up here_you_go there_you_go "
     "here_goes roger fair_enough makes_sense don't_worry happy_to_help sounds_good totally"},
    {TALK_AYE, "right naturally indeed yes yeah yep yup no nope"},
    {TALK_HOPE, "i_trust hope hopefully hoping trust_that"},
    {TALK_HELP,
     "help_you help_with help helps helped helpful helping useful clears_it clears_things clears_that "
     "clears_up clear_now makes_sense make_sense made_sense clarifies clarified answers_your answer_your easier "
     "click clicks gives_you serves_you ace feel_more more_confident better clear understandable of_use set_you"},
    {TALK_HAPPY, "happy enjoy your_happy"},
    {TALK_THANK, "thanks thank_you thank thx ty thankful you're_welcome you're_very_welcome you're_most_welcome "
                 "welcome my_pleasure pleasure glad anytime any_time appreciate* grateful bye goodbye cya see_you "
                 "don't_mention_it not_at_all cheers ta tnx"},
    {TALK_HERE,
     "here's here_is here_are here_it_is here_they_are here_comes here_come here_goes below_is below_are "
     "below_you'll below_you_will the_following_is the_following_are following_are as_requested you'll_find_below"},
    {TALK_LETS | TALK_TELL, "that's_it_for that's_all_for this_wraps_up"},
    {TALK_LETS, "let's let_us let_me i_will i'll we_will i_aim_to i'm_going_to we'll"},
    {TALK_IF, "if whether when whenever in_case should_you once_you"},
    {TALK_FREE, "feel_free don't_hesitate do_not_hesitate be_sure_to"},
    {TALK_OFFER,
     "would_you_like would_you_prefer would_you_rather do_you_want do_you_need "
     "do_you_have_other do_you_have_more want_me want_to_see want_to want_more want_some want_the "
     "want_a want_an need_me need_more need_help need_a shall_i shall_we should_i should_we "
     "how_about_we how_about_i what_about_looking interested_in curious_about curious_how ready_to ready_for "
     "anything_else is_there_anything is_there_another is_there_a_particular is_there_a_specific any_other "
     "any_questions any_more does_that does_this did_that did_this was_this was_that is_that_clear is_this_clear "
     "are_you_ready are_you_interested are_there_any which_would_you which_one_would what_would_you_like "
     "where_would_you how_does_that_sound sound_good sounds_good how_did_that got_any care_for fancy "
     "are_you_preparing are_you_looking would_it_help would_that_help shall_we_look would_an would_a is_this_what "
     "is_that_what"},
    {TALK_GLAD, "happy_to glad_to can could 'd_be be_happy be_glad love_to delighted here_to would_be_happy "
                "always_here i'm_here pleased_to able_to happy"},
    {TALK_SAYS, "says said wrote writes put_it used_to_say asked_once as_they_say"},
    {TALK_IS, "is are means"},
    {TALK_WHAT, "what what's why who where which how when"},
    {TALK_MORE | TALK_TELL, "moving_on move_on go_on going_on continue continuing switch_to turn_to"},
    {TALK_MORE, "like_i'm_five eli5 go_ahead more another next again shorter simpler longer easier harder better "
                "further continue different extra others bit pls please"},
    {TALK_OH, "ah oh wow haha ha well hmm aha hey hi hello hooray yay"},
    /* German */
    {TALK_FINE | TALK_TOPIC, "gute_idee gute_wahl"},
    {TALK_TOPIC, "gute_idee gute_wahl frage fragen thema themen punkt einwand hinweis idee beobachtung überlegung "
                 "anmerkung gedanke nachfrage stichwort"},
    {TALK_ASK, "frag frage fragen fragst melde melden sag sage sagen sagt meld* schreib_mir stell_mir wissen "
               "nachfrag* teil* schick*"},
    {TALK_TELL,
     "gebe gib geben gebt starte starten mache machen mach machst lege legen üben durchspielen zeige "
     "zeigen erklär* zeig* helfen helfe hilft weiterhelf* erstell* schreib* formulier* anpass* ergänz* erläuter* "
     "durchgeh* gehen_wir anschau* ansehen schauen beginn* anfang* fortfahr* weitermach* loslegen eingeh* vertief* "
     "zusammenfass* zusammenstell* vorbereite* überarbeit* korrigier* umformulier* vorstell* stell* kommt "
     "unterstütz* beantwort* aufzeig* beschreib* skizzier*"},
    {TALK_FILL,
     "alle aller alles allen allem jede jeder jedes jeden jene zusammen gemeinsam schritt schritte "
     "schritt_für_schritt ganze ganzen der die das den dem des ein eine einen einem einer eines und oder aber auch "
     "noch nur schon so wie als zu zum zur im in an am auf aus bei von vom vor nach mit für über unter um ob bis "
     "durch gegen ohne es sie er ihm ihr ihn ihnen sich man dein* euer eure ihr* mein* unser* dies* viel* etwas "
     "nichts mehr weniger sehr ganz recht völlig absolut wirklich einfach gern gerne jederzeit mal doch da dort hier "
     "dann jetzt nun heute gleich bald immer nie oft wieder weiter* kurz* klar* genau* konkret* detaillier* "
     "ausführlich* einfacher* förmlich* gut_en zwei drei vier fünf sechs sieben acht neun zehn ist sind war waren "
     "sein bin bist hat haben hatte wird werden wurde kann können könnte muss soll sollte darf dürfen mag nicht "
     "kein* was_auch damit dazu dabei davon daran darauf daraus dafür hierzu besser* nächst* letzt* erst* vorhin "
     "eben gerade verständlich* passend* mögliche* samt folgend* vertieft* übersichtlich*"},
    {TALK_ME, "ich mir mich wir uns"},
    {TALK_YOU, "du dir dich ihr euch sie_sich ihnen möchtest möchten_sie willst wollen_sie hast haben_sie brauchst "
               "brauchen_sie kannst"},
    {TALK_THIS, "das_ist dies_ist das_war was_für_eine das_sind da_sprichst"},
    {TALK_REPLY,
     "antwort* erklärung* fassung* version* variante* vorstellungsgespräch* bewerbung* prüfung* klausur* "
     "quiz vorbereit* gespräch* interview* liste details einzelheit* verwirrung missverständnis* lernen karteikarte* "
     "überblick übersicht vorlage* vorschlag* vorgehen ideen ki sprachmodell fehler"},
    {TALK_EXAMPLE, "beispiel*"},
    {TALK_WANT, "möcht* will wollen willst brauch* benötig* wünsch* interess* bereit neugierig lust magst bedarf"},
    {TALK_FINE,
     "gut* toll* super spannend* interessant* ausgezeichnet* hervorragend* klasse wichtig* großartig* "
     "schön* berechtigt* klug* knifflig* perfekt* prima beliebt* sehr_gut* clever* häufig* klassisch* klassiker "
     "lieblings*"},
    {TALK_SURE, "klar natürlich gerne gern selbstverständlich sicher na_klar aber_sicher kein_problem okay ok "
                "alles_klar sehr_gerne mit_vergnügen einverstanden in_ordnung verstanden perfekt super prima freilich "
                "aber_gerne jawohl"},
    {TALK_AYE, "ja nein doch"},
    {TALK_HOPE, "hoffe hoffentlich hoffen"},
    {TALK_HELP, "hilft geholfen hilfreich* weiterhelfen helfen nützlich* weiter verständlich beantwortet klarer "
                "bestens_vorbereitet gut_vorbereitet gerüstet"},
    {TALK_WISH, "viel_erfolg viel_glück gutes_gelingen viel_spaß alles_gute toi toi_toi_toi daumen drücke_dir "
                "drücke_ihnen drücke_die du_schaffst_das das_schaffst_du sie_schaffen_das frohes bleib_dran weiter_so "
                "wünsche_dir wünsche_ihnen erfolg* bestens_vorbereitet gut_gerüstet"},
    {TALK_HAPPY, "frohes fröhliches happy viel"},
    {TALK_SORRY, "entschuldig* verzeih* tut_mir_leid sorry mein_fehler mein_versehen vertan geirrt irrtum "
                 "falsch_ausgedrückt du_hast_recht du_hast_völlig du_hast_vollkommen du_hast_absolut sie_haben_recht "
                 "sie_haben_völlig sie_haben_vollkommen da_hast_du_recht stimmt_genau verwechselt versehen"},
    {TALK_THANK,
     "danke* dank gern_geschehen bitte_sehr bitte_schön nichts_zu_danken keine_ursache freut_mich "
     "tschüss bis_bald auf_wiedersehen schön_dass freue_mich immer_wieder_gern vielen_dank herzlichen_dank jederzeit "
     "gerne_wieder"},
    {TALK_HERE, "hier_ist hier_sind hier_kommt hier_kommen hier_die hier_eine hier_ein hier_der hier_das "
                "im_folgenden nachfolgend unten_findest anbei hier_noch"},
    {TALK_LETS,
     "lass_uns lassen_sie_uns lass_mich lassen_sie_mich schauen_wir gehen_wir machen_wir weiter_geht_es "
     "weiter_geht's los_geht's fangen_wir beginnen_wir dann_wollen_wir auf_geht's legen_wir ich_werde sehen_wir "
     "fahren_wir ich_versuche stell_dir stellen_sie_sich"},
    {TALK_IF, "wenn falls sofern ob sollten_sie solltest_du"},
    {TALK_TELL_ME,
     "lass_mich_wissen lass_es_mich_wissen lassen_sie_mich_wissen lassen_sie_es_mich bescheid sag_mir "
     "sagen_sie_mir melde_dich melden_sie_sich frag_einfach fragen_sie frag_jederzeit frag_ruhig frag_gern her_damit "
     "schreib_mir einfach_fragen gib_bescheid"},
    {TALK_FREE, "zögere_nicht zögern_sie_nicht scheu_dich_nicht scheuen_sie_sich"},
    {TALK_OFFER,
     "möchtest_du möchten_sie willst_du wollen_sie soll_ich sollen_wir darf_ich kann_ich wollen_wir "
     "hast_du_noch haben_sie_noch gibt_es_noch brauchst_du brauchen_sie interessiert_dich interessiert_sie "
     "noch_fragen ist_das_verständlich hilft_dir_das alles_klar bereit_für lust_auf wie_wäre_es kann_ich_dir"},
    {TALK_GLAD, "gern gerne kann könnte helfe freue immer_da"},
    {TALK_SAYS, "sagt sagte sagen_viele meldet schrieb meint"},
    {TALK_IS, "ist sind heißt bedeutet"},
    {TALK_WHAT, "was wie warum wieso weshalb wer wo wann welche* woher wozu"},
    {TALK_MORE | TALK_TELL, "weiter weiter_geht weiter_geht_es fahren_wir_fort machen_wir_weiter weitermachen "
                            "fortfahren"},
    {TALK_MORE, "mehr weitere* noch kürzer nochmal nochmals einfacher weiter nächste* andere* bitte länger genauer "
                "ausführlicher leichter schwerer"},
    {TALK_OH, "ah oh ach haha wow na hallo hi hey guten_tag"},
    /* French */
    {TALK_FINE | TALK_TOPIC, "bonne_idée"},
    {TALK_TELL,
     "commencer commençons commence commenter passer passe réponds répondre expliqu* montr* donn* aid* "
     "propos* prépar* rédig* écri* adapt* approfond* détaill* continu* poursui* transform* reformul* présent* ajout* "
     "voir voyons voyez explor* abord* passons aller_plus_loin aller allons reprend* reprenons complét* corrig* "
     "clarifi* développ* simplifi* illustr* parl* répond* fournir préciser précise résum* génér* convert* examin* "
     "décortiqu* plongeons attaqu* essay* lançons"},
    {TALK_TOPIC, "remarque commentaire question* sujet* point remarque* observation* thème* demande réflexion "
                 "interrogation"},
    {TALK_ASK, "pose poser posez remarques demand* contact* dire dites dis savoir revenir reven* partag* écrivez"},
    {TALK_SURE,
     "avec_grand_plaisir bien_sûr d'accord certainement avec_plaisir absolument entendu volontiers "
     "évidemment parfait très_bien pas_de_problème pas_de_souci ok okay tout_à_fait compris super génial c'est_parti "
     "c'est_noté naturellement sans_problème allons-y bien_entendu"},
    {TALK_FINE,
     "bon bonne bons bonnes bonne_idée grand grande excellent* super génial* intéressant* pertinent* "
     "parfait* fantastique* passionnant* important* classique* belle beau joli* judicieu* magnifique* formidable* "
     "incontournable* fondamental* subtil* top chouette"},
    {TALK_HELP, "aide aider aidé aidera aident utile utiles compris comprendre aid* utile* clair* éclair* éclairc*"},
    {TALK_FILL,
     "complet complète simple simples simplement ensemble étape étapes précis précise le la les l' un une "
     "des du de d' au aux à et ou mais en dans sur sous par pour avec sans que qu' qui dont où ce c' cet cette ces "
     "ça cela ceci il elle ils elles on lui leur se s' son sa ses mon ma mes ton ta tes notre nos votre vos ne n' "
     "pas plus moins très bien trop assez tout toute tous toutes aussi encore déjà toujours jamais souvent ici là "
     "maintenant ensuite puis donc alors si_bien autre* même* chaque quelques plusieurs deux trois quatre cinq six "
     "sept huit neuf dix est sont était être été a ont avoir avait sera serait peut peuvent doit fait fais y bref "
     "court* simple* clair* clairement complet* détail* précis* possible* facile* bonne petit* plutôt tout_de_suite "
     "comme prochain* dernier* premier* suivant* étape_par_étape complémentaire* supplémentaire* réellement vraiment "
     "point reste flou trouvez concis* rapide* aujourd'hui soient soit autres"},
    {TALK_ME, "je j' me m' moi nous puis-je"},
    {TALK_YOU, "tu t' te toi vous avez-vous voulez souhaitez as-tu veux-tu"},
    {TALK_THIS, "c'est voilà_une ceci_est quelle quel"},
    {TALK_REPLY, "réponse* explication* version* entretien* préparation révision* examen* quiz détail* précision* "
                 "profil résumé modèle* entraînement exercice* confusion malentendu notion* ia assistant fiche* "
                 "intelligence_artificielle erreur regrett*"},
    {TALK_EXAMPLE, "exemple*"},
    {TALK_WANT, "veux voulez vouloir souhait* voudr* besoin désir* préfér* intéress* prêt* envie aimer* aimeri* "
                "curieu*"},
    {TALK_AYE, "oui non si"},
    {TALK_HOPE, "espère espérons espérant en_espérant j'espère espère_que"},
    {TALK_WISH,
     "bonne_chance bon_courage bonne_continuation bon_entretien bonne_préparation bonnes_révisions "
     "bon_travail bon_apprentissage bonne_journée bon_entraînement bonne_lecture bonne_étude à_bientôt courage "
     "croise_les_doigts tous_mes_vœux vous_allez_réussir tu_vas_réussir tu_vas_y_arriver vous_allez_y_arriver "
     "tu_vas_tout bonne_réussite je_vous_souhaite je_te_souhaite amusez-vous amuse-toi"},
    {TALK_HAPPY, "bon bonne bonnes bons joyeux"},
    {TALK_SORRY, "désolé* excus* pardon* navré* vous_avez_raison tu_as_raison vous_avez_tout_à_fait_raison "
                 "tu_as_tout_à_fait_raison vous_avez_parfaitement raison me_suis_trompé mon_erreur"},
    {TALK_THANK, "merci* je_vous_en_prie je_t'en_prie de_rien avec_plaisir ravi* heureu* plaisir au_revoir "
                 "à_votre_service à_ton_service il_n'y_a_pas_de_quoi pas_de_quoi bientôt"},
    {TALK_HERE, "voici voilà ci-dessous ci-après"},
    {TALK_LETS, "allons-y voyons passons continuons regardons poursuivons commençons plongeons je_vais laissez-moi "
                "laisse-moi reprenons examinons explorons décortiquons essayons attaquons"},
    {TALK_IF, "si s'il s'ils lorsque quand au_cas_où"},
    {TALK_TELL_ME,
     "dites-moi dis-moi faites-moi_savoir fais-moi_savoir faites-le-moi fais-le-moi tenez-moi "
     "tiens-moi demandez-moi demande-moi dites-le-moi dis-le-moi faites-moi_signe fais-moi_signe "
     "écrivez-moi revenez_vers"},
    {TALK_FREE, "n'hésitez n'hésite hésitez_pas hésite_pas"},
    {TALK_OFFER,
     "voulez-vous veux-tu souhaitez-vous souhaites-tu aimeriez-vous aimerais-tu désirez-vous "
     "avez-vous_d'autres avez-vous_besoin as-tu_besoin as-tu_d'autres préférez-vous préfères-tu puis-je dois-je "
     "est-ce_que_cela est-ce_que_c'est est-ce_clair y_a-t-il_autre autre_chose d'autres_questions prêt_à prêt_pour "
     "vous_voulez tu_veux tu_voudrais vous_souhaitez ça_te_va est-ce_que_vous est-ce_que_tu que_diriez-vous "
     "on_continue"},
    {TALK_GLAD, "peux pourrais pouvons ravi* plaisir serai serais suis_là heureux heureuse volontiers reste_à"},
    {TALK_SAYS, "dit-on disait écrivait dit_un dit_une dit_le semble"},
    {TALK_IS, "est sont"},
    {TALK_WHAT, "quel quelle* quels pourquoi comment qui quand où que quoi"},
    {TALK_MORE | TALK_TELL, "continuons poursuivons passons continuez continuer"},
    {TALK_MORE, "plus encore autre* suivant* suite prochain* court* simple* simplement s'il_te_plaît s'il_vous_plaît "
                "svp stp davantage mieux"},
    {TALK_OH, "ah oh bonjour salut bonsoir eh_bien alors tiens haha"},
    /* Spanish */
    {TALK_LETS | TALK_TELL, "vamos_con vamos_a vamos_allá"},
    {TALK_GLAD | TALK_HELP, "estoy_aquí_para ayudarte ayudarle"},
    {TALK_REPLY,
     "lista listas idea ideas repaso respuesta* explicación* versión* entrevista* preparación examen* "
     "quiz cuestionario* detalle* aclaración* información concepto* teoría plantilla* resumen sector estudio* "
     "ejercicio* tarjeta* ia modelo_de_lenguaje confusión práctica siguiente lamento mi_error equivoc*"},
    {TALK_FINE,
     "gran grande buena bueno buenas buenísima perfecto perfecta buen* excelente* genial* interesante* "
     "estupend* fantástic* importante* clásic* maravillos* magnífic* brillante* fundamental* acertad* fascinante* "
     "válid* bonita frecuente* típic* inteligente*"},
    {TALK_TELL,
     "sigue siga sigamos seguir seguimos seguiré siguen pasemos pasar crear creo crea muestro muestre "
     "mostrar mostrarte respondo responder respondiendo cuento cuente desarrollar desarrolle intentar intentemos "
     "genero generar explíc* prepár* explíq* muéstr* resúm* escríb* añád* continú* hazlo dímelo dilo explic* muestr* "
     "da dar dé doy ayud* prepar* hag* hacer haga escrib* adapt* profundi* ampli* continu* segu* empez* empec* "
     "comenz* comenc* transform* conviert* convert* reformul* present* añad* agreg* veamos ver vea vamos explor* "
     "contar pas* vamos_con corrig* aclar* simplif* genere resum* desglos* redact* propon* analic* entrar repas* "
     "elabor* comparta*"},
    {TALK_WANT, "quiero quieres quiere quieren quieras quiera querer querías quisiera quisieras quier* necesit* "
                "dese* gust* prefer* prefier* interes* ganas dudas apetece"},
    {TALK_HELP, "sirva sirve sirvan sirviera servido útil útiles ayud* sirv* útil* claro clara aclar* utilidad "
                "entend*"},
    {TALK_FILL,
     "el la los las lo un una unos unas y e o u pero de del al a en con sin por para sobre entre desde "
     "hasta que como más menos muy mucho mucha muchos muchas tan tanto todo toda todos todas algo nada alguna alguno "
     "algunos algunas otra otro otras otros este esta esto estos estas ese esa eso esos esas aquí allí ahora luego "
     "después antes siempre nunca también ya aún todavía solo sólo se le les su sus tu tus mi mis nuestro nuestra no "
     "sí es son era fue ser estar está están hay ha han haber he has puede pueden debe cada mismo misma bien mejor "
     "breve* corto* corta* sencill* simple* clar* concis* detallad* complet* posible* fácil* así cualquier "
     "cualquiera dos tres cuatro cinco seis siete ocho nueve diez primero primera paso_a_paso anterior* adicional* "
     "surte ido hubo"},
    {TALK_ME, "yo me mí conmigo nos nosotros puedo podemos podría estoy haré vamos ayudarte explicarte quedo voy "
              "estaré"},
    {TALK_YOU, "tú te ti usted ustedes vosotros os le_gustaría quieres tienes necesitas deseas quiere tiene necesita "
               "prefieres gustaría vas puedes"},
    {TALK_THIS, "es_una es_un qué esa_es esta_es ésta_es este_es eso_es"},
    {TALK_TOPIC, "pregunta* tema* punto* observación duda comentario cuestión consulta planteamiento sugerencia"},
    {TALK_EXAMPLE, "ejemplo*"},
    {TALK_ASK, "pregunt* di pide escríb* avis* consult* saber contact* comparte comparta házmelo piensa "
               "imagina pedir*"},
    {TALK_SURE,
     "claro claro_que_sí por_supuesto desde_luego con_gusto con_mucho_gusto de_acuerdo vale perfecto "
     "genial sin_problema entendido ok okay cómo_no encantado encantada ningún_problema no_hay_problema muy_bien "
     "naturalmente estupendo seguro dale listo"},
    {TALK_AYE, "sí no"},
    {TALK_HOPE, "espero esperamos ojalá confío"},
    {TALK_WISH, "suerte buena_suerte mucha_suerte ánimo éxito* feliz que_te_vaya que_le_vaya lo_vas_a vas_a_hacer "
                "tú_puedes cruzo_los_dedos te_deseo le_deseo hasta_pronto disfruta mucho_éxito buen_estudio te_irá"},
    {TALK_HAPPY, "feliz buen buena felices"},
    {TALK_SORRY, "perdón perdon* disculp* lo_siento me_equivoqué tienes_razón tiene_razón tienes_toda tiene_toda "
                 "cometí confusión"},
    {TALK_THANK,
     "ha_sido_un_placer fue_un_placer encantado_de gracias* de_nada no_hay_de_qué un_placer placer "
     "con_gusto adiós hasta_luego me_alegro me_alegra agradez* agradec* alegr* a_la_orden a_ti hasta_pronto"},
    {TALK_HERE, "aquí_tienes aquí_está aquí_están aquí_va aquí_van aquí_te aquí_hay a_continuación te_dejo "
                "te_presento estas_son he_aquí ahí_va ahí_van"},
    {TALK_LETS, "vamos veamos sigamos seguimos continuemos empecemos comencemos pasemos intentémoslo déjame "
                "permíteme voy_a exploremos te_explico te_cuento analicemos repasemos profundicemos"},
    {TALK_IF, "si cuando en_caso"},
    {TALK_TELL_ME,
     "avísame avíseme dime dígame házmelo_saber hágamelo_saber pregúntame pregunta_sin pregunte_sin "
     "solo_dime cuéntame escríbeme aquí_estoy hazme_saber consúltame pídemelo pregunta_cuando no_tienes_más_que"},
    {TALK_FREE, "no_dudes no_dude no_duden siéntete_libre siéntase_libre"},
    {TALK_OFFER,
     "quieres_que quieres_ver quieres_más quieres_otro quieres_otra quieres_un quieres_una quieres "
     "quiere_que te_gustaría le_gustaría necesitas_algo necesitas_más necesitas tienes_alguna tienes_más tienes_otra "
     "hay_algo_más algo_más te_quedó te_ha_quedado quedó_claro prefieres deseas_que deseas te_interesa te_muestro "
     "te_ayudo puedo_ayudarte listo_para lista_para te_parece seguimos continuamos alguna_otra alguna_duda te_animas "
     "te_doy paso_a"},
    {TALK_GLAD, "puedo podría podemos encantado encantada gustoso encantaría gusto alegra estoy_aquí "
                "a_tu_disposición"},
    {TALK_SAYS, "dice dijo decía escribió dicen"},
    {TALK_IS, "es son significa"},
    {TALK_WHAT, "qué por_qué cómo quién quiénes dónde cuándo cuál cuáles cuánto* para_qué"},
    {TALK_MORE | TALK_TELL, "sigamos seguimos continuemos continuamos sigue seguir"},
    {TALK_MORE, "más otra otro otras otros siguiente* próxim* sencill* cort* breve* fácil* sigue por_favor mejor "
                "de_nuevo otra_vez"},
    {TALK_OH, "ah oh hola bueno pues uy jaja vaya buenas"},
    /* Portuguese */
    {TALK_TELL_ME,
     "é_só_me me_falar me_avise avise-me me_diga diga-me me_fale fale_comigo é_só_chamar é_só_pedir "
     "é_só_avisar é_só_perguntar é_só_falar basta_pedir basta_me estou_aqui fico_à_disposição estou_à_disposição "
     "pode_perguntar pergunte me_chame me_conte conte-me"},
    {TALK_HELP, "sirva serviu servir sido_útil ajudado ajudada ajud* útil* úteis clar* esclare* sirva*"},
    {TALK_FINE,
     "bom boa bons boas perfeito perfeita perfeitamente ótim* excelente* interessante* fantástic* "
     "perfeit* importante* clássic* maravilhos* legal incrível brilhante* pertinente* bacana fundamental ótima bela "
     "belo"},
    {TALK_TELL,
     "crie criar cria mostrar mostro mostre mostrasse seguir sigo siga seguimos responder respondo gerar "
     "gere passar passamos tentar explic* dar dê dou ajud* prepar* faça fazer faço escrev* adapt* aprofund* continu* "
     "começ* transform* convert* reformul* apresent* adicion* acrescent* vejamos ver veja explor* corrij* corrig* "
     "esclare* desenvolv* simplif* resum* tent* deix* elabor* detalh* analis* vamos_lá montar monte"},
    {TALK_WANT, "quero quer queira quiser quiserem querem queria gostaria quis* desej* gost* prefer* prefir* "
                "interess* pront* vontade"},
    {TALK_FILL,
     "o os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela com sem por para sobre "
     "entre até que como mais menos muito muita muitos muitas tão tudo todo toda todos algo nada algum alguma alguns "
     "algumas outro outra outros outras este esta isto esse essa isso estes essas aqui ali agora depois antes sempre "
     "nunca também já ainda só lhe seu sua seus suas teu tua meu minha nosso nossa não é são era foi ser estar está "
     "estão há pode podem deve cada mesmo mesma bem melhor breve* curt* simples clar* concis* detalhad* complet* "
     "possível* fácil* assim qualquer dois duas três quatro cinco forma maneira texto passo_a_passo mal ter"},
    {TALK_ME, "eu me mim comigo nós posso podemos poderia estou farei vamos vou fico estarei"},
    {TALK_YOU, "você vocês te ti tu quer quiser precisar precisa tem tiver deseja gostaria vai prefere"},
    {TALK_THIS, "é_uma é_um que essa_é esta_é isso_é este_é esse_é"},
    {TALK_TOPIC, "pergunta* tema* ponto ideia* observação dúvida* comentário* questão tópico* colocação sugestão"},
    {TALK_REPLY,
     "resposta* explicação versão entrevista* preparação prova* exame* quiz detalhe* esclarecimento* "
     "informaç* conceito* modelo* resumo estudo* estudos confusão questionário exercício* dicas sugest* ia próxima "
     "lamento erro* engan*"},
    {TALK_EXAMPLE, "exemplo*"},
    {TALK_ASK, "pergunt* diga dizer avis* chamar chame contat* saber compartilh* envie mande conte_comigo"},
    {TALK_SURE,
     "claro claro_que_sim com_certeza certamente com_prazer sem_problema sem_problemas perfeito ótimo "
     "tudo_bem combinado beleza ok okay entendi entendido pois_não de_acordo naturalmente certo lógico absolutamente "
     "pode_deixar vamos_lá"},
    {TALK_AYE, "sim não"},
    {TALK_HOPE, "espero esperamos tomara"},
    {TALK_WISH,
     "boa_sorte sorte sucesso bons_estudos bom_estudo bom_trabalho força você_consegue vai_arrasar "
     "vai_dar_certo torcendo até_logo até_mais feliz desejo_sucesso vai_conseguir vai_se_sair mande_bem arras*"},
    {TALK_HAPPY, "boa bom bons feliz"},
    {TALK_SORRY, "desculp* perdão perdoe sinto_muito me_enganei meu_erro você_tem_razão tem_razão tem_toda_razão "
                 "equívoco equivoquei me_expressei"},
    {TALK_THANK, "obrigad* valeu de_nada por_nada disponha imagina prazer foi_um_prazer tchau agradeç* feliz_em "
                 "fico_feliz às_ordens conte_comigo até_mais até_breve"},
    {TALK_HERE, "aqui_está aqui_estão aqui_vai aqui_vão aqui_tem a_seguir segue seguem abaixo_está abaixo_estão eis"},
    {TALK_LETS, "vamos vejamos continuemos continuando deixe-me vou passemos comecemos deixa_eu permita-me"},
    {TALK_IF, "se caso quando"},
    {TALK_FREE, "fique_à_vontade sinta-se_à_vontade não_hesite"},
    {TALK_OFFER,
     "quer_que quer_ver quer_mais quer_um quer_uma quer gostaria_que gostaria_de deseja_que deseja "
     "posso_ajudar precisa_de precisa_que precisas tem_alguma tem_mais alguma_dúvida alguma_outra ficou_claro "
     "algo_mais mais_alguma prefere_que pronto_para faz_sentido vamos_continuar queres te_interessa ajudo"},
    {TALK_GLAD, "posso poderia podemos feliz prazer disposição estou_aqui"},
    {TALK_SAYS, "diz disse dizia escreveu"},
    {TALK_IS, "é são significa"},
    {TALK_WHAT, "o_que que por_que porquê como quem onde quando qual quais quanto*"},
    {TALK_MORE | TALK_TELL, "continuemos continuando seguimos vamos_continuar continuar prossigamos prosseguindo"},
    {TALK_MORE, "mais outra outro outras outros próxim* seguinte* simples curt* breve continue por_favor melhor "
                "novamente de_novo"},
    {TALK_OH, "ah oh olá oi bem nossa uau haha"},
    /* Italian */
    {TALK_FINE,
     "buon buona buono bella bello perfetto perfetta buon* ottim* eccellent* interessant* fantastic* "
     "perfett* important* classic* bell* splendid* brillant* magnific* fondamental* acut* ricorrent* stimolant*"},
    {TALK_TELL,
     "creare crei creo mostro mostri mostrare mostrarti rispondo rispondere provare proviamo passare "
     "genero generare spieg* dare dia do darti aiut* prepar* facci* fare faccia scriv* adatt* approfond* continu* "
     "prosegu* inizi* cominc* trasform* riformul* present* aggiung* vediamo vedere veda esplor* raccont* passiamo "
     "corregg* chiar* svilupp* semplific* rispond* riassum* elabor* analizz* andiamo ricapitol* convert*"},
    {TALK_HELP, "utile utili serva serve servito stato_utile aiut* d'aiuto chiar* sia_d'aiuto"},
    {TALK_FILL,
     "il lo la i gli le l' un uno una un' e ed o ma di del dello della dei degli delle al allo alla ai "
     "agli alle da dal dalla in nel nella nei nelle con su sul sulla per tra fra che come più meno molto molta tanto "
     "tutto tutta tutti tutte qualcosa niente alcuni alcune altro altra altri altre questo questa questi queste "
     "quest' quello quella qui qua lì ora adesso poi dopo prima sempre mai anche già ancora solo si ne ci vi suo sua "
     "tuo tua tuoi tue mio mia nostro nostra non è sono era stato essere ha hanno avere può possono deve ogni stesso "
     "stessa bene meglio breve* cort* semplic* chiar* concis* dettagliat* complet* possibil* facil* così due tre "
     "quattro cinque relative passo_passo subito appena"},
    {TALK_ME, "io mi me noi posso possiamo potrei sono_qui vado ti_spiego resto rimango"},
    {TALK_YOU, "tu ti te lei voi vuoi hai vuole desideri preferisci serve ha_bisogno"},
    {TALK_THIS, "è_una è_un questa_è questo_è che quella_è"},
    {TALK_TOPIC, "domanda* tema* punto osservazione dubbio commento questione argomento spunto richiesta curiosità"},
    {TALK_REPLY,
     "risposta risposte spiegazione versione colloquio preparazione esame quiz lista dettagl* "
     "chiariment* informazion* concett* modello riassunto studio confusione esercizi* intervista fraintendimento "
     "prossima ia errore sbagli*"},
    {TALK_EXAMPLE, "esempi* esempio"},
    {TALK_ASK, "chied* scriv* conttat* contatt* sapere condivid* domandare pensa immagina"},
    {TALK_WANT, "vuoi vuole volete voler* bisogn* desider* piacer* prefer* interess* pront* curios*"},
    {TALK_SURE,
     "certo certamente certo_che_sì volentieri con_piacere va_bene d'accordo perfetto ottimo "
     "nessun_problema ok okay assolutamente naturalmente capito benissimo senz'altro figurati molto_volentieri "
     "sicuramente eccomi"},
    {TALK_AYE, "ovviamente sì no"},
    {TALK_HOPE, "spero speriamo sperando mi_auguro"},
    {TALK_WISH,
     "in_bocca_al_lupo buona_fortuna buono_studio buon_lavoro buona_preparazione buon_divertimento auguri "
     "tanti_auguri incrocio_le_dita ce_la_farai forza coraggio andrai_alla_grande a_presto buon_proseguimento "
     "buona_giornata ti_auguro le_auguro successo"},
    {TALK_HAPPY, "buon buona buono buone felice"},
    {TALK_SORRY, "scus* mi_dispiace perdon* mio_errore mi_sono_sbagliat* hai_ragione ha_ragione hai_perfettamente "
                 "ha_perfettamente hai_assolutamente equivoco"},
    {TALK_THANK, "grazie* prego di_nulla di_niente figurati piacere è_stato_un_piacere ciao arrivederci lieto felice "
                 "contento ringrazi* a_presto"},
    {TALK_HERE, "ecco eccone eccola eccolo eccoti di_seguito qui_sotto qui_di_seguito"},
    {TALK_LETS, "vediamo andiamo continuiamo proseguiamo passiamo iniziamo cominciamo lascia_che permettimi "
                "analizziamo approfondiamo proviamo ti_spiego ti_racconto"},
    {TALK_IF, "se quando qualora"},
    {TALK_TELL_ME, "fammi_sapere mi_faccia_sapere dimmi mi_dica chiedimi chiedi_pure chieda_pure basta_chiedere "
                   "scrivimi sono_qui fatemi_sapere resto_a_disposizione chiedi"},
    {TALK_FREE, "non_esitare non_esiti sentiti_libero si_senta_libero"},
    {TALK_OFFER,
     "vuoi_che vuoi_vedere vuoi_altri vuoi_altre vuoi_un vuoi_una vuoi vuole_che ti_piacerebbe "
     "le_piacerebbe desideri_che preferisci hai_bisogno hai_altre hai_domande c'è_altro serve_altro altre_domande "
     "posso_aiutarti è_chiaro tutto_chiaro ti_è_chiaro ti_interessa pronto_per pronta_per proseguiamo continuiamo "
     "ti_serve ti_va"},
    {TALK_GLAD, "posso potrei possiamo felice lieto piacere volentieri"},
    {TALK_SAYS, "dice disse diceva scrisse"},
    {TALK_IS, "è sono significa"},
    {TALK_WHAT, "che cosa cos'è perché come chi dove quando quale quali quanto*"},
    {TALK_MORE | TALK_TELL, "continuiamo proseguiamo passiamo andiamo_avanti continuando"},
    {TALK_MORE, "più altra altro altre altri prossim* seguent* semplic* brev* cort* ancora avanti per_favore meglio "
                "di_nuovo vai_avanti"},
    {TALK_OH, "ah oh ciao salve bene beh wow haha"},
    {0, NULL}};
/* clang-format on */
