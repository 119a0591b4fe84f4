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
from playground.console import Interruption, print_results

if TYPE_CHECKING:
    from playground.core.explain.gradient_check import GradientCheck
    from playground.core.training.trainer import Trainer

SUMMARY = "Check the gradients of a session against finite differences, layer by layer."
EXAMPLES = (
    "check xor.nnplay",
    "check xor.nnplay --samples 200 --json",
    "check xor.nnplay --quiet && echo all gradients agree",
)
SAMPLES = 50
AT_ONCE = 0.1  # seconds between two looks for a signal
FAILING = ("differ", "overflow")
MEANINGS = {
    "agree": "agrees",
    "rounding": "agrees, but for rounding",
    "truncation": "agrees, but for the truncation of the difference",
    "kink": "a kink lies within the difference",
    "overflow": "is not a number",
    "differ": "DIFFERS",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_session(parser)
    parser.add_argument(
        "--samples",
        type=positive,
        default=SAMPLES,
        metavar="N",
        help=f"over how many training samples, the first ones ({SAMPLES})",
    )
    parser.add_argument(
        "--epsilon", type=float, default=None, metavar="E", help="how far weights are moved (1e-5)"
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
    with progress(check.total, "parameters", options.quiet) as bar:
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
    lines = [
        f"{found['parameters']:,} gradients over {found['samples']:,} training samples, "
        "backpropagation against centred differences and the gate graph:"
    ]
    for layer in found["layers"]:
        error = layer["largest_error"]
        shown = "–" if error is None else f"{error:.1e}"
        count = f"{layer['parameters']:,} parameters"
        lines.append(
            f"{layer['layer']:10} {count:18} largest relative error {shown}: "
            f"{MEANINGS[layer['verdict']]}"
        )
    lines += [
        f"derivative of {slope['name']}: {'agrees' if slope['agrees'] else 'DIFFERS'}"
        for slope in found["derivatives"]
    ]
    return "\n".join([*lines, *found["notes"], f"Result: {MEANINGS[found['verdict']]}."])
