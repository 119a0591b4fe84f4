"""Which plane through the space of more than two inputs the map shows: two axes, and where the other inputs stay."""

from dataclasses import replace

from PyQt6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.samples import train_count
from playground.core.observe.slices import Plane
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.watched import Watched
from playground.ui.texts.names import input_title
from playground.ui.texts.numbers import coordinate
from playground.ui.views.output.pixel_picture import PixelPicture
from playground.ui.widgets.choices_menu import add_choices
from playground.ui.widgets.slider_row import SliderRow

STEPS = 100  # of a slider
MOST_SLIDERS = 12  # inputs that have one each


class SliceBar(QWidget):
    """Two boxes for the axes and a menu for the rest; seen only of data with more than two inputs."""

    def __init__(self, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self._watched = watched
        self._dataset: Dataset | None = None
        self._plane: Plane | None = None
        self.across, self.up, self.rest, self.picture = (
            QComboBox(),
            QComboBox(),
            QToolButton(),
            PixelPicture(theme),
        )
        self.sliders: tuple[SliderRow, ...] = ()
        for box, name in (
            (self.across, self.tr("Input across the map")),
            (self.up, self.tr("Input up the map")),
        ):
            box.setToolTip(name)
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.across.activated.connect(lambda place: self._turn(0, place))
        self.up.activated.connect(lambda place: self._turn(1, place))
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
            label = QLabel(text)
            label.setProperty("role", "muted")
            layout.addWidget(label)
            layout.addWidget(box, 1)
        layout.addWidget(self.rest)

    def _menu(self) -> QMenu:
        """Where the inputs stay that are not axes: one of three ways, and a slider each where they are few."""
        menu, panel = QMenu(self), QWidget()
        texts = {
            "sample": self.tr("Through the pinned sample"),
            "mean": self.tr("Through the mean of the training set"),
            "values": self.tr("Through values of your own"),
        }
        self.choices = add_choices(menu, texts, "sample", self._stay)
        self._rows = QVBoxLayout(panel)
        self._rows.setContentsMargins(12, 6, 12, 10)
        self._entry = QWidgetAction(self)
        self._entry.setDefaultWidget(panel)
        menu.addAction(self._entry)
        return menu

    # --- what is shown ----------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the plane of `snapshot`."""
        dataset, plane = snapshot.experiment.dataset, snapshot.plane
        self.setVisible(not dataset.is_plane)
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
            row.show_value(round(STEPS * share), coordinate(dataset.inputs[axis], value))
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
        has_sliders = len(names) <= MOST_SLIDERS
        self.sliders = (
            tuple(self._slider(axis, name) for axis, name in enumerate(names))
            if has_sliders
            else ()
        )
        self._entry.setVisible(has_sliders)
        self.choices["values"].setVisible(has_sliders)
        self.picture.setVisible(dataset.image is not None)

    def _slider(self, axis: int, name: str) -> SliderRow:
        row = SliderRow(name, 0, STEPS, self.tr("Where this input stays while it is not an axis"))
        follow_text_size(row, lambda: row.setMinimumWidth(px(220)))
        row.picked.connect(lambda step, _: self._set_value(axis, step))
        self._rows.addWidget(row)
        return row

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.picture.set_theme(theme)

    # --- what is chosen ---------------------------------------------------------------------------

    def _turn(self, which: int, place: int) -> None:
        """Another input across (0) or up (1); if it is the other axis, they change places."""
        if self._plane is None or place == self._plane.axes[which]:
            return
        axes = list(self._plane.axes)
        if axes[1 - which] == place:
            axes[1 - which] = axes[which]
        axes[which] = place
        self._change(axes=tuple(axes))

    def _pin_next(self, steps: int) -> None:
        """Pin the training sample so many on, around the ends; the first if none is pinned."""
        if self._plane is not None:
            pinned = self._watched.watch.sample
            self._watched.pin(
                0
                if not isinstance(pinned, int)
                else (pinned + steps) % train_count(self._experiment)
            )

    def _stay(self, rest: str) -> None:
        if self._plane is not None:
            self._change(rest=rest, values=self._plane.values if rest == "values" else ())

    def _set_value(self, axis: int, step: int) -> None:
        if self._plane is None or self._dataset is None:
            return
        asked = self._watched.watch.slice.of(
            self._experiment
        ).values  # it counts though it may not yet be shown
        values = list(asked or self._plane.values)
        values[axis] = self._dataset.low + step / STEPS * (self._dataset.high - self._dataset.low)
        self._change(rest="values", values=tuple(values))

    def _change(self, **fields: object) -> None:
        present = self._watched.watch.slice.of(self._experiment)
        self._watched.change(slice=replace(present, **fields))  # type: ignore[arg-type]
