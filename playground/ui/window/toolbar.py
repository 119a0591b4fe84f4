"""The toolbar: run, step, restart, speed; and the counters."""

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QResizeEvent
from PyQt6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from playground.live.run import StepSize
from playground.live.snapshot import Snapshot
from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.run_controller import Waiting
from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.frame_skipper import FrameSkipper
from playground.ui.widgets.label import FittingLabel
from playground.ui.widgets.menu_letters import lettered
from playground.ui.widgets.room import make_room
from playground.ui.window.counters import Counters
from playground.ui.window.speed import Speed
from playground.ui.window.workspaces import workspaces

LEAST_WIDTH = 320  # the toolbar never asks for more
FRAMES_PER_COUNT = 4  # of fast training


class Toolbar(QWidget):
    """Buttons for the window's actions, the speed slider, and the counters on the right."""

    pace_picked = pyqtSignal(float)

    def __init__(self, actions: dict[str, QAction], theme: Theme) -> None:
        super().__init__()
        self._actions, self._theme = actions, theme
        self._running, self._is_run_short = False, False
        self._is_of_circuits = False
        self._latest: Snapshot | None = None
        self._skipper = FrameSkipper(FRAMES_PER_COUNT)
        self._waits = False  # for the numbers after an edit
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.run, self.step = self._run_button(actions["run"]), self._step_button(actions)
        self.buttons = {
            name: self._button(actions[name]) for name in ("restart", "new_start", "undo", "redo")
        }
        self.buttons["undo"].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.buttons["redo"].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.workspaces = [
            self._workspace_button(actions[f"workspace_{one.name}"]) for one in workspaces()
        ]
        self.switch = self._switch_button()
        self._pace = Speed()
        self._pace.picked.connect(self.pace_picked)
        self.speed, self.speed_label = self._pace.slider, self._pace.label
        self._numbers, self.of_circuits = Counters(), FittingLabel()
        self.counters = self._numbers.by_name
        self._right = self._right_end()
        self._lay_out()
        self.show_running(False)
        self.set_theme(theme)
        follow_text_size(self, self._fit_to_text)

    def _lay_out(self) -> None:
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(8)
        self.more = self._more_button()
        for button in (self.run, self.step, *self.buttons.values(), self.more):
            layout.addWidget(button)
        ArrowGroup(self, (self.run, self.step, *self.buttons.values(), self.more))
        ArrowGroup(self, (*self.workspaces, self.switch))
        layout.addWidget(self._pace)
        layout.addStretch()
        for button in (*self.workspaces, self.switch):
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(self._right)

    def _run_button(self, action: QAction) -> QPushButton:
        button = QPushButton()
        button.setObjectName("run")
        button.clicked.connect(action.trigger)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        font = button.font()
        font.setBold(True)
        button.setFont(font)
        return button

    # --- room -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show as much as there is room for; what has to give way is reached by other ways."""
        numbers = self._numbers.ways
        make_room(
            self._line,
            self.width(),
            (
                self._drop_texts,
                numbers[0],
                self._pace.shorten,
                *numbers[1:3],
                self._gather_buttons,
                self._drop_run,
                numbers[3],
                self._gather_workspaces,
                self._right.setHidden,
            ),
        )

    def _drop_texts(self, is_narrow: bool) -> None:
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonIconOnly if is_narrow else style.ToolButtonTextBesideIcon
        for button in (self.step, self.buttons["restart"], self.buttons["new_start"]):
            button.setToolButtonStyle(wanted)

    def _gather_buttons(self, is_narrow: bool) -> None:
        """Put what is needed less often behind one button."""
        for name in ("new_start", "undo", "redo"):
            self.buttons[name].setHidden(is_narrow)
        self.more.setVisible(is_narrow)

    def _drop_run(self, is_narrow: bool) -> None:
        self._is_run_short = is_narrow
        self._show_run_text()

    def _gather_workspaces(self, is_narrow: bool) -> None:
        """Put the workspaces behind one button."""
        for button in self.workspaces:
            button.setHidden(is_narrow)
        self.switch.setVisible(is_narrow)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    # --- parts ------------------------------------------------------------------------------------

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _workspace_button(self, action: QAction) -> QToolButton:
        button = self._button(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setProperty("role", "workspace")
        return button

    def _switch_button(self) -> QToolButton:
        """Make the button that stands for all workspaces where there is no room for them."""
        switch = self._menu_button([one.defaultAction() for one in self.workspaces])
        switch.setToolTip(self.tr("Workspaces"))
        for button in self.workspaces:
            button.toggled.connect(lambda _: self._name_switch())
        return switch

    def _name_switch(self) -> None:
        names = [button.text() for button in self.workspaces if button.isChecked()]
        self.switch.setText(f"{names[0]} ▾" if names else "")
        if self.switch.isVisible():
            self._make_room()

    def _more_button(self) -> QToolButton:
        """Make the button that stands for what is needed less often."""
        names = ("new_start", "undo", "redo")
        more = self._menu_button([self.buttons[name].defaultAction() for name in names])
        more.setText("⋯")
        more.setToolTip(self.tr("New start, undo, redo"))
        more.setAccessibleName(more.toolTip())
        return more

    def _menu_button(self, actions: list[QAction | None]) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = lettered(QMenu(button))
        menu.addActions([action for action in actions if action is not None])
        button.setMenu(menu)
        button.hide()
        return button

    def _right_end(self) -> QStackedWidget:
        """Make the place of the counters, where a sentence stands while a circuit is shown."""
        right, sentence = QStackedWidget(), self.of_circuits
        whole = self.tr("Run and Step are for the network; a circuit has its own buttons")
        sentence.setToolTip(plain(whole))
        sentence.setProperty("role", "muted")
        sentence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        sentence.say(
            whole,
            self.tr("Run and Step are for the network"),
            self.tr("for the network only"),
            "",  # the tooltips of the buttons tell it
        )
        right.addWidget(self._numbers)
        right.addWidget(sentence)
        right.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return right

    def _step_button(self, actions: dict[str, QAction]) -> QToolButton:
        action = actions["step_batch"]
        button = QToolButton()
        button.setText(self.tr("Step"))
        button.setToolTip(self.tr("One update on one mini-batch (F7)"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = lettered(QMenu(button))
        for size in StepSize:
            menu.addAction(actions[f"step_{size.value}"])
        button.setMenu(menu)
        return button

    def show_running(self, running: bool) -> None:
        """Label the run button for what a click would do."""
        self._running = running
        self._show_run_text()
        tip = self.tr("Pause training (Space)") if running else self.tr("Train (Space)")
        self.run.setToolTip(plain(tip))
        self._allow()
        if not running:
            self._pace.show_target()

    def show_workspace(self, name: str) -> None:
        """Allow what acts on what the workspace `name` shows: a circuit does not train."""
        self._is_of_circuits = name == "circuits"
        self._right.setCurrentIndex(int(self._is_of_circuits))
        self._allow()

    def _allow(self) -> None:
        """Allow training where its network is seen; what runs can be paused everywhere."""
        is_seen = not self._is_of_circuits
        for name in ("step_sample", "step_batch", "step_epoch", "restart", "new_start"):
            self._actions[name].setEnabled(is_seen)
        self._actions["run"].setEnabled(is_seen or self._running)
        self.step.setEnabled(is_seen)
        for part in (self.run, self._pace):
            part.setEnabled(is_seen or self._running)
        self._show_run_icon()

    def _show_run_text(self) -> None:
        """Say what a click does, or show the icon alone; as wide as the longer text."""
        text = self.tr("Pause") if self._running else self.tr("Run")
        self.run.setAccessibleName(text)
        self.run.setText("" if self._is_run_short else text)
        texts = ("",) if self._is_run_short else (self.tr("Pause"), self.tr("Run"))
        widest = max(self.run.fontMetrics().horizontalAdvance(one) for one in texts)
        self.run.setFixedWidth(widest + px(30) + (16 if self._is_run_short else 32))

    def _fit_to_text(self) -> None:
        """Fit to the size of text: icons are as high as the text."""
        for button in (self.run, self.step, *self.buttons.values()):
            button.setIconSize(QSize(px(16), px(16)))
        self._make_room()

    def show_frame(self, snapshot: Snapshot, at_once: bool = False) -> None:
        """Show the counters, unless they are from before an edit; if training is fast, not all."""
        self._latest = snapshot
        if not (self._skipper.is_due(snapshot.is_fast) or at_once):
            return
        if not self._waits and self._numbers.show_frame(snapshot):
            self._make_room()
        if self._running and snapshot.running and snapshot.updates_per_second:
            self._pace.show_reached(snapshot.updates_per_second)

    def wait(self, waiting: Waiting) -> None:
        """Show no numbers while they are from before an edit."""
        did_wait, self._waits = self._waits, waiting == "edit"
        if self._waits:
            self._numbers.hide_numbers()
        elif did_wait and self._latest is not None:
            self.show_frame(self._latest, at_once=True)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`."""
        self._theme = theme
        for name, button in self.buttons.items():
            action = button.defaultAction()
            if action is not None:
                action.setIcon(icon("dice" if name == "new_start" else name, theme.text))
        self.step.setIcon(icon("step", theme.text))
        self._show_run_icon()

    def _show_run_icon(self) -> None:
        colour = self._theme.on_accent if self.run.isEnabled() else self._theme.text
        self.run.setIcon(icon("pause" if self._running else "play", colour))
