"""Which plane through the space of inputs is shown, and what the maps and arrows are on it."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

from playground import Choice, Experiment, LayerSpec, NetworkSpec, SpecError, Trainer
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.edits.standardising import standardised
from playground.core.experiment.features import featurize
from playground.core.observe.input_gradient import InputGradient
from playground.core.observe.maps import NeuronMaps, bottom_up
from playground.core.observe.slices import THE_PLANE, Plane, Slice, plane_of
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from tests.support.experiments import change
from tests.support.own import own_flowers


def on(name: str) -> Experiment:
    experiment = edits.set_dataset(Experiment(), name)
    layers = (
        LayerSpec.dense("h1", 5),
        LayerSpec.dense("output", experiment.dataset.classes, "softmax"),
    )
    return replace(experiment, network=NetworkSpec.stack(*layers))


@pytest.fixture
def iris():
    trainer = Trainer(on("iris"))
    trainer.run_epochs(5)
    return trainer


def test_the_plane_of_points_with_two_inputs_is_the_plane():
    experiment = Experiment()
    assert (
        plane_of(Slice("xor", (1, 0), "mean"), experiment, load_data(experiment).train, 3)
        == THE_PLANE
    )


def test_the_other_inputs_stay_at_the_pinned_sample_or_at_the_mean_or_at_given_values():
    experiment = on("iris")
    train = load_data(experiment).train
    suggested, means = experiment.dataset.axes, tuple(train.points.mean(axis=1).tolist())
    assert plane_of(Slice(), experiment, train, None) == Plane(suggested, means)
    assert plane_of(Slice(), experiment, train, 5) == Plane(
        suggested, tuple(train.points[:, 5].tolist())
    )
    assert plane_of(Slice("iris", None, "mean"), experiment, train, 5) == Plane(suggested, means)
    plane = plane_of(Slice("iris", (0, 1), "values", (5.0, 3.0, 4.0, 2.0)), experiment, train, 5)
    pairs = zip(experiment.dataset.inputs, (5.0, 3.0, 4.0, 2.0), strict=True)
    assert plane == Plane((0, 1), tuple((number - one.mean) / one.sd for one, number in pairs))
    assert plane.measured(experiment.dataset.inputs) == pytest.approx((5.0, 3.0, 4.0, 2.0))


def test_given_values_stay_as_measured_when_another_split_standardises_anew():
    first = import_own(Experiment(), own_flowers())
    values = (5.0, 3.0, 4.0, 2.0)
    wanted = replace(Slice().of(first), rest="values", values=values)
    means = set()
    for share in (0.2, 0.5, 0.8):
        experiment = standardised(change(first, test_share=share), first)
        train = load_data(experiment).train
        plane = plane_of(wanted, experiment, train, None)
        assert plane.measured(experiment.dataset.inputs) == pytest.approx(values)
        means.add(experiment.dataset.inputs[0].mean)
    assert len(means) == 3


def test_values_of_other_inputs_are_not_taken_over():
    flowers = import_own(Experiment(), own_flowers((0, 1, 2)))
    wanted = replace(Slice().of(flowers), rest="values", values=(5.0, 3.0, 4.0))
    assert wanted.of(flowers) is wanted
    assert wanted.of(import_own(flowers, own_flowers((1, 2, 3)))).values == ()


@pytest.mark.parametrize(
    "wanted",
    [
        Slice("digits", (5, 9)),
        Slice("iris", (5, 9)),
        Slice("iris", None, "values", (1.0,)),
        Slice("xor", (1, 0)),
    ],
)
def test_a_slice_of_other_data_is_replaced_by_the_suggested_one(wanted):
    experiment = on("iris")
    train = load_data(experiment).train
    assert plane_of(wanted, experiment, train, None) == plane_of(Slice(), experiment, train, None)


def test_a_sample_that_is_not_there_stands_for_the_last():
    experiment = on("iris")
    train = load_data(experiment).train
    assert plane_of(Slice(), experiment, train, 10**6) == plane_of(
        Slice(), experiment, train, len(train) - 1
    )


def test_a_single_input_of_the_network_is_always_an_axis():
    experiment = edits.set_features(on("iris"), ["x1"])
    assert 0 in plane_of(Slice(), experiment, load_data(experiment).train, None).axes


@pytest.mark.parametrize("values", [(math.nan, 0.0, 0.0, 0.0), (math.inf, 0.0, 0.0, 0.0)])
def test_values_that_are_no_numbers_are_refused(values):
    with pytest.raises(SpecError, match="finite"):
        Slice("iris", None, "values", values)


@pytest.mark.parametrize("axes", [(1, 1), (-1, 2)])
def test_axes_must_be_two_inputs(axes):
    with pytest.raises(SpecError, match="different inputs"):
        Slice("iris", axes)


def test_distances_count_only_the_inputs_that_are_not_axes():
    plane = Plane((0, 2), (9.0, 1.0, 9.0, 2.0))
    points = np.array([[5.0, 0.0], [1.0, 4.0], [-5.0, 0.0], [2.0, 6.0]])
    np.testing.assert_allclose(plane.distances(points), [0.0, math.sqrt((9 + 16) / 2)])


@pytest.mark.parametrize("axes", [(2, 3), (3, 0)])
def test_maps_are_what_the_network_answers_at_the_points_of_the_slice(iris, axes):
    plane = Plane(axes, (0.3, -0.4, 0.5, -0.6))
    maps = NeuronMaps(iris.experiment, iris.layout, 6, "a", plane)
    maps.run(iris.parameters)
    dataset = iris.experiment.dataset
    for row, column in ((0, 0), (2, 5), (5, 1)):
        at_axes = [
            dataset.low + (dataset.high - dataset.low) * (at + 0.5) / 6 for at in (column, 5 - row)
        ]
        point = np.array(plane.values)
        point[list(axes)] = at_axes
        hidden = np.tanh(
            iris.weights("input", "h1") @ featurize(iris.layout.inputs, point[:, None])[:, 0]
            + iris.biases("h1")
        )
        z = iris.weights("h1", "output") @ hidden + iris.biases("output")
        np.testing.assert_allclose(
            maps.outputs[:, row, column], np.exp(z) / np.exp(z).sum(), rtol=1e-4, atol=1e-6
        )


def test_the_target_of_a_place_is_that_of_the_sample_nearest_in_all_inputs(iris):
    train = iris.data.train
    plane = Plane((2, 3), tuple(train.points[:, 7].tolist()))
    maps = NeuronMaps(iris.experiment, iris.layout, 9, "delta", plane).run(iris.parameters)
    dataset = iris.experiment.dataset
    at = dataset.low + (dataset.high - dataset.low) * (np.arange(9) + 0.5) / 9
    answers = NeuronMaps(iris.experiment, iris.layout, 9, "a", plane)
    answers.run(iris.parameters)
    for row, column in itertools.product(range(9), repeat=2):
        point = np.array(plane.values)
        point[[2, 3]] = at[column], at[8 - row]
        nearest = int(np.argmin(((train.points - point[:, None]) ** 2).sum(axis=0)))
        expected = (
            answers.outputs[:, row, column] - train.columns[-3:, nearest]
        )  # δ = ŷ − y of softmax and cross-entropy
        np.testing.assert_allclose(maps[-3:, row, column], expected, rtol=1e-4, atol=1e-6)


def test_row_0_of_a_map_is_the_top_and_bottom_up_turns_it():
    trainer = Trainer(Experiment())
    maker = NeuronMaps(trainer.experiment, trainer.layout, 6)
    maps = maker.run(trainer.parameters)
    x2 = maps[[unit for _, unit in maker.units].index("x2")]
    assert np.all(np.diff(x2[:, 0]) < 0)  # x₂ falls from row to row
    turned = bottom_up(maps)
    assert np.array_equal(turned[:, 0], maps[:, -1])
    assert np.array_equal(bottom_up(turned), maps)


@pytest.mark.parametrize("axes", [(2, 3), (1, 0)])
def test_arrows_are_the_derivatives_of_each_loss_along_the_axes(iris, axes):
    found = InputGradient(
        iris.experiment, iris.layout, iris.parameters, iris.data.train, axes
    ).run()

    def loss(point, label):
        hidden = np.tanh(iris.weights("input", "h1") @ point + iris.biases("h1"))
        z = iris.weights("h1", "output") @ hidden + iris.biases("output")
        return np.log(np.exp(z - z.max()).sum()) + z.max() - z[label]

    for index in (0, 11):
        point, label = iris.data.train.points[:, index], int(iris.data.train.labels[index])
        for number, axis in enumerate(axes):
            step = np.zeros(4)
            step[axis] = 1e-6
            slope = (loss(point + step, label) - loss(point - step, label)) / 2e-6
            assert found[number, index] == pytest.approx(slope, rel=1e-4, abs=1e-8)


def test_the_observer_follows_the_slice_and_the_pinned_sample_through_every_change(iris):
    observer = Observer()

    def shown(**watch):
        observer.set_watch(Watch(**watch))
        return observer.snapshot(iris, 16, 0, 0, running=False, updates_per_second=0.0)

    first = shown()
    assert first.plane.axes == (2, 3)
    turned = shown(slice=Slice("iris", (0, 1)))
    assert turned.plane.axes == (0, 1)
    assert not np.array_equal(turned.outputs, first.outputs)
    pinned = shown(slice=Slice("iris", (0, 1)), sample=4, arrows=True)
    assert pinned.sample is not None
    assert pinned.plane.values == pinned.sample.point
    np.testing.assert_array_equal(
        pinned.outputs, Observer.snapshot(_fresh(pinned.watch), iris, 16, 0, 0, False, 0.0).outputs
    )
    other = shown(slice=Slice("iris", (2, 3)), sample=5, arrows=True, quantity="delta")
    fresh = _fresh(other.watch).snapshot(iris, 16, 0, 0, False, 0.0)
    np.testing.assert_array_equal(other.maps, fresh.maps)
    np.testing.assert_array_equal(other.input_gradient, fresh.input_gradient)
    last = shown(slice=Slice("iris", (2, 3)), sample=8, arrows=True, quantity="delta")
    assert [s.sample and s.sample.index for s in (other, last)] == [5, 8]


def _fresh(watch):
    observer = Observer()
    observer.set_watch(watch)
    return observer


def test_the_mean_of_the_slice_follows_the_split():
    one, two = (change(on("iris"), seed_split=seed, optimizer=Choice("sgd")) for seed in (1, 2))
    planes = [
        plane_of(Slice(), experiment, load_data(experiment).train, None)
        for experiment in (one, two)
    ]
    assert planes[0].values != planes[1].values
