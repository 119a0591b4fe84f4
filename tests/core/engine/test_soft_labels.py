"""Soft labels: loss, gradient, score and class of probabilities, on both engines."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, SpecError, Trainer
from playground.core.engine.samples import Typed, load_data, pinned
from playground.core.experiment.edits.own_points import add_class, add_points, import_own
from playground.core.experiment.edits.settings import set_loss
from playground.core.observe.confusion import confusion
from tests.support.experiments import change, dense, make, with_soft_labels
from tests.support.own import own_soft


def test_the_targets_are_the_probabilities_and_the_loss_is_the_cross_entropy_with_them():
    trainer = Trainer(with_soft_labels())
    train, own = trainer.data.train, trainer.experiment.data.own
    np.testing.assert_array_equal(train.columns[-3:], own.probabilities[:, train.rows])
    np.testing.assert_array_equal(train.labels, own.probabilities[:, train.rows].argmax(axis=0))
    found = trainer.evaluate()
    answers = trainer.evaluators[0].outputs
    by_hand = -(train.columns[-3:] * np.log(answers)).sum(axis=0).mean()
    assert found.train_loss == pytest.approx(by_hand)
    is_right = answers.argmax(axis=0) == train.labels
    assert found.train_score == pytest.approx(is_right.mean())
    counts = confusion(trainer.experiment, answers, train.labels)
    assert counts.diagonal().sum() == is_right.sum()


def test_a_network_learns_the_probabilities_and_not_only_the_class():
    trainer = Trainer(change(import_own(Experiment(), own_soft(n=200)), learning_rate=0.1))
    trainer.run_epochs(600)
    trainer.evaluate()
    answers, train = trainer.evaluators[0].outputs, trainer.data.train
    assert np.abs(answers - train.probabilities).max() < 0.1
    assert trainer.evaluate().test_score > 0.9


@pytest.mark.parametrize(
    ("output", "units", "coded"),
    [("sigmoid", 1, [[0.75]]), ("tanh", 1, [[0.5]]), ("sigmoid", 2, [[0.25], [0.75]])],
)
def test_two_classes_on_one_output_or_on_two(output, units, coded):
    own = replace(own_soft(n=1, classes=2), labels=np.array([0.25, 0.75]).tobytes())
    loss = "mse" if output == "tanh" else "bce"
    experiment = make(dense(output=output, n_out=units), loss=loss, test_share=0.0)
    data = replace(experiment.data, dataset="own", samples=1, own=own)
    columns = load_data(replace(experiment, data=data)).train.columns
    assert columns[-units:].tolist() == coded


def test_hinge_needs_one_class_for_each_sample():
    with pytest.raises(SpecError, match="has probabilities of classes"):
        set_loss(with_soft_labels(), "hinge")
    hinge = make(dense(output="identity", n_out=3), dataset="blobs", loss="hinge")
    assert import_own(hinge, own_soft()).training.loss == "cce"


def test_a_painted_point_is_sure_of_its_class_and_another_class_is_likely_nowhere():
    experiment = with_soft_labels()
    more = add_points(experiment, np.array([[0.5], [0.25]]), 2).data.own
    assert more.probabilities[:, -1].tolist() == [0, 0, 1]
    np.testing.assert_array_equal(more.probabilities[:, :-1], experiment.data.own.probabilities)
    wider = add_class(experiment).data.own
    wider.check()
    assert (wider.classes, wider.probabilities[3].any()) == (4, False)


def test_noise_moves_the_points_and_leaves_the_probabilities():
    calm, noisy = with_soft_labels(), change(with_soft_labels(), noise=0.2)
    kept = add_points(noisy, np.array([[0.5], [0.25]]), 0).data.own.probabilities[:, :-1]
    np.testing.assert_array_equal(kept, calm.data.own.probabilities)
    moved, stayed = load_data(noisy).train, load_data(calm).train
    np.testing.assert_array_equal(moved.probabilities, stayed.probabilities)
    assert (moved.points != stayed.points).all()


def test_a_typed_sample_has_probabilities_or_a_class():
    experiment, train = with_soft_labels(), load_data(with_soft_labels()).train
    _, soft = pinned(experiment, train, Typed((0.5, 1.0), (0.25, 0.125, 0.625)))
    assert soft.columns[-3:, 0].tolist() == [0.25, 0.125, 0.625]
    assert (soft.labels.tolist(), soft.label(0)) == ([2], (0.25, 0.125, 0.625))
    _, sure = pinned(experiment, train, Typed((0.5, 1.0), 1.0))
    assert sure.columns[-3:, 0].tolist() == [0, 1, 0]
    _, first = pinned(experiment, train, Typed((0.5, 1.0), (0.25, 0.125, 0.5)))
    np.testing.assert_array_equal(first.columns, train.columns[:, :1])
