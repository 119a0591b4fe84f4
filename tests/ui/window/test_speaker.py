"""The file commands need no window: a document, a run, settings and somebody who says things."""

import pytest

from playground import Experiment
from playground.core.experiment.edits.units import set_units
from playground.ui.state.run_controller import start_run
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window.files import FileController
from playground.ui.window.settings import Settings


class Notes:
    """A speaker that remembers what it said."""

    def __init__(self):
        self.said, self.notices = [], []

    def say(self, text):
        self.said.append(text)

    def notify(self, text, offers=()):
        self.notices.append((text, [label for label, _ in offers]))


class NoView:
    """Nothing is seen."""

    def now(self):
        return None

    def show(self, view, experiment):
        assert view is None


@pytest.fixture
def alone(qapp):
    document, controller = start_run(Experiment())
    notes = Notes()
    rest = Settings(), notes, Beside(None), NoView()
    files = FileController(None, document, controller, *rest)
    yield files, document, notes
    controller.close()
    assert controller.worker.close()


def test_save_change_and_open_again(alone, tmp_path, monkeypatch):
    files, document, notes = alone
    path = tmp_path / "a.nnplay"
    assert files.save_to(path)
    document.edit(lambda e: set_units(e, "hidden1", 7), "more")
    assert files.is_modified
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.DISCARD)
    assert files.open(path)
    assert document.experiment == Experiment()
    assert not files.is_modified
    assert notes.said == [f"Saved to “{path}”", "Opened “a.nnplay”"]
    assert not notes.notices


def test_a_file_that_cannot_be_written_is_told_with_a_way_on(alone, tmp_path):
    files, _, notes = alone
    assert not files.save_to(tmp_path / "missing" / "a.nnplay")
    ((text, offers),) = notes.notices
    assert "could not be written" in text
    assert offers == ["Save as …", "Save a copy …"]
