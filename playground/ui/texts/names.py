"""Titles of layers, neurons, inputs, samples and other parts, as on screen."""

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.features import default_features, features_of, input_index
from playground.core.engine.samples import NO_INDEX
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import BIAS, INPUT, OUTPUT, Experiment
from playground.ui.texts.translation import core_text


def layer_title(experiment: Experiment, layer_id: str) -> str:
    """Return the title of a layer: Input, Hidden 1, Hidden 2, …, Output."""
    if layer_id == INPUT:
        return QCoreApplication.translate("Network", "Input")
    if layer_id == OUTPUT:
        return QCoreApplication.translate("Network", "Output")
    number = experiment.network.layer_number(layer_id)
    return QCoreApplication.translate("Network", "Hidden {number}").format(number=number)


def short_layer_title(experiment: Experiment, layer_id: str) -> str:
    """Return the short title of a layer: In, H1, H2, …, Out."""
    if layer_id == INPUT:
        return QCoreApplication.translate("Network", "In")
    if layer_id == OUTPUT:
        return QCoreApplication.translate("Network", "Out")
    number = experiment.network.layer_number(layer_id)
    return QCoreApplication.translate("Network", "H{number}").format(number=number)


def feature_title(dataset: Dataset, name: str) -> str:
    """Return the title of an input feature: x₁², petal length, pixel 3,6 (row and column)."""
    if dataset.image is not None:
        row, column = divmod(input_index(name), dataset.image[1])
        return QCoreApplication.translate("Network", "pixel {row},{column}").format(
            row=row + 1, column=column + 1
        )
    return core_text(features_of(dataset)[name].label)


def input_title(dataset: Dataset, axis: int, with_unit: bool = False) -> str:
    """Return the title of an input of the data set, on request with its unit: petal length (cm)."""
    name, unit = feature_title(dataset, default_features(dataset)[axis]), dataset.inputs[axis].unit
    if not (unit and with_unit):
        return name
    return QCoreApplication.translate("Network", "{name} ({unit})").format(name=name, unit=unit)


def sample_title(index: int, short: bool = False) -> str:
    """Return the title of a sample, by its index in the training set."""
    if index == NO_INDEX:
        return QCoreApplication.translate("Samples", "typed sample")
    text = QCoreApplication.translate("Samples", "training sample {number}")
    if short:
        text = QCoreApplication.translate("Samples", "sample {number}")
    return text.format(number=index + 1)


def unit_title(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the title of a neuron, “Hidden 1, neuron 2”, or of an input, its feature."""
    if layer == INPUT:
        return feature_title(experiment.dataset, unit)
    number = experiment.unit_index(layer, unit) + 1
    return QCoreApplication.translate("Network", "{layer}, neuron {number}").format(
        layer=layer_title(experiment, layer), number=number
    )


def part_title(experiment: Experiment, part: Part) -> str:
    """Return the title of a part of the network."""
    arrow = QCoreApplication.translate("Network", "{source} → {target}")
    match part:
        case LayerPart(layer):
            return layer_title(experiment, layer)
        case UnitPart(layer, unit):
            return unit_title(experiment, layer, unit)
        case ConnectionPart(source, target):
            return arrow.format(
                source=layer_title(experiment, source), target=layer_title(experiment, target)
            )
        case ParameterPart((layer, unit, source, source_unit)):
            name = unit_title(experiment, layer, unit)
            if source == BIAS:
                return QCoreApplication.translate("Network", "Bias of {neuron}").format(neuron=name)
            return arrow.format(source=unit_title(experiment, source, source_unit), target=name)
