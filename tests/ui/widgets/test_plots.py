"""The items of the plots."""

import re
from itertools import pairwise

import pyqtgraph as pg
import pytest
from PyQt6.QtCore import QBuffer, QRectF, Qt
from PyQt6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PyQt6.QtSvg import QSvgGenerator

from playground.ui.look.text_size import TEXT_SIZES, use_text_percent
from playground.ui.look.theme import LIGHT, small_font
from playground.ui.widgets.plots import DottedCurve, Plot, ScaledCurve, ScaledLine, drawn_at_scale


@pytest.fixture
def plot(qtbot):
    shown = Plot(LIGHT)
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    shown.show()
    return shown


# --- ticks ----------------------------------------------------------------------------------------


def texts(axis, low, high, size):
    return [
        text
        for spacing, values in axis.tickValues(low, high, size)
        for text in axis.tickStrings(values, 1.0, spacing)
    ]


def test_ticks_are_round_numbers_of_what_was_measured(plot):
    axis = plot.getAxis("left")
    axis.measure(3.76, 1.76)
    found = texts(axis, -2.6, 3.2, 240)
    assert {"0", "2", "4", "6", "8"} <= set(found)
    assert all(float(text.replace("−", "-")) % 1 == 0 for text in found)


@pytest.mark.parametrize("side", ["left", "bottom"])
@pytest.mark.parametrize("size", [60, 120, 240, 900])
def test_ticks_have_room_and_none_is_where_the_name_is(plot, side, size):
    axis, metrics = plot.getAxis(side), QFontMetrics(small_font())
    axis.name_end("x₁")
    (_, end), (_, values) = axis.tickValues(-6.12, 6.12, size)
    assert end == [6.12]
    needed = metrics.height() if side == "left" else metrics.horizontalAdvance("−6") + 2
    places = sorted((value + 6.12) / 12.24 * size for value in [*values, *end])
    assert all(b - a >= needed for a, b in pairwise(places))


def test_the_axis_does_not_shrink_while_its_ticks_change(qapp, plot):
    axis = plot.getAxis("left")
    widths = []
    for high in (1000.0, 9.0, 1000.0):
        plot.setYRange(0, high, padding=0)
        qapp.processEvents()
        plot.grab()
        widths.append(axis.width())
    assert widths[1] == widths[0] == widths[2]
    axis.forget_width()
    plot.setYRange(0, 9, padding=0)
    qapp.processEvents()
    plot.grab()
    assert axis.width() < widths[0]


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_no_tick_is_cut_at_the_end_of_its_axis(qapp, plot, percent):
    try:
        use_text_percent(qapp, percent)
        plot.set_theme(LIGHT)
        for name, high in (("", 10.0), ("x₂", 10.0), ("", 10_000.0)):
            axis = plot.getAxis("bottom")
            axis.name_end(name)
            plot.setXRange(0, high, padding=0)
            qapp.processEvents()
            plot.grab()
            image = QImage(10, 10, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.setFont(small_font())
            drawn = axis.generateDrawSpecs(painter)[2]
            painter.end()
            for rect, _, text in drawn:
                inside = axis.mapRectToScene(rect)
                assert inside.left() >= 0, text
                assert inside.right() <= plot.width(), text
            assert (name or f"{high:,.0f}") in {text for _, _, text in drawn}
    finally:
        use_text_percent(qapp, 100)


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_no_tick_of_the_left_axis_is_cut(qapp, plot, percent):
    try:
        use_text_percent(qapp, percent)
        plot.set_theme(LIGHT)
        for size in ((260, 200), (200, 90)):
            plot.resize(*size)
            for low, high in ((0, 1), (-1e4, 1e4), (0, 0.0005), (-6.12, 6.12)):
                plot.setYRange(low, high, padding=0)
                for _ in range(2):  # the axis grows with its first ticks
                    qapp.processEvents()
                    plot.grab()
                drawn = texts_of(plot.getAxis("left"))
                assert drawn
                for inside, text in drawn:
                    assert inside.left() >= -0.5, text
                    assert inside.top() >= -0.5, text
                    assert inside.bottom() <= plot.height() + 0.5, text
                assert all(
                    not one.intersects(other)
                    for (one, _), (other, _) in pairwise(sorted(drawn, key=lambda d: d[0].top()))
                )
    finally:
        use_text_percent(qapp, 100)


def texts_of(axis):
    """The rectangles of the texts of an axis, in the plot, with the texts."""
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(small_font())
    drawn = axis.generateDrawSpecs(painter)[2]
    painter.end()
    return [(axis.mapRectToScene(rect), text) for rect, _, text in drawn]


# --- curves ---------------------------------------------------------------------------------------


def level_line():
    line = ScaledLine(angle=0)
    line.setPos(0.5)
    return line


def painted(plot, scale):
    """A plot of 200 by 200 pixels, painted for a screen of this scale."""
    image = QImage(int(200 * scale), int(200 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    plot.render(painter, QRectF(0, 0, 200, 200), plot.rect())
    painter.end()
    return image


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", [ScaledCurve, DottedCurve, level_line])
def test_a_curve_is_as_thick_at_scale_2_as_at_scale_1(qapp, plot, scale, kind):
    curve = kind()
    plot.resize(200, 200)
    plot.addItem(curve)
    plot.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    curve.setPen(pg.mkPen("#000000", width=1.5))
    if kind is not level_line:
        curve.setData([0.0, 1.0], [0.5, 0.5])
    qapp.processEvents()
    image = painted(plot, scale)
    box = plot.getViewBox().sceneBoundingRect()
    x = int(box.center().x() * scale)
    column = range(int((box.center().y() - 8) * scale), int((box.center().y() + 8) * scale))
    ink = sum(1 - image.pixelColor(x, y).lightnessF() for y in column)
    assert ink / scale == pytest.approx(1.5, abs=0.6)
    assert ink >= 2 * (scale - 1)  # two pixels of the device at scale 2
    pen = curve.pen if kind is level_line else curve.opts["pen"]
    assert pen.widthF() == 1.5


def painted_across(plot, curve, scale):
    """The ink of a level curve through the middle of `plot`, along it, 0 to 1 a pixel."""
    plot.resize(200, 200)
    plot.addItem(curve)
    plot.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    curve.setData([0.0, 1.0], [0.5, 0.5])
    image = painted(plot, scale)
    box = plot.getViewBox().sceneBoundingRect()
    y = int(box.center().y() * scale)
    inside = range(int((box.left() + 10) * scale), int((box.right() - 10) * scale))
    return [
        max(1 - image.pixelColor(x, near).lightnessF() for near in (y - 1, y, y + 1))
        for x in inside
    ]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_dashes_are_as_long_at_any_scale(qapp, plot, scale):
    curve = ScaledCurve()
    curve.setPen(pg.mkPen("#000000", width=1.5, style=Qt.PenStyle.DashLine))
    ink = painted_across(plot, curve, scale)
    begins = [x for x, (one, then) in enumerate(pairwise(ink)) if one < 0.5 <= then]
    dash, gap = curve.opts["pen"].dashPattern()
    lengths = [(then - one) / scale for one, then in pairwise(begins)]
    assert len(lengths) > 5
    assert sum(lengths) / len(lengths) == pytest.approx(1.5 * (dash + gap), abs=0.3)


def test_an_exported_curve_is_one_line_that_keeps_its_width(qapp, plot):
    curve = ScaledCurve()
    curve.setPen(pg.mkPen("#123456", width=1.5))
    plot.addItem(curve)
    curve.setData([0.0, 0.5, 1.0], [0.2, 0.9, 0.4])
    qapp.processEvents()
    written = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(written)
    with drawn_at_scale([curve], 1.0):
        painter = QPainter(drawing)
        plot.scene().render(painter)
        painter.end()
    svg = bytes(written.data()).decode()
    of_curve = re.findall(r'<g [^>]*stroke="#123456"[^>]*>\s*<(?:path|polyline)', svg)
    assert len(of_curve) == 1
    assert 'stroke-width="1.5"' in of_curve[0]
