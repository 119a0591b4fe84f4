"""What messages do to a run, without a thread and without a clock."""

from contextlib import suppress
from itertools import count

import numpy as np
import pytest

from playground import Trainer
from playground.core.basics.interruption import Interrupted, interruptible, stop_if_asked
from playground.core.experiment.edits.units import add_unit
from playground.core.observe.watch import Watch
from playground.live import run as run_module
from playground.live.answer import Answer
from playground.live.edit import TrainingEdit
from playground.live.run import (
    LATEST,
    LONGEST_WAIT,
    MAX_DUE,
    PAUSED_RESOLUTION,
    RUNNING_RESOLUTION,
    SNAPSHOT_INTERVAL,
    StepSize,
    TrainingRun,
)
from tests.support.engines import needs_kernel
from tests.support.experiments import change, dense, make
from tests.support.training import assert_same_state


def once():
    """Says after the first chunk of updates that time is up."""
    return False


def always():
    """Says that there is time."""
    return True


@pytest.fixture
def run():
    return TrainingRun(Trainer(make()))


def test_it_waits_for_messages_until_it_plays(run):
    assert run.wait(0.0) == 0.0  # the start has not been shown
    run.snapshot(0.0, 0)
    assert run.wait(1.0) is None
    run.play(1.0)
    assert run.wait(1.0) == 0.0
    run.pause(2.0)
    assert run.wait(2.0) is None


def test_a_message_is_carried_out_and_shown(run):
    run.snapshot(0.0, 0)
    assert not run.is_due(1.0, is_taken=True)
    run.handle(lambda run: run.step(StepSize.BATCH))
    assert run.is_due(1.0, is_taken=False)  # paused: a newer one replaces what was not taken
    snapshot = run.snapshot(1.0, 7)
    assert (snapshot.update, snapshot.command, snapshot.running) == (1, 7, False)
    assert snapshot.maps.shape[-1] == PAUSED_RESOLUTION


def test_an_edit_is_shown_at_once_and_training_goes_on_after_it(run):
    run.use_engine("numpy")
    run.play(10.0)
    run.train(10.0, once)
    run.snapshot(10.0, 0)
    assert not run.is_due(10.0, is_taken=False)
    run.handle(lambda run: run.edit(TrainingEdit(experiment=add_unit(make(), "h1")), 1))
    assert run.is_edited
    assert run.is_due(10.0, is_taken=False)
    assert run.snapshot(10.0, 0).revision == 1
    assert not run.is_edited
    assert not run.is_due(10.0, is_taken=True)


def test_the_maps_of_the_largest_networks_are_coarser():
    """With 64 points along a side, those of 7×512 neurons took half of all work of a frame."""
    large, largest = (TrainingRun(Trainer(make(dense(hidden=(512,) * depth)))) for depth in (2, 7))
    for run, paused in ((large, PAUSED_RESOLUTION // 2), (largest, 46)):
        assert run.snapshot(0.0, 0).maps.shape[-1] == paused
        run.play(1.0)
        assert run.snapshot(1.0, 0).maps.shape[-1] == RUNNING_RESOLUTION // 2


def test_while_training_a_snapshot_waits_for_the_last_one_and_for_its_interval(run):
    run.use_engine("numpy")
    run.play(10.0)
    run.train(10.0, once)
    assert run.is_due(10.0, is_taken=True)
    assert not run.is_due(10.0, is_taken=False)
    snapshot = run.snapshot(10.0, 0)
    assert snapshot.running
    assert snapshot.maps.shape[-1] == RUNNING_RESOLUTION
    run.train(10.0, once)
    assert not run.is_due(10.0 + 0.9 * SNAPSHOT_INTERVAL, is_taken=True)
    assert run.is_due(10.0 + 1.1 * SNAPSHOT_INTERVAL, is_taken=True)


@needs_kernel
def test_beside_the_kernel_a_snapshot_waits_only_for_the_last_one(run):
    run.play(10.0)
    run.snapshot(10.0, 0)
    run.train(10.0, once)
    assert not run.is_due(10.0 + 1e-6, is_taken=False)
    assert run.is_due(10.0 + 1e-6, is_taken=True)


def test_the_speed_is_measured_from_snapshot_to_snapshot(run):
    run.play(10.0)
    run.snapshot(10.0, 0)
    before = run.trainer.update
    run.train(10.0, once)
    made = run.trainer.update - before
    assert made > 0
    assert run.snapshot(10.5, 0).updates_per_second == pytest.approx(made / 0.5)
    run.pause(11.0)
    assert run.snapshot(11.0, 0).updates_per_second == 0.0


def test_a_pace_makes_exactly_the_updates_that_are_due(run):
    run.set_pace(50.0, 10.0)
    run.play(10.0)
    counts = []
    for now in (10.0, 10.01, 10.025, 10.085):
        run.train(now, always)
        counts.append(run.trainer.update)
    assert counts == [1, 1, 2, 5]
    assert run.wait(10.085) == pytest.approx(0.015)
    assert run.wait(9.0) == LONGEST_WAIT


def test_after_a_long_gap_a_pace_makes_up_for_a_bounded_number_of_updates(run):
    run.set_pace(5000.0, 0.0)
    run.play(0.0)
    run.train(10.0, always)
    assert run.trainer.update == MAX_DUE
    run.train(10.0, always)
    assert run.trainer.update == MAX_DUE


def test_a_pace_that_cannot_be_kept_leaves_time_for_frames(run):
    """At 1,000 updates a second, a large network made no frame for 50 seconds."""
    run.set_pace(5000.0, 0.0)
    run.play(0.0)
    run.train(10.0, once)
    assert 0 < run.trainer.update < MAX_DUE
    assert run.wait(10.0) == 0.0  # the rest comes after the frame
    assert run.is_due(10.0, is_taken=True)


@pytest.mark.parametrize(("units", "paused", "running"), [(4, 128, 64), (512, 64, 32)])
def test_a_large_network_has_coarser_maps(units, paused, running):
    """Finer ones take up to a second."""
    run = TrainingRun(Trainer(make(dense(hidden=(units, units)), samples=20)))
    assert run.snapshot(0.0, 0).maps.shape[-1] == paused
    run.play(0.0)
    assert run.snapshot(0.0, 0).maps.shape[-1] == running


def test_messages_interrupt_a_pass_but_not_for_long():
    """A hand that drags sent them faster than a large network made a frame: none came."""
    now = [0.0]
    run = TrainingRun(Trainer(make()), clock=lambda: now[0])

    def is_interrupted():
        with interruptible(lambda: True), suppress(Interrupted), run.in_turn():
            stop_if_asked()
            return False
        return True

    assert is_interrupted()
    now[0] = 0.5 * LATEST
    assert is_interrupted()
    now[0] = 1.1 * LATEST
    assert not is_interrupted()
    assert is_interrupted()  # it was its turn


def test_at_the_slowest_pace_it_goes_phase_by_phase_and_an_edit_starts_anew(run):
    run.set_pace(1.0, 0.0)
    run.play(0.0)
    phases = []
    for now in (0.0, 0.25, 0.5, 0.75):
        run.train(now, once)
        phases.append(run.snapshot(now, 0).phase)
    assert phases == ["forward", "loss", "backward", "update"]
    assert run.trainer.update == 1
    run.train(1.0, once)
    run.handle(lambda run: run.edit(TrainingEdit(values={run.trainer.layout.keys[0]: 0.5}), 1))
    assert run.snapshot(1.0, 0).phase == ""
    run.train(1.5, once)
    assert run.snapshot(1.5, 0).phase == "forward"


@pytest.mark.parametrize("updates", range(4))
def test_a_pause_holds_the_phase_and_training_goes_on_from_it(run, updates):
    phases = ["forward", "loss", "backward", "update"]
    plain = TrainingRun(Trainer(make()))
    run.set_pace(1.0, 0.0)
    run.play(0.0)
    for now in range(updates + 1):
        run.train(float(now), once)
    run.handle(lambda run: run.pause(5.0))
    run.handle(lambda run: run.watch(Watch("train")))
    held = run.snapshot(5.0, 0)
    assert (held.phase, held.running) == (phases[updates], False)
    assert held.updates_per_second == 0.0
    assert held.watch.source == "train"
    run.handle(lambda run: run.play(6.0))
    run.train(6.0, once)
    assert run.snapshot(6.0, 0).phase == (phases * 2)[updates + 1]
    for now in range(7, 7 + 3 - updates):
        run.train(float(now), once)
    plain.step(StepSize.BATCH)
    assert_same_state(run.trainer.state(), plain.trainer.state())


@pytest.mark.parametrize(
    "message",
    [
        lambda run: run.step(StepSize.BATCH),
        lambda run: run.learn(run.trainer.data.train.columns[:, 0]),
        lambda run: run.load(Trainer(make()), 1),
        lambda run: run.set_pace(100.0, 1.0),
        lambda run: run.use_engine("numpy"),
    ],
)
def test_what_is_not_this_update_ends_the_phase(run, message):
    run.set_pace(1.0, 0.0)
    run.play(0.0)
    run.train(0.0, once)
    run.handle(lambda run: run.pause(0.5))
    run.handle(message)
    assert run.snapshot(1.0, 0).phase == ""


def test_a_stop_rule_pauses_it_and_one_that_holds_already_lets_it_not_begin():
    stop = make().training.stop.__class__(epochs=2)
    run = TrainingRun(Trainer(change(make(), stop=stop)))
    run.play(0.0)
    while run.playing:
        run.train(0.0, once)
    assert run.trainer.epoch == 2
    assert run.snapshot(0.0, 0).stopped is not None
    run.play(1.0)
    assert not run.playing


def test_an_edit_another_trainer_and_a_state_carry_their_revision(run):
    state = run.trainer.state()
    run.step(StepSize.EPOCH)
    run.edit(TrainingEdit(experiment=add_unit(run.trainer.experiment, "h1")), 3)
    assert run.snapshot(0.0, 0).revision == 3
    other = Trainer(make())
    run.play(1.0)
    run.load(other, 4)
    snapshot = run.snapshot(1.0, 0)
    assert (snapshot.revision, snapshot.running) == (4, False)
    run.step(StepSize.SAMPLE)
    run.edit(TrainingEdit(state=Answer.of(state)), 5)
    snapshot = run.snapshot(2.0, 0)
    assert (snapshot.revision, snapshot.update) == (5, 0)
    assert np.array_equal(snapshot.parameters, state.parameters)
    run.edit(TrainingEdit(values={run.trainer.layout.keys[0]: 0.5}), 6)
    assert run.snapshot(3.0, 0).parameters[0] == 0.5
    run.learn(run.trainer.data.train.columns[:, 0])
    assert run.snapshot(4.0, 0).update == 1
    run.edit(TrainingEdit(anew=True), 7)
    assert run.snapshot(5.0, 0).update == 0


def test_the_time_of_training_is_that_of_playing_with_the_waits_of_its_pace():
    now = 10.0
    run = TrainingRun(Trainer(make()), lambda: now)
    run.handle(lambda run: run.set_pace(1.0, now))
    now = 20.0
    run.handle(lambda run: run.play(now))
    for now in (21.0, 22.0, 23.0):
        run.train(now, once)
    run.handle(lambda run: run.pause(now))
    now = 90.0
    run.handle(lambda run: run.watch(Watch("train")))
    assert run.trained_for == 3.0
    run.handle(lambda run: run.load(Trainer(make()), 1))
    assert run.trained_for == 0.0


@pytest.mark.parametrize(
    "message",
    [
        lambda run: run.step(StepSize.EPOCH),
        lambda run: run.learn(run.trainer.data.train.columns[:, 0]),
    ],
    ids=["step", "learn"],
)
def test_the_time_that_a_step_takes_is_training_and_what_comes_between_is_not(message):
    run = TrainingRun(Trainer(make()), count().__next__)  # each look is a second later
    run.handle(message)
    assert run.trained_for == 1
    run.handle(lambda run: run.watch(Watch("train")))
    assert run.trained_for == 1
    run.handle(message)
    assert run.trained_for == 2


def test_two_runs_know_nothing_of_each_other():
    one, other = (TrainingRun(Trainer(make())) for _ in range(2))
    one.watch(Watch("train"))
    one.step(StepSize.EPOCH)
    assert other.snapshot(0.0, 0).update == 0
    assert other.snapshot(0.0, 0).watch == Watch()


def test_after_an_error_it_is_paused_with_nothing_to_show(run):
    run.play(0.0)
    run.halt()
    assert run.wait(0.0) is None
    assert not run.is_due(1.0, is_taken=True)


@pytest.fixture
def slow_epochs(monkeypatch):
    """A run whose epochs of 1,000 updates take longer than a step does at once."""
    monkeypatch.setattr(run_module, "STEP_AT_ONCE", -1.0)
    experiment = make(samples=1250, batch=1, test_share=0.2)
    return TrainingRun(Trainer(experiment, engine="numpy"))


def test_a_long_epoch_goes_on_in_slices_and_can_be_paused(slow_epochs):
    run, done = slow_epochs, []
    run.handle(lambda run: run.step(StepSize.EPOCH))
    for _ in range(2):
        assert run.is_stepping
        done.append(run.trainer.update)
        run.train(0.0, once)
    run.handle(lambda run: run.pause(0.0))
    assert not run.playing
    assert 0 < done[0] < done[1] < run.trainer.update < 1000
    run.handle(lambda run: run.step(StepSize.EPOCH))
    while run.playing:
        run.train(0.0, once)
    assert (run.trainer.epoch, run.trainer.update) == (1, 1000)


def test_two_steps_of_an_epoch_are_two_epochs(slow_epochs):
    for _ in range(2):
        slow_epochs.handle(lambda run: run.step(StepSize.EPOCH))
    while slow_epochs.playing:
        slow_epochs.train(0.0, once)
    assert (slow_epochs.trainer.epoch, slow_epochs.trainer.update) == (2, 2000)


@needs_kernel
def test_another_engine_takes_over_while_it_trains_and_trains_what_is_opened_later(run):
    run.play(0.0)
    run.train(0.0, once)
    assert run.snapshot(0.0, 0).engine == "kernel"
    run.handle(lambda run: run.use_engine("numpy"))
    assert run.playing
    done = run.trainer.update
    run.train(0.0, once)
    snapshot = run.snapshot(1.0, 0)
    assert (snapshot.engine, snapshot.update > done > 0) == ("numpy", True)
    run.load(Trainer(make()), 1)
    assert run.snapshot(2.0, 0).engine == "numpy"
    run.edit(TrainingEdit(experiment=add_unit(run.trainer.experiment, "h1")), 2)
    assert run.snapshot(3.0, 0).engine == "numpy"


@needs_kernel
def test_only_the_kernel_trains_beside_the_window(run):
    assert not run.runs_beside  # it is paused
    run.play(0.0)
    assert run.runs_beside
    run.use_engine("numpy")
    assert not run.runs_beside
