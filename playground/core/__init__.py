"""The library: experiments, networks, gradients, training. NumPy and the standard library only."""

from playground.core.spec import (
    INPUT,
    OUTPUT,
    CircuitSpec,
    ConnectionSpec,
    DataSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    SeedSpec,
    StopSpec,
    TrainingSpec,
)
from playground.core.registry import Choice
from playground.core.text import PlaygroundError, SpecError
from playground.core.trainer import Trainer
from playground.core.validation import validate

__all__ = [
    "INPUT",
    "OUTPUT",
    "Choice",
    "CircuitSpec",
    "ConnectionSpec",
    "DataSpec",
    "Experiment",
    "LayerSpec",
    "NetworkSpec",
    "PlaygroundError",
    "SeedSpec",
    "SpecError",
    "StopSpec",
    "Trainer",
    "TrainingSpec",
    "validate",
]
