"""The button with the example circuits."""

from PyQt6.QtCore import QCoreApplication, pyqtSignal
from PyQt6.QtWidgets import QMenu, QToolButton

from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.spec import CircuitSpec
from playground.ui.texts.plain import plain
from playground.ui.texts.translation import core_text
from playground.ui.views.circuit.kinds import text_without_numbers
from playground.ui.widgets.menu_letters import lettered

translate = QCoreApplication.translate


def explanation_of(circuit: CircuitSpec) -> str:
    """What the example shows that `circuit` is, with whatever inputs; "" for none."""
    own = text_without_numbers(circuit_of(circuit)), circuit.opened
    for example in EXAMPLES.values():
        if (text_without_numbers(circuit_of(example.circuit)), example.circuit.opened) == own:
            return core_text(example.tooltip)
    return ""


class ExamplesButton(QToolButton):
    """Opens a menu of circuits.

    Signals
    -------
    picked(str) : the name of the circuit
    """

    picked = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        menu = lettered(QMenu(self))
        menu.setToolTipsVisible(True)
        for name, example in EXAMPLES.items():
            action = menu.addAction(core_text(example.label))
            assert action is not None
            action.setToolTip(plain(core_text(example.tooltip)))
            action.triggered.connect(lambda _, name=name: self.picked.emit(name))
        self.setText(translate("CircuitView", "Examples"))
        self.setToolTip(
            translate(
                "CircuitView",
                "Circuits of the course notes, and one for every pattern of the backward pass",
            )
        )
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
