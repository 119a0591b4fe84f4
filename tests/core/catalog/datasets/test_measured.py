"""The real samples that ship with the program.

And what the network sees of data with more than two inputs.
"""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, SpecError, Trainer, validate
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.catalog.features import default_features, features_of
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.parts import remove_parts
from playground.core.experiment.features import featurize
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import INPUT

REAL = [name for name, entry in DATASETS.items() if entry.most]


def on(name: str, experiment: Experiment | None = None) -> Experiment:
    return edits.set_dataset(experiment or Experiment(), name)


def measured(name: str):
    """All samples as they were measured, a row each."""
    entry = DATASETS[name]
    points, labels = draw_points(entry, entry.most, 1)
    return np.stack(
        [i.number(row) for i, row in zip(entry.inputs, points, strict=True)], axis=1
    ), labels


@pytest.mark.oracle
@pytest.mark.parametrize("name", REAL)
def test_the_shipped_numbers_are_those_of_scikit_learn(name):
    from sklearn import datasets

    theirs = getattr(datasets, f"load_{name}")()
    numbers, labels = measured(name)
    ours = np.column_stack([np.round(numbers, 9), labels])
    expected = np.column_stack([theirs.data, theirs.target])
    np.testing.assert_allclose(
        ours[np.lexsort(ours.T)], expected[np.lexsort(expected.T)], rtol=0, atol=1e-9
    )


@pytest.mark.parametrize(
    ("name", "per_class"), [("iris", {50}), ("digits", {174, 177, 178, 179, 180, 181, 182, 183})]
)
def test_all_samples_of_all_classes_are_there(name, per_class):
    _, labels = measured(name)
    counts = np.bincount(labels)
    assert len(counts) == DATASETS[name].classes
    assert set(counts.tolist()) == per_class


def test_the_first_iris_and_the_ink_of_digits_are_as_published():
    numbers, labels = measured("iris")
    assert [5.1, 3.5, 1.4, 0.2] in np.round(numbers[labels == 0], 9).tolist()
    pixels, _ = measured("digits")
    assert (np.rint(pixels).min(), np.rint(pixels).max()) == (0, 16)
    np.testing.assert_allclose(pixels, np.rint(pixels), atol=1e-9)


def test_inputs_are_standardised_by_the_constants_that_are_shown():
    points, _ = draw_points(DATASETS["iris"], 150, 1)
    np.testing.assert_allclose(points.mean(axis=1), 0, atol=0.02)
    np.testing.assert_allclose(points.std(axis=1), 1, atol=0.02)
    pixels, _ = draw_points(DATASETS["digits"], 1797, 1)
    assert pixels.mean() == pytest.approx(0, abs=0.01)
    assert pixels.std() == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("name", REAL)
def test_more_samples_than_there_are_are_refused_in_a_sentence(name):
    experiment = on(name)
    with pytest.raises(SpecError, match=r"Samples.*2.*"):
        validate(
            replace(experiment, data=replace(experiment.data, samples=DATASETS[name].most + 1))
        )


def test_an_input_that_the_data_do_not_have_is_refused_in_a_sentence():
    experiment = on("iris")
    with pytest.raises(SpecError) as caught:
        validate(replace(experiment, data=replace(experiment.data, features=("x1", "x2", "x1*x2"))))
    assert str(caught.value) == "Data set “Iris” has no input feature “x1*x2”; it has x1 to x4."


def test_another_data_set_brings_its_inputs_samples_and_output_and_drops_marks_of_gone_edges():
    start = edits.set_features(Experiment(), ["x1", "x2", "x1^2"])
    connection = start.network.connections[0]
    cut = replace(connection, cut=frozenset({("1", "x1^2")}))
    start = replace(
        start, network=replace(start.network, connections=(cut, *start.network.connections[1:]))
    )
    iris = on("iris", start)
    assert iris.data.features == ("x1", "x2", "x3", "x4")
    assert iris.data.samples == 150
    assert len(iris.network.output.units) == 3
    assert iris.network.connections[0].cut == frozenset()
    back = on("xor", iris)
    assert (back.data.features, back.data.samples) == (("x1", "x2"), 400)
    assert len(back.network.output.units) == 1


def test_plane_sets_keep_features_and_samples_of_each_other():
    start = edits.set_features(
        replace(Experiment(), data=replace(Experiment().data, samples=120)), ["x1", "sin(x2)"]
    )
    assert on("circle", start).data.features == ("x1", "sin(x2)")
    assert on("circle", start).data.samples == 120


def test_inputs_are_seen_as_they_are_and_single_ones_can_be_left_out():
    experiment = remove_parts(on("digits"), [UnitPart(INPUT, "x1"), UnitPart(INPUT, "x64")])
    assert len(experiment.data.features) == 62
    train = load_data(experiment).train
    np.testing.assert_array_equal(train.columns[:62], train.points[1:63])
    assert edits.set_features(
        experiment, features_of(experiment.dataset)
    ).data.features == default_features(experiment.dataset)


def test_features_of_many_inputs_are_the_inputs_themselves():
    points = np.arange(12.0).reshape(4, 3)
    np.testing.assert_array_equal(featurize(("x4", "x2"), points), points[[3, 1]])


@pytest.mark.parametrize("samples", [2, 3])
def test_so_few_samples_that_classes_are_missing_still_train(samples):
    experiment = on("digits")
    experiment = replace(experiment, data=replace(experiment.data, samples=samples, test_share=0.9))
    trainer = Trainer(validate(experiment))
    assert len(trainer.data.train) == 1
    trainer.run_epochs(3)
    assert np.isfinite(trainer.evaluate().train_loss)


def test_weights_of_units_that_stay_are_kept_when_the_data_set_changes_and_back():
    trainer = Trainer(on("iris"))
    trainer.run_epochs(3)
    before = trainer.weights("hidden1", "hidden2").copy()
    trainer.configure(on("digits", trainer.experiment))
    np.testing.assert_array_equal(trainer.weights("hidden1", "hidden2")[:2, :4], before)
    assert trainer.weights(INPUT, "hidden1").shape == (32, 64)  # wider, for pictures of ten classes


def test_what_is_asked_of_a_data_set_again_does_not_go_through_all_its_inputs(monkeypatch):
    default_features(DATASETS["digits"])
    hashed = []
    monkeypatch.setattr(Input, "__hash__", lambda entry: (hashed.append(1), 0)[1])
    assert len(default_features(DATASETS["digits"])) == 64
    assert not hashed
