"""Turns activations into colours: decides what blue and orange mean, for all views."""

import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Quantity
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.scoring import is_answered, leaders
from playground.core.experiment.spec import INPUT, Experiment
from playground.ui.look.limits import LARGEST_DRAWN
from playground.ui.look.signs import CLASSES_OF_SIGN, SIGNS, with_textures
from playground.ui.look.theme import (
    Pixels,
    Theme,
    class_colours,
    diverging_table,
    mix,
    packed_table,
    rgb,
)

PALE_LINE = 0.4  # the share of the surface in the lines on negative numbers
NO_NUMBER = 256  # the index of the colour of NaN
EXPONENT = np.uint32(0x7F800000)  # the bits of a float32 that are all set of infinity and NaN
FIRST_HALF = 1 if sys.byteorder == "little" else 0  # of the two halves of a float32
TABLES_KEPT = 16  # of colours by bits, 256 kB each: one for each scaling in use


@dataclass(frozen=True)
class Scaling:
    """Scales numbers to −1 … 1 for the diverging map; equal ones are equal objects.

    Attributes
    ----------
    kind : "share" divides by `full`, "clipped" cuts off beyond −1 and 1, too; "probability" makes
        2p − 1 of p, so that 0.5 is neutral; "squashed" v/(1 + |v|), which keeps sign, order and 0
    full : what is scaled to 1
    """

    kind: Literal["share", "clipped", "probability", "squashed"]
    full: float = 1.0

    @np.errstate(all="ignore")  # numbers may be infinite after an overflow
    def __call__(self, values: Array) -> Array:
        if self.kind == "probability":
            return np.asarray(2 * values - 1)
        if self.kind == "squashed":  # infinity divided by infinity would be NaN
            values = np.clip(values, -LARGEST_DRAWN, LARGEST_DRAWN)
            return np.asarray(values / (1 + np.abs(values)))
        shares = values / self.full
        return np.clip(shares, -1, 1) if self.kind == "clipped" else np.asarray(shares)


def scaling_of(experiment: Experiment, layer: str) -> Scaling:
    """Return how the activations of a layer are scaled, by a fixed rule.

    Inputs are divided by half the width of the map; bounded activations stay as they are.
    """
    if layer == INPUT:
        # a feature of the plane such as x₁² is shown against the width of the plane as well
        dataset = experiment.dataset
        return Scaling("clipped", max(abs(dataset.low), abs(dataset.high)))
    if neutral_value(experiment, layer, "a"):
        return Scaling("probability")
    is_bounded = ACTIVATIONS[experiment.network.layer(layer).activation].high <= 1
    return Scaling("clipped" if is_bounded else "squashed")


def neutral_value(experiment: Experiment, layer: str, quantity: Quantity) -> float:
    """Return the value that has the neutral colour: 0, or 0.5 for a probability."""
    if quantity != "a" or layer == INPUT:
        return 0.0
    activation = ACTIVATIONS[experiment.network.layer(layer).activation]
    return 0.5 if (activation.low, activation.high) == (0, 1) else 0.0


def signed_output(experiment: Experiment, maps: Array, output: int = 0) -> Array:
    """Return the map of a single output scaled to −1 … 1; of several values it is that of `output`.

    The decision boundary, or the value 0 of a regression, is neutral.
    """
    if experiment.dataset.is_regression:
        return np.clip(maps / experiment.dataset.full_value(output), -1, 1)
    if experiment.signed_targets:
        return np.clip(maps, -1, 1)
    return np.clip(2 * maps - 1, -1, 1)


def table_index(signed: Array) -> npt.NDArray[np.uint16]:
    """Return indices into a `diverging_table` of 256 colours for values −1 … 1, and for NaN."""
    indices = np.maximum(signed, -1.0)
    np.minimum(indices, 1.0, out=indices)
    indices *= 127.5
    indices += 127.5
    is_missing = np.isnan(indices)
    if is_missing.any():
        indices[is_missing] = NO_NUMBER
    return np.asarray(indices.astype(np.uint16))


@lru_cache(maxsize=TABLES_KEPT)
def colours_by_bits(scaling: Scaling, theme: Theme) -> npt.NDArray[np.uint32]:
    """Return the colour 0xffRRGGBB of each float32 by its first 16 bits, for `colours_of`.

    These have sign, exponent and seven binary digits: the number in the middle of those that begin
    with them has the colour of all, at most half a step of colours from their own.
    """
    first = np.arange(2**16, dtype=np.uint32) << 16
    is_finite = first & EXPONENT != EXPONENT
    middle = np.where(is_finite, first | 2**15, first).astype(np.uint32).view(np.float32)
    return packed_table(diverging_table(theme)).take(table_index(scaling(middle)))


@np.errstate(over="ignore")  # of numbers that are too large for float32
def colours_of(values: Array, by_bits: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Return the colours 0xffRRGGBB of numbers: looking them up takes a third of the time."""
    halves = np.ascontiguousarray(values, dtype=np.float32).view(np.uint16)
    return by_bits.take(halves[..., FIRST_HALF::2])


def class_pixels(outputs: Array, theme: Theme, blend: float, sharp: bool = False) -> Pixels:
    """Return pixels (r, r) of outputs (k, r, r): the colour of the largest output.

    Unless `sharp`, it is paler where the lead over the second is small. `blend` is the share of the
    surface mixed in. A point without an answer (NaN) has the colour of the surface. Of more classes
    than colours, and with high contrast, the areas have textures, and there are more pixels.
    """
    answers, first, second = leaders(np.nan_to_num(outputs))
    lead = np.clip(first - second, 1.0 if sharp else 0.0, 1)[..., None]
    surface = rgb(theme.surface)
    colours = np.array([rgb(one) for one in class_colours(theme, len(outputs))])[answers]
    colours = np.where(is_answered(outputs)[..., None], colours, surface)
    strength = (0.25 + 0.75 * lead) * (1 - blend)
    pixels = packed_table((surface * (1 - strength) + colours * strength).astype(np.uint8))
    lines = packed_table(colours.astype(np.uint8))
    if len(outputs) > len(theme.classes):
        return with_textures(pixels, answers // CLASSES_OF_SIGN, lines)
    return with_textures(pixels, answers % len(SIGNS), lines) if theme.is_high else pixels


def signed_pixels(signed: Array, theme: Theme, table: Pixels) -> Pixels:
    """Return pixels (r, r) of numbers −1 … 1; with high contrast the negative ones are hatched.

    `table` has the 257 colours of `table_index`.
    """
    pixels = table.take(table_index(signed))
    if not theme.is_high:
        return pixels
    line = mix(theme.negative, theme.surface, PALE_LINE).rgb()  # so that points stand out
    lines = np.full(pixels.shape, line, dtype=np.uint32)
    return with_textures(pixels, (signed < 0).astype(np.int64), lines)
