"""The outline: the network as a tree, for the keyboard and for screen readers."""

from collections.abc import Iterator
from contextlib import contextmanager

from PyQt6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PyQt6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QShowEvent
from PyQt6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QMenu,
    QWidget,
)

from playground.core.experiment.parts import ConnectionPart, ParameterPart
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.selection import Selection
from playground.ui.views.outline.anchored_tree import AnchoredTree, Flag
from playground.ui.views.outline.fields import ChoiceEdit, OutlineDelegate, widest_value
from playground.ui.views.outline.linking import SelectionLink
from playground.ui.views.outline.model import OutlineModel
from playground.ui.views.outline.palette import set_colours
from playground.ui.views.outline.rows import FLAGS
from playground.ui.views.outline.structure import NAME, VALUE
from playground.ui.widgets.keys import ARROWS, is_space_override
from playground.ui.widgets.menu_letters import lettered

MOVES = (
    *ARROWS,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
# the window leaves Space to the outline only for check boxes
EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
SHORTCUT_ROOM = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class OutlineView(AnchoredTree):
    """A tree that shares its selection with the other views.

    It takes only the keys that a tree needs: Space starts training, letters do nothing. While it is
    hidden it follows neither document nor selection; it does when it is shown.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        network_actions: NetworkActions,
        menus: NetworkMenus,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._document, self._selection, self._menus = document, selection, menus
        self.outline = OutlineModel(document, network_actions, self)
        self._link = SelectionLink(self, self.outline, selection)
        self._delegate = OutlineDelegate(self.outline, theme, self)
        with self._link.quiet():  # no rows are selected yet
            self.setModel(self.outline)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Outline of the network"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self._lay_out_columns()
        self.set_theme(theme)
        document.changed.connect(self._follow_document)
        document.replaced.connect(self._follow_document)
        selection.changed.connect(self._follow_selection)
        self.expanded.connect(lambda: self._link.show())

    def _lay_out_columns(self) -> None:
        header = self.header()
        if header is None:
            return
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Fixed)
        follow_text_size(
            header, lambda: header.resizeSection(VALUE, widest_value(self.fontMetrics()))
        )

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        set_colours(self, theme)
        self._delegate.set_theme(theme)

    # --- following --------------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the values of `snapshot` in the rows that can be seen."""
        fresh = self.outline.show_frame(snapshot)
        viewport = self.viewport()
        if not self.isVisible() or viewport is None:
            return
        viewport.update(
            QRect(self.columnViewportPosition(VALUE), 0, self.columnWidth(VALUE), viewport.height())
        )
        current = self.currentIndex()
        if fresh and current.isValid() and self.state() != QAbstractItemView.State.EditingState:
            index = current.siblingAtColumn(VALUE)  # tell screen readers, but not at every frame
            self.outline.dataChanged.emit(index, index)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        # the height of rows was measured before there were columns
        self.scheduleDelayedItemsLayout()
        self._follow(reveal=True)

    def _follow_document(self) -> None:
        self._follow()

    def _follow_selection(self) -> None:
        self._follow(reveal=True)

    def _follow(self, reveal: bool = False) -> None:
        """Follow document and selection; with `reveal` scroll to the current part."""
        if not self.isVisible():
            return
        if self.outline.is_behind:
            with self._link.quiet(), self._keeping_first_row():
                self.outline.follow()
            self.viewport().update()  # type: ignore[union-attr]
        self._link.show(reveal)

    @contextmanager
    def _keeping_first_row(self) -> Iterator[None]:
        """Keep the first visible row at its position while rows above it are added or removed."""
        anchor = QPersistentModelIndex(self.indexAt(QPoint(1, 1)))
        before = self.visualRect(QModelIndex(anchor)).top()
        yield
        bar = self.verticalScrollBar()
        if anchor.isValid() and bar is not None:
            # `visualRect` first: it lays the rows out, which may move the bar
            shift = self.visualRect(QModelIndex(anchor)).top() - before
            bar.setValue(bar.value() + shift)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._link.take()

    # --- keys and mouse ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._toggle_current()
        elif key in EDIT_KEYS and not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            self.change(self.currentIndex())
        elif key == Qt.Key.Key_Escape and self._selection.parts:
            self._selection.clear()
        elif key in MOVES and not modifiers & SHORTCUT_ROOM:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _on_flag(self) -> bool:
        row = self.outline.row_at(self.currentIndex())
        return row is not None and row.kind in FLAGS

    def event(self, event: QEvent | None) -> bool:
        if is_space_override(event) and self._on_flag():
            event.accept()  # type: ignore[union-attr]
            return True
        return super().event(event)

    def keyboardSearch(self, search: str | None) -> None:
        """Do nothing, so that letters go to the window."""

    def _toggle_current(self) -> None:
        chosen = self.selectionModel()
        if chosen is not None and self.currentIndex().isValid():
            chosen.select(self.currentIndex(), Flag.Toggle | Flag.Rows)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        index = self.indexAt(event.pos()) if event is not None else QModelIndex()
        is_value = index.column() == VALUE and (
            bool(index.flags() & Qt.ItemFlag.ItemIsEditable) or self.outline.is_cut(index)
        )
        if is_value and event is not None and event.button() == Qt.MouseButton.LeftButton:
            self.change(index)
        else:
            super().mouseDoubleClickEvent(event)

    def change(self, index: QModelIndex) -> None:
        """Do what Enter does to a row.

        It opens a field for its value, switches it, draws a cut edge again, or expands or
        collapses it.
        """
        row, value = self.outline.row_at(index), index.siblingAtColumn(VALUE)
        if row is None:
            return
        if row.kind in FLAGS:
            checked = value.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            self.outline.setData(value, not checked, Qt.ItemDataRole.CheckStateRole)
        elif self.outline.is_cut(index):
            self.outline.draw_again(index)
        elif value.flags() & Qt.ItemFlag.ItemIsEditable:
            self._open_field(value)
        elif row.can_open:
            name = index.siblingAtColumn(NAME)
            self.setExpanded(name, not self.isExpanded(name))

    def _open_field(self, index: QModelIndex) -> None:
        self.scrollTo(index)
        self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, None)
        field = self.indexWidget(index)
        if isinstance(field, ChoiceEdit):
            field.showPopup()

    def closeEditor(self, editor: QWidget | None, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close the field and stay on its row, also after Tab.

        The focus returns to the tree if the field, or a list that belongs to it, had it.
        """
        focus = QApplication.focusWidget()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if focus is None or (editor is not None and editor.isAncestorOf(focus)):
            self.setFocus()

    # --- menu -------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:
        if event is None:
            return
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self._open_menu(
            self.currentIndex() if keyboard else self.indexAt(event.pos()),
            None if keyboard else event.globalPos(),
        )

    def _open_menu(self, index: QModelIndex, position: QPoint | None = None) -> None:
        """Open the menu of a row, at `position` on the screen or under the row."""
        viewport, menu = self.viewport(), lettered(QMenu(self))
        if self.fill_menu(menu, index) and viewport is not None:
            if position is None:
                self.scrollTo(index)
                rect = self.visualRect(index.siblingAtColumn(NAME))
                position = viewport.mapToGlobal(rect.bottomLeft())
            menu.exec(position)
        menu.deleteLater()

    def fill_menu(self, menu: QMenu, index: QModelIndex) -> bool:
        """Fill the context menu of a row and select it; return False if the menu stays empty."""
        chosen, part = self.selectionModel(), self.outline.part(index)
        if chosen is None or part is None:
            return False
        if not chosen.isSelected(index):
            chosen.setCurrentIndex(index, Flag.ClearAndSelect | Flag.Rows)
        if isinstance(part, ParameterPart) and self.outline.is_cut(index):
            again = menu.addAction(self.tr("Draw this edge again"))
            if again is not None:
                kept = QPersistentModelIndex(index)
                again.triggered.connect(lambda: self.outline.draw_again(QModelIndex(kept)))
            menu.addSeparator()
            part = ConnectionPart(*part.key.ends)
        self._menus.fill(menu, part, None)
        return not menu.isEmpty()
