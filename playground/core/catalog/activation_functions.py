"""The arithmetic of the activation functions: f(z), f′(z) and the backward rules, in NumPy.

Everything is element-wise and writes into `out`, so that a training step allocates nothing. Softmax
is the exception: it couples the units of one sample (axis 0).
"""

from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Operation

LEAK = 0.01
GELU_SCALE = float(np.sqrt(2.0 / np.pi))
GELU_CUBIC = 0.044715


def identity(z: Array, out: Array) -> None:
    """Compute f(z) = z."""
    np.copyto(out, z)


def ones(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = 1."""
    out.fill(1.0)


def zeros(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = 0."""
    out.fill(0.0)


def step(z: Array, out: Array) -> None:
    """Compute f(z) = 1 for z ≥ 0, else 0."""
    np.greater_equal(z, 0.0, out)


def sigmoid(z: Array, out: Array) -> None:
    """Compute f(z) = 1 / (1 + e⁻ᶻ)."""
    # For large −z the exponential is inf and the result exactly 0; full relative precision before.
    np.negative(z, out)
    np.exp(out, out)
    np.add(out, 1.0, out)
    np.reciprocal(out, out)


def sigmoid_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = a (1 − a)."""
    np.subtract(1.0, a, out)
    np.multiply(out, a, out)


def tanh_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = 1 − a²."""
    np.multiply(a, a, out)
    np.subtract(1.0, out, out)


def relu(z: Array, out: Array) -> None:
    """Compute f(z) = max(0, z)."""
    np.maximum(z, 0.0, out=out)


def relu_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = 1 for z > 0, else 0."""
    np.greater(z, 0.0, out)


def leaky_relu(z: Array, out: Array) -> None:
    """Compute f(z) = max(0.01 z, z)."""
    np.multiply(z, LEAK, out)
    np.maximum(z, out, out=out)


def leaky_relu_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = 1 for z > 0, else 0.01."""
    np.greater(z, 0.0, out)
    np.multiply(out, 1.0 - LEAK, out)
    np.add(out, LEAK, out)


def elu(z: Array, out: Array) -> None:
    """Compute f(z) = z for z > 0, else eᶻ − 1."""
    np.minimum(z, 0.0, out=out)
    np.expm1(out, out)
    np.maximum(z, out, out=out)  # exp(z) − 1 ≥ z, with equality at 0


def elu_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = 1 for z > 0, else eᶻ."""
    np.minimum(z, 0.0, out=out)
    np.exp(out, out)


def _gelu_inner(z: Array, out: Array) -> None:
    np.multiply(z, z, out)
    np.multiply(out, GELU_CUBIC, out)
    np.add(out, 1.0, out)
    np.multiply(out, z, out)
    np.multiply(out, GELU_SCALE, out)
    np.tanh(out, out)


def gelu(z: Array, out: Array) -> None:
    """Compute f(z) = z/2 · (1 + t), t = tanh(√(2/π) (z + 0.044715 z³))."""
    _gelu_inner(z, out)
    np.add(out, 1.0, out)
    np.multiply(out, z, out)
    np.multiply(out, 0.5, out)


def gelu_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = (1 + t)/2 + z/2 · (1 − t²) · √(2/π) (1 + 0.134145 z²)."""
    _gelu_inner(z, out)
    inner_slope = GELU_SCALE * (1.0 + 3.0 * GELU_CUBIC * z * z)
    out[...] = 0.5 * (1.0 + out) + 0.5 * z * (1.0 - out * out) * inner_slope


def silu(z: Array, out: Array) -> None:
    """Compute f(z) = z σ(z)."""
    sigmoid(z, out)
    np.multiply(out, z, out)


def silu_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = σ(z) + a (1 − σ(z))."""
    sigmoid(z, out)
    out[...] = out + a * (1.0 - out)


def softplus(z: Array, out: Array) -> None:
    """Compute f(z) = ln(1 + eᶻ)."""
    np.logaddexp(0.0, z, out)


def softplus_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = σ(z)."""
    sigmoid(z, out)


def sine_slope(z: Array, a: Array, out: Array) -> None:
    """Compute f′(z) = cos z."""
    np.cos(z, out)


def softmax(z: Array, out: Array) -> None:
    """Compute f(z)ᵢ = e^zᵢ / Σⱼ e^zⱼ; a column is a sample."""
    np.subtract(z, z.max(axis=0), out)
    np.exp(out, out)
    np.divide(out, out.sum(axis=0), out)


def softmax_slope(z: Array, a: Array, out: Array) -> None:
    """Compute ∂aᵢ/∂zᵢ = aᵢ (1 − aᵢ), the diagonal of the Jacobian, for display only."""
    sigmoid_slope(z, a, out)


def identity_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    """Leave δ as it is."""
    return []


def sigmoid_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    """Compute δ a (1 − a) = (δ − δ a) a."""
    return [
        partial(np.multiply, delta, a, scratch),
        partial(np.subtract, delta, scratch, delta),
        partial(np.multiply, delta, a, delta),
    ]


def tanh_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    """Compute δ (1 − a²) = δ − δ a a."""
    return [
        partial(np.multiply, delta, a, scratch),
        partial(np.multiply, scratch, a, scratch),
        partial(np.subtract, delta, scratch, delta),
    ]


def relu_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    """Compute δ sign(a): a is 0 or positive."""
    return [partial(np.sign, a, scratch), partial(np.multiply, delta, scratch, delta)]


def softmax_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    """Compute ∂L/∂zᵢ = aᵢ (∂L/∂aᵢ − Σⱼ aⱼ ∂L/∂aⱼ); a column is a sample."""
    total = np.empty_like(delta[0])
    return [
        partial(np.multiply, a, delta, scratch),
        partial(np.sum, scratch, axis=0, out=total),
        partial(np.subtract, delta, total, delta),
        partial(np.multiply, a, delta, delta),
    ]
