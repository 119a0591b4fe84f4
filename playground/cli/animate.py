"""Animations of training: one GIF or APNG file, or numbered PNG files."""

import argparse
import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from playground.cli.attempt import UsageError
from playground.cli.options import positive
from playground.cli.output import check_output, report_written, write_output
from playground.cli.picture_options import order_of
from playground.cli.progress import progress
from playground.cli.sessions import PIPE, open_session
from playground.console import Interruption
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.pictures.order import FRAME_SCALE, OpenPainter
from playground.languages.current import translate

if TYPE_CHECKING:
    from playground.core.training.trainer import Trainer

ANIMATED = ("gif", "apng")
NUMBERED = re.compile(r"%(0?[1-9])?d")  # where the number of a frame is in a name
NAME = "frame-%04d.png"  # of a frame in a folder
FASTEST = 50  # frames a second; many programs show a faster GIF slowly
DEFAULT_RATE = 10
NO_LENGTH = QT_TRANSLATE_NOOP(
    "Errors", "An animation needs --epochs N (how long to train), or --every N with --frames M."
)
TWICE = QT_TRANSLATE_NOOP(
    "Errors", "--epochs, --every and --frames say twice how long to train; leave one of them out."
)
TOO_MANY = QT_TRANSLATE_NOOP("Errors", "{frames:,} frames are too many; {most:,} is the limit.")
TOO_FAST = QT_TRANSLATE_NOOP("Errors", "{rate} frames a second are too many; {most} is the limit.")


def add_animation(parser: argparse._ArgumentGroup) -> None:
    """Add how long to train, and when frames are drawn."""
    parser.add_argument(
        "--epochs",
        type=positive,
        metavar="N",
        help=translate("CommandLine", "how many epochs to train"),
    )
    parser.add_argument(
        "--frames",
        type=positive,
        metavar="M",
        help=translate("CommandLine", "how many pictures (60)"),
    )
    parser.add_argument(
        "--every",
        type=positive,
        metavar="N",
        help=translate("CommandLine", "draw every N updates, instead of evenly"),
    )
    parser.add_argument(
        "--fps",
        type=positive,
        metavar="F",
        help=translate("CommandLine", "pictures a second ({rate})").format(rate=DEFAULT_RATE),
    )
    parser.add_argument(
        "--restart",
        action="store_true",
        help=translate("CommandLine", "begin from the start of training, not where it is"),
    )


def is_numbered(out: str) -> bool:
    """Return whether `out` stands for one PNG file for each frame: a folder, or with %03d."""
    return bool(NUMBERED.search(Path(out).name)) or (out != PIPE and Path(out).is_dir())


def animated(
    options: argparse.Namespace, form: str, open_painter: OpenPainter, interruption: Interruption
) -> int:
    """Train, draw, and write all frames; returns the exit code. The session stays as it is."""
    from playground.core.training.trainer import Trainer
    from playground.exchange.pictures.encoding import Timing, animation, check_pillow

    rate = options.fps or DEFAULT_RATE
    if rate > FASTEST:
        raise UsageError(TOO_FAST, rate=rate, most=FASTEST)
    _check_length(options)
    if form != "png":
        check_pillow()
    check_output(next(_names(options.out, 1)) if form == "png" else options.out)
    session = open_session(options.file)
    trainer = Trainer(session.experiment, None if options.restart else session.state)
    frames = _frames(trainer, options, open_painter, interruption)
    told = options.json, options.quiet
    if form == "png":
        return _write_numbered(options.out, frames, told)
    content = animation(frames, form, Timing(rate), lambda share: interruption.check())
    interruption.check()
    code = write_output(options.out, content)
    return code or report_written([options.out], form, len(content), *told)


def _check_length(options: argparse.Namespace) -> None:
    from playground.exchange.pictures.moments import MOST_FRAMES

    if not options.epochs and not (options.every and options.frames):
        raise UsageError(NO_LENGTH)
    if options.epochs and options.every and options.frames:
        raise UsageError(TWICE)
    if (options.frames or 0) > MOST_FRAMES:
        raise UsageError(TOO_MANY, frames=options.frames, most=MOST_FRAMES)


def _moments(trainer: "Trainer", options: argparse.Namespace) -> tuple[int, ...]:
    from playground.exchange.pictures.moments import DEFAULT_FRAMES, MOST_FRAMES, evenly, every

    updates = (options.epochs or 0) * trainer.updates_of_epoch
    if not options.every:
        return evenly(updates, options.frames or DEFAULT_FRAMES)
    frames = options.frames or updates // options.every + 1
    if frames > MOST_FRAMES:
        raise UsageError(TOO_MANY, frames=frames, most=MOST_FRAMES)
    return every(options.every, frames)


def _frames(
    trainer: "Trainer",
    options: argparse.Namespace,
    open_painter: OpenPainter,
    interruption: Interruption,
) -> list[bytes]:
    """Draw each frame as PNG; raises `EndedError` at a signal."""
    from playground.exchange.pictures.encoding import check_memory
    from playground.exchange.pictures.moments import train_through

    moments, frames = _moments(trainer, options), list[bytes]()
    is_one_file = not is_numbered(options.out)
    with (
        open_painter(trainer, order_of(options, "png", FRAME_SCALE)) as painter,
        progress(len(moments), translate("CommandLine", "frames"), options.quiet) as bar,
    ):
        for _ in train_through(trainer, moments, lambda: not interruption.signal):
            interruption.check()
            frames.append(painter.png())
            if is_one_file:
                check_memory(frames[0], len(moments))
            bar.update()
        interruption.check()  # a signal that came while the last frame was drawn ends training
    return frames


def _write_numbered(out: str, frames: Sequence[bytes], told: tuple[bool, bool]) -> int:
    names = list(_names(out, len(frames)))
    for name, frame in zip(names, frames, strict=True):
        write_output(name, frame)
    return report_written(names, "png", sum(map(len, frames)), *told)


def _names(out: str, count: int) -> Iterator[str]:
    path = Path(out) / NAME if Path(out).is_dir() else Path(out)
    for number in range(1, count + 1):
        name = NUMBERED.sub(partial(_numbered, number), path.name, count=1)
        yield str(path.with_name(name))


def _numbered(number: int, found: re.Match[str]) -> str:
    return found[0] % number
