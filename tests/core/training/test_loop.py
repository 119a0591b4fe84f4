"""The training loop: its twin, and what it knows of its last update."""

import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from playground import OUTPUT, Trainer
from playground.core.basics.messages import PlaygroundError, SpecError
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.engine.samples import NO_INDEX
from playground.core.experiment.budget import sample_bytes
from playground.core.experiment.limits import MAX_BATCH_MEMORY
from playground.core.training.loop import TrainingLoop
from playground.core.training.state import TrainerState
from tests.support.experiments import NETWORKS, dense, make
from tests.support.paths import ROOT
from tests.support.training import SETTINGS, assert_same_state


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("done", [0, 4, 40])
def test_a_twin_does_what_its_origin_would_and_leaves_no_trace(settings, done):
    loop = TrainingLoop(make(NETWORKS["skip"](), **SETTINGS[settings]))
    loop.run_updates(done)
    before, last = loop.state(), loop.last
    numbers = loop.gradient.copy(), loop.step.copy()
    metrics, outputs = loop.evaluate(), loop.evaluators[0].outputs.copy()
    deltas = last and last.read(OUTPUT, "delta").copy()
    twin = loop.twin()
    assert_same_state(twin.state(), before)
    twin.run_updates(25)
    twin.evaluate()
    assert_same_state(loop.state(), before)
    assert loop.last is last
    for array, kept in zip((loop.gradient, loop.step), numbers, strict=True):
        np.testing.assert_array_equal(array, kept)
    np.testing.assert_array_equal(loop.evaluators[0].outputs, outputs)
    if last:
        np.testing.assert_array_equal(last.read(OUTPUT, "delta"), deltas)
    assert loop.evaluate() == metrics
    loop.run_updates(25)
    assert_same_state(loop.state(), twin.state())


def test_a_twin_can_be_put_to_an_earlier_state():
    loop = TrainingLoop(make(optimizer="adam"))
    loop.run_updates(5)
    earlier = loop.state()
    loop.run_updates(9)
    assert_same_state(loop.twin(earlier).state(), earlier)


@pytest.mark.parametrize("batch", [5, 1000])
def test_the_last_update_knows_its_samples(batch):
    loop = TrainingLoop(make(batch=batch))
    seen, epochs = [], loop.epoch + 1
    while loop.epoch < epochs:
        loop.run_updates(1)
        last = loop.last
        chosen = loop.data.train.columns[:, last.indices]
        np.testing.assert_array_equal(last.passed.columns, chosen)
        assert not last.has_own_samples
        seen += last.indices.tolist()
    assert sorted(seen) == list(range(len(loop.data.train)))


@pytest.mark.parametrize("engine", ["numpy", "automatic"])
def test_listed_samples_come_in_the_order_of_the_data_and_those_left_over_last(engine):
    loop = TrainingLoop(make(batch=5, order="listed"), engine=engine)
    n, seen = len(loop.data.train), []
    assert (np.diff(loop.data.train.rows) > 0).all()
    assert (np.diff(loop.data.test.rows) > 0).all()
    while loop.epoch < 2:
        loop.run_updates(1)
        seen.append(loop.last.indices.tolist())
    assert sum(seen, []) == [*range(n), *range(n)]
    of_epoch = seen[: len(seen) // 2]
    assert {len(batch) for batch in of_epoch[:-1]} == {5}
    assert len(of_epoch[-1]) == n % 5 > 0


def drawn(loop, epochs):
    """Which samples each update until the end of so many epochs used, and in which epoch it was."""
    seen = []
    while loop.epoch < epochs:
        epoch = loop.epoch
        loop.run_updates(1)
        seen.append((epoch, loop.last.indices.tolist()))
    return seen


@pytest.mark.parametrize("engine", ["numpy", "automatic"])
def test_samples_that_are_left_over_join_the_first_mini_batch_of_the_next_epoch(engine):
    loop = TrainingLoop(make(batch=5, order="carried"), engine=engine)
    assert len(loop.data.train) == 12
    first, rest = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]], [10, 11]
    later = [[*rest, *first[0]], first[1]]
    expected = [(0, batch) for batch in first] + [(e, batch) for e in (1, 2) for batch in later]
    assert drawn(loop, 3) == expected
    assert loop.update == 6


@pytest.mark.parametrize("engine", ["numpy", "automatic"])
@pytest.mark.parametrize("before", range(6))
def test_what_is_left_over_is_carried_across_a_saved_state(engine, before):
    experiment = make(batch=5, order="carried")
    loop = TrainingLoop(experiment, engine=engine)
    loop.run_updates(before)
    other = TrainingLoop(experiment, loop.state(), engine)
    loop.run_updates(20)
    other.run_updates(20)
    assert_same_state(loop.state(), other.state())


def test_with_nothing_left_over_carried_is_as_listed():
    states = [TrainingLoop(make(batch=6, order=order)) for order in ("listed", "carried")]
    for loop in states:
        loop.run_updates(30)
    assert_same_state(states[0].state(), states[1].state())


def test_single_samples_use_each_sample_once_in_an_epoch_after_the_first():
    loop = TrainingLoop(make(batch=5, order="carried"))
    loop.run_updates(3)  # the first update of the second epoch, of seven samples
    loop.run_updates(5, size=1)
    assert (loop.epoch, loop.position) == (2, 0)
    assert loop.last.indices.tolist() == [9]


def test_another_batch_size_drops_what_was_left_over():
    trainer = Trainer(make(batch=5, order="carried"))
    trainer.run_updates(2)
    assert trainer.state().carries
    trainer.configure(make(batch=7, order="carried"))
    trainer.run_updates(1)
    assert trainer.last.indices.tolist() == [*range(7)]


@pytest.mark.parametrize("engine", ["numpy", "automatic"])
def test_whole_epochs_of_listed_samples_are_their_updates_one_by_one(engine):
    experiment = make(batch=5, order="listed", dropout=0.2)
    at_once, one_by_one = (TrainingLoop(experiment, engine=engine) for _ in range(2))
    at_once.run_updates(100)
    for _ in range(100):
        one_by_one.run_updates(1)
    assert_same_state(at_once.state(), one_by_one.state())


def test_rows_say_which_point_each_sample_is():
    loop = TrainingLoop(make())
    points, labels = draw_points(loop.experiment.dataset, 24, 7)
    rows = np.concatenate([loop.data.train.rows, loop.data.test.rows])
    assert sorted(rows) == list(range(24))
    np.testing.assert_array_equal(loop.data.train.points, points[:, loop.data.train.rows])
    np.testing.assert_array_equal(loop.data.test.labels, labels[loop.data.test.rows])


def test_the_last_update_with_own_samples_knows_them():
    trainer = Trainer(make())
    column = trainer.data.train.columns[:, [3]]
    trainer.learn_from(column)
    assert trainer.last.has_own_samples
    assert trainer.last.indices.tolist() == [NO_INDEX]
    np.testing.assert_array_equal(trainer.last.passed.columns, column)


def test_a_checked_run_says_where_it_began_and_later_updates_keep_that():
    trainer = Trainer(make())
    trainer.run_updates(1)
    assert (trainer.last.start, trainer.last.size) == (None, 0)
    begin = trainer.state()
    trainer.run_checked(3, size=2)
    assert_same_state(trainer.last.start, begin)
    assert trainer.last.size == 2
    start = trainer.last.start
    trainer.run_updates(1)
    assert trainer.last.start is start


@pytest.mark.parametrize(
    "change",
    [
        lambda trainer: trainer.restore(trainer.state()),
        lambda trainer: trainer.restart(),
        lambda trainer: trainer.set_parameter(trainer.layout.keys[0], 1.0),
        lambda trainer: trainer.set_biases("h1", [0.5] * 3),
        lambda trainer: trainer.configure(make(batch=2)),
    ],
)
def test_there_is_no_last_update_after_a_change(change):
    trainer = Trainer(make())
    trainer.run_updates(1)
    assert trainer.last is not None
    change(trainer)
    assert trainer.last is None
    assert not trainer.has_gradient


def test_an_update_that_is_refused_leaves_the_last_one_and_its_numbers():
    trainer = Trainer(make(dense(output="identity"), optimizer="momentum"))
    trainer.run_checked(3)
    before, last = trainer.state(), trainer.last
    numbers = [array.copy() for array in (last.gradient, last.step, last.read("h1", "delta"))]
    column = np.full_like(trainer.data.train.columns[:, [0]], 1e308)
    with pytest.raises(PlaygroundError, match="nothing has changed"):
        trainer.learn_from(column)
    assert trainer.last is last
    assert_same_state(trainer.state(), before)
    found = last.gradient, last.step, last.read("h1", "delta")
    for array, kept in zip(found, numbers, strict=True):
        np.testing.assert_array_equal(array, kept)


def test_an_update_with_more_samples_than_fit_is_refused_before_anything_is_made():
    trainer = Trainer(make(dense(hidden=(512,)), optimizer="momentum", seed_weights=1))
    most = MAX_BATCH_MEMORY // sample_bytes(trainer.experiment)
    before, columns = trainer.state(), np.resize(trainer.data.train.columns, (4, most + 1))
    tracemalloc.start()
    try:
        with pytest.raises(SpecError) as error:
            trainer.learn_from(columns)
        refused = tracemalloc.get_traced_memory()[1]
        assert_same_state(trainer.state(), before)
        tracemalloc.reset_peak()
        trainer.learn_from(columns[:, :-1])
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert str(error.value) == (
        f"A full batch of {most + 1:,} samples would take 128 MB of memory; "
        "use fewer samples, smaller layers or mini-batches (at most 128 MB)."
    )
    assert refused < 1_000_000
    assert trainer.update == before.update + 1
    assert 0.5 * MAX_BATCH_MEMORY < taken < 3 * MAX_BATCH_MEMORY  # of a rehearsal and the update


NEW_TRAINER = """
import resource
from playground import Trainer
from tests.support.experiments import dense, make

def resident():
    with open("/proc/self/statm") as numbers:
        return int(numbers.read().split()[1]) * resource.getpagesize()

Trainer(make(dense(hidden=(512, 512)), optimizer="adam"))
experiment = make(dense(hidden=(512,) * 7), optimizer="adam")
before = resident()
trainer = Trainer(experiment)
print((resident() - before) / trainer.parameters.nbytes)
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="says how much memory is used")
def test_a_new_trainer_takes_little_more_memory_than_its_parameters():
    """Gradients, steps and averages are 0 then; memory was taken for eleven vectors."""
    made = subprocess.run(
        [sys.executable, "-c", NEW_TRAINER], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert float(made.stdout) < 6  # the start that it was drawn into, and arrays of passes


def test_after_training_the_start_has_neither_gradient_nor_averages():
    trainer = Trainer(make(optimizer="adam", seed_weights=1))
    trainer.run_updates(3)
    trainer.restart()
    trainer.run_updates(3)
    trainer.restore(TrainerState.start(trainer.experiment, trainer.layout))
    assert not trainer.gradient.any()
    assert not trainer.step.any()
    assert not any(slot.any() for slot in trainer.state().slots.values())


@pytest.mark.parametrize(("layer", "quantity"), [("h9", "a"), ("h1", "slopes")])
def test_what_the_last_update_does_not_have_is_refused_in_a_sentence(layer, quantity):
    trainer = Trainer(make())
    trainer.run_updates(1)
    with pytest.raises(SpecError, match=r"There is no layer called “h9”|“slopes” is no quantity"):
        trainer.last.read(layer, quantity)
