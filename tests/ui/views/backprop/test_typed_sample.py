"""The form of a sample that is typed."""

import re
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt, QTranslator
from PyQt6.QtWidgets import QApplication, QLabel, QWidget

from playground import DataSpec, Experiment
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.features import default_features
from playground.core.experiment.edits.own_points import import_own, with_own
from playground.core.experiment.edits.settings import add_formula
from playground.ui.state.watched import Watched
from playground.ui.views.backprop.typed_sample import TypeSample
from tests.support.own import own_prices, own_soft, own_values


class Shouting(QTranslator):
    """Every text in capital letters, except {placeholders}: a stand-in for another language."""

    def translate(self, context, source, disambiguation=None, n=-1):
        outside = r"[^{}]+(?![^{]*})"
        return re.sub(outside, lambda found: found[0].upper(), source)

    def isEmpty(self):
        return False


@pytest.fixture
def shouting(qapp):
    translator = Shouting()
    QApplication.installTranslator(translator)
    yield
    QApplication.removeTranslator(translator)


@pytest.fixture
def iris():
    features = default_features(DATASETS["iris"])
    return replace(Experiment(), data=DataSpec("iris", samples=150, features=features))


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def form(parent, iris):
    point = (0.0,) * len(iris.dataset.inputs)
    return TypeSample(parent, iris, Watched(), point, 0.0)


def labels(form):
    return [label.text() for label in form.findChildren(QLabel)]


def test_inputs_are_called_by_their_name_and_unit(form):
    assert "petal length (cm)" in labels(form)


def test_inputs_are_named_in_the_language_of_the_window(shouting, form):
    found = labels(form)
    assert any("PETAL LENGTH" in text for text in found)
    assert not any("petal length" in text for text in found)


def test_a_sample_at_which_a_formula_has_no_value_is_refused(parent):
    points = np.array([[1.0, 2.0], [1.0, 2.0]])
    own = with_own(Experiment(), OwnData.of(points, np.array([0, 1]), Experiment().dataset))
    watched, form = Watched(), None
    for x1 in (-1.0, 3.0):
        form = TypeSample(parent, add_formula(own, "log(x1)"), watched, (x1, 1.0), 0.0)
        form.take.click()
        followed = watched.watch.sample
        assert (followed is not None) == (x1 > 0)
        if x1 < 0:
            assert "has no value for this sample" in form.error.text()


def test_standardised_values_are_typed_in_the_units_of_the_data(parent):
    experiment = import_own(Experiment(), own_prices())
    dataset, watched = experiment.dataset, Watched()
    form = TypeSample(parent, experiment, watched, (0.0,), (0.0, 1.0))
    assert form.labels[0].value() == pytest.approx(dataset.scales[0].mean)
    assert form.labels[1].value() == pytest.approx(dataset.scales[1].mean + dataset.scales[1].sd)
    form.labels[0].show_value(500_000.0)
    form.take.click()
    price, age = watched.watch.sample.label
    assert dataset.measured_value(0, price) == pytest.approx(500_000)
    assert age == pytest.approx(1.0)


def test_probabilities_are_typed_with_the_sum_1(parent):
    watched = Watched()
    form = TypeSample(parent, import_own(Experiment(), own_soft()), watched, (0.0, 0.0), 1.0)
    assert [field.value() for field in form.labels] == [0, 1, 0]
    assert "probability of snow" in labels(form)
    form.labels[0].show_value(0.5)
    form.take.click()
    assert watched.watch.sample is None
    assert "The sum of the probabilities must be 1, not 1.5" in form.error.text()
    form.labels[1].show_value(0.5)
    form.take.click()
    assert watched.watch.sample.label == (0.5, 0.5, 0.0)


def test_inputs_and_values_of_a_file_are_typed_as_large_as_they_are(parent, qtbot):
    curve = own_values()
    years, values = np.linspace(1990.0, 2024.0, 60)[None], 40_000 * curve.arrays[1]
    own = import_own(Experiment(), curve.with_samples(years, values))
    watched = Watched()
    form = TypeSample(parent, own, watched, (0.0,), 0.0)
    for field, text in ((form.inputs[0], "2031"), (form.labels[0], "-52000")):
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    form.take.click()
    (year,), value = watched.watch.sample.point, watched.watch.sample.label
    assert own.dataset.inputs[0].number(year) == pytest.approx(2031)
    assert value == -52000
