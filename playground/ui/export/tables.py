"""The data of views as tables for spreadsheets; the first row is the headings."""

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.samples import Samples, load_data
from playground.core.engine.sharing import distinct
from playground.core.experiment.spec import BIAS, INPUT, Experiment, Key
from playground.core.explain.tensors import Made, list_tensors
from playground.core.explain.working_memory import working_memory
from playground.core.training.history import LAYER_MEASURES, RUN_COLUMNS
from playground.live.snapshot import Snapshot
from playground.ui.export.table import LazyTable, Row, Table
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.names import (
    class_name,
    class_title,
    input_title,
    layer_title,
    unit_on_axis,
)

DECIMALS = 9  # of the numbers of a real set
translate = QCoreApplication.translate


def parameters_table(snapshot: Snapshot) -> Table:
    """List every weight and bias with its gradient and its last update, as far as known.

    Cut edges are left out, a shared bias is listed once.
    """
    head = (
        translate("Tables", "layer"),
        translate("Tables", "neuron"),
        translate("Tables", "from layer"),
        translate("Tables", "from neuron"),
        translate("Tables", "weight or bias"),
        translate("Tables", "direction of the rule, (ŷ − y)·x")
        if snapshot.experiment.optimizer.error_correction
        else translate("Tables", "gradient"),
        translate("Tables", "last update"),
    )
    unknown = np.full(len(snapshot.parameters), np.nan)
    gradient = unknown if snapshot.gradient is None else snapshot.gradient
    step = unknown if snapshot.step is None else snapshot.step
    keys, present = snapshot.layout.keys, np.flatnonzero(distinct(snapshot.layout))

    def row(index: int) -> Row:
        numbers = (float(values[index]) for values in (snapshot.parameters, gradient, step))
        return *_ends(snapshot.experiment, keys[index]), *numbers

    return LazyTable(head, present.tolist(), row)


def _ends(experiment: Experiment, key: Key) -> tuple[object, object, object, object]:
    """Name both ends of a parameter: layers by title, neurons as `_neuron` does."""
    layer, unit, source, source_unit = key
    to = layer_title(experiment, layer), _neuron(experiment, layer, unit)
    if source == BIAS:
        return *to, translate("Tables", "bias"), ""
    return *to, layer_title(experiment, source), _neuron(experiment, source, source_unit)


def _neuron(experiment: Experiment, layer: str, unit: str) -> object:
    """Name a neuron as on screen: by its class or its input, else by number; in a plane x1, x2."""
    if layer == INPUT and experiment.dataset.is_plane:
        return unit  # without indices, which many programs for tables cannot show
    name = unit_on_axis(experiment, layer, unit)
    return int(name) if name.isdecimal() else name


def samples_table(snapshot: Snapshot) -> Table:
    """List every sample and the network's answer; truth tables have one set for both."""
    experiment = snapshot.experiment
    data = load_data(experiment)
    names = (
        translate("Tables", "train"),
        translate("Tables", "test"),
        translate("Tables", "validation"),
    )
    sets = list(zip(names, data.sets, snapshot.answers, strict=True))
    if experiment.dataset.fixed:
        sets = [(translate("Tables", "train and test"), data.train, snapshot.answers[0])]
    answers = _answer_heads(experiment)
    rows: list[tuple[object, ...]] = [
        (
            translate("Tables", "set"),
            *_input_heads(experiment),
            *_label_heads(experiment.dataset),
            *answers,
        )
    ]
    for name, samples, outputs in sets:
        points, targets = _as_measured(experiment, samples.points), _targets(experiment, samples)
        values = experiment.dataset.measured_values(outputs).T.tolist()
        for point, target, output in zip(points, targets, values, strict=True):
            rows.append((name, *point, *target, *output))
    return rows


def _label_heads(dataset: Dataset) -> tuple[str, ...]:
    """Return the heading of the class, of each probability, or of each value."""
    if dataset.is_soft:
        title = translate("Tables", "probability of {class_title}")
        numbers = range(dataset.classes)
        return tuple(title.format(class_title=class_title(dataset, n)) for n in numbers)
    if not dataset.is_regression:
        return (translate("Tables", "class"),)
    return dataset.outputs or (translate("Tables", "value"),)


def _targets(experiment: Experiment, samples: Samples) -> list[list[object]]:
    """Return the class of each sample, by its name or its number, or its numbers."""
    dataset, labels = experiment.dataset, samples.labels
    if dataset.has_numbers:
        return dataset.measured_values(samples.targets).T.tolist()
    return [
        [class_name(dataset, label) if dataset.class_names else int(label)]
        for label in labels.tolist()
    ]


def _answer_heads(experiment: Experiment) -> list[str]:
    """Return a heading for each output: “output 3: virginica” where it stands for a class."""
    count, dataset = len(experiment.network.output.units), experiment.dataset
    if dataset.outputs:
        title = translate("Tables", "output {number}: {name}")
        return [title.format(number=n, name=name) for n, name in enumerate(dataset.outputs, 1)]
    if count == 1 or dataset.is_regression:
        title = translate("Tables", "output {number}")
        return [title.format(number=number + 1) for number in range(count)]
    title = translate("Tables", "output {number}: {class_title}")
    return [
        title.format(number=number + 1, class_title=class_title(dataset, number))
        for number in range(count)
    ]


def _input_heads(experiment: Experiment) -> tuple[str, ...]:
    dataset = experiment.dataset
    if dataset.is_plane:
        return "x1", "x2"
    return tuple(input_title(dataset, axis, with_unit=True) for axis in range(len(dataset.inputs)))


def _as_measured(experiment: Experiment, points: Array) -> list[list[float]]:
    """Return a row for each sample, in the units that the data were measured in."""
    if experiment.dataset.is_plane:
        return points.T.tolist()
    numbers = [
        entry.number(row) for entry, row in zip(experiment.dataset.inputs, points, strict=True)
    ]
    return np.round(numbers, DECIMALS).T.tolist()


def history_table(snapshot: Snapshot) -> Table:
    """List the recorded losses and scores, then the measures of each layer.

    The validation set has its columns only if there has been one.
    """
    experiment, history = snapshot.experiment, snapshot.history
    known = _run_titles(experiment.dataset.is_regression)
    table, names = history.table, list(RUN_COLUMNS)
    for name in ("validation_loss", "validation_score"):
        if np.isnan(history.column(name)).all():
            table = np.delete(table, names.index(name), axis=1)
            names.remove(name)
    head = [known[name] for name in names]
    head += [
        _measure_title(name, experiment).format(layer=layer_title(experiment, layer))
        for layer in history.layers
        for name in LAYER_MEASURES
    ]
    return [head] + [[int(row[0]), int(row[1]), *row[2:]] for row in table.tolist()]


def _run_titles(regression: bool) -> dict[str, str]:
    """Return a heading for each of the `RUN_COLUMNS`."""
    return {
        "epoch": translate("Tables", "epoch"),
        "update": translate("Tables", "update"),
        "train_loss": translate("Tables", "train loss"),
        "test_loss": translate("Tables", "test loss"),
        "train_score": translate("Tables", "train R²")
        if regression
        else translate("Tables", "train accuracy"),
        "test_score": translate("Tables", "test R²")
        if regression
        else translate("Tables", "test accuracy"),
        "validation_loss": translate("Tables", "validation loss"),
        "validation_score": translate("Tables", "validation R²")
        if regression
        else translate("Tables", "validation accuracy"),
    }


def _measure_title(name: str, experiment: Experiment) -> str:
    return {
        "gradient": translate("Tables", "{layer}: norm of (ŷ − y)·x")
        if experiment.optimizer.error_correction
        else translate("Tables", "{layer}: gradient norm"),
        "ratio": translate("Tables", "{layer}: update / weight"),
        "least": translate("Tables", "{layer}: smallest weight"),
        "lower": translate("Tables", "{layer}: lower quartile"),
        "middle": translate("Tables", "{layer}: median weight"),
        "upper": translate("Tables", "{layer}: upper quartile"),
        "largest": translate("Tables", "{layer}: largest weight"),
    }[name]


def activity_table(snapshot: Snapshot) -> Table | None:
    """List the histograms of z and a of every layer; None while they are not watched."""
    head = (
        translate("Tables", "layer"),
        translate("Tables", "quantity"),
        translate("Tables", "from"),
        translate("Tables", "to"),
        translate("Tables", "count"),
    )
    rows: list[tuple[object, ...]] = [head]
    for layer_id, activity in snapshot.activity.items():
        for name, histogram in (("z", activity.z), ("a", activity.a)):
            if histogram is None:
                return None
            edges = np.linspace(histogram.low, histogram.high, len(histogram.counts) + 1).tolist()
            rows += [
                (layer_title(snapshot.experiment, layer_id), name, low, high, count)
                for low, high, count in zip(
                    edges[:-1], edges[1:], histogram.counts.tolist(), strict=True
                )
            ]
    return rows


def made_text(made: Made) -> str:
    """Return in a word when an array is made."""
    return {
        "data": translate("Tables", "data"),
        "start": translate("Tables", "start"),
        "forward": translate("Tables", "forward"),
        "backward": translate("Tables", "backward"),
        "update": translate("Tables", "update"),
    }[made]


def shapes_table(snapshot: Snapshot, batch: int) -> Table:
    """List all arrays of an update with `batch` samples, with their shapes and their memory."""
    experiment = snapshot.experiment
    parts = experiment, snapshot.layout, batch
    head = (
        translate("Tables", "layer"),
        translate("Tables", "array"),
        translate("Tables", "name"),
        translate("Tables", "formula"),
        translate("Tables", "rows"),
        translate("Tables", "columns"),
        translate("Tables", "values"),
        translate("Tables", "bytes"),
        translate("Tables", "made"),
        translate("Tables", "why it is kept"),
    )
    return [head] + [
        (
            layer_title(experiment, tensor.layer) if tensor.layer else "",
            tensor.symbol,
            phrase_text(tensor.name, experiment),
            tensor.formula,
            *tensor.shape,
            tensor.count,
            tensor.memory,
            made_text(tensor.made),
            phrase_text(tensor.why, experiment),
        )
        for tensor in (*list_tensors(*parts), *working_memory(*parts))
    ]
