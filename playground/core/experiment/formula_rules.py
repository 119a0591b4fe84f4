"""Whether typed formulas have a number at every point of the data."""

from functools import lru_cache

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.registry import check_number
from playground.core.catalog.datasets import Dataset
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.experiment.counts import sample_count
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.features import (
    TYPED,
    feature_of,
    function_of_inputs,
    typed_among,
)
from playground.core.experiment.formula_data import checked_values
from playground.core.experiment.spec import Experiment

MOST = 24  # typed features
OF_PIXELS = QT_TRANSLATE_NOOP(
    "Errors", "The inputs of data set “{dataset}” are pixels; no formula can be one of them."
)
IS_INPUT = QT_TRANSLATE_NOOP("Errors", "{formula} is an input already.")


def check_typed_features(dataset: Dataset, names: tuple[str, ...]) -> None:
    """Raise `SpecError` or `ExpressionError` for typed features that are wrong by themselves."""
    typed = typed_among(names)
    if typed and dataset.image is not None:
        raise SpecError(OF_PIXELS, dataset=dataset.label)
    check_number(QT_TRANSLATE_NOOP("Errors", "Formulas among the inputs"), len(typed), 0, MOST)
    labels = [feature_of(dataset, name).label for name in names] if typed else []
    for name in typed:
        label = feature_of(dataset, name).label
        if labels.count(label) > 1:
            raise SpecError(IS_INPUT, formula=label)


def check_values(experiment: Experiment) -> None:
    """Raise `SpecError` if a typed formula has no number at a point of the data."""
    data = experiment.data
    if data.formula is not None or typed_among(data.features):
        _check_drawn(data, sample_count(experiment), experiment.seeds.data)


@lru_cache(maxsize=32)
def _check_drawn(data: DataSpec, count: int, seed: int) -> None:
    points, _ = draw_points(data.entry, count, seed, data.faults)  # checks the formula of the data
    for name in typed_among(data.features):
        checked_values(function_of_inputs(name.removeprefix(TYPED), len(points)), points)
