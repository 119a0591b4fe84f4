"""The page of all keys: find an action, press another key for it, or go back to the first one."""

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground.ui.widgets.enter_button import EnterButton
from playground.ui.widgets.focus_ring import lead_to
from playground.ui.widgets.label import Label
from playground.ui.widgets.read_only_table import ReadOnlyTable
from playground.ui.window.key_field import KeyField
from playground.ui.window.shortcut_store import ShortcutStore, native

ACTION, KEYS = range(2)  # columns
NAME = Qt.ItemDataRole.UserRole
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShortcutsPage(QWidget):
    """A table of all actions and their keys. What is changed is in force at once.

    Attributes
    ----------
    said : what the last change has done, or why a key cannot be had
    """

    def __init__(self, store: ShortcutStore) -> None:
        super().__init__()
        self._store, self._adds = store, False
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search, self.table, self.field = QLineEdit(), self._table(), KeyField()
        self.search.setPlaceholderText(self.tr("Find an action or a key"))
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.sets = EnterButton(self.tr("Change key"))
        self.adds = EnterButton(self.tr("Add key"))
        self.clears = EnterButton(self.tr("No key"))
        self.resets = EnterButton(self.tr("Reset"))
        self.resets_all = EnterButton(self.tr("Reset all"))
        self.takes = EnterButton(self.tr("Take it"))
        self.said = Label()
        self.said.setWordWrap(True)
        self._wanted = ""  # the key that another action has
        self._lay_out()
        self._connect()
        self._fill()
        self.table.setCurrentCell(0, ACTION)

    def _table(self) -> ReadOnlyTable:
        table = ReadOnlyTable((self.tr("Action"), self.tr("Keys")), ACTION)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Keys of all actions"))
        return table

    def _lay_out(self) -> None:
        row, below = QHBoxLayout(), QHBoxLayout()
        for button in (self.sets, self.adds, self.clears, self.resets):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.resets_all)
        below.addWidget(self.said, 1)
        below.addWidget(self.takes)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.field)
        layout.addLayout(below)
        self.field.hide()
        self.takes.hide()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.sets, self.adds, self.clears, self.resets, self.resets_all

    def _connect(self) -> None:
        self._store.changed.connect(self._fill)
        self.search.textChanged.connect(lambda _: self._filter())
        self.table.currentCellChanged.connect(lambda: self._show_choice())
        self.table.doubleClicked.connect(lambda _: self.ask(adds=False))
        self.table.installEventFilter(self)
        self.sets.clicked.connect(lambda: self.ask(adds=False))
        self.adds.clicked.connect(lambda: self.ask(adds=True))
        self.clears.clicked.connect(lambda: self._give(()))
        self.resets.clicked.connect(self._reset)
        self.resets_all.clicked.connect(self._reset_all)
        self.takes.clicked.connect(self._take)
        self.field.caught.connect(self.try_key)
        self.field.left.connect(lambda: self._end(self.tr("The key stays as it was.")))

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Ask for a key with Enter in the table; the dialog would take it for its button."""
        is_press = event is not None and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.ask(adds=False)
            return True
        return super().eventFilter(watched, event)

    # --- what is listed ---------------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """The name of the action that is chosen; "" if none is."""
        item = self.table.item(self.table.currentRow(), ACTION)
        return str(item.data(NAME)) if item is not None and item.isSelected() else ""

    def choose(self, name: str) -> None:
        """Choose the action `name`."""
        self.table.setCurrentCell(list(self._store.titles).index(name), ACTION)

    def _fill(self) -> None:
        """List all actions with their keys; what differs from the program is bold."""
        table = self._store.table
        self.table.setRowCount(len(self._store.titles))
        for row, (name, title) in enumerate(self._store.titles.items()):
            for column, text in enumerate((title, native(table.keys(name)))):
                item = QTableWidgetItem(text)
                item.setData(NAME, name)
                font = item.font()
                font.setBold(table.is_changed(name))
                item.setFont(font)
                self.table.setItem(row, column, item)
        self._filter()
        self._show_choice()

    def _filter(self) -> None:
        """Show only the rows that have all words of what is typed."""
        words = self.search.text().casefold().split()
        for row in range(self.table.rowCount()):
            items = self.table.item(row, ACTION), self.table.item(row, KEYS)
            text = " ".join(item.text() for item in items if item is not None).casefold()
            self.table.setRowHidden(row, not all(word in text for word in words))

    def _show_choice(self) -> None:
        """Let the buttons fit the action that is chosen."""
        name, table = self.chosen, self._store.table
        for button in (self.sets, self.adds, self.clears):
            button.setEnabled(bool(name))
        self.clears.setEnabled(bool(name and table.keys(name)))
        self.resets.setEnabled(bool(name and table.is_changed(name)))
        self.resets_all.setEnabled(bool(table.changed))

    # --- what is changed --------------------------------------------------------------------------

    def ask(self, adds: bool) -> None:
        """Wait for a key: for the action that is chosen, in place of its keys or beside them."""
        if not self.chosen:
            return
        self._adds = adds
        self.takes.hide()
        self.field.show()
        self.field.wait()
        self.said.setText(self.tr("Press the key. Esc leaves it as it was."))

    def _end(self, text: str) -> None:
        self.said.setText(text)
        if self.field.hasFocus():
            lead_to(self.table)
        self.field.hide()

    def try_key(self, key: str) -> None:
        """Give the key to the action that is chosen, if it can have it and no other has it."""
        name, table = self.chosen, self._store.table
        if not table.may_have(name, key):
            why_not = self.tr(
                "{key} cannot be chosen: fields, lists or menus need it. Take one with Ctrl, or F2 "
                "to F12."
            )
            self._end(why_not.format(key=native((key,))))
        elif (owner := table.owner(key)) and owner != name:
            self._wanted = key
            conflict = self.tr("{key} is the key of “{action}”. Take it from there?")
            titles = self._store.titles
            self._end(conflict.format(key=native((key,)), action=titles[owner]))
            self.takes.show()
            lead_to(self.takes)
        else:
            self._put(key)

    def _put(self, key: str) -> None:
        before = self._store.table.keys(self.chosen) if self._adds else ()
        self._give((*before, key))

    def _take(self) -> None:
        self.takes.hide()
        self._put(self._wanted)

    def _give(self, keys: tuple[str, ...]) -> None:
        self._store.set_keys(self.chosen, keys)
        self._tell()

    def _reset(self) -> None:
        self._store.reset(self.chosen)
        self._tell()

    def _reset_all(self) -> None:
        self._store.reset_all()
        self._end(self.tr("All keys are those of the program again."))

    def _tell(self) -> None:
        """Say which keys the action that is chosen has now."""
        name = self.chosen
        keys = native(self._store.table.keys(name))
        said = self.tr("“{action}”: {keys}") if keys else self.tr("“{action}” has no key.")
        self._end(said.format(action=self._store.titles[name], keys=keys))
