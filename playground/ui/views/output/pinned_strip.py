"""The pinned sample below the contact sheet: its picture, ∂L/∂x as a picture, and the answer."""

import math

import numpy as np
from PyQt6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.samples import NO_INDEX
from playground.core.engine.scoring import is_answered, predicted_classes
from playground.core.experiment.spec import OUTPUT
from playground.core.observe.sample_pass import SampleValues
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, small_font
from playground.ui.texts.names import class_title, input_title, label_text, sample_title
from playground.ui.texts.numbers import coordinate, number
from playground.ui.texts.plain import plain
from playground.ui.texts.samples import loss_symbol, sample_index
from playground.ui.widgets.indexed import IndexedLabel
from playground.ui.widgets.label import Label
from playground.ui.widgets.pixels import paint_colours, slope_colours
from playground.ui.widgets.sample_picture import paint_sample
from playground.ui.widgets.tooltips import show_tooltip

SIDE, GAP = 58, 8  # pixels: of a picture, and between the two

translate = QCoreApplication.translate


class PinnedPictures(QWidget):
    """The pinned sample and, for pictures, ∂L/∂x of every pixel beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dataset: Dataset | None = None
        self._sample: SampleValues | None = None
        self.setAccessibleName(self.tr("The pinned sample and ∂L/∂x"))
        follow_text_size(self, self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sample(self, dataset: Dataset, sample: SampleValues) -> None:
        """Show `sample` of `dataset`."""
        if dataset != self._dataset:
            self._dataset = dataset
            self.updateGeometry()
        self._sample = sample
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.update()

    @property
    def _has_slopes(self) -> bool:
        return self._dataset is not None and self._dataset.image is not None

    def sizeHint(self) -> QSize:
        count = 1 + self._has_slopes
        return QSize(count * px(SIDE) + (count - 1) * GAP, px(SIDE) + self._line)

    @property
    def _line(self) -> int:
        """The height of the captions below the pictures of pixels."""
        return self.fontMetrics().height() if self._has_slopes else 0

    def pictures(self) -> tuple[QRectF, QRectF]:
        """Return the squares of the sample and of ∂L/∂x."""
        side = px(SIDE)
        return QRectF(0, 0, side, side), QRectF(side + GAP, 0, side, side)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        dataset, sample = self._dataset, self._sample
        if dataset is None or sample is None:
            return
        painter = QPainter(self)
        whole, slopes = self.pictures()
        paint_sample(painter, whole, dataset, np.array(sample.point), sample.label, self._theme)
        if dataset.image is not None:
            paint_colours(
                painter, slopes, slope_colours(sample.input_gradient, self._theme), dataset.image
            )
            painter.setFont(small_font())
            for rect, text, colour in (
                (whole, self.tr("x"), self._theme.muted),
                (slopes, self.tr("∂L/∂x"), self._theme.gradient),
            ):
                painter.setPen(QColor(colour))
                below = QRectF(rect.left(), rect.bottom(), rect.width(), self._line)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def text_at(self, position: QPointF) -> str:
        """Return what is said of the pixel at `position`; of a flower, its measures."""
        dataset, sample = self._dataset, self._sample
        if dataset is None or sample is None:
            return ""
        if dataset.image is None:
            return "\n".join(
                self._input(dataset, sample, axis) for axis in range(len(sample.point))
            )
        rows, columns = dataset.image
        for rect in self.pictures():
            if rect.contains(position):
                row = int((position.y() - rect.top()) / rect.height() * rows)
                column = int((position.x() - rect.left()) / rect.width() * columns)
                return self._input(dataset, sample, row * columns + column)
        return ""

    def _input(self, dataset: Dataset, sample: SampleValues, axis: int) -> str:
        text = self.tr("{input} = {value}, ∂L/∂x = {slope}")
        return text.format(
            input=input_title(dataset, axis),
            value=coordinate(dataset.inputs[axis], sample.point[axis]),
            slope=number(float(sample.input_gradient[axis])),
        )

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tooltip(QRectF(self.rect()), self.text_at(QPointF(event.pos())), self)
            return True
        return super().event(event)


class PinnedStrip(QWidget):
    """The pinned sample with its class, the answer and its loss; or what a click does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_low = False
        self.pictures = PinnedPictures(theme)
        self.hint = Label(self.tr("Click a sample to follow it through the network"))
        self.title, self.answer, self.slope = (Label() for _ in range(3))
        self.loss = IndexedLabel()
        layout, words = QHBoxLayout(self), QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        words.setSpacing(0)
        for label in (self.hint, self.title, self.answer, self.loss, self.slope):
            label.setWordWrap(True)
            label.setProperty("role", "muted" if label in (self.hint, self.slope) else "")
            words.addWidget(label)
        words.addStretch()
        layout.addWidget(self.pictures, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.slope.setToolTip(
            plain(
                self.tr(
                    "Blue: a larger input makes the loss larger; orange: it makes the loss "
                    "smaller. ∂L/∂x is for a change of x by one standard deviation."
                )
            )
        )

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the pinned sample of `snapshot`."""
        sample, dataset = snapshot.sample, snapshot.experiment.dataset
        self.hint.setVisible(sample is None)
        for part in (self.pictures, self.title, self.answer):
            part.setVisible(sample is not None)
        for detail in (self.loss, self.slope):
            detail.setVisible(sample is not None and not self._is_low)
        if sample is None:
            return
        self.pictures.show_sample(dataset, sample)
        named = self.tr("{sample}: {class_title}")
        self.title.setText(
            named.format(
                sample=sample_title(sample.index, short=True),
                class_title=label_text(dataset, sample.label),
            )
        )
        self.answer.setText(answer_text(snapshot, sample))
        symbol = loss_symbol(snapshot, sample_index(sample))
        unknown = self.tr("{symbol}: not computed yet").format(symbol=symbol)
        known = self.tr("{symbol} = {loss}").format(symbol=symbol, loss=number(sample.loss))
        self.loss.setText(unknown if math.isnan(sample.loss) else known)
        self.slope.setText(self._largest(dataset, sample))

    def set_low(self, is_low: bool) -> None:
        """Leave out loss and slope where there is little room; the canvas has them too."""
        self._is_low = is_low
        for detail in (self.loss, self.slope):
            detail.setVisible(not self.title.isHidden() and not is_low)

    def _largest(self, dataset: Dataset, sample: SampleValues) -> str:
        """Say how large the largest |∂L/∂x| is, which has the full colour."""
        slopes = np.abs(sample.input_gradient)
        if not np.isfinite(slopes).any():
            return ""
        text = self.tr("largest |∂L/∂x| = {largest} (x standardised)")
        if dataset.image is not None:
            text = self.tr(
                "∂L/∂x: blue raises L, orange lowers it; largest {largest} (x standardised)"
            )
        return text.format(largest=number(float(np.nanmax(slopes))))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.pictures.set_theme(theme)


def answer_text(snapshot: Snapshot, sample: SampleValues) -> str:
    """Say which class the network answers to the pinned sample, and how large that output is."""
    outputs = _outputs(snapshot, sample)
    if outputs is None or math.isnan(sample.loss):
        return ""
    if not is_answered(outputs)[0]:
        return translate("PinnedStrip", "no answer")
    answer = int(predicted_classes(snapshot.experiment, outputs)[0])
    return translate("PinnedStrip", "answer: {class_title} ({value})").format(
        class_title=class_title(snapshot.experiment.dataset, answer),
        value=number(float(outputs[answer if len(outputs) > 1 else 0, 0])),
    )


def _outputs(snapshot: Snapshot, sample: SampleValues) -> Array | None:
    """Return the outputs (n_outputs, 1) for the sample; None for a typed one while z is shown."""
    if sample.index != NO_INDEX:
        return snapshot.answers[0][:, sample.index, None]
    if snapshot.watch.quantity != "a":
        return None
    return sample.values[OUTPUT][:, None]
