"""The Backprop tab alone."""

import pytest

from tests.support.walking import open_tab


@pytest.fixture
def tab(desk):
    """The tab with a half-trained XOR network and sample 4 pinned."""
    return open_tab(desk)
