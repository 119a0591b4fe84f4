"""What is really on screen can be read: contrasts of pixels, in all workspaces and themes."""

import pytest

from playground.ui.look.contrast import ALL_THEMES
from playground.ui.look.theme import LIGHT
from tests.support.clipped import settle as turn
from tests.support.seen_contrast import faint_shapes, faint_texts
from tests.support.workspaces import pages

TEXT, HIGH_TEXT, SHAPE = 4.5, 7.0, 3.0  # WCAG 2.2: 1.4.3, 1.4.6, 1.4.11


@pytest.fixture
def light_again(window):
    yield
    window.set_theme(LIGHT)


@pytest.mark.parametrize("theme", ALL_THEMES.values(), ids=ALL_THEMES)
def test_texts_and_shapes_can_be_seen(window, settle, light_again, theme):
    window.resize(1366, 736)
    window.set_theme(theme)
    window.shared.watched.pin(0)
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    found = {}
    for name, open_page in pages(window):
        open_page()
        turn()
        least = HIGH_TEXT if theme.is_high else TEXT
        for fault in (*faint_texts(window, least), *faint_shapes(window, SHAPE)):
            found.setdefault(fault, name)
    assert not found, "\n".join(f"{name}: {fault}" for fault, name in found.items())
