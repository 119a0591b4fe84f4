"""One entry adds a gate: it can be typed, computed, differentiated, saved, and has its formulas."""

import math

import pytest

from playground import Experiment
from playground.core.basics.messages import PlaygroundError
from playground.core.basics.printers import LATEX
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.edits.circuit import with_expression
from playground.core.experiment.spec import CircuitSpec
from playground.core.graph.expression import parse_expression
from playground.core.graph.formulas import gate_symbol
from playground.core.graph.forward_mode import tangent
from playground.core.graph.gate import Gate
from playground.core.graph.gates import GATES, functions
from playground.session.format import Session, load_session, save_session
from playground.ui.gate_graph.explain import explain
from playground.ui.gate_graph.titles import headline
from playground.ui.views.circuit.step_rows import derivation, rows_of

ENTRY = Gate(
    "hyp",
    lambda x, _: math.hypot(*x),
    lambda x, v, _: (x[0] / v, x[1] / v),
    "sqrt(x^2 + y^2)",
    ("x / f", "y / f"),
    inputs=2,
    spellings=("norm",),
)
SPEC = CircuitSpec("hypot(x, y) * 2", (("x", 3.0), ("y", -4.0)))


@pytest.fixture(autouse=True)
def entry(monkeypatch):
    monkeypatch.setitem(GATES, "hypot", ENTRY)


@pytest.fixture
def run():
    return circuit_of(SPEC).full_run()


def test_it_can_be_typed_by_its_name_and_its_other_spelling():
    assert functions()["hypot"] == functions()["norm"] == "hypot"
    graph = parse_expression("norm(x, y)").graph
    assert graph.nodes[-1].gate == "hypot"
    assert gate_symbol(graph.nodes[-1]) == "hyp"
    with pytest.raises(PlaygroundError, match="hypot needs 2 inputs"):
        parse_expression("hypot(x)")
    with pytest.raises(PlaygroundError, match="known are .*hypot"):
        parse_expression("hypo(x, y)")


def test_it_is_computed_and_differentiated_both_ways(run):
    leaves = [run.graph.nodes.index(node) for node in run.graph.nodes if node.name in ("x", "y")]
    assert run.values[-1] == 10
    assert [run.gradients[leaf] for leaf in leaves] == [1.2, -1.6]
    assert [tangent(run, leaf) for leaf in leaves] == pytest.approx([1.2, -1.6])


def test_a_session_keeps_it(tmp_path):
    experiment = with_expression(Experiment(), "hypot(x, y) * 2")
    save_session(Session(experiment), tmp_path / "hypot.nnplay")
    assert load_session(tmp_path / "hypot.nnplay").experiment == experiment


def test_it_is_explained(run):
    node = next(index for index, node in enumerate(run.graph.nodes) if node.gate == "hypot")
    assert headline(run.graph, node) == "Gate g₁ = √(x² + y²)"
    lines = explain(run.graph, run, node)
    texts = {
        kind: [line.text() for line in lines if line.kind == kind]
        for kind in ("value", "local", "downstream")
    }
    assert texts["value"] == ["g₁ = √(x² + y²) = √(3² + (−4)²) = 5"]
    assert texts["local"] == [
        "local, left input: x / g₁ = 3 / 5 = 0.6",
        "local, right input: y / g₁ = −4 / 5 = −0.8",
    ]
    assert texts["downstream"][1] == "∂f/∂y = ∂f/∂g₁ × y / g₁ = 2 × (−0.8) = −1.6"


def test_its_derivation_is_latex(run):
    latex = derivation(rows_of(run.graph, run, printer=LATEX))
    assert r"g_{1} &= \sqrt{x^{2}+y^{2}} = \sqrt{3^{2}+({-4})^{2}} = 5" in latex


def test_an_entry_without_formulas_is_called_by_its_name(monkeypatch):
    monkeypatch.setitem(GATES, "hypot", Gate("hyp", ENTRY.value, ENTRY.slopes, inputs=2))
    run = circuit_of(SPEC).full_run()
    value, _, _, local, *_ = explain(run.graph, run, 2)
    assert value.text() == "g₁ = hypot(x, y) = hypot(3, −4) = 5"
    assert local.text() == "local, left input: hypot′(x, y) = 0.6"
