"""Shows formulas that are typeset from LaTeX."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PyQt6.QtCore import QByteArray, QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PyQt6.QtSvg import QSvgRenderer
from PyQt6.QtWidgets import QApplication, QMenu, QScrollArea, QSizePolicy, QWidget

from playground.core.explain.formulas.latex import plain
from playground.ui.look.text_size import follow_text_size, px

EM_SIZE = 16  # pixels at the normal text size
SMALLEST_SCALE = 0.7  # wider formulas are shrunk down to this; still wider ones are scrolled
WAITING = "…"  # shown for a line that is not typeset yet
LINE_GAP, TITLE_GAP, PAGE_MARGIN = 8, 6, 4  # pixels below lines, around titles, around everything


@dataclass(frozen=True)
class FormulaBlock:
    """A title and lines of LaTeX below it; empty lines are not shown."""

    title: str
    lines: tuple[str, ...]


@lru_cache(maxsize=128)
def typeset(latex: str, size: float, colour: str) -> bytes:
    """Return the formula as an SVG of plain paths, which Qt can draw; `size` is 1 em in pixels."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # how the library finds its font
        import ziamath  # takes 0.2 s, so it is imported only when formulas are shown

    ziamath.config.svg2 = False
    return str(ziamath.Latex(latex, size=size, color=colour).svg()).encode()


class Formulas(QScrollArea):
    """Blocks of formulas below one another.

    Formulas are typeset one at a time, between two events, so that the window stays responsive.
    """

    def __init__(self) -> None:
        super().__init__()
        self.page = _Page()
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda position: self._menu().popup(self.mapToGlobal(position))
        )

    def show_blocks(self, blocks: Sequence[FormulaBlock]) -> None:
        """Show `blocks` in place of the present ones."""
        self.page.show_blocks(tuple(blocks))

    @property
    def blocks(self) -> tuple[FormulaBlock, ...]:
        """The blocks that are shown."""
        return self.page.blocks

    def latex(self) -> str:
        """Return all lines as display formulas for a LaTeX document."""
        return (
            "\n".join(
                f"\\[ {plain(line)} \\]" for block in self.blocks for line in block.lines if line
            )
            + "\n"
        )

    def copy(self) -> None:
        """Copy the LaTeX of all lines to the clipboard."""
        clipboard = QApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(self.latex())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("Formulas", "Copy as LaTeX"), self.copy)
        return menu


class _Page(QWidget):
    """Paints the blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: tuple[FormulaBlock, ...] = ()
        self._renderers: dict[str, QSvgRenderer] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._typeset_one)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        follow_text_size(self, self._begin)

    @property
    def pending(self) -> list[str]:
        """The lines that are not typeset yet."""
        return [
            line
            for block in self.blocks
            for line in block.lines
            if line and line not in self._renderers
        ]

    def show_blocks(self, blocks: tuple[FormulaBlock, ...]) -> None:
        if blocks == self.blocks:
            return
        self.blocks = blocks
        wanted = {line for block in blocks for line in block.lines}
        self._renderers = {
            line: renderer for line, renderer in self._renderers.items() if line in wanted
        }
        self.setAccessibleDescription(
            "\n".join(line for block in blocks for line in (block.title, *block.lines))
        )
        self._go_on()

    def _begin(self) -> None:
        """Typeset everything again, because the size or the colour has changed."""
        self._renderers = {}
        self._go_on()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        if colour != getattr(self, "_colour", colour):
            self._begin()
        self._colour = colour

    def _go_on(self) -> None:
        """Show the finished lines; typeset the next one when the window is idle."""
        if self.pending:
            self._timer.start(0)
        self._arrange()

    def _typeset_one(self) -> None:
        if not self.pending:
            return
        line = self.pending[0]
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        self._renderers[line] = QSvgRenderer(QByteArray(typeset(line, px(EM_SIZE), colour)))
        self._go_on()

    def _arrange(self) -> None:
        """Make room for all lines and repaint."""
        self.setMinimumSize(self._least())
        self.update()

    def _scale(self) -> float:
        widest = max(
            (renderer.defaultSize().width() for renderer in self._renderers.values()), default=0
        )
        return (
            min(1.0, max(SMALLEST_SCALE, (self._room() - 2 * PAGE_MARGIN) / widest))
            if widest
            else 1.0
        )

    def _room(self) -> int:
        """Return the visible width."""
        parent = self.parentWidget()
        return parent.width() if parent is not None else self.width()

    def _least(self) -> QSize:
        widest = max(
            (renderer.defaultSize().width() for renderer in self._renderers.values()), default=0
        )
        return QSize(int(widest * SMALLEST_SCALE) + 2 * PAGE_MARGIN, int(self._layout_lines(None)))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(int(self._layout_lines(None)))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._layout_lines(painter)
        painter.end()

    def _layout_lines(self, painter: QPainter | None) -> float:
        """Return the height of all lines; paint them if there is a painter."""
        y, scale, metrics = float(PAGE_MARGIN), self._scale(), self.fontMetrics()
        for number, block in enumerate(self.blocks):
            if block.title:
                y += TITLE_GAP if number else 0
                room = QRect(PAGE_MARGIN, int(y), self._room() - 2 * PAGE_MARGIN, 1000)
                room = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), block.title)
                if painter is not None:
                    painter.setPen(QColor(self.palette().placeholderText().color()))
                    painter.drawText(room, int(Qt.TextFlag.TextWordWrap), block.title)
                y += room.height() + TITLE_GAP
            for line in filter(None, block.lines):
                renderer = self._renderers.get(line)
                if renderer is None:
                    if painter is not None:
                        painter.drawText(QPointF(PAGE_MARGIN, y + metrics.ascent()), WAITING)
                    y += metrics.height() + LINE_GAP
                    continue
                size = renderer.defaultSize()
                if painter is not None:
                    renderer.render(
                        painter, QRectF(PAGE_MARGIN, y, size.width() * scale, size.height() * scale)
                    )
                y += size.height() * scale + LINE_GAP
        return y + PAGE_MARGIN
