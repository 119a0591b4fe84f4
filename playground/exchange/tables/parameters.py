"""The table of all weights and biases."""

from collections.abc import Mapping

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import distinct
from playground.core.experiment.spec import BIAS, Experiment, Key
from playground.exchange.tables.names import layer_name, neuron_name
from playground.exchange.tables.table import LazyTable, Row, Table

ENDS = ("layer", "neuron", "from layer", "from neuron")


def parameters_table(
    experiment: Experiment, layout: Layout, columns: Mapping[str, Array | None]
) -> Table:
    """List every weight and bias with numbers of it.

    Cut edges are left out, a shared bias is listed once.

    Parameters
    ----------
    columns : by heading, a number of each parameter, flat (layout.size,); None where none is known
    """
    unknown = np.full(layout.size, np.nan)
    vectors = [unknown if values is None else values for values in columns.values()]
    keys, present = layout.keys, np.flatnonzero(distinct(layout))

    def row(index: int) -> Row:
        return *_ends(experiment, keys[index]), *(float(values[index]) for values in vectors)

    return LazyTable((*ENDS, *columns), present.tolist(), row)


def gradient_head(experiment: Experiment) -> str:
    """Return the heading of ∂L/∂w, which the perceptron rule has not."""
    rule = experiment.optimizer.error_correction
    return "direction of the rule, (ŷ − y)·x" if rule else "gradient"


def _ends(experiment: Experiment, key: Key) -> tuple[object, object, object, object]:
    layer, unit, source, source_unit = key
    to = layer_name(experiment, layer), neuron_name(experiment, layer, unit)
    if source == BIAS:
        return *to, "bias", ""
    return *to, layer_name(experiment, source), neuron_name(experiment, source, source_unit)
