"""Formulas and symbols in words, for a screen reader: ∂L/∂w becomes “d L by d w”.

A formula is read sign by sign in its own order, as in class: w · x + b is “w times x plus b”. What
is not in that order, such as a derivative or a letter with indices, has a template.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.maths_text import MINUS, SUBSCRIPTS, SUPERSCRIPTS

translate = QCoreApplication.translate

HIGH = "".join(sorted(set(SUPERSCRIPTS.values()) - set("⁽⁾·")))
END = "".join(sorted(set(SUBSCRIPTS.values()) - {","}))  # the last of several small numbers
LOW = f"{END},"
PLAIN = {small: large for large, small in SUBSCRIPTS.items()} | {
    small: "-" if small == "⁻" else large for large, small in SUPERSCRIPTS.items()
}
GREEK = "αβγδεηθλμπρσφω"
LETTER = rf"(?:[A-Za-z{GREEK}ŷŶΣ]\u0302?)"
WORD = r"_(?:[A-Za-z]+|\d+)(?:,(?:[a-z]|\d+))*(?![A-Za-z_])"  # an index of letters: batch, or 1,n
INDICES = rf"(?:{WORD})?(?:[{LOW}]*[{END}])?(?:⁽[{HIGH}]+⁾)?′?"
SYMBOL = re.compile(
    rf"∂(?P<of>{LETTER}{INDICES})/∂(?P<by>{LETTER}{INDICES})"
    rf"|(?<![A-Za-z_])(?P<letter>{LETTER})(?P<word>{WORD})?(?P<low>(?:[{LOW}]*[{END}])?)"
    rf"(?:⁽(?P<layer>[{HIGH}]+)⁾)?(?P<prime>′?)(?![A-Za-z_])"
)
CALL = re.compile(
    r"(?<![A-Za-z])(?P<function>tanh|sinh|cosh|exp|ln|log10|log|sin|cos|tan|max|min|sign|softmax"
    r"|ReLU|f′?|σ′?)\((?P<argument>[^()=+·/]+)\)"
)
POWER = re.compile(rf"(?<=[\w)\]⁾′])(?P<high>[{HIGH}]+)(?![{HIGH}]*⁾)")
SCIENTIFIC = re.compile(rf"(?<=\d)e(?P<high>{MINUS}?\d+)")
SIGNED = re.compile(rf"{MINUS}(?=[\d.(A-Za-z{GREEK}∞])")
# two letters that stand beside each other are multiplied
PRODUCT = re.compile(
    rf"(?<![A-Za-z])((?!Σ){LETTER}{INDICES}ᵀ?) (?={LETTER}{INDICES}(?![A-Za-z]))|(?<=\)) ?(?=\()"
)
# the dot between two factors, not the one between two facts
TIMES = re.compile(rf"(?<=[\w)′{HIGH}{LOW}]) · (?=[\d.(∂Σ{MINUS}]|{LETTER}{INDICES}(?![A-Za-z]))")
CELL = r"\[([^\[\],;]*)\]"
# an element of a matrix in a box: first in a row, or after another one
BOXED = re.compile(rf"(?<=\[){CELL}(?=[,;])|(?<=[,;] ){CELL}(?=[,;\]])")
ONE_CELL = re.compile(r"\[(?:\[([^\[\],;]*)\]|([^\[\],;=<>≤≥]*))\]")  # a box may be around it
MATRIX = re.compile(r"\[([^\[\]]*[;,][^\[\]]*)\]")
SIGN = re.compile(rf"[=+·×⊙←<>≥≤≠√|^/()⌊⌋⋯…⋮⋱∞{MINUS}ᵀ∂ΣΔ𝟏]|→")
SUM = re.compile(
    rf"Σ(?:_(?P<index>[A-Za-z])=(?P<first>[0-9A-Za-z]+)(?:(?P<high>[{HIGH}]+)|\^(?P<last>[0-9A-Za-z]+))"
    rf"|(?P<small>[{END}])|_(?P<over>[a-z])(?![A-Za-z]))"
)
LAYER_FIRST = re.compile(rf"(⁽[{HIGH}]+⁾ᵀ?)({WORD})")  # δ⁽¹⁾ₙ is δₙ⁽¹⁾ elsewhere
ONES = re.compile(r"(?<=[⁾ᵀ]) 1(?=ᵀ?(?:\s|$))")  # the vector of ones
SIZE = re.compile(r"\|([^|]+)\|")
ATOM = re.compile(rf"[\w.]+|{LETTER}{INDICES}")
PIECES = re.compile(r"\{([^{}]*)\}")
# what is said as it is: quoted texts, names of files, words with underlines such as of a file
AS_IT_IS = re.compile(r"“[^”]*”|(?<!\S)[^\s“”]+\.[A-Za-z]\w{1,9}(?!\w)|(?<!\w)[A-Za-z]{2,}_\w+")


def aloud(sentence: str, names: Iterable[str] = ()) -> str:
    """Return a sentence with its symbols in words; its other words and signs stay.

    “∂L₁/∂w₁₁⁽¹⁾ = −0.2” becomes “d L 1 by d w 1 1 of layer 1 = minus 0.2”. Names of files,
    quoted texts, and the `names` that the user has given, stay letter by letter.
    """
    said, end = [], 0
    for kept in _as_it_is(frozenset(names)).finditer(sentence):
        said += [_aloud(sentence[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*said, _aloud(sentence[end:])])


@lru_cache(maxsize=4)
def _as_it_is(names: frozenset[str]) -> re.Pattern[str]:
    """Return what is said as it is; of names only those that would be said otherwise."""
    odd = sorted((name for name in names if name and _aloud(name) != name), key=len, reverse=True)
    given = rf"(?<!\w)(?:{'|'.join(map(re.escape, odd))})(?!\w)"
    return re.compile(f"{AS_IT_IS.pattern}|{given}") if odd else AS_IT_IS


def _aloud(part: str) -> str:
    """Say a part of a sentence; spaces at its ends stay."""
    signs = _signs()
    text = re.sub("=.*", lambda found: TIMES.sub(f" {signs['·']} ", found[0]), part)
    text = SCIENTIFIC.sub(_scientific, CALL.sub(_call, SUM.sub(_sum, text)))
    text = SYMBOL.sub(lambda found: _symbol(found, in_formula=False), POWER.sub(_power, text))
    text = re.sub(r"(?<=[=:] )–", translate("Maths", "not known yet"), text.replace(" · ", ", "))
    text = text.replace("→", f" {signs['→']} ").replace("Δ", f" {signs['Δ']} ")
    inside = _tidy(SIGNED.sub(f" {signs['−n']} ", text))
    start = part[: len(part) - len(part.lstrip())]
    return f"{start}{inside.strip()}{part[len(part.rstrip()) :]}" if part.strip() else part


def formula_in_words(formula: str) -> str:
    """Return a formula in one line of Unicode, as `plain_text` writes it, in words."""
    # a negative number without its brackets, but where it is what a function is of
    text = re.sub(rf"(?<![A-Za-zσ′])\(({MINUS}[\d.,]+)\)(?!⁽|[{HIGH}])", r"\1", _spelt_out(formula))
    text = CALL.sub(_call, PRODUCT.sub(lambda found: f"{found[1] or ''} · ", text))
    text = POWER.sub(_power, SCIENTIFIC.sub(_scientific, SUM.sub(_sum, text)))
    text = SYMBOL.sub(lambda found: f" {_symbol(found, in_formula=True)} ", text)
    text = MATRIX.sub(_matrix, ONE_CELL.sub(r"\1\2", BOXED.sub(_boxed, text)))
    signs = _signs()
    text = re.sub(rf"(^|[=(\[·×⊙/^,;:+]\s*){MINUS}", rf"\1 {signs['−n']} ", text)
    return _tidy(SIGN.sub(lambda found: f" {signs[found[0]]} ", text))


def _spelt_out(formula: str) -> str:
    """Write what a page shows by places and lines with signs in a row: |x − y| as |(x − y)."""
    text = LAYER_FIRST.sub(r"\2\1", ONES.sub(" · 𝟏", formula))
    text = re.sub(r"/\((∂[^()]*)\)", r"/\1", text)
    text = re.sub(r"(?<=[\w)⁾])\s*(?=Σ)", " · ", text)
    text = PIECES.sub(_pieces, text)
    return SIZE.sub(lambda one: f"|{one[1] if ATOM.fullmatch(one[1]) else f'({one[1]})'}", text)


def _sum(found: re.Match[str]) -> str:
    """Say the sign of a sum with what is counted, and from where to where."""
    if found["index"]:
        text = translate("Maths", "sum for {index} from {first} to {last} of")
        last = found["last"] or "".join(PLAIN[sign] for sign in found["high"])
        said = text.format(index=found["index"], first=found["first"], last=last)
    else:
        index = found["over"] or PLAIN[found["small"]]
        said = translate("Maths", "sum over {index} of").format(index=index)
    return f" {said} "


def _pieces(found: re.Match[str]) -> str:
    """Say a function in pieces: each value with its condition."""
    text = translate("Maths", "{value} if {condition}")
    parts = (piece.rpartition(", ") for piece in found[1].split("; "))
    return "; ".join(text.format(value=value, condition=when) for value, _, when in parts)


def _tidy(text: str) -> str:
    lines = (re.sub(r" +([,;.:])", r"\1", " ".join(line.split())) for line in text.split("\n"))
    return "\n".join(lines)


def _symbol(found: re.Match[str], in_formula: bool) -> str:
    """Say a letter with its indices, or a derivative."""
    if found["of"]:
        text = translate("Maths", "d {of} by d {by}")
        of, by = (SYMBOL.sub(lambda one: _symbol(one, True), found[name]) for name in ("of", "by"))
        return text.format(of=of, by=by)
    letter, word, low, layer = found["letter"], found["word"], found["low"], found["layer"]
    if not in_formula and letter.isascii() and not (word or low or layer or found["prime"]):
        return found[0]  # a word of one letter
    name = _letters().get(letter, letter)
    if found["prime"]:
        name = translate("Maths", "{name} prime").format(name=name)
    words = [word[1:].replace(",", ", ")] if word else []
    index = " ".join([*(PLAIN[sign] for sign in low), *words])
    number = "".join(PLAIN[sign] for sign in layer or "")
    if "-" in number:
        text = translate("Maths", "{name} from layer {source} to layer {target}")
        source, _, target = number.partition("-")
        name = f"{name} {index}".strip()
        return text.format(name=name, source=source, target=target)
    templates: dict[tuple[bool, bool], str] = {
        (False, False): "{name}",
        (True, False): translate("Maths", "{name} {index}"),
        (False, True): translate("Maths", "{name} of layer {layer}"),
        (True, True): translate("Maths", "{name} {index} of layer {layer}"),
    }
    shown = {"name": name, "index": index.replace(" , ", ", "), "layer": number}
    return templates[bool(index), bool(number)].format(**shown)


def _call(found: re.Match[str]) -> str:
    """Say the value of a function at one thing; a longer one keeps its brackets."""
    text = translate("Maths", "{function} of {argument}")
    return text.format(function=found["function"], argument=found["argument"])


def _scientific(found: re.Match[str]) -> str:
    """Say a power of ten."""
    text = translate("Maths", "times 10 to the power of {exponent}")
    return f" {text.format(exponent=found['high'])}"


def _power(found: re.Match[str]) -> str:
    """Say a small number above: squared, cubed, to the power of −5."""
    exponent = "".join(PLAIN[sign] for sign in found["high"])
    if exponent in ("2", "3"):
        return f" {_signs()[exponent]} "
    text = translate("Maths", "to the power of {exponent}")
    return f" {text.format(exponent=exponent.replace('-', MINUS))} "


def _matrix(found: re.Match[str]) -> str:
    """Say a matrix, or what is marked in one, row after row."""
    rows = [row.strip() for row in found[1].split(";")]
    row = translate("Maths", "row {number}: {numbers};")
    said = [row.format(number=number, numbers=one) for number, one in enumerate(rows, 1)]
    if not re.search("[⋯⋮⋱]", found[1]):
        head = translate("Maths", "matrix, {rows} by {columns}:")
        head = head.format(rows=len(rows), columns=rows[0].count(",") + 1)
        return f" {head} {' '.join(said)} "
    head = translate("Maths", "matrix, shown in part:")
    left_out = next((at for at, one in enumerate(rows) if one.startswith("⋮")), len(rows))
    if rows[left_out + 1 :]:
        said[left_out] = translate("Maths", "further rows; the last of them:")
        said[left_out + 1 :] = [f"{one};" for one in rows[left_out + 1 :]]
    return f" {head} {' '.join(said)} "


def _boxed(found: re.Match[str]) -> str:
    """Say an element of a matrix that is marked by a box."""
    return translate("Maths", "{number} marked").format(number=found[1] or found[2])


def _letters() -> dict[str, str]:
    """Return what letters are called that a screen reader may leave out."""
    return {
        "α": translate("Maths", "alpha"),
        "β": translate("Maths", "beta"),
        "γ": translate("Maths", "gamma"),
        "δ": translate("Maths", "delta"),
        "ε": translate("Maths", "epsilon"),
        "η": translate("Maths", "eta"),
        "θ": translate("Maths", "theta"),
        "λ": translate("Maths", "lambda"),
        "μ": translate("Maths", "mu"),
        "π": translate("Maths", "pi"),
        "ρ": translate("Maths", "rho"),
        "σ": translate("Maths", "sigma"),
        "φ": translate("Maths", "phi"),
        "ω": translate("Maths", "omega"),
        "Σ": translate("Maths", "sum of"),
        "ŷ": translate("Maths", "y hat"),
        "Ŷ": translate("Maths", "Y hat"),
        "m\u0302": translate("Maths", "m hat"),
        "v\u0302": translate("Maths", "v hat"),
    }


def _signs() -> dict[str, str]:
    """Return what signs are called; “−n” is the minus of a number, 2 and 3 are powers."""
    return {
        "=": translate("Maths", "equals"),
        "+": translate("Maths", "plus"),
        MINUS: translate("Maths", "minus"),
        "−n": translate("Maths", "minus"),
        "·": translate("Maths", "times"),
        "×": translate("Maths", "times"),
        "⊙": translate("Maths", "times, element by element,"),
        "/": translate("Maths", "over"),
        "^": translate("Maths", "to the power of"),
        "2": translate("Maths", "squared"),
        "3": translate("Maths", "cubed"),
        "√": translate("Maths", "the square root of"),
        "ᵀ": translate("Maths", "transposed"),
        "(": translate("Maths", "open bracket"),
        ")": translate("Maths", "close bracket"),
        "|": translate("Maths", "the absolute value of"),
        "Δ": translate("Maths", "capital delta"),
        "𝟏": translate("Maths", "the vector of ones"),
        "⌊": translate("Maths", "rounded down, open bracket"),
        "⌋": translate("Maths", "close bracket"),
        "<": translate("Maths", "is less than"),
        ">": translate("Maths", "is greater than"),
        "≤": translate("Maths", "is at most"),
        "≥": translate("Maths", "is at least"),
        "≠": translate("Maths", "is not"),
        "←": translate("Maths", "becomes"),
        "→": translate("Maths", "to"),
        "⋯": translate("Maths", "and so on"),
        "…": translate("Maths", "and so on"),
        "⋮": translate("Maths", "and so on"),
        "⋱": translate("Maths", "and so on"),
        "∞": translate("Maths", "infinity"),
        "∂": translate("Maths", "d"),
        "Σ": translate("Maths", "sum of"),
    }
