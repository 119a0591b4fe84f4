"""Large text for projectors, and full screen."""

import gc
import weakref

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton, QWidget

from playground.core.experiment.parts import LayerPart, UnitPart
from playground.ui.look.text_size import NORMAL, follow_text_size, text_percent
from playground.ui.look.theme import small_font


@pytest.fixture
def normal_again(window):
    yield
    window.text_sizes.pick(NORMAL)


@pytest.fixture
def set_size(window, qtbot, normal_again):
    def use(percent, width, height):
        window.resize(width, height)
        window.text_sizes.pick(percent)
        QApplication.processEvents()
        QApplication.processEvents()

    return use


def heights(window):
    """Sizes of fonts that are set by style sheet, monospaced, small, on axes and on the canvas."""
    counter, title = (
        window.toolbar.counters["epoch"],
        window.views.canvas.view.network_scene.headers[0][0],
    )
    axis = window.views.map_view.plot.getAxis("left").style["tickFont"]
    widgets = (
        window.status,
        window.views.settings_strip.noise,
        counter.value,
        counter.caption,
        window.views.settings_strip.rows[0].control,
    )
    return [widget.fontMetrics().height() for widget in widgets] + [
        axis.pointSizeF(),
        title.font.pointSizeF(),
    ]


def test_all_faces_follow_at_once_and_come_back_and_headers_have_room(window, set_size):
    window.panel_layout.open("experiment")  # what is hidden follows later
    window.shared.selection.set([UnitPart("hidden1", "1")])
    before = heights(window)
    set_size(200, 1920, 1080)
    ratios = [large / small for large, small in zip(heights(window), before, strict=True)]
    assert all(1.7 < ratio < 2.2 for ratio in ratios), ratios
    view = window.views.canvas.view
    view.use_room(animated=False)
    rects = [
        header.item.boundingRect()
        .translated(view.viewportTransform().map(header.item.scenePos()))
        .adjusted(3, 3, -3, -3)  # rounded corners may touch
        for header in view.network_scene.headers
    ]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
    strip = view.viewport().rect().adjusted(0, 0, 0, view.space().top() - view.viewport().height())
    assert all(QRectF(strip).contains(rect) for rect in rects)
    set_size(NORMAL, 1280, 800)
    assert heights(window) == before


def test_the_shortcuts_make_text_larger_and_smaller(window, normal_again):
    for name, expected in (("larger_text", 125), ("smaller_text", 100)):
        window.actions_by_name[name].trigger()
        assert text_percent() == expected


@pytest.mark.parametrize(("percent", "width", "height"), [(125, 1280, 800), (150, 1600, 1000)])
def test_nothing_is_clipped(window, set_size, percent, width, height):
    window.shared.selection.set([LayerPart("hidden1")])
    set_size(percent, width, height)
    assert (window.width(), window.height()) == (width, height)
    for widget in window.findChildren((QAbstractButton, QLabel)):
        plain = isinstance(widget, QAbstractButton) or (
            widget.textFormat() != Qt.TextFormat.RichText and not widget.wordWrap()
        )
        icon_only = (
            isinstance(widget, QToolButton)
            and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        if (
            widget.isVisible()
            and plain
            and widget.text()
            and "<" not in widget.text()
            and not icon_only
        ):
            needed = widget.fontMetrics().horizontalAdvance(widget.text())
            assert widget.width() >= needed, f"“{widget.text()}” is clipped"
            assert widget.height() >= widget.fontMetrics().height(), f"“{widget.text()}” is clipped"


def test_the_lines_around_the_curves_follow(window, set_size):
    page = window.views.curves_view.page
    set_size(200, 1920, 1080)
    for label in (page.means, page.readout):
        assert label.font().pointSizeF() == pytest.approx(small_font().pointSizeF())
        assert label.height() >= label.fontMetrics().height()


class Reader(QWidget):
    def __init__(self):
        super().__init__()
        follow_text_size(self, self.fit)

    def fit(self):
        pass


def test_a_widget_that_is_deleted_is_let_go_at_once(qapp):
    widget = Reader()
    kept = weakref.ref(widget)
    sip.delete(widget)
    del widget
    gc.collect()
    assert kept() is None
