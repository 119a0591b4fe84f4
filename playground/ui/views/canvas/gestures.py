"""What a drag on the canvas does: pan, select with a rubber band, connect, move a layer. Each can be cancelled at any time.

A gesture gets places in view coordinates. It draws its preview on an overlay item and changes nothing before `finish`.
"""

from typing import TYPE_CHECKING, Protocol

from PyQt6.QtCore import QCoreApplication, QPoint, QPointF, QRectF
from PyQt6.QtGui import QColor, QPainterPath, QPen
from PyQt6.QtWidgets import QGraphicsPathItem

from playground.core.experiment.edits.layers import move_layer
from playground.core.experiment.edits.parts import why_not_draw
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.ui.look.theme import mix
from playground.ui.texts.messages import error_text
from playground.ui.texts.names import part_title
from playground.ui.views.canvas.items import HaloItem
from playground.ui.views.canvas.pointing import layer_at, parts_within, unit_at

if TYPE_CHECKING:
    from playground.ui.views.canvas.view import CanvasView

translate = QCoreApplication.translate


class Gesture(Protocol):
    """A drag under way."""

    def move(self, position: QPoint) -> None:
        """Follow the mouse."""

    def finish(self, position: QPoint) -> None:
        """The button was released: do it."""

    def cancel(self) -> None:
        """Leave everything as it was."""


class Pan:
    """Move the picture."""

    def __init__(self, view: "CanvasView", start: QPoint) -> None:
        self._view, self._last = view, start

    def move(self, position: QPoint) -> None:
        """Follow the mouse."""
        self._view.pan(position - self._last)
        self._last = position

    def finish(self, position: QPoint) -> None:
        """The picture stays where it is."""

    def cancel(self) -> None:
        """The picture stays where it is."""


class RubberBand:
    """Add what lies in a rectangle to the selection."""

    def __init__(self, view: "CanvasView", start: QPoint) -> None:
        self._view, self._start = view, view.mapToScene(start)
        self._line = _overlay(view, dashed=True)

    def move(self, position: QPoint) -> None:
        """Draw the rectangle."""
        path = QPainterPath()
        path.addRect(QRectF(self._start, self._view.mapToScene(position)).normalized())
        self._line.setPath(path)

    def finish(self, position: QPoint) -> None:
        """Select what is in it."""
        self.cancel()
        self._view.selection.add(
            parts_within(self._view.network_scene, (self._start, self._view.mapToScene(position)))
        )

    def cancel(self) -> None:
        """Take the rectangle away."""
        self._view.network_scene.removeItem(self._line)


class Connect:
    """Draw edges from a neuron or a layer to where the button is released, if that is possible; else say why not."""

    def __init__(self, view: "CanvasView", source: LayerPart | UnitPart) -> None:
        self._view, self._source = view, source
        self._line = _overlay(view)
        self._halo = HaloItem(view.theme)
        view.network_scene.addItem(self._halo)
        self._start = self._port()

    def _port(self) -> QPointF:
        shown = self._view.network_scene.shown
        if isinstance(self._source, UnitPart):
            box = shown.boxes[self._source.layer][self._source.unit]
            return QPointF(box.x + box.side / 2, box.y)
        return QPointF(
            shown.extent(self._source.layer)[2], sum(shown.extent(self._source.layer)[1::2]) / 2
        )

    def _target(self, point: QPointF) -> LayerPart | UnitPart | None:
        scene = self._view.network_scene
        unit = unit_at(scene, point)
        layer = layer_at(scene, point)
        found = unit or (LayerPart(layer) if layer else None)
        return None if found and found.layer == self._source.layer else found

    def move(self, position: QPoint) -> None:
        """Draw the line, and say what would be connected or why it cannot be."""
        view, end = self._view, self._view.mapToScene(position)
        target = self._target(end)
        error = why_not_draw(view.experiment, self._source, target) if target else None
        good = target is not None and error is None
        colour = view.theme.accent if good or target is None else view.theme.gradient
        pen = self._line.pen()
        pen.setColor(QColor(colour))
        self._line.setPen(pen)
        self._line.setPath(_curve(self._start, end))
        self._halo.set_rect(self._halo_rect(target) if good else QRectF())
        if error is not None:
            view.say_at(position, error_text(error, view.experiment))
        elif target is not None:
            source, end_title = (
                part_title(view.experiment, part) for part in (self._source, target)
            )
            text = translate("Gestures", "Connect {source} → {target}")
            view.say_at(position, text.format(source=source, target=end_title))
        else:
            view.say_at(position, translate("Gestures", "Drop it on a later layer or neuron"))

    def _halo_rect(self, target: LayerPart | UnitPart | None) -> QRectF:
        scene = self._view.network_scene
        if isinstance(target, UnitPart):
            box = scene.shown.boxes[target.layer][target.unit]
            return QRectF(box.x - box.side / 2, box.y - box.side / 2, box.side, box.side).adjusted(
                -8, -8, 8, 8
            )
        return scene.area(target.layer) if target else QRectF()

    def finish(self, position: QPoint) -> None:
        """Connect, or have the refusal said."""
        target = self._target(self._view.mapToScene(position))
        self.cancel()
        if target is not None:
            self._view.network.connect(self._source, target)

    def cancel(self) -> None:
        """Take the line away."""
        self._view.say_at(None, "")
        for item in (self._line, self._halo):
            self._view.network_scene.removeItem(item)


class MoveLayer:
    """Put a hidden layer into another gap."""

    def __init__(self, view: "CanvasView", layer: str) -> None:
        self._view, self._layer = view, layer
        self._halo = HaloItem(view.theme)
        view.network_scene.addItem(self._halo)

    @staticmethod
    def is_possible(layer: str) -> bool:
        """Whether `layer` can be moved at all."""
        return layer not in (INPUT, OUTPUT)

    def move(self, position: QPoint) -> None:
        """Mark the gap in which the layer would go."""
        view, layout = self._view, self._view.network_scene.shown
        before = layout.gap_at(view.mapToScene(position).x())
        x, top = layout.gap_before(before), layout.tops[before][1]
        self._halo.set_rect(QRectF(x - 5, top, 10, layout.rect[3] - top - 16))
        titles = {"layer": self._title(self._layer), "other": self._title(before)}
        stays = move_layer(view.experiment, self._layer, before) is view.experiment
        text = (
            translate("Gestures", "{layer} stays where it is")
            if stays
            else translate("Gestures", "Move {layer} before {other}")
        )
        view.say_at(position, text.format(**titles))

    def _title(self, layer: str) -> str:
        return part_title(self._view.experiment, LayerPart(layer))

    def finish(self, position: QPoint) -> None:
        """Move it there."""
        before = self._view.network_scene.shown.gap_at(self._view.mapToScene(position).x())
        self.cancel()
        self._view.network.move_layer(self._layer, before)

    def cancel(self) -> None:
        """Take the mark away."""
        self._view.say_at(None, "")
        self._view.network_scene.removeItem(self._halo)


def _overlay(view: "CanvasView", dashed: bool = False) -> QGraphicsPathItem:
    item = QGraphicsPathItem()
    pen = QPen(QColor(view.theme.accent), 1.2 if dashed else 2.5)
    pen.setCosmetic(dashed)
    item.setPen(pen)
    if dashed:
        fill = mix(view.theme.surface, view.theme.accent, 0.5)
        fill.setAlphaF(0.18)
        item.setBrush(fill)
    item.setZValue(10)
    view.network_scene.addItem(item)
    return item


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    reach = QPointF((end.x() - start.x()) / 2, 0)
    path.cubicTo(start + reach, end - reach, end)
    return path
