"""The training thread, without Qt."""

import math
import threading
import time

import numpy as np
import pytest

from playground import OUTPUT, Experiment, Key, SpecError, Trainer
from playground.core.engine.passes import SetGradient
from playground.core.experiment.edits import units as network_edits
from playground.core.observe.watch import Watch
from playground.live import frame_slot
from playground.live.answer import Answer
from playground.live.edit import TrainingEdit
from playground.live.run import StepSize
from playground.live.worker import TrainingWorker
from tests.support.engines import needs_kernel
from tests.support.experiments import make
from tests.support.training import assert_same_state

PATIENCE = 60.0


@pytest.fixture
def worker(tiny_experiment):
    worker = TrainingWorker(tiny_experiment)
    yield worker
    assert worker.close()


def next_snapshot(worker, wanted=lambda snapshot: True):
    """The next snapshot that fulfils a condition, taken the way the window takes it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        snapshot = worker.take()
        if snapshot is not None:
            worker.drawn()
            if wanted(snapshot):
                return snapshot
        threading.Event().wait(0.001)
    raise AssertionError("no such snapshot came")


def test_the_first_snapshot_shows_the_start(worker, tiny_experiment):
    snapshot = next_snapshot(worker)
    assert (snapshot.epoch, snapshot.update, snapshot.running) == (0, 0, False)
    assert np.array_equal(snapshot.parameters, Trainer(tiny_experiment).parameters)
    assert snapshot.gradient is None


def test_play_trains_and_pause_stops_at_once(worker):
    worker.play()
    next_snapshot(worker, lambda s: s.update > 100)
    worker.pause()
    snapshot = next_snapshot(worker, lambda s: not s.running)
    assert worker.call(lambda trainer: trainer.update) == snapshot.update


def test_steps_are_exact(worker, tiny_experiment):
    reference = Trainer(tiny_experiment)
    reference.run_updates(1)
    worker.step(StepSize.BATCH)
    snapshot = next_snapshot(worker, lambda s: s.update == 1)
    assert np.array_equal(snapshot.parameters, reference.parameters)
    assert np.array_equal(snapshot.gradient, reference.gradient)
    worker.step(StepSize.EPOCH)
    reference.run_epochs(1)
    assert np.array_equal(
        next_snapshot(worker, lambda s: s.epoch == 1).parameters, reference.parameters
    )


def test_a_single_sample_step_uses_one_sample(worker):
    worker.step(StepSize.SAMPLE)
    next_snapshot(worker, lambda s: s.update == 1)
    assert worker.call(lambda trainer: trainer.state().position) == 1


def test_snapshots_are_read_only_and_never_change_afterwards(worker):
    worker.play()
    snapshot = next_snapshot(worker, lambda s: s.update > 0)
    arrays = (
        snapshot.parameters,
        snapshot.gradient,
        snapshot.step,
        snapshot.maps,
        snapshot.history.table,
    )
    copies = [array.copy() for array in arrays]
    next_snapshot(worker, lambda s: s.update > snapshot.update + 2000)
    for array, copy in zip(arrays, copies, strict=True):
        assert not array.flags.writeable
        assert np.array_equal(array, copy, equal_nan=True)


def test_a_snapshot_that_nobody_takes_does_not_hold_training_back(worker):
    worker.play()
    start = worker.call(lambda trainer: trainer.update)
    deadline = time.monotonic() + PATIENCE
    while worker.call(lambda trainer: trainer.update) < start + 1000:
        assert time.monotonic() < deadline


@pytest.mark.parametrize("engine", ["numpy", "automatic"])
def test_training_does_not_wait_for_ever_for_a_frame_that_is_being_drawn(worker, engine):
    worker.use_engine(engine)
    worker.play()
    next_snapshot(worker, lambda s: s.running)
    deadline = time.monotonic() + PATIENCE
    while worker.take() is None:
        assert time.monotonic() < deadline
    before = worker.call(lambda trainer: trainer.update)  # nobody says that the frame is drawn
    while worker.call(lambda trainer: trainer.update) < before + 500:
        assert time.monotonic() < deadline


@needs_kernel
def test_the_kernel_trains_on_beside_a_frame_but_makes_no_other(worker, monkeypatch):
    monkeypatch.setattr(frame_slot, "DRAWING_TIMEOUT", PATIENCE)
    worker.play()
    next_snapshot(worker, lambda s: s.running)
    deadline = time.monotonic() + PATIENCE / 2
    while worker.take() is None:
        assert time.monotonic() < deadline
    before = worker.updates
    while worker.updates < before + 20_000:  # several times as long as between two snapshots
        assert time.monotonic() < deadline
    assert worker.take() is None
    worker.drawn()
    assert next_snapshot(worker).update > before


def test_configure_keeps_what_was_learned_and_carries_the_revision(worker, tiny_experiment):
    worker.step(StepSize.EPOCH)
    trained = next_snapshot(worker, lambda s: s.epoch == 1)
    changed = network_edits.add_unit(tiny_experiment, "h1")
    worker.edit(TrainingEdit(experiment=changed), revision=7)
    snapshot = next_snapshot(worker, lambda s: s.revision == 7)
    assert snapshot.experiment == changed
    assert snapshot.epoch == 1
    for key, offset in trained.layout.offsets.items():
        assert snapshot.parameters[snapshot.layout.offsets[key]] == trained.parameters[offset]


def test_load_replaces_state_and_experiment_paused(worker, tiny_experiment):
    trainer = Trainer(tiny_experiment)
    trainer.run_updates(3)
    parameters = trainer.parameters.copy()
    worker.play()
    worker.load(trainer, revision=3)
    snapshot = next_snapshot(worker, lambda s: s.revision == 3)
    assert not snapshot.running
    assert np.array_equal(snapshot.parameters, parameters)


def test_restart_and_restore(worker):
    start = next_snapshot(worker).parameters
    worker.step(StepSize.EPOCH)
    trained = next_snapshot(worker, lambda s: s.epoch == 1)
    state = worker.call(lambda trainer: trainer.state())
    worker.edit(TrainingEdit(anew=True), revision=1)
    assert np.array_equal(next_snapshot(worker, lambda s: s.epoch == 0).parameters, start)
    worker.edit(TrainingEdit(state=Answer.of(state)), revision=2)
    assert np.array_equal(
        next_snapshot(worker, lambda s: s.epoch == 1).parameters, trained.parameters
    )


def test_a_pace_limits_the_updates(worker):
    worker.set_pace(50.0)
    started = time.monotonic()
    worker.play()
    snapshot = next_snapshot(worker, lambda s: s.update >= 10)
    seconds = time.monotonic() - started
    assert snapshot.update <= 50 * seconds + 2


@pytest.mark.parametrize("broken", ["run_while", "evaluate"])
def test_an_error_in_the_thread_is_logged_and_handed_over_and_the_thread_lives_on(
    worker, monkeypatch, caplog, broken
):
    next_snapshot(worker)
    calls = []

    def fail(*arguments):
        calls.append(broken)
        raise RuntimeError("no room")

    with monkeypatch.context() as patch:
        worker.call(lambda trainer: patch.setattr(trainer, broken, fail))
        worker.play()
        deadline = time.monotonic() + PATIENCE
        errors = []
        while not errors:
            errors = worker.errors()
            assert time.monotonic() < deadline
        assert str(errors[0]) == "no room"
        assert "no room" in caplog.text
        count = len(calls)
        worker.call(lambda trainer: None)
        assert len(calls) <= count + 1  # it does not try again and again
    worker.step(StepSize.BATCH)
    assert not next_snapshot(worker, lambda s: s.command == worker.last_command).running


def test_after_an_error_no_snapshot_says_that_it_trains(worker):
    for _ in range(20):
        worker.play()
        next_snapshot(worker, lambda snapshot: snapshot.running)
        before = worker.call(lambda trainer: trainer.update)
        while worker.call(lambda trainer: trainer.update) < before + 200:
            pass  # meanwhile another one is published
        worker.learn(np.zeros(7))  # a sample has three numbers
        deadline = time.monotonic() + PATIENCE
        while not worker.errors():
            assert time.monotonic() < deadline
        last = worker.take()
        assert last is None or not last.running


def test_call_hands_errors_to_the_caller(worker):
    with pytest.raises(ZeroDivisionError):
        worker.call(lambda trainer: 1 / 0)


def test_setting_a_weight_by_hand_shows_at_once(worker):
    next_snapshot(worker)
    key = worker.call(lambda trainer: trainer.layout.keys[0])
    worker.edit(TrainingEdit(values={key: 0.25}), revision=1)
    snapshot = next_snapshot(worker, lambda s: s.parameters[0] == 0.25)
    assert snapshot.gradient is None
    assert snapshot.update == 0


@pytest.mark.parametrize(
    ("key", "value"),
    [(Key("h1", "1", "input", "x1"), math.nan), (Key("h9", "1", "bias", "bias"), 0.0)],
)
def test_a_value_that_is_refused_changes_nothing_until_the_document_is_taken_back(
    worker, key, value
):
    next_snapshot(worker)
    before = worker.call(lambda trainer: trainer.parameters.copy())
    good = worker.call(lambda trainer: trainer.layout.keys[0])
    worker.edit(TrainingEdit(values={key: value}), revision=1)
    worker.edit(TrainingEdit(values={good: 0.25}), revision=2)  # on top of it
    worker.call(lambda trainer: None)  # the messages before it have been dealt with
    assert isinstance(worker.refused, SpecError)
    assert worker.errors() == []
    assert worker.revision == 0
    assert np.array_equal(worker.call(lambda trainer: trainer.parameters.copy()), before)
    worker.resume(revision=3)
    worker.step(StepSize.BATCH)
    assert next_snapshot(worker, lambda s: s.update == 1).revision == 3
    assert worker.refused is None


def test_fifty_starts_and_closes_while_training_leave_no_thread(tiny_experiment):
    before = threading.active_count()
    for _ in range(50):
        worker = TrainingWorker(tiny_experiment)
        worker.play()
        assert worker.close()
    assert threading.active_count() == before


def test_the_watched_gradient_is_the_training_sets_or_one_samples(worker):
    worker.step(StepSize.BATCH)
    next_snapshot(worker, lambda s: s.update == 1)
    worker.watch(Watch("train", quantity="z"))
    snapshot = next_snapshot(worker, lambda s: s.watch.source == "train")
    trainer = Trainer(snapshot.experiment)
    trainer.run_updates(1)
    whole = SetGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train.columns
    ).run()
    assert np.array_equal(snapshot.gradient, whole)
    worker.watch(Watch("sample", 2))
    one = SetGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train.columns[:, 2:3]
    ).run()
    assert np.array_equal(next_snapshot(worker, lambda s: s.watch.source == "sample").gradient, one)


def test_the_watched_gradient_follows_an_edit(worker, tiny_experiment):
    worker.watch(Watch("train"))
    changed = network_edits.add_unit(tiny_experiment, "h1")
    worker.edit(TrainingEdit(experiment=changed), 5)
    snapshot = next_snapshot(worker, lambda s: s.revision == 5)
    trainer = Trainer(changed)
    assert np.array_equal(
        snapshot.gradient,
        SetGradient(changed, trainer.layout, trainer.parameters, trainer.data.train.columns).run(),
    )


def test_a_call_to_a_thread_that_has_ended_does_not_wait():
    worker = TrainingWorker(Experiment())
    worker.close()
    with pytest.raises(TimeoutError, match="has ended"):
        worker.call(lambda trainer: trainer.update)


def test_whatever_comes_in_between_training_is_the_same_to_the_bit(worker, tiny_experiment):
    """A message that came while an epoch was measured left it half done in the state."""
    worker.play()
    answers = []
    while len(answers) < 300:
        answers.append(worker.ask(lambda trainer: trainer.state()))
        next_snapshot(worker)
    states = [worker.call(lambda trainer: trainer.state()), *(answer.value for answer in answers)]
    worker.pause()
    reference = Trainer(tiny_experiment)
    for state in sorted(states, key=lambda state: state.update):
        reference.run_updates(state.update - reference.update)
        assert_same_state(state, reference.state())
        assert np.isfinite(state.history.column("train_loss")).all()
        assert np.isfinite(state.history.measure("gradient", OUTPUT)[1:]).all()


@pytest.fixture
def held(worker):
    """Holds the thread until it is called."""
    go_on = threading.Event()
    worker.ask(lambda trainer: go_on.wait(PATIENCE))
    yield go_on.set
    go_on.set()


def rates(worker, values, drag):
    for revision, rate in enumerate(values, 1):
        experiment = make(samples=24, learning_rate=rate)
        worker.ask(lambda trainer: trainer.state(), before_edit=True)
        worker.edit(TrainingEdit(experiment=experiment, drag=drag), revision)


@pytest.mark.parametrize(("drag", "followed"), [("rate", [0.3]), ("", [0.1, 0.2, 0.3])])
def test_of_the_moves_of_a_drag_that_wait_the_last_one_is_followed(
    worker, held, monkeypatch, drag, followed
):
    carried_out = []
    whole = TrainingEdit.carry_out
    monkeypatch.setattr(
        TrainingEdit,
        "carry_out",
        lambda edit, trainer: (
            carried_out.append(edit.experiment.training.learning_rate),
            whole(edit, trainer),
        ),
    )
    rates(worker, (0.1, 0.2, 0.3), drag)
    held()
    assert worker.call(lambda trainer: trainer.experiment.training.learning_rate) == 0.3
    assert carried_out == followed
    assert worker.revision == 3


def test_what_is_asked_between_two_moves_of_a_drag_sees_the_first(worker, held):
    rates(worker, (0.1,), "rate")
    asked = worker.ask(lambda trainer: trainer.experiment.training.learning_rate)
    rates(worker, (0.2,), "rate")
    held()
    assert worker.call(lambda trainer: trainer.experiment.training.learning_rate) == 0.2
    assert asked.value == 0.1
