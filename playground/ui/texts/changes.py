"""Names of edits that say what a setting was and what it is now: “Learning rate 0.03 → 10”."""

from collections.abc import Callable
from typing import Any

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.fields import field_value
from playground.core.experiment.spec import Experiment

Naming = Callable[[Experiment, Experiment], str]  # from the experiments before and after an edit


def change_name(setting: str, old: str, new: str) -> str:
    """Say that `setting` was `old` and is `new`."""
    template = QCoreApplication.translate("Changes", "{setting} {old} → {new}")
    return template.format(setting=setting, old=old, new=new)


def choice_name(setting: str, choice: str) -> str:
    """Say that `setting` is `choice` now."""
    return QCoreApplication.translate("Changes", "{setting}: {choice}").format(
        setting=setting, choice=choice
    )


def field_naming(setting: str, field: str, show: Callable[[Any], str]) -> Naming:
    """Return the naming of an edit of `field`, whose values are shown as `show` does."""
    return lambda old, new: change_name(
        setting, show(field_value(old, field)), show(field_value(new, field))
    )
