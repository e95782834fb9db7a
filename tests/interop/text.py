#!/usr/bin/env python3
"""What the real Anki makes of our texts: Anki's own format, and the JSON of CrowdAnki, as TAP.

usage: text.py QCONV

Texts go through Anki's import of files, into collections that know nothing of qconv, and into
one that has its note types. CrowdAnki is an add-on of Anki's window, which is not here: what it
does with a deck is done with the same calls of Anki's library. Needs the module "anki" of PyPI;
exits with 77 where it is missing.
"""
import json
import os
import subprocess
import sys
import tempfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
import bank as large_bank  # noqa: E402
sys.path = [folder for folder in sys.path if os.path.abspath(folder) != HERE]  # anki.py is not the module

try:
    from anki.collection import Collection, ImportAnkiPackageRequest, ImportCsvRequest
except ImportError as error:
    print(f"1..0 # SKIP the module anki is not there: {error}")
    sys.exit(77)

RESULTS = ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck",
           "empty_first_field")
KINDS = {"open": "Basic", "choice": "Basic", "truefalse": "Basic", "matching": "Basic", "ordering": "Basic",
         "cloze": "Cloze"}
COUNT = 300


class Tap:
    count = failed = 0

    def check(self, name, got, wanted=True):
        self.count += 1
        self.failed += got != wanted
        print(f"{'ok' if got == wanted else 'not ok'} {self.count} - {name}")
        if got != wanted:
            print(f"# got    {got!r:.2000}\n# wanted {wanted!r:.2000}")


def convert(qconv, source, target, *options):
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1700000000", TZ="UTC")
    subprocess.run([qconv, "-q", source, "-o", target, *options], check=True, env=environment)


def put_text(collection, path):
    """Imports a text as it describes itself; how many notes had which result."""
    metadata = collection.get_csv_metadata(path, None)
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in RESULTS if len(getattr(log, name))}


def notes_of(collection):
    """By guid: the type, the decks of the cards, the tags, the fields and how many cards."""
    return {note.guid: (note.note_type()["name"], sorted({collection.decks.name(card.did) for card in note.cards()}),
                        sorted(note.tags), note.fields, len(note.cards()))
            for note in map(collection.get_note, collection.find_notes(""))}


def sound(tap, collection):
    tap.check("the database is sound", collection.fix_integrity(), ("Database rebuilt and optimized.", True))
    tap.check("no card is empty", len(collection.get_empty_cards().notes), 0)


def types_of(question):
    """The note types that a question may have."""
    kind = question["kind"]
    if kind in KINDS:
        return {KINDS[kind]} | ({"Basic (and reversed card)"} if kind == "open" else set())
    return {"Basic", "Basic (type in the answer)"}


def check_text(tap, qconv, folder):
    print("# Anki's text format, with Anki's own note types")
    source, text, edited = (os.path.join(folder, name) for name in ("texts.json", "notes.txt", "edited.txt"))
    content = large_bank.bank(COUNT)
    questions = content["questions"]
    for number, question in enumerate(questions):
        question["id"] = f"q{number}"
    write(source, content)
    convert(qconv, source, text, "-t", "anki-text")
    collection = Collection(os.path.join(folder, "text.anki2"))
    tap.check("every question is a new note", put_text(collection, text), {"new": COUNT})
    tap.check("the second time all are there", put_text(collection, text), {"duplicate": COUNT})
    before = notes_of(collection)
    rows = [row for row in lines(text)]
    tap.check("rows, in source order but for what Anki must hear first", len(rows), COUNT)
    tap.check("types, decks, tags and fields are those of the text",
              {row[0]: (row[1], [row[2]], sorted(row[-1].split()), row[3:5]) for row in rows},
              {guid: note[:4] for guid, note in before.items()})
    tap.check("each kind has a type that fits", sorted(note[0] for note in before.values()
                                                       if note[0] not in set().union(*map(types_of, questions))), [])
    tap.check("clozes are clozes", sum(note[0] == "Cloze" for note in before.values()),
              sum(question["kind"] == "cloze" for question in questions))
    title = content["title"]
    tap.check("decks are the title and its sections", {note[1][0] for note in before.values()},
              {"::".join([title, *question.get("section", [])]) for question in questions})
    sound(tap, collection)
    for question in questions[:20]:
        question["prompt"]["text"] = "Say: " + question["prompt"]["text"]
    write(source, content)
    convert(qconv, source, edited, "-t", "anki-text")
    tap.check("edited questions update their notes, and only those", put_text(collection, edited),
              {"updated": 20, "duplicate": COUNT - 20})
    tap.check("no note is new, none is gone", set(notes_of(collection)), set(before))
    collection.close()


def check_own_types(tap, qconv, folder):
    print("# the same with qconv's note types")
    source, text, package = (os.path.join(folder, name) for name in ("own.json", "own.txt", "own.apkg"))
    write(source, large_bank.bank(COUNT))
    convert(qconv, source, package)
    convert(qconv, source, text, "-t", "anki-text", "--option", "note-types=own")
    collection = Collection(os.path.join(folder, "own.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=package))
    before = notes_of(collection)
    tap.check("notes of a package are found again in a text", put_text(collection, text), {"duplicate": COUNT})
    tap.check("nothing has changed", notes_of(collection), before)
    collection.close()


def lines(path):
    import csv
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        while (start := file.tell()) is not None and file.readline().startswith("#"):
            pass
        file.seek(start)
        yield from csv.reader(file, delimiter="\t", lineterminator="\n")


def write(path, content):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False)


def add_types(collection, deck):
    """As CrowdAnki does: a new note type gets all that the deck says of it. By UUID."""
    types = {}
    for said in deck["note_models"]:
        made = collection.models.new(said["name"])
        made.update({name: value for name, value in said.items() if name != "__type__"})
        collection.models.add_dict(made)
        types[said["crowdanki_uuid"]] = collection.models.by_name(said["name"])
    return types


def add_deck(collection, deck, above, types):
    """Its subdecks first."""
    name = above + deck["name"]
    made = collection.decks.id(name)
    for child in deck["children"]:
        add_deck(collection, child, name + "::", types)
    for said in deck["notes"]:
        note = collection.new_note(types[said["note_model_uuid"]])
        note.guid, note.fields, note.tags = said["guid"], said["fields"], said["tags"]
        collection.add_note(note, made)


def check_crowd(tap, qconv, folder):
    print("# CrowdAnki")
    source, packed, package, back = (os.path.join(folder, name)
                                     for name in ("crowd.json", "deck.zip", "crowd.apkg", "back.json"))
    write(source, large_bank.bank(COUNT))
    convert(qconv, source, packed, "-t", "crowdanki-zip")
    convert(qconv, source, package)
    with zipfile.ZipFile(packed) as archive:
        deck = json.loads(archive.read("deck.json"))
        names = {name for name in archive.namelist() if name.startswith("media/")}
    collection, other = (Collection(os.path.join(folder, name)) for name in ("crowd.anki2", "package.anki2"))
    options = {said["crowdanki_uuid"] for said in deck["deck_configurations"]}
    tap.check("the options of decks are there", deck["deck_config_uuid"] in options)
    tap.check("the files are those that the deck lists", names, {"media/" + name for name in deck["media_files"]})
    add_deck(collection, deck, "", add_types(collection, deck))
    other.import_anki_package(ImportAnkiPackageRequest(package_path=package))
    tap.check("the notes are those of the package, in their decks, with their cards", notes_of(collection),
              notes_of(other))
    sound(tap, collection)
    collection.close()
    other.close()
    convert(qconv, packed, back, "-f", "crowdanki-zip")
    with open(source, encoding="utf-8") as one, open(back, encoding="utf-8") as two:
        questions = [sorted(map(json.dumps, json.load(file)["questions"])) for file in (one, two)]
    convert(qconv, source, source + ".same.json")
    with open(source + ".same.json", encoding="utf-8") as one:
        questions[0] = sorted(map(json.dumps, json.load(one)["questions"]))
    tap.check("the bank comes back, each question as it was", questions[1], questions[0])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        for check in (check_text, check_own_types, check_crowd):
            check(tap, os.path.abspath(sys.argv[1]), folder)
    print(f"1..{tap.count}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
