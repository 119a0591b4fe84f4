"""Which sample is walked through: a list of the training samples, beside a click on the map."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QComboBox

from playground.core.data import load_data
from playground.snapshot import Snapshot
from playground.ui.text import number
from playground.ui.watching import Watched

NONE = -1


class SamplePicker(QComboBox):
    """Pins the chosen sample, and shows the one that is pinned."""

    def __init__(self, watched: Watched) -> None:
        super().__init__()
        self._watched = watched
        self._filled_for: object = None
        self.setToolTip(self.tr("The sample that goes through the network; a click on a point of the map picks it too"))
        self.setAccessibleName(self.tr("Sample"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.addItem(self.tr("no sample"), NONE)
        self.activated.connect(lambda _: self._pick())
        watched.changed.connect(lambda _: self._show_pinned())

    def show_frame(self, snapshot: Snapshot) -> None:
        """List the samples of `snapshot`."""
        experiment = snapshot.experiment
        filled_for = experiment.data, experiment.seeds.data, experiment.seeds.split
        if filled_for == self._filled_for:
            return
        self._filled_for = filled_for
        train, whole = load_data(experiment).train, not experiment.dataset.is_regression
        texts = []
        for place in range(len(train)):
            values = ", ".join(number(float(value)) for value in train.points[:4, place])
            values = values if len(train.points) <= 4 else self.tr("{values}, …").format(values=values)
            label = f"{train.labels[place]:.0f}" if whole else number(float(train.labels[place]))
            texts.append(self.tr("{number}: ({values}) → {label}").format(number=place + 1, values=values, label=label))
        self.clear()
        self.addItem(self.tr("no sample"), NONE)
        self.addItems(texts)
        for place in range(len(train)):
            self.setItemData(place + 1, place)
        view = self.view()
        if view is not None:
            view.setMinimumWidth(view.sizeHintForColumn(0) + 24)
        self._show_pinned()

    def _pick(self) -> None:
        place = self.currentData()
        self._watched.pin(None if place == NONE else place)

    def _show_pinned(self) -> None:
        place = self._watched.watch.sample
        self.setCurrentIndex(0 if place is None else min(place + 1, self.count() - 1))
