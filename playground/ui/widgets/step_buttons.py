"""Buttons that move through steps."""

from collections.abc import Mapping
from typing import Literal, get_args

from PyQt6.QtCore import QSize, QTimer, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup

StepButton = Literal["first", "back", "auto", "next", "last"]
PLAY_INTERVAL = 800  # milliseconds from one step to the next


class StepButtons(QWidget):
    """First, back, play, next, last. Where a button leads is decided by who listens.

    Signals
    -------
    pressed(StepButton) : a button was pressed; "auto" begins to play
    ticked() : the next step of playing is due
    """

    pressed = pyqtSignal(str)
    ticked = pyqtSignal()

    def __init__(self, theme: Theme, tooltips: Mapping[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self._timer = QTimer(self)
        self._timer.setInterval(PLAY_INTERVAL)
        self._timer.timeout.connect(self.ticked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.buttons: dict[StepButton, QToolButton] = {}
        names: tuple[StepButton, ...] = get_args(StepButton)
        for name in names:
            tooltip = tooltips[name]
            button = self.buttons[name] = QToolButton()
            button.setProperty("role", "icon")
            button.setToolTip(plain(tooltip))
            button.setAccessibleName(tooltip)
            button.clicked.connect(lambda _, name=name: self._press(name))
            layout.addWidget(button)
        ArrowGroup(self, [*self.buttons.values()])
        self.set_theme(theme)
        follow_text_size(self, self._size_icons)

    def _size_icons(self) -> None:
        for button in self.buttons.values():
            button.setIconSize(QSize(px(16), px(16)))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`."""
        self._theme = theme
        for name, button in self.buttons.items():
            play = "pause" if self.is_playing else "play"
            button.setIcon(icon(play if name == "auto" else name, theme.text))

    def show_step(
        self, step: int, steps: int, last: int | None = None, again: bool = False
    ) -> None:
        """Enable the buttons that can be used at `step` of `steps`.

        The last button goes to step `last`. With `again`, “next” after the last step is the first.
        """
        end = steps if last is None else last
        can = {"auto": steps > 0, "next": step < steps or again, "last": step < end}
        for name, button in self.buttons.items():
            button.setEnabled(steps > 0 and can.get(name, step > 0))

    @property
    def is_playing(self) -> bool:
        """Whether it plays."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Stop playing."""
        self._timer.stop()
        self.set_theme(self._theme)

    def _press(self, name: StepButton) -> None:
        was_playing = self.is_playing
        self.stop()
        if name == "auto":
            if was_playing:
                return
            self._timer.start()
            self.set_theme(self._theme)
        self.pressed.emit(name)

    def press(self, name: StepButton) -> None:
        """Press the button `name` if it is enabled."""
        if self.buttons[name].isEnabled():
            self._press(name)
