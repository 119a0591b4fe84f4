"""The fields of an experiment by name, such as "training.learning_rate" or "seeds.data"."""

from dataclasses import replace
from operator import attrgetter
from typing import Any

from playground.core.experiment.spec import Experiment


def field_value(experiment: Experiment, name: str) -> Any:
    """Return the value of the field `name`; raises `AttributeError` if there is none."""
    return attrgetter(name)(experiment)


def replace_field(experiment: Experiment, name: str, value: object) -> Experiment:
    """Return `experiment` with another value of the field `name`, without validating it."""
    changed: Experiment = _replaced(experiment, name, value)
    return changed


def _replaced(owner: Any, name: str, value: object) -> Any:
    first, _, rest = name.partition(".")
    new = _replaced(getattr(owner, first), rest, value) if rest else value
    return replace(owner, **{first: new})
