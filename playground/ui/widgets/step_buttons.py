"""Buttons that move through steps."""

from collections.abc import Mapping

from PyQt6.QtCore import QSize, QTimer, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup

PLAY_INTERVAL = 800  # milliseconds from one step to the next


class StepButtons(QWidget):
    """First, back, play, next, last.

    Signals
    -------
    wanted(step) : the step that the user asks for
    """

    wanted = pyqtSignal(int)

    def __init__(self, theme: Theme, tooltips: Mapping[str, str]) -> None:
        super().__init__()
        self._step = self._steps = self._last = 0
        self._theme = theme
        self._timer = QTimer(self)
        self._timer.setInterval(PLAY_INTERVAL)
        self._timer.timeout.connect(self._tick)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {}
        for name in ("first", "back", "auto", "next", "last"):
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
            if name == "auto":
                name = "pause" if self.is_playing else "play"
            button.setIcon(icon(name, theme.text))

    def show_step(
        self, step: int, steps: int, last: int | None = None, again: bool = False
    ) -> None:
        """Show the present `step` of `steps`.

        The last button goes to step `last`. With `again`, “next” after the last step is the first.
        """
        self._step, self._steps, self._last = step, steps, steps if last is None else last
        can = {"auto": steps > 0, "next": step < steps or again, "last": step != self._last}
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

    def _press(self, name: str) -> None:
        playing = self._timer.isActive()
        self.stop()
        if name == "auto":
            if not playing:
                self._timer.start()
                self.set_theme(self._theme)
                self.wanted.emit(0 if self._step >= self._last else self._step + 1)
            return
        following = 0 if self._step >= self._steps else self._step + 1
        self.wanted.emit(
            {"first": 0, "back": self._step - 1, "next": following, "last": self._last}[name]
        )

    def press(self, name: str) -> None:
        """Press the button `name` if it is enabled."""
        if self.buttons[name].isEnabled():
            self._press(name)

    def _tick(self) -> None:
        if self._step >= self._steps:
            self.stop()
        else:
            self.wanted.emit(self._step + 1)
