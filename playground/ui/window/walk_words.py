"""What the status line says of the walk: nothing is trained yet, or an update was made."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import Phase
from playground.ui.state.walk_controller import WalkController
from playground.ui.window.status_line import StatusLine

translate = QCoreApplication.translate


class WalkWords:
    """Says where the walk has come to, as long as there is one and it can be seen."""

    def __init__(self, walk_controller: WalkController, status: StatusLine) -> None:
        self._walk_controller, self._status = walk_controller, status
        self._said: tuple[str, ...] = ("",)
        walk_controller.moved.connect(self._tell)
        for signal in (walk_controller.changed, walk_controller.frame, walk_controller.shown):
            signal.connect(self._show)

    def _tell(self, phase: Phase | str) -> None:
        """Say the phase that the walk comes to; "" ends it."""
        snapshot = self._walk_controller.walk.snapshot
        self._said = ("",)
        if phase == "update" and snapshot is not None:
            texts = (
                translate(
                    "Walk",
                    "Update {number:,} was made with these samples; one step back takes it back",
                ),
                translate("Walk", "Update {number:,} was made"),
            )
            self._said = tuple(text.format(number=snapshot.update + 1) for text in texts)
        elif phase:
            self._said = (
                translate("Walk", "Walking through the network; nothing is trained before Update"),
                translate("Walk", "Nothing is trained before Update"),
                translate("Walk", "Walking"),
            )
        self._show()

    def _show(self) -> None:
        """Say it while the walk goes on and is seen; else the line says how training stands."""
        walk = self._walk_controller
        holds = walk.is_visible and walk.is_ready and walk.has_begun
        self._status.show_walk(*(self._said if holds else ("",)))
