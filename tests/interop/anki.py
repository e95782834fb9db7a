#!/usr/bin/env python3
"""What the real Anki makes of our packages, as TAP.

usage: anki.py QCONV [BANK...]

Builds a package of each bank, imports it into an empty collection, imports it
again, studies a card, edits an answer, builds later and imports that. The edit
is made in the JSON bank, so any input will do. Then the same with a large bank of
every kind (bank.py): with the package before at hand, exactly what was edited is
updated. Needs the module "anki" of PyPI; exits with 77 where it is missing.
"""
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata
import zipfile
from importlib.metadata import version

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
import bank as large_bank  # noqa: E402
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
    whole = False

    def check(self, name, got, wanted=True):
        self.count += 1
        good = got == wanted
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {name}")
        if not good:
            print(f"# got    {got!r:.2000}\n# wanted {wanted!r:.2000}")
        return good


def convert(qconv, source, target, *options, at=FIRST_BUILD, zone="UTC"):
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(at), TZ=zone)
    subprocess.run([qconv, source, "-o", target, *options], check=True, env=environment, stderr=subprocess.PIPE)


def put_notes(collection, package):
    """Imports; the notes that had each result."""
    options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False, with_deck_configs=False)
    log = collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options)).log
    return {name: [note.id.nid for note in getattr(log, name)] for name in RESULTS if getattr(log, name)}


def put(collection, package):
    """Imports; how many notes had which result."""
    return {name: len(notes) for name, notes in put_notes(collection, package).items()}


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


def check_cards(tap, collection, questions, sounds=()):
    cards = [collection.get_card(card) for card in collection.find_cards("")]
    bad = [card.id for card in cards if SAID_BY_ANKI in card.question() + card.answer()]
    tap.check("every card renders without a template error", bad, [])
    empty = [card.id for card in cards if not words(card.render_output().question_text)
             or getattr(collection._backend.render_existing_card(card_id=card.id, browser=False, partial_render=False),
                        "is_empty", False)]  # older ones do not say
    tap.check("no card is empty", empty, [])
    tap.check("Anki finds no empty cards", len(collection.get_empty_cards().notes), 0)
    tags = [tag for card in cards for tag in card.question_av_tags() + card.answer_av_tags()]
    played = {getattr(tag, "filename", tag) for tag in tags}
    tap.check("sounds are played, and nothing in a text is taken for one", len(played), len(sounds))
    shown = {}
    for card in cards:
        shown[card.nid] = shown.get(card.nid, "") + words(card.render_output().question_text)
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


def check_first(tap, collection, package, questions, sounds=()):
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
    check_cards(tap, collection, questions, sounds)


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
    convert(qconv, bank, package, at=SECOND_BUILD)
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


COUNT, STUDIED = 2000, 40


def study_many(collection):
    """Answers many new cards, well or badly; their schedules."""
    done = []
    decks = sorted(collection.decks.all_names_and_ids(), key=lambda deck: deck.name)
    for deck in decks:
        collection.decks.select(deck.id)
        for queued in collection.sched.get_queued_cards(fetch_limit=4).cards:
            if len(done) == STUDIED or queued.card.id in done:
                continue
            card = collection.get_card(queued.card.id)
            card.start_timer()
            states = collection._backend.get_scheduling_states(card.id)
            rating = (3, 0, 2)[len(done) % 3]  # easy, again, good
            collection.sched.answer_card(collection.sched.build_answer(card=card, states=states, rating=rating))
            done.append(card.id)
    return {card: schedule(collection, card) for card in done}


def cards_by_place(collection):
    return {(note, place): card for card, note, place in collection.db.execute("select id, nid, ord from cards")}


def edited(content):
    """Gives every 50th question another answer, other choices or another prompt; which ones."""
    places = []
    for place, question in enumerate(content["questions"]):
        if place % 50 == 0 and "answer" in question:
            question["answer"] = large_bank.plain(f"Edited since, {place}.")
        elif place % 50 == 7 and "choices" in question:
            question["choices"][0]["text"] = large_bank.plain(f"another choice for {place}")
        elif place % 50 == 23:
            prompt = question["prompt"]
            prompt["text"] = f"Please say: {prompt['text']}"
        else:
            continue
        places.append(place)
    return places


def write_json(path, content):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)


def check_large(tap, qconv):
    """Everything at once, on a large bank."""
    print(f"# a bank of {COUNT} questions")
    now = int(time.time())
    with tempfile.TemporaryDirectory() as folder:
        source, ids, one, two, three, latest = (os.path.join(folder, name) for name in (
            "large.json", "large.ids", "one.apkg", "two.apkg", "three.apkg", "latest.apkg"))
        content = large_bank.bank(COUNT)
        write_json(source, content)
        convert(qconv, source, one, "--ids", ids, at=now - 86400)
        collection = Collection(os.path.join(folder, "collection.anki2"))
        sounds = [medium for medium in content["media"] if medium["type"].startswith("audio")]
        check_first(tap, collection, one, content["questions"], sounds)
        notes, cards = sorted(collection.find_notes("")), cards_by_place(collection)
        schedules = study_many(collection)
        tap.check("cards were studied", len(schedules), STUDIED)

        places = edited(content)
        tap.check("answers, choices and prompts were edited", len(places) > COUNT // 40)
        write_json(source, content)
        convert(qconv, source, two, "--ids", ids, "--previous", one, at=now)
        results = put_notes(collection, two)
        tap.check("exactly the edited notes are updated", sorted(results.get("updated", [])),
                  [notes[place] for place in places])
        tap.check("the rest is there already; nothing is new or in conflict",
                  {name: len(found) for name, found in results.items()},
                  {"updated": len(places), "duplicate": COUNT - len(places)})
        tap.check("every card is the one it was", cards_by_place(collection), cards)
        tap.check("studied cards keep their schedules", {card: schedule(collection, card) for card in schedules},
                  schedules)
        convert(qconv, source, latest, "--ids", ids, "--previous", two, "--option", "container=latest", at=now + 3600)
        tap.check("the latest kind of package holds the same notes", put(collection, latest), {"duplicate": COUNT})
        check_moved(tap, qconv, collection, content, (source, ids, two, three), now + 7200)
        tap.check("the database is sound after all", collection.fix_integrity(),
                  ("Database rebuilt and optimized.", True))
        media = collection.media.check()
        tap.check("all media are there and used after all", (list(media.missing), list(media.unused)), ([], []))
        tap.check("studied cards still keep their schedules", {card: schedule(collection, card) for card in schedules},
                  schedules)
        collection.close()
        check_alone(tap, folder, latest, content["questions"])


def check_moved(tap, qconv, collection, content, files, at):
    """Some gone, some new, the rest in another order under other numbers."""
    source, ids, before, package = files
    kept = content["questions"][30:]
    kept = [question for place, question in enumerate(kept) if place % 400 != 399]
    new = [{"kind": "open", "prompt": large_bank.plain(f"An entirely fresh matter, item {n}"),
            "answer": large_bank.plain(f"Novel {n}")} for n in range(10)]
    moved = dict(content, questions=new + kept[len(kept) // 2:] + kept[:len(kept) // 2])
    for number, question in enumerate(moved["questions"]):
        question["number"] = f"{number + 1}"
    write_json(source, moved)
    convert(qconv, source, package, "--ids", ids, "--previous", before, "--option", "info=no", at=at)
    tap.check("questions that moved are known, only the new ones are new", put(collection, package),
              {"new": len(new), "updated": len(kept)})


def check_hostile(tap, qconv):
    """Texts that look like the languages inside Anki, everywhere."""
    print("# a bank of hostile texts")
    with tempfile.TemporaryDirectory() as folder:
        source, package = os.path.join(folder, "hostile.json"), os.path.join(folder, "hostile.apkg")
        content = large_bank.hostile_bank()
        write_json(source, content)
        convert(qconv, source, package)
        collection = Collection(os.path.join(folder, "collection.anki2"))
        check_first(tap, collection, package, content["questions"])
        shown = "".join(collection.get_card(card).question() + collection.get_card(card).answer()
                        for card in collection.find_cards(""))
        shown = re.sub(r"<script>\n.*?</script>", "", shown, flags=re.DOTALL)  # the template's own
        tap.check("only our own box is there to type in", set(re.findall(r"\[\[type:.*?\]\]", shown)),
                  {"[[type:Type]]"})
        bad = (r"<(?:script|iframe|form|input|object|embed|svg)|<[^>]*\s(?:on\w+|style)=|\[(?:sound|anki):"
               r"|\[latex\]|\[\$")
        shown = re.sub(r"<style>.*?</style>", "", shown, flags=re.DOTALL)  # the note type's
        tap.check("no element, handler or directive comes through", re.findall(bad, shown), [])
        collection.close()


def check_alone(tap, folder, package, questions):
    """A package of the latest kind in an empty collection."""
    collection = Collection(os.path.join(folder, "empty.anki2"))
    tap.check("the latest kind of package is imported whole", put(collection, package), {"new": len(questions)})
    tap.check("and leaves the database sound", collection.fix_integrity(), ("Database rebuilt and optimized.", True))
    media = collection.media.check()
    tap.check("with all media", (list(media.missing), list(media.unused)), ([], []))
    order = collection.db.list("select nid from cards where ord = 0 order by due")
    tap.check("in source order", order, sorted(order))
    collection.close()


def check_all(tap, qconv, banks):
    for bank in banks:
        check_bank(tap, qconv, bank)
    check_hostile(tap, qconv)
    check_large(tap, qconv)
    tap.whole = True


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    banks = sys.argv[2:] or [os.path.join(ROOT, *path) for path in
                             (("examples", "interview.txt"), ("tests", "data", "every-kind.json"))]
    tap = Tap()
    print(f"# Anki {version('anki')}")
    # a thread of its own, since some versions complain of work in the main one
    thread = threading.Thread(target=check_all, args=(tap, os.path.abspath(sys.argv[1]), banks))
    thread.start()
    thread.join()
    print(f"1..{tap.count}")
    return 1 if tap.failed or not tap.whole else 0


if __name__ == "__main__":
    sys.exit(main())
