"""The command palette: all that the window can do, found by typing."""

from collections.abc import Callable, Sequence

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground.core.basics.messages import LONGEST_QUOTE, quotable
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.widgets.label import Label
from playground.ui.window.commands import Command, best_first

WIDTH, MARGIN, TOP = 620, 16, 48  # pixels; the last two from the window's edges
LEAST_PLACE, AROUND_TEXT = 90, 16  # pixels: of the column of places, around the texts of one
MOST_ROWS = 11  # that are seen at once
MOST_LETTERS = LONGEST_QUOTE  # that can be typed: no title is so long
TITLE, PLACE, KEYS = range(3)  # columns
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_ROWS,
    Qt.Key.Key_PageUp: -MOST_ROWS,
}


class CommandPalette(QFrame):
    """A field and a list at the top of the window; Enter or a click does what is chosen.

    Esc, or a click elsewhere, closes it, and gives the keyboard back to who had it. `list_all`
    lists what can be found, each time it opens.
    """

    def __init__(self, window: QMainWindow, list_all: Callable[[], Sequence[Command]]) -> None:
        super().__init__(window)
        self._window, self._list_all = window, list_all
        self._commands: Sequence[Command] = ()
        self._before: list[QWidget] = []  # had the keyboard before, and what that was in
        self._is_left = False  # a menu has had the keyboard since the actions were listed
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find an action"))
        self.field, self.list, self.nothing = QLineEdit(), self._list(), Label()
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Find an action"))
        self.field.setToolTip(self.tr("Words of an action, a menu or a key; Enter does the first"))
        self.field.setMaxLength(MOST_LETTERS)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.field, self.list, self.nothing):
            layout.addWidget(part)
        self.field.textChanged.connect(self._search)
        self.list.currentItemChanged.connect(lambda item: self._describe(item))
        self.list.itemClicked.connect(self._run)
        for watched in (self.field, window):
            watched.installEventFilter(self)
        follow_text_size(self, self._place)
        self.hide()

    def _list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(3)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Actions"))
        header = tree.header()
        if header is not None:
            header.setStretchLastSection(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Stretch)
            header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Fixed)
        return tree

    # --- open and close ---------------------------------------------------------------------------

    def open(self) -> None:
        """Show all commands, and take the keyboard."""
        if self.isHidden():
            self._before = _with_parents(QApplication.focusWidget())
        self.field.clear()
        self._list_anew()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_again(self) -> None:
        """Close it, and give the keyboard back to who had it."""
        before, self._before = self._before, []
        had_keys = self.isAncestorOf(QApplication.focusWidget() or self._window)
        if had_keys and (widget := next(filter(_can_have_keys, before), None)) is not None:
            # before it goes: else Qt gives the keyboard to another one, and readers say that name
            widget.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _place(self) -> None:
        window = self._window
        width = min(px(WIDTH), window.width() - 2 * MARGIN)
        rows = min(self.list.topLevelItemCount(), MOST_ROWS)
        row = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + 4)
        room = window.height() - TOP - MARGIN - self.field.sizeHint().height() - 30
        self.list.setFixedHeight(max(row, min(rows * row + 4, room)))
        self._share_width(width)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setGeometry((window.width() - width) // 2, TOP, width, layout.sizeHint().height())

    def _share_width(self, width: int) -> None:
        """Give the titles the width that they need, as far as place and keys keep theirs."""
        metrics, commands = self.fontMetrics(), self._commands
        titles, keys = (
            max((metrics.horizontalAdvance(text) for text in texts), default=0) + px(AROUND_TEXT)
            for texts in ([one.title for one in commands], [one.keys for one in commands])
        )
        most = width - keys - px(LEAST_PLACE)
        self.list.setColumnWidth(TITLE, min(titles, most))

    # --- search -----------------------------------------------------------------------------------

    def _list_anew(self) -> None:
        """List what can be done now: menus that were open in between have made new actions."""
        self._is_left = False
        self._commands = self._list_all()
        self._search(self.field.text())

    def _search(self, query: str) -> None:
        """List the commands that fit `query`, the first one chosen."""
        with QSignalBlocker(self.list):  # what is chosen is described once
            self.list.clear()
            for command in best_first(self._commands, query):
                self.list.addTopLevelItem(self._row(command))
            found = self.list.topLevelItem(0)
            self.list.setCurrentItem(found)
        self.list.setVisible(found is not None)
        self.nothing.setVisible(found is None)
        self.nothing.setText(
            self.tr("Nothing that can be done now is called “{query}”.").format(
                query=quotable(" ".join(query.split()))
            )
        )
        self._describe(found)
        self._place()

    def _row(self, command: Command) -> QTreeWidgetItem:
        row = QTreeWidgetItem([command.title, command.why_not or command.place, command.keys])
        row.setData(TITLE, Qt.ItemDataRole.UserRole, command)
        row.setTextAlignment(KEYS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setForeground(PLACE, self.palette().placeholderText())
        if command.why_not:
            row.setForeground(TITLE, self.palette().placeholderText())
        return row

    def _describe(self, row: QTreeWidgetItem | None) -> None:
        """Let screen readers say what is chosen: the keyboard stays in the field."""
        if row is None:
            text = self.tr("{sentence} Find an action").format(sentence=self.nothing.text())
        else:
            texts = [row.text(column) for column in (TITLE, PLACE, KEYS)]
            text = self.tr("{action}. Find an action").format(action=", ".join(filter(None, texts)))
        self.field.setAccessibleName(text)

    def _run(self, row: QTreeWidgetItem | None) -> None:
        command = row.data(TITLE, Qt.ItemDataRole.UserRole) if row is not None else None
        if isinstance(command, Command) and not command.why_not:
            self.close_again()
            command.run()

    # --- keys -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if watched is self._window and event is not None:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        elif event is not None and event.type() == QEvent.Type.FocusOut:
            self._close_if_left()
        elif event is not None and event.type() == QEvent.Type.FocusIn and self._is_left:
            self._list_anew()
        return super().eventFilter(watched, event)

    def _close_if_left(self) -> None:
        """Close it if another widget of the window has got the keyboard, not a menu."""
        self._is_left = True
        if QApplication.activePopupWidget() is None and self._window.isActiveWindow():
            self.close_again()

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key in the field means; return False if it is for the field."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        elif key in MOVES:
            row = self.list.indexOfTopLevelItem(self.list.currentItem()) + MOVES[key]
            last = self.list.topLevelItemCount() - 1
            self.list.setCurrentItem(self.list.topLevelItem(min(max(row, 0), last)))
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True


def _with_parents(widget: QWidget | None) -> list[QWidget]:
    """Return a widget and all that it is in, from the inside out."""
    return [] if widget is None else [widget, *_with_parents(widget.parentWidget())]


def _can_have_keys(widget: QWidget) -> bool:
    """Return whether the keyboard can go to a widget; an editor may be gone by now."""
    if sip.isdeleted(widget) or not widget.isVisible():
        return False
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.isWindow()
