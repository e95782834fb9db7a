/* Questions in many languages, for the old encodings that can write them. */
#ifndef QCONV_TESTS_CHARSET_TEXTS_H
#define QCONV_TESTS_CHARSET_TEXTS_H

struct texts {
  const char *encodings; /* by their iconv names, with blanks between */
  const char *texts[3];
};

static const struct texts all_texts[] = {
    {"windows-1252 ISO-8859-15 CP850 CP437 MACINTOSH", /* French */
     {"1. Quel fleuve traverse la forêt près du château ?\nRéponse : la rivière dorée, élargie après la crue.\n"
      "2. Où l'été est-il très sec ?\nRéponse : à la frontière, là où le vent a séché les prés.\n",
      "Définir l'énergie cinétique.\n- elle dépend de la masse et du carré de la vitesse\n- elle est créée par le "
      "frottement\nCorrigé : la première réponse, vérifiée à l'école.\n",
      "3) Qui a rédigé la leçon sur les métaux légers ?\nA) l'élève âgé\nB) le maître\nC) personne, ça s'est écrit "
      "tout seul\nClé : B, à l'unanimité.\n"}},
    {"windows-1252 ISO-8859-15 CP850 CP437 MACINTOSH", /* German */
     {"1. Welche Flüsse münden in das große Becken?\nLösung: die drei größten, gezählt von Süden.\n2. Wofür nützt ein "
      "Schlüssel?\nAntwort: zum Öffnen von Türen und für Rätsel.\n",
      "Erkläre, wofür grüne Blätter Licht benötigen.\nA) zum Atmen\nB) um Stärke zu bilden\nC) gegen Käfer\nRichtig "
      "wäre B, früher hieß es anders.\n",
      "Frage: Wie heißt das Gerät, das Ströme mißt?\nAntwort: Strommesser. Zusätzlich gehören Fühler und ein Gehäuse "
      "dazu.\nFrage: Größter Zähler?\nAntwort: fünf.\n"}},
    {"windows-1252 ISO-8859-15 CP850 CP437 MACINTOSH", /* Spanish */
     {"1. ¿Qué montaña está más cerca del océano?\nRespuesta: la última, según el mapa del año pasado.\n2. ¿Cuándo "
      "nació el compás?\nRespuesta: después del imán, todavía sin fecha.\n",
      "¿Cuál es el órgano más pequeño del oído?\na) el caracol\nb) el estribo\nc) el tímpano\nSolución: b, así lo "
      "explicó también la señora en la lección.\n",
      "Pregunta: ¿quién pintó el pañuelo?\nRespuesta: un niño español; el cuadro está en un salón pequeño y quedó "
      "allí desde el año de la inundación.\n"}},
    {"windows-1252 ISO-8859-15 CP850 MACINTOSH", /* Portuguese */
     {"1. Qual é a função do coração?\nResposta: a circulação do sangue, não a respiração.\n2. Onde há mais água?\n"
      "Resposta: no oceano, à volta das ilhas.\n",
      "Questão: quais são as estações do ano?\na) três\nb) quatro\nSolução: b. A explicação está na lição de "
      "introdução às ciências.\n",
      "3. O que não é um órgão?\nA) pulmão\nB) maçã\nC) fígado\nAtenção: só uma opção está correta; a razão é "
      "óbvia após a lição.\n"}},
    {"windows-1252 ISO-8859-15 CP850 MACINTOSH", /* Danish */
     {"1. Hvilken å løber længst mod øst?\nSvar: den største å, før den når søen.\n2. Hvad gør en bjørn på færden?\n"
      "Svar: den går på jagt efter føde.\n",
      "Hvor mange får står på øen?\na) få\nb) nøjagtig tolv\nc) både små og større\nRigtigt svar: b, så vidt læreren "
      "forstår.\n",
      "Spørgsmål: hvornår blev broen åbnet?\nSvar: i foråret, da isen var smeltet på søerne og æblerne endnu ikke "
      "var på træerne.\n"}},
    {"windows-1252 ISO-8859-15 CP850 CP437 MACINTOSH", /* Swedish */
     {"1. Vad äter älgen på våren?\nSvar: löv, små kvistar och växter från sjön.\n2. Vilken färg får lönnen på "
      "hösten?\nSvar: röd, men även gul går bra.\n",
      "Fråga: hur många öar är större än så?\na) två\nb) åtta\nc) ingen är större\nRätt svar är b, enligt läraren "
      "på ön.\n",
      "Vilket påstående är sant?\nA) ljudet går snabbare än ljuset\nB) värme får järn att växa\nRätt: B. Förklara "
      "också varför räls får mellanrum på våren.\n"}},
    {"windows-1252 ISO-8859-15", /* Icelandic */
     {"1. Hvað heitir áin við bæinn?\nSvar: það veit enginn, því að hún þornaði.\n2. Hvaða dýr lifir í sjó?\nSvar: "
      "selurinn, þó að hann hvíli sig á landi.\n",
      "Spurning: hvenær var húsið byggt?\na) í fyrra\nb) áður en brúin kom\nRétt svar er b, eins og þið lásuð í "
      "bókinni.\n",
      "Hver orti ljóðið um veðrið?\nA) bóndinn\nB) kennarinn sjálfur\nC) það er ekki vitað\nRétt: C, þótt margir "
      "hafi getið sér þess til.\n"}},
    {"windows-1250 ISO-8859-2 CP852", /* Czech */
     {"1. Která řeka teče nejblíž k zámku?\nOdpověď: ta nejkratší, protéká přímo městečkem.\n2. Kdy můžeme vidět "
      "měsíc ve dne?\nOdpověď: několik dní před úplňkem.\n",
      "Vyber správné tvrzení o rostlinách.\na) dýchají i v noci\nb) rostou pouze ve dne\nc) nepotřebují světlo\n"
      "Řešení: a, protože buňky žijí stále.\n",
      "Příklad: kolik čtverečků zůstane, když polovinu odstřihneš?\nVýsledek: šest. Vysvětli svůj postup a nakresli "
      "obrázek.\n"}},
    {"windows-1250 ISO-8859-2 CP852", /* Slovak */
     {"1. Ktorý vták stavia hniezdo najvyššie?\nOdpoveď: bocian, často na komíne.\n2. Prečo sa ľad drží na vode?\n"
      "Odpoveď: má menšiu hustotu ako tekutá voda.\n",
      "Vyber správnu možnosť: čo potrebuje sviečka, aby horela?\na) kyslík\nb) dusík\nc) tieň\nSprávne je a, "
      "vyskúšajte to pod pohárom.\n",
      "Úloha: koľko kôl má päť bicyklov a tri trojkolky?\nRiešenie: devätnásť, počítajte po dvoch a potom po "
      "troch.\n"}},
    {"windows-1250 ISO-8859-2 CP852", /* Polish */
     {"1. Która rzeka płynie najdłużej przez góry?\nOdpowiedź: ta, która bierze początek w źródle pod szczytem.\n2. "
      "Dlaczego lód pływa?\nOdpowiedź: ponieważ jest lżejszy od wody.\n",
      "Zaznacz zdanie prawdziwe.\na) Słońce krąży wokół księżyca\nb) wieloryb jest ssakiem\nc) żaba ma pióra\n"
      "Właściwa odpowiedź: b, gdyż karmi młode.\n",
      "Pytanie: kto napisał list, który znaleziono w skrzyni?\nOdpowiedź: żołnierz, o czym świadczą pieczęć i "
      "nagłówek.\nCo było później? Cisza i śnieg.\n"}},
    {"windows-1250 ISO-8859-2 CP852", /* Hungarian */
     {"1. Melyik erdő fekszik a tó fölött?\nVálasz: az őserdő, amelyből a legtöbb gyümölcsöt gyűjtik.\n2. Miért "
      "kék az ég?\nVálasz: a levegő szétszórja a fényt.\n",
      "Jelöld meg a helyes állítást!\na) a hő mindig lefelé áramlik\nb) a víz melegítve könnyebb lesz\nMegoldás: b, "
      "ezt a fűtőtest fölött érezni is lehet.\n",
      "Kérdés: ki készítette az első műszert a vízszint mérésére?\nFelelet: egy tűzoltó, a nevét senki sem őrizte "
      "meg. Időpont: tél vége.\n"}},
    {"windows-1250 ISO-8859-2 CP852", /* Romanian, with cedillas */
     {"1. Ce pasăre îşi face cuibul în pădure?\nRăspuns: ciocănitoarea, când găseşte o scorbură.\n2. Câte feţe are "
      "un cub?\nRăspuns: şase, toate pătrate.\n",
      "Alegeţi afirmaţia corectă.\na) apa îngheaţă vara\nb) gheaţa pluteşte\nRăspuns corect: b, fiindcă este mai "
      "uşoară decât apa.\n",
      "Întrebare: cine a scris însemnările găsite în grădină?\nRăspuns: o învăţătoare, după cum arată iscălitura. Şi "
      "când? Înainte de ploaie.\n"}},
    {"windows-1250 ISO-8859-2 CP852", /* Croatian */
     {"1. Koja životinja noću čuva kuću?\nOdgovor: pas, a ponekad i guska koja čuje svaki šum.\n2. Što se događa "
      "kad se željezo grije?\nOdgovor: širi se i mekša.\n",
      "Zaokruži točnu tvrdnju: mačka je kućna životinja.\na) točno\nb) netočno\nRješenje: a. Objasni zašto ćeš tako "
      "odlučiti.\n",
      "Pitanje: tko je izračunao površinu dvorišta?\nOdgovor: učenici, mjereći svaku stranicu užetom. Veći dio čine "
      "šljunak i džepovi trave.\n"}},
    {"windows-1250 ISO-8859-2", /* Slovene */
     {"1. Katera žival čez dan počiva?\nOdgovor: ježek, ker išče hrano ponoči.\n2. Zakaj se železo širi?\nOdgovor: "
      "zaradi toplote, če ga močno žgemo.\n",
      "Označi pravilno trditev.\na) luna sije čez dan močneje\nb) čebela zbira medičino\nRešitev: b, to že dolgo "
      "vedo čebelarji.\n",
      "Vprašanje: kdo je našel ključ od čolna?\nOdgovor: deček, ki je šel čez most še pred večerom. Še nalogo: "
      "nariši pot.\n"}},
    {"windows-1251 KOI8-R CP866 ISO-8859-5", /* Russian */
     {"1. Какая птица строит гнездо на земле?\nОтвет: жаворонок.\n2. Почему лёд не тонет?\nОтвет: он легче воды.\n",
      "Выберите верное утверждение.\nа) звук быстрее света\nб) металлы проводят ток\nПравильный ответ: б.\n",
      "ВОПРОС: сколько граней у куба?\nОТВЕТ: шесть. Объясните, как вы их сосчитали, и нарисуйте развёртку.\n"}},
    {"windows-1251 KOI8-U", /* Ukrainian */
     {"1. Який птах в'є гніздо на землі?\nВідповідь: жайворонок.\n2. Чому крига не тоне?\nВідповідь: її густина "
      "менша.\n",
      "Оберіть правильне твердження.\nа) звук швидший за світло\nб) її можна виміряти лінійкою\nВідповідь: б, це є "
      "довжина.\n",
      "Запитання: скільки граней має куб?\nВідповідь: шість. Поясніть, як ви їх полічили, і намалюйте розгортку.\n"}},
    {"windows-1251 ISO-8859-5", /* Bulgarian, Serbian, Belarusian */
     {"1. Коя птица гнезди на земята?\nОтговор: чучулигата.\n2. Защо ледът плава?\nОтговор: по-лек е от водата.\n",
      "1. Која птица прави гнездо на земљи?\nОдговор: шева.\n2. Зашто лед плива?\nОдговор: лакши је од воде, њена "
      "густина је већа.\n",
      "1. Якая птушка будуе гняздо на зямлі?\nАдказ: жаваранак.\n2. Чаму лёд не тоне?\nАдказ: ён лягчэйшы за ваду, "
      "бо шчыльнасць меншая, што ўсім вядома.\n"}},
    {"windows-1253 ISO-8859-7", /* Greek */
     {"1. Ποιο πουλί χτίζει φωλιά στη γη;\nΑπάντηση: ο κορυδαλλός.\n2. Γιατί επιπλέει ο πάγος;\nΑπάντηση: είναι "
      "ελαφρύτερος.\n",
      "Διάλεξε τη σωστή πρόταση.\nα) ο ήχος τρέχει πιο γρήγορα από το φως\nβ) τα μέταλλα άγουν το ρεύμα\nΣωστό: β.\n",
      "ΕΡΩΤΗΣΗ: πόσες έδρες έχει ο κύβος;\nΑπάντηση: έξι. Εξηγήστε πώς τις μετρήσατε.\n"}},
    {"windows-1254 ISO-8859-9", /* Turkish */
     {"1. Hangi kuş yuvasını yere yapar?\nCevap: tarla kuşu, çünkü ağaç sevmez.\n2. Buz niçin batmaz?\nCevap: sudan "
      "daha hafif olduğu için.\n",
      "Doğru cümleyi işaretleyin.\na) ses ışıktan hızlıdır\nb) ısı demiri genleştirir\nYanıt: b, raylar arasındaki "
      "boşluğu düşünün.\n",
      "Soru: Küpün kaç yüzü vardır?\nYanıt: altı. Nasıl saydığınızı açıklayın ve şeklini çizin; ölçüleri de "
      "yazın.\n"}},
    {"windows-1255 ISO-8859-8", /* Hebrew */
     {"1. איזו ציפור בונה קן על הקרקע?\nתשובה: עפרוני.\n2. מדוע הקרח צף?\nתשובה: הוא קל מן המים.\n",
      "סמנו את המשפט הנכון.\nא. הקול מהיר מן האור\nב. מתכות מוליכות חשמל\nתשובה נכונה: ב.\n",
      "שאלה: כמה פאות יש לקובייה?\nתשובה: שש. הסבירו כיצד ספרתם אותן וציירו.\n"}},
    {"windows-1256 ISO-8859-6", /* Arabic */
     {"1. أي طائر يبني عشه على الأرض؟\nالجواب: القبرة.\n2. لماذا يطفو الجليد؟\nالجواب: لأنه أخف من الماء.\n",
      "اختر الجملة الصحيحة.\nأ) الصوت أسرع من الضوء\nب) المعادن توصل الكهرباء\nالإجابة: ب.\n",
      "سؤال: كم وجها للمكعب؟\nالجواب: ستة. اشرح كيف عددتها وارسم الشكل على الورقة.\n"}},
    {"windows-1257 ISO-8859-13", /* Lithuanian */
     {"1. Kuris paukštis lizdą suka žemėje?\nAtsakymas: vieversys, nes mėgsta laukus.\n2. Kodėl ledas neskęsta?\n"
      "Atsakymas: jis lengvesnis už vandenį.\n",
      "Pažymėkite teisingą teiginį.\na) garsas greitesnis už šviesą\nb) šiluma plečia geležį\nAtsakymas: b, tai "
      "žino kiekvienas bėgių tiesėjas.\n",
      "Klausimas: kiek sienų turi kubas?\nAtsakymas: šešias. Paaiškinkite, kaip jas suskaičiavote, ir nubraižykite "
      "brėžinį.\n"}},
    {"windows-1257 ISO-8859-13 ISO-8859-4", /* Latvian */
     {"1. Kurš putns ligzdu vij zemē?\nAtbilde: cīrulis, jo tam patīk tīrumi.\n2. Kāpēc ledus negrimst?\nAtbilde: "
      "tas ir vieglāks par ūdeni.\n",
      "Atzīmējiet pareizo apgalvojumu.\na) skaņa ir ātrāka par gaismu\nb) karstums izpleš dzelzi\nAtbilde: b, tā "
      "mācīja jau sākumā.\n",
      "Jautājums: cik skaldņu ir kubam?\nAtbilde: sešas. Paskaidrojiet, kā tās saskaitījāt, un uzzīmējiet "
      "attēlu.\n"}},
    {"TIS-620", /* Thai */
     {"1. นกชนิดใดทำรังบนพื้นดิน\nคำตอบ: นกกระทา\n2. ทำไมน้ำแข็งจึงลอยน้ำ\nคำตอบ: เพราะเบากว่าน้ำ\n",
      "ข้อใดถูกต้อง\nก. เสียงเร็วกว่าแสง\nข. โลหะนำไฟฟ้าได้ดี\nเฉลย: ข\n",
      "คำถาม: ลูกบาศก์มีกี่หน้า\nคำตอบ: หกหน้า จงอธิบายวิธีนับและวาดรูป\n"}},
    {"VISCII", /* Vietnamese */
     {"1. Loài chim nào làm tổ trên mặt đất?\nTrả lời: chim sơn ca.\n2. Tại sao nước đá nổi được?\nTrả lời: vì nó "
      "nhẹ hơn nước.\n",
      "Chọn câu đúng.\na) âm thanh nhanh hơn ánh sáng\nb) kim loại dẫn điện tốt\nĐáp án: b, điều này ai cũng biết.\n",
      "Câu hỏi: hình lập phương có mấy mặt?\nTrả lời: sáu mặt. Hãy giải thích cách đếm của bạn và vẽ hình.\n"}},
    {"GB18030", /* Chinese */
     {"1. 哪种鸟在地上筑巢？\n答案：云雀。\n2. 冰为什么会浮在水面上？\n答案：因为冰比水轻。\n",
      "选择正确的说法。\nA. 声音比光快\nB. 金属能够导电\n正确答案：B\n",
      "问题：立方体有几个面？\n回答：六个。请说明你是怎样数的，并且画出图形。\n"}},
    {"BIG5", /* Chinese */
     {"1. 哪種鳥在地上築巢？\n答案：雲雀。\n2. 冰為什麼會浮在水面上？\n答案：因為冰比水輕。\n",
      "選擇正確的說法。\nA. 聲音比光快\nB. 金屬能夠導電\n正確答案：B\n",
      "問題：立方體有幾個面？\n回答：六個。請說明你是怎樣數的，並且畫出圖形。\n"}},
    {"EUC-KR CP949", /* Korean */
     {"1. 땅 위에 둥지를 짓는 새는 무엇입니까?\n답: 종달새\n2. 얼음은 왜 물에 뜹니까?\n답: 물보다 가볍기 때문입니다.\n",
      "다음 중 옳은 것을 고르시오.\n가) 소리는 빛보다 빠르다\n나) 금속은 전기가 잘 통한다\n정답: 나\n",
      "문제: 정육면체의 면은 모두 몇 개인가?\n답: 여섯 개. 어떻게 세었는지 설명하고 그림을 그리시오.\n"}},
    {"EUC-JP SHIFT_JIS", /* Japanese */
     {"1. 地面に巣を作る鳥はどれですか。\n答え：ひばり\n2. 氷はなぜ水に浮くのですか。\n答え：水より軽いからです。\n",
      "正しい文を選びなさい。\nア 音は光より速い\nイ 金属は電気を通す\n正解：イ\n",
      "問題：立方体の面はいくつありますか。\n答え：六つ。数え方を説明して、図をかきなさい。\n"}},
};

#endif
