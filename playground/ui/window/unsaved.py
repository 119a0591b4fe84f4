"""The one rule for what is unsaved: edits, and training, since the document was opened or saved."""

from PyQt6.QtCore import QObject

from playground.core.training.trainer import Trainer
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController

LONG_TRAINING = 10.0  # seconds of training that are not thrown away without a question


class Unsaved(QObject):
    """Knows whether there is work that no file holds; everybody who must know that asks here.

    Of an unnamed experiment training up to `LONG_TRAINING` does not count: its seeds repeat it
    exactly.
    """

    def __init__(self, document: Document, controller: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._controller = document, controller
        self._saved_update, self._saved_at = 0, 0.0  # updates, and seconds of training
        self._edits = 0
        document.replaced.connect(self._note_document)
        document.undo_stack.indexChanged.connect(self._note_edit)

    def take_over(self, other: "Unsaved") -> None:
        """Know what another one knows of the same document: its window is being replaced."""
        self._saved_update, self._saved_at = other._saved_update, other._saved_at
        self._edits = other._edits

    def _note_document(self, trainer: Trainer) -> None:
        self._saved_update, self._saved_at = trainer.update, 0.0

    def _note_edit(self) -> None:
        self._edits += 1

    def note_saved(self, update: int, trained_for: float) -> None:
        """Note that a file holds the state after `update` updates and `trained_for` seconds."""
        self._saved_update, self._saved_at = update, trained_for

    @property
    def is_modified(self) -> bool:
        """Whether the frame on screen shows work that no file holds."""
        snapshot = self._controller.snapshot
        if not self._document.is_current(snapshot):  # perhaps of the document before
            return self._is_work(self._saved_update)
        return self._is_work(snapshot.update)

    @property
    def is_there(self) -> bool:
        """Whether there is work that no file holds; a hidden window has an old frame."""
        return self._is_work(self._controller.updates)

    def _is_work(self, update: int | None) -> bool:
        """Return whether there is work after `update` updates; None: their number may change."""
        is_long = self._controller.trained_for - self._saved_at > LONG_TRAINING
        trained = update != self._saved_update and (self._document.path is not None or is_long)
        return trained or not self._document.undo_stack.isClean()

    @property
    def mark(self) -> tuple[int, int]:
        """Return numbers that are others as soon as there is more work than now, or less."""
        return self._edits, self._controller.worker.updates
