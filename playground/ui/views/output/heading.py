"""What the heading of the map says: the output, or the neuron whose map it is."""

from PyQt6.QtCore import QCoreApplication

from playground.ui.texts.names import short_unit_title, unit_title, unit_title_in_column
from playground.ui.texts.symbols import quantity_symbol
from playground.ui.views.output.showing import Showing


def headings(showing: Showing) -> tuple[str, ...]:
    """Return wordings of the heading of the map, the longest first."""
    if showing.part is None:
        return (QCoreApplication.translate("OutputMap", "Output").upper(),)
    titles = unit_title, unit_title_in_column, short_unit_title
    where = showing.experiment, showing.part.layer, showing.part.unit
    names = dict.fromkeys(title(*where) for title in titles)
    text = QCoreApplication.translate("OutputMap", "{neuron} · {quantity}")
    if not len(showing.fields):
        text = QCoreApplication.translate("OutputMap", "{neuron} · no map")
    symbol = quantity_symbol(showing.experiment, showing.snapshot.watch.quantity)
    return (*(text.format(neuron=name, quantity=symbol) for name in names), list(names)[-1])
