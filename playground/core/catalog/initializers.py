"""How the weights of a layer start. Biases start at 0, or at the option `bias`.

Each initialiser draws a matrix of shape (fan_out, fan_in). Glorot & Bengio 2010 (Xavier), He et al.
2015 (Kaiming) and LeCun 1998 choose the spread so that the size of the signal stays about the same
from layer to layer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Entry, Option

GIVEN = "given"  # starts with the numbers that the layer brings, see `LayerSpec.start`
Draw = Callable[[np.random.Generator, int, int, Mapping[str, float]], Array]


@dataclass(frozen=True)
class Initializer(Entry):
    """One way to start the weights.

    Attributes
    ----------
    maths : the distribution: U(from, to), or N(mean, variance), or the value of all
    draw : ``draw(rng, fan_out, fan_in, options)`` returns start weights, (fan_out, fan_in)
    """

    draw: Draw


def _constant(
    rng: np.random.Generator, fan_out: int, fan_in: int, options: Mapping[str, float]
) -> Array:
    return np.full((fan_out, fan_in), options.get("value", 0.0))


def _uniform(
    rng: np.random.Generator, fan_out: int, fan_in: int, options: Mapping[str, float]
) -> Array:
    return rng.uniform(-options["limit"], options["limit"], (fan_out, fan_in))


def _normal(
    rng: np.random.Generator, fan_out: int, fan_in: int, options: Mapping[str, float]
) -> Array:
    return options["std"] * rng.standard_normal((fan_out, fan_in))


def _scaled_uniform(gain: float, both: bool = False) -> Draw:
    def draw(
        rng: np.random.Generator, fan_out: int, fan_in: int, options: Mapping[str, float]
    ) -> Array:
        limit = np.sqrt(gain / ((fan_in + fan_out) if both else fan_in))
        return rng.uniform(-limit, limit, (fan_out, fan_in))

    return draw


def _scaled_normal(gain: float, both: bool = False) -> Draw:
    def draw(
        rng: np.random.Generator, fan_out: int, fan_in: int, options: Mapping[str, float]
    ) -> Array:
        std = np.sqrt(gain / ((fan_in + fan_out) if both else fan_in))
        return std * rng.standard_normal((fan_out, fan_in))

    return draw


_VALUE = Option("value", QT_TRANSLATE_NOOP("core", "Value"), 0.1, -10, 10)
_LIMIT = Option("limit", QT_TRANSLATE_NOOP("core", "Limit ±"), 0.5, 0, 10)
_BIAS = Option(
    "bias",
    QT_TRANSLATE_NOOP("core", "Bias"),
    0,
    -10,
    10,
    QT_TRANSLATE_NOOP("core", "Of all biases"),
)
_STD = Option("std", QT_TRANSLATE_NOOP("core", "Std. deviation"), 0.5, 0, 10)

INITIALIZERS: dict[str, Initializer] = {
    "glorot_uniform": Initializer(
        QT_TRANSLATE_NOOP("core", "Xavier/Glorot uniform"),
        "U(-r, r) where r = sqrt(6 / (fan_in + fan_out))",
        _scaled_uniform(6, both=True),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Evenly spread from −r to r, so that signals keep their size with tanh or sigmoid. "
            "fan_in and fan_out count the edges into and out of a neuron.",
        ),
    ),
    "glorot_normal": Initializer(
        QT_TRANSLATE_NOOP("core", "Xavier/Glorot normal"),
        "N(0, 2 / (fan_in + fan_out))",
        _scaled_normal(2, both=True),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "A bell curve around 0, so that signals keep their size with tanh or sigmoid. fan_in "
            "and fan_out count the edges into and out of a neuron.",
        ),
    ),
    "he_uniform": Initializer(
        QT_TRANSLATE_NOOP("core", "He/Kaiming uniform"),
        "U(-r, r) where r = sqrt(6 / fan_in)",
        _scaled_uniform(6),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Evenly spread from −r to r, so that signals keep their size with ReLU. fan_in "
            "counts the edges into a neuron.",
        ),
    ),
    "he_normal": Initializer(
        QT_TRANSLATE_NOOP("core", "He/Kaiming normal"),
        "N(0, 2 / fan_in)",
        _scaled_normal(2),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "A bell curve around 0, so that signals keep their size with ReLU. fan_in counts the "
            "edges into a neuron.",
        ),
    ),
    "lecun_uniform": Initializer(
        QT_TRANSLATE_NOOP("core", "LeCun uniform"),
        "U(-r, r) where r = sqrt(3 / fan_in)",
        _scaled_uniform(3),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Evenly spread from −r to r, so that sums are about as large as the inputs. fan_in "
            "counts the edges into a neuron.",
        ),
    ),
    "lecun_normal": Initializer(
        QT_TRANSLATE_NOOP("core", "LeCun normal"),
        "N(0, 1 / fan_in)",
        _scaled_normal(1),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "A bell curve around 0, so that sums are about as large as the inputs. fan_in counts "
            "the edges into a neuron.",
        ),
    ),
    "uniform": Initializer(
        QT_TRANSLATE_NOOP("core", "uniform"),
        "U(-limit, limit)",
        _uniform,
        options=(_LIMIT, _BIAS),
        meaning=QT_TRANSLATE_NOOP("core", "Evenly spread from −limit to limit."),
    ),
    "normal": Initializer(
        QT_TRANSLATE_NOOP("core", "normal"),
        "N(0, std^2)",
        _normal,
        options=(_STD,),
        meaning=QT_TRANSLATE_NOOP("core", "A bell curve around 0 with the standard deviation std."),
    ),
    "zeros": Initializer(
        QT_TRANSLATE_NOOP("core", "zeros"),
        "0",
        _constant,
        meaning=QT_TRANSLATE_NOOP(
            "core", "All weights start at 0, so the neurons of a layer stay alike."
        ),
    ),
    GIVEN: Initializer(
        QT_TRANSLATE_NOOP("core", "given numbers"),
        "U(-limit, limit)",
        _uniform,
        options=(replace(_LIMIT, default=0), _BIAS),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "The numbers of a worked example or of a link, as its source has them; all others are "
            "evenly spread from −limit to limit.",
        ),
    ),
    "constant": Initializer(
        QT_TRANSLATE_NOOP("core", "constant"),
        "value",
        _constant,
        options=(_VALUE,),
        meaning=QT_TRANSLATE_NOOP(
            "core", "All weights start at one value, so the neurons of a layer stay alike."
        ),
    ),
}
