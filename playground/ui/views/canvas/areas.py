"""The rectangle of a layer on the canvas, and that of its name."""

from PyQt6.QtCore import QRectF

from playground.ui.look.text_size import px
from playground.ui.views.canvas.geometry import (
    HEADER_HEIGHT,
    TOOL_ROW,
    TOOLS_APART,
    TOOLS_AT,
    CanvasLayout,
)

LAYER_MARGIN = 10.0  # around a layer, in which a click still means the layer


def layer_area(layout: CanvasLayout, layer: str) -> QRectF:
    """Return the rectangle of a layer with its header."""
    left, _, right, bottom = layout.extent(layer)
    x, top = layout.tops[layer]
    half = max(right - left, layout.button_width) / 2
    rect = QRectF(x - half, top, 2 * half, bottom - top)
    if layout.is_compact:
        return rect.adjusted(0, px(12), 0, LAYER_MARGIN)
    return rect.adjusted(-LAYER_MARGIN, -6, LAYER_MARGIN, LAYER_MARGIN)


def column_area(layout: CanvasLayout, layer: str) -> QRectF:
    """Return where the mouse makes the buttons of a layer come up: all of its column."""
    area, x = layer_area(layout, layer), layout.tops[layer][0]
    half, above = max(area.width(), layout.column_width) / 2, tools_area(layout, layer).bottom()
    return QRectF(x - half, above, 2 * half, area.bottom() - above)


def tools_area(layout: CanvasLayout, layer: str) -> QRectF:
    """Return the rectangle of the buttons that come up above a short header."""
    (x, top), scale = layout.tops[layer], layout.text_scale
    half, height = 1.5 * TOOLS_APART, 2 * (TOOL_ROW + TOOLS_AT)
    return QRectF(x - half * scale, top - TOOL_ROW * scale, 2 * half * scale, height * scale)


def title_area(layout: CanvasLayout, layer: str) -> QRectF:
    """Return the part of the header that can be dragged: the name of the layer."""
    area = layer_area(layout, layer)
    height = px(HEADER_HEIGHT - 20 if layout.is_compact else 24)
    return QRectF(area.left(), area.top(), area.width(), height)
