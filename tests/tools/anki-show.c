/* Asks the database in an Anki package, for tests:

       anki-show PACKAGE SQL     prints the rows, columns divided by '|' and the fields of a note by " / "
       anki-show PACKAGE         prints the names of the entries and the media map */
#include "unzip.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail(const char *what)
{
  fprintf(stderr, "anki-show: %s\n", what);
  return 1;
}

static void print_column(const char *text)
{
  for (; *text; text++)
    if (*text == '\x1f')
      fputs(" / ", stdout);
    else
      putchar(*text);
}

static int show_rows(const struct entry *collection, const char *sql)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  unsigned char *bytes = sqlite3_malloc64(collection->len + 1);
  if (!bytes)
    return fail("no memory");
  memcpy(bytes, collection->data, collection->len);
  if (sqlite3_open(":memory:", &database) != SQLITE_OK ||
      sqlite3_deserialize(database, "main", bytes, (sqlite3_int64)collection->len, (sqlite3_int64)collection->len,
                          SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) != SQLITE_OK ||
      sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK)
    return fail(sqlite3_errmsg(database));
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
      const char *text = (const char *)sqlite3_column_text(statement, i);
      fputs(i > 0 ? "|" : "", stdout);
      print_column(text ? text : "NULL");
    }
    putchar('\n');
  }
  int result = sqlite3_finalize(statement);
  sqlite3_close(database);
  return result == SQLITE_OK ? 0 : fail("the query failed");
}

static int show_entries(const struct archive *archive)
{
  const struct entry *map = archive_find(archive, "media");
  for (size_t i = 0; i < archive->count; i++)
    printf("%s%s", i > 0 ? " " : "", archive->entries[i].name);
  printf("\n%s\n", !map ? "there is no media map" : map->data[0] == '{' ? (const char *)map->data : "a packed media map");
  return map ? 0 : 1;
}

int main(int count, char **arguments)
{
  static struct archive archive; /* what it holds lives as long as the program */
  if (count < 2 || count > 3)
    return fail("usage: anki-show PACKAGE [SQL]");
  if (!archive_open(&archive, arguments[1]))
    return 1;
  if (count == 2)
    return show_entries(&archive);
  const struct entry *collection = archive_find(&archive, "collection.anki2");
  return collection ? show_rows(collection, arguments[2]) : fail("there is no collection.anki2");
}
