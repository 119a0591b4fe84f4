"""A button for each phase of a walk; where they have no room, one with a menu of all."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QMenu, QToolButton

from playground.core.basics.vocabulary import PHASES, Phase
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.gathering import Gathering
from playground.ui.widgets.menu_letters import lettered


class PhaseButtons(Gathering):
    """Jumps to the end of a phase.

    Attributes
    ----------
    buttons : by their phases
    gathered : stands for all of them where there is no room, and opens a menu
    """

    def __init__(self, jump: Callable[[Phase], None]) -> None:
        super().__init__()
        self.buttons: dict[Phase, QToolButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        texts = self._texts()
        for phase in PHASES:
            self.buttons[phase] = button = _button(*texts[phase])
            button.clicked.connect(partial(jump, phase))
            line.addWidget(button)
        self.gathered = self._gathered_button()
        line.addWidget(self.gathered)
        ArrowGroup(self, [*self.buttons.values()])

    def _texts(self) -> dict[Phase, tuple[str, str]]:
        return {
            "forward": (self.tr("Forward"), self.tr("All values, from the inputs to the output")),
            "loss": (self.tr("Loss"), self.tr("How far the answer is from the target")),
            "backward": (
                self.tr("Backward"),
                self.tr("All gradients, from the loss back to the weights"),
            ),
            "update": (self.tr("Update"), ""),  # the owner says what it does
        }

    def _gathered_button(self) -> QToolButton:
        gathered = _button(self._rest_text(), self.tr("Go to the end of a phase"))
        menu = lettered(QMenu(self))
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        gathered.setMenu(menu)
        gathered.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        gathered.hide()
        return gathered

    def _rest_text(self) -> str:
        return self.tr("Go to ▾")

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for button in self.buttons.values():
            action = menu.addAction(button.text(), button.click)
            assert action is not None
            action.setEnabled(button.isEnabled())
            action.setToolTip(plain(button.toolTip()))

    def show_phase(self, present: Phase | None, theme: Theme) -> None:
        """Mark the present phase; None for none."""
        rest = f"color: {theme.muted};"
        for phase, button in self.buttons.items():
            colour = theme.gradient if phase in ("backward", "update") else theme.value
            marked = f"color: {theme.surface}; background: {colour}; font-weight: 600;"
            _paint(button, marked if phase == present else rest)
            if phase == present:
                self.gathered.setText(f"{button.text()} ▾")
                _paint(self.gathered, marked)
        if present is None:
            self.gathered.setText(self._rest_text())
            _paint(self.gathered, rest)


def _button(text: str, tooltip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(plain(tooltip))
    button.setProperty("role", "switch")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _paint(button: QToolButton, style: str) -> None:
    if button.styleSheet() != style:  # Qt polishes the button again, whatever is set
        button.setStyleSheet(style)
