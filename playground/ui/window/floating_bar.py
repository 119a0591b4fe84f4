"""The small bar below what a class sees while presenting."""

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
ICONS = {
    "run": "play",
    "step_epoch": "step",
    "restart": "restart",
    "gates": "gates",
    "present": "close",
}
translate = QCoreApplication.translate


class FloatingBar(QFrame):
    """The few buttons that are needed while presenting, in a strip of their own at the foot.

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
        self._over, self._theme, self._is_running, self._has_gates = over, theme, False, False
        self.buttons = {name: self._button(*texts) for name, texts in _texts().items()}
        for name in self.buttons.keys() & actions.keys():
            self.buttons[name].clicked.connect(actions[name].trigger)
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
        *first, gates, leave = self.buttons.values()
        for part in (*first, self.caption, self.speed, gates, leave):
            self._line.addWidget(part)
        self._walk_controller, self.position = walk_controller, WalkPosition(walk_controller)
        lines.addWidget(self.position)
        self.position.hide()
        walk_controller.changed.connect(self._follow_walk)
        walk_controller.moved.connect(lambda *_: self._follow_walk())
        over.installEventFilter(self)
        self.hide()
        self.set_theme(theme)
        follow_text_size(self, self._fit_to_text)

    def _button(self, text: str, meaning: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(plain(meaning))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _fit_to_text(self) -> None:
        self.speed.setFixedWidth(px(90))
        for button in self.buttons.values():
            button.setIconSize(QSize(px(16), px(16)))
        if not self.isHidden():
            self.show_above()

    def _follow_walk(self) -> None:
        """Say below the buttons where the walk is, unless the gate graph says it."""
        walks = self._walk_controller.has_begun and not self._has_gates
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

    def show_over(self, over: QWidget, has_gates: bool) -> None:
        """Show it at the foot of `over`; `has_gates` says that this is the gate graph."""
        self.hide_again()
        self._over.removeEventFilter(self)
        self._over, self._has_gates = over, has_gates
        self.setParent(over)
        over.installEventFilter(self)
        other = translate("Present", "Network") if has_gates else translate("Present", "Gates")
        self.buttons["gates"].setText(other)
        self._follow_walk()
        self.show_above()

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
            translate("Present", "Train, or pause (Space; without a walk also Page Down)"),
        ),
        "step_epoch": (
            translate("Present", "One epoch"),
            translate("Present", "Train one epoch (without a walk also Page Up)"),
        ),
        "restart": (
            translate("Present", "Restart"),
            translate("Present", "The same start weights again"),
        ),
        "gates": (
            translate("Present", "Gates"),
            translate("Present", "The gate graph in place of the network, and back (F9)"),
        ),
        "present": (
            translate("Present", "Leave"),
            translate("Present", "Back to the window as it was before (Esc)"),
        ),
    }
