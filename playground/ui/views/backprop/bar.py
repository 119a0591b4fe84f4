"""The bars of the Backprop panel: samples, phases, step buttons, size of a step, what is drawn."""

from typing import Literal

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QComboBox

from playground.core.basics.vocabulary import Grain
from playground.core.explain.stops import GRAINS
from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk
from playground.ui.look.theme import Theme
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.plain import plain
from playground.ui.views.backprop.phase_buttons import PhaseButtons
from playground.ui.views.backprop.source_picker import SourcePicker
from playground.ui.views.backprop.walk_position import WalkPosition
from playground.ui.widgets.digits_box import DigitsBox
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.label import UnseenLabel
from playground.ui.widgets.step_buttons import StepButtons
from playground.ui.widgets.switches import GatheringLine, Switches

DIGITS = 4  # significant digits, at the start
# what is drawn: the selected part, all neurons, all gates, or matrices
Focus = Literal["selected", "neurons", "whole", "vectors"]


class StepBar(GatheringLine):
    """Moves the walk through the samples of the source.

    Attributes
    ----------
    phases : a button for each phase, which goes to its end
    buttons : first, back, play, next, last; in the line below
    grain : how far one step goes; in the line below
    """

    def __init__(self, walk_controller: WalkController, picker: SourcePicker, theme: Theme) -> None:
        self.go_to = PhaseButtons(walk_controller.jump)
        super().__init__(picker.sources, self.go_to)
        self._walk_controller, self._theme = walk_controller, theme
        self.phases = self.go_to.buttons
        self.buttons = StepButtons(theme, self._tooltips())
        self.buttons.pressed.connect(walk_controller.press)
        self.buttons.ticked.connect(self._play_on)
        self.grain = self._grains()
        layout = FlowLayout(self, breaks=True)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (picker.sources, picker.samples, self.go_to):
            layout.addWidget(part)
        walk_controller.changed.connect(self.show_position)
        walk_controller.shown.connect(lambda visible: None if visible else self.buttons.stop())
        self.set_theme(theme)

    def _play_on(self) -> None:
        """Make the next step of playing when its numbers are there; the update is the last one."""
        walk_controller = self._walk_controller
        if not walk_controller.has_numbers:
            return
        walk = walk_controller.walk
        if walk.has_begun and walk.stop_index >= walk_controller.last_index:
            self.buttons.stop()
        else:
            walk_controller.step_on()

    def _update_tooltip(self) -> str:
        """Return what the update is made with, or why there is none."""
        why, snapshot = self._walk_controller.no_update, self._walk_controller.walk.snapshot
        if why is not None and snapshot is not None:
            return phrase_text(why, snapshot.experiment)
        if isinstance(self._walk_controller.walk, BatchWalk):
            return self.tr("The next update of training; a step back takes it back")
        return self.tr("One update with this sample alone; a step back takes it back")

    def _tooltips(self) -> dict[str, str]:
        return {
            "first": self.tr("To the start: only the inputs are known (Alt+Home)"),
            "back": self.tr("One step back; takes back the update (Shift+F8)"),
            "auto": self.tr("Walk through all steps by itself, and make the update (Ctrl+F8)"),
            "next": self.tr("One step on (F8)"),
            "last": self.tr("To the end of the backward pass, where all is known (Alt+End)"),
        }

    def _grains(self) -> Switches:
        texts: dict[Grain, tuple[str, str]] = {
            "layer": (self.tr("Layer"), self.tr("One step goes through a whole layer")),
            "neuron": (self.tr("Neuron"), self.tr("One step goes through one neuron")),
            "gate": (
                self.tr("Gate"),
                self.tr("One step is one gate: a product, a sum, an activation"),
            ),
        }
        grain = Switches({name: texts[name] for name in GRAINS})
        grain.picked.connect(self._walk_controller.set_grain)
        return grain

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.buttons.set_theme(theme)
        self.show_position()

    def show_position(self) -> None:
        """Show the present step, and enable the buttons that can be used."""
        ready, walk = self._walk_controller.is_ready, self._walk_controller.walk
        for part in (*self.phases.values(), self.go_to.gathered, self.grain):
            part.setEnabled(ready)
        self._show_update(ready)
        neurons = self.grain.buttons["neuron"]
        neurons.setEnabled(ready and isinstance(walk, Walk))
        self.grain.show_value(walk.grain)
        present = walk.stop.phase if self._walk_controller.has_begun else None
        self.go_to.show_phase(present, self._theme)
        end = len(walk.stops) - 2 if ready else 0
        last = self._walk_controller.last_index if ready else 0
        self.buttons.show_step(walk.stop_index if ready else 0, last, end, again=True)

    def _show_update(self, ready: bool) -> None:
        button, tooltip = self.phases["update"], self._update_tooltip()
        button.setEnabled(ready and not self._walk_controller.no_update)
        button.setToolTip(plain(tooltip))


class GraphOptions(GatheringLine):
    """Below the bar: single steps, the present one as text, and how the graph is drawn.

    Signals
    -------
    focus_picked(Focus) : what is to be drawn
    digits_picked(int) : the number of significant digits
    """

    focus_picked = pyqtSignal(str)
    digits_picked = pyqtSignal(int)

    def __init__(self, walk_controller: WalkController, bar: StepBar) -> None:
        super().__init__(bar.grain)
        self.position = WalkPosition(walk_controller)
        self.focus = self._focus()
        self.digits = DigitsBox(DIGITS, self.tr("Significant digits of the numbers"))
        self.digits.picked.connect(self.digits_picked)
        parts = (bar.buttons, bar.grain, self.focus, self.digits)
        self._line = FlowLayout(self, breaks=True, stretched=self.position)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        for part in (*parts[:2], self.position, *parts[2:]):
            self._line.addWidget(part)

    def _focus(self) -> QComboBox:
        box = QComboBox()
        texts: dict[Focus, str] = {
            "selected": self.tr("graph: selected part"),
            "neurons": self.tr("graph: all neurons"),
            "whole": self.tr("graph: all gates"),
            "vectors": self.tr("graph: layers as vectors"),
        }
        for focus, text in texts.items():
            box.addItem(text, focus)
        box.setToolTip(
            self.tr(
                "What is drawn: the selected neuron, "
                "or the way from the selected edge to the loss; or everything; "
                "or each layer as vectors, with their shapes on the wires"
            )
        )
        UnseenLabel(self.tr("Drawn"), box)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.activated.connect(lambda _: self.focus_picked.emit(box.currentData()))
        return box
