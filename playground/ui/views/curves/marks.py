"""Marks where settings were changed: which of them are drawn, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.training.history import Mark

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
    """One line on the plot for all marks that fall on it: at the first of them, with the settings that they changed, each once."""

    mark: Mark
    changed: tuple[str, ...]

    def x(self, axis: str) -> float:
        """Where it stands on the axis "epoch" or "update"."""
        return float(self.mark.epoch if axis == "epoch" else self.mark.update)


def lines(
    marks: Sequence[Mark], axis: str, low: float, high: float, columns: int
) -> list[MarkLine]:
    """The lines of `marks` that lie from `low` to `high` on an axis ("epoch" or "update") of so many columns: one a column."""
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


def words(changed: Sequence[str]) -> str:
    """What was changed, in words; a setting without a label is called as it is."""
    names = (
        QCoreApplication.translate("Curves", LABELS[name]) if name in LABELS else name
        for name in changed
    )
    return QCoreApplication.translate("Curves", "changed: {settings}").format(
        settings=", ".join(names)
    )
