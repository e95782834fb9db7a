#!/usr/bin/env python3
"""Holds our MathML against that of pandoc (texmath), formula by formula.

    tests/interop/mathml.py QCONV [COUNT [FOLDER]]

Makes COUNT formulas (2000), shows them to both, brings both results to one shape and compares. What the two
write differently on purpose is brought together below, each rule with its reason; what is left is shown. With a
FOLDER, the differences are left there. Prints TAP; exits with 77 without pandoc.
"""
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

LEAST = 0.99  # of the formulas come out the same
NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"

GREEK = r"\alpha \beta \gamma \delta \epsilon \varepsilon \zeta \eta \theta \lambda \mu \nu \xi \pi \rho \sigma " \
        r"\tau \phi \varphi \chi \psi \omega \Gamma \Delta \Theta \Lambda \Pi \Sigma \Phi \Psi \Omega \infty \hbar"
BINARY = r"+ - \cdot \times \pm \mp \div \cup \cap \wedge \vee \oplus \otimes \circ \ast \setminus"
RELATION = r"= < > \leq \geq \neq \approx \equiv \sim \simeq \cong \propto \subset \subseteq \in \notin \to \mapsto " \
           r"\Rightarrow \Leftrightarrow \ll \gg \prec \succ \perp \mid \models \vdash \leftarrow \rightarrow \supset"
BIG = r"\sum \prod \int \oint \bigcup \bigcap \coprod \bigoplus \bigvee \iint"
FUNCTION = r"\sin \cos \tan \log \ln \exp \max \min \sup \inf \det \gcd \lim \arctan \dim \ker \sinh \limsup \arg"
ACCENT = r"\hat \bar \vec \dot \ddot \tilde \overline \underline \widehat \widetilde \check \breve \overrightarrow"
FONT = r"\mathbb \mathcal \mathfrak \mathbf \mathrm \mathsf \mathtt"
FENCES = [("(", ")"), ("[", "]"), (r"\{", r"\}"), ("|", "|"), (r"\langle", r"\rangle"), (r"\lfloor", r"\rfloor"),
          (r"\lceil", r"\rceil"), (r"\|", r"\|"), ("(", "]"), (".", "|")]
SPACE = [r"\,", r"\;", r"\quad", r"\!", r"\:", "~"]


class Formulas:
    """A grammar of what people write; the same formulas for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def one_of(self, words):
        return self.random.choice(words.split() if isinstance(words, str) else words)

    def atom(self):
        kind = self.random.randrange(10)
        if kind < 5:
            return self.one_of(list("abcdefghijklmnpqrstuvwxyzABCDEFGHKLMNPQRSTXYZ"))
        if kind < 7:
            return self.one_of(["0", "1", "2", "3", "10", "42", "3.14", "100"])
        return self.one_of(GREEK) + " "

    def argument(self, depth):
        return "{" + self.sequence(depth - 1) + "}"

    def scripts(self, depth):
        kind = self.random.randrange(4)
        below, above = "_" + self.argument(depth), "^" + self.argument(depth)
        return [below, above, below + above, above + below][kind]

    def fraction(self, depth):
        return self.one_of([r"\frac", r"\frac", r"\dfrac", r"\tfrac", r"\binom"]) + self.argument(depth) + self.argument(depth)

    def root(self, depth):
        return r"\sqrt" + self.one_of(["", "", "[3]", "[n]"]) + self.argument(depth)

    def big(self, depth):
        return self.one_of(BIG) + self.scripts(depth) + " " + self.atom()

    def function(self, depth):
        name = self.one_of(FUNCTION)
        return name + self.one_of(["", "_" + self.argument(depth), "^2"]) + " " + self.one_of([self.atom(), "(" + self.atom() + ")"])

    def accent(self, depth):
        name = self.one_of(ACCENT)
        wide = "line" in name or "wide" in name or "over" in name
        return name + ("{" + self.atom() + self.atom() + "}" if wide else "{" + self.one_of(list("abcnuvwxyz")) + "}")

    def font(self, depth):
        return self.one_of(FONT) + "{" + self.one_of(list("ABCEFGHIKLNPRSTXZ")) + "}"

    def fence(self, depth):
        left, right = self.one_of(FENCES)
        return rf"\left{left} " + self.sequence(depth - 1) + rf" \right{right} "

    def brackets(self, depth):
        left, right = self.one_of([("(", ")"), ("[", "]"), (r"\{", r"\}"), (r"\lvert ", r"\rvert ")])
        return left + self.sequence(depth - 1) + right

    def text(self, depth):
        return self.one_of([r"\text{if }", r"\text{otherwise}", r"\mathrm{d}", r"\text{ and }", r"\operatorname{rank}", r"\mathrm{kg}"]) + " "

    def stack(self, depth):
        return self.one_of([r"\overset" + self.argument(depth) + "{=}", r"\underset" + self.argument(depth) + r"{\max}",
                            r"\underbrace" + self.argument(depth) + "_" + self.argument(depth), r"\stackrel{*}{=}",
                            r"\overbrace" + self.argument(depth) + "^{n}", r"\xrightarrow{f}", r"\boxed" + self.argument(depth)])

    def table(self, depth):
        columns = self.random.randrange(1, 4)
        rows = r" \\ ".join(" & ".join(self.short(depth - 1) for _ in range(columns)) for _ in range(self.random.randrange(1, 4)))
        name = self.one_of("matrix pmatrix bmatrix vmatrix cases aligned array Bmatrix gathered")
        if name == "gathered":
            rows = rows.replace("&", "+")
        spec = "{" + "".join(self.one_of(list("lcr")) for _ in range(columns)) + "}" if name == "array" else ""
        return rf"\begin{{{name}}}{spec}{rows}\end{{{name}}}"

    def prime(self, depth):
        return self.one_of(list("fgxy")) + self.one_of(["'", "''"])

    def space(self, depth):
        return self.one_of(SPACE) + " "

    def short(self, depth):
        return self.one_of([self.atom(), self.term(depth), self.sequence(depth)])

    def term(self, depth):
        base = self.atom()
        if depth <= 0:
            return base
        if self.random.random() < 0.45:
            return base.strip() + self.one_of(["", self.scripts(depth), "^2", "_i", "_{n+1}"]) + " "
        return self.one_of([self.fraction, self.fraction, self.root, self.big, self.function, self.accent, self.font, self.fence,
                            self.brackets, self.text, self.stack, self.table, self.prime, self.space])(depth)

    def sequence(self, depth):
        parts = [self.term(depth)]
        for _ in range(self.random.randrange(0, 3 if depth > 1 else 2)):
            parts.append(self.one_of([self.one_of(BINARY) + " ", self.one_of(RELATION) + " ", "", ", "]) + self.term(depth))
        return " ".join(parts)

    def formulas(self, count):
        seen = {}
        while len(seen) < count:
            seen[re.sub(r"\s+", " ", self.sequence(3)).strip()] = True
        return list(seen)


# One shape for both. A node is (name, [children]) or a string of a token's text.

SAME = {"‾": "¯", "̂": "^", "ˆ": "^", "̃": "~", "˜": "~", "̇": "˙", "̈": "¨", "⃗": "→", "̌": "ˇ", "̆": "˘", "̄": "¯",
        "∥": "‖", "∣": "|", "⋯": "…", "*": "∗", "−": "-", "⊥": "⟂", "\\": "∖", "\u2061": ""}
BLANK = re.compile(r"[\s\u00a0]+")


def token(text):
    """Letters of the alphabets are those of ASCII: the font is compared by where it begins, as the letter itself is."""
    text = BLANK.sub("", text)
    return "".join(SAME.get(character, character) for character in text)


def shape(node):
    name = node.tag.replace(NAMESPACE, "")
    if name in ("mi", "mo", "mn", "mtext", "ms"):
        text = token("".join(node.itertext()))
        return [text] if text else []
    if name == "mspace":  # both put spaces by rules of their own
        return []
    if name == "annotation":
        return []
    children = [shape(child) for child in node]
    inside = [one for child in children for one in child]
    if name in ("mrow", "mstyle", "semantics", "math", "mpadded", "mphantom"):
        return inside
    if name == "menclose":
        notation = node.get("notation")
        above, below = ("mover", [inside, ["¯"]]), ("munder", [inside, ["_"]])  # what texmath writes as accents
        return [{"top": above, "bottom": below}.get(notation, (name, [inside]))]
    if name == "mtd":
        return [(name + (node.get("columnalign") or "center")[0], [inside])]
    return [(name, [inside] if name in ("msqrt", "mtable", "mtr") else children)]


def within(rule, nodes):
    """The rule applied to all that is inside of the nodes."""
    return [(node[0], [rule(child) for child in node[1]]) if isinstance(node, tuple) else node for node in nodes]


def is_prime(node):
    return isinstance(node, str) and node in ("′", "″", "‴")


def primes(nodes):
    """texmath puts a prime behind its letter, with the scripts that follow; we put it above the letter."""
    result = []
    for node in within(primes, nodes):
        scripts = isinstance(node, tuple) and node[0] in ("msub", "msup", "msubsup") and len(node[1][0]) == 1 and is_prime(node[1][0][0])
        if is_prime(node) and result:
            result[-1] = ("msup", [[result[-1]], [node]])
        elif scripts and result:
            above = node[1][0] + (node[1][-1] if node[0] != "msub" else [])
            below = [] if node[0] == "msup" else [node[1][1]]
            result[-1] = ("msubsup" if below else "msup", [[result[-1]], *below, above])
        else:
            result.append(node)
    return result


def words(nodes):
    """Letters and digits that stand beside each other: we keep upright words together, texmath spells them."""
    result = []
    for node in within(words, nodes):
        if result and isinstance(node, str) and isinstance(result[-1], str) and result[-1][-1:].isalnum() and node[:1].isalnum():
            result[-1] += node
        else:
            result.append(node)
    return result


def limits(nodes):
    """Below and beside are one here: texmath does not follow the style into fractions."""
    beside = {"munder": "msub", "mover": "msup", "munderover": "msubsup"}
    return [(beside.get(node[0], node[0]), node[1]) if isinstance(node, tuple) else node for node in within(limits, nodes)]


def normal(xml):
    return limits(words(primes(shape(xml))))


def parse(fragment):
    return ElementTree.fromstring(fragment.replace("&nbsp;", "\u00a0"))


def theirs(formulas, work):
    """The <math> of each formula, None where texmath gives up."""
    source = os.path.join(work, "formulas.md")
    with open(source, "w", encoding="utf8") as file:
        file.write("".join(f"${formula}$\n\n" for formula in formulas))
    page = subprocess.run(["pandoc", "-f", "markdown", "-t", "html", "--mathml", "--wrap=none", source], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf8")
    paragraphs = re.findall(r"<p>(.*?)</p>", page, re.S)
    assert len(paragraphs) == len(formulas), (len(paragraphs), len(formulas))
    found = [re.search(r"<math.*?</math>", paragraph, re.S) for paragraph in paragraphs]
    return [match and parse(match.group()) for match in found]


def ours(qconv, formulas, work):
    source, book = os.path.join(work, "bank.md"), os.path.join(work, "bank.epub")
    with open(source, "w", encoding="utf8") as file:
        file.write("# Formulas\n\n" + "".join(f"## Formula {number}?\n\n\\({formula}\\)\n\n" for number, formula in enumerate(formulas)))
    said = subprocess.run([qconv, "--option", "key=inline", source, "-o", book], check=True, stderr=subprocess.PIPE).stderr
    with zipfile.ZipFile(book) as archive:
        pages = [archive.read(name).decode("utf8") for name in archive.namelist() if "section" in name]
    found = [parse(match) for page in pages for match in re.findall(r"<math.*?</math>", page, re.S)]
    by_source = {math.get("alttext"): math for math in found}
    return [by_source.get(formula) for formula in formulas], said.decode("utf8")


def main(qconv, count, folder):
    if not shutil.which("pandoc"):
        print("no pandoc")
        return 77
    with tempfile.TemporaryDirectory() as work:
        formulas = Formulas(1).formulas(count)
        pandoc = theirs(formulas, work)
        mine, said = ours(qconv, formulas, work)
    absent = [formula for formula, math in zip(formulas, mine) if math is None]
    print("not ok" if absent else "ok", f"- all of {count} formulas are in the book")
    print("not ok" if "epub.math" in said else "ok", "- no formula has something unknown in it")
    both = [(formula, normal(a), normal(b)) for formula, a, b in zip(formulas, mine, pandoc) if a is not None and b is not None]
    different = [entry for entry in both if entry[1] != entry[2]]
    share = 1 - len(different) / max(len(both), 1)
    verdict = share >= LEAST and len(both) > count * 0.9
    print("ok" if verdict else "not ok", f"- {share:.1%} of the {len(both)} formulas that texmath can read come out the same")
    for formula, a, b in different[:10]:
        print(f"#   {formula}\n#     ours   {a}\n#     theirs {b}")
    for formula in absent[:5]:
        print("#   absent:", formula)
    if folder:
        with open(os.path.join(folder, "differences"), "w", encoding="utf8") as file:
            for formula, a, b in different:
                file.write(f"{formula}\n  ours   {a}\n  theirs {b}\n")
            for formula, math in zip(formulas, pandoc):
                if math is None:
                    file.write(f"texmath gives up: {formula}\n")
    return 0 if verdict and not absent and "epub.math" not in said else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000, sys.argv[3] if len(sys.argv) > 3 else None))
