"""What the window says of the course of a run: each thing once."""

from dataclasses import replace

import pytest

from playground import Choice, Experiment, Trainer
from playground.core.experiment.fields import replace_field
from playground.live.observer import Observer
from playground.ui.state.document import Document
from playground.ui.window.ways_on import Course


class Notes:
    """Takes down what the window would have said."""

    def __init__(self):
        self.said = []

    def begin(self, text):
        self.said.append(text)

    def notify(self, text, offers=()):
        self.said.append(text)


def equal_neurons():
    experiment = Experiment()
    start = Choice("constant", (("value", 0.5),))
    layers = tuple(replace(layer, initializer=start) for layer in experiment.network.layers)
    return replace(experiment, network=replace(experiment.network, layers=layers))


@pytest.mark.parametrize(
    ("experiment", "words"),
    [
        (equal_neurons(), "The neurons of Hidden 1 are all equal and get equal gradients"),
        (
            replace_field(Experiment(), "training.learning_rate", 0.0),
            "Training changes nothing: the learning rate is 0",
        ),
    ],
)
def test_a_run_that_cannot_change_something_says_so_once(qapp, experiment, words):
    trainer, observer, notes = Trainer(experiment), Observer(), Notes()
    course = Course(Document(experiment), notes, lambda: None, lambda: None)
    course.begin(0)
    for _ in range(4):
        trainer.run_epochs(2)
        course.report(observer.snapshot(trainer, 8, 0, 0, True, 0.0))
    assert len(notes.said) == 1
    assert notes.said[0].startswith(words)
