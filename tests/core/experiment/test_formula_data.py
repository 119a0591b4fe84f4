"""Data by a formula: the class where it is above 0, or its value."""

from dataclasses import replace

import numpy as np
import pytest

from playground import DataSpec, Trainer
from playground.core.basics.messages import PlaygroundError
from playground.core.catalog.datasets.drawing import Faults, draw_points
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import own_data, with_own
from playground.core.experiment.formula_data import FormulaData
from playground.core.experiment.validation import validate
from tests.support.experiments import make

RING = FormulaData("x1^2 + x2^2 - 9")


def drawn(formula, n=300, seed=3, **faults):
    return draw_points(formula.dataset, n, seed, Faults(**faults))


def test_a_point_has_the_class_of_the_sign_there_or_the_value():
    points, labels = drawn(RING)
    np.testing.assert_array_equal(labels, points[0] ** 2 + points[1] ** 2 > 9)
    same, values = drawn(replace(RING, values=True))
    np.testing.assert_array_equal(same, points)
    np.testing.assert_allclose(values, points[0] ** 2 + points[1] ** 2 - 9)


def test_points_are_anywhere_in_the_square_by_their_seed_and_noise_moves_the_same():
    points, labels = drawn(RING, 2000)
    assert (np.abs(points) <= 5).all()
    counts, *_ = np.histogram2d(*points, bins=4, range=[[-5, 5]] * 2)
    assert counts.min() > 80  # of 125
    np.testing.assert_array_equal(drawn(RING, 2000)[0], points)
    assert not np.array_equal(drawn(RING, 2000, seed=4)[0], points)
    moved, same = drawn(RING, 2000, noise=0.1)
    np.testing.assert_array_equal(same, labels)
    assert 0.5 < np.abs(moved - points).std() / 0.6 < 1.5


@pytest.mark.parametrize("text", ["x1^2 + x2^2 - 9", "x1 - 4.9", "1", "-1"])
def test_imbalance_gives_as_many_points_as_are_asked_for_however_rare_a_class_is(text):
    _, labels = drawn(FormulaData(text), 200, imbalance=0.5)
    assert len(labels) == 200
    if text.startswith("x1^2"):
        assert np.bincount(labels).tolist() == [134, 66]


def test_the_faults_of_generated_sets_are_there():
    clean, wrong = (drawn(RING, wrong_labels=share)[1] for share in (0.0, 0.1))
    assert (clean != wrong).sum() == 30
    assert (drawn(RING, outliers=0.1)[0] != drawn(RING)[0]).any(axis=0).sum() == 30
    values = replace(RING, values=True)
    assert (drawn(values, outliers=0.1)[1] != drawn(values)[1]).sum() == 30


def test_output_and_loss_follow_and_it_trains():
    classes = edits.set_formula(make(), FormulaData("x1 - x2"))
    assert (classes.data.dataset, classes.training.loss) == ("formula", "mse")
    values = edits.set_formula(classes, FormulaData("x1 / 5", values=True))
    assert (values.training.loss, values.network.output.activation) == ("mse", "identity")
    trainer = Trainer(values)
    before = trainer.evaluate().train_loss
    trainer.run_epochs(30)
    assert trainer.evaluate().train_loss < before / 5
    back = edits.set_formula(values, FormulaData("x1 - x2"))
    assert (back.training.loss, back.network.output.activation) == ("bce", "sigmoid")
    assert edits.set_dataset(back, "xor").data.formula is None


def test_a_single_class_is_allowed():
    train = load_data(edits.set_formula(make(), FormulaData("1"))).train
    assert set(train.labels.tolist()) == {1}


def test_its_points_can_be_taken_over():
    experiment = edits.set_formula(make(), RING)
    own = with_own(experiment, own_data(experiment))
    assert own.data.formula is None
    points, labels = own.data.own.arrays
    np.testing.assert_array_equal(labels, points[0] ** 2 + points[1] ** 2 > 9)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("log(x1)", "The formula log.x₁. has no value at x₁ = −"),
        ("x1/(x2 - x2)", "has no value at x₁ = .*, x₂ = "),
        ("e^(9 x1)", "not within ±1,000,000 at"),
        ("x1 - ", "missing after"),
        ("x3", "“x3” is no input"),
    ],
)
@pytest.mark.parametrize("values", [False, True])
def test_a_formula_without_a_number_everywhere_is_refused_with_a_place(text, said, values):
    with pytest.raises(PlaygroundError, match=said):
        edits.set_formula(make(), FormulaData(text, values))


@pytest.mark.parametrize(
    "data",
    [
        DataSpec("formula"),
        DataSpec("xor", formula=RING),
        DataSpec("formula", formula=FormulaData("x1 +")),
        DataSpec("formula", formula=RING, options=(("arms", 2.0),)),
        DataSpec("formula", formula=RING, features=("=x1 +",)),
        DataSpec("formula", formula=RING, features=("=",)),
        DataSpec("formula", formula=RING, features=("=x1", "x1")),
    ],
)
def test_what_does_not_fit_together_is_refused(data):
    with pytest.raises(PlaygroundError):
        validate(replace(make(), data=data))
