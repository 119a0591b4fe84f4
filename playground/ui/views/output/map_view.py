"""The output map: the output of the network, or of one neuron, over the plane, with the points."""

from typing import Any

import numpy as np
from PyQt6.QtCore import QEvent, QPointF, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.experiment.parts import Part, UnitPart
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import px, text_percent
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.scales import Scales
from playground.ui.state.watched import Watched
from playground.ui.views.output.arrows import Arrows
from playground.ui.views.output.axes import name_axes, value_name
from playground.ui.views.output.curve import Curve
from playground.ui.views.output.head import MapHead
from playground.ui.views.output.legend import MapLegend
from playground.ui.views.output.painting import Painting
from playground.ui.views.output.plane import PlaneImage
from playground.ui.views.output.points import Points, positions
from playground.ui.views.output.pulls import Pulls
from playground.ui.views.output.readout import MapReadout
from playground.ui.views.output.sheet import Sheet
from playground.ui.views.output.showing import Showing, showing
from playground.ui.views.output.slice_bar import SliceBar
from playground.ui.views.output.spoken import map_sentence
from playground.ui.views.output.square import USUAL_AXES, Square
from playground.ui.widgets.plots import Plot

CLICK_DISTANCE = 12  # pixels, from a click to the point that it picks, at most
MARGIN, GAP = 4, 4  # pixels
GOOD_SIDE, LEAST_SIDE = 220, 200  # pixels of the map; below, texts, the legend give it their room
LEAST_OF_SLICE = 165  # whose legend has a line more, below a line of boxes


class MapView(QWidget):
    """The decision boundary, or the fitted values, with the points of all sets.

    A click on a training point pins it in `watched`. A neuron that is pointed at, or kept, is shown
    in place of the output. A network of one variable is shown as a curve.
    """

    def __init__(self, document: Document, watched: Watched, scales: Scales, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._watched, self._theme = watched, theme
        self._snapshot: Snapshot | None = None
        self._showing: Showing | None = None
        self._pointed: UnitPart | None = None
        self._kept: UnitPart | None = None
        self._mouse: QPointF | None = None  # on the plot's scene
        self._framed: object = None  # what the axes are set up for
        self._roomed: object = None  # what the texts are shown for
        self._fitted: object = None  # what the range of a curve is for
        self.plot = self._plot(theme)
        self.plane, self.curve = PlaneImage(self.plot, scales), Curve(self.plot)
        self.points, self.arrows = Points(self.plot), Arrows(self.plot)
        self.pulls = Pulls(self.plot)
        self.painting = Painting(document, self.plot)
        self.readout, self.legend = MapReadout(), MapLegend()
        self.meaning = self.readout.first
        self.slice = SliceBar(watched, theme)
        self.head = MapHead()
        self.sheet = Sheet(watched, self.head.sets, theme)
        self.square = Square(self.plot)
        self._connect_head()
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 4)
        layout.setSpacing(GAP)
        for part in (self.head, self.painting, self.readout, self.slice):
            layout.addWidget(part)
        layout.addWidget(self.square, 1)
        layout.addWidget(self.legend)
        layout.addWidget(self.sheet, 1)
        layout.addStretch()

    def _plot(self, theme: Theme) -> Plot:
        plot = Plot(theme, widest_tick="x₁")
        plot.setMouseEnabled(False, False)
        plot.setAccessibleName(self.tr("Output map"))
        plot.says = lambda: map_sentence(self._showing, self.readout, self._is_sharp)
        plot.setToolTip(
            self.tr(
                "Click a training point to follow it through the network; "
                "click it again to stop following it"
            )
        )
        plot.scene().sigMouseClicked.connect(self._click)
        plot.scene().sigMouseMoved.connect(self._hover)
        plot.getViewBox().sigResized.connect(lambda _: self._name_axes())
        return plot

    def _connect_head(self) -> None:
        """Connect painting, and the switches of the head, which are known by these names here."""
        head = self.head
        self.heading, self.back = head.heading, head.back
        self.slopes, self.classes, self.tests = head.slopes, head.classes, head.tests
        self.back.clicked.connect(lambda: self.keep_unit(None))
        self.slopes.toggled.connect(lambda on: self._watched.change(arrows=on))
        choices = head.pages.picked, head.outputs.activated, self.painting.switched
        for switched in (self.classes.toggled, self.tests.toggled, *choices):
            switched.connect(lambda _: self._redraw())

    def minimumSizeHint(self) -> QSize:
        """As wide as all texts need, also those that are left out now.

        Else one that comes makes the panel wider, which makes it go, and so on for ever.
        """
        texts = (self.readout.first, self.readout.second, self.legend)
        width = max(text.minimumSizeHint().width() for text in texts) + 2 * MARGIN
        return super().minimumSizeHint().expandedTo(QSize(width, 0))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Leave out texts where the panel is low: the map comes first, but for its triangles."""
        if self._showing is None or self.head.shows_samples:
            return
        axes = QSize(px(USUAL_AXES.width()), px(USUAL_AXES.height()))  # whatever is drawn now
        paints, is_slice = self.painting.is_on, self.slice.isVisibleTo(self)
        key = self.size(), self.legend.text(), is_slice, paints, text_percent()
        if key == self._roomed:
            return
        self._roomed = key
        width = self.width() - 2 * MARGIN
        side = min(GOOD_SIDE, max(0, width - axes.width()))
        room = self.height() - 16 - self.head.sizeHint().height() - side - axes.height() - 4 * GAP
        room -= self.slice.sizeHint().height() + GAP if is_slice else 0
        least = px(LEAST_OF_SLICE if is_slice else LEAST_SIDE)
        spare = 10_000 if self.pulls.is_shown else 0 if paints else max(0, side - least)
        for part, height, more in (
            (self.readout.first, self.readout.first.sizeHint().height(), spare if is_slice else 0),
            (self.legend, self.legend.heightForWidth(width) + GAP, spare),
            (self.readout.second, self.readout.second.sizeHint().height(), 0),
        ):
            part.setVisible(room + more >= height)
            room -= height

    # --- what is shown ----------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw the output of `snapshot`, or the neuron that is pointed at or kept."""
        self._snapshot = snapshot
        self._redraw()

    def start_over(self) -> None:
        """Show what a new session begins with, whatever was switched on or off before."""
        self.head.start_over()

    def show_unit(self, part: UnitPart | None) -> None:
        """Show the neuron that is pointed at; None for none."""
        if part != self._pointed:
            self._pointed = part
            self._redraw()

    def keep_unit(self, part: Part | None) -> None:
        """Show this neuron while none is pointed at; None, or any other part, shows the output."""
        kept = part if isinstance(part, UnitPart) else None
        if kept != self._kept:
            self._kept = kept
            self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        for part in (self.slice, self.plot, self.plane, self.curve, self.sheet):
            part.set_theme(theme)
        self._redraw()

    def _redraw(self) -> None:
        if self._snapshot is None:
            return
        self.head.follow(self._snapshot.experiment.dataset)
        part = self._pointed or self._kept
        self._showing = shown = showing(self._snapshot, part, self.head.output)
        self.head.show_for(shown, is_kept=shown.part is not None and shown.part == self._kept)
        self.painting.show_for(shown, self._theme)
        if self._show_sheet():
            return
        self._frame(shown)
        self.slice.show_frame(self._snapshot)
        self.slice.setEnabled(shown.axis is None)
        tests = self.tests.isChecked()
        self.points.show(shown, self._theme, tests)
        self.plane.show(shown, sharp=self._is_sharp)
        assert self.points.data is not None
        train = self.points.data.train
        self.curve.show(shown, positions(train, shown)[1])
        longest = self.arrows.show(shown, train.points[list(shown.plane.axes)], self._theme)
        pulls = self.pulls.show(shown, self.points.train_positions, self._theme)
        if pulls:
            points = self.points
            for item in (points.wrong, points.wrong_marks, points.test, points.validation):
                item.setVisible(False)
        self.legend.show_for(shown, self._theme, longest, pulls, tests and not pulls)
        self._say()
        self._give_room()

    def _show_sheet(self) -> bool:
        """Show the page that is wanted; return whether it is the contact sheet."""
        is_sheet = self.head.shows_samples
        for part in (self.readout, self.square):
            part.setVisible(not is_sheet)
        self.sheet.setVisible(is_sheet)
        if is_sheet:
            self.slice.hide()
            self.legend.hide()
            self._roomed = None
        self.sheet.show_frame(self._snapshot if is_sheet else None)
        return is_sheet

    def _frame(self, shown: Showing) -> None:
        """Set up the axes, when the kind of picture or its axes have changed."""
        dataset, axis = shown.experiment.dataset, shown.axis
        curve = (shown.experiment, shown.part, shown.snapshot.watch.quantity)
        if curve != self._fitted:
            self._fitted = curve
            self.curve.reset_range()
        value = value_name(shown)
        frame = axis, dataset, value, shown.plane.axes
        if frame == self._framed:
            return
        self._framed = frame
        # not for measured inputs, which have units of their own
        self.plot.setAspectLocked(axis is None and dataset.is_plane)
        self.plot.setXRange(dataset.low, dataset.high, padding=0.01)
        if axis is None:
            self.plot.setYRange(dataset.low, dataset.high, padding=0.01)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).forget_width()
        self._name_axes()

    def _name_axes(self) -> None:
        if self._showing is not None:
            name_axes(self.plot, self._showing)

    # --- the mouse --------------------------------------------------------------------------------

    def _hover(self, position: QPointF) -> None:
        self._mouse = QPointF(position)
        self._say()

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._mouse = None
        self._say()

    def _say(self) -> None:
        """Describe the point under the mouse, or else the map."""
        shown = self._showing
        if shown is None:
            return
        if self._mouse is not None:
            x, y, pixel = self._plot_point(self._mouse)
            values = shown.at(x, y)
            if values is not None:
                self.readout.say_point(shown, x, y, values, self.points.nearest(shown, x, y, pixel))
                return
        self.readout.describe(shown, self._is_sharp)

    @property
    def _is_sharp(self) -> bool:
        """Whether the class alone is shown."""
        shown = self._showing
        classes = shown is not None and not shown.experiment.dataset.is_regression
        return classes and self.classes.isChecked()

    def _plot_point(self, position: QPointF) -> tuple[float, float, tuple[float, float]]:
        """Map a point of the scene to the plot: x, y, and the size of a pixel there."""
        view = self.plot.getPlotItem().getViewBox()
        point = view.mapSceneToView(position)
        return point.x(), point.y(), view.viewPixelSize()

    def _click(self, event: Any) -> None:
        """Pin the training point that was clicked, or let it go if it is pinned."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left or self._showing is None or self.painting.is_on:
            return
        near = self.points.nearest(self._showing, *self._plot_point(event.scenePos()), tests=False)
        pinned = self._watched.watch.sample
        if near is not None and near.distance <= CLICK_DISTANCE and near.index != pinned:
            self._watched.pin(near.index)
        elif pinned is not None:
            self._watched.pin(None)

    @property
    def picture(self) -> np.ndarray:
        """The pixels on screen (h, w, 3), row 0 at the bottom."""
        return self.plane.item.picture
