"""Lets connections take turns while training runs fast: not all are drawn anew in every frame."""

from playground.live.snapshot import Snapshot

# Frames, of which each connection is drawn anew in one: an edge that becomes wider or narrower a
# twentieth of a second later cannot be told from one that does at once.
PERIOD = 3


class EdgeTurns:
    """Says which connections wait for one of the next frames.

    Drawing edges is most of the work of a frame, and in a frame few of them change.
    """

    def __init__(self) -> None:
        self._frames = 0
        self._about: object = None
        self._snapshot: Snapshot | None = None

    def waiting(self, snapshot: Snapshot, about: object, count: int) -> list[bool]:
        """Count a frame; return for each of `count` connections whether it waits.

        None does in a frame that is shown again, and when `about`, all that edges depend on besides
        their numbers, is new.
        """
        self._frames += 1
        is_new = about != self._about or snapshot is self._snapshot
        self._about, self._snapshot = about, snapshot
        if is_new or not snapshot.is_fast:
            return [False] * count
        return [(number + self._frames) % PERIOD != 0 for number in range(count)]
