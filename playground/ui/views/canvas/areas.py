"""The rectangle of a layer on the canvas."""

from PyQt6.QtCore import QRectF

from playground.ui.views.canvas.geometry import CanvasLayout

LAYER_MARGIN = 10.0  # around a layer, in which a click still means the layer


def layer_area(layout: CanvasLayout, layer: str) -> QRectF:
    """Return the rectangle of the boxes of a layer, with a margin."""
    left, top, right, bottom = layout.extent(layer)
    margin = min(LAYER_MARGIN, layout.column_width / 6)
    return QRectF(left, top, right - left, bottom - top).adjusted(
        -margin, -LAYER_MARGIN, margin, LAYER_MARGIN
    )
