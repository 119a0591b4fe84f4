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
from playground.core.graph.forward_mode import tangent
from playground.core.graph.spelling import ExpressionError

NOTES = {  # of every example: the output, and ∂output/∂input in the order of the inputs
    "product": (-12, [-4, -4, 3]),
    "neuron": (0.7310586, [-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119]),
    "neuron_opened": (0.7310586, [-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119]),
    "neuron_typed": (0.7310586, [-0.1966119, 0.3932239, -0.3932239, -0.5898358, 0.1966119]),
    "exercise": (1.5456449, [2.0595698, 1.5922328]),
    "stages": (1.5456449, [1.5922328, 2.0595698]),
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


GAPS = {  # what is typed: the character of the gate without a value or a slope, and why
    "x / 0": (2, "Division by zero"),
    "x + 1/(y - y)": (5, "Division by zero"),
    "x + (y ⁄ |0|)": (7, "Division by zero"),
    "x + ln(0 - 1)": (4, "logarithm of -1"),
    "log(0*x)": (0, "logarithm of 0 does"),
    "log10(-|x|)": (0, "logarithm of -2"),
    "x + sqrt(0 - x^2 - 1)": (4, "square root of -5"),
    "x * exp(1000)": (4, "too large"),
    "x + 1e200 * 1e200": (4, "too large"),
    "y * √(x + 2)": (4, "no slope at 0"),  # has a value
    "q = x + 2; y * q^0.5": (15, "no slope at 0"),
    "x^y": (0, "no slope for a change of its exponent"),
}


@pytest.mark.parametrize("text", GAPS)
def test_what_cannot_be_computed_is_named_at_its_character_and_the_rest_is_there(text):
    circuit = circuit_of(with_expression(Experiment(), text).circuit)
    position, reason = GAPS[text]
    gap = circuit.gap()
    assert reason in str(gap)
    assert gap.position == position
    run = circuit.full_run()
    assert all(run.values[leaf] is not None for leaf in run.graph.leaves)
    (gate,) = run.errors
    missing = {node for node, value in enumerate(run.values) if value is None}
    assert missing <= {gate, *(user for user, _ in run.graph.consumers[gate]), run.graph.output}


def test_without_a_slope_the_values_and_the_other_gradients_stay():
    circuit = circuit_of(with_expression(Experiment(), "z * (√(x + 2) + y)").circuit)
    run = circuit.full_run()
    gradients = {name: run.gradients[leaf] for name, leaf in circuit.inputs.items()}
    assert run.values[-1] == -20
    assert gradients == {"z": 5.0, "x": None, "y": -4.0}
    assert circuit.inputs["x"] in run.lost
    assert run.step == run.steps


def test_without_a_value_of_the_output_there_is_no_backward_pass():
    circuit = circuit_of(with_expression(Experiment(), "ln(x) + y * z").circuit)
    run = circuit.full_run()
    product = next(g for g in run.graph.gates if run.graph.nodes[g].gate == "multiply")
    assert run.values[product] == -20
    assert run.steps == len(run.graph.gates)
    assert run.gradients == [None] * len(run.graph.nodes)
    assert run.advance() is None


def test_a_power_of_a_negative_number_has_a_slope_for_its_base():
    spec = CircuitSpec("x^y", (("x", -2.0), ("y", 3.0)))
    run = circuit_of(spec).full_run()
    assert (run.values[-1], run.gradients[0], run.gradients[1]) == (-8, 12, None)


@pytest.mark.parametrize("text", ["2*x + π", "(-2)^2 * x", "max(0, x) + exp(1 + 1)", "e^x"])
def test_a_constant_has_no_gradient_and_costs_no_multiplication(text):
    circuit = circuit_of(with_expression(Experiment(), text).circuit)
    run = circuit.full_run()
    varies = run.graph.varying
    assert {*circuit.expression.constants} <= {n for n, varying in enumerate(varies) if not varying}
    assert [gradient is None for gradient in run.gradients] == [not varying for varying in varies]
    assert all(varies[run.graph.nodes[gate].inputs[index]] for gate, index in run.shares)
    assert effort(run.graph, 1).products == len(run.shares)


def with_circuit(text="x * y", inputs=(("x", 1.0), ("y", 2.0)), opened=()):
    return replace(Experiment(), circuit=CircuitSpec(text, inputs, opened))


BAD_TEXTS = {  # what is typed: the character that is wrong, from 0
    "": 0,
    "   ": 0,
    "(x + y": 0,
    "x + y)": 5,
    "x +": 2,
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
    ],
)
def test_a_document_with_a_broken_circuit_is_refused_in_a_sentence(experiment, named):
    with pytest.raises(PlaygroundError, match=named):
        validate(experiment)


def test_names_that_stay_keep_their_values_and_new_ones_are_one():
    experiment = with_expression(Experiment(), "z * x + new")
    assert experiment.circuit.inputs == (("z", -4.0), ("x", -2.0), ("new", 1.0))


def test_an_input_that_leads_to_no_number_leaves_a_gap_and_the_next_one_does_not():
    experiment = with_input(with_expression(Experiment(), "1 / x"), "x", 0.0)
    assert "zero" in str(circuit_of(experiment.circuit).gap())
    experiment = with_input(experiment, "x", 0.5)
    assert experiment.circuit.inputs == (("x", 0.5),)
    assert circuit_of(experiment.circuit).gap() is None


def test_a_gate_is_opened_and_closed_again():
    experiment = with_example(Experiment(), "neuron")
    opened = toggle_gate(experiment, 9)
    assert opened == with_example(Experiment(), "neuron_opened")
    assert toggle_gate(opened, 9) == experiment
    with pytest.raises(SpecError):
        toggle_gate(experiment, 0)


def test_an_opened_gate_that_overflows_has_a_gap_where_the_whole_one_has_none():
    experiment = with_input(with_expression(Experiment(), "y + sigmoid(x)"), "x", -800.0)
    assert circuit_of(experiment.circuit).gap() is None
    gap = circuit_of(toggle_gate(experiment, 2).circuit).gap()
    assert "too large" in str(gap)
    assert gap.position == 4


def test_only_the_circuit_is_edited():
    experiment = Experiment()
    for edit in (
        with_example(experiment, "exercise"),
        with_expression(experiment, "a"),
        with_input(experiment, "x", 3.0),
    ):
        assert edit != experiment
        assert replace(edit, circuit=experiment.circuit) == experiment
