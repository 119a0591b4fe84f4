"""The confusion matrix."""

import numpy as np
from PyQt6.QtCore import QEvent, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from playground.core.engine.samples import load_data
from playground.core.engine.scoring import is_answered
from playground.core.observe.confusion import Counts, confusion, row_shares
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import CLASS_COLOURS, Theme, mix, readable_on, small_font
from playground.ui.texts.numbers import percent
from playground.ui.widgets.label import Label
from playground.ui.widgets.switches import Switches
from playground.ui.widgets.tooltips import show_tooltip

FULL_SHADE = 0.85  # the share of the colour in a cell that holds its whole row
CELL_GAP, DOT = 2, 8  # pixels: between cells, and the diameter of the dot of a class
SMALLEST_TEXT = 7  # pixels


class ConfusionView(QWidget):
    """The confusion matrix of the training set or of the test set."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._snapshot: Snapshot | None = None
        self.sets = Switches(
            {
                "train": (self.tr("Training set"), self.tr("Count the training samples")),
                "test": (self.tr("Test set"), self.tr("Count the test samples")),
            }
        )
        self.grid = ConfusionGrid(theme)
        self.empty = Label(self.tr("There are no test samples: raise the test share."))
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unanswered = Label()
        self.unanswered.setProperty("role", "muted")
        self.unanswered.setWordWrap(True)
        self.unanswered.hide()
        self.pages = QStackedLayout()
        self.pages.addWidget(self.grid)
        self.pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(4)
        layout.addWidget(self.sets, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self.pages, 1)
        layout.addWidget(self.unanswered)
        self.sets.picked.connect(lambda _: self._redraw())

    def show_frame(self, snapshot: Snapshot) -> None:
        """Count the answers of `snapshot`, a classification."""
        self._snapshot = snapshot
        data = load_data(snapshot.experiment)
        is_test = self.sets.value == "test"
        samples, answers = (data.test if is_test else data.train), snapshot.answers[is_test]
        self.pages.setCurrentWidget(self.grid if len(samples) else self.empty)
        if len(samples):
            counts = confusion(snapshot.experiment, answers, samples.labels)
            self.grid.show_counts(counts, self._name(is_test))
        missing = int((~is_answered(answers)).sum())
        text = self.tr("{count:,} of {all:,} samples have no answer (NaN); they count as wrong.")
        self.unanswered.setText(text.format(count=missing, all=len(samples)))
        self.unanswered.setVisible(missing > 0)

    def _name(self, is_test: bool) -> str:
        return (
            self.tr("Confusion matrix of the test set")
            if is_test
            else self.tr("Confusion matrix of the training set")
        )

    def _redraw(self) -> None:
        if self._snapshot is not None:
            self.show_frame(self._snapshot)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.grid.set_theme(theme)


class ConfusionGrid(QWidget):
    """Counts and their shares of the row: rows are true classes, columns are predicted classes.

    The larger its share, the stronger the colour of a cell.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.counts: Counts = np.zeros((0, 0), dtype=np.int64)
        self._theme = theme
        self.setMinimumSize(120, 60)

    def show_counts(self, counts: Counts, name: str) -> None:
        """Show `counts` (classes, classes) under the accessible name `name`."""
        if name == self.accessibleName() and np.array_equal(counts, self.counts):
            return
        self.counts, self._shares = counts, row_shares(counts)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            "\n".join(self.sentence(row, column) for row, column in self._cells())
        )
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.update()

    def sentence(self, row: int, column: int) -> str:
        """Return the text of a cell."""
        count, whole = int(self.counts[row, column]), int(self.counts[row].sum())
        share = percent(float(self._shares[row, column]))
        text = self.tr(
            "class {true} answered as class {predicted}: {count} of {whole} samples ({share})"
        )
        if row == column:
            text = self.tr("class {true} recognised: {count} of {whole} samples ({share})")
        if whole == 1:  # then {count} is 0 or 1
            text = self.tr("class {true} has 1 sample; answered as class {predicted}: {count}")
        return text.format(
            true=row, predicted=column, count=f"{count:,}", whole=f"{whole:,}", share=share
        )

    def shade(self, row: int, column: int) -> QColor:
        """Return the colour of a cell."""
        share = float(self._shares[row, column])
        return mix(
            self._theme.surface, self._theme.value, FULL_SHADE * share if share == share else 0.0
        )

    def _cells(self) -> list[tuple[int, int]]:
        size = len(self.counts)
        return [(row, column) for row in range(size) for column in range(size)]

    # --- drawing ----------------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> QRectF:
        """Return the rectangle of a cell."""
        size = max(1, len(self.counts))
        metrics = QFontMetricsF(small_font())
        left, top = metrics.horizontalAdvance(self.tr("true")) + DOT + 14, 2 * metrics.height() + 4
        width, height = (self.width() - left) / size, (self.height() - top) / size
        return QRectF(
            left + column * width, top + row * height, width - CELL_GAP, height - CELL_GAP
        )

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        if len(self.counts):
            self._paint_heads(painter)
        for row, column in self._cells():
            self._paint_cell(painter, row, column)
        painter.end()

    def _font(self) -> QFont:
        """Return the small font, smaller still where many classes make the cells low."""
        font, room = small_font(), round(self.cell(0, 0).height()) if len(self.counts) else 0
        if 0 < room < QFontMetricsF(font).height():
            font.setPixelSize(max(SMALLEST_TEXT, room))
        return font

    def _paint_heads(self, painter: QPainter) -> None:
        """Paint the numbers of the classes, with the colours that they have on the map."""
        height, first = painter.fontMetrics().height(), self.cell(0, 0)
        painter.setPen(QColor(self._theme.muted))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(
            QRectF(first.left(), 0, self.width() - first.left(), height),
            centre,
            self.tr("predicted class"),
        )
        painter.drawText(
            QRectF(0, first.top() - height - 2, first.left() - 6, height), centre, self.tr("true")
        )
        painter.setFont(self._font())
        for number in range(len(self.counts)):
            centre_of = self.cell(number, number).center()
            above = QPointF(centre_of.x() - DOT, first.top() - 2 - height / 2)
            beside = QPointF((first.left() - 6) / 2 - DOT, centre_of.y())
            self._paint_class(painter, number, above)
            self._paint_class(painter, number, beside)

    def _paint_class(self, painter: QPainter, number: int, at: QPointF) -> None:
        height = painter.fontMetrics().height()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CLASS_COLOURS[number]))
        painter.drawEllipse(at, DOT / 2, DOT / 2)
        painter.restore()
        box = QRectF(at.x() + DOT, at.y() - height / 2, 2 * DOT, height)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(number)
        )

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        rect, shade = self.cell(row, column), self.shade(row, column)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(shade)
        corner = min(4.0, rect.height() / 4)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        count = f"{int(self.counts[row, column]):,}"
        share = percent(float(self._shares[row, column]))
        painter.setPen(readable_on(shade))
        metrics, height = painter.fontMetrics(), painter.fontMetrics().height()
        centre = Qt.AlignmentFlag.AlignCenter
        text = self.tr("{count} · {share}").format(count=count, share=share)
        has_room = rect.height() >= 2 * height and rect.width() >= metrics.horizontalAdvance(share)
        if not has_room:  # for two lines: side by side, or the count alone; the tooltip has both
            fits = metrics.horizontalAdvance(text) <= rect.width() - 4
            painter.drawText(rect, centre, text if fits else count)
            return
        upper = rect.adjusted(0, 0, 0, -rect.height() / 2)
        lower = rect.adjusted(0, rect.height() / 2, 0, 0)
        painter.setFont(small_font(bold=True))
        painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, count)
        painter.setFont(small_font())
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, share)

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = QPointF(event.pos())
            found = [cell for cell in self._cells() if self.cell(*cell).contains(position)]
            show_tooltip(event.globalPos(), self.sentence(*found[0]) if found else "", self)
            return True
        return super().event(event)
