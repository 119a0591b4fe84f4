"""Activation functions a = f(z) and their derivatives f′(z): the registry.

The functions work on arrays of any shape and write into `out`; softmax couples the units of one
sample (axis 0) and brings its own backward rule. One entry is enough: menus, session files,
training, the gates of the circuit lab and every formula follow from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Operation
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import PIECES, Entry
from playground.core.catalog import activation_functions as functions


@dataclass(frozen=True)
class Activation(Entry):
    """One activation function.

    Attributes
    ----------
    maths, slope_maths : f(z) and f′(z), in the letters z and a
    value : ``value(z, out)`` writes f(z)
    derivative : ``derivative(z, a, out)`` writes f′(z), given also a = f(z); never reads `out`
    low, high : the range of f; a loss on probabilities needs [0, 1], targets of ±1 need low ≤ −1
    chain : ``chain(z, a, delta, scratch)`` returns the operations that turn ∂L/∂a in `delta` into
        ∂L/∂z, in place; None stands for the product with `derivative`. Some have a shorter form;
        softmax needs its own.
    couples : a unit depends on the other units of its layer (softmax); only for the output layer
    learns : whether any gradient passes (not for the step function)
    kinks : the z at which f, f′ or f″ jumps: a finite difference across one is off
    note : which derivative is taken where there is none
    symbol : what stands in its gate; "" for its name
    spellings : what it may be called in the circuit lab besides its name
    """

    slope_maths: str
    value: Callable[[Array, Array], object]
    derivative: Callable[[Array, Array, Array], object]
    low: float = -np.inf
    high: float = np.inf
    chain: Callable[[Array, Array, Array, Array], list[Operation]] | None = None
    couples: bool = False
    learns: bool = True
    kinks: tuple[float, ...] = ()
    note: str = ""
    symbol: str = ""
    spellings: tuple[str, ...] = ()

    def formula(self, pieces: str = PIECES) -> str:
        """Write a = f(z) as one line; `pieces` are the words for a function in pieces."""
        unit = "ᵢ" if self.couples else ""
        return f"a{unit} = {super().formula(pieces)}"

    def backward(self, z: Array, a: Array, delta: Array, scratch: Array) -> list[Operation]:
        """List the operations that turn ∂L/∂a in `delta` into ∂L/∂z = f′(z) ∂L/∂a, in place."""
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


_GELU_TANH = "tanh(sqrt(2 / π) * (z + 0.044715 * z^3))"

ACTIVATIONS: dict[str, Activation] = {
    "identity": Activation(
        QT_TRANSLATE_NOOP("core", "identity"),
        "z",
        "1",
        functions.identity,
        functions.ones,
        chain=functions.identity_chain,
        symbol="=",
        meaning=QT_TRANSLATE_NOOP("core", "Passes z on unchanged: the neuron stays linear."),
    ),
    "step": Activation(
        QT_TRANSLATE_NOOP("core", "step"),
        "1 if z >= 0 else 0",
        "0",
        functions.step,
        functions.zeros,
        low=0,
        high=1,
        learns=False,
        kinks=(0.0,),
        note=QT_TRANSLATE_NOOP("core", "The slope of the step is taken as 0 everywhere."),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Answers 1 or 0 and nothing between; gradient descent cannot train it."
        ),
    ),
    "sigmoid": Activation(
        QT_TRANSLATE_NOOP("core", "sigmoid"),
        "σ(z) = 1 / (1 + e^(-z))",
        "a * (1 - a)",
        functions.sigmoid,
        functions.sigmoid_slope,
        low=0,
        high=1,
        chain=functions.sigmoid_chain,
        symbol="σ",
        spellings=("σ",),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Squeezes z between 0 and 1; for large |z| it is nearly flat, and little gradient "
            "passes.",
        ),
    ),
    "tanh": Activation(
        QT_TRANSLATE_NOOP("core", "tanh"),
        "tanh(z)",
        "1 - a^2",
        np.tanh,
        functions.tanh_slope,
        low=-1,
        high=1,
        chain=functions.tanh_chain,
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Squeezes z between −1 and 1; for large |z| it is nearly flat, and little gradient "
            "passes.",
        ),
    ),
    "relu": Activation(
        QT_TRANSLATE_NOOP("core", "ReLU"),
        "max(0, z)",
        "1 if z > 0 else 0",
        functions.relu,
        functions.relu_slope,
        low=0,
        chain=functions.relu_chain,
        kinks=(0.0,),
        note=QT_TRANSLATE_NOOP("core", "At 0 the slope of ReLU is taken as 0."),
        symbol="ReLU",
        spellings=("ReLU",),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Passes on what is above 0 and makes the rest 0; below 0 no gradient passes."
        ),
    ),
    "leaky_relu": Activation(
        QT_TRANSLATE_NOOP("core", "leaky ReLU"),
        "max(0.01 * z, z)",
        "1 if z > 0 else 0.01",
        functions.leaky_relu,
        functions.leaky_relu_slope,
        kinks=(0.0,),
        note=QT_TRANSLATE_NOOP("core", "At 0 the slope of leaky ReLU is taken as 0.01."),
        symbol="leaky",
        meaning=QT_TRANSLATE_NOOP(
            "core", "Like ReLU, but below 0 a hundredth of the gradient still passes."
        ),
    ),
    "elu": Activation(
        QT_TRANSLATE_NOOP("core", "ELU"),
        "z if z > 0 else e^z - 1",
        "1 if z > 0 else e^z",
        functions.elu,
        functions.elu_slope,
        low=-1,
        kinks=(0.0,),
        meaning=QT_TRANSLATE_NOOP("core", "Like ReLU, but below 0 it bends smoothly towards −1."),
    ),
    "gelu": Activation(
        QT_TRANSLATE_NOOP("core", "GELU"),
        f"z / 2 * (1 + {_GELU_TANH})",
        "(1 + t) / 2 + z / 2 * (1 - t^2) * sqrt(2 / π) * (1 + 0.134145 * z^2)"
        f" where t = {_GELU_TANH}",
        functions.gelu,
        functions.gelu_slope,
        low=-0.171,
        meaning=QT_TRANSLATE_NOOP("core", "A smooth ReLU that many language models use."),
    ),
    "silu": Activation(
        QT_TRANSLATE_NOOP("core", "SiLU (Swish)"),
        "z * σ(z) = z / (1 + e^(-z))",
        "σ(z) + a * (1 - σ(z))",
        functions.silu,
        functions.silu_slope,
        low=-0.279,
        meaning=QT_TRANSLATE_NOOP("core", "A smooth ReLU: z times its sigmoid."),
    ),
    "softplus": Activation(
        QT_TRANSLATE_NOOP("core", "softplus"),
        "ln(1 + e^z)",
        "σ(z) = 1 / (1 + e^(-z))",
        functions.softplus,
        functions.softplus_slope,
        low=0,
        meaning=QT_TRANSLATE_NOOP("core", "A smooth ReLU that is always above 0."),
    ),
    "sine": Activation(
        QT_TRANSLATE_NOOP("core", "sine"),
        "sin(z)",
        "cos(z)",
        np.sin,
        functions.sine_slope,
        low=-1,
        high=1,
        symbol="sin",
        meaning=QT_TRANSLATE_NOOP("core", "A wave, for patterns that repeat."),
    ),
    "softmax": Activation(
        QT_TRANSLATE_NOOP("core", "softmax"),
        "e^z_i / Σ_j(e^z_j)",
        "a * (1 - a)",
        functions.softmax,
        functions.softmax_slope,
        low=0,
        high=1,
        chain=functions.softmax_chain,
        couples=True,
        meaning=QT_TRANSLATE_NOOP(
            "core", "Turns all outputs together into probabilities that add up to 1."
        ),
    ),
}
