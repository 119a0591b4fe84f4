"""From a link to an experiment that trains as the page does, with the same points and start."""

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.registry import Choice
from playground.core.catalog.datasets.own import NUMBER, OWN, OwnData
from playground.core.catalog.initializers import GIVEN
from playground.core.experiment.counts import train_count
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.spec import OUTPUT, Experiment, LayerSpec, NetworkSpec
from playground.core.experiment.training_spec import TrainingSpec
from playground.core.experiment.validation import validate
from playground.exchange.tfp_link.arc4 import SeededRandom
from playground.exchange.tfp_link.points import POINT_SETS, Sample, draw_samples
from playground.exchange.tfp_link.settings import FEATURES, MOST_NOISE, PageSettings, parse_link

SEED = "0.50000"  # of a link without one; the page draws such a number then
LIMIT, BIAS = 0.5, 0.1  # of the weights, and of all biases, at the start
SOURCE = "{points} (noise {noise}, seed {seed})"
SOURCE_PATTERN = re.compile(
    r"([a-z-]{1,20}) \(noise ([0-9.e+-]{1,30}), seed ([\w.%!$*+,:@/?~^-]{1,100})\)"
)
NO_SEED = QT_TRANSLATE_NOOP(
    "Errors",
    "The link has no seed: the page draws other points and weights at each visit; here it is {seed}"
    ".",
)
NEVER_TRAINS = QT_TRANSLATE_NOOP(
    "Errors",
    "A mini-batch of {batch:,} is more than the {count:,} training samples: the page never updates "
    "then; here all of them are one mini-batch.",
)


@dataclass(frozen=True)
class ReadLink:
    """What a link says.

    Attributes
    ----------
    experiment : trains as the page does, to the rounding of the last digits
    settings : the values of the link
    notes : what is not taken over as it is in the link, each one sentence
    """

    experiment: Experiment
    settings: PageSettings
    notes: tuple[Phrase, ...]


class DrawnPoints(NamedTuple):
    """How points were drawn: the name of their set in `POINT_SETS`, its noise in per cent, seed."""

    name: str
    noise: float
    seed: str


def read_link(text: str) -> ReadLink:
    """Read the first link in a text; raises `LinkError`, or `SpecError` where it is too large."""
    settings, notes = parse_link(text)
    experiment = experiment_of(settings)
    count, more = train_count(experiment), []
    if not settings.seed:
        more.append(Phrase(NO_SEED, (("seed", SEED),)))
    if settings.batch > count:
        more.append(Phrase(NEVER_TRAINS, (("batch", settings.batch), ("count", count))))
    return ReadLink(experiment, settings, (*notes, *more))


def experiment_of(settings: PageSettings) -> Experiment:
    """Return the experiment that the page builds from these settings.

    Its points are own points, in the page's order: they carry nothing that has to be drawn again.
    """
    random = SeededRandom(settings.seed or SEED)
    samples = draw_samples(settings.points, settings.noise, random)  # first, then the weights
    return validate(
        Experiment(_data(settings, samples), _network(settings, random), _training(settings))
    )


def drawn_points(own: OwnData) -> DrawnPoints | None:
    """Return how own points were drawn, if they are still those of a link; else None."""
    match = SOURCE_PATTERN.fullmatch(own.source)
    if match is None or match[1] not in POINT_SETS:
        return None
    try:
        noise = float(match[2])
    except ValueError:
        return None
    if not 0 <= noise <= MOST_NOISE:
        return None
    again = _own(match[1], noise, match[3], draw_samples(match[1], noise, SeededRandom(match[3])))
    return DrawnPoints(match[1], noise, match[3]) if _learned(again) == _learned(own) else None


def _learned(own: OwnData) -> tuple[object, ...]:
    """Return what a network sees of the points: whatever is not only a name or a map."""
    return own.points, own.labels, own.classes, own.inputs, own.scales, own.are_soft


def _own(points: str, noise: float, seed: str, samples: list[Sample]) -> OwnData:
    numbers, is_regression = np.array(samples, NUMBER).T, POINT_SETS[points].is_regression
    labels = numbers[2] if is_regression else (numbers[2] > 0).astype(NUMBER)
    return OwnData(
        numbers[:2].tobytes(),
        labels.tobytes(),
        classes=0 if is_regression else 2,
        source=SOURCE.format(points=points, noise=f"{noise:.12g}", seed=seed),
    )


def _data(settings: PageSettings, samples: list[Sample]) -> DataSpec:
    count = len(samples)
    train = math.floor(count * settings.train_percent / 100)
    return DataSpec(
        OWN,
        samples=count,
        test_share=(count - train) / count,
        split="listed",
        features=tuple(FEATURES[name] for name in settings.inputs),
        own=_own(settings.points, settings.noise, settings.seed or SEED, samples),
    )


def _network(settings: PageSettings, random: SeededRandom) -> NetworkSpec:
    """Return the layers with their start weights, drawn in the order of the page."""
    layers, fan_in = [], len(settings.inputs)
    output = "identity" if settings.is_regression else "tanh"
    hidden = [(f"hidden{n}", units) for n, units in enumerate(settings.shape, 1)]
    start = Choice(GIVEN, (("bias", BIAS), ("limit", LIMIT)))
    for name, units in (*hidden, (OUTPUT, 1)):
        activation = output if name == OUTPUT else settings.activation
        rows = tuple((*(random.random() - 0.5 for _ in range(fan_in)), BIAS) for _ in range(units))
        layer = LayerSpec.dense(name, units, activation, initializer=start, start=rows)
        if settings.starts_at_zero:
            layer = LayerSpec.dense(name, units, activation, initializer=Choice("zeros"))
        layers.append(layer)
        fan_in = units
    return NetworkSpec.stack(*layers)


def _training(settings: PageSettings) -> TrainingSpec:
    return TrainingSpec(
        loss="half_mse",
        optimizer=Choice("sgd"),
        learning_rate=settings.learning_rate,
        batch=settings.batch,
        penalty=settings.penalty,
        penalty_rate=settings.penalty_rate,
        order="carried",
    )
