"""At the next start: what an earlier run has left is offered, and restored as it was."""

import pytest
from PyQt6 import sip
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest

from playground.files import digest_of
from playground.session.archive import MAX_FILE
from playground.session.format import load_session, save_session
from playground.session.recovery import Note, slots_in
from playground.ui.widgets import dialogs
from playground.ui.window import log_file
from playground.ui.window.autosave import Pace
from playground.ui.window.kept_work import recovery_folder
from playground.ui.window.recovery import Recovery, picture_of
from tests.support.buttons import button, offers
from tests.support.kept import edited_session, leave_work, sessions_in
from tests.support.training import assert_same_state


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(log_file, "log_folder", lambda: tmp_path / "state")
    recovery_folder().mkdir(parents=True)
    return recovery_folder()


@pytest.fixture
def start(window, folder):
    """Begin as a start of the program does."""
    begun = []

    def begin():
        about = window.document, window.controller, window.files, window
        begun.append(Recovery(window, *about, window.views.canvas.view, window.settings))
        begun[0].begin(Pace(10**6, 10**6))
        return begun[0]

    yield begin
    for one in begun:
        one.end()
        sip.delete(one)


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "mine.nnplay"
    save_session(edited_session(1), path)
    return path


def leave(folder, document):
    """Leave work on a document, as a crash does."""
    return leave_work(folder, document, Note(document, digest_of(document, MAX_FILE), 3))


@pytest.fixture
def offered(start, qtbot):
    """Begin, and wait for the dialog."""

    def begin():
        one = start()
        qtbot.waitUntil(lambda: one.dialog is not None)
        return one

    return begin


def test_restored_work_is_unsaved_and_goes_on_to_the_bit(
    window, qtbot, settle, offered, folder, document
):
    slot = leave(folder, document)
    one = offered()
    button(one.dialog, "Restore").click()
    assert one.dialog is None
    settle(window)
    assert window.document.experiment == edited_session().experiment
    state = window.controller.worker.call(lambda trainer: trainer.state())
    assert_same_state(state, edited_session().state)
    assert window.document.path == document
    assert window.isWindowModified()
    assert load_session(document).state.update == 1, "the file is as it was"
    assert slot.session.exists(), "a crash now would lose it"


def test_save_asks_nothing_more_than_usual(window, offered, folder, document, monkeypatch):
    leave(folder, document)
    button(offered().dialog, "Restore").click()
    assert window.files.save()
    assert load_session(document).state.update == 3
    assert not window.isWindowModified()


def test_a_file_that_was_changed_since_the_crash_is_not_overwritten_unasked(
    window, offered, folder, document, monkeypatch
):
    leave(folder, document)
    save_session(edited_session(2), document)
    asked = []
    cancel = dialogs.OverwriteChoice.CANCEL
    monkeypatch.setattr(dialogs, "ask_overwrite", lambda *_, **__: asked.append(1) or cancel)
    button(offered().dialog, "Restore").click()
    assert not window.files.save()
    assert asked
    assert load_session(document).state.update == 2


def test_what_was_restored_and_saved_is_offered_no_more(window, offered, folder, document):
    leave(folder, document)
    one = offered()
    button(one.dialog, "Restore").click()
    assert window.files.save()
    one.end()
    assert not sessions_in(folder, document.parent)


def test_what_is_given_up_as_the_window_closes_is_offered_no_more(window, start, folder):
    one = start()
    window.shared.network_actions.add_unit("hidden1")
    one.keep_now()
    window.actions_by_name["undo"].trigger()
    window.actions_by_name["redo"].trigger()
    assert sessions_in(folder)
    assert window.files.may_close()
    one.end()
    assert not sessions_in(folder)


def test_work_without_a_file_comes_back_without_one(window, offered, folder):
    leave_work(folder)
    dialog = offered().dialog
    assert "Never saved to a file" in [label.text() for label in labels(dialog)]
    button(dialog, "Restore").click()
    assert window.document.path is None
    assert window.isWindowModified()


def test_later_leaves_it_for_the_next_time(window, qtbot, offered, folder):
    leave_work(folder)
    one = offered()
    QTest.keyClick(one.dialog, Qt.Key.Key_Escape)
    assert one.dialog is None
    assert len(slots_in(folder)) == 1
    one.ask()
    qtbot.waitUntil(lambda: one.dialog is not None)
    button(one.dialog, "Later").click()


@pytest.mark.parametrize("is_sure", [True, False])
def test_discard_asks_and_removes_only_that(window, qtbot, offered, folder, monkeypatch, is_sure):
    first, second = leave_work(folder), leave_work(folder)
    dialog = offered().dialog
    monkeypatch.setattr(dialogs, "ask_discard", lambda parent, name: is_sure)
    row = dialog.rows[0]
    row.discard.click()
    if is_sure:
        qtbot.waitUntil(lambda: not row.left.slot.session.exists())
    assert len(dialog.rows) == 2 - is_sure
    assert len(sessions_in(folder)) == 2 - is_sure
    assert {first, second} > {dialog.rows[-1].left.slot}


def test_the_dialog_closes_with_the_last_row(offered, folder, monkeypatch):
    leave_work(folder)
    one = offered()
    monkeypatch.setattr(dialogs, "ask_discard", lambda parent, name: True)
    button(one.dialog, "Discard …").click()
    assert one.dialog is None


def test_restoring_asks_about_the_work_that_is_open(window, offered, folder, monkeypatch):
    leave_work(folder)
    one = offered()
    window.shared.network_actions.add_unit("hidden2")
    before = window.document.experiment
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda *_: dialogs.SaveChoice.CANCEL)
    button(one.dialog, "Restore").click()
    assert window.document.experiment == before
    assert len(slots_in(folder)) == 1


def test_damaged_work_is_refused_in_a_sentence_and_stays(window, offered, folder):
    slot = leave_work(folder)
    slot.session.write_bytes(slot.session.read_bytes()[:-100])
    before = window.document.experiment
    button(offered().dialog, "Restore").click()
    assert "damaged" in window.notice.label.text()
    assert window.document.experiment == before
    assert slot.session.exists()


def test_there_may_be_nothing(window, qtbot, start, folder):
    one = start()
    one.ask()
    qtbot.waitUntil(lambda: window.message.label.text() == "There is no work to recover")
    assert one.dialog is None


@pytest.mark.parametrize("is_left", [False, True])
def test_a_start_says_whether_there_is_nothing(qtbot, start, folder, document, is_left):
    if is_left:
        leave(folder, document)
    one, heard = start(), []
    one.nothing_left.connect(lambda: heard.append(True))
    qtbot.waitUntil(lambda: bool(heard) or one.dialog is not None)
    assert bool(heard) is not is_left


def test_a_document_that_is_opened_says_that_there_is_work_on_it(
    window, qtbot, start, folder, document
):
    one = start()
    leave(folder, document)
    for file in folder.iterdir():
        file.unlink()  # the user's folder was emptied at the log-off
    assert window.files.open(document)
    qtbot.waitUntil(lambda: offers(window.notice) == ["Recover …"])
    button(window.notice, "Recover …").click()
    qtbot.waitUntil(lambda: one.dialog is not None)
    button(one.dialog, "Restore").click()
    assert window.document.path == document
    assert window.isWindowModified()


def test_another_document_says_nothing(window, qtbot, start, folder, document, tmp_path):
    one = start()
    leave(folder, document)
    save_session(edited_session(), tmp_path / "other.nnplay")
    assert window.files.open(tmp_path / "other.nnplay")
    one.ask()
    qtbot.waitUntil(lambda: one.dialog is not None)
    assert not offers(window.notice)


@pytest.mark.parametrize("closes", [True, False])
def test_an_end_that_asks_nobody_keeps_the_work(window, start, folder, monkeypatch, closes):
    one = start()
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda *_: pytest.fail("it asks"))
    window.shared.network_actions.add_unit("hidden1")
    one.keep_now()
    assert not closes or window.files.may_close()
    one.end()
    assert len(slots_in(folder)) == 1


def test_the_picture_is_of_the_network_and_small(window):
    image = picture_of(window.views.canvas.view)
    assert 100 < image.width() <= 480
    assert 100 < image.height() <= 300
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 5
    window.views.canvas.hide()
    assert picture_of(window.views.canvas.view).isNull()
    window.views.canvas.show()


def labels(dialog):
    from playground.ui.widgets.label import Label

    return dialog.findChildren(Label)


def test_switched_off_nothing_is_kept_and_what_was_kept_goes(window, folder, start, qtbot):
    recovery = start()
    window.views.canvas.view.setFocus()
    window.actions_by_name["add_layer"].trigger()
    recovery.keep_now()
    assert sessions_in(folder)
    recovery.switch(False)
    try:
        qtbot.waitUntil(lambda: not sessions_in(folder))
        window.actions_by_name["add_layer"].trigger()
        recovery.keep_now()
        assert not sessions_in(folder)
    finally:
        recovery.switch(True)
    recovery.keep_now()
    assert sessions_in(folder)
