"""The frame around the layer or the neuron where a walk is."""

from typing import Literal

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen
from PyQt6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from playground.core.basics.vocabulary import Phase
from playground.core.experiment.parts import Part
from playground.ui.look.theme import Theme
from playground.ui.views.canvas.areas import part_area
from playground.ui.views.canvas.geometry import CanvasLayout
from playground.ui.views.canvas.items import ThemedItem

WIDTH, CORNER = 2.5, 9.0  # pixels of the line, and of the scene
BACKWARD = ("backward", "update")


class WalkMark(ThemedItem):
    """A frame in the colour of the pass, as the gate graph shows its present gates.

    What is selected has a halo; a walk that follows a weight leaves it on that weight.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._phase: Phase | Literal[""] = ""
        self.rect = QRectF()
        self.setZValue(1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def colour(self) -> str:
        """The colour of values or of gradients."""
        return self._theme.gradient if self._phase in BACKWARD else self._theme.value

    def show_stop(
        self, part: Part | None, phase: Phase | Literal[""], layout: CanvasLayout
    ) -> None:
        """Frame `part` in `layout`, or nothing."""
        self.prepareGeometryChange()
        self.rect, self._phase = part_area(layout, part), phase
        self.update()

    def boundingRect(self) -> QRectF:
        return self.rect.adjusted(-4, -4, 4, 4)

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        if self.rect.isEmpty():
            return
        pen = QPen(QColor(self.colour), WIDTH)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect, CORNER, CORNER)
