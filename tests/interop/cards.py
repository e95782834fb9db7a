#!/usr/bin/env python3
"""Pictures of our cards, as Anki renders them.

usage: cards.py QCONV FOLDER [BANK.json]

Builds a deck of a few questions, or of the bank given, imports it into Anki, and has a headless
Chromium photograph both sides of each card by day and by night, on a phone and on
a desk. Needs the module "anki" of PyPI and chromium; exits with 77 without them.
docs/card-light.png and docs/card-night.png are code-answer-desk-{light,night}.png.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path = [folder for folder in sys.path if os.path.abspath(folder) != HERE]  # anki.py there is not the module

try:
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
except ImportError as error:
    print(f"the module anki is not there: {error}")
    sys.exit(77)

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTHS = {"phone": (390, 780), "desk": (760, 640)}
HEIGHTS = {"code": 490}  # of a picture that is to show no more than the card
MODES = {"light": "", "night": " nightMode night_mode"}
# what the reviewer of the desktop adds around a card
PAGE = """<!doctype html><html><head><meta charset="utf-8"><style>
body{{margin:20px;overflow-wrap:break-word;background:#fff}} body.nightMode{{background:#2c2c2c;color:#fcfcfc}}
.MathJax{{}} pre{{text-align:left}}</style></head><body class="card card1{mode}">{card}</body></html>"""


def markdown(text):
    return {"markup": "markdown", "text": text}


BANK = {
    "format": "qconv-bank", "version": 1, "title": "Python interview", "questions": [
        {"id": "code", "kind": "open", "number": "12", "section": ["Iterators"],
         "prompt": markdown("How do you read a large log file in batches of `n` lines without loading it whole?"),
         "answer": markdown("Wrap the file in a **generator**: it keeps one batch in memory at a time.\n\n"
                            "```python\nfrom itertools import islice\n\ndef batches(path, n=1000):\n"
                            "    with open(path, encoding=\"utf-8\") as lines:\n"
                            "        while batch := list(islice(lines, n)):\n"
                            "            yield batch\n```\n\n"
                            "- `islice` stops after `n` lines, or earlier at the end of the file\n"
                            "- an empty list is false, which ends the loop")},
        {"id": "choice", "kind": "choice", "number": "13", "section": ["Iterators"], "several": False,
         "prompt": markdown("What does `next(it, None)` do when the iterator is exhausted?"),
         "choices": [
             {"text": markdown("It raises `StopIteration`"), "correct": False,
              "feedback": markdown("Only without a second argument.")},
             {"text": markdown("It returns `None`"), "correct": True},
             {"text": markdown("It starts again from the first item"), "correct": False},
             {"text": markdown("It blocks until there is another item, however long that may take, "
                               "and so should be avoided"), "correct": False}],
         "feedback": markdown("The second argument is what to return at the end.")},
        {"id": "cloze", "kind": "cloze", "number": "14", "section": ["Iterators"],
         "prompt": markdown("An *iterable* has {{gap:1}}; an *iterator* has {{gap:2}} as well."),
         "gaps": [{"id": "1", "kind": "short", "ordinal": 1, "hint": markdown("a method"),
                   "answers": [{"text": markdown("`__iter__`"), "correct": True}]},
                  {"id": "2", "kind": "short", "ordinal": 2,
                   "answers": [{"text": markdown("`__next__`"), "correct": True}]}]},
        {"id": "table", "kind": "open", "number": "15", "section": ["Iterators"],
         "hints": [markdown("Think of what each keeps in memory.")],
         "prompt": markdown("Compare a list and a generator:\n\n1. memory\n2. reuse\n\n"
                            "```python\nsquares = [n * n for n in range(10)]\n```"),
         "answer": markdown("| | list | generator |\n|---|---|---|\n| memory | all items | one item |\n"
                            "| reuse | as often as you like | once |\n\n> A generator is used up by its first loop.\n\n"
                            "1. prefer a generator for a single pass\n   - and for endless sequences\n2. else a list")},
        {"id": "pairs", "kind": "matching", "number": "16", "section": ["Iterators"],
         "prompt": markdown("Match each function with what it gives."),
         "pairs": [{"left": markdown("`zip`"), "right": markdown("tuples of neighbours")},
                   {"left": markdown("`enumerate`"), "right": markdown("a place and an item")},
                   {"left": markdown("`reversed`"), "right": markdown("the last item first")}]},
        {"id": "short", "kind": "short", "number": "17", "section": ["Iterators"], "case_matters": True,
         "prompt": markdown("Which keyword makes a function a generator?"),
         "answers": [{"text": markdown("yield"), "correct": True}]},
        {"id": "none", "kind": "open", "number": "18", "section": ["Iterators"],
         "prompt": markdown("Is `iter(x) is x` true of every iterator?")},
    ]}


def photograph(page, picture, size):
    subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}", "file://" + page],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def cards_of(qconv, folder, questions):
    """The name and both sides of each card."""
    bank, package = os.path.join(folder, "bank.json"), os.path.join(folder, "bank.apkg")
    with open(bank, "w", encoding="utf-8") as file:
        json.dump(questions, file)
    subprocess.run([qconv, bank, "-o", package], check=True)
    collection = Collection(os.path.join(folder, "collection.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions()))
    notes = sorted(collection.find_notes(""))
    for note, question in zip(notes, questions["questions"]):
        card = collection.get_note(note).cards()[0]
        yield question["id"], card.question(), card.answer()
    collection.close()


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    if not CHROMIUM:
        print("chromium is not there")
        sys.exit(77)
    qconv, target = (os.path.abspath(argument) for argument in sys.argv[1:3])
    questions = BANK
    if len(sys.argv) == 4:
        with open(sys.argv[3], encoding="utf-8") as file:
            questions = json.load(file)
    os.makedirs(target, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "card.html")
        for name, *sides in cards_of(qconv, folder, questions):
            for side, card in zip(("question", "answer"), sides):
                for width, size in WIDTHS.items():
                    for mode, classes in MODES.items():
                        with open(page, "w", encoding="utf-8") as file:
                            file.write(PAGE.format(mode=classes, card=card))
                        photograph(page, os.path.join(target, f"{name}-{side}-{width}-{mode}.png"),
                                   (size[0], HEIGHTS.get(name, size[1]) if width == "desk" else size[1]))


if __name__ == "__main__":
    main()
