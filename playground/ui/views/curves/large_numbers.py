"""Three numbers of training that can be read from the last row of a classroom."""

from PyQt6.QtCore import QSize
from PyQt6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import mono_font, small_font
from playground.ui.texts.names import score_title
from playground.ui.texts.numbers import fixed, percent
from playground.ui.widgets.label import Label

CHARACTERS = len("12,345" + "0.043" + "97.5 %")  # for which there is always room
APART = 0.6  # characters between two numbers
MEASURED = 100  # pixels of the font that is measured
LEAST_FONT, LEAST_WIDTH = 20, 200  # pixels


class LargeNumbers(QWidget):
    """Epoch, training loss and test score."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._characters = CHARACTERS  # of the three numbers; never fewer while training goes on
        self._epoch = 0
        self.epoch, self.loss, self.score = (Label("–") for _ in range(3))
        self.captions = {
            self.epoch: Label(self.tr("epoch")),
            self.loss: Label(self.tr("train loss")),
            self.score: Label(self.tr("test accuracy")),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 6)
        for value, caption in self.captions.items():
            layout.addLayout(self._column(value, caption))
        follow_text_size(self, self._fit)

    def _column(self, value: Label, caption: Label) -> QVBoxLayout:
        caption.setProperty("role", "muted")
        follow_text_size(caption, lambda: caption.setFont(small_font()))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(value)
        column.addWidget(caption)
        column.addStretch()
        return column

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""
        metrics, is_regression = snapshot.metrics, snapshot.experiment.dataset.is_regression
        self.epoch.setText(f"{snapshot.epoch:,}")
        self.loss.setText(fixed(metrics.train_loss))
        score = metrics.of(snapshot.judge)[1]
        self.score.setText(fixed(score) if is_regression else percent(score))
        self.captions[self.score].setText(score_title(snapshot.judge, is_regression))
        self._keep_room(snapshot.epoch)

    def _keep_room(self, epoch: int) -> None:
        """Make digits smaller for longer numbers; they grow again when training has gone back."""
        least = CHARACTERS if epoch < self._epoch else self._characters
        characters = max(least, sum(len(label.text()) for label in self.captions))
        self._epoch = epoch
        if characters != self._characters:
            self._characters = characters
            self._fit()

    # --- size -------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self._around().height() + round(_line_height(LEAST_FONT)))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the digits as large as their place allows."""
        room = self.size() - self._around()
        characters = self._characters + APART * (len(self.captions) - 1)
        advance = QFontMetricsF(_font(MEASURED)).horizontalAdvance("0") / MEASURED
        widest = characters * advance
        size = min(room.width() / widest, room.height() / _line_height(1))
        font = _font(max(LEAST_FONT, int(size)))
        if (layout := self.layout()) is not None:
            layout.setSpacing(round(APART * advance * font.pixelSize()))
        for label in self.captions:
            label.setFont(font)

    def _around(self) -> QSize:
        """Return how much room is taken by what is around the digits."""
        layout, caption = self.layout(), self.captions[self.epoch]
        assert layout is not None
        margins = layout.contentsMargins()
        across = margins.left() + margins.right()
        return QSize(across, margins.top() + margins.bottom() + caption.sizeHint().height())


def _font(pixels: int) -> QFont:
    font = mono_font()
    font.setPixelSize(pixels)
    font.setBold(True)
    return font


def _line_height(pixels: int) -> float:
    return QFontMetricsF(_font(MEASURED)).height() * pixels / MEASURED
