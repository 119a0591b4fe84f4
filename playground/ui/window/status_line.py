"""The status line: what the program is doing now. What has happened is said in a notice."""

from PyQt6.QtCore import pyqtSignal

from playground.live.snapshot import Snapshot
from playground.ui.state.run_controller import Waiting
from playground.ui.texts.keys import with_keys
from playground.ui.widgets.readout import Readout


class StatusLine(Readout):
    """One state. “Paused” never takes the place of the reason why it is paused.

    Signals
    -------
    said(str) : it says something else than before, but for what it waits
    """

    said = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(10, 0, 0, 0)
        self._has_reason = self._is_of_circuits = False
        self._waiting = self._way_in = ""
        self._sentence: tuple[str, ...] = ("",)
        self._walk: tuple[str, ...] = ("",)

    def show_workspace(self, name: str) -> None:
        """Say nothing while the workspace `name` does not show the network."""
        self._is_of_circuits = name == "circuits"
        self._put(*self._sentence)

    def invite(self) -> None:
        """Say how to begin training."""
        self.begin(self.tr("Press Space to train"), self.tr("Space: train"))

    def explain(self, reason: str, *shorter: str) -> None:
        """Say why training does not go on; it stays until something else begins."""
        self._has_reason = True
        self._put(reason, *shorter)

    def begin(self, state: str, *shorter: str) -> None:
        """Say what the program does from now on."""
        self._has_reason = False
        self._put(state, *shorter)

    def show_state(self, state: str) -> None:
        """Say what the program does now, unless it says why."""
        if not self._has_reason:
            self._put(state)

    def show_rest(self, snapshot: Snapshot) -> None:
        """Say that training rests, unless it runs or `snapshot` says why it has ended."""
        if not (snapshot.running or snapshot.stopped or snapshot.divergence):
            if snapshot.is_fresh:
                self.invite()
            else:
                self.begin(self.tr("Paused"))

    def wait(self, waiting: Waiting) -> None:
        """Say for what the program waits, in place of what was said; with "" that comes back."""
        reasons: dict[Waiting, str] = {
            "pause": self.tr("Pausing after the update under way …"),
            "step": self.tr("Training one step …"),
            "edit": self.tr("Computing the new numbers; pale numbers are the old ones …"),
        }
        self._waiting = reasons.get(waiting, "")
        self._put(*self._sentence)

    def show_walk(self, *wordings: str) -> None:
        """Say where the walk is, in place of what was said; with "" that comes back."""
        if wordings != self._walk:
            self._walk = wordings
            self._put(*self._sentence)

    def show_way_in(self, is_at_form: bool) -> None:
        """Say how the keyboard comes to the fields of a part that is one stop of Tab."""
        self._way_in = self.tr("Enter: to its fields") if is_at_form else ""
        self._put(*self._sentence)

    def say_again(self) -> None:
        """Say the same with the keys as they are now."""
        self._put(*self._sentence)

    def show_tip(self, tip: str) -> None:
        """Say what an action does until something else is said; with "" that comes back.

        Why training does not go on, and for what the program waits, stays.
        """
        if tip and not (self._has_reason or self._waiting):
            self.setText(tip)
        else:
            self._put(*self._sentence)

    def _put(self, *sentence: str) -> None:
        self._sentence, before = sentence, self.text()
        if self._way_in:
            self.setText(self._way_in)
        elif self._is_of_circuits:
            self.setText("")
        elif self._waiting:
            self.setText(self._waiting)
        else:
            self.setText(*map(with_keys, self._walk if self._walk[0] else sentence))
        if self.text() not in ("", before, self._waiting):
            self.said.emit(self.text())
