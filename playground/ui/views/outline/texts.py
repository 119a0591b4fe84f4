"""The texts of the outline: for each row a name, a value, and a sentence for screen readers."""

import math

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.experiment.parts import is_marked
from playground.core.experiment.spec import INPUT, Experiment
from playground.live.snapshot import Snapshot
from playground.ui.texts.names import (
    layer_title,
    short_layer_title,
    unit_in_layer,
    unit_title,
    unit_title_in_column,
)
from playground.ui.texts.numbers import number
from playground.ui.texts.part_sentences import connection_sentence, edge_count, layer_sentence
from playground.ui.texts.readings import parameter_sentence
from playground.ui.texts.translation import core_text
from playground.ui.views.outline.rows import (
    FLAGS,
    Kind,
    OutlineRow,
    can_resize,
    has_value,
)

translate = QCoreApplication.translate


def name_of(experiment: Experiment, row: OutlineRow) -> str:
    """Return the text of the first column; it is short, since the rows above say the rest."""
    match row.kind:
        case Kind.LAYER:
            return layer_title(experiment, row.layer)
        case Kind.CONNECTION:
            count, source = (
                edge_count(experiment, row.source, row.layer),
                _short_title(experiment, row.source),
            )
            text = (
                translate("Outline", "← {source} (1 edge)")
                if count == 1
                else translate("Outline", "← {source} ({count:,} edges)")
            )
            return text.format(source=source, count=count)
        case Kind.UNIT:
            return unit_in_layer(experiment, row.layer, row.unit)
        case Kind.EDGE:
            return translate("Outline", "← {source}").format(
                source=_short_unit(experiment, row.source, row.source_unit)
            )
    return _setting_name(row)


def _setting_name(row: OutlineRow) -> str:
    return {
        Kind.UNITS: translate("Outline", "Neurons"),
        Kind.ACTIVATION: translate("Outline", "Activation"),
        Kind.INITIALIZER: translate("Outline", "Start weights"),
        Kind.HAS_BIAS: translate("Outline", "Bias"),
        Kind.FROZEN: translate("Outline", "Frozen"),
        Kind.FROZEN_BIAS: translate("Outline", "Biases frozen"),
        Kind.SHARED_BIAS: translate("Outline", "One bias for all"),
        Kind.BIAS: translate("Outline", "Bias"),
    }[row.kind]


def value_of(experiment: Experiment, row: OutlineRow, value: float) -> str:
    """Return the text of the second column; empty for check boxes.

    `value` is the parameter that the row shows, NaN if it is not known.
    """
    count = len(experiment.units(row.layer))
    if row.kind in (Kind.ACTIVATION, Kind.INITIALIZER):
        return _choice(experiment, row)
    if row.kind is Kind.UNITS or (row.kind is Kind.LAYER and row.layer == INPUT):
        return f"{count:,}"
    if row.kind is Kind.LAYER:
        text = translate("Outline", "{count:,} · {activation}")
        return text.format(
            count=count, activation=_choice(experiment, OutlineRow(Kind.ACTIVATION, row.layer))
        )
    if is_marked(experiment, row.key, "cut"):
        return translate("Outline", "cut")
    if not has_value(experiment, row):
        return ""
    if row.kind is Kind.UNIT:
        return translate("Outline", "b = {value}").format(value=number(value))
    if is_marked(experiment, row.key, "frozen"):
        return translate("Outline", "{value} · frozen").format(value=number(value))
    return number(value)


def sentence_of(experiment: Experiment, row: OutlineRow, value: float) -> str:
    """Describe the row in a sentence that needs no other row; `value` as in `value_of`."""
    shown = translate("Outline", "not known yet") if math.isnan(value) else number(value)
    match row.kind:
        case Kind.LAYER:
            return layer_sentence(experiment, row.layer)
        case Kind.CONNECTION:
            return connection_sentence(experiment, row.source, row.layer)
        case Kind.EDGE:
            source = _unit(experiment, row.source, row.source_unit)
            target = _unit(experiment, row.layer, row.unit)
            text = _edge_sentence(experiment, row)
            return text.format(value=shown, source=source, target=target)
        case Kind.BIAS:
            text = translate("Outline", "Bias of {neuron}: {value}")
            if is_marked(experiment, row.key, "frozen"):
                text = translate("Outline", "Bias of {neuron}: {value}, frozen")
            return text.format(neuron=_unit(experiment, row.layer, row.unit), value=shown)
        case Kind.UNIT:
            neuron = _unit(experiment, row.layer, row.unit)
            return _neuron_sentence(experiment, row).format(neuron=neuron, value=shown)
    return _setting_sentence(experiment, row)


def reading_of(snapshot: Snapshot, row: OutlineRow) -> str:
    """Say what the gradient of the row's parameter means, and on which samples; "" without one."""
    gradient = snapshot.gradient_of(row.key) if has_value(snapshot.experiment, row) else None
    if gradient is None or math.isnan(gradient):
        return ""
    template = {
        "batch": translate("Outline", "On the samples of the last update: {reading}"),
        "next": translate("Outline", "On the next mini-batch: {reading}"),
        "train": translate("Outline", "On the training set: {reading}"),
        "sample": translate("Outline", "On the pinned sample: {reading}"),
    }[snapshot.watch.source]
    said = parameter_sentence(snapshot, row.key, gradient, number)
    return template.format(reading=said) if said else ""


def _setting_sentence(experiment: Experiment, row: OutlineRow) -> str:
    layer = layer_title(experiment, row.layer)
    if row.kind in FLAGS:
        return _flag_sentence(experiment, row).format(layer=layer)
    if row.kind is Kind.UNITS:
        text = translate("Outline", "{layer}, number of neurons: {count:,}")
        return text.format(layer=layer, count=len(experiment.units(row.layer)))
    text = (
        translate("Outline", "{layer}, activation: {choice}")
        if row.kind is Kind.ACTIVATION
        else translate("Outline", "{layer}, start weights: {choice}")
    )
    return text.format(layer=layer, choice=_choice(experiment, row))


def _flag_sentence(experiment: Experiment, row: OutlineRow) -> str:
    return {
        (Kind.HAS_BIAS, True): translate("Outline", "{layer}, bias on"),
        (Kind.HAS_BIAS, False): translate("Outline", "{layer}, bias off"),
        (Kind.FROZEN, True): translate("Outline", "{layer}, frozen"),
        (Kind.FROZEN, False): translate("Outline", "{layer}, not frozen"),
        (Kind.FROZEN_BIAS, True): translate("Outline", "{layer}, biases frozen"),
        (Kind.FROZEN_BIAS, False): translate("Outline", "{layer}, biases not frozen"),
        (Kind.SHARED_BIAS, True): translate("Outline", "{layer}, one bias for all neurons"),
        (Kind.SHARED_BIAS, False): translate("Outline", "{layer}, a bias for each neuron"),
    }[row.kind, flag_of(experiment, row)]


def _edge_sentence(experiment: Experiment, row: OutlineRow) -> str:
    if is_marked(experiment, row.key, "cut"):
        return translate("Outline", "Edge from {source} to {target}: cut")
    if is_marked(experiment, row.key, "frozen"):
        return translate("Outline", "Weight from {source} to {target}: {value}, frozen")
    return translate("Outline", "Weight from {source} to {target}: {value}")


def _neuron_sentence(experiment: Experiment, row: OutlineRow) -> str:
    if row.layer == INPUT:
        return "{neuron}"
    bias = has_value(experiment, row)
    return (
        translate("Outline", "{neuron}, bias {value}")
        if bias
        else translate("Outline", "{neuron}, no bias")
    )


def field_name(experiment: Experiment, row: OutlineRow) -> str:
    """Return the name of a field for the row's value, for screen readers."""
    if row.kind is Kind.EDGE:
        text = translate("Outline", "Weight from {source} to {target}")
        source, target = (row.source, row.source_unit), (row.layer, row.unit)
        return text.format(source=_unit(experiment, *source), target=_unit(experiment, *target))
    if row.kind in (Kind.UNIT, Kind.BIAS):
        return translate("Outline", "Bias of {neuron}").format(
            neuron=_unit(experiment, row.layer, row.unit)
        )
    text = translate("Outline", "{setting} of {layer}")
    return text.format(setting=_setting_name(row), layer=layer_title(experiment, row.layer))


def hint_of(experiment: Experiment, row: OutlineRow) -> str:
    """Return what Enter does to the row; empty if nothing."""
    if row.kind in FLAGS:
        return translate("Outline", "Enter switches it on or off.")
    if is_marked(experiment, row.key, "cut"):
        return translate("Outline", "Enter draws the edge again.")
    if (
        row.kind in (Kind.ACTIVATION, Kind.INITIALIZER)
        or can_resize(row)
        or has_value(experiment, row)
    ):
        return translate("Outline", "Enter changes the value.")
    return translate("Outline", "Enter opens or closes it.") if row.can_open else ""


def flag_of(experiment: Experiment, row: OutlineRow) -> bool:
    """Return the state of the row's check box."""
    return bool(getattr(experiment.network.layer(row.layer), FLAGS[row.kind]))


def _choice(experiment: Experiment, row: OutlineRow) -> str:
    spec = experiment.network.layer(row.layer)
    registry_label = (
        ACTIVATIONS[spec.activation].label
        if row.kind is Kind.ACTIVATION
        else INITIALIZERS[spec.initializer.name].label
    )
    return core_text(registry_label)


def _short_title(experiment: Experiment, layer: str) -> str:
    """Return the title of a layer for the first column, which is narrow."""
    return (
        layer_title(experiment, layer) if layer == INPUT else short_layer_title(experiment, layer)
    )


def _short_unit(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the short name of a neuron with its layer: “H1, neuron 2”, “Input x₁”."""
    if layer == INPUT:
        return _unit(experiment, layer, unit)
    return unit_title_in_column(experiment, layer, unit)


def _unit(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the name of a neuron with its layer: “Hidden 1, neuron 2”, “Input x₁”."""
    title = unit_title(experiment, layer, unit)
    if layer != INPUT:
        return title
    return translate("Outline", "{layer} {feature}").format(
        layer=layer_title(experiment, layer), feature=title
    )
