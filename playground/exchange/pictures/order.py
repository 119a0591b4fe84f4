"""What is to be drawn, and what a painter can do; `playground.ui` has one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from playground.core.training.trainer import Trainer

VIEWS = (
    "network",
    "map",
    "curves",
    "weights",
    "gradients",
    "activations",
    "table",
    "gates",
    "shapes",
    "circuit",
)
THEMES = ("light", "dark")
DEFAULT_SCALE = 2.0  # pixels of a picture for one of the screen
FRAME_SCALE = 1.0  # the same of a frame of an animation


@dataclass(frozen=True)
class PictureOrder:
    """Which views are to be drawn side by side, and how.

    Attributes
    ----------
    views : names from `VIEWS`
    size : width and height of all together, in pixels of the screen; None for the usual ones
    scale : pixels of the picture for each of them
    """

    views: tuple[str, ...] = ("network",)
    size: tuple[int, int] | None = None
    scale: float = DEFAULT_SCALE
    theme: str = "light"


class Painter(Protocol):
    """Draws the views of one trainer, as it is at that moment."""

    def png(self) -> bytes:
        """Draw them as PNG."""

    def svg(self) -> bytes:
        """Draw one view as SVG."""


OpenPainter = Callable[["Trainer", PictureOrder], AbstractContextManager[Painter]]
