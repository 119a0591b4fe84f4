"""Reads numbers as people type them."""

import math
import re

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError

NUMBER_PATTERN = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?"
FRACTION = re.compile(rf"\s*({NUMBER_PATTERN})\s*(?:/\s*({NUMBER_PATTERN}))?\s*")
LONGEST_TEXT = 60  # characters


def parse_number(text: str) -> float:
    """Return the value of `text`: 0.25, −1/3, 1e-2.

    Raises `SpecError` for anything else, and for numbers that are not finite.
    """
    found = FRACTION.fullmatch(text.replace("−", "-")) if len(text) <= LONGEST_TEXT else None
    if found:
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
