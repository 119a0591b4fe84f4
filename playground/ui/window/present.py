"""Present: the network, its map and its loss for the last row of a classroom."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QKeyEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSlider, QToolButton, QWidget

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px, text_percent
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.presentation import Presentation
from playground.ui.window.toolbar import Toolbar
from playground.ui.window.workspaces import PRESENT

LEAST_TEXT = 150  # percent, while presenting
MARGIN = 12  # pixels below the floating bar
# what a clicker for slides sends, and the action for each
CLICKER = {
    Qt.Key.Key_PageDown: "run",
    Qt.Key.Key_PageUp: "step_epoch",
    Qt.Key.Key_Period: "restart",
    Qt.Key.Key_B: "restart",
}
ICONS = {"run": "play", "step_epoch": "step", "restart": "restart", "present": "close"}
translate = QCoreApplication.translate


class Present(QObject):
    """Leaves only what a class has to see, and brings all the rest back.

    Signals
    -------
    changed(bool) : it has begun, or is over
    """

    changed = pyqtSignal(bool)

    def __init__(
        self,
        window: QMainWindow,
        layout: PanelLayout,
        presentation: Presentation,
        actions: Mapping[str, QAction],
        toolbar: Toolbar,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window, self._layout, self._presentation = window, layout, presentation
        self._actions = actions
        self._before: tuple[str, int, Qt.WindowState] | None = None
        self.bar = FloatingBar(layout.area, actions, toolbar, theme)
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the window presents."""
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or go back to the window as it was."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show network, map, loss and three numbers on the whole screen, in large text."""
        percent, window = text_percent(), self._window
        self._before = self._layout.current, percent, window.windowState()
        self._show_bars(False)
        self._layout.switch(PRESENT)
        if percent < LEAST_TEXT:
            self._presentation.use_text_percent(LEAST_TEXT)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self.bar.show_above()
        self.changed.emit(True)

    def leave(self) -> None:
        """Bring workspace, text size and window back."""
        if self._before is None:
            return
        workspace, percent, state = self._before
        self._before = None
        self.bar.hide()
        self._show_bars(True)
        self._window.setWindowState(state)
        if text_percent() != percent:
            self._presentation.use_text_percent(percent)
        self._layout.switch(workspace)
        self.changed.emit(False)

    def _show_bars(self, is_shown: bool) -> None:
        """Show or hide menu, toolbar and status line."""
        window = self._window
        for bar in (window.menuBar(), window.statusBar(), *self._layout.toolbars):
            if bar is not None:
                bar.setVisible(is_shown)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        # keys come here if the widget with the focus has not used them
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if self.is_on and is_key and isinstance(event, QKeyEvent) and watched is self._window:
            return self._press(Qt.Key(event.key()))
        return False

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key of a clicker means; return whether it means something."""
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        if key in CLICKER:
            self._actions[CLICKER[key]].trigger()
        return key in CLICKER


class FloatingBar(QFrame):
    """The few buttons that are needed while presenting, over the lower edge of the panels."""

    def __init__(
        self, over: QWidget, actions: Mapping[str, QAction], toolbar: Toolbar, theme: Theme
    ) -> None:
        super().__init__(over)
        self.setObjectName("floatingBar")
        self._over = over
        self.buttons = {name: self._button(actions[name], text) for name, text in _texts().items()}
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setRange(toolbar.speed.minimum(), toolbar.speed.maximum())
        self.speed.setAccessibleName(translate("Present", "Speed"))
        self.speed.setToolTip(translate("Present", "Speed"))
        self.speed.valueChanged.connect(toolbar.speed.setValue)
        toolbar.speed.valueChanged.connect(self.speed.setValue)
        follow_text_size(self.speed, lambda: self.speed.setFixedWidth(px(100)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        for part in (*self.buttons.values(), self.speed):
            layout.addWidget(part)
        layout.addWidget(self.buttons["present"])
        over.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def _button(self, action: QAction, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(plain(action.text()))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def show_above(self) -> None:
        """Show it at its place, above the panels."""
        self.adjustSize()
        self._move()
        self.show()
        self.raise_()

    def _move(self) -> None:
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - MARGIN)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_resized = event is not None and event.type() == QEvent.Type.Resize
        if is_resized and self.isVisible():
            self.show_above()
        return False

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`."""
        for name, button in self.buttons.items():
            button.setIcon(icon(ICONS[name], theme.text))
            button.setIconSize(QSize(px(16), px(16)))


def _texts() -> dict[str, str]:
    """Return the texts of the buttons, by the names of their actions."""
    return {
        "run": translate("Present", "Run / pause"),
        "step_epoch": translate("Present", "One epoch"),
        "restart": translate("Present", "Restart"),
        "present": translate("Present", "Leave (Esc)"),
    }
