"""The settings in a link: its text taken apart, within bounds, with notes on what is not taken."""

import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from playground.core.basics.messages import (
    QT_TRANSLATE_NOOP,
    NameList,
    Phrase,
    PlaygroundError,
    quotable,
)
from playground.core.experiment.limits import MAX_LAYERS, MAX_SAMPLES, MAX_UNITS
from playground.exchange.tfp_link.percent import decoded, encoded
from playground.exchange.tfp_link.points import POINT_SETS

ADDRESS = "https://playground.tensorflow.org/"
LONGEST = 20_000  # characters of a text with a link
MOST_WEIGHTS = 20_000  # the controls of the page reach 384; each is drawn one by one
MOST_NOISE = 80.0  # per cent
KNOWN_AT_LEAST = 2  # settings in a link to a copy of the page
LONGEST_SEED = 100  # characters
FRAGMENT = re.compile(r"#([^\s<>\"'`#()\[\]{}|;\\]*)")
BEFORE = 200  # characters before # in which the host is
AS_COPIED = {"&amp;": "&", "\\&": "&", "®": "&reg"}  # what pages and notes make of an &
HOST = re.compile(r"\bplayground\.tensorflow\.org\b")
NUMBER = re.compile(r"[+-]?(\d{1,40}\.?\d{0,40}|\.\d{1,40})([eE][+-]?\d{1,3})?")
FEATURES = {  # by the name in a link, in the order of the page
    "x": "x1",
    "y": "x2",
    "xSquared": "x1^2",
    "ySquared": "x2^2",
    "xTimesY": "x1*x2",
    "sinX": "sin(x1)",
    "sinY": "sin(x2)",
}
ACTIVATIONS = {"relu": "relu", "tanh": "tanh", "sigmoid": "sigmoid", "linear": "identity"}
PENALTIES = {"none": "none", "L1": "l1_zeros", "L2": "l2"}
PROBLEMS = ("classification", "regression")
CLASSES = tuple(name for name, one in POINT_SETS.items() if not one.is_regression)
VALUES = tuple(name for name, one in POINT_SETS.items() if one.is_regression)
WITHOUT_EFFECT = ("cosX", "cosY")  # the page reads them and offers no such input
OF_THE_PAGE = ("showTestData", "discretize", "collectStats", "tutorial", "hideText")
HIDDEN = "_hide"  # ends the name of what the page does not show
NO_LINK = QT_TRANSLATE_NOOP(
    "Errors", "This is no link to TensorFlow Playground: it has no part like “#activation=tanh”."
)
TOO_LONG = QT_TRANSLATE_NOOP("Errors", "The text is too long for a link; at most {limit:,} fit.")
NO_CHARACTERS = QT_TRANSLATE_NOOP("Errors", "The link has characters that are not valid text.")
BAD_SHAPE = QT_TRANSLATE_NOOP(
    "Errors",
    "networkShape={text} is not a list of hidden layers; up to {layers} of 1 to {units} neurons "
    "fit.",
)
NO_INPUTS = QT_TRANSLATE_NOOP(
    "Errors", "The link has no input: the page trains the biases alone; here x₁ and x₂ are taken."
)
TOO_MANY = QT_TRANSLATE_NOOP(
    "Errors", "The network of the link has {count:,} weights; at most {limit:,} fit."
)
LONG_SEED = QT_TRANSLATE_NOOP("Errors", "The seed has {count:,} characters; at most {limit} fit.")
NOT_KNOWN = QT_TRANSLATE_NOOP("Errors", "Not known, and ignored: {names}.")
NOT_A_VALUE = QT_TRANSLATE_NOOP(
    "Errors", "{name}={text} is not a value of the page; it takes {default} instead."
)
NO_NUMBER = QT_TRANSLATE_NOOP(
    "Errors", "{name}={text} is not a number that fits; {default} is taken."
)
CLIPPED = QT_TRANSLATE_NOOP("Errors", "{name}={text} is out of range; {default} is taken.")
NO_EFFECT = QT_TRANSLATE_NOOP("Errors", "{name} has no effect on that page, nor here.")


class LinkError(PlaygroundError):
    """A text that is no link, or a link that cannot be followed; one sentence says why."""


@dataclass(frozen=True)
class PageSettings:
    """What a link says of the experiment; the defaults are those of the page.

    Attributes
    ----------
    activation, penalty : names of the registries here
    dataset, values : names in `POINT_SETS`: the set with classes, the set with values
    noise, train_percent : in per cent
    shape : the neurons of each hidden layer
    seed : the text that seeds the random numbers; "" for none
    inputs : names in `FEATURES`, in their order
    """

    activation: str = "tanh"
    penalty: str = "none"
    batch: int = 10
    dataset: str = "circle"
    values: str = "reg-plane"
    learning_rate: float = 0.03
    penalty_rate: float = 0.0
    noise: float = 0.0
    shape: tuple[int, ...] = (4, 2)
    seed: str = ""
    train_percent: float = 50.0
    inputs: tuple[str, ...] = ("x", "y")
    is_regression: bool = False
    starts_at_zero: bool = False

    @property
    def points(self) -> str:
        """The name of the data set that counts."""
        return self.values if self.is_regression else self.dataset


@dataclass
class _Reader:
    """Reads the values of a link one by one, and notes what is not taken as it is."""

    values: Mapping[str, str]
    notes: list[Phrase] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a value; "" if it is not there or blank."""
        return self.values.get(name, "").strip()

    def note(self, template: str, name: str, default: object) -> None:
        """Note that another value is taken than the link has."""
        about = ("name", name), ("text", quotable(self.text(name))), ("default", default)
        self.notes.append(Phrase(template, about))

    def choice(self, name: str, known: Mapping[str, str], default: str) -> str:
        """Return the name here of one of the page's values."""
        text = self.text(name)
        if text and text not in known:
            self.note(NOT_A_VALUE, name, default)
        return known.get(text, known[default])

    def flag(self, name: str, default: bool) -> bool:
        """Return a truth: what is not "false" is true."""
        return self.text(name) != "false" if self.text(name) else default

    def number(
        self, name: str, default: float, low: float, high: float, whole: bool = False
    ) -> float:
        """Return a number, or a whole one, from `low` to `high`; else the default."""
        text = self.text(name)
        if not text:
            return default
        value = float(text) if NUMBER.fullmatch(text) else math.nan
        if low <= value <= high and (value.is_integer() or not whole):
            return value
        self.note(NO_NUMBER, name, f"{default:g}")
        return default


def is_link(text: str) -> bool:
    """Return whether a text looks like a link to the page, whatever its values."""
    return len(text) <= LONGEST and _fragment(text) is not None


def parse_link(text: str) -> tuple[PageSettings, tuple[Phrase, ...]]:
    """Return the settings of the first link in a text, and notes on what is not taken as it is.

    Raises `LinkError`.
    """
    if len(text) > LONGEST:
        raise LinkError(TOO_LONG, limit=LONGEST)
    fragment = _fragment(text)
    if fragment is None:
        raise LinkError(NO_LINK)
    try:
        fragment.encode()
    except UnicodeEncodeError as error:
        raise LinkError(NO_CHARACTERS) from error
    reader = _Reader(_pairs(fragment))
    return _settings(reader), (*reader.notes, *_remarks(reader))


def _fragment(text: str) -> str | None:
    """Return what follows # in the first link of a text; None if there is none."""
    for copied, meant in AS_COPIED.items():
        text = text.replace(copied, meant)
    has_host = HOST.search(text) is not None
    for match in FRAGMENT.finditer(text):
        names = {part.partition("=")[0] for part in match[1].split("&")}
        address = text[max(0, match.start() - BEFORE) : match.start()] if has_host else ""
        is_of_page = HOST.search("".join(address.split()[-1:])) is not None
        if is_of_page or len(names & KNOWN) >= KNOWN_AT_LEAST:
            return re.split("https?://", match[1])[0].rstrip(".,")  # another link may follow
    return "" if has_host else None


def _pairs(fragment: str) -> dict[str, str]:
    """Take a fragment apart as the page does: of two values the last one counts."""
    found = {}
    for part in fragment.split("&"):
        name, _, rest = part.partition("=")
        value = rest.partition("=")[0]
        found[name] = value if name == "seed" else decoded(value)
    return found


def _settings(reader: _Reader) -> PageSettings:
    usual = PageSettings()
    is_regression = reader.choice("problem", {name: name for name in PROBLEMS}, PROBLEMS[0])
    return PageSettings(
        activation=reader.choice("activation", ACTIVATIONS, "tanh"),
        penalty=reader.choice("regularization", PENALTIES, "none"),
        batch=int(reader.number("batchSize", usual.batch, 1, MAX_SAMPLES, whole=True)),
        dataset=reader.choice("dataset", {name: name for name in CLASSES}, usual.dataset),
        values=reader.choice("regDataset", {name: name for name in VALUES}, usual.values),
        learning_rate=reader.number("learningRate", usual.learning_rate, 0, 1e9),
        penalty_rate=reader.number("regularizationRate", usual.penalty_rate, 0, 1e6),
        noise=_noise(reader),
        shape=_shape(reader),
        seed=_seed(reader.text("seed")),
        train_percent=_train_percent(reader),
        inputs=_inputs(reader),
        is_regression=is_regression == "regression",
        starts_at_zero=reader.flag("initZero", usual.starts_at_zero),
    )


def _noise(reader: _Reader) -> float:
    """Return the noise; the page takes up to 80 %, 50 % for more and 0 for less than nothing."""
    noise = reader.number("noise", 0.0, -1e9, 1e9)
    if 0 <= noise <= MOST_NOISE:
        return noise
    taken = 50.0 if noise > 0 else 0.0
    reader.note(CLIPPED, "noise", f"{taken:g}")
    return taken


def _train_percent(reader: _Reader) -> float:
    percent = reader.number("percTrainData", 50.0, -1e9, 1e9)
    taken = min(max(percent, 10.0), 100.0)
    if taken != percent:
        reader.note(CLIPPED, "percTrainData", f"{taken:g}")
    return taken


def _shape(reader: _Reader) -> tuple[int, ...]:
    """Return the neurons of the hidden layers; an empty list is a network without any."""
    if "networkShape" not in reader.values:
        return PageSettings().shape
    text = reader.text("networkShape")
    parts = [part.strip() for part in text.split(",", MAX_LAYERS)] if text else []
    fits = len(parts) < MAX_LAYERS
    fits &= all(re.fullmatch("[0-9]{1,9}", one) and 1 <= int(one) <= MAX_UNITS for one in parts)
    if not fits:
        raise LinkError(BAD_SHAPE, text=text, layers=MAX_LAYERS - 1, units=MAX_UNITS)
    shape = tuple(map(int, parts))
    count = weight_count(shape)
    if count > MOST_WEIGHTS:
        raise LinkError(TOO_MANY, count=count, limit=MOST_WEIGHTS)
    return shape


def weight_count(shape: Sequence[int]) -> int:
    """Return how many weights a network with these hidden layers has, with all inputs."""
    return sum(a * b for a, b in itertools.pairwise((len(FEATURES), *shape, 1)))


def _seed(text: str) -> str:
    """Return the seed as a browser has it: what is no plain letter is written as %xx."""
    seed = encoded(text)
    if len(seed) > LONGEST_SEED:
        raise LinkError(LONG_SEED, count=len(seed), limit=LONGEST_SEED)
    return seed


def _inputs(reader: _Reader) -> tuple[str, ...]:
    """Return the inputs that are switched on; one that the page hides is none."""
    found = tuple(
        name
        for name in FEATURES
        if reader.flag(name, name in PageSettings().inputs)
        and reader.text(f"{name}{HIDDEN}") != "true"
    )
    if not found:
        reader.notes.append(Phrase(NO_INPUTS))
    return found or PageSettings().inputs


def _remarks(reader: _Reader) -> Iterator[Phrase]:
    """Yield what else is not taken over, and cannot be."""
    for name in WITHOUT_EFFECT:
        if reader.flag(name, False):
            yield Phrase(NO_EFFECT, (("name", name),))
    unknown = [name for name in reader.values if name not in KNOWN and not name.endswith(HIDDEN)]
    if unknown := [name for name in unknown if name]:
        yield Phrase(NOT_KNOWN, (("names", quotable(NameList(unknown))),))


KNOWN = {
    *("activation", "regularization", "batchSize", "dataset", "regDataset", "learningRate"),
    *("regularizationRate", "noise", "networkShape", "seed", "percTrainData", "problem"),
    *("initZero", *FEATURES, *WITHOUT_EFFECT, *OF_THE_PAGE),
}
