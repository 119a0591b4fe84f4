"""Which frames are drawn."""

from playground.ui.widgets.frame_skipper import FrameSkipper


def test_while_training_the_first_frame_of_every_few_is_drawn():
    skipper = FrameSkipper(3)
    assert [skipper.is_due(running=True) for _ in range(7)] == [
        True, False, False, True, False, False, True,
    ]  # fmt: skip


def test_every_frame_is_drawn_while_paused_and_the_count_starts_anew():
    skipper = FrameSkipper(3)
    assert all(skipper.is_due(running=False) for _ in range(4))
    assert [skipper.is_due(running=True) for _ in range(3)] == [False, False, True]
