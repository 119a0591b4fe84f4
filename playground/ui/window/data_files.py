"""Own data in and out: a file, a drop or the clipboard becomes the data set; it is saved as CSV."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QApplication, QWidget

from playground.core.basics.messages import PlaygroundError, without_trace
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.edits.own_points import import_own, shown_data
from playground.exchange.decoding import DamagedError, decode, decode_damaged
from playground.exchange.importing import guess_choices, looks_like_table
from playground.exchange.opening import read_bytes
from playground.exchange.own_tables import table_of_own
from playground.exchange.writing import write
from playground.live.job import CancelledError, Job
from playground.ui.state.document import Document
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window.import_dialog import ImportDialog, Opened
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Offers, Speaker

translate = QCoreApplication.translate


class DataFiles:
    """Imports and exports data. What cannot be read leaves the loaded data as they are.

    Attributes
    ----------
    dialog : the dialog that is open, or None
    """

    def __init__(
        self,
        window: QWidget,
        document: Document,
        settings: Settings,
        speaker: Speaker,
        beside: Beside,
    ) -> None:
        self._window, self._document, self._settings = window, document, settings
        self._speaker, self._beside = speaker, beside
        self.dialog: ImportDialog | None = None

    # --- import -----------------------------------------------------------------------------------

    def ask_import(self) -> None:
        """Ask for a file and import its data."""
        path = dialogs.ask_table(self._window, self._settings.folder)
        if path is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Show the rows of a file in the dialog, or say why it cannot be read."""

        def work(job: Job[Opened]) -> Opened:
            return _opened(path.name, read_bytes(path))

        another = translate("DataFiles", "Import another file …"), self.ask_import
        failed = translate("DataFiles", "Nothing was imported: “{name}”").format(name=path.name)
        if self._show(work, path.name, failed, (another,)):
            self._settings.folder = path.parent

    def import_text(self, text: str) -> None:
        """Show the rows of a text, copied from a spreadsheet for example, in the dialog."""
        content = text.encode("utf-8", "replace")
        failed = translate("DataFiles", "Nothing was imported")
        clipboard = translate("DataFiles", "Clipboard")
        self._show(lambda job: _opened("", content), clipboard, failed)

    def paste(self) -> bool:
        """Import the table on the clipboard; returns whether there is one."""
        clipboard = QApplication.clipboard()
        text = clipboard.text() if clipboard is not None else ""
        is_table = looks_like_table(text)
        if is_table:
            self.import_text(text)
        return is_table

    def _show(
        self,
        work: Callable[[Job[Opened]], Opened],
        name: str,
        failed: str,
        offers: Offers = (),
    ) -> bool:
        if self.dialog is not None:
            return False
        reading = translate("DataFiles", "Reading “{name}” …").format(name=name)
        try:
            opened = self._beside.run(work, reading)
        except CancelledError:
            self._speaker.say(failed)
            return False
        except PlaygroundError as error:
            self._speaker.notify(error_text(error), offers)
            return False
        self.dialog = ImportDialog(opened, self._document.experiment, self._window)
        self.dialog.finished.connect(self._forget)
        self.dialog.imported.connect(self._take)
        self.dialog.open()
        return True

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _take(self, own: OwnData, keeps: bool) -> None:
        """Train on `own` as one undo step: from the start, or with the weights that still fit."""
        name = translate("DataFiles", "Import data")
        self._document.edit(lambda e: import_own(e, own, keeps), name, anew=not keeps)

    # --- export -----------------------------------------------------------------------------------

    def ask_export(self) -> bool:
        """Ask for a file and save the samples as CSV. Returns whether they were saved.

        Those of a sealed test set are left out.
        """
        path = self._document.path
        name = path.stem if path else translate("Files", "untitled")
        title = translate("DataFiles", "Save data as CSV")
        suggestion = self._settings.folder / f"{name} data.csv"
        chosen = dialogs.ask_export(self._window, title, suggestion, ("csv",))
        return chosen is not None and self._write(chosen)

    def _write(self, path: Path) -> bool:
        experiment = self._document.experiment

        def work(job: Job[Path]) -> Path:
            table = table_of_own(shown_data(experiment))
            job.become_final()
            write(path, table)
            return path

        saving = translate("Export", "Saving “{name}” …").format(name=path.name)
        try:
            self._beside.run(work, saving)
        except CancelledError:
            self._speaker.say(translate("Export", "“{name}” was not saved").format(name=path.name))
            return False
        except PlaygroundError as error:
            again = translate("Export", "Save elsewhere …"), self.ask_export
            self._speaker.notify(error_text(error), (again,))
            return False
        self._settings.folder = path.parent
        said = translate("Export", "Saved “{name}”")
        if experiment.data.hides_test:
            said = translate("DataFiles", "Saved “{name}” without the sealed test set")
        self._speaker.say(said.format(name=path.name))
        return True


def _opened(name: str, content: bytes) -> Opened:
    """Decode a file; of a text with damaged letters the dialog can try another encoding."""
    error: PlaygroundError | None = None
    try:
        text, encoding = decode(content)
    except DamagedError as damage:
        error, (text, encoding) = without_trace(damage), decode_damaged(content)
    return Opened(name, content, text, encoding, guess_choices(text), error)
