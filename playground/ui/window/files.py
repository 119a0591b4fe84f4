"""New, open, save: connects the menus of the window with the session files."""

import itertools
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QWidget

from playground.about import SUFFIX
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.spec import Experiment
from playground.live.job import CancelledError, Job
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window.examples import name_of_file, opened_text
from playground.ui.window.kept_view import KeptView
from playground.ui.window.leaving import Leaving, take_typed
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Offers, Speaker, said_if_it_fails

if TYPE_CHECKING:  # imported with the first file: the first frame needs none
    from playground.session.recovery import Slot
    from playground.ui.window.file_work import Opened, Saved

translate = QCoreApplication.translate


class FileController:
    """The file commands. A file that cannot be read leaves the open work untouched.

    Attributes
    ----------
    leaving : asks about unsaved work
    kept_view : what sessions keep of the view
    digest : of the file of the document as it was opened or saved, see `files.digest_of`
    """

    def __init__(
        self,
        window: QWidget,
        document: Document,
        controller: RunController,
        settings: Settings,
        speaker: Speaker,
        beside: Beside,
        kept_view: KeptView,
    ) -> None:
        self._window, self._document, self._controller = window, document, controller
        self._settings, self._speaker, self._beside = settings, speaker, beside
        self.leaving = Leaving(window, document, controller, beside, self.save)
        self.kept_view, self.digest = kept_view, ""

    # --- open -------------------------------------------------------------------------------------

    def new(self) -> None:
        """Open the first-launch experiment."""
        self.new_from(Experiment())

    def new_from(self, experiment: Experiment) -> bool:
        """Open a new, unnamed document that starts with `experiment`, or say why not."""
        from playground.ui.window.file_work import build

        making = translate("Files", "Making the new network …")
        stays = translate("Files", "Your network is still open; no new one was made")
        if not self.may_leave() or not self._open(partial(build, experiment), making, stays):
            return False
        self._speaker.say(translate("Files", "A new network is open"))
        return True

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        path = dialogs.ask_open(self._window, self._settings.folder)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Open `path`, or say why not; returns whether it was opened.

        An example that comes with the program opens as a new, unnamed document: *Save* must not
        write into the program's folder.
        """
        from playground.ui.window.file_work import read

        if not self.may_leave():
            return False
        opening = translate("Files", "Opening “{name}” …").format(name=name_of_file(path))
        failed = translate("Files", "Not opened: “{name}”").format(name=name_of_file(path))
        other = translate("Files", "Open another file …"), self.ask_open  # it stays until answered
        if not self._open(partial(read, path), opening, failed, (other,)):
            return False
        if self._document.path is not None:
            self._settings.folder = self._document.path.parent
        self._speaker.say(opened_text(path))
        return True

    def revert(self) -> bool:
        """Ask, and open the file of the document anew; returns whether that was done."""
        from playground.ui.window.file_work import read

        path = self._document.path
        if path is None:
            self._speaker.say(translate("Files", "There is no file to go back to: save first"))
            return False
        if self.leaving.is_busy or not dialogs.ask_revert(self._window, path.name):
            return False
        reading = translate("Files", "Opening “{name}” …").format(name=path.name)
        stays = translate("Files", "Not reverted: “{name}”").format(name=path.name)
        if not self._open(partial(read, path), reading, stays):
            return False
        self._speaker.say(translate("Files", "“{name}” is as it was saved").format(name=path.name))
        return True

    def restore(self, slot: "Slot") -> bool:
        """Open the work that an earlier run has left, unsaved; or say why not."""
        from playground.ui.window.file_work import restore

        if not self.may_leave():
            return False
        restoring = translate("Files", "Restoring the work …")
        stays = translate("Files", "Nothing was restored")
        if not self._open(partial(restore, slot), restoring, stays):
            return False
        self._document.undo_stack.resetClean()  # no file holds it
        self._speaker.say(translate("Files", "Restored; save it to keep it"))
        return True

    def _open(
        self,
        work: "Callable[[Job[Opened]], Opened]",
        doing: str,
        cancelled: str,
        offers: Offers = (),
    ) -> bool:
        """Open what `work` makes beside the window; if it fails, the open document stays.

        `offers` are what else can be done then.
        """
        try:
            opened = self._beside.run(work, doing)
        except CancelledError:
            self._speaker.say(cancelled)
            return False
        except PlaygroundError as error:
            self._speaker.notify(error_text(error), offers)
            return False
        self.digest = opened.digest
        self._document.open(opened.trainer, opened.path)
        self.kept_view.show(opened.view, self._document.experiment)
        return True

    # --- save -------------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save to the document's file, or ask for one. Returns whether it was saved.

        Of a file that another program has changed or taken away since, it asks first.
        """
        path = self._document.path
        if path is None:
            return self.save_as()
        answer = self._ask_overwrite(path)
        if answer is dialogs.OverwriteChoice.SAVE_AS:
            return self.save_as()
        return answer is dialogs.OverwriteChoice.OVERWRITE and self.save_to(path)

    def _ask_overwrite(self, path: Path) -> dialogs.OverwriteChoice:
        """Ask whether to write over what another program has made of the file, if it has."""
        from playground.ui.window.file_work import change_of

        looking = translate("Files", "Saving “{name}” …").format(name=path.name)
        try:
            change = self._beside.run(partial(change_of, path, self.digest), looking)
        except CancelledError:
            self._speaker.say(translate("Files", "“{name}” was not saved").format(name=path.name))
            return dialogs.OverwriteChoice.CANCEL
        if change == "none":
            return dialogs.OverwriteChoice.OVERWRITE
        return dialogs.ask_overwrite(self._window, path.name, is_gone=change == "gone")

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        path = self._document.path
        name = path.name if path else translate("Files", "network") + SUFFIX
        chosen = dialogs.ask_save(self._window, self._settings.folder / name)
        return chosen is not None and self.save_to(chosen)

    def save_to(self, path: Path) -> bool:
        """Save to `path`, or say why not."""
        take_typed()
        trained_for = self._controller.trained_for
        saved = self._write(path)
        if saved is None:
            return False
        self.digest = saved.digest
        self.leaving.unsaved.note_saved(saved.state.update, trained_for)
        self._document.saved(saved.path)
        self._speaker.say(translate("Files", "Saved to “{path}”").format(path=path))
        return True

    def save_copy(self) -> bool:
        """Ask for a file and save there, and go on with the present one, which is not touched."""
        path = dialogs.ask_save(self._window, self._name_of_copy())
        if path is None:
            return False
        if self._is_open_file(path):
            text = translate("Files", "“{name}” is open here; choose another name for the copy.")
            again = translate("Files", "Save a copy …"), self.save_copy
            self._speaker.notify(text.format(name=path.name), (again,))
            return False
        take_typed()
        if self._write(path) is None:
            return False
        self._speaker.say(translate("Files", "Saved a copy to “{path}”").format(path=path))
        return True

    def _name_of_copy(self) -> Path:
        """Suggest a file beside that of the document, of a name that no file there has."""
        path = self._document.path
        folder = path.parent if path and path.parent.is_dir() else self._settings.folder
        original = path.stem if path else translate("Files", "network")
        first = translate("Files", "{name} copy").format(name=original)
        names = itertools.chain((first,), (f"{first} {number}" for number in itertools.count(2)))
        files = (folder / f"{name}{SUFFIX}" for name in names)
        return next(file for file in files if not os.path.exists(file))

    def _is_open_file(self, path: Path) -> bool:
        own = self._document.path
        if own is None or not (os.path.exists(own) and os.path.exists(path)):
            return False
        return os.path.samefile(own, path)

    def _write(self, path: Path) -> "Saved | None":
        """Write the session as it is now, or say why not."""
        from playground.ui.window.file_work import write

        answer = self._controller.worker.ask(lambda trainer: trainer.state())
        view = self.kept_view.now()
        work = partial(write, self._document.experiment, answer, path, view=view)
        saving = translate("Files", "Saving “{name}” …").format(name=path.name)
        failed = translate("Files", "“{name}” was not saved").format(name=path.name)
        try:
            with said_if_it_fails(self._speaker, failed):
                saved = self._beside.run(work, saving)
        except CancelledError:
            return None
        except PlaygroundError as error:
            save_as = translate("Files", "Save as …"), self.save_as
            copy = translate("Files", "Save a copy …"), self.save_copy
            self._speaker.notify(error_text(error), (save_as, copy))
            return None
        self._settings.folder = saved.path.parent
        return saved

    # --- leave ------------------------------------------------------------------------------------

    @property
    def is_modified(self) -> bool:
        """Whether the frame on screen shows work that no file holds, see `Unsaved`."""
        return self.leaving.unsaved.is_modified

    def may_leave(self) -> bool:
        """Ask about unsaved work; returns whether the open document may be replaced."""
        return self.leaving.may_leave()

    def may_close(self) -> bool:
        """Ask the same before the window closes, at most once."""
        return self.leaving.may_close()
