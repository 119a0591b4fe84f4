"""The gates of a scalar computational graph: what each computes, and its local gradients.

A gate gets numbers and gives one. Where a function has no derivative, `note` says which value is taken. Activations and losses
are those of the engine, so a graph and the engine agree to the last digits.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.losses import LOSSES, Loss

Numbers = Sequence[float]


class GateError(PlaygroundError):
    """A gate that has no value for its inputs."""


@dataclass(frozen=True)
class Gate:
    """One kind of gate.

    Attributes
    ----------
    symbol : what stands in the gate
    value : ``value(inputs, constants)``
    slopes : ``slopes(inputs, value, constants)``, ∂value/∂input for every input
    inputs : how many it takes; 0 for any number
    constants : how many fixed numbers it has: an exponent, targets; −1 for one an input
    note : which derivative is taken where there is none
    at_kink : ``at_kink(inputs)``, whether that is so for these inputs
    """

    symbol: str
    value: Callable[[Numbers, Numbers], float]
    slopes: Callable[[Numbers, float, Numbers], Numbers]
    inputs: int = 1
    constants: int = 0
    note: str = ""
    at_kink: Callable[[Numbers], bool] | None = None


def _quotient(x: Numbers, _: Numbers) -> float:
    if x[1] == 0:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "Division by zero."))
    return x[0] / x[1]


def _reciprocal(x: Numbers, _: Numbers) -> float:
    return _quotient((1.0, x[0]), _)


def _power(x: Numbers, constants: Numbers) -> float:
    """xⁿ for a fixed n."""
    base, exponent = x[0], constants[0]
    if base == 0 and exponent < 0:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "Division by zero."))
    if base < 0 and exponent != int(exponent):
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "A negative number has no power {exponent:g}."),
            exponent=exponent,
        )
    return float(base**exponent)


def _power_slopes(x: Numbers, _: float, constants: Numbers) -> Numbers:
    exponent = constants[0]
    if exponent == 0:
        return (0.0,)
    if x[0] == 0 and exponent < 1:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "A power below 1 has no slope at 0."))
    return (exponent * float(x[0] ** (exponent - 1)),)


def _variable_power(x: Numbers, _: Numbers) -> float:
    """xʸ for x > 0, where it is smooth in both."""
    if x[0] <= 0:
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "A power with a variable exponent needs a positive base.")
        )
    return float(x[0] ** x[1])


def _log(x: Numbers, _: Numbers) -> float:
    if x[0] <= 0:
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "The logarithm of {number:g} does not exist."), number=x[0]
        )
    return math.log(x[0])


def _sqrt(x: Numbers, _: Numbers) -> float:
    if x[0] < 0:
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "The square root of {number:g} does not exist."),
            number=x[0],
        )
    return math.sqrt(x[0])


def _sqrt_slopes(x: Numbers, value: float, _: Numbers) -> Numbers:
    if x[0] == 0:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "The square root has no slope at 0."))
    return (0.5 / value,)


def _product(x: Numbers, _: Numbers) -> float:
    return x[0] * x[1]


def _chosen(x: Numbers, value: float, _: Numbers) -> Numbers:
    """The slopes of max and min: 1 for the input that was chosen, the first of equal ones."""
    first = list(x).index(value)
    return tuple(1.0 if place == first else 0.0 for place in range(len(x)))


def _has_tie(x: Numbers, choose: Callable[[Numbers], float]) -> bool:
    return list(x).count(choose(x)) > 1


def _activate(activation: Activation, x: Numbers, _: Numbers = ()) -> float:
    out = np.empty(1)
    activation.value(np.array([x[0]], dtype=float), out)
    return float(out[0])


def _activation_slope(activation: Activation, x: Numbers, value: float, _: Numbers) -> Numbers:
    out = np.empty(1)
    activation.derivative(np.array([x[0]], dtype=float), np.array([value]), out)
    return (float(out[0]),)


def _softmax(x: Numbers, constants: Numbers) -> float:
    """The softmax of input number `constants[0]` among all."""
    highest = max(x)
    powers = [math.exp(z - highest) for z in x]
    return powers[int(constants[0])] / sum(powers)


def _softmax_slopes(x: Numbers, value: float, constants: Numbers) -> Numbers:
    """∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ)."""
    own = int(constants[0])
    return tuple(value * (float(j == own) - _softmax(x, (j,))) for j in range(len(x)))


def _column(numbers: Numbers) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    return np.array(numbers, dtype=float)[:, None]


def _loss(loss: Loss, x: Numbers, targets: Numbers) -> float:
    return float(loss.value(_column(x), _column(targets)).sum() * loss.weight(len(x)))


def _loss_slopes(loss: Loss, x: Numbers, _: float, targets: Numbers) -> Numbers:
    out = np.empty((len(x), 1))
    loss.slope(_column(x), _column(targets), out)
    return tuple((out[:, 0] * loss.factor * loss.weight(len(x))).tolist())


def _fused(loss: Loss, x: Numbers, targets: Numbers) -> float:
    assert loss.fused_value is not None
    return float(loss.fused_value(_column(x), _column(targets)).sum() * loss.weight(len(x)))


def _fused_slopes(loss: Loss, x: Numbers, _: float, targets: Numbers) -> Numbers:
    """∂L/∂z = (ŷ − y) × the weight of one output, exactly."""
    answers = _column(x)
    ACTIVATIONS[loss.fused_with].value(_column(x), answers)
    return tuple(((answers - _column(targets))[:, 0] * loss.weight(len(x))).tolist())


def _activation_gate(name: str, activation: Activation) -> Gate:
    notes = {
        "relu": QT_TRANSLATE_NOOP("core", "At 0 the slope of ReLU is taken as 0."),
        "leaky_relu": QT_TRANSLATE_NOOP("core", "At 0 the slope of leaky ReLU is taken as 0.01."),
        "step": QT_TRANSLATE_NOOP("core", "The slope of the step is taken as 0 everywhere."),
    }
    value, slopes = partial(_activate, activation), partial(_activation_slope, activation)
    at_kink: Callable[[Numbers], bool] | None = (lambda x: x[0] == 0) if name in notes else None
    symbol = {
        "sigmoid": "σ",
        "relu": "ReLU",
        "leaky_relu": "leaky",
        "identity": "=",
        "sine": "sin",
    }.get(name, name)
    return Gate(symbol, value, slopes, note=notes.get(name, ""), at_kink=at_kink)


TIE = QT_TRANSLATE_NOOP("core", "Of equal inputs the first one gets the gradient.")
KINKS = {
    "mae": QT_TRANSLATE_NOOP("core", "Where answer and target agree the slope is taken as 0."),
    "hinge": QT_TRANSLATE_NOOP("core", "At the margin the slope is taken as 0."),
}

GATES: dict[str, Gate] = {
    "add": Gate(
        "+",
        lambda x, _: math.fsum(x) if len(x) > 2 else sum(x),
        lambda x, v, _: (1.0,) * len(x),
        inputs=0,
    ),
    "subtract": Gate("−", lambda x, _: x[0] - x[1], lambda x, v, _: (1.0, -1.0), inputs=2),
    "multiply": Gate("×", _product, lambda x, v, _: (x[1], x[0]), inputs=2),
    "divide": Gate("÷", _quotient, lambda x, v, _: (1 / x[1], -v / x[1]), inputs=2),
    "scale": Gate("×c", lambda x, c: c[0] * x[0], lambda x, v, c: (c[0],), constants=1),
    "shift": Gate("+c", lambda x, c: x[0] + c[0], lambda x, v, c: (1.0,), constants=1),
    "negate": Gate("−x", lambda x, _: -x[0], lambda x, v, _: (-1.0,)),
    "reciprocal": Gate("1/x", _reciprocal, lambda x, v, _: (-v * v,)),
    "power": Gate("xⁿ", _power, _power_slopes, constants=1),
    "variable_power": Gate(
        "xʸ", _variable_power, lambda x, v, _: (x[1] * v / x[0], v * math.log(x[0])), inputs=2
    ),
    "exp": Gate("exp", lambda x, _: math.exp(x[0]), lambda x, v, _: (v,)),
    "log": Gate("ln", _log, lambda x, v, _: (1 / x[0],)),
    "sqrt": Gate("√", _sqrt, _sqrt_slopes),
    "sin": Gate("sin", lambda x, _: math.sin(x[0]), lambda x, v, _: (math.cos(x[0]),)),
    "cos": Gate("cos", lambda x, _: math.cos(x[0]), lambda x, v, _: (-math.sin(x[0]),)),
    "max": Gate(
        "max", lambda x, _: max(x), _chosen, inputs=0, note=TIE, at_kink=lambda x: _has_tie(x, max)
    ),
    "min": Gate(
        "min", lambda x, _: min(x), _chosen, inputs=0, note=TIE, at_kink=lambda x: _has_tie(x, min)
    ),
    "softmax": Gate("softmax", _softmax, _softmax_slopes, inputs=0, constants=1),
    **{
        name: _activation_gate(name, entry)
        for name, entry in ACTIVATIONS.items()
        if not entry.couples
    },
    **{
        f"loss_{name}": Gate(
            "L", partial(_loss, loss), partial(_loss_slopes, loss), 0, -1, KINKS.get(name, "")
        )
        for name, loss in LOSSES.items()
    },
    **{
        f"fused_{name}": Gate(
            "L", partial(_fused, loss), partial(_fused_slopes, loss), inputs=0, constants=-1
        )
        for name, loss in LOSSES.items()
        if loss.fused_with
    },
}


def evaluate(name: str, inputs: Numbers, constants: Numbers = ()) -> float:
    """The value of a gate; raises `GateError` where it has none or where it is too large for a number."""
    try:
        value = GATES[name].value(inputs, constants)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        raise GateError(QT_TRANSLATE_NOOP("Errors", "The result is too large for a number."))
    return value


def local_gradients(name: str, inputs: Numbers, value: float, constants: Numbers = ()) -> Numbers:
    """∂value/∂input of a gate for every input; raises `GateError` where there is none."""
    try:
        slopes = GATES[name].slopes(inputs, value, constants)
    except OverflowError:
        slopes = (math.inf,)
    if not all(map(math.isfinite, slopes)):
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "The local gradient is too large for a number.")
        )
    return slopes
