#!/usr/bin/env python3
"""The cards of packages as Anki renders them, for harm.js to open in a browser.

usage: harm_cards.py PACKAGE... >CARDS

Imports the packages into a collection of their own and prints a JSON list of cards: the package's
number, both sides' HTML behind Anki's filters, and what Anki would play or typeset on its own account.
Needs the module "anki" of PyPI; exits with 77 without it.
"""
import json
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path = [folder for folder in sys.path if os.path.abspath(folder) != HERE]  # anki.py there is not the module

try:
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
except ImportError as error:
    print(f"the module anki is not there: {error}")
    sys.exit(77)


def acts(card):
    """What a card has played or typeset, which no text of a bank may ask for."""
    tags = [str(tag) for tag in card.question_av_tags() + card.answer_av_tags()]
    return tags + [side for side in (card.question(), card.answer()) if 'class="latex"' in side or "class=latex" in side]


def cards_of(package, number, folder):
    collection = Collection(os.path.join(folder, f"{number}.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions()))
    for note in collection.find_notes(""):
        for card in collection.get_note(note).cards():
            yield {"package": number, "sides": [card.question(), card.answer()], "acts": acts(card)}
    collection.close()


def main():
    with tempfile.TemporaryDirectory() as folder:
        cards = [card for number, package in enumerate(sys.argv[1:]) for card in cards_of(package, number, folder)]
    json.dump(cards, sys.stdout)


if __name__ == "__main__":
    main()
