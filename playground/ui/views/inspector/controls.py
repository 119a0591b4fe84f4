"""The small controls of the inspector: chips and buttons, and lines of them."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from playground.core.basics.vocabulary import LayerFlag
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


def bias_chips(picked: Callable[[LayerFlag, bool], None]) -> dict[LayerFlag, QToolButton]:
    """Make the chips for the biases of a layer; `picked` is called with the setting and its state.

    Whether there are any, whether training leaves them alone, whether all neurons share one.
    """
    translate = QCoreApplication.translate
    texts: dict[LayerFlag, tuple[str, str]] = {
        "bias": (
            translate("Inspector", "Bias"),
            translate("Inspector", "Whether the neurons of the layer add a bias b"),
        ),
        "frozen_bias": (
            translate("Inspector", "Bias frozen"),
            translate("Inspector", "Training leaves the biases of the layer as they are"),
        ),
        "shared_bias": (
            translate("Inspector", "One bias"),
            translate("Inspector", "All neurons of the layer share one bias, one parameter"),
        ),
    }
    return {flag: chip(*words, partial(picked, flag)) for flag, words in texts.items()}


def field_tips() -> tuple[str, ...]:
    """Say what neurons, value, activation and start weights of the selection are."""
    translate = QCoreApplication.translate
    return (
        translate("Inspector", "How many neurons the layer has"),
        translate("Inspector", "w multiplies an input, b is added: z = Σ w·a + b"),
        translate("Inspector", "The function f in a = f(z)"),
        translate("Inspector", "How the weights w are drawn at the start"),
    )


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
