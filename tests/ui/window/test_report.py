"""Errors of the program itself: what is said, what is copied for a bug report, what still works."""

import gc
import logging
import subprocess
import sys
import threading

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, Qt, QTimer, qInstallMessageHandler, qWarning
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QApplication, QWidget

from playground.about import APP_NAME, __version__
from playground.core.basics.messages import SpecError
from playground.live.edit import TrainingEdit
from playground.ui.widgets import dialogs
from playground.ui.window import file_work, log_file
from playground.ui.window.about_dialog import AboutDialog
from playground.ui.window.hooks import before_log_out, install_hooks
from playground.ui.window.log_file import kept_log, log_place
from playground.ui.window.report import ErrorNotice, details
from tests.support.buttons import button, offers
from tests.support.events import send_event


class Listener:
    """A `Speaker` that notes what is said, and the offers by name."""

    def __init__(self):
        self.said, self.noticed, self.offers = "", "", {}

    def say(self, text):
        self.said = text

    def notify(self, text, offers=()):
        self.noticed, self.offers = text, dict(offers)


@pytest.fixture
def told(qapp):
    """An `ErrorNotice`, and what it says."""
    listener = Listener()
    return ErrorNotice(listener, lambda: listener.say("saved")), listener


@pytest.fixture
def hooked(window, monkeypatch):
    """The window with the hooks of the program, which are taken away again."""
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr("signal.signal", lambda *_: None)
    install_hooks(window)
    yield window
    qInstallMessageHandler(None)


@pytest.fixture
def logged(tmp_path, monkeypatch):
    """Returns what is in the log file."""
    monkeypatch.setattr(log_file, "log_folder", lambda: tmp_path / "logs")
    with kept_log():
        yield lambda: log_place().read_text("utf-8")


def caught(error):
    try:
        raise error
    except type(error) as raised:
        return raised


# --- what is said, and the details ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            IndexError("index 7"),
            "Training has paused after an error (IndexError: index 7). Your work is still open.",
        ),
        (
            MemoryError(),
            "Training has paused: there was too little memory. "
            "Make the network or the batch smaller.",
        ),
        (SpecError("The layer is too large."), "The layer is too large."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_of_training_is_one_sentence_with_ways_on(told, error, sentence):
    notice, listener = told
    notice.tell_training(caught(error))
    assert listener.noticed == sentence
    assert list(listener.offers) == ["Save a copy …", "Copy details"]
    listener.offers["Save a copy …"]()
    assert listener.said == "saved"


def test_a_long_error_is_cut_and_on_one_line(told):
    notice, listener = told
    notice.tell_unexpected(caught(RuntimeError("a\nb" + "x" * 1_000_000)))
    assert len(listener.noticed) < 250
    assert "a bx" in listener.noticed


def test_copied_details_say_what_a_bug_report_needs(told, logged):
    notice, listener = told
    notice.tell_unexpected(caught(RuntimeError("boom")))
    listener.offers["Copy details"]()
    text = QApplication.clipboard().text()
    assert text.startswith(f"{APP_NAME} {__version__}\nPython 3.")
    assert "Qt 6." in text
    assert "Traceback" in text
    assert "RuntimeError: boom" in text
    assert "copied" in listener.said
    assert "boom" in listener.noticed  # it is still there, so that the work can be saved
    assert list(listener.offers) == ["Save a copy …"]


def test_details_have_the_last_lines_of_the_log_within_bounds(qapp, logged, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for number in range(300):
        log_file.log.error("entry %d %s", number, "y" * 5000)
    text = details(caught(RuntimeError(f"first {tmp_path} {'x' * 10**6} last")))
    assert "entry 299" in text
    assert "first ~" in text
    assert " last" in text
    assert str(tmp_path) not in text
    assert len(text) < 20_000


def test_an_edit_that_training_cannot_follow_can_be_reported(window, qtbot, monkeypatch):
    def fail(*_):
        raise IndexError("index 7")

    before = window.document.experiment
    with monkeypatch.context() as patch:
        patch.setattr(TrainingEdit, "carry_out", fail)
        window.shared.network_actions.add_unit("hidden1")
        qtbot.waitUntil(window.notice.isVisible)
    assert window.document.experiment == before
    assert window.notice.label.text() == (
        "Training could not follow this edit, so it has been taken back (IndexError: index 7)."
    )
    assert offers(window.notice) == ["Save a copy …", "Copy details"]
    button(window.notice, "Copy details").click()
    assert "in fail\n" in QApplication.clipboard().text()  # the traceback of the first error


def test_an_edit_against_a_rule_is_no_error_of_the_program(window):
    window.document.refused.emit(SpecError("The layer is too large."))
    assert window.notice.label.text() == "The layer is too large."
    assert offers(window.notice) == []


# --- hooks ----------------------------------------------------------------------------------------


def test_all_that_nobody_catches_is_logged(hooked, logged):
    class Broken:
        def __del__(self):
            raise RuntimeError("in a destructor")

    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    Broken()
    gc.collect()
    qWarning("of Qt")
    QTimer.singleShot(0, lambda: [][3])
    QApplication.processEvents()
    for text in ("ZeroDivisionError", "in a destructor", "Qt: of Qt", "IndexError"):
        assert text in logged()
    assert "Something went wrong" in hooked.notice.label.text()


class Clumsy(QWidget):
    """A view that fails at every key."""

    def keyPressEvent(self, event):
        raise IndexError("a key")


def test_an_error_in_an_event_does_not_keep_the_event(hooked, qtbot, monkeypatch):
    for_pytest = logging.getLogger("playground")  # what pytest captures keeps the error
    monkeypatch.setattr(for_pytest, "propagate", False)
    view = Clumsy()
    qtbot.addWidget(view)
    nothing = Qt.KeyboardModifier.NoModifier
    send_event(view, QKeyEvent, QEvent.Type.KeyPress, Qt.Key.Key_A.value, nothing, "a")
    assert "IndexError: a key" in hooked.notice.label.text()


def test_an_error_of_showing_an_error_is_only_logged(hooked, logged, monkeypatch):
    def fail(*_):
        raise RuntimeError("the notice is broken")

    with monkeypatch.context() as patch:
        patch.setattr(hooked.notice, "say", fail)
        sys.excepthook(ValueError, ValueError("boom"), None)
    assert logged().count("boom") == 1
    assert logged().count("RuntimeError: the notice is broken") == 1
    sys.excepthook(ValueError, ValueError("boom"), None)
    assert "boom" in hooked.notice.label.text()


def test_an_error_in_the_training_thread_is_said_with_ways_on(window, qtbot, settle):
    settle(window)
    window.controller.set_running(True)
    window.controller.worker.learn(np.zeros(7))  # a sample of this network has three numbers
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.label.text().startswith("Training has paused after an error")
    assert offers(window.notice) == ["Save a copy …", "Copy details"]
    assert not window.controller.running


# --- closing --------------------------------------------------------------------------------------


def planted(*_, **__):
    raise RuntimeError("planted")


def plant_in_saving(window, patch, tmp_path):
    patch.setattr(dialogs, "ask_unsaved", lambda *_: dialogs.SaveChoice.SAVE)
    patch.setattr(dialogs, "ask_save", lambda *_: tmp_path / "a.nnplay")
    patch.setattr(file_work, "save_session", planted)


STEPS = {
    "question": lambda window, patch, _: patch.setattr(dialogs, "ask_unsaved", planted),
    "saving": plant_in_saving,
    "state": lambda window, patch, _: patch.setattr(window.files, "may_close", planted),
    "settings": lambda window, patch, _: patch.setattr(window.settings, "set_data", planted),
    "walk": lambda window, patch, _: patch.setattr(window.views.backprop_view, "stop", planted),
    "worker": lambda window, patch, _: patch.setattr(window.controller, "close", planted),
}


@pytest.mark.parametrize("step", STEPS)
def test_no_error_keeps_the_window_open(window, logged, monkeypatch, tmp_path, step):
    window.shared.network_actions.add_unit("hidden1")
    with monkeypatch.context() as patch:
        STEPS[step](window, patch, tmp_path)
        window.close()
        if window.isVisible():
            assert window.notice.label.text() == (
                "The window could not be closed (RuntimeError: planted). "
                "Close it again to leave without saving."
            )
            assert offers(window.notice) == ["Save a copy …", "Copy details"]
            window.close()
        assert not window.isVisible()
    assert "RuntimeError: planted" in logged()
    window.controller.close()


def test_cancel_after_an_error_of_closing_keeps_the_window(window, monkeypatch):
    window.shared.network_actions.add_unit("hidden1")

    def cancel(*_):
        return dialogs.SaveChoice.CANCEL

    for answer in (planted, cancel, planted, cancel):
        with monkeypatch.context() as patch:
            patch.setattr(dialogs, "ask_unsaved", answer)
            window.close()
            assert window.isVisible()


def test_an_error_of_logging_out_stops_it_once(window, monkeypatch):
    class UserSession:
        cancelled = 0

        def allowsInteraction(self):
            return True

        def release(self):
            pass

        def cancel(self):
            self.cancelled += 1

    window.shared.network_actions.add_unit("hidden1")
    session = UserSession()
    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "ask_unsaved", planted)
        before_log_out(window, session)
        assert session.cancelled == 1
        assert "could not be closed" in window.notice.label.text()
        before_log_out(window, session)
    assert session.cancelled == 1


# --- about ----------------------------------------------------------------------------------------


def test_about_says_where_the_log_is_and_copies_the_path(logged, qtbot):
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    assert str(log_place()) in dialog.program.text()
    dialog.copy_path.click()
    assert QApplication.clipboard().text() == str(log_place())


def test_what_it_runs_on_is_known_without_another_program():
    """`platform.platform()` starts `uname`, at each start of the program."""
    code = """
import sys
from playground.ui.window.report import system_text
sys.addaudithook(lambda event, _: exit(event) if event == "subprocess.Popen" else None)
assert "Python" in system_text()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr) == (0, "")
