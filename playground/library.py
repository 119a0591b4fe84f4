"""The public names of the library: ``from playground import Experiment, Trainer, load``.

Build
    `Experiment` is the whole document, a frozen value. It is made of `DataSpec`, `NetworkSpec`
    (of `LayerSpec` and `ConnectionSpec`), `TrainingSpec` (with `StopSpec`), `SeedSpec` and
    `CircuitSpec`. A `Choice` names a registry entry and its numbers. `validate` raises `SpecError`
    with one sentence that says what is wrong. `TEMPLATES` has experiments to start from.
    The registries are `ACTIVATIONS`, `DATASETS`, `FEATURES`, `INITIALIZERS`, `LOSSES`,
    `OPTIMIZERS`, `PENALTIES`, `SCHEDULES`, `GATES` and `CIRCUITS`.
    `INPUT` and `OUTPUT` name the first and the last layer; `BIAS` is the source of a bias.
Train
    `Trainer(experiment)` trains. `trainer.state()` returns a `TrainerState`; another trainer of the
    same experiment can go on from it.
Load and save
    `load(path)` returns the trainer of a session file, `save(trainer, path)` writes one. Both raise
    `PlaygroundError` with one sentence for a file that cannot be used.
Inspect
    `Layout` says where each parameter is in the flat vectors; a `Key` names one parameter.
    `GradientCheck` compares with finite differences, `ledger` splits one gradient by sample,
    `nudge` predicts and measures how the loss changes. `unroll` makes the gate graph of a network
    at one sample, `parse_expression` makes one from a text. `network_graph` makes the graph of a
    network over a batch, with matrices.
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
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.spec import (
    BIAS,
    INPUT,
    OUTPUT,
    CircuitSpec,
    ConnectionSpec,
    Experiment,
    Key,
    LayerSpec,
    NetworkSpec,
)
from playground.core.experiment.templates import TEMPLATES
from playground.core.experiment.training_spec import SeedSpec, StopSpec, TrainingSpec
from playground.core.experiment.validation import validate
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.ledger import ledger
from playground.core.explain.network_graph import network_graph
from playground.core.explain.nudge import nudge
from playground.core.explain.unroll import unroll
from playground.core.graph.expression import parse_expression
from playground.core.graph.gates import GATES
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer

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
    "network_graph",
    "nudge",
    "parse_expression",
    "save",
    "unroll",
    "validate",
]


def load(path: str | Path) -> Trainer:
    """Read a session file; return its trainer, which goes on exactly from there.

    Raises `PlaygroundError` if the file cannot be used.
    """
    from playground.session.format import load_session  # files need more than NumPy

    session = load_session(Path(path))
    return Trainer(session.experiment, session.state)


def save(trainer: Trainer, path: str | Path) -> None:
    """Write the experiment and the state of `trainer` to a session file.

    Raises `PlaygroundError` if it cannot be written.
    """
    from playground.session.format import Session, save_session  # files need more than NumPy

    save_session(Session(trainer.experiment, trainer.state()), Path(path))
