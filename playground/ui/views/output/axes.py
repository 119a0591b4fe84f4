"""The names of the axes of the map."""

from playground.core.catalog.datasets.dataset import Input
from playground.ui.texts.symbols import quantity_symbol
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot

NAMED_HEIGHT = 150  # pixels, from which on the axes have long names
SHORT_NAME = 2  # letters: written at the end of the axis, where there is room for no more


def value_name(shown: Showing) -> str:
    """Return the symbol of the values that are shown."""
    if shown.part is None:
        return "ŷ"
    return quantity_symbol(shown.experiment, shown.snapshot.watch.quantity)


def name_axes(plot: Plot, shown: Showing) -> None:
    """Name the axes of `plot`: short names at their ends, long ones beside them if there is room.

    The numbers at the axes are those that were measured.
    """
    axis, value = shown.axis, value_name(shown)
    entries = shown.axes if axis is None else (shown.axes[axis], Input(value))
    names = (
        [shown.axis_title(number) for number in (0, 1)]
        if axis is None
        else [shown.axis_title(axis), value]
    )
    for side, name, entry in zip(("bottom", "left"), names, entries, strict=True):
        item = plot.getAxis(side)
        item.measure(entry.mean, entry.sd)
        is_short = len(name) <= SHORT_NAME
        item.name_end(name if is_short else "")
        if not is_short and (axis is not None or plot.height() >= NAMED_HEIGHT):
            plot.setLabel(side, name)
        elif item.label.isVisible():
            item.showLabel(False)
