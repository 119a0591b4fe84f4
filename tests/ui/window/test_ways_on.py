"""What the window says of the course of a run: each thing once."""

from dataclasses import replace

import pytest

from playground import Choice, Experiment, Trainer
from playground.core.experiment.fields import replace_field
from playground.core.experiment.training_spec import StopSpec
from playground.live.observer import Observer
from playground.ui.state.document import Document
from playground.ui.window.status_line import StatusLine
from playground.ui.window.ways_on import Course
from tests.support.experiments import change, dense, make


class Notes:
    """Takes down what the window would have said."""

    def __init__(self):
        self.said = []

    def begin(self, text, *shorter):
        self.said.append(text)
        self.shorter = shorter

    def explain(self, text, *shorter):
        self.begin(text, *shorter)

    def notify(self, text, offers=()):
        self.said.append(text)


class Announced(Notes):
    """Takes down notices, and apart from them why training does not go on."""

    def __init__(self):
        super().__init__()
        self.notices, self.reasons = [], []

    def explain(self, text, *shorter):
        self.reasons.append(text)

    def notify(self, text, offers=()):
        self.notices.append(text)


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


@pytest.mark.parametrize(
    ("stop", "least"),
    [
        (StopSpec(epochs=3), "Stopped: limit of epochs"),
        (StopSpec(target_loss=100.0), "Stopped: target loss"),
        (StopSpec(tolerance=100.0), "Stopped: loss is steady"),
        (StopSpec(patience=1), "Stopped: no better loss"),
    ],
)
def test_a_reason_to_stop_has_a_wording_for_little_room(qapp, stop, least):
    trainer, notes = Trainer(change(make(learning_rate=3.0), stop=stop)), Notes()
    trainer.run_epochs(300)
    assert trainer.stopped is not None
    course = Course(Document(trainer.experiment), notes, lambda: None, lambda: None)
    course.report(Observer().snapshot(trainer, 8, 0, 0, False, 0.0))
    assert notes.shorter == (least, "Stopped")
    line = StatusLine()
    line.explain(notes.said[-1], *notes.shorter)
    for width, shown in ((2000, notes.said[-1]), (90, "Stopped")):
        line.resize(width, 30)
        assert line.shown == shown


def test_another_window_explains_a_divergence_without_the_notice_that_was_answered(qapp):
    values = {"dataset": "plane", "loss": "mse", "learning_rate": 1e6}
    experiment = make(dense("relu", "identity"), **values)
    trainer, observer = Trainer(experiment), Observer()
    first, second = Announced(), Announced()
    courses = [Course(Document(experiment), one, print, print) for one in (first, second)]
    trainer.run_epochs(20)
    assert trainer.divergence
    snapshot = observer.snapshot(trainer, 8, 0, 0, False, 0.0)
    courses[0].report(snapshot)
    assert (len(first.notices), len(first.reasons)) == (1, 1)
    courses[1].take_over(courses[0])
    courses[1].report(snapshot)
    assert (second.notices, second.reasons) == ([], first.reasons)
