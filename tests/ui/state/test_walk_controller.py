"""One step of the walk: one frame for the views, one refresh of the page in front."""

import pytest

from playground.core.experiment.fields import replace_field
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


def test_no_step_is_kept_where_the_batch_is_too_large(walking, monkeypatch):
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


def test_steps_kept_for_one_sample_are_not_made_for_another(walking):
    controller = walking.walk_controller
    walking.watched.pin(5)
    for _ in range(3):
        controller.step_on()
    walking.watched.pin(6)
    walking.settle()
    assert not controller.walk.is_walking


def test_a_step_that_is_kept_does_not_pause_training_that_begins(walking):
    walking.watched.pin(5)
    walking.walk_controller.step_on()
    walking.controller.set_running(True)
    walking.controller.pull()
    assert walking.controller.running
    walking.controller.set_running(False)


def click(desk, button):
    desk.backprop_view.bar.buttons.buttons[button].click()


@pytest.mark.parametrize(("button", "stop"), [("first", 0), ("back", 1)])
def test_a_way_back_takes_the_steps_back_that_are_kept(walking, button, stop):
    controller = walking.walk_controller
    controller.go_to(2)
    walking.settle()
    walking.watched.pin(5)
    for _ in range(3):
        controller.step_on()
    click(walking, button)
    walking.settle()
    assert controller.walk.stop_index == stop


@pytest.mark.parametrize(("button", "stop"), [("first", 0), ("back", 7), ("auto", 0), ("next", 0)])
def test_a_click_counts_while_numbers_are_on_their_way(walking, button, stop):
    controller = walking.walk_controller
    controller.end()
    walking.settle()
    walking.watched.pin(5)
    click(walking, button)
    walking.backprop_view.stop_playing()
    walking.settle()
    assert controller.has_begun
    assert controller.walk.snapshot.sample.index == 5
    assert controller.walk.stop_index == stop


def test_a_phase_that_is_clicked_on_the_way_is_of_the_new_sample(walking):
    walking.watched.pin(5)
    walking.backprop_view.bar.phases["update"].click()
    before = walking.snapshot.update
    assert walking.settle().update == before + 1
    assert walking.walk_controller.walk.snapshot.sample.index == 5
    assert walking.walk_controller.update_made is not None


def test_steps_that_are_kept_end_at_the_last_gradient(walking):
    controller, before = walking.walk_controller, walking.snapshot.update
    walking.watched.pin(5)
    for _ in range(2 * len(controller.walk.stops) + 3):
        controller.step_on()
    assert walking.settle().update == before
    assert controller.walk.stop_index == controller.last_index - 1


def test_one_step_that_is_kept_at_the_last_gradient_makes_the_update(walking):
    controller, before = walking.walk_controller, walking.snapshot.update
    controller.jump("backward")
    walking.settle()
    walking.document.edit(lambda e: replace_field(e, "training.learning_rate", 0.5), "rate")
    controller.step_on()
    assert walking.settle().update == before + 1
    assert controller.update_made is not None


def test_the_end_after_an_update_takes_nothing_back(walking):
    """Alt+End after the update went one step back, and with it the update was undone."""
    controller, before = walking.walk_controller, walking.snapshot.update
    controller.jump("update")
    walking.settle()
    controller.press("last")
    assert walking.settle().update == before + 1
    assert controller.update_made is not None
    assert not walking.backprop_view.bar.buttons.buttons["last"].isEnabled()


def test_after_an_update_the_new_numbers_are_on_their_way(walking):
    controller = walking.walk_controller
    controller.jump("update")
    assert not controller.has_numbers
    walking.settle()
    assert controller.has_numbers


def test_playing_waits_for_numbers_and_piles_up_no_steps(walking):
    walking.watched.pin(5)
    for _ in range(4):
        walking.backprop_view.bar.buttons.ticked.emit()
    walking.settle()
    assert not walking.walk_controller.has_begun
