"""The gradient of a set of samples by the gate graph: the mean over the graphs of its samples.

With dropout by the graph of matrices, which has its masks.
"""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.engine.layout import Layout
from playground.core.engine.updating import penalty_gradient
from playground.core.experiment.spec import Experiment
from playground.core.explain.network_graph import network_graph
from playground.core.explain.unroll import unroll
from playground.core.graph.gate import GateError

MOST_STEPS = 100_000  # of all graphs together: one or two seconds
AGREES = 1e-6  # relative to the gradients of the samples
ROUNDING = 1e-13


@dataclass(frozen=True)
class GraphGradient:
    """What the gate graph says about some of the samples.

    Attributes
    ----------
    columns : (n_features + 1 + n_outputs, n): those samples
    values : ∂J/∂θ over them, (layout.size,); NaN where a gate has no slope
    sizes : the mean of the samples' |∂L/∂θ|, (layout.size,)
    """

    columns: Array
    values: Array
    sizes: Array

    @property
    def samples(self) -> int:
        """How many samples it is of."""
        return self.columns.shape[1]

    def agrees(self, offset: int, gradient: float) -> bool:
        """Return whether this is the gradient of the parameter; a missing one tells nothing."""
        distance = abs(float(self.values[offset]) - gradient)
        floor = ROUNDING * max(1.0, float(self.sizes.max(initial=0.0)))
        return not distance > AGREES * float(self.sizes[offset]) + floor


def graph_gradient(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    columns: Array,
    masks: Masks = NO_MASKS,
) -> GraphGradient:
    """Compute the gradient over `columns`; of many, over as many as take a second or two.

    With `masks` of dropout, see `Pass.masks`, over all of them.
    """
    if masks:
        return _of_matrices(experiment, layout, theta, columns, masks)
    columns = _some(experiment, layout, theta, columns)
    by_sample = np.zeros((columns.shape[1], layout.size))
    for row, column in zip(by_sample, columns.T, strict=True):
        graph = unroll(experiment, layout, theta, column)
        run = graph.run()
        try:
            run.run_backward()
        except GateError:
            row[...] = np.nan
            continue
        for key, node in graph.parameters.items():
            row[layout.offsets[key]] = run.gradients[node]
    with np.errstate(all="ignore"):
        penalty = penalty_gradient(experiment, layout, theta)
        sizes = np.abs(by_sample).mean(axis=0) + np.abs(penalty)
        return GraphGradient(columns, by_sample.mean(axis=0) + penalty, sizes)


def _of_matrices(
    experiment: Experiment, layout: Layout, theta: Array, columns: Array, masks: Masks
) -> GraphGradient:
    network = network_graph(experiment, layout, theta, columns, masks)
    run = network.run()
    run.run_backward()
    with np.errstate(all="ignore"):
        values = network.flat_gradient(layout, run) + penalty_gradient(experiment, layout, theta)
    return GraphGradient(columns, values, np.nan_to_num(np.abs(values)))


def _some(experiment: Experiment, layout: Layout, theta: Array, columns: Array) -> Array:
    """Return the samples that are taken, evenly spread over all."""
    steps = unroll(experiment, layout, theta, columns[:, 0]).run().steps
    most = max(1, MOST_STEPS // steps)
    count = columns.shape[1]
    return columns if count <= most else columns[:, np.arange(most) * count // most]
