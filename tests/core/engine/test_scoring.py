"""One score: what is no answer counts in the same way for accuracy, crosses and matrix."""

import numpy as np
import pytest

from playground import Experiment
from playground.core.engine.scoring import score, why_unknown, wrongly_classified
from playground.core.experiment.edits.settings import set_dataset
from playground.core.observe.confusion import confusion
from tests.support.experiments import with_values

NAN = np.nan


@pytest.mark.parametrize(
    ("dataset", "outputs", "labels", "right"),
    [
        ("xor", [[0.9, NAN, NAN, 0.2]], [1, 0, 1, 0], 2),
        ("blobs", [[NAN, 0.1, 0.9], [0.1, NAN, 0.0], [0.2, 0.3, 0.1]], [0, 1, 0], 1),
    ],
)
def test_a_sample_without_an_answer_is_not_answered_correctly(dataset, outputs, labels, right):
    experiment = set_dataset(Experiment(), dataset)
    outputs, labels = np.array(outputs), np.array(labels)
    assert score(experiment, outputs, labels) == pytest.approx(right / len(labels))
    assert (~wrongly_classified(experiment, outputs, labels)).sum() == right
    assert np.trace(confusion(experiment, outputs, labels)) == right


def test_r2_of_several_values_is_over_all_of_them_each_around_its_own_mean():
    labels = np.array([[1.0, 2.0, 3.0], [10.0, 30.0, 20.0]])
    outputs = np.array([[1.0, 2.0, 4.0], [10.0, 26.0, 20.0]])
    found = score(with_values(), outputs, labels)
    assert found == pytest.approx(1 - (1 + 16) / (2 + 200))
    assert not wrongly_classified(with_values(), outputs, labels).any()


@pytest.mark.parametrize(
    ("loss", "reached", "outputs", "words"),
    [
        (0.3, 0.9, [[0.5]], ""),
        (NAN, NAN, np.zeros((1, 0)), "no samples"),
        (NAN, 0.5, [[0.5, NAN]], "not all answers are numbers"),
        (NAN, 0.5, [[0.5, 1.0]], "the loss is not a number"),
        (0.1, NAN, [[0.5, 1.0]], "All targets"),
    ],
)
def test_a_missing_number_has_a_reason(loss, reached, outputs, words):
    reason = why_unknown(loss, reached, np.array(outputs))
    assert words in reason
    assert bool(words) == bool(reason)
