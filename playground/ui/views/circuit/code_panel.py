"""The staged code of the circuit beside its graph, with numbers as comments, to be copied."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat
from PyQt6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from playground.core.graph.staged import CodeLine
from playground.ui.gate_graph.explain import compact
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, current_row, mono_font

EDGE, WIDEST = 14, 460  # pixels


def code_text(lines: Sequence[CodeLine], digits: int) -> list[str]:
    """Write the lines, the numbers that are known in a column of comments."""
    width = max((len(line.text) for line in lines if line.value is not None), default=0)
    return [
        line.text
        if line.value is None
        else f"{line.text:<{width}}  # {_comment(line.value, digits)}"
        for line in lines
    ]


def _comment(value: float | str, digits: int) -> str:
    return value if isinstance(value, str) else compact(value, digits)


class CodePanel(QWidget):
    """Shows the lines of code, those of the present step marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[CodeLine, ...] = ()
        self._step, self._digits = -1, 3
        self.text = QPlainTextEdit()
        self.text.setObjectName("code")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Staged code"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_button = QPushButton(self.tr("Copy code"))
        self.copy_button.setProperty("role", "small")
        self.copy_button.setToolTip(self.tr("Copy the code with its numbers; Python can run it"))
        self.copy_button.clicked.connect(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)
        follow_text_size(self, self._use_font)

    def _use_font(self) -> None:
        font = QFont(mono_font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        self.text.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        self._mark()

    def show_lines(self, lines: tuple[CodeLine, ...], step: int, digits: int) -> None:
        """Show these lines, those of `step` marked and in sight."""
        if (lines, step, digits) == (self._lines, self._step, self._digits):
            return
        self._lines, self._step, self._digits = lines, step, digits
        text = "\n".join(code_text(lines, digits))
        if text != self.text.toPlainText():
            bar = self.text.verticalScrollBar()
            at = bar.value() if bar is not None else 0
            self.text.setPlainText(text)
            if bar is not None:
                bar.setValue(at)
        self._mark()

    def wanted_width(self) -> int:
        """Return the width at which no number is cut, within reason."""
        bar, metrics = self.text.verticalScrollBar(), self.text.fontMetrics()
        lines = code_text(self._lines, self._digits)
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        room = bar.sizeHint().width() if bar is not None else 0
        return min(widest + room + px(EDGE), px(WIDEST))

    def copy(self) -> None:
        """Copy the code to the clipboard."""
        clipboard = QApplication.clipboard()
        if clipboard is not None:
            clipboard.setText("\n".join(code_text(self._lines, self._digits)) + "\n")

    @property
    def marked(self) -> list[str]:
        """The lines of the present step."""
        return [line.text for line in self._lines if line.step == self._step > 0]

    def _mark(self) -> None:
        """Mark the present lines and bring them into sight; comments are pale."""
        theme = self._theme
        pale, present = QTextCharFormat(), QTextCharFormat()
        pale.setForeground(QColor(theme.muted))
        present.setBackground(current_row(theme))
        present.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marks = []
        for index, line in enumerate(self._lines):
            if line.step == self._step > 0:
                marks.append(self._selection(index, present))
                self.text.setTextCursor(marks[-1].cursor)
                self.text.ensureCursorVisible()
            elif line.step < 0:
                marks.append(self._selection(index, pale))
        self.text.setExtraSelections(marks)

    def _selection(self, index: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        """One line in a format; what is marked over the full width is not selected."""
        document = self.text.document()
        assert document is not None
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = QTextCursor(document.findBlockByNumber(index)), style
        if not style.hasProperty(QTextFormat.Property.FullWidthSelection):
            mark.cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
        return mark
