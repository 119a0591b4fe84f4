"""From an experiment to a link, with what the page would do otherwise."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList, Phrase
from playground.core.basics.registry import Entry
from playground.core.catalog import activations, penalties
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout
from playground.core.engine.start import start_parameters
from playground.core.experiment.counts import sample_count, train_count
from playground.core.experiment.features import feature_of
from playground.core.experiment.fields import field_value
from playground.core.experiment.spec import Experiment, NetworkSpec
from playground.core.experiment.training_spec import StopSpec
from playground.exchange.tfp_link.points import POINT_SETS
from playground.exchange.tfp_link.reading import drawn_points, experiment_of
from playground.exchange.tfp_link.settings import (
    ACTIVATIONS,
    ADDRESS,
    FEATURES,
    MOST_NOISE,
    MOST_WEIGHTS,
    PENALTIES,
    PageSettings,
    weight_count,
)

SEEDS = 100_000  # a seed of the page has five digits
NO_POINTS = QT_TRANSLATE_NOOP("Errors", "A link carries no points: yours are not drawn there.")
NO_SET = QT_TRANSLATE_NOOP("Errors", "The page has no data set “{name}”.")
NO_OPTIONS = QT_TRANSLATE_NOOP("Errors", "The page has “{name}” with its usual numbers only.")
NO_FEATURES = QT_TRANSLATE_NOOP("Errors", "The page has no input {names}.")
NO_STACK = QT_TRANSLATE_NOOP(
    "Errors", "The page has no skip connections, no parallel layers and no cut edges."
)
NO_OUTPUTS = QT_TRANSLATE_NOOP("Errors", "The page has one output neuron, not {count}.")
NO_BIASES = QT_TRANSLATE_NOOP("Errors", "On the page every neuron has a bias of its own.")
NO_ACTIVATION = QT_TRANSLATE_NOOP(
    "Errors", "All hidden layers have one activation there: tanh, sigmoid, ReLU or linear."
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "The network has {count:,} weights; a link is for at most {limit:,}."
)
OTHER_POINTS = QT_TRANSLATE_NOOP(
    "Errors", "The page draws other points of this kind: always {count:,}, as the seed has them."
)
OTHER_SPLIT = QT_TRANSLATE_NOOP(
    "Errors", "The page trains on the first {count:,} of these points, in their order."
)
OTHER_INPUTS = QT_TRANSLATE_NOOP("Errors", "The inputs are in another order there: {names}.")
NEVER_TRAINS = QT_TRANSLATE_NOOP(
    "Errors",
    "The page never updates with a mini-batch of {batch:,}: it has {count:,} training samples.",
)
OTHER_CLASSES = QT_TRANSLATE_NOOP("Errors", "The two classes of XOR are the other way round there.")
OTHER_FAULTS = QT_TRANSLATE_NOOP(
    "Errors", "Noise moves points and labels otherwise there; wrong labels and outliers are none."
)
OTHER_START = QT_TRANSLATE_NOOP(
    "Errors", "The start weights are drawn anew there, from −0.5 to 0.5; biases start at 0.1."
)
OTHER_SHARES = QT_TRANSLATE_NOOP("Errors", "The page has no validation set and no imbalance.")
NOT_FROZEN = QT_TRANSLATE_NOOP("Errors", "Nothing is frozen there.")
NO_STOP = QT_TRANSLATE_NOOP("Errors", "The page has no rules to stop; it trains until you pause.")
DIFFERS = QT_TRANSLATE_NOOP("Errors", "{what}: “{here}” here, “{there}” there.")
NEAR = {entry.near: name for name, entry in POINT_SETS.items()}  # sets of the page, by ours
ORDERS = {
    "shuffled": Entry(QT_TRANSLATE_NOOP("core", "shuffled"), ""),
    "listed": Entry(QT_TRANSLATE_NOOP("core", "as listed"), ""),
    "carried": Entry(QT_TRANSLATE_NOOP("core", "as listed, rest later"), ""),
}
NO_NAMES: Mapping[str, Entry] = {}
COMPARED: dict[str, tuple[str, Mapping[str, Entry]]] = {  # fields: what they are, names of values
    "training.loss": (QT_TRANSLATE_NOOP("core", "Loss"), LOSSES),
    "training.optimizer": (QT_TRANSLATE_NOOP("core", "Optimiser"), OPTIMIZERS),
    "training.schedule": (QT_TRANSLATE_NOOP("core", "Schedule"), SCHEDULES),
    "training.order": (QT_TRANSLATE_NOOP("core", "Order of the samples"), ORDERS),
    "training.penalty": (QT_TRANSLATE_NOOP("core", "Regularisation"), penalties.PENALTIES),
    "training.dropout": (QT_TRANSLATE_NOOP("core", "Dropout"), NO_NAMES),
    "training.clip": (QT_TRANSLATE_NOOP("core", "Gradient clipping"), NO_NAMES),
    "training.class_weights": (QT_TRANSLATE_NOOP("core", "Class weights"), NO_NAMES),
    "training.precision": (QT_TRANSLATE_NOOP("core", "Precision"), NO_NAMES),
}


@dataclass(frozen=True)
class Link:
    """A link to the page.

    Attributes
    ----------
    url : the address; "" if the page cannot build this network or draw these data
    obstacles : why there is none, each one sentence
    differences : what is not the same there, each one sentence
    """

    url: str
    obstacles: tuple[Phrase, ...] = ()
    differences: tuple[Phrase, ...] = ()


def link_of(experiment: Experiment) -> Link:
    """Return the link that comes nearest to an experiment; what is learned is not in a link."""
    obstacles = (*_data_obstacles(experiment), *_network_obstacles(experiment))
    if obstacles:
        return Link("", obstacles)
    settings = _settings(experiment)
    there = experiment_of(settings)
    return Link(url_of(settings), (), tuple(_differences(experiment, there, settings)))


def url_of(settings: PageSettings) -> str:
    """Write settings as the page writes its address."""
    activation = _name_of(ACTIVATIONS, settings.activation)
    penalty = _name_of(PENALTIES, settings.penalty)
    values = {
        "activation": activation,
        **({"regularization": penalty} if penalty != "none" else {}),
        "batchSize": settings.batch,
        "dataset": settings.dataset,
        "regDataset": settings.values,
        "learningRate": _number(settings.learning_rate),
        "regularizationRate": _number(settings.penalty_rate),
        "noise": _number(settings.noise),
        "networkShape": ",".join(map(str, settings.shape)),
        "seed": settings.seed,
        "percTrainData": _number(settings.train_percent),
        **{name: str(name in settings.inputs).lower() for name in FEATURES},
        "problem": "regression" if settings.is_regression else "classification",
        "initZero": str(settings.starts_at_zero).lower(),
    }
    return f"{ADDRESS}#" + "&".join(f"{name}={value}" for name, value in values.items())


def _name_of(names: Mapping[str, str], ours: str) -> str:
    return next(name for name, one in names.items() if one == ours)


def _number(value: float) -> str:
    """Write a number with every digit, and without an exponent where that is short."""
    text = f"{value:.12f}".rstrip("0").rstrip(".")
    return text if float(text) == value else repr(value)


# --- what the page cannot -------------------------------------------------------------------------


def _data_obstacles(experiment: Experiment) -> Iterator[Phrase]:
    data, dataset = experiment.data, experiment.dataset
    if data.own is not None:
        if drawn_points(data.own) is None:
            yield Phrase(NO_POINTS)
    elif data.dataset not in NEAR:
        yield Phrase(NO_SET, (("name", dataset.label),))
    elif data.options:
        yield Phrase(NO_OPTIONS, (("name", dataset.label),))
    if dataset.is_plane:
        known = FEATURES.values()
        names = [feature_of(dataset, one).label for one in data.features if one not in known]
        if names:
            yield Phrase(NO_FEATURES, (("names", NameList(names)),))


def _network_obstacles(experiment: Experiment) -> Iterator[Phrase]:
    network = experiment.network
    bare = [replace(one, frozen=frozenset()) for one in network.connections]
    if set(bare) != set(NetworkSpec.stack(*network.layers).connections):
        yield Phrase(NO_STACK)
    if len(network.output.units) > 1:
        yield Phrase(NO_OUTPUTS, (("count", len(network.output.units)),))
    if any(not layer.bias or layer.shared_bias for layer in network.layers):
        yield Phrase(NO_BIASES)
    hidden = {network.layer(name).activation for name in network.hidden_ids}
    if len(hidden) > 1 or not hidden <= set(ACTIVATIONS.values()):
        yield Phrase(NO_ACTIVATION)
    count = weight_count([len(network.layer(name).units) for name in network.hidden_ids])
    if count > MOST_WEIGHTS:
        yield Phrase(TOO_LARGE, (("count", count), ("limit", MOST_WEIGHTS)))


# --- what the page does otherwise -----------------------------------------------------------------


def _settings(experiment: Experiment) -> PageSettings:
    data, network, training = experiment.data, experiment.network, experiment.training
    drawn = None if data.own is None else drawn_points(data.own)
    name = NEAR[data.dataset] if drawn is None else drawn.name
    is_regression, usual = POINT_SETS[name].is_regression, PageSettings()
    hidden = [network.layer(layer) for layer in network.hidden_ids]
    return PageSettings(
        activation=hidden[0].activation if hidden else usual.activation,
        penalty="l1_zeros" if training.penalty == "l1" else training.penalty,
        batch=training.batch,
        dataset=usual.dataset if is_regression else name,
        values=name if is_regression else usual.values,
        learning_rate=training.learning_rate,
        penalty_rate=training.penalty_rate,
        noise=min(MOST_NOISE, float(round(100 * data.noise))) if drawn is None else drawn.noise,
        shape=tuple(len(layer.units) for layer in hidden),
        seed=f"{experiment.seeds.data % SEEDS / SEEDS:.5f}" if drawn is None else drawn.seed,
        train_percent=_train_percent(experiment),
        inputs=tuple(name for name, one in FEATURES.items() if one in data.features),
        is_regression=is_regression,
        starts_at_zero=not _start(experiment).any(),
    )


def _train_percent(experiment: Experiment) -> float:
    """Return a percentage of which the page makes as many samples, where it has as many in all."""
    train, count = train_count(experiment), sample_count(experiment)
    percent = round(100 * train / count, 9)
    is_short = math.floor(count * percent / 100) < train  # the page rounds down
    return round(percent + 1e-9, 9) if is_short else percent


def _start(experiment: Experiment) -> np.typing.NDArray[np.floating]:
    return start_parameters(Layout(experiment), experiment.seeds.weights)


def _differences(here: Experiment, there: Experiment, settings: PageSettings) -> Iterator[Phrase]:
    """Yield what is not the same in `there`, which the link is read back as."""
    data, training = here.data, here.training
    if data.own is None:
        yield Phrase(OTHER_POINTS, (("count", there.data.samples),))
        if settings.points == "xor":
            yield Phrase(OTHER_CLASSES)
    elif data.split != there.data.split:
        yield Phrase(OTHER_SPLIT, (("count", train_count(there)),))
    if data.noise or data.wrong_labels or data.outliers:
        yield Phrase(OTHER_FAULTS)
    if data.validation_share or data.imbalance:
        yield Phrase(OTHER_SHARES)
    yield from _other_settings(here, there)
    if settings.batch > train_count(there):
        yield Phrase(NEVER_TRAINS, (("batch", settings.batch), ("count", train_count(there))))
    if data.features != there.data.features:
        names = [feature_of(there.dataset, one).label for one in there.data.features]
        yield Phrase(OTHER_INPUTS, (("names", NameList(names)),))
    starts = _start(here), _start(there)
    if not np.array_equal(*starts):
        yield Phrase(OTHER_START)
    if _is_frozen(here.network):
        yield Phrase(NOT_FROZEN)
    if training.stop != StopSpec():
        yield Phrase(NO_STOP)


def _other_settings(here: Experiment, there: Experiment) -> Iterator[Phrase]:
    outputs = [e.network.output.activation for e in (here, there)]
    if outputs[0] != outputs[1]:
        labels = [activations.ACTIVATIONS[name].label for name in outputs]
        yield _other(QT_TRANSLATE_NOOP("core", "Output"), *labels)
    for field, (what, names) in COMPARED.items():
        values = [_plain(field_value(e, field)) for e in (here, there)]
        is_used = field != "training.penalty" or here.training.has_penalty
        if values[0] != values[1] and is_used:
            labels = [names[one].label if one in names else one for one in values]
            yield _other(what, *labels)


def _plain(value: object) -> str:
    """Return the name of a pick, or a value as text."""
    return str(getattr(value, "name", value))


def _other(what: str, here: str, there: str) -> Phrase:
    return Phrase(DIFFERS, (("what", what), ("here", here), ("there", there)))


def _is_frozen(network: NetworkSpec) -> bool:
    layers = any(layer.frozen or layer.frozen_bias for layer in network.layers)
    return layers or any(connection.frozen for connection in network.connections)
