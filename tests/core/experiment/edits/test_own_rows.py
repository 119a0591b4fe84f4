"""Edits of the rows of own data: typed cells, pasted blocks, rows that come and go."""

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.basics.messages import SpecError
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.engine.passes import SetGradient
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import own_rows as edits
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.edits.settings import set_dataset, set_loss
from tests.support.experiments import with_soft_labels
from tests.support.kernel import built_library
from tests.support.own import own_flowers, own_pictures, own_prices, own_soft

ROW = np.array([[0.05, 0.1, 1.0]])


def test_the_rows_are_the_points_in_the_order_in_which_they_were_drawn():
    experiment = set_dataset(Experiment(), "plane")
    points, labels = draw_points(experiment.dataset, 400, experiment.seeds.data)
    np.testing.assert_array_equal(edits.table_of(experiment), np.vstack([points, labels]).T)


def test_a_typed_cell_alone_changes_and_training_goes_on_with_its_weights():
    trainer = Trainer(Experiment())
    trainer.run_epochs(1)
    before, weights = edits.table_of(trainer.experiment), trainer.parameters.copy()
    trainer.configure(edits.set_cells(trainer.experiment, 5, 1, np.array([[0.125]])))
    before[5, 1] = 0.125
    np.testing.assert_array_equal(edits.table_of(trainer.experiment), before)
    np.testing.assert_array_equal(trainer.parameters, weights)


def test_a_pasted_block_adds_rows_with_the_last_target():
    experiment = Experiment()
    before = edits.table_of(experiment)
    after = edits.table_of(edits.set_cells(experiment, 399, 0, np.array([[1.0, 2], [3, 4]])))
    target = before[-1, 2]
    assert after[399:].tolist() == [[1, 2, target], [3, 4, target]]
    np.testing.assert_array_equal(after[:399], before[:399])


def shares(experiment, row):
    return np.round(edits.table_of(experiment)[row, 2:], 12).tolist()


def test_other_probabilities_of_a_row_share_what_one_that_is_typed_leaves():
    experiment = with_soft_labels(n=4)
    whole = edits.set_cells(experiment, 1, 2, np.array([[0.2, 0.2, 0.6]]))
    assert shares(whole, 1) == [0.2, 0.2, 0.6]
    assert shares(edits.set_cells(whole, 1, 2, np.array([[0.6]])), 1) == [0.6, 0.1, 0.3]
    sure = edits.set_cells(whole, 1, 4, np.array([[1.0]]))
    assert shares(sure, 1) == [0, 0, 1]
    assert shares(edits.set_cells(sure, 1, 4, np.array([[0.5]])), 1) == [0.25, 0.25, 0.5]
    assert shares(edits.set_cells(whole, 1, 2, np.array([[0.33] * 3])), 1)[0] == 0.333333333333
    moved = edits.set_cells(whole, 1, 0, np.array([[9.0]]))
    assert edits.table_of(moved)[1].tolist()[:3] == [9.0, edits.table_of(whole)[1, 1], 0.2]
    assert shares(edits.add_row(whole), 4) == shares(whole, 3)
    for experiment in (whole, sure, moved):
        experiment.data.own.check()


@pytest.mark.parametrize("cells", [[[1.5]], [[-0.1]], [[0.5, 0.6]], [[0.2, 0.2, 0.5]]])
def test_what_are_no_probabilities_is_refused_with_the_row(cells):
    with pytest.raises(SpecError, match="Row 2: the probabilities of the classes must be 0 or"):
        edits.set_cells(with_soft_labels(n=4), 1, 2, np.array(cells))


def test_a_new_row_is_a_copy_of_the_last():
    before = edits.table_of(Experiment())
    after = edits.table_of(edits.add_row(Experiment()))
    np.testing.assert_array_equal(after, np.vstack([before, before[-1:]]))


def test_one_sample_is_enough_to_train_on_and_none_is_refused():
    experiment = edits.set_cells(Experiment(), 0, 0, ROW)
    one = edits.delete_rows(experiment, range(1, 400))
    assert edits.table_of(one).tolist() == ROW.tolist()
    assert len(load_data(one).train) == 1
    trainer = Trainer(one)
    first = trainer.evaluate().train_loss
    trainer.run_epochs(50)
    assert trainer.evaluate().train_loss < first
    with pytest.raises(SpecError, match="at least one point"):
        edits.delete_rows(one, [0])


@pytest.mark.parametrize("own", [own_flowers, own_pictures, own_prices, own_soft])
def test_the_last_sample_of_standardised_data_cannot_be_deleted_either(own):
    experiment = import_own(Experiment(), own())
    with pytest.raises(SpecError, match="at least one point"):
        edits.delete_rows(experiment, range(len(experiment.data.own)))
    one = edits.delete_rows(experiment, range(1, len(experiment.data.own)))
    Trainer(one).run_epochs(2)


def test_the_map_grows_with_a_value_beyond_it_and_does_not_shrink():
    far = edits.set_cells(Experiment(), 0, 0, np.array([[30.0]]))
    assert (far.dataset.low, far.dataset.high) == (-6, 30)
    back = edits.set_cells(far, 0, 0, np.array([[0.0]]))
    assert (back.dataset.low, back.dataset.high) == (-6, 30)


@pytest.mark.parametrize(
    ("row", "column", "cells", "said"),
    [
        (0, 2, [[2.0]], "no class 2; the classes are 0 to 1"),
        (0, 2, [[0.5]], "no class 0.5"),
        (0, 1, [[1.0, 1, 1]], "3 columns do not fit: from this cell on there are 2"),
        (0, 0, [[1e7]], "10000000.0 is not a number between -1e+06 and 1e+06"),
        (0, 0, [[np.nan]], "nan is not a number"),
        (400, 0, [[0.0]] * 100_000, "at most 100,000"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(row, column, cells, said):
    with pytest.raises(SpecError) as refused:
        edits.set_cells(Experiment(), row, column, np.array(cells))
    assert said in str(refused.value)


def test_pictures_are_not_edited():
    with pytest.raises(SpecError, match="cannot be edited"):
        edits.add_row(set_dataset(Experiment(), "digits"))


def test_a_measured_set_is_taken_over_with_its_numbers_and_names():
    flowers = edits.set_cells(set_dataset(Experiment(), "iris"), 0, 0, np.array([[6.5]]))
    assert flowers.data.own.class_names == ("setosa", "versicolor", "virginica")
    before = edits.table_of(set_dataset(Experiment(), "iris"))
    np.testing.assert_array_equal(edits.table_of(flowers)[1:], before[1:])


# --- targets that are probabilities ---------------------------------------------------------------


def with_shares():
    """Own points whose values are from 0 to 1, with cross-entropy."""
    experiment = set_dataset(Experiment(), "plane")
    values = np.linspace(0, 1, 400)[:, None]
    return set_loss(edits.set_cells(experiment, 0, 2, values), "bce")


def test_values_from_0_to_1_can_be_learned_with_cross_entropy():
    experiment = with_shares()
    assert experiment.network.output.activation == "sigmoid"
    trainer = Trainer(experiment)
    gradient = SetGradient(
        experiment, trainer.layout, trainer.parameters, trainer.data.train.columns
    )
    found = gradient.run().copy()
    for offset in range(0, trainer.layout.size, 5):
        losses = []
        for nudge in (1e-6, -1e-6):
            trainer.parameters[offset] += nudge
            losses.append(trainer.evaluate().train_loss)
            trainer.parameters[offset] -= nudge
        assert (losses[0] - losses[1]) / 2e-6 == pytest.approx(found[offset], abs=1e-7)


def test_both_engines_learn_values_from_0_to_1_alike():
    built_library()
    numpy, kernel = (Trainer(with_shares(), engine=name) for name in ("numpy", "kernel"))
    for trainer in (numpy, kernel):
        trainer.run_updates(300)
    np.testing.assert_allclose(kernel.parameters, numpy.parameters, rtol=0, atol=1e-12)
    losses = [trainer.evaluate().train_loss for trainer in (numpy, kernel)]
    assert losses[0] == pytest.approx(losses[1], abs=1e-12)


def test_a_value_beyond_1_brings_the_usual_loss_back_and_so_does_another_data_set():
    beyond = edits.set_cells(with_shares(), 0, 2, np.array([[1.5]]))
    assert (beyond.training.loss, beyond.network.output.activation) == ("mse", "identity")
    assert set_dataset(with_shares(), "plane").training.loss == "mse"


@pytest.mark.parametrize(
    ("experiment", "loss", "said"),
    [
        (set_dataset(Experiment(), "plane"), "bce", "own values from 0 to 1"),
        (with_shares(), "cce", "needs classes"),
        (with_shares(), "hinge", "needs classes"),
    ],
)
def test_other_values_and_other_losses_of_classes_are_refused(experiment, loss, said):
    with pytest.raises(SpecError, match=said):
        set_loss(experiment, loss)
