"""Texts and numbers as the window shows them."""

import math
from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication

from playground.core.data import NOWHERE
from playground.core.datasets import Dataset, Input
from playground.core.features import default_features, features_of, place_of
from playground.core.parts import ConnectionPart, LayerPart, ParameterPart, Part, UnitPart
from playground.core.spec import BIAS, INPUT, OUTPUT, Experiment
from playground.core.text import Names, Phrase, PlaygroundError


def core_text(text: str) -> str:
    """A text that the core marked for translation (a registry label, a tooltip)."""
    return QCoreApplication.translate("core", text) if text else ""


def phrase_text(phrase: Phrase, experiment: Experiment | None = None) -> str:
    """A phrase of the core, translated, with layers called as they are on screen."""
    return _filled(phrase.template, dict(phrase.values), experiment)


def error_text(error: Exception, experiment: Experiment | None = None) -> str:
    """The sentence of an error; see `phrase_text`."""
    if isinstance(error, PlaygroundError):
        return _filled(error.template, error.values, experiment)
    return str(error) or type(error).__name__


def _filled(template: str, values: Mapping[str, object], experiment: Experiment | None) -> str:
    return _translated(template).format(**{name: _shown(value, experiment) for name, value in values.items()})


def _shown(value: object, experiment: Experiment | None) -> object:
    if isinstance(value, Phrase):
        return phrase_text(value, experiment)
    if isinstance(value, PlaygroundError):
        return error_text(value, experiment)
    if isinstance(value, Names):
        return ", ".join(str(_shown(name, experiment)) for name in value)
    if not isinstance(value, str):
        return value
    if experiment and (value == INPUT or value in (layer.id for layer in experiment.network.layers)):
        return layer_title(experiment, value)
    return _translated(value)


def _translated(text: str) -> str:
    """`text` in the language of the window, if it was marked for translation as an error or anywhere else in the core."""
    translated = QCoreApplication.translate("Errors", text)
    return translated if translated != text else core_text(text)


def number(value: float, digits: int = 3) -> str:
    """`value` with so many significant digits, a true minus sign, and – for “not known”."""
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if value == 0:
        return "0"
    magnitude = abs(value)
    if 1e-4 <= magnitude < 1e6:
        decimals = max(0, digits - 1 - math.floor(math.log10(magnitude)))
        text = f"{value:,.{min(decimals, 7)}f}"
    else:
        text = f"{value:.{digits - 1}e}".replace("e-0", "e-").replace("e+0", "e+")
    return text.replace("-", "−")


def short(value: float) -> str:
    """`value` in at most seven characters, for a pill."""
    text = number(value)
    return text if len(text) <= 7 else number(value, 2) if abs(value) < 1e5 and abs(value) >= 1e-4 else number(value, 1)


def typed(value: float) -> str:
    """`value` as a field shows it, to be typed over: six significant digits, a true minus sign."""
    return f"{value:.6g}".replace("-", "−")


def fixed(value: float, decimals: int = 3) -> str:
    """`value` with so many decimals, so that a running counter does not jump about; scientific when too large or small."""
    if math.isfinite(value) and value != 0 and not 10**-decimals <= abs(value) < 1e5:
        return f"{value:.1e}".replace("-", "−")
    return f"{value:.{decimals}f}".replace("-", "−") if math.isfinite(value) else number(value)


def memory(size: int) -> str:
    """A number of bytes with its unit, in powers of 1000."""
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.3g} {unit}"
        size /= 1000  # type: ignore[assignment]
    return f"{size:.3g} GB"


def percent(share: float) -> str:
    """A share as percent with one decimal, or – if it is not known."""
    return "–" if math.isnan(share) else QCoreApplication.translate("Numbers", "{value:.1f} %").format(value=100 * share)


def layer_title(experiment: Experiment, id: str) -> str:
    """What a layer is called on screen: Input, Hidden 1, Hidden 2, …, Output."""
    if id == INPUT:
        return QCoreApplication.translate("Network", "Input")
    if id == OUTPUT:
        return QCoreApplication.translate("Network", "Output")
    hidden = [layer.id for layer in experiment.network.layers if layer.id != OUTPUT]
    return QCoreApplication.translate("Network", "Hidden {number}").format(number=hidden.index(id) + 1)


def short_layer_title(experiment: Experiment, id: str) -> str:
    """The title of a layer where there is little room: In, H1, H2, …, Out."""
    if id == INPUT:
        return QCoreApplication.translate("Network", "In")
    if id == OUTPUT:
        return QCoreApplication.translate("Network", "Out")
    hidden = [layer.id for layer in experiment.network.layers if layer.id != OUTPUT]
    return QCoreApplication.translate("Network", "H{number}").format(number=hidden.index(id) + 1)


def feature_title(dataset: Dataset, name: str) -> str:
    """What an input feature is called on screen: x₁², petal length, pixel 3,6 (row and column)."""
    if dataset.image is not None:
        row, column = divmod(place_of(name), dataset.image[1])
        return QCoreApplication.translate("Network", "pixel {row},{column}").format(row=row + 1, column=column + 1)
    return core_text(features_of(dataset)[name].label)


def input_title(dataset: Dataset, axis: int, with_unit: bool = False) -> str:
    """What a variable of the points is called on screen; on request with its unit: petal length (cm)."""
    name, unit = feature_title(dataset, default_features(dataset)[axis]), dataset.inputs[axis].unit
    return QCoreApplication.translate("Network", "{name} ({unit})").format(name=name, unit=unit) if unit and with_unit else name


def place_text(entry: Input, standardised: float) -> str:
    """A coordinate, as it was measured: 4.35 cm."""
    text = f"{round(entry.number(standardised), 2) + 0.0:.2f}".replace("-", "−")  # never −0.00
    return QCoreApplication.translate("Numbers", "{value} {unit}").format(value=text, unit=entry.unit) if entry.unit else text


def sample_title(place: int, short: bool = False) -> str:
    """What a pinned sample is called, by its place in the training set."""
    if place == NOWHERE:
        return QCoreApplication.translate("Samples", "typed sample")
    if short:
        return QCoreApplication.translate("Samples", "sample {number}").format(number=place + 1)
    return QCoreApplication.translate("Samples", "training sample {number}").format(number=place + 1)


def unit_title(experiment: Experiment, layer: str, unit: str) -> str:
    """What a neuron is called on screen: “Hidden 1, neuron 2”; an input by its feature."""
    if layer == INPUT:
        return feature_title(experiment.dataset, unit)
    number = experiment.units(layer).index(unit) + 1
    return QCoreApplication.translate("Network", "{layer}, neuron {number}").format(
        layer=layer_title(experiment, layer), number=number
    )


def part_title(experiment: Experiment, part: Part) -> str:
    """What a part of the network is called on screen."""
    arrow = QCoreApplication.translate("Network", "{source} → {target}")
    match part:
        case LayerPart(layer):
            return layer_title(experiment, layer)
        case UnitPart(layer, unit):
            return unit_title(experiment, layer, unit)
        case ConnectionPart(source, target):
            return arrow.format(source=layer_title(experiment, source), target=layer_title(experiment, target))
        case ParameterPart((layer, unit, source, source_unit)):
            name = unit_title(experiment, layer, unit)
            if source == BIAS:
                return QCoreApplication.translate("Network", "Bias of {neuron}").format(neuron=name)
            return arrow.format(source=unit_title(experiment, source, source_unit), target=name)
