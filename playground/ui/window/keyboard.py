"""All that the keyboard does in the window itself: its order, its keys, Esc, Space, the ring."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PyQt6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PyQt6.QtGui import QAction, QHelpEvent
from PyQt6.QtWidgets import QApplication, QMainWindow, QWidget

from playground.ui.texts.keys import with_keys
from playground.ui.widgets.focus_ring import RingsOfDialogs
from playground.ui.widgets.menu_letters import DialogLetters
from playground.ui.widgets.tooltips import show_rich_tooltip
from playground.ui.window.actions import action_table
from playground.ui.window.dialog_help import DialogHelp
from playground.ui.window.escape import EscapeKey
from playground.ui.window.hangul_keys import HangulKeys
from playground.ui.window.keys import KeysLeftOut, SpaceForRun
from playground.ui.window.notice import Notice
from playground.ui.window.settings import Settings
from playground.ui.window.shortcut_store import ShortcutStore
from playground.ui.window.side_panel import SidePanel
from playground.ui.window.status_line import StatusLine
from playground.ui.window.tab_order import TabOrder
from playground.ui.window.views import Views


class Keyboard(QObject):
    """Puts the parts together that the keyboard needs.

    Attributes
    ----------
    order : where Tab and F6 lead
    shortcuts : the keys of the actions
    """

    def __init__(
        self,
        window: QMainWindow,
        actions: Mapping[str, QAction],
        settings: Settings,
        parts: Sequence[QWidget],
        views: Views,
        status: StatusLine,
        edits: Iterable[str],
        leave: Callable[[], bool],
        notices: Sequence[Notice],
    ) -> None:
        super().__init__(window)
        self.shortcuts = ShortcutStore(window, actions, action_table(), settings)
        if self.shortcuts.was_damaged:
            # once the window is there
            QTimer.singleShot(0, lambda: notices[0].say(self.shortcuts.message()))
        inspector = next(part for part in parts if part.isAncestorOf(views.inspector_place))
        self._forms = views.settings_strip, inspector
        views.settings_strip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._experiment = views.experiment_place
        self.order = TabOrder(window, parts, self._all_forms)
        self.order.at_form.connect(status.show_way_in)
        for side in (part for part in parts if isinstance(part, SidePanel)):
            side.keys_taken.connect(self.order.go_on_into)
        KeysLeftOut(views.circuit_place, [actions[name] for name in edits])
        HangulKeys(window, actions.values())
        RingsOfDialogs(window)
        DialogLetters(window)
        DialogHelp(window, actions["guide"])
        asking = [notice.close_if_asking for notice in notices]
        EscapeKey(window, [*asking, leave, *(notice.close_if_seen for notice in notices)])
        SpaceForRun(window, self.order.go_on_from)
        self._tooltips = TooltipKeys(self)
        self.shortcuts.changed.connect(self._follow_keys)
        self.shortcuts.changed.connect(status.say_again)
        self._follow_keys()

    def _follow_keys(self) -> None:
        """Let the tooltips follow, as long as there are other keys than in the program."""
        self._tooltips.listen(bool(self.shortcuts.table.changed))

    def _all_forms(self) -> Iterable[QWidget]:
        """Return the parts that are one stop of Tab: the settings, and what is selected."""
        panel = self._experiment.view
        return self._forms if panel is None else (*self._forms, panel)


class TooltipKeys(QObject):
    """Lets tooltips name the keys as they are now; their texts name those of the program."""

    def listen(self, is_on: bool) -> None:
        """Begin or end it: whoever listens is told of every event of the program."""
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
            if is_on:
                app.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and isinstance(watched, QWidget):
            text = watched.toolTip()
            if event.type() == QEvent.Type.ToolTip and text and (now := with_keys(text)) != text:
                show_rich_tooltip(QRectF(watched.rect()), now, watched)
                return True
        return False
