"""The gestures of the canvas, made with a drag: pan, rubber band, connect, move a layer.

A gesture gets positions in pixels of the surface. It draws its preview on an item above the others,
changes nothing before `finish`, and can be cancelled at any time.
"""

from typing import Protocol

from PyQt6.QtCore import QCoreApplication, QPoint, QPointF, QRectF
from PyQt6.QtGui import QColor, QPainterPath, QPen
from PyQt6.QtWidgets import QGraphicsPathItem

from playground.core.basics.messages import SpecError
from playground.core.experiment.edits.layers import move_layer
from playground.core.experiment.edits.parts import why_not_draw
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.ui.look.theme import mix
from playground.ui.texts.messages import error_text
from playground.ui.texts.names import part_title
from playground.ui.views.canvas.areas import layer_area
from playground.ui.views.canvas.items import HaloItem
from playground.ui.views.canvas.pointing import layer_at, parts_within, unit_at
from playground.ui.views.canvas.surface import Surface

translate = QCoreApplication.translate


class Gesture(Protocol):
    """A drag that is under way."""

    def move(self, position: QPoint) -> None:
        """Follow the mouse."""

    def finish(self, position: QPoint) -> None:
        """Make the change, because the button was released."""

    def cancel(self) -> None:
        """End without a change."""


class Pan:
    """Moves the picture."""

    def __init__(self, surface: Surface, start: QPoint) -> None:
        self._surface, self._last = surface, start

    def move(self, position: QPoint) -> None:
        """Move the picture with the mouse."""
        self._surface.pan(position - self._last)
        self._last = position

    def finish(self, position: QPoint) -> None:
        """Leave the picture where it is."""

    def cancel(self) -> None:
        """Leave the picture where it is."""


class RubberBand:
    """Adds the parts in a rectangle to the selection."""

    def __init__(self, surface: Surface, start: QPoint) -> None:
        self._surface, self._start = surface, surface.map(start)
        self._line = _overlay(surface, dashed=True)

    def move(self, position: QPoint) -> None:
        """Draw the rectangle."""
        path = QPainterPath()
        path.addRect(QRectF(self._start, self._surface.map(position)).normalized())
        self._line.setPath(path)

    def finish(self, position: QPoint) -> None:
        """Select the parts in the rectangle."""
        self.cancel()
        self._surface.selection.add(
            parts_within(self._surface.network_scene, (self._start, self._surface.map(position)))
        )

    def cancel(self) -> None:
        """Remove the rectangle."""
        self._surface.network_scene.removeItem(self._line)


class Connect:
    """Draws edges from a neuron or a layer to the one where the button is released."""

    def __init__(self, surface: Surface, source: LayerPart | UnitPart) -> None:
        self._surface, self._source = surface, source
        self._line = _overlay(surface)
        self._halo = HaloItem(surface.theme)
        surface.network_scene.addItem(self._halo)
        self._start = self._port()

    def _port(self) -> QPointF:
        """Return where the line starts: at the port of the neuron, or to the right of the layer."""
        shown = self._surface.network_scene.shown
        if isinstance(self._source, UnitPart):
            box = shown.boxes[self._source.layer][self._source.unit]
            return QPointF(box.x + box.side / 2, box.y)
        _, top, right, bottom = shown.extent(self._source.layer)
        return QPointF(right, (top + bottom) / 2)

    def _target(self, point: QPointF) -> LayerPart | UnitPart | None:
        """Return the neuron or the layer at `point` if it is not in the layer of the source."""
        scene = self._surface.network_scene
        unit = unit_at(scene, point)
        layer = layer_at(scene, point)
        found = unit or (LayerPart(layer) if layer else None)
        return None if found and found.layer == self._source.layer else found

    def move(self, position: QPoint) -> None:
        """Draw the line, and say what would be connected, or why it cannot be."""
        surface, end = self._surface, self._surface.map(position)
        target = self._target(end)
        error = why_not_draw(surface.experiment, self._source, target) if target else None
        pen = self._line.pen()
        pen.setColor(QColor(surface.theme.accent if error is None else surface.theme.alert))
        self._line.setPen(pen)
        self._line.setPath(_curve(self._start, end))
        self._halo.set_rect(self._halo_rect(target if error is None else None))
        surface.say_at(position, self._says(target, error))

    def _says(self, target: LayerPart | UnitPart | None, error: SpecError | None) -> str:
        experiment = self._surface.experiment
        if target is None:
            return translate("Gestures", "Drop it on a later layer or neuron")
        if error is not None:
            return error_text(error, experiment)
        return translate("Gestures", "Connect {source} → {target}").format(
            source=part_title(experiment, self._source), target=part_title(experiment, target)
        )

    def _halo_rect(self, target: LayerPart | UnitPart | None) -> QRectF:
        scene = self._surface.network_scene
        if isinstance(target, UnitPart):
            box = scene.shown.boxes[target.layer][target.unit]
            half = box.side / 2 + 8
            return QRectF(box.x - half, box.y - half, 2 * half, 2 * half)
        return layer_area(scene.shown, target.layer) if target else QRectF()

    def finish(self, position: QPoint) -> None:
        """Connect the two; if that is refused, the window says why."""
        target = self._target(self._surface.map(position))
        self.cancel()
        if target is not None:
            self._surface.network.connect(self._source, target)

    def cancel(self) -> None:
        """Remove the line."""
        self._surface.say_at(None, "")
        for item in (self._line, self._halo):
            self._surface.network_scene.removeItem(item)


class MoveLayer:
    """Moves a hidden layer into another gap."""

    def __init__(self, surface: Surface, layer: str) -> None:
        self._surface, self._layer = surface, layer
        self._halo = HaloItem(surface.theme)
        surface.network_scene.addItem(self._halo)

    @staticmethod
    def is_possible(layer: str) -> bool:
        """Return whether `layer` can be moved at all."""
        return layer not in (INPUT, OUTPUT)

    def move(self, position: QPoint) -> None:
        """Mark the gap into which the layer would go."""
        surface, layout = self._surface, self._surface.network_scene.shown
        before = layout.gap_at(surface.map(position).x())
        x, (_, top, _, bottom) = layout.gap_before(before), layout.rect
        self._halo.set_rect(QRectF(x - 5, top, 10, bottom - top))
        titles = {"layer": self._title(self._layer), "other": self._title(before)}
        stays = move_layer(surface.experiment, self._layer, before) is surface.experiment
        text = (
            translate("Gestures", "{layer} stays where it is")
            if stays
            else translate("Gestures", "Move {layer} before {other}")
        )
        surface.say_at(position, text.format(**titles))

    def _title(self, layer: str) -> str:
        return part_title(self._surface.experiment, LayerPart(layer))

    def finish(self, position: QPoint) -> None:
        """Move the layer into the gap."""
        before = self._surface.network_scene.shown.gap_at(self._surface.map(position).x())
        self.cancel()
        self._surface.network.move_layer(self._layer, before)

    def cancel(self) -> None:
        """Remove the mark."""
        self._surface.say_at(None, "")
        self._surface.network_scene.removeItem(self._halo)


def _overlay(surface: Surface, dashed: bool = False) -> QGraphicsPathItem:
    """Add an item for a line above everything else; a dashed one is a filled rectangle."""
    item = QGraphicsPathItem()
    pen = QPen(QColor(surface.theme.accent), 1.2 if dashed else 2.5)
    pen.setCosmetic(dashed)
    item.setPen(pen)
    if dashed:
        fill = mix(surface.theme.surface, surface.theme.accent, 0.5)
        fill.setAlphaF(0.18)
        item.setBrush(fill)
    item.setZValue(10)
    surface.network_scene.addItem(item)
    return item


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    reach = QPointF((end.x() - start.x()) / 2, 0)
    path.cubicTo(start + reach, end - reach, end)
    return path
