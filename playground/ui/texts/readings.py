"""Gradients in plain words: what a small change of a value does to the output or the loss."""

import math
from collections.abc import Callable
from typing import Literal

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.spec import Key
from playground.live.snapshot import Snapshot
from playground.ui.texts.symbols import gradient_symbol

# What the sentence is about: a value that nothing moves by itself, a value that training moves so
# that the loss falls, or a parameter that the perceptron rule moves.
Reading = Literal["change", "training", "rule"]
translate = QCoreApplication.translate


def gradient_sentence(
    kind: Reading, name: str, of: str, gradient: float, write: Callable[[float], str]
) -> str:
    """Say in one sentence what `gradient` means; "" where it is not known.

    Parameters
    ----------
    name, of : what moves, and what follows; for "rule" `of` is what the rule computes
    gradient : ∂of/∂name; for "rule" the direction that the rule goes against
    write : writes a number with the digits of the view
    """
    if not math.isfinite(gradient):
        return ""
    sign = (gradient > 0) - (gradient < 0)
    return _templates(kind)[sign].format(name=name, of=of, amount=write(abs(gradient)))


def _templates(kind: Reading) -> dict[int, str]:
    """Return the sentences of one kind, by the sign of the gradient."""
    if kind == "rule":
        return _rule_templates()
    still = translate("Readings", "{of} stays almost the same when {name} moves a little.")
    if kind == "change":
        return {
            1: translate(
                "Readings", "{of} grows by {amount} for each 1 that {name} grows, near here."
            ),
            -1: translate(
                "Readings", "{of} grows by {amount} for each 1 that {name} falls, near here."
            ),
            0: still,
        }
    return {
        1: translate(
            "Readings",
            "{name} wants to fall: {of} grows by {amount} for each 1 that {name} grows, near here.",
        ),
        -1: translate(
            "Readings",
            "{name} wants to grow: {of} falls by {amount} for each 1 that {name} grows, near here.",
        ),
        0: still,
    }


def _rule_templates() -> dict[int, str]:
    return {
        1: translate(
            "Readings", "The perceptron rule makes {name} smaller, since {of} is above 0."
        ),
        -1: translate(
            "Readings", "The perceptron rule makes {name} larger, since {of} is below 0."
        ),
        0: translate("Readings", "The perceptron rule leaves {name} as it is: {of} is 0."),
    }


def parameter_sentence(
    snapshot: Snapshot, key: Key, gradient: float, write: Callable[[float], str], loss: str = "L"
) -> str:
    """Say what the watched gradient of a weight or bias means, or what the perceptron rule does.

    "" where it is a convention at a kink, as far as the samples are known; `loss` is its symbol.
    """
    experiment, name = snapshot.experiment, "b" if key.is_bias else "w"
    if experiment.optimizer.error_correction:
        return gradient_sentence("rule", name, gradient_symbol(experiment, key), gradient, write)
    if snapshot.is_at_kink:
        return ""
    return gradient_sentence("training", name, loss, gradient, write)
