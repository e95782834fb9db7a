#!/usr/bin/env python3
"""What qconv reads of packages that Anki itself and genanki wrote, as TAP.

usage: reading.py QCONV [BANK...]

Our own packages go through a collection of the real Anki and come out in all the
kinds it can write: what is read from them must be the bank they were made of. What
is edited there must be what is read. Notes made by Anki and by genanki must be read
field for field. Needs the modules "anki" and "genanki" of PyPI; exits with 77 where
one of them is missing.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import bank as large_bank  # noqa: E402
sys.path = [folder for folder in sys.path if os.path.abspath(folder) != HERE]  # a file here is called anki

try:
    import genanki
    from anki.collection import (Collection, DeckIdLimit, ExportAnkiPackageOptions, ImportAnkiPackageOptions,
                                 ImportAnkiPackageRequest)
except ImportError as error:
    print(f"1..0 # SKIP a module is not there: {error}")
    sys.exit(77)

PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000"
                      "0200015fe5278d0000000049454e44ae426082")


def first_difference(got, wanted, place=""):
    """Where two values part, and what is there."""
    if type(got) is type(wanted) is dict:
        for name in [*got, *wanted]:
            if got.get(name) != wanted.get(name):
                return first_difference(got.get(name), wanted.get(name), f"{place}.{name}")
    if type(got) is type(wanted) is list and len(got) == len(wanted):
        for i, (one, other) in enumerate(zip(got, wanted)):
            if one != other:
                return first_difference(one, other, f"{place}[{i}]")
    return place, got, wanted


class Tap:
    count = failed = 0

    def check(self, name, got, wanted=True):
        self.count += 1
        good = got == wanted
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {name}")
        if not good:
            place, got, wanted = first_difference(got, wanted)
            print(f"# at     {place}\n# got    {got!r:.1000}\n# wanted {wanted!r:.1000}")


class Qconv:
    def __init__(self, program, folder):
        self.program, self.folder, self.said = os.path.abspath(program), folder, ""

    def convert(self, source, target, *options):
        target = os.path.join(self.folder, target)
        done = subprocess.run([self.program, source, "-o", target, *options], check=True, text=True,
                              env=dict(os.environ, SOURCE_DATE_EPOCH="1700000000"), stderr=subprocess.PIPE)
        self.said = done.stderr
        return target

    def read(self, package):
        with open(self.convert(package, "read.json"), encoding="utf-8") as file:
            return json.load(file)


def exports(collection, folder):
    """The collection in every kind of package that Anki writes."""
    for legacy in (True, False):
        name = "legacy" if legacy else "latest"
        path = os.path.join(folder, f"{name}.apkg")
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
        collection.export_anki_package(out_path=path, options=options, limit=None)
        yield f"{name} .apkg", path
    for legacy in (True, False):  # this closes the collection, so it comes last
        name = "legacy" if legacy else "latest"
        path = os.path.join(folder, f"{name}.colpkg")
        collection.export_collection_package(path, include_media=True, legacy=legacy)
        collection.reopen()
        yield f"{name} .colpkg", path


def new_collection(folder, *packages):
    collection = Collection(os.path.join(folder, "collection.anki2"))
    for package in packages:
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions()))
    return collection


def what_is_kept(bank):
    """The bank without what the exporter says it leaves out: no card can ask it, or show it."""
    bank = json.loads(json.dumps(bank))
    bank["questions"] = [q for q in bank["questions"] if q["kind"] not in ("description", "opaque")]
    used = json.dumps(bank["questions"])
    bank["media"] = [media for media in bank.get("media", []) if f"media:{media['name']}" in used]
    if not bank["media"]:
        del bank["media"]
    return bank


def as_anki_imports(bank):
    """Anki takes its own tags off what it imports."""
    bank = json.loads(json.dumps(bank))
    for question in bank["questions"]:
        if "tags" in question:
            question["tags"] = [tag for tag in question["tags"] if tag not in ("marked", "leech")]
    return bank


def check_round_trip(tap, program, source):
    name = os.path.basename(source)
    print(f"# {name}")
    with tempfile.TemporaryDirectory() as folder:
        qconv = Qconv(program, folder)
        with open(qconv.convert(source, "bank.json"), encoding="utf-8") as file:
            wanted = what_is_kept(json.load(file))
        package = qconv.convert(source, "a.apkg")
        losses = set(re.findall(r": loss: .*\[(\S+)\]", qconv.said))
        tap.check(f"{name}: what is lost is what no card can hold",
                  losses - {"convert.kind", "anki.media", "anki.unused-media", "markup.html"}, set())
        tap.check(f"{name}: the package is the bank again", what_is_kept(qconv.read(package)), wanted)
        latest = qconv.convert(source, "b.apkg", "--option", "container=latest")
        tap.check(f"{name}: so is the latest kind", what_is_kept(qconv.read(latest)), wanted)
        collection = new_collection(folder, package)
        for kind, path in exports(collection, folder):
            tap.check(f"{name}: and what Anki exports of it, {kind}", qconv.read(path), as_anki_imports(wanted))
        collection.close()


# --- edits in Anki ---

def note_asking(collection, words):
    for note_id in collection.find_notes(""):
        note = collection.get_note(note_id)
        if words in note["Question"]:
            return note
    raise KeyError(words)


EDITS = [  # the question, the field, what stood there and what stands there now
    ("negative step", "Answer", "The items backwards:", "The <i>items</i>, backwards:"),
    ("negative step", "Explanation", "Slices copy.", "Slices <b>copy</b> &amp; share."),
    ("immutable", "Choices", "<li>dict</li>", '<li class="qc-ok">str</li>'),
    ("number of items", "Answer", '<b class="qc-letter">B</b></p>', '<b class="qc-letter">C</b></p>'),
    ("is a singleton", "Answer", "There is one", "There is just one"),
    ("makes a generator", "Answer", '<div class="qc-accepted">yield</div>', '<div class="qc-accepted">yields</div>'),
    ("What is pi?", "Answer", "3.14 ± 0.01", "3.142 ± 0.001"),
    ("Match the types", "Answer", "<td>float</td>", "<td>double</td>"),
    ("Order by size", "Answer", "<li>planet</li>", "<li>planet</li><li>sun</li>"),
    ("Pi is about", "Question", "e is about", "Euler's number is about"),
    ("Pi is about", "Extra", "", "<b>mine</b>"),
]


def question_asking(bank, words):
    return next(q for q in bank["questions"] if words in q["prompt"]["text"])


def check_edits(tap, program, source):
    print("# edited in Anki")
    with tempfile.TemporaryDirectory() as folder:
        qconv = Qconv(program, folder)
        package = qconv.convert(source, "a.apkg")
        before = as_anki_imports(qconv.read(package))
        collection = new_collection(folder, package)
        for words, field, old, new in EDITS:
            note = note_asking(collection, words)
            tap.check(f"{words}: it stands there", old in note[field])
            note[field] = note[field].replace(old, new, 1) if old else new
            collection.update_note(note)
        guid = note_asking(collection, "Euler").guid
        moved = note_asking(collection, "or caf")
        moved.tags = ["new::tag"]
        collection.update_note(moved)
        collection.set_deck([card.id for card in moved.cards()],
                            collection.decks.id("Every kind: a bank::Elsewhere"))
        touched = note_asking(collection, "nobody wrote")
        touched["Data"] = touched["Data"].replace("nobody", "somebody")
        collection.update_note(touched)
        deck = collection.decks.by_name("Every kind: a bank")
        deck["desc"] = "Mine <b>now</b> &amp; here"
        collection.decks.save(deck)
        path = next(path for kind, path in exports(collection, folder) if kind == "latest .apkg")
        collection.close()
        now = qconv.read(path)
    text = lambda value: value["text"]
    asked = lambda words: question_asking(now, words)
    same = lambda words, *parts: all(asked(words).get(part) == question_asking(before, words).get(part) for part in parts)
    answer = text(asked("negative step")["answer"])
    tap.check("an answer", answer.startswith("The *items*, backwards:\n\n```python\ndef backwards(items):\n\tif"))
    tap.check("an explanation", text(asked("negative step")["feedback"]), "Slices **copy** & share.")
    tap.check("and the rest of it is as it was", same("negative step", "prompt", "hints", "points", "tags", "difficulty"))
    choices = asked("immutable")["choices"]
    tap.check("a choice", [(text(c["text"]), c["correct"], c.get("credit")) for c in choices],
              [("tuple", True, None), ("list", False, -0.5), ("frozenset", True, 0.5), ("str", True, None)])
    choices = asked("number of items")["choices"]
    tap.check("a key on the back", [c["correct"] for c in choices], [False, False, True, False])
    tap.check("and the choices as they were written", text(choices[1]["text"]), "`len()`")
    tap.check("a remark", text(asked("is a singleton")["if_right"]), "There is just one `None`.")
    answers = asked("makes a generator")["answers"]
    tap.check("an accepted text", [text(a["text"]) for a in answers], ["yields", "yield from", "return"])
    numbers = asked("What is pi?")["answers"]
    tap.check("a number", [(n.get("value"), n.get("tolerance"), n.get("low"), n.get("credit")) for n in numbers],
              [("3.142", "0.001", None, None), (None, None, "3", 0.5)])
    tap.check("a pair", [text(p["right"]) for p in asked("Match the types")["pairs"]], ["int", "double", "list"])
    tap.check("an item", [text(i) for i in asked("Order by size")["items"]], ["atom", "cell", "planet", "sun"])
    cloze = asked("Pi is about")
    tap.check("a text with gaps", text(cloze["prompt"]),
              "Pi is about {{gap:pi}}, Euler's number is about {{gap:e}} and i is {{gap:none}}.")
    tap.check("and its gaps", same("Pi is about", "gaps"))
    tap.check("the user's own field", cloze["fields"]["anki.field.Extra"], "<b>mine</b>")
    tap.check("the guid of a note whose words changed", cloze["fields"]["anki.guid"], guid)
    moved = asked("or caf")
    tap.check("tags and deck", (moved.get("tags"), moved["section"]), (["new::tag"], ["Elsewhere"]))
    tap.check("a copy that was touched is not believed", "[anki.copy]" in qconv.said)
    tap.check("and what the card shows is read", text(asked("nobody wrote")["prompt"]), "An explanation nobody wrote")
    tap.check("the deck's description", now["description"], "Mine now & here")
    tap.check("and the rest of the bank", [now[part] for part in ("title", "author", "licence", "language")],
              [before[part] for part in ("title", "author", "licence", "language")])
    touched = {words for words, *_ in EDITS} | {"or caf", "nobody wrote"}
    others = [q for q in before["questions"] if not any(words in q["prompt"]["text"] for words in touched)]
    tap.check("all others are as they were", [q for q in others if q not in now["questions"]], [])


# --- notes that Anki made ---

def add(collection, kind, deck, *fields, tags=()):
    note = collection.new_note(collection.models.by_name(kind))
    for i, field in enumerate(fields):
        note.fields[i] = field
    note.tags = list(tags)
    collection.add_note(note, collection.decks.id(deck))
    return note


def add_stock(collection):
    picture = collection.media.write_data("a b.png", PIXEL)
    sound = collection.media.write_data("söund.mp3", b"ID3")
    add(collection, "Basic", "Stock::One", "front <b>bold</b>", f'back <img src="{picture}"> [sound:{sound}]', tags=("x", "y::z"))
    reversed_note = add(collection, "Basic (and reversed card)", "Stock::One", "here", "there")
    add(collection, "Basic (optional reversed card)", "Stock::Two", "one", "two", "")
    add(collection, "Basic (optional reversed card)", "Stock::Two", "three", "four", "y")
    add(collection, "Basic (type in the answer)", "Stock::Two", "type", "this &amp; that")
    add(collection, "Cloze", "Stock::Two", "The {{c1::cat::animal}} sat on the {{c2::mat}} and the {{c1::dog}}", "a rhyme")
    collection.add_image_occlusion_notetype()
    add(collection, "Image Occlusion", "Stock::Two", "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}",
        f'<img src="{picture}">', "Head", "Back")
    collection.sched.suspend_cards([reversed_note.cards()[1].id])
    collection.set_user_flag_for_cards(3, [card.id for card in reversed_note.cards()])
    filtered = collection.sched.get_or_create_filtered_deck(0)
    filtered.config.search_terms[0].search = "deck:Stock::One"
    filtered.name = "Filtered"
    collection.sched.add_or_update_filtered_deck(filtered)


def check_stock(tap, program):
    print("# made in Anki")
    with tempfile.TemporaryDirectory() as folder:
        qconv = Qconv(program, folder)
        collection = new_collection(folder)
        add_stock(collection)
        banks = {kind: qconv.read(path) for kind, path in exports(collection, folder)}
        collection.close()
    for kind, bank in banks.items():
        print(f"# {kind}")
        questions = bank["questions"]
        text = lambda i, part: questions[i][part]["text"]
        field = lambda i, name: questions[i]["fields"].get(f"anki.{name}")
        tap.check("the bank", (bank["title"], bank["sections"], len(questions)), ("Stock", [["One"], ["Two"]], 7))
        tap.check("kinds", [q["kind"] for q in questions], ["open"] * 4 + ["short", "cloze", "open"])
        tap.check("sections, of cards in a filtered deck too", [q["section"][0] for q in questions], ["One"] * 2 + ["Two"] * 5)
        tap.check("basic", (text(0, "prompt"), text(0, "answer"), questions[0]["tags"]),
                  ("front <b>bold</b>", 'back <img src="media:a b.png"> <audio controls="controls" src="media:söund.mp3"></audio>',
                   ["x", "y::z"]))
        tap.check("reversed", (text(1, "prompt"), text(1, "answer"), field(1, "cards")), ("here", "there", "2"))
        tap.check("suspended and flags", (field(1, "suspended"), field(1, "flag")), ("2", "3"))
        tap.check("optional reversed", [(field(i, "cards"), field(i, "field.Add Reverse")) for i in (2, 3)],
                  [(None, None), ("2", "y")])
        tap.check("type in", (text(4, "prompt"), questions[4]["answers"][0]["text"]["text"]), ("type", "this &amp; that"))
        tap.check("cloze", (text(5, "prompt"), text(5, "feedback"), [g.get("ordinal") for g in questions[5]["gaps"]],
                            questions[5]["gaps"][0]["hint"]["text"]),
                  ("The {{gap:1}} sat on the {{gap:2}} and the {{gap:3}}", "a rhyme", [1, 2, 1], "animal"))
        tap.check("image occlusion is kept in fields", (field(6, "field.Header"), field(6, "field.Occlusion") is not None,
                                                        '<img src="media:a b.png">' in text(6, "prompt")),
                  ("Head", True, True))
        tap.check("media", sorted((m["name"], m["type"]) for m in bank["media"]),
                  [("a b.png", "image/png"), ("söund.mp3", "audio/mpeg")])


# --- genanki ---

def genanki_decks(folder):
    """Decks of our own, in what genanki's users write: models, tags, clozes, media, several cards, decks in one file."""
    capitals = genanki.Model(1607392319, "Country", fields=[{"name": "Country"}, {"name": "Capital"}, {"name": "Map"}],
                             templates=[{"name": "Forward", "qfmt": "{{Country}}{{Map}}",
                                         "afmt": "{{FrontSide}}<hr id=answer>{{Capital}}"},
                                        {"name": "Back", "qfmt": "{{Capital}}", "afmt": "{{Country}}"}])
    first = genanki.Deck(2059400110, "World::Europe")
    first.add_note(genanki.Note(model=capitals, fields=["Norway", "Oslo", '<img src="map.png">'], tags=["north", "fjord"]))
    first.add_note(genanki.Note(model=capitals, fields=["Österreich", "Wien", ""], guid="own-guid"))
    second = genanki.Deck(2059400111, "World::Asia")
    second.add_note(genanki.Note(model=genanki.BASIC_MODEL, fields=["日本の首都は？", "東京 \\(x^2\\)"]))
    second.add_note(genanki.Note(model=genanki.CLOZE_MODEL, fields=["{{c1::Delhi}} is in {{c2::India}}", ""]))
    second.add_note(genanki.Note(model=genanki.BASIC_TYPE_IN_THE_ANSWER_MODEL, fields=["2 + 2", "4"]))
    with open(os.path.join(folder, "map.png"), "wb") as file:
        file.write(PIXEL)
    package = genanki.Package([first, second])
    package.media_files = [os.path.join(folder, "map.png")]
    path = os.path.join(folder, "genanki.apkg")
    package.write_to_file(path)
    return path, first.notes + second.notes


def check_genanki(tap, program):
    print("# made by genanki")
    with tempfile.TemporaryDirectory() as folder:
        qconv = Qconv(program, folder)
        path, notes = genanki_decks(folder)
        bank = qconv.read(path)
    questions = bank["questions"]
    tap.check("nothing is said to be lost", qconv.said, "")
    tap.check("the bank", (bank["title"], bank["sections"], len(questions)), ("World", [["Europe"], ["Asia"]], len(notes)))
    tap.check("guids", [q["fields"]["anki.guid"] for q in questions], [note.guid for note in notes])
    tap.check("note types", [q["fields"]["anki.notetype"] for q in questions], [note.model.name for note in notes])
    tap.check("tags", questions[0]["tags"], ["north", "fjord"])
    tap.check("cards", [q["fields"].get("anki.cards") for q in questions], ["2", "2", None, None, None])
    for question, note in zip(questions, notes):
        everything = json.dumps(question, ensure_ascii=False).replace("media:", "")
        missing = [f for f in note.fields for piece in re.split(r"\{\{c\d::|\}\}", f)
                   if json.dumps(piece, ensure_ascii=False)[1:-1] not in everything]
        tap.check(f"every field of {note.fields[0]!r}", missing, [])
    tap.check("fields by their names", {k: v for k, v in questions[0]["fields"].items() if k.startswith("anki.field.")},
              {"anki.field.Country": "Norway", "anki.field.Capital": "Oslo", "anki.field.Map": '<img src="media:map.png">'})
    tap.check("media", [m["name"] for m in bank["media"]], ["map.png"])


def check_generated(tap, program):
    """As many questions of all kinds as it takes to meet everything twice, and texts that only look like something."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("all kinds", large_bank.bank(400)), ("hostile", large_bank.hostile_bank())):
            path = os.path.join(folder, name + ".json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(content, file)
            check_round_trip(tap, program, path)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    every_kind = os.path.join(ROOT, "tests", "data", "every-kind.json")
    banks = sys.argv[2:] or [os.path.join(ROOT, "examples", "interview.txt"), every_kind]
    tap = Tap()
    for bank in banks:
        check_round_trip(tap, sys.argv[1], os.path.abspath(bank))
    check_generated(tap, sys.argv[1])
    check_edits(tap, sys.argv[1], every_kind)
    check_stock(tap, sys.argv[1])
    check_genanki(tap, sys.argv[1])
    print(f"1..{tap.count}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
