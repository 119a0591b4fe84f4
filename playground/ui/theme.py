"""Colours, fonts and the style sheet. One diverging map is used everywhere: blue positive, orange negative."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PyQt6.QtWidgets import QApplication

Bytes = npt.NDArray[np.uint8]
CLASS_COLOURS = ("#e87a1e", "#2473d6", "#009e73", "#cc79a7", "#b8a200", "#56b4e9")  # safe for colour-blind eyes (after Okabe and Ito)


@dataclass(frozen=True)
class Theme:
    """The colour tokens of one theme."""

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

    @property
    def is_dark(self) -> bool:
        """Whether this is a dark theme."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    background="#f6f7f9",
    surface="#ffffff",
    line="#dfe3e8",
    text="#1d2430",
    muted="#5f6976",
    control="#eef1f5",
    accent="#2563eb",
    positive="#2473d6",
    zero="#f4f5f7",
    negative="#e87a1e",
    value="#0c8f7a",
    gradient="#c2255c",
)
DARK = Theme(
    name="dark",
    background="#15181d",
    surface="#1d2127",
    line="#2e343d",
    text="#e6e9ee",
    muted="#98a2b0",
    control="#2a3038",
    accent="#5b9bff",
    positive="#2473d6",
    zero="#262b33",
    negative="#e87a1e",
    value="#3ccab0",
    gradient="#ff7aa8",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def system_theme() -> Theme:
    """The theme that the desktop asks for."""
    hints = QGuiApplication.styleHints()
    return DARK if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def apply_theme(theme: Theme, app: QApplication) -> None:
    """Give the whole application this theme."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme))


def mono_font(points: float = 0) -> QFont:
    """The monospaced face of numbers."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSizeF(points or QApplication.font().pointSizeF())
    return font


def small_font(bold: bool = False) -> QFont:
    """The one smaller size of text."""
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 0.9)
    font.setBold(bold)
    return font


def mix(first: str, second: str, share: float) -> QColor:
    """`share` of the second colour in the first."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(*(x + (y - x) * share for x, y in zip(a.getRgbF()[:3], b.getRgbF()[:3], strict=True)))  # type: ignore[operator,arg-type]


def diverging_table(theme: Theme, blend: float = 0.0, steps: int = 256) -> Bytes:
    """Colours (steps, 3) from negative over zero to positive; `blend` is the share of the surface mixed in."""
    ends = [rgb(colour) for colour in (theme.negative, theme.zero, theme.positive)]
    along = np.linspace(0, 2, steps)
    colours = np.stack([np.interp(along, (0, 1, 2), [end[channel] for end in ends]) for channel in range(3)], axis=1)
    return np.asarray((colours * (1 - blend) + rgb(theme.surface) * blend).round(), dtype=np.uint8)


def rgb(colour: str) -> npt.NDArray[np.float64]:
    """Red, green and blue of a colour, 0 to 255."""
    value = QColor(colour)
    return np.array([value.red(), value.green(), value.blue()], dtype=float)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.background),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.background),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Button, theme.control),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.HighlightedText, "#ffffff"),
        (role.Link, theme.accent),
        (role.Light, theme.surface),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, mix(theme.muted, theme.surface, 0.4))
    return palette


def _style_sheet(theme: Theme) -> str:
    hover = mix(theme.control, theme.text, 0.08).name()
    pressed = mix(theme.control, theme.text, 0.16).name()
    accent_hover = mix(theme.accent, theme.text, 0.15).name()
    on_accent = "#0b1220" if theme.is_dark else "#ffffff"
    arrow = "chevron-dark.svg" if theme.is_dark else "chevron-light.svg"
    from playground.resources import resource

    chevron = resource("icons", arrow).as_posix()
    return f"""
QMainWindow, QDialog {{ background: {theme.background}; }}
QToolTip {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.line}; padding: 4px 6px; }}
QMenuBar {{ background: {theme.background}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.control}; }}
QMenu {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {theme.control}; color: {theme.text}; }}
QMenu::item:disabled {{ color: {mix(theme.muted, theme.surface, 0.4).name()}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
#toolbar {{ background: {theme.surface}; border-top: 1px solid {theme.line}; border-bottom: 1px solid {theme.line}; }}
QStatusBar {{ background: {theme.surface}; color: {theme.muted}; border-top: 1px solid {theme.line}; }}
QStatusBar::item {{ border: none; }}
QDockWidget > QWidget, #panel, #canvasArea {{ background: {theme.surface}; }}
QMainWindow::separator {{ background: {theme.line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {theme.accent}; }}
QLabel[role="section"] {{ color: {theme.muted}; font-weight: 600; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QPushButton, QToolButton {{ background: {theme.control}; color: {theme.text}; border: 1px solid transparent; border-radius: 7px;
    padding: 5px 10px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {pressed}; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 1px solid {theme.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {mix(theme.muted, theme.surface, 0.5).name()}; }}
QToolButton[popupMode="1"] {{ padding-right: 24px; }}
QToolButton::menu-button {{ border: none; width: 20px; border-radius: 7px; }}
QToolButton::menu-arrow {{ image: url({chevron}); width: 10px; height: 10px; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton#run {{ background: {theme.accent}; color: {on_accent}; font-weight: 600; padding: 6px 16px; }}
QPushButton#run:hover {{ background: {accent_hover}; }}
QPushButton#run:focus {{ border: 1px solid {theme.text}; }}
QToolButton[role="chip"] {{ padding: 3px 9px; border-radius: 8px; }}
QToolButton[role="chip"]:checked {{ background: {theme.accent}; color: {on_accent}; }}
QToolButton[role="thumbnail"] {{ background: {theme.surface}; border: 1px solid {theme.line}; border-radius: 8px; padding: 3px 1px; }}
QToolButton[role="thumbnail"]:hover {{ background: {theme.control}; }}
QToolButton[role="thumbnail"]:checked {{ border: 2px solid {theme.accent}; }}
QToolButton[role="thumbnail"]:focus {{ border: 2px solid {theme.accent}; background: {theme.control}; }}
QToolButton[role="icon"] {{ padding: 4px; }}
QToolButton[role="icon"]:checked {{ background: {pressed}; }}
QComboBox, QAbstractSpinBox, QLineEdit {{ background: {theme.control}; color: {theme.text}; border: 1px solid transparent; border-radius: 7px;
    padding: 3px 8px; min-height: 20px; selection-background-color: {theme.accent}; selection-color: {on_accent}; }}
QComboBox:hover, QAbstractSpinBox:hover {{ background: {hover}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.line}; outline: none;
    selection-background-color: {theme.control}; selection-color: {theme.text}; padding: 3px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {theme.line}; }}
QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; background: {theme.accent};
    border: 2px solid {theme.surface}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {theme.text}; }}
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled {{ background: {theme.muted}; }}
QScrollArea {{ border: none; background: {theme.surface}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {theme.line}; border-radius: 4px; min-height: 24px; margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none; height: 0; width: 0; }}
#notice {{ background: {mix(theme.surface, theme.negative, 0.14).name()}; border: 1px solid {theme.negative}; border-radius: 8px; }}
#notice QLabel {{ background: transparent; }}
"""
