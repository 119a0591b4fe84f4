"""Typed features: named by their formula, and like the others wherever features are used."""

import numpy as np
import pytest

from playground import Trainer
from playground.core.basics.messages import PlaygroundError
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.features import FEATURES
from playground.core.engine.samples import Typed, pinned
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import with_own
from playground.core.experiment.features import (
    feature_of,
    feature_slopes,
    featurize,
    sole_axis,
    typed_name,
)
from playground.core.experiment.fields import replace_field
from playground.core.experiment.formula_rules import MOST
from playground.core.explain.formulas.symbols import Symbols
from playground.core.observe.input_gradient import InputGradient
from tests.support.experiments import make
from tests.support.training import assert_same_state

POINTS = np.array([[0.3, -1.1, 2.7], [1.9, 0.7, -0.4]])


@pytest.mark.parametrize("name", FEATURES)
def test_what_a_data_set_offers_can_be_typed_as_well(name):
    typed = (typed_name(name),)
    np.testing.assert_allclose(featurize(typed, POINTS), featurize((name,), POINTS))
    np.testing.assert_allclose(feature_slopes(typed, POINTS), feature_slopes((name,), POINTS))
    assert sole_axis(typed) == sole_axis((name,))


def test_of_measured_data_it_is_over_their_inputs():
    experiment = edits.add_formula(edits.set_dataset(make(), "iris"), "x3*x4 + 1")
    train = Trainer(experiment).data.train
    np.testing.assert_allclose(train.columns[4], train.points[2] * train.points[3] + 1)
    slopes = feature_slopes(("=x3*x4 + 1",), train.points, range(4))[0]
    np.testing.assert_allclose(slopes[2], train.points[3])
    assert not slopes[:2].any()
    assert feature_of(DATASETS["iris"], "=x3*x4 + 1").label == "x₃ · x₄ + 1"
    with pytest.raises(PlaygroundError, match="“x5” is no input"):
        edits.add_formula(experiment, "x5")


def test_the_engines_train_alike_on_it():
    experiment = edits.add_formula(make(), "sin(x1) * x2")
    ends = []
    for engine in ("numpy", "kernel"):
        trainer = Trainer(experiment, engine=engine)
        trainer.run_updates(20)
        ends.append(trainer.parameters.copy())
    np.testing.assert_allclose(*ends, rtol=1e-9)


def test_the_loss_is_followed_back_through_it():
    trainer = Trainer(make(features=("=x1^2*x2 - x1",)))
    trainer.run_updates(3)
    found = InputGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
    ).run()
    alone = Trainer(make(features=("x1",)))  # the same network; its input is the feature itself
    points = trainer.data.train.points
    by_feature = InputGradient(
        alone.experiment, alone.layout, trainer.parameters, trainer.data.train
    ).run()[0]
    np.testing.assert_allclose(found[0], by_feature * (2 * points[0] * points[1] - 1))
    np.testing.assert_allclose(found[1], by_feature * points[0] ** 2)


def test_in_formulas_a_sum_has_brackets_as_a_factor():
    experiment = edits.add_formula(make(), "x1 + x2^2")
    assert Symbols(experiment).a("input", "=x1 + x2^2") == r"\left(x_{1}+x_{2}^{2}\right)"


def test_it_comes_after_the_others_and_goes_like_them():
    experiment = edits.add_formula(make(), "  x1 *\n x2 - 1 ")
    assert experiment.data.features == ("x1", "x2", "=x1 * x2 - 1")
    more = edits.toggle_feature(edits.add_formula(experiment, "x2^3"), "x1^2")
    assert more.data.features == ("x1", "x2", "x1^2", "=x1 * x2 - 1", "=x2^3")
    assert edits.toggle_feature(more, "=x1 * x2 - 1").data.features[-1] == "=x2^3"
    assert edits.set_dataset(more, "circle").data.features == more.data.features
    assert edits.set_dataset(more, "iris").data.features == ("x1", "x2", "x3", "x4")


def test_a_formula_that_is_offered_is_switched_on():
    assert edits.add_formula(make(), "x₁ ^ 2").data.features == ("x1", "x2", "x1^2")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x1", "x₁ is an input already"),
        ("x1*x2-1", "x₁ · x₂ − 1 is an input already"),
        ("x1 +", "missing after"),
        ("log(x1)", "The formula log(x₁) has no value at x₁ = −"),
        ("1/(x1 - x1)", "has no value at x₁ = "),
        ("exp(9*x1)", "is not within ±1,000,000 at x₁ = "),
    ],
)
def test_what_cannot_be_an_input_is_refused_in_a_sentence(text, said):
    experiment = edits.add_formula(make(), "x1 * x2 - 1")
    with pytest.raises(PlaygroundError, match=said.replace("·", ".").replace("(x₁)", ".x₁.")):
        edits.add_formula(experiment, text)


def test_there_are_only_so_many_and_none_of_pixels():
    experiment = make()
    for number in range(MOST):
        experiment = edits.add_formula(experiment, f"x1 * {number + 2}")
    with pytest.raises(PlaygroundError, match="Formulas among the inputs"):
        edits.add_formula(experiment, "x1 * 99")
    with pytest.raises(PlaygroundError, match="are pixels"):
        edits.add_formula(edits.set_dataset(make(), "digits"), "x1 * x2")


def test_noise_that_brings_a_point_to_where_it_has_no_value_is_refused():
    experiment = edits.add_formula(make(), "sqrt(x1 + 5.5)")
    with pytest.raises(PlaygroundError, match="has no value"):
        edits.validate(replace_field(experiment, "data.noise", 1.0))


def test_training_goes_on_where_it_was_with_the_same_numbers():
    one, other = (Trainer(edits.add_formula(make(), "x1*x2 + x1")) for _ in range(2))
    one.run_updates(7)
    other.run_updates(7)
    assert_same_state(one.state(), other.state())


def test_a_typed_sample_without_a_value_gives_way_to_the_first_one():
    points = np.array([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]])
    own = with_own(make(), OwnData.of(points, np.array([0, 1, 0]), make().dataset))
    experiment = edits.add_formula(own, "log(x1)")
    train = Trainer(experiment).data.train
    for x1, found in ((4.0, 4.0), (-4.0, train.points[0, 0])):
        _, sample = pinned(experiment, train, Typed((x1, 1.0), 0.0))
        assert sample.points[0, 0] == found
        assert np.isfinite(sample.columns).all()
