"""The buttons of the phases: all of them, or one for all, at any width and size of text."""

import pytest

from playground.ui.look.text_size import TEXT_SIZES, refresh, use_text_percent
from tests.support.clipped import findings


@pytest.fixture
def bar(desk, qapp):
    desk.watched.pin(0)
    desk.backprop_view.show()
    desk.settle()
    return desk.backprop_view.bar


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_at_any_width_there_are_all_or_one_for_all(qapp, desk, bar, percent):
    use_text_percent(qapp, percent)
    refresh(desk.backprop_view)
    seen = set()
    for width in [*range(1900, 700, -90), *range(700, 1900, 90)]:
        desk.backprop_view.resize(width, 700)
        for _ in range(4):
            qapp.processEvents()
        shown = [button.isVisible() for button in bar.phases.values()]
        seen.add(bar.go_to.is_gathered)
        assert all(shown) or not any(shown)
        assert any(shown) is not bar.go_to.gathered.isVisible()
        faults = [str(one) for one in findings(desk.backprop_view) if "PhaseButtons" in one.path]
        assert not faults
    assert False in seen
