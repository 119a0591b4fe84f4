"""The colours of the outline that cannot be set in the style sheet of the application."""

from PyQt6.QtGui import QColor, QPalette
from PyQt6.QtWidgets import QTreeView

from playground.ui.look.theme import Theme


def set_colours(view: QTreeView, theme: Theme) -> None:
    """Draw rows and header in the colours of `theme`."""
    palette = QPalette(view.palette())
    for role, colour in (
        (QPalette.ColorRole.Base, theme.surface),
        (QPalette.ColorRole.Text, theme.text),
        (QPalette.ColorRole.Highlight, theme.accent),
        (QPalette.ColorRole.HighlightedText, theme.on_accent),
    ):
        palette.setColor(role, QColor(colour))
    view.setPalette(palette)
    header = view.header()
    if header is not None:
        header.setStyleSheet(
            f"QHeaderView {{ background: {theme.surface}; }}"
            f" QHeaderView::section {{ background: {theme.surface}; color: {theme.muted};"
            f" border: none; border-bottom: 1px solid {theme.line}; padding: 4px 3px; }}"
        )
