"""The status line: the last thing that happened, or what the program is doing now."""

from playground.ui.state.run_controller import Waiting
from playground.ui.widgets.label import Label


class StatusLine(Label):
    """One sentence. A state such as “Paused” never takes the place of something that happened."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(10, 0, 0, 0)
        self._shows_state = True
        self._sentence = self._waiting = ""

    def say(self, text: str) -> None:
        """Say what has happened; it stays until something else happens or is waited for."""
        self._shows_state = False
        self._sentence = text
        self.setText(text)

    def begin(self, state: str) -> None:
        """Say what the program does from now on, instead of what happened before."""
        self._shows_state = True
        self._put(state)

    def show_state(self, state: str) -> None:
        """Say what the program does now, unless something that happened is shown."""
        if self._shows_state:
            self._put(state)

    def wait(self, waiting: Waiting) -> None:
        """Say for what the program waits, in place of what was said; with "" that comes back."""
        reasons: dict[Waiting, str] = {
            "pause": self.tr("Pausing after the update under way …"),
            "step": self.tr("Training one step …"),
            "edit": self.tr("Computing the new numbers; pale numbers are the old ones …"),
        }
        self._waiting = reasons.get(waiting, "")
        self._put(self._sentence)

    def _put(self, sentence: str) -> None:
        self._sentence = sentence
        self.setText(self._waiting or sentence)
