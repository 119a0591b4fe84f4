"""The confusion matrix."""

from typing import cast

import numpy as np
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.samples import SET_NAMES, SetName, load_data
from playground.core.engine.scoring import is_answered
from playground.core.observe.confusion import class_accuracies, confusion
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.texts.absent import no_test_samples
from playground.ui.texts.names import class_name
from playground.ui.texts.numbers import percent
from playground.ui.texts.plain import plain, plain_html
from playground.ui.views.curves.confusion_grid import ConfusionGrid
from playground.ui.widgets.label import FittingLabel, Label
from playground.ui.widgets.switches import Switches


class ConfusionView(QWidget):
    """The confusion matrix of one of the sets."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._snapshot: Snapshot | None = None
        self.sets = Switches(
            {
                "train": (self.tr("Train"), self.tr("Count the training samples")),
                "test": (self.tr("Test"), self.tr("Count the test samples")),
                "validation": (self.tr("Validation"), self.tr("Count the validation samples")),
            }
        )
        self.sets.offer("validation", False)
        self.axes = FittingLabel()
        self.axes.setProperty("role", "muted")
        self.grid = ConfusionGrid(theme)
        self.empty = Label()
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.by_class = FittingLabel()
        self.by_class.setProperty("role", "muted")
        self.by_class.hide()
        self.unanswered = Label()
        self.unanswered.setProperty("role", "muted")
        self.unanswered.setWordWrap(True)
        self.unanswered.hide()
        self._lay_out()
        self.sets.picked.connect(lambda _: self._redraw())

    def _lay_out(self) -> None:
        self.area = QScrollArea()
        self.area.setWidget(self.grid)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cells take the keys
        self.grid.reached.connect(self._bring_into_sight)
        self.pages = QStackedLayout()
        self.pages.addWidget(self.area)
        self.pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(self.sets)
        head.addWidget(self.axes, 1)
        layout.addLayout(head)
        layout.addLayout(self.pages, 1)
        layout.addWidget(self.by_class)
        layout.addWidget(self.unanswered)

    def _bring_into_sight(self, cell: QRectF) -> None:
        centre = cell.center().toPoint()
        self.area.ensureVisible(centre.x(), centre.y(), int(cell.width()), int(cell.height()))

    def show_frame(self, snapshot: Snapshot) -> None:
        """Count the answers of `snapshot`, a classification."""
        self._snapshot = snapshot
        data = load_data(snapshot.experiment)
        self.sets.offer("validation", len(data.validation) > 0)
        index = SET_NAMES.index(cast(SetName, self.sets.value))
        samples, answers = data.sets[index], snapshot.answers[index]
        self.empty.setText(no_test_samples(snapshot.experiment))
        self.pages.setCurrentWidget(self.area if len(samples) else self.empty)
        if len(samples):
            counts = confusion(snapshot.experiment, answers, samples.labels)
            self.grid.show_counts(counts, self._name(), snapshot.experiment.dataset)
            shares = class_accuracies(counts, samples.labels)
            self._say_by_class(shares, snapshot.experiment.dataset)
        self._place_by_class()
        self._name_axes(snapshot.is_fresh)
        missing = int((~is_answered(answers)).sum())
        text = self.tr("{count:,} of {all:,} samples have no answer (NaN); they count as wrong.")
        self.unanswered.setText(text.format(count=missing, all=len(samples)))
        self.unanswered.setVisible(missing > 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._place_by_class()

    def _place_by_class(self) -> None:
        """Show the line below the matrix where it hides no row, or one can only scroll anyway."""
        heights = self.sets.height(), self.grid.minimumSizeHint().height()
        lines = sum(heights) + 2 * self.by_class.sizeHint().height()
        is_counted = self.pages.currentWidget() is self.area
        has_room = self.height() >= lines or self.height() < sum(heights)
        self.by_class.setVisible(is_counted and has_room)

    def _say_by_class(self, shares: Array, dataset: Dataset) -> None:
        """Say the accuracy of each class in brief: their mean, and the class with the least."""
        known = shares[~np.isnan(shares)]
        if not len(known):
            self.by_class.say("")
            self.by_class.setToolTip("")
            return
        mean, least = percent(float(known.mean())), percent(float(known.min()))
        name = class_name(dataset, int(np.nanargmin(shares)))
        whole = self.tr("accuracy of a class: {mean} on average, least {least} ({name})")
        short = self.tr("by class: {mean}, least {least} ({name})")
        self.by_class.say(*(t.format(mean=mean, least=least, name=name) for t in (whole, short)))
        self.by_class.setToolTip(plain_html(self._each(shares, dataset)))

    def _each(self, shares: Array, dataset: Dataset) -> str:
        """Say the accuracy of every class that has samples, the least first."""
        one, known = self.tr("{name} {share}"), np.flatnonzero(~np.isnan(shares))
        numbers = known[np.argsort(shares[known], kind="stable")].tolist()
        named = [
            one.format(name=class_name(dataset, number), share=percent(float(shares[number])))
            for number in numbers
        ]
        return self.tr("accuracy of each class: {classes}").format(classes=", ".join(named))

    def _name_axes(self, is_fresh: bool) -> None:
        """Say what rows and columns are, and before the first update that nothing is learned."""
        axes = (
            self.tr("rows: the true class · columns: the answer"),
            self.tr("true ↓ · answered →"),
            self.tr("true ↓ · ŷ →"),
        )
        self.axes.setToolTip(plain(axes[0]))
        if not is_fresh:
            self.axes.say(*axes)
            return
        untrained, short = (
            self.tr("{axes} · not trained yet"),
            self.tr("true ↓ answer → · not trained"),
        )
        self.axes.say(*(untrained.format(axes=one) for one in axes[:2]), short, *axes[1:])

    def _name(self) -> str:
        return {
            "train": self.tr("Confusion matrix of the training set"),
            "test": self.tr("Confusion matrix of the test set"),
            "validation": self.tr("Confusion matrix of the validation set"),
        }[self.sets.value]

    def _redraw(self) -> None:
        if self._snapshot is not None:
            self.show_frame(self._snapshot)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.grid.set_theme(theme)
