"""Where wires branch: at the corner at which ways with one value part, and nowhere else."""

import pytest

from playground.core.graph.branches import branches
from playground.core.graph.drawing import lay_out_graph
from playground.core.graph.expression import parse_expression
from playground.core.graph.fan_out import users_of
from playground.core.graph.folding import Wire, fold
from playground.core.graph.lanes import Arrow, Cell


def drawn(text):
    graph = parse_expression(text).graph
    folded = fold(graph)
    cells = [Cell(30, 60, 40, 20)] * len(folded.boxes)
    ports = {}
    arrows = []
    for wire in folded.wires:
        port = ports.setdefault(wire.target, -8) + 16
        ports[wire.target] = port
        arrows.append(Arrow(wire.source, wire.target, port - 8))
    return graph, folded, lay_out_graph(cells, arrows).ways


def test_a_wire_that_parts_twice_has_two_branches():
    wires = [Wire(0, target, 0, target) for target in (1, 2, 3)]
    first, second = (5.0, 0.0), (9.0, 4.0)
    ways = [
        ((0.0, 0.0), first, (20.0, -9.0)),
        ((0.0, 0.0), first, (7.0, 4.0), second, (20.0, 4.0)),
        ((0.0, 0.0), first, (7.0, 4.0), second, (20.0, 9.0)),
    ]
    assert branches(wires, ways) == ((0, first), (0, second))


def test_wires_that_cross_or_carry_different_values_have_none():
    crossing = [((0.0, 0.0), (9.0, 9.0)), ((0.0, 9.0), (9.0, 0.0))]
    assert branches([Wire(0, 2, 0, 2), Wire(1, 3, 1, 3)], crossing) == ()
    parting = [((0.0, 0.0), (9.0, 9.0)), ((0.0, 0.0), (9.0, 0.0))]  # z and ŷ of one folded neuron
    assert branches([Wire(0, 2, 0, 2), Wire(0, 3, 1, 3)], parting) == ()


@pytest.mark.parametrize(
    "text", ["(x + y) * z", "x * y + x * z", "x * x", "σ(x) * x + exp(x) * y + y", "(a*b)+(a*c)*b"]
)
def test_exactly_the_values_with_several_users_branch(text):
    graph, folded, ways = drawn(text)
    found = {folded.boxes[box].node for box, _ in branches(folded.wires, ways)}
    several = {node for node in range(len(graph.nodes)) if len(users_of(graph, node)) > 1}
    assert found == several
