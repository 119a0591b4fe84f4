"""What a step of the walk has computed, in one sentence for a screen reader."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import Quantity
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk
from playground.ui.texts.names import layer_title, unit_title
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import loss_symbol
from playground.ui.texts.symbols import quantity_symbol

MOST = 8  # numbers that are said of a layer; more cannot be kept in mind
translate = QCoreApplication.translate


def step_sentence(walk: Walk | BatchWalk) -> str:
    """Say the numbers of the layer or the neuron where `walk` is: a forward, δ backward; the loss.

    "" where there are none, and for a batch, of which the gate graph says the shapes.
    """
    snapshot = walk.snapshot
    if snapshot is None or walk.run is None or not isinstance(walk, Walk) or walk.unrolled is None:
        return ""
    run, unrolled, experiment, stop = walk.run, walk.unrolled, snapshot.experiment, walk.stop
    if stop.phase in ("loss", "update"):
        loss = run.values[unrolled.graph.output]
        text = translate("Spoken", "{loss} = {value}")
        return (
            "" if loss is None else text.format(loss=loss_symbol(snapshot), value=number(loss, 4))
        )
    is_forward, layer = stop.phase == "forward", stop.layer or OUTPUT
    if layer == INPUT:
        return ""
    units = (stop.unit,) if stop.unit else experiment.units(layer)
    nodes = [(unrolled.a if is_forward else unrolled.z).get((layer, unit)) for unit in units]
    numbers = run.values if is_forward else run.gradients
    known = [numbers[node] for node in nodes if node is not None]
    values = [value for value in known if value is not None]
    quantity: Quantity = "a" if is_forward else "delta"
    title = (
        unit_title(experiment, layer, stop.unit) if stop.unit else layer_title(experiment, layer)
    )
    return _sentence(title, quantity_symbol(experiment, quantity), values) if values else ""


def _sentence(title: str, symbol: str, values: Sequence[float]) -> str:
    text = translate("Spoken", "{symbol} of {part}: {numbers}")
    if len(values) > MOST:
        text = translate("Spoken", "{symbol} of {part}: {numbers}, and {count:,} more")
    said = ", ".join(number(value, 4) for value in values[:MOST])
    return text.format(symbol=symbol, part=title, numbers=said, count=len(values) - MOST)
