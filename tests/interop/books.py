#!/usr/bin/env python3
"""Banks made to be hard for a book, written to a folder.

usage: books.py FOLDER

One question, none, 10,000 and 300 of every kind, 500 pictures with different bytes, titles with markup, quotes and emoji,
one giant question, and right-to-left with formulas and code.
"""
import json
import os
import struct
import subprocess
import sys
import zlib


def picture(number):
    """A PNG of a few pixels, its colour by the number."""
    rows = b"".join(b"\0" + bytes([number % 256, number // 256, (x * 30 + y) % 256]) * 4 for y in range(4) for x in (y,))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def pictures(folder):
    os.makedirs(os.path.join(folder, "pictures"), exist_ok=True)
    for number in range(500):
        with open(os.path.join(folder, "pictures", f"Bild {number}.png"), "wb") as file:
            file.write(picture(number))
    return "".join(f"# What is in picture {number}?\n\n![a square of colour {number}](<pictures/Bild {number}.png>)\n\n"
                   f"A square.\n\n" for number in range(500))


def bank(**members):
    return json.dumps({"format": "qconv-bank", "version": 1, **members}, ensure_ascii=False)


def plain(text):
    return {"markup": "plain", "text": text}


def titles():
    odd = "<b>\"Quoted\" & 'single'</b> 😀 &amp; ]]> {{x}} \\ --> "
    question = {"kind": "open", "title": odd, "number": "1 <a> \"b\"", "section": [odd, odd + "2"], "tags": [odd, "x y"],
                "prompt": plain(odd), "answer": plain(odd), "hints": [plain(odd)]}
    return bank(title=odd, author=odd, licence=odd, description=odd, language="en", sections=[[odd], [odd, odd + "2"]],
                questions=[question])


def arabic():
    return ("# ما قيمة $x$ في $$x^2 = \\frac{1}{4}$$؟\n\nنصف، أو `x = 0.5` في:\n\n```python\nx = 0.25 ** 0.5  # نصف\n```\n\n"
            "# أيّها عدد أوليّ؟\n\n- [ ] ٤\n- [x] ٥\n- [ ] six\n\nلأنه لا يقبل القسمة.\n\n| عدد | أوليّ؟ |\n|---|---|\n| 5 | نعم |\n")


def giant():
    return ("# What is it?\n\n" + "".join(f"Paragraph {i} has *some* words, `code` and $x_{i}^2$.\n\n" for i in range(2500))
            + "**Answer:**\n\n" + "".join(f"{i}. Point {i} of the answer.\n" for i in range(1, 9000)))


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    every = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bank.py")
    many, some = (subprocess.run([sys.executable, every, str(count)], stdout=subprocess.PIPE, check=True, text=True).stdout
                  for count in (10000, 300))
    files = {"none.json": bank(questions=[]), "titles.json": titles(), "arabic-math.md": arabic(), "giant.md": giant(),
             "one.json": bank(questions=[{"kind": "open", "prompt": plain("Why?"), "answer": plain("So.")}]),
             "pictures.md": pictures(folder), "many.json": many, "some.json": some}
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


main()
