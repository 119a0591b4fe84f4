"""Changing the experiment of a running trainer: what stays, to the bit, and what starts anew."""

from dataclasses import replace

import numpy as np
import pytest

from playground import (
    INPUT,
    OUTPUT,
    Choice,
    ConnectionSpec,
    Key,
    LayerSpec,
    NetworkSpec,
    SpecError,
    Trainer,
)
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.layout import Layout
from playground.core.experiment.edits.units import add_unit
from tests.support.experiments import change, dense, make, masked
from tests.support.training import assert_same_state, trained

LIVE = {
    "learning rate": {"learning_rate": 0.2},
    "batch size": {"batch": 3},
    "full batch": {"batch": 1000},
    "penalty": {"penalty": "l1", "penalty_rate": 0.1},
    "clip": {"clip": 0.01},
    "dropout": {"dropout": 0.5},
    "schedule": {"schedule": "cosine"},
    "loss": {"loss": "huber"},
}


def by_name(layout: Layout, vector: np.ndarray) -> dict:
    return dict(zip(layout.keys, vector.tolist(), strict=True))


def running(**values: object) -> Trainer:
    """A trainer in the middle of an epoch, with optimiser vectors."""
    return trained(make(dense(hidden=(4, 3)), **{"optimizer": "adam", **values}), 10)


@pytest.mark.parametrize("what", LIVE)
def test_a_live_change_keeps_parameters_counters_and_optimizer_vectors(what):
    trainer = running()
    before = trainer.state()
    trainer.configure(change(trainer.experiment, **LIVE[what]))
    after = trainer.state()
    history = (
        after.history if what == "loss" else before.history
    )  # a curve goes on only in the same loss
    expected = replace(before, stop_memory=after.stop_memory, history=history)
    if what == "full batch":  # a full batch is the whole set: the epoch begins anew
        expected = replace(expected, position=0, order=before.order[:0])
    assert_same_state(expected, after)
    trainer.run_epochs(2)
    assert trainer.update > before.update
    assert (trainer.parameters != before.parameters).any()


@pytest.mark.parametrize(
    ("what", "goes_on"),
    [({"loss": "huber"}, False), ({"dataset": "circle"}, False), ({"noise": 0.2}, True)],
)
def test_a_curve_goes_on_only_where_its_numbers_can_be_compared(what, goes_on):
    trainer = running()
    epochs = trainer.history.column("epoch").tolist()
    trainer.configure(change(trainer.experiment, **what))
    assert trainer.history.column("epoch").tolist() == (epochs if goes_on else [trainer.epoch])


def test_a_live_learning_rate_scales_the_very_next_step():
    slow, fast = running(optimizer="sgd"), running(optimizer="sgd")
    fast.configure(change(fast.experiment, learning_rate=0.06))
    for trainer in (slow, fast):
        trainer.run_updates(1)
    np.testing.assert_allclose(fast.step, 2 * slow.step, rtol=1e-12)


def test_a_live_batch_size_applies_to_the_next_update_and_the_epoch_still_uses_every_sample_once():
    trainer = Trainer(make(batch=5))
    trainer.run_updates(1)
    trainer.configure(change(trainer.experiment, batch=3))
    sizes = []
    while trainer.epoch == 0:
        trainer.run_updates(1)
        sizes.append(trainer.last.passed.samples)
    assert sizes == [3, 3, 1]


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adamw"])
def test_another_optimizer_keeps_the_parameters_and_starts_its_own_vectors(optimizer):
    trainer = running()
    before = trainer.state()
    trainer.configure(change(trainer.experiment, optimizer=optimizer))
    after = trainer.state()
    np.testing.assert_array_equal(after.parameters, before.parameters)
    assert (after.epoch, after.update, after.ticks) == (before.epoch, before.update, 0)
    assert all((vector == 0).all() for vector in after.slots.values())


@pytest.mark.parametrize("name", ["momentum", "rmsprop", "adam", "adamw"])
def test_another_number_of_the_optimizer_keeps_what_it_has_gathered(name):
    trainer = running(optimizer=name)
    before = trainer.state()
    number = "decay" if name == "adamw" else OPTIMIZERS[name].options[-1].name
    trainer.configure(change(trainer.experiment, optimizer=Choice(name).with_option(number, 0.5)))
    after = trainer.state()
    assert after.ticks == before.ticks
    for slot, vector in before.slots.items():
        np.testing.assert_array_equal(after.slots[slot], vector)
        assert (vector != 0).any()


def test_another_beta_keeps_the_average_that_adam_has_of_the_gradient():
    trainer = running()
    ours, (m, v) = trainer.state(), (trainer.state().slots[name] for name in "mv")
    numbers = Choice("adam").with_option("beta1", 0.5).with_option("beta2", 0.9)
    trainer.configure(change(trainer.experiment, optimizer=numbers))
    trainer.run_updates(1)
    # PyTorch's Adam: the averages stay when a β changes
    g, t = trainer.gradient, ours.ticks + 1
    average, squares = 0.5 * (0.1 * m) + 0.5 * g, 0.9 * (0.001 * v) + 0.1 * g * g
    step = average / (1 - 0.5**t) / (np.sqrt(squares / (1 - 0.9**t)) + 1e-8)
    np.testing.assert_allclose(trainer.step, -trainer.learning_rate * step, rtol=1e-9)


def test_a_change_and_its_undo_leave_training_as_if_nothing_had_happened():
    changed, plain = running(dropout=0.2), running(dropout=0.2)
    original = changed.experiment
    changed.configure(change(original, learning_rate=9.0, batch=1))
    changed.configure(original)
    for trainer in (changed, plain):
        trainer.run_updates(20)
    np.testing.assert_array_equal(changed.parameters, plain.parameters)


def networks(first: LayerSpec) -> NetworkSpec:
    return NetworkSpec.stack(first, LayerSpec.dense("h2", 3), LayerSpec.dense(OUTPUT, 1))


EDITS = {
    "a unit more": networks(LayerSpec.dense("h1", 5)),
    "the last unit less": networks(LayerSpec.dense("h1", 3)),
    "a unit in the middle less": networks(LayerSpec("h1", ("1", "3", "4"))),
    "units in another order": networks(LayerSpec("h1", ("4", "2", "1", "3"))),
    "another activation": networks(LayerSpec.dense("h1", 4, "relu")),
    "no bias": networks(LayerSpec.dense("h1", 4, bias=False)),
    "a layer more": dense(hidden=(4, 3, 2)),
    "a layer less": dense(hidden=(4,)),
    "a shortcut": NetworkSpec(
        dense().layers, (ConnectionSpec(INPUT, OUTPUT), *dense().connections)
    ),
    "a cut edge": masked(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_the_network_keeps_every_surviving_parameter_and_vector_to_the_bit(edit):
    trainer = running()
    before, old = trainer.state(), trainer.layout
    trainer.configure(change(trainer.experiment, network=EDITS[edit]))
    after, new = trainer.state(), trainer.layout
    survivors = set(old.keys) & {
        key for key, exists in zip(new.keys, new.exists, strict=True) if exists
    }
    assert len(survivors) > 10
    pairs = [
        (before.parameters, after.parameters),
        *((before.slots[name], after.slots[name]) for name in ("m", "v")),
    ]
    for was, now in pairs:
        one, other = by_name(old, was), by_name(new, now)
        assert {key: one[key] for key in survivors} == {key: other[key] for key in survivors}
    assert (after.parameters[~new.exists] == 0).all()
    assert (after.epoch, after.update) == (before.epoch, before.update)
    trainer.run_epochs(1)
    assert np.isfinite(trainer.parameters).all()


def test_new_units_of_a_trained_network_start_with_the_weights_the_seeds_give():
    trainer = running()
    edited = change(trainer.experiment, network=EDITS["a layer more"])
    trainer.configure(edited)
    np.testing.assert_array_equal(trainer.weights("h2", "h3"), Trainer(edited).weights("h2", "h3"))


def test_a_feature_more_keeps_the_weights_of_the_others():
    trainer = running()
    before = trainer.weights(INPUT, "h1").copy()
    trainer.configure(change(trainer.experiment, features=("x1^2", "x1", "x2")))
    np.testing.assert_array_equal(trainer.weights(INPUT, "h1")[:, 1:], before)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_a_fresh_experiment_starts_as_the_seeds_say(edit):
    trainer = Trainer(make(dense(hidden=(4, 3))))
    edited = change(trainer.experiment, network=EDITS[edit])
    trainer.configure(edited)
    assert_same_state(trainer.state(), Trainer(edited).state())


def test_a_weight_set_by_hand_survives_an_edit_of_an_untrained_experiment():
    trainer = Trainer(make(dense(hidden=(4, 3))))
    trainer.set_parameter(Key("h1", "2", "input", "x1"), 7.0)
    trainer.configure(change(trainer.experiment, network=EDITS["a layer more"]))
    assert trainer.weights(INPUT, "h1")[1, 0] == 7.0


@pytest.mark.parametrize(
    "values", [{"seed_weights": 99}, {"seed_batches": 99}, {"precision": "float32"}]
)
def test_another_weight_or_batch_seed_or_precision_starts_anew(values):
    trainer = running()
    changed = change(trainer.experiment, **values)
    trainer.configure(changed)
    assert_same_state(trainer.state(), Trainer(changed).state())


@pytest.mark.parametrize(
    "values",
    [{"dataset": "circle"}, {"noise": 0.3}, {"samples": 50}, {"seed_split": 1}, {"seed_data": 1}]
    + [{"order": "listed"}, {"order": "carried"}],
)
def test_other_data_keep_what_was_learned_and_begin_a_new_epoch_on_the_new_points(values):
    trainer = running()
    before = trainer.state()
    trainer.configure(change(trainer.experiment, **values))
    np.testing.assert_array_equal(trainer.parameters, before.parameters)
    assert trainer.state().position == 0
    trainer.run_epochs(1)
    expected = {tuple(column) for column in Trainer(trainer.experiment).data.train.columns.T}
    assert {tuple(column) for column in trainer.last.passed.columns.T} <= expected


def test_an_invalid_change_is_refused_and_changes_nothing():
    trainer, twin = running(), running()
    with pytest.raises(SpecError):
        trainer.configure(change(trainer.experiment, network=dense(output="softmax")))
    assert_same_state(trainer.state(), twin.state())
    assert trainer.experiment == twin.experiment
    trainer.run_updates(5)


def test_uncutting_an_edge_gives_it_back_to_training():
    network = masked()
    trainer = trained(make(network), 5)
    trainer.configure(
        change(trainer.experiment, network=replace(network, connections=dense().connections))
    )
    assert trainer.layout.exists.all()
    start = trainer.weights(INPUT, "h1")[3, 1]
    trainer.run_epochs(1)
    assert trainer.weights(INPUT, "h1")[3, 1] != start


@pytest.mark.parametrize(
    "part",
    [
        "playground.core.training.trainer.load_data",
        "playground.core.training.buffers.make_vectors",
        "playground.core.training.buffers.bind_updates",
        "playground.core.training.state.TrainerState.start",
        "playground.core.training.state.TrainerState.after",
        "playground.core.training.trainer.changed_settings",
    ],
)
def test_too_little_memory_for_a_change_leaves_everything_as_it_was(part, monkeypatch):
    def fail(*_):
        raise MemoryError

    trainer, other = (trained(make(optimizer="adam"), 30) for _ in range(2))
    wider = add_unit(trainer.experiment, "h1")
    with monkeypatch.context() as patch:
        patch.setattr(part, fail)
        with pytest.raises(MemoryError):
            trainer.configure(wider)
    assert trainer.experiment == other.experiment
    for each in (trainer, other):
        each.run_updates(7)
    assert_same_state(trainer.state(), other.state())
    trainer.configure(wider)
    assert trainer.experiment == wider


def test_sealing_the_test_set_and_opening_it_leave_the_epoch_under_way():
    plain, sealed = (Trainer(make(samples=40)) for _ in range(2))
    for trainer in (plain, sealed):
        trainer.run_updates(3)
    for is_sealed in (True, False):
        sealed.configure(change(sealed.experiment, sealed=is_sealed))
    assert sealed.position == plain.position > 0
    for trainer in (plain, sealed):
        trainer.run_updates(30)
    np.testing.assert_array_equal(sealed.parameters, plain.parameters)
