"""Reads every typed text of one kind as the window does: `reader KIND FOLDER START`."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from playground import OUTPUT, Experiment, PlaygroundError, Trainer
from playground.core.basics.numbers import parse_number
from playground.core.engine.samples import load_data
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.edits.circuit import with_expression
from playground.core.experiment.edits.copied_weights import fitting_weights
from playground.core.experiment.edits.layers import paste
from playground.core.experiment.edits.settings import add_formula, set_formula
from playground.core.experiment.features import feature_slopes
from playground.core.experiment.formula_data import FormulaData
from playground.core.experiment.validation import validate
from playground.exchange.tfp_link.reading import read_link
from playground.exchange.tfp_link.writing import link_of
from playground.session.fragment import fragment_from_text
from tests.support.hostile import typed
from tests.support.hostile.guard import Guard
from tests.support.hostile.links import links
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Record, say
from tests.support.hostile.typed import Typed


def read_expression(text: str) -> None:
    """Make the circuit of an expression, and all its values and gradients."""
    circuit = circuit_of(validate(with_expression(Experiment(), text)).circuit)
    circuit.full_run()
    circuit.gap()


def read_formula(text: str) -> None:
    """Take the data and an input from a formula over x1 and x2, and train on them."""
    text = re.sub(r"\by\b", "x2", re.sub(r"\bx\b", "x1", text))
    try:
        experiment = add_formula(Experiment(), text)
    finally:  # it may be right for one and wrong for the other
        set_formula(Experiment(), FormulaData(text, values=True))
    points = load_data(experiment).train.points
    feature_slopes(experiment.data.features, points)
    Trainer(experiment).run_updates(1)


def paste_layers(text: str) -> None:
    """Paste copied layers into a network, with their weights."""
    fragment = fragment_from_text(text)
    changed, new = paste(Experiment(), fragment, OUTPUT)
    originals = dict(zip(new, fragment.ids, strict=True))
    fitting_weights(validate(changed), originals, fragment.weights)


def follow_link(text: str) -> None:
    """Read a TensorFlow Playground link, train, and write it again."""
    experiment = read_link(text).experiment
    Trainer(experiment).run_updates(1)
    link_of(experiment)


READERS: dict[str, tuple[Callable[[], Iterator[Typed]], Callable[[str], object]]] = {
    "expressions": (typed.expressions, read_expression),
    "formulas": (typed.expressions, read_formula),
    "numbers": (typed.numbers, parse_number),
    "clipboard": (typed.clipboard, paste_layers),
    "links": (links, follow_link),
}


def read(case: Typed, reader: Callable[[str], object], guard: Guard) -> Record:
    """Read one text."""
    with guard.on():
        try:
            reader(case.text)
        except PlaygroundError as error:
            outcome, text = "refused", str(error)
        else:
            outcome, text = "opened", ""
    return Record(case.name, outcome, case.may_open, text, events=guard.events)


def main(kind: str, start: int) -> None:
    """Read all texts of one kind, from number `start` on."""
    guard = Guard()
    cases, reader = READERS[kind]
    read(Typed("warm", "x + y"), reader, guard)  # what is imported once
    for case in islice(cases(), start, None):
        say(measured(case.name, partial(read, case, reader, guard)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[3]))
