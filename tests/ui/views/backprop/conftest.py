"""The Backprop tab alone."""

import pytest

from tests.support.walking import leave_formulas_blank, open_tab


@pytest.fixture(autouse=True)
def blank_formulas(request, monkeypatch):
    """Typesetting takes longer than all else; `test_formulas_page` does it."""
    if "formulas_page" not in request.node.nodeid:
        leave_formulas_blank(monkeypatch)


@pytest.fixture
def tab(desk):
    """The tab with a half-trained XOR network and sample 4 pinned."""
    return open_tab(desk)
