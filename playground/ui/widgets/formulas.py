"""Shows formulas that are typeset from LaTeX."""

from bisect import bisect_right
from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QApplication, QMenu, QScrollArea

from playground.core.explain.formulas.latex import plain
from playground.ui.widgets.formula_block import FormulaBlock
from playground.ui.widgets.formula_page import FormulaPage
from playground.ui.widgets.menu_letters import lettered


class Formulas(QScrollArea):
    """Blocks of formulas below one another.

    Formulas are typeset beside the window, line by line, so that it stays responsive.
    """

    def __init__(self) -> None:
        super().__init__()
        self.page = FormulaPage()
        self.setAccessibleName(QCoreApplication.translate("Formulas", "Formulas"))
        # the block that stays at the top while lines come, and how many pixels of it are above
        self._followed: tuple[int, int] | None = None
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda position: self._menu().popup(self.mapToGlobal(position))
        )
        self.page.arranged.connect(self._follow)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if down is not None and across is not None:
            down.rangeChanged.connect(self._follow)
            down.actionTriggered.connect(lambda _: self._stay(down.sliderPosition()))
            down.valueChanged.connect(lambda _: self.page.follow_sight())
            across.valueChanged.connect(lambda _: self.page.update())

    def sentence(self) -> str:
        """Say all formulas in words."""
        return self.page.sentence()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)  # of what is visible
        self.page.go_on()

    def show_blocks(self, blocks: Sequence[FormulaBlock], marked: int | None = None) -> None:
        """Show `blocks` in place of the present ones, the title of one of them marked."""
        self.page.show_blocks(tuple(blocks), marked)

    @property
    def marked(self) -> int | None:
        """The block whose title is marked."""
        return self.page.marked

    def follow(self, block: int) -> None:
        """Scroll to a block, and stay there while lines are typeset, until the user scrolls."""
        self._followed = block, 0
        self._follow()

    def _follow(self) -> None:
        bar, tops = self.verticalScrollBar(), self.page.tops
        if bar is not None and self._followed is not None and self._followed[0] < len(tops):
            block, above = self._followed
            bar.setValue((tops[block] if block else 0) + above)

    def _stay(self, top: int) -> None:
        """Keep what the user has scrolled to at the top of the page."""
        tops = self.page.tops
        block = max(0, bisect_right(tops, top) - 1)
        self._followed = block, top - (tops[block] if block else 0)

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
        menu = lettered(QMenu(self))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("Formulas", "Copy as LaTeX"), self.copy)
        return menu
