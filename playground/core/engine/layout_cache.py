"""The layouts of the latest experiments, shared by all who only read them."""

from dataclasses import dataclass, field
from functools import lru_cache

from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment, NetworkSpec, Unit


@dataclass(frozen=True)
class _LaidOut:
    """What a layout depends on, and a valid experiment that has it."""

    network: NetworkSpec
    features: tuple[Unit, ...]
    experiment: Experiment = field(compare=False)


@lru_cache(maxsize=4)  # before and after an edit, and of two more to which undo may lead
def _layout_of(laid_out: _LaidOut) -> Layout:
    return Layout(laid_out.experiment)


def layout_of(experiment: Experiment) -> Layout:
    """Return the layout of a valid `experiment`, made once; all who only read it share it.

    Those of experiments with the same network and the same input features are one.
    """
    return _layout_of(_LaidOut(experiment.network, experiment.data.features, experiment))
