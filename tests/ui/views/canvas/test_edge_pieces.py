"""The straight pieces of edges: cut together or alone, they are the same."""

import numpy as np
import pytest

from playground.ui.views.canvas.edge_pieces import EdgePieces, cut_together

XS = np.linspace(0.0, 300.0, 41)
PATHS = np.stack([np.stack([XS, height * np.sin(XS / 90)], axis=1) for height in range(0, 60, 10)])


def pieces():
    return EdgePieces(lambda edges: PATHS[list(edges)])


def coordinates(lines):
    return [(line.x1(), line.y1(), line.x2(), line.y2()) for line in lines]


@pytest.mark.parametrize("is_dashed", [False, True])
def test_pieces_cut_together_are_those_cut_alone(is_dashed):
    one, other = pieces(), pieces()
    cut_together([(one, [0, 3]), (other, [5])], is_dashed)
    for found, edges in ((one, [3, 0]), (other, [5])):
        expected = [coordinates(pieces().lines([edge], is_dashed)) for edge in edges]
        lines = coordinates(found.lines(edges, is_dashed))
        assert np.allclose(lines, sum(expected, []), atol=1e-6)


def test_pieces_are_cut_once_until_the_edges_move():
    asked = []

    def paths(edges):
        asked.append(list(edges))
        return PATHS[list(edges)]

    found = EdgePieces(paths)
    found.lines([1, 2], False)
    found.lines([2, 4], False)
    assert asked == [[1, 2], [4]]
    found.clear()
    found.lines([2], False)
    assert asked[-1] == [2]
