"""The toolbar: run, step, restart, speed; and the counters."""

import math

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QResizeEvent
from PyQt6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.core.engine.scoring import why_unknown
from playground.live.snapshot import Snapshot
from playground.live.worker import StepSize
from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, mono_font, small_font
from playground.ui.state.run_controller import Waiting
from playground.ui.texts.numbers import fixed, percent
from playground.ui.texts.plain import plain
from playground.ui.texts.translation import core_text
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.label import Label
from playground.ui.window.workspaces import workspaces

SPEED_STEPS = 60
ROOMY = 1300  # width from which buttons carry text
LEAST_WIDTH = 800  # the toolbar never asks for more
SLOWEST = 1.0  # updates a second at the left end of the slider
FASTEST = 100_000.0  # just before the right end, which means as fast as possible
UNKNOWN = "–"  # in place of a number
DEFAULT_SPEED = 36  # about 1,000 updates a second: slow enough to watch


def pace_at(position: int) -> float:
    """Return the updates a second at a slider position; 0 (no limit) at the right end."""
    if position >= SPEED_STEPS:
        return 0.0
    return float(SLOWEST * (FASTEST / SLOWEST) ** (position / SPEED_STEPS))


class Toolbar(QWidget):
    """Buttons for the window's actions, the speed slider, and the counters on the right."""

    pace_picked = pyqtSignal(float)

    def __init__(self, actions: dict[str, QAction], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
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
        self.counters = {
            "epoch": _Counter(self.tr("epoch")),
            "update": _Counter(self.tr("updates")),
            "train_loss": _Counter(self.tr("train loss")),
            "test_loss": _Counter(self.tr("test loss")),
            "score": _Counter(self.tr("test accuracy")),
        }
        self._lay_out()
        self.show_running(False)
        self.set_theme(theme)
        follow_text_size(self, self._fit_to_text)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(8)
        for button in (self.run, self.step, *self.buttons.values()):
            layout.addWidget(button)
        ArrowGroup(self, (self.run, self.step, *self.buttons.values()))
        layout.addSpacing(6)
        layout.addLayout(self._speed())
        layout.addStretch()
        for button in self.workspaces:
            layout.addWidget(button)
        layout.addStretch()
        for counter in self.counters.values():
            layout.addWidget(counter)

    def _run_button(self, action: QAction) -> QPushButton:
        button = QPushButton()
        button.setObjectName("run")
        button.clicked.connect(action.trigger)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        font = button.font()
        font.setBold(True)
        button.setFont(font)
        return button

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._show_texts()

    def _show_texts(self) -> None:
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if self.width() >= px(ROOMY)
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in (self.step, self.buttons["restart"], self.buttons["new_start"]):
            button.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

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

    def _step_button(self, actions: dict[str, QAction]) -> QToolButton:
        action = actions["step_batch"]
        button = QToolButton()
        button.setText(self.tr("Step"))
        button.setToolTip(self.tr("One update on one mini-batch (F7)"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        for size in StepSize:
            menu.addAction(actions[f"step_{size.value}"])
        button.setMenu(menu)
        return button

    def _speed(self) -> QGridLayout:
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setRange(0, SPEED_STEPS)
        follow_text_size(self.speed, lambda: self.speed.setFixedWidth(px(138)))
        self.speed.setToolTip(
            self.tr("How fast it trains, from one update a second to as fast as it goes")
        )
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed_label = Label()
        follow_text_size(
            self.speed_label, lambda: self.speed_label.setFont(mono_font(small_font().pointSizeF()))
        )
        self.speed_label.setProperty("role", "muted")
        self.speed_label.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        caption = Label(self.tr("Speed"))
        follow_text_size(caption, lambda: caption.setFont(small_font()))
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self.speed_label, 0, 1)
        grid.addWidget(self.speed, 1, 0, 1, 2)
        self.speed.valueChanged.connect(self._speed_changed)
        return grid

    def _speed_changed(self, position: int) -> None:
        pace = pace_at(position)
        self._show_target(pace)
        self.pace_picked.emit(pace)

    def _show_target(self, pace: float) -> None:
        if pace == 0:
            self.speed_label.setText(self.tr("full speed"))
        else:
            self.speed_label.setText(self.tr("{speed:,}/s").format(speed=_rounded(pace)))

    def show_running(self, running: bool) -> None:
        """Label the run button for what a click would do."""
        self._running = running
        self.run.setText(self.tr("Pause") if running else self.tr("Run"))
        self.run.setToolTip(
            self.tr("Pause training (Space)") if running else self.tr("Train (Space)")
        )
        self._show_run_icon()
        if not running:
            self._show_target(pace_at(self.speed.value()))

    def _fit_to_text(self) -> None:
        """Fit to the size of text.

        The run button is as wide as its longer text, icons are as high as the text, and buttons
        have no text where there is no room.
        """
        widest = max(
            self.run.fontMetrics().horizontalAdvance(text)
            for text in (self.tr("Pause"), self.tr("Run"))
        )
        self.run.setFixedWidth(widest + px(30) + 32)
        for button in (self.run, self.step, *self.buttons.values()):
            button.setIconSize(QSize(px(16), px(16)))
        self._show_texts()

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the counters of `snapshot`."""
        metrics = snapshot.metrics
        for counter in self.counters.values():
            counter.setToolTip("")
        self.counters["epoch"].show_text(f"{snapshot.epoch:,}")
        self.counters["update"].show_text(f"{snapshot.update:,}")
        self.counters["train_loss"].show_text(fixed(metrics.train_loss))
        self.counters["test_loss"].show_text(fixed(metrics.test_loss))
        regression = snapshot.experiment.dataset.is_regression
        self.counters["score"].caption.setText(
            self.tr("test R²") if regression else self.tr("test accuracy")
        )
        self.counters["score"].show_text(
            fixed(metrics.test_score) if regression else percent(metrics.test_score)
        )
        self._explain_missing(snapshot)
        if self._running and snapshot.running and snapshot.updates_per_second:
            self.speed_label.setText(
                self.tr("{speed:,}/s").format(speed=_rounded(snapshot.updates_per_second))
            )

    def wait(self, waiting: Waiting) -> None:
        """Show no numbers while they are from before an edit."""
        if waiting == "edit":
            for counter in self.counters.values():
                counter.show_text(UNKNOWN)
                counter.setToolTip(self.tr("Computing the new numbers …"))

    def _explain_missing(self, snapshot: Snapshot) -> None:
        """Say in tooltips why a loss or a score is "–"."""
        metrics = snapshot.metrics
        train, test = (
            core_text(why_unknown(loss, score, outputs))
            for loss, score, outputs in zip(metrics[:2], metrics[2:], snapshot.answers, strict=True)
        )
        self.counters["train_loss"].setToolTip(
            plain(train if math.isnan(metrics.train_loss) else "")
        )
        self.counters["test_loss"].setToolTip(plain(test if math.isnan(metrics.test_loss) else ""))
        self.counters["score"].setToolTip(plain(test if math.isnan(metrics.test_score) else ""))

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
        self.run.setIcon(icon("pause" if self._running else "play", self._theme.on_accent))


def _rounded(speed: float) -> int:
    """Round to two significant digits, so that the number can be read while it changes."""
    if speed < 100:
        return round(speed)
    decimals = 1 - int(math.log10(speed))
    return int(round(speed, decimals))


class _Counter(QWidget):
    """A number below its name; it only ever grows wider, so that nothing jumps."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.caption, self.value = Label(caption), Label(UNKNOWN)
        self.caption.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 0, 0)
        layout.setSpacing(1)
        for label in (self.caption, self.value):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            layout.addWidget(label)
        follow_text_size(self, self._fit_to_text)

    def _fit_to_text(self) -> None:
        font = mono_font()
        font.setBold(True)
        self.value.setFont(font)
        self.caption.setFont(small_font())
        widest = max(
            self.value.fontMetrics().horizontalAdvance(text)
            for text in ("0.0000", self.value.text())
        )
        self.value.setMinimumWidth(widest)

    def show_text(self, text: str) -> None:
        """Show `text`."""
        if text != self.value.text():
            self.value.setText(text)
            self.value.setMinimumWidth(
                max(self.value.minimumWidth(), self.value.fontMetrics().horizontalAdvance(text))
            )
