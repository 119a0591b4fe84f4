"""Says each edit of the document, and how to take it back."""

from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication

from playground.ui.commands.edit_summary import EditLog
from playground.ui.state.document import Document
from playground.ui.window.notice import Notice
from playground.ui.window.speaker import Offers

translate = QCoreApplication.translate


class EditNews:
    """Says in the quiet notice what the last step of the undo stack was.

    `undo` takes it back.
    """

    def __init__(self, document: Document, message: Notice, undo: Callable[[], object]) -> None:
        self._message, self._undo, self._log = message, undo, EditLog(document)

    def start_over(self) -> None:
        """Begin with another document, which has no steps."""
        self._log.start_over()
        self._message.hide()

    def tell(self, trained: bool) -> None:
        """Say the step that was just made, undone or redone; `trained` as in `EditLog.describe`."""
        text = self._log.describe(trained)
        if self._log.is_seen or not text:
            self._message.hide()
        else:
            self._message.say(text, self._way_back())

    def add(self, text: str) -> None:
        """Say more of the step that was just made, in place of what was said."""
        self._message.say(text, self._way_back())

    def tell_passage(self) -> None:
        """Say where an undo or a redo has sent training, as soon as it has answered."""
        if text := self._log.say_passage():
            self._message.say(text, self._way_back())

    def _way_back(self) -> Offers:
        if not self._log.can_undo:
            return ()
        return ((translate("MainWindow", "Undo"), self._undo),)
