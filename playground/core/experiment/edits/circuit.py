"""Edits of the circuit lab."""

from collections.abc import Mapping
from dataclasses import replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import look_up
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.spec import CircuitSpec, Experiment
from playground.core.graph.expression import parse_expression

NEW_INPUT = 1.0  # the value of a variable that has just been typed


def with_expression(
    experiment: Experiment, text: str, remembered: Mapping[str, float] | None = None
) -> Experiment:
    """Another expression, all its gates closed.

    Names that it shares with the old one keep their values; those in `remembered` have been there before and get theirs back.
    """
    expression, values = (
        parse_expression(text),
        {**(remembered or {}), **dict(experiment.circuit.inputs)},
    )
    inputs = tuple((name, values.get(name, NEW_INPUT)) for name in expression.variables)
    return _with_circuit(experiment, CircuitSpec(text, inputs))


def with_input(experiment: Experiment, name: str, value: float) -> Experiment:
    """Another value of one input."""
    inputs = tuple(
        (other, value if other == name else old) for other, old in experiment.circuit.inputs
    )
    return _with_circuit(experiment, replace(experiment.circuit, inputs=inputs))


def toggle_gate(experiment: Experiment, node: int) -> Experiment:
    """Open a gate, by its node in the closed graph, or close it again."""
    opened = tuple(sorted({*experiment.circuit.opened} ^ {node}))
    return _with_circuit(experiment, replace(experiment.circuit, opened=opened))


def _with_circuit(experiment: Experiment, circuit: CircuitSpec) -> Experiment:
    circuit_of(circuit)
    return replace(experiment, circuit=circuit)


def with_example(experiment: Experiment, name: str) -> Experiment:
    """The experiment with this circuit; nothing else changes."""
    return replace(
        experiment, circuit=look_up(CIRCUITS, name, QT_TRANSLATE_NOOP("Errors", "Circuit")).circuit
    )
