"""The arithmetic of the gates: values and local gradients.

Activations and losses are those of the engine, so that a graph and the engine agree to the last
digits.
"""

import math

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import Activation
from playground.core.catalog.losses import Loss
from playground.core.catalog.losses_of_z import OfZ
from playground.core.graph.gate import GateError, Numbers

QUIET = np.errstate(all="ignore")  # e^800 is ∞ without a warning; views show what comes of it


def quotient(x: Numbers, _: Numbers) -> float:
    """Compute the quotient x / y."""
    if x[1] == 0:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "Division by zero."))
    return x[0] / x[1]


def reciprocal(x: Numbers, _: Numbers) -> float:
    """Compute the reciprocal 1 / x."""
    return quotient((1.0, x[0]), _)


def power(x: Numbers, constants: Numbers) -> float:
    """Compute xⁿ for a fixed n."""
    base, exponent = x[0], constants[0]
    if base == 0 and exponent < 0:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "Division by zero."))
    if base < 0 and exponent != int(exponent):
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "A negative number has no power {exponent:g}."),
            exponent=exponent,
        )
    return float(base**exponent)


def power_slopes(x: Numbers, _: float, constants: Numbers) -> Numbers:
    """Compute the slope n xⁿ⁻¹."""
    exponent = constants[0]
    if exponent == 0:
        return (0.0,)
    if x[0] == 0 and exponent < 1:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "A power below 1 has no slope at 0."))
    return (exponent * float(x[0] ** (exponent - 1)),)


def variable_power(x: Numbers, _: Numbers) -> float:
    """Compute xʸ for x > 0, where it is smooth in both; for x < 0 only with a whole y."""
    if x[0] == 0 or (x[0] < 0 and x[1] != int(x[1])):
        raise GateError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "A power with a variable exponent needs a positive base, or a whole exponent.",
            )
        )
    return float(x[0] ** x[1])


def variable_power_slopes(x: Numbers, value: float, _: Numbers) -> Numbers:
    """Return y xʸ⁻¹ and xʸ ln x; NaN for the second where x < 0: it does not exist there."""
    return x[1] * value / x[0], value * math.log(x[0]) if x[0] > 0 else math.nan


def log(x: Numbers, _: Numbers) -> float:
    """Compute the natural logarithm."""
    if x[0] <= 0:
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "The logarithm of {number:g} does not exist."),
            number=x[0] + 0.0,  # 0, not −0
        )
    return math.log(x[0])


def log10(x: Numbers, _: Numbers) -> float:
    """Compute the logarithm to base 10."""
    log(x, _)
    return math.log10(x[0])


def sqrt(x: Numbers, _: Numbers) -> float:
    """Compute the square root."""
    if x[0] < 0:
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "The square root of {number:g} does not exist."),
            number=x[0],
        )
    return math.sqrt(x[0])


def sqrt_slopes(x: Numbers, value: float, _: Numbers) -> Numbers:
    """Compute the slope 1 / (2 √x)."""
    if x[0] == 0:
        raise GateError(QT_TRANSLATE_NOOP("Errors", "The square root has no slope at 0."))
    return (0.5 / value,)


def shared(x: Numbers, value: float, _: Numbers) -> Numbers:
    """Return the slopes of max and min: 1 for the chosen input; equal ones share it."""
    winners = [float(number == value) for number in x]
    return tuple(winner / sum(winners) for winner in winners)


@QUIET
def activate(activation: Activation, x: Numbers, _: Numbers) -> float:
    """Compute the value of an activation."""
    out = np.empty(1)
    activation.value(np.array([x[0]], dtype=float), out)
    return float(out[0])


@QUIET
def activation_slope(activation: Activation, x: Numbers, value: float, _: Numbers) -> Numbers:
    """Compute the derivative of an activation."""
    out = np.empty(1)
    activation.derivative(np.array([x[0]], dtype=float), np.array([value]), out)
    return (float(out[0]),)


def softmax(x: Numbers, constants: Numbers) -> float:
    """Compute the softmax of input number `constants[0]` among all."""
    highest = max(x)
    powers = [math.exp(z - highest) for z in x]
    return powers[int(constants[0])] / sum(powers)


def softmax_slopes(x: Numbers, value: float, constants: Numbers) -> Numbers:
    """Compute ∂aᵢ/∂zⱼ = aᵢ (δᵢⱼ − aⱼ)."""
    own = int(constants[0])
    return tuple(value * (float(j == own) - softmax(x, (j,))) for j in range(len(x)))


def _column(numbers: Numbers) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    return np.array(numbers, dtype=float)[:, None]


@QUIET
def loss_value(loss: Loss, x: Numbers, targets: Numbers) -> float:
    """Compute the loss of the answers to one sample."""
    return float(loss.value(_column(x), _column(targets)).sum() * loss.weight(len(x)))


@QUIET
def loss_slopes(loss: Loss, x: Numbers, _: float, targets: Numbers) -> Numbers:
    """Compute the slopes ∂L/∂ŷ."""
    out = np.empty((len(x), 1))
    loss.slope(_column(x), _column(targets), out)
    return tuple((out[:, 0] * loss.factor * loss.weight(len(x))).tolist())


def loss_jumps(loss: Loss, x: Numbers, targets: Numbers) -> bool:
    """Return whether the loss or its slope jumps at the answers `x`."""
    kink = loss.kink
    return kink is not None and bool((kink(_column(x), _column(targets)) == 0).any())


@QUIET
def loss_of_z(loss: Loss, of_z: OfZ, x: Numbers, targets: Numbers) -> float:
    """Compute a loss of weighted sums, the activation included."""
    return float(of_z.value(_column(x), _column(targets)).sum() * loss.weight(len(x)))


@QUIET
def slopes_of_z(
    loss: Loss, of_z: OfZ, activation: Activation, x: Numbers, _: float, targets: Numbers
) -> Numbers:
    """Compute the slopes ∂L/∂z of a loss that has the output activation in it."""
    z = _column(x)
    answers, slopes = np.empty_like(z), np.empty_like(z)
    activation.value(z, answers)
    of_z.bind_slope(z, answers, _column(targets), slopes)()
    return tuple((slopes[:, 0] * loss.weight(len(x))).tolist())


def sign_slope(x: Numbers, value: float, _: Numbers) -> Numbers:
    """Return the slope of |x|: 1, −1, or 0 at 0."""
    return (float(x[0] > 0) - float(x[0] < 0),)
