"""What an edit has meant beyond its name, in one line: what training keeps, and what else has changed with it."""

from PyQt6.QtCore import QCoreApplication

from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment
from playground.core.training.carry_over import needs_new_start, survivors
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


def consequences(name: str, old: Experiment, new: Experiment, trained: bool) -> str:
    """The line for an edit called `name` that led from `old` to `new`; `trained` says whether there was anything to keep."""
    text = name
    if trained and (old.network, old.data.features) != (new.network, new.data.features):
        text = _with_survivors(name, old, new)
    return _with_companions(text, old, new)


def _with_survivors(name: str, old: Experiment, new: Experiment) -> str:
    if needs_new_start(old, new):
        return translate("Consequences", "{edit}   ·   training starts anew").format(edit=name)
    kept, fresh, lost = survivors(Layout(old), Layout(new))
    if fresh or lost:
        text = translate(
            "Consequences",
            "{edit}   ·   {kept:,} trained values kept, {fresh:,} new from the initialisation, {lost:,} gone",
        )
    else:
        text = translate("Consequences", "{edit}   ·   all {kept:,} trained values kept")
    return text.format(edit=name, kept=kept, fresh=fresh, lost=lost)


def _with_companions(text: str, old: Experiment, new: Experiment) -> str:
    """If the edit changed output, loss and optimiser along with something else, also what they are now."""
    parts = [(e.network.output, e.training.loss, e.training.optimizer.name) for e in (old, new)]
    changed = sum(a != b for a, b in zip(*parts, strict=True))
    if changed == 0 or (changed == 1 and old.data.dataset == new.data.dataset):
        return text
    template = translate(
        "Consequences",
        "{edit}   ·   now: output {units} × {activation}, loss {loss}, optimiser {optimizer}",
    )
    return template.format(
        edit=text,
        units=len(new.network.output.units),
        activation=core_text(new.output_activation.label),
        loss=core_text(new.loss.label),
        optimizer=core_text(new.optimizer.label),
    )
