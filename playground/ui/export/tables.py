"""The tables of `playground.exchange.tables`, of the frame on screen."""

from playground.exchange.tables import activity, history, parameters, samples, shapes
from playground.exchange.tables.table import Table
from playground.live.snapshot import Snapshot


def parameters_table(snapshot: Snapshot) -> Table:
    """List every weight and bias with its gradient and its last update, as far as known."""
    columns = {
        "weight or bias": snapshot.parameters,
        parameters.gradient_head(snapshot.experiment): snapshot.gradient,
        "last update": snapshot.step,
    }
    return parameters.parameters_table(snapshot.experiment, snapshot.layout, columns)


def samples_table(snapshot: Snapshot) -> Table:
    """List every sample and the network's answer."""
    return samples.samples_table(snapshot.experiment, snapshot.answers)


def history_table(snapshot: Snapshot) -> Table:
    """List the recorded losses and scores, then the measures of each layer."""
    return history.history_table(snapshot.experiment, snapshot.history)


def activity_table(snapshot: Snapshot) -> Table | None:
    """List the histograms of z and a of every layer; None while they are not watched."""
    return activity.activity_table(snapshot.experiment, snapshot.activity)


def shapes_table(snapshot: Snapshot, batch: int) -> Table:
    """List all arrays of an update with `batch` samples, with their shapes and their memory."""
    return shapes.shapes_table(snapshot.experiment, snapshot.layout, batch)
