"""Nothing that trained for more than ten seconds is lost without a question."""

import os
import signal
import threading
from signal import SIGTERM

import numpy as np
import pytest
from PyQt6.QtCore import (
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
    qInstallMessageHandler,
)
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QApplication, QMessageBox

from playground import Experiment, Trainer
from playground.core.experiment.templates import TEMPLATES
from playground.session.format import Session, load_session, save_session
from playground.ui.widgets import dialogs
from playground.ui.window import file_work, unsaved
from playground.ui.window.autosave import Pace
from playground.ui.window.examples import examples
from playground.ui.window.hooks import CLOSING_SIGNALS, before_log_out, install_hooks
from tests.support.kept import sessions_in
from tests.support.training import assert_same_state
from tests.support.waiting import when_waiting

DISCARD = dialogs.SaveChoice.DISCARD


class UserSession:
    """Stands for `QSessionManager`, at the end of the user's session."""

    def __init__(self, allows=True):
        self.cancelled, self._allows = False, allows

    def allowsInteraction(self):
        return self._allows

    def release(self):
        pass

    def cancel(self):
        self.cancelled = True


def drop(window, path):
    """Drag a file onto the window and drop it there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(1, 1), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(1, 1), copy, data, left, none))
    for _ in range(3):
        QApplication.processEvents()


WAYS = {  # every way by which the open work goes, other than an undo step
    "new": lambda window, path: window.actions_by_name["new"].trigger(),
    "template": lambda window, path: window.files.new_from(TEMPLATES["deep"].build()),
    "open": lambda window, path: window.files.open(path),
    "open dialog": lambda window, path: window.actions_by_name["open"].trigger(),
    "example": lambda window, path: window.files.open(examples()[0]),
    "dropped file": drop,
    "close": lambda window, path: window.close(),
    "quit": lambda window, path: window.actions_by_name["quit"].trigger(),
    "log out": lambda window, path: before_log_out(window, UserSession()),
    **{
        name: lambda window, path, name=name: os.kill(os.getpid(), getattr(signal, name))
        for name in CLOSING_SIGNALS
        if hasattr(signal, name)
    },
}


@pytest.fixture
def asked(monkeypatch):
    """The questions about unsaved work; the answer is Cancel."""
    names = []

    def ask(parent, name):
        names.append(name)
        return dialogs.SaveChoice.CANCEL

    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "ask_unsaved", ask)
        yield names


@pytest.fixture
def hooked(window, monkeypatch):
    """The window with the hooks of the program, which are taken away again."""
    before = {name: signal.getsignal(getattr(signal, name)) for name in CLOSING_SIGNALS}
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    monkeypatch.setattr("threading.excepthook", lambda *_: None)
    install_hooks(window)
    yield window
    qInstallMessageHandler(None)
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


@pytest.mark.parametrize("name", CLOSING_SIGNALS)
def test_a_signal_during_a_question_closes_the_window_after_it_and_asks_nothing(
    hooked, qtbot, monkeypatch, name
):
    asked = []

    def ask(parent, name_of_file):
        asked.append(name_of_file)
        signal.raise_signal(getattr(signal, name))
        return dialogs.SaveChoice.CANCEL

    hooked.shared.network_actions.add_unit("hidden1")
    monkeypatch.setattr(dialogs, "ask_unsaved", ask)
    hooked.actions_by_name["new"].trigger()
    assert hooked.isVisible()
    qtbot.waitUntil(lambda: not hooked.isVisible())
    assert asked == ["Untitled"]


def test_a_signal_cancels_the_dialog_that_nobody_answers(hooked, qtbot, monkeypatch):
    """Whoever ends the session does not sit in front of it."""

    def ask(parent, name):
        box = QMessageBox(parent)
        QTimer.singleShot(0, lambda: signal.raise_signal(SIGTERM))
        box.exec()
        return dialogs.SaveChoice.CANCEL

    hooked.shared.network_actions.add_unit("hidden1")
    monkeypatch.setattr(dialogs, "ask_unsaved", ask)
    hooked.actions_by_name["new"].trigger()
    qtbot.waitUntil(lambda: not hooked.isVisible())


def test_a_signal_does_not_close_the_window_in_the_middle_of_a_call(hooked, qtbot):
    """Python runs the handler anywhere; closing while it is painted would end in a crash."""
    signal.raise_signal(SIGTERM)
    assert hooked.isVisible()
    qtbot.waitUntil(lambda: not hooked.isVisible())


def test_a_signal_while_a_file_is_read_cancels_that_and_closes_the_window(
    hooked, qtbot, monkeypatch, path, asked
):
    gate = threading.Event()
    with monkeypatch.context() as patch, when_waiting(lambda _: signal.raise_signal(SIGTERM)):
        patch.setattr(file_work, "load_session", lambda file: gate.wait() and load_session(file))
        assert not hooked.files.open(path)
    gate.set()
    qtbot.waitUntil(lambda: not hooked.isVisible())
    assert not asked


def test_a_signal_while_a_file_is_saved_keeps_what_was_trained_since(
    hooked, qtbot, monkeypatch, path, asked
):
    worker, gate, recovery = hooked.controller.worker, threading.Event(), hooked.recovery
    assert hooked.files.open(path)
    recovery.begin(Pace(10**6, 10**6))
    keep_now, save, saved = recovery.keep_now, file_work.save_session, []

    def save_slowly(session, file, commit):
        commit()  # from now on it cannot be cancelled
        saved.append(session.state.update)
        gate.wait(60)
        save(session, file)

    def keep_and_go_on():
        qtbot.waitUntil(lambda: worker.updates > saved[0])
        keep_now()
        gate.set()

    monkeypatch.setattr(recovery, "keep_now", keep_and_go_on)
    monkeypatch.setattr(file_work, "save_session", save_slowly)
    with when_waiting(lambda _: signal.raise_signal(SIGTERM)):
        hooked.controller.set_running(True)
        hooked.files.save()
    qtbot.waitUntil(lambda: not hooked.isVisible())
    (kept,) = sessions_in(path.parent)
    assert load_session(kept).state.update > load_session(path).state.update == saved[0]
    recovery.end()


@pytest.fixture
def path(tmp_path, monkeypatch):
    file = tmp_path / "a.nnplay"
    save_session(Session(Experiment(), None), file)
    monkeypatch.setattr(dialogs, "ask_open", lambda parent, folder: file)
    return file


def state_of(window):
    return window.controller.worker.call(lambda trainer: trainer.state())


def train(window, qtbot):
    before = window.controller.snapshot.update
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > before)
    window.controller.set_running(False)
    qtbot.waitUntil(lambda: not window.controller.snapshot.running)


@pytest.mark.parametrize("way", sorted(WAYS.keys() - {*CLOSING_SIGNALS}))
def test_long_training_is_not_lost_without_a_question(
    hooked, qtbot, settle, monkeypatch, asked, path, way
):
    monkeypatch.setattr(unsaved, "LONG_TRAINING", 0.0)
    train(hooked, qtbot)
    settle(hooked)
    before = state_of(hooked)
    WAYS[way](hooked, path)
    qtbot.waitUntil(lambda: asked == ["Untitled"])
    assert hooked.isVisible()
    assert_same_state(state_of(hooked), before)


@pytest.mark.parametrize("way", sorted(WAYS.keys() - {"close", "quit", *CLOSING_SIGNALS}))
def test_short_training_of_an_unnamed_start_is_repeated_by_its_seeds(
    hooked, qtbot, settle, asked, path, way
):
    train(hooked, qtbot)
    settle(hooked)
    WAYS[way](hooked, path)
    assert not asked


def test_steps_count_as_training_too(window, qtbot, settle, monkeypatch, asked):
    monkeypatch.setattr(unsaved, "LONG_TRAINING", 0.0)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    settle(window)
    assert not window.files.may_leave()
    assert asked == ["Untitled"]


def test_only_time_since_the_last_save_counts(window, qtbot, monkeypatch, asked, tmp_path):
    monkeypatch.setattr(unsaved, "LONG_TRAINING", 0.0)
    train(window, qtbot)
    assert window.files.save_to(tmp_path / "b.nnplay")
    assert window.files.may_leave()
    assert not asked


def test_another_document_has_none_of_the_training_before(window, qtbot, settle, monkeypatch):
    monkeypatch.setattr(unsaved, "LONG_TRAINING", 0.0)
    train(window, qtbot)
    assert window.isWindowModified()
    window.document.open(Trainer(Experiment()), None)
    assert not window.isWindowModified()
    settle(window)
    assert not window.isWindowModified()


def test_training_of_a_hidden_window_is_asked_about(window, qtbot, settle, asked, tmp_path):
    assert window.files.save_to(tmp_path / "b.nnplay")
    window.controller.set_visible(False)
    window.controller.worker.call(lambda trainer: trainer.run_updates(7))
    assert not window.files.may_leave()
    assert asked == ["b.nnplay"]
    window.controller.set_visible(True)
    window.controller.worker.refresh()  # a frame of what was trained behind its back


def test_save_writes_what_was_trained(window, qtbot, settle, monkeypatch, tmp_path):
    monkeypatch.setattr(unsaved, "LONG_TRAINING", 0.0)
    train(window, qtbot)
    before, file = state_of(window), tmp_path / "c.nnplay"
    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.SAVE)
        patch.setattr(dialogs, "ask_save", lambda parent, suggestion: file)
        window.actions_by_name["new"].trigger()
    assert settle(window).update == 0
    assert_same_state(load_session(file).state, before)


def test_while_the_question_is_open_nobody_else_may_leave(window, monkeypatch):
    answers = []

    def ask(parent, name):
        answers.append(window.files.may_leave())
        return dialogs.SaveChoice.CANCEL

    window.shared.network_actions.add_unit("hidden1")
    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "ask_unsaved", ask)
        assert not window.files.may_leave()
    assert answers == [False]


def test_cancel_stops_the_log_out(window, monkeypatch, asked):
    window.shared.network_actions.add_unit("hidden1")
    session = UserSession()
    before_log_out(window, session)
    assert session.cancelled
    assert asked == ["Untitled"]


@pytest.mark.parametrize("is_running", [False, True])
def test_who_has_answered_at_the_log_out_is_not_asked_again(window, monkeypatch, is_running):
    asked = []
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda *_: asked.append(1) or DISCARD)
    window.shared.network_actions.add_unit("hidden1")
    window.controller.set_running(is_running)
    before_log_out(window, UserSession())
    assert window.files.may_close()
    assert asked == [1]


def test_work_after_a_log_out_that_did_not_come_is_asked_about(window, monkeypatch, asked):
    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "ask_unsaved", lambda *_: DISCARD)
        window.shared.network_actions.add_unit("hidden1")
        before_log_out(window, UserSession())
    window.shared.network_actions.add_unit("hidden1")
    assert not window.files.may_close()
    assert asked == ["Untitled"]


def test_cancel_at_the_log_out_lets_training_go_on(window, qtbot, asked):
    window.shared.network_actions.add_unit("hidden1")
    window.controller.set_running(True)
    before_log_out(window, UserSession())
    assert window.controller.running


def test_a_log_out_that_allows_no_question_asks_nothing(window, asked):
    window.shared.network_actions.add_unit("hidden1")
    before_log_out(window, UserSession(allows=False))
    assert window.files.may_close()
    assert not asked


@pytest.mark.parametrize("allows", [True, False])
def test_another_document_after_a_log_out_that_did_not_come_is_asked_about(
    window, monkeypatch, asked, allows
):
    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "ask_unsaved", lambda *_: DISCARD)
        window.shared.network_actions.add_unit("hidden1")
        before_log_out(window, UserSession(allows))
    assert not window.files.may_leave()
    assert asked == ["Untitled"]


def test_what_undo_brings_back_needs_no_question(window, qtbot, settle, monkeypatch, asked):
    monkeypatch.setattr(unsaved, "LONG_TRAINING", 0.0)
    train(window, qtbot)
    before = state_of(window)
    for begin in (
        lambda: window.actions_by_name["restart"].trigger(),
        lambda: window.actions_by_name["new_start"].trigger(),
        lambda: window.views.canvas.open_palette().buttons["deep"].click(),
    ):
        begin()
        assert settle(window).update == 0
        window.actions_by_name["undo"].trigger()
        settle(window)
        assert_same_state(state_of(window), before)
    assert not asked
    assert np.isfinite(before.parameters).all()
