"""∂L/∂x of single samples against finite differences, through every feature."""

from dataclasses import replace

import numpy as np
import pytest

from playground import OUTPUT, Choice, Experiment, LayerSpec, NetworkSpec, Trainer
from playground.core.catalog.features import FEATURES
from playground.core.catalog.losses import LOSSES
from playground.core.engine.passes import Evaluator
from playground.core.engine.samples import Samples, encode_targets
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.features import featurize, sole_axis
from playground.core.observe.input_gradient import MAX_ARROWS, InputGradient
from playground.core.observe.sample_pass import SamplePass
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from tests.support.experiments import NETWORKS, make, masked, output_for, skip

ALL = tuple(FEATURES)


def at(experiment, points, labels):
    """Samples that lie elsewhere, with the labels they had."""
    n = points.shape[1]
    columns = np.concatenate(
        [
            featurize(experiment.data.features, points),
            np.ones((1, n)),
            encode_targets(experiment, labels),
        ]
    )
    return Samples(points, labels, columns)


def losses(trainer, points, labels):
    """The loss of every sample, each by itself."""
    parts = (trainer.experiment, trainer.layout, trainer.parameters)
    return np.array(
        [
            Evaluator(
                *parts, at(trainer.experiment, points[:, i : i + 1], labels[i : i + 1])
            ).run()[0]
            for i in range(len(labels))
        ]
    )


def numeric(trainer, samples, h=1e-6):
    result = np.empty_like(samples.points)
    for axis in (0, 1):
        step = np.zeros((2, 1))
        step[axis] = h
        above, below = (
            losses(trainer, samples.points + sign * step, samples.labels) for sign in (1, -1)
        )
        result[axis] = (above - below) / (2 * h)
    return result


def check(experiment):
    trainer = Trainer(experiment)
    trainer.run_updates(3)
    found = InputGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
    ).run()
    assert np.abs(found).max() > 0
    np.testing.assert_allclose(found, numeric(trainer, trainer.data.train), rtol=1e-5, atol=1e-8)


@pytest.mark.parametrize("feature", ALL)
def test_through_every_feature(feature):
    check(make(features=(feature,)))


@pytest.mark.parametrize("name", NETWORKS)
def test_through_every_shape_of_network(name):
    check(make(NETWORKS[name](), features=("x1", "x2")))


def test_through_all_features_at_once_and_skip_connections_from_the_input():
    check(make(skip(), features=ALL))


@pytest.mark.parametrize("loss", LOSSES)
def test_of_every_loss(loss):
    output, n_out, dataset = output_for(loss)
    check(make(skip(output=output, n_out=n_out), loss=loss, dataset=dataset))


def test_the_penalty_dropout_and_clipping_are_no_part_of_it():
    check(make(masked(), penalty="l2", penalty_rate=0.5, dropout=0.5, clip=0.01))


def test_the_perceptron_rule_is_no_gradient():
    network = NetworkSpec.stack(LayerSpec.dense(OUTPUT, 1, "step"))
    trainer = Trainer(make(network, optimizer=Choice("perceptron"), dataset="and"))
    found = InputGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
    ).run()
    assert not found.any()  # the step function is flat wherever it has a slope


def test_it_follows_the_parameters_and_leaves_training_alone():
    trainer, twin = Trainer(make()), Trainer(make())
    gradient = InputGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
    )
    first = gradient.run()
    for one in (trainer, twin):
        one.run_updates(5)
    assert not np.array_equal(gradient.run(), first)
    assert np.array_equal(trainer.parameters, twin.parameters)
    assert np.array_equal(trainer.gradient, twin.gradient)


def test_of_many_samples_the_first_ones():
    trainer = Trainer(make(samples=3000))
    parts = (trainer.experiment, trainer.layout, trainer.parameters)
    found = InputGradient(*parts, trainer.data.train).run()
    assert found.shape == (2, MAX_ARROWS)
    train = trainer.data.train
    few = Samples(train.points[:, :7], train.labels[:7], train.columns[:, :7])
    np.testing.assert_allclose(found[:, :7], InputGradient(*parts, few).run(), rtol=1e-9)


def test_it_is_computed_only_when_it_is_watched():
    trainer, observer = Trainer(make()), Observer()

    def shown():
        return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)

    assert shown().input_gradient is None
    observer.set_watch(replace(observer.watch, arrows=True))
    assert shown().input_gradient.shape == trainer.data.train.points.shape


@pytest.mark.parametrize(
    ("features", "axis"),
    [
        (("x1",), 0),
        (("x1^2", "sin(x1)", "cos(x1)"), 0),
        (("x2", "x2^2"), 1),
        (("x1", "x2"), None),
        (("x1*x2",), None),
    ],
)
def test_the_one_variable_that_all_features_depend_on(features, axis):
    assert sole_axis(features) == axis


@pytest.mark.parametrize("dataset", ["iris", "digits", "xor"])
def test_that_of_the_pinned_sample_is_along_every_input(dataset):
    trainer = Trainer(edits.set_dataset(Experiment(), dataset))
    trainer.run_updates(3)
    parts = trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
    found = SamplePass(*parts, Watch(sample=4)).run().input_gradient
    assert found.shape == (len(trainer.experiment.dataset.inputs),)
    assert found.any()
    for axes in ((0, 1), (1, 0)) if dataset == "xor" else ((1, 2), (3, 0)):
        np.testing.assert_allclose(
            found[list(axes)], InputGradient(*parts, axes).run()[:, 4], rtol=1e-9, atol=1e-12
        )
