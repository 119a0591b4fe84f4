"""Optimisers: how a gradient becomes a step Δθ, sorted by complexity.

The trainer adds the step, θ ← θ + Δθ, and keeps frozen parameters out of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.core.basics.arrays import Operation
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option
from playground.core.basics.worksheet import Worksheet
from playground.core.catalog import optimizer_rules as rules
from playground.core.catalog.optimizer_rules import Vectors

Build = Callable[[Vectors, Mapping[str, float]], list[Operation]]
Explain = Callable[[Worksheet, Mapping[str, float]], None]


@dataclass(frozen=True)
class Optimizer:
    """One optimiser.

    Attributes
    ----------
    build : ``build(vectors, options)`` returns the operations that write the step
    explain : ``explain(sheet, slots)`` writes down how Δθ of one parameter comes about, from its
        slots before the update; the sheet knows g, η, θ_old, t (the number of this update),
        is_weight (1 or 0) and the options by their letter, or else their name
    slots : names of the vectors it keeps between updates
    full_batch : every update sees the whole training set
    error_correction : the output error ŷ − y is passed back without f′ (the perceptron rule)
    """

    label: str
    formula: str
    build: Build
    explain: Explain
    slots: tuple[str, ...] = ()
    full_batch: bool = False
    error_correction: bool = False
    options: tuple[Option, ...] = ()


_BETA = Option(
    "beta",
    "β",
    0.9,
    0,
    0.9999,
    QT_TRANSLATE_NOOP("core", "How much of the previous velocity is kept"),
)
_BETA1 = Option(
    "beta1", "β₁", 0.9, 0, 0.9999, QT_TRANSLATE_NOOP("core", "Memory of the mean of the gradient")
)
_BETA2 = Option(
    "beta2", "β₂", 0.999, 0, 0.999999, QT_TRANSLATE_NOOP("core", "Memory of the mean of its square")
)
_RHO = Option(
    "rho",
    "ρ",
    0.9,
    0,
    0.9999,
    QT_TRANSLATE_NOOP("core", "Memory of the mean of the squared gradient"),
)
_EPSILON = Option(
    "epsilon", "ε", 1e-8, 1e-16, 1, QT_TRANSLATE_NOOP("core", "Keeps the division away from 0")
)
_DECAY = Option("decay", QT_TRANSLATE_NOOP("core", "Weight decay"), 0.01, 0, 1)

OPTIMIZERS: dict[str, Optimizer] = {
    "gd": Optimizer(
        QT_TRANSLATE_NOOP("core", "gradient descent"),
        QT_TRANSLATE_NOOP("core", "full batch: Δw = −η ∂L/∂w"),
        rules.descent,
        rules.explain_descent,
        full_batch=True,
    ),
    "sgd": Optimizer(
        QT_TRANSLATE_NOOP("core", "SGD"),
        QT_TRANSLATE_NOOP("core", "mini-batch: Δw = −η ∂L/∂w"),
        rules.descent,
        rules.explain_descent,
    ),
    "perceptron": Optimizer(
        QT_TRANSLATE_NOOP("core", "perceptron rule"),
        "Δw = η (y − ŷ) x",
        rules.descent,
        rules.explain_descent,
        error_correction=True,
    ),
    "momentum": Optimizer(
        QT_TRANSLATE_NOOP("core", "momentum"),
        "v ← β v + ∂L/∂w;  Δw = −η v",
        rules.momentum,
        rules.explain_momentum,
        ("velocity",),
        options=(_BETA,),
    ),
    "nesterov": Optimizer(
        QT_TRANSLATE_NOOP("core", "Nesterov"),
        "v ← β v + ∂L/∂w;  Δw = −η (∂L/∂w + β v)",
        rules.nesterov,
        rules.explain_nesterov,
        ("velocity",),
        options=(_BETA,),
    ),
    "adagrad": Optimizer(
        "AdaGrad",
        "s ← s + (∂L/∂w)²;  Δw = −η ∂L/∂w / (√s + ε)",
        rules.adagrad,
        rules.explain_adagrad,
        ("squares",),
        options=(_EPSILON,),
    ),
    "rmsprop": Optimizer(
        "RMSProp",
        "s ← ρ s + (1−ρ)(∂L/∂w)²;  Δw = −η ∂L/∂w / (√s + ε)",
        rules.rmsprop,
        rules.explain_rmsprop,
        ("squares",),
        options=(_RHO, _EPSILON),
    ),
    "adam": Optimizer(
        "Adam",
        "m ← β₁m + (1−β₁)g;  v ← β₂v + (1−β₂)g²;  Δw = −η m̂ / (√v̂ + ε)",
        rules.adam,
        rules.explain_adam,
        ("m", "v"),
        options=(_BETA1, _BETA2, _EPSILON),
    ),
    "adamw": Optimizer(
        "AdamW",
        QT_TRANSLATE_NOOP("core", "Adam, and Δw −= η · decay · w (weights only)"),
        rules.adamw,
        rules.explain_adamw,
        ("m", "v"),
        options=(_BETA1, _BETA2, _EPSILON, _DECAY),
    ),
}
