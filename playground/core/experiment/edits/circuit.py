"""Edits of the circuit lab."""

from collections.abc import Mapping
from dataclasses import replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import look_up
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.spec import CircuitSpec, Experiment
from playground.core.experiment.vector_circuit import vector_circuit
from playground.core.graph.expression import parse_expression
from playground.core.vectors.expression import has_vectors

NEW_INPUT = 1.0  # the value of a new variable


def with_expression(
    experiment: Experiment, text: str, remembered: Mapping[str, float] | None = None
) -> Experiment:
    """Set the expression; all its gates are closed.

    Variables of the old expression keep their values; others take their value from `remembered`, if
    it has one.
    """
    if has_vectors(text):
        return _with_circuit(experiment, CircuitSpec(text, ()))
    expression = parse_expression(text)
    values = {**(remembered or {}), **dict(experiment.circuit.inputs)}
    inputs = tuple((name, values.get(name, NEW_INPUT)) for name in expression.variables)
    return _with_circuit(experiment, CircuitSpec(text, inputs))


def with_input(experiment: Experiment, name: str, value: float) -> Experiment:
    """Set the value of one input."""
    inputs = tuple(
        (other, value if other == name else old) for other, old in experiment.circuit.inputs
    )
    return _with_circuit(experiment, replace(experiment.circuit, inputs=inputs))


def with_cell(experiment: Experiment, name: str, row: int, column: int, value: float) -> Experiment:
    """Set one number of a vector or a matrix, which stands in the text."""
    circuit = vector_circuit(experiment.circuit.text)
    text = circuit.with_number(name, row, column, value)
    return _with_circuit(experiment, CircuitSpec(text, ()))


def toggle_gate(experiment: Experiment, node: int) -> Experiment:
    """Open a gate, by its node in the closed graph, or close it again."""
    opened = tuple(sorted({*experiment.circuit.opened} ^ {node}))
    return _with_circuit(experiment, replace(experiment.circuit, opened=opened))


def _with_circuit(experiment: Experiment, circuit: CircuitSpec) -> Experiment:
    circuit_of(circuit)
    return replace(experiment, circuit=circuit)


def with_example(experiment: Experiment, name: str) -> Experiment:
    """Set the circuit to the example `name`."""
    example = look_up(EXAMPLES, name, QT_TRANSLATE_NOOP("Errors", "Circuit"))
    return replace(experiment, circuit=example.circuit)
