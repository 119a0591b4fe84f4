"""Recovery files: the work of a running program that no other file holds yet.

A `Slot` is the work of one copy of the program: a session, and beside it a note, a picture and a
lock. Those of a document with a file are hidden files beside it: the user's own folders may be
emptied at each log-off, as in computer rooms. All others, and those that cannot be written there,
are in the recovery folder. It also says where those beside documents are (a pointer); without it
they are found when the document is opened. Who holds the lock is up to the window. What is read
here may be from anybody.
"""

import json
import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from playground.about import SUFFIX
from playground.files import ENDING, FOR_ME, UNREADABLE, read_bounded, remove_whole, replace_file
from playground.session.format import Session, save_session
from playground.session.strict_json import parse_json

COPY = r"recovery-[0-9a-f]{12}"  # names one slot; short, so that no two share temporary files
# a file of a slot in the recovery folder, or what a killed save of one has left there
OWN = re.compile(rf"\.?({COPY})(\.lock|\.json|\.png|{re.escape(SUFFIX)})(-.*{re.escape(ENDING)})?")
BESIDE = re.compile(rf"\.{COPY}-(?P<document>.+{re.escape(SUFFIX)})", re.DOTALL)
POINTER = re.compile(rf"{COPY}\.beside")
MOST_SLOTS = 30  # that are offered; the newest ones
LARGEST_NOTE, LARGEST_PICTURE = 2**14, 2**20  # bytes
DIGEST = re.compile(r"[0-9a-f]{64}|\??")
LATEST_UPDATE = 10**15


@dataclass(frozen=True)
class Note:
    """What there is to know of a slot without reading its session.

    Attributes
    ----------
    path : the file of the document, or None
    digest : of that file when it was opened or saved, see `files.digest_of`
    update : updates done; None if that is not known
    """

    path: Path | None
    digest: str
    update: int | None


@dataclass(frozen=True)
class Slot:
    """The files of one copy; `pointer` says in the recovery folder where those beside are."""

    session: Path
    pointer: Path | None = None

    @property
    def note(self) -> Path:
        """Return the file of the `Note`."""
        return self.session.with_suffix(".json")

    @property
    def picture(self) -> Path:
        """Return the file of the picture, a PNG."""
        return self.session.with_suffix(".png")

    @property
    def lock(self) -> Path:
        """Return the file that the copy which writes here holds locked."""
        return self.session.with_suffix(".lock")

    @property
    def saved_at(self) -> float:
        """Return when the session was written, in seconds since 1970; 0 if it is not there."""
        try:
            return self.session.stat().st_mtime
        except OSError:
            return 0.0

    @property
    def document(self) -> Path | None:
        """Return the file that these files are beside; None for those in the recovery folder."""
        found = BESIDE.fullmatch(self.session.name)
        return None if found is None else self.session.with_name(found["document"])


def new_slots(document: Path | None, folder: Path) -> Iterator[Slot]:
    """Yield where the work on `document` can be kept, the best place first; `folder` is the last.

    `document` is its file, or None.
    """
    name = f"recovery-{secrets.token_hex(6)}"
    if document is not None and document.suffix == SUFFIX:
        beside = document.with_name(f".{name}-{document.name}")
        yield Slot(beside, folder / f"{name}.beside")
    yield Slot(folder / f"{name}{SUFFIX}")


def keep(
    slot: Slot,
    session: Session,
    note: Note,
    picture: bytes,
    commit: Callable[[], object] = lambda: None,
) -> None:
    """Write the work, each file whole or not at all; raises `SessionError` or `OSError`.

    For `commit` see `files.replace_file`; it is called for the session, the first of the others.
    Others may not read it, whoever may read the document. Restored work may be from anybody: a link
    in its place is not followed but taken away.
    """
    for file in (slot.session, slot.note, slot.picture):
        if file.is_symlink():
            file.unlink()
    if slot.pointer is not None and not slot.pointer.exists():
        with suppress(OSError):  # then it is offered when the document is opened
            slot.pointer.parent.mkdir(parents=True, exist_ok=True)
            replace_file(slot.pointer, os.fsencode(slot.session))
    save_session(session, slot.session, commit, FOR_ME)
    replace_file(slot.picture, picture, mode=FOR_ME)
    replace_file(slot.note, _note_text(note), mode=FOR_ME)


def _note_text(note: Note) -> bytes:
    path = None if note.path is None else str(note.path)
    return json.dumps({"path": path, "digest": note.digest, "update": note.update}).encode()


def remove(slot: Slot) -> None:
    """Remove all files of a slot but its lock; raises `OSError`."""
    for file in (slot.session, slot.note, slot.picture):
        remove_whole(file)
    if slot.pointer is not None:
        remove_whole(slot.pointer)


def slots_in(folder: Path) -> list[Slot]:
    """List the slots of the recovery folder and those that it points to; the newest first.

    Also those of which only other files are there: the copy was killed before its session was.
    """
    parts = [found for path in _files(folder) if (found := OWN.fullmatch(path.name))]
    own = [Slot(folder / f"{copy}{SUFFIX}") for copy in {part[1] for part in parts}]
    pointers = [path for path in _files(folder) if POINTER.fullmatch(path.name)]
    pointed = [Slot(there, path) for path in pointers if (there := _pointed(path)) is not None]
    return _newest([*own, *pointed])


def slots_beside(document: Path) -> list[Slot]:
    """List the slots that are beside a document; the newest first."""
    slots = [Slot(path) for path in _files(document.parent) if BESIDE.fullmatch(path.name)]
    return _newest([slot for slot in slots if slot.document == document])


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            yield Path(entry.path)


def _pointed(pointer: Path) -> Path | None:
    """Return the session that a pointer leads to; None if it is none."""
    with suppress(OSError, ValueError):
        path = Path(os.fsdecode(read_bounded(pointer, LARGEST_NOTE)))
        is_same = path.name.startswith(f".{pointer.stem}-")
        if path.is_absolute() and is_same and BESIDE.fullmatch(path.name) and "\0" not in str(path):
            return path
    return None


def _newest(slots: list[Slot]) -> list[Slot]:
    return sorted(slots, key=lambda slot: slot.saved_at, reverse=True)[:MOST_SLOTS]


def read_note(slot: Slot) -> Note:
    """Return the note of a slot; what is missing or makes no sense is left out.

    Of a slot beside a document that is its path, whatever the note says.
    """
    try:
        found = parse_json(read_bounded(slot.note, LARGEST_NOTE).decode())
    except (OSError, ValueError, RecursionError):
        found = None
    plain = found if isinstance(found, dict) else {}
    digest, update = plain.get("digest"), plain.get("update")
    is_count = type(update) is int and 0 <= update <= LATEST_UPDATE
    return Note(
        slot.document or _path_in(plain),
        digest if isinstance(digest, str) and DIGEST.fullmatch(digest) else UNREADABLE,
        update if is_count else None,
    )


def _path_in(plain: dict[str, object]) -> Path | None:
    """Return the path of a note if a session can be there: *Save* will write to it."""
    text = plain.get("path")
    if not isinstance(text, str) or "\0" in text:
        return None
    path = Path(text)
    return path if path.is_absolute() and path.suffix == SUFFIX else None


def read_picture(slot: Slot) -> bytes:
    """Return the picture of a slot; nothing if there is none within bounds."""
    try:
        return read_bounded(slot.picture, LARGEST_PICTURE)
    except OSError:
        return b""
