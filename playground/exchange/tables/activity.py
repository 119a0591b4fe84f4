"""The table of the histograms of z and a."""

from collections.abc import Mapping

import numpy as np

from playground.core.experiment.spec import Experiment
from playground.core.observe.activity import LayerActivity
from playground.exchange.tables.names import layer_name
from playground.exchange.tables.table import Row, Table


def activity_table(experiment: Experiment, activity: Mapping[str, LayerActivity]) -> Table | None:
    """List the histograms of z and a of every layer; None while they are not watched."""
    rows: list[Row] = [("layer", "quantity", "from", "to", "count")]
    for layer, found in activity.items():
        for name, histogram in (("z", found.z), ("a", found.a)):
            if histogram is None:
                return None
            edges = np.linspace(histogram.low, histogram.high, len(histogram.counts) + 1).tolist()
            bins = zip(edges[:-1], edges[1:], histogram.counts.tolist(), strict=True)
            rows += [(layer_name(experiment, layer), name, *one) for one in bins]
    return rows
