"""How long the canvas glides to a new layout: as the desktop wants it, and never long."""

import pytest
from PyQt6.QtWidgets import QProxyStyle, QStyle

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
