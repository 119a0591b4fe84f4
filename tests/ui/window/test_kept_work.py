"""Whose work it is: that of a copy that runs is never offered to another one."""

import os
import subprocess
import sys
from contextlib import contextmanager
from threading import Thread
from unittest.mock import Mock

import pytest
from PyQt6.QtCore import QSize
from PyQt6.QtGui import QImage

from playground import files
from playground.session.archive import SessionError
from playground.session.format import load_session
from playground.session.recovery import Note
from playground.ui.widgets.png import png_bytes, read_png
from playground.ui.window.kept_work import KeptWork, find_left, lock_of
from tests.support.kept import edited_session, leave_work, picture, sessions_in
from tests.support.paths import ROOT

HOLD = """
import sys
from pathlib import Path
from playground.session.recovery import Slot
from playground.ui.window.kept_work import lock_of
lock = lock_of(Slot(Path(sys.argv[1])))
print(lock is not None, flush=True)
sys.stdin.read()
"""
SIZE = QSize(480, 300)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "recovery"


@contextmanager
def held(slot):
    """Another process that holds the lock of `slot`; it is killed at the end."""
    command = [sys.executable, "-c", HOLD, str(slot.session)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout.readline() == "True\n"
        yield other
        other.kill()


def write(kept, path=None):
    kept.write(edited_session(), Note(path, "", 3), picture(), lambda: None)


def test_what_nobody_holds_is_found_with_its_picture(folder):
    folder.mkdir()
    slot = leave_work(folder)
    (left,) = find_left(folder)
    assert (left.slot, left.note.update, left.saved_at) == (slot, 3, slot.saved_at)
    assert left.picture.pixelColor(5, 5).name() == "#0000ff"


def test_two_that_look_are_not_offered_the_same(folder):
    folder.mkdir()
    leave_work(folder)
    (left,) = find_left(folder)
    assert not find_left(folder)
    left.let_be()
    assert len(find_left(folder)) == 1


def test_work_of_a_copy_that_runs_is_found_when_it_was_killed(folder):
    folder.mkdir()
    slot = leave_work(folder)
    with held(slot):
        assert not find_left(folder)
    assert slot.lock.exists()  # it could not clear up
    assert len(find_left(folder)) == 1


def test_a_lock_of_a_dead_copy_whose_number_another_python_has_does_not_hide_the_work(folder):
    folder.mkdir()
    slot, other = leave_work(folder), leave_work(folder)
    with held(slot):
        pass
    with held(other) as alive:
        number, *rest = slot.lock.read_text().split("\n")
        assert number != str(alive.pid)
        slot.lock.write_text("\n".join([str(alive.pid), *rest]))
        assert [left.slot for left in find_left(folder)] == [slot]


@pytest.mark.parametrize("is_named", [False, True])
@pytest.mark.parametrize("kill_at", ["begin", "write", "end"])
def test_what_a_killed_copy_has_left_without_a_session_is_cleared_away(
    folder, tmp_path, kill_at, is_named
):
    documents = tmp_path / "documents"
    for place in (folder, documents):
        place.mkdir()
    slot = leave_work(folder, documents / "mine.nnplay" if is_named else None)
    with held(slot):
        pass
    slot.session.unlink()
    if kill_at != "end":
        slot.note.unlink()
        slot.picture.unlink()
    if kill_at == "write":
        (slot.session.parent / f".{slot.session.name[:40]}-x.saving").write_bytes(b"half")
    assert not find_left(folder)
    assert not [*folder.iterdir(), *documents.iterdir()]


def test_a_folder_that_is_not_there_now_is_not_forgotten(folder, tmp_path):
    """It may be on a disk that will be there again."""
    document = tmp_path / "disk" / "mine.nnplay"
    document.parent.mkdir()
    slot = leave_work(folder, document)
    document.parent.rename(tmp_path / "away")
    assert not find_left(folder)
    (tmp_path / "away").rename(document.parent)
    assert [left.slot for left in find_left(folder)] == [slot]


def test_work_of_another_user_is_neither_offered_nor_cleared_away(folder, monkeypatch):
    folder.mkdir()
    slot = leave_work(folder)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda path, mode: False)  # root may read everything
        assert not find_left(folder)
    assert [left.slot for left in find_left(folder)] == [slot]


def test_discarded_work_leaves_nothing(folder, tmp_path):
    leave_work(folder, tmp_path / "mine.nnplay")
    (left,) = find_left(folder)
    left.discard()
    assert not list(folder.iterdir())
    assert list(tmp_path.iterdir()) == [folder]


def test_work_is_kept_until_it_is_removed(folder, tmp_path):
    kept, path = KeptWork(folder), tmp_path / "mine.nnplay"
    write(kept, path)
    (session,) = sessions_in(tmp_path)
    assert load_session(session).experiment == edited_session().experiment
    assert not find_left(folder, path), "it is in use"
    kept.remove()
    assert list(tmp_path.iterdir()) == [folder]
    assert not list(folder.iterdir())


def test_what_is_left_is_for_the_next_start(folder):
    kept = KeptWork(folder)
    write(kept)
    kept.leave()
    (left,) = find_left(folder)
    heir = KeptWork(folder)
    heir.adopt(left)
    write(heir)
    assert len(sessions_in(folder)) == 1
    heir.remove()
    assert not list(folder.iterdir())


def test_beside_a_document_that_nothing_can_be_written_beside_it_is_in_the_folder(folder, tmp_path):
    kept, gone = KeptWork(folder), tmp_path / "gone" / "mine.nnplay"
    write(kept, gone)
    (left_by,) = sessions_in(folder)
    kept.leave()
    (left,) = find_left(folder)
    assert (left.slot.session, left.note.path) == (left_by, gone)


@pytest.mark.qt_log_ignore("own lock file")  # it is gone, too
def test_where_the_folder_of_the_document_goes_the_work_is_in_the_folder(folder, tmp_path):
    """It was renamed, or its disk taken out; what is left there is older."""
    kept, path = KeptWork(folder), tmp_path / "disk" / "mine.nnplay"
    path.parent.mkdir()
    write(kept, path)
    path.parent.rename(tmp_path / "away")
    for _ in range(2):
        write(kept, path)
    assert len(sessions_in(folder)) == 1
    kept.leave()
    (left,) = find_left(folder)
    assert (left.slot.document, left.note.path) == (None, path)
    left.discard()
    assert not list(folder.iterdir())


def test_a_full_disk_beside_the_document_leaves_nothing_there(folder, tmp_path, monkeypatch):
    kept, path = KeptWork(folder), tmp_path / "mine.nnplay"
    write(kept, path)
    replace = files.replace_file

    def refuse(target, *about):
        if target.parent == tmp_path:
            raise OSError(28, "No space left on device")
        replace(target, *about)

    monkeypatch.setattr(files, "replace_file", refuse)
    write(kept, path)
    assert list(tmp_path.iterdir()) == [folder]
    kept.remove()
    assert not list(folder.iterdir())


def test_where_the_folder_cannot_be_written_either_what_was_kept_stays(
    folder, tmp_path, monkeypatch
):
    kept, path = KeptWork(folder), tmp_path / "mine.nnplay"
    write(kept, path)
    with monkeypatch.context() as patch:
        patch.setattr(files, "replace_file", Mock(side_effect=OSError(28, "full")))
        with pytest.raises(SessionError, match="cannot be kept"):
            write(kept, path)
    assert len(sessions_in(tmp_path)) == 1
    assert [file.suffix for file in folder.iterdir()] == [".beside"]
    write(kept, path)
    kept.remove()
    assert list(tmp_path.iterdir()) == [folder]
    assert not list(folder.iterdir())


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SessionError, match="cannot be kept for the case of a crash"):
        write(KeptWork(tmp_path / "file" / "recovery"))


def test_a_lock_in_a_folder_that_is_not_there_is_none(tmp_path):
    slot = leave_work(tmp_path)
    os.rename(slot.session.parent, tmp_path.with_name(f"{tmp_path.name} away"))
    assert lock_of(slot) is None


@pytest.mark.parametrize("kind", ["pipe", "large", "link", "folder"])
def test_what_is_no_lock_hides_work_without_being_read(folder, kind):
    """In a thread: a pipe would be waited for."""
    folder.mkdir()
    lock, found = leave_work(folder).lock, []
    if kind == "pipe":
        os.mkfifo(lock)
    elif kind == "large":
        lock.touch()
        os.truncate(lock, 10**12)
    elif kind == "link":
        lock.symlink_to("/dev/zero")
    else:
        lock.mkdir()
    look = Thread(target=lambda: found.append(find_left(folder)), daemon=True)
    look.start()
    look.join(5)
    assert found == [[]]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", png_bytes(picture())[:60]])
def test_what_is_no_picture_is_none(qapp, content):
    assert read_png(content, SIZE).isNull()


def test_a_picture_of_many_pixels_takes_no_memory(qapp):
    content = bytearray(png_bytes(picture()))
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    assert read_png(bytes(content), SIZE).isNull()


def test_a_large_picture_is_made_smaller(qapp):
    image = QImage(1000, 500, QImage.Format.Format_RGB32)
    assert read_png(png_bytes(image), SIZE).size() == QSize(480, 240)
    assert png_bytes(QImage()) == b""
