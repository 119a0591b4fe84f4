"""Keeps the open work for the case of a crash, beside the window and without stopping training."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, QTimer
from PyQt6.QtGui import QImage

from playground.core.experiment.spec import Experiment
from playground.core.training.state import TrainerState
from playground.live.answer import Answer
from playground.live.job import Job
from playground.session.archive import SessionError
from playground.session.format import Session
from playground.session.recovery import Note
from playground.session.view import View
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.texts.messages import error_text
from playground.ui.window.file_work import state_in
from playground.ui.window.kept_work import NO_MEMORY, NOT_KEPT, KeptWork, Left
from playground.ui.window.speaker import Speaker
from playground.ui.window.unsaved import Unsaved

KEEPING = "keeping the work"  # the name of the thread
LOOK_INTERVAL = 40  # milliseconds between two looks whether it is written
LONGEST_END = 5.0  # seconds that the window waits for it when it closes
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """When work is kept: milliseconds after an edit, and between two looks while it trains.

    It begins before the promised 5 s and 60 s are over: the update under way, the timer and the
    disk take a second together, and little more for the largest network.
    """

    after_edit: int = 4_000
    while_training: int = 58_000


class Autosave(QObject):
    """Writes unsaved work to a `KeptWork`, and removes it when it is saved or given up.

    The first edit starts the clock, the next ones do not put it off; training that does not count
    as work yet starts it, too. The state comes from the training thread between two updates; a
    thread of its own writes it. If that fails, one notice says so, and it is tried again at the
    next turn.

    Parameters
    ----------
    picture : draws the work, for the list of what can be restored
    digest : returns the digest of the file of the document as it was opened or saved
    view : returns what the window shows
    """

    def __init__(
        self,
        document: Document,
        controller: RunController,
        unsaved: Unsaved,
        speaker: Speaker,
        kept: KeptWork,
        picture: Callable[[], QImage],
        digest: Callable[[], str],
        view: Callable[[], View],
        pace: Pace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._controller, self._unsaved = document, controller, unsaved
        self._speaker, self._kept, self._picture, self._digest = speaker, kept, picture, digest
        self._view = view
        self._soon = self._timer(pace.after_edit, self.keep)
        self._soon.setSingleShot(True)
        self._often = self._timer(pace.while_training, self.keep)
        self._looking = self._timer(LOOK_INTERVAL, self._look)
        self._last: Job[None] | None = None  # each begins when the one before has ended
        self._writing: Job[None] | None = None
        self._mark: tuple[int, int] | None = None  # of the work that is written
        self._is_due = self._has_files = self._has_failed = False
        self._is_on = True
        document.undo_stack.indexChanged.connect(self._note_edit)
        document.path_changed.connect(self.forget)
        self._often.start()
        if unsaved.is_there:
            self._note_edit()

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    def _note_edit(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """Write the work if there is any that is not written yet, and do not wait for it."""
        self._is_due = False
        self._look()
        if not self._is_on:
            return
        if self._writing is not None:
            self._is_due = True  # afterwards
        elif not self._unsaved.is_there:
            self.forget()  # it was undone
            if self._controller.running:
                self._soon.start()
        elif (mark := self._unsaved.mark) != self._mark:
            self._write()
            self._mark = mark

    def _write(self) -> None:
        document = self._document
        answer = self._controller.worker.ask(lambda trainer: trainer.state())
        note = Note(document.path, self._digest(), None)
        work = answer, document.experiment, self._view()
        about = self._kept, *work, note, self._picture()
        self._writing, self._has_files = self._begin(partial(_write, *about)), True
        self._looking.start()

    def _begin(self, work: Callable[[Job[None]], None]) -> Job[None]:
        """Begin work with the files, after the work before."""
        before = self._last

        def work_after(job: Job[None]) -> None:
            if before is not None:
                before.join()
            work(job)

        self._last = Job(work_after, KEEPING)
        return self._last

    def _look(self) -> None:
        """Note what has become of the work that was being written."""
        job = self._writing
        if job is None or job.is_running:
            return
        self._writing = None
        self._looking.stop()
        if job.error is None:
            self._has_failed = False
        else:
            self._note_failure(job.error)
        if self._is_due:
            self.keep()

    def _note_failure(self, error: Exception) -> None:
        self._mark = None  # tried again
        log.warning("The work could not be kept: %s", error)
        if isinstance(error, SessionError) and not self._has_failed:
            self._has_failed = True
            self._speaker.say(error_text(error))

    def switch(self, is_on: bool) -> None:
        """Write the work from now on, or none; then what was written is removed."""
        self._is_on = is_on
        if is_on:
            self._note_edit()
        else:
            self.forget()

    def forget(self) -> None:
        """Remove what was written: it is saved, or given up."""
        self._soon.stop()
        self._mark = None
        if self._writing is not None:
            self._writing.abandon()
            self._writing = None
        if self._has_files:
            self._has_files = False
            self._begin(lambda job: self._kept.remove())

    def adopt(self, left: Left) -> None:
        """Go on with what an earlier run has left, which has just been opened."""
        self._mark, self._has_files = self._unsaved.mark, True
        self._begin(lambda job: self._kept.adopt(left))

    def keep_now(self, longest: float = LONGEST_END) -> bool:
        """Write the work and wait for it; returns whether all that there is is written."""
        until = time.perf_counter() + longest
        for _ in range(2):  # what is being written may be older
            self.keep()
            if self._last is not None:
                self._last.join(max(0.0, until - time.perf_counter()))
            self._look()
        return self._writing is None and not self._has_failed

    def end(self, keeps: bool) -> None:
        """Leave the work to the next start, or remove it; nothing is written any more."""
        for timer in (self._soon, self._often, self._looking):
            timer.stop()
        if not keeps:
            self.forget()
        elif self._has_files:
            self._begin(lambda job: self._kept.leave())
        if self._last is not None:
            self._last.join(LONGEST_END)


def _write(
    kept: KeptWork,
    answer: Answer[TrainerState],
    experiment: Experiment,
    view: View,
    note: Note,
    picture: QImage,
    job: Job[None],
) -> None:
    try:
        state = state_in(answer, note.path or Path(KEEPING), job)
        note = replace(note, update=state.update)
        kept.write(Session(experiment, state, view), note, picture, job.become_final)
    except MemoryError as error:
        raise SessionError(NOT_KEPT, reason=NO_MEMORY) from error
