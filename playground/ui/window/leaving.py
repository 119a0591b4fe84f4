"""The question about unsaved work, before the open document goes."""

from collections.abc import Callable

from PyQt6 import sip
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window.unsaved import Unsaved

FIELDS = (QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit)
translate = QCoreApplication.translate


def end_typing() -> None:
    """Take over what is being typed into a field: it counts as work. Others keep the keyboard."""
    field = QApplication.focusWidget()
    if isinstance(field, FIELDS):
        field.clearFocus()


def take_typed() -> None:
    """Take over what is being typed into a field, which goes on after that."""
    field = QApplication.focusWidget()
    if isinstance(field, FIELDS):
        field.clearFocus()
        if not sip.isdeleted(field) and field.isVisible():  # one on the canvas goes with its focus
            field.setFocus()


class Leaving:
    """Asks about unsaved work, one question at a time; `save` saves it.

    Attributes
    ----------
    unsaved : says whether there is any
    is_hurried : whether the window has to close without a question, with work that no file holds;
        until there is more work: then the end that was announced has not come
    is_settled : whether the window closes with all work saved or given up
    """

    def __init__(
        self,
        window: QWidget,
        document: Document,
        controller: RunController,
        beside: Beside,
        save: Callable[[], bool],
    ) -> None:
        self._window, self._document, self._controller = window, document, controller
        self._beside, self._save = beside, save
        self.unsaved = Unsaved(document, controller, window)
        self._is_asking = self.is_hurried = self.is_settled = False
        self._answered: tuple[int, int] | None = None  # the mark of work that may go
        document.undo_stack.indexChanged.connect(self._calm_down)
        controller.running_changed.connect(lambda is_on: self._calm_down() if is_on else None)

    @property
    def is_busy(self) -> bool:
        """Whether it asks about unsaved work, or a file is being opened or written."""
        return self._is_asking or self._beside.is_running

    def may_leave(self) -> bool:
        """Ask about unsaved work; returns whether the open document may be replaced.

        What is being typed into a field counts. While it asks, and while a file is opened or
        written, the answer to anybody else is no.
        """
        if self.is_busy:
            return False
        end_typing()
        if not self.unsaved.is_there:
            return True
        self._is_asking = True
        try:
            return self._ask()
        finally:
            self._is_asking = False

    def may_close(self) -> bool:
        """Ask as `may_leave` does, unless it was answered at the log-out, or nobody can answer."""
        if self.is_hurried:
            return not self.is_busy
        is_answered = self._answered == self.unsaved.mark and not self.is_busy
        self.is_settled = is_answered or self.may_leave()
        return self.is_settled

    def may_log_out(self) -> bool:
        """Ask before the user's session ends; the window, closed after it, does not ask again."""
        was_running = self._controller.running
        if was_running:
            self._controller.set_running(False)  # the answer is about the work as it is now
        if self.may_leave():
            self._answered = self.unsaved.mark
            return True
        if was_running:
            self._controller.set_running(True)
        return False

    def hurry(self) -> None:
        """Let the window close without a question: the work as it is now is kept for recovery."""
        self.is_hurried = True

    def _calm_down(self) -> None:
        self.is_hurried = self.is_settled = False

    def _ask(self) -> bool:
        path = self._document.path
        name = path.name if path else translate("Files", "Untitled")
        answer = dialogs.ask_unsaved(self._window, name)
        if answer is dialogs.SaveChoice.SAVE:
            return self._save()
        return answer is dialogs.SaveChoice.DISCARD
