"""Lines that are as thick on a screen of scale 2 as on one of scale 1, painted fast."""

import math
from collections.abc import Callable

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QPainter, QPen, QTransform

OPAQUE = 255  # of a colour


def on_screen(pen: QPen, painter: QPainter) -> QPen:
    """Return the pen for the scale of the screen that is painted on."""
    scale = _scale(painter)
    return pen if scale == 1.0 else widened(pen, scale)


def widened(pen: QPen, factor: float) -> QPen:
    """Return the pen `factor` times as wide; one of no width has one pixel."""
    result = QPen(pen)
    result.setWidthF(max(pen.widthF(), 1.0) * factor)
    return result


def paint_thick(painter: QPainter, pen: QPen, draw: Callable[[QPen], object]) -> None:
    """Let `draw` paint with a cosmetic pen: a thick line as thin ones beside each other.

    Qt paints a line of one pixel in a twentieth of the time of a thicker one. In a transparent
    colour the thin ones would be seen where they overlap: such a line is painted as it is.
    """
    shown, world = on_screen(pen, painter), painter.worldTransform()
    if shown.widthF() <= 1 or shown.color().alpha() < OPAQUE:
        draw(shown)
        return
    one = _thin(shown)
    try:
        for across, up in _places(shown.widthF(), _scale(painter)):
            painter.setWorldTransform(world * QTransform.fromTranslate(across, -up))
            draw(one)
    finally:
        painter.setWorldTransform(world)


def _scale(painter: QPainter) -> float:
    device = painter.device()
    return 1.0 if device is None else device.devicePixelRatioF()


def _thin(pen: QPen) -> QPen:
    """Return a pen of one pixel whose dashes are as long as those of `pen`."""
    result = QPen(pen)
    if pen.style() != Qt.PenStyle.SolidLine:
        result.setDashPattern([length * pen.widthF() for length in pen.dashPattern()])
    result.setWidthF(1.0)
    return result


def _places(width: float, scale: float) -> list[tuple[float, float]]:
    """Return how far to the right and up the lines of one pixel are that have `width` together.

    They lie one above the other, and a bit aside: a curve that falls steeply is also thick.
    """
    most = (width - 1) / 2
    ups = np.linspace(-most, most, math.ceil(width)) / scale
    return [(up / 2, up) for up in ups.tolist()]
