"""The canvas: the scene in a view that zooms, pans, and turns mouse and keys into edits."""

from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
)
from PyQt6.QtWidgets import QMenu

from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.experiment.parts import ParameterPart, Part, UnitPart
from playground.core.experiment.spec import Experiment, Key
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.texts.names import parameter_name
from playground.ui.views.canvas import keyboard
from playground.ui.views.canvas.beside import outline
from playground.ui.views.canvas.items import ButtonItem
from playground.ui.views.canvas.mouse import Mouse
from playground.ui.views.canvas.network_view import NetworkView
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.views.canvas.spoken import selection_sentence
from playground.ui.views.canvas.tooltip import Bubble, describe_part
from playground.ui.views.canvas.value_editor import ValueEditor
from playground.ui.widgets.menu_letters import lettered


class CanvasView(NetworkView):
    """Shows the network, and is the `Surface` of mouse, gestures and keyboard.

    Signals
    -------
    unit_pointed(UnitPart | None) : the mouse has come to another neuron, or to none
    """

    unit_pointed = pyqtSignal(object)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        actions: NetworkActions,
        menus: NetworkMenus,
        selection_actions: SelectionActions,
        scales: Scales,
        theme: Theme,
    ) -> None:
        super().__init__(NetworkScene(actions, menus, scales))
        self.selection, self.network = selection, actions
        self.selection_actions = selection_actions
        self._document, self._menus, self.theme = document, menus, theme
        self._part: Part | None = None  # under the mouse
        self._snapshot: Snapshot | None = None
        self.mouse = Mouse(self)
        self.bubble = Bubble(self.viewport())  # type: ignore[arg-type]
        self.editor = ValueEditor(self.viewport())  # type: ignore[arg-type]
        self.editor.picked.connect(self._set_value)
        self.editor.refused.connect(document.refused)
        selection.changed.connect(lambda: self.network_scene.show_selection(selection.parts))
        self._prepare_input()

    def _prepare_input(self) -> None:
        # a Korean input method would swallow the shortcuts
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Network canvas"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # the background brush covers all, so nothing is painted below it
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # type: ignore[union-attr]

    @property
    def experiment(self) -> Experiment:
        """The document's experiment."""
        return self._document.experiment

    # --- content ----------------------------------------------------------------------------------

    def rebuild(self, animated: bool = True) -> None:
        """Draw the network of the document again; its numbers come with the next frame."""
        self._end_what_is_under_way()
        self.build(self.experiment, self.theme, animated)
        self.network_scene.show_selection(self.selection.parts)

    def _end_what_is_under_way(self) -> None:
        self.cancel_gesture()
        self._point(None)
        self.bubble.hide()
        self.editor.cancel()

    @property
    def is_dragging(self) -> bool:
        return self.mouse.is_dragging

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""
        self._snapshot = snapshot
        self.network_scene.show_frame(snapshot)
        self.paint_network()
        if self._document.is_current(snapshot):  # else its value is that of an earlier move
            self.editor.show_frame(snapshot)
        if not self.mouse.is_dragging:
            self._show_bubble()

    def sentence(self) -> str:
        """Say what is selected, with its numbers."""
        about = self.experiment, self.selection.parts, self._current_snapshot()
        return selection_sentence(*about, self.network_scene.walk_phase)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._end_what_is_under_way()
        if self._built and theme == self.theme:
            return  # only the size of text has changed
        self.theme = theme
        self.setBackgroundBrush(QColor(theme.surface))
        for label in (self.bubble, self.editor.caption):
            label.set_theme(theme)
        self.network_scene.set_theme(theme)
        if (snapshot := self._current_snapshot()) is not None:
            self.network_scene.show_units(snapshot)

    def show_edges(self, quantity: EdgeQuantity) -> None:
        """Show this quantity on the edges."""
        if quantity != self.network_scene.edge_quantity:
            self.network_scene.edge_quantity = quantity
            self._redraw()

    def _redraw(self) -> None:
        if (snapshot := self._current_snapshot()) is not None:
            self.show_frame(snapshot)

    def _current_snapshot(self) -> Snapshot | None:
        """Return the last frame if it belongs to the present document."""
        return self._snapshot if self._document.is_current(self._snapshot) else None

    # --- mouse ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self.mouse.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self.mouse.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self.mouse.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self.mouse.double_click(event):
            super().mousePressEvent(event)

    def cancel_gesture(self) -> bool:
        """Cancel a drag that is under way; return whether there was one."""
        return self.mouse.cancel()

    def map(self, position: QPoint) -> QPointF:
        """Return the point of the scene at `position`."""
        return self.mapToScene(position)

    def show_selected(self) -> None:
        """Bring the part that was selected last into sight, unless another one is."""
        self.show_one_of(self.selection.parts)

    def button_at(self, position: QPoint) -> ButtonItem | None:
        """Return the button of a header at `position`."""
        item = self.itemAt(position)
        return item if isinstance(item, ButtonItem) else None

    def show_cursor(self, shape: Qt.CursorShape) -> None:
        """Give the mouse this shape."""
        self.viewport().setCursor(shape)  # type: ignore[union-attr]

    def take_focus(self) -> None:
        """Take the keyboard focus; an open field accepts what was typed."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def point_at(self, part: Part | None, position: QPoint) -> None:
        """Highlight what is under the mouse and say what it is."""
        self._point(part)
        self.network_scene.highlight(part)
        self._show_bubble(position)

    def _point(self, part: Part | None) -> None:
        before, self._part = self._part, part
        old, new = (part if isinstance(part, UnitPart) else None for part in (before, part))
        if old != new:
            self.unit_pointed.emit(new)

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        if not self.mouse.is_dragging:
            self._point(None)
            self.network_scene.highlight(None)
            self.bubble.hide()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.cancel_gesture()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        if event is None or event.reason() != Qt.FocusReason.PopupFocusReason:
            self.cancel_gesture()

    # --- values and words -------------------------------------------------------------------------

    def edit_value(self, key: Key, position: QPoint) -> None:
        """Open the field for an edge or a bias at `position`."""
        snapshot = self._current_snapshot()
        value = snapshot.parameter(key) if snapshot is not None else None
        if value is not None:
            self.bubble.hide()
            self.editor.edit(key, value, position, parameter_name(self.experiment, key))

    def _set_value(self, key: Key, value: float, merge: str) -> None:
        present = self._snapshot.parameter(key) if self._snapshot is not None else None
        if present is not None:
            self.network.set_values({key: present}, value, merge)

    def _show_bubble(self, position: QPoint | None = None) -> None:
        snapshot = self._current_snapshot()
        if self.editor.isVisible() or self._part is None or snapshot is None:
            self.bubble.hide()
        else:
            avoid = outline(self, self.network_scene, self._part)
            self.bubble.say(describe_part(self._part, snapshot), position, avoid)

    def say_at(self, position: QPoint | None, text: str) -> None:
        """Say what a drag would do; an empty text hides what was said."""
        if text:
            self.bubble.say(text, position)
        else:
            self.bubble.hide()

    # --- keys and menus ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and not keyboard.press(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:
        if event is None:
            return
        self.cancel_gesture()
        self.bubble.hide()
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        part = self.selection.current if keyboard else self.mouse.part_at(event.pos())
        position = self.position_of(part) if keyboard and part is not None else event.pos()
        menu = lettered(QMenu(self))
        # if it is not accepted, the window shows its menu of panels
        event.setAccepted(self.fill_menu(menu, part, position))
        if event.isAccepted():
            menu.exec(self.mapToGlobal(position))
        menu.deleteLater()

    def fill_menu(self, menu: QMenu, part: Part | None, position: QPoint) -> bool:
        """Fill the context menu of `part` and select it; return False if there is no menu.

        The entry for a value opens the field at `position`.
        """
        if part is None:
            return False
        if part not in self.selection.parts:
            self.selection.set([part])

        def set_value() -> None:
            if isinstance(part, ParameterPart):
                self.edit_value(part.key, position)

        self._menus.fill(menu, part, set_value)
        return not menu.isEmpty()
