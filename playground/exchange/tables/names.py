"""What tables call layers, neurons, inputs and classes: in English, whatever the window speaks."""

from playground.core.basics.messages import NameList, Phrase
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.features import default_features, input_index
from playground.core.experiment.features import feature_of
from playground.core.experiment.parts import class_of_output
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment


def layer_name(experiment: Experiment, layer: str) -> str:
    """Name a layer: Input, Hidden 1, Hidden 2, …, Output."""
    if layer in (INPUT, OUTPUT):
        return layer.capitalize()
    return f"Hidden {experiment.network.layer_number(layer)}"


def feature_name(dataset: Dataset, name: str) -> str:
    """Name an input feature: x₁², petal length, pixel 3,6 (row and column)."""
    if dataset.image is None:
        return feature_of(dataset, name).label
    row, column = divmod(input_index(name), dataset.image[1])
    return f"pixel {row + 1},{column + 1}"


def input_heads(dataset: Dataset) -> tuple[str, ...]:
    """Return a heading for each input of the data, with its unit: petal length (cm)."""
    if dataset.is_plane:
        return "x1", "x2"
    names = (feature_name(dataset, name) for name in default_features(dataset))
    pairs = zip(names, dataset.inputs, strict=True)
    return tuple(f"{name} ({one.unit})" if one.unit else name for name, one in pairs)


def class_title(dataset: Dataset, number: int) -> str:
    """Name a class: setosa, digit 7, class 1."""
    if dataset.class_names:
        return dataset.class_names[number]
    return dataset.class_title.format(number=number)


def neuron_name(experiment: Experiment, layer: str, unit: str) -> object:
    """Name a neuron by its class, its value or its input, else by number; in a plane x1, x2."""
    dataset = experiment.dataset
    if layer == INPUT:  # names without indices, which many programs for tables cannot show
        return unit if dataset.is_plane else feature_name(dataset, unit)
    number = class_of_output(experiment, layer, unit)
    if number is not None:
        return class_title(dataset, number)
    index = experiment.unit_index(layer, unit)
    return dataset.outputs[index] if layer == OUTPUT and dataset.outputs else index + 1


def phrase_name(phrase: Phrase, experiment: Experiment) -> str:
    """Return a phrase in English; its layers are called as in `layer_name`."""
    return phrase.template.format(
        **{name: _filled(value, experiment) for name, value in phrase.values}
    )


def _filled(value: object, experiment: Experiment) -> object:
    if isinstance(value, Phrase):
        return phrase_name(value, experiment)
    if isinstance(value, NameList):
        return NameList(str(_filled(name, experiment)) for name in value)
    is_layer = isinstance(value, str) and value in (INPUT, *experiment.network.layer_ids)
    return layer_name(experiment, str(value)) if is_layer else value
