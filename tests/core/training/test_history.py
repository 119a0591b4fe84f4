"""The record of a run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import Trainer
from playground.core.experiment.edits.layers import add_layer
from playground.core.training.history import (
    CAPACITY,
    LAYER_MEASURES,
    RUN_COLUMNS,
    History,
    Metrics,
    layer_measures,
)
from tests.support.experiments import change, dense, make


def metrics(epoch: int) -> Metrics:
    return Metrics(*(epoch + tenth / 10 for tenth in range(1, 7)))


def recorded(
    epochs: int, history: History | None = None, first: int = 0, per_epoch: int = 3
) -> History:
    """What a trainer does: ask, then add."""
    history = history or History.empty()
    for epoch in range(first, first + epochs):
        if history.wants(epoch):
            history = history.with_row(epoch, per_epoch * epoch, metrics(epoch))
    return history


def test_rows_hold_epoch_update_and_metrics_under_their_column_names():
    history = recorded(5)
    assert history.table.shape == (5, len(RUN_COLUMNS))
    assert history.column("epoch").tolist() == [0, 1, 2, 3, 4]
    assert history.column("update").tolist() == [0, 3, 6, 9, 12]
    for name, value in metrics(4)._asdict().items():
        assert history.column(name)[-1] == value


@pytest.mark.parametrize(
    "epochs",
    [1, 63, 64, 65, CAPACITY - 1, CAPACITY, CAPACITY + 1, CAPACITY + 2, 3 * CAPACITY, 20_001],
)
def test_thinning_keeps_at_most_capacity_rows_the_first_one_and_every_epoch_on_the_stride(epochs):
    history = recorded(epochs)
    kept = history.column("epoch")
    assert len(kept) <= CAPACITY
    assert kept.tolist() == list(range(0, epochs, history.stride))
    assert len(kept) > CAPACITY // 2 - 1 or history.stride == 1
    np.testing.assert_array_equal(history.column("train_loss"), kept + 0.1)
    np.testing.assert_array_equal(history.column("update"), 3 * kept)


def test_a_full_history_accepts_a_row_that_its_new_stride_does_not_want():
    history = recorded(CAPACITY + 1)
    assert history.stride == 2
    full = recorded(CAPACITY)
    skipped = full.with_row(CAPACITY + 1, 0, metrics(CAPACITY + 1))
    assert skipped.stride == 2
    assert CAPACITY + 1 not in skipped.column("epoch")


def test_an_earlier_history_never_changes_when_rows_are_added():
    history, earlier = History.empty(), []
    for epoch in range(3 * CAPACITY):
        if history.wants(epoch):
            history = history.with_row(epoch, epoch, metrics(epoch))
        if epoch % 97 == 0:
            earlier.append((history, history.table.copy(), history.stride))
    for old, table, stride in earlier:
        np.testing.assert_array_equal(old.table, table)
        assert old.stride == stride


def test_the_table_is_read_only():
    for epochs in (1, 70, CAPACITY + 1):
        with pytest.raises(ValueError, match="read-only"):
            recorded(epochs).table[0, 0] = 5


@given(st.integers(0, 2 * CAPACITY), st.integers(1, 70), st.integers(1, 70))
def test_two_branches_of_one_history_do_not_touch_each_other(shared, first, second):
    trunk = recorded(shared)
    one = recorded(first, trunk, shared, per_epoch=5)
    kept = one.table.copy()
    other = recorded(second, trunk, shared, per_epoch=7)
    np.testing.assert_array_equal(one.table, kept)
    new = other.column("epoch") >= shared
    np.testing.assert_array_equal(
        other.column("update"), other.column("epoch") * np.where(new, 7, 3)
    )


def test_a_history_made_from_a_plain_table_can_go_on():
    table = recorded(10).table.copy()
    history = recorded(3, History(table), 10)
    assert history.column("epoch").tolist() == list(range(13))
    assert len(table) == 10


def test_a_trainer_that_goes_back_writes_another_branch():
    trainer = Trainer(make())
    trainer.run_epochs(3)
    fork = trainer.state()
    trainer.run_epochs(4)
    first = trainer.state().history
    kept = first.table.copy()
    trainer.restore(fork)
    trainer.run_updates(1, size=1)
    trainer.run_epochs(4)
    np.testing.assert_array_equal(first.table, kept)
    assert trainer.history.column("epoch").tolist() == first.column("epoch").tolist()
    assert (trainer.history.column("update")[4:] != first.column("update")[4:]).all()


def test_measures_of_layers_are_those_of_the_last_mini_batch_of_the_epoch():
    trainer = Trainer(make(optimizer="sgd", learning_rate=0.1))
    trainer.run_epochs(2)
    history, layout = trainer.history, trainer.layout
    assert np.isnan(history.measure("gradient", "output")[0])  # there has been no update yet
    for layer_id, block in layout.blocks.items():
        gradient, weights = block.of(trainer.gradient), block.of(trainer.parameters)[:, :-1]
        step = block.of(trainer.step)[:, :-1]
        assert history.measure("gradient", layer_id)[-1] == pytest.approx(np.linalg.norm(gradient))
        assert history.measure("ratio", layer_id)[-1] == pytest.approx(
            np.linalg.norm(step) / np.linalg.norm(weights - step)
        )
        assert history.measure("least", layer_id)[-1] == weights.min()
        assert history.measure("largest", layer_id)[-1] == weights.max()
        assert (
            history.measure("least", layer_id)[-1]
            <= history.measure("middle", layer_id)[-1]
            <= history.measure("largest", layer_id)[-1]
        )


def test_a_layer_that_is_new_has_no_measures_from_before_and_the_others_keep_theirs():
    trainer = Trainer(make(dense(hidden=(3,))))
    trainer.run_epochs(3)
    before = trainer.history.measure("gradient", "h1").copy()
    trainer.configure(add_layer(trainer.experiment, "output"))
    trainer.run_epochs(2)
    (new,) = set(trainer.layout.order) - {"h1", "output"}
    np.testing.assert_array_equal(trainer.history.measure("gradient", "h1")[:4], before)
    assert np.isnan(trainer.history.measure("gradient", new)[:4]).all()
    assert np.isfinite(trainer.history.measure("gradient", new)[4:]).all()
    assert trainer.history.column("epoch").tolist() == [0, 1, 2, 3, 4, 5]


def test_a_change_of_settings_leaves_a_mark_and_a_drag_of_one_setting_leaves_one():
    trainer = Trainer(make())
    trainer.run_epochs(3)
    for rate in (0.2, 0.3, 0.4):
        trainer.configure(change(trainer.experiment, learning_rate=rate))
    trainer.configure(change(trainer.experiment, batch=3))
    marks = trainer.history.changes
    assert [(mark.epoch, mark.changed) for mark in marks] == [
        (3, ("learning_rate",)),
        (3, ("batch",)),
    ]
    assert marks[0].update == trainer.update
    trainer.configure(trainer.experiment)
    assert trainer.history.changes == marks
    trainer.restart()
    assert trainer.history.changes == ()


def test_marks_and_measures_come_back_with_a_state():
    trainer = Trainer(make())
    trainer.run_epochs(2)
    trainer.configure(change(trainer.experiment, learning_rate=0.2))
    trainer.run_epochs(1)
    again = Trainer(trainer.experiment, trainer.state())
    np.testing.assert_array_equal(again.history.table, trainer.history.table)
    assert again.history.changes == trainer.history.changes


def test_norms_of_float32_neither_overflow_nor_vanish():
    trainer = Trainer(make(precision="float32"))
    for size in (2e19, 1e-23):
        gradient = np.full(trainer.layout.size, size, dtype=np.float32)
        norms = layer_measures(trainer.layout, trainer.parameters, gradient, trainer.step)[
            :: len(LAYER_MEASURES)
        ]
        assert all(np.isfinite(norm) and norm > 0 for norm in norms)
