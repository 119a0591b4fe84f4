"""The command line without a window. Imports no Qt."""

import argparse
import json
import math
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from playground.about import APP_NAME, __version__

if TYPE_CHECKING:
    from playground.core.training.history import Metrics
    from playground.core.training.trainer import Trainer

EXIT_ERROR = 1
SETS = ("train", "test")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line: `command` is "train" or "window".

    Wrong options end the program with exit code 2.
    """
    if arguments and arguments[0] == "train":
        return _train_parser().parse_args(arguments[1:], argparse.Namespace(command="train"))
    return _window_parser().parse_args(arguments, argparse.Namespace(command="window"))


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backprop-playground",
        description=f"{APP_NAME}: draw a neural network, watch it learn, see every gradient.",
        epilog="Without a window: backprop-playground train FILE --epochs N [--out FILE] [--json]",
    )
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="a session (.nnplay) to open"
    )
    parser.add_argument(
        "--theme", choices=("light", "dark"), help="override the colour theme for this run"
    )
    return parser


def _train_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backprop-playground train", description="Train a session without a window."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the session (.nnplay) to train")
    parser.add_argument(
        "--epochs", type=_positive, required=True, metavar="N", help="how many epochs to train"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="where to save the trained session"
    )
    parser.add_argument(
        "--no-stop", action="store_true", help="train on past the stop rules of the session"
    )
    parser.add_argument("--json", action="store_true", help="print the results as one JSON object")
    return parser


def _positive(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = 0
    if not 1 <= value <= 10**9:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 to 1,000,000,000")
    return value


def train(options: argparse.Namespace) -> int:
    """Train a session, print the results, save it where asked. Returns the exit code."""
    from playground.core.basics.messages import PlaygroundError
    from playground.core.experiment.fields import replace_field
    from playground.core.experiment.training_spec import StopSpec
    from playground.core.training.trainer import Trainer
    from playground.session.format import Session, load_session, save_session

    try:
        session = load_session(options.file)
        rules = StopSpec() if options.no_stop else session.experiment.training.stop
        experiment = replace_field(session.experiment, "training.stop", rules)
        trainer = Trainer(experiment, session.state)
        if options.out:
            save_session(session, options.out)  # can it be written? now, not after the training
        seconds = _run(trainer, options.epochs)
        _report(trainer, seconds, as_json=options.json)
        if options.out:
            save_session(Session(session.experiment, trainer.state()), options.out)
    except PlaygroundError as error:
        print(f"backprop-playground: {error}", file=sys.stderr)
        return EXIT_ERROR
    return EXIT_ERROR if trainer.divergence else 0


def _run(trainer: "Trainer", epochs: int) -> float:
    """Train, with a progress bar on a terminal; returns the seconds it took."""
    from tqdm import tqdm

    start, last = time.perf_counter(), trainer.epoch + epochs
    with tqdm(total=epochs, unit=" epochs", disable=None, file=sys.stderr, leave=False) as bar:
        may_run = trainer.begin_run()
        while may_run and trainer.epoch < last and not trainer.stopped and not trainer.divergence:
            before = trainer.epoch
            trainer.run_epochs(min(100, last - trainer.epoch))
            bar.update(trainer.epoch - before)
    return time.perf_counter() - start


def _report(trainer: "Trainer", seconds: float, as_json: bool) -> None:
    """Print what training reached; why something is missing or has stopped goes to stderr."""
    metrics = trainer.evaluate()
    results = {
        "epochs": trainer.epoch,
        "updates": trainer.update,
        "train_loss": _number(metrics.train_loss),
        "test_loss": _number(metrics.test_loss),
        "train_accuracy": _number(metrics.train_score),
        "test_accuracy": _number(metrics.test_score),
        "seconds": round(seconds, 3),
    }
    if as_json:
        print(json.dumps(results))
    else:
        print(f"epoch {trainer.epoch:,}, update {trainer.update:,}, {seconds:.2f} s")
        is_regression = trainer.experiment.dataset.is_regression
        score, form = ("R²", ".4g") if is_regression else ("accuracy", ".1%")
        for name, loss, value in zip(SETS, metrics[:2], metrics[2:], strict=True):
            print(f"{name} loss {_shown(loss, '.6g')}, {score} {_shown(value, form)}")
    if trainer.stopped:
        _explain(f"{trainer.stopped} (--no-stop trains on)")
    for reason in (*_missing(trainer, metrics), trainer.divergence):
        if reason:
            _explain(reason)


def _explain(reason: object) -> None:
    print(f"backprop-playground: {reason}", file=sys.stderr)


def _missing(trainer: "Trainer", metrics: "Metrics") -> Iterator[str]:
    """Yield a line for each set whose loss or score is not a number: why."""
    from playground.core.engine.scoring import why_unknown

    losses, scores = metrics[:2], metrics[2:]
    for name, loss, score, evaluator in zip(SETS, losses, scores, trainer.evaluators, strict=True):
        if reason := why_unknown(loss, score, evaluator.outputs):
            yield f"{name} set: {reason}"


def _shown(value: float, form: str) -> str:
    """Format a number; one that does not exist is "–"."""
    return "–" if math.isnan(value) else f"{value:{form}}"


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None
