"""The place of the latest snapshot, without a thread beside."""

from playground import Trainer
from playground.live import frame_slot
from playground.live.frame_slot import FrameSlot
from playground.live.run import TrainingRun
from tests.support.experiments import make


def snapshots():
    run = TrainingRun(Trainer(make()))
    return [run.snapshot(float(number), number) for number in range(2)]


def test_the_latest_is_taken_once():
    slot, (first, second) = FrameSlot(), snapshots()
    assert slot.is_taken
    slot.put(first)
    slot.put(second)
    assert not slot.is_taken
    assert slot.take() is second
    assert slot.take() is None


def test_what_is_withdrawn_is_not_taken():
    slot = FrameSlot()
    slot.put(snapshots()[0])
    slot.withdraw()
    assert slot.is_taken
    assert slot.take() is None
    assert not slot.is_drawing


def test_a_frame_is_drawn_from_taking_it_until_it_is_on_screen():
    slot = FrameSlot()
    slot.put(snapshots()[0])
    assert not slot.is_drawing
    slot.take()
    assert slot.is_drawing
    slot.drawn()
    assert not slot.is_drawing
    slot.wait_until_drawn()


def test_a_frame_that_is_never_drawn_is_given_up(monkeypatch):
    monkeypatch.setattr(frame_slot, "DRAWING_TIMEOUT", 0.0)
    slot = FrameSlot()
    slot.put(snapshots()[0])
    slot.take()
    assert not slot.is_drawing
    slot.wait_until_drawn()  # returns
