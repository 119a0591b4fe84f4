"""Paints typeset formulas below one another; they are typeset beside the window.

Lines that are kept are shown at once. The others are plain text, in as much room as they will need;
those in sight are typeset first and swapped at once, then the rest.
"""

from contextlib import suppress
from queue import SimpleQueue

from PyQt6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.live.job import Job
from playground.live.turns import in_turn
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.in_words import aloud
from playground.ui.widgets.formula_block import MATRIX, FormulaBlock, height_of, in_words
from playground.ui.widgets.job_watcher import JobWatcher
from playground.ui.widgets.latex_text import unbroken_text
from playground.ui.widgets.line_setter import LineSetter, NotKeptError, looking_up, typesetting
from playground.ui.widgets.typesetter import Picture

EM_SIZE = 16  # pixels at the normal text size
SMALLEST_SCALE = 0.7  # of wider rows: 11 pixels; still wider ones are scrolled
CONTINUED = 18  # pixels before the further rows of a line
GOES_ON = "…"  # shown at a border behind which a row goes on
LOOK_INTERVAL = 10  # milliseconds between two looks at what has been typeset
FORMULAS = "formulas"  # the name of the thread that typesets
Made = tuple[str, int, tuple[Picture, ...]]  # a line, the room for which it was broken, its rows
LINE_GAP, TITLE_GAP, PAGE_MARGIN = 8, 6, 4  # pixels below rows, around titles, around everything


class FormulaPage(QWidget):
    """Paints the blocks; a line that is too wide is broken into rows.

    Attributes
    ----------
    marked : the block whose title is bold
    tops : where each block begins, in pixels
    """

    arranged = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.blocks: tuple[FormulaBlock, ...] = ()
        self.marked: int | None = None
        self.tops: list[int] = []
        self._spans: list[tuple[str, float, float]] = []  # line, top and bottom, in pixels
        self._rows: dict[str, tuple[Picture, ...]] = {}  # by line
        self._broken_for: dict[str, int] = {}  # by line, the room for which it was broken
        self._made: SimpleQueue[Made] = SimpleQueue()
        self._first: frozenset[str] = frozenset()  # the lines in sight that are typeset first
        self._watcher = JobWatcher(self, self._end, lambda _: self._look(), LOOK_INTERVAL)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._typeset)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        follow_text_size(self, self._begin)

    @property
    def pending(self) -> list[str]:
        """The lines that are not typeset yet, or no longer fit."""
        lines = [line for block in self.blocks for line in block.lines if line]
        return [line for line in lines if self._broken_for.get(line) != self._room()]

    def show_blocks(self, blocks: tuple[FormulaBlock, ...], marked: int | None) -> None:
        """Show `blocks` in place of the present ones."""
        if (blocks, marked) == (self.blocks, self.marked):
            return
        self.blocks, self.marked = blocks, marked
        wanted = {line for block in blocks for line in block.lines}
        self._rows = {line: rows for line, rows in self._rows.items() if line in wanted}
        self._broken_for = {line: self._broken_for[line] for line in self._rows}
        self.setAccessibleDescription(self.sentence())
        self.go_on()

    def sentence(self) -> str:
        """Say all titles and formulas in words."""
        said = (text for block in self.blocks for text in (aloud(block.title), *in_words(block)))
        return "\n".join(filter(None, said))

    def _begin(self) -> None:
        """Typeset everything again, because the size has changed."""
        self._rows, self._broken_for, self._made = {}, {}, SimpleQueue()
        self.go_on()

    def go_on(self) -> None:
        """Show the lines that are kept; typeset the others when the window is idle, if shown."""
        if self.isVisible():
            self._look_up()
            if self.pending:
                self._timer.start(0)
            else:
                self._stop()
        self._arrange()

    def follow_sight(self) -> None:
        """Typeset what has come in sight before the rest; call this after scrolling."""
        if self.isVisible() and not self._first.issuperset(self._in_sight()):
            self._timer.start(0)

    def _look_up(self) -> None:
        """Take the pending lines of which all pieces are kept."""
        room = self._room()
        setter = LineSetter(room, looking_up(px(EM_SIZE)))
        for line in dict.fromkeys(self.pending):
            with suppress(NotKeptError):
                self._rows[line] = setter.rows(line)
                self._broken_for[line] = room

    def _typeset(self) -> None:
        """Typeset the pending lines in a thread of its own, in place of those of before."""
        self._take()  # of blocks before, some lines of which may be wanted
        self._first = frozenset(self._in_sight())
        lines, room = self._by_distance(), self._room()
        made: SimpleQueue[Made] = SimpleQueue()
        self._made, size = made, px(EM_SIZE)

        def work(job: Job[bool]) -> bool:
            setter = LineSetter(room, typesetting(size, lambda: job.report(0.0)))
            for line in lines:
                made.put((line, room, setter.rows(line)))
            return True

        self._watcher.start(in_turn(work), FORMULAS)

    def _in_sight(self) -> list[str]:
        """Return the pending lines that are in sight, those at the top first."""
        return [line for line, distance in self._distances().items() if distance == 0]

    def _by_distance(self) -> list[str]:
        """Return the pending lines: those in sight first, then the nearest."""
        distances = self._distances()
        return sorted(distances, key=distances.__getitem__)

    def _distances(self) -> dict[str, float]:
        """Return how far each pending line is from what is in sight, in pixels."""
        pending, parent = set(self.pending), self.parentWidget()
        top = -self.y() if parent is not None else 0
        bottom = top + (self if parent is None else parent).height()
        distances: dict[str, float] = {}
        for line, first, last in self._spans:
            if line in pending:
                distance = max(first - bottom, top - last, 0.0)
                distances[line] = min(distance, distances.get(line, distance))
        return distances

    def _look(self) -> None:
        """Show the lines that were in sight at once, when all of them have been typeset."""
        if self._first and self._made.qsize() >= len(self._first):
            self._first = frozenset()
            self._take()
            self._arrange()

    def _stop(self) -> None:
        self._timer.stop()
        self._watcher.stop()

    def _end(self, job: Job[bool]) -> None:
        """Show all that has been typeset at once; an error is one of the program."""
        self._take()
        self._arrange()
        job.raise_error()

    def _take(self) -> None:
        """Keep the lines that have been typeset."""
        while not self._made.empty():
            line, room, rows = self._made.get()
            self._rows[line] = rows
            self._broken_for[line] = room

    def _arrange(self) -> None:
        """Make room for all lines and repaint."""
        self.setMinimumSize(self._least())
        self.update()
        self.arranged.emit()

    def _room(self) -> int:
        """Return the visible width for a row, without margins."""
        return self._visible_width() - 2 * PAGE_MARGIN - px(CONTINUED)

    def _visible_width(self) -> int:
        parent = self.parentWidget()
        return parent.width() if parent is not None else self.width()

    def _scale(self, row: Picture) -> float:
        width = row.size.width()
        return min(1.0, max(SMALLEST_SCALE, self._room() / width)) if width else 1.0

    def _least(self) -> QSize:
        rows = [row for rows in self._rows.values() for row in rows]
        widest = max((row.size.width() * self._scale(row) for row in rows), default=0)
        room = int(widest) + 2 * PAGE_MARGIN + px(CONTINUED)
        return QSize(room, int(self._layout_lines(None)))

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self.go_on()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._stop()  # shown again, it goes on

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._layout_lines(painter)
        painter.end()

    def _layout_lines(self, painter: QPainter | None) -> float:
        """Return the height of all lines; paint them if there is a painter."""
        y, self.tops, self._spans = float(PAGE_MARGIN), [], []
        for number, block in enumerate(self.blocks):
            y += TITLE_GAP if number and block.title else 0
            self.tops.append(int(y) - PAGE_MARGIN)
            if block.title:
                y = self._layout_title(painter, block.title, y, number == self.marked)
            for line in filter(None, block.lines):
                top, y = y, self._layout_line(painter, line, y)
                self._spans.append((line, top, y - LINE_GAP))
        return y + PAGE_MARGIN

    def _layout_title(
        self, painter: QPainter | None, title: str, y: float, is_marked: bool
    ) -> float:
        """Lay out a title, bold where it is marked; return where what is below begins."""
        font, wraps = QFont(self.font()), int(Qt.TextFlag.TextWordWrap)
        font.setBold(is_marked)
        room = QRect(PAGE_MARGIN, int(y), self._visible_width() - 2 * PAGE_MARGIN, 1000)
        room = QFontMetrics(font).boundingRect(room, wraps, title)
        if painter is not None:
            colours = self.palette()
            brush = colours.windowText() if is_marked else colours.placeholderText()
            painter.setPen(brush.color())
            painter.setFont(font)
            painter.drawText(room, wraps, title)
            painter.setFont(self.font())
        return y + room.height() + TITLE_GAP

    def _layout_line(self, painter: QPainter | None, line: str, y: float) -> float:
        """Lay out the rows of a line; return where what is below begins."""
        rows = self._rows.get(line)
        if rows is None:
            return self._layout_text(painter, line, y)
        for number, row in enumerate(rows):
            x, scale = PAGE_MARGIN + px(CONTINUED) * (number > 0), self._scale(row)
            size = QRectF(QPointF(x, y), row.size * scale)
            if painter is not None:
                painter.save()
                painter.translate(size.topLeft())
                painter.scale(scale, scale)
                painter.fillPath(row.outline, self.palette().windowText())
                painter.restore()
                self._mark_borders(painter, size)
            y += size.height() + LINE_GAP
        return y

    def _layout_text(self, painter: QPainter | None, line: str, y: float) -> float:
        """Lay out a line that is not typeset yet as text; return where what is below begins."""
        text, wraps = unbroken_text(line), int(Qt.TextFlag.TextWordWrap)
        room = QRect(PAGE_MARGIN, int(y), self._visible_width() - 2 * PAGE_MARGIN, 1000)
        metrics = self.fontMetrics()
        needed = metrics.boundingRect(room, wraps, text).height()
        lines = max(1, round((needed + metrics.leading()) / metrics.lineSpacing()))
        row = height_of(line) * px(EM_SIZE)
        is_broken = not MATRIX.search(line)  # a matrix is as high, however long its text is
        rows = lines if is_broken else 1
        height = round(rows * (row + LINE_GAP)) - LINE_GAP
        if painter is not None:
            room.setHeight(max(height, needed))
            room.translate(0, min(0, height - needed) // 2)
            painter.setPen(self.palette().windowText().color())
            painter.drawText(room, wraps | int(Qt.AlignmentFlag.AlignVCenter), text)
        return y + height + LINE_GAP

    def _mark_borders(self, painter: QPainter, row: QRectF) -> None:
        """Draw … at a border of the visible part behind which a row goes on."""
        left, width = -self.x(), self._visible_width()
        wide = self.fontMetrics().horizontalAdvance(GOES_ON) + PAGE_MARGIN
        for is_cut, x in (
            (row.right() > left + width + 1, left + width - wide),
            (row.left() < left, left),
        ):
            if is_cut:
                sign = QRectF(x, row.top(), wide, row.height())
                painter.fillRect(sign, self.palette().base())
                painter.setPen(self.palette().windowText().color())
                painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, GOES_ON)
