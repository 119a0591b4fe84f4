"""Colours and fonts. All views share one diverging map: blue +, orange −."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication
from PyQt6.QtWidgets import QApplication

Bytes = npt.NDArray[np.uint8]
Pixels = npt.NDArray[np.uint32]  # 0xffRRGGBB
CURRENT_ROW, WIRE_SHARE = 0.1, 0.25  # of the accent, and of the surface
RING = 0.6  # of the accent
NOTICE = 0.14  # of the colour of alerts
PALE_CELL = 0.68  # of the surface, in cells with numbers, in high contrast
PALEST_LAYER = 0.5  # of the surface, in the colour of the first layer


@dataclass(frozen=True)
class Theme:
    """The colours of one theme; each has one meaning, in all views.

    Attributes
    ----------
    accent : what is selected, pointed at or pressed; a hue of its own
    positive, negative : of signs; of two classes, which are the two sides of the output map
    value, gradient : numbers of the forward and of the backward pass
    train, test, validation : curves of each set
    alert : that something went wrong or cannot be done
    outline : of fields, handles and all else whose shape says what it is
    is_dark, is_high : whether texts are light; whether contrasts are high, with patterns for tints
    classes : of more classes, unlike the colours of signs; `class_colours` chooses
    """

    name: str
    background: str
    surface: str
    line: str
    text: str
    muted: str
    control: str
    accent: str
    positive: str
    zero: str
    negative: str
    value: str
    gradient: str
    test: str
    validation: str
    alert: str
    outline: str
    classes: tuple[str, ...]
    is_dark: bool = False
    is_high: bool = False

    def __hash__(self) -> int:
        # pens and pictures are kept by theme, and looked for hundreds of times in a frame
        return hash(self.name)

    @property
    def train(self) -> str:
        """The colour of curves of the training set: that of texts."""
        return self.text

    @property
    def on_accent(self) -> str:
        """The colour of text and icons on the accent."""
        return "#0b1220" if self.is_dark else "#ffffff"


LIGHT = Theme(
    name="light",
    background="#f6f7f9",
    surface="#ffffff",
    line="#dfe3e8",
    text="#1d2430",
    muted="#5f6976",
    control="#eef1f5",
    accent="#4110ba",
    positive="#2057f0",
    zero="#f4f5f7",
    negative="#dd700f",
    value="#08705f",
    gradient="#c2255c",
    test="#2e4567",
    validation="#a15e1d",
    alert="#8f1d00",
    outline="#7d8692",
    classes=(
        "#00a186",
        "#8600ff",
        "#51000d",
        "#5e5100",
        "#6b860d",
        "#360d5e",
        "#285143",
        "#9486bc",
        "#944379",
        "#ff4379",
    ),
)
DARK = Theme(
    name="dark",
    is_dark=True,
    background="#15181d",
    surface="#1d2127",
    line="#2e343d",
    text="#e6e9ee",
    muted="#98a2b0",
    control="#2a3038",
    accent="#b79aff",
    positive="#2f7be0",
    zero="#262b33",
    negative="#e99a2e",
    value="#3ccab0",
    gradient="#ff668c",
    test="#9fdcff",
    validation="#d9b67f",
    alert="#ffe14d",
    outline="#7d8794",
    classes=(
        "#866b1b",
        "#0daeae",
        "#f2f200",
        "#1b5eff",
        "#c9f2e4",
        "#f2bc94",
        "#f21b79",
        "#d7c9ff",
        "#86ae0d",
        "#1b795e",
    ),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def class_colours(theme: Theme, classes: int) -> tuple[str, ...]:
    """Return a colour for each of so many classes.

    All eyes can tell them apart, and each from the surface: the search behind them made the least
    difference of any two as large as it gets, in normal sight and without red, green or blue cones
    (`tests/ui/look/test_theme.py`). They pay for it with hues that differ between the themes. In
    greyscale three can be told apart, so that points also carry their class. From the eleventh
    class on the colours come again, with another sign (`signs`).
    """
    if classes <= 2:
        return theme.negative, theme.positive
    return tuple(theme.classes[number % len(theme.classes)] for number in range(classes))


def current_row(theme: Theme) -> QColor:
    """Return the ground of the current row; all inks of texts can be read on it."""
    return mix(theme.surface, theme.accent, CURRENT_ROW)


def selection_ring(theme: Theme) -> QColor:
    """Return the colour of the ring around what is selected, calmer than the accent."""
    return mix(theme.surface, theme.accent, 1.0 if theme.is_high else RING)


def notice_ground(theme: Theme) -> QColor:
    """Return the ground of notices; texts can be read on it."""
    return mix(theme.surface, theme.alert, NOTICE)


def layer_colours(theme: Theme, count: int) -> list[QColor]:
    """Return a colour for each layer, farther from the surface the later it comes.

    Shades of the text: a hue would be that of a sign, of a value or of a gradient.
    """
    shares = [PALEST_LAYER * (1 - i / max(1, count - 1)) for i in range(count)]
    return [mix(theme.text, theme.surface, share) for share in shares]


def wire(theme: Theme) -> QColor:
    """Return the colour of lines that connect what is drawn, calmer than a text."""
    return mix(theme.muted, theme.surface, WIRE_SHARE)


@runtime_checkable
class Themed(Protocol):
    """Something that is drawn in the colours of a theme."""

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""


def system_theme() -> Theme:
    """Return the theme of the desktop."""
    hints = QGuiApplication.styleHints()
    return DARK if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def mono_font(points: float = 0) -> QFont:
    """Return the monospaced font of numbers."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSizeF(points or QApplication.font().pointSizeF())
    return font


def small_font(bold: bool = False) -> QFont:
    """Return the font of small texts."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 0.9)
    font.setBold(bold)
    return font


def mix(first: str, second: str, share: float) -> QColor:
    """Mix two colours; `share` is the share of the second."""
    return QColor.fromRgbF(
        *(x + (y - x) * share for x, y in zip(_parts(first), _parts(second), strict=True))
    )


@lru_cache(256)
def _parts(colour: str) -> tuple[float, ...]:
    """Return red, green and blue of a colour, 0 to 1."""
    return tuple(part or 0.0 for part in QColor(colour).getRgbF()[:3])


def diverging_table(theme: Theme, blend: float = 0.0, steps: int = 256) -> Bytes:
    """Return colours (steps + 1, 3) from negative over zero to positive; the last is that of NaN.

    `blend` is the share of the surface mixed in.
    """
    ends = [rgb(colour) for colour in (theme.negative, theme.zero, theme.positive)]
    along = np.linspace(0, 2, steps)
    colours = np.stack(
        [np.interp(along, (0, 1, 2), [end[channel] for end in ends]) for channel in range(3)],
        axis=1,
    )
    # lines are strong in high contrast: what has no number would look like a large one
    nothing = theme.control if theme.is_high else theme.line
    colours = np.concatenate([colours, rgb(nothing)[None]])
    return np.asarray((colours * (1 - blend) + rgb(theme.surface) * blend).round(), dtype=np.uint8)


def cell_table(theme: Theme) -> Pixels:
    """Return the packed diverging colours of cells with numbers, which can be read on all."""
    return packed_table(diverging_table(theme, PALE_CELL if theme.is_high else 0.0))


def packed_table(colours: npt.NDArray[np.uint8]) -> Pixels:
    """Return colours (…, 3) as 0xffRRGGBB words."""
    wide = colours.astype(np.uint32)
    return np.asarray(
        0xFF000000 | (wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2], dtype=np.uint32
    )


def readable_on(colour: QColor) -> QColor:
    """Return black or white, the one with more contrast on `colour`."""
    return max((QColor("#000000"), QColor("#ffffff")), key=lambda text: contrast(text, colour))


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [part or 0.0 for part in colour.getRgbF()[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def rgb(colour: str) -> npt.NDArray[np.float64]:
    """Return red, green and blue of a colour, 0 to 255."""
    value = QColor(colour)
    return np.array([value.red(), value.green(), value.blue()], dtype=float)
