"""The rectangles of layers and other parts on the canvas."""

from PyQt6.QtCore import QRectF

from playground.core.experiment.parts import LayerPart, ParameterPart, Part, UnitPart
from playground.core.experiment.spec import Key
from playground.ui.views.canvas.geometry import CanvasLayout

UNIT_MARGIN = 7.0  # around a neuron, outside its ring
LAYER_MARGIN = 10.0  # around a layer, in which a click still means the layer


def layer_area(layout: CanvasLayout, layer: str) -> QRectF:
    """Return the rectangle of the boxes of a layer, with a margin."""
    left, top, right, bottom = layout.extent(layer)
    margin = min(LAYER_MARGIN, layout.column_width / 6)
    return QRectF(left, top, right - left, bottom - top).adjusted(
        -margin, -LAYER_MARGIN, margin, LAYER_MARGIN
    )


def part_area(layout: CanvasLayout, part: Part | None) -> QRectF:
    """Return the rectangle of a layer or a neuron, of a parameter that of its neuron.

    It is empty for a part that is not drawn, and for None.
    """
    if isinstance(part, LayerPart) and part.layer in layout.boxes:
        return layer_area(layout, part.layer)
    home = part.key if isinstance(part, ParameterPart) else part
    if not isinstance(home, UnitPart | Key) or home.unit not in layout.boxes.get(home.layer, {}):
        return QRectF()
    box = layout.boxes[home.layer][home.unit]
    reach = box.side / 2 + UNIT_MARGIN
    return QRectF(box.x - reach, box.y - reach, 2 * reach, 2 * reach)
