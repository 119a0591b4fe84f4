"""The public names of the library in one place: ``from playground import Experiment, Trainer, load``.

Build
    `Experiment` is the whole document: a frozen value of `DataSpec`, `NetworkSpec` (of `LayerSpec` and
    `ConnectionSpec`), `TrainingSpec` (with `StopSpec`), `SeedSpec` and `CircuitSpec`. A `Choice` names a
    registry entry and its numbers. `validate` raises `SpecError`, in one sentence. `TEMPLATES` has
    experiments to start from. The registries: `ACTIVATIONS`, `DATASETS`, `FEATURES`, `INITIALIZERS`,
    `LOSSES`, `OPTIMIZERS`, `PENALTIES`, `SCHEDULES`, `GATES`, `CIRCUITS`.
Train
    `Trainer(experiment)` trains; `trainer.state()` is a `TrainerState` that another one can go on from.
Load and save
    `load(path)` gives the trainer of a session file, `save(trainer, path)` writes one.
Inspect
    `Layout` names every parameter in the flat vectors; a `Key` is such a name. `GradientCheck` compares with
    finite differences, `ledger` splits one gradient by sample, `nudge` predicts and measures a change of the
    loss. `unroll` makes the gate graph of a network at one sample, `parse_expression` that of a text.
"""

from pathlib import Path

from playground.core.basics.messages import PlaygroundError, SpecError
from playground.core.basics.registry import Choice
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import FEATURES
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.spec import (
    BIAS,
    INPUT,
    OUTPUT,
    CircuitSpec,
    ConnectionSpec,
    DataSpec,
    Experiment,
    Key,
    LayerSpec,
    NetworkSpec,
    SeedSpec,
    StopSpec,
    TrainingSpec,
)
from playground.core.experiment.templates import TEMPLATES
from playground.core.experiment.validation import validate
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.ledger import ledger
from playground.core.explain.nudge import nudge
from playground.core.explain.unroll import unroll
from playground.core.graph.expression import parse_expression
from playground.core.graph.gates import GATES
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.session.format import Session, load_session, save_session

__all__ = [
    "ACTIVATIONS",
    "BIAS",
    "CIRCUITS",
    "DATASETS",
    "FEATURES",
    "GATES",
    "INITIALIZERS",
    "INPUT",
    "LOSSES",
    "OPTIMIZERS",
    "OUTPUT",
    "PENALTIES",
    "SCHEDULES",
    "TEMPLATES",
    "Choice",
    "CircuitSpec",
    "ConnectionSpec",
    "DataSpec",
    "Experiment",
    "GradientCheck",
    "Key",
    "LayerSpec",
    "Layout",
    "NetworkSpec",
    "PlaygroundError",
    "SeedSpec",
    "SpecError",
    "StopSpec",
    "Trainer",
    "TrainerState",
    "TrainingSpec",
    "ledger",
    "load",
    "nudge",
    "parse_expression",
    "save",
    "unroll",
    "validate",
]


def load(path: str | Path) -> Trainer:
    """Read a session file and return its trainer, ready to go on to the bit; raises `PlaygroundError`."""
    session = load_session(Path(path))
    return Trainer(session.experiment, session.state)


def save(trainer: Trainer, path: str | Path) -> None:
    """Write the experiment and the state of `trainer` to a session file; raises `PlaygroundError`."""
    save_session(Session(trainer.experiment, trainer.state()), Path(path))
