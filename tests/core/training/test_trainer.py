"""The trainer: determinism, epochs and mini-batches, resuming, stop rules."""

from dataclasses import replace

import numpy as np
import pytest

from playground import OUTPUT, Choice, Experiment, Key, SpecError, StopSpec, Trainer
from playground.core.basics.messages import PlaygroundError
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.epoch_plan import MOST_MOMENTS
from playground.core.engine.passes import SetGradient
from playground.core.engine.start import start_parameters
from playground.core.training import history
from playground.core.training.history import RUN_COLUMNS
from playground.core.training.stopping import QUIET_EPOCHS
from playground.core.training.trainer import AT_ONCE, AtOnce
from tests.support.engines import needs_kernel
from tests.support.experiments import NETWORKS, change, dense, make, masked
from tests.support.training import SETTINGS, assert_same_state, trained


@pytest.mark.parametrize("settings", SETTINGS)
def test_the_same_seeds_give_the_same_bits(settings):
    experiment = make(NETWORKS["skip"](), **SETTINGS[settings])
    assert_same_state(trained(experiment, 40).state(), trained(experiment, 40).state())


def test_the_default_experiment_runs():
    trainer = Trainer(Experiment())
    before = trainer.evaluate()
    trainer.run_epochs(20)
    assert trainer.evaluate().train_loss < before.train_loss


@pytest.mark.parametrize("settings", SETTINGS)
def test_a_restart_goes_back_to_exactly_the_same_start_and_path(settings):
    trainer = Trainer(make(**SETTINGS[settings]))
    start = trainer.state()
    trainer.run_updates(23)
    first = trainer.state()
    trainer.restart()
    assert_same_state(trainer.state(), start)
    trainer.run_updates(23)
    assert_same_state(trainer.state(), first)


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("half", [50, 51])  # in the middle of an epoch: epochs have three updates
def test_a_new_trainer_goes_on_from_a_state_to_the_bit(half, settings):
    experiment = make(NETWORKS["branches"](), **SETTINGS[settings])
    middle = trained(experiment, half).state()
    resumed = Trainer(experiment, middle)
    assert_same_state(resumed.state(), middle)
    resumed.run_updates(100 - half)
    assert_same_state(resumed.state(), trained(experiment, 100).state())


def test_a_state_is_a_copy_that_later_updates_do_not_change(tiny_experiment):
    trainer = trained(change(tiny_experiment, optimizer="adam"), 7)
    state, twin = trainer.state(), trainer.state()
    trainer.run_epochs(5)
    assert_same_state(state, twin)
    assert (trainer.parameters != state.parameters).any()
    trainer.restore(state)
    assert_same_state(trainer.state(), twin)


def test_one_long_run_equals_many_short_ones(tiny_experiment):
    whole, pieces = Trainer(tiny_experiment), Trainer(tiny_experiment)
    whole.run_epochs(6)
    for count in (1, 2, 5, 4, 3, 3):
        pieces.run_updates(count)
    assert_same_state(whole.state(), pieces.state())


def test_the_start_is_the_one_the_seeds_give(tiny_experiment):
    trainer = Trainer(change(tiny_experiment, seed_weights=11))
    np.testing.assert_array_equal(trainer.parameters, start_parameters(trainer.layout, 11))
    assert (trainer.epoch, trainer.update, trainer.has_gradient) == (0, 0, False)


@pytest.mark.parametrize("seed", ["weights", "batches", "split", "data"])
def test_each_seed_matters(tiny_experiment, seed):
    one, other = (
        trained(change(tiny_experiment, **{f"seed_{seed}": value}), 3).parameters
        for value in (1, 2)
    )
    assert (one != other).any()


def samples_of_epoch(
    trainer: Trainer, size: int | None = None
) -> tuple[list[tuple[float, ...]], list[int]]:
    """The inputs that one epoch's updates saw, and the sizes of its batches."""
    seen, sizes, epoch = [], [], trainer.epoch
    while trainer.epoch == epoch:
        trainer.run_updates(1, size)
        seen += [tuple(column) for column in trainer.last.read("input", "a").T.tolist()]
        sizes.append(trainer.last.passed.samples)
    return seen, sizes


@pytest.mark.parametrize(
    ("batch", "sizes"), [(5, [5, 5, 2]), (4, [4, 4, 4]), (1, [1] * 12), (12, [12]), (50, [12])]
)
def test_an_epoch_uses_every_sample_once_the_last_smaller_batch_included(
    tiny_experiment, batch, sizes
):
    trainer = Trainer(change(tiny_experiment, batch=batch))
    everything = sorted(map(tuple, trainer.data.train.columns[:2].T.tolist()))
    for _ in range(3):
        seen, seen_sizes = samples_of_epoch(trainer)
        assert sorted(seen) == everything
        assert seen_sizes == sizes
    assert trainer.update == 3 * len(sizes)


def test_every_epoch_shuffles_anew_and_targets_stay_with_their_inputs(tiny_experiment):
    trainer = Trainer(tiny_experiment)
    orders = []
    for _ in range(4):
        samples_of_epoch(trainer)
        orders.append(tuple(trainer.state().order))
        np.testing.assert_array_equal(
            trainer.last.passed.columns, trainer.data.train.columns[:, trainer.state().order[-2:]]
        )
    assert len(set(orders)) == 4


def test_single_sample_steps_go_through_the_epoch_one_by_one_and_can_end_in_a_batch(
    tiny_experiment,
):
    trainer = Trainer(tiny_experiment)
    assert samples_of_epoch(trainer, size=1)[1] == [1] * 12
    trainer.run_updates(3, size=1)
    trainer.run_updates(1)
    assert trainer.state().position == 8
    trainer.run_epochs(1)
    assert (trainer.epoch, trainer.state().position) == (2, 0)


def test_run_epochs_finishes_the_epoch_under_way_first(tiny_experiment):
    trainer = trained(tiny_experiment, 4)
    trainer.run_epochs(2)
    assert (trainer.epoch, trainer.update) == (3, 9)


def test_an_update_is_minus_the_learning_rate_times_the_gradient(tiny_experiment):
    trainer = trained(change(tiny_experiment, learning_rate=0.25), 5)
    before = trainer.parameters.copy()
    trainer.run_updates(1)
    np.testing.assert_array_equal(trainer.step, -0.25 * trainer.gradient)
    np.testing.assert_array_equal(trainer.parameters, before + trainer.step)
    assert trainer.has_gradient


def test_dropout_zeroes_about_its_share_and_scales_up_the_rest():
    network = dense("identity", "identity", hidden=(512,))
    experiment = make(network, dropout=0.4)
    trainer = trained(experiment, 1)
    read = trainer.last.read
    kept = read("h1", "a") != 0
    assert kept.mean() == pytest.approx(0.6, abs=0.04)
    np.testing.assert_allclose(read("h1", "a")[kept], read("h1", "z")[kept] / 0.6, rtol=1e-12)
    assert (read(OUTPUT, "a") == read(OUTPUT, "z")).all()
    assert (
        trainer.evaluate() == Trainer(change(experiment, dropout=0.0), trainer.state()).evaluate()
    )


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_history_has_one_row_an_epoch_from_the_start_on(name):
    hidden = () if OPTIMIZERS[name].error_correction else (3,)
    trainer = Trainer(make(dense(hidden=hidden), optimizer=name))
    first = trainer.evaluate()
    trainer.run_epochs(4)
    history = trainer.history
    assert history.column("epoch").tolist() == [0, 1, 2, 3, 4]
    assert history.column("update").tolist() == [trainer.update / 4 * epoch for epoch in range(5)]
    for row, measured in ((0, first), (-1, trainer.evaluate())):
        np.testing.assert_array_equal(history.table[row, 2 : len(RUN_COLUMNS)], measured)


def stopping(**rules: float) -> Trainer:
    return Trainer(make(dataset="gaussians", learning_rate=0.1, stop=StopSpec(**rules)))


def test_training_stops_after_the_epochs_that_were_set():
    trainer = stopping(epochs=5)
    trainer.run_epochs(100)
    assert trainer.epoch == 5
    assert "5 epochs" in str(trainer.stopped)


def test_training_stops_at_the_target_loss_and_not_before():
    trainer = stopping(target_loss=0.05)
    trainer.configure(
        change(trainer.experiment, learning_rate=0.01)
    )  # slowly, so that one epoch does not overshoot it
    trainer.run_updates(10_000)
    losses = trainer.history.column("train_loss")
    assert losses[-1] <= 0.05 < losses[:-1].min()
    assert "target" in str(trainer.stopped)


def test_training_stops_when_the_loss_no_longer_changes():
    trainer = Trainer(make(learning_rate=0.0, stop=StopSpec(tolerance=1e-6)))
    trainer.run_epochs(100)
    assert trainer.epoch == QUIET_EPOCHS + 1
    said = "in the last 10 epochs the training loss changed by less than 1e-06."
    assert said in str(trainer.stopped)


def test_a_loss_that_still_changes_does_not_stop_training():
    trainer = stopping(tolerance=1e-9)
    trainer.run_epochs(40)
    assert trainer.stopped is None


def test_training_stops_when_the_test_loss_has_not_improved_for_the_patience():
    trainer = Trainer(
        make(dense(hidden=(8,)), noise=0.8, learning_rate=0.3, stop=StopSpec(patience=7))
    )
    trainer.run_epochs(5000)
    losses = trainer.history.column("test_loss")[1:]  # the rule counts finished epochs
    best = int(np.argmin(losses)) + 1
    assert trainer.epoch == best + 7
    assert f"since epoch {best}" in str(trainer.stopped)


def test_patience_watches_the_training_loss_where_there_is_no_test_set():
    trainer = Trainer(make(test_share=0.0, stop=StopSpec(patience=3)))
    trainer.run_epochs(20)
    assert trainer.epoch == 20
    trainer.configure(change(trainer.experiment, learning_rate=0.0))
    trainer.run_epochs(20)
    assert trainer.epoch == 24
    assert "no better training loss since epoch 21 (there is no other set" in str(trainer.stopped)


@pytest.mark.parametrize("rule", [{"patience": 5}, {"tolerance": 10.0}])
def test_a_new_run_after_patience_or_tolerance_counts_anew(rule):
    trainer = Trainer(make(learning_rate=0.0, stop=StopSpec(**rule)))
    ends = []
    for _ in range(3):
        assert trainer.begin_run()
        trainer.run_epochs(100)
        ends.append(trainer.epoch)
    assert ends[1] - ends[0] == ends[2] - ends[1] > 4


def test_a_run_does_not_begin_past_a_limit_or_a_target():
    for rule, words in (
        ({"epochs": 5}, "limit of 5"),
        ({"target_loss": 9.0}, "reached its target"),
    ):
        trainer = stopping(**rule)
        trainer.run_epochs(5)
        epoch = trainer.epoch
        assert not trainer.begin_run()
        assert words in str(trainer.stopped)
        assert trainer.epoch == epoch


def test_a_pause_does_not_renew_the_patience():
    trainer, paused = (
        Trainer(make(learning_rate=0.0, stop=StopSpec(patience=6))) for _ in range(2)
    )
    trainer.run_epochs(100)
    while paused.stopped is None:
        assert paused.begin_run()
        paused.run_epochs(2)
    assert paused.epoch == trainer.epoch


def test_asking_for_more_goes_on_after_a_stop():
    trainer = stopping(target_loss=0.05)
    trainer.run_epochs(1000)
    epoch = trainer.epoch
    trainer.run_epochs(1)
    assert trainer.epoch == epoch + 1


def test_run_while_asks_before_it_goes_on(tiny_experiment):
    answers = iter([True, True, False])
    trainer = Trainer(tiny_experiment)
    trainer.run_while(lambda: next(answers))
    assert trainer.update > 0
    assert next(answers, None) is None


def test_parameters_can_be_set_by_name(tiny_experiment):
    trainer = Trainer(tiny_experiment)
    trainer.set_parameter(Key("h1", "2", "input", "x2"), 0.5)
    trainer.set_parameter(Key("h1", "3", "bias", "bias"), -0.5)
    assert trainer.weights("input", "h1")[1, 1] == 0.5
    assert trainer.biases("h1").tolist() == [0.0, 0.0, -0.5]
    assert not trainer.state().is_fresh


EDGE = Key("h1", "2", "input", "x2")
SETTERS = {
    "one": lambda trainer, value: trainer.set_parameter(EDGE, value),
    "weights": lambda trainer, value: trainer.set_weights(
        "input", "h1", [[0, 0], [0, value], [0, 0]]
    ),
    "biases": lambda trainer, value: trainer.set_biases("h1", [0, value, 0]),
}


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1.1e9, -1e300])
@pytest.mark.parametrize("name", SETTERS)
def test_a_value_that_is_no_number_or_too_large_is_refused_in_words(tiny_experiment, name, value):
    trainer = Trainer(tiny_experiment)
    before = trainer.state()
    with pytest.raises(SpecError, match=r"Value: .* is not a number between -1e\+09 and 1e\+09"):
        SETTERS[name](trainer, value)
    assert_same_state(trainer.state(), before)
    SETTERS[name](trainer, 1e9)
    assert trainer.parameters.max() == 1e9


@pytest.mark.parametrize(
    "use",
    [
        lambda trainer: trainer.set_parameter(Key("h1", "9", "input", "x1"), 0.0),
        lambda trainer: trainer.put_back(Key("h9", "1", "input", "x1"), 0.0),
        lambda trainer: trainer.set_weights("input", "h9", [[0.0]]),
        lambda trainer: trainer.set_weights("h9", "h1", [[0.0]]),
        lambda trainer: trainer.set_biases("h9", [0.0]),
        lambda trainer: trainer.weights("h1", "input"),
        lambda trainer: trainer.biases("input"),
    ],
)
def test_an_unknown_name_is_refused_in_words(tiny_experiment, use):
    with pytest.raises(SpecError, match=r"Nothing leads from .* to .*; choose another"):
        use(Trainer(tiny_experiment))


def test_a_value_that_training_made_can_be_put_back_however_large(tiny_experiment):
    trainer = Trainer(tiny_experiment)
    trainer.put_back(EDGE, 1e200)
    assert trainer.weights("input", "h1")[1, 1] == 1e200
    with pytest.raises(SpecError, match="is not a number"):
        trainer.put_back(EDGE, np.nan)


@pytest.mark.parametrize("values", [3.0, [[1.0, 2.0]], np.ones((3, 3))])
def test_weights_of_another_shape_are_refused_in_a_sentence(values):
    trainer = Trainer(make())
    before = trainer.parameters.copy()
    with pytest.raises(SpecError, match=r"must be \(3, 2\)"):
        trainer.set_weights("input", "h1", values)
    np.testing.assert_array_equal(trainer.parameters, before)


@pytest.mark.parametrize("how", ["all", "one"])
def test_a_cut_edge_stays_at_zero_when_weights_are_set_by_hand(how):
    trainer = Trainer(make(masked()))
    if how == "all":
        trainer.set_weights("input", "h1", np.ones((4, 2)))
    else:
        trainer.set_parameter(Key("h1", "1", "input", "x1"), 1.0)
    assert (trainer.parameters[~trainer.layout.exists] == 0).all()


def test_an_invalid_experiment_gets_no_trainer():
    with pytest.raises(SpecError, match="Learning rate"):
        Trainer(make(learning_rate=-1.0))


def test_learning_from_one_sample_is_a_step_down_its_own_gradient_and_leaves_the_epoch_alone():
    experiment = make(optimizer="sgd", learning_rate=0.1, dropout=0.5)
    trainer, other = Trainer(experiment), Trainer(experiment)
    trainer.run_updates(1)
    other.run_updates(1)
    column, before = trainer.data.train.columns[:, [3]], trainer.parameters.copy()
    gradient = SetGradient(experiment, trainer.layout, before, column).run()
    trainer.learn_from(column)
    np.testing.assert_allclose(trainer.parameters, before - 0.1 * gradient, rtol=1e-12)
    assert trainer.update == 2
    assert trainer.last.passed.samples == 1
    after = trainer.state()
    trainer.run_updates(1)
    assert trainer.state().position == other.state().position + trainer.batch_size
    assert after.position == other.state().position


def test_a_sample_that_would_overflow_changes_nothing():
    trainer = Trainer(make(dense(output="identity")))
    before = trainer.state()
    column = np.full_like(trainer.data.train.columns[:, [0]], 1e308)
    with pytest.raises(PlaygroundError, match="overflows; nothing has changed"):
        trainer.learn_from(column)
    np.testing.assert_array_equal(trainer.parameters, before.parameters)
    assert trainer.update == 0


def test_several_parameters_are_put_back_all_or_none():
    trainer = Trainer(Experiment())
    one, other = Key("hidden1", "1", "input", "x1"), Key.bias("hidden2", "2")
    trainer.put_all_back({one: 2e9, other: -0.5})
    layout = trainer.layout
    assert trainer.parameters[[layout.offset(one), layout.offset(other)]].tolist() == [2e9, -0.5]
    before = trainer.parameters.copy()
    for bad in ({one: 1.0, other: float("nan")}, {one: 1.0, Key.bias("nobody", "1"): 1.0}):
        with pytest.raises(SpecError):
            trainer.put_all_back(bad)
        assert np.array_equal(trainer.parameters, before)


# --- engines --------------------------------------------------------------------------------------


@needs_kernel
@pytest.mark.parametrize("first", ["numpy", "kernel"])
def test_another_engine_goes_on_where_training_was(first):
    experiment = make(optimizer=Choice("adam"), penalty="l2", penalty_rate=0.01)
    other = "kernel" if first == "numpy" else "numpy"
    changed, alone = (Trainer(experiment, engine=first) for _ in range(2))
    changed.run_updates(50)
    changed.use_engine(other)
    assert (changed.engine, changed.update) == (other, 50)
    changed.run_updates(50)
    alone.run_updates(100)
    np.testing.assert_allclose(changed.parameters, alone.parameters, rtol=1e-12)
    np.testing.assert_allclose(changed.history.table, alone.history.table, rtol=1e-9)


@needs_kernel
def test_another_engine_forgets_nothing_of_the_last_update_and_the_run():
    trainer = Trainer(make(), engine="kernel")
    trainer.run_checked(30)
    before, numbers = trainer.last, trainer.last.read("h1", "delta").copy()
    gradient, step, healthy = trainer.gradient.copy(), trainer.step.copy(), trainer.healthy
    trainer.use_engine("numpy")
    assert trainer.has_gradient
    assert trainer.healthy is healthy
    assert np.array_equal(trainer.last.indices, before.indices)
    assert np.array_equal(trainer.last.read("h1", "delta"), numbers)
    for now, then in ((trainer.gradient, gradient), (trainer.step, step)):
        assert np.array_equal(now, then)
    assert np.array_equal(trainer.last.gradient, gradient)
    trainer.run_updates(1)
    assert np.array_equal(trainer.last.gradient, trainer.gradient)
    assert not np.array_equal(trainer.gradient, gradient)


@needs_kernel
def test_the_state_says_which_engine_made_it():
    trainer = Trainer(make(), engine="numpy")
    assert trainer.state().engine == "numpy"
    trainer.use_engine("automatic")
    assert trainer.state().engine == "kernel"
    trainer.go_to(Trainer(make(), engine="numpy").state())
    assert trainer.state().engine == trainer.engine == "kernel"


@needs_kernel
def test_a_call_computes_few_more_learning_rates_than_it_can_use(monkeypatch):
    constant, asked = SCHEDULES["constant"], []

    def factor(epoch, numbers):
        asked.append(epoch)
        return 1.0

    monkeypatch.setitem(SCHEDULES, "constant", replace(constant, factor=factor))
    trainer = Trainer(make(batch=1000), engine="kernel")
    asked.clear()
    trainer.run_while(lambda: False)
    assert trainer.epoch >= 1
    assert len(asked) < 2 * MOST_MOMENTS


@needs_kernel
@pytest.mark.parametrize("test_share", [0.0, 0.5])
@pytest.mark.parametrize("settings", SETTINGS)
def test_many_epochs_in_one_call_leave_what_one_update_after_the_other_does(
    monkeypatch, settings, test_share
):
    monkeypatch.setattr(history, "CAPACITY", 8)
    values = {"batch": 8, "test_share": test_share, **SETTINGS[settings]}
    at_once, in_turn = (Trainer(make(**values), engine="kernel") for _ in range(2))
    at_once.run_while(lambda: True, most=700)
    monkeypatch.setitem(AT_ONCE, "kernel", AtOnce(1, 1))
    in_turn.run_while(lambda: True, most=700)
    assert_same_state(at_once.state(), in_turn.state())
    assert at_once.healthy.loss == in_turn.healthy.loss
    assert_same_state(at_once.healthy.state, in_turn.healthy.state)


# --- validation set -------------------------------------------------------------------------------


def validated(engine: str = "automatic", **rules: float) -> Trainer:
    """A network that is too large for its noisy data, with a validation set and a test set."""
    experiment = make(
        dense(hidden=(8,)),
        dataset="circle",
        samples=60,
        noise=0.4,
        optimizer="adam",
        learning_rate=0.05,
        test_share=0.3,
        validation_share=0.3,
        stop=StopSpec(**rules),
    )
    return Trainer(experiment, engine=engine)


def test_patience_watches_the_validation_loss():
    trainer = validated(patience=7)
    trainer.run_epochs(500)
    losses = trainer.history.column("validation_loss")
    assert "no better validation loss" in str(trainer.stopped)
    assert trainer.epoch == int(np.nanargmin(losses)) + 7
    assert trainer.epoch != int(np.nanargmin(trainer.history.column("test_loss"))) + 7


def test_the_target_is_one_of_the_validation_loss():
    trainer = validated(target_loss=0.82)
    trainer.run_epochs(500)
    assert "validation loss" in str(trainer.stopped)
    assert trainer.evaluate().validation_loss <= 0.82
    assert (trainer.history.column("validation_loss")[:-1] > 0.82).all()
    assert not trainer.begin_run()


def test_tolerance_watches_the_validation_loss():
    trainer = validated(tolerance=1e9)
    trainer.run_epochs(500)
    assert "validation loss changed" in str(trainer.stopped)


@needs_kernel
def test_both_engines_measure_the_validation_set_alike():
    histories = []
    for engine in ("numpy", "kernel"):
        trainer = validated(engine)
        trainer.run_epochs(40)
        assert trainer.engine == engine
        histories.append(trainer.history.table)
    np.testing.assert_allclose(*histories, rtol=1e-9)
    assert np.isfinite(histories[0][:, RUN_COLUMNS.index("validation_score")]).all()


def test_patience_can_bring_the_best_weights_back():
    plain, kept = validated(patience=7), validated(patience=7, keep="best")
    for trainer in (plain, kept):
        trainer.run_epochs(500)
    best = validated()
    best.run_epochs(kept.epoch - 7)
    np.testing.assert_array_equal(kept.parameters, best.parameters)
    assert kept.evaluate().validation_loss < plain.evaluate().validation_loss
    assert kept.epoch == plain.epoch
    assert f"since epoch {best.epoch}, whose weights are back" in str(kept.stopped)
    assert not kept.has_gradient, "that of the last update is of other weights"


def test_the_best_weights_are_those_of_the_run_that_a_file_goes_on_with():
    whole, begun = validated(patience=7, keep="best"), validated(patience=7, keep="best")
    whole.run_epochs(500)
    begun.run_epochs(whole.epoch - 3)
    again = Trainer(begun.experiment, begun.state())
    again.run_epochs(500)
    assert_same_state(again.state(), whole.state())


def test_without_patience_nothing_is_kept():
    trainer = validated(keep="best")
    trainer.run_epochs(20)
    assert len(trainer.state().best) == 0
