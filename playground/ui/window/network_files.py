"""Saves the network for other programs: as code, as a notebook, as a model, as weights."""

from functools import partial
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QObject
from PyQt6.QtWidgets import QMainWindow, QMenu

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, explained_writing
from playground.core.experiment.spec import Experiment
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.exchange.exports.errors import ExportError
from playground.exchange.exports.formats import EXPORTS, ExportFormat
from playground.files import real_path, replace_file
from playground.live.answer import Answer
from playground.live.job import CancelledError, Job
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.widgets.hints import explain, explain_menu
from playground.ui.window.file_work import state_in
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Offers, Speaker, said_if_it_fails

ALWAYS = "npz"  # the format that holds every network
translate = QCoreApplication.translate


class NetworkFiles(QObject):
    """Asks for a file and saves the network in a format of the registry `EXPORTS`."""

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        controller: RunController,
        settings: Settings,
        speaker: Speaker,
        beside: Beside,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._controller = window, document, controller
        self._settings, self._speaker, self._beside = settings, speaker, beside

    def fill_menu(self, menu: QMenu) -> None:
        """Add a submenu with an entry for each format."""
        submenu = menu.addMenu(translate("Export", "Code and weights"))
        assert submenu is not None
        submenu.setToolTipsVisible(True)
        about = translate("Export", "The network for other programs: code, or a file of weights")
        explain_menu(submenu, about)
        for name, export in EXPORTS.items():
            label = translate("Export", export.label)
            action = submenu.addAction(translate("Export", "{format} …").format(format=label))
            assert action is not None
            action.setData(translate("Export", "Export: {format}").format(format=label))
            explain(action, translate("Export", export.meaning))
            action.triggered.connect(lambda _, name=name: self.ask(name))

    def ask(self, name: str) -> bool:
        """Ask for a file and save the network in a format. Returns whether it was saved."""
        export, path = EXPORTS[name], self._document.path
        session = path.stem if path else translate("Files", "untitled")
        title = translate("Export", "Export: {format}").format(
            format=translate("Export", export.label)
        )
        suggestion = self._settings.folder / f"{session}{export.suffix}"
        suffixes = (export.suffix.removeprefix("."),)
        chosen = dialogs.ask_export(self._window, title, suggestion, suffixes)
        return chosen is not None and self._write(chosen, name)

    def _write(self, path: Path, name: str) -> bool:
        """Write the network as it is now, or say why not."""
        answer = self._controller.worker.ask(lambda trainer: trainer.state())
        work = partial(export_to, EXPORTS[name], self._document.experiment, answer, path)
        writing = translate("Export", "Saving “{name}” …").format(name=path.name)
        failed = translate("Export", "“{name}” was not saved").format(name=path.name)
        try:
            with said_if_it_fails(self._speaker, failed):
                written = self._beside.run(work, writing)
        except CancelledError:
            return False
        except PlaygroundError as error:
            self._speaker.notify(error_text(error), self._offers(name, error))
            return False
        self._settings.folder = written.parent
        self._speaker.say(translate("Export", "Saved “{name}”").format(name=path.name))
        return True

    def _offers(self, name: str, error: PlaygroundError) -> Offers:
        """Return what else can be done: another file, or for a network that it cannot hold, NPZ."""
        if not isinstance(error, ExportError):
            return ((translate("Export", "Save elsewhere …"), partial(self.ask, name)),)
        if name == ALWAYS:
            return ()
        return ((translate("Export", "Export the weights …"), partial(self.ask, ALWAYS)),)


def export_to(
    export: ExportFormat,
    experiment: Experiment,
    answer: Answer[TrainerState],
    path: Path,
    job: Job[Path],
) -> Path:
    """Write `experiment` with the state that training answers. Raises `PlaygroundError`."""
    try:
        state = state_in(answer, path, job)
        job.report(0)
        content = export.content(Trainer(experiment, state))
        with explained_writing(path):
            replace_file(path, content, job.become_final)
            return real_path(path)
    except MemoryError as error:
        raise ExportError(
            QT_TRANSLATE_NOOP("Errors", "There is too little memory to export “{path}”."),
            path=path.name,
        ) from error
