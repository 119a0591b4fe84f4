"""Reads numbers as people type them."""

import math
import re

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError

NUMBER_PATTERN = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?"
FRACTION = re.compile(rf"\s*({NUMBER_PATTERN})\s*(?:/\s*({NUMBER_PATTERN}))?\s*")
GROUPED = re.compile(r"\s*[+-]?[1-9]\d{0,2}(,\d{3})+\s*")  # 1,000: a thousand, or one?
LONGEST_TEXT = 60  # characters
# letters, digits and signs as wide as a Hangul syllable, which input methods can write: １．５
NARROW = str.maketrans(
    {"\u3000": " ", **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}}
)


def parse_number(text: str, whole: bool = False) -> float:
    """Return the value of `text`: 0.25, 0,25, −1/3, 1e-2.

    Raises `SpecError` for anything else, and for numbers that are not finite. A comma is a decimal
    point. 1,000 is refused, as it may be a thousand; with `whole` it is one. Wide digits and signs
    are like the others.
    """
    short = text.translate(NARROW) if len(text) <= LONGEST_TEXT else ""
    plain = "/".join(map(_with_point, re.sub("[−–]", "-", short).split("/")))
    if whole and GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if GROUPED.fullmatch(plain):
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{text}” is not a number: without a comma, write {thousands} or {decimal}.",
            ),
            text=text,
            thousands=plain.replace(",", "").strip(),
            decimal=plain.replace(",", ".", 1).replace(",", "").strip(),
        )
    if found := FRACTION.fullmatch(plain):
        value, divisor = float(found[1]), float(found[2] or 1)
        if divisor and math.isfinite(value / divisor):
            return value / divisor
        if not divisor:
            raise SpecError(QT_TRANSLATE_NOOP("Errors", "“{text}” divides by 0."), text=text)
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "“{text}” is too large a number."), text=text)
    raise SpecError(
        QT_TRANSLATE_NOOP("Errors", "“{text}” is not a number; write 0.25, −1/3 or 1e-2."),
        text=text[:LONGEST_TEXT],
    )


def _with_point(text: str) -> str:
    return text if GROUPED.fullmatch(text) else text.replace(",", ".")
