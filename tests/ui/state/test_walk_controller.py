"""One step of the walk: one frame for the views, one refresh of the page in front."""

import pytest

from playground import Trainer


@pytest.fixture
def walking(window, qtbot, settle):
    """The window with the Backprop tab open and sample 4 pinned, at the first stop of a walk."""
    trainer = Trainer(window.document.experiment)
    trainer.run_epochs(20)
    window.document.open(trainer, None)
    window.drawer.open("backprop")
    window.shared.watched.pin(3)
    qtbot.waitUntil(
        lambda: window.shared.walk_controller.is_ready and window.controller.snapshot.epoch == 20
    )
    window.shared.walk_controller.go_to(0)
    settle(window)
    qtbot.waitUntil(lambda: window.controller.snapshot.watch == window.shared.watched.watch)
    return window


@pytest.mark.parametrize("page", ["formulas", "gate"])
def test_one_step_refreshes_the_page_once(walking, monkeypatch, page):
    pages = walking.views.backprop_view.pages
    pages.open(page)
    view, refreshed, frames = pages.views[page], [], []
    original = view.refresh
    monkeypatch.setattr(view, "refresh", lambda: (refreshed.append(1), original()))
    walking.shared.walk_controller.frame.connect(frames.append)
    asked = []  # of the training thread, which would answer with one more frame
    for name in ("pause", "watch", "refresh"):
        monkeypatch.setattr(walking.controller.worker, name, lambda *_: asked.append(1))
    walking.shared.walk_controller.go_to(1)
    assert (len(refreshed), len(frames), asked) == (1, 1, [])


def test_the_frame_on_screen_hides_what_is_not_computed(walking):
    controller = walking.shared.walk_controller
    assert controller.frame_on_screen is not walking.controller.snapshot
    controller.end()
    assert controller.frame_on_screen is walking.controller.snapshot


def test_leaving_the_tab_shows_all_again_and_coming_back_hides_it(walking, settle):
    controller = walking.shared.walk_controller
    walking.drawer.open("weights")
    assert controller.frame_on_screen is walking.controller.snapshot
    walking.drawer.open("backprop")
    assert controller.frame_on_screen is not walking.controller.snapshot
    settle(walking)
    assert controller.frame_on_screen is not walking.controller.snapshot


def test_training_that_does_not_answer_leaves_the_walk_where_it_is(walking, monkeypatch):
    def call(function):
        raise TimeoutError

    monkeypatch.setattr(walking.controller.worker, "call", call)
    before = walking.shared.walk_controller.walk.stop_index
    walking.shared.walk_controller.jump("update")
    assert walking.shared.walk_controller.walk.stop_index == before
    assert "does not answer" in walking.notice.label.text()
