"""The style sheet of all widgets, and the palette with its colours.

The sheet is the same in every theme and at every text size: its colours are roles of the palette,
its lengths are pixels or multiples of the font. Qt goes through every widget when a sheet is set,
shown or not, and lays it out again, in 0.1 s for this window. `repolish` reads the palette anew,
for the widgets on screen in a fifth of that time.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from string import Template

from PyQt6.QtGui import QColor, QPalette
from PyQt6.QtWidgets import QApplication, QWidget

from playground.resources import resource
from playground.ui.look.theme import Theme, mix

STYLED = "styled"  # property of the application: its style has been set
RING_WIDTH, HIGH_RING_WIDTH = 2, 3  # pixels of the ring around what has the keyboard
_is_high = False  # whether the palette in use is one of high contrast
Role = QPalette.ColorRole
ROLES = {  # of the colours in the style sheet
    "background": Role.Window,
    "surface": Role.Base,
    "line": Role.Mid,
    "outline": Role.Dark,
    "edge": Role.Light,
    "text": Role.Text,
    "muted": Role.PlaceholderText,
    "control": Role.Button,
    "accent": Role.Highlight,
    "on_accent": Role.HighlightedText,
    "hover": Role.Midlight,
    "pressed": Role.Shadow,
    "disabled": Role.BrightText,
    "accent_hover": Role.LinkVisited,
}


def apply_theme(theme: Theme, window: QWidget) -> None:
    """Apply `theme` to a window and to all menus, dialogs and tooltips that have a parent in it.

    With the style sheet of the application Qt would visit a widget once for each of its parents.
    """
    use_palette(theme)
    window.setStyleSheet(_style_sheet())


def use_palette(theme: Theme) -> None:
    """Set the colours of all widgets; `repolish` those that have the style sheet."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        if app.property(STYLED) is None:  # again it would take as long as the style sheet
            app.setStyle("Fusion")
            app.setProperty(STYLED, True)
        app.setPalette(_palette(theme))
        global _is_high
        _is_high = theme.is_high


def ring_width() -> int:
    """Return the pixels of the ring around what has the keyboard, in the palette in use."""
    return HIGH_RING_WIDTH if _is_high else RING_WIDTH


def repolish(widgets: Iterable[QWidget]) -> None:
    """Let widgets with the style sheet take colours and fonts anew."""
    for widget in widgets:
        if (style := widget.style()) is not None:
            style.polish(widget)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    colours = _colours(theme)
    for name, role in ROLES.items():
        palette.setColor(role, colours[name])
    for role, name in (
        (Role.WindowText, "text"),
        (Role.AlternateBase, "background"),
        (Role.ButtonText, "text"),
        (Role.ToolTipBase, "surface"),
        (Role.ToolTipText, "text"),
        (Role.Link, "accent"),
    ):
        palette.setColor(role, colours[name])
    for role in (Role.Text, Role.WindowText, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, mix(theme.muted, theme.surface, 0.4))
    return palette


def _colours(theme: Theme) -> dict[str, QColor]:
    """Return the colours of widgets by their names in the style sheet."""
    names = "background", "surface", "line", "outline", "text", "muted", "control"
    edge = theme.outline if theme.is_high else "transparent"  # a tint says enough of a button
    return {name: QColor(getattr(theme, name)) for name in (*names, "accent", "on_accent")} | {
        "edge": QColor(edge),
        "hover": mix(theme.control, theme.text, 0.08),
        "pressed": mix(theme.control, theme.text, 0.16),
        "disabled": mix(theme.muted, theme.surface, 0.45),
        "accent_hover": mix(theme.accent, theme.text, 0.15),
    }


@lru_cache
def _style_sheet() -> str:
    words = {name: f"palette({_words(role.name)})" for name, role in ROLES.items()}
    words["chevron"] = resource("icons", "chevron.svg").as_posix()
    return Template(resource("style.qss").read_text(encoding="utf-8")).substitute(words)


def _words(name: str) -> str:
    """Return the name of a role as style sheets write it: link-visited for LinkVisited."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()
