"""Missing files are found beside the window; a folder that does not answer holds up nothing."""

import os
import threading

import pytest
from PyQt6.QtCore import QObject

from playground.ui.window.presence import Presence


@pytest.fixture
def presence(qapp):
    parent = QObject()
    one = Presence(parent)
    one.owner = parent  # it goes with its parent
    return one


@pytest.fixture
def answers():
    """Lets a folder that does not answer do so; at the latest when the test is over."""
    event = threading.Event()
    yield event
    event.set()


def test_files_of_this_computer_are_known_at_once(presence, tmp_path):
    there, gone = tmp_path / "a.nnplay", tmp_path / "b.nnplay"
    there.touch()
    presence.ask([str(there), str(gone), str(tmp_path), "\0"])
    assert not presence.is_missing(str(there))
    assert presence.is_missing(str(gone))
    assert presence.is_missing(str(tmp_path))
    assert presence.is_missing("\0")


def test_a_file_that_comes_back_is_there_again(presence, tmp_path):
    file = tmp_path / "a.nnplay"
    presence.ask([str(file)])
    file.touch()
    presence.ask([str(file)])
    assert not presence.is_missing(str(file))


def test_a_folder_that_does_not_answer_holds_up_neither_window_nor_others(
    presence, answers, qtbot, tmp_path, monkeypatch
):
    asked, is_file = [], os.path.isfile

    def slow(path):
        if "share" in str(path):
            asked.append(path)
            answers.wait()
            return False
        return is_file(path)

    monkeypatch.setattr(os.path, "isfile", slow)
    gone = str(tmp_path / "gone.nnplay")
    for _ in range(3):
        presence.ask(["/share/a.nnplay", gone])
    assert presence.is_missing(gone)
    assert not presence.is_missing("/share/a.nnplay")
    assert len(asked) == 1
    with qtbot.waitSignal(presence.changed):
        answers.set()
    assert presence.is_missing("/share/a.nnplay")
