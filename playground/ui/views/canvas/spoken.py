"""The canvas in sentences: what is selected, with its numbers."""

import math
from collections.abc import Sequence
from typing import Literal

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import Phase, Quantity
from playground.core.experiment.parts import ConnectionPart, LayerPart, Part, UnitPart
from playground.core.experiment.spec import INPUT, Experiment, Key
from playground.core.observe.sample_pass import unit_values
from playground.live.snapshot import MOST_PRODUCTS, Snapshot
from playground.ui.texts.names import part_title, sample_title
from playground.ui.texts.numbers import number
from playground.ui.texts.part_sentences import connection_sentence, layer_sentence
from playground.ui.texts.symbols import quantity_symbol
from playground.ui.views.canvas.tooltip import describe_part

translate = QCoreApplication.translate


def selection_sentence(
    experiment: Experiment,
    parts: Sequence[Part],
    snapshot: Snapshot | None,
    phase: Phase | Literal[""] = "",
) -> str:
    """Say what is selected: the part that was selected last, and how many there are.

    `phase` is where the walk is, which has not computed what comes later.
    """
    if not parts:
        return translate("Spoken", "Nothing is selected. An arrow key goes to the input layer.")
    sentence = part_sentence(experiment, parts[-1], snapshot, phase)
    if len(parts) == 1:
        return sentence
    text = translate("Spoken", "{count:,} parts are selected, the last one is this. {part}")
    return text.format(count=len(parts), part=sentence)


def part_sentence(
    experiment: Experiment, part: Part, snapshot: Snapshot | None, phase: Phase | Literal[""]
) -> str:
    """Say what a part is, with its numbers as far as `snapshot` has them."""
    match part:
        case LayerPart(layer):
            return _layer(experiment, layer)
        case ConnectionPart(source, target):
            return connection_sentence(experiment, source, target)
        case UnitPart():
            return _unit(experiment, part, snapshot, phase)
    return part_title(experiment, part) if snapshot is None else describe_part(part, snapshot)


def _layer(experiment: Experiment, layer: str) -> str:
    ids = [INPUT, *experiment.network.layer_ids]
    text = translate("Spoken", "{layer}. Layer {number} of {count}.")
    sentence = layer_sentence(experiment, layer)
    return text.format(layer=sentence, number=ids.index(layer) + 1, count=len(ids))


def _unit(
    experiment: Experiment, part: UnitPart, snapshot: Snapshot | None, phase: Phase | Literal[""]
) -> str:
    """Say z, a and δ of a neuron for the pinned sample; without one, its bias."""
    name = part_title(experiment, part)
    if part.layer == INPUT:
        name = translate("Spoken", "Input {feature}").format(feature=name)
    if snapshot is None:
        return name
    if snapshot.sample is None:
        bias = None if part.layer == INPUT else snapshot.parameter(Key.bias(part.layer, part.unit))
        text = translate("Spoken", "{neuron}: bias {value}")
        return name if bias is None else text.format(neuron=name, value=number(bias, 4))
    sample = sample_title(snapshot.sample.index)
    numbers = _numbers(part, snapshot, phase)
    if not numbers:
        text = translate("Spoken", "{neuron}: not computed yet, {sample}")
        return text.format(neuron=name, sample=sample)
    one = translate("Spoken", "{symbol} = {value}")
    said = (
        one.format(symbol=quantity_symbol(experiment, quantity), value=number(value, 4))
        for quantity, value in numbers.items()
    )
    text = translate("Spoken", "{neuron}: {numbers} for {sample}")
    return text.format(neuron=name, numbers=", ".join(said), sample=sample)


def _numbers(
    part: UnitPart, snapshot: Snapshot, phase: Phase | Literal[""]
) -> dict[Quantity, float]:
    """Return what is known of a neuron, as far as the walk has come."""
    sample, watched = snapshot.sample, snapshot.watch.quantity
    assert sample is not None
    index = snapshot.experiment.unit_index(part.layer, part.unit)
    shown = float(sample.values[part.layer][index])
    if part.layer == INPUT:
        return {"a": float(sample.column[index])}
    if phase in ("forward", "loss") and math.isnan(shown):
        return {}
    if snapshot.running or snapshot.layout.size > MOST_PRODUCTS:
        return {} if math.isnan(shown) else {watched: shown}
    known = snapshot.experiment, snapshot.layout, snapshot.parameters
    values = unit_values(*known, sample.column, part.layer, part.unit)
    is_forward = phase in ("forward", "loss") or (phase == "backward" and math.isnan(shown))
    return {one: value for one, value in values.items() if not (is_forward and one == "delta")}
