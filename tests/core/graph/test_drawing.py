"""The drawing of a graph: columns, crossings, and nothing that runs into anything else."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.graph.drawing import lay_out_graph
from playground.core.graph.expression import parse_expression
from playground.core.graph.folding import fold
from playground.core.graph.lanes import Arrow, Cell, Net


@st.composite
def drawings(draw):
    """Any acyclic graph of boxes of any size."""
    count = draw(st.integers(1, 25))
    sizes = st.floats(5, 80)
    cells = []
    for _ in range(count):
        body = draw(st.floats(4, 30))
        cells.append(Cell(body + draw(sizes), body + draw(sizes), draw(st.floats(20, 90)), body))
    pairs = draw(
        st.lists(
            st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)),
            max_size=50,
            unique=True,
        )
    )
    arrows = [Arrow(a, b, draw(st.floats(-8, 8))) for a, b in pairs if a < b]
    return cells, arrows


def room(cell, centre):
    x, y = centre
    return x - cell.left, y - cell.height / 2, x + cell.right, y + cell.height / 2


def points_of(way):
    """Many points on a way.

    Its curves stay within the corners' box, which is all that counts between two columns.
    """
    for place, ((x, y), (to_x, to_y)) in enumerate(itertools.pairwise(way)):
        for t in np.linspace(0, 1, 9):
            share = t if place % 2 == 0 else t * t * (3 - 2 * t)
            yield x + t * (to_x - x), y + share * (to_y - y)


@given(drawings())
def test_no_box_overlaps_another_and_no_wire_runs_through_one(given_drawing):
    cells, arrows = given_drawing
    drawing = lay_out_graph(cells, arrows)
    rooms = [room(cell, centre) for cell, centre in zip(cells, drawing.centres, strict=True)]
    for (left, top, right, bottom), (left2, top2, right2, bottom2) in itertools.combinations(
        rooms, 2
    ):
        assert (
            right <= left2 + 1e-6
            or right2 <= left + 1e-6
            or bottom <= top2 + 1e-6
            or bottom2 <= top + 1e-6
        )
    for arrow, way in zip(arrows, drawing.ways, strict=True):
        others = [
            rooms[box] for box in range(len(cells)) if box not in (arrow.source, arrow.target)
        ]
        for x, y in points_of(way):
            assert not any(
                a + 1e-6 < x < c - 1e-6 and b + 1e-6 < y < d - 1e-6 for a, b, c, d in others
            )


@given(drawings())
def test_wires_lead_to_the_right_from_box_to_box_and_all_is_within_the_picture(given_drawing):
    cells, arrows = given_drawing
    drawing = lay_out_graph(cells, arrows)
    for arrow, way in zip(arrows, drawing.ways, strict=True):
        (x, y), (to_x, to_y) = drawing.centres[arrow.source], drawing.centres[arrow.target]
        assert way[0] == (x + cells[arrow.source].body, y)
        assert way[-1] == (to_x - cells[arrow.target].body, to_y + arrow.port)
        assert all(a[0] <= b[0] + 1e-6 for a, b in itertools.pairwise(way))
    for cell, centre in zip(cells, drawing.centres, strict=True):
        left, top, right, bottom = room(cell, centre)
        assert min(left, top) >= -1e-6
        assert right <= drawing.width + 1e-6
        assert bottom <= drawing.height + 1e-6


@given(drawings())
def test_the_same_graph_is_always_drawn_the_same(given_drawing):
    assert lay_out_graph(*given_drawing) == lay_out_graph(*given_drawing)


def drawing_of(text):
    graph = parse_expression(text).graph
    folded = fold(graph)
    cells = [Cell(17, 70, 44, 17) for _ in folded.boxes]
    inputs = [len(graph.nodes[wire.gate].inputs) for wire in folded.wires]
    ports = [
        16 * (wire.index - (count - 1) / 2)
        for wire, count in zip(folded.wires, inputs, strict=True)
    ]
    return folded, lay_out_graph(
        cells,
        [
            Arrow(wire.source, wire.target, port)
            for wire, port in zip(folded.wires, ports, strict=True)
        ],
    )


def test_leaves_stand_just_left_of_their_first_user():
    folded, drawing = drawing_of("((a * b) * c) * d")
    columns = dict(zip((box.node for box in folded.boxes), drawing.columns, strict=True))
    assert [columns[node] for node in range(7)] == [0, 0, 1, 1, 2, 2, 3]  # a b × c × d ×


@pytest.mark.parametrize(
    "text",
    ["a*b + c*d + e", "sigmoid(w0*x0 + w1*x1 + w2)", "(a+b)*(c+d)*(e+f)", "max(a*b, c*d, e*f, g)"],
)
def test_a_tree_has_no_crossing(text):
    _, drawing = drawing_of(text)
    for first, second in itertools.combinations(drawing.ways, 2):
        for (x1, y1), (x2, y2) in itertools.pairwise(first):
            for (u1, v1), (u2, v2) in itertools.pairwise(second):
                if x1 == u1 and x2 == u2:
                    assert (y1 - v1) * (y2 - v2) >= 0


def crossings(drawing):
    """How many pairs of wires cross between two columns."""
    links = {
        (way[place], way[place + 1]) for way in drawing.ways for place in range(1, len(way) - 1, 2)
    }
    return sum(
        a[0] == c[0] and (a[1] - c[1]) * (b[1] - d[1]) < 0
        for (a, b), (c, d) in itertools.combinations(sorted(links), 2)
    )


def test_wires_do_not_cross_where_they_need_not():
    ends = [(0, 3), (1, 4), (2, 5), (3, 6), (5, 6), (4, 7), (3, 7), (6, 8), (7, 8)]
    assert (
        crossings(lay_out_graph([Cell(17, 70, 44, 17)] * 9, [Arrow(*pair) for pair in ends])) == 0
    )


def test_a_chain_is_a_straight_line():
    _, drawing = drawing_of("exp(sin(cos(x)))")
    assert len({round(y, 6) for _, y in drawing.centres}) == 1


def test_a_cycle_of_folded_boxes_is_drawn_all_the_same():
    drawing = lay_out_graph([Cell(17, 70, 44, 17)] * 3, [Arrow(0, 1), Arrow(1, 0), Arrow(1, 2)])
    assert len(set(drawing.centres)) == 3


def test_nothing_is_drawn_of_nothing():
    assert lay_out_graph([], []).ways == ()


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from((-8, 0, 2.5))), max_size=30
    )
)
def test_links_that_cross_are_counted_as_one_pair_after_the_other(links):
    arrows = [Arrow(source, 6 + target, port) for source, target, port in links]
    net = Net.with_lanes([Cell(20, 20, 40, 15)] * 12, arrows, [0] * 6 + [1] * 6)
    net.layers = [[3, 0, 5, 1, 2, 4], [8, 6, 11, 7, 9, 10]]
    ends = [(net.layers[0].index(a.source), net.layers[1].index(a.target), a.port) for a in arrows]
    crossing = [a[0] < b[0] and a[1:] > b[1:] for a, b in itertools.permutations(ends, 2)]
    assert net.crossings() == sum(crossing)
