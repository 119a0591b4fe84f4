"""File → Export → Animation of training, from the dialog to the file."""

import sys

import numpy as np
import pytest
from PyQt6.QtWidgets import QDialogButtonBox

from playground import Trainer
from playground.exchange.pictures.order import PictureOrder
from playground.ui.widgets import dialogs
from playground.ui.window.animation_dialog import AnimationDialog, AnimationWish
from tests.support.buttons import offers
from tests.support.experiments import make
from tests.support.waiting import cancel, when_waiting

image = pytest.importorskip("PIL.Image")
SMALL = PictureOrder(("map", "curves"), None, 0.5)


def wish(frames=3, every=2, from_start=True):
    return AnimationWish(SMALL, frames, every, 10, from_start)


@pytest.fixture
def trained(window, settle):
    """The window with a network after three epochs."""
    trainer = Trainer(make(samples=24))
    trainer.run_epochs(3)
    window.document.open(trainer, None)
    settle(window)
    return window


@pytest.fixture
def dialog(qtbot):
    dialog = AnimationDialog(make(samples=24), 0, "light", None)
    qtbot.addWidget(dialog)
    return dialog


def frame_count(path):
    with image.open(path) as opened:
        return opened.n_frames


@pytest.mark.parametrize(("suffix", "from_start"), [("gif", True), ("apng", False)])
def test_an_animation_is_saved_and_training_stays_as_it_is(trained, tmp_path, suffix, from_start):
    worker = trained.controller.worker
    before = worker.call(lambda trainer: trainer.state())
    path = tmp_path / f"x.{suffix}"
    assert trained.animation.make(path, wish(from_start=from_start))
    assert frame_count(path) == 3
    assert path.name in trained.message.label.text()
    after = worker.call(lambda trainer: trainer.state())
    assert after.update == before.update
    assert np.array_equal(after.parameters, before.parameters)
    assert not trained.files.is_modified
    assert not trained.document.undo_stack.count()


def test_frames_can_be_one_file_each(trained, tmp_path):
    assert trained.animation.make(tmp_path / "x.png", wish())
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["x-0001.png", "x-0002.png", "x-0003.png"]


@pytest.mark.parametrize("may", [True, False])
def test_frames_of_before_are_replaced_only_if_the_user_says_so(
    trained, tmp_path, monkeypatch, may
):
    old, asked = tmp_path / "x-0001.png", []
    old.write_bytes(b"old")
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: tmp_path / "x.png")
    monkeypatch.setattr(dialogs, "ask_replace", lambda _, name: asked.append(name) or may)
    trained.animation.action.trigger()
    dialog = trained.animation.dialog
    dialog.frames.show_value(2)
    dialog.save.click()
    assert asked == ["x-0001.png"]
    assert (old.read_bytes() == b"old") is not may


def test_it_begins_at_the_start_or_where_training_is(trained, tmp_path):
    for name, from_start in (("start", True), ("now", False)):
        assert trained.animation.make(tmp_path / f"{name}.png", wish(2, 1, from_start))
    start, now = ((tmp_path / f"{name}-0001.png").read_bytes() for name in ("start", "now"))
    assert start != now


def test_it_can_be_cancelled_and_leaves_no_file(trained, tmp_path):
    with when_waiting(cancel) as said:
        assert not trained.animation.make(tmp_path / "x.gif", wish(200, 50))
    assert said == ["Drawing the animation “x.gif” …"]
    assert "x.gif” was not saved" in trained.message.label.text()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "words"),
    [("x.mp4", "neither .gif nor .apng nor .png"), ("no folder/x.gif", "could not be written")],
)
def test_what_fails_is_a_sentence_with_another_try(trained, tmp_path, name, words):
    assert not trained.animation.make(tmp_path / name, wish(2, 1))
    assert words in trained.notice.label.text()
    assert offers(trained.notice) == ["Save elsewhere …"]


def test_without_pillow_the_notice_says_how_to_install_it(window, monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    window.animation.action.trigger()
    assert window.animation.dialog is None
    assert "pip install 'backprop-playground[gif]'" in window.notice.label.text()


def test_the_dialog_asks_and_the_file_is_written(trained, tmp_path, monkeypatch):
    path = tmp_path / "asked.gif"
    asked = []
    monkeypatch.setattr(dialogs, "ask_export", lambda *about: asked.append(about) or path)
    trained.animation.action.trigger()
    dialog = trained.animation.dialog
    assert dialog.isVisible()
    dialog.views["network"].setChecked(False)
    dialog.frames.show_value(2)
    dialog.save.click()
    assert frame_count(path) == 2
    assert asked[0][2].name == "untitled training.gif"
    assert trained.animation.dialog is None


def test_it_proposes_the_whole_training_so_far():
    dialog = AnimationDialog(make(samples=24), 590, "light", None)
    assert (dialog.frames.value(), dialog.every.value()) == (60, 10)
    assert dialog.start.currentData() is True
    dialog.deleteLater()


def test_its_summary_follows_the_numbers(dialog):
    dialog.frames.show_value(11)
    dialog.every.show_value(3)
    dialog.every.picked.emit(3)
    assert dialog.summary.text() == "30 updates, which are 10 epochs; it plays 1.1 seconds."


def test_the_sizes_are_those_of_the_views_that_are_chosen(dialog):
    both = [dialog.size_box.itemText(index) for index in range(dialog.size_box.count())]
    dialog.views["network"].setChecked(False)
    assert dialog.size_box.itemText(2) == "440 × 490 pixels"
    assert both[2] == "1550 × 590 pixels"


def test_without_a_view_nothing_can_be_saved(dialog):
    for button in dialog.views.values():
        button.setChecked(False)
    assert not dialog.save.isEnabled()
    assert "at least one view" in dialog.save.toolTip()
    cancelling = dialog.buttons.buttons()
    roles = {dialog.buttons.buttonRole(button) for button in cancelling}
    assert QDialogButtonBox.ButtonRole.RejectRole in roles
