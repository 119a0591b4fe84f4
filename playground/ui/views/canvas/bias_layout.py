"""Where the neurons +1 are drawn, whose edges are the biases: a pure function of the layout."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from playground.core.experiment.spec import BIAS, Experiment
from playground.ui.views.canvas.boxes import Boxes, UnitBox
from playground.ui.views.canvas.geometry import Column, Ends
from playground.ui.views.canvas.routes import Bundle, Route

SHARE = 0.7  # of the side of the largest box: that of a neuron +1
GAP = 22.0  # between the lowest box of the network and the neurons +1


def place_bias_neurons(
    experiment: Experiment,
    columns: tuple[Column, ...],
    boxes: Mapping[str, Boxes],
    largest: float,
) -> dict[str, UnitBox]:
    """Return the neuron +1 of each layer with a bias: in the column before it, below all boxes.

    All are on one line, at the right end of their columns, so that their edges cross no box.
    Layers of one column share one. `largest` is the side of the largest box.
    """
    side = largest * SHARE
    lowest = max(layer.extent[3] for layer in boxes.values())
    y = lowest + GAP + side / 2
    return {
        layer_id: UnitBox(before.right - side / 2, y, side)
        for before, column in pairwise(columns)
        for layer_id in column.layers
        if experiment.network.layer(layer_id).bias
    }


def bias_bundles(ones: Mapping[str, UnitBox], boxes: Mapping[str, Boxes]) -> dict[Ends, Bundle]:
    """Return the paths of the biases, each from the neuron +1 to the neuron of the bias."""
    return {
        (BIAS, layer_id): Route(np.array([(one.x + one.side / 2, one.y)]), boxes[layer_id].ends)
        for layer_id, one in ones.items()
    }
