"""What can be done to the selection: cut, copy, paste, duplicate, delete, move.

The clipboard holds layers as text.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from PyQt6.QtCore import QCoreApplication, QObject, pyqtSignal
from PyQt6.QtWidgets import QApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, SpecError
from playground.core.engine.layout import Layout
from playground.core.experiment.edits.copied_weights import fitting_weights
from playground.core.experiment.edits.fragments import Fragment
from playground.core.experiment.edits.layers import paste, why_not_move
from playground.core.experiment.edits.parts import copy_parts, duplicate_parts, remove_parts
from playground.core.experiment.parts import LayerPart, Part, UnitPart, all_layers, layers_of
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key
from playground.core.training.carry_over import weights_around
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.state.document import Document
from playground.ui.state.selection import Selection
from playground.ui.texts.names import part_title

NEURONS_OF_INPUT = QT_TRANSLATE_NOOP(
    "Errors",
    "The input layer has a neuron for each feature; choose the features in “Inputs” at the left.",
)
NEURONS_OF_OUTPUT = QT_TRANSLATE_NOOP(
    "Errors",
    "The data say how many outputs there are; select a hidden layer, or add one, for more neurons.",
)
NEURONS_OF_NOTHING = QT_TRANSLATE_NOOP(
    "Errors", "Select a hidden layer, or a neuron in one; then + and − add and remove neurons."
)
FIXED = QT_TRANSLATE_NOOP(
    "Errors", "The input and the output layer stay where they are; select a hidden layer to move."
)
MOVES_NOTHING = QT_TRANSLATE_NOOP("Errors", "Select a hidden layer to move it.")
REMOVES_NOTHING = QT_TRANSLATE_NOOP("Errors", "Select what is to be removed.")
translate = QCoreApplication.translate


class SelectionActions(QObject):
    """Edits what is selected, one undo step each; a refused edit changes nothing.

    Copies take the weights of the latest frame, which `latest` returns.

    Signals
    -------
    said(str) : what has happened, in a sentence
    said_of_edit(str) : the same, of the edit that was made just now
    """

    said, said_of_edit = pyqtSignal(str), pyqtSignal(str)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        network: NetworkActions,
        latest: Callable[[], Snapshot | None],
    ) -> None:
        super().__init__()
        self._document, self._selection, self._network = document, selection, network
        self._latest = latest

    def select_all(self) -> None:
        """Select every layer."""
        self._selection.set(all_layers(self._document.experiment))

    def select(self, parts: Iterable[Part]) -> None:
        """Select these parts."""
        self._selection.set(parts)

    def copy(self) -> None:
        """Put the selected layers and neurons on the clipboard."""
        parts = self._selection.parts
        fragment = self._put_on_clipboard(parts)
        if fragment is not None and (text := self._what_stays(fragment, self._title(parts))):
            self.said.emit(text)

    def _put_on_clipboard(self, parts: Collection[Part]) -> Fragment | None:
        """Put parts on the clipboard, and return them; None if there is nothing to copy."""
        from playground.session.fragment import fragment_to_text

        fragment = self._copied(parts)
        clipboard = QApplication.clipboard()
        if fragment is not None and clipboard is not None:
            clipboard.setText(fragment_to_text(fragment))
        return fragment

    def _what_stays(self, fragment: Fragment, part: str) -> str:
        """Say why the weights of a part are not on the clipboard; "" if they are."""
        from playground.session.fragment import fits_with_weights

        text = ""
        if not self._document.is_current(self._latest()):
            text = translate(
                "Network", "{part} copied without weights: training has not computed them yet."
            )
        elif fragment.weights and not fits_with_weights(fragment):
            text = translate(
                "Network", "{part} copied without weights: they are too many for the clipboard."
            )
        return text.format(part=part)

    def _copied(self, parts: Collection[Part]) -> Fragment | None:
        """Copy parts with what training made of them; None if that is refused."""
        experiment = self._document.experiment
        try:
            fragment = copy_parts(experiment, parts)
        except PlaygroundError as error:
            self._document.refused.emit(error)
            return None
        frame = self._latest()
        if not self._document.is_current(frame) or frame.is_fresh:
            return fragment  # a copy of a start is drawn like any other start
        learned = weights_around(Layout(experiment), frame.parameters, fragment.ids)
        return replace(fragment, weights=learned)

    def cut(self) -> None:
        """Copy, and take away what was copied: hidden layers and their neurons."""
        parts = self._selection.parts
        fragment = self._put_on_clipboard(parts)
        if fragment is not None:
            text = self._what_stays(fragment, self._title(parts))
            inside = [
                p
                for p in parts
                if isinstance(p, LayerPart | UnitPart) and p.layer not in (INPUT, OUTPUT)
            ]
            self._remove(inside, translate("Network", "Cut {part}"))
            if text:
                self.said_of_edit.emit(text)  # after what the edit has said

    def remove(self) -> None:
        """Take the selected parts away; edges are cut."""
        if not self._selection.parts:
            self._refuse(REMOVES_NOTHING)
        else:
            self._remove(self._selection.parts, translate("Network", "Remove {part}"))

    def _remove(self, parts: Collection[Part], name: str) -> None:
        self._document.edit(lambda e: remove_parts(e, parts), name.format(part=self._title(parts)))

    def paste(self) -> None:
        """Insert the layers on the clipboard after the selected layer, or before the output."""
        from playground.session.fragment import fragment_from_text

        clipboard = QApplication.clipboard()
        try:
            fragment = fragment_from_text(clipboard.text() if clipboard is not None else "")
        except PlaygroundError as error:
            self._document.refused.emit(error)
            return
        layers = layers_of(self._selection.parts)
        after = layers[-1] if layers else OUTPUT
        self._put_in(lambda e: paste(e, fragment, after), fragment, translate("Network", "Paste"))

    def duplicate(self, parts: Collection[Part] = ()) -> None:
        """Copy the layers and neurons among `parts`, or those selected, to just after them."""
        parts = parts or self._selection.parts
        fragment = self._copied(parts)
        if fragment is not None:
            name = translate("Network", "Duplicate {part}").format(part=self._title(parts))
            is_known = self._document.is_current(self._latest())
            self._put_in(lambda e: duplicate_parts(e, parts), fragment, name)
            if not is_known:
                text = translate("Network", "{edit}   ·   its weights are not computed yet")
                self.said_of_edit.emit(text.format(edit=name))

    def _put_in(
        self,
        put: Callable[[Experiment], tuple[Experiment, tuple[str, ...]]],
        fragment: Fragment,
        name: str,
    ) -> None:
        """Edit, bring along the weights of `fragment`, and select the layers that are new."""
        new: list[str] = []

        def change(experiment: Experiment) -> Experiment:
            changed, new[:] = put(experiment)
            return changed

        def weights(changed: Experiment) -> dict[Key, float]:
            originals = dict(zip(new, fragment.ids, strict=True))
            return fitting_weights(changed, originals, fragment.weights)

        if self._document.edit(change, name, bring=weights):
            self._selection.set(LayerPart(layer_id) for layer_id in new)

    def add_layer(self) -> None:
        """Add a layer after the selected one; before the output if none or the output is."""
        layers = [layer for layer in layers_of(self._selection.parts) if layer != OUTPUT]
        if layers:
            self._network.add_layer_after(layers[-1])
        else:
            self._network.add_layer(OUTPUT)

    @property
    def _hidden(self) -> list[str]:
        """The hidden layers that are selected, or whose neurons or biases are."""
        return [layer for layer in layers_of(self._selection.parts) if layer not in (INPUT, OUTPUT)]

    def can_move(self, by: int) -> bool:
        """Return whether a hidden layer is selected that `move` would move."""
        experiment, layers = self._document.experiment, self._hidden
        return bool(layers) and why_not_move(experiment, layers[-1], by) is None

    def move(self, by: int) -> None:
        """Move the selected layer towards the input (−1) or the output (1)."""
        if layers := self._hidden:
            self._network.move_layer_by(layers[-1], by)
        else:
            self._refuse(FIXED if layers_of(self._selection.parts) else MOVES_NOTHING)

    def resize(self, by: int) -> None:
        """Add a neuron to each selected layer (1), or remove its last one (−1)."""
        if layers := self._hidden:
            self._network.resize(by, *layers)
        else:
            self._refuse(_why_not_resized(layers_of(self._selection.parts)))

    def _refuse(self, why: str) -> None:
        """Say in the notice why there is nothing to edit, and what to select instead."""
        self._document.refused.emit(SpecError(why))

    def _title(self, parts: Iterable[Part]) -> str:
        chosen = list(parts)
        if len(chosen) == 1:
            return part_title(self._document.experiment, chosen[0])
        return translate("Network", "{count} parts").format(count=len(chosen))


def _why_not_resized(layers: Collection[str]) -> str:
    """Say why `layers`, among which no hidden one is, get no neurons and lose none."""
    if not layers:
        return NEURONS_OF_NOTHING
    return NEURONS_OF_INPUT if INPUT in layers else NEURONS_OF_OUTPUT
