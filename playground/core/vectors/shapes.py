"""Which shapes fit a gate, and the shape of what it computes."""

from collections.abc import Sequence

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.vectors.gate import Shape, ShapeError

PRODUCT = QT_TRANSLATE_NOOP(
    "Errors",
    "{left} is {shape} and {right} is {other}: a product needs as many rows in {right} as {left} "
    "has columns.",
)
SAME = QT_TRANSLATE_NOOP(
    "Errors", "{left} is {shape} and {right} is {other}: here both need the same shape."
)
BIAS = QT_TRANSLATE_NOOP(
    "Errors",
    "{left} is {shape} and {right} is {other}: {right} needs one column, and as many rows as "
    "{left}.",
)


def _refused(
    template: str, shapes: Sequence[Shape], names: Sequence[str], index: int
) -> ShapeError:
    return ShapeError(
        template,
        left=names[0],
        shape=str(shapes[0]),
        right=names[index],
        other=str(shapes[index]),
    )


def product_shape(shapes: Sequence[Shape], names: Sequence[str]) -> Shape:
    """Return the shape of a matrix product."""
    left, right = shapes
    if left.columns != right.rows:
        raise _refused(PRODUCT, shapes, names, 1)
    return Shape(left.rows, right.columns)


def same_shape(shapes: Sequence[Shape], names: Sequence[str]) -> Shape:
    """Return the one shape of all inputs."""
    for index, shape in enumerate(shapes):
        if shape != shapes[0]:
            raise _refused(SAME, shapes, names, index)
    return shapes[0]


def biased_shape(shapes: Sequence[Shape], names: Sequence[str]) -> Shape:
    """Return the shape of a matrix to each of whose columns one column is added."""
    if shapes[1] != (shapes[0].rows, 1):
        raise _refused(BIAS, shapes, names, 1)
    return shapes[0]


def number_shape(shapes: Sequence[Shape], _: Sequence[str]) -> Shape:
    """Return the shape of one number."""
    return Shape(1, 1)


def row_shape(shapes: Sequence[Shape], names: Sequence[str]) -> Shape:
    """Return the shape of one number for each column, of two inputs of the same shape."""
    return Shape(1, same_shape(shapes, names).columns)


def turned_shape(shapes: Sequence[Shape], _: Sequence[str]) -> Shape:
    """Return the shape of a transposed matrix."""
    return Shape(shapes[0].columns, shapes[0].rows)


def with_number_shape(shapes: Sequence[Shape], names: Sequence[str]) -> Shape:
    """Return the shape of a matrix all of whose numbers meet one number, the second input."""
    if shapes[1] != (1, 1):
        raise _refused(SAME, shapes, names, 1)
    return shapes[0]
