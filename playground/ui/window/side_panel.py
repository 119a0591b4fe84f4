"""The panel that the rail opens: over the canvas, or pinned beside it."""

from typing import TYPE_CHECKING

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QPoint, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.label import Label
from playground.ui.window.later import Later
from playground.ui.window.rail_entries import rail_entries

if TYPE_CHECKING:
    from playground.ui.views.experiment.panel import ExperimentPanel

WIDTH, ICON = 308, 16  # pixels at the normal text size


class SidePanel(QFrame):
    """One page at a time. It floats over `over`, or it is pinned in `slot` beside the network.

    Signals
    -------
    changed() : it was opened, shut, pinned, or another page is in front
    keys_taken(QWidget) : the keyboard was given to this page

    Attributes
    ----------
    is_glance : whether it is open only as long as the mouse stays near: nobody has clicked
    """

    changed = pyqtSignal()
    keys_taken = pyqtSignal(QWidget)

    def __init__(
        self,
        over: QWidget,
        slot: "SideSlot",
        experiment: "Later[ExperimentPanel]",
        outline: QWidget,
    ) -> None:
        super().__init__(over)
        self.setObjectName("sidePanel")
        self._over, self._slot, self._experiment = over, slot, experiment
        self._pages: dict[str, QWidget] = {"experiment": experiment, "outline": outline}
        self.entry = rail_entries()[0]
        self.is_open = self.is_pinned = self.is_glance = False
        self._before: QWidget | None = None  # had the keyboard before
        self.title, self._stack = Label(), QStackedWidget()
        self.title.setProperty("role", "heading")
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.pin = self._tool(self.tr("Keep this panel beside the network"))
        self.pin.setCheckable(True)
        self.pin.clicked.connect(self.set_pinned)
        self.cross = self._tool(self.tr("Close this panel (Esc)"))
        self.cross.clicked.connect(self.close_panel)
        self._lay_out()
        over.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_keys)
        self.hide()

    def _tool(self, tooltip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "icon")
        button.setToolTip(plain(tooltip))
        button.setAccessibleName(tooltip)
        follow_text_size(button, lambda: button.setIconSize(QSize(px(ICON), px(ICON))))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 6, 2)
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        head.addWidget(self.pin)
        head.addWidget(self.cross)
        ArrowGroup(self, (self.pin, self.cross))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        follow_text_size(self, self._fit)

    # --- opening ----------------------------------------------------------------------------------

    def open(self, name: str) -> None:
        """Open it at the entry `name` of the rail."""
        self._open(name, is_glance=False)

    def glance(self, name: str) -> None:
        """Open it for as long as the mouse stays near; what a click has opened stays as it is."""
        if not self.is_pinned and (self.is_glance or not self.is_open):
            self._open(name, is_glance=True)

    def keep(self) -> None:
        """Leave it open when the mouse goes away."""
        self.is_glance = False

    def _open(self, name: str, is_glance: bool) -> None:
        self.is_glance = is_glance
        self.entry = next(entry for entry in rail_entries() if entry.name == name)
        self.title.setText(self.entry.text)
        self.title.setToolTip(plain(self.entry.tooltip))
        self._stack.setCurrentWidget(self._pages[self.entry.page])
        self._set(True, self.is_pinned)
        if self.entry.page == "experiment":
            self._experiment.build().show_section(name)

    def toggle(self, name: str) -> None:
        """Open it at this entry, or shut it if it shows that already; a glance becomes lasting."""
        if self.isVisible() and self.entry.name == name and not self.is_glance:
            self.close_panel()
        else:
            self.open_with_keys(name)

    def open_with_keys(self, name: str) -> None:
        """Open it at this entry, and give it the keyboard."""
        if not self.has_keys:
            self._before = QApplication.focusWidget()
        self.open(name)
        self._pages[self.entry.page].setFocus()
        self.keys_taken.emit(self._pages[self.entry.page].focusProxy())

    @property
    def has_keys(self) -> bool:
        """Whether the keyboard is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def close_panel(self) -> None:
        """Shut it, and give the keyboard back to who had it; a pinned one also stays shut."""
        before, self._before = self._before, None
        self.is_open = False  # now: who gets the keyboard may be below it
        if self.has_keys and before is not None and not sip.isdeleted(before):
            before.setFocus()
        self._set(False, self.is_pinned)

    def close_if_afloat(self) -> None:
        """Shut it if it floats over what is about to change."""
        if self.is_open and not self.is_pinned:
            self.close_panel()

    def set_pinned(self, is_pinned: bool) -> None:
        """Keep it beside the network, or let it float over the network again."""
        self._set(self.is_open, is_pinned)

    def _set(self, is_open: bool, is_pinned: bool) -> None:
        self.is_open, self.is_pinned = is_open, is_pinned
        self.is_glance &= is_open and not is_pinned
        self.pin.setChecked(is_pinned)
        if is_pinned:
            self._slot.hold(self)
        elif self.parentWidget() is not self._over:
            self.setParent(self._over)
        self.setVisible(is_open)
        self._fit()
        self._listen(is_open and not is_pinned)
        self.changed.emit()

    def _listen(self, floats: bool) -> None:
        """Notice clicks beside a panel that floats: they shut it."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if floats:
                app.installEventFilter(self)

    def _fit(self) -> None:
        if not self.is_pinned:
            self.setGeometry(0, 0, min(px(WIDTH), self._over.width()), self._over.height())
            self.raise_()

    # --- events -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is None:
            return False
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._fit()
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._notice_press(watched, event.globalPosition().toPoint())
        return False

    def _notice_press(self, clicked: QObject | None, point: QPoint) -> None:
        """Keep it after a click into it; shut it after one into the area that it floats over.

        Menus and the rail leave it as it is.
        """
        if not isinstance(clicked, QWidget) or self.is_pinned or not self.is_open:
            return
        if clicked is self or self.isAncestorOf(clicked):
            self.keep()
        beside = self._over.isAncestorOf(clicked) and not self.isAncestorOf(clicked)
        if beside and not self.rect().contains(self.mapFromGlobal(point)) and clicked is not self:
            self.close_panel()

    def _follow_keys(self, _: QWidget | None, focus: QWidget | None) -> None:
        """Shut it if the keyboard goes to something that it floats over and covers."""
        below = focus is not None and self._over.isAncestorOf(focus) and focus is not self
        if focus is None or not below or self.isAncestorOf(focus):
            return
        if self.rect().contains(self.mapFromGlobal(focus.mapToGlobal(focus.rect().center()))):
            self.close_if_afloat()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() == Qt.Key.Key_Escape and not self.is_pinned:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`."""
        self.pin.setIcon(icon("pin", theme.text))
        self.cross.setIcon(icon("close", theme.text))

    # --- remembering ------------------------------------------------------------------------------

    def state(self) -> str:
        """Return what to remember of a pinned panel."""
        return self.entry.name if self.is_open and self.is_pinned else ""

    def restore(self, state: str) -> None:
        """Go back to a remembered state; one that makes no sense shuts the panel."""
        if any(entry.name == state for entry in rail_entries()):
            self.set_pinned(True)
            self.open(state)
        else:
            self._set(False, False)


class SideSlot(QWidget):
    """The place of a pinned side panel beside the network."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def hold(self, panel: QWidget) -> None:
        """Take in the panel."""
        if panel.parentWidget() is not self:
            self._layout.addWidget(panel)
