"""Formulas and symbols in words, for a screen reader: ∂L/∂w becomes “d L by d w”.

A formula is read sign by sign in its own order, as in class: w · x + b is “w times x plus b”. What
is not in that order, such as a derivative or a letter with indices, has a template.
"""

import re

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
LETTER = rf"(?:[A-Za-z{GREEK}ΔŷŶΣ]\u0302?)"
INDICES = rf"(?:_[A-Za-z]+)?(?:[{LOW}]*[{END}])?(?:⁽[{HIGH}]+⁾)?′?"
SYMBOL = re.compile(
    rf"∂(?P<of>{LETTER}{INDICES})/∂(?P<by>{LETTER}{INDICES})"
    rf"|(?<![A-Za-z])(?P<letter>{LETTER})(?P<word>_[A-Za-z]+)?(?P<low>(?:[{LOW}]*[{END}])?)"
    rf"(?:⁽(?P<layer>[{HIGH}]+)⁾)?(?P<prime>′?)(?![A-Za-z])"
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
CHANGE = re.compile(rf"Δ(?={LETTER})")
ONE_CELL = re.compile(r"\[([^\[\],;=<>≤≥]*)\]")
MATRIX = re.compile(r"\[([^\[\]]*[;,][^\[\]]*)\]")
SIGN = re.compile(rf"[=+·×⊙←<>≥≤≠√|^/()⌊⌋⋯…∞{MINUS}ᵀ∂Σ]|→")


def aloud(sentence: str) -> str:
    """Return a sentence with its symbols in words; its other words and signs stay.

    “∂L₁/∂w₁₁⁽¹⁾ = −0.2” becomes “d L 1 by d w 1 1 of layer 1 = minus 0.2”.
    """
    signs = _signs()
    text = re.sub("=.*", lambda found: TIMES.sub(f" {signs['·']} ", found[0]), sentence)
    text = SCIENTIFIC.sub(_scientific, CALL.sub(_call, CHANGE.sub("Δ ", text)))
    text = SYMBOL.sub(lambda found: _symbol(found, in_formula=False), POWER.sub(_power, text))
    text = re.sub(r"(?<=[=:] )–", translate("Maths", "not known yet"), text.replace(" · ", ", "))
    return _tidy(SIGNED.sub(f" {signs['−n']} ", text.replace("→", f" {signs['→']} ")))


def formula_in_words(formula: str) -> str:
    """Return a formula in one line of Unicode, as `plain_text` writes it, in words."""
    # a negative number without its brackets, but where it is what a function is of
    text = re.sub(rf"(?<![A-Za-zσ′])\(({MINUS}[\d.,]+)\)(?!⁽|[{HIGH}])", r"\1", formula)
    text = CALL.sub(_call, PRODUCT.sub(lambda found: f"{found[1] or ''} · ", text))
    text = POWER.sub(_power, SCIENTIFIC.sub(_scientific, text))
    text = SYMBOL.sub(lambda found: f" {_symbol(found, in_formula=True)} ", text)
    text = MATRIX.sub(_matrix, ONE_CELL.sub(r"\1", text))
    signs = _signs()
    text = re.sub(rf"(^|[=(\[·×⊙/^,;:+]\s*){MINUS}", rf"\1 {signs['−n']} ", text)
    return _tidy(SIGN.sub(lambda found: f" {signs[found[0]]} ", text))


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
    index = " ".join([*(PLAIN[sign] for sign in low), *([word[1:]] if word else [])])
    number = "".join(PLAIN[sign] for sign in layer or "")
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
    head = translate("Maths", "matrix, {rows} by {columns}:").format(
        rows=len(rows), columns=rows[0].count(",") + 1
    )
    row = translate("Maths", "row {number}: {numbers};")
    said = (row.format(number=number, numbers=one) for number, one in enumerate(rows, 1))
    return f" {head} {' '.join(said)} "


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
        "Δ": translate("Maths", "capital delta"),
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
        "|": translate("Maths", "bar"),
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
        "∞": translate("Maths", "infinity"),
        "∂": translate("Maths", "d"),
        "Σ": translate("Maths", "sum of"),
    }
