"""Who opens a session sees what was shown when it was saved, as far as that is still there."""

from dataclasses import replace

import pytest

from playground import Experiment
from playground.core.engine.samples import Typed
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.experiment.spec import Key
from playground.core.observe.slices import Slice
from playground.session.format import Session, load_session, save_session
from playground.session.view import PartName, View

EDGE = ParameterPart(Key("hidden1", "2", "input", "x1"))


@pytest.fixture
def arranged(window, tmp_path):
    """A file that was saved while all of it was something else than at first."""
    window.panel_layout.switch("backprop")
    window.shared.watched.follow(3)
    window.shared.watched.change(quantity="delta")
    window.shared.selection.set([UnitPart("hidden1", "1"), EDGE])
    path = tmp_path / "mine.nnplay"
    assert window.files.save_to(path)
    return path


def state(window):
    watch = window.shared.watched.watch
    parts = window.shared.selection.parts
    return window.panel_layout.current, parts, watch.sample, watch.source, watch.quantity


def test_what_was_shown_is_shown_again(window, arranged):
    expected = state(window)
    assert expected == ("backprop", (UnitPart("hidden1", "1"), EDGE), 3, "sample", "delta")
    window.panel_layout.switch("network")
    window.files.new()
    assert state(window) == ("network", (), None, "batch", "a")
    assert window.files.open(arranged)
    assert state(window) == expected
    assert not window.isWindowModified()


def test_the_plane_of_the_maps_comes_back(window, tmp_path):
    window.document.edit(lambda e: set_dataset(e, "iris"), "iris")
    wanted = Slice("iris", (1, 3), "mean")
    window.shared.watched.change(slice=wanted)
    assert window.files.save_to(tmp_path / "iris.nnplay")
    window.files.new()
    assert window.files.open(tmp_path / "iris.nnplay")
    assert window.shared.watched.watch.slice == wanted


def test_a_file_without_a_view_changes_nothing_of_the_window(window, arranged):
    save_session(replace(load_session(arranged), view=None), arranged)
    window.panel_layout.switch("circuits")
    assert window.files.open(arranged)
    assert state(window) == ("circuits", (), None, "batch", "a")


def test_what_is_not_there_is_left_out(window, settle, tmp_path):
    parts = PartName("nowhere"), PartName.of(EDGE), PartName("hidden1", "99")
    view = View("no such workspace", parts, 10**9, "sample", "z", Slice("iris", (5, 700)))
    path = tmp_path / "odd.nnplay"
    save_session(Session(Experiment(), view=view), path)
    window.panel_layout.switch("network")
    assert window.files.open(path)
    assert state(window) == ("network", (EDGE,), None, "batch", "z")
    settle(window)
    assert window.files.save_to(path)
    assert load_session(path).view == View(
        "network", (PartName.of(EDGE),), quantity="z", slice=Slice("xor")
    )


def test_a_typed_sample_is_not_kept(window, tmp_path):
    window.shared.watched.follow(Typed((0.5, 0.5), 1.0))
    assert window.files.save_to(tmp_path / "a.nnplay")
    assert load_session(tmp_path / "a.nnplay").view.sample is None


def test_while_presenting_the_workspace_stays(window, arranged):
    window.panel_layout.switch("present")
    assert window.files.open(arranged)
    assert window.panel_layout.current == "present"
    assert window.shared.selection.current == EDGE
