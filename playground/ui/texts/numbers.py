"""Numbers as the window shows them."""

import math

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.maths_text import with_minus
from playground.core.catalog.datasets.dataset import Input


def number(value: float, digits: int = 3) -> str:
    """`value` with so many significant digits, a true minus sign, and – for “not known”."""
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
        text = f"{value:.{digits - 1}e}".replace("e-0", "e-").replace("e+0", "e+")
    return with_minus(text)


def short(value: float) -> str:
    """`value` in at most seven characters, for a pill."""
    text = number(value)
    return (
        text
        if len(text) <= 7
        else number(value, 2)
        if abs(value) < 1e5 and abs(value) >= 1e-4
        else number(value, 1)
    )


def typed(value: float) -> str:
    """`value` as a field shows it, to be typed over: six significant digits, a true minus sign."""
    return with_minus(f"{value:.6g}")


def fixed(value: float, decimals: int = 3) -> str:
    """`value` with so many decimals, so that a running counter does not jump about; scientific when too large or small."""
    if math.isfinite(value) and value != 0 and not 10**-decimals <= abs(value) < 1e5:
        return with_minus(f"{value:.1e}")
    return with_minus(f"{value:.{decimals}f}") if math.isfinite(value) else number(value)


def memory(size: int) -> str:
    """A number of bytes with its unit, in powers of 1000."""
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000  # type: ignore[assignment]
    return f"{size:.3g} GB"


def percent(share: float) -> str:
    """A share as percent with one decimal, or – if it is not known."""
    return (
        "–"
        if math.isnan(share)
        else QCoreApplication.translate("Numbers", "{value:.1f} %").format(value=100 * share)
    )


def place_text(entry: Input, standardised: float) -> str:
    """A coordinate, as it was measured: 4.35 cm."""
    text = with_minus(f"{round(entry.number(standardised), 2) + 0.0:.2f}")  # never −0.00
    return (
        QCoreApplication.translate("Numbers", "{value} {unit}").format(value=text, unit=entry.unit)
        if entry.unit
        else text
    )
