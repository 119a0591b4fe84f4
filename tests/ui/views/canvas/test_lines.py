"""The straight pieces of an edge: as few as look like its curve."""

import numpy as np
import pytest

from playground.ui.views.canvas.lines import distances, solid

SHARES = np.linspace(0.0, 1.0, 41)


def bend(across, down):
    """A path from left to right that begins and ends level, as edges do."""
    x = across * (1.5 * SHARES * (1 - SHARES) ** 2 + 1.5 * SHARES**2 * (1 - SHARES) + SHARES**3)
    y = down * (3 * SHARES**2 * (1 - SHARES) + SHARES**3)
    return np.stack([x, y], axis=1)


@pytest.mark.parametrize("down", [0.0, 12.0, 60.0, -300.0])
def test_pieces_join_and_stay_close_to_the_curve(down):
    path = bend(64.0, down)
    (pieces,) = solid(path[None])
    np.testing.assert_allclose(pieces[0, :2], path[0], atol=1e-9)
    np.testing.assert_allclose(pieces[-1, 2:], path[-1], atol=1e-9)
    np.testing.assert_allclose(pieces[:-1, 2:], pieces[1:, :2], atol=1e-9)
    drawn = pieces.reshape(1, -1, 2)
    assert max(distances(drawn, *point)[0] for point in path.tolist()) <= 0.25


def test_a_straight_edge_is_few_pieces_and_a_bent_one_more():
    straight, bent = (len(solid(bend(64.0, down)[None])[0]) for down in (0.0, 60.0))
    assert straight <= 3 < bent < 25
