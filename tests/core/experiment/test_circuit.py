"""The circuit of the document: the numbers of the course notes, edits, and what is refused."""

from dataclasses import replace

import pytest

from playground import CircuitSpec, Experiment, PlaygroundError, SpecError, validate
from playground.core.experiment.circuit import LARGEST_INPUT, circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.edits.circuit import (
    toggle_gate,
    with_example,
    with_expression,
    with_input,
)
from playground.core.graph.cost import effort
from playground.core.graph.graph import tangent
from playground.core.graph.spelling import ExpressionError

NOTES = {  # of every example: the output, and ∂output/∂input in the order of the inputs
    "product": (-12, [-4, -4, 3]),
    "neuron": (0.7310586, [-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119]),
    "neuron_opened": (0.7310586, [-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119]),
    "neuron_typed": (0.7310586, [-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119]),
    "exercise": (1.5456449, [2.0595698, 1.5922328]),
    "cross_entropy": (0.5130153, [-0.2006562, -0.3210499, -0.4013123]),
    "softmax": (1.4643688, [-0.7687761, 0.6285317, 0.1402444]),  # ŷ − y
    "squared_error": (0.36, [-0.6, -0.96, -1.2, 1.2]),
    "patterns": (-20, [-8, 6, 2, 0]),
    "add": (21, [3, 3]),
    "multiply": (-12, [-4, 3]),
    "max": (15, [0, 3]),
    "fan_out": (-6, [-2, 3, 3]),
    "relu": (0, [0, 0, 0]),
    "hinge": (0.6, [-0.4, -0.5, -0.8, -1]),
    "step": (1, [0, 0, 0, -2]),
    "vanishing": (0.6592269, [0.0004861426]),
}


@pytest.mark.parametrize("name", CIRCUITS)
def test_every_example_gives_the_numbers_of_the_notes(name):
    experiment = validate(with_example(Experiment(), name))
    circuit = circuit_of(experiment.circuit)
    run = circuit.full_run()
    value, gradients = NOTES[name]
    assert run.values[run.graph.output] == pytest.approx(value, abs=5e-8)
    assert [run.gradients[leaf] for leaf in circuit.inputs.values()] == pytest.approx(
        gradients, abs=5e-8
    )


@pytest.mark.parametrize("name", CIRCUITS)
def test_forward_mode_takes_as_many_passes_as_is_said_and_gives_the_same(name):
    circuit = circuit_of(CIRCUITS[name].circuit)
    run = circuit.full_run()
    passes = [tangent(run, leaf) for leaf in circuit.inputs.values()]
    assert passes == pytest.approx(
        [run.gradients[leaf] for leaf in circuit.inputs.values()], abs=1e-12
    )
    said = effort(circuit.opening.graph, len(circuit.inputs))
    assert (said.reverse, said.forward, said.evaluations) == (1, len(passes), 2 * len(passes))
    assert said.products == len(run.shares)  # one multiplication for every downstream gradient


def with_circuit(text="x * y", inputs=(("x", 1.0), ("y", 2.0)), opened=()):
    return replace(Experiment(), circuit=CircuitSpec(text, inputs, opened))


BAD_TEXTS = {  # what is typed: the character that is wrong, from 0
    "": 0,
    "   ": 0,
    "(x + y": 0,
    "x + y)": 5,
    "x +": 3,
    "x + foo(y)": 4,
    "x + exp": 4,
    "__import__('os')": 0,
    "x + __class__": 4,
    "x + 1e400": 4,
    "x + 'a'": 4,
    "x == y": 0,
    "x.real": 0,
    "lambda: 1": 0,
    "x if y else 1": 0,
    "[x]": 0,
    "x / 0": 2,
    "x + 1/(y - y)": 5,
    "ln(0 - 1)": 0,
    "x + sqrt(0 - x^2 - 1)": 4,
    "x * exp(1000)": 4,
    "x + sqrt(0)": 4,  # has a value, but no slope
    "x + 1e200 * 1e200": 4,
    "(" * 10_000 + "x" + ")" * 10_000: 400,
    "(" * 100 + "x" + ")" * 100: 40,
    "x" + " + x" * 130: 400,
}


@pytest.mark.parametrize("text", BAD_TEXTS, ids=lambda text: text[:20])
def test_what_cannot_be_computed_is_refused_at_its_character(text):
    experiment = Experiment()
    with pytest.raises(ExpressionError) as caught:
        with_expression(experiment, text)
    assert caught.value.position == BAD_TEXTS[text]
    assert str(caught.value).endswith(".")
    assert experiment.circuit == CircuitSpec()


@pytest.mark.parametrize(
    ("experiment", "named"),
    [
        (with_circuit("x *"), "missing"),
        (with_circuit(inputs=(("x", 1.0),)), "y"),
        (with_circuit(inputs=(("y", 1.0), ("x", 1.0))), "x, y"),
        (with_circuit(inputs=(("x", 1.0), ("y", 2.0), ("y", 3.0))), "x, y"),
        (with_circuit(inputs=(("x", 1.0), ("y", float("nan")))), "y"),
        (with_circuit(inputs=(("x", 1.0), ("y", float("inf")))), "y"),
        (with_circuit(inputs=(("x", 1.0), ("y", 2 * LARGEST_INPUT))), "y"),
        (with_circuit(opened=(2,)), "2"),
        (with_circuit(opened=(-1,)), "-1"),
        (with_circuit("x / y", (("x", 1.0), ("y", 0.0))), "zero"),
    ],
)
def test_a_document_with_a_broken_circuit_is_refused_in_a_sentence(experiment, named):
    with pytest.raises(PlaygroundError, match=named):
        validate(experiment)


def test_names_that_stay_keep_their_values_and_new_ones_are_one():
    experiment = with_expression(Experiment(), "z * x + new")
    assert experiment.circuit.inputs == (("z", -4.0), ("x", -2.0), ("new", 1.0))


def test_an_input_that_leads_to_no_number_is_refused_and_the_next_one_is_not():
    experiment = with_expression(Experiment(), "1 / x")
    with pytest.raises(ExpressionError, match="zero"):
        with_input(experiment, "x", 0.0)
    assert with_input(experiment, "x", 0.5).circuit.inputs == (("x", 0.5),)


def test_a_gate_is_opened_and_closed_again():
    experiment = with_example(Experiment(), "neuron")
    opened = toggle_gate(experiment, 9)
    assert opened == with_example(Experiment(), "neuron_opened")
    assert toggle_gate(opened, 9) == experiment
    with pytest.raises(SpecError):
        toggle_gate(experiment, 0)


def test_an_opened_gate_that_overflows_is_refused_where_the_whole_one_is_not():
    experiment = with_input(with_expression(Experiment(), "y + sigmoid(x)"), "x", -800.0)
    with pytest.raises(ExpressionError, match="too large") as caught:
        toggle_gate(experiment, 2)
    assert caught.value.position == 4


def test_only_the_circuit_is_edited():
    experiment = Experiment()
    for edit in (
        with_example(experiment, "exercise"),
        with_expression(experiment, "a"),
        with_input(experiment, "x", 3.0),
    ):
        assert edit != experiment
        assert replace(edit, circuit=experiment.circuit) == experiment
