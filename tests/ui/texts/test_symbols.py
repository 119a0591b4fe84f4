"""The perceptron rule's direction is no derivative, and is not called one."""

from playground import Experiment, Key
from playground.ui.texts.symbols import edge_symbol, gradient_symbol, quantity_symbol
from tests.support.experiments import dense, make

WEIGHT, BIAS = Key("output", "1", "input", "x1"), Key("output", "1", "bias", "bias")


def test_a_gradient_is_called_a_derivative():
    experiment = Experiment()
    assert edge_symbol(experiment, "gradient") == gradient_symbol(experiment, WEIGHT) == "∂L/∂w"
    assert gradient_symbol(experiment, BIAS) == "∂L/∂b"
    assert quantity_symbol(experiment, "delta") == "δ"


def test_the_direction_of_the_perceptron_rule_is_called_what_it_is():
    rule = make(dense(output="step", hidden=()), optimizer="perceptron")
    assert edge_symbol(rule, "gradient") == gradient_symbol(rule, WEIGHT) == "(ŷ − y)·x"
    assert gradient_symbol(rule, BIAS) == quantity_symbol(rule, "delta") == "ŷ − y"
    assert edge_symbol(rule, "weight") == "w"
    assert quantity_symbol(rule, "z") == "z"
