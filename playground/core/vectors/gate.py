"""What a vector gate is: its shape, its value, its backward rule, its Jacobian, its formulas."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from playground.core.basics.arrays import Array
from playground.core.basics.messages import PlaygroundError

Matrices = Sequence[Array]


class Shape(NamedTuple):
    """The shape of a matrix; a vector has one column."""

    rows: int
    columns: int

    def __str__(self) -> str:
        return f"{self.rows}×{self.columns}"

    @property
    def size(self) -> int:
        """How many numbers there are."""
        return self.rows * self.columns


class ShapeError(PlaygroundError):
    """Shapes that do not fit a gate."""


def shape_of(matrix: Array) -> Shape:
    """Return the shape of a matrix."""
    return Shape(*matrix.shape)


def flat(matrix: Array) -> Array:
    """Write a matrix as one column, column by column: the order of every Jacobian."""
    return matrix.ravel(order="F")


@dataclass(frozen=True)
class VectorGate:
    """One kind of gate on matrices.

    In its formulas {0}, {1} … stand for its inputs, {f} for its output, {δ} for the upstream
    gradient, {m} for the number of samples, {mean} for what a mean over the rows divides by. ⊙ is
    the product element by element, ⊗ that of Kronecker, I the identity, 1 a column of ones.

    Attributes
    ----------
    symbol : what stands in the gate
    shape : ``shape(shapes, names)`` of the inputs; raises `ShapeError`, which calls them by name
    value : ``value(inputs)``
    backward : ``backward(which, inputs, value, upstream)``, the downstream gradient that goes to
        one input, in the shape of that input
    jacobian : ``jacobian(which, inputs, value)``, ∂value/∂input, (value size × input size), both
        flattened column by column; from its own formula, not from `backward`
    maths : the formula of the value; or ``maths(count)`` for any number of inputs
    sent_maths, local_maths : for every input, what is sent to it, and its Jacobian; the last one
        also stands for all further inputs
    inputs : how many it takes; 0 for any number
    fixed : the inputs that get no gradient: the targets of a loss
    note : what is worth knowing about it
    spellings : what it may be called in the circuit lab; none: it is typed with a sign, or not
    """

    symbol: str
    shape: Callable[[Sequence[Shape], Sequence[str]], Shape]
    value: Callable[[Matrices], Array]
    backward: Callable[[int, Matrices, Array, Array], Array]
    jacobian: Callable[[int, Matrices, Array], Array]
    maths: str | Callable[[int], str]
    sent_maths: tuple[str, ...]
    local_maths: tuple[str, ...]
    inputs: int = 1
    fixed: tuple[int, ...] = ()
    note: str = ""
    spellings: tuple[str, ...] = ()
