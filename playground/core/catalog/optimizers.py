"""Optimisers: how a gradient becomes a step Δθ, sorted by complexity.

The trainer adds the step, θ ← θ + Δθ, and keeps frozen parameters out of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from playground.core.basics.arrays import Operation
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.notation import Maths, as_name, names_in, parse_lines
from playground.core.basics.printers import TEXT, TextPrinter
from playground.core.basics.registry import PIECES, Entry, Option
from playground.core.catalog import optimizer_rules as rules
from playground.core.catalog.optimizer_rules import Vectors

Build = Callable[[Vectors, Mapping[str, float]], list[Operation]]


@dataclass(frozen=True)
class Optimizer(Entry):
    """One optimiser.

    Attributes
    ----------
    maths : the lines that lead to the step Δθ of one parameter, with `; ` between them, in the
        letters g, η, θ_old, t (the number of this update) and the options by their letter, or else
        their name
    build : ``build(vectors, options)`` returns the operations that write the step
    start : lines before those, which name the slots before the update: ``v_old = velocity``
    weight_maths : further lines, for weights only
    slots : names of the vectors it keeps between updates
    averages : the slots that hold an average divided by 1 − β, each with the option that is its β
    squares : the slots that hold sums of squares, which are never below 0
    full_batch : every update sees the whole training set
    error_correction : the output error ŷ − y is passed back without f′ (the perceptron rule)
    """

    build: Build
    start: str = ""
    weight_maths: str = ""
    slots: tuple[str, ...] = ()
    averages: Mapping[str, str] = field(default_factory=dict)
    squares: tuple[str, ...] = ()
    full_batch: bool = False
    error_correction: bool = False

    def lines(self, for_weights: bool) -> tuple[Maths, ...]:
        """Return the lines that lead to the step of a weight, or of a bias."""
        return parse_lines(self.maths) + parse_lines(self.weight_maths if for_weights else "")

    def formula(self, pieces: str = PIECES) -> str:
        """Write the lines that lead to the step of a weight w, such as Δw = −η · ∂L/∂w."""
        gradient = "(ŷ − y) · x" if self.error_correction else TEXT.derivative("L", "w")
        letters = {"g": gradient, "θ_old": "w", "Δθ": "Δw"}
        printer = TextPrinter(pieces)
        lines = self.lines(for_weights=True)
        return ";\n".join(_assignment(line, letters, printer) for line in lines)


def _assignment(line: Maths, letters: Mapping[str, str], printer: TextPrinter) -> str:
    """Write a line, with an arrow instead of = where it changes a value: Δw ← Δw + 1."""
    name, term = as_name(line.sides[0]), line.sides[-1]
    text = printer.write(line, letters)
    return text.replace(" = ", " ← ", 1) if name in names_in(term) else text


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

_ADAM_START = "t; m_old = (1 - β1) * m; v_old = (1 - β2) * v"  # the slots hold m/(1−β₁), v/(1−β₂)
_ADAM = (
    "m = β1 * m_old + (1 - β1) * g; "
    "v = β2 * v_old + (1 - β2) * g^2; "
    "m̂ = m / (1 - β1^t); "
    "v̂ = v / (1 - β2^t); "
    "Δθ = -η * m̂ / (sqrt(v̂) + ε)"
)

OPTIMIZERS: dict[str, Optimizer] = {
    "gd": Optimizer(
        QT_TRANSLATE_NOOP("core", "gradient descent"),
        "Δθ = -η * g",
        rules.descent,
        full_batch=True,
        hint=QT_TRANSLATE_NOOP("core", "full batch: {formula}"),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Each update is a step against the gradient of the whole training set."
        ),
    ),
    "sgd": Optimizer(
        QT_TRANSLATE_NOOP("core", "SGD"),
        "Δθ = -η * g",
        rules.descent,
        hint=QT_TRANSLATE_NOOP("core", "mini-batch: {formula}"),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Each update is a step against the gradient of a mini-batch."
        ),
    ),
    "perceptron": Optimizer(
        QT_TRANSLATE_NOOP("core", "perceptron rule"),
        "Δθ = -η * g",
        rules.descent,
        error_correction=True,
        meaning=QT_TRANSLATE_NOOP(
            "core", "Adds or subtracts the inputs where the answer is wrong; it uses no slope."
        ),
    ),
    "momentum": Optimizer(
        QT_TRANSLATE_NOOP("core", "momentum"),
        "v = β * v_old + g; Δθ = -η * v",
        rules.momentum,
        start="v_old = velocity",
        slots=("velocity",),
        options=(_BETA,),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Adds up the gradients of earlier updates, so that a steady direction becomes faster.",
        ),
    ),
    "nesterov": Optimizer(
        QT_TRANSLATE_NOOP("core", "Nesterov"),
        "v = β * v_old + g; Δθ = -η * (g + β * v)",
        rules.nesterov,
        start="v_old = velocity",
        slots=("velocity",),
        options=(_BETA,),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Momentum that already looks ahead to where it is moving."
        ),
    ),
    "adagrad": Optimizer(
        "AdaGrad",
        "s = s_old + g^2; Δθ = -η * g / (sqrt(s) + ε)",
        rules.adagrad,
        start="s_old = squares",
        slots=("squares",),
        squares=("squares",),
        options=(_EPSILON,),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Takes smaller steps for weights whose gradients have been large so far."
        ),
    ),
    "rmsprop": Optimizer(
        "RMSProp",
        "s = ρ * s_old + (1 - ρ) * g^2; Δθ = -η * g / (sqrt(s) + ε)",
        rules.rmsprop,
        start="s_old = squares",
        slots=("squares",),
        squares=("squares",),
        options=(_RHO, _EPSILON),
        meaning=QT_TRANSLATE_NOOP("core", "Like AdaGrad, but it slowly forgets old gradients."),
    ),
    "adam": Optimizer(
        "Adam",
        _ADAM,
        rules.adam,
        start=_ADAM_START,
        slots=("m", "v"),
        averages={"m": "beta1", "v": "beta2"},
        squares=("v",),
        options=(_BETA1, _BETA2, _EPSILON),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Momentum and RMSProp together, corrected for the first updates."
        ),
    ),
    "adamw": Optimizer(
        "AdamW",
        _ADAM,
        rules.adamw,
        start=_ADAM_START,
        weight_maths="Δθ = Δθ - η * decay * θ_old",
        slots=("m", "v"),
        averages={"m": "beta1", "v": "beta2"},
        squares=("v",),
        options=(_BETA1, _BETA2, _EPSILON, _DECAY),
        hint=QT_TRANSLATE_NOOP("core", "{formula} (weights only)"),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Adam that also makes every weight a little smaller in each update."
        ),
    ),
}
