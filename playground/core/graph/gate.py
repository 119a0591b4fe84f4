"""What a gate is: its value, its local gradients, and how its formulas are written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from playground.core.basics.messages import PlaygroundError

Numbers = Sequence[float]


class GateError(PlaygroundError):
    """A gate that has no value for its inputs."""


@dataclass(frozen=True)
class Gate:
    """One kind of gate. The formulas are in the notation of `basics.notation`.

    Attributes
    ----------
    symbol : what stands in the gate; or ``symbol(constant)`` of its fixed number, as text
    value : ``value(inputs, constants)``
    slopes : ``slopes(inputs, value, constants)``, ∂value/∂input for every input
    maths : the formula of the value, in the letters x and y (inputs), f (output) and c (constant),
        or z and a for an activation; or ``maths(count, constants)`` for any number of inputs, which
        are then x1, x2, …; "" for the name of the gate with its inputs in brackets
    slope_maths : a formula for every input, or ``slope_maths(index, count, constants)``; none: the
        derivative of the name
    inputs : how many it takes; 0 for any number
    constants : how many fixed numbers it has: an exponent, targets; −1: one for each input
    note : which derivative is taken where there is none
    at_kink : ``at_kink(inputs)``, whether that is so for these inputs; None: everywhere
    jumps : ``jumps(inputs, constants)``, whether value or slope jumps at these inputs; None:
        where `at_kink` says so
    is_function : whether it is typed as a function, abs(x), and not with a sign; what has fixed
        numbers cannot be typed
    spellings : what it may be called there besides its name
    is_loss : whether it is the loss of a network
    """

    symbol: str | Callable[[str], str]
    value: Callable[[Numbers, Numbers], float]
    slopes: Callable[[Numbers, float, Numbers], Numbers]
    maths: str | Callable[[int, Numbers], str] = ""
    slope_maths: tuple[str, ...] | Callable[[int, int, Numbers], str] = ()
    inputs: int = 1
    constants: int = 0
    note: str = ""
    at_kink: Callable[[Numbers], bool] | None = None
    jumps: Callable[[Numbers, Numbers], bool] | None = None
    is_function: bool = True
    spellings: tuple[str, ...] = ()
    is_loss: bool = False
