"""The canvas: the scene in a view that zooms, pans, says what is under the mouse, and turns mouse and keys into edits."""

from PyQt6.QtCore import QEvent, QPoint, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PyQt6.QtWidgets import QMenu

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
from playground.ui.views.canvas import keyboard, pointing
from playground.ui.views.canvas.animation import LayoutAnimation
from playground.ui.views.canvas.layout import CanvasLayout
from playground.ui.views.canvas.mouse import Mouse
from playground.ui.views.canvas.phase_strip import PhaseStrip
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.views.canvas.tooltip import Bubble, describe_part
from playground.ui.views.canvas.value_editor import ValueEditor
from playground.ui.widgets.zoom import ZoomView

GLIDING = 3000  # edges up to which a change of layout glides; more would only stutter


class CanvasView(ZoomView):
    """Shows the network. `painted` counts the paint events, for the benchmark.

    Signal: unit_pointed(UnitPart or None), when the mouse comes to another neuron, or to none.
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
        super().__init__()
        self._document, self.selection, self.network, self._menus = (
            document,
            selection,
            actions,
            menus,
        )
        self.selection_actions, self.theme = selection_actions, theme
        self.network_scene = NetworkScene(actions, menus, scales)
        self.setScene(self.network_scene)
        self.setAttribute(
            Qt.WidgetAttribute.WA_InputMethodEnabled, False
        )  # a Korean input method would swallow the shortcuts
        self.setAccessibleName(self.tr("Network canvas"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._built = False
        self._part: Part | None = None
        self._seen_update = 0
        self._snapshot: Snapshot | None = None
        self._last_value = 0.0  # of the edited parameter, when its frame is not there yet
        self._mouse = Mouse(self)
        self.phases = PhaseStrip(self.viewport(), theme)  # type: ignore[arg-type]
        self._bubble = Bubble(self.viewport())  # type: ignore[arg-type]
        self.glide = LayoutAnimation(self, self._place)
        self.editor = ValueEditor(self.viewport())  # type: ignore[arg-type]
        self.editor.picked.connect(self._set_value)
        self.editor.refused.connect(document.refused)
        selection.changed.connect(lambda: self.network_scene.show_selection(selection.parts))
        self.painted = 0

    @property
    def experiment(self) -> Experiment:
        """The document's experiment."""
        return self._document.experiment

    def picture(self) -> QRectF:
        return self.network_scene.sceneRect()

    # --- content ----------------------------------------------------------------------------------------------------

    def rebuild(self, glide: bool = True) -> None:
        """Draw the structure of the document's network anew; the numbers come with the next frame."""
        self.cancel_gesture()
        self._point(None)
        self._bubble.hide()
        self.editor.cancel()
        before = self.network_scene.shown if self._built else None
        self.network_scene.build(self.experiment, self.theme)
        self.network_scene.show_selection(self.selection.parts)
        self._built = True
        if glide and before is not None and self.network_scene.edge_count <= GLIDING:
            self.glide.go(before, self.network_scene.layout)
        else:
            self.glide.stop()
            self.refit()

    def _place(self, layout: CanvasLayout, rough: bool) -> None:
        self.network_scene.place(layout, rough)
        self.refit()

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""
        self._snapshot = snapshot
        self.phases.show_phase(snapshot.phase, snapshot.batch_loss)
        self.network_scene.show_frame(snapshot)
        self._follow_value(snapshot)
        if not self._mouse.is_dragging:
            self._show_bubble()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.theme = theme
        self.setStyleSheet(f"QGraphicsView {{ background: {theme.surface}; }}")
        self._bubble.set_theme(theme)
        self.phases.set_theme(theme)
        self.rebuild(glide=False)
        if self._current_snapshot() is not None:
            self.show_frame(self._current_snapshot())  # type: ignore[arg-type]

    def show_edges(self, quantity: str) -> None:
        """Show this quantity on the edges."""
        self.network_scene.edge_quantity = quantity
        if (snapshot := self._current_snapshot()) is not None:
            self.show_frame(snapshot)

    def _current_snapshot(self) -> Snapshot | None:
        """The last frame, if it is of the document as it is."""
        return self._snapshot if self._document.is_current(self._snapshot) else None

    def paintEvent(self, event: QPaintEvent | None) -> None:
        super().paintEvent(event)
        self.painted += 1

    # --- mouse ------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self._mouse.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self._mouse.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self._mouse.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and not self._mouse.double_click(event):
            super().mousePressEvent(event)

    def cancel_gesture(self) -> bool:
        """Give up a drag under way; whether there was one."""
        return self._mouse.cancel()

    def point_at(self, part: Part | None, position: QPoint) -> None:
        """Highlight what is under the mouse and say what it is."""
        self._point(part)
        self.network_scene.highlight(part)
        self._show_bubble(position)

    def _point(self, part: Part | None) -> None:
        before, self._part = self._part, part
        units = [part if isinstance(part, UnitPart) else None for part in (before, part)]
        if units[0] != units[1]:
            self.unit_pointed.emit(units[1])

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        if not self._mouse.is_dragging:
            self._point(None)
            self.network_scene.highlight(None)
            self._bubble.hide()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.cancel_gesture()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        if event is None or event.reason() != Qt.FocusReason.PopupFocusReason:
            self.cancel_gesture()

    # --- values and words -------------------------------------------------------------------------------------------

    def edit_value(self, key: Key, position: QPoint) -> None:
        """Open the field for an edge or a bias at `position`."""
        snapshot = self._current_snapshot()
        if snapshot is not None and key in snapshot.layout.offsets:
            self._bubble.hide()
            self._last_value = snapshot.value(key)
            self.editor.edit(key, self._last_value, position)

    def _set_value(self, key: Key, value: float, merge: str) -> None:
        snapshot = self._current_snapshot()
        if snapshot is not None and key in snapshot.layout.offsets:
            self._last_value = snapshot.value(key)
        old, self._last_value = self._last_value, value
        self.network.set_values({key: old}, value, merge)

    def _follow_value(self, snapshot: Snapshot) -> None:
        """Keep an open field in step with an undo, and nudges apart from training."""
        if snapshot.update != self._seen_update:
            self._seen_update = snapshot.update
            self.editor.begin()
        if self.editor.key in snapshot.layout.offsets:
            self.editor.follow(snapshot.value(self.editor.key))

    def _show_bubble(self, position: QPoint | None = None) -> None:
        snapshot = self._current_snapshot()
        if self.editor.isVisible() or self._part is None or snapshot is None:
            self._bubble.hide()
        else:
            self._bubble.say(describe_part(self._part, snapshot), position)

    def say_at(self, position: QPoint | None, text: str) -> None:
        """Say what a drag would do; an empty text says nothing any more."""
        if text:
            self._bubble.say(text, position)
        else:
            self._bubble.hide()

    # --- keys and menus ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and not keyboard.press(self, event):
            super().keyPressEvent(event)

    def position_of(self, part: Part) -> QPoint:
        """Where `part` is, in view coordinates."""
        return self.mapFromScene(pointing.middle_of(self.network_scene, part))

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:
        if event is None:
            return
        self.cancel_gesture()
        self._bubble.hide()
        current, position, part = (
            self.selection.current,
            event.pos(),
            self._mouse.part_at(event.pos()),
        )
        if event.reason() == QContextMenuEvent.Reason.Keyboard and current is not None:
            position, part = self.position_of(current), current
        menu = QMenu(self)
        event.setAccepted(
            self.fill_menu(menu, part, position)
        )  # or the canvas around it offers its own
        if event.isAccepted():
            menu.exec(self.mapToGlobal(position))
        menu.deleteLater()

    def fill_menu(self, menu: QMenu, part: Part | None, position: QPoint) -> bool:
        """Fill the context menu for `part`, which is then selected; False if there is none. A value field opens at `position`."""
        if part is None:
            return False
        if part not in self.selection.parts:
            self.selection.set([part])
        self._menus.fill(
            menu,
            part,
            lambda: (
                self.edit_value(part.key, position) if isinstance(part, ParameterPart) else None
            ),
        )
        return not menu.isEmpty()
