"""The registry of the commands, by the name that is typed."""

from collections.abc import Mapping
from functools import partial

from playground.cli import check, desktop, export, render, show, train
from playground.cli.command import Command
from playground.exchange.pictures.order import OpenPainter

COMMANDS: Mapping[str, Command] = {
    "train": Command(train.SUMMARY, train.EXAMPLES, train.add_options, train.run),
    "show": Command(show.SUMMARY, show.EXAMPLES, show.add_options, show.run),
    "check": Command(check.SUMMARY, check.EXAMPLES, check.add_options, check.run),
    "desktop": Command(desktop.SUMMARY, desktop.EXAMPLES, desktop.add_options, desktop.run),
}


def drawing_commands(open_painter: OpenPainter) -> dict[str, Command]:
    """Return the commands that may draw, with what draws for them."""
    return {
        "export": Command(
            export.SUMMARY,
            export.EXAMPLES,
            export.add_options,
            partial(export.run, open_painter=open_painter),
        ),
        "render": Command(
            render.SUMMARY,
            render.EXAMPLES,
            render.add_options,
            partial(render.run, open_painter=open_painter),
        ),
    }
