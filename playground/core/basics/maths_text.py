"""Mathematics as plain Unicode text: minus signs, superscripts, subscripts, names with an index."""

MINUS = "−"
ARROW = "→"
SUPERSCRIPTS = dict(zip("0123456789.()−-→xyz", "⁰¹²³⁴⁵⁶⁷⁸⁹·⁽⁾⁻⁻⁻ˣʸᶻ", strict=True))
SUBSCRIPTS = dict(zip("0123456789ijk,", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖ,", strict=True))
_RAISED, _LOWERED = str.maketrans(SUPERSCRIPTS), str.maketrans(SUBSCRIPTS)


def with_minus(text: str) -> str:
    """Write the hyphens of a number as minus signs."""
    return text.replace("-", MINUS)


def raised(text: str) -> str:
    """Write `text` as superscripts, as far as Unicode has them."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Write `text` as subscripts, as far as Unicode has them."""
    return text.translate(_LOWERED)


def is_word(index: str) -> bool:
    """Check whether an index is a word, which has no subscripts: batch, but not 12 or ij."""
    return len(index) > 2 and index.isalpha()


def bracketed(text: str) -> str:
    """Put `text` in brackets if it begins with a minus sign."""
    return f"({text})" if text.startswith(MINUS) else text


def split_index(name: str) -> tuple[str, str]:
    """Split a name into letters and index: w0 is w and 0, x_12 is x and 12, z_i is z and i."""
    letters = name.rstrip("0123456789")
    index = name[len(letters) :]
    if not index and letters[-2:] in ("_i", "_j", "_k"):
        letters, index = letters[:-1], letters[-1]
    letters = letters.rstrip("_")
    return (letters, index) if letters[-1:].isalpha() else (name, "")
