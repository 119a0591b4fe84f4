"""Where one copy of the program keeps its open work, and what other copies have left."""

import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PyQt6.QtCore import QLockFile, QSize
from PyQt6.QtGui import QImage

from playground.core.basics.messages import QT_TRANSLATE_NOOP, reason_of
from playground.session.archive import SessionError
from playground.session.format import Session
from playground.session.recovery import (
    Note,
    Slot,
    keep,
    new_slots,
    read_note,
    read_picture,
    remove,
    slots_beside,
    slots_in,
)
from playground.ui.widgets.png import png_bytes, read_png
from playground.ui.window import log_file

PICTURE_SIZE = QSize(480, 300)  # pixels, at most
NOT_KEPT = QT_TRANSLATE_NOOP(
    "Errors", "Unsaved work cannot be kept for the case of a crash ({reason}); save it yourself."
)
NO_MEMORY = "there is too little memory"
NO_FOLDER = "{folder} cannot be written"
LARGEST_LOCK = 2**14  # bytes; one of Qt has some hundred


def recovery_folder() -> Path:
    """Return where work is kept that has no file to be beside, in the user's folder for states."""
    return log_file.log_folder() / "recovery"


def lock_of(slot: Slot) -> QLockFile | None:
    """Lock a slot; None if the copy of the program that writes there still runs.

    Qt takes a lock for stale if no process has its number, or if one of another name has it. That
    of a killed copy may belong to another Python by now, so the system is asked, which lets go of
    the lock of a dead process: it removes the file only then. In its place Qt would wait for a
    pipe, and read all of a large file.
    """
    if not _may_be_lock(slot.lock):
        return None
    lock = QLockFile(str(slot.lock))
    lock.setStaleLockTime(0)  # held as long as the copy runs
    has_it = lock.tryLock(0)
    if not has_it and lock.error() == QLockFile.LockError.LockFailedError:
        has_it = lock.removeStaleLockFile() and lock.tryLock(0)
    return lock if has_it else None


def _may_be_lock(path: Path) -> bool:
    """Return whether Qt can be given a file: one that is not there, or is a small one."""
    try:
        found = path.lstat()
    except OSError:
        return True  # Qt finds out why
    return stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST_LOCK


@dataclass(frozen=True)
class Left:
    """Work that another run has left; nobody else is offered it as long as this is kept.

    Attributes
    ----------
    saved_at : seconds since 1970
    """

    slot: Slot
    lock: QLockFile
    note: Note
    saved_at: float
    picture: QImage

    def let_be(self) -> None:
        """Leave it for another time."""
        self.lock.unlock()

    def discard(self) -> None:
        """Remove it. Raises `OSError`."""
        try:
            remove(self.slot)
        finally:
            self.lock.unlock()


def find_left(folder: Path, document: Path | None = None) -> list[Left]:
    """Take what copies that do not run any more have left, of `document` also beside it.

    The newest comes first. What has no session is removed: the copy was killed before or after.
    """
    slots = {slot.session: slot for slot in slots_beside(document)} if document else {}
    slots |= {slot.session: slot for slot in slots_in(folder)}  # with their pointers
    found = []
    for slot in slots.values():
        if (lock := lock_of(slot)) is None:
            continue
        picture = read_png(read_picture(slot), PICTURE_SIZE)
        left = Left(slot, lock, read_note(slot), slot.saved_at, picture)
        if not slot.session.is_file():
            with suppress(OSError):
                left.discard()
        elif os.access(slot.session, os.R_OK):
            found.append(left)
        else:
            left.let_be()  # of another user, in a folder of many
    return sorted(found, key=lambda left: left.saved_at, reverse=True)


@dataclass(frozen=True)
class Place:
    """A slot that this copy writes to, and its lock."""

    slot: Slot
    lock: QLockFile


class KeptWork:
    """The place where this copy keeps its work; used by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place: Place | None = None

    def write(
        self, session: Session, note: Note, picture: QImage, commit: Callable[[], object]
    ) -> None:
        """Write the work; raises `SessionError`, and what was written before stays.

        Where it can no longer be beside the document it goes to the folder: the disk may be full or
        gone, or the folder of the document has another name.
        """
        work = session, note, png_bytes(picture), commit
        self._place = place = self._place or self._take(new_slots(note.path, self._folder))
        try:
            _keep(place.slot, *work)
        except SessionError:
            if place.slot.document is None:
                raise
            self._place = self._written_to_folder(*work)
            with suppress(OSError):
                remove(place.slot)
            place.lock.unlock()

    def _take(self, slots: Iterable[Slot]) -> Place:
        """Return the first slot that can be locked."""
        with suppress(OSError):  # which locking finds out, too
            self._folder.mkdir(parents=True, exist_ok=True)
        for slot in slots:
            if (lock := lock_of(slot)) is not None:
                return Place(slot, lock)
        raise SessionError(NOT_KEPT, reason=NO_FOLDER.format(folder=self._folder))

    def _written_to_folder(
        self, session: Session, note: Note, picture: bytes, commit: Callable[[], object]
    ) -> Place:
        place = self._take(new_slots(None, self._folder))
        try:
            _keep(place.slot, session, note, picture, commit)
        except BaseException:
            place.lock.unlock()
            raise
        return place

    def adopt(self, left: Left) -> None:
        """Go on with what an earlier run has left: it is the open work now."""
        self._place = Place(left.slot, left.lock)

    def remove(self) -> None:
        """Remove the work: it is saved elsewhere, or nobody wants it. Raises `OSError`."""
        try:
            if self._place is not None:
                remove(self._place.slot)
        finally:
            self.leave()

    def leave(self) -> None:
        """Leave the work to the next start of the program."""
        if self._place is not None:
            self._place.lock.unlock()
        self._place = None


def _keep(
    slot: Slot, session: Session, note: Note, picture: bytes, commit: Callable[[], object]
) -> None:
    """Write the work to a slot; raises `SessionError`."""
    try:
        keep(slot, session, note, picture, commit)
    except SessionError as error:
        raise SessionError(NOT_KEPT, reason=error.values.get("reason", error)) from error
    except OSError as error:
        raise SessionError(NOT_KEPT, reason=reason_of(error)) from error
