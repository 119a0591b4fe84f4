"""The public names of the library: ``from playground import Experiment, Trainer, load``.

Build
    `Experiment` is the whole document, a frozen value. It is made of `DataSpec`, `NetworkSpec`
    (of `LayerSpec` and `ConnectionSpec`), `TrainingSpec` (with `StopSpec`), `SeedSpec` and
    `CircuitSpec`. A `Choice` names a registry entry and its numbers. `validate` raises `SpecError`
    with one sentence that says what is wrong. `TEMPLATES` has experiments to start from.
    The registries are `ACTIVATIONS`, `DATASETS`, `FEATURES`, `INITIALIZERS`, `LOSSES`,
    `OPTIMIZERS`, `PENALTIES`, `SCHEDULES`, `GATES` and `CIRCUITS`.
    `INPUT` and `OUTPUT` name the first and the last layer; `BIAS` is the source of a bias.
    `with_samples` takes samples of your own from arrays.
Train
    `Trainer(experiment)` trains. `trainer.state()` returns a `TrainerState`; another trainer of the
    same experiment can go on from it.
Load, save and export
    `load(path)` returns the trainer of a session file, `save(trainer, path)` writes one,
    `export(trainer, name, path)` writes a file for other programs in a format of `EXPORTS`. All
    raise `PlaygroundError` with one sentence for a file that cannot be used.
Ask
    `outputs(trainer, points)` returns the answers of the network at any points,
    `predict(trainer, points)` the classes or values that they mean, `weight_arrays(trainer)` its
    weights and biases by name.
Inspect
    `Layout` says where each parameter is in the flat vectors; a `Key` names one parameter.
    `GradientCheck` compares with finite differences, `ledger` splits one gradient by sample,
    `nudge` predicts and measures how the loss changes. `unroll` makes the gate graph of a network
    at one sample, `parse_expression` makes one from a text. `network_graph` makes the graph of a
    network over a batch, with matrices.

`docs/library.md` is a guide to all of it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from playground.core.basics.messages import (
    QT_TRANSLATE_NOOP,
    PlaygroundError,
    SpecError,
    explained_writing,
)
from playground.core.basics.registry import Choice, look_up
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import FEATURES
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout
from playground.core.engine.prediction import outputs_at
from playground.core.engine.scoring import predicted_classes
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.edits.samples import with_samples
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
from playground.exchange.exports.formats import EXPORTS
from playground.exchange.exports.weights import weight_arrays
from playground.files import replace_file

if TYPE_CHECKING:
    import numpy.typing as npt

    from playground.core.basics.arrays import Array

__all__ = [
    "ACTIVATIONS",
    "BIAS",
    "CIRCUITS",
    "DATASETS",
    "EXPORTS",
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
    "export",
    "ledger",
    "load",
    "network_graph",
    "nudge",
    "outputs",
    "parse_expression",
    "predict",
    "save",
    "unroll",
    "validate",
    "weight_arrays",
    "with_samples",
]
NOT_FINITE = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” was not written: training has overflowed, and its weights are no numbers."
)


def load(path: str | Path) -> Trainer:
    """Read a session file; return its trainer, which goes on exactly from there.

    Raises `PlaygroundError` if the file cannot be used.
    """
    from playground.session.format import load_session  # files need more than NumPy

    session = load_session(Path(path))
    return Trainer(session.experiment, session.state)


def save(trainer: Trainer, path: str | Path) -> None:
    """Write the experiment and the state of `trainer` to a session file.

    Raises `PlaygroundError` if it cannot be written, and where training has overflowed: no session
    can be read that holds NaN or infinity.
    """
    from playground.session.format import Session, save_session  # files need more than NumPy

    if not trainer.is_finite:
        raise PlaygroundError(NOT_FINITE, path=Path(path))

    save_session(Session(trainer.experiment, trainer.state()), Path(path))


def export(trainer: Trainer, name: str, path: str | Path) -> None:
    """Write a file for other programs, in the format `name` of `EXPORTS`; whole or not at all.

    Raises `PlaygroundError` for an unknown format, for one that cannot hold this network without
    changing its numbers, and for a file that cannot be written.
    """
    what = QT_TRANSLATE_NOOP("Errors", "Format")
    content = look_up(EXPORTS, name, what).content(trainer)
    with explained_writing(Path(path)):
        replace_file(Path(path), content)


def outputs(trainer: Trainer, points: "npt.ArrayLike") -> "Array":
    """Return what the network answers, (n_outputs, n), at `points` (n_inputs, n), as measured.

    Values are in the units of the data; of classes they are the output neurons as they are. There
    is no dropout. Raises `SpecError` for points that do not fit the data.
    """
    return outputs_at(trainer.experiment, trainer.layout, trainer.parameters, points)


def predict(trainer: Trainer, points: "npt.ArrayLike") -> "Array":
    """Return the class (n,) at each of `points` (n_inputs, n), or the values (n_outputs, n).

    Classes are numbers from 0; `trainer.experiment.dataset.class_names` may have their names.
    Raises `SpecError` for points that do not fit the data.
    """
    answers = outputs(trainer, points)
    if trainer.experiment.dataset.is_regression:
        return answers
    return predicted_classes(trainer.experiment, answers)
