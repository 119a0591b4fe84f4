"""Long work beside the window: the window goes on, Cancel works."""

import threading

import pytest
from PyQt6.QtCore import Qt, QTimer

from playground.live.job import CancelledError
from playground.ui.widgets.beside import Beside
from tests.support.waiting import cancel, shown_dialog, when_waiting


@pytest.fixture
def beside(qapp):
    return Beside(None)


@pytest.fixture
def gate():
    """Work waits for it; it opens after the test, so that no thread is left."""
    event = threading.Event()
    yield event
    event.set()
    for thread in threading.enumerate():
        if thread.name == "beside the window":
            thread.join()


def test_short_work_shows_no_dialog(beside):
    with when_waiting(cancel) as said:
        assert beside.run(lambda job: threading.current_thread().name, "Adding …")
    assert not said
    assert not beside.is_running


def test_an_error_of_the_work_is_raised_where_it_was_asked_for(beside):
    with pytest.raises(ZeroDivisionError):
        beside.run(lambda job: 1 // 0, "Dividing …")


def test_while_the_work_goes_on_the_window_turns_and_says_what_is_done(beside, gate):
    turns = []

    def act(dialog):
        turns.append(dialog.bar.maximum())  # 0: it only shows that something is being done
        QTimer.singleShot(0, gate.set)

    def work(job):
        gate.wait()
        return 7

    with when_waiting(act) as said:
        assert beside.run(work, "Counting …") == 7
    assert said == ["Counting …"]
    assert turns == [0]
    assert shown_dialog() is None


def test_the_bar_shows_how_much_is_done(beside, gate):
    seen = []

    def work(job):
        job.report(0.25)
        gate.wait()
        return 1

    def look(dialog):
        dialog.show_share(0.25)
        seen.append(dialog.bar.value() / dialog.bar.maximum())
        gate.set()

    with when_waiting(look):
        beside.run(work, "Counting …")
    assert seen == [0.25]


def test_work_that_hangs_is_left_behind_once_cancelled(beside, gate):
    went_on = []

    def work(job):
        gate.wait()
        job.report(0.5)
        went_on.append(True)

    with when_waiting(cancel), pytest.raises(CancelledError):
        beside.run(work, "Hanging …")
    assert not beside.is_running
    gate.set()
    for thread in threading.enumerate():
        if thread.name == "beside the window":
            thread.join()
    assert not went_on


def test_what_cannot_be_taken_back_is_waited_for(beside, gate):
    def work(job):
        job.become_final()
        gate.wait()
        return "written"

    def late(dialog):
        dialog.cancel.click()
        QTimer.singleShot(0, gate.set)

    with when_waiting(late):
        assert beside.run(work, "Writing …") == "written"


def test_a_key_pressed_too_early_does_not_cancel(beside, gate, qtbot):
    def act(dialog):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            qtbot.keyClick(dialog, key)
        QTimer.singleShot(0, gate.set)

    with when_waiting(act):
        assert beside.run(lambda job: gate.wait(), "Saving …")


def test_esc_cancels(beside, gate, qtbot):
    with (
        when_waiting(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape)),
        pytest.raises(CancelledError),
    ):
        beside.run(lambda job: gate.wait(), "Saving …")


def test_only_one_work_at_a_time(beside, gate):
    refused = []

    def again(dialog):
        with pytest.raises(CancelledError):
            beside.run(lambda job: 1, "Another …")
        refused.append(True)
        gate.set()

    with when_waiting(again):
        assert beside.run(lambda job: gate.wait(), "First …")
    assert refused


def test_between_steps_of_its_own_thread_the_window_turns_and_can_cancel(beside):
    ticks, steps = [], []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(len(steps)))
    timer.start(0)

    def draw():
        with beside.waiting("Drawing …") as waiting:
            while True:
                steps.append(1)
                waiting.step(0.5)

    with when_waiting(cancel) as said, pytest.raises(CancelledError):
        draw()
    assert said == ["Drawing …"]
    assert len(set(ticks)) > 1
    assert not beside.is_running
