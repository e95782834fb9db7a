"""Makes a deck with genanki, for "run decks": deck.py BANK TARGET markdown|markdown-it

The notes have what those of qconv have: as many fields, Markdown as HTML in question and answer,
a line with section and number, a tag and a deck for each section.
"""
import html
import json
import sys

import genanki

FIELDS = ["Question", "Answer", "Reverse", "Explanation", "Hint", "Info", "Extra", "Source", "Id", "Spare 1", "Spare 2",
          "Data"]


def renderer(name):
    if name == "markdown":
        import markdown
        parser = markdown.Markdown(extensions=["fenced_code", "tables", "sane_lists"])
        return lambda text: parser.reset().convert(text)
    import markdown_it
    return markdown_it.MarkdownIt("commonmark").enable("table").render


def main():
    bank, target, name = sys.argv[1:]
    with open(bank, encoding="utf-8") as file:
        questions = json.load(file)["questions"]
    render = renderer(name)
    model = genanki.Model(1607392319, "Card", fields=[{"name": name} for name in FIELDS], templates=[
        {"name": "Card 1", "qfmt": "{{Info}}{{Question}}", "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}"}])
    decks = {}
    for question in questions:
        path = question.get("section", [])
        deck = decks.setdefault(tuple(path), genanki.Deck(2059400110 + len(decks), "::".join(["Bank", *path])))
        info = " › ".join(map(html.escape, path)) + " · " + question.get("number", "")
        fields = {"Question": render(question["prompt"]["text"]), "Answer": render(question["answer"]["text"]),
                  "Info": info}
        deck.add_note(genanki.Note(model=model, fields=[fields.get(name, "") for name in FIELDS],
                                   tags=["::".join(path).replace(" ", "_")] if path else []))
    genanki.Package(list(decks.values())).write_to_file(target)


main()
