"""One file of many pictures, as GIF or APNG. Pillow writes them, which is an extra."""

import io
import itertools
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError

if TYPE_CHECKING:
    from PIL.Image import Image

NO_PILLOW = QT_TRANSLATE_NOOP(
    "Errors",
    "Animations need Pillow, which is not installed: pip install 'backprop-playground[gif]', or pip"
    " install Pillow",
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "{frames:,} frames of {width:,} × {height:,} pixels need too much memory; take fewer or smaller"
    " ones.",
)
COLOURS, EXACT = 256, 32  # of a GIF; those of them that are the most frequent ones, as they are
CELL = 8
SAMPLED = 12  # frames that the colours are chosen from
REST = 2.0  # seconds that the last frame stays
MOST_PIXELS = 250_000_000  # of all frames: Pillow keeps them in memory, as up to 3 bytes each
ANIMATIONS = ("gif", "apng")
Report = Callable[[float], object]


class AnimationError(PlaygroundError):
    """An animation that cannot be made."""


@dataclass(frozen=True)
class Timing:
    """How fast an animation runs.

    Attributes
    ----------
    rate : frames a second
    """

    rate: float = 10.0

    def milliseconds(self, frames: int) -> list[int]:
        """Return how long each frame stays; GIF counts in hundredths of a second."""
        each = 10 * max(2, round(100 / self.rate))
        return [each] * (frames - 1) + [max(each, round(1000 * REST))]


def check_pillow() -> None:
    """Raise `AnimationError`, which says how to install it, if Pillow is missing."""
    _pillow()


def check_memory(frame: bytes, count: int) -> None:
    """Raise `AnimationError` if `count` frames such as this PNG file need too much memory."""
    width, height = struct.unpack(">II", frame[16:24])
    if width * height * count > MOST_PIXELS:
        raise AnimationError(TOO_LARGE, frames=count, width=width, height=height)


def animation(
    frames: Sequence[bytes], form: str, timing: Timing, report: Report = lambda share: None
) -> bytes:
    """Return a file of these pictures, which plays again and again.

    Parameters
    ----------
    frames : PNG files of one size
    form : one of `ANIMATIONS`
    report : is told the share that is done; what it raises ends the work
    """
    check_memory(frames[0], len(frames))
    pillow, content = _pillow(), io.BytesIO()
    opened = _Opened(pillow, frames, report, _palette(pillow, frames) if form == "gif" else None)
    about: dict[str, Any] = {"duration": timing.milliseconds(len(frames)), "loop": 0}
    first, *_ = itertools.islice(opened, 1)
    rest = _Rest(opened)
    kind = "GIF" if form == "gif" else "PNG"
    first.save(content, kind, save_all=True, append_images=rest, **about)
    return content.getvalue()


class _Opened:
    """The frames as Pillow's images, opened anew each time that they are gone through.

    All of them together would need much memory.
    """

    def __init__(
        self, pillow: Any, frames: Sequence[bytes], report: Report, palette: "Image | None"
    ) -> None:
        self._pillow, self._frames, self._report = pillow, frames, report
        self._palette = palette

    def __iter__(self) -> "Iterator[Image]":
        for number, frame in enumerate(self._frames):
            self._report(number / len(self._frames))
            opened = _opened(self._pillow, frame)
            if self._palette is not None:
                none = self._pillow.Dither.NONE  # noise that moves, and that packs badly
                opened = opened.quantize(palette=self._palette, dither=none)
            yield opened


class _Rest:
    """All but the first of them."""

    def __init__(self, opened: _Opened) -> None:
        self._opened = opened

    def __iter__(self) -> "Iterator[Image]":
        return itertools.islice(self._opened, 1, None)


def _pillow() -> Any:
    try:
        from PIL import Image
    except ImportError as error:
        raise AnimationError(NO_PILLOW) from error
    return Image


def _opened(pillow: Any, frame: bytes) -> "Image":
    image: Image = pillow.open(io.BytesIO(frame)).convert("RGB")
    return image


def _palette(pillow: Any, frames: Sequence[bytes]) -> "Image":
    """Return the colours of all frames: with a choice for each one, areas would flicker.

    The most frequent ones, such as the background, are exact.
    """
    step = max(1, len(frames) // SAMPLED)
    chosen = [_opened(pillow, frame) for frame in (*frames[::step], frames[-1])]
    width, height = chosen[0].size
    together = pillow.new("RGB", (width, height * len(chosen)))
    for number, frame in enumerate(chosen):
        together.paste(frame, (0, height * number))
    counted = sorted(together.getcolors(width * height * len(chosen)), reverse=True)
    frequent = [colour for _, colour in counted[:EXACT]]
    others = together.quantize(COLOURS - EXACT).getpalette()
    colours = {_box(colour): colour for colour in reversed([*frequent, *_triples(others)])}
    palette: Image = pillow.new("P", (1, 1))
    palette.putpalette([value for colour in colours.values() for value in colour])
    return palette


def _triples(values: Sequence[int]) -> list[tuple[int, ...]]:
    return [tuple(values[at : at + 3]) for at in range(0, len(values), 3)]


def _box(colour: tuple[int, ...]) -> tuple[int, ...]:
    """Return where a colour is in a grid: Pillow takes two of one cell for the same."""
    return tuple(value // CELL for value in colour)
