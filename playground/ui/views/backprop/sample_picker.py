"""Picks the sample of the walk: a training sample, or one that is typed."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QPaintEvent
from PyQt6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from playground.core.engine.samples import Typed, load_data
from playground.core.experiment.spec import Experiment
from playground.live.snapshot import Snapshot
from playground.ui.state.watched import Watched
from playground.ui.texts.names import label_text
from playground.ui.texts.numbers import number
from playground.ui.views.backprop.typed_sample import MAX_INPUTS, TypeSample
from playground.ui.widgets.label import UnseenLabel

NO_SAMPLE, TYPE_ONE = -1, -2  # the data of the first two entries
OFFSET = 2  # entries before those of the samples
MAX_LISTED = 1000  # samples; the others can be picked on the map
MAX_SHOWN = 4  # inputs of a sample
MOST_LETTERS = 22  # of the width of an X: a sample of two inputs is not cut


class SamplePicker(QComboBox):
    """Pins the picked sample and shows the pinned one."""

    def __init__(self, watched: Watched) -> None:
        super().__init__()
        self._watched = watched
        self._filled_for: object = None
        self._snapshot: Snapshot | None = None
        self.setToolTip(
            self.tr(
                "The sample that goes through the network; "
                "a click on a point of the map picks it too"
            )
        )
        UnseenLabel(self.tr("Sample"), self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(MOST_LETTERS)
        self.setMaxVisibleItems(16)
        # else the list would be as high as the screen
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")
        self._add_others()
        self.activated.connect(lambda _: self._pick())
        watched.changed.connect(lambda _: self._show_pinned())

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the sample with … where its inputs have no room; the style would cut a digit."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shown_text(self) -> str:
        """Return the text of the sample as far as it has room."""
        option, style = QStyleOptionComboBox(), self.style()
        self.initStyleOption(option)
        assert style is not None
        field = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), end, field.width() - 2)

    def show_frame(self, snapshot: Snapshot) -> None:
        """List the samples of `snapshot`."""
        self._snapshot, experiment = snapshot, snapshot.experiment
        seeds, order = experiment.seeds, experiment.training.order
        filled_for = experiment.data, seeds.data, seeds.split, order
        if filled_for == self._filled_for:
            return
        self._filled_for = filled_for
        texts = self._texts(experiment)
        self.clear()
        self._add_others()
        for index, text in enumerate(texts):
            self.addItem(text, index)
        view = self.view()
        if view is not None:
            widths = [view.fontMetrics().horizontalAdvance(text) for text in texts]
            view.setMinimumWidth(max(widths, default=0) + 48)
        self._show_pinned()

    def _texts(self, experiment: Experiment) -> list[str]:
        """Return the entries of the training samples: number, class or value, inputs."""
        train, whole = load_data(experiment).train, not experiment.dataset.is_regression
        text = (
            self.tr("{number}, {class_title}: ({values})")
            if whole
            else self.tr("{number}, value {label}: ({values})")
        )
        texts = []
        for index in range(min(MAX_LISTED, len(train))):
            shown = zip(experiment.dataset.inputs[:MAX_SHOWN], train.points[:, index], strict=False)
            values = ", ".join(number(entry.number(float(value))) for entry, value in shown)
            values = (
                values
                if len(train.points) <= MAX_SHOWN
                else self.tr("{values}, …").format(values=values)
            )
            label = label_text(experiment.dataset, train.label(index))
            texts.append(
                text.format(number=index + 1, values=values, label=label, class_title=label)
            )
        return texts

    def _add_others(self) -> None:
        self.addItem(self.tr("no sample"), NO_SAMPLE)
        self.addItem(self.tr("type one …"), TYPE_ONE)

    def _pick(self) -> None:
        index = self.currentData()
        if index == TYPE_ONE:
            self._show_pinned()
            self.type_one()
        else:
            self._choose(index)

    def _choose(self, index: int) -> None:
        if index == NO_SAMPLE:
            self._watched.pin(None)
        else:
            self._watched.follow(index)

    def type_one(self) -> TypeSample | None:
        """Open the form of a typed sample, filled with the pinned sample, or with the first one."""
        snapshot = self._snapshot
        if snapshot is None or len(snapshot.experiment.dataset.inputs) > MAX_INPUTS:
            return None
        experiment, sample = snapshot.experiment, snapshot.sample
        train = load_data(experiment).train
        point = sample.point if sample else tuple(train.points[:, 0].tolist())
        label = sample.label if sample else train.label(0)
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
            index = 0 if pin is None else pin + OFFSET
            self.setCurrentIndex(index if index < self.count() else -1)
