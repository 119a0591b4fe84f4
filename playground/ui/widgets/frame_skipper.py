"""Draws less often while training runs."""


class FrameSkipper:
    """Says which frames a view draws: all while training is paused, else the first of every few.

    Parameters
    ----------
    period : while training runs, one frame of so many is drawn
    """

    def __init__(self, period: int) -> None:
        self.period = period
        self._skipped = period

    def is_due(self, running: bool) -> bool:
        """Count one frame and return whether to draw it."""
        self._skipped += 1
        if running and self._skipped < self.period:
            return False
        self._skipped = 0
        return True
