"""The vector gates: the registry.

One entry is enough: its value, its gradients, its Jacobian and all its texts follow from it.
Activations and losses bring their own gates.
"""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.graph.gates import loss_gate
from playground.core.vectors.gate import Matrices, VectorGate, flat
from playground.core.vectors.gate_makers import activation_gate, loss_of_answers, loss_of_sums
from playground.core.vectors.shapes import biased_shape, number_shape, product_shape, same_shape


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
    "mean": VectorGate(
        "mean",
        number_shape,
        lambda x: np.full((1, 1), x[0].mean()),
        lambda which, x, value, upstream: np.full_like(x[0], upstream[0, 0] / x[0].size),
        lambda which, x, value: np.full((1, x[0].size), 1 / x[0].size),
        "(1/{m}) Σ {0}",
        ("{δ} / {m}",),
        ("1ᵀ / {m}",),
    ),
    **{name: activation_gate(name, entry) for name, entry in ACTIVATIONS.items()},
    **{loss_gate(name): loss_of_answers(loss) for name, loss in LOSSES.items()},
    **{
        loss_gate(name, activation): loss_of_sums(loss, activation)
        for name, loss in LOSSES.items()
        for activation in loss.of_z
    },
}
