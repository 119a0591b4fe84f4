"""The room of the map: square, large and named at every size of text; texts give way first."""

from dataclasses import replace

import numpy as np
import pytest

from playground.core.catalog.datasets.dataset import Input
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.ui.look.text_size import TEXT_SIZES, refresh, use_text_percent
from playground.ui.views.output.map_view import MapView
from playground.ui.views.output.square import Square
from playground.ui.widgets.plots import Plot
from tests.support.own import own_flowers
from tests.support.painted import painted_faults, seen_texts


def side_and_height(desk):
    box = desk.map_view.plot.getViewBox()
    return box.width(), box.height()


def resize(desk, width, height):
    desk.map_view.resize(width, height)
    for _ in range(3):  # axes are measured when they are painted
        desk.settle()
        desk.map_view.grab()


@pytest.fixture(params=TEXT_SIZES)
def percent(request, qapp, desk):
    use_text_percent(qapp, request.param)
    refresh(desk.map_view)
    desk.map_view.set_theme(desk.theme)
    yield request.param
    use_text_percent(qapp, 100)
    refresh(desk.map_view)


def test_in_a_narrow_column_the_map_is_a_square_of_220_pixels(desk, percent):
    resize(desk, 300, 440)
    width, height = side_and_height(desk)
    assert width == pytest.approx(height, abs=1.5)
    assert width >= 220
    assert desk.map_view.width() == 300  # no text asks for more


@pytest.mark.parametrize("size", [(300, 300), (300, 380), (300, 700), (520, 330), (460, 460)])
def test_the_map_is_square_whatever_the_panel(desk, size):
    resize(desk, *size)
    width, height = side_and_height(desk)
    assert width == pytest.approx(height, abs=1.5)
    room = min(desk.map_view.width(), desk.map_view.height())
    assert width >= min(220, room - 90)


def test_measured_inputs_have_a_square_map_too(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "iris"), "data")
    resize(desk, 300, 460)
    width, height = side_and_height(desk)
    assert width == pytest.approx(height, abs=1.5)
    assert width >= 200
    sizes = set()
    for _ in range(4):  # it does not go to and fro between two sizes
        desk.map_view.grab()
        desk.settle()
        sizes.add(side_and_height(desk))
    assert len(sizes) == 1


@pytest.fixture
def painted_at(monkeypatch):
    """The places of the frame of the map at which it was painted, its axes not counted."""
    places, paint = [], Plot.paintEvent

    def record(plot, event):
        if isinstance(plot.parentWidget(), Square) and plot.getAxis("left").end_name:
            frame = plot.getViewBox().sceneBoundingRect().toRect()
            places.append((frame.x(), frame.y(), frame.width(), frame.height()))
        paint(plot, event)

    monkeypatch.setattr(Plot, "paintEvent", record)
    return places


def test_a_new_map_is_painted_where_it_stays(desk, qtbot, painted_at):
    """Its axes were 14 pixels wide when it was first painted, then 30."""
    desk.do("step_epoch")
    new = MapView(desk.document, desk.watched, desk.scales, desk.theme)
    qtbot.addWidget(new)
    new.resize(300, 440)
    new.show_frame(desk.controller.snapshot)
    new.show()
    for _ in range(3):
        desk.settle()
        new.grab()
    assert len(painted_at) > 3
    assert len({place[:2] for place in painted_at}) == 1


def test_the_room_of_the_axes_comes_back_with_their_ranges(desk):
    sizes = []
    for data in ("xor", "iris", "sine", "xor", "iris", "sine"):
        desk.document.edit(lambda e, data=data: edits.set_dataset(e, data), "data")
        resize(desk, 300, 440)
        sizes.append(desk.map_view.plot.axes_size())
    assert sizes[:3] == sizes[3:]


def test_where_it_is_low_the_legend_gives_way_before_the_map(desk):
    resize(desk, 300, 440)
    view = desk.map_view
    assert view.legend.isVisible()
    assert view.readout.second.isVisible()
    resize(desk, 300, 320)
    assert not view.legend.isVisible()
    assert side_and_height(desk)[0] >= 220
    resize(desk, 300, 440)
    assert view.legend.isVisible()


VALUES = replace(
    own_flowers((0, 1)),
    labels=np.linspace(0, 1, 300).tobytes(),
    classes=0,
    class_names=(),
    outputs=("power", "noise"),
)


@pytest.mark.parametrize("own", [own_flowers((0, 1, 2)), VALUES], ids=["classes", "values"])
def test_a_slice_of_imported_data_has_its_texts_on_a_classroom_screen(desk, own):
    """A window of 1366×768 pixels leaves the panel as much; the legend of a slice was missing."""
    desk.document.edit(lambda e: import_own(e, own), "import")
    desk.do("step_epoch")
    resize(desk, 304, 371)
    view = desk.map_view
    assert view.slice.isVisible()
    assert view.legend.isVisible()
    assert view.legend.height() >= view.legend.heightForWidth(view.legend.width())
    assert view.rect().contains(view.legend.geometry())
    assert view.readout.first.isVisible()
    assert side_and_height(desk)[0] >= 165


@pytest.mark.parametrize("names", [("temp", "wind"), ("age", "fee"), ("a", "b₂")])
def test_short_names_of_inputs_are_seen_at_both_axes(desk, names):
    inputs = tuple(map(Input, (*names, "third input")))
    desk.document.edit(
        lambda e: import_own(e, replace(own_flowers((0, 1, 2)), inputs=inputs)), "import"
    )
    resize(desk, 304, 371)
    assert set(names) <= {one.text.strip() for one in seen_texts(desk.map_view.plot)}
    assert painted_faults(desk.map_view.plot) == []


def test_the_legend_of_the_plane_has_two_lines_at_most(desk):
    desk.do("step_epoch")
    resize(desk, 300, 440)
    legend = desk.map_view.legend
    assert legend.height() <= 2.5 * legend.fontMetrics().height()


@pytest.mark.parametrize("size", [(304, 356), (304, 260), (608, 500)])
def test_no_text_of_the_sheet_is_cut_or_covered(desk, percent, size):
    desk.document.edit(lambda e: edits.set_dataset(e, "digits"), "data")
    desk.do("step_epoch")
    desk.watched.pin(4)
    resize(desk, *size)
    strip = desk.map_view.sheet.strip
    labels = [strip.title, strip.answer, strip.loss, strip.slope]
    shown = [label for label in labels if label.isVisible()]
    assert shown[:2] == labels[:2]
    for label in shown:
        assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        assert strip.rect().contains(label.geometry()), label.text()
    assert desk.map_view.rect().contains(strip.geometry().translated(desk.map_view.sheet.pos()))
