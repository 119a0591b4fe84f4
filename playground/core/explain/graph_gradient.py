"""The gradient of a set of samples by the gate graph: the mean over the graphs of its samples.

With dropout by the graph of matrices, which has its masks; so too of a network that is too large to
be unrolled.
"""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import add_up
from playground.core.engine.updating import penalty_gradient
from playground.core.experiment.spec import Experiment
from playground.core.explain.network_graph import NetworkGraph, network_graph
from playground.core.explain.unroll import MAX_UNROLLED, Unrolled, unroll
from playground.core.graph.gate import GateError
from playground.core.vectors.graph import VectorRun

MOST_STEPS = 100_000  # of the graphs of all samples: a second or two; one sample may have more
MOST_SAMPLES = 1_000  # of the graph of matrices, without dropout
AGREES = 1e-6  # relative to the gradients of the samples
ROUNDING = 1e-13


@dataclass(frozen=True)
class GraphGradient:
    """What the gate graph says about some of the samples.

    Attributes
    ----------
    columns : (n_features + 1 + n_outputs, n): those samples
    values : ∂J/∂θ over them, (layout.size,); NaN where a gate has no slope
    sizes : the mean of the samples' |∂L/∂θ|, with |∂penalty/∂θ| added, (layout.size,)
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
) -> Generator[None, None, GraphGradient]:
    """Compute the gradient over `columns`, or over some that are evenly spread; return it at last.

    Yields after each sample. With `masks` of dropout, see `Pass.masks`, it is of all samples.
    """
    parts = experiment, layout, theta
    if masks or layout.size > MAX_UNROLLED:
        columns = columns if masks else _spread(columns, MOST_SAMPLES)
        values, sizes = _of_matrices(layout, network_graph(*parts, columns, masks))
    else:
        graph = unroll(*parts, columns[:, 0])
        columns = _spread(columns, max(1, MOST_STEPS // graph.run().steps))
        by_sample = [_of_sample(layout, graph)]
        for column in columns.T[1:]:
            yield
            by_sample.append(_of_sample(layout, unroll(*parts, column)))
        values, sizes = np.mean(by_sample, axis=0), np.mean(np.abs(by_sample), axis=0)
    with np.errstate(all="ignore"):
        penalty = penalty_gradient(*parts)
        return GraphGradient(columns, values + penalty, sizes + np.abs(penalty))


def _spread(columns: Array, most: int) -> Array:
    """Return at most so many samples, the first one among them."""
    count = columns.shape[1]
    return columns if count <= most else columns[:, np.arange(most) * count // most]


def _of_sample(layout: Layout, graph: Unrolled) -> Array:
    """Return ∂L/∂θ of one sample, (layout.size,); NaN if a gate has no slope."""
    run, gradient = graph.run(), np.zeros(layout.size)
    try:
        run.run_backward()
    except GateError:
        return np.full(layout.size, np.nan)
    for key, node in graph.parameters.items():
        gradient[layout.offsets[key]] = run.gradients[node]
    return gradient


def _of_matrices(layout: Layout, network: NetworkGraph) -> tuple[Array, Array]:
    """Return ∂L/∂θ, and the mean of the samples' |∂L/∂θ|."""
    run = network.run()
    run.run_backward()
    with np.errstate(all="ignore"):
        return network.flat_gradient(layout, run), np.nan_to_num(_sizes(layout, network, run))


def _sizes(layout: Layout, network: NetworkGraph, run: VectorRun) -> Array:
    """Return the mean of |δ a| over the samples for each weight, of |δ| for each bias.

    ∂L/∂Z is 1/B times the δ of the samples.
    """
    flat = np.zeros(layout.size)
    delta = {
        layer: np.abs(gradient)
        for layer, node in network.z.items()
        if (gradient := run.gradients[node]) is not None
    }
    for source, target in network.weights:
        carried = np.abs(run.known(network.a[source]))
        layout.weight(flat, source, target)[...] = delta[target] @ carried.T
    for layer in network.biases:
        layout.bias(flat, layer)[...] = delta[layer].sum(axis=1)
    add_up(layout, flat)
    return flat * layout.exists
