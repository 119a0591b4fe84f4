"""The symbols of a network: one set of rules, written by either printer."""

import pytest

from playground import INPUT, OUTPUT, Key
from playground.core.basics.printers import TEXT
from playground.core.explain.formulas.symbols import Symbols
from tests.support.experiments import branches, dense, make, skip


def both(experiment, name, *arguments):
    """A symbol as text and as LaTeX."""
    inputs = {"x1": "x₁", "x2": "x₂"}
    symbols = Symbols(experiment, TEXT, inputs), Symbols(experiment)
    return tuple(getattr(written, name)(*arguments) for written in symbols)


def test_neurons_are_numbered_by_layer_and_from_the_top():
    experiment = make(dense(hidden=(2, 3)))
    assert both(experiment, "z", "h2", "3") == ("z₃⁽²⁾", "z^{(2)}_{3}")
    assert both(experiment, "a", "h1", "1") == ("a₁⁽¹⁾", "a^{(1)}_{1}")
    assert both(experiment, "delta", OUTPUT, "1") == ("δ₁⁽³⁾", r"\delta^{(3)}_{1}")
    assert both(experiment, "a", INPUT, "x2") == ("x₂", "x_{2}")


def test_outputs_have_an_index_only_where_there_are_several():
    assert both(make(dense()), "a", OUTPUT, "1") == ("ŷ", r"\hat{y}")
    assert both(make(dense(n_out=2)), "a", OUTPUT, "2") == ("ŷ₂", r"\hat{y}_{2}")
    assert both(make(dense(n_out=2)), "target", "2") == ("y₂", "y_{2}")


def test_a_weight_names_its_target_first_and_both_layers_where_there_are_several_sources():
    plain, shortcuts = make(dense(hidden=(11,))), make(skip())
    edge = Key("h1", "2", INPUT, "x1")
    assert both(plain, "parameter", edge) == ("w₂₁⁽¹⁾", "w^{(1)}_{21}")
    assert both(plain, "parameter", Key.bias("h1", "2")) == ("b₂⁽¹⁾", "b^{(1)}_{2}")
    edge = Key(OUTPUT, "1", "h1", "11")
    assert both(plain, "parameter", edge) == ("w₁,₁₁⁽²⁾", "w^{(2)}_{1,11}")
    edge = Key("h2", "1", INPUT, "x2")
    assert both(shortcuts, "parameter", edge) == ("w₁₂⁽⁰⁻²⁾", r"w^{(0 \to 2)}_{12}")


def test_layers_are_numbered_in_their_order_with_the_output_last():
    network = branches()
    numbers = [network.layer_number(name) for name in (INPUT, "right", "left", "trunk", OUTPUT)]
    assert numbers == [0, 1, 2, 3, 4]
    with pytest.raises(KeyError):
        network.layer_number("nowhere")
