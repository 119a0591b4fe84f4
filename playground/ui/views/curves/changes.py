"""Marks where settings were changed: which of them are drawn, and their texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.training.history import History, SettingChange
from playground.ui.views.curves.measures import Axis, Series

LABELS = {
    "loss": QT_TRANSLATE_NOOP("Curves", "loss"),
    "optimizer": QT_TRANSLATE_NOOP("Curves", "optimiser"),
    "learning_rate": QT_TRANSLATE_NOOP("Curves", "learning rate"),
    "batch": QT_TRANSLATE_NOOP("Curves", "batch size"),
    "schedule": QT_TRANSLATE_NOOP("Curves", "schedule"),
    "penalty": QT_TRANSLATE_NOOP("Curves", "penalty"),
    "penalty_rate": QT_TRANSLATE_NOOP("Curves", "penalty rate"),
    "dropout": QT_TRANSLATE_NOOP("Curves", "dropout"),
    "clip": QT_TRANSLATE_NOOP("Curves", "gradient clipping"),
    "stop": QT_TRANSLATE_NOOP("Curves", "stop rule"),
    "class_weights": QT_TRANSLATE_NOOP("Curves", "class weights"),
    "order": QT_TRANSLATE_NOOP("Curves", "order of samples"),
    "precision": QT_TRANSLATE_NOOP("Curves", "precision"),
    "data": QT_TRANSLATE_NOOP("Curves", "data"),
    "network": QT_TRANSLATE_NOOP("Curves", "network"),
    "seeds": QT_TRANSLATE_NOOP("Curves", "seeds"),
}
NEAR = 6  # columns from one change to the next of the same settings, for which one line stands


@dataclass(frozen=True)
class ChangeLine:
    """One line on the plot for all changes that fall into one column of pixels.

    Attributes
    ----------
    change : the first of the changes
    at : where it stands on the axis; within an epoch at its fraction
    changed : all settings that changed there, each once
    """

    change: SettingChange
    at: float
    changed: tuple[str, ...]


def change_lines(
    changes: Sequence[SettingChange],
    axis: Axis,
    low: float,
    high: float,
    columns: int,
    series: Series | None = None,
) -> list[ChangeLine]:
    """Return the lines of the changes from `low` to `high` on `axis`, at most one in a column.

    The axis is `columns` columns wide. A change before the first update changed no run: no line.
    Changes of the same settings, each near the one before, have one line: a slider was dragged, or
    points were painted, while training went on. `series` tells the fraction of an epoch at an
    update.
    """
    found: dict[int, ChangeLine] = {}
    last: tuple[tuple[str, ...], int] = (), 0  # what was changed, and the column
    for change in changes:
        x = _position(change, axis, series)
        if not change.update:
            continue
        if low <= x <= high:
            column = int((x - low) / (high - low) * columns)
            (changed, near), last = last, (change.changed, column)
            if change.changed == changed and column - near <= NEAR:
                continue
            before = found.get(column, ChangeLine(change, x, ()))
            found[column] = replace(
                before, changed=tuple(dict.fromkeys((*before.changed, *change.changed)))
            )
    return list(found.values())


def _position(change: SettingChange, axis: Axis, series: Series | None) -> float:
    if axis == "update" or series is None:
        return float(change.update if axis == "update" else change.epoch)
    return float(np.interp(change.update, series.update, series.epoch))


def beginning(history: History) -> SettingChange | None:
    """Return the change with which the curves began anew, as they do for another loss or data."""
    if not len(history.table) or not history.column("update")[0] or not history.changes:
        return None
    return history.changes[0]


def change_text(changed: Sequence[str]) -> str:
    """Return the text of changed settings; a setting without a label keeps its name."""
    names = (
        QCoreApplication.translate("Curves", LABELS[name]) if name in LABELS else name
        for name in changed
    )
    return QCoreApplication.translate("Curves", "changed: {settings}").format(
        settings=", ".join(names)
    )
