"""∂L/∂x of single samples: where to move a point so that the network's loss on it grows."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.registry import Choice
from playground.core.engine.engine import bind
from playground.core.engine.layout import Layout
from playground.core.engine.samples import Samples
from playground.core.experiment.features import feature_slopes
from playground.core.experiment.spec import INPUT, Experiment

MAX_ARROWS = 200


class InputGradient:
    """∂Lᵢ/∂x for some inputs x and the first samples i; the parameters may change between calls.

    Lᵢ is the loss of that sample alone, without dropout and penalty. What flows back through the
    features is ∂L/∂x = Σ ∂L/∂feature · ∂feature/∂x, with ∂L/∂features = Σ Wᵀ·δ over the connections
    from the input.
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        theta: Array,
        samples: Samples,
        axes: Sequence[int] = (0, 1),
    ) -> None:
        count = min(len(samples), MAX_ARROWS)
        training = replace(
            experiment.training, optimizer=Choice("gd")
        )  # the perceptron rule's δ is no derivative
        self._pass = bind(replace(experiment, training=training), layout, theta, count)
        self._weights = [
            (layer_id, layout.weight(theta, INPUT, layer_id).T)
            for layer_id, block in layout.blocks.items()
            if INPUT in block.sources
        ]
        self._slopes = feature_slopes(layout.inputs, samples.points[:, :count], axes)
        self._pass.load(samples.columns[:, :count])

    def run(self) -> Array:
        """Return ∂Lᵢ/∂x, a fresh array (axes, n)."""
        bound = self._pass
        bound.run_forward()
        bound.run_backward()
        by_feature = np.zeros((len(self._slopes), bound.samples))
        with np.errstate(all="ignore"):
            for layer, transposed in self._weights:
                by_feature += transposed @ bound.read(layer, "delta")
            # the pass's loss is the mean over its samples
            return np.asarray((self._slopes * by_feature[:, None]).sum(axis=0) * bound.samples)
