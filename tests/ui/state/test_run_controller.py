"""Messages down to the training thread; errors of that thread in one place."""

from types import SimpleNamespace

import pytest

from playground import Experiment, Key, Trainer
from playground.core.experiment.spec import OUTPUT
from playground.core.experiment.training_spec import StopSpec
from playground.ui.state import run_controller
from playground.ui.state.run_controller import start_run
from tests.support.experiments import change, make

EDGES = (Key(OUTPUT, "1", "hidden2", "1"), Key(OUTPUT, "1", "hidden2", "2"))


@pytest.fixture
def run(qapp):
    document, controller = start_run(Experiment())
    yield document, controller
    controller.close()
    assert controller.worker.close()


def test_values_by_hand_arrive_together(run, qtbot):
    document, controller = run
    qtbot.waitUntil(lambda: controller.snapshot is not None)
    frames = []
    controller.frame.connect(frames.append)
    document.set_parameters({key: controller.snapshot.parameter(key) for key in EDGES}, 0.75, "set")
    qtbot.waitUntil(lambda: document.is_current(controller.snapshot))
    assert [frames[0].parameter(key) for key in EDGES] == [0.75, 0.75]


def test_another_document_is_trained_from_its_own_state(run, qtbot):
    document, controller = run
    trainer = Trainer(Experiment())
    trainer.run_epochs(2)
    controller.set_running(True)
    document.open(trainer, None)
    assert not controller.running
    qtbot.waitUntil(lambda: document.is_current(controller.snapshot))
    assert controller.snapshot.epoch == 2


def test_a_run_that_stops_while_the_window_is_hidden_has_been_trained_until_then(run, qtbot):
    document, controller = run
    document.open(Trainer(change(make(), stop=StopSpec(epochs=5))), None)
    controller.set_visible(False)
    controller.set_running(True)
    qtbot.waitUntil(lambda: controller.worker.call(lambda trainer: trainer.stopped) is not None)
    found = controller.trained_for
    assert found > 0
    assert controller.trained_for == found


def test_learning_one_sample_is_training_too(run, qtbot):
    document, controller = run
    controller.learn(Trainer(Experiment()).data.train.columns[:, 0])
    qtbot.waitUntil(lambda: controller.updates == 1)
    assert controller.trained_for > 0


def test_another_document_begins_without_the_time_of_the_one_before(run, qtbot):
    document, controller = run
    controller.learn(Trainer(Experiment()).data.train.columns[:, 0])
    document.open(Trainer(Experiment()), None)
    qtbot.waitUntil(lambda: controller.updates == 0)
    assert controller.trained_for == 0


def test_in_a_drag_a_frame_that_is_a_few_moves_behind_is_drawn(run, qtbot, monkeypatch):
    """A large network follows slower than a hand moves: no frame was ever of the last move."""
    document, controller = run
    monkeypatch.setattr(run_controller, "OLD", 0.0)

    def move(value, merge):
        document.set_parameters({EDGES[0]: 0.0}, value, "set", merge)

    move(0.1, "hand")
    qtbot.waitUntil(lambda: document.is_current(controller.snapshot))
    behind, drawn = controller.snapshot, []
    controller.frame.connect(drawn.append)
    monkeypatch.setattr(controller.worker, "take", lambda: behind)
    move(0.2, "hand")
    controller.pull()
    assert drawn == [behind]
    move(0.3, "")
    controller.pull()
    assert drawn == [behind]


@pytest.mark.parametrize(("rate", "interval"), [(60.0, 16), (75.0, 13), (500.0, 12), (0.0, 16)])
def test_frames_come_at_the_rate_of_the_screen(qapp, monkeypatch, rate, interval):
    screen = SimpleNamespace(refreshRate=lambda: rate)
    monkeypatch.setattr(run_controller.QGuiApplication, "primaryScreen", lambda: screen)
    assert run_controller.screen_interval() == interval


def test_a_frame_that_is_not_ready_is_looked_for_again_before_the_screen_wants_the_next(
    qapp, qtbot, monkeypatch
):
    monkeypatch.setattr(run_controller, "screen_interval", lambda: 1_000_000)
    monkeypatch.setattr(run_controller, "LATE", float("inf"))
    document, controller = start_run(Experiment())
    snapshots = []
    controller.frame.connect(snapshots.append)
    controller.set_running(True)
    with monkeypatch.context() as patch:
        patch.setattr(controller.worker, "take", lambda: None)
        controller.pull()
    qtbot.waitUntil(lambda: bool(snapshots))
    controller.close()
    assert controller.worker.close()
