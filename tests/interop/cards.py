#!/usr/bin/env python3
"""Our cards as Anki renders them, each side a page by day and by night.

usage: cards.py QCONV FOLDER [BANK]

Builds a deck with every kind of card, or of the bank given (JSON, with ids), imports it into Anki and writes FOLDER/NAME-SIDE-MODE.html
for look.js to photograph and to hold against rules of contrast. Needs the module "anki" of
PyPI; exits with 77 without it. docs/card-light.png and docs/card-night.png are
code-answer-desk-{light,night}.png.
"""
import json
import os
import re
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

MODES = {"light": "", "night": " nightMode night_mode"}
# what the reviewer of the desktop adds around a card
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>card</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>
body{{margin:20px;overflow-wrap:break-word;background:#fff}} body.nightMode{{background:#2c2c2c;color:#fcfcfc}}
pre{{text-align:left}} img{{max-width:100%;max-height:95vh}}
#typeans{{width:100%;box-sizing:border-box;line-height:1.75}} code#typeans{{white-space:pre-wrap}}
.typeGood{{background:#afa;color:#000}} .typeBad{{background:#faa;color:#000}} .typeMissed{{background:#ccc;color:#000}}
.replay-button{{display:inline-block;width:40px;height:40px;border:1px solid currentcolor;border-radius:50%}}
</style></head>
<body class="card card1{mode}"><main id="qa">{card}</main></body></html>"""
PLAY = '<a class="replay-button" href="#" role="button" aria-label="play"></a>'
BOX = '<center><input type="text" id="typeans" aria-label="answer" style="font-family:Arial;font-size:20px"></center>'
TYPED = {"short": "yeild", "number": "42"}


def markdown(text):
    return {"markup": "markdown", "text": text}


# 1600 by 40, grey
WIDE = ("iVBORw0KGgoAAAANSUhEUgAABkAAAAAoAQAAAACOAAsHAAAAOklEQVR42u3PQREAAAwCIPtHMaUp9tlBA9InIiIiIiIiIiIiIiIi"
        "IiIiIiIiIiIiIiIiIiIiIiIicm8SlsGtdIUVUAAAAABJRU5ErkJggg==")

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
        {"id": "number", "kind": "numeric", "number": "18", "section": ["Iterators"],
         "prompt": markdown("What is `len(range(2, 86, 2))`?"), "answers": [{"value": "42"}],
         "feedback": markdown("$(86 - 2) / 2 = 42$, since the end does not count.")},
        {"id": "true", "kind": "truefalse", "number": "19", "section": ["Iterators"], "correct": False,
         "prompt": markdown("Every iterable is an iterator."),
         "if_right": markdown("A list is iterable, yet `next([])` fails."), "if_wrong": markdown("Think of a list.")},
        {"id": "order", "kind": "ordering", "number": "20", "section": ["Iterators"],
         "prompt": markdown("Put the steps of a `for` loop in order."),
         "items": [markdown("`iter()` is called once"), markdown("`next()` gives an item"), markdown("the body runs"),
                   markdown("`StopIteration` ends it")]},
        {"id": "several", "kind": "choice", "number": "21", "section": ["Iterators"], "several": True, "shuffle": True,
         "prompt": markdown("Which of these are **lazy**?\n\n![a wide grey picture](media:wide.png)"),
         "choices": [{"text": markdown("`map`"), "correct": True, "feedback": markdown("Since Python 3.")},
                     {"text": markdown("`sorted`"), "correct": False, "feedback": markdown("It needs all of them.")},
                     {"text": markdown("`zip`"), "correct": True},
                     {"text": markdown("None of these"), "correct": False, "fixed": True}]},
        {"id": "reverse", "kind": "open", "number": "22", "section": ["Words"], "fields": {"anki.reverse": "yes"},
         "prompt": markdown("the iterator"), "answer": markdown("el iterador <br>")},
        {"id": "arabic", "kind": "choice", "number": "23", "section": ["Words"], "several": False,
         "prompt": markdown("ما الذي يعيده `len([1, 2])`؟"),
         "choices": [{"text": markdown("العدد `2`"), "correct": True},
                     {"text": markdown("القائمة نفسها"), "correct": False}]},
        {"id": "cjk", "kind": "cloze", "number": "24", "section": ["Words"],
         "prompt": markdown("生成器用 {{gap:1}} 返回值，例如：\n\n```python\nyield 1\n```"),
         "gaps": [{"id": "1", "kind": "short", "ordinal": 1, "hint": markdown("关键字"),
                   "answers": [{"text": markdown("`yield`"), "correct": True}]}]},
        {"id": "wide", "kind": "open", "number": "25",
         "section": ["A section whose name is long", "and another below it"],
         "title": "A title that is long enough to need more than one line on a phone",
         "prompt": markdown("What of `a_very_long_name_that_no_phone_can_show_on_one_line_because_it_is_so_long()`?\n\n"
                            "> a quotation with [a link](https://example.org)"),
         "answer": markdown("| one | two | three | four | five | six |\n|---|---|---|---|---|---|\n"
                            "| `alphabetical` | `numerical` | `lexicographical` | `topological` | `stable` | no |\n\n"
                            "```\n" + "x" * 120 + "\n```\n\n<kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O ~~no~~ "
                            "<mark>yes</mark>\n\n- [x] done\n- [ ] not yet"), "points": "2"},
        {"id": "none", "kind": "open", "number": "26", "section": ["Iterators"],
         "prompt": markdown("Is `iter(x) is x` true of every iterator?")},
    ], "media": [{"name": "wide.png", "type": "image/png", "data": WIDE}]}


def shown(collection, card, name, side):
    """The HTML of a side, with what a reviewer puts in place of Anki's own marks."""
    html = card.question() if side == "question" else card.answer()
    html = re.sub(r"\[anki:play:[^]]*\]", PLAY, html)
    if "[[type:" not in html:
        return html
    compared = collection.compare_answer(dict(card.note().items())["Type"], TYPED.get(name, ""))
    box = BOX if side == "question" else f'<div style="font-family:Arial;font-size:20px">{compared}</div>'
    return re.sub(r"\[\[type:[^]]*\]\]", lambda _: box, html)


def pages(qconv, folder, target, questions):
    """The name and the HTML of each page; the files they show go to target."""
    bank, package = os.path.join(folder, "bank.json"), os.path.join(folder, "bank.apkg")
    with open(bank, "w", encoding="utf-8") as file:
        json.dump(questions, file)
    subprocess.run([qconv, bank, "-o", package], check=True)
    collection = Collection(os.path.join(folder, "collection.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions()))
    shutil.copytree(collection.media.dir(), target, dirs_exist_ok=True)
    for note, question in zip(sorted(collection.find_notes("")), questions["questions"]):
        for card in collection.get_note(note).cards():
            name = question["id"] + (str(card.ord + 1) if card.ord else "")
            for side in ("question", "answer"):
                yield name + "-" + side, shown(collection, card, name, side)
    collection.close()


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    qconv, target = (os.path.abspath(argument) for argument in sys.argv[1:3])
    questions = BANK
    if len(sys.argv) == 4:
        with open(sys.argv[3], encoding="utf-8") as file:
            questions = json.load(file)
    os.makedirs(target, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, card in pages(qconv, folder, target, questions):
            for mode, classes in MODES.items():
                with open(os.path.join(target, f"{name}-{mode}.html"), "w", encoding="utf-8") as file:
                    file.write(PAGE.format(mode=classes, card=card))


if __name__ == "__main__":
    main()
