"""The gates of a scalar computational graph: the registry.

One entry is enough: what can be typed in the circuit lab, its value, its derivative and all its
formulas follow from it. Activations and losses bring their own gates.
"""

import math

import numpy as np

from playground.core.basics.maths_text import MINUS, bracketed, raised
from playground.core.basics.messages import QT_TRANSLATE_NOOP, without_trace
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.graph import gate_functions as arithmetic
from playground.core.graph.gate import Gate, GateError, Numbers
from playground.core.graph.gate_makers import (
    activation_gate,
    choosing_gate,
    gate_of_answers,
    gate_of_z,
    letters,
    softmax_maths,
    softmax_slope_maths,
)

TOO_STEEP = QT_TRANSLATE_NOOP("Errors", "The local gradient is too large for a number.")
NO_SLOPE = QT_TRANSLATE_NOOP(
    "Errors", "A power of a negative number has no slope for a change of its exponent."
)


def loss_gate(loss: str, activation: str = "") -> str:
    """Name the gate of a loss; `activation` is the one that the loss takes in, if it takes z."""
    return f"loss_{loss}_{activation}" if activation else f"loss_{loss}"


GATES: dict[str, Gate] = {
    "add": Gate(
        "+",
        lambda x, _: math.fsum(x) if len(x) > 2 else sum(x),
        lambda x, v, _: (1.0,) * len(x),
        lambda count, _: " + ".join(letters(count)),
        lambda *_: "1",
        inputs=0,
        is_function=False,
    ),
    "subtract": Gate(
        "−",
        lambda x, _: x[0] - x[1],
        lambda x, v, _: (1.0, -1.0),
        "x - y",
        ("1", "-1"),
        inputs=2,
        is_function=False,
    ),
    "multiply": Gate(
        "×",
        lambda x, _: x[0] * x[1],
        lambda x, v, _: (x[1], x[0]),
        "x * y",
        ("y", "x"),
        inputs=2,
        is_function=False,
    ),
    "divide": Gate(
        "÷",
        arithmetic.quotient,
        lambda x, v, _: (1 / x[1], -v / x[1]),
        "x / y",
        ("1 / y", "-(x / y^2)"),
        inputs=2,
        is_function=False,
    ),
    "scale": Gate(
        lambda c: f"×{bracketed(c)}",
        lambda x, c: c[0] * x[0],
        lambda x, v, c: (c[0],),
        "c * x",
        ("c",),
        constants=1,
    ),
    "shift": Gate(
        lambda c: c if c.startswith(MINUS) else f"+{c}",
        lambda x, c: x[0] + c[0],
        lambda x, v, c: (1.0,),
        "x + c",
        ("1",),
        constants=1,
    ),
    "negate": Gate(
        "−x", lambda x, _: -x[0], lambda x, v, _: (-1.0,), "-x", ("-1",), is_function=False
    ),
    "reciprocal": Gate(
        "1/x",
        arithmetic.reciprocal,
        lambda x, v, _: (-v * v,),
        "1 / x",
        ("-(1 / x^2)",),
        is_function=False,
    ),
    "power": Gate(
        lambda c: f"x{raised(c)}",
        arithmetic.power,
        arithmetic.power_slopes,
        "x^c",
        ("c * x^(c - 1)",),
        constants=1,
    ),
    "variable_power": Gate(
        "xʸ",
        arithmetic.variable_power,
        arithmetic.variable_power_slopes,
        "x^y",
        ("y * x^(y - 1)", "f * ln(x)"),
        inputs=2,
        is_function=False,
    ),
    "exp": Gate("exp", lambda x, _: math.exp(x[0]), lambda x, v, _: (v,), "exp(x)", ("exp(x)",)),
    "log": Gate(
        "ln", arithmetic.log, lambda x, v, _: (1 / x[0],), "ln(x)", ("1 / x",), spellings=("ln",)
    ),
    "log10": Gate(
        "log₁₀",
        arithmetic.log10,
        lambda x, v, _: (1 / (x[0] * math.log(10)),),
        "log10(x)",
        ("1 / (x * ln(10))",),
    ),
    "sqrt": Gate("√", arithmetic.sqrt, arithmetic.sqrt_slopes, "sqrt(x)", ("1 / (2 * sqrt(x))",)),
    "sin": Gate(
        "sin", lambda x, _: math.sin(x[0]), lambda x, v, _: (math.cos(x[0]),), "sin(x)", ("cos(x)",)
    ),
    "cos": Gate(
        "cos",
        lambda x, _: math.cos(x[0]),
        lambda x, v, _: (-math.sin(x[0]),),
        "cos(x)",
        ("-sin(x)",),
    ),
    "tan": Gate(
        "tan",
        lambda x, _: math.tan(x[0]),
        lambda x, v, _: (1 + v * v,),
        "tan(x)",
        ("1 / cos(x)^2",),
    ),
    "sinh": Gate(
        "sinh",
        lambda x, _: math.sinh(x[0]),
        lambda x, v, _: (math.cosh(x[0]),),
        "sinh(x)",
        ("cosh(x)",),
    ),
    "cosh": Gate(
        "cosh",
        lambda x, _: math.cosh(x[0]),
        lambda x, v, _: (math.sinh(x[0]),),
        "cosh(x)",
        ("sinh(x)",),
    ),
    "abs": Gate(
        "|x|",
        lambda x, _: abs(x[0]),
        arithmetic.sign_slope,
        "abs(x)",
        ("sign(x)",),
        note=QT_TRANSLATE_NOOP("core", "At 0 the slope of |x| is taken as 0."),
        at_kink=lambda x: x[0] == 0,
    ),
    "max": choosing_gate("max", max),
    "min": choosing_gate("min", min),
    "softmax": Gate(
        "softmax",
        arithmetic.softmax,
        arithmetic.softmax_slopes,
        softmax_maths,
        softmax_slope_maths,
        inputs=0,
        constants=1,
    ),
    **{
        name: activation_gate(name, entry)
        for name, entry in ACTIVATIONS.items()
        if not entry.couples
    },
    **{loss_gate(name): gate_of_answers(loss) for name, loss in LOSSES.items()},
    **{
        loss_gate(name, activation): gate_of_z(loss, activation)
        for name, loss in LOSSES.items()
        for activation in loss.of_z
    },
}


def functions() -> dict[str, str]:
    """List what can be typed as a function, name(x): every spelling, with the name of its gate."""
    return {
        spelling: name
        for name, gate in GATES.items()
        if gate.is_function and not gate.constants
        for spelling in (name, *gate.spellings)
    }


def function_names() -> list[str]:
    """List one spelling of each function: as it is printed, if that can be typed."""
    found: dict[str, str] = {}
    for spelling, name in functions().items():
        found.setdefault(name, spelling)
        if spelling == GATES[name].symbol and spelling.isascii():
            found[name] = spelling
    return [*found.values()]


def evaluate(name: str, inputs: Numbers, constants: Numbers = ()) -> float:
    """Compute the value of a gate; raises `GateError` where it has none or it is too large."""
    try:
        with np.errstate(all="ignore"):  # σ(−800) is 0, whatever overflows on the way
            value = GATES[name].value(inputs, constants)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        raise GateError(QT_TRANSLATE_NOOP("Errors", "The result is too large for a number."))
    return value


def local_gradients(name: str, inputs: Numbers, value: float, constants: Numbers = ()) -> Numbers:
    """Compute ∂value/∂input of a gate for every input; raises `GateError` where there is none."""
    slopes, error = known_slopes(name, inputs, value, constants)
    if error is not None:
        raise error.fresh()
    return tuple(slope for slope in slopes if slope is not None)


def known_slopes(
    name: str, inputs: Numbers, value: float, constants: Numbers = ()
) -> tuple[tuple[float | None, ...], GateError | None]:
    """Compute ∂value/∂input for every input, None where there is none, and say why."""
    missing = (None,) * len(inputs)
    try:
        with np.errstate(all="ignore"):
            slopes = GATES[name].slopes(inputs, value, constants)
    except OverflowError:
        return missing, GateError(TOO_STEEP)
    except GateError as error:
        return missing, without_trace(error)
    if all(map(math.isfinite, slopes)):
        return tuple(slopes), None
    reason = NO_SLOPE if any(map(math.isnan, slopes)) else TOO_STEEP
    return tuple(s if math.isfinite(s) else None for s in slopes), GateError(reason)
