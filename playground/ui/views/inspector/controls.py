"""The small controls of the inspector: chips and buttons, and lines of them."""

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from playground.ui.texts.plain import plain
from playground.ui.widgets.flow import FlowLayout


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


def close_button(tooltip: str, clicked: Callable[[], object]) -> QToolButton:
    """Make a button with a cross, named by its tooltip."""
    button = QToolButton()
    button.setText("×")
    button.setToolTip(plain(tooltip))
    button.setAccessibleName(tooltip)
    button.setProperty("role", "switch")
    button.clicked.connect(lambda: clicked())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def line_of(*parts: QWidget) -> QWidget:
    """Put parts beside each other, or below each other where the panel is narrow."""
    line = QWidget()
    layout = FlowLayout(line, breaks=True)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for part in parts:
        layout.addWidget(part)
    return line
