"""Describes an edit in one line: its name, what training keeps, what else has changed."""

from dataclasses import replace

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QUndoCommand

from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.spec import Experiment
from playground.core.training.carry_over import needs_new_start, survivors
from playground.ui.state.document import Document
from playground.ui.state.undo_commands import SetExperiment, SetParameters
from playground.ui.state.undo_step import Passage, UndoStep
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


class EditLog:
    """Describes the last step of a document's undo stack.

    Attributes
    ----------
    can_undo : whether an edit was made or redone that is said, and can be taken back
    is_seen : whether the step changes only numbers or a text that are seen where they were changed
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.can_undo = self.is_seen = False
        self.start_over()

    def start_over(self) -> None:
        """Begin with the document as it is now, which has no steps."""
        self._experiment, self._index = self._document.experiment, 0
        self._moved: tuple[str, UndoStep | None] | None = None  # the last undo or redo

    def describe(self, trained: bool) -> str:
        """Describe the step since the last call; "" for one that needs no words.

        `trained` says whether training had made anything that could be kept.
        """
        stack, old, new = self._document.undo_stack, self._experiment, self._document.experiment
        index, before = stack.index(), self._index
        self._experiment, self._index = new, index
        self._moved = None
        self.can_undo = self.is_seen = False
        if self._document.is_returning:
            return ""
        if index < before and index < stack.count():
            undone = translate("MainWindow", "Undone: {edit}").format(edit=stack.text(index))
            return self._with_passage(undone, stack.command(index))
        if index and index >= before:  # the same index: one more move of a drag
            edit, name = stack.command(index - 1), stack.text(index - 1)
            is_redone = isinstance(edit, UndoStep) and edit.was_undone and index > before
            self.can_undo = True
            self.is_seen = not is_redone and is_seen(edit, old, new)
            if is_redone:
                name = translate("MainWindow", "Redone: {edit}").format(edit=name)
            if trained and isinstance(edit, SetExperiment) and edit.anew:
                text = _with_companions(_anew(name), old, new)
            else:
                copied = len(edit.brought) if isinstance(edit, SetExperiment) else 0
                text = describe_edit(name, old, new, trained, copied)
            return self._with_passage(name, edit, text) if is_redone else text
        return ""

    def _with_passage(self, text: str, step: QUndoCommand | None, without: str = "") -> str:
        """Add where training is now; `without` or `text` alone until training has answered."""
        self._moved = text, step if isinstance(step, UndoStep) else None
        return self.say_passage() or without or text

    def say_passage(self) -> str:
        """Describe the last undo or redo with where it has sent training; "" if that is nowhere.

        Training answers later than `describe` is called.
        """
        text, step = self._moved or ("", None)
        if step is None:
            return ""
        if step.has_lost_training:
            lost = translate("Consequences", "{edit}   ·   its training was no longer kept")
            return lost.format(edit=text)
        return "" if step.passage is None else _with_passage(text, step.passage)


def is_seen(step: QUndoCommand | None, old: Experiment, new: Experiment) -> bool:
    """Return whether a step has set weights and biases, or the circuit of the lab, and no more."""
    if isinstance(step, SetExperiment):
        return replace(old, circuit=new.circuit) == new
    return isinstance(step, SetParameters)


def _anew(text: str) -> str:
    return translate("Consequences", "{edit}   ·   training starts anew").format(edit=text)


def _with_passage(text: str, passage: Passage) -> str:
    """Add where training is now, if it had gone on since an edit that is undone or done again."""
    if passage.left == passage.reached:
        kept = translate("Consequences", "{edit}   ·   training stays at update {update:,}")
        return kept.format(edit=text, update=passage.left)
    back = translate(
        "Consequences", "{edit}   ·   training was at update {left:,}, now at {update:,}"
    )
    return back.format(edit=text, left=passage.left, update=passage.reached)


def describe_edit(
    name: str, old: Experiment, new: Experiment, trained: bool, copied: int = 0
) -> str:
    """Describe an edit that is called `name` and led from `old` to `new`.

    `trained` says whether training had made anything that could be kept, `copied` how many
    parameters are copies.
    """
    text = name
    if trained and _what_learns(old) != _what_learns(new):
        text = _with_survivors(name, old, new, copied)
    if trained and old.optimizer.slots and old.optimizer != new.optimizer:
        lost = translate("Consequences", "{edit}   ·   the memory of {optimizer} is lost")
        text = lost.format(edit=text, optimizer=core_text(old.optimizer.label))
    return _with_companions(text, old, new)


def _what_learns(experiment: Experiment) -> object:
    """Return the network and what it learns: its weights may not fit other data."""
    data, dataset = experiment.data, experiment.dataset
    source = data.own.source if data.own is not None else ""
    about = dataset.classes, dataset.class_names, dataset.outputs, source
    return experiment.network, data.dataset, data.features, dataset.input_labels, about


def _with_survivors(name: str, old: Experiment, new: Experiment, copied: int) -> str:
    if needs_new_start(old, new):
        return _anew(name)
    kept, fresh, lost = survivors(layout_of(old), layout_of(new))
    if not (fresh or lost):
        all_kept = translate(
            "Consequences", "{edit}   ·   all weights and biases keep their values"
        )
        return all_kept.format(edit=name)
    own = fresh - copied
    template = _of_survivors()[copied > 0, own > 0, lost > 0]
    return template.format(edit=name, kept=kept, copied=copied, fresh=own, lost=lost)


def _of_survivors() -> dict[tuple[bool, bool, bool], str]:
    """Return the sentences by whether some weights and biases are copies, new, and gone."""
    return {
        (False, False, True): translate(
            "Consequences", "{edit}   ·   weights and biases: {kept:,} kept, {lost:,} removed"
        ),
        (False, True, False): translate(
            "Consequences", "{edit}   ·   weights and biases: {kept:,} kept, {fresh:,} new"
        ),
        (False, True, True): translate(
            "Consequences",
            "{edit}   ·   weights and biases: {kept:,} kept, {fresh:,} new, {lost:,} removed",
        ),
        (True, False, False): translate(
            "Consequences", "{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied"
        ),
        (True, False, True): translate(
            "Consequences",
            "{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {lost:,} removed",
        ),
        (True, True, False): translate(
            "Consequences",
            "{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {fresh:,} new",
        ),
        (True, True, True): translate(
            "Consequences",
            "{edit}   ·   weights and biases: {kept:,} kept, {copied:,} copied, {fresh:,} new, "
            "{lost:,} removed",
        ),
    }


def _with_companions(text: str, old: Experiment, new: Experiment) -> str:
    """Add what layers, loss and optimiser are now, if they changed along with something else."""
    is_other = old.data.dataset != new.data.dataset
    if is_other and _hidden_sizes(old) != _hidden_sizes(new):
        text = _with_hidden(text, new)
    before, after = _companions(old), _companions(new)
    changed = [now for was, now in zip(before, after, strict=True) if was != now]
    if not changed or (len(changed) == 1 and not is_other):
        return text
    template = translate("Consequences", "{edit}   ·   now: {settings}")
    return template.format(edit=text, settings=", ".join(changed))


def _companions(experiment: Experiment) -> tuple[str, str, str]:
    """Return what output layer, loss and optimiser are."""
    output = translate("Consequences", "output {units} × {activation}")
    loss = translate("Consequences", "loss {loss}")
    optimizer = translate("Consequences", "optimiser {optimizer}")
    return (
        output.format(
            units=len(experiment.network.output.units),
            activation=core_text(experiment.output_activation.label),
        ),
        loss.format(loss=core_text(experiment.loss.label)),
        optimizer.format(optimizer=core_text(experiment.optimizer.label)),
    )


def _hidden_sizes(experiment: Experiment) -> list[int]:
    return [len(experiment.units(layer)) for layer in experiment.network.hidden_ids]


def _with_hidden(text: str, new: Experiment) -> str:
    """Add how many neurons the hidden layers have now that a data set has changed them."""
    sizes = ", ".join(f"{size:,}" for size in _hidden_sizes(new))
    template = translate("Consequences", "{edit}   ·   neurons in the hidden layers: {sizes}")
    return template.format(edit=text, sizes=sizes or "0")
