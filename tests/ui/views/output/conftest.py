"""The output map alone."""

import pytest


@pytest.fixture
def desk(desk):
    """A desk on which the map is there from the start, to see it follow."""
    assert desk.map_view.isVisible()
    return desk
