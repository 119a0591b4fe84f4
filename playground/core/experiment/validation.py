"""The rules of an experiment. An error says in one sentence which rule is broken, and where."""

import itertools
import re
from functools import lru_cache

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, SpecError
from playground.core.basics.registry import check_choice, check_number, look_up
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.budget import check_budget, weight_count
from playground.core.experiment.data_rules import check_data, check_unique
from playground.core.experiment.formula_rules import check_values
from playground.core.experiment.limits import (
    LARGEST_PARAMETER,
    MAX_LAYERS,
    MAX_PARAMETERS,
    MAX_SAMPLES,
    MAX_SEED,
    MAX_UNITS,
)
from playground.core.experiment.output_rules import check_output
from playground.core.experiment.spec import (
    BIAS,
    INPUT,
    OUTPUT,
    CircuitSpec,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
)
from playground.core.experiment.topology import reachable, topological_order
from playground.core.experiment.training_spec import (
    CLASS_WEIGHTS,
    KEPT,
    ORDERS,
    SEED_NAMES,
    SeedSpec,
    TrainingSpec,
)

NO_CONNECTION = QT_TRANSLATE_NOOP(
    "Errors", "There can be no connection from “{source}” to “{target}”."
)
UNEVEN_START = QT_TRANSLATE_NOOP(
    "Errors", "Layer {name}: its start needs a row of numbers for each neuron, all equally long."
)
LAYERS_KNOWN = 256  # layers whose units are known to be right
NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")  # of layers and units


def validate(experiment: Experiment) -> Experiment:
    """Return `experiment` unchanged, or raise `SpecError` for the first rule that it breaks."""
    check_data(experiment.data)
    _check_seeds(experiment.seeds)
    check_values(experiment)
    _check_training(experiment.training)
    for layer in experiment.network.layers:
        _check_layer(layer)
    _check_graph(experiment.network)
    for connection in experiment.network.connections:
        _check_edges(experiment, connection)
    _check_size(experiment)
    check_budget(experiment)
    check_output(experiment)
    if experiment.circuit != CircuitSpec():
        _check_circuit(experiment.circuit)
    return experiment


def _check_circuit(circuit: CircuitSpec) -> None:
    from playground.core.experiment.circuit import circuit_of  # a new document does without

    circuit_of(circuit)


def check_parameter(value: float, largest: float = LARGEST_PARAMETER) -> None:
    """Raise `SpecError` unless a weight or bias may be set to `value`."""
    check_number(QT_TRANSLATE_NOOP("Errors", "Value"), value, -largest, largest)


def _check_seeds(seeds: SeedSpec) -> None:
    for name in SEED_NAMES:
        check_number(
            Phrase(QT_TRANSLATE_NOOP("Errors", "Seed “{name}”"), (("name", name),)),
            getattr(seeds, name),
            0,
            MAX_SEED,
            whole=True,
        )
    for name in seeds.locked:
        look_up(dict.fromkeys(SEED_NAMES), name, QT_TRANSLATE_NOOP("Errors", "Locked seed"))


def _check_training(training: TrainingSpec) -> None:
    look_up(LOSSES, training.loss, QT_TRANSLATE_NOOP("Errors", "Loss"))
    look_up(PENALTIES, training.penalty, QT_TRANSLATE_NOOP("Errors", "Regularisation"))
    check_choice(OPTIMIZERS, training.optimizer, QT_TRANSLATE_NOOP("Errors", "Optimiser"))
    check_choice(SCHEDULES, training.schedule, QT_TRANSLATE_NOOP("Errors", "Schedule"))
    look_up(
        {"float64": 0, "float32": 0}, training.precision, QT_TRANSLATE_NOOP("Errors", "Precision")
    )
    weights = QT_TRANSLATE_NOOP("Errors", "Class weights")
    look_up(dict.fromkeys(CLASS_WEIGHTS), training.class_weights, weights)
    kept = QT_TRANSLATE_NOOP("Errors", "Stop: kept weights")
    look_up(dict.fromkeys(KEPT), training.stop.keep, kept)
    orders = QT_TRANSLATE_NOOP("Errors", "Order of samples")
    look_up(dict.fromkeys(ORDERS), training.order, orders)
    for name, value, high in (
        (QT_TRANSLATE_NOOP("Errors", "Learning rate"), training.learning_rate, 1e9),
        (QT_TRANSLATE_NOOP("Errors", "Penalty rate"), training.penalty_rate, 1e6),
        (QT_TRANSLATE_NOOP("Errors", "Dropout"), training.dropout, 0.95),
        (QT_TRANSLATE_NOOP("Errors", "Gradient clipping"), training.clip, 1e9),
        (QT_TRANSLATE_NOOP("Errors", "Stop: target loss"), training.stop.target_loss, 1e9),
        (QT_TRANSLATE_NOOP("Errors", "Stop: tolerance"), training.stop.tolerance, 1e9),
    ):
        check_number(name, value, 0, high)
    for name, count, low, high in (
        (QT_TRANSLATE_NOOP("Errors", "Batch size"), training.batch, 1, MAX_SAMPLES),
        (QT_TRANSLATE_NOOP("Errors", "Stop: epochs"), training.stop.epochs, 0, 10**9),
        (QT_TRANSLATE_NOOP("Errors", "Stop: patience"), training.stop.patience, 0, 10**9),
    ):
        check_number(name, count, low, high, whole=True)


def _check_layer(layer: LayerSpec) -> None:
    """Check the names and the settings of one layer, whatever the others are."""
    _check_names(layer)
    values = (("layer", layer.id),)
    activation = look_up(
        ACTIVATIONS,
        layer.activation,
        Phrase(QT_TRANSLATE_NOOP("Errors", "Activation of layer {layer}"), values),
    )
    check_choice(
        INITIALIZERS,
        layer.initializer,
        Phrase(QT_TRANSLATE_NOOP("Errors", "Initialisation of layer {layer}"), values),
    )
    _check_start(layer)
    if layer.id != OUTPUT and activation.couples:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Layer {name}: softmax belongs on the output layer, not on a hidden one."
            ),
            name=layer.id,
        )


def _check_start(layer: LayerSpec) -> None:
    """Check the numbers that the layer brings: rows of the same length, all of them finite."""
    lengths = {len(row) for row in layer.start}
    if len(lengths) > 1 or len(layer.start) > MAX_UNITS:
        raise SpecError(UNEVEN_START, name=layer.id)
    for value in itertools.chain.from_iterable(layer.start):
        check_parameter(value)


def _check_names(layer: LayerSpec) -> None:
    """Check the name of the layer, and the number and the names of its units."""
    if layer.id in (INPUT, BIAS) or not NAME.fullmatch(layer.id):
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a layer."), name=layer.id
        )
    _check_units(layer.id, layer.units)


@lru_cache(maxsize=LAYERS_KNOWN)
def _check_units(layer_id: str, units: tuple[Unit, ...]) -> None:
    """Check the number and the names of units; most edits leave most layers as they were."""
    values = (("layer", layer_id),)
    neurons = Phrase(QT_TRANSLATE_NOOP("Errors", "Neurons of {layer}"), values)
    check_number(neurons, len(units), 1, MAX_UNITS)
    for unit in units:
        if not NAME.fullmatch(unit):
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be the name of a neuron."), name=unit
            )
    check_unique(units, Phrase(QT_TRANSLATE_NOOP("Errors", "Unit of layer {layer}"), values))


def _check_graph(network: NetworkSpec) -> None:
    ids = network.layer_ids
    check_number(QT_TRANSLATE_NOOP("Errors", "Number of layers"), len(ids), 1, MAX_LAYERS)
    check_unique(ids, QT_TRANSLATE_NOOP("Errors", "Layer"))
    if OUTPUT not in ids:
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "The network has no layer called “output”."))
    for connection in network.connections:
        if (
            connection.source not in (INPUT, *ids)
            or connection.target not in ids
            or connection.source == OUTPUT
        ):
            raise SpecError(NO_CONNECTION, source=connection.source, target=connection.target)
    check_unique(
        [f"{c.source} → {c.target}" for c in network.connections],
        QT_TRANSLATE_NOOP("Errors", "Connection"),
    )
    topological_order(network)
    _check_reached(network)


def _check_reached(network: NetworkSpec) -> None:
    """Check that every layer lies on a path from the input to the output."""
    fed = reachable(INPUT, [(c.source, c.target) for c in network.connections])
    used = reachable(OUTPUT, [(c.target, c.source) for c in network.connections])
    for layer_id in network.layer_ids:
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
    if not connection.cut and not connection.frozen:
        return
    targets = set(experiment.units(connection.target))
    sources = set(experiment.units(connection.source))
    for target, source in connection.cut | connection.frozen:
        if target not in targets or source not in sources:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Connection {source} → {target} has no edge "
                    "from neuron “{from_}” to neuron “{to}”.",
                ),
                source=connection.source,
                target=connection.target,
                from_=source,
                to=target,
            )


def _check_size(experiment: Experiment) -> None:
    count = weight_count(experiment)
    if count > MAX_PARAMETERS:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "The network has {count:,} weights; at most {limit:,} fit."
            ),
            count=count,
            limit=MAX_PARAMETERS,
        )


def possible_activations(*layers: str) -> list[str]:
    """Return the names of the activations that all of `layers` may have."""
    return [
        name
        for name, activation in ACTIVATIONS.items()
        if set(layers) == {OUTPUT} or not activation.couples
    ]
