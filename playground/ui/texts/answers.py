"""What the outputs of a network stand for, beside their symbols ŷ₁, ŷ₂, …"""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.printers import TEXT
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import OUTPUT, Experiment
from playground.core.explain.formulas.symbols import Symbols
from playground.ui.texts.names import answer_title

translate = QCoreApplication.translate


def answer_sentence(experiment: Experiment, part: Part | None) -> str:
    """Say which class the output of a neuron, a weight or a bias stands for; "" if for none."""
    match part:
        case UnitPart(layer, unit):
            pass
        case ParameterPart(key):
            layer, unit = key.layer, key.unit
        case _:
            return ""
    title = answer_title(experiment, layer, unit)
    if not title:
        return ""
    symbol = Symbols(experiment, TEXT).a(layer, unit)
    text = translate("Answers", "{symbol} is the answer for {class_title}.")
    return text.format(symbol=symbol, class_title=title)


def answers_sentence(experiment: Experiment, part: Part | None) -> str:
    """List which class each output stands for, where formulas of `part` have all; "" without."""
    named = [answer_title(experiment, OUTPUT, unit) for unit in experiment.units(OUTPUT)]
    if not all(named) or not _has_all(experiment, part):
        return ""
    text = translate("Answers", "The outputs from the first to the last: {class_titles}.")
    return text.format(class_titles=", ".join(named))


def _has_all(experiment: Experiment, part: Part | None) -> bool:
    """Return whether formulas of a part have the numbers of all outputs."""
    match part:
        case LayerPart(layer) | UnitPart(layer) | ConnectionPart(_, layer):
            return layer == OUTPUT or experiment.network.connection(layer, OUTPUT) is not None
        case ParameterPart(key):
            return key.layer == OUTPUT
    return True
