"""Marks where settings were changed: which of them are drawn, and their texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.training.history import SettingChange
from playground.ui.views.curves.measures import Axis

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
    "precision": QT_TRANSLATE_NOOP("Curves", "precision"),
    "data": QT_TRANSLATE_NOOP("Curves", "data"),
    "network": QT_TRANSLATE_NOOP("Curves", "network"),
    "seeds": QT_TRANSLATE_NOOP("Curves", "seeds"),
}


@dataclass(frozen=True)
class MarkLine:
    """One line on the plot for all marks that fall into one column of pixels.

    Attributes
    ----------
    mark : the first of the marks, where the line stands
    changed : the settings that the marks changed, each once
    """

    mark: SettingChange
    changed: tuple[str, ...]

    def x(self, axis: Axis) -> float:
        """Return the position on `axis`."""
        return float(self.mark.epoch if axis == "epoch" else self.mark.update)


def mark_lines(
    marks: Sequence[SettingChange], axis: Axis, low: float, high: float, columns: int
) -> list[MarkLine]:
    """Return the lines of the marks from `low` to `high` on `axis`, at most one in a column.

    The axis is `columns` columns wide.
    """
    found: dict[int, MarkLine] = {}
    for mark in marks:
        x = MarkLine(mark, ()).x(axis)
        if low <= x <= high:
            column = int((x - low) / (high - low) * columns)
            before = found.get(column, MarkLine(mark, ()))
            found[column] = replace(
                before, changed=tuple(dict.fromkeys((*before.changed, *mark.changed)))
            )
    return list(found.values())


def change_text(changed: Sequence[str]) -> str:
    """Return the text of changed settings; a setting without a label keeps its name."""
    names = (
        QCoreApplication.translate("Curves", LABELS[name]) if name in LABELS else name
        for name in changed
    )
    return QCoreApplication.translate("Curves", "changed: {settings}").format(
        settings=", ".join(names)
    )
