"""The table of a run: losses, scores, and the measures of each layer."""

import numpy as np

from playground.core.experiment.spec import Experiment
from playground.core.training.history import LAYER_MEASURES, RUN_COLUMNS, History
from playground.exchange.tables.names import layer_name
from playground.exchange.tables.table import Table

VALIDATION = ("validation_loss", "validation_score")
MEASURES = {
    "gradient": "gradient norm",
    "ratio": "update / weight",
    "least": "smallest weight",
    "lower": "lower quartile",
    "middle": "median weight",
    "upper": "upper quartile",
    "largest": "largest weight",
}
OF_RULE = "norm of (ŷ − y)·x"  # instead of the gradient, with the perceptron rule


def history_table(experiment: Experiment, history: History) -> Table:
    """List the recorded losses and scores, then the measures of each layer.

    The validation set has its columns only if there has been one.
    """
    table, names = history.table, list(RUN_COLUMNS)
    for name in VALIDATION:
        if np.isnan(history.column(name)).all():
            table = np.delete(table, names.index(name), axis=1)
            names.remove(name)
    score = "R²" if experiment.dataset.is_regression else "accuracy"
    head = [name.replace("_", " ").replace("score", score) for name in names]
    head += [
        f"{layer_name(experiment, layer)}: {_measure(experiment, name)}"
        for layer in history.layers
        for name in LAYER_MEASURES
    ]
    return [head] + [[int(row[0]), int(row[1]), *row[2:]] for row in table.tolist()]


def _measure(experiment: Experiment, name: str) -> str:
    is_rule = name == "gradient" and experiment.optimizer.error_correction
    return OF_RULE if is_rule else MEASURES[name]
