"""One step of the walk: one frame for the views, one refresh of the page in front."""

import pytest

from playground.live import batch_walk
from playground.ui.look.theme import DARK
from tests.support.walking import go, leave_formulas_blank, open_tab


@pytest.fixture
def walking(desk, monkeypatch):
    """A desk with the Backprop tab and sample 4 pinned, at the first stop of a walk."""
    leave_formulas_blank(monkeypatch)
    open_tab(desk)
    go(desk, 0)
    return desk


@pytest.mark.parametrize("page", ["formulas", "gate"])
def test_one_step_refreshes_the_page_once(walking, monkeypatch, page):
    pages = walking.backprop_view.pages
    pages.open(page)
    view, refreshed, frames = pages.views[page], [], []
    original = view.refresh
    monkeypatch.setattr(view, "refresh", lambda: (refreshed.append(1), original()))
    walking.walk_controller.frame.connect(frames.append)
    asked = []  # of the training thread, which would answer with one more frame
    for name in ("pause", "watch", "refresh"):
        monkeypatch.setattr(walking.worker, name, lambda *_: asked.append(1))
    walking.walk_controller.go_to(1)
    assert (len(refreshed), len(frames), asked) == (1, 1, [])


def test_the_frame_on_screen_hides_what_is_not_computed(walking):
    controller = walking.walk_controller
    assert controller.frame_on_screen is not walking.snapshot
    controller.end()
    assert controller.frame_on_screen is walking.snapshot


def test_leaving_the_tab_shows_all_again_and_coming_back_hides_it(walking):
    controller = walking.walk_controller
    walking.backprop_view.hide()
    assert controller.frame_on_screen is walking.snapshot
    walking.backprop_view.show()
    assert controller.frame_on_screen is not walking.snapshot
    walking.settle()
    assert controller.frame_on_screen is not walking.snapshot


def test_a_walk_that_is_hidden_and_forgotten_has_not_begun(walking):
    controller = walking.walk_controller
    walking.watched.change(source="next")
    walking.settle()
    controller.step_on()
    controller.jump("backward")  # all numbers are there, so that it is over but for the update
    walking.settle()
    assert controller.has_begun
    walking.backprop_view.hide()  # a batch is forgotten then: there is no stop where it could be
    walking.backprop_view.set_theme(DARK)
    assert not controller.has_begun
    walking.backprop_view.show()
    walking.settle()
    assert controller.is_ready


def test_no_step_is_owed_where_the_batch_is_too_large(walking, monkeypatch):
    controller = walking.walk_controller
    monkeypatch.setattr(batch_walk, "MAX_NUMBERS", 500)
    walking.watched.change(source="train")
    walking.settle()
    assert not controller.is_ready
    for _ in range(5):
        controller.step_on()
    walking.watched.change(source="sample")
    walking.settle()
    assert controller.is_ready
    assert not controller.has_begun


def test_steps_owed_for_one_sample_are_not_made_for_another(walking):
    controller = walking.walk_controller
    walking.watched.pin(5)
    for _ in range(3):
        controller.step_on()
    walking.watched.pin(6)
    walking.settle()
    assert not controller.walk.is_walking


def test_a_step_that_is_owed_does_not_pause_training_that_begins(walking):
    walking.watched.pin(5)
    walking.walk_controller.step_on()
    walking.controller.set_running(True)
    walking.controller.pull()
    assert walking.controller.running
    walking.controller.set_running(False)


@pytest.mark.parametrize("index", [0, 1])
def test_a_way_back_takes_the_steps_back_that_are_owed(walking, index):
    controller = walking.walk_controller
    controller.go_to(2)
    walking.settle()
    walking.watched.pin(5)
    for _ in range(3):
        controller.step_on()
    controller.go_to(index)
    walking.settle()
    assert not controller.walk.is_walking
