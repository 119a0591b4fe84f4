"""Start weights: spread, determinism, and streams that do not depend on the other layers."""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Choice, LayerSpec, NetworkSpec
from playground.core.basics.messages import SpecError
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.engine.layout import Layout
from playground.core.engine.start import start_parameters
from playground.core.experiment.edits import settings
from tests.support.experiments import dense, make, masked

FAN_OUT, FAN_IN = 400, 300
SPREAD = {  # standard deviation, and the largest magnitude of the uniform ones
    "glorot_uniform": ((2 / (FAN_IN + FAN_OUT)) ** 0.5, (6 / (FAN_IN + FAN_OUT)) ** 0.5),
    "glorot_normal": ((2 / (FAN_IN + FAN_OUT)) ** 0.5, None),
    "he_uniform": ((2 / FAN_IN) ** 0.5, (6 / FAN_IN) ** 0.5),
    "he_normal": ((2 / FAN_IN) ** 0.5, None),
    "lecun_uniform": ((1 / FAN_IN) ** 0.5, (3 / FAN_IN) ** 0.5),
    "lecun_normal": ((1 / FAN_IN) ** 0.5, None),
    "uniform": (0.5 / 3**0.5, 0.5),
    "normal": (0.5, None),
    "zeros": (0.0, 0.0),
    "given": (0.0, 0.0),  # a layer without numbers
    "constant": (0.0, 0.1),
}


def draw(name: str, seed: int = 0, **options: float) -> np.ndarray:
    choice = Choice(name, tuple(options.items()))
    return INITIALIZERS[name].draw(
        np.random.default_rng(seed), FAN_OUT, FAN_IN, choice.numbers(INITIALIZERS)
    )


def three_layers(first: LayerSpec) -> NetworkSpec:
    return NetworkSpec.stack(
        first, LayerSpec.dense("h2", 4), LayerSpec.dense("h3", 3), LayerSpec.dense(OUTPUT, 1)
    )


def start(network: NetworkSpec, seed: int = 3) -> tuple[Layout, np.ndarray]:
    layout = Layout(make(network))
    return layout, start_parameters(layout, seed)


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_spread_is_that_of_the_formula(name):
    weights = draw(name)
    std, limit = SPREAD[name]
    assert weights.shape == (FAN_OUT, FAN_IN)
    np.testing.assert_allclose(weights.std(), std, rtol=0.01, atol=1e-12)
    if std:
        assert abs(weights.mean()) < 5 * std / weights.size**0.5
    if limit is not None:
        assert 0.99 * limit <= np.abs(weights).max() <= limit


def test_biases_start_at_the_option_and_weights_do_not_change_with_it():
    at_zero, at_one = (
        start(three_layers(LayerSpec.dense("h1", 5, initializer=Choice("uniform", bias))))
        for bias in ((), (("bias", 1.0),))
    )
    layout, theta = at_one
    assert (layout.bias(theta, "h1") == 1.0).all()
    assert (layout.bias(theta, "h2") == 0.0).all()
    np.testing.assert_array_equal(theta[layout.is_weight], at_zero[1][layout.is_weight])


GIVEN = ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0))  # of two neurons: two weights, a bias


@pytest.mark.parametrize(("name", "units"), [("given", 2), ("given", 3), ("zeros", 2)])
def test_a_layer_starts_with_its_numbers_while_they_are_meant_and_fit(name, units):
    first = LayerSpec.dense("h1", units, initializer=Choice(name), start=GIVEN)
    layout, theta = start(three_layers(first))
    fits = name == "given" and units == 2
    expected = GIVEN if fits else np.zeros((units, 3))
    np.testing.assert_array_equal(layout.blocks["h1"].of(theta), expected)


def test_another_seed_draws_a_given_start_anew_where_it_has_a_limit():
    choices = {"h1": Choice("given").with_option("limit", 0.5), "h2": Choice("given")}
    layers = [
        LayerSpec.dense(name, 2, initializer=choice, start=GIVEN)
        for name, choice in choices.items()
    ]
    experiment = make(NetworkSpec.stack(*layers, LayerSpec.dense(OUTPUT, 1)))
    for other in (
        settings.set_seed(experiment, "weights", 5),
        settings.new_start(experiment, np.random.default_rng(1)),
    ):
        before, after = Layout(experiment), Layout(other)
        start, drawn = start_parameters(before, 3), start_parameters(after, 5)
        np.testing.assert_array_equal(after.blocks["h2"].of(drawn), GIVEN)
        of_first = after.blocks["h1"].of(drawn)
        assert (np.abs(of_first) <= 0.5).all()
        assert (of_first != before.blocks["h1"].of(start)).all()
    same = settings.set_seed(experiment, "data", 5)
    assert same.network == experiment.network


@pytest.mark.parametrize("numbers", [((1.0, 2.0), (3.0,)), ((float("nan"), 0.0),), ((1e300,),)])
def test_numbers_that_are_ragged_or_no_numbers_are_refused(numbers):
    first = LayerSpec.dense("h1", 2, initializer=Choice("given"), start=numbers)
    with pytest.raises(SpecError):
        Layout(make(three_layers(first)))


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_same_generator_draws_the_same_weights(name):
    np.testing.assert_array_equal(draw(name, 5), draw(name, 5))


@pytest.mark.parametrize(
    ("name", "option"),
    [
        (name, o.name)
        for name, entry in INITIALIZERS.items()
        for o in entry.options
        if o.name != "bias"
    ],
)
def test_an_option_scales_the_weights(name, option):
    np.testing.assert_allclose(
        draw(name, **{option: 2.0}), 4 * draw(name, **{option: 0.5}), rtol=1e-12
    )


@pytest.mark.parametrize("name", INITIALIZERS)
def test_biases_and_cut_edges_start_at_zero(name):
    network = masked()
    layers = tuple(replace(layer, initializer=Choice(name)) for layer in network.layers)
    layout, theta = start(replace(network, layers=layers))
    assert (theta[~layout.is_weight] == 0).all()
    assert (theta[~layout.exists] == 0).all()
    if name not in ("zeros", "given"):
        assert (theta[layout.is_weight & layout.exists] != 0).all()


@pytest.mark.parametrize(
    "edited",
    [
        LayerSpec.dense("h1", 5),
        LayerSpec.dense("h1", 4, "relu"),
        LayerSpec.dense("h1", 4, initializer=Choice("he_normal")),
        LayerSpec.dense("h1", 4, bias=False),
    ],
)
def test_an_edit_of_one_layer_leaves_the_start_weights_of_unconnected_layers_alone(edited):
    layout, theta = start(three_layers(LayerSpec.dense("h1", 4)))
    new_layout, new_theta = start(three_layers(edited))
    for source, target in (("h2", "h3"), ("h3", OUTPUT)):
        np.testing.assert_array_equal(
            new_layout.weight(new_theta, source, target), layout.weight(theta, source, target)
        )


def test_a_new_layer_leaves_the_start_weights_of_the_others_alone():
    layout, theta = start(dense(hidden=(3, 3)))
    new_layout, new_theta = start(dense(hidden=(3, 3, 3)))
    for source, target in ((INPUT, "h1"), ("h1", "h2")):
        np.testing.assert_array_equal(
            new_layout.weight(new_theta, source, target), layout.weight(theta, source, target)
        )


def test_layers_of_the_same_shape_and_other_seeds_start_differently():
    layout, theta = start(dense(hidden=(3, 3, 3)))
    assert (layout.weight(theta, "h1", "h2") != layout.weight(theta, "h2", "h3")).all()
    _, other = start(dense(hidden=(3, 3, 3)), seed=4)
    assert (other[layout.is_weight] != theta[layout.is_weight]).all()
