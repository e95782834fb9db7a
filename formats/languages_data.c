/* Tables: data, settings, queries, differences. */
#include "highlight_local.h"

#define C_COMMENTS                                                                                                     \
  {"//", NULL, QCONV_TOKEN_COMMENT, 0, 0},                                                                             \
  {                                                                                                                    \
    "/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES                                                                     \
  }
#define HASH_COMMENT                                                                                                   \
  {                                                                                                                    \
    "#", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK                                                                \
  }

static const struct qconv_pair json[] = {
    C_COMMENTS, {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_KEY}, {"'", "'", QCONV_TOKEN_STRING, '\\', PAIR_KEY}, {0}};
static const struct qconv_pair yaml[] = {HASH_COMMENT,
                                         {"\"", "\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES | PAIR_KEY},
                                         {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_LINES | PAIR_DOUBLED | PAIR_KEY},
                                         {0}};
static const struct qconv_pair toml[] = {{"#", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                         {"\"\"\"", "\"\"\"", QCONV_TOKEN_STRING, '\\', PAIR_LINES},
                                         {"'''", "'''", QCONV_TOKEN_STRING, 0, PAIR_LINES},
                                         {"\"", "\"", QCONV_TOKEN_STRING, '\\', 0},
                                         {"'", "'", QCONV_TOKEN_STRING, 0, 0},
                                         {0}};
static const struct qconv_pair ini[] = {HASH_COMMENT,
                                        {";", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                        {"!", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_LINE_START},
                                        {"\"", "\"", QCONV_TOKEN_STRING, '\\', 0},
                                        {0}};
static const struct qconv_pair hcl[] = {
    C_COMMENTS, HASH_COMMENT, {"\"", "\"", QCONV_TOKEN_STRING, '\\', IN_DOLLAR_BRACE}, {0}};
static const struct qconv_pair sql[] = {{"--", NULL, QCONV_TOKEN_COMMENT, 0, 0},
                                        {"# ", NULL, QCONV_TOKEN_COMMENT, 0, PAIR_AFTER_BLANK},
                                        {"/*", "*/", QCONV_TOKEN_COMMENT, 0, PAIR_LINES},
                                        {"'", "'", QCONV_TOKEN_STRING, 0, PAIR_LINES | PAIR_DOUBLED},
                                        {"\"", "\"", QCONV_TOKEN_VARIABLE, 0, PAIR_DOUBLED},
                                        {"`", "`", QCONV_TOKEN_VARIABLE, 0, 0},
                                        {0}};
static const struct qconv_pair protobuf[] = {
    C_COMMENTS, {"\"", "\"", QCONV_TOKEN_STRING, '\\', 0}, {"'", "'", QCONV_TOKEN_STRING, '\\', 0}, {0}};

const struct qconv_language qconv_languages_data[] = {
    {.names = "json jsonc json5 jsonl ndjson geojson webmanifest avsc ipynb har",
     .constants = WORDS("Infinity NaN false null true"),
     .pairs = json},
    {.names = "yaml yml docker-compose compose k8s kubernetes ansible openapi",
     .constants = WORDS("false no null off on true yes ~"),
     .pairs = yaml,
     .run = qconv_lex_yaml},
    {.names = "toml",
     .constants = WORDS("false inf nan true"),
     .pairs = toml,
     .in_words = "-",
     .flags = LANG_LINE_KEYS | LANG_SECTIONS},
    {.names = "ini cfg conf config properties dotenv env editorconfig gitconfig systemd service desktop",
     .constants = WORDS("false no none null off on true yes"),
     .pairs = ini,
     .in_words = "-",
     .flags = LANG_LINE_KEYS | LANG_SECTIONS | LANG_NOCASE},
    {.names = "hcl terraform tf tfvars terragrunt nomad packer",
     .keywords =
         WORDS("backend data dynamic else endfor endif for for_each if import in lifecycle locals module moved output "
               "provider provisioner required_providers resource terraform variable"),
     .types = WORDS("any bool list map number object set string tuple"),
     .constants = WORDS("count each false local null path self true var"),
     .pairs = hcl,
     .in_words = "-",
     .flags = LANG_CALLS | LANG_HEREDOC | LANG_LINE_KEYS},
    {.names = "sql mysql postgres postgresql psql plsql pl/sql plpgsql pgsql tsql t-sql sqlite sqlite3 mariadb mssql "
              "oracle bigquery "
              "snowflake redshift hive hql sparksql",
     .keywords = WORDS(
         "add after all alter analyze and any as asc auto_increment begin between by call cascade case check collate "
         "column commit constraint create cross cube current cursor database declare default deferrable delete "
         "delimiter desc describe distinct do drop each else elseif elsif end escape except exec execute exists "
         "explain fetch filter first following for foreign from full function generated grant group grouping having if "
         "ignore ilike in index inner insert instead intersect interval into is isolation join key language last "
         "lateral left level like limit lock loop materialized merge minus natural next no not nulls of off offset on "
         "only or order outer over partition preceding primary procedure range recursive references release rename "
         "replace return returning returns revoke right rollback rollup row rows savepoint schema select sequence set "
         "show similar some start table temp temporary then to top transaction trigger truncate unbounded union unique "
         "until update use using values view when where while window with without"),
     .types = WORDS(
         "bigint bigserial binary bit blob bool boolean bytea char character clob date datetime decimal double enum "
         "float int int4 int8 integer json jsonb longtext mediumint money nchar number numeric nvarchar real serial "
         "smallint text time timestamp timestamptz tinyint uuid varbinary varchar varchar2 varying xml"),
     .functions = WORDS(
         "avg cast coalesce concat count current_date current_time current_timestamp dense_rank first_value greatest "
         "lag last_value lead least length lower max min now ntile nullif rank round row_number substring sum trim "
         "upper"),
     .constants = WORDS("false null true unknown"),
     .pairs = sql,
     .sigils = "@",
     .flags = LANG_NOCASE | LANG_CALLS | LANG_DOLLAR_QUOTES,
     .prompts = "mysql> \nsqlite> \nMariaDB [(none)]> \npostgres=# \npostgres=> \n    -> \n   ...> \n"},
    {.names = "protobuf proto proto3 protocol-buffers",
     .keywords =
         WORDS("enum extend extensions group import map message oneof option optional package public repeated required "
               "reserved returns rpc service stream syntax to weak"),
     .types = WORDS(
         "bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 string uint32 uint64"),
     .constants = WORDS("false true"),
     .pairs = protobuf,
     .flags = LANG_CAPITALS | LANG_CALLS},
    {.names = "diff patch udiff", .run = qconv_lex_diff},
    {0}};
