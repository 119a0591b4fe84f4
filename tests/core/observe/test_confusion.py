"""Which classes are taken for which, against counts by hand."""

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.experiment.edits import settings as edits
from playground.core.observe.confusion import confusion, row_shares


def test_one_output_against_a_count_by_hand():
    outputs = np.array([[0.1, 0.5, 0.9, 0.2, 0.8]])  # classes 0, 1 (from ½ on), 1, 0, 1
    labels = np.array([0, 0, 0, 1, 1])
    assert confusion(Experiment(), outputs, labels).tolist() == [[1, 2], [1, 1]]


def test_one_output_a_class_against_a_count_by_hand():
    experiment = edits.set_dataset(Experiment(), "blobs")
    outputs = np.array(
        [[0.8, 0.1, 0.2, 0.1], [0.1, 0.2, 0.7, 0.1], [0.1, 0.7, 0.1, 0.8]]
    )  # classes 0, 2, 1, 2
    labels = np.array([0, 0, 1, 2])
    counts = confusion(experiment, outputs, labels)
    assert counts.tolist() == [[1, 0, 1], [0, 1, 0], [0, 0, 1]]


@pytest.mark.parametrize("dataset", ["xor", "blobs", "xor_gate"])
def test_it_counts_every_sample_once_and_agrees_with_the_accuracy(dataset):
    trainer = Trainer(edits.set_dataset(Experiment(), dataset))
    trainer.run_epochs(3)
    metrics = trainer.evaluate()
    for samples, evaluator, score in (
        (trainer.data.train, trainer.evaluators[0], metrics.train_score),
        (trainer.data.test, trainer.evaluators[1], metrics.test_score),
    ):
        counts = confusion(trainer.experiment, evaluator.outputs, samples.labels)
        assert counts.sum() == len(samples)
        assert counts.sum(axis=1).tolist() == [
            (samples.labels == i).sum() for i in range(len(counts))
        ]
        assert np.trace(counts) / len(samples) == pytest.approx(score)


def test_no_samples_are_counted_and_samples_without_an_answer_are_in_no_cell():
    assert confusion(Experiment(), np.zeros((1, 0)), np.zeros(0)).tolist() == [[0, 0], [0, 0]]
    assert confusion(Experiment(), np.full((1, 3), np.nan), np.array([0, 1, 1])).sum() == 0


def test_a_regression_is_refused():
    with pytest.raises(ValueError, match="no classes"):
        confusion(edits.set_dataset(Experiment(), "plane"), np.zeros((1, 2)), np.array([0.5, 1.0]))


def test_shares_are_of_the_true_class_and_unknown_where_there_is_none():
    shares = row_shares(np.array([[3, 1], [0, 0]]))
    assert shares[0].tolist() == [0.75, 0.25]
    assert np.isnan(shares[1]).all()
