"""Titles of layers, neurons, inputs, samples and other parts, as on screen."""

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.dataset import Dataset, Target
from playground.core.catalog.features import default_features, input_index
from playground.core.engine.samples import NO_INDEX, SetName
from playground.core.experiment.features import feature_of, is_typed
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    class_of_output,
)
from playground.core.experiment.spec import BIAS, INPUT, OUTPUT, Experiment, Key
from playground.ui.texts.numbers import number
from playground.ui.texts.translation import core_text

LONGEST_SYMBOL, LONGEST_MARK = 18, 2  # characters


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
    return core_text(feature_of(dataset, name).label)


def input_symbol(dataset: Dataset, name: str) -> str:
    """Return what an input feature is called in a formula: its title, a sum in brackets.

    Of a long formula that the user has typed it is the beginning.
    """
    symbol = feature_of(dataset, name).factor or feature_title(dataset, name)
    if not is_typed(name) or len(symbol) <= LONGEST_SYMBOL:
        return symbol
    return f"{feature_title(dataset, name)[: LONGEST_SYMBOL - 1]}…"


def input_title(dataset: Dataset, axis: int, with_unit: bool = False) -> str:
    """Return the title of an input of the data set, on request with its unit: petal length (cm)."""
    name, unit = dataset.inputs[axis].label, dataset.inputs[axis].unit
    if not dataset.is_plane:  # of which a curve has two inputs and one feature
        name = feature_title(dataset, default_features(dataset)[axis])
    if not (unit and with_unit):
        return name
    return QCoreApplication.translate("Network", "{name} ({unit})").format(name=name, unit=unit)


def class_name(dataset: Dataset, number: float) -> str:
    """Return the name of a class alone: setosa; 7 where the number is the name."""
    if not dataset.class_names:
        return f"{number:.0f}"
    return core_text(dataset.class_names[int(number)])


def class_title(dataset: Dataset, number: float) -> str:
    """Return the name of a class as part of a sentence: setosa, digit 7, class 1."""
    name = class_name(dataset, number)
    return name if dataset.class_names else core_text(dataset.class_title).format(number=name)


def label_text(dataset: Dataset, label: Target) -> str:
    """Name the class of a sample as part of a sentence, or write its value, or its values.

    Of probabilities it is the likeliest class, with its own.
    """
    if not isinstance(label, tuple):
        if not dataset.is_regression:
            return class_title(dataset, label)
        return number(dataset.measured_value(0, label))
    if dataset.is_soft:
        text = QCoreApplication.translate("Samples", "{class_title} ({value})")
        title = class_title(dataset, label.index(max(label)))
        return text.format(class_title=title, value=number(max(label)))
    text = QCoreApplication.translate("Samples", "({values})")
    values = [dataset.measured_value(output, value) for output, value in enumerate(label)]
    return text.format(values=", ".join(map(number, values)))


def class_names(dataset: Dataset) -> list[str]:
    """Return the names of all classes, by number; none for a regression."""
    return [class_name(dataset, number) for number in range(dataset.classes)]


def class_marks(dataset: Dataset) -> list[str]:
    """Return what stands for each class in a point: how its name begins, or else its number.

    Names that are numbers may end with it: 1 for the class 2 would mislead.
    """
    names = class_names(dataset)
    found = [[name[:LONGEST_MARK].strip() for name in names]]
    if all(name.isdecimal() for name in names):
        found.append([name[-LONGEST_MARK:] for name in names])
    for marks in found:
        if len(set(marks)) == len(marks) and all(marks):
            return marks
    return [str(number) for number in range(len(names))]


def sample_title(index: int, short: bool = False) -> str:
    """Return the title of a sample, by its index in the training set."""
    if index == NO_INDEX:
        return QCoreApplication.translate("Samples", "typed sample")
    text = QCoreApplication.translate("Samples", "training sample {number}")
    if short:
        text = QCoreApplication.translate("Samples", "sample {number}")
    return text.format(number=index + 1)


def unit_title(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the title of a neuron: “Hidden 1, neuron 2”; of an input its feature.

    An output of several is called by its class: “Output, virginica”, “Output, digit 7”.
    """
    return _unit_in(experiment, layer, unit, layer_title(experiment, layer))


def unit_title_in_column(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the title of a neuron for a narrow column: “H1, neuron 2”, “Out, virginica”."""
    return _unit_in(experiment, layer, unit, short_layer_title(experiment, layer))


def _unit_in(experiment: Experiment, layer: str, unit: str, layer_name: str) -> str:
    if layer == INPUT:
        return feature_title(experiment.dataset, unit)
    number, of_class = experiment.unit_index(layer, unit) + 1, answer_title(experiment, layer, unit)
    if of_class:
        text = QCoreApplication.translate("Network", "{layer}, {class_title}")
        return text.format(layer=layer_name, class_title=of_class)
    text = QCoreApplication.translate("Network", "{layer}, neuron {number}")
    return text.format(layer=layer_name, number=number)


def unit_in_layer(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the title of a neuron below that of its layer: “Neuron 2”, “digit 7”, “x₁”."""
    named = _named_unit(experiment, layer, unit)
    number = experiment.unit_index(layer, unit) + 1
    return named or QCoreApplication.translate("Network", "Neuron {number}").format(number=number)


def unit_on_axis(experiment: Experiment, layer: str, unit: str) -> str:
    """Return what a neuron is called beside the row of a matrix: “2”, “digit 7”, “x₁”."""
    number = experiment.unit_index(layer, unit) + 1
    return _named_unit(experiment, layer, unit) or str(number)


def short_unit_title(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the title of a neuron for a box that is as wide as its text: “H1·2”, “digit 7”."""
    named = _named_unit(experiment, layer, unit)
    number = experiment.unit_index(layer, unit) + 1
    return named or f"{short_layer_title(experiment, layer)}·{number}"


def _named_unit(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the name of an input, or of an output that stands for a class; else ""."""
    if layer == INPUT:
        return feature_title(experiment.dataset, unit)
    return answer_title(experiment, layer, unit)


def answer_title(experiment: Experiment, layer: str, unit: str) -> str:
    """Return the class, or the value, that a neuron answers; "" if it is not one of several."""
    dataset, index = experiment.dataset, class_of_output(experiment, layer, unit)
    if index is not None:
        return class_title(dataset, index)
    has_name = layer == OUTPUT and bool(dataset.outputs)
    return dataset.outputs[experiment.unit_index(layer, unit)] if has_name else ""


def parameter_name(experiment: Experiment, key: Key) -> str:
    """Return what a field for a weight or a bias is called."""
    title = part_title(experiment, ParameterPart(key))
    if key.is_bias:
        return title
    return QCoreApplication.translate("Network", "Weight {edge}").format(edge=title)


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
            if source == BIAS and experiment.network.layer(layer).shared_bias:
                text = QCoreApplication.translate("Network", "Shared bias of {layer}")
                return text.format(layer=layer_title(experiment, layer))
            if source == BIAS:
                return QCoreApplication.translate("Network", "Bias of {neuron}").format(neuron=name)
            return arrow.format(source=unit_title(experiment, source, source_unit), target=name)


def loss_title(name: SetName) -> str:
    """Return what the loss of a set is called: “test loss”."""
    return {
        "train": QCoreApplication.translate("Names", "train loss"),
        "test": QCoreApplication.translate("Names", "test loss"),
        "validation": QCoreApplication.translate("Names", "validation loss"),
    }[name]


def score_title(name: SetName, is_regression: bool) -> str:
    """Return what the score of a set is called: “test accuracy”."""
    if is_regression:
        return {
            "train": QCoreApplication.translate("Names", "train R²"),
            "test": QCoreApplication.translate("Names", "test R²"),
            "validation": QCoreApplication.translate("Names", "validation R²"),
        }[name]
    return {
        "train": QCoreApplication.translate("Names", "train accuracy"),
        "test": QCoreApplication.translate("Names", "test accuracy"),
        "validation": QCoreApplication.translate("Names", "validation accuracy"),
    }[name]
