"""Values that training sees standardised are read in the units of the data, wherever they are."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF

from playground import Experiment
from playground.core.catalog.datasets.dataset import Input
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import import_own
from playground.ui.export.tables import samples_table
from playground.ui.texts.names import label_text
from playground.ui.texts.numbers import number
from tests.support.own import own_prices


@pytest.fixture
def curve(desk):
    """A frame with the prices as a curve over the area."""
    desk.open(import_own(Experiment(), own_prices()))
    desk.do("step_epoch")
    return desk.settle()


def hover(desk, x, y):
    plot = desk.map_view.plot
    plot.scene().sigMouseMoved.emit(plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))


def measured(snapshot, values):
    return snapshot.experiment.dataset.measured_values(values)


def test_the_curve_and_its_points_are_in_the_units_of_the_data(desk, curve):
    own, train = desk.experiment.data.own, load_data(desk.experiment).train
    _, y = desk.map_view.curve.curves[0].getData()
    np.testing.assert_allclose(y, measured(curve, curve.outputs[:, 0, :])[0], rtol=1e-4)
    _, prices = desk.map_view.points.train_positions
    np.testing.assert_allclose(prices, own.targets[0, train.rows])
    low, high = desk.map_view.plot.getPlotItem().viewRange()[1]
    assert low < prices.min()
    assert high > prices.max()


def test_value_and_answer_of_the_nearest_sample_and_of_a_point_are_said(desk, curve):
    train = load_data(desk.experiment).train
    price = desk.experiment.data.own.targets[0, train.rows[3]]
    hover(desk, train.points[0, 3], price)
    answer = measured(curve, curve.answers[0][:, [3]])[0, 0]
    said = desk.map_view.readout.second.text()
    assert said == f"nearest: training point 4, {number(price)}, answer {number(answer)}"
    first = desk.map_view.readout.first.text()
    column = np.abs(desk.map_view.curve.curves[0].getData()[0] - train.points[0, 3]).argmin()
    near = measured(curve, curve.outputs[:, 0, [column]])[0, 0]
    assert first.startswith(f"{number(near)} at area = ")


def test_the_target_of_a_sample_is_named_in_the_units_of_each_value(desk, curve):
    train, own = load_data(desk.experiment).train, desk.experiment.data.own
    said = ", ".join(number(value) for value in own.targets[:, train.rows[2]])
    assert label_text(desk.experiment.dataset, train.label(2)) == f"({said})"


def test_the_legend_of_the_plane_names_the_values_of_the_full_colours(desk):
    prices = own_prices()
    numbers = np.concatenate([prices.numbers, prices.numbers[:, ::-1]])
    own = replace(
        prices,
        points=numbers.tobytes(),
        labels=prices.targets[0].tobytes(),
        inputs=(Input("area"), Input("rooms")),
        outputs=("price",),
        scales=(Input("price"),),
    )
    desk.open(import_own(Experiment(), own))
    desk.settle()
    dataset = desk.experiment.dataset
    legend = desk.map_view.legend.text().replace("\u00a0", " ")
    for end in (-1.0, 1.0):
        assert f"■</span> {number(dataset.measured_value(0, end))}" in legend
    hover(desk, 0.0, 0.0)
    first = desk.map_view.readout.first.text().split(" at ")[0]
    said = float(first.replace("−", "-").replace(",", ""))
    assert abs(said - prices.targets[0].mean()) < 5 * prices.targets[0].std()


def test_samples_and_answers_are_exported_in_the_units_of_the_data(desk, curve):
    table, train = samples_table(curve), load_data(desk.experiment).train
    own = desk.experiment.data.own
    np.testing.assert_allclose(table[1][2:4], own.targets[:, train.rows[0]])
    np.testing.assert_allclose(table[1][4:6], measured(curve, curve.answers[0][:, [0]])[:, 0])
