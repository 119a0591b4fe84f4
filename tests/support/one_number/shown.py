"""What the law of one number compares: numbers as views show them, of trained networks."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from playground import Experiment, Key, Trainer
from playground.core.basics.vocabulary import Quantity, Source
from playground.core.observe.watch import Watch, WatchedUpdate
from playground.live.batch_walk import BatchWalk
from playground.live.observer import Observer
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from tests.support.experiments import dense, make, masked, skip

SAMPLE, DIGITS = 3, 4
SOURCES: tuple[Source, ...] = ("batch", "next", "train", "sample")
NOW: tuple[Source, ...] = ("next", "train", "sample")  # those of the Backprop tab
BATCHES: tuple[Source, ...] = ("next", "train")
INDEX: dict[str, Source] = {"₄": "sample", "4": "sample", "_batch": "next", "_train": "train"}
IN_WORDS: dict[str, Source] = {
    "the samples of the last update": "batch",
    "the next mini-batch": "next",
    "the training set": "train",
    "the pinned sample": "sample",
}
frozen = replace(
    dense(hidden=(2,)),
    layers=tuple(replace(layer, frozen=layer.id == "h1") for layer in dense(hidden=(2,)).layers),
)
EXPERIMENTS: dict[str, Experiment] = {
    "L1": make(dense(hidden=(2,)), penalty="l1", penalty_rate=0.1),
    "L2": make(dense(hidden=(2,)), penalty="l2", penalty_rate=0.1, clip=0.01),
    "dropout": make(dense(hidden=(3,)), dropout=0.4),
    "softmax": make(
        dense(output="softmax", n_out=3, hidden=(2,)), dataset="blobs", loss="cce", penalty="l2"
    ),
    "perceptron": make(dense(output="step", hidden=()), optimizer="perceptron"),
    "perceptron, sigmoid": make(dense(output="sigmoid", hidden=()), optimizer="perceptron"),
    "frozen": make(frozen, penalty="l2", penalty_rate=0.1),
    "cut": make(masked(), penalty="l2", penalty_rate=0.1),
    "skip": make(skip(), penalty="l1", penalty_rate=0.05),
}


@dataclass(frozen=True)
class Shown:
    """A number as a view shows it: of what, over which samples, with how many digits."""

    view: str
    name: str
    key: object  # a parameter, or the layer and unit of a neuron
    source: Source | None  # None: it is of no samples, as a weight is
    value: float
    digits: int

    @property
    def half(self) -> float:
        """Half a unit of its last digit."""
        return 0.5 * 10.0 ** (math.floor(math.log10(abs(self.value) or 1e-300)) - self.digits + 1)


@dataclass(frozen=True)
class Scene:
    """A trained network as the window sees it: the snapshot of a source, and the walk."""

    trainer: Trainer
    snapshot: Snapshot
    walk: Walk | BatchWalk

    @property
    def source(self) -> Source:
        return self.snapshot.watch.source

    @property
    def keys(self) -> list[Key]:
        layout = self.snapshot.layout
        return [key for key, is_there in zip(layout.keys, layout.exists, strict=True) if is_there]


def as_number(text: str) -> float:
    """What a text such as −3.922·10⁻⁵, −3.9e−5 or −0.12 says; NaN for a dash."""
    power = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
    text = text.replace("−", "-").replace(",", "")
    match = re.fullmatch(rf"(-?[\d.]+)(?:\s?[·×]\s?10([{power}]+)|e\+?(-?\d+))?", text)
    if match is None:
        return math.nan
    exponent = match[3] or (match[2] or "").translate(str.maketrans(power, "0123456789-"))
    return float(match[1]) * 10.0 ** int(exponent or 0)


def digits_in(text: str) -> int:
    """How many significant digits a text shows."""
    mantissa = re.split(r"e|·|×", text)[0]
    return max(1, len(re.sub(r"\D", "", mantissa).lstrip("0")))


def letter(key: Key) -> str:
    return "b" if key.is_bias else "w"


def of_loss(symbol: str, key: Key) -> tuple[str, Source]:
    """Read ∂L₄/∂w₁₁ as the name ∂L/∂w and its samples."""
    match = re.match(r"∂([LJ])(₄|4|_batch|_train)/∂", symbol)
    assert match, symbol
    return f"∂{match[1]}/∂{letter(key)}", INDEX[match[2]]


Reader = Callable[[Scene], Iterator[Shown]]


def look(
    trainer: Trainer,
    source: Source,
    parameter: Key | None = None,
    quantity: Quantity = "a",
    update: WatchedUpdate = "",
) -> Snapshot:
    observer = Observer()
    watch = Watch(source, SAMPLE, parameter=parameter, quantity=quantity, update=update)
    observer.set_watch(watch)
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)


def walk_of(source: Source) -> Walk | BatchWalk:
    """The walk of the tab for a source."""
    return BatchWalk() if source in BATCHES else Walk()


def trained(name: str) -> Trainer:
    trainer = Trainer(EXPERIMENTS[name])
    trainer.run_checked(7)
    return trainer


def shown_by(scene: Scene, readers: tuple[Reader, ...]) -> list[Shown]:
    return [one for reader in readers for one in reader(scene) if math.isfinite(one.value)]


def assert_one_number(shown: list[Shown]) -> None:
    """Every two of one name and one source agree, to the digits shown."""
    first: dict[object, Shown] = {}
    for one in sorted(shown, key=lambda one: -one.digits):
        other = first.setdefault((one.name, one.key, one.source), one)
        assert abs(one.value - other.value) <= 1.02 * (one.half + other.half) + 1e-12, (one, other)
