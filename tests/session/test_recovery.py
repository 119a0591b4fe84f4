"""Recovery files: what is written, found and read, also where somebody else has written them."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from playground.files import UNREADABLE
from playground.session import recovery
from playground.session.archive import SessionError
from playground.session.format import load_session
from playground.session.recovery import (
    LARGEST_NOTE,
    LARGEST_PICTURE,
    Note,
    keep,
    new_slots,
    read_note,
    read_picture,
    remove,
    slots_beside,
    slots_in,
)
from tests.support.hostile.cases import good_session
from tests.support.training import assert_same_state

NOTE = Note(None, "", 7)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "recovery"
    folder.mkdir()
    return folder


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "documents" / "한글 mine.nnplay"
    path.parent.mkdir()
    path.write_bytes(b"as it was")
    return path


def kept(slot, note=NOTE, picture=b"picture"):
    keep(slot, good_session(), note, picture)
    return slot


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_work_without_a_file_is_in_the_folder_and_comes_back(folder):
    (slot,) = new_slots(None, folder)
    kept(slot)
    (found,) = slots_in(folder)
    assert found == slot
    session = load_session(found.session)
    assert session.experiment == good_session().experiment
    assert_same_state(session.state, good_session().state)
    assert read_note(found) == NOTE
    assert read_picture(found) == b"picture"


def test_work_on_a_file_is_hidden_beside_it_and_the_folder_knows(folder, document):
    beside, last = new_slots(document, folder)
    kept(beside, replace(NOTE, path=document, digest="0" * 64))
    assert last.session.parent == folder
    assert all(name.startswith(".") for name in names(document.parent) if name != document.name)
    (found,) = slots_in(folder)
    assert (found.session, found.pointer) == (beside.session, beside.pointer)
    assert read_note(found) == Note(document, "0" * 64, 7)


def test_where_the_folder_was_emptied_the_document_knows(folder, document):
    kept(next(new_slots(document, folder)))
    for file in folder.iterdir():
        file.unlink()
    assert not slots_in(folder)
    (found,) = slots_beside(document)
    assert read_note(found).path == document
    assert not slots_beside(document.with_name("other.nnplay"))


def test_a_folder_that_cannot_be_pointed_from_keeps_the_work_beside(tmp_path, document):
    (tmp_path / "file").write_bytes(b"")
    kept(next(new_slots(document, tmp_path / "file" / "recovery")))
    assert len(slots_beside(document)) == 1


def test_a_document_of_another_suffix_has_nothing_beside_it(folder, tmp_path):
    assert len(list(new_slots(tmp_path / "mine.zip", folder))) == 1


def test_the_newest_are_found_and_not_too_many(folder, monkeypatch):
    monkeypatch.setattr(recovery, "MOST_SLOTS", 2)
    slots = [kept(next(new_slots(None, folder))) for _ in range(3)]
    for age, slot in enumerate(slots):
        os.utime(slot.session, (1e9 - age, 1e9 - age))
    assert slots_in(folder) == slots[:2]
    assert slots[0].saved_at == 1e9


def test_what_is_removed_leaves_nothing(folder, document):
    for slot in new_slots(document, folder):
        kept(slot)
        (slot.session.parent / f".{slot.session.name[:40]}-killed.saving").write_bytes(b"half")
        remove(slot)
    assert names(folder) == []
    assert names(document.parent) == [document.name]


def test_a_failure_keeps_the_work_of_before(folder, monkeypatch):
    (slot,) = new_slots(None, folder)
    before = kept(slot).session.read_bytes()

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("playground.files.replace_file", fail)
    with pytest.raises(SessionError, match="No space left"):
        keep(slot, replace(good_session(), state=None), NOTE, b"")
    assert slot.session.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"path": 3, "digest": [], "update": "many"}',
        b'{"path": "relative.nnplay", "digest": "ABC", "update": -1}',
        b'{"path": "/etc/passwd", "digest": "..", "update": 1e5}',
        b'{"path": "/tmp/a\\u0000.nnplay", "update": true}',
        b'{"path": "/tmp/a", "update": ' + b"9" * 4000 + b"}",
        b'{"path": null, "path": "/tmp/a.nnplay"}',
        b"[" * 5000,
        b" " * (LARGEST_NOTE + 1),
    ],
)
def test_a_note_that_makes_no_sense_says_nothing(folder, content):
    slot = kept(next(new_slots(None, folder)))
    slot.note.write_bytes(content)
    assert read_note(slot) == Note(None, UNREADABLE, None)


def test_a_note_beside_a_document_cannot_name_another_file(folder, document):
    slot = kept(next(new_slots(document, folder)), Note(Path("/home/you/thesis.nnplay"), "", 0))
    assert read_note(slot).path == document


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "device", "large", "circle"])
@pytest.mark.parametrize("part", ["note", "picture"])
def test_what_is_beside_the_session_is_read_within_bounds(folder, kind, part):
    slot = kept(next(new_slots(None, folder)))
    path = getattr(slot, part)
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "large":
        path.write_bytes(b"0" * (LARGEST_PICTURE + 1))
    elif kind in ("device", "circle"):
        path.symlink_to("/dev/zero" if kind == "device" else path.name)
    assert read_note(slot).path is None
    assert read_picture(slot) == (b"" if part == "picture" else b"picture")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_its_user_may_read_what_is_kept(folder, document):
    """The document may be private, and its folder open to all."""
    for slot in new_slots(document, folder):
        kept(slot)
        for file in (slot.session, slot.note, slot.picture):
            assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("part", ["session", "note", "picture"])
def test_no_other_file_is_written_through_a_link(folder, document, tmp_path, part):
    slot, other = kept(next(new_slots(document, folder))), tmp_path / "other"
    other.write_bytes(b"of the user")
    getattr(slot, part).unlink()
    getattr(slot, part).symlink_to(other)
    kept(slot)
    assert other.read_bytes() == b"of the user"
    assert load_session(slot.session).experiment == good_session().experiment


@pytest.mark.parametrize(
    "target",
    [
        "documents/.{copy}-mine.nnplay",
        "/dev/zero",
        "/tmp/.recovery-000000000000-mine.nnplay",
        "/tmp/{copy}-mine.nnplay",
        "/tmp/.{copy}-mine.txt",
        "/tmp/\0/.{copy}-mine.nnplay",
        "/tmp/" + "a" * LARGEST_NOTE,
    ],
)
def test_a_pointer_leads_to_recovery_files_of_its_own_only(folder, target):
    pointer = folder / "recovery-0123456789ab.beside"
    pointer.write_text(target.format(copy=pointer.stem))
    assert not slots_in(folder)


def test_other_files_are_no_slots(folder):
    for name in ("recovery-1.nnplay", "recovery-0123456789ab.txt", "x.nnplay", ".nnplay"):
        (folder / name).write_bytes(b"")
    (folder / "recovery-0123456789ab.beside").mkdir()
    assert not slots_in(folder)
    assert not slots_in(folder / "missing")


def test_the_note_is_json_and_small(folder):
    slot = kept(next(new_slots(None, folder)), Note(Path("/tmp/\udcff.nnplay"), "", 3))
    assert json.loads(slot.note.read_bytes())["update"] == 3
    assert read_note(slot).path == Path("/tmp/\udcff.nnplay")
