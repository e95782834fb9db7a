#!/usr/bin/env python3
"""A bank of our own with every kind of question, as large as wanted, as JSON.

usage: bank.py COUNT >bank.json

Code in ten languages, formulas, tables, pictures, sounds, several scripts, and texts that only
look like the languages inside an Anki field. The same count gives the same bank.
"""
import base64
import json
import struct
import sys
import zlib

CODE = {
    "python": "def squares(n):\n    return {i: i ** 2 for i in range(n)}  # {{c1::not a gap}}",
    "c": "int main(void)\n{\n\tprintf(\"%d\\n\", a[0] && b < 3);\n}",
    "cpp": "std::vector<std::pair<int, int>> pairs{{1, 2}, {3, 4}};",
    "java": "List<String> names = List.of(\"a\", \"b\");",
    "javascript": "const render = ({ name }) => `<b>${name}</b>`;",
    "rust": "let v: Vec<&str> = s.split(\"::\").collect();",
    "go": "for i := range ch {\n\tfmt.Println(<-ch, i)\n}",
    "sql": "SELECT name, count(*) FROM notes\nWHERE id IN (1, 2) GROUP BY name;",
    "bash": "for f in *.txt; do [[ -f $f ]] && echo \"${f%.txt}\"; done",
    "html": "<p class=\"x\">{{ template }} &amp; [sound:x.mp3]</p><script>alert(1)</script>",
}
SCRIPTS = {
    "Chinese": ("列表推导式是什么？", "一种从可迭代对象生成列表的简洁写法。"),
    "Japanese": ("リスト内包表記とは何ですか。", "リストを作る短い書き方です。"),
    "Korean": ("리스트 컴프리헨션이란?", "리스트를 만드는 간결한 문법이다."),
    "Arabic": ("ما هي القائمة؟", "مجموعة مرتبة من العناصر مثل `[1, 2]`."),
    "Hebrew": ("מהי רשימה?", "אוסף סדור של איברים."),
    "Russian": ("Что такое список?", "Упорядоченный набор элементов."),
    "Emoji": ("What is 🐍 known for? 👩🏽‍💻", "Its batteries 🔋, and e\u0301 is é."),
}
HOSTILE = ("{{Back}} {{c1::x}} [sound:none.mp3] [latex]x[/latex] [$]y[/$] [$$]z[/$$] [anki:tts lang=en] [[type:Answer]]"
           " \\(a\\) \\[b\\] }} :: <script>alert(1)</script> &lt; &amp;")


def png(shade):
    """A square of one grey, 16 by 16."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = b"".join(b"\0" + bytes([shade]) * 16 for _ in range(16))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def wav(step):
    """A tenth of a second of a tone."""
    samples = bytes((i * step) % 256 for i in range(800))
    return (b"RIFF" + struct.pack("<I", 36 + len(samples)) + b"WAVEfmt " +
            struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8) + b"data" + struct.pack("<I", len(samples)) + samples)


MEDIA = [{"name": f"grey {shade}.png", "type": "image/png", "data": base64.b64encode(png(shade)).decode()}
         for shade in (40, 120, 200)]
MEDIA += [{"name": f"tone-{step}.wav", "type": "audio/wav", "data": base64.b64encode(wav(step)).decode()}
          for step in (5, 9)]


def plain(text):
    return {"markup": "plain", "text": text}


def markdown(text):
    return {"markup": "markdown", "text": text}


def choice(text, correct, **more):
    return {"text": markdown(text), "correct": correct, **more}


def code(n):
    language = list(CODE)[n % len(CODE)]
    return {"kind": "open", "prompt": markdown(f"What does this {language} do, number {n}?\n\n```{language}\n"
                                               f"{CODE[language]}\n```"),
            "answer": markdown(f"It is example {n}: `{{{{x}}}}`, `a::b` and `\\(no math\\)`.\n\n```{language}\n"
                               f"{CODE[language]}\n```")}


def flashcard(n):
    return {"kind": "open", "prompt": markdown(f"the word number {n}"), "answer": markdown(f"la palabra {n}"),
            "fields": {"anki.reverse": "yes"}}


def script(n):
    name = list(SCRIPTS)[n % len(SCRIPTS)]
    prompt, answer = SCRIPTS[name]
    return {"kind": "open", "prompt": markdown(f"{prompt} ({n})"), "answer": markdown(f"{answer} {n}"), "tags": [name]}


def formula(n):
    return {"kind": "open", "prompt": markdown(f"What is $\\int_0^{{{n}}} x^2\\,dx < \\frac{{a}}{{b}}$?"),
            "answer": markdown(f"$$\\frac{{{n}^{{3}}}}{{3}}$$"), "hints": [plain("Raise the power.")]}


def table(n):
    return {"kind": "open", "prompt": markdown(f"Compare the {n} kinds."),
            "answer": markdown("| | list | tuple |\n|---|:-:|--:|\n| changes | yes | no |\n"
                               f"| number | {n} | {n + 1} |")}


def picture(n):
    grey, tone = (40, 120, 200)[n // 16 % 3], (5, 9)[n // 16 % 2]
    sound = f"<p>It sounds like <audio src=\"media:tone-{tone}.wav\"></audio> {n}.</p>"
    return {"kind": "open", "prompt": markdown(f"![a grey square](<media:grey {grey}.png>) Which grey is {n}?"),
            "answer": {"markup": "html", "text": sound}}


def hostile(n):
    return {"kind": "open", "prompt": plain(f"Hostile {n}: {HOSTILE}"), "answer": plain(HOSTILE)}


def several(n):
    return {"kind": "choice", "several": True, "shuffle": True, "prompt": markdown(f"Which are greater than {n}?"),
            "choices": [choice(f"{n + 1}", True), choice(f"`{n - 1}`", False), choice(f"{n + 5}", True),
                        choice("none of these", False, fixed=True)]}


def single(n):
    return {"kind": "choice", "several": False, "prompt": markdown(f"What is {n} times two?"), "points": "2",
            "choices": [choice(f"{2 * n + wrong}", wrong == 0, feedback=markdown(f"It is {wrong} off."))
                        for wrong in (3, 1, 0, 2)], "feedback": markdown("Add it to itself.")}


def truefalse(n):
    return {"kind": "truefalse", "prompt": plain(f"{n} is even."), "correct": n % 2 == 0,
            "feedback": plain("Look at the last digit.")}


def short(n):
    return {"kind": "short", "prompt": markdown(f"Type the word `word{n}`."), "difficulty": "easy",
            "answers": [{"text": plain(f"word{n}"), "correct": True}]}


def lenient(n):
    return {"kind": "short", "prompt": plain(f"Another word for {n}?"),
            "answers": [{"text": plain(f"word {n}"), "correct": True}, {"text": plain(f"term {n}"), "credit": "0.5"}]}


def numeric(n):
    more = {"tolerance": "0.5"} if n % 2 else {}
    return {"kind": "numeric", "prompt": plain(f"What is half of {2 * n}?"), "answers": [{"value": str(n), **more}]}


def matching(n):
    return {"kind": "matching", "prompt": plain(f"Match for {n}."),
            "pairs": [{"left": plain(f"{name} {n}"), "right": markdown(f"`{name[0]}{n}`")}
                      for name in ("alpha", "beta", "gamma")], "extra": [plain("delta")]}


def ordering(n):
    return {"kind": "ordering", "prompt": plain(f"Order from {n} up."),
            "items": [plain(str(n + step)) for step in (0, 3, 9)]}


def cloze(n):
    return {"kind": "cloze",
            "prompt": markdown(f"In C++, {{{{gap:a}}}} grows {n} times and $x_{{1}}$ stays; {{{{gap:b}}}} is 中文."),
            "gaps": [{"id": "a", "kind": "short", "ordinal": 1, "hint": plain("a container"),
                      "answers": [{"text": markdown("`std::vector<std::pair<A, B>>`"), "correct": True}]},
                     {"id": "b", "kind": "choice", "ordinal": 2,
                      "choices": [choice("{{Hanzi}}", True), choice("Kana", False)]}]}


def hostile_bank():
    """Every text of every kind looks like a language inside Anki."""
    text, code_text = plain(HOSTILE), markdown(f"`{HOSTILE}`\n\n```{HOSTILE}\n{HOSTILE}\n```")
    link = {"markup": "html", "text": "<p>[<i>sound:x.mp3]</i> {<b>{Back}</b>}"
            " <a href=\"https://e.org/{{x}}?[sound:y.mp3]&amp;::\" title=\"{{c1::x}}\">a link</a>"
            " <img src=\"media:p{{x}}.png\" alt=\"{{Back}} [sound:z.mp3]\" onerror=\"x()\">"
            "<iframe src=\"https://e.org\"></iframe><p style=\"position:fixed\" onclick=\"x()\">styled</p></p>"}
    questions = [
        {"kind": "open", "id": "i" + HOSTILE, "title": HOSTILE, "number": HOSTILE, "section": [HOSTILE],
         "tags": [HOSTILE], "difficulty": HOSTILE, "hints": [text], "feedback": text,
         "prompt": plain("1 " + HOSTILE), "answer": text, "fields": {"source.url": HOSTILE, "anki.reverse": "yes"}},
        {"kind": "choice", "several": True, "shuffle": True, "prompt": plain("2 " + HOSTILE),
         "choices": [{"text": text, "correct": True, "feedback": text, "label": HOSTILE},
                     {"text": code_text, "correct": False}]},
        {"kind": "short", "prompt": plain("3 " + HOSTILE),
         "answers": [{"text": plain("{{x}} [[type:Answer]]"), "correct": True}]},
        {"kind": "numeric", "prompt": plain("4 " + HOSTILE), "answers": [{"value": "8"}], "units": [{"name": HOSTILE}]},
        {"kind": "matching", "prompt": plain("5 " + HOSTILE), "pairs": [{"left": text, "right": code_text}],
         "extra": [link]},
        {"kind": "ordering", "prompt": plain("6 " + HOSTILE), "items": [text, code_text, link]},
        {"kind": "truefalse", "prompt": plain("7 " + HOSTILE), "correct": True, "if_right": text,
         "if_wrong": code_text},
        {"kind": "cloze", "prompt": plain("8 " + HOSTILE + " {{gap:a}} :: {{gap:b}}:{{gap:c}}"), "gaps": [
            {"id": "a", "kind": "short", "ordinal": 1, "hint": text, "answers": [{"text": text, "correct": True}]},
            {"id": "b", "kind": "short", "ordinal": 2,
             "answers": [{"text": markdown("$\\frac{{a}}{{b}}$ `}}`"), "correct": True}]},
            {"id": "c", "kind": "short", "ordinal": 3, "answers": [{"text": plain("::x:"), "correct": True}]}]},
        {"kind": "open", "prompt": link, "answer": code_text}]
    return {"format": "qconv-bank", "version": 1, "title": HOSTILE, "description": HOSTILE, "author": HOSTILE,
            "questions": questions, "media": [{"name": "p{{x}}.png", "type": "image/png", "data": MEDIA[0]["data"]}]}


KINDS = (code, flashcard, script, formula, table, picture, hostile, several, single, truefalse, short, lenient, numeric,
         matching, ordering, cloze)


def bank(count):
    questions = []
    for n in range(count):
        question = KINDS[n % len(KINDS)](n)
        question.update(number=str(n + 1), section=[f"Part {n * 5 // count + 1}", f"Chapter {n * 20 // count + 1}"])
        questions.append(question)
    return {"format": "qconv-bank", "version": 1, "title": "Large bank", "description": "Every kind, again & again.",
            "questions": questions, "media": MEDIA}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(bank(int(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=1)
    print()
