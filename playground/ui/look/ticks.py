"""The ticks of an axis and their texts."""

import math
from typing import NamedTuple

from playground.core.basics.maths_text import raised, with_minus

PLAIN_FROM, PLAIN_TO = 1e-3, 1e5  # numbers outside are written as powers of ten
LARGEST_DECADE = 300  # beyond, a power of ten is no exact number any more, or none
MAX_MINOR_DECADES = 8  # axes of more decades have no ticks between the powers of ten


class Tick(NamedTuple):
    """A value on an axis and its text; a tick without text is small."""

    value: float
    text: str


def linear_ticks(low: float, high: float, most: int) -> list[float]:
    """Return at most `most` round numbers from `low` to `high`.

    They are multiples of 1, 2 or 5 times a power of ten.
    """
    step = _step((high - low) / max(1, most))
    return [
        step * k for k in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    ]


def _step(least: float) -> float:
    """Return the smallest round number that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def log_ticks(low: float, high: float, most: int) -> list[Tick]:
    """Return the ticks of a logarithmic axis from 10^`low` to 10^`high`; values are logarithms.

    About `most` of them have a text.
    """
    decades = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
    every = max(1, math.ceil(len(decades) / max(1, most)))
    named = [1, 2, 5] if 2 * (high - low) <= most else [1]
    ticks = []
    for decade in range(math.floor(low), math.ceil(high) + 1):
        for factor in range(1, 10) if high - low <= MAX_MINOR_DECADES else (1,):
            value = decade + math.log10(factor)
            if low <= value <= high:
                has_text = factor in named and decade % every == 0
                ticks.append(Tick(value, power_text(value) if has_text else ""))
    return ticks


def power_text(exponent: float) -> str:
    """Return 10^`exponent`, a round number, as a short text, however large or small it is."""
    decade = math.floor(exponent + 1e-9)
    factor = round(10.0 ** (exponent - decade))
    if abs(decade) <= LARGEST_DECADE:
        return number_text(factor * 10.0**decade)
    power = f"10{raised(str(decade))}"
    return power if factor == 1 else f"{factor}·{power}"


def number_text(value: float) -> str:
    """Return a round number as a short text: 0.02, 5,000, 2·10⁻⁴."""
    if value == 0:
        return "0"
    if PLAIN_FROM * (1 - 1e-9) <= abs(value) < PLAIN_TO:
        text = f"{value:,.5f}".rstrip("0").rstrip(".")
        return with_minus(text)
    mantissa, exponent = f"{value:.3e}".split("e")
    mantissa = with_minus(mantissa.rstrip("0").rstrip("."))
    power = f"10{raised(str(int(exponent)))}"
    return {"1": power, "−1": f"−{power}"}.get(mantissa, f"{mantissa}·{power}")
