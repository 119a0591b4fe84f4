"""Painting own points on the output map: the tools above it, and the mouse on it."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QColor, QIcon, QKeyEvent, QMouseEvent, QPixmap
from PyQt6.QtWidgets import QGraphicsEllipseItem, QHBoxLayout, QToolButton, QWidget

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.own import MAX_CLASSES
from playground.core.experiment.edits.own_points import add_class
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, small_font
from playground.ui.state.document import Document
from playground.ui.texts.names import class_title
from playground.ui.texts.plain import plain
from playground.ui.views.output.paint_tools import Touch, held_point, tools
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.flow import FlowLayout
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.plots import Plot
from playground.ui.widgets.slider import Slider
from playground.ui.widgets.switches import Switches

INTERVAL = 33  # milliseconds between two touches of a tool that repeats
RADII = 4, 60  # of the circle, in hundredths of half the width of the map
TOUCH = 1, 20  # points that a touch of the brush adds
MAX_VALUE = 10.0  # of a point of a regression set
VALUES = (-1.0, -0.5, 0.0, 0.5, 1.0)


class Painting(QWidget):
    """The tools above the map. While it is on, the mouse paints instead of pinning samples.

    A stroke, from the press of the button to its release, is one undo step.

    Signals
    -------
    switched(bool) : whether painting is on
    """

    switched = pyqtSignal(bool)

    def __init__(self, document: Document, plot: Plot) -> None:
        super().__init__()
        self._document, self._plot = document, plot
        self._random = np.random.default_rng()
        self.is_on, self._stroke = False, 0
        self._touch: Touch | None = None  # while the button is down
        self._offered: tuple[int, str] | None = None
        self._wanted: int | None = None  # the class that is to be chosen when it is offered
        self.tools = tools()
        self.tool = Switches({name: (one.label, one.tooltip) for name, one in self.tools.items()})
        self.radius = self._slider(self.tr("Radius of the circle that a tool works in"), RADII, 12)
        self.density = self._slider(self.tr("How many points a touch of the brush adds"), TOUCH, 3)
        self.value = NumberField(-MAX_VALUE, MAX_VALUE, offered=VALUES)
        self.value.show_value(1.0)
        self.value.setAccessibleName(self.tr("Value of new points"))
        self.value.picked.connect(self.value.show_value)
        self.classes: Switches | None = None
        self.more = QToolButton()
        self.more.setText("+")
        self.more.setProperty("role", "switch")
        self.more.setToolTip(self.tr("One class more"))
        self.more.setAccessibleName(self.tr("One class more"))
        self.more.clicked.connect(self._add_class)
        self._flow = FlowLayout(self, breaks=True)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(0)
        for part in (
            self.tool,
            _named(self.tr("Size"), self.radius),
            _named(self.tr("Dots"), self.density),
            self.value,
        ):
            self._flow.addWidget(part)
        self._circle = _circle()
        plot.addItem(self._circle)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._go_on)
        self.tool.picked.connect(lambda _: self._show_tool())
        viewport = plot.viewport()
        assert viewport is not None
        viewport.installEventFilter(self)
        viewport.setMouseTracking(True)
        self._viewport = viewport
        self.set_on(False)

    def _slider(self, name: str, ends: tuple[int, int], value: int) -> Slider:
        slider = Slider(Qt.Orientation.Horizontal)
        slider.setRange(*ends)
        slider.setValue(value)
        slider.setAccessibleName(name)
        slider.setToolTip(plain(name))
        follow_text_size(slider, lambda: slider.setFixedWidth(px(44)))
        return slider

    # --- what is offered --------------------------------------------------------------------------

    def set_on(self, on: bool) -> None:
        """Paint, or let the mouse pin samples again."""
        self._end()
        self.is_on = on
        self.setVisible(on)
        self._circle.setVisible(False)
        shape = Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor
        self._viewport.setCursor(shape)
        self._show_tool()
        self.switched.emit(on)

    def toggle(self) -> None:
        """Begin to paint, or end it."""
        self.set_on(not self.is_on)

    @staticmethod
    def can_paint(showing: Showing) -> bool:
        """Return whether points can be painted on what is shown: the plane of x₁ and x₂."""
        return showing.axis is None and showing.part is None and showing.experiment.dataset.is_plane

    def show_for(self, showing: Showing, theme: Theme) -> None:
        """Offer the classes of the data; painting ends where there is no plane to paint on."""
        if self.is_on and not self.can_paint(showing):
            self.set_on(False)
        dataset = showing.experiment.dataset
        self._offer(dataset, theme)
        self._circle.setPen(pg.mkPen(theme.text, width=1.5))

    def _offer(self, dataset: Dataset, theme: Theme) -> None:
        offered = dataset.classes, theme.name
        if offered == self._offered:
            return
        self._offered = offered
        chosen = self._wanted if self._wanted is not None else int(self.label)
        if self.classes is not None:
            self._flow.removeWidget(self.classes)
            self.classes.deleteLater()
            self.classes = None
        self.value.setVisible(not dataset.classes)
        self.more.setVisible(0 < dataset.classes < MAX_CLASSES)
        if not dataset.classes:
            return
        number = range(dataset.classes)
        self.classes = Switches(
            {str(one): (str(one), self._tooltip(dataset, one)) for one in number}
        )
        for one in number:
            colour = sample_colour(dataset, float(one), theme)
            button = self.classes.buttons[str(one)]
            button.setIcon(_icon(colour))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.classes.show_value(str(chosen if chosen in number else 0))
        self._wanted = None
        self._flow.addWidget(self.classes)
        self._flow.addWidget(self.more)

    def _add_class(self) -> None:
        """Add a class, and paint with it."""
        number = self._document.experiment.dataset.classes
        if self._document.edit(add_class, self.tr("Add a class")):
            self._wanted = number

    def _tooltip(self, dataset: Dataset, number: int) -> str:
        text = self.tr("New points are of {class_title} (key {number})")
        return text.format(class_title=class_title(dataset, number), number=number)

    @property
    def label(self) -> float:
        """The class or the value of new points."""
        return float(self.classes.value) if self.classes is not None else self.value.value()

    def _show_tool(self) -> None:
        tool = self.tools[self.tool.value]
        for slider, is_used in ((self.radius, tool.has_radius), (self.density, tool.has_density)):
            group = slider.parentWidget()
            assert group is not None
            group.setVisible(is_used)

    # --- the mouse --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if not self.is_on or event is None:
            return False
        if isinstance(event, QMouseEvent):
            return self._follow(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._choose(event.text())
        if event.type() is QEvent.Type.Leave:
            self._circle.setVisible(False)
        return False

    def _follow(self, event: QMouseEvent) -> bool:
        touch, is_left = (
            self._touch_at(event.position()),
            event.button() is Qt.MouseButton.LeftButton,
        )
        self._show_circle(touch)
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick) and is_left:
            self._begin(touch)
        elif kind is QEvent.Type.MouseMove and self._touch is not None:
            self._touch = replace(touch, index=self._touch.index)
            self._go_on()
        elif kind is QEvent.Type.MouseButtonRelease and is_left:
            self._end()
        return True

    def _touch_at(self, position: QPointF) -> Touch:
        view = self._plot.getPlotItem().getViewBox()
        point = view.mapSceneToView(self._plot.mapToScene(position.toPoint()))
        dataset = self._document.experiment.dataset
        half = (dataset.high - dataset.low) / 2
        x, y = (min(max(one, dataset.low), dataset.high) for one in (point.x(), point.y()))
        radius = half * self.radius.value() / 100
        ends, pixel = (dataset.low, dataset.high), view.viewPixelSize()[0]
        return Touch(x, y, radius, *ends, pixel, self.label, self.density.value(), self._random)

    def _begin(self, touch: Touch) -> None:
        self._stroke += 1
        self._touch = replace(touch, index=held_point(self._document.experiment, touch))
        tool = self.tools[self.tool.value]
        self._go_on()
        if tool.repeats:
            self._timer.start()

    def _go_on(self) -> None:
        """Let the tool touch the map once more; a stroke that is refused ends."""
        if self._touch is None:
            return
        tool = self.tools[self.tool.value]
        done = self._document.edit(tool.edit(self._touch), tool.undo, f"paint{self._stroke}")
        if not (done and tool.has_stroke):
            self._end()

    def _end(self) -> None:
        self._touch = None
        self._timer.stop()

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


def _circle() -> QGraphicsEllipseItem:
    """Return the circle that a tool works in; it is drawn above the points."""
    circle = QGraphicsEllipseItem()
    circle.setZValue(1.5)  # above the points, below the ring of a pinned one
    circle.setVisible(False)
    return circle


def _named(name: str, slider: Slider) -> QWidget:
    """Return a slider with its name before it."""
    group, caption = QWidget(), Label(name)
    caption.setProperty("role", "muted")
    caption.setBuddy(slider)
    follow_text_size(caption, lambda: caption.setFont(small_font()))
    line = QHBoxLayout(group)
    line.setContentsMargins(2, 0, 2, 0)
    line.setSpacing(2)
    line.addWidget(caption)
    line.addWidget(slider)
    return group


def _icon(colour: QColor) -> QIcon:
    pixmap = QPixmap(10, 10)
    pixmap.fill(colour)
    return QIcon(pixmap)
