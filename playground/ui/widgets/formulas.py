"""Shows formulas that are typeset from LaTeX."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QApplication, QMenu, QScrollArea

from playground.core.explain.formulas.latex import plain
from playground.ui.widgets.formula_page import FormulaBlock, FormulaPage


class Formulas(QScrollArea):
    """Blocks of formulas below one another.

    Formulas are typeset beside the window, line by line, so that it stays responsive.
    """

    def __init__(self) -> None:
        super().__init__()
        self.page = FormulaPage()
        self._followed: int | None = None  # the block that stays at the top while lines come
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
            down.actionTriggered.connect(self._leave_alone)
            across.valueChanged.connect(lambda _: self.page.update())

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
        self._followed = block
        self._follow()

    def _follow(self) -> None:
        bar = self.verticalScrollBar()
        if bar is not None and self._followed is not None and self._followed < len(self.page.tops):
            bar.setValue(self.page.tops[self._followed] if self._followed else 0)

    def _leave_alone(self) -> None:
        self._followed = None

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
