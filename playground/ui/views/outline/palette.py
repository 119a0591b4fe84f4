"""The colours of the outline that are not in the style sheet of the application."""

from PyQt6.QtWidgets import QTreeView

from playground.ui.look.theme import Theme


def set_colours(view: QTreeView, theme: Theme) -> None:
    """Draw the header in the colours of `theme`; the rows have those of the application."""
    header = view.header()
    if header is not None:
        header.setStyleSheet(
            f"QHeaderView {{ background: {theme.surface}; }}"
            f" QHeaderView::section {{ background: {theme.surface}; color: {theme.muted};"
            f" border: none; border-bottom: 1px solid {theme.line}; padding: 4px 3px; }}"
        )
