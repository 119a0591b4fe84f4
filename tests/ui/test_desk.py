"""The desk of the tests: it trains as a thread does, and its views follow as in the window."""

from playground import Experiment, Key
from playground.core.experiment.edits.units import set_units
from playground.live.edit import TrainingEdit
from playground.live.run import StepSize
from playground.live.worker import TrainingWorker
from tests.support.prompt_worker import PromptWorker
from tests.support.training import assert_same_state

EDGE = Key("hidden1", "1", "input", "x1")


def messages(kind):
    return {name for name in dir(kind) if not name.startswith("_")}


def test_the_worker_without_a_thread_takes_every_message_of_the_real_one():
    assert messages(TrainingWorker) <= messages(PromptWorker)


def test_and_trains_as_the_real_one():
    workers = TrainingWorker(Experiment()), PromptWorker(Experiment())
    for worker in workers:
        worker.step(StepSize.EPOCH)
        worker.edit(TrainingEdit(values={EDGE: 0.25}), 1)
        worker.edit(TrainingEdit(experiment=set_units(Experiment(), "hidden1", 6)), 2)
        worker.step(StepSize.SAMPLE)
    real, prompt = (worker.call(lambda trainer: trainer.state()) for worker in workers)
    assert_same_state(real, prompt)
    assert workers[0].last_command == workers[1].last_command
    assert all(worker.close() for worker in workers)


def test_only_views_that_can_be_seen_get_a_frame_and_the_others_when_they_come_back(desk):
    maps = desk.weights_view.matrices.maps
    desk.weights_view.hide()
    before = maps.values.copy()
    desk.do("step_epoch")
    assert desk.settle().epoch == 1
    assert (maps.values == before).all()
    desk.come_back(desk.weights_view)
    assert (maps.values == desk.snapshot.parameters).all()


def test_a_refusal_is_noted(desk):
    assert not desk.document.edit(lambda e: set_units(e, "hidden1", 0), "none")
    assert len(desk.said) == 1
