"""The table of a network is the one that `kernel.c` reads, and what does not fit is refused."""

import ctypes
import re

import numpy as np
import pytest

from playground.core.engine.engine import bind_evaluation
from playground.core.engine.epoch_plan import MOST_MOMENTS, EpochPlan
from playground.core.engine.kernels import moments
from playground.core.engine.kernels import program as tables
from playground.core.engine.kernels.compiled_updates import CompiledUpdates
from playground.core.engine.kernels.kernel_ids import (
    KERNEL_ACTIVATIONS,
    KERNEL_LOSSES,
    KERNEL_LOSSES_OF_Z,
    KERNEL_OPTIMIZERS,
    KERNEL_PENALTIES,
)
from playground.core.engine.kernels.library_files import SOURCE
from playground.core.engine.layout import Layout
from playground.core.engine.samples import load_data
from playground.core.engine.updating import make_vectors
from tests.support.experiments import make, skip
from tests.support.kernel import built_library, opened_for_tests

UNMEASURED = (None, None, None), 1 << 40
TEXT = SOURCE.read_text(encoding="ascii")


def enumeration(last):
    """The names of an enumeration of the C source, which ends with `last`."""
    found = re.search(r"enum \{([^}]*?)\b" + last + r" \};", TEXT)
    assert found is not None
    return [name.lower() for name in re.findall(r"\w+", found[1])]


def test_registry_names_have_the_numbers_of_the_c_source():
    assert enumeration("ACTIVATIONS") == list(KERNEL_ACTIVATIONS)
    of_z = [f"{loss}_of_{output}" for loss, output in KERNEL_LOSSES_OF_Z]
    assert enumeration("LOSSES") == [*KERNEL_LOSSES, *of_z]
    assert enumeration("PENALTIES") == ["no_penalty", *KERNEL_PENALTIES[1:]]
    names = enumeration("OPTIMIZERS")
    for name, number in KERNEL_OPTIMIZERS.items():
        assert names[number] == (name if number else "descent")
    scores = ["class_of_one", "class_of_many", "squares"]
    assert enumeration("SCORES") == scores
    assert [getattr(tables, name.upper()) for name in scores] == [0, 1, 2]


def test_structures_have_the_sizes_of_the_c_source():
    kernel = opened_for_tests()
    structures = (
        *(tables.ProgramTable, tables.LayerTable, tables.ConnectionTable),
        *(moments.SetTable, moments.MomentsTable),
    )
    assert kernel.kernel_constant(0) == tables.LANES
    for number, structure in enumerate(structures, 1):
        assert kernel.kernel_constant(number) == ctypes.sizeof(structure)


@pytest.mark.parametrize(
    ("structure", "name"),
    [
        (tables.ProgramTable, "Program"),
        (tables.LayerTable, "Layer"),
        (tables.ConnectionTable, "Connection"),
        (moments.SetTable, "Set"),
        (moments.MomentsTable, "Moments"),
    ],
)
def test_structures_have_the_fields_of_the_c_source(structure, name):
    body = re.search(r"typedef struct \{([^{}]*?)\} " + name + ";", TEXT)
    assert body is not None
    text = re.sub(r"/\*.*?\*/", "", body[1], flags=re.DOTALL)
    text = re.sub(
        r"\b(const|volatile|int64_t|double|void|Layer|Connection|Random|Program|Set)\b|\[\d\]",
        "",
        text,
    )
    assert re.findall(r"\w+", text) == [field[0] for field in structure._fields_]


def updates_of(experiment, columns=None, **changed):
    built_library()
    layout = Layout(experiment)
    vectors = make_vectors(experiment, layout)
    for name, array in changed.items():
        object.__setattr__(vectors, name, array)
    columns = load_data(experiment).train.columns if columns is None else columns
    return CompiledUpdates(experiment, layout, vectors, columns, None)


@pytest.mark.parametrize("rows", [2, 3, 5])
def test_samples_of_another_network_are_refused(rows):
    with pytest.raises(ValueError, match="needs"):
        updates_of(make(skip()), np.zeros((rows, 8))).run(0, 4, 1)


@pytest.mark.parametrize("name", ["theta", "grad", "step", "weights"])
@pytest.mark.parametrize(
    "array", [np.zeros(5), np.zeros(13, np.float32), np.zeros(26)[::2], np.zeros((1, 13))]
)
def test_vectors_that_do_not_fit_are_refused(name, array):
    experiment = make()
    assert Layout(experiment).size == 13
    with pytest.raises((ValueError, AttributeError)):
        updates_of(experiment, **{name: array}).run(0, 4, 1)


@pytest.mark.parametrize(
    ("position", "size", "limit"), [(-1, 4, 1), (12, 4, 1), (0, 0, 1), (0, -3, 1), (0, 4, 0)]
)
def test_nothing_is_done_outside_of_the_samples(position, size, limit):
    assert updates_of(make(samples=24)).run(position, size, limit) == 0


@pytest.mark.parametrize(
    "order", [np.zeros(11, np.int64), np.zeros(12, np.int32), np.zeros(24, np.int64)[::2]]
)
def test_room_for_an_order_that_does_not_fit_the_samples_is_refused(order):
    experiment = make(samples=24)
    columns = load_data(experiment).train.columns
    plan = EpochPlan(columns, np.random.default_rng(1), order, [-0.1], 0, 32, *UNMEASURED)
    with pytest.raises(ValueError, match="order"):
        updates_of(experiment).run_epochs(4, plan)


def test_a_call_that_is_asked_to_end_makes_one_update():
    built_library()
    experiment, stop = make(samples=24), np.ones(1, np.int64)
    layout, columns = Layout(experiment), load_data(experiment).train.columns
    vectors = make_vectors(experiment, layout)
    updates = CompiledUpdates(experiment, layout, vectors, columns, None, stop)
    plan = EpochPlan(columns, None, np.zeros(0, np.int64), [-0.1] * 5, 0, 32, *UNMEASURED)
    assert updates.run(0, 4, 3) == updates.run_epochs(4, plan).updates == 1
    stop[0] = 0
    assert (updates.run(0, 4, 3), updates.run_epochs(4, plan).updates) == (3, 15)


def plan_of(experiment, layout, vectors, epochs, every, good=-np.inf):
    data = load_data(experiment)
    sets = [bind_evaluation(experiment, layout, vectors.theta, one) for one in data.sets]
    descents = [-0.1] * epochs
    return EpochPlan(data.train.columns, None, np.zeros(0), descents, 4, 32, sets, every, good)


def test_one_call_measures_after_every_third_epoch_but_not_after_the_last():
    experiment = make(samples=32, test_share=0.375, validation_share=0.25)
    layout = Layout(experiment)
    vectors, alone = (make_vectors(experiment, layout) for _ in range(2))
    vectors.theta[...] = alone.theta[...] = np.linspace(-1.0, 1.0, layout.size)
    alone.descent[...] = -0.1
    columns = load_data(experiment).train.columns
    updates, ones = (
        CompiledUpdates(experiment, layout, v, columns, None) for v in (vectors, alone)
    )
    made = updates.run_epochs(12, plan_of(experiment, layout, vectors, 8, 3))
    assert (made.updates, [moment.epoch for moment in made.moments]) == (8, [6, 9])
    for moment, before in zip(made.moments, (2, 3), strict=True):
        for _ in range(before):
            ones.run(0, 12, 1)
        np.testing.assert_array_equal(moment.theta, alone.theta)
        np.testing.assert_array_equal(moment.gradient, alone.grad)
        np.testing.assert_array_equal(moment.step, alone.step)
        sets = plan_of(experiment, layout, alone, 1, 1).evaluations
        assert tuple(moment.results) == tuple(one.run() for one in sets)


def test_a_call_ends_with_an_epoch_of_a_good_loss_and_where_no_more_moments_fit():
    experiment = make(samples=32, test_share=0.375, validation_share=0.25)
    layout = Layout(experiment)
    vectors = make_vectors(experiment, layout)
    columns = load_data(experiment).train.columns
    updates = CompiledUpdates(experiment, layout, vectors, columns, None)
    good = updates.run_epochs(12, plan_of(experiment, layout, vectors, 8, 3, good=np.inf))
    assert good == (2, [])
    full = updates.run_epochs(12, plan_of(experiment, layout, vectors, 500, 1))
    assert (full.updates, len(full.moments)) == (MOST_MOMENTS + 1, MOST_MOMENTS)
    with pytest.raises(ValueError, match="at least 1"):
        updates.run_epochs(12, plan_of(experiment, layout, vectors, 8, 0))


@pytest.mark.parametrize("samples", [2, 3, 9, 64, 65, 1000])
def test_orders_are_those_that_numpy_draws(samples):
    experiment = make(samples=samples, test_share=0.0)
    columns = load_data(experiment).train.columns
    ours, numpys = np.random.default_rng(3), np.random.default_rng(3)
    order, updates = np.zeros(samples, np.int64), updates_of(experiment)
    for epochs in (1, 4):
        updates.run_epochs(
            samples, EpochPlan(columns, ours, order, [-0.1] * epochs, 0, 32, *UNMEASURED)
        )
        expected = [numpys.permutation(samples) for _ in range(epochs)]
        np.testing.assert_array_equal(order, expected[-1])
    assert ours.bit_generator.state == numpys.bit_generator.state
