"""Readers of the numbers around the views: toolbar, large numbers, and the floating outline."""

from collections.abc import Iterator

from playground.ui.views.outline.rows import Kind, OutlineRow
from tests.support.one_number.shown import Shown, as_number
from tests.support.one_number.tables import run_number


def counters(window) -> Iterator[Shown]:
    """The counters of the toolbar; none while they are "–"."""
    for name, counter in window.toolbar.counters.items():
        if counter.is_used:
            yield run_number("toolbar", name, "now", counter.value.text())


def large_numbers(window) -> Iterator[Shown]:
    """The numbers that are shown to a class."""
    numbers = window.views.large_numbers
    assert numbers.isVisible()
    for name in ("epoch", "loss", "score"):
        text = getattr(numbers, name).text()
        of_toolbar = "train_loss" if name == "loss" else name
        yield run_number("large numbers", of_toolbar, "now", text)


def floating_outline(window) -> Iterator[Shown]:
    """The weights in the outline, which a click on the rail has opened."""
    view = window.views.outline
    assert view.isVisible()
    for key in window.controller.snapshot.layout.keys:
        if not key.is_bias:
            index = view.outline.index_of(OutlineRow(Kind.EDGE, *key))
            text = index.siblingAtColumn(1).data().split(" ")[0]
            yield Shown("floating outline", "w", key, None, as_number(text), 3)


def in_training(window) -> Iterator[Shown]:
    """The weights as they are in training."""
    snapshot = window.controller.snapshot
    for key in snapshot.layout.keys:
        if not key.is_bias:
            yield Shown("training", "w", key, None, snapshot.parameter(key), 12)
