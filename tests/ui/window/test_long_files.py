"""Opening and saving that take long: the window goes on, Cancel leaves everything as it was."""

import threading

import pytest
from PyQt6.QtCore import QTimer

from playground import Experiment, Trainer
from playground.core.experiment.edits.units import set_units
from playground.live.run import StepSize
from playground.session import archive
from playground.session.format import Session, load_session, save_session
from playground.ui.widgets import dialogs
from playground.ui.window import file_work
from playground.ui.window.hooks import CLOSING_SIGNALS
from tests.support.waiting import cancel, when_waiting

SAFETY = 10.0  # seconds after which what would hang goes on, so that it is a failure


@pytest.fixture
def gate():
    """Reading or writing waits for it; it opens after the test, so that no thread is left."""
    event = threading.Event()
    yield event
    event.set()
    for thread in threading.enumerate():
        if thread.name == "beside the window":
            thread.join()


@pytest.fixture
def larger(tmp_path):
    path = tmp_path / "larger.nnplay"
    save_session(Session(set_units(Experiment(), "hidden1", 7)), path)
    return path


@pytest.fixture
def slow_disk(monkeypatch, gate, larger):
    """Files are read and written once the gate is open, as on a network folder that hangs."""
    read, replace = file_work.load_session, archive.files.replace_file
    monkeypatch.setattr(file_work, "load_session", lambda path: gate.wait() and read(path))
    monkeypatch.setattr(
        archive.files, "replace_file", lambda *arguments: gate.wait() and replace(*arguments)
    )
    return gate


def open_gate(gate):
    return lambda dialog: QTimer.singleShot(0, gate.set)


def test_a_file_that_hangs_can_be_cancelled_and_leaves_the_open_work(window, slow_disk, larger):
    window.shared.network_actions.add_unit("hidden1")
    before = window.document.experiment
    with when_waiting(cancel) as said:
        assert not window.files.open(larger)
    assert said == ["Opening “larger.nnplay” …"]
    assert window.document.experiment == before
    assert window.document.undo_stack.canUndo()
    assert window.message.label.text() == "Not opened: “larger.nnplay”"
    slow_disk.set()


def test_frames_come_while_a_file_is_read(window, settle, slow_disk, larger):
    settle(window)
    updates = []

    def note(frame):
        updates.append(frame.update)
        if frame.update == 1:
            slow_disk.set()

    window.controller.frame.connect(note)
    with when_waiting(lambda dialog: window.controller.step(StepSize.BATCH)):
        assert window.files.open(larger)
    window.controller.frame.disconnect(note)
    assert 1 in updates
    assert window.document.path == larger
    assert settle(window).update == 0


def test_a_save_that_hangs_can_be_cancelled_and_writes_nothing(window, slow_disk, tmp_path):
    path = tmp_path / "mine.nnplay"
    path.write_bytes(b"old")
    window.shared.network_actions.add_unit("hidden1")
    with when_waiting(cancel) as said:
        assert not window.files.save_to(path)
    assert said == ["Saving “mine.nnplay” …"]
    assert window.isWindowModified()
    assert window.document.path is None
    assert window.message.label.text() == "“mine.nnplay” was not saved"
    slow_disk.set()
    for thread in threading.enumerate():
        if thread.name == "beside the window":
            thread.join()
    assert path.read_bytes() == b"old"
    assert {file.name for file in tmp_path.iterdir()} == {"larger.nnplay", "mine.nnplay"}


def test_the_title_changes_when_the_file_is_written(window, slow_disk, tmp_path):
    path = tmp_path / "mine.nnplay"
    window.shared.network_actions.add_unit("hidden1")
    titles = []

    def look(dialog):
        titles.append((window.windowTitle(), window.isWindowModified()))
        QTimer.singleShot(0, slow_disk.set)

    with when_waiting(look):
        assert window.files.save_to(path)
    assert titles == [("Backprop Playground[*]", True)]
    assert window.windowTitle().startswith("mine.nnplay")
    assert not window.isWindowModified()


def test_what_is_written_is_the_state_at_the_click(window, qtbot, tmp_path, gate):
    """Training is busy with one update, and goes on before the state is asked for."""
    window.controller.worker.ask(lambda trainer: gate.wait())
    window.actions_by_name["step_batch"].trigger()
    path = tmp_path / "mine.nnplay"
    with when_waiting(open_gate(gate)):
        assert window.files.save_to(path)
    assert load_session(path).state.update == 1


def test_closing_with_save_waits_for_it_and_then_closes(window, slow_disk, monkeypatch, tmp_path):
    path = tmp_path / "mine.nnplay"
    window.shared.network_actions.add_unit("hidden1")
    before = window.document.experiment
    with monkeypatch.context() as patch, when_waiting(open_gate(slow_disk)) as said:
        patch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.SAVE)
        patch.setattr(dialogs, "ask_save", lambda parent, suggestion: path)
        assert window.close()
    assert said == ["Saving “mine.nnplay” …"]
    assert load_session(path).experiment == before


def test_closing_with_a_cancelled_save_stays_open(window, slow_disk, monkeypatch, tmp_path):
    window.shared.network_actions.add_unit("hidden1")
    with monkeypatch.context() as patch, when_waiting(cancel):
        patch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.SAVE)
        patch.setattr(dialogs, "ask_save", lambda parent, path: tmp_path / "mine.nnplay")
        assert not window.close()
    assert window.isVisible()
    assert window.isWindowModified()
    slow_disk.set()


@pytest.mark.parametrize("way", ["open", "save"])
def test_meanwhile_nobody_else_may_leave(window, slow_disk, larger, tmp_path, way):
    assert CLOSING_SIGNALS  # they close the window
    closed = []

    def close(dialog):
        closed.append(window.close())
        slow_disk.set()

    with when_waiting(close):
        if way == "open":
            assert window.files.open(larger)
        else:
            assert window.files.save_to(tmp_path / "mine.nnplay")
    assert closed == [False]
    assert window.isVisible()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("load_session", "“larger.nnplay” cannot be opened: too little memory."),
        ("Trainer", "“larger.nnplay” cannot be opened: too little memory."),
        ("save_session", "“larger.nnplay” could not be written: too little memory."),
    ],
)
def test_too_little_memory_is_a_sentence(window, monkeypatch, larger, name, sentence):
    def fail(*arguments):
        raise MemoryError

    before = window.document.experiment
    with monkeypatch.context() as patch:
        patch.setattr(file_work, name, fail)
        way = window.files.save_to if name == "save_session" else window.files.open
        assert not way(larger)
    assert window.notice.label.text() == sentence
    assert window.document.experiment == before


@pytest.mark.parametrize("way", ["New", "template"])
def test_too_little_memory_for_a_new_network_leaves_the_open_one(window, monkeypatch, way):
    def fail(*arguments):
        raise MemoryError

    window.shared.network_actions.add_unit("hidden1")
    before, template = window.document.experiment, set_units(Experiment(), "hidden1", 7)
    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "__init__", fail)
        window.files.new() if way == "New" else window.files.new_from(template)
    assert window.notice.label.text() == (
        "There is too little memory for a new network; close other programs and try again."
    )
    assert window.document.experiment == before
    assert window.document.undo_stack.canUndo()
    assert window.isWindowModified()


def test_a_new_network_that_takes_long_can_be_cancelled(window, monkeypatch, gate):
    build = Trainer.__init__
    window.shared.network_actions.add_unit("hidden1")
    before = window.document.experiment
    with monkeypatch.context() as patch, when_waiting(cancel) as said:
        patch.setattr(Trainer, "__init__", lambda *given: gate.wait(SAFETY) and build(*given))
        window.actions_by_name["new"].trigger()
    assert said == ["Making the new network …"]
    assert window.document.experiment == before
    assert window.document.undo_stack.canUndo()
    assert window.message.label.text() == "Your network is still open; no new one was made"


def test_a_file_that_becomes_a_link_to_itself_after_it_was_read(window, monkeypatch, larger):
    """Another program may do that at any time; the session is opened, since it has been read."""

    def load(path):
        session = load_session(path)
        path.unlink()
        path.symlink_to(path)
        return session

    monkeypatch.setattr(file_work, "load_session", load)
    assert window.files.open(larger)
    assert window.document.path.name == larger.name
