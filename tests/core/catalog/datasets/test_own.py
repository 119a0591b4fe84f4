"""Own points: what they hold, and which part of the split each belongs to."""

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest

from playground.core.basics.messages import SpecError
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.datasets.own_order import split_order
from playground.core.catalog.datasets.own_rules import MAX_POINTS
from playground.core.catalog.features import features_of
from tests.support.own import SPECIES, own_flowers

POINTS = np.array([[0.5, -1.25, 3.0], [2.0, 0.1, -4.0]])


def own(points=POINTS, labels=(0, 1, 1), dataset="xor"):
    return OwnData.of(points, np.array(labels), DATASETS[dataset])


def with_input(**rest):
    """Flowers of one input with a standardisation of its own."""
    return replace(own_flowers(inputs=(0,)), inputs=(Input("a", **rest),))


def wide(inputs, n):
    """So many inputs that are all zero."""
    labels = np.zeros(n).tobytes()
    return OwnData(inputs * labels, labels, inputs=tuple(Input(f"p{i}") for i in range(inputs)))


def test_names_that_begin_alike_stay_different_where_they_are_shortened():
    long = "a class with a long beginning, "
    names = (f"{long}one", f"{long}two", "short")
    shown = own_flowers(class_names=names).dataset.class_names
    assert shown == ("a class wit…ginning, one", "a class wit…ginning, two", "short")
    alike = (f"{long}1{long}", f"{long}2{long}", "short")
    assert own_flowers(class_names=alike).dataset.class_names == alike
    other = (f"{long}one", "the second", "short")
    assert own_flowers(class_names=other).dataset.class_names[0] == "a class with a long beg…"


def test_points_and_labels_come_back_to_the_bit_and_equal_ones_are_equal():
    data = own()
    points, labels = data.arrays
    np.testing.assert_array_equal(points, POINTS)
    assert (labels.tolist(), len(data)) == ([0, 1, 1], 3)
    assert (data, hash(data)) == (own(), hash(own()))
    assert data != own(labels=(0, 1, 0))


def test_values_are_no_classes():
    data = own(labels=(0.5, -0.25, 7.0), dataset="plane")
    assert data.dataset.is_regression
    assert data.arrays[1].tolist() == [0.5, -0.25, 7.0]


def two_values(**fields):
    numbers = np.array([[0.5, -0.25, 7.0], [1.0, 2.0, 3.0]])
    data = replace(own(labels=(0, 0, 0)), labels=numbers.tobytes(), classes=0, outputs=("p", "q"))
    return replace(data, **fields)


def test_several_values_of_a_sample_are_a_column():
    data = two_values()
    data.check()
    assert (len(data), data.dataset.values) == (3, 2)
    assert data.arrays[1].tolist() == [[0.5, -0.25, 7.0], [1.0, 2.0, 3.0]]
    again = OwnData.of(*data.arrays, data.dataset)
    assert again == data


def soft(probabilities, dataset="xor"):
    """Two samples with a probability for each class."""
    return replace(
        own(POINTS[:, :2], np.array(probabilities).ravel(), dataset),
        classes=len(probabilities),
        are_soft=True,
    )


def test_the_label_of_probabilities_is_the_likeliest_class():
    data = soft(((0.125, 0.5), (0.75, 0.25), (0.125, 0.25)))
    data.check()
    assert (len(data), data.classes, data.dataset.is_soft) == (2, 3, True)
    assert data.arrays[1].tolist() == [1, 0]
    assert data.probabilities[:, 0].tolist() == [0.125, 0.75, 0.125]
    assert own().probabilities.shape == (0, 3)


def columns(inputs, outputs):
    """So many inputs and values."""
    return {
        "inputs": tuple(Input(f"in {number}") for number in range(inputs)),
        "outputs": tuple(f"out {number}" for number in range(outputs)),
    }


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (replace(own(), points=own().points[:-8]), "do not fit"),
        (replace(own(), labels=own().labels + b"1"), "do not fit"),
        (own(points=np.array([[np.nan], [0.0]]), labels=(0,)), "finite"),
        (own(labels=(0, 1, 2)), "none of the 2"),
        (own(labels=(0, 1, 0.5)), "none of the 2"),
        (own(points=np.array([[2e6], [0.0]]), labels=(0,)), "finite numbers up to 1,000,000"),
        (own(labels=(0.5, 1e300, 0.0), dataset="plane"), "finite numbers up to 1,000,000"),
        (replace(own(), low=-np.inf), "cannot reach"),
        (replace(own(), low=np.nan), "cannot reach"),
        (replace(own(), low=-1e308, high=1e308), "cannot reach"),
        (replace(own(), low=0.0, high=5e-324), "cannot reach"),
        (replace(own(), low=3.0, high=-3.0), "cannot reach"),
        (replace(own(), classes=10**15), "2 to 40 classes"),
        (replace(own(labels=(0, 0, 0)), classes=1), "2 to 40 classes"),
        (own(points=np.zeros((2, 0)), labels=()), "at least one"),
        (replace(own().taken_over(), drawn=b"1"), "do not fit"),
        (replace(own().taken_over(), drawn_count=2), "not all are of the 2 that were drawn"),
        (
            replace(own().taken_over(), drawn_count=10**15),
            "of the 1,000,000,000,000,000 that",
        ),
        (replace(own(), drawn_count=-1), "not all are of the -1"),
        (replace(own(), drawn=b"\xff" * 8 * len(own())), "not all are of the 0"),
        (soft(((0.5, 0.25), (0.5, 0.5))), "probabilities of sample 2 are not"),
        (soft(((1.25, 0.5), (-0.25, 0.5))), "probabilities of sample 1 are not"),
        (soft(((np.nan, 0.5), (1.0, 0.5))), "finite numbers"),
        (replace(own(), are_soft=True), "do not fit"),
        (two_values(classes=2), "names of their values"),
        (two_values(outputs=("p", "p")), "names of their values"),
        (two_values(outputs=("p", "")), "names of their values"),
        (two_values(outputs=("p", "q", "r")), "do not fit"),
        (two_values(outputs=tuple("abcdefghijk")), "11 values; at most 10"),
        (
            OwnData(bytes(8 * 4 * MAX_POINTS), bytes(8 * 10 * MAX_POINTS), 0, **columns(4, 10)),
            "100,000 samples with 13 numbers each; at most 1,200,000 fit",
        ),
        (
            own(points=np.zeros((2, MAX_POINTS + 1)), labels=np.zeros(MAX_POINTS + 1)),
            "at most 100,000",
        ),
    ],
)
def test_what_is_no_set_of_points_is_refused_in_words(broken, words):
    with pytest.raises(SpecError, match=words):
        broken.check()


def test_points_that_nothing_shows_any_more_take_no_memory():
    data = own()
    assert features_of(data.dataset) == features_of(DATASETS["xor"])
    gone = weakref.ref(data)
    del data
    gc.collect()
    assert gone() is None


def test_measured_inputs_are_kept_as_measured_and_given_standardised():
    own = own_flowers(inputs=(2, 3))
    scaled = own.scaled_to(np.arange(150))
    points, labels = scaled.arrays
    np.testing.assert_array_equal(scaled.numbers, own.numbers)
    np.testing.assert_allclose(points.std(axis=1), 1)
    assert labels.dtype.kind == "i"
    dataset = scaled.dataset
    assert not dataset.is_plane
    assert (dataset.label, dataset.class_names) == ("iris.csv", SPECIES)
    assert [one.label for one in features_of(dataset).values()] == ["petal length", "petal width"]


def test_a_name_for_each_of_hundreds_of_inputs_costs_no_time_to_hash(count_hashes):
    own = own_flowers()
    hash(own)
    assert not count_hashes


@pytest.fixture
def count_hashes(monkeypatch):
    """The inputs that have been hashed."""
    hashed = []
    monkeypatch.setattr(Input, "__hash__", lambda self: hashed.append(self) or 1)
    return hashed


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (replace(own_flowers(), points=b""), "do not fit"),
        (replace(own_flowers(), inputs=()), "do not fit"),
        (own_flowers(class_names=("a", "b")), "2 different names are no names of 3"),
        (own_flowers(class_names=("a", "b", "b")), "2 different names are no names of 3"),
        (own_flowers(class_names=("a", "b", "x" * 201)), "1 to 200 characters"),
        (own_flowers(class_names=("a", "b", "")), "1 to 200 characters"),
        (own_flowers(source="a\nb"), "1 to 200 characters"),
        (own_flowers(target="\x00"), "1 to 200 characters"),
        (with_input(sd=0.0), "cannot be standardised"),
        (with_input(sd=-1.0), "cannot be standardised"),
        (with_input(sd=np.nan), "cannot be standardised"),
        (with_input(mean=np.inf), "cannot be standardised"),
        (with_input(sd=5e-324), "finite numbers"),
        (with_input(unit="x" * 201), "1 to 200 characters"),
        (wide(785, 1), "785 inputs; at most 784"),
        (wide(784, 1531), "1,531 samples with 784 numbers"),
    ],
)
def test_what_is_no_set_of_measured_samples_is_refused_in_words(broken, words):
    with pytest.raises(SpecError, match=words):
        broken.check()
    with pytest.raises(SpecError, match=words):  # and again
        broken.check()


def test_the_features_of_measured_data_that_nothing_shows_keep_no_memory():
    data = own_flowers()
    assert features_of(data.dataset)
    gone = weakref.ref(data)
    del data
    gc.collect()
    assert gone() is None


def of_test(points, seed):
    """The points of the test set."""
    order = split_order(points, seed)
    chosen = points[:, order[: round(0.4 * points.shape[1])]]
    return {tuple(point) for point in chosen.T.tolist()}


def test_the_split_follows_the_points_and_not_their_order():
    points = np.random.default_rng(1).uniform(-5, 5, (2, 200))
    turned = points[:, ::-1]
    assert of_test(points, 1) == of_test(turned, 1)
    assert len(of_test(points, 1) & of_test(points, 2)) == pytest.approx(32, abs=15)  # by chance


def test_a_point_that_comes_or_goes_leaves_the_others_where_they_are():
    points = np.random.default_rng(1).uniform(-5, 5, (2, 200))
    more = np.hstack([points, [[0.5], [0.25]]])
    assert len(of_test(points, 1) ^ of_test(more, 1)) <= 2
    assert len(of_test(points, 1) ^ of_test(points[:, 1:], 1)) <= 2
