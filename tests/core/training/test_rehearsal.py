"""The next update and the last one: what they are made of, without a trace in the trainer."""

import numpy as np
import pytest

from playground import Experiment, StopSpec, Trainer
from playground.core.engine.updating import penalty_gradient
from playground.core.training.loop import TrainingLoop
from playground.core.training.rehearsal import last_update, rehearse
from tests.support.engines import needs_kernel
from tests.support.experiments import NETWORKS, change, make
from tests.support.training import assert_same_state

CASES = {
    "sgd": make(),
    "adam, dropout, clip, L2": make(
        optimizer="adam", dropout=0.3, clip=0.1, penalty="l2", penalty_rate=0.01
    ),
    "full batch": make(optimizer="gd"),
    "cut edges": make(NETWORKS["masked"]()),
    "skip": make(NETWORKS["skip"](), optimizer="rmsprop", schedule="exponential"),
}
RUNS = {
    "one step": lambda t: t.run_checked(1),
    "one sample": lambda t: t.run_checked(1, size=1),
    "several": lambda t: t.run_checked(7),
    "an epoch": lambda t: t.run_epochs(1),
    "a slice": lambda t: t.run_for(0.0),
}


def same(one, other):
    assert_same_state(one.before, other.before)
    for name in ("raw", "gradient", "step", "indices"):
        assert np.array_equal(getattr(one, name), getattr(other, name))
    assert (one.loss, one.learning_rate, one.number) == (
        other.loss,
        other.learning_rate,
        other.number,
    )


@pytest.mark.parametrize("updates", [0, 1, 2, 3, 4])
@pytest.mark.parametrize("name", CASES)
def test_what_was_rehearsed_is_what_happens_and_can_be_told_afterwards(name, updates):
    trainer = Trainer(CASES[name])
    trainer.run_updates(updates)
    coming = rehearse(trainer)
    assert_same_state(coming.before, trainer.state())
    trainer.run_checked(1)
    assert np.array_equal(coming.gradient, trainer.gradient)
    assert np.array_equal(coming.step, trainer.step)
    assert np.array_equal(coming.before.parameters + coming.step, trainer.parameters)
    assert coming.number == trainer.update
    same(last_update(trainer), coming)


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("name", CASES)
def test_looking_back_leaves_no_trace(name, run):
    trainer = Trainer(CASES[name])
    trainer.run_checked(2)
    RUNS[run](trainer)
    before, gradient, step, stopped = (
        trainer.state(),
        trainer.gradient.copy(),
        trainer.step.copy(),
        trainer.stopped,
    )
    update = last_update(trainer)
    assert_same_state(trainer.state(), before)
    assert update.number == trainer.update
    assert np.array_equal(update.step, step)
    assert np.array_equal(update.gradient, gradient)
    assert np.array_equal(trainer.gradient, gradient)
    assert np.array_equal(trainer.step, step)
    assert trainer.has_gradient
    assert trainer.stopped is stopped
    same(last_update(trainer), update)


@pytest.mark.parametrize("name", CASES)
def test_the_samples_of_the_mini_batch_are_named(name):
    trainer = Trainer(CASES[name])
    seen = []
    while trainer.epoch == 0:
        update = rehearse(trainer)
        trainer.run_checked(1)
        assert np.array_equal(
            trainer.last.passed.columns, trainer.data.train.columns[:, update.indices]
        )
        seen += update.indices.tolist()
    assert sorted(seen) == list(range(len(trainer.data.train)))


@pytest.mark.parametrize("name", CASES)
def test_the_raw_gradient_is_the_one_before_penalty_and_clipping(name):
    trainer = Trainer(CASES[name])
    trainer.run_updates(3)
    update = rehearse(trainer)
    plain = Trainer(change(CASES[name], penalty="none", clip=0.0), trainer.state())
    plain.run_updates(1)
    np.testing.assert_array_equal(update.raw, plain.gradient)
    if not CASES[name].training.clip:
        whole = update.raw + penalty_gradient(
            trainer.experiment, trainer.layout, update.before.parameters
        )
        np.testing.assert_allclose(update.gradient, whole, rtol=1e-12)


def test_a_stop_that_was_reached_stays_reached():
    trainer = Trainer(make(stop=StopSpec(epochs=2)))
    trainer.run_epochs(5)
    assert trainer.stopped is not None
    stopped = trainer.stopped
    rehearse(trainer)
    last_update(trainer)
    assert trainer.stopped is stopped


def test_there_is_no_last_update_at_the_start_and_after_a_change():
    trainer = Trainer(make())
    assert last_update(trainer) is None
    trainer.run_checked(1)
    assert last_update(trainer) is not None
    trainer.set_parameter(trainer.layout.keys[0], 1.0)
    assert last_update(trainer) is None
    trainer.run_checked(1)
    trainer.configure(change(trainer.experiment, learning_rate=0.5))
    assert last_update(trainer) is None
    trainer.run_checked(1)
    trainer.restart()
    assert last_update(trainer) is None


def test_updates_that_cannot_be_repeated_are_not_made_up():
    trainer = Trainer(make())
    trainer.run_checked(2)
    trainer.run_updates(
        1, size=1
    )  # not a checked run: nothing remembers that it took a single sample
    assert last_update(trainer) is None


def test_what_is_handed_over_cannot_be_written_to():
    update = rehearse(Trainer(Experiment()))
    for array in (update.raw, update.gradient, update.step, update.before.parameters):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_an_update_with_one_sample_is_rehearsed_and_told_of_afterwards():
    trainer = Trainer(make(optimizer="adam", dropout=0.3))
    trainer.run_checked(3)
    column = trainer.data.train.columns[:, [2]]
    before = trainer.state()
    coming = rehearse(trainer, column)
    np.testing.assert_array_equal(trainer.state().parameters, before.parameters)
    trainer.learn_from(column)
    np.testing.assert_array_equal(trainer.parameters, before.parameters + coming.step)
    made = last_update(trainer)
    np.testing.assert_array_equal(made.step, coming.step)
    np.testing.assert_array_equal(made.before.parameters, before.parameters)
    assert made.number == trainer.update == before.update + 1
    assert made.indices.tolist() == [-1]


def test_a_rehearsal_leaves_the_buffers_of_the_last_update_alone():
    trainer = Trainer(make(batch=5))
    trainer.run_checked(1)
    delta = trainer.last.read("output", "delta").copy()
    rehearse(trainer)
    assert trainer.last.passed.samples == 5
    np.testing.assert_array_equal(trainer.last.read("output", "delta"), delta)
    trainer.run_checked(1)
    rehearse(trainer)  # of the short batch that ends the epoch
    assert trainer.last.passed.samples == 5
    last_update(trainer)
    assert trainer.last.passed.samples == 5


@pytest.mark.parametrize("stop", [StopSpec(), StopSpec(patience=3)])
def test_a_rehearsal_at_the_end_of_an_epoch_measures_and_records_nothing(stop, monkeypatch):
    trainer, measured = Trainer(make(optimizer="gd", stop=stop)), []
    trainer.run_checked(2)
    evaluate = TrainingLoop.evaluate
    monkeypatch.setattr(
        TrainingLoop, "evaluate", lambda loop: (measured.append(loop), evaluate(loop))[1]
    )
    before = trainer.history.table
    coming = rehearse(trainer)
    assert not measured
    trainer.run_checked(1)
    same(last_update(trainer), coming)
    assert np.array_equal(coming.step, trainer.step)
    assert len(trainer.history.table) == len(before) + 1
    assert np.shares_memory(before, trainer.history.table)  # no row of the rehearsal in its way


def test_a_replay_has_the_rows_of_the_epochs_that_ended_before_its_update():
    trainer, shorter = (Trainer(make(optimizer="gd")) for _ in range(2))
    trainer.run_checked(7)
    shorter.run_checked(6)
    assert_same_state(last_update(trainer).before, shorter.state())


def test_a_replay_takes_few_calls(monkeypatch):
    """The kernel makes thousands of updates in a slice; one call for each took seven times that."""
    trainer, calls, run = Trainer(make()), [], TrainingLoop.run_updates
    trainer.run_epochs(40)

    def counted(loop, *arguments, **options):
        calls.append(arguments)
        run(loop, *arguments, **options)

    monkeypatch.setattr(TrainingLoop, "run_updates", counted)
    assert last_update(trainer) is not None
    assert len(calls) == 2


@needs_kernel
@pytest.mark.parametrize(("made_by", "then"), [("numpy", "kernel"), ("kernel", "numpy")])
def test_the_last_update_is_told_after_a_change_of_the_engine(made_by, then):
    trainer = Trainer(Experiment(), engine=made_by)
    trainer.run_checked(300)
    before = last_update(trainer)
    trainer.use_engine(then)
    same(last_update(trainer), before)
