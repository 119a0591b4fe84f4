"""The command `export`: writes a session as a file for other programs."""

import argparse
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from playground.cli.animate import ANIMATED, add_animation, animated, is_numbered
from playground.cli.attempt import UsageError, attempt
from playground.cli.command import CONTEXT
from playground.cli.options import add_results, add_session
from playground.cli.output import check_output, report_written, write_output
from playground.cli.picture_options import add_picture, order_of
from playground.cli.sessions import open_session
from playground.console import Interruption
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.pictures.order import OpenPainter
from playground.languages.current import translate

if TYPE_CHECKING:
    from playground.core.training.trainer import Trainer

DRAWN = ("png", "svg", *ANIMATED)
OTHERS = QT_TRANSLATE_NOOP(
    "CommandLine", "csv: A table. png, svg: A picture. gif, apng: An animation of training."
)
SUFFIXES = {".csv": "csv", ".svg": "svg", ".gif": "gif", ".apng": "apng", ".png": "png"}
NO_FORMAT = QT_TRANSLATE_NOOP(
    "Errors", "The suffix of “{path}” says no format; --to takes one of {formats}."
)
NO_TABLE = QT_TRANSLATE_NOOP("Errors", "--table goes with --to csv only.")
NO_FRAMES = QT_TRANSLATE_NOOP(
    "Errors",
    "--{option} goes with an animation only: --to gif, --to apng, or --to png with a name such as "
    "frame-%04d.png or a folder that is there.",
)
NO_PICTURE = QT_TRANSLATE_NOOP("Errors", "--{option} goes with pictures and animations only.")
NOT_ITSELF = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” is the session itself, which the export would destroy; choose another name."
)
SUMMARY = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Write a session as a file for other programs: code, tables, pictures, animations.",
)
EXAMPLES = (
    "export xor.nnplay --to numpy xor.py && python xor.py 10",
    "export xor.nnplay --to npz weights.npz",
    "export xor.nnplay --to csv --table predictions answers.csv",
    "export xor.nnplay --to svg --view network network.svg",
    "export xor.nnplay --to gif --view map,network --epochs 100 --frames 60 xor.gif",
    "export xor.nnplay --to png --epochs 100 --frames 20 frame-%03d.png",
    "train xor.nnplay --epochs 50 --out - | backprop-playground export - --to csv - | head -3",
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    from playground.exchange.tables.of_trainer import TRAINER_TABLES

    add_session(parser)
    parser.add_argument(
        "out",
        metavar="OUT",
        help=translate("CommandLine", "the file to write, in place of an older one; - is stdout"),
    )
    parser.add_argument(
        "--to",
        choices=_formats(),
        metavar="FORMAT",
        help=translate(
            "CommandLine", "what is written; without it the suffix of OUT says it. {meanings}"
        ).format(meanings=_meanings()),
    )
    summaries = {name: translate(CONTEXT, one.summary) for name, one in TRAINER_TABLES.items()}
    tables = "; ".join(f"{name}: {summary}" for name, summary in summaries.items())
    which = translate("CommandLine", "which table a CSV file has (history). {tables}")
    parser.add_argument("--table", choices=TRAINER_TABLES, help=which.format(tables=tables))
    pictures = translate("CommandLine", "pictures and animations")
    add_picture(parser.add_argument_group(pictures))
    add_animation(parser.add_argument_group(translate("CommandLine", "animations")))
    add_results(parser)


def run(options: argparse.Namespace, open_painter: OpenPainter) -> int:
    """Write the file; returns the exit code."""
    return attempt(lambda interruption: _export(options, open_painter, interruption))


def _export(
    options: argparse.Namespace, open_painter: OpenPainter, interruption: Interruption
) -> int:
    form = options.to or _format_of(options.out)
    is_animated = form in ANIMATED or (form == "png" and is_numbered(options.out))
    _check_options(options, form, is_animated)
    if is_animated:
        return animated(options, form, open_painter, interruption)
    order = order_of(options, form)
    check_output(options.out)
    trainer = _trainer(options.file)
    interruption.check()
    if form in DRAWN:
        with open_painter(trainer, order) as painter:
            content = painter.svg() if form == "svg" else painter.png()
    else:
        content = _content(trainer, form, options.table, interruption)
    interruption.check()
    code = write_output(options.out, content)
    told = options.json, options.quiet
    return code or report_written([options.out], form, len(content), *told)


def _formats() -> tuple[str, ...]:
    from playground.exchange.exports.formats import EXPORTS

    return *EXPORTS, "csv", *DRAWN


def _meanings() -> str:
    from playground.exchange.exports.formats import EXPORTS

    meanings = {name: translate("Export", entry.meaning) for name, entry in EXPORTS.items()}
    of_registry = " ".join(f"{name}: {meaning}" for name, meaning in meanings.items())
    return f"{of_registry} {translate(CONTEXT, OTHERS)}"


def _format_of(out: str) -> str:
    from playground.exchange.exports.formats import EXPORTS

    of_registry = {entry.suffix: name for name, entry in reversed(EXPORTS.items())}
    found = (of_registry | SUFFIXES).get(Path(out).suffix.lower())
    if found is None:
        raise UsageError(NO_FORMAT, path=Path(out), formats=", ".join(_formats()))
    return found


def _check_options(options: argparse.Namespace, form: str, is_animated: bool) -> None:
    """Refuse options that mean nothing for this format, and to write over the session."""
    if options.table and form != "csv":
        raise UsageError(NO_TABLE)
    for name in ("view", "size", "scale", "theme"):
        if getattr(options, name) and form not in DRAWN:
            raise UsageError(NO_PICTURE, option=name)
    for name in ("epochs", "frames", "every", "fps", "restart"):
        if getattr(options, name) and not is_animated:
            raise UsageError(NO_FRAMES, option=name)
    with suppress(OSError):  # one of them is no file, such as a link or a pipe
        if os.path.samefile(options.file, options.out):
            raise UsageError(NOT_ITSELF, path=Path(options.out))


def _trainer(file: str) -> "Trainer":
    from playground.core.training.trainer import Trainer

    session = open_session(file)
    return Trainer(session.experiment, session.state)


def _content(trainer: "Trainer", form: str, table: str | None, interruption: Interruption) -> bytes:
    from playground.exchange.exports.formats import EXPORTS
    from playground.exchange.tables.of_trainer import TRAINER_TABLES
    from playground.exchange.tables.table import csv_bytes

    if form == "csv":
        made = TRAINER_TABLES[table or "history"].make(trainer)
        return csv_bytes(made, lambda share: interruption.check())
    return EXPORTS[form].content(trainer)
