"""A picture made after a change of theme is the one that a new window with that theme makes."""

import re

import numpy as np
import pytest
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground.ui.export.pictures import image, svg
from playground.ui.look.theme import DARK, LIGHT, THEMES, small_font
from playground.ui.window.application import build_window
from tests.support.pictures import pixels
from tests.support.shared_window import HEIGHT, WIDTH, close_window

PAGES = {  # of the drawer, by what is exported; what is beside the drawer is always on screen
    "network": "weights",
    "map": "weights",
    "curves": "weights",
    "weights": "weights",
    "gradients": "gradients",
    "activations": "activations",
    "table": "table",
    "gates": "backprop",
    "shapes": "backprop",
    "circuit": "circuit",
}
MOST_GREY = 1e-3  # of all pixels may differ
SOFT = 40  # by so much of 255 at most; 14 was seen, and texts of two themes differ by more
MOST_LOOKS = 12  # until a picture stays as it is
NUMBERED = re.compile(rb'(id="|url\(#)[^")]+')  # Qt counts its gradients over the whole run


def prepare(window, settle):
    """Make something to draw for every view: one epoch, and a pinned sample."""
    window.views.backprop_view.pages.open("shapes")
    window.shared.watched.pin(0)
    window.actions_by_name["step_epoch"].trigger()
    settle(window)


def come_to_rest(window, settle):
    """Wait for what the views have asked for, and lay the network out for its present room."""
    panels, watched = window.panel_layout.area.panels.values(), window.shared.watched
    for _ in range(3):  # what is painted asks for room, and is painted again
        QApplication.processEvents()
        while not all(panel.updatesEnabled() for panel in panels):  # they wait for their turn
            QTest.qWait(5)
        settle(window)
        while window.controller.snapshot.watch != watched.watch:
            QTest.qWait(5)
        window.views.canvas.view.use_room(animated=False)
        QApplication.processEvents()


def same_picture(one, other):
    """Whether two pictures are the same, but for the soft edges of single letters.

    Qt draws the same letter with slightly other grey pixels at times; the SVG files tell any
    difference.
    """
    if one.shape != other.shape or one.ndim != 3:
        return np.array_equal(one, other)
    apart = np.abs(one.astype(int) - other)
    return bool(np.mean(apart > 0) <= MOST_GREY and apart.max() <= SOFT)


def test_one_short_text_in_the_colour_of_the_theme_before_is_a_difference(qapp):
    """So many grey pixels were allowed that a whole text in an old colour was among them."""
    old, new = (written(theme) for theme in (DARK.muted, LIGHT.muted))
    assert 0 < np.mean(old != new) <= MOST_GREY
    assert not same_picture(old, new)


def written(colour):
    """A light picture with a short text."""
    picture = QImage(2000, 1400, QImage.Format.Format_RGB32)
    picture.fill(QColor(LIGHT.surface))
    painter = QPainter(picture)
    painter.setPen(QColor(colour))
    painter.setFont(small_font())
    painter.scale(2, 2)  # as the pictures of the views
    painter.drawText(100, 100, "0.5")
    painter.end()
    return pixels(picture)


def drawn(view):
    """The picture of a view, as pixels and as the lines of an SVG file."""
    lines = sorted(NUMBERED.sub(b"", svg(view)).splitlines())  # in which order is free
    return {"png": pixels(image(view, 2 * view.widget.width())), "svg": np.array(lines)}


def pictures(window, settle):
    """The picture of every view once it is at rest, by its name and kind."""
    made = {}
    for name, page in PAGES.items():
        window.panel_layout.open(page)
        view, last, same = window.exporter.views[name], None, 0
        for _ in range(MOST_LOOKS):
            come_to_rest(window, settle)
            assert view.can_be_drawn
            now = drawn(view)
            is_same = last is not None and all(
                np.array_equal(now[kind], last[kind]) for kind in now
            )
            last, same = now, same + 1 if is_same else 0
            if same == 2:
                break
        made |= {(name, kind): picture for kind, picture in last.items()}
    return made


def of_a_new_window(qapp, theme, settle):
    """The pictures of a window that has had this theme from the start."""
    window = build_window(qapp, theme)
    try:
        window.resize(WIDTH, HEIGHT)
        window.show()
        prepare(window, settle)
        pictures(window, settle)  # pages that were open leave the splitters elsewhere
        return pictures(window, settle)
    finally:
        close_window(window)


def test_every_view_is_listed(window):
    assert PAGES.keys() == window.exporter.views.keys()


@pytest.mark.parametrize("name", THEMES)
def test_it_is_that_of_a_new_window(window, settle, qapp, settings_store, name):
    other = next(theme for theme in THEMES.values() if theme.name != name)
    prepare(window, settle)
    window.set_theme(other)
    before = pictures(window, settle)  # also what the views keep of one drawing for the next
    window.set_theme(THEMES[name])
    after = pictures(window, settle)
    settings_store.unlink(missing_ok=True)  # the new window has no splitters to remember
    new = of_a_new_window(qapp, name, settle)
    assert [one for one in new if not same_picture(after[one], new[one])] == []
    assert [one for one in new if same_picture(before[one], new[one])] == []
