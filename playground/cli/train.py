"""The command `train`: trains a session, saves it where asked, prints what it reached."""

import argparse
import json
import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from playground.cli.attempt import EXIT_ERROR
from playground.cli.options import add_results, add_session, positive
from playground.cli.output import check_output
from playground.cli.progress import progress
from playground.cli.sessions import PIPE, open_session, session_bytes
from playground.console import (
    Interruption,
    explain,
    noting_signals,
    print_aside,
    print_results,
    write_content,
)
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, quotable
from playground.core.basics.vocabulary import EngineChoice
from playground.languages.current import translate
from playground.languages.wording import sentence

if TYPE_CHECKING:
    from playground.core.training.history import Metrics
    from playground.core.training.trainer import Trainer
    from playground.session.format import Session

PROGRESS_EVERY = 0.1  # seconds
INTERRUPTED = {  # by whether training had ended, and where it is saved
    (False, ""): QT_TRANSLATE_NOOP(
        "CommandLine",
        "{signal} stopped training at epoch {epoch:,}, update {update:,}; nothing was saved.",
    ),
    (False, "file"): QT_TRANSLATE_NOOP(
        "CommandLine",
        "{signal} stopped training at epoch {epoch:,}, update {update:,}; "
        "what was trained is saved to “{path}”.",
    ),
    (False, "pipe"): QT_TRANSLATE_NOOP(
        "CommandLine",
        "{signal} stopped training at epoch {epoch:,}, update {update:,}; "
        "what was trained is saved to standard output.",
    ),
    (True, ""): QT_TRANSLATE_NOOP(
        "CommandLine",
        "{signal} came after training had ended at epoch {epoch:,}, update {update:,}; "
        "nothing was saved.",
    ),
    (True, "file"): QT_TRANSLATE_NOOP(
        "CommandLine",
        "{signal} came after training had ended at epoch {epoch:,}, update {update:,}; "
        "what was trained is saved to “{path}”.",
    ),
    (True, "pipe"): QT_TRANSLATE_NOOP(
        "CommandLine",
        "{signal} came after training had ended at epoch {epoch:,}, update {update:,}; "
        "what was trained is saved to standard output.",
    ),
}
SETS = {
    "train": QT_TRANSLATE_NOOP("CommandLine", "train"),
    "test": QT_TRANSLATE_NOOP("CommandLine", "test"),
    "validation": QT_TRANSLATE_NOOP("CommandLine", "validation"),
}
SUMMARY = QT_TRANSLATE_NOOP("CommandLine", "Train a session without a window.")
EXAMPLES = (
    "train xor.nnplay --epochs 100",
    "train xor.nnplay --epochs 100 --out trained.nnplay --json",
    "train 'https://playground.tensorflow.org/#dataset=xor&seed=1' --epochs 100",
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_session(parser)
    parser.add_argument(
        "--epochs",
        type=positive,
        required=True,
        metavar="N",
        help=translate("CommandLine", "how many epochs to train"),
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        help=translate("CommandLine", "where to save the trained session; - is standard output"),
    )
    parser.add_argument(
        "--no-stop",
        action="store_true",
        help=translate("CommandLine", "train on past the stop rules of the session"),
    )
    parser.add_argument(
        "--engine",
        choices=get_args(EngineChoice),
        default="automatic",
        help=translate(
            "CommandLine",
            "what makes the updates: NumPy, the compiled kernel, or the faster one (automatic)",
        ),
    )
    add_results(parser)


def run(options: argparse.Namespace) -> int:
    """Train a session, save it where asked, print the results. Returns the exit code."""
    with noting_signals() as interruption:  # also while the session is read and saved
        try:
            session, trainer = _loaded(options)
            if interruption.signal:
                early = translate(
                    "CommandLine", "{signal} came before training began; nothing was saved."
                )
                explain(early.format(signal=interruption.name))
                return interruption.exit_code
            return _train(session, trainer, options, interruption)
        except PlaygroundError as error:
            explain(error)
        except MemoryError:
            explain(translate("CommandLine", "There is too little memory to train this session."))
    return EXIT_ERROR


def _loaded(options: argparse.Namespace) -> "tuple[Session, Trainer]":
    """Return the session and its trainer, once the result can be saved."""
    from playground.core.engine.engine import why_no_kernel
    from playground.core.experiment.fields import replace_field
    from playground.core.experiment.training_spec import StopSpec
    from playground.core.training.trainer import Trainer

    session = open_session(options.file)
    why_not = why_no_kernel(session.experiment) if options.engine == "kernel" else None
    if why_not:
        raise PlaygroundError(why_not.template, **dict(why_not.values))
    if options.out:
        check_output(options.out, is_text=False)  # now, not after the training
    rules = StopSpec() if options.no_stop else session.experiment.training.stop
    experiment = replace_field(session.experiment, "training.stop", rules)
    return session, Trainer(experiment, session.state, options.engine)


def _train(
    session: "Session",
    trainer: "Trainer",
    options: argparse.Namespace,
    interruption: Interruption,
) -> int:
    last = trainer.epoch + options.epochs
    seconds = _run_epochs(trainer, options.epochs, interruption, options.quiet)
    is_complete = trainer.epoch >= last or bool(trainer.stopped or trainer.divergence)
    saved, failed = False, 0
    if options.out:  # before anything is printed: that may fail, too
        saved, failed = _saved(session, trainer, options.out)
    if not options.quiet:
        failed = _report(trainer, seconds, options) or failed
    elif trainer.divergence:
        explain(trainer.divergence)
    if interruption.signal:
        where = options.out if saved else None
        explain(_interrupted(trainer, interruption, is_complete, where))
        return interruption.exit_code
    return EXIT_ERROR if trainer.divergence else failed


def _saved(session: "Session", trainer: "Trainer", out: str) -> tuple[bool, int]:
    """Save what was trained; returns whether it is saved, and the exit code. Explains failures."""
    from playground.session.format import save_session

    session = replace(session, state=trainer.state())  # with the view that it has
    try:
        if out == PIPE:
            code = write_content(session_bytes(session))
            return code == 0, code
        save_session(session, Path(out))
    except PlaygroundError as error:
        explain(error)
        return False, EXIT_ERROR
    return True, 0


def _interrupted(
    trainer: "Trainer", interruption: Interruption, is_complete: bool, saved: str | None
) -> str:
    text = translate("CommandLine", INTERRUPTED[is_complete, _place(saved)])
    values = {"epoch": trainer.epoch, "update": trainer.update}
    path = quotable(Path(saved)) if saved else ""
    return text.format(signal=interruption.name, path=path, **values)


def _place(saved: str | None) -> str:
    return "" if saved is None else "pipe" if saved == PIPE else "file"


def _run_epochs(
    trainer: "Trainer", epochs: int, interruption: Interruption, quiet: bool = False
) -> float:
    """Train, with a progress bar on a terminal; returns the seconds it took."""
    start, last = time.perf_counter(), trainer.epoch + epochs
    with progress(epochs, translate("CommandLine", "epochs"), quiet) as bar:
        may_run = trainer.begin_run()
        while may_run and trainer.epoch < last and not interruption.signal:
            before, deadline = trainer.epoch, time.perf_counter() + PROGRESS_EVERY

            def go_on(deadline: float = deadline) -> bool:
                ends = interruption.signal or trainer.epoch >= last
                return not ends and time.perf_counter() < deadline

            trainer.run_while(go_on, last)
            bar.update(trainer.epoch - before)
            may_run = not (trainer.stopped or trainer.divergence)
    return time.perf_counter() - start


def _report(trainer: "Trainer", seconds: float, options: argparse.Namespace) -> int:
    """Print what training reached; why something is missing or has stopped goes to stderr.

    So does all of it if the session is piped out. Returns the exit code of printing.
    """
    metrics, code = trainer.evaluate(), 0
    text = (_as_json if options.json else _as_text)(trainer, metrics, seconds)
    if options.out == PIPE:
        print_aside(text)
    else:
        code = print_results(text)
    if trainer.stopped:
        text = translate("CommandLine", "{reason} (--no-stop trains on)")
        explain(text.format(reason=sentence(trainer.stopped)))
    for reason in (*_missing(trainer, metrics), trainer.divergence):
        if reason:
            explain(reason)
    return code


def _as_json(trainer: "Trainer", metrics: "Metrics", seconds: float) -> str:
    results = {
        "epochs": trainer.epoch,
        "updates": trainer.update,
        "train_loss": _number(metrics.train_loss),
        "test_loss": _number(metrics.test_loss),
        "train_accuracy": _number(metrics.train_score),
        "test_accuracy": _number(metrics.test_score),
        "validation_loss": _number(metrics.validation_loss),
        "validation_accuracy": _number(metrics.validation_score),
        "seconds": round(seconds, 3),
        "engine": trainer.engine,
    }
    return json.dumps(results)


def _as_text(trainer: "Trainer", metrics: "Metrics", seconds: float) -> str:
    head = translate("CommandLine", "epoch {epoch:,}, update {update:,}, {seconds:.2f} s")
    lines = [head.format(epoch=trainer.epoch, update=trainer.update, seconds=seconds)]
    is_regression = trainer.experiment.dataset.is_regression
    with_accuracy = translate("CommandLine", "{set} loss {loss}, accuracy {score}")
    text = translate("CommandLine", "{set} loss {loss}, R² {score}")
    text, form = (text, ".4g") if is_regression else (with_accuracy, ".1%")
    for name, (loss, value) in _sets(trainer, metrics).items():
        shown = {"loss": _shown(loss, ".6g"), "score": _shown(value, form)}
        lines.append(text.format(set=translate("CommandLine", SETS[name]), **shown))
    return "\n".join(lines)


def _missing(trainer: "Trainer", metrics: "Metrics") -> Iterator[str]:
    """Yield a line for each set whose loss or score is not a number: why."""
    from playground.core.engine.scoring import why_unknown

    sets = _sets(trainer, metrics)
    for (name, numbers), evaluator in zip(sets.items(), trainer.evaluators, strict=False):
        is_sealed = name == "test" and trainer.experiment.data.hides_test
        if reason := why_unknown(*numbers, evaluator.outputs, is_sealed):
            text = translate("CommandLine", "{set} set: {reason}")
            yield text.format(set=translate("CommandLine", SETS[name]), reason=sentence(reason))


def _sets(trainer: "Trainer", metrics: "Metrics") -> dict[str, tuple[float, float]]:
    """Return loss and score of each set; without a validation set of the other two."""
    from playground.core.engine.samples import SET_NAMES

    count = 3 if len(trainer.data.validation) else 2
    return dict(zip(SET_NAMES[:count], metrics.sets[:count], strict=True))


def _shown(value: float, form: str) -> str:
    """Format a number; one that does not exist is "–"."""
    return "–" if math.isnan(value) else f"{value:{form}}"


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None
