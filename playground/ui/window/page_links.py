"""TensorFlow Playground links in and out: typed, pasted or dropped; copied to the clipboard."""

from collections.abc import Iterable

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QApplication, QWidget

from playground.core.basics.messages import Phrase
from playground.exchange.tfp_link.settings import is_link
from playground.exchange.tfp_link.writing import link_of
from playground.ui.state.document import Document
from playground.ui.texts.messages import phrase_text
from playground.ui.window.files import FileController
from playground.ui.window.link_dialog import LinkDialog
from playground.ui.window.speaker import Speaker

translate = QCoreApplication.translate


class PageLinks:
    """Opens links as new documents, and copies the link of the open document.

    Attributes
    ----------
    dialog : the dialog that is open, or None
    """

    def __init__(
        self, window: QWidget, document: Document, files: FileController, speaker: Speaker
    ) -> None:
        self._window, self._document, self._files = window, document, files
        self._speaker = speaker
        self.dialog: LinkDialog | None = None

    def ask_import(self) -> None:
        """Ask for a link; one on the clipboard is there already."""
        text = _clipboard_text()
        self.show(text if is_link(text) else "")

    def paste(self) -> bool:
        """Show the link on the clipboard; returns whether there is one."""
        text = _clipboard_text()
        found = is_link(text)
        if found:
            self.show(text)
        return found

    def show(self, text: str) -> None:
        """Show in the dialog what a link is about, to open it."""
        if self.dialog is not None:
            return
        self.dialog = LinkDialog(text.strip(), self._window)
        self.dialog.finished.connect(self._forget)
        self.dialog.opened.connect(self._files.new_from)
        self.dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def copy(self) -> None:
        """Copy the link of the document, and say what the page would do otherwise."""
        link, clipboard = link_of(self._document.experiment), QApplication.clipboard()
        if link.obstacles or clipboard is None:
            said = translate("PageLinks", "No link was copied: TensorFlow Playground cannot do it.")
            self._speaker.notify(_listed(said, link.obstacles))
            return
        clipboard.setText(link.url)
        if not link.differences:
            self._speaker.say(translate("PageLinks", "Link copied: the page trains the same."))
            return
        said = translate("PageLinks", "Link copied. The page does some things differently:")
        self._speaker.notify(_listed(said, link.differences))


def _listed(sentence: str, phrases: Iterable[Phrase]) -> str:
    return "\n".join((sentence, *(f"• {phrase_text(phrase)}" for phrase in phrases)))


def _clipboard_text() -> str:
    clipboard = QApplication.clipboard()
    return clipboard.text() if clipboard is not None else ""
