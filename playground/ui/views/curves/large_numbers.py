"""Three numbers of training that can be read from the last row of a classroom."""

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import mono_font, small_font
from playground.ui.texts.numbers import fixed, percent
from playground.ui.widgets.label import Label

DIGITS = 28  # pixels


class LargeNumbers(QWidget):
    """Epoch, training loss and test score."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.epoch, self.loss, self.score = (self._number() for _ in range(3))
        self.captions = {
            self.epoch: Label(self.tr("epoch")),
            self.loss: Label(self.tr("train loss")),
            self.score: Label(self.tr("test accuracy")),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 8)
        for value, caption in self.captions.items():
            layout.addLayout(self._column(value, caption))

    def _number(self) -> Label:
        label = Label("–")
        follow_text_size(label, lambda: _use_large_digits(label))
        return label

    def _column(self, value: Label, caption: Label) -> QVBoxLayout:
        caption.setProperty("role", "muted")
        follow_text_size(caption, lambda: caption.setFont(small_font()))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(value)
        column.addWidget(caption)
        column.addStretch()
        return column

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""
        metrics, is_regression = snapshot.metrics, snapshot.experiment.dataset.is_regression
        self.epoch.setText(f"{snapshot.epoch:,}")
        self.loss.setText(fixed(metrics.train_loss))
        score = metrics.test_score
        self.score.setText(fixed(score) if is_regression else percent(score))
        caption = self.tr("test R²") if is_regression else self.tr("test accuracy")
        self.captions[self.score].setText(caption)


def _use_large_digits(label: Label) -> None:
    font = mono_font()
    font.setPixelSize(DIGITS)
    font.setBold(True)
    label.setFont(font)
