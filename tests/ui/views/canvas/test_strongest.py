"""Which edges are drawn and numbered, of values made by hand."""

import numpy as np

from playground.ui.views.canvas.strongest import strongest, strongest_of_each


def test_the_largest_magnitudes_come_first_and_nothing_of_zero_or_unknown():
    values = np.array([0.5, -2.0, 0.0, np.nan, np.inf, 2.0])
    assert strongest(values, 10) == [4, 1, 5, 0]
    assert strongest(values, 2) == [4, 1]
    assert strongest(values, 0) == []


def test_the_strongest_of_the_network_are_found_by_connection():
    values = {
        ("input", "hidden1"): np.array([0.1, -3.0, 0.2]),
        ("hidden1", "output"): np.array([1.0, np.nan]),
        ("input", "output"): np.array([0.3]),
    }
    found = {ends: edges.tolist() for ends, edges in strongest_of_each(values.items(), 3).items()}
    assert found == {
        ("input", "hidden1"): [1],
        ("hidden1", "output"): [0],
        ("input", "output"): [0],
    }
