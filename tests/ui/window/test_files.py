"""Saving, opening, templates, examples."""

import json
import os
import shutil
from contextlib import suppress

import numpy as np
import pytest
from PyQt6.QtCore import QTimer

from playground import Experiment
from playground.core.experiment.edits import settings as edits
from playground.core.training.trainer import Trainer
from playground.session.archive import SessionError
from playground.session.format import load_session
from playground.ui.widgets import dialogs
from playground.ui.widgets.number_edit import NumberField
from playground.ui.window import file_work
from playground.ui.window.examples import EXAMPLE_TITLES, WORKED, example_title, examples
from tests.support.buttons import button, offers


def test_save_close_open_goes_on_to_the_bit(window, qtbot, settle, monkeypatch, tmp_path):
    path = tmp_path / "한글 session.nnplay"
    monkeypatch.setattr(dialogs, "ask_save", lambda parent, suggestion: path)
    window.document.edit(lambda e: edits.set_optimizer(e, "adam"), "Change optimiser")
    window.actions_by_name["step_epoch"].trigger()
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.update == 21)
    window.actions_by_name["save"].trigger()
    assert not window.isWindowModified()
    assert path.name in window.windowTitle()
    assert window.settings.folder == tmp_path
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 2)
    expected = settle(window).parameters.copy()
    window.actions_by_name["new"].trigger()
    assert window.document.experiment == Experiment()
    assert window.files.open(path)
    settle(window)
    assert window.controller.snapshot.update == 21
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 2)
    assert np.array_equal(settle(window).parameters, expected)
    session = load_session(path)
    trainer = Trainer(session.experiment, session.state)
    trainer.run_epochs(1)
    assert np.array_equal(trainer.parameters, expected)


@pytest.mark.parametrize("way", ["save", "save_copy"])
def test_what_is_being_typed_is_saved_and_typing_goes_on(window, qtbot, monkeypatch, tmp_path, way):
    path = tmp_path / "mine.nnplay"
    monkeypatch.setattr(dialogs, "ask_save", lambda parent, suggestion: path)
    field = window.views.settings_strip.findChild(NumberField)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.123")
    window.actions_by_name[way].trigger()
    assert load_session(path).experiment.training.learning_rate == 0.123
    assert field.hasFocus()
    field.clearFocus()
    assert window.isWindowModified() == (way == "save_copy")


def test_the_star_does_not_wait_for_the_walk(window, qtbot, tmp_path):
    """The walk of a large network is computed beside the window; its frame may come much later."""
    assert window.files.save_to(tmp_path / "mine.nnplay")
    window.shared.walk_controller.frame.disconnect(window.show_frame)
    try:
        window.actions_by_name["step_batch"].trigger()
        qtbot.waitUntil(lambda: window.controller.snapshot.update == 1)
        assert window.isWindowModified()
    finally:
        window.shared.walk_controller.frame.connect(window.show_frame)


def test_what_was_said_of_one_file_goes_when_another_is_saved(window, settle, tmp_path):
    (tmp_path / "wrong.nnplay").write_bytes(b"no session")
    window.files.open(tmp_path / "wrong.nnplay")
    assert window.notice.isVisible()
    assert window.files.save_to(tmp_path / "mine.nnplay")
    assert not window.notice.isVisible()


def test_a_damaged_file_leaves_the_open_work_untouched(window, settle, tmp_path):
    window.shared.network_actions.add_unit("hidden1")
    before, path = window.document.experiment, tmp_path / "bad.nnplay"
    path.write_bytes(b"not a zip")
    assert not window.files.open(path)
    assert window.document.experiment == before
    assert window.document.undo_stack.canUndo()
    assert "bad.nnplay" in window.notice.label.text()


def test_why_a_file_was_not_opened_stays_until_it_is_answered(window, tmp_path, monkeypatch):
    path = tmp_path / "bad.nnplay"
    path.write_bytes(b"no session")
    assert not window.files.open(path)
    assert not any(timer.isActive() for timer in window.notice.findChildren(QTimer))
    asked = []
    monkeypatch.setattr(dialogs, "ask_open", lambda *_: asked.append(True))
    ((_, open_another),) = window.notice.offers
    open_another()
    assert asked == [True]


def test_a_failed_save_says_why_and_keeps_the_document_modified(window, tmp_path):
    window.shared.network_actions.add_unit("hidden1")
    assert not window.files.save_to(tmp_path / "no such folder" / "x.nnplay")
    assert "could not be written" in window.notice.label.text()
    assert window.isWindowModified()


@pytest.mark.parametrize("error", [SessionError("There is no room."), RuntimeError, MemoryError])
@pytest.mark.parametrize("way", ["save_to", "save_copy"])
def test_after_a_failed_save_nothing_says_that_it_was_saved(
    window, monkeypatch, tmp_path, error, way
):
    def fail(*_):
        raise error

    path = tmp_path / "mine.nnplay"
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: tmp_path / "other.nnplay")
    assert window.files.save_to(path)
    before = path.read_bytes()
    window.shared.network_actions.add_unit("hidden1")
    window.say("Saved to “mine.nnplay”")  # of an earlier save
    with monkeypatch.context() as patch, suppress(RuntimeError, MemoryError):
        patch.setattr(file_work, "save_session", fail)
        assert not (window.files.save_to(path) if way == "save_to" else window.files.save_copy())
    name = "mine.nnplay" if way == "save_to" else "other.nnplay"
    assert window.message.label.text() == f"“{name}” was not saved"
    assert window.isWindowModified()
    assert not window.document.undo_stack.isClean()
    assert window.document.path == path
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_is_suggested_beside_the_file_under_a_new_name(window, monkeypatch, tmp_path):
    suggested = []
    monkeypatch.setattr(dialogs, "ask_save", lambda _, path: suggested.append(path) or path)
    assert window.files.save_to(tmp_path / "mine.nnplay")
    window.shared.network_actions.add_unit("hidden1")
    assert window.files.save_copy()
    assert window.files.save_copy()
    assert [path.name for path in suggested] == ["mine copy.nnplay", "mine copy 2.nnplay"]
    assert all(path.parent == tmp_path for path in suggested)
    assert window.document.path == tmp_path / "mine.nnplay"
    assert window.isWindowModified()


def test_a_copy_never_takes_the_place_of_the_open_file(window, monkeypatch, tmp_path):
    path, same = tmp_path / "mine.nnplay", tmp_path / "folder" / ".." / "mine.nnplay"
    assert window.files.save_to(path)
    (tmp_path / "folder").mkdir()
    before = path.read_bytes()
    window.shared.network_actions.add_unit("hidden1")
    for chosen in (path, same):
        monkeypatch.setattr(dialogs, "ask_save", lambda *_, chosen=chosen: chosen)
        assert not window.files.save_copy()
        assert "is open here" in window.notice.label.text()
        assert offers(window.notice) == ["Save a copy …"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("way", ["Save as …", "Save a copy …"])
def test_after_a_failed_save_the_work_can_be_kept_elsewhere(window, monkeypatch, tmp_path, way):
    """The folder of the file is gone: it is suggested no more."""
    gone, path = tmp_path / "gone", tmp_path / "elsewhere.nnplay"
    gone.mkdir()
    assert window.files.save_to(gone / "mine.nnplay")
    shutil.rmtree(gone)
    window.shared.network_actions.add_unit("hidden1")
    assert not window.files.save()
    assert offers(window.notice) == ["Save as …", "Save a copy …"]
    suggested = []
    monkeypatch.setattr(dialogs, "ask_save", lambda _, file: suggested.append(file) or path)
    button(window.notice, way).click()
    assert all(file.parent.is_dir() for file in suggested)
    assert load_session(path).experiment == window.document.experiment
    assert window.isWindowModified() is (way == "Save a copy …")
    assert not window.notice.isVisible()


@pytest.mark.parametrize(
    ("answer", "left"), [(dialogs.SaveChoice.CANCEL, False), (dialogs.SaveChoice.DISCARD, True)]
)
def test_unsaved_edits_are_asked_about_once(window, monkeypatch, answer, left):
    asked = []
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: asked.append(name) or answer)
    window.shared.network_actions.add_unit("hidden1")
    window.actions_by_name["new"].trigger()
    assert asked == ["Untitled"]
    assert (window.document.experiment == Experiment()) is left
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.DISCARD)


def test_an_example_opens_as_a_new_document(window, settle):
    path = next(path for path in examples() if path.stem == "blobs-softmax")
    assert window.files.open(path)
    assert window.document.path is None
    assert window.document.experiment.network.output.activation == "softmax"
    assert settle(window).maps.shape[0] == 2 + 4 + 3
    json.dumps(window.message.label.text())


def test_an_example_that_is_opened_by_its_path_is_not_saved_over(window, monkeypatch, tmp_path):
    window.settings.folder = tmp_path
    assert window.files.open(examples()[0])
    assert window.document.path is None
    suggested = []
    monkeypatch.setattr(dialogs, "ask_save", lambda parent, path: suggested.append(path))
    window.actions_by_name["save"].trigger()
    assert suggested == [tmp_path / "network.nnplay"]


def test_a_new_document_can_start_from_a_template(window, settle):
    file = next(action.menu() for action in window.menuBar().actions() if "File" in action.text())
    templates = next(
        action.menu() for action in file.actions() if action.text() == "New from template"
    )
    next(
        action for action in templates.actions() if action.text() == "With skip connection"
    ).trigger()
    assert ("input", "output") in {
        (c.source, c.target) for c in window.document.experiment.network.connections
    }
    assert not window.isWindowModified()
    assert settle(window).experiment == window.document.experiment


def test_worked_examples_have_a_menu_of_their_own_and_say_their_source(window, settle):
    file = next(action.menu() for action in window.menuBar().actions() if "File" in action.text())
    menu = next(action.menu() for action in file.actions() if action.text() == "Open example")
    worked = next(action.menu() for action in menu.actions() if action.text() == "Worked examples")
    assert len(worked.actions()) == len(WORKED)
    assert len([action for action in menu.actions() if action.text()]) == len(EXAMPLE_TITLES) + 1
    first = worked.actions()[0]
    assert "Mazur" in first.toolTip()
    first.trigger()
    assert settle(window).experiment.dataset.outputs == ("o₁", "o₂")
    assert window.message.label.text() == first.toolTip()


@pytest.mark.parametrize("is_copy", [False, True])
def test_an_opened_example_is_named_as_in_the_menu(window, tmp_path, is_copy):
    path = next(one for one in examples() if one.stem == "trouble-saturated-tanh")
    said = f"Opened the example “{example_title(path)}”"
    if is_copy:  # a file of the user's own has its file name
        path = tmp_path / shutil.copy(path, tmp_path)
        said = "Opened “trouble-saturated-tanh.nnplay”"
    assert window.files.open(path)
    assert window.message.label.text() == said


def test_every_example_has_a_title_and_every_title_an_example():
    assert {path.stem for path in examples()} == {*EXAMPLE_TITLES, *WORKED}
    assert not any(example_title(path)[0].islower() for path in examples())


@pytest.fixture
def answering(monkeypatch):
    """Answers the question about a file that another program has changed; gives what it said."""
    said = []

    def answer(choice):
        def ask(parent, name, is_gone):
            said.append((name, is_gone))
            return choice

        monkeypatch.setattr(dialogs, "ask_overwrite", ask)
        return said

    return answer


def changed_by_another(path):
    """Let another program save to the file; size and time stay as they were."""
    time = path.stat().st_mtime_ns
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(time, time))
    return bytes(content)


@pytest.mark.parametrize("choice", dialogs.OverwriteChoice)
def test_what_another_program_has_changed_is_not_overwritten_unasked(
    window, answering, monkeypatch, tmp_path, choice
):
    path, other = tmp_path / "mine.nnplay", tmp_path / "other.nnplay"
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: other)
    assert window.files.save_to(path)
    theirs, said = changed_by_another(path), answering(choice)
    window.shared.network_actions.add_unit("hidden1")
    is_saved = window.files.save()
    assert said == [("mine.nnplay", False)]
    assert is_saved is (choice is not dialogs.OverwriteChoice.CANCEL)
    assert (path.read_bytes() == theirs) is (choice is not dialogs.OverwriteChoice.OVERWRITE)
    assert other.exists() is (choice is dialogs.OverwriteChoice.SAVE_AS)
    assert window.isWindowModified() is not is_saved


@pytest.mark.parametrize("opened", [True, False])
def test_nothing_is_asked_where_only_this_program_saves(window, answering, tmp_path, opened):
    path, said = tmp_path / "mine.nnplay", answering(dialogs.OverwriteChoice.CANCEL)
    assert window.files.save_to(path)
    if opened:
        assert window.files.open(path)
    os.utime(path)  # touched, as a backup does
    for _ in range(2):
        window.shared.network_actions.add_unit("hidden1")
        assert window.files.save()
    assert not said


def test_a_file_that_was_moved_away_is_asked_about(window, answering, tmp_path):
    path = tmp_path / "mine.nnplay"
    assert window.files.save_to(path)
    path.rename(tmp_path / "renamed.nnplay")
    said = answering(dialogs.OverwriteChoice.CANCEL)
    assert not window.files.save()
    assert said == [("mine.nnplay", True)]
    assert not path.exists()
    answering(dialogs.OverwriteChoice.OVERWRITE)
    assert window.files.save()
    assert path.exists()


def test_a_pipe_in_place_of_the_file_is_not_read(window, answering, tmp_path):
    path = tmp_path / "mine.nnplay"
    assert window.files.save_to(path)
    path.unlink()
    os.mkfifo(path)
    said = answering(dialogs.OverwriteChoice.CANCEL)
    assert not window.files.save()
    assert said == [("mine.nnplay", False)]


@pytest.mark.parametrize("is_sure", [True, False])
def test_revert_goes_back_to_the_file(window, settle, monkeypatch, tmp_path, is_sure):
    path, asked = tmp_path / "mine.nnplay", []
    assert window.files.save_to(path)
    window.shared.network_actions.add_unit("hidden1")
    window.actions_by_name["step_batch"].trigger()
    edited = window.document.experiment
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda *_: pytest.fail("asked twice"))
    monkeypatch.setattr(dialogs, "ask_revert", lambda _, name: asked.append(name) or is_sure)
    window.actions_by_name["revert"].trigger()
    assert asked == ["mine.nnplay"]
    assert (window.document.experiment == edited) is not is_sure
    assert window.isWindowModified() is not is_sure
    assert window.document.path == path
    assert settle(window).update == 1 - is_sure


def test_revert_of_what_has_no_file_says_so(window):
    window.actions_by_name["revert"].trigger()
    assert "no file to go back to" in window.message.label.text()


def test_revert_to_a_damaged_file_keeps_the_work(window, monkeypatch, tmp_path):
    path = tmp_path / "mine.nnplay"
    assert window.files.save_to(path)
    window.shared.network_actions.add_unit("hidden1")
    edited = window.document.experiment
    path.write_bytes(b"no session")
    monkeypatch.setattr(dialogs, "ask_revert", lambda *_: True)
    window.actions_by_name["revert"].trigger()
    assert window.document.experiment == edited
    assert window.document.undo_stack.canUndo()
    assert window.isWindowModified()
