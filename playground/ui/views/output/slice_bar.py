"""Picks the plane that the map shows of data with more than two inputs."""

from dataclasses import replace
from functools import partial

from PyQt6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.experiment.counts import train_count
from playground.core.observe.slices import Plane
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, small_font
from playground.ui.state.watched import Watched
from playground.ui.texts.names import input_title
from playground.ui.texts.numbers import coordinate
from playground.ui.texts.plain import plain
from playground.ui.views.output.pixel_picture import PixelPicture
from playground.ui.widgets.choices_menu import add_choices
from playground.ui.widgets.hints import explain
from playground.ui.widgets.label import Label, UnseenLabel
from playground.ui.widgets.menu_letters import lettered
from playground.ui.widgets.slider_row import SliderRow

SLIDER_STEPS = 100
MAX_SLIDERS = 12  # data sets with more inputs have no sliders


class SliceBar(QWidget):
    """Two boxes for the axes, and a menu for the values of the other inputs.

    Hidden for points of the plane, and if the data have a single input; the menu for two inputs.
    """

    def __init__(self, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self._watched = watched
        self._dataset: Dataset | None = None
        self._plane: Plane | None = None
        self.across, self.up = QComboBox(), QComboBox()
        self.rest, self.picture = QToolButton(), PixelPicture(theme)
        self.sliders: tuple[SliderRow, ...] = ()
        for box, name in (
            (self.across, self.tr("Input across the map")),
            (self.up, self.tr("Input up the map")),
        ):
            box.setToolTip(plain(name))
            UnseenLabel(name, box)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.across.activated.connect(lambda axis: self._turn(0, axis))
        self.up.activated.connect(lambda axis: self._turn(1, axis))
        for box in (self.across, self.up):
            follow_text_size(box, partial(_use_small_font, box))
        self.picture.picked.connect(self._turn)
        self.picture.turned.connect(self._pin_next)
        self.rest.setMenu(self._menu())
        self.rest.setProperty("role", "switch")
        self.rest.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.rest.setText("⋯")
        self.rest.setToolTip(self.tr("Where the inputs stay that are not on the axes"))
        self.rest.setAccessibleName(self.rest.toolTip())
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.picture)
        for text, box in (("→", self.across), ("↑", self.up)):
            label = Label(text)
            label.setProperty("role", "muted")
            layout.addWidget(label)
            layout.addWidget(box, 1)
        layout.addWidget(self.rest)

    def _menu(self) -> QMenu:
        """Make the menu of the other inputs: three kinds of values, and a slider for each input."""
        menu, panel = lettered(QMenu(self)), QWidget()
        texts = {
            "sample": self.tr("Through the pinned sample"),
            "mean": self.tr("Through the mean of the training set"),
            "values": self.tr("Through values of your own"),
        }
        tip = self.tr(
            "What the inputs are that the map does not show: the map is a cut through them"
        )
        tips = dict.fromkeys(texts, tip)
        self.choices = add_choices(menu, texts, "sample", self._stay, tips)
        self._rows = QVBoxLayout(panel)
        self._rows.setContentsMargins(12, 6, 12, 10)
        self._entry = QWidgetAction(self)
        explain(self._entry, self.tr("A value for each input, in its own unit"))
        self._entry.setDefaultWidget(panel)
        menu.addAction(self._entry)
        return menu

    # --- what is shown ----------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the plane of `snapshot`."""
        dataset, plane = snapshot.experiment.dataset, snapshot.plane
        self.setVisible(len(dataset.inputs) > 1 and not dataset.is_plane)
        self.rest.setVisible(dataset.is_sliced)
        if dataset.is_plane:
            return
        if dataset != self._dataset:
            self._dataset = dataset
            self._offer(dataset)
        self._plane, self._experiment = plane, snapshot.experiment
        for box, axis in zip((self.across, self.up), plane.axes, strict=True):
            box.setCurrentIndex(axis)
        for axis, row in enumerate(self.sliders):
            value = plane.values[axis]
            row.setEnabled(axis not in plane.axes)
            share = (value - dataset.low) / (dataset.high - dataset.low)
            row.show_value(round(SLIDER_STEPS * share), coordinate(dataset.inputs[axis], value))
        self.picture.show_plane(dataset, plane)
        self.choices[snapshot.watch.slice.of(snapshot.experiment).rest].setChecked(True)

    def _offer(self, dataset: Dataset) -> None:
        """Name the inputs of `dataset`."""
        names = [input_title(dataset, axis) for axis in range(len(dataset.inputs))]
        for box in (self.across, self.up):
            box.clear()
            box.addItems(names)
        for row in self.sliders:
            row.hide()
            row.deleteLater()
        has_sliders = len(names) <= MAX_SLIDERS
        shown = enumerate(names if has_sliders else ())
        self.sliders = tuple(self._slider(axis, name) for axis, name in shown)
        self._entry.setVisible(has_sliders)
        self.choices["values"].setVisible(has_sliders)
        self.picture.setVisible(dataset.image is not None)

    def _slider(self, axis: int, name: str) -> SliderRow:
        row = SliderRow(
            name, 0, SLIDER_STEPS, self.tr("Where this input stays while it is not an axis")
        )
        follow_text_size(row, lambda: row.setMinimumWidth(px(220)))
        row.picked.connect(lambda position, _: self._set_value(axis, position))
        self._rows.addWidget(row)
        return row

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.picture.set_theme(theme)

    # --- what is chosen ---------------------------------------------------------------------------

    def _turn(self, which: int, axis: int) -> None:
        """Set the input across (0) or up (1); if it is the other axis already, swap the two."""
        if self._plane is None or axis == self._plane.axes[which]:
            return
        axes = list(self._plane.axes)
        if axes[1 - which] == axis:
            axes[1 - which] = axes[which]
        axes[which] = axis
        self._change(axes=tuple(axes))

    def _pin_next(self, by: int) -> None:
        """Pin the training sample `by` after the pinned one, cyclically; else the first."""
        if self._plane is not None:
            pinned, count = self._watched.watch.sample, train_count(self._experiment)
            self._watched.pin((pinned + by) % count if isinstance(pinned, int) else 0)

    def _stay(self, rest: str) -> None:
        if self._plane is not None and self._dataset is not None:
            present = self._plane.measured(self._dataset.inputs)
            self._change(rest=rest, values=present if rest == "values" else ())

    def _set_value(self, axis: int, position: int) -> None:
        if self._plane is None or self._dataset is None:
            return
        # the values that were asked for last, which may not be shown yet
        asked = self._watched.watch.slice.of(self._experiment).values
        values = list(asked or self._plane.measured(self._dataset.inputs))
        reach = self._dataset.high - self._dataset.low
        value = self._dataset.low + position / SLIDER_STEPS * reach
        values[axis] = self._dataset.inputs[axis].number(value)
        self._change(rest="values", values=tuple(values))

    def _change(self, **fields: object) -> None:
        present = self._watched.watch.slice.of(self._experiment)
        self._watched.change(slice=replace(present, **fields))  # type: ignore[arg-type]


def _use_small_font(box: QComboBox) -> None:
    """Write in small: two names of inputs stand beside each other."""
    box.setFont(small_font())
