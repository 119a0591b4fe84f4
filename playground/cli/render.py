"""The command `render`: draws views of a session as a picture."""

import argparse
from pathlib import Path

from playground.cli.attempt import UsageError, attempt
from playground.cli.options import add_results, add_session
from playground.cli.output import check_output, report_written, write_output
from playground.cli.picture_options import add_picture, order_of
from playground.cli.sessions import PIPE, open_session
from playground.console import Interruption
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.pictures.order import OpenPainter
from playground.languages.current import translate

FORMATS = ("png", "svg")
NO_PICTURE = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” is neither .png nor .svg; choose one of the two."
)
SUMMARY = QT_TRANSLATE_NOOP(
    "CommandLine", "Draw views of a session as a PNG or SVG picture; no display is needed."
)
EXAMPLES = (
    "render xor.nnplay network.png",
    "render xor.nnplay map.png --view map --size 600x600 --scale 3",
    "render xor.nnplay both.png --view network,map --theme dark",
    "train xor.nnplay --epochs 50 --out - | backprop-playground render - map.svg --view map",
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_session(parser)
    parser.add_argument(
        "out",
        metavar="OUT",
        help=translate(
            "CommandLine", "a .png or .svg file, in place of an older one; - is PNG, piped"
        ),
    )
    add_picture(parser.add_argument_group(translate("CommandLine", "picture")))
    add_results(parser)


def run(options: argparse.Namespace, open_painter: OpenPainter) -> int:
    """Draw the picture; returns the exit code."""
    return attempt(lambda interruption: _render(options, open_painter, interruption))


def _render(
    options: argparse.Namespace, open_painter: OpenPainter, interruption: Interruption
) -> int:
    from playground.core.training.trainer import Trainer

    form = "png" if options.out == PIPE else Path(options.out).suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise UsageError(NO_PICTURE, path=Path(options.out).name)
    order = order_of(options, form)
    check_output(options.out)
    session = open_session(options.file)
    interruption.check()
    trainer = Trainer(session.experiment, session.state)
    with open_painter(trainer, order) as painter:
        content = painter.svg() if form == "svg" else painter.png()
    interruption.check()
    code = write_output(options.out, content)
    return code or report_written([options.out], form, len(content), options.json, options.quiet)
