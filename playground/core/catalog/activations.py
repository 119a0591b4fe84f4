"""Activation functions a = f(z) and their derivatives f′(z).

All functions are element-wise, work on arrays of any shape and write into `out`, so that a training step allocates nothing.
Softmax is the exception: it couples the units of one sample (axis 0) and brings its own backward rule.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Operation
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option

LEAK = 0.01
GELU_SCALE = float(np.sqrt(2.0 / np.pi))
GELU_CUBIC = 0.044715


@dataclass(frozen=True)
class Activation:
    """One activation function.

    Attributes
    ----------
    label, formula : for menus and tooltips
    latex, slope_latex : f(z) and f′(z) as LaTeX, in the letters z and a; a product of letters is written with a dot
    value : ``value(z, out)`` writes f(z)
    derivative : ``derivative(z, a, out)`` writes f′(z), given also a = f(z); never reads `out`
    low, high : the range of f; a loss on probabilities needs [0, 1], a target coding of ±1 needs low ≤ −1
    chain : ``chain(z, a, delta, scratch)`` returns the operations that turn ∂L/∂a in `delta` into ∂L/∂z, in place; None stands for
        the product with `derivative`. Some have a shorter form; softmax needs its own.
    couples : a unit depends on the other units of its layer (softmax); only allowed on the output layer
    learns : whether any gradient passes (not for the step function)
    kinks : the z at which f, f′ or f″ jumps: a finite difference across one is off
    """

    label: str
    formula: str
    value: Callable[[Array, Array], object]
    derivative: Callable[[Array, Array, Array], object]
    low: float = -np.inf
    high: float = np.inf
    chain: Callable[[Array, Array, Array, Array], list[Operation]] | None = None
    couples: bool = False
    learns: bool = True
    kinks: tuple[float, ...] = ()
    latex: str = ""
    slope_latex: str = ""
    options: tuple[Option, ...] = ()

    def backward(self, z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
        """The operations that turn ∂L/∂a in `delta` into ∂L/∂z = f′(z) ∂L/∂a, in place."""
        if self.chain is not None:
            return self.chain(z, a, delta, scratch)
        return [
            partial(self.derivative, z, a, scratch),
            partial(np.multiply, delta, scratch, delta),
        ]

    @property
    def is_probability(self) -> bool:
        """Whether the values are in [0, 1] and have a gradient, as cross-entropy needs."""
        return self.low >= 0 and self.high <= 1 and self.learns

    @property
    def signed(self) -> bool:
        """Whether classes are coded as −1/+1 rather than 0/1 for this output."""
        return self.low <= -1


def _identity(z: Array, out: Array) -> None:
    np.copyto(out, z)


def _ones(z: Array, a: Array, out: Array) -> None:
    out.fill(1.0)


def _zeros(z: Array, a: Array, out: Array) -> None:
    out.fill(0.0)


def _step(z: Array, out: Array) -> None:
    np.greater_equal(z, 0.0, out)


def _sigmoid(z: Array, out: Array) -> None:
    # 1/(1+exp(−z)): for large −z the exponential is inf and the result exactly 0, with full relative precision on the way.
    np.negative(z, out)
    np.exp(out, out)
    np.add(out, 1.0, out)
    np.reciprocal(out, out)


def _sigmoid_slope(z: Array, a: Array, out: Array) -> None:
    np.subtract(1.0, a, out)
    np.multiply(out, a, out)


def _tanh_slope(z: Array, a: Array, out: Array) -> None:
    np.multiply(a, a, out)
    np.subtract(1.0, out, out)


def _relu(z: Array, out: Array) -> None:
    np.maximum(z, 0.0, out=out)


def _relu_slope(z: Array, a: Array, out: Array) -> None:
    np.greater(z, 0.0, out)


def _leaky_relu(z: Array, out: Array) -> None:
    np.multiply(z, LEAK, out)
    np.maximum(z, out, out=out)


def _leaky_relu_slope(z: Array, a: Array, out: Array) -> None:
    np.greater(z, 0.0, out)
    np.multiply(out, 1.0 - LEAK, out)
    np.add(out, LEAK, out)


def _elu(z: Array, out: Array) -> None:
    np.minimum(z, 0.0, out=out)
    np.expm1(out, out)
    np.maximum(z, out, out=out)  # exp(z) − 1 ≥ z, with equality at 0


def _elu_slope(z: Array, a: Array, out: Array) -> None:
    np.minimum(z, 0.0, out=out)
    np.exp(out, out)


def _gelu_inner(z: Array, out: Array) -> None:
    np.multiply(z, z, out)
    np.multiply(out, GELU_CUBIC, out)
    np.add(out, 1.0, out)
    np.multiply(out, z, out)
    np.multiply(out, GELU_SCALE, out)
    np.tanh(out, out)


def _gelu(z: Array, out: Array) -> None:
    _gelu_inner(z, out)
    np.add(out, 1.0, out)
    np.multiply(out, z, out)
    np.multiply(out, 0.5, out)


def _gelu_slope(z: Array, a: Array, out: Array) -> None:
    _gelu_inner(z, out)
    inner_slope = GELU_SCALE * (1.0 + 3.0 * GELU_CUBIC * z * z)
    out[...] = 0.5 * (1.0 + out) + 0.5 * z * (1.0 - out * out) * inner_slope


def _silu(z: Array, out: Array) -> None:
    _sigmoid(z, out)
    np.multiply(out, z, out)


def _silu_slope(z: Array, a: Array, out: Array) -> None:
    _sigmoid(z, out)
    out[...] = out + a * (1.0 - out)


def _softplus(z: Array, out: Array) -> None:
    np.logaddexp(0.0, z, out)


def _softplus_slope(z: Array, a: Array, out: Array) -> None:
    _sigmoid(z, out)


def _sine_slope(z: Array, a: Array, out: Array) -> None:
    np.cos(z, out)


def _softmax(z: Array, out: Array) -> None:
    np.subtract(z, z.max(axis=0), out)
    np.exp(out, out)
    np.divide(out, out.sum(axis=0), out)


def _softmax_slope(z: Array, a: Array, out: Array) -> None:
    # the diagonal of the Jacobian, ∂aᵢ/∂zᵢ = aᵢ(1 − aᵢ), for display; the backward pass uses the whole of it
    _sigmoid_slope(z, a, out)


def _identity_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    return []


def _sigmoid_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    # δ a (1 − a) = (δ − δ a) a
    return [
        partial(np.multiply, delta, a, scratch),
        partial(np.subtract, delta, scratch, delta),
        partial(np.multiply, delta, a, delta),
    ]


def _tanh_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    # δ (1 − a²) = δ − δ a a
    return [
        partial(np.multiply, delta, a, scratch),
        partial(np.multiply, scratch, a, scratch),
        partial(np.subtract, delta, scratch, delta),
    ]


def _relu_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    return [partial(np.sign, a, scratch), partial(np.multiply, delta, scratch, delta)]


def _softmax_chain(z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
    # ∂L/∂zᵢ = aᵢ (∂L/∂aᵢ − Σⱼ aⱼ ∂L/∂aⱼ), a column a sample
    total = np.empty_like(delta[0])
    return [
        partial(np.multiply, a, delta, scratch),
        partial(np.sum, scratch, axis=0, out=total),
        partial(np.subtract, delta, total, delta),
        partial(np.multiply, a, delta, delta),
    ]


_GELU_TANH = r"\tanh\left(\sqrt{\frac{2}{\pi}}\cdot\left(z+0.044715\cdot z^{3}\right)\right)"

ACTIVATIONS: dict[str, Activation] = {
    "identity": Activation(
        QT_TRANSLATE_NOOP("core", "identity"),
        "a = z",
        _identity,
        _ones,
        chain=_identity_chain,
        latex="z",
        slope_latex="1",
    ),
    "step": Activation(
        QT_TRANSLATE_NOOP("core", "step"),
        QT_TRANSLATE_NOOP("core", "a = 1 if z ≥ 0, else 0"),
        _step,
        _zeros,
        low=0,
        high=1,
        learns=False,
        kinks=(0.0,),
        latex=r"\begin{cases} 1 & z \ge 0 \\ 0 & z < 0 \end{cases}",
        slope_latex="0",
    ),
    "sigmoid": Activation(
        QT_TRANSLATE_NOOP("core", "sigmoid"),
        "a = 1 / (1 + e⁻ᶻ)",
        _sigmoid,
        _sigmoid_slope,
        low=0,
        high=1,
        chain=_sigmoid_chain,
        latex=r"\sigma(z) = \frac{1}{1+e^{-z}}",
        slope_latex=r"a\cdot(1-a)",
    ),
    "tanh": Activation(
        QT_TRANSLATE_NOOP("core", "tanh"),
        "a = tanh z",
        np.tanh,
        _tanh_slope,
        low=-1,
        high=1,
        chain=_tanh_chain,
        latex=r"\tanh(z)",
        slope_latex="1-a^{2}",
    ),
    "relu": Activation(
        QT_TRANSLATE_NOOP("core", "ReLU"),
        QT_TRANSLATE_NOOP("core", "a = max(0, z); f′(0) is taken as 0"),
        _relu,
        _relu_slope,
        low=0,
        chain=_relu_chain,
        kinks=(0.0,),
        latex=r"\max(0,\,z)",
        slope_latex=r"\begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}",
    ),
    "leaky_relu": Activation(
        QT_TRANSLATE_NOOP("core", "leaky ReLU"),
        QT_TRANSLATE_NOOP("core", "a = max(0.01 z, z); f′(0) is taken as 0.01"),
        _leaky_relu,
        _leaky_relu_slope,
        kinks=(0.0,),
        latex=r"\max(0.01\cdot z,\,z)",
        slope_latex=r"\begin{cases} 1 & z > 0 \\ 0.01 & z \le 0 \end{cases}",
    ),
    "elu": Activation(
        QT_TRANSLATE_NOOP("core", "ELU"),
        QT_TRANSLATE_NOOP("core", "a = z if z > 0, else eᶻ − 1"),
        _elu,
        _elu_slope,
        low=-1,
        kinks=(0.0,),
        latex=r"\begin{cases} z & z > 0 \\ e^{z}-1 & z \le 0 \end{cases}",
        slope_latex=r"\begin{cases} 1 & z > 0 \\ e^{z} & z \le 0 \end{cases}",
    ),
    "gelu": Activation(
        QT_TRANSLATE_NOOP("core", "GELU"),
        "a = z/2 · (1 + tanh(√(2/π)(z + 0.044715 z³)))",
        _gelu,
        _gelu_slope,
        low=-0.171,
        latex=r"\frac{z}{2}\cdot\left(1+" + _GELU_TANH + r"\right)",
        slope_latex=r"\frac{1+t}{2}+\frac{z}{2}\cdot\left(1-t^{2}\right)"
        r"\cdot\sqrt{\frac{2}{\pi}}\cdot\left(1+0.134145\cdot z^{2}\right),\quad t = " + _GELU_TANH,
    ),
    "silu": Activation(
        QT_TRANSLATE_NOOP("core", "SiLU (Swish)"),
        "a = z · σ(z)",
        _silu,
        _silu_slope,
        low=-0.279,
        latex=r"z\cdot\sigma(z) = \frac{z}{1+e^{-z}}",
        slope_latex=r"\sigma(z)+a\cdot\left(1-\sigma(z)\right)",
    ),
    "softplus": Activation(
        QT_TRANSLATE_NOOP("core", "softplus"),
        "a = ln(1 + eᶻ)",
        _softplus,
        _softplus_slope,
        low=0,
        latex=r"\ln\left(1+e^{z}\right)",
        slope_latex=r"\sigma(z) = \frac{1}{1+e^{-z}}",
    ),
    "sine": Activation(
        QT_TRANSLATE_NOOP("core", "sine"),
        "a = sin z",
        np.sin,
        _sine_slope,
        low=-1,
        high=1,
        latex=r"\sin(z)",
        slope_latex=r"\cos(z)",
    ),
    "softmax": Activation(
        QT_TRANSLATE_NOOP("core", "softmax"),
        "aᵢ = e^zᵢ / Σⱼ e^zⱼ",
        _softmax,
        _softmax_slope,
        low=0,
        high=1,
        chain=_softmax_chain,
        couples=True,
        latex=r"\frac{e^{z}}{\sum_{k} e^{z_{k}}}",
        slope_latex=r"a\cdot(1-a)",
    ),
}
