"""The status line: the last thing that happened, or what the program is doing now."""

from playground.ui.widgets.label import Label


class StatusLine(Label):
    """One sentence. A state such as “Paused” never takes the place of something that happened."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(10, 0, 0, 0)
        self._shows_state = True

    def say(self, text: str) -> None:
        """Say what has happened; it stays until something else happens."""
        self._shows_state = False
        self.setText(text)

    def begin(self, state: str) -> None:
        """Say what the program does from now on, instead of what happened before."""
        self._shows_state = True
        self.setText(state)

    def show_state(self, state: str) -> None:
        """Say what the program does now, unless something that happened is shown."""
        if self._shows_state:
            self.setText(state)
