"""The vector gates: the registry.

One entry is enough: its value, its gradients, its Jacobian and all its texts follow from it.
Activations and losses bring their own gates.
"""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.graph.gates import GATES, loss_gate
from playground.core.vectors.gate import Matrices, VectorGate, flat
from playground.core.vectors.gate_makers import (
    activation_gate,
    elementwise_gate,
    loss_of_answers,
    loss_of_sums,
)
from playground.core.vectors.shapes import (
    biased_shape,
    number_shape,
    product_shape,
    same_shape,
    turned_shape,
    with_number_shape,
)


def _product_backward(which: int, x: Matrices, _: Array, upstream: Array) -> Array:
    return np.asarray(upstream @ x[1].T if which == 0 else x[0].T @ upstream)


def _product_jacobian(which: int, x: Matrices, _: Array) -> Array:
    left, right = x
    if which == 0:
        return np.kron(right.T, np.eye(len(left)))
    return np.kron(np.eye(right.shape[1]), left)


def _bias_backward(which: int, x: Matrices, _: Array, upstream: Array) -> Array:
    return upstream if which == 0 else upstream.sum(axis=1, keepdims=True)


def _bias_jacobian(which: int, x: Matrices, value: Array) -> Array:
    own = np.eye(value.size if which == 0 else len(value))
    return own if which == 0 else np.tile(own, (value.shape[1], 1))


def _identity(_: int, __: Matrices, value: Array) -> Array:
    return np.eye(value.size)


def _number(total: float) -> Array:
    return np.full((1, 1), total)


def _scaled_jacobian(which: int, x: Matrices, value: Array) -> Array:
    return np.eye(value.size) * x[1] if which == 0 else flat(x[0])[:, None]


def _turned_jacobian(_: int, x: Matrices, value: Array) -> Array:
    order = np.arange(value.size).reshape(x[0].shape, order="F").T
    return np.eye(value.size)[flat(order)]


VECTOR_GATES: dict[str, VectorGate] = {
    "product": VectorGate(
        "W·x",
        product_shape,
        lambda x: np.asarray(x[0] @ x[1]),
        _product_backward,
        _product_jacobian,
        "{0}·{1}",
        ("{δ}·{1}ᵀ", "{0}ᵀ·{δ}"),
        ("{1}ᵀ ⊗ I", "I ⊗ {0}"),
        inputs=2,
    ),
    "add_bias": VectorGate(
        "+b",
        biased_shape,
        lambda x: x[0] + x[1],
        _bias_backward,
        _bias_jacobian,
        "{0} + {1}",
        ("{δ}", "{δ}·1"),
        ("I", "1 ⊗ I"),
        inputs=2,
        note=QT_TRANSLATE_NOOP(
            "core", "b is added to every column, so its gradient is the sum over the columns."
        ),
    ),
    "add": VectorGate(
        "+",
        same_shape,
        lambda x: np.asarray(sum(x[1:], x[0])),
        lambda which, x, value, upstream: upstream,
        _identity,
        lambda count: " + ".join(f"{{{index}}}" for index in range(count)),
        ("{δ}",),
        ("I",),
        inputs=0,
    ),
    "multiply": VectorGate(
        "⊙",
        same_shape,
        lambda x: x[0] * x[1],
        lambda which, x, value, upstream: upstream * x[1 - which],
        lambda which, x, value: np.diag(flat(x[1 - which])),
        "{0} ⊙ {1}",
        ("{δ} ⊙ {1}", "{δ} ⊙ {0}"),
        ("diag({1})", "diag({0})"),
        inputs=2,
    ),
    "subtract": VectorGate(
        "−",
        same_shape,
        lambda x: x[0] - x[1],
        lambda which, x, value, upstream: upstream if which == 0 else -upstream,
        lambda which, x, value: np.eye(value.size) * (1 if which == 0 else -1),
        "{0} − {1}",
        ("{δ}", "−{δ}"),
        ("I", "−I"),
        inputs=2,
    ),
    "divide": VectorGate(
        "÷",
        same_shape,
        lambda x: x[0] / x[1],
        lambda which, x, value, upstream: upstream * (1 if which == 0 else -value) / x[1],
        lambda which, x, value: np.diag(flat((1 if which == 0 else -value) / x[1])),
        "{0} / {1}",
        ("{δ} / {1}", "−({δ} ⊙ {f} / {1})"),
        ("diag(1 / {1})", "diag(−{f} / {1})"),
        inputs=2,
    ),
    "scale": VectorGate(
        "×",
        with_number_shape,
        lambda x: x[0] * x[1],
        lambda which, x, value, upstream: (
            upstream * x[1] if which == 0 else _number((upstream * x[0]).sum())
        ),
        _scaled_jacobian,
        "{0} × {1}",
        ("{δ} × {1}", "Σ({δ} ⊙ {0})"),
        ("{1} × I", "vec({0})"),
        inputs=2,
    ),
    "shift": VectorGate(
        "+",
        with_number_shape,
        lambda x: x[0] + x[1],
        lambda which, x, value, upstream: upstream if which == 0 else _number(upstream.sum()),
        lambda which, x, value: np.eye(value.size) if which == 0 else np.ones((value.size, 1)),
        "{0} + {1}",
        ("{δ}", "Σ {δ}"),
        ("I", "1"),
        inputs=2,
    ),
    "square": VectorGate(
        "x²",
        same_shape,
        lambda x: np.square(x[0]),
        lambda which, x, value, upstream: 2 * upstream * x[0],
        lambda which, x, value: np.diag(flat(2 * x[0])),
        "{0}²",
        ("2 × {δ} ⊙ {0}",),
        ("diag(2 × {0})",),
    ),
    "transpose": VectorGate(
        "xᵀ",
        turned_shape,
        lambda x: x[0].T,
        lambda which, x, value, upstream: upstream.T,
        _turned_jacobian,
        "{0}ᵀ",
        ("({δ})ᵀ",),
        ("P",),
        note=QT_TRANSLATE_NOOP(
            "core",
            "P is a permutation: it moves each number to its place in the transposed matrix.",
        ),
    ),
    "sum": VectorGate(
        "Σ",
        number_shape,
        lambda x: _number(x[0].sum()),
        lambda which, x, value, upstream: np.full_like(x[0], upstream[0, 0]),
        lambda which, x, value: np.ones((1, x[0].size)),
        "Σ {0}",
        ("{δ} × 1",),
        ("1ᵀ",),
        note=QT_TRANSLATE_NOOP("core", "Every number that is added gets the whole gradient."),
        spellings=("sum", "Σ"),
    ),
    "mean": VectorGate(
        "mean",
        number_shape,
        lambda x: np.full((1, 1), x[0].mean()),
        lambda which, x, value, upstream: np.full_like(x[0], upstream[0, 0] / x[0].size),
        lambda which, x, value: np.full((1, x[0].size), 1 / x[0].size),
        "(1/{m}) Σ {0}",
        ("{δ} / {m}",),
        ("1ᵀ / {m}",),
        spellings=("mean",),
    ),
    **{
        name: elementwise_gate(name, gate)
        for name, gate in GATES.items()
        if gate.inputs == 1 and not gate.constants and name not in ACTIVATIONS
    },
    **{name: activation_gate(name, entry) for name, entry in ACTIVATIONS.items()},
    **{loss_gate(name): loss_of_answers(loss) for name, loss in LOSSES.items()},
    **{
        loss_gate(name, activation): loss_of_sums(loss, activation)
        for name, loss in LOSSES.items()
        for activation in loss.of_z
    },
}


def vector_functions() -> dict[str, str]:
    """List what can be typed as a function, name(x): every spelling, with the name of its gate."""
    return {spelling: name for name, gate in VECTOR_GATES.items() for spelling in gate.spellings}
