/* Old encodings are known by what they hold. */
#include "../../core/local.h"
#include "../suite.h"
#include <qconv/encoding.h>
#include <iconv.h>
#include "charset_texts.h"

static char said[1024];

static void hear(void *context, const struct qconv_diagnostic *diagnostic)
{
  (void)context;
  snprintf(said, sizeof said, "%s: %.*s", diagnostic->code, QCONV_ARG(diagnostic->message));
}

/* Through iconv; absent when it does not know the encoding. */
static qconv_str through(struct qconv_arena *arena, qconv_str text, const char *to, const char *from)
{
  iconv_t converter = iconv_open(to, from);
  if (converter == (iconv_t)-1)
    return QCONV_NOWHERE;
  size_t room = text.len * 4 + 16, left = text.len;
  char *bytes = qconv_alloc(arena, room), *in = (char *)(uintptr_t)text.data, *out = bytes;
  size_t failed = iconv(converter, &in, &left, &out, &room);
  if (failed != (size_t)-1)
    failed = iconv(converter, NULL, NULL, &out, &room);
  iconv_close(converter);
  return failed == (size_t)-1 ? QCONV_NOWHERE : (qconv_str){bytes, (size_t)(out - bytes)};
}

static qconv_str decode(struct qconv_arena *arena, qconv_str bytes)
{
  struct qconv_log *log = qconv_log_new(hear, NULL);
  said[0] = 0;
  qconv_str text = qconv_decode(arena, log, bytes, NULL);
  qconv_log_free(log);
  return text;
}

static void comes_back(qconv_str text, const char *encoding)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  qconv_str bytes = through(arena, text, encoding, "UTF-8");
  CU_ASSERT_PTR_NOT_NULL_FATAL(bytes.data);
  bool same = same_str(decode(arena, bytes), text);
  if (!same)
    printf("    as %s: %s\n", encoding, said);
  CU_ASSERT(same);
  qconv_arena_free(arena);
}

/* Each of the three texts, the three of them, and these many times over. */
static void all_come_back(const struct texts *texts, const char *encoding)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_buffer together = {.arena = arena}, many = {.arena = arena};
  for (size_t i = 0; i < 3; i++) {
    comes_back(qconv_str_of(texts->texts[i]), encoding);
    qconv_append(&together, qconv_str_of(texts->texts[i]));
  }
  for (size_t i = 0; i < 40; i++)
    qconv_append(&many, qconv_buffer_str(&together));
  comes_back(qconv_buffer_str(&together), encoding);
  comes_back(qconv_buffer_str(&many), encoding);
  qconv_arena_free(arena);
}

static void every_language_comes_back_from_its_encodings(void)
{
  for (size_t i = 0; i < sizeof all_texts / sizeof *all_texts; i++) {
    char list[128], *rest = list;
    snprintf(list, sizeof list, "%s", all_texts[i].encodings);
    for (char *name; (name = strtok_r(rest, " ", &rest));)
      all_come_back(&all_texts[i], name);
  }
}

static void the_code_pages_agree_with_iconv(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  for (const struct qconv_code_page *page = qconv_code_pages; page->name; page++)
    for (size_t i = 0; i < 128; i++) {
      char byte[2] = {(char)(i + 128), ' '}; /* a blank ends what may be combined */
      qconv_str text = through(arena, (qconv_str){byte, 2}, "UTF-8", page->name);
      uint32_t character = 0xFFFD;
      if (text.data)
        qconv_utf8_decode(text, &character);
      bool unusable = (character >= 0x80 && character < 0xA0) || (character >= 0xE000 && character < 0xF900);
      CU_ASSERT_EQUAL(page->high[i], unusable ? 0xFFFD : character);
      CU_ASSERT(page->high[i] != 0);
    }
  qconv_arena_free(arena);
}

static qconv_str read_of(struct qconv_arena *arena, const char *utf8, const char *encoding)
{
  qconv_str bytes = through(arena, qconv_str_of(utf8), encoding, "UTF-8");
  CU_ASSERT_PTR_NOT_NULL_FATAL(bytes.data);
  return decode(arena, bytes);
}

/* What DOS, the Macintosh and the East would read as letters. */
static void marks_alone_stay_windows_1252(void)
{
  static const char *const texts[] = {
      "• What’s the sun?\n• It’s a star…\n• Isn’t that “far”?\n• Yes – it’s 8 minutes away.\n",
      "Name\u00A0the\u00A0planet\u00A0that’s red…\nName\u00A0the\u00A0one\u00A0that’s ringed…\nIt’s\u00A0easy…\n",
      "What—if anything—boils at 25 °C?\nWhich room—lab or hall—has 5 m²?\nIt’s ½ full—or empty?\n",
      "Who was Poincaré? And Gödel? A café’s “crème brûlée” costs £5. Señor Muñoz’s façade…\n",
      "Ø\n",
      "ß?\n",
      "£5 or €5\n",
      "caf\u00E9\n",
  };
  struct qconv_arena *arena = qconv_arena_new(0);
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    CU_ASSERT(same_str(read_of(arena, texts[i], "windows-1252"), qconv_str_of(texts[i])));
    CU_ASSERT_PTR_NOT_NULL(strstr(said, "read as windows-1252"));
  }
  qconv_arena_free(arena);
}

/* Words of another language in between do not turn the reading over. */
static void vocabularies_of_two_languages_come_back(void)
{
  comes_back(QCONV_STR("die Tür – dveře\ndas Mädchen – děvče\ngrün – zelený\nschön – krásný\n"
                       "der Schlüssel – klíč\nfünf – pět\nhören – slyšet\nder Käse – sýr\nder Fluß – řeka\n"
                       "das Gebäude – budova\ndie Brücke – můstek\nder Bär – medvěd\nder Löffel – lžíce\n"
                       "süß – sladký\nder Körper – tělo\ndas Gemüse – čerstvá zelenina\nmüde – unavený\n"
                       "früh – časně\ndie Straße – přechod pro chodce\nder Frühling – příští jaro\n"),
             "windows-1250");
  comes_back(QCONV_STR("der Käse – le fromage\ngrün – vert, même très vert\nl’été – der Sommer\nhören – entendre\n"
                       "le garçon – der Junge\nfünf – cinq\n"),
             "windows-1252");
  comes_back(QCONV_STR("the bridge – мост\nto read – читать\nthe lesson – урок\nan answer – ответ\n"), "windows-1251");
}

static void the_wider_set_is_taken_where_it_is_used(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  const char *circled = "①空はなぜ青いのですか。\n②海はどうして塩からいのでしょう。\n";
  ASSERT_STR(read_of(arena, circled, "CP932"), "①空はなぜ青いのですか。\n②海はどうして塩からいのでしょう。\n");
  CU_ASSERT_STRING_EQUAL(said, "encoding.guessed: read as CP932");
  CU_ASSERT(same_str(read_of(arena, circled, "EUC-JP-MS"), qconv_str_of(circled)));
  CU_ASSERT_STRING_EQUAL(said, "encoding.guessed: read as EUC-JP-MS");
  const char *rare = "펲시는 무엇을 하는 사람인가?\n그는 똠방각하라고 하는 이야기를 썼다.\n";
  CU_ASSERT(same_str(read_of(arena, rare, "CP949"), qconv_str_of(rare)));
  CU_ASSERT_STRING_EQUAL(said, "encoding.guessed: read as CP949");
  qconv_arena_free(arena);
}

static void lines_among_utf8_have_their_code_page(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  struct qconv_buffer text = {.arena = arena}, wanted = {.arena = arena};
  const char *modern = "Příliš žluťoučký kůň úpěl ďábelské ódy, děsí tě běžící šílený žralok.\n";
  const char *old = "Která řeka teče nejblíž k zámku? Odpověď: protéká městečkem.\n";
  for (int i = 0; i < 3; i++) {
    qconv_append(&text, qconv_str_of(modern));
    qconv_append(&wanted, qconv_str_of(modern));
  }
  qconv_append(&text, through(arena, qconv_str_of(old), "windows-1250", "UTF-8"));
  qconv_append(&wanted, qconv_str_of(old));
  CU_ASSERT(same_str(decode(arena, qconv_buffer_str(&text)), qconv_buffer_str(&wanted)));
  CU_ASSERT_PTR_NOT_NULL(strstr(said, "encoding.mixed: 1 line is not UTF-8 and was read as windows-1250"));
  qconv_arena_free(arena);
}

static void a_near_runner_up_is_named(void)
{
  struct qconv_arena *arena = qconv_arena_new(0);
  read_of(arena, "ответ: верно\nвопрос: почему вода мокрая\nответ: никто не знает, пока светит солнце\n",
          "windows-1251");
  CU_ASSERT_STRING_EQUAL(said, "encoding.guessed: read as windows-1251; the runner-up is MAC-CYRILLIC");
  read_of(arena, "1. 冰为什么会浮在水面上？\n答案：因为冰比水轻。\n", "GB18030");
  CU_ASSERT_STRING_EQUAL(said, "encoding.guessed: read as GB18030");
  qconv_arena_free(arena);
}

SUITE(TEST(every_language_comes_back_from_its_encodings), TEST(the_code_pages_agree_with_iconv),
      TEST(marks_alone_stay_windows_1252), TEST(vocabularies_of_two_languages_come_back),
      TEST(the_wider_set_is_taken_where_it_is_used), TEST(lines_among_utf8_have_their_code_page),
      TEST(a_near_runner_up_is_named))
