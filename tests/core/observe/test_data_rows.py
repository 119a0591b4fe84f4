"""All samples as rows: their numbers as measured, the answers to them, and their order."""

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.engine.samples import NO_INDEX
from playground.core.engine.scoring import wrongly_classified
from playground.core.experiment.edits import own_points, own_rows
from playground.core.experiment.edits.settings import set_dataset
from playground.core.observe.data_rows import SEALED, data_rows, ordered
from tests.support.experiments import change, with_values


def trained(name, epochs=3):
    trainer = Trainer(set_dataset(Experiment(), name))
    trainer.run_epochs(epochs)
    trainer.evaluate()
    return trainer, [one.outputs for one in trainer.evaluators]


@pytest.mark.parametrize("name", ["xor", "blobs", "plane", "iris", "xor_gate"])
def test_each_row_has_its_numbers_its_part_and_its_answer(name):
    trainer, answers = trained(name)
    experiment = trainer.experiment
    rows, dataset = data_rows(experiment), experiment.dataset
    points, labels = draw_points(dataset, len(rows), experiment.seeds.data)
    for axis, entry in enumerate(dataset.inputs):
        np.testing.assert_allclose(rows.inputs[axis], entry.number(points[axis]))
    np.testing.assert_array_equal(rows.targets[0], labels)
    whole = rows.all_answers(answers)
    for row in range(len(rows)):
        samples = trainer.data.sets[rows.part[row]]
        index = rows.index[rows.part[row]][row]
        assert index != NO_INDEX
        np.testing.assert_array_equal(samples.points[:, index], points[:, row])
        np.testing.assert_array_equal(rows.answer(row, answers), whole[:, row])
    sets = zip(answers, trainer.data.sets, strict=True)
    wrong = [wrongly_classified(experiment, outputs, one.labels) for outputs, one in sets]
    assert rows.verdict(whole).wrong.sum() == np.concatenate(wrong)[: len(rows)].sum()


def test_numbers_of_own_data_are_those_that_were_typed_to_the_bit():
    experiment = own_rows.set_cells(Experiment(), 9, 0, np.array([[0.1, 0.2, 1.0]]))
    assert data_rows(experiment).numbers[:, 9].tolist() == [0.1, 0.2, 1.0]


def test_a_verdict_has_the_class_and_its_output_or_the_distance():
    blobs = data_rows(set_dataset(Experiment(), "blobs"))
    outputs = np.array([[0.2, 0.1, np.nan], [0.7, 0.2, 0.5], [0.1, 0.7, 0.5]])
    told = blobs.verdict(outputs, np.array([0, 0, 0]))
    assert told.classes[:2].tolist() == [1, 2]
    assert np.isnan(told.classes[2])
    assert told.strength[:2].tolist() == [0.7, 0.7]
    assert told.wrong[2]
    plane = data_rows(set_dataset(Experiment(), "plane"))
    told = plane.verdict(plane.targets[:, :2] + np.array([[3.0, -4.0]]), slice(0, 2))
    np.testing.assert_allclose(told.distance, [3, 4])
    assert not told.wrong.any()


def test_equal_numbers_stay_as_they_come_and_nan_is_last():
    keys = np.array([2.0, np.nan, 1.0, 2.0, 1.0])
    assert ordered(keys).tolist() == [2, 4, 0, 3, 1]
    assert ordered(keys, descending=True).tolist() == [0, 3, 2, 4, 1]


def test_validation_samples_are_rows_too_and_a_sealed_test_set_has_no_numbers():
    experiment = change(Experiment(), test_share=0.3, validation_share=0.2)
    own = own_points.with_own(experiment, own_points.own_data(experiment))
    trainer = Trainer(change(own, sealed=True))
    trainer.run_epochs(3)
    trainer.evaluate()
    rows, answers = data_rows(trainer.experiment), [one.outputs for one in trainer.evaluators]
    assert [int((rows.part == part).sum()) for part in (0, 1, 2, SEALED)] == [200, 0, 80, 120]
    hidden = rows.part == SEALED
    assert np.isnan(rows.numbers[:, hidden]).all()
    whole = rows.all_answers(answers)
    assert np.isnan(whole[:, hidden]).all()
    assert not np.isnan(whole[:, ~hidden]).any()
    assert not rows.verdict(whole).wrong[hidden].any()
    assert np.isnan(rows.answer(int(np.flatnonzero(hidden)[0]), answers)).all()


def test_samples_with_several_values_have_a_target_for_each():
    trainer = Trainer(with_values())
    trainer.evaluate()
    rows, answers = data_rows(trainer.experiment), [one.outputs for one in trainer.evaluators]
    np.testing.assert_array_equal(rows.targets, trainer.experiment.data.own.arrays[1])
    far = rows.verdict(rows.all_answers(answers)).distance
    assert far.shape == (len(rows),)
    edited = own_rows.set_cells(trainer.experiment, 3, 3, np.array([[0.5]]))
    assert data_rows(edited).targets[1, 3] == 0.5
