"""Gates that are made from an entry of another registry, or of any number of inputs."""

import re
from collections.abc import Callable
from functools import partial

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.losses import Loss
from playground.core.graph import gate_functions as arithmetic
from playground.core.graph.gate import Gate, Numbers


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
        jumps=lambda x, _: x[0] in activation.kinks,
        spellings=activation.spellings,
    )


def letters(count: int) -> list[str]:
    """List the letters of the inputs: x1, x2, …"""
    return [f"x{number}" for number in range(1, count + 1)]


def called(name: str) -> Callable[[int, Numbers], str]:
    """Write a function of any number of inputs: its name with the inputs in brackets."""
    return lambda count, _: f"{name}({', '.join(letters(count))})"


def choosing_gate(name: str, choose: Callable[[Numbers], float]) -> Gate:
    """Make the gate of max or min."""
    wins = ">" if choose is max else "<"

    def slope_maths(index: int, count: int, _: Numbers) -> str:
        if count == 2:
            own, other = f"x{index + 1}", f"x{2 - index}"
            return f"(1 if {own} {wins} {other} else 0) + (1 if {own} == {other} else 0) / 2"
        winners = [f"(1 if {letter} == f else 0)" for letter in letters(count)]
        return f"{winners[index]} / ({' + '.join(winners)})"

    return Gate(
        name,
        lambda x, _: choose(x),
        arithmetic.shared,
        called(name),
        slope_maths,
        inputs=0,
        note=QT_TRANSLATE_NOOP("core", "Equal inputs share the gradient equally."),
        at_kink=lambda x: list(x).count(choose(x)) > 1,
    )


def softmax_maths(count: int, constants: Numbers) -> str:
    """Write the formula of one output of a softmax."""
    return called(f"softmax_{int(constants[0]) + 1}")(count, constants)


def softmax_slope_maths(index: int, _: int, constants: Numbers) -> str:
    """Write ∂f/∂x in f, its own value, and f1, f2, …: of all gates that share the softmax."""
    return "f * (1 - f)" if index == int(constants[0]) else f"-f * f{index + 1}"


def gate_of_answers(loss: Loss) -> Gate:
    """Make the gate of a loss of answers."""
    slope_maths = called("L′")
    return Gate(
        "L",
        partial(arithmetic.loss_value, loss),
        partial(arithmetic.loss_slopes, loss),
        called("L"),
        lambda _, count, targets: slope_maths(count, targets),
        inputs=0,
        constants=-1,
        note=loss.note,
        jumps=partial(arithmetic.loss_jumps, loss),
        is_loss=True,
    )


def gate_of_z(loss: Loss, activation: str) -> Gate:
    """Make the gate of a loss that takes z and has the output activation in it."""
    of_z = loss.of_z[activation]

    def slope_maths(index: int, count: int, _: Numbers) -> str:
        number = index + 1 if count > 1 else ""
        slope = re.sub(r"([ŷy])(?!_)", rf"\g<1>{number}", of_z.maths)
        return slope if loss.weight(count) == 1 else f"({slope}) / {count}"

    return Gate(
        "L",
        partial(arithmetic.loss_of_z, loss, of_z),
        partial(arithmetic.slopes_of_z, loss, of_z, ACTIVATIONS[activation]),
        called("L"),
        slope_maths,
        inputs=0,
        constants=-1,
        is_loss=True,
    )
