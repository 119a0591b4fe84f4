"""What the inspector says below its fields: the gradient of what is selected, in words."""

import math

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.spec import Key
from playground.live.snapshot import Snapshot
from playground.ui.commands.selection_actions import NEURONS_OF_INPUT
from playground.ui.texts.absent import when_computed
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import source_title
from playground.ui.texts.symbols import gradient_symbol
from playground.ui.views.inspector.chosen import Chosen

translate = QCoreApplication.translate


def explanation(chosen: Chosen, snapshot: Snapshot | None) -> str:
    """Return the gradient of a single weight or bias, of inputs where they are chosen; else ""."""
    if chosen.is_input:
        return translate("Errors", NEURONS_OF_INPUT)
    if snapshot is None or len(chosen.keys) != 1:
        return ""
    return _gradient_text(snapshot, chosen.keys[0])


def _gradient_text(snapshot: Snapshot, key: Key) -> str:
    """Say what the watched gradient of `key` is; of a batch also its sum. "" for a cut edge."""
    offset = snapshot.layout.offsets.get(key)
    if offset is None or not snapshot.layout.exists[offset]:
        return ""
    symbol = gradient_symbol(snapshot.experiment, key)
    if snapshot.gradient is None:
        text = translate("Inspector", "{symbol} is not computed yet: {when}")
        return text.format(symbol=symbol, when=when_computed(snapshot, "gradient"))
    gradient, count = float(snapshot.gradient[offset]), _count(snapshot)
    if math.isnan(gradient):
        return translate("Inspector", "{symbol} is not computed yet").format(symbol=symbol)
    text = translate("Inspector", "{symbol} = {gradient} on {samples}")
    if count > 1:
        text = translate(
            "Inspector",
            "{symbol} = {gradient} on {samples}: the mean of {count:,} numbers, whose sum is {sum}",
        )
    return text.format(
        symbol=symbol,
        gradient=number(gradient),
        samples=source_title(snapshot),
        count=count,
        sum=number(gradient * count),
    )


def _count(snapshot: Snapshot) -> int:
    """Return of how many samples the watched gradient is."""
    match snapshot.watch.source:
        case "batch":
            return snapshot.batch_size
        case "sample":
            return 1
    return 0 if snapshot.batch is None else len(snapshot.batch)
