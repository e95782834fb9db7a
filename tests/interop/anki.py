#!/usr/bin/env python3
"""What the real Anki makes of our packages, as TAP.

usage: anki.py QCONV [BANK...]

Builds a package of each bank, imports it into an empty collection, imports it
again, studies a card, edits an answer, builds later and imports that. The edit
is made in the JSON bank, so any input will do. Needs the module "anki" of PyPI;
exits with 77 where it is missing.
"""
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path = [folder for folder in sys.path if os.path.abspath(folder) != HERE]  # this file is called anki too

try:
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
except ImportError as error:
    print(f"1..0 # SKIP the module anki is not there: {error}")
    sys.exit(77)

FIRST_BUILD, SECOND_BUILD = 1_700_000_000, 1_700_086_400
RESULTS = ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck",
           "empty_first_field")
SAID_BY_ANKI = "docs.ankiweb.net/templates/errors"


class Tap:
    count = failed = 0

    def check(self, name, got, wanted=True):
        self.count += 1
        good = got == wanted
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {name}")
        if not good:
            print(f"# got    {got!r:.2000}\n# wanted {wanted!r:.2000}")
        return good


def convert(qconv, source, target, time=FIRST_BUILD, zone="UTC"):
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(time), TZ=zone)
    subprocess.run([qconv, source, "-o", target], check=True, env=environment, stderr=subprocess.PIPE)


def put(collection, package):
    """Imports; how many notes had which result."""
    options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False, with_deck_configs=False)
    log = collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options)).log
    return {name: len(getattr(log, name)) for name in RESULTS if getattr(log, name)}


def rows(package, query):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(package) as archive:
            archive.extract("collection.anki2", folder)
        return sqlite3.connect(os.path.join(folder, "collection.anki2")).execute(query).fetchall()


def words(text):
    """What a reader sees, on one line."""
    text = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<(br|/p)\b[^>]*>", " ", text)))
    return " ".join(unicodedata.normalize("NFC", text).split())


def checksums(query):
    return sorted((guid, int(csum), str(sfld)) for guid, csum, sfld in query)


def check_cards(tap, collection, questions):
    cards = [collection.get_card(card) for card in collection.find_cards("")]
    bad = [card.id for card in cards if SAID_BY_ANKI in card.question() + card.answer()]
    tap.check("every card renders without a template error", bad, [])
    empty = [card.id for card in cards if not words(card.render_output().question_text)
             or collection._backend.render_existing_card(card_id=card.id, browser=False, partial_render=False).is_empty]
    tap.check("no card is empty", empty, [])
    tap.check("Anki finds no empty cards", len(collection.get_empty_cards().notes), 0)
    played = [card.id for card in cards if card.question_av_tags() or card.answer_av_tags()]
    tap.check("nothing in a text is taken for a sound", played, [])
    shown = {card.nid: words(card.render_output().question_text) for card in cards}
    notes = sorted(shown)
    lost = [question["prompt"]["text"] for note, question in zip(notes, questions)
            if question["prompt"]["markup"] == "plain" and question["kind"] != "cloze"
            and " ".join(unicodedata.normalize("NFC", question["prompt"]["text"]).split()) not in shown[note]]
    tap.check("plain prompts are shown word for word", lost, [])
    fronts = {card.nid: html.unescape(re.sub(r"<[^>]*>", "", card.render_output().question_text)) for card in cards}
    fences = re.compile(r"^```[^`\n]*\n(.*?)\n```$", re.DOTALL | re.MULTILINE)
    lost = [code for note, question in zip(notes, questions) if question["prompt"]["markup"] == "markdown"
            for code in fences.findall(question["prompt"]["text"]) if code not in fronts[note]]
    tap.check("code is shown as it was typed, byte for byte", lost, [])


def check_first(tap, collection, package, questions):
    tap.check("the first import adds every question", put(collection, package), {"new": len(questions)})
    tap.check("the second one finds them all there", put(collection, package), {"duplicate": len(questions)})
    cards = collection.card_count()
    tap.check("the database is sound", collection.fix_integrity(), ("Database rebuilt and optimized.", True))
    tap.check("no card had to be made", collection.card_count(), cards)
    media = collection.media.check()
    tap.check("all media are there and used", (list(media.missing), list(media.unused)), ([], []))
    ours = checksums(rows(package, "select guid, csum, cast(sfld as text) from notes"))
    theirs = checksums(collection.db.execute("select guid, csum, cast(sfld as text) from notes"))
    tap.check("checksums and sort fields are what Anki computes", ours, theirs)
    order = collection.db.list("select nid from cards where ord = (select min(ord) from cards c"
                               " where c.nid = cards.nid) order by due")
    tap.check("new cards come in source order", order, sorted(order))
    names = [entry.name for entry in collection.models.all_names_and_ids() if entry.name.startswith("qconv")]
    tap.check("note types came under their own names", [name for name in names if name.endswith("+")], [])
    check_cards(tap, collection, questions)


def study(collection):
    """Answers the first card of the first deck that has one; its schedule."""
    for deck in collection.decks.all_names_and_ids():
        collection.decks.select(deck.id)
        queued = collection.sched.get_queued_cards(fetch_limit=1).cards
        if queued:
            card = collection.get_card(queued[0].card.id)
            card.start_timer()
            states = collection._backend.get_scheduling_states(card.id)
            collection.sched.answer_card(collection.sched.build_answer(card=card, states=states, rating=3))
            return card.id
    return None


def schedule(collection, card):
    card = collection.get_card(card)
    return (card.nid, card.type, card.queue, card.due, card.ivl, card.factor, card.reps, card.lapses, card.left)


def edit(bank, text):
    """Gives the first flashcard another answer; its place among the questions."""
    place = next(i for i, question in enumerate(bank["questions"]) if "answer" in question)
    bank["questions"][place]["answer"] = {"markup": "plain", "text": text}
    return place


def check_update(tap, collection, qconv, folder, bank, count):
    """bank: JSON, named as the input was, since its name may be the namespace."""
    studied = study(collection)
    tap.check("a card was studied", studied is not None and collection.get_card(studied).reps, 1)
    before = schedule(collection, studied)
    notes = sorted(collection.find_notes(""))
    with open(bank, encoding="utf-8") as file:
        content = json.load(file)
    place = edit(content, "Edited since.")
    with open(bank, "w", encoding="utf-8") as file:
        json.dump(content, file)
    package = os.path.join(folder, "later.apkg")
    convert(qconv, bank, package, SECOND_BUILD)
    tap.check("a later build updates, adds nothing, conflicts with nothing", put(collection, package),
              {"updated": count})
    tap.check("no note is gone, none is new", sorted(collection.find_notes("")), notes)
    edited = collection.find_notes('"Answer:*Edited since.*"')
    asked = [i for i, question in enumerate(content["questions"]) if question["kind"] not in ("description", "opaque")]
    tap.check("the edited note shows it, and no other", list(edited), [notes[asked.index(place)]])
    tap.check("a studied card keeps its schedule", schedule(collection, studied), before)
    tap.check("the database is sound after it", collection.fix_integrity(), ("Database rebuilt and optimized.", True))


def check_bank(tap, qconv, source):
    print(f"# {os.path.basename(source)}")
    stem = os.path.splitext(os.path.basename(source))[0]
    with tempfile.TemporaryDirectory() as folder:
        bank, package, again = (os.path.join(folder, name) for name in (stem + ".json", "a.apkg", "b.apkg"))
        convert(qconv, source, bank)
        convert(qconv, source, package)
        convert(qconv, source, again, zone="Pacific/Auckland")
        with open(package, "rb") as one, open(again, "rb") as other:
            tap.check("two builds have the same bytes", one.read() == other.read())
        with open(bank, encoding="utf-8") as file:
            questions = json.load(file)["questions"]
        questions = [question for question in questions if question["kind"] not in ("description", "opaque")]
        collection = Collection(os.path.join(folder, "collection.anki2"))
        check_first(tap, collection, package, questions)
        check_update(tap, collection, qconv, folder, bank, len(questions))
        collection.close()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    banks = sys.argv[2:] or [os.path.join(ROOT, *path) for path in
                             (("examples", "interview.txt"), ("tests", "data", "every-kind.json"))]
    tap = Tap()
    for bank in banks:
        check_bank(tap, os.path.abspath(sys.argv[1]), bank)
    print(f"1..{tap.count}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
