"""What the pages of the layers show, in sentences for a screen reader."""

from collections.abc import Sequence

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.parts import ParameterPart, Part
from playground.core.experiment.spec import BIAS, Experiment
from playground.core.observe.activity import Histogram, LayerActivity
from playground.core.training.history import spread_of
from playground.live.snapshot import Snapshot
from playground.ui.texts.curve_sentence import curves_in_words
from playground.ui.texts.names import layer_title, part_title
from playground.ui.texts.numbers import number
from playground.ui.texts.translation import core_text
from playground.ui.views.layers.matrices import Matrix

MOST = 8  # matrices and selected cells that are said; more cannot be kept in mind
translate = QCoreApplication.translate


def matrices_in_words(
    experiment: Experiment, shown: Sequence[Matrix], values: Array | None
) -> list[str]:
    """Say of each matrix what it connects, its size, and its range; the range if it is known."""
    said = [_matrix(experiment, matrix, values) for matrix in shown[:MOST]]
    if len(shown) > MOST:
        text = translate("Spoken", "and {count:,} more matrices")
        said.append(text.format(count=len(shown) - MOST))
    return said


def _matrix(experiment: Experiment, matrix: Matrix, values: Array | None) -> str:
    numbers = np.zeros(0) if values is None else values[matrix.offsets[matrix.exists]]
    known = numbers[np.isfinite(numbers)]
    if matrix.source == BIAS:
        text = translate("Spoken", "biases of {target}: {rows:,}")
        if known.size:
            text = translate("Spoken", "biases of {target}: {rows:,}, from {low} to {high}")
    else:
        text = translate("Spoken", "{source} to {target}: {rows:,}×{columns:,}")
        if known.size:
            text = translate(
                "Spoken",
                "{source} to {target}: {rows:,}×{columns:,}, from {low} to {high}",
            )
    return text.format(
        source="" if matrix.source == BIAS else layer_title(experiment, matrix.source),
        target=layer_title(experiment, matrix.target),
        rows=len(matrix.rows),
        columns=len(matrix.columns),
        low=number(float(known.min())) if known.size else "",
        high=number(float(known.max())) if known.size else "",
    )


def selected_in_words(snapshot: Snapshot, parts: Sequence[Part], values: Array | None) -> list[str]:
    """Say the selected weights and biases with their numbers."""
    text, said = translate("Spoken", "selected: {name}: {number}"), []
    offsets = snapshot.layout.offsets
    for part in parts[:MOST]:
        if isinstance(part, ParameterPart) and part.key in offsets:
            value = float("nan") if values is None else float(values[offsets[part.key]])
            name = part_title(snapshot.experiment, part)
            said.append(text.format(name=name, number=number(value, 4)))
    return said


def trend_in_words(snapshot: Snapshot, measure: str) -> str:
    """Say of each layer where the curve of a measure is now, and its range; "" if there is none."""
    history, experiment = snapshot.history, snapshot.experiment
    if not len(history.table):
        return ""
    titles = {layer: layer_title(experiment, layer) for layer in history.layers}
    curves = {title: history.measure(measure, layer) for layer, title in titles.items()}
    return curves_in_words(float(history.column("epoch")[-1]), curves, number)


def finite_weights(snapshot: Snapshot, layer: str) -> Array:
    """Return the weights into a layer that are finite, in one row."""
    block = snapshot.layout.blocks[layer]
    weights = block.of(snapshot.parameters)[:, : block.fan_in]
    return np.asarray(weights[np.isfinite(weights)])


def weights_in_words(snapshot: Snapshot, layer: str) -> str:
    """Say how many weights a layer has, from where to where, and what is in the middle."""
    weights = finite_weights(snapshot, layer)
    if not len(weights):
        return ""
    text = translate(
        "Spoken", "{layer}: {count:,} weights from {low} to {high}, half of them below {middle}"
    )
    low, _, middle, _, high = spread_of(weights)
    ends = {"low": number(low), "middle": number(middle), "high": number(high)}
    return text.format(layer=layer_title(snapshot.experiment, layer), count=len(weights), **ends)


def spread_in_words(snapshot: Snapshot, layer: str) -> str:
    """Say how the smallest, the middle and the largest weight of a layer have changed."""
    history = snapshot.history
    if layer not in history.layers or not len(history.table):
        return ""
    names = {
        "least": translate("Spoken", "smallest weight"),
        "middle": translate("Spoken", "median of the weights"),
        "largest": translate("Spoken", "largest weight"),
    }
    curves = {text: history.measure(name, layer) for name, text in names.items()}
    return curves_in_words(float(history.column("epoch")[-1]), curves, number)


def activity_in_words(experiment: Experiment, layer: str, activity: LayerActivity) -> str:
    """Say between which numbers z and a of a layer are, and how many units are of no use.

    "" while there are no histograms.
    """
    if activity.z is None or activity.a is None:
        return ""
    text = translate(
        "Spoken",
        "{layer}, {activation}: z from {z_low} to {z_high}, a from {a_low} to {a_high}; "
        "{dead:,} dead, {saturated:,} saturated",
    )
    (z_low, z_high), (a_low, a_high) = _range(activity.z), _range(activity.a)
    return text.format(
        layer=layer_title(experiment, layer),
        activation=core_text(ACTIVATIONS[experiment.network.layer(layer).activation].label),
        z_low=z_low,
        z_high=z_high,
        a_low=a_low,
        a_high=a_high,
        dead=int(np.count_nonzero(activity.dead)),
        saturated=int(np.count_nonzero(activity.saturated)),
    )


def _range(histogram: Histogram) -> tuple[str, str]:
    """Return between which numbers the bars are."""
    edges = np.linspace(histogram.low, histogram.high, len(histogram.counts) + 1)
    bars = np.flatnonzero(histogram.counts)
    if not len(bars):
        return "–", "–"
    return number(float(edges[bars[0]])), number(float(edges[bars[-1] + 1]))
