"""Edits of data, training and seeds: pure functions, `Experiment -> Experiment`.

Each returns a valid experiment or raises `SpecError`.

Some edits would leave an output layer that does not fit (three classes with one unit, cross-entropy
with tanh); they also set the output layer or the loss to what is usual, and the window says so.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.registry import look_up
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS, Dataset
from playground.core.catalog.features import default_features, features_of
from playground.core.catalog.initializers import GIVEN
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.experiment.data_rules import check_data
from playground.core.experiment.edits.units import replace_layer, set_units, without_lost_edges
from playground.core.experiment.features import feature_of, is_typed, typed_among, typed_name
from playground.core.experiment.formula_data import FORMULA, FormulaData
from playground.core.experiment.formula_rules import IS_INPUT, check_typed_features
from playground.core.experiment.output_rules import is_pair, usual_activation, usual_loss
from playground.core.experiment.spec import OUTPUT, Experiment, Unit, unit_keys
from playground.core.experiment.training_spec import SEED_NAMES
from playground.core.experiment.validation import validate

UNITS_FOR_PICTURES = 32  # of a hidden layer


def set_dataset(experiment: Experiment, name: str) -> Experiment:
    """Set the data set; input features and output layer follow where they have to.

    The number of points stays if both sets draw as many as they are asked for. Pictures of many
    classes widen hidden layers that are too narrow for them.
    """
    new = look_up(DATASETS, name, QT_TRANSLATE_NOOP("Errors", "Data set"))
    return _with_dataset(experiment, name, new)


def set_formula(experiment: Experiment, formula: FormulaData) -> Experiment:
    """Take the data from a formula, as `set_dataset`."""
    _ = formula.function  # raises an error about its text
    return _with_dataset(experiment, FORMULA, formula.dataset, formula)


def _with_dataset(
    experiment: Experiment, name: str, new: Dataset, formula: FormulaData | None = None
) -> Experiment:
    old = experiment.dataset
    both_drawn = not (old.fixed or new.fixed or old.most or new.most or old.is_own)
    before = experiment.data
    data = replace(
        before,
        dataset=name,
        options=(),
        own=None,
        formula=formula,
        samples=before.samples if both_drawn else new.samples,
        wrong_labels=before.wrong_labels if new.can_be_mislabelled else 0.0,
        outliers=before.outliers if new.can_have_outliers else 0.0,
        imbalance=before.imbalance if new.can_be_imbalanced else 0.0,
    )
    if tuple(features_of(new)) != tuple(features_of(old)):
        data = replace(data, features=default_features(new))
    changed = replace(experiment, data=data)
    changed = with_fitting_output(replace(changed, network=without_lost_edges(changed)), old)
    return validate(with_room(changed))


def data_option(experiment: Experiment, name: str) -> float:
    """Return a number of the data set; raises `KeyError` if it has none of this name."""
    defaults = {option.name: option.default for option in experiment.dataset.options}
    return (defaults | dict(experiment.data.options))[name]


def set_data_option(experiment: Experiment, name: str, value: float) -> Experiment:
    """Set a number of the data set; the output layer follows the number of classes."""
    defaults = {option.name: option.default for option in experiment.dataset.options}
    options = dict(experiment.data.options) | {name: value}
    if value == defaults.get(name):  # as if it had never been set
        del options[name]
    data = replace(experiment.data, options=tuple(sorted(options.items())))
    check_data(data)
    return validate(with_fitting_output(replace(experiment, data=data), experiment.dataset))


def with_fitting_output(changed: Experiment, old: Dataset) -> Experiment:
    """Give another kind of data, or another number of classes, the usual output layer and loss.

    Also values that are no probabilities, where the loss is one of probabilities, and probabilities
    where the loss is one of classes.
    """
    new, units = changed.dataset, len(changed.network.output.units)
    coding = changed.loss.coding
    is_measured = coding == "output" or not new.is_regression or new.are_shares
    is_measured &= not (new.is_soft and coding == "sign")
    is_fitting = units == new.values if new.is_regression else units in (1, new.classes)
    if _kind(new.classes) != _kind(old.classes) or not (is_fitting and is_measured):
        return _with_default_output(changed, old)
    return changed


def with_room(experiment: Experiment) -> Experiment:
    """Widen hidden layers that have fewer neurons than there are classes of pictures."""
    if experiment.dataset.image is None:
        return experiment
    for layer in experiment.network.layers:
        if layer.id != OUTPUT and len(layer.units) < experiment.dataset.classes:
            experiment = set_units(experiment, layer.id, UNITS_FOR_PICTURES)
    return experiment


def _kind(classes: int) -> str:
    return {0: "regression", 2: "binary"}.get(classes, "several classes")


def _with_default_output(experiment: Experiment, old: Dataset) -> Experiment:
    classes, values = experiment.dataset.classes, experiment.dataset.values
    units, activation, loss = {0: (values, "identity", "mse"), 2: (1, "sigmoid", "bce")}.get(
        classes, (classes, "softmax", "cce")
    )
    optimizer = experiment.training.optimizer
    if experiment.optimizer.error_correction:
        optimizer = replace(optimizer, name="sgd", options=())
    keys, dataset = unit_keys(units), experiment.dataset
    if any(one.is_own and one.is_plane for one in (old, dataset)):
        keys = _outputs(experiment.network.output.units, units, old.classes, classes)
    changed = replace_layer(
        experiment, OUTPUT, lambda layer: replace(layer, units=keys, activation=activation)
    )
    changed = replace(changed, training=replace(changed.training, loss=loss, optimizer=optimizer))
    return replace(changed, network=without_lost_edges(changed))


def _outputs(before: tuple[Unit, ...], count: int, old: int, new: int) -> tuple[Unit, ...]:
    """Return the output neurons where painted points have `new` classes after `old` ones.

    Those that stay answer the same class as before; a single one answers class 1.
    """
    fresh = tuple(unit for unit in unit_keys(count + len(before)) if unit not in before)
    if old == 2 and new > 2 and len(before) == 1:
        return fresh[0], *before, *fresh[1 : count - 1]
    if old > 2 and new == 2 and len(before) > 1:
        return before[1:2]
    return (*before, *fresh)[:count]


def set_loss(experiment: Experiment, name: str) -> Experiment:
    """Set the loss; an output activation that is not usual with it becomes the usual one.

    A cross-entropy over all outputs makes two of one.
    """
    loss = look_up(LOSSES, name, QT_TRANSLATE_NOOP("Errors", "Loss"))
    changed = replace(experiment, training=replace(experiment.training, loss=name))
    is_value = experiment.dataset.is_regression
    if loss.is_shared_by_classes and len(experiment.network.output.units) == 1 and not is_value:
        changed = replace_layer(changed, OUTPUT, lambda spec: replace(spec, units=unit_keys(2)))
    is_free = is_value and (loss.is_shared_by_classes or loss.coding != "probability")
    if not (is_free or is_pair(loss, experiment.output_activation)):
        wanted = usual_activation(loss)
        changed = replace_layer(changed, OUTPUT, lambda spec: replace(spec, activation=wanted))
    return validate(changed)


def set_activation(experiment: Experiment, layer: str, name: str) -> Experiment:
    """Set the activation of a layer; a loss that is not usual with the output follows it."""
    activation = look_up(ACTIVATIONS, name, QT_TRANSLATE_NOOP("Errors", "Activation"))
    changed = replace_layer(experiment, layer, lambda spec: replace(spec, activation=name))
    if layer == OUTPUT and not experiment.dataset.is_regression:
        single = len(experiment.network.output.units) == 1
        if activation.couples and single:
            return set_loss(experiment, "cce")  # two classes need two units for softmax
        if not is_pair(experiment.loss, activation):
            loss = usual_loss(activation)
            changed = replace(changed, training=replace(changed.training, loss=loss))
    return validate(changed)


def set_optimizer(experiment: Experiment, name: str) -> Experiment:
    """Set the optimiser, with its default numbers; the perceptron rule makes the output a step."""
    entry = look_up(OPTIMIZERS, name, QT_TRANSLATE_NOOP("Errors", "Optimiser"))
    changed = replace(
        experiment,
        training=replace(
            experiment.training,
            optimizer=replace(experiment.training.optimizer, name=name, options=()),
        ),
    )
    if entry.error_correction and changed.loss.coding != "output":
        changed = replace(changed, training=replace(changed.training, loss="mse"))
    if entry.error_correction:
        changed = replace_layer(changed, OUTPUT, lambda spec: replace(spec, activation="step"))
    return validate(changed)


def toggle_feature(experiment: Experiment, name: str) -> Experiment:
    """Switch an input feature on or off."""
    return set_features(experiment, set(experiment.data.features) ^ {name})


def add_formula(experiment: Experiment, text: str) -> Experiment:
    """Add a typed formula to the input features; one that the data set offers is switched on.

    Raises `ExpressionError` with the character that is wrong, or `SpecError`.
    """
    name = _feature_by(experiment, text, experiment.data.features)
    return set_features(experiment, [*experiment.data.features, name])


def replace_formula(experiment: Experiment, old: str, text: str) -> Experiment:
    """Put a typed formula in the position of the typed feature `old`, as `add_formula`.

    One that is written in another way stays the same input, with its weights.
    """
    others = [name for name in experiment.data.features if name != old]
    name = _feature_by(experiment, text, others)
    dataset = experiment.dataset
    if feature_of(dataset, name).label == feature_of(dataset, old).label:
        return experiment
    if not is_typed(name):
        return set_features(experiment, [*others, name])
    features = tuple(name if one == old else one for one in experiment.data.features)
    return _with_features(experiment, features)


def _feature_by(experiment: Experiment, text: str, present: Collection[str]) -> str:
    """Return the feature with this formula: one that the data set offers, else a typed one.

    Raises `SpecError` if it is among those that are present.
    """
    dataset, name = experiment.dataset, typed_name(text)
    check_typed_features(dataset, (name,))
    label = feature_of(dataset, name).label
    if any(feature_of(dataset, one).label == label for one in present):
        raise SpecError(IS_INPUT, formula=label)
    offered = (one for one, entry in features_of(dataset).items() if entry.label == label)
    return next(offered, name)


def set_features(experiment: Experiment, names: Collection[str]) -> Experiment:
    """Set the input features, in the order in which the data set offers them; then formulas."""
    typed = [*typed_among(experiment.data.features), *typed_among(names)]
    offered = dict.fromkeys([*features_of(experiment.dataset), *typed])
    return _with_features(experiment, tuple(name for name in offered if name in names))


def _with_features(experiment: Experiment, features: tuple[str, ...]) -> Experiment:
    changed = replace(experiment, data=replace(experiment.data, features=features))
    return validate(replace(changed, network=without_lost_edges(changed)))


def reroll(experiment: Experiment, names: tuple[str, ...], rng: np.random.Generator) -> Experiment:
    """Draw new values for the seeds `names`."""
    for name in names:
        experiment = set_seed(experiment, name, int(rng.integers(1, 10_000)))
    return experiment


def set_seed(experiment: Experiment, name: str, value: int) -> Experiment:
    """Set a seed; that of the weights draws given starts, too, which have a limit to draw within.

    The starts of worked examples have none: they stay as their source has them.
    """
    seeds: dict[str, Any] = {name: value}
    changed = replace(experiment, seeds=replace(experiment.seeds, **seeds))
    return _with_drawn_starts(changed) if name == "weights" else changed


def _with_drawn_starts(experiment: Experiment) -> Experiment:
    network = experiment.network
    layers = tuple(
        replace(layer, initializer=replace(layer.initializer, name="uniform"), start=())
        if layer.initializer.name == GIVEN and dict(layer.initializer.options).get("limit")
        else layer
        for layer in network.layers
    )
    return replace(experiment, network=replace(network, layers=layers))


def new_start(experiment: Experiment, rng: np.random.Generator) -> Experiment:
    """Draw new values for all seeds that are not locked."""
    return reroll(
        experiment, tuple(name for name in SEED_NAMES if name not in experiment.seeds.locked), rng
    )
