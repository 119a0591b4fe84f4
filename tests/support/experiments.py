"""Builders of experiments and networks.

And the numeric gradient that the engine is measured against.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace

import numpy as np

from playground import INPUT, OUTPUT, Choice, ConnectionSpec, Experiment, LayerSpec, NetworkSpec
from playground.core.basics.arrays import Array
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets.own import NUMBER, OWN, OwnData
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.layout import Layout
from playground.core.engine.samples import load_data
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.edits.own_points import with_own
from playground.core.experiment.training_spec import TrainingSpec
from playground.core.experiment.validation import validate

DATA_FIELDS = {field.name for field in fields(DataSpec)}
TRAINING_FIELDS = {field.name for field in fields(TrainingSpec)}


def change(experiment: Experiment, **values: object) -> Experiment:
    """`experiment` with fields of its data.

    Training or seeds (prefix seed_) or its network changed.
    """
    for name in ("optimizer", "schedule"):
        if isinstance(values.get(name), str):
            values[name] = Choice(values[name])
    network = values.pop("network", experiment.network)
    parts: dict[str, dict[str, object]] = {"data": {}, "training": {}, "seeds": {}}
    for name, value in values.items():
        part = "data" if name in DATA_FIELDS else "training" if name in TRAINING_FIELDS else "seeds"
        parts[part][name.removeprefix("seed_")] = value
    return replace(
        experiment,
        network=network,
        **{part: replace(getattr(experiment, part), **new) for part, new in parts.items()},
    )


def make(network: NetworkSpec | None = None, **values: object) -> Experiment:
    """A small experiment: 2-3-1, tanh, MSE, SGD in batches of 5.

    Anything may be overridden as in `change`.
    """
    fixed = {"loss": "mse", "optimizer": "sgd", "learning_rate": 0.03, "samples": 24, "batch": 5}
    seeds = {"seed_data": 7, "seed_split": 7, "seed_weights": 3, "seed_batches": 7}
    return change(
        Experiment(), **{"network": network or dense(hidden=(3,)), **fixed, **seeds, **values}
    )


def dense(
    activation: str = "tanh", output: str = "tanh", n_out: int = 1, hidden: tuple[int, ...] = (4, 3)
) -> NetworkSpec:
    layers = [LayerSpec.dense(f"h{i}", units, activation) for i, units in enumerate(hidden, 1)]
    return NetworkSpec.stack(*layers, LayerSpec.dense(OUTPUT, n_out, output))


def skip(activation: str = "tanh", output: str = "tanh", n_out: int = 1) -> NetworkSpec:
    """input → h1 → h2 → output with shortcuts past every layer; h2 has no bias."""
    layers = (
        LayerSpec.dense("h1", 3, activation),
        LayerSpec.dense("h2", 2, activation, bias=False),
        LayerSpec.dense(OUTPUT, n_out, output),
    )
    arrows = (
        (INPUT, "h1"),
        ("h1", "h2"),
        (INPUT, "h2"),
        ("h2", OUTPUT),
        ("h1", OUTPUT),
        (INPUT, OUTPUT),
    )
    return NetworkSpec(layers, tuple(ConnectionSpec(*arrow) for arrow in arrows))


def branches(activation: str = "tanh", output: str = "tanh", n_out: int = 1) -> NetworkSpec:
    """A shared trunk that splits into two parallel branches, drawn out of order."""
    layers = (
        LayerSpec.dense("right", 2, activation),
        LayerSpec.dense(OUTPUT, n_out, output),
        LayerSpec.dense("left", 3, activation),
        LayerSpec.dense("trunk", 3, activation),
    )
    arrows = (
        ("right", OUTPUT),
        ("left", OUTPUT),
        ("trunk", "right"),
        ("trunk", "left"),
        (INPUT, "trunk"),
    )
    return NetworkSpec(layers, tuple(ConnectionSpec(*arrow) for arrow in arrows))


def masked(activation: str = "tanh", output: str = "tanh", n_out: int = 1) -> NetworkSpec:
    """A dense stack in which some edges are cut."""
    network = dense(activation, output, n_out)
    cuts = ({("1", "x1"), ("4", "x2")}, {("1", "1"), ("2", "1"), ("2", "4")}, set())
    connections = (
        replace(c, cut=frozenset(cut)) for c, cut in zip(network.connections, cuts, strict=True)
    )
    return replace(network, connections=tuple(connections))


NETWORKS: dict[str, Callable[..., NetworkSpec]] = {
    "dense": dense,
    "skip": skip,
    "branches": branches,
    "masked": masked,
}


def with_values(experiment: Experiment | None = None, n: int = 24) -> Experiment:
    """`experiment` with own samples of two values each, "p" and "q", in place of its data."""
    points = np.random.default_rng(5).uniform(-1, 1, (2, n))
    values = np.stack([points[0] - points[1] / 2, 3 * points[0] * points[1]])
    numbers = (array.astype(NUMBER).tobytes() for array in (points, values))
    own = OwnData(*numbers, classes=0, low=-1.0, high=1.0, outputs=("p", "q"))
    return with_own(experiment or make(), own)


def with_soft_labels(experiment: Experiment | None = None, n: int = 24) -> Experiment:
    """`experiment` with own samples that have a probability for each of its classes."""
    experiment = experiment or make(dense(output="softmax", n_out=3), loss="cce")
    classes = max(2, len(experiment.network.output.units))
    rng = np.random.default_rng(5)
    shares = rng.dirichlet(np.ones(classes), n).T
    points, labels = (array.astype(NUMBER).tobytes() for array in (rng.normal(size=(2, n)), shares))
    own = OwnData(points, labels, classes, are_soft=True)
    data = replace(experiment.data, dataset=OWN, samples=n, own=own)
    return validate(replace(experiment, data=data))


def output_for(loss: str) -> tuple[str, int, str]:
    """The usual output activation, number of output units and data set for a loss."""
    several = {"cce": ("softmax", 3, "blobs"), "half_sse": ("sigmoid", 3, "blobs")}
    return {"bce": ("sigmoid", 1, "xor"), **several}.get(loss, ("tanh", 1, "xor"))


def ready_plan(experiment: Experiment, seed: int = 0, samples: int = 6) -> Plan:
    """A plan with random parameters and inputs and the experiment's own targets."""
    layout, rng = Layout(experiment), np.random.default_rng(seed)
    dtype = experiment.training.precision
    theta = np.where(layout.exists, 0.7 * rng.standard_normal(layout.size), 0.0).astype(dtype)
    plan = Plan(experiment, layout, theta, np.zeros_like(theta), samples)
    plan.columns[...] = load_data(experiment).train.columns[:, :samples]
    plan.a[INPUT][...] = rng.standard_normal(plan.a[INPUT].shape)
    return plan


def smooth_plan(experiment: Experiment) -> Plan:
    """The first `ready_plan` whose numbers are away from the kinks of activations and losses."""
    for seed in range(200):
        plan = ready_plan(experiment, seed)
        plan.run_forward()
        if min(_kink_distances(experiment, plan)) > 1e-4:
            return plan
    raise AssertionError("no smooth point found")


def _kink_distances(experiment: Experiment, plan: Plan) -> Iterator[float]:
    for z in plan.z.values():
        yield float(np.abs(z).min())
    z, a, t = plan.z[OUTPUT], plan.a[OUTPUT], plan.targets
    slope = np.empty_like(z)
    ACTIVATIONS[experiment.network.output.activation].derivative(z, a, slope)
    yield float(np.abs(slope).max())  # a dead output would have nothing to compare
    for distance in (np.abs(a - t), np.abs(1 - t * a), np.abs(np.abs(a - t) - 1)):
        yield float(np.where(slope == 0, 1.0, distance).min())


def mean_loss(plan: Plan) -> float:
    plan.run_forward()
    return float(plan.sample_losses().mean())


def numeric_gradient(
    plan: Plan, loss: Callable[[Plan], float] = mean_loss, h: float = 1e-6
) -> Array:
    """Central differences of the mean loss by every parameter that exists."""
    gradient = np.zeros_like(plan.theta)
    for i in np.flatnonzero(plan.layout.exists):
        kept = plan.theta[i]
        plan.theta[i] = kept + h
        above = loss(plan)
        plan.theta[i] = kept - h
        below = loss(plan)
        plan.theta[i] = kept
        gradient[i] = (above - below) / (2 * h)
    return gradient


def assert_gradients_agree(plan: Plan, analytic: Array, numeric: Array) -> None:
    """Analytic and numeric gradient agree; otherwise show both for every parameter that is off."""
    off = np.flatnonzero(~(np.abs(analytic - numeric) <= 2e-8 + 1e-6 * np.abs(numeric)))
    lines = [
        f"{plan.layout.keys[i]}: backward {analytic[i]:.12g}, numeric {numeric[i]:.12g}"
        for i in off
    ]
    assert not lines, "\n".join(lines)
