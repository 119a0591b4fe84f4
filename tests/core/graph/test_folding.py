"""What of a graph is drawn: folded groups, and what is in the focus."""

from playground.core.graph.expression import parse_expression
from playground.core.graph.folding import Group, fold
from playground.core.graph.graph import Graph, Node

GRAPH = parse_expression("(x + y) * z + x").graph  # x 0, y 1, + 2, z 3, × 4, + 5


def ends(folded):
    return sorted(
        (folded.boxes[wire.source].node, folded.boxes[wire.target].node) for wire in folded.wires
    )


def test_without_groups_every_node_is_a_box_and_every_input_a_wire():
    folded = fold(GRAPH)
    assert [box.nodes for box in folded.boxes] == [(node,) for node in range(6)]
    assert ends(folded) == [(0, 2), (0, 5), (1, 2), (2, 4), (3, 4), (4, 5)]


def test_a_closed_group_is_one_box_with_the_wires_that_leave_it():
    folded = fold(GRAPH, {"q": Group(frozenset({1, 2}), "q")})
    assert [(box.node, box.nodes, box.group) for box in folded.boxes][1] == (2, (1, 2), "q")
    assert ends(folded) == [(0, 2), (0, 5), (2, 4), (3, 4), (4, 5)]
    assert folded.box_of[1] == folded.box_of[2]


def test_of_a_group_the_last_node_that_others_use_is_shown():
    graph = Graph(
        (Node(name="x"), Node("exp", (0,)), Node("sigmoid", (1,)), Node("log", (1,)))
    )  # the sigmoid only shows ŷ
    assert [box.node for box in fold(graph, {"neuron": Group(frozenset({1, 2}), "ŷ")}).boxes] == [
        0,
        1,
        3,
    ]


def test_an_open_group_changes_nothing():
    assert fold(GRAPH, {"q": Group(frozenset({1, 2}), "q", closed=False)}) == fold(GRAPH)


def test_out_of_focus_is_a_stub_once_for_all_ways_out():
    folded = fold(GRAPH, focus=frozenset({0, 1, 2}))
    stubs = [box for box in folded.boxes if box.is_stub]
    assert sorted(box.node for box in stubs) == [
        0,
        2,
    ]  # x is used by the last gate, x + y by the product
    assert all(wire.gate == -1 for wire in folded.wires if folded.boxes[wire.target].is_stub)


def test_what_comes_from_out_of_focus_has_a_stub_of_its_own():
    folded = fold(GRAPH, focus=frozenset({4, 5}))
    assert ends(folded) == [(0, 5), (2, 4), (3, 4), (4, 5)]
    assert sorted(box.node for box in folded.boxes if box.is_stub) == [0, 2, 3]


def test_the_path_to_the_output_holds_all_branches_and_nothing_else():
    folded = fold(GRAPH)
    boxes, wires = folded.downstream(folded.box_of[0])
    assert {folded.boxes[place].node for place in boxes} == {0, 2, 4, 5}
    assert len(wires) == 4
    assert folded.downstream(folded.box_of[5]) == ({5}, set())


def test_closed_groups_that_feed_each_other_have_no_wires_between_them():
    sums = (Node(name="z1"), Node(name="z2"))
    graph = Graph(
        (
            *sums,
            Node("softmax", (0, 1), (0.0,)),
            Node("softmax", (0, 1), (1.0,)),
            Node("loss_cce_softmax", (0, 1), (1.0, 0.0)),
        )
    )
    groups = {"1": Group(frozenset({0, 2}), "1"), "2": Group(frozenset({1, 3}), "2")}
    folded = fold(graph, groups)
    loss = folded.box_of[4]
    assert [(wire.source, wire.target) for wire in folded.wires] == [
        (folded.box_of[0], loss),
        (folded.box_of[1], loss),
    ]
