"""What a view of the network can do, as protocols."""

from typing import Protocol, runtime_checkable

from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Themed


@runtime_checkable
class FrameView(Protocol):
    """A widget that shows the frames of training while it can be seen."""

    def isVisible(self) -> bool: ...

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`."""


@runtime_checkable
class View(Themed, FrameView, Protocol):
    """One that is also drawn in the colours of a theme."""
