"""The user's own network comes back after a data set that has changed it."""

import pytest

from playground import OUTPUT, Experiment
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.units import set_units
from playground.core.experiment.fields import replace_field


def sizes(desk):
    return [len(layer.units) for layer in desk.experiment.network.layers]


@pytest.fixture
def pick(desk):
    return desk.experiment_panel.data.pick


@pytest.mark.parametrize("then", ["xor", "spiral", "iris", "plane"])
def test_digits_do_not_leave_their_wide_layers_to_the_next_data_set(desk, pick, then):
    pick("digits")
    assert sizes(desk) == [32, 32, 10]
    pick(then)
    assert sizes(desk)[:-1] == [4, 2]
    assert desk.experiment == edits.set_dataset(Experiment(), then)


def test_inputs_samples_output_and_loss_come_back_too(desk, pick):
    pick("circle")
    document = desk.document
    document.edit(lambda e: edits.toggle_feature(e, "x1^2"), "x")
    document.edit(lambda e: replace_field(e, "data.samples", 200), "x")
    document.edit(lambda e: edits.set_activation(e, OUTPUT, "tanh"), "x")
    before = desk.experiment
    for name in ("digits", "iris", "plane", "circle"):
        pick(name)
    assert desk.experiment == before


def test_what_was_set_meanwhile_stays(desk, pick):
    pick("digits")
    desk.document.edit(lambda e: replace_field(e, "training.learning_rate", 0.5), "x")
    desk.document.edit(lambda e: edits.set_optimizer(e, "adam"), "x")
    pick("xor")
    training = desk.experiment.training
    assert (sizes(desk), training.learning_rate, training.optimizer.name) == (
        [4, 2, 1],
        0.5,
        "adam",
    )


def test_a_network_that_the_user_has_changed_is_kept(desk, pick):
    pick("digits")
    desk.document.edit(lambda e: set_units(e, "hidden1", 12), "x")
    pick("xor")
    assert sizes(desk) == [12, 32, 1]


def test_it_works_between_undo_and_redo(desk, pick):
    pick("digits")
    pick("iris")
    desk.do("undo")
    assert sizes(desk) == [32, 32, 10]
    pick("spiral")
    assert sizes(desk) == [4, 2, 1]


def test_another_document_is_as_it_was_saved(desk, pick):
    pick("digits")
    wide = desk.experiment
    desk.open(wide)
    pick("xor")
    assert sizes(desk) == [32, 32, 1]
