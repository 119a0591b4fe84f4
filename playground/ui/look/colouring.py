"""Turns activations into colours: decides what blue and orange mean, for all views."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Quantity
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.scoring import is_answered
from playground.core.experiment.spec import INPUT, Experiment
from playground.ui.look.limits import LARGEST_DRAWN
from playground.ui.look.theme import Bytes, Theme, class_colours, rgb

NO_NUMBER = 256  # the index of the colour of NaN


def signed_maps(experiment: Experiment, layer: str, maps: Array) -> Array:
    """Return the maps of a layer scaled to −1 … 1 for the diverging map, by a fixed rule.

    Probabilities p become 2p − 1, so that 0.5 is neutral; bounded activations stay as they are;
    inputs are divided by half the width of the map; others are squashed by v/(1 + |v|), which keeps
    sign, order and 0.
    """
    if layer == INPUT:
        # a feature of the plane such as x₁² is shown against the width of the plane as well
        return np.clip(maps / max(abs(experiment.dataset.low), abs(experiment.dataset.high)), -1, 1)
    if neutral_value(experiment, layer, "a"):
        return 2 * maps - 1
    activation = ACTIVATIONS[experiment.network.layer(layer).activation]
    if activation.high <= 1:
        return np.clip(maps, -1, 1)
    maps = np.clip(maps, -LARGEST_DRAWN, LARGEST_DRAWN)  # infinity divided by infinity would be NaN
    return np.asarray(maps / (1 + np.abs(maps)))


def neutral_value(experiment: Experiment, layer: str, quantity: Quantity) -> float:
    """Return the value that has the neutral colour: 0, or 0.5 for a probability."""
    if quantity != "a" or layer == INPUT:
        return 0.0
    activation = ACTIVATIONS[experiment.network.layer(layer).activation]
    return 0.5 if (activation.low, activation.high) == (0, 1) else 0.0


def signed_output(experiment: Experiment, maps: Array) -> Array:
    """Return the map of a single output scaled to −1 … 1.

    The decision boundary, or the value 0 of a regression, is neutral.
    """
    if experiment.dataset.is_regression or experiment.signed_targets:
        return np.clip(maps, -1, 1)
    return np.clip(2 * maps - 1, -1, 1)


def table_index(signed: Array) -> npt.NDArray[np.uint16]:
    """Return indices into a `diverging_table` of 256 colours for values −1 … 1, and for NaN."""
    indices = np.asarray(np.minimum(np.maximum(signed, -1), 1) * 127.5 + 127.5)
    is_missing = np.isnan(indices)
    if is_missing.any():
        indices[is_missing] = NO_NUMBER
    return np.asarray(indices.astype(np.uint16))


def class_picture(outputs: Array, theme: Theme, blend: float, sharp: bool = False) -> Bytes:
    """Return a picture (h, w, 3) of outputs (k, h, w): the colour of the largest output.

    Unless `sharp`, it is paler where the lead over the second is small. `blend` is the share of the
    surface mixed in. A point without an answer (NaN) has the colour of the surface.
    """
    ordered = np.sort(np.nan_to_num(outputs), axis=0)
    winner = np.argmax(np.nan_to_num(outputs), axis=0)
    lead = np.clip(ordered[-1] - ordered[-2], 1.0 if sharp else 0.0, 1)[..., None]
    colours = np.array([rgb(one) for one in class_colours(theme, len(outputs))])[winner]
    strength = (0.25 + 0.75 * lead) * (1 - blend) * is_answered(outputs)[..., None]
    return np.asarray(rgb(theme.surface) * (1 - strength) + colours * strength, dtype=np.uint8)
