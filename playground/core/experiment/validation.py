"""`validate()`: every rule an experiment must keep, each refused in one sentence."""

import re
from collections.abc import Iterable

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, SpecError
from playground.core.basics.registry import check_choice, check_number, look_up
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.features import features_of
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.spec import (
    BIAS,
    INPUT,
    OUTPUT,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
)
from playground.core.experiment.topology import reachable, topological_order

MAX_LAYERS = 64
MAX_UNITS = 512
MAX_PARAMETERS = 2_000_000
MAX_SAMPLES = 20_000
LARGEST_PARAMETER = 1e9  # that can be set by hand
MAX_SEED = 2**32 - 1
NO_CONNECTION = QT_TRANSLATE_NOOP(
    "Errors", "There can be no connection from “{source}” to “{target}”."
)
NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")  # of layers and units


def validate(experiment: Experiment) -> Experiment:
    """Return `experiment` unchanged, or raise `SpecError` with the first thing that is wrong."""
    _check_data(experiment)
    _check_training(experiment)
    for layer in experiment.network.layers:
        _check_layer(layer)
    _check_graph(experiment.network)
    for connection in experiment.network.connections:
        _check_edges(experiment, connection)
    _check_size(experiment)
    _check_output(experiment)
    circuit_of(experiment.circuit)
    return experiment


def check_parameter(value: float, largest: float = LARGEST_PARAMETER) -> None:
    """Raise `SpecError` unless a weight or bias may be set to `value`."""
    check_number(QT_TRANSLATE_NOOP("Errors", "Value"), value, -largest, largest)


def _check_data(experiment: Experiment) -> None:
    data = experiment.data
    dataset = look_up(DATASETS, data.dataset, QT_TRANSLATE_NOOP("Errors", "Data set"))
    check_number(
        QT_TRANSLATE_NOOP("Errors", "Samples"),
        data.samples,
        2,
        dataset.most or MAX_SAMPLES,
        whole=True,
    )
    check_number(QT_TRANSLATE_NOOP("Errors", "Noise"), data.noise, 0, 1)
    check_number(QT_TRANSLATE_NOOP("Errors", "Test share"), data.test_share, 0, 0.9)
    if not data.features:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "The input layer has no features; choose at least one.")
        )
    for feature in data.features:
        _check_feature(dataset, feature)
    _check_unique(data.features, QT_TRANSLATE_NOOP("Errors", "Input feature"))
    seeds = experiment.seeds
    for name in ("data", "split", "weights", "batches"):
        check_number(
            Phrase(QT_TRANSLATE_NOOP("Errors", "Seed “{name}”"), (("name", name),)),
            getattr(seeds, name),
            0,
            MAX_SEED,
            whole=True,
        )
    for name in seeds.locked:
        look_up(
            {"data": 0, "split": 0, "weights": 0, "batches": 0},
            name,
            QT_TRANSLATE_NOOP("Errors", "Locked seed"),
        )


def _check_feature(dataset: Dataset, name: str) -> None:
    known = features_of(dataset)
    if dataset.is_plane:
        look_up(known, name, QT_TRANSLATE_NOOP("Errors", "Input feature"))
    elif name not in known:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Data set “{dataset}” has no input feature “{name}”; it has x1 to x{count}.",
            ),
            dataset=dataset.label,
            name=name,
            count=len(known),
        )


def _check_training(experiment: Experiment) -> None:
    training = experiment.training
    look_up(LOSSES, training.loss, QT_TRANSLATE_NOOP("Errors", "Loss"))
    look_up(PENALTIES, training.penalty, QT_TRANSLATE_NOOP("Errors", "Penalty"))
    check_choice(OPTIMIZERS, training.optimizer, QT_TRANSLATE_NOOP("Errors", "Optimiser"))
    check_choice(SCHEDULES, training.schedule, QT_TRANSLATE_NOOP("Errors", "Schedule"))
    look_up(
        {"float64": 0, "float32": 0}, training.precision, QT_TRANSLATE_NOOP("Errors", "Precision")
    )
    for name, value, low, high in (
        (QT_TRANSLATE_NOOP("Errors", "Learning rate"), training.learning_rate, 0, 1e9),
        (QT_TRANSLATE_NOOP("Errors", "Penalty rate"), training.penalty_rate, 0, 1e6),
        (QT_TRANSLATE_NOOP("Errors", "Dropout"), training.dropout, 0, 0.95),
        (QT_TRANSLATE_NOOP("Errors", "Gradient clipping"), training.clip, 0, 1e9),
        (QT_TRANSLATE_NOOP("Errors", "Stop: target loss"), training.stop.target_loss, 0, 1e9),
        (QT_TRANSLATE_NOOP("Errors", "Stop: tolerance"), training.stop.tolerance, 0, 1e9),
    ):
        check_number(name, value, low, high)
    check_number(
        QT_TRANSLATE_NOOP("Errors", "Batch size"), training.batch, 1, MAX_SAMPLES, whole=True
    )
    check_number(
        QT_TRANSLATE_NOOP("Errors", "Stop: epochs"), training.stop.epochs, 0, 10**9, whole=True
    )
    check_number(
        QT_TRANSLATE_NOOP("Errors", "Stop: patience"), training.stop.patience, 0, 10**9, whole=True
    )


def _check_layer(layer: LayerSpec) -> None:
    if layer.id in (INPUT, BIAS) or not NAME.fullmatch(layer.id):
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a layer."), name=layer.id
        )
    check_number(
        Phrase(QT_TRANSLATE_NOOP("Errors", "Neurons of {layer}"), (("layer", layer.id),)),
        len(layer.units),
        1,
        MAX_UNITS,
    )
    for unit in layer.units:
        if not NAME.fullmatch(unit):
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a unit."), name=unit
            )
    _check_unique(
        layer.units,
        Phrase(QT_TRANSLATE_NOOP("Errors", "Unit of layer {layer}"), (("layer", layer.id),)),
    )
    look_up(
        ACTIVATIONS,
        layer.activation,
        Phrase(QT_TRANSLATE_NOOP("Errors", "Activation of layer {layer}"), (("layer", layer.id),)),
    )
    check_choice(
        INITIALIZERS,
        layer.initializer,
        Phrase(
            QT_TRANSLATE_NOOP("Errors", "Initialisation of layer {layer}"), (("layer", layer.id),)
        ),
    )
    if layer.id != OUTPUT and ACTIVATIONS[layer.activation].couples:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Layer {name}: softmax belongs on the output layer, not on a hidden one."
            ),
            name=layer.id,
        )


def _check_graph(network: NetworkSpec) -> None:
    ids = [layer.id for layer in network.layers]
    check_number(QT_TRANSLATE_NOOP("Errors", "Number of layers"), len(ids), 1, MAX_LAYERS)
    _check_unique(ids, QT_TRANSLATE_NOOP("Errors", "Layer"))
    if OUTPUT not in ids:
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "The network has no layer called “output”."))
    for connection in network.connections:
        if (
            connection.source not in (INPUT, *ids)
            or connection.target not in ids
            or connection.source == OUTPUT
        ):
            raise SpecError(NO_CONNECTION, source=connection.source, target=connection.target)
    _check_unique(
        [f"{c.source} → {c.target}" for c in network.connections],
        QT_TRANSLATE_NOOP("Errors", "Connection"),
    )
    topological_order(network)
    fed = reachable(INPUT, [(c.source, c.target) for c in network.connections])
    used = reachable(OUTPUT, [(c.target, c.source) for c in network.connections])
    for layer_id in ids:
        if layer_id not in fed:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Layer {name} is not reached from the input; connect it."
                ),
                name=layer_id,
            )
        if layer_id not in used:
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "Layer {name} has no path to the output; connect it."),
                name=layer_id,
            )


def _check_edges(experiment: Experiment, connection: ConnectionSpec) -> None:
    targets, sources = (
        set(experiment.units(connection.target)),
        set(experiment.units(connection.source)),
    )
    for target, source in connection.cut | connection.frozen:
        if target not in targets or source not in sources:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Connection {source} → {target} has no edge from unit “{from_}” to unit “{to}”.",
                ),
                source=connection.source,
                target=connection.target,
                from_=source,
                to=target,
            )


def _check_size(experiment: Experiment) -> None:
    count = sum(
        len(experiment.units(c.source)) * len(experiment.units(c.target))
        for c in experiment.network.connections
    )
    if count > MAX_PARAMETERS:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "The network has {count:,} weights; at most {limit:,} fit."
            ),
            count=count,
            limit=MAX_PARAMETERS,
        )


def _check_output(experiment: Experiment) -> None:
    dataset, output, loss = experiment.dataset, experiment.network.output, experiment.loss
    activation = experiment.output_activation
    allowed = {1} if dataset.classes == 0 else {1, 2} if dataset.classes == 2 else {dataset.classes}
    if len(output.units) not in allowed:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "The output layer has {units} units; data set “{dataset}” needs {needed}."
            ),
            units=len(output.units),
            dataset=dataset.label,
            needed=" / ".join(str(n) for n in sorted(allowed)),
        )
    if activation.couples and len(output.units) < 2:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Softmax needs at least two output units; use sigmoid for one."
            )
        )
    if loss.coding != "output" and dataset.is_regression:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Loss “{loss}” needs classes; data set “{dataset}” has values."
            ),
            loss=loss.label,
            dataset=dataset.label,
        )
    if loss.coding == "probability" and not activation.is_probability:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Loss “{loss}” needs an output between 0 and 1 (sigmoid or softmax), not {given}.",
            ),
            loss=loss.label,
            given=activation.label,
        )
    one_unit = len(output.units) == 1
    if loss.coding == "sign" and one_unit and activation.low >= 0:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Loss “{loss}” needs an output that can be negative (identity or tanh), not {given}.",
            ),
            loss=loss.label,
            given=activation.label,
        )
    if loss.summed and one_unit:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "Loss “{loss}” needs at least two output units."),
            loss=loss.label,
        )
    if (
        OPTIMIZERS[experiment.training.optimizer.name].error_correction
        and len(experiment.network.layers) > 1
    ):
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The perceptron rule trains a single layer; remove the hidden layers or choose SGD.",
            )
        )


def _check_unique(names: Iterable[str], what: str | Phrase) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "{what} “{name}” occurs twice."), what=what, name=name
            )
        seen.add(name)


def possible_activations(*layers: str) -> list[str]:
    """The names of the activations that all of the layers may have."""
    return [
        name
        for name, activation in ACTIVATIONS.items()
        if set(layers) == {OUTPUT} or not activation.couples
    ]
