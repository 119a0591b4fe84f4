"""The gates of a scalar computational graph: the registry.

One entry is enough: what can be typed in the circuit lab, its value, its derivative and all its
formulas follow from it. Activations and losses bring their own gates.
"""

import math
from collections.abc import Callable
from functools import partial

from playground.core.basics.maths_text import MINUS, bracketed, raised
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.losses import LOSSES, Loss
from playground.core.graph import gate_functions as arithmetic
from playground.core.graph.gate import Gate, GateError, Numbers


def activation_gate(name: str, activation: Activation) -> Gate:
    """Make the gate of an activation that works on each unit alone."""
    return Gate(
        activation.symbol or name,
        partial(arithmetic.activate, activation),
        partial(arithmetic.activation_slope, activation),
        activation.maths,
        (activation.slope_maths,),
        note=activation.note,
        at_kink=(lambda x: x[0] in activation.kinks) if activation.learns else None,
        spellings=activation.spellings,
    )


def _letters(count: int) -> list[str]:
    return [f"x{number}" for number in range(1, count + 1)]


def _called(name: str) -> Callable[[int, Numbers], str]:
    """Write a function of any number of inputs: its name with the inputs in brackets."""
    return lambda count, _: f"{name}({', '.join(_letters(count))})"


def _choosing(name: str, choose: Callable[[Numbers], float]) -> Gate:
    """Make the gate of max or min."""

    def slope_maths(index: int, count: int, _: Numbers) -> str:
        return f"1 if x{index + 1} == {_called(name)(count, _)} else 0"

    return Gate(
        name,
        lambda x, _: choose(x),
        arithmetic.chosen,
        _called(name),
        slope_maths,
        inputs=0,
        note=QT_TRANSLATE_NOOP("core", "Of equal inputs the first one gets the gradient."),
        at_kink=lambda x: list(x).count(choose(x)) > 1,
    )


def _softmax_maths(count: int, constants: Numbers) -> str:
    return _called(f"softmax_{int(constants[0]) + 1}")(count, constants)


def _softmax_slope_maths(index: int, _: int, constants: Numbers) -> str:
    """Write ∂f/∂x in f, its own value, and f1, f2, …: of all gates that share the softmax."""
    return "f * (1 - f)" if index == int(constants[0]) else f"-f * f{index + 1}"


def _loss_gate(loss: Loss) -> Gate:
    """Make the gate of a loss of answers."""
    slope_maths = _called("L′")
    return Gate(
        "L",
        partial(arithmetic.loss_value, loss),
        partial(arithmetic.loss_slopes, loss),
        _called("L"),
        lambda _, count, targets: slope_maths(count, targets),
        inputs=0,
        constants=-1,
        note=loss.note,
        is_loss=True,
    )


def _fused_gate(loss: Loss) -> Gate:
    """Make the gate of a loss that has taken in the activation: its slope is the output's error."""

    def slope_maths(index: int, count: int, _: Numbers) -> str:
        number = index + 1 if count > 1 else ""
        error = f"ŷ{number} - y{number}"
        return error if loss.weight(count) == 1 else f"({error}) / {count}"

    return Gate(
        "L",
        partial(arithmetic.fused_value, loss),
        partial(arithmetic.fused_slopes, loss),
        _called("L"),
        slope_maths,
        inputs=0,
        constants=-1,
        is_loss=True,
    )


GATES: dict[str, Gate] = {
    "add": Gate(
        "+",
        lambda x, _: math.fsum(x) if len(x) > 2 else sum(x),
        lambda x, v, _: (1.0,) * len(x),
        lambda count, _: " + ".join(_letters(count)),
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
        lambda x, v, _: (x[1] * v / x[0], v * math.log(x[0])),
        "x^y",
        ("y * x^(y - 1)", "f * ln(x)"),
        inputs=2,
        is_function=False,
    ),
    "exp": Gate("exp", lambda x, _: math.exp(x[0]), lambda x, v, _: (v,), "exp(x)", ("exp(x)",)),
    "log": Gate(
        "ln", arithmetic.log, lambda x, v, _: (1 / x[0],), "ln(x)", ("1 / x",), spellings=("ln",)
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
    "abs": Gate(
        "|x|",
        lambda x, _: abs(x[0]),
        arithmetic.sign_slope,
        "abs(x)",
        ("sign(x)",),
        note=QT_TRANSLATE_NOOP("core", "At 0 the slope of |x| is taken as 0."),
        at_kink=lambda x: x[0] == 0,
    ),
    "max": _choosing("max", max),
    "min": _choosing("min", min),
    "softmax": Gate(
        "softmax",
        arithmetic.softmax,
        arithmetic.softmax_slopes,
        _softmax_maths,
        _softmax_slope_maths,
        inputs=0,
        constants=1,
    ),
    **{
        name: activation_gate(name, entry)
        for name, entry in ACTIVATIONS.items()
        if not entry.couples
    },
    **{f"loss_{name}": _loss_gate(loss) for name, loss in LOSSES.items()},
    **{f"fused_{name}": _fused_gate(loss) for name, loss in LOSSES.items() if loss.fused_with},
}


def functions() -> dict[str, str]:
    """List what can be typed as a function, name(x): every spelling, with the name of its gate."""
    return {
        spelling: name
        for name, gate in GATES.items()
        if gate.is_function and not gate.constants
        for spelling in (name, *gate.spellings)
    }


def evaluate(name: str, inputs: Numbers, constants: Numbers = ()) -> float:
    """Compute the value of a gate; raises `GateError` where it has none or it is too large."""
    try:
        value = GATES[name].value(inputs, constants)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        raise GateError(QT_TRANSLATE_NOOP("Errors", "The result is too large for a number."))
    return value


def local_gradients(name: str, inputs: Numbers, value: float, constants: Numbers = ()) -> Numbers:
    """Compute ∂value/∂input of a gate for every input; raises `GateError` where there is none."""
    try:
        slopes = GATES[name].slopes(inputs, value, constants)
    except OverflowError:
        slopes = (math.inf,)
    if not all(map(math.isfinite, slopes)):
        raise GateError(
            QT_TRANSLATE_NOOP("Errors", "The local gradient is too large for a number.")
        )
    return slopes
