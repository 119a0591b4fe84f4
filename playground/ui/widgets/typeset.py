"""Formulas, typeset from LaTeX: mathematics as it stands in a textbook."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PyQt6.QtCore import QByteArray, QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PyQt6.QtSvg import QSvgRenderer
from PyQt6.QtWidgets import QApplication, QMenu, QScrollArea, QSizePolicy, QWidget

from playground.ui.look.text_size import follow_text_size, px

SIZE = 16  # pixels, of the letters at normal text size
SMALLEST = 0.7  # how far a formula is shrunk before it has to be scrolled
WAITING = "…"  # in place of a line that is being typeset
GAP, HEAD, MARGIN = 8, 6, 4  # pixels between lines, above a title, around all


@dataclass(frozen=True)
class FormulaBlock:
    """A title and its lines of LaTeX; empty lines are left out."""

    title: str
    lines: tuple[str, ...]


@lru_cache(maxsize=128)
def typeset(latex: str, size: float, colour: str) -> bytes:
    """The formula as SVG of plain paths (Qt's SVG knows no more), `size` pixels an em."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # how the library finds its font
        import ziamath  # takes 0.2 s: only where formulas are looked at

    ziamath.config.svg2 = False
    return str(ziamath.Latex(latex, size=size, color=colour).svg()).encode()


class Formulas(QScrollArea):
    """Blocks of formulas below one another. One formula is typeset between two events, so that the window never waits for many."""

    def __init__(self) -> None:
        super().__init__()
        self.page = _Page()
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self._menu().popup(self.mapToGlobal(place))
        )

    def show_blocks(self, blocks: Sequence[FormulaBlock]) -> None:
        """Show these and nothing else."""
        self.page.show_blocks(tuple(blocks))

    @property
    def blocks(self) -> tuple[FormulaBlock, ...]:
        """What is shown."""
        return self.page.blocks

    @property
    def is_typeset(self) -> bool:
        """Whether all of it can be seen."""
        return not self.page.pending

    def latex(self) -> str:
        """All lines, one a paragraph, to be put into a document."""
        return (
            "\n".join(f"\\[ {line} \\]" for block in self.blocks for line in block.lines if line)
            + "\n"
        )

    def copy(self) -> None:
        """Put the LaTeX on the clipboard."""
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
        """Typeset all anew: the size or the colour is another one."""
        self._renderers = {}
        self._go_on()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        if colour != getattr(self, "_colour", colour):
            self._begin()
        self._colour = colour

    def _go_on(self) -> None:
        """Show what is there; typeset the next line when the window has nothing else to do."""
        if self.pending:
            self._timer.start(0)
        self._arrange()

    def _typeset_one(self) -> None:
        if not self.pending:
            return
        line = self.pending[0]
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        self._renderers[line] = QSvgRenderer(QByteArray(typeset(line, px(SIZE), colour)))
        self._go_on()

    def _arrange(self) -> None:
        """Find the places of all lines, and paint those that are typeset."""
        self.setMinimumSize(self._least())
        self.update()

    def _scale(self) -> float:
        widest = max(
            (renderer.defaultSize().width() for renderer in self._renderers.values()), default=0
        )
        return min(1.0, max(SMALLEST, (self._room() - 2 * MARGIN) / widest)) if widest else 1.0

    def _room(self) -> int:
        """The width that can be seen."""
        parent = self.parentWidget()
        return parent.width() if parent is not None else self.width()

    def _least(self) -> QSize:
        widest = max(
            (renderer.defaultSize().width() for renderer in self._renderers.values()), default=0
        )
        return QSize(int(widest * SMALLEST) + 2 * MARGIN, int(self._walk(None)))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(int(self._walk(None)))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(painter)
        painter.end()

    def _walk(self, painter: QPainter | None) -> float:
        """Go down all lines, paint them if there is a painter, and return how high they are together."""
        y, scale, metrics = float(MARGIN), self._scale(), self.fontMetrics()
        for number, block in enumerate(self.blocks):
            if block.title:
                y += HEAD if number else 0
                room = QRect(MARGIN, int(y), self._room() - 2 * MARGIN, 1000)
                room = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), block.title)
                if painter is not None:
                    painter.setPen(QColor(self.palette().placeholderText().color()))
                    painter.drawText(room, int(Qt.TextFlag.TextWordWrap), block.title)
                y += room.height() + HEAD
            for line in filter(None, block.lines):
                renderer = self._renderers.get(line)
                if renderer is None:
                    if painter is not None:
                        painter.drawText(QPointF(MARGIN, y + metrics.ascent()), WAITING)
                    y += metrics.height() + GAP
                    continue
                size = renderer.defaultSize()
                if painter is not None:
                    renderer.render(
                        painter, QRectF(MARGIN, y, size.width() * scale, size.height() * scale)
                    )
                y += size.height() * scale + GAP
        return y + MARGIN
