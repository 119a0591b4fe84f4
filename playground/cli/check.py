"""The command `check`: compares backpropagation with finite differences and the gate graph."""

import argparse
import json
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from playground.cli.attempt import EXIT_ERROR, attempt
from playground.cli.options import add_results, add_session, positive
from playground.cli.progress import progress
from playground.cli.sessions import open_session
from playground.console import Interruption, padded, print_results
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.languages.current import translate
from playground.languages.wording import sentence

if TYPE_CHECKING:
    from playground.core.explain.gradient_check import GradientCheck
    from playground.core.training.trainer import Trainer

SUMMARY = QT_TRANSLATE_NOOP(
    "CommandLine", "Check the gradients of a session against finite differences, layer by layer."
)
EXAMPLES = (
    "check xor.nnplay",
    "check xor.nnplay --samples 200 --json",
    "check xor.nnplay --quiet && echo all gradients agree",
)
SAMPLES = 50
AT_ONCE = 0.1  # seconds between two looks for a signal
FAILING = ("differ", "overflow")
MEANINGS = {
    "agree": QT_TRANSLATE_NOOP("CommandLine", "agrees"),
    "rounding": QT_TRANSLATE_NOOP("CommandLine", "agrees, but for rounding"),
    "truncation": QT_TRANSLATE_NOOP(
        "CommandLine", "agrees, but for the truncation of the difference"
    ),
    "kink": QT_TRANSLATE_NOOP("CommandLine", "a kink lies within the difference"),
    "overflow": QT_TRANSLATE_NOOP("CommandLine", "is not a number"),
    "differ": QT_TRANSLATE_NOOP("CommandLine", "DIFFERS"),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_session(parser)
    parser.add_argument(
        "--samples",
        type=positive,
        default=SAMPLES,
        metavar="N",
        help=translate(
            "CommandLine", "over how many training samples, the first ones ({count})"
        ).format(count=SAMPLES),
    )
    parser.add_argument(
        "--epsilon",
        type=float,
        default=None,
        metavar="E",
        help=translate("CommandLine", "how far weights are moved (1e-5)"),
    )
    add_results(parser)


def run(options: argparse.Namespace) -> int:
    """Check all gradients; returns the exit code: 1 if one of them differs."""
    return attempt(lambda interruption: _check(options, interruption))


def _check(options: argparse.Namespace, interruption: Interruption) -> int:
    from playground.core.explain.difference import EPSILON
    from playground.core.explain.gradient_check import GradientCheck, notes
    from playground.core.training.trainer import Trainer

    session = open_session(options.file)
    interruption.check()
    trainer = Trainer(session.experiment, session.state)
    columns = trainer.data.train.columns[:, : options.samples]
    parts = trainer.experiment, trainer.layout, trainer.parameters, columns
    check = GradientCheck(*parts, EPSILON if options.epsilon is None else options.epsilon)
    with progress(check.total, translate("CommandLine", "parameters"), options.quiet) as bar:
        while not check.is_done:
            before = check.done
            check.run_for(AT_ONCE)
            bar.update(check.done - before)
            interruption.check()
    code = EXIT_ERROR if check.verdict in FAILING else 0
    if options.quiet:
        return code
    found = _found(trainer, check, columns.shape[1])
    found["notes"] = list(notes(trainer.experiment))
    return print_results(json.dumps(found) if options.json else _text(found)) or code


def _found(trainer: "Trainer", check: "GradientCheck", samples: int) -> dict[str, Any]:
    return {
        "verdict": check.verdict,
        "parameters": check.total,
        "samples": samples,
        "layers": list(_layers(trainer, check)),
        "derivatives": [
            {"of": slope.kind, "name": slope.label, "agrees": slope.agrees}
            for slope in check.slopes
        ],
    }


def _layers(trainer: "Trainer", check: "GradientCheck") -> Iterator[dict[str, Any]]:
    """Yield for each layer its worst parameter, which comes first in the result."""
    rows = check.result()
    for layer in trainer.layout.order:
        own = [row for row in rows if row.key.layer == layer]
        if not own:
            continue
        worst = own[0]
        yield {
            "layer": layer,
            "parameters": len(own),
            "verdict": worst.verdict,
            "largest_error": _number(max(row.error for row in own)),
            "worst": {
                "unit": worst.key.unit,
                "source": worst.key.source,
                "source_unit": worst.key.source_unit,
                "backprop": _number(worst.analytic),
                "graph": _number(worst.graph),
                "difference": _number(worst.numeric),
            },
        }


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _text(found: dict[str, Any]) -> str:
    head = translate(
        "CommandLine",
        "{parameters:,} gradients over {samples:,} training samples, "
        "backpropagation against centred differences and the gate graph:",
    )
    result = translate("CommandLine", "Result: {meaning}.")
    lines = [head.format(parameters=found["parameters"], samples=found["samples"])]
    lines += map(_layer_text, found["layers"])
    lines += map(_derivative_text, found["derivatives"])
    lines += map(sentence, found["notes"])
    return "\n".join([*lines, result.format(meaning=_meaning(found["verdict"]))])


def _layer_text(layer: dict[str, Any]) -> str:
    error = layer["largest_error"]
    shown = "–" if error is None else f"{error:.1e}"
    count = translate("CommandLine", "{count:,} parameters").format(count=layer["parameters"])
    text = translate("CommandLine", "largest relative error {error}: {meaning}")
    text = text.format(error=shown, meaning=_meaning(layer["verdict"]))
    return f"{padded(layer['layer'], 10)} {padded(count, 18)} {text}"


def _derivative_text(slope: dict[str, Any]) -> str:
    text = translate("CommandLine", "derivative of {name}: {meaning}")
    meaning = _meaning("agree" if slope["agrees"] else "differ")
    return text.format(name=sentence(slope["name"]), meaning=meaning)


def _meaning(verdict: str) -> str:
    return translate("CommandLine", MEANINGS[verdict])
