"""Which sample is walked through: one of the training samples, or one that is typed; a click on the map picks one too."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QComboBox

from playground.core.engine.samples import Typed, load_data
from playground.live.snapshot import Snapshot
from playground.ui.state.watched import Watched
from playground.ui.texts.numbers import number
from playground.ui.views.backprop.typed_sample import MOST_INPUTS, TypeSample

NONE, TYPE = -1, -2
MOST_LISTED = 1000  # samples; the map has all of them
MOST_SHOWN = 4  # inputs of a sample
FIRST = 2  # entries before those of the samples


class SamplePicker(QComboBox):
    """Pins the chosen sample, and shows the one that is pinned."""

    def __init__(self, watched: Watched) -> None:
        super().__init__()
        self._watched = watched
        self._filled_for: object = None
        self._snapshot: Snapshot | None = None
        self.setToolTip(
            self.tr(
                "The sample that goes through the network; a click on a point of the map picks it too"
            )
        )
        self.setAccessibleName(self.tr("Sample"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaxVisibleItems(16)
        self.setStyleSheet(
            "QComboBox { combobox-popup: 0; }"
        )  # or the list would be as high as the screen
        self._add_others()
        self.activated.connect(lambda _: self._pick())
        watched.changed.connect(lambda _: self._show_pinned())

    def show_frame(self, snapshot: Snapshot) -> None:
        """List the samples of `snapshot`."""
        self._snapshot, experiment = snapshot, snapshot.experiment
        filled_for = experiment.data, experiment.seeds.data, experiment.seeds.split
        if filled_for == self._filled_for:
            return
        self._filled_for = filled_for
        train, whole = load_data(experiment).train, not experiment.dataset.is_regression
        text = (
            self.tr("{number}, class {label}: ({values})")
            if whole
            else self.tr("{number}, value {label}: ({values})")
        )
        texts = []
        for place in range(min(MOST_LISTED, len(train))):
            shown = zip(
                experiment.dataset.inputs[:MOST_SHOWN], train.points[:, place], strict=False
            )
            values = ", ".join(number(entry.number(float(value))) for entry, value in shown)
            values = (
                values
                if len(train.points) <= MOST_SHOWN
                else self.tr("{values}, …").format(values=values)
            )
            label = f"{train.labels[place]:.0f}" if whole else number(float(train.labels[place]))
            texts.append(text.format(number=place + 1, values=values, label=label))
        self.clear()
        self._add_others()
        self.addItems(texts)
        for place in range(len(texts)):
            self.setItemData(place + FIRST, place)
        view = self.view()
        if view is not None:
            widest = max(texts, key=len, default="")
            view.setMinimumWidth(view.fontMetrics().horizontalAdvance(widest) + 48)
        self._show_pinned()

    def _add_others(self) -> None:
        self.addItem(self.tr("no sample"), NONE)
        self.addItem(self.tr("type one …"), TYPE)

    def _pick(self) -> None:
        place = self.currentData()
        if place == TYPE:
            self._show_pinned()
            self.type_one()
        else:
            self._watched.pin(None if place == NONE else place)

    def type_one(self) -> TypeSample | None:
        """Ask for the numbers of a sample; those of the present one, or of the first, are there to begin with."""
        snapshot = self._snapshot
        if snapshot is None or len(snapshot.experiment.dataset.inputs) > MOST_INPUTS:
            return None
        experiment, sample = snapshot.experiment, snapshot.sample
        train = load_data(experiment).train
        point = sample.point if sample else tuple(train.points[:, 0].tolist())
        label = sample.label if sample else float(train.labels[0])
        popup = TypeSample(self, experiment, self._watched, point, label)
        popup.open_below(self)
        return popup

    def _show_pinned(self) -> None:
        pin = self._watched.watch.sample
        is_typed = isinstance(pin, Typed)
        self.setItemText(1, self.tr("typed sample …") if is_typed else self.tr("type one …"))
        if isinstance(pin, Typed):
            self.setCurrentIndex(1)
        else:
            self.setCurrentIndex(
                0 if pin is None else pin + FIRST if pin + FIRST < self.count() else -1
            )
