"""The small bar below the network while presenting."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.plain import plain
from playground.ui.views.backprop.walk_position import WalkPosition
from playground.ui.widgets.label import Label
from playground.ui.widgets.room import least_width, make_room
from playground.ui.window.foot_room import foot_room
from playground.ui.window.toolbar import Toolbar

MARGIN = 10  # pixels above and below the bar
ICONS = {"run": "play", "step_epoch": "step", "restart": "restart", "present": "close"}
translate = QCoreApplication.translate


class FloatingBar(QFrame):
    """The few buttons that are needed while presenting, in a strip of their own below the network.

    They cover nothing: `over` leaves room for them at its lower edge.
    """

    def __init__(
        self,
        over: QWidget,
        actions: Mapping[str, QAction],
        toolbar: Toolbar,
        walk_controller: WalkController,
        theme: Theme,
    ) -> None:
        super().__init__(over)
        self.setObjectName("floatingBar")
        self._over, self._theme, self._is_running = over, theme, False
        self.buttons = {
            name: self._button(actions[name], *texts) for name, texts in _texts().items()
        }
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setRange(toolbar.speed.minimum(), toolbar.speed.maximum())
        self.speed.setAccessibleName(translate("Present", "Speed"))
        self.speed.setToolTip(translate("Present", "Speed"))
        self.speed.valueChanged.connect(toolbar.speed.setValue)
        toolbar.speed.valueChanged.connect(self.speed.setValue)
        self.caption = Label(translate("Present", "Speed"))
        self.caption.setProperty("role", "muted")
        self._line, lines = QHBoxLayout(), QVBoxLayout(self)
        lines.setContentsMargins(8, 4, 8, 4)
        lines.addLayout(self._line)
        for part in (*self.buttons.values(), self.caption, self.speed):
            self._line.addWidget(part)
        self._line.addWidget(self.buttons["present"])
        self._walk_controller, self.position = walk_controller, WalkPosition(walk_controller)
        lines.addWidget(self.position)
        self.position.hide()
        walk_controller.changed.connect(self._follow_walk)
        walk_controller.moved.connect(lambda _: self._follow_walk())
        over.installEventFilter(self)
        self.hide()
        self.set_theme(theme)
        follow_text_size(self, self._fit_to_text)

    def _button(self, action: QAction, text: str, meaning: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(plain(meaning))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def _fit_to_text(self) -> None:
        self.speed.setFixedWidth(px(90))
        for button in self.buttons.values():
            button.setIconSize(QSize(px(16), px(16)))
        if not self.isHidden():
            self.show_above()

    def _follow_walk(self) -> None:
        """Say below the buttons where the walk is, while there is one."""
        walks = self._walk_controller.has_begun
        if walks == self.position.isHidden():
            self.position.setVisible(walks)
            if not self.isHidden():
                self.show_above()

    def show_running(self, running: bool) -> None:
        """Label the run button for what a click would do."""
        self._is_running = running
        text = translate("Present", "Pause") if running else translate("Present", "Run")
        self.buttons["run"].setText(text)
        self.set_theme(self._theme)
        if not self.isHidden():
            self.show_above()

    # --- place ------------------------------------------------------------------------------------

    def show_above(self) -> None:
        """Show it at its place; what does not fit is left out: clicker and menu keys do it, too."""
        for button in self.buttons.values():
            button.ensurePolished()  # else it asks for too little room
        ways = self._drop_speed, self._drop_icons, self._drop_texts
        make_room(self._line, self._over.width() - 3 * MARGIN, ways)
        if (lines := self.layout()) is not None:
            least_width(lines)  # measures anew
        size = self.sizeHint()
        self.resize(size)
        foot_room(self._over).keep(self, size.height() + 2 * MARGIN, lowest=True)
        self._move()
        self.show()
        self.raise_()

    def hide_again(self) -> None:
        """Hide it, and give its room back."""
        self.hide()
        foot_room(self._over).give_back(self)

    def _drop_speed(self, is_narrow: bool) -> None:
        self.caption.setHidden(is_narrow)
        self.speed.setHidden(is_narrow)

    def _drop_icons(self, is_narrow: bool) -> None:
        style = Qt.ToolButtonStyle
        self._use(style.ToolButtonTextOnly if is_narrow else style.ToolButtonTextBesideIcon)

    def _drop_texts(self, is_narrow: bool) -> None:
        if is_narrow:
            self._use(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _use(self, style: Qt.ToolButtonStyle) -> None:
        for button in self.buttons.values():
            button.setToolButtonStyle(style)

    def _move(self) -> None:
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - MARGIN)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_resized = event is not None and event.type() == QEvent.Type.Resize
        if is_resized and not self.isHidden():
            self.show_above()
        return False

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`."""
        self._theme = theme
        for name, button in self.buttons.items():
            shown = "pause" if name == "run" and self._is_running else ICONS[name]
            button.setIcon(icon(shown, theme.text))


def _texts() -> dict[str, tuple[str, str]]:
    """Return the texts and the tooltips of the buttons, by the names of their actions."""
    return {
        "run": (
            translate("Present", "Run"),
            translate("Present", "Train, or pause (Space, Page Down)"),
        ),
        "step_epoch": (
            translate("Present", "One epoch"),
            translate("Present", "Train one epoch (Page Up)"),
        ),
        "restart": (
            translate("Present", "Restart"),
            translate("Present", "The same start weights again"),
        ),
        "present": (
            translate("Present", "Leave"),
            translate("Present", "Back to the window as it was before (Esc)"),
        ),
    }
