"""The small controls of the inspector: chips, buttons, and widths that fit the text."""

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from playground.ui.look.text_size import px
from playground.ui.texts.plain import plain


def fit_to_text(control: QWidget, width: int) -> None:
    """Fit the width of `control` to the size of text; `width` is that for the normal size."""
    control.setMinimumWidth(px(width))
    control.setMaximumWidth(px(width + 40))


def chip(text: str, tooltip: str, picked: Callable[[bool], None]) -> QToolButton:
    """Make a button that stays down when clicked; `picked` is called with its new state."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(plain(tooltip))
    button.setProperty("role", "chip")
    button.setCheckable(True)
    button.clicked.connect(picked)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return button


def small_button(text: str, tooltip: str, clicked: Callable[[], object]) -> QPushButton:
    """Make a small button that does not take the focus when it is clicked."""
    button = QPushButton(text)
    button.setProperty("role", "small")
    button.setToolTip(plain(tooltip))
    button.clicked.connect(lambda: clicked())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
