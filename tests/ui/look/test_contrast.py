"""Which theme is drawn: by the user's choice, and by what the system prefers."""

import pytest

from playground.ui.look import contrast
from playground.ui.look.contrast import ALL_THEMES, is_high, theme_of


@pytest.mark.parametrize("prefers", [True, False])
def test_the_system_is_followed_only_where_that_is_the_choice(monkeypatch, prefers):
    monkeypatch.setattr(contrast, "system_prefers_high", lambda: prefers)
    assert is_high("system") is prefers
    assert is_high("high")
    assert not is_high("normal")


def test_there_is_a_theme_for_each_pair():
    pairs = [(is_dark, high) for is_dark in (False, True) for high in (False, True)]
    found = [theme_of(*pair) for pair in pairs]
    assert [(theme.is_dark, theme.is_high) for theme in found] == pairs
    assert {theme.name for theme in found} == set(ALL_THEMES)
    assert len({hash(theme) for theme in found}) == len(found), "pens are kept by theme"
