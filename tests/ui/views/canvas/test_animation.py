"""How long the canvas glides to a new layout: as the desktop wants it, and never long."""

import pytest
from PyQt6.QtWidgets import QProxyStyle, QStyle

from playground.ui.look.motion import use_animations
from tests.support.experiments import dense, make

DURATION = QStyle.StyleHint.SH_Widget_Animation_Duration


class Hinting(QProxyStyle):
    """A style whose animations last as long as a test says."""

    wanted = 0

    def styleHint(self, hint, *arguments):
        return self.wanted if hint == DURATION else super().styleHint(hint, *arguments)


@pytest.fixture
def view(desk):
    view = desk.canvas.view
    own = Hinting()
    own.setParent(view)
    view.setStyle(own)
    yield view
    view.animation.finish()
    view.setStyle(None)


def hint(view, milliseconds):
    Hinting.wanted = milliseconds
    assert view.style().styleHint(DURATION, None, view) == milliseconds


def test_nothing_glides_where_the_desktop_wants_no_animations(desk, view):
    hint(view, 0)
    desk.network_actions.add_layer("hidden2")
    assert view.animation.state() == view.animation.State.Stopped
    assert view.network_scene.shown is view.network_scene.layout


@pytest.mark.parametrize(("wanted", "lasts"), [(60, 60), (200, 150), (1000, 150)])
def test_it_lasts_as_the_desktop_wants_but_never_longer_than_150_ms(desk, view, wanted, lasts):
    hint(view, wanted)
    desk.network_actions.add_layer("hidden2")
    assert view.animation.state() == view.animation.State.Running
    assert view.animation.duration() == lasts


def test_nothing_glides_where_the_user_wants_no_animations(qapp, desk, view):
    hint(view, 200)
    use_animations(qapp, False)
    try:
        desk.network_actions.add_layer("hidden2")
        assert view.animation.state() == view.animation.State.Stopped
        assert view.network_scene.shown is view.network_scene.layout
    finally:
        use_animations(qapp, True)


def test_nothing_glides_where_nothing_moves(desk, view):
    hint(view, 200)
    desk.network_actions.set_activation("relu", "hidden1")
    assert view.animation.state() == view.animation.State.Stopped
    assert view.network_scene.shown is view.network_scene.layout


def test_it_begins_where_all_was_also_if_two_edits_come_at_once(desk, view):
    hint(view, 200)
    scene = view.network_scene
    before = dict(scene.shown.boxes["hidden1"])
    desk.network_actions.add_layer("hidden2")
    desk.network_actions.add_layer("hidden2")
    assert dict(scene.shown.boxes["hidden1"]) == before
    assert [tuple(rect.getRect())[0] for rect in scene.units["hidden1"].rects] == [
        box.x - box.side / 2 for box in before.values()
    ]


@pytest.mark.parametrize("width", range(560, 660, 10))
def test_headers_have_their_form_at_rest_from_the_beginning(desk, view, qapp, width):
    """They were made for the first picture of a glide, and kept if the last differed little."""
    desk.open(make(dense(hidden=(4,) * 20)))
    scene = view.network_scene

    def headers():
        return [(one.layer, one.x, one.item.boundingRect().getRect()) for one in scene.headers]

    hint(view, 200)
    desk.canvas.resize(width, 500)
    qapp.processEvents()
    view.use_room()
    begun = headers()
    view.animation.finish()
    glided = headers()
    view.rebuild(animated=False)
    assert begun == glided == headers()


def test_the_next_change_interrupts_it_where_it_is(desk, view):
    hint(view, 1000)
    scene = view.network_scene
    desk.network_actions.add_layer("hidden2")
    view.animation.setCurrentTime(60)
    present = scene.shown.boxes["hidden2"]
    desk.network_actions.remove_layer("hidden1")
    assert scene.shown.boxes["hidden2"] == present, "it goes on from there"
    assert view.animation.currentTime() == 0
    view.animation.finish()
    assert scene.shown is scene.layout
