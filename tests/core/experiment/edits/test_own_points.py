"""Edits of own points: they take over what is drawn, and training goes on with its weights."""

from dataclasses import replace

import numpy as np
import pytest

from playground import OUTPUT, Experiment, Trainer
from playground.core.basics.messages import SpecError
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import own_points as edits
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.edits.own_rows import add_row
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.edits.units import cut_edge, set_units
from playground.core.observe.data_rows import data_rows
from tests.support.experiments import change, with_values
from tests.support.own import own_flowers, own_values


def as_set(experiment):
    data = load_data(experiment)
    return {
        (*point, label)
        for part in (data.train, data.test)
        for point, label in zip(part.points.T.tolist(), part.labels.tolist(), strict=True)
    }


@pytest.mark.parametrize("name", ["xor", "spiral", "blobs", "plane", "sine", "xor_gate"])
def test_points_that_were_drawn_are_taken_over_as_they_are(name):
    experiment = change(set_dataset(Experiment(), name), noise=0.1)
    own = edits.with_own(experiment, edits.own_data(experiment))
    assert as_set(own) == as_set(experiment)
    assert own.data.features == experiment.data.features
    assert own.network == experiment.network


def test_noise_of_own_points_stays_in_them_when_they_are_edited():
    own = change(edits.add_points(Experiment(), np.array([[0.0], [0.5]]), 1), noise=0.2)
    assert as_set(edits.add_points(own, np.array([[1.0], [2.0]]), 1)) == as_set(own) | {(1, 2, 1)}


def test_added_points_are_there_with_their_class_and_the_others_stay():
    experiment = Experiment()
    added = np.array([[0.0, 1.0], [-0.5, 2.0]])
    more = edits.add_points(experiment, added, 1)
    assert as_set(more) == as_set(experiment) | {(0.0, -0.5, 1), (1.0, 2.0, 1)}
    assert as_set(edits.add_points(more, added + 1, 0)) > as_set(more)


def test_points_within_the_circle_are_erased_and_the_last_ones_are_not():
    experiment = Experiment()
    fewer = edits.erase_points(experiment, 2.0, 2.0, 1.5)
    gone = as_set(experiment) - as_set(fewer)
    assert gone
    for x, y, _ in as_set(experiment):
        assert (np.hypot(x - 2, y - 2) <= 1.5) == any((x, y) == one[:2] for one in gone)
    with pytest.raises(SpecError, match="at least one point"):
        edits.erase_points(experiment, 0.0, 0.0, 20.0)


def test_one_point_moves_and_its_class_stays():
    points, labels = edits.own_data(Experiment()).arrays
    moved = edits.move_point(Experiment(), 7, 0.25, -0.5)
    after, same = moved.data.own.arrays
    assert after[:, 7].tolist() == [0.25, -0.5]
    np.testing.assert_array_equal(np.delete(after, 7, 1), np.delete(points, 7, 1))
    np.testing.assert_array_equal(same, labels)


def test_only_points_within_the_circle_are_shaken_by_about_a_tenth_of_it():
    before = edits.own_data(Experiment()).arrays[0]
    shaken = edits.shake_points(Experiment(), 1.0, 1.0, 3.0, np.random.default_rng(1))
    step = shaken.data.own.arrays[0] - before
    near = edits.within(before, 1.0, 1.0, 3.0)
    assert not step[:, ~near].any()
    assert step[:, near].std() == pytest.approx(0.3, rel=0.3)


def test_shaken_points_stay_on_the_map():
    experiment, random = Experiment(), np.random.default_rng(1)
    experiment = edits.add_points(experiment, np.full((2, 50), 5.9), 1)
    for _ in range(20):
        experiment = edits.shake_points(experiment, 6.0, 6.0, 3.0, random)
    assert np.abs(edits.own_data(experiment).arrays[0]).max() <= 6.0


def test_a_touch_where_no_points_are_changes_nothing():
    experiment, nowhere = Experiment(), (-5.9, 5.9, 0.01)
    assert edits.erase_points(experiment, *nowhere) == experiment
    assert edits.shake_points(experiment, *nowhere, np.random.default_rng(1)) == experiment


@pytest.mark.parametrize("fault", ["noise", "wrong_labels", "outliers"])
def test_own_points_with_faults_stay_as_they_are_drawn(fault):
    experiment = change(edits.move_point(Experiment(), 0, 1.0, 1.0), **{fault: 0.2})
    more = edits.add_points(experiment, np.array([[0.0], [-0.5]]), 1)
    assert as_set(more) == as_set(experiment) | {(0.0, -0.5, 1)}


def test_training_goes_on_with_its_weights_on_other_points():
    trainer = Trainer(Experiment())
    trainer.run_epochs(5)
    before = trainer.parameters.copy()
    trainer.configure(edits.add_points(Experiment(), np.array([[1.0], [1.0]]), 1))
    np.testing.assert_array_equal(trainer.parameters, before)
    assert (trainer.epoch, len(trainer.data.train) + len(trainer.data.test)) == (5, 401)
    trainer.run_epochs(5)
    assert not np.array_equal(trainer.parameters, before)


def test_one_point_alone_can_be_trained_on():
    one = edits.with_own(
        Experiment(),
        edits.OwnData.of(np.array([[1.0], [2.0]]), np.array([1]), Experiment().dataset),
    )
    trainer = Trainer(one)
    trainer.run_epochs(500)
    assert (len(trainer.data.train), len(trainer.data.test)) == (1, 0)
    assert trainer.evaluate().train_loss < 0.05


def test_another_data_set_takes_the_place_of_own_points():
    own = edits.add_points(Experiment(), np.array([[1.0], [1.0]]), 1)
    assert set_dataset(own, "circle").data.own is None
    assert set_dataset(own, "circle").data.samples == 400


def test_classes_can_be_added_up_to_forty():
    experiment = Experiment()
    for count in range(3, 41):
        experiment = edits.add_class(experiment)
        assert experiment.dataset.classes == len(experiment.network.output.units) == count
    with pytest.raises(SpecError, match="40 classes already"):
        edits.add_class(experiment)


def test_one_class_more_leaves_what_is_learned_to_the_class_that_it_is_of():
    trainer = Trainer(Experiment())
    trainer.run_epochs(100)
    trainer.configure(edits.add_class(Experiment()))
    assert trainer.evaluate().train_score > 0.9
    more = edits.add_class(trainer.experiment)
    assert more.network.output.units[:3] == trainer.experiment.network.output.units


def test_two_classes_again_leave_the_answer_to_the_neuron_of_class_1():
    blobs = set_dataset(Experiment(), "blobs")
    own = edits.with_own(blobs, edits.own_data(blobs))
    assert set_dataset(own, "xor").network.output.units == own.network.output.units[1:2]
    assert set_dataset(blobs, "xor").network.output.units == ("1",)  # its classes are others


def test_painting_keeps_the_split_and_the_seal():
    experiment = change(Experiment(), validation_share=0.2)
    taken = change(edits.with_own(experiment, edits.own_data(experiment)), sealed=True)
    own = edits.add_points(taken, np.array([[0.5], [0.5]]), 1)
    assert own.data.validation_share == 0.2
    assert own.data.sealed
    assert len(load_data(own).test) == 0
    assert len(load_data(own).validation) == 80
    table = edits.add_points(change(experiment, dataset="and"), np.array([[0.5], [0.5]]), 1)
    assert len(load_data(table).train) == 5


def test_a_sealed_test_set_is_not_split_anew_by_noise_that_becomes_part_of_the_points():
    own = edits.with_own(Experiment(), edits.own_data(Experiment()))
    sealed = change(own, noise=0.1, sealed=True)
    with pytest.raises(SpecError, match="open the test set first"):
        edits.add_points(sealed, np.array([[0.5], [0.5]]), 1)
    assert edits.add_points(change(sealed, sealed=False), np.array([[0.5], [0.5]]), 1)


def parts(experiment):
    """The rows of each set, in the order of training."""
    return [one.rows.tolist() for one in load_data(experiment).sets]


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("name", ["xor", "spiral", "plane", "iris"])
def test_a_set_that_is_taken_over_keeps_each_sample_in_its_part(name, sealed):
    drawn = change(set_dataset(Experiment(), name), noise=0.1, test_share=0.3, validation_share=0.2)
    drawn = change(drawn, sealed=sealed)
    own = edits.with_own(drawn, edits.own_data(drawn))
    assert parts(own) == parts(drawn)
    assert parts(change(own, seed_split=5)) == parts(change(drawn, seed_split=5))
    table = change(set_dataset(Experiment(), "and"), validation_share=0.5)
    assert len(load_data(edits.with_own(table, edits.own_data(table))).train) == 4


def test_a_point_that_is_moved_stays_in_its_part_and_so_do_all_others():
    before = Experiment()
    for row in range(12):
        moved = edits.move_point(before, row, 0.5, -2.0 + row / 10)
        assert parts(moved) == parts(before)
    fewer = edits.erase_points(moved, 0.5, -1.5, 0.6)
    kept = [set(map(tuple, one.points.T)) for one in load_data(fewer).sets[:2]]
    were = [set(map(tuple, one.points.T)) for one in load_data(moved).sets[:2]]
    assert len((kept[0] - were[0]) | (kept[1] - were[1])) <= 6  # only the border shifts
    more = edits.add_points(moved, np.array([[0.25], [0.5]]), 1)
    assert all(len({*a} ^ {*b}) <= 2 for a, b in zip(parts(more), parts(moved), strict=True))


def test_the_output_layer_has_a_neuron_for_each_value_and_again_one_for_one():
    several = with_values()
    assert several.network.output.units == ("1", "2")
    assert several.network.output.activation == "identity"
    one = set_dataset(several, "plane")
    assert one.network.output.units == ("1",)
    assert edits.with_own(one, several.data.own).network.output.units == ("1", "2")


def test_edits_of_points_keep_all_their_values():
    experiment = with_values()
    more = edits.add_points(experiment, np.array([[0.1], [0.2]]), 0.5)
    points, labels = more.data.own.arrays
    np.testing.assert_array_equal(labels[:, :-1], experiment.data.own.arrays[1])
    assert labels[:, -1].tolist() == [0.5, 0.5]
    fewer = edits.erase_points(more, *points[:, 0], 1e-9)
    np.testing.assert_array_equal(fewer.data.own.arrays[1], labels[:, 1:])


def test_as_many_outputs_as_values_are_needed():
    with pytest.raises(SpecError, match="needs 2"):
        set_units(with_values(), OUTPUT, 1)


def test_noise_moves_each_value_by_itself():
    calm, noisy = (load_data(change(with_values(), noise=noise)).train for noise in (0.0, 0.1))
    moved = noisy.labels - calm.labels
    assert (moved[0] != moved[1]).all()
    np.testing.assert_array_equal(noisy.points, calm.points)


@pytest.mark.parametrize(
    ("names", "name"), [(("no", "yes"), "2"), (("1", "2"), "3"), (("2", "3"), "4")]
)
def test_a_class_beside_named_ones_has_a_number_that_is_no_name_yet(names, name):
    own = replace(edits.own_data(Experiment()), class_names=names, target="passed")
    more = edits.add_class(edits.with_own(Experiment(), own)).data.own
    assert (more.class_names, more.target) == ((*names, name), "passed")


def test_painting_keeps_the_names_and_the_source_of_imported_points():
    own = replace(edits.own_data(Experiment()), target="passed", source="points.csv")
    painted = edits.add_points(edits.with_own(Experiment(), own), np.array([[0.0], [0.5]]), 1)
    assert painted.data.own == replace(
        own,
        points=painted.data.own.points,
        labels=painted.data.own.labels,
        drawn=painted.data.own.drawn,
    )
    assert len(painted.data.own) == len(own) + 1


def test_measured_samples_with_noise_keep_names_and_standardisation_when_they_are_edited():
    names = tuple(f"a species with a very long name, number {number}" for number in range(3))
    before = change(import_own(Experiment(), own_flowers(class_names=names)), noise=0.1)
    kept = ("inputs", "class_names", "target", "source", "is_scaled")
    noisy, clean = edits.own_data(before), before.data.own
    assert [getattr(noisy, one) for one in kept] == [getattr(clean, one) for one in kept]
    assert not np.array_equal(noisy.numbers, clean.numbers)
    after = add_row(before)
    assert after.data.own.class_names == names
    assert load_data(after).train.points.std(axis=1) == pytest.approx(1.0)


def test_noise_of_values_leaves_the_measured_inputs_to_the_bit():
    before = change(import_own(Experiment(), own_values()), noise=0.1)
    assert edits.own_data(before).points == before.data.own.points
    assert edits.own_data(before).labels != before.data.own.labels
    np.testing.assert_array_equal(data_rows(before).inputs, before.data.own.numbers)


def test_outputs_with_the_same_answer_stay_the_same_neurons_where_weights_are_kept():
    flowers, outputs = own_flowers(), lambda e: e.network.output.units
    first = import_own(Experiment(), flowers, keeps=True)
    assert "1" not in outputs(first)  # it answered class 1 of XOR
    turned = replace(flowers, class_names=("virginica", "rosa", "setosa"))
    second = import_own(first, turned, keeps=True)
    assert (outputs(second)[2], outputs(second)[0]) == (outputs(first)[0], outputs(first)[2])
    assert outputs(second)[1] not in outputs(first)
    assert outputs(import_own(second, turned, keeps=True)) == outputs(second)
    values = import_own(second, own_values(), keeps=True)
    assert not {*outputs(values)} & {*outputs(second)}
    assert outputs(import_own(values, own_values(), keeps=True)) == outputs(values)


def test_outputs_whose_weights_are_kept_keep_the_marks_on_their_edges():
    more = own_flowers(classes=4, class_names=("setosa", "versicolor", "virginica", "rosa"))
    fewer = own_flowers(class_names=("setosa", "versicolor", "rosa"))
    before = import_own(Experiment(), more, keeps=True)
    unit, hidden = before.network.output.units[3], before.network.hidden_ids[-1]
    after = import_own(cut_edge(before, hidden, OUTPUT, (unit, "1")), fewer, keeps=True)
    assert after.network.output.units[2] == unit
    assert after.network.connections[-1].cut == {(unit, "1")}


def test_outputs_are_told_apart_by_names_that_begin_alike():
    alike = replace(own_flowers(), class_names=("a" * 30 + "1", "a" * 30 + "2", "b"))
    before = import_own(Experiment(), alike, keeps=True)
    assert import_own(before, alike, keeps=True).network == before.network
