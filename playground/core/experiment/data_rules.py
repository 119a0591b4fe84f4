"""Which numbers of samples, faults and input features fit a data set."""

from collections.abc import Iterable, Sequence

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, SpecError
from playground.core.basics.registry import Choice, check_number, check_options, look_up
from playground.core.catalog.datasets import DATASETS, Dataset
from playground.core.catalog.datasets.own import OWN
from playground.core.catalog.datasets.own_rules import MAX_POINTS
from playground.core.catalog.features import features_of
from playground.core.experiment.data_spec import SPLITS, DataSpec
from playground.core.experiment.features import is_typed
from playground.core.experiment.formula_data import FORMULA, FormulaData
from playground.core.experiment.formula_rules import check_typed_features
from playground.core.experiment.limits import (
    MAX_FAULTS,
    MAX_IMBALANCE,
    MAX_SAMPLES,
    MOST_HELD_BACK,
)

NO_WRONG_LABELS = QT_TRANSLATE_NOOP("Errors", "Data set “{dataset}” can have no wrong labels.")
NO_OUTLIERS = QT_TRANSLATE_NOOP("Errors", "Data set “{dataset}” can have no outliers.")
NO_IMBALANCE = QT_TRANSLATE_NOOP(
    "Errors", "Data set “{dataset}” cannot be imbalanced: its points are those that there are."
)
NOT_OWN = QT_TRANSLATE_NOOP("Errors", "Data set “{dataset}” cannot have own points.")
NOT_FORMULA = QT_TRANSLATE_NOOP("Errors", "Data set “{dataset}” cannot have a formula.")
TOO_LITTLE_LEFT = QT_TRANSLATE_NOOP(
    "Errors",
    "Test share {test:.0%} and validation share {validation:.0%} leave too little for training; "
    "together they can be {most:.0%}.",
)
NO_FEATURES = QT_TRANSLATE_NOOP("Errors", "The input layer has no features; choose at least one.")
TWICE = QT_TRANSLATE_NOOP("Errors", "{what} “{name}” occurs twice.")
UNKNOWN = QT_TRANSLATE_NOOP(
    "Errors", "Data set “{dataset}” has no input feature “{name}”; it has x1 to x{count}."
)


def check_data(data: DataSpec) -> None:
    """Raise `SpecError` for the first rule that the data break."""
    what, own = QT_TRANSLATE_NOOP("Errors", "Data set"), data.own
    if own is not None and data.dataset != OWN:
        raise SpecError(NOT_OWN, dataset=data.dataset)
    if own is not None:
        own.check()
    if data.formula is not None:
        _check_formula(data.formula, data.dataset)
    is_entry = own is None and data.formula is None
    options = look_up(DATASETS, data.dataset, what).options if is_entry else ()
    check_options(options, Choice(data.dataset, data.options), what)
    dataset = data.entry  # only now: it counts its classes by its options
    most = MAX_POINTS if dataset.is_own else dataset.most or MAX_SAMPLES
    least = 1 if dataset.is_own else 2
    check_number(QT_TRANSLATE_NOOP("Errors", "Samples"), data.samples, least, most, whole=True)
    check_number(QT_TRANSLATE_NOOP("Errors", "Noise"), data.noise, 0, 1)
    look_up(dict.fromkeys(SPLITS), data.split, QT_TRANSLATE_NOOP("Errors", "Split"))
    _check_shares(data)
    _check_faults(dataset, data)
    _check_features(dataset, data.features)


def _check_formula(formula: FormulaData, name: str) -> None:
    if name != FORMULA:
        raise SpecError(NOT_FORMULA, dataset=name)
    _ = formula.function  # raises an error about its text


def _check_shares(data: DataSpec) -> None:
    test, validation = data.test_share, data.validation_share
    check_number(QT_TRANSLATE_NOOP("Errors", "Test share"), test, 0, MOST_HELD_BACK)
    check_number(QT_TRANSLATE_NOOP("Errors", "Validation share"), validation, 0, MOST_HELD_BACK)
    if test + validation > MOST_HELD_BACK + 1e-9:  # 0.6 + 0.3 is more than 0.9
        raise SpecError(TOO_LITTLE_LEFT, test=test, validation=validation, most=MOST_HELD_BACK)


def _check_faults(dataset: Dataset, data: DataSpec) -> None:
    labels = QT_TRANSLATE_NOOP("Errors", "Wrong labels")
    check_number(labels, data.wrong_labels, 0, MAX_FAULTS)
    check_number(QT_TRANSLATE_NOOP("Errors", "Outliers"), data.outliers, 0, MAX_FAULTS)
    check_number(QT_TRANSLATE_NOOP("Errors", "Imbalance"), data.imbalance, 0, MAX_IMBALANCE)
    for value, is_possible, text in (
        (data.wrong_labels, dataset.can_be_mislabelled, NO_WRONG_LABELS),
        (data.outliers, dataset.can_have_outliers, NO_OUTLIERS),
        (data.imbalance, dataset.can_be_imbalanced, NO_IMBALANCE),
    ):
        if value and not is_possible:
            raise SpecError(text, dataset=dataset.label)


def _check_features(dataset: Dataset, names: Sequence[str]) -> None:
    if not names:
        raise SpecError(NO_FEATURES)
    what, known = QT_TRANSLATE_NOOP("Errors", "Input feature"), features_of(dataset)
    for name in names:
        if is_typed(name):
            continue
        if dataset.is_plane:
            look_up(known, name, what)
        elif name not in known:
            raise SpecError(UNKNOWN, dataset=dataset.label, name=name, count=len(known))
    check_unique(names, what)
    check_typed_features(dataset, tuple(names))


def check_unique(names: Iterable[str], what: str | Phrase) -> None:
    """Raise `SpecError` for a name that occurs twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise SpecError(TWICE, what=what, name=name)
        seen.add(name)
