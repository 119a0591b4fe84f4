"""The tables that the command line writes."""

import numpy as np
import pytest

from playground import DATASETS, INPUT, TEMPLATES, Trainer, with_samples
from playground.core.catalog.datasets.dataset import measured
from playground.core.experiment.edits.settings import set_dataset
from playground.core.explain.objective import Objective
from playground.exchange.tables.of_trainer import TRAINER_TABLES
from tests.support.experiments import change, make


def table(trainer, name):
    head, *rows = TRAINER_TABLES[name].make(trainer)
    return list(head), [list(row) for row in rows]


@pytest.fixture
def trainer():
    trainer = Trainer(make(samples=24))
    trainer.run_epochs(3)
    return trainer


def test_the_history_has_every_recorded_moment(trainer):
    head, rows = table(trainer, "history")
    assert head[:6] == [
        "epoch",
        "update",
        "train loss",
        "test loss",
        "train accuracy",
        "test accuracy",
    ]
    assert head[6:8] == ["Hidden 1: gradient norm", "Hidden 1: update / weight"]
    assert [row[0] for row in rows] == trainer.history.column("epoch").tolist()
    assert [row[2] for row in rows] == trainer.history.column("train_loss").tolist()


def test_the_data_are_the_samples_without_answers(trainer):
    head, rows = table(trainer, "data")
    assert head == ["set", "x1", "x2", "class"]
    assert [row[0] for row in rows] == ["train"] * 12 + ["test"] * 12
    assert [row[1:3] for row in rows[:12]] == trainer.data.train.points.T.tolist()


def test_the_predictions_are_the_same_rows_with_the_answers(trainer):
    head, rows = table(trainer, "predictions")
    assert head == ["set", "x1", "x2", "class", "output 1"]
    assert [row[:4] for row in rows] == table(trainer, "data")[1]
    trainer.evaluate()
    assert [row[4] for row in rows[:12]] == trainer.evaluators[0].outputs[0].tolist()


def test_the_weights_can_be_read_back_by_name(trainer):
    head, rows = table(trainer, "weights")
    assert head == ["layer", "neuron", "from layer", "from neuron", "weight or bias"]
    assert len(rows) == trainer.layout.size
    weights = {tuple(row[:4]): row[4] for row in rows}
    assert weights["Hidden 1", 2, "Input", "x1"] == trainer.weights(INPUT, "h1")[1, 0]
    assert weights["Output", 1, "bias", ""] == trainer.biases("output")[0]


def test_the_gradients_are_those_of_the_training_set(trainer):
    head, rows = table(trainer, "gradients")
    assert head[4:] == ["weight or bias", "gradient"]
    parts = trainer.experiment, trainer.layout, trainer.parameters
    expected = Objective(*parts, trainer.data.train.columns).gradient()
    assert [row[5] for row in rows] == pytest.approx(expected.tolist(), rel=1e-12)


@pytest.mark.parametrize("name", DATASETS)
def test_every_data_set_has_all_tables_with_rows_as_long_as_their_head(name):
    trainer = Trainer(set_dataset(TEMPLATES["single_neuron"].build(), name))
    for one in TRAINER_TABLES:
        head, rows = table(trainer, one)
        assert all(len(row) == len(head) for row in rows)
        assert len(set(head)) == len(head)


def test_measured_data_are_in_their_units_and_classes_have_names():
    trainer = Trainer(set_dataset(make(), "iris"))
    head, rows = table(trainer, "predictions")
    assert head[:2] == ["set", "sepal length (cm)"]
    assert head[6:] == ["output 1: setosa", "output 2: versicolor", "output 3: virginica"]
    assert {row[5] for row in rows} == {"setosa", "versicolor", "virginica"}
    assert 4 < np.mean([row[1] for row in rows]) < 8


def test_samples_of_the_user_s_own_are_there_to_the_bit():
    rng = np.random.default_rng(0)
    points, values = rng.normal(size=(2, 20)) * [[1e-10], [1e5]], 1e6 + rng.normal(size=20)
    experiment = with_samples(make(), points, values, ["tiny", "large"])
    assert experiment.data.own.scales
    _, rows = table(Trainer(experiment), "data")
    assert sorted(row[1:] for row in rows) == sorted(np.vstack([points, values]).T.tolist())


def test_noise_is_seen_in_the_table_of_own_samples():
    points = np.random.default_rng(0).normal(size=(2, 20)) * 1e-3
    trainer = Trainer(change(with_samples(make(), points, ["a", "b"] * 10), noise=0.1))
    head, rows = table(trainer, "data")
    shown = np.array([row[1:3] for row in rows if row[0] == "train"]).T
    own, train = trainer.experiment.data.own, trainer.data.train
    assert head[1:] == ["x1", "x2", "class"]
    assert shown == pytest.approx(measured(train.points, own.inputs), rel=1e-12)
    assert not (shown == points[:, train.rows]).any()
