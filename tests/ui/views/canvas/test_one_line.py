"""The switches above the canvas are one line where the window is small and text is large."""

import pytest

from tests.support.clipped import settle


@pytest.fixture
def narrow(window):
    window.text_sizes.pick(150)
    settle()
    window.resize(960, 600)
    settle()
    return window


def test_the_switches_are_gathered_and_the_network_gets_their_room(narrow):
    modes, view = narrow.views.canvas.modes, narrow.views.canvas.view
    assert modes.edges.is_gathered
    assert modes.neurons.is_gathered
    assert modes.height() < 2 * modes.edges.height()
    assert view.height() >= 0.48 * narrow.height()
    assert view.width() >= narrow.width() / 2


def test_what_is_gathered_can_be_picked_and_comes_back(narrow):
    modes = narrow.views.canvas.modes
    button = modes.edges.gathered
    entry = next(one for one in button.menu().actions() if one.text() == "Gradient")
    entry.trigger()
    assert modes.edge_quantity == "gradient"
    assert button.text() == "Gradient ▾"
    assert entry.isChecked()
    narrow.text_sizes.pick(100)
    settle()
    narrow.resize(1366, 736)
    settle()
    assert not modes.edges.is_gathered
    assert modes.edges.buttons["gradient"].isChecked()
    modes.edges.buttons["weight"].click()


def test_at_normal_size_nothing_is_gathered(window):
    assert not window.views.canvas.modes.edges.is_gathered
