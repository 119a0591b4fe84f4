"""The staged code of a circuit: lines as in the course notes, and it runs."""

import pytest

from playground import CircuitSpec
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.graph.expression import parse_expression
from playground.core.graph.gates import GATES, functions
from playground.core.graph.staged import staged_code


def circuit_with(text):
    """The circuit of a text, with an input between 0 and 1 for each name."""
    names = parse_expression(text).variables
    return circuit_of(CircuitSpec(text, tuple((name, 0.7 / n) for n, name in enumerate(names, 1))))


def executed(circuit):
    """The names that the code leaves, after it has run."""
    code = "\n".join(line.text for line in staged_code(circuit.full_run()))
    names = {}
    exec(code, names)
    return names


def check(circuit):
    """Compare the gradients of the code, run by Python, with those of the graph."""
    run, names = circuit.full_run(), executed(circuit)
    for name, leaf in circuit.inputs.items():
        assert names[f"d{name}"] == pytest.approx(run.gradients[leaf], rel=1e-9, abs=1e-12), name


def test_the_lines_are_those_of_the_notes():
    circuit = circuit_of(CIRCUITS["stages"].circuit)
    lines = staged_code(circuit.full_run())
    backward = [line.text for line in lines if line.text.startswith("d") and line.step > 8]
    assert backward == [
        "df = 1",
        "dnum = invden * df",
        "dinvden = num * df",
        "dden = (-(1 / den ** 2)) * dinvden",
        "dsigx = 1 * dden",
        "dxpysqr = 1 * dden",
        "dxpy = (2 * xpy) * dxpysqr",
        "dx = 1 * dxpy",
        "dy = 1 * dxpy",
        "dx += (sigx * (1 - sigx)) * dsigx",
        "dx += 1 * dnum",
        "dsigy = 1 * dnum",
        "dy += (sigy * (1 - sigy)) * dsigy",
    ]
    shown = {line.text: line.value for line in lines}
    assert shown["dx += 1 * dnum"] == pytest.approx(2.0595698, abs=5e-8)  # the sum of all three
    assert shown["dy += (sigy * (1 - sigy)) * dsigy"] == pytest.approx(1.5922328, abs=5e-8)
    check(circuit)


@pytest.mark.parametrize("name", CIRCUITS)
def test_the_code_of_every_example_runs_and_gives_its_gradients(name):
    check(circuit_of(CIRCUITS[name].circuit))


@pytest.mark.parametrize("name", sorted({*functions()}))
def test_the_code_of_every_function_runs(name):
    inputs = ", ".join("xyzuvw"[: GATES[functions()[name]].inputs or 2])
    check(circuit_with(f"2*{name}({inputs}) + x"))


@pytest.mark.parametrize(
    "text",
    [
        "x^y - (-2)^3*x",
        "x^0.5 + x^-2",
        "e^x + π*y - ln(e)",
        "dx*x + y",
        "g1*x*y + f",
        "math*abs + x",
        "math*math_ + x",
        "df*d_f*f",
        "el*ef + ef",
    ],
)
def test_numbers_signs_and_names_of_every_kind(text):
    circuit = circuit_with(text)
    run, names = circuit.full_run(), executed(circuit)
    found = sorted(value for name, value in names.items() if name.startswith("d"))
    for leaf in circuit.inputs.values():
        assert any(value == pytest.approx(run.gradients[leaf]) for value in found)


def test_what_is_not_computed_yet_has_no_number():
    circuit = circuit_of(CircuitSpec())
    run = circuit.run()
    run.go_to(1)
    known = {line.text: line.value for line in staged_code(run) if line.step > 0}
    assert known["g1 = x + y"] == 3
    assert {value for text, value in known.items() if text != "g1 = x + y"} == {None}
