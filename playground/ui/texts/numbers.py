"""Formats numbers for the screen."""

import math

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.maths_text import with_minus
from playground.core.catalog.datasets.dataset import Input

FLOAT_DIGITS = 15  # decimal digits that a float of 64 bits keeps


def number(value: float, digits: int = 3) -> str:
    """Format `value` with `digits` significant digits and a true minus sign; NaN becomes –."""
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if value == 0:
        return "0"
    magnitude = abs(value)
    if 1e-4 <= magnitude < 1e6:
        decimals = max(0, digits - 1 - math.floor(math.log10(magnitude)))
        text = f"{value:,.{min(decimals, 7)}f}"
    else:
        return scientific(value, digits)
    return with_minus(text)


def scientific(value: float, digits: int = 1) -> str:
    """Format a finite `value` with `digits` significant digits and a power of ten: 5e−4."""
    return with_minus(f"{value:.{digits - 1}e}".replace("e-0", "e-").replace("e+0", "e+"))


def told_apart(value: float, other: float, digits: int) -> str:
    """Format `value` with so many digits that `value` − `other` can be computed to `digits`.

    At most the 15 that a float has.
    """
    gap = abs(value - other)
    if not math.isfinite(gap) or gap == 0 or value == 0:
        return number(value, digits)
    power = math.floor(math.log10(abs(value)))
    needed = digits + power - math.floor(math.log10(gap))
    needed = min(max(needed, digits), FLOAT_DIGITS)
    if -4 <= power < 6:
        return with_minus(f"{value:,.{max(0, needed - 1 - power)}f}")
    return scientific(value, needed)


def short(value: float) -> str:
    """Format `value` in at most seven characters."""
    digits = (3, 2, 1) if 1e-4 <= abs(value) < 1e5 else (3, 1)
    texts = [number(value, count) for count in digits]
    return next((text for text in texts if len(text) <= 7), texts[-1])


def rounded(value: float, decimals: int) -> str:
    """Format `value` with these decimals, never −0.00."""
    return with_minus(f"{round(value, decimals) + 0.0:.{decimals}f}")


def typed(value: float) -> str:
    """Format `value` for a field: six significant digits, a true minus sign, no separators."""
    return with_minus(f"{value:.6g}")


def fixed(value: float, decimals: int = 3) -> str:
    """Format `value` with a fixed number of decimals, so that a changing number keeps its width.

    Very large and very small numbers become scientific.
    """
    if math.isfinite(value) and value != 0 and not 10**-decimals <= abs(value) < 1e5:
        return with_minus(f"{value:.1e}")
    return with_minus(f"{value:.{decimals}f}") if math.isfinite(value) else number(value)


def memory(size: int) -> str:
    """Format a number of bytes with its unit, in powers of 1000."""
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000  # type: ignore[assignment]
    return f"{size:.3g} GB"


def percent(share: float) -> str:
    """Format a share as percent with one decimal; NaN becomes –."""
    if math.isnan(share):
        return "–"
    return QCoreApplication.translate("Numbers", "{value:.1f} %").format(value=100 * share)


def short_percent(share: float) -> str:
    """Format a share that is set in percent, in three digits at most."""
    text = QCoreApplication.translate("Numbers", "{percent} %")
    return text.format(percent=f"{100 * share:.3g}")


def coordinate(entry: Input, standardised: float) -> str:
    """Format a coordinate of the map as it was measured: 4.35 cm."""
    text = rounded(entry.number(standardised), 2)
    if not entry.unit:
        return text
    unit = QCoreApplication.translate("Numbers", "{value} {unit}")
    return unit.format(value=text, unit=entry.unit)
