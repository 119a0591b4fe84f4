"""The forms of a header: what of it there is room for, in pixels, whatever the zoom is."""

from typing import Literal

# "full" has a button for everything, "short" a menu for what is done less often; in "narrow"
# columns names are short and one below the other; "tiny" ones share a menu with their neighbours
HeaderForm = Literal["full", "short", "narrow", "tiny"]

LINE, EDGE = 23.0, 3.0  # the height of a line of a header; above the first and below the last
LINES: dict[HeaderForm, int] = {"full": 2, "short": 2, "narrow": 3, "tiny": 2}
TOOL = 24.0  # width of a button with one character
BETWEEN = 4.0  # two buttons
BUTTON = 112.0  # the widest button with the activation
LEAST_BUTTON = 72.0
BESIDE = 3 * (TOOL + BETWEEN) + 8.0  # the buttons beside that of the activation, and a gap
LEAST_SHORT, LEAST_NARROW = 88.0, 36.0  # widths of a column


def header_form(column: float, text_scale: float) -> HeaderForm:
    """Return the form of headers where it is `column` pixels from one column to the next."""
    width = column / text_scale
    if width >= LEAST_BUTTON + BESIDE:
        return "full"
    if width >= LEAST_SHORT:
        return "short"
    return "narrow" if width >= LEAST_NARROW else "tiny"


def header_height(form: HeaderForm, text_scale: float) -> float:
    """Return the height of a header of this form, in pixels."""
    return (LINES[form] * LINE + 2 * EDGE) * text_scale


def button_width(form: HeaderForm, column: float, text_scale: float) -> float:
    """Return the width of the button with the activation, in pixels."""
    beside = {"full": BESIDE, "short": TOOL + BETWEEN + 8.0, "narrow": 4.0, "tiny": 4.0}[form]
    return max(TOOL, min(BUTTON * text_scale, column - beside * text_scale))
