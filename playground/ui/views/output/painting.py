"""Painting own points on the output map: the tools above it, and mouse, pen or finger on it."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import QWidget

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.own_rules import MAX_CLASSES
from playground.core.experiment.edits.own_points import add_class
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.views.output.class_palette import ClassPalette, class_palette
from playground.ui.views.output.paint_parts import circle, named, plus_button, small_slider
from playground.ui.views.output.paint_tools import Touch, held_point, tools
from playground.ui.views.output.pointer import Pointer, pointer_of
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.plots import Plot
from playground.ui.widgets.switches import Switches

INTERVAL = 33  # milliseconds between two touches of a tool that repeats
RADII = 4, 60  # of the circle, in hundredths of half the width of the map
TOUCH = 1, 20  # points that a touch of the brush adds
MAX_VALUE = 10.0  # of a point of a regression set, as training sees it
FIRST_VALUE = 1.0
VALUES = (-1.0, -0.5, 0.0, 0.5, 1.0)
# after which no release of the button may come
OUT_OF_SIGHT = (QEvent.Type.Hide, QEvent.Type.WindowDeactivate)


class Painting(QWidget):
    """The tools above the map. While it is on, the mouse paints instead of pinning samples.

    So do a pen and one finger. A stroke, from the press of the button to its release, is one undo
    step. It ends early where something else changes the data meanwhile, as undo does.

    Signals
    -------
    switched(bool) : whether painting is on

    Attributes
    ----------
    has_plane : whether the map shows a plane to paint on, see `can_paint`
    """

    switched = pyqtSignal(bool)

    def __init__(self, document: Document, plot: Plot) -> None:
        super().__init__()
        self._document, self._plot = document, plot
        self._random = np.random.default_rng()
        self.is_on, self._stroke, self.has_plane = False, 0, True
        self._touch: Touch | None = None  # while the button is down
        self._left = document.experiment  # by the last touch of the stroke
        self._offered: object = None
        self._units: list[str] = []  # of the values: the names of those that are standardised
        self._wanted: int | None = None  # the class that is to be chosen when it is offered
        self._make_controls()
        self._lay_out()
        self._circle = circle()
        plot.addItem(self._circle)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._go_on)
        viewport = plot.viewport()
        assert viewport is not None
        viewport.installEventFilter(self)
        plot.installEventFilter(self)  # it has the keys, its viewport the mouse
        viewport.setMouseTracking(True)
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._viewport = viewport
        self.set_on(False)

    def _make_controls(self) -> None:
        self.tools = tools()
        self.tool = Switches({name: (one.label, one.tooltip) for name, one in self.tools.items()})
        self.tool.picked.connect(lambda _: self._show_tool())
        self.radius = small_slider(self.tr("Radius of the circle that a tool works in"), RADII, 12)
        self.density = small_slider(self.tr("How many points a touch of the brush adds"), TOUCH, 3)
        self.value = NumberField(-MAX_VALUE, MAX_VALUE, offered=VALUES)
        self.value.show_value(FIRST_VALUE)
        self.value.setAccessibleName(self.tr("Value of new points"))
        self.value.picked.connect(self.value.show_value)
        self.classes: ClassPalette | None = None
        self.more = plus_button()
        self.more.clicked.connect(self._add_class)

    def _lay_out(self) -> None:
        self._of_value = named(self.tr("Value"), self.value)
        self._flow = FlowLayout(self, breaks=True)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(0)
        for part in (
            self.tool,
            named(self.tr("Size"), self.radius),
            named(self.tr("Dots"), self.density),
            self._of_value,
        ):
            self._flow.addWidget(part)

    # --- what is offered --------------------------------------------------------------------------

    def set_on(self, on: bool) -> None:
        """Paint, if there is a plane to paint on, or let the mouse pin samples again."""
        self._end()
        self.is_on = on = on and self.has_plane
        self.setVisible(on)
        self._circle.setVisible(False)
        shape = Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor
        self._viewport.setCursor(shape)
        self._show_tool()
        if on:
            self._viewport.setFocus()  # for Esc and the numbers of classes
        self.switched.emit(on)

    @staticmethod
    def can_paint(showing: Showing) -> bool:
        """Return whether points can be painted on what is shown: the plane of x₁ and x₂.

        A neuron in place of the output is over the same plane.
        """
        return showing.axis is None and showing.experiment.dataset.is_plane

    def show_for(self, showing: Showing, theme: Theme) -> None:
        """Offer the classes of the data; painting ends where there is no plane to paint on."""
        self.has_plane = self.can_paint(showing)
        if self.is_on and not self.has_plane:
            self.set_on(False)
        if self.has_plane:
            self._offer(showing.experiment.dataset, theme)
        self._circle.setPen(pg.mkPen(theme.text, width=1.5))

    def _offer(self, dataset: Dataset, theme: Theme) -> None:
        self._offer_values(dataset)
        offered = dataset.classes, dataset.class_names, theme.name
        if offered == self._offered:
            return
        self._offered = offered
        chosen = self._wanted if self._wanted is not None else int(self.label)
        if self.classes is not None:
            self._flow.removeWidget(self.classes)
            self.classes.deleteLater()
            self.classes = None
        self._of_value.setVisible(not dataset.classes)
        self.more.setVisible(0 < dataset.classes < MAX_CLASSES)
        if not dataset.classes:
            return
        self.classes = class_palette(dataset, theme, chosen, self.width())
        self._wanted = None
        self._flow.addWidget(self.classes)
        self._flow.addWidget(self.more)

    def _offer_values(self, dataset: Dataset) -> None:
        """Offer values in the units of the data, of several ones those of the first."""
        names = [one.label for one in dataset.scales]
        low, high, *offered = (
            dataset.measured_value(0, one) for one in (-MAX_VALUE, MAX_VALUE, *VALUES)
        )
        self.value.offer(low, high, offered)
        if names != self._units:
            self._units = names
            self.value.show_value(dataset.measured_value(0, FIRST_VALUE))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self.classes is not None:
            self.classes.fit(self.width())

    def _add_class(self) -> None:
        """Add a class, and paint with it."""
        number = self._document.experiment.dataset.classes
        if self._document.edit(add_class, self.tr("Add a class")):
            self._wanted = number

    @property
    def label(self) -> float:
        """The class of new points, or their value as training sees it."""
        if self.classes is not None:
            return float(self.classes.value)
        return self._document.experiment.dataset.learned_value(0, self.value.value())

    def _show_tool(self) -> None:
        tool = self.tools[self.tool.value]
        for slider, is_used in ((self.radius, tool.has_radius), (self.density, tool.has_density)):
            group = slider.parentWidget()
            assert group is not None
            group.setVisible(is_used)

    # --- the mouse --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and not self._follow_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if not self.is_on or event is None:
            return False
        if isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._follow_key(event)
        viewport: QWidget = self._viewport
        if watched is not viewport:
            return False
        if (pointer := pointer_of(event, viewport)) is not None:
            is_used = self._follow(pointer)
            if is_used:
                event.accept()  # else Qt sends a mouse event, too, for one of a pen or a finger
            return is_used
        if event.type() is QEvent.Type.Leave:
            self._circle.setVisible(False)
        elif event.type() in OUT_OF_SIGHT:
            self._end()
        return isinstance(event, QHelpEvent)  # it tells how samples are pinned

    def _follow(self, pointer: Pointer) -> bool:
        """Paint with a pointing device; return whether nothing else is to follow it."""
        touch = self._touch_at(pointer.position)
        self._show_circle(touch)
        if pointer.act == "move" and self._touch is not None:
            self._touch = replace(touch, index=self._touch.index)
            self._go_on()
        elif pointer.act in ("move", "hover"):
            self._end()
            return not pointer.stays  # the numbers under a mouse are read as without painting
        elif pointer.act == "release":
            self._end()
            self._circle.setVisible(self._circle.isVisible() and pointer.stays)
        elif pointer.act == "press" and self._is_on_map(pointer.position):
            self._begin(touch)
        return True

    def _position(self, position: QPointF) -> tuple[float, float]:
        """Return where a point of the viewport is in the units of the map."""
        view = self._plot.getPlotItem().getViewBox()
        point = view.mapSceneToView(self._plot.mapToScene(position.toPoint()))
        return point.x(), point.y()

    def _is_on_map(self, position: QPointF) -> bool:
        """Return whether a point of the viewport is on the map, not beside it or on an axis."""
        dataset = self._document.experiment.dataset
        return all(dataset.low <= one <= dataset.high for one in self._position(position))

    def _touch_at(self, position: QPointF) -> Touch:
        dataset = self._document.experiment.dataset
        half = (dataset.high - dataset.low) / 2
        x, y = (min(max(one, dataset.low), dataset.high) for one in self._position(position))
        radius = half * self.radius.value() / 100
        ends = dataset.low, dataset.high
        pixel = self._plot.getPlotItem().getViewBox().viewPixelSize()[0]
        return Touch(x, y, radius, *ends, pixel, self.label, self.density.value(), self._random)

    def _begin(self, touch: Touch) -> None:
        self._stroke += 1
        self._left = self._document.experiment
        self._touch = replace(touch, index=held_point(self._document.experiment, touch))
        tool = self.tools[self.tool.value]
        if tool.repeats:
            self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        """Let the tool touch the map once more; a stroke that is refused ends."""
        if self._touch is None:
            return
        if self._document.experiment is not self._left:
            self._end()
            return
        tool = self.tools[self.tool.value]
        done = self._document.edit(tool.edit(self._touch), tool.undo, f"paint{self._stroke}")
        self._left = self._document.experiment
        if not (done and tool.has_stroke):
            self._end()

    def _end(self) -> None:
        self._touch = None
        self._timer.stop()

    def _follow_key(self, event: QKeyEvent) -> bool:
        """End painting with Esc, choose a class with its number."""
        if event.key() == Qt.Key.Key_Escape:
            self.set_on(False)
            return True
        return self._choose(event.text())

    def _choose(self, text: str) -> bool:
        """Choose the class whose number was typed."""
        if self.classes is None or text not in self.classes.buttons:
            return False
        self.classes.show_value(text)
        return True

    def _show_circle(self, touch: Touch) -> None:
        has_radius = self.tools[self.tool.value].has_radius
        self._circle.setVisible(has_radius)
        size = 2 * touch.radius
        self._circle.setRect(touch.x - touch.radius, touch.y - touch.radius, size, size)
