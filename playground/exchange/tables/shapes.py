"""The table of all arrays of an update, with their shapes and their memory."""

from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment
from playground.core.explain.tensors import list_tensors
from playground.core.explain.working_memory import working_memory
from playground.exchange.tables.names import layer_name, phrase_name
from playground.exchange.tables.table import Table

HEAD = (
    "layer",
    "array",
    "name",
    "formula",
    "rows",
    "columns",
    "values",
    "bytes",
    "made",
    "why it is kept",
)


def shapes_table(experiment: Experiment, layout: Layout, batch: int) -> Table:
    """List all arrays of an update with `batch` samples."""
    parts = experiment, layout, batch
    return [HEAD] + [
        (
            layer_name(experiment, tensor.layer) if tensor.layer else "",
            tensor.symbol,
            phrase_name(tensor.name, experiment),
            tensor.formula,
            *tensor.shape,
            tensor.count,
            tensor.memory,
            tensor.made,
            phrase_name(tensor.why, experiment),
        )
        for tensor in (*list_tensors(*parts), *working_memory(*parts))
    ]
