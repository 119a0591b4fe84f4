"""Class weights: each class counts the same in the loss, and the gradient is that of this loss."""

import numpy as np
import pytest

from playground import Trainer
from playground.core.engine.class_weights import class_weights, sample_weights
from playground.core.engine.passes import Sweep
from playground.core.engine.samples import load_data
from tests.support.experiments import (
    assert_gradients_agree,
    change,
    dense,
    make,
    numeric_gradient,
    smooth_plan,
)

BALANCED = {"class_weights": "balanced", "imbalance": 0.6, "samples": 120}
CASES = {
    "one output": make(dense(output="sigmoid"), loss="bce", **BALANCED),
    "signs": make(dense(output="identity"), loss="hinge", **BALANCED),
    "two outputs": make(dense(output="tanh", n_out=2), loss="mse", **BALANCED),
    "softmax": make(dense(output="softmax", n_out=3), loss="cce", dataset="blobs", **BALANCED),
}
every_case = pytest.mark.parametrize("experiment", CASES.values(), ids=CASES)


@every_case
def test_each_class_counts_the_same_and_a_sample_one_on_average(experiment):
    train = load_data(experiment).train
    weights = class_weights(experiment)
    targets = train.columns[-len(experiment.network.output.units) :]
    of_samples = sample_weights(experiment, weights, targets)
    np.testing.assert_array_equal(of_samples, weights[train.labels])
    assert of_samples.mean() == pytest.approx(1.0)
    sums = np.bincount(train.labels, of_samples)
    np.testing.assert_allclose(sums, sums[0])
    assert len(set(weights.tolist())) > 1, "the classes are not balanced"


@every_case
def test_the_gradient_is_that_of_the_weighted_loss(experiment):
    plan = smooth_plan(experiment)
    plan.run_forward()
    analytic = plan.run_backward().copy()
    assert_gradients_agree(plan, analytic, numeric_gradient(plan))


@every_case
def test_the_loss_of_a_sample_is_multiplied_with_the_weight_of_its_class(experiment):
    losses = []
    for one in (experiment, change(experiment, class_weights="none")):
        trainer = Trainer(one)
        parts = one, trainer.layout, trainer.parameters, trainer.data.train.columns
        losses.append(np.concatenate([p.sample_losses() for p, _ in Sweep(*parts).forward()]))
    weights = class_weights(experiment)[load_data(experiment).train.labels]
    np.testing.assert_allclose(losses[0], losses[1] * weights, rtol=1e-12)


def test_a_class_without_training_samples_has_the_weight_one():
    experiment = make(
        dense(output="softmax", n_out=6),
        loss="cce",
        dataset="blobs",
        options=(("classes", 6.0),),
        samples=4,
        test_share=0.0,
        class_weights="balanced",
    )
    labels = load_data(experiment).train.labels
    weights = class_weights(experiment)
    present = np.unique(labels)
    assert len(present) < 6
    assert (np.delete(weights, present) == 1.0).all()
    assert weights[labels].mean() == pytest.approx(1.0)


@pytest.mark.parametrize(
    "experiment",
    [
        make(dataset="plane", class_weights="balanced"),
        make(dense(output="step", hidden=()), optimizer="perceptron", class_weights="balanced"),
        make(imbalance=0.5),
    ],
    ids=["values", "perceptron rule", "off"],
)
def test_without_classes_a_loss_or_the_setting_there_are_none(experiment):
    assert class_weights(experiment) is None


@pytest.mark.oracle
@every_case
def test_they_are_those_of_scikit_learn(experiment):
    learn = pytest.importorskip("sklearn.utils.class_weight")
    labels = load_data(experiment).train.labels
    theirs = learn.compute_class_weight("balanced", classes=np.unique(labels), y=labels)
    np.testing.assert_allclose(class_weights(experiment), theirs)
