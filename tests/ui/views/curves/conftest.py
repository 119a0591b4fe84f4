"""The curves alone, in a window of their own."""

import pytest

from playground.ui.look.theme import LIGHT
from playground.ui.views.curves.view import CurvesView


@pytest.fixture
def curves(qapp, qtbot):
    view = CurvesView(LIGHT)
    qtbot.addWidget(view)
    view.resize(336, 290)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.close()
