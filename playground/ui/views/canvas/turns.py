"""Lets things take turns while training runs fast: not all are drawn anew in every frame."""

from playground.live.snapshot import Snapshot

# Frames, of which each connection is drawn anew in one: an edge that becomes wider or narrower a
# twentieth of a second later cannot be told from one that does at once.
EDGES = 3
# Frames, of which the numbers of each layer are written anew in one: ten times a second is more
# than can be read.
NUMBERS = 6


class Turns:
    """Says which of several things of the network wait for one of the next frames.

    Drawing them is most of the work of a frame, and in a frame few of them change.

    Parameters
    ----------
    period : frames, of which each thing is drawn anew in one
    """

    def __init__(self, period: int) -> None:
        self._period, self._frames = period, 0
        self._about: object = None
        self._snapshot: Snapshot | None = None

    def waiting(self, snapshot: Snapshot, about: object, count: int) -> list[bool]:
        """Count a frame; return for each of `count` things whether it waits.

        None does in a frame that is shown again, and when `about`, all that they depend on besides
        their numbers, is new.
        """
        self._frames += 1
        is_new = about != self._about or snapshot is self._snapshot
        self._about, self._snapshot = about, snapshot
        if is_new or not snapshot.is_fast:
            return [False] * count
        return [(number + self._frames) % self._period != 0 for number in range(count)]
