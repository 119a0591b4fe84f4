"""When unsaved work is kept, and when it is removed again."""

import threading
from itertools import cycle
from unittest.mock import Mock

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QObject, QTimer

from playground import Experiment, Trainer
from playground.core.experiment.fields import replace_field
from playground.live.answer import Answer
from playground.session.archive import SessionError
from playground.session.format import load_session
from playground.ui.widgets import dialogs
from playground.ui.window import autosave
from playground.ui.window.autosave import Autosave, Pace
from playground.ui.window.kept_work import KeptWork, find_left
from tests.support.kept import leave_work, picture, sessions_in
from tests.support.training import assert_same_state

NEVER = 10**6  # milliseconds


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "recovery"


@pytest.fixture
def begin(window, folder):
    """Keep the work of the window, at some pace; what was begun is ended after the test."""
    begun = []

    def start(after_edit=NEVER, while_training=NEVER, kept=None):
        unsaved, files = window.files.leaving.unsaved, window.files
        about = window.document, window.controller, unsaved, window
        kept = kept or KeptWork(folder)
        pace = Pace(after_edit, while_training)
        parent = QObject()
        one = Autosave(
            *about, kept, picture, lambda: files.digest, files.kept_view.now, pace, parent
        )
        begun.append((one, parent))
        return one

    yield start
    for one, parent in begun:
        one.end(keeps=False)
        sip.delete(parent)


def edit(window):
    window.shared.network_actions.add_unit("hidden1")


def failed(error):
    answer = Answer()
    answer.fail(error)
    return answer


def state_of(window):
    return window.controller.worker.call(lambda trainer: trainer.state())


def test_it_begins_a_second_before_five_of_editing_and_sixty_of_training_are_over():
    assert Pace().after_edit <= 5_000 - 1_000
    assert Pace().while_training <= 60_000 - 1_000


def test_an_edit_is_kept_with_the_state_of_training(window, qtbot, settle, begin, folder):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    begin(after_edit=0)
    edit(window)
    qtbot.waitUntil(lambda: len(list(folder.glob("*.json"))) == 1)
    (path,) = sessions_in(folder)
    session = load_session(path)
    assert session.experiment == window.document.experiment
    assert session.view == window.files.kept_view.now()
    assert_same_state(session.state, state_of(window))


def clock_of(one):
    (timer,) = [timer for timer in one.findChildren(QTimer) if timer.isSingleShot()]
    return timer


def test_an_edit_before_it_began_counts(window, begin):
    edit(window)
    assert clock_of(begin()).isActive()


def test_further_edits_do_not_put_it_off(window, qtbot, begin, folder):
    """Whoever drags a slider for a minute loses no more than five seconds of it."""
    begin(after_edit=300)
    rates = cycle((0.01, 0.02))

    def is_kept_while_it_is_edited():
        rate = next(rates)
        window.document.edit(lambda e: replace_field(e, "training.learning_rate", rate), "Edit")
        return bool(sessions_in(folder))

    qtbot.waitUntil(is_kept_while_it_is_edited)


def test_training_is_kept_at_each_turn_if_it_went_on(window, qtbot, settle, begin, tmp_path):
    assert window.files.save_to(tmp_path / "mine.nnplay")
    one = begin()
    assert one.keep_now()
    assert not sessions_in(tmp_path), "nothing has changed"
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: window.controller.updates == 1)
    assert one.keep_now()
    (path,) = sessions_in(tmp_path)
    before = path.stat().st_mtime_ns
    assert one.keep_now()
    assert path.stat().st_mtime_ns == before, "it was written again"
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: window.controller.updates == 2)
    assert one.keep_now()
    assert load_session(path).state.update == 2


def test_a_turn_comes_while_it_trains(window, qtbot, begin, tmp_path):
    assert window.files.save_to(tmp_path / "mine.nnplay")
    begin(while_training=1)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: bool(sessions_in(tmp_path)))
    assert window.controller.running


@pytest.mark.parametrize("way", ["save", "undo", "new", "end"])
def test_what_is_saved_undone_or_given_up_is_kept_no_longer(window, begin, folder, tmp_path, way):
    one = begin()
    edit(window)
    assert one.keep_now()
    assert sessions_in(folder)
    if way == "save":
        assert window.files.save_to(tmp_path / "mine.nnplay")
    elif way == "undo":
        window.actions_by_name["undo"].trigger()
    elif way == "new":
        window.files.new()
    one.end(keeps=False)
    assert not list(folder.iterdir())


def test_a_question_that_is_cancelled_keeps_it(window, begin, folder, monkeypatch):
    one = begin()
    edit(window)
    assert one.keep_now()
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda *_: dialogs.SaveChoice.CANCEL)
    window.files.new()
    assert sessions_in(folder)


def test_what_is_left_at_the_end_is_offered_to_the_next_start(window, begin, folder):
    one = begin()
    edit(window)
    assert one.keep_now()
    one.end(keeps=True)
    (left,) = find_left(folder)
    assert load_session(left.slot.session).experiment == window.document.experiment


def test_restored_work_is_kept_where_it_was(window, begin, folder):
    folder.mkdir()
    slot = leave_work(folder)
    (left,) = find_left(folder)
    one = begin()
    assert window.files.restore(left.slot)
    one.adopt(left)
    edit(window)
    assert one.keep_now()
    assert sessions_in(folder) == [slot.session]
    one.end(keeps=False)
    assert not list(folder.iterdir())


class Gated(KeptWork):
    """Waits before it writes; counts."""

    def __init__(self, folder):
        super().__init__(folder)
        self.gate, self.begun, self.error = threading.Event(), 0, None

    def write(self, *about):
        self.begun += 1
        self.gate.wait(60)
        if self.error is not None:
            raise self.error
        super().write(*about)


def test_an_edit_while_it_is_written_is_kept_afterwards(window, qtbot, begin, folder):
    gated = Gated(folder)
    begin(after_edit=0, kept=gated)
    edit(window)
    qtbot.waitUntil(lambda: gated.begun == 1)
    edit(window)
    gated.gate.set()
    qtbot.waitUntil(lambda: gated.begun == 2)
    qtbot.waitUntil(
        lambda: (
            bool(sessions_in(folder))
            and load_session(sessions_in(folder)[0]).experiment == window.document.experiment
        )
    )


def test_a_turn_while_it_is_written_is_made_up_for_at_once(window, qtbot, begin, folder):
    gated = Gated(folder)
    one = begin(kept=gated)
    edit(window)
    one.keep()
    qtbot.waitUntil(lambda: gated.begun == 1)
    edit(window)
    one.keep()
    gated.gate.set()
    qtbot.waitUntil(lambda: gated.begun == 2)


def test_what_could_not_be_drawn_is_tried_again(window, begin, folder, monkeypatch):
    with monkeypatch.context() as patch:
        view = Mock(side_effect=[RuntimeError, window.files.kept_view.now()])
        patch.setattr(window.files.kept_view, "now", view)
        one = begin()
    edit(window)
    with pytest.raises(RuntimeError):
        one.keep()
    assert one.keep_now()
    assert len(sessions_in(folder)) == 1


def test_what_is_saved_while_it_is_written_is_not_kept(window, qtbot, begin, folder, tmp_path):
    gated = Gated(folder)
    one = begin(kept=gated)
    edit(window)
    one.keep()
    qtbot.waitUntil(lambda: gated.begun == 1)
    assert window.files.save_to(tmp_path / "mine.nnplay")
    gated.gate.set()
    one.end(keeps=False)
    assert not sessions_in(folder)


def test_a_failure_is_said_once_and_it_is_tried_again(window, begin, folder, monkeypatch):
    gated, said = Gated(folder), []
    monkeypatch.setattr(window, "say", said.append)
    gated.gate.set()
    one = begin(kept=gated)
    edit(window)
    assert one.keep_now()
    for error in ("The disk is full.", "The disk is full again."):
        gated.error = SessionError(error)
        for _ in range(3):
            edit(window)
            assert not one.keep_now()
        assert said.count(error) == 1
        gated.error = None
        assert one.keep_now()
    assert not window.notice.isVisible()
    assert len(sessions_in(folder)) == 1


def test_too_little_memory_is_said_too(window, begin, folder, monkeypatch):
    one, said = begin(), []
    monkeypatch.setattr(window, "say", said.append)
    edit(window)
    with monkeypatch.context() as patch:
        patch.setattr(window.controller.worker, "ask", Mock(return_value=failed(MemoryError())))
        assert not one.keep_now()
    assert "too little memory" in said[-1]
    assert one.keep_now()


def test_training_that_does_not_answer_is_not_waited_for(window, begin, folder, monkeypatch):
    one, busy = begin(), threading.Event()
    edit(window)
    window.controller.worker.ask(lambda trainer: busy.wait(60))
    try:
        assert not one.keep_now(longest=0.01)
    finally:
        busy.set()


def test_the_window_does_not_wait_for_it(window, qtbot, begin, folder):
    busy = threading.Event()
    one = begin()
    edit(window)
    window.controller.worker.ask(lambda trainer: busy.wait(60))
    one.keep()
    assert not sessions_in(folder)
    busy.set()
    qtbot.waitUntil(lambda: bool(sessions_in(folder)))


def test_short_training_of_an_unnamed_start_is_repeated_by_its_seeds(window, qtbot, begin, folder):
    one = begin()
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: window.controller.updates == 1)
    assert one.keep_now()
    assert not folder.exists()
    assert autosave.KEEPING not in {thread.name for thread in threading.enumerate()}


def test_training_of_an_unnamed_start_is_looked_at_soon_again(window, begin):
    """Else it would count as work just after a turn, and be kept at the next one only."""
    one = begin()
    window.controller.set_running(True)
    one.keep()
    assert clock_of(one).isActive()
    window.controller.set_running(False)
    one.keep()
    assert not clock_of(one).isActive()


def test_another_document_has_a_place_of_its_own(window, begin, folder, tmp_path):
    one = begin()
    edit(window)
    assert one.keep_now()
    window.document.open(Trainer(Experiment()), tmp_path / "other.nnplay")
    edit(window)
    assert one.keep_now()
    assert not sessions_in(folder)
    assert len(sessions_in(tmp_path)) == 1
