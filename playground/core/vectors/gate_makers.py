"""Vector gates that are made from an entry of another registry."""

from collections.abc import Callable
from functools import partial

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import TEXT
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.losses import Loss
from playground.core.graph.gate import Gate, GateError
from playground.core.graph.gates import evaluate, known_slopes
from playground.core.vectors.gate import Matrices, VectorGate, flat
from playground.core.vectors.shapes import row_shape, same_shape

Slopes = Callable[[Array, Array], Array]  # of the inputs and the targets


def block_diagonal(blocks: Array) -> Array:
    """Put `blocks`, (count, rows, columns), on the diagonal of one matrix."""
    count, rows, columns = blocks.shape
    whole = np.zeros((count, rows, count, columns))
    index = np.arange(count)
    whole[index, :, index, :] = blocks
    return whole.reshape(count * rows, count * columns)


def activation_gate(name: str, activation: Activation) -> VectorGate:
    """Make the gate of an activation, also of one that couples the rows of a column."""

    def value(inputs: Matrices) -> Array:
        out = np.empty_like(inputs[0])
        activation.value(inputs[0], out)
        return out

    def backward(_: int, inputs: Matrices, a: Array, upstream: Array) -> Array:
        delta = upstream.copy()
        for operation in activation.backward(inputs[0], a, delta, np.empty_like(delta)):
            operation()
        return delta

    def jacobian(_: int, inputs: Matrices, a: Array) -> Array:
        if activation.couples:  # of each column: ∂aᵢ/∂zⱼ = aᵢ ([i = j] − aⱼ)
            columns = a.T
            return block_diagonal(
                columns[:, :, None] * np.eye(len(a)) - columns[:, :, None] * columns[:, None, :]
            )
        slope = np.empty_like(a)
        activation.derivative(inputs[0], a, slope)
        return np.diag(flat(slope))

    symbol = activation.symbol or name
    texts = _activation_texts(name, symbol, activation.couples)
    spellings = name, *activation.spellings
    return VectorGate(symbol, same_shape, value, backward, jacobian, *texts, spellings=spellings)


def elementwise_gate(name: str, gate: Gate) -> VectorGate:
    """Make a gate of scalars with one input a gate that works on every number of a matrix.

    Where a number has no value or no slope, it is NaN.
    """

    def value(inputs: Matrices) -> Array:
        return np.vectorize(partial(_value, name), otypes=[float])(inputs[0])

    def slope(inputs: Matrices, values: Array) -> Array:
        return np.vectorize(partial(_slope, name), otypes=[float])(inputs[0], values)

    assert isinstance(gate.maths, str)
    assert isinstance(gate.slope_maths, tuple)
    letters = {"x": "{0}", "f": "{f}"}
    slope_maths, symbol = parse_maths(gate.slope_maths[0]), str(gate.symbol)
    is_word = gate.is_function and symbol[:1].isalpha()  # ln(x), and not √x or |x|
    text = f"{symbol}({{0}})" if is_word else TEXT.write(parse_maths(gate.maths), letters)
    return VectorGate(
        symbol,
        same_shape,
        value,
        lambda _, x, values, upstream: upstream * slope(x, values),
        lambda _, x, values: np.diag(flat(slope(x, values))),
        text,
        (f"{{δ}} ⊙ {TEXT.factor(slope_maths, letters)}",),
        (f"diag({TEXT.write(slope_maths, letters)})",),
        spellings=(name, *gate.spellings) if gate.is_function else (),
    )


def _value(name: str, number: float) -> float:
    try:
        return evaluate(name, (number,))
    except GateError:  # outside its domain, as ln(−1)
        return np.nan


def _slope(name: str, number: float, value: float) -> float:
    if np.isnan(value):
        return np.nan
    (slope,), _ = known_slopes(name, (number,), value)
    return np.nan if slope is None else slope


def _activation_texts(
    name: str, symbol: str, couples: bool
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    if name == "identity":
        return "{0}", ("{δ}",), ("I",)
    if couples:
        return f"{symbol}({{0}})", ("{f} ⊙ ({δ} − Σ({f} ⊙ {δ}))",), ("diag({f}) − {f}·{f}ᵀ",)
    return f"{symbol}({{0}})", (f"{{δ}} ⊙ {symbol}′({{0}})",), (f"diag({symbol}′({{0}}))",)


def loss_of_answers(loss: Loss) -> VectorGate:
    """Make the gate of a loss of answers ŷ: one number for each column."""

    def slopes(a: Array, t: Array) -> Array:
        out = np.empty_like(a)
        loss.slope(a, t, out)
        return out * loss.factor

    return _loss_gate(loss, loss.value, slopes, loss.slope_maths)


def loss_of_sums(loss: Loss, activation: str) -> VectorGate:
    """Make the gate of a loss that takes z and has the output activation in it."""
    of_z, output = loss.of_z[activation], ACTIVATIONS[activation]

    def slopes(z: Array, t: Array) -> Array:
        answers, out = np.empty_like(z), np.empty_like(z)
        output.value(z, answers)
        of_z.bind_slope(z, answers, t, out)()
        return out

    return _loss_gate(loss, of_z.value, slopes, of_z.maths)


def _loss_gate(loss: Loss, value: Slopes, slopes: Slopes, slope_maths: str) -> VectorGate:
    def of_columns(inputs: Matrices) -> Array:
        return np.asarray(value(*inputs).sum(axis=0, keepdims=True) * loss.weight(len(inputs[0])))

    def weighted(inputs: Matrices) -> Array:
        return slopes(*inputs) * loss.weight(len(inputs[0]))

    def backward(_: int, inputs: Matrices, __: Array, upstream: Array) -> Array:
        return weighted(inputs) * upstream

    def jacobian(_: int, inputs: Matrices, __: Array) -> Array:
        return block_diagonal(weighted(inputs).T[:, None, :])

    share = "" if loss.summed else "{mean}"
    slope = TEXT.factor(parse_maths(slope_maths))
    return VectorGate(
        "loss",
        row_shape,
        of_columns,
        backward,
        jacobian,
        "ℓ({0}, {1})",
        (f"{{δ}} ⊙ {slope}{share}",),
        (f"{slope}{share}",),
        inputs=2,
        fixed=(1,),
    )
