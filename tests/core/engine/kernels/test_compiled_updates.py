"""What training with the kernel promises beside the numbers themselves."""

import threading
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine import engine as engine_module
from playground.core.engine.engine import why_no_kernel
from playground.core.engine.kernels import library as loading
from tests.support.experiments import NETWORKS, change, dense, make
from tests.support.kernel import built_library, opened
from tests.support.training import assert_same_state


@pytest.fixture(autouse=True)
def kernel():
    return built_library()


def kernel_trainer(experiment, state=None):
    trainer = Trainer(experiment, state, engine="kernel")
    assert trainer.engine == "kernel"
    return trainer


BUSY = make(
    NETWORKS["skip"](),
    optimizer="adamw",
    dropout=0.2,
    penalty="l2",
    schedule="exponential",
    clip=0.3,
    samples=50,
)


def at_the_end(trainer, epochs):
    trainer.run_epochs(epochs)
    return trainer.state()


def test_epochs_at_once_are_epochs_one_by_one_to_the_bit():
    at_once, single = kernel_trainer(BUSY), kernel_trainer(BUSY)
    at_once.run_epochs(1500)
    while single.epoch < 1500:
        single.run_updates(1)
    assert_same_state(at_once.state(), single.state())
    np.testing.assert_array_equal(at_once.history.table, single.history.table)


@pytest.mark.parametrize("experiment", [BUSY, make(samples=60), make(samples=60, test_share=0.0)])
def test_epochs_at_once_keep_the_history_and_the_healthy_state_of_single_ones(experiment):
    at_once, single = kernel_trainer(experiment), kernel_trainer(experiment)
    at_once.run_epochs(700)
    for _ in range(700):
        single.run_epochs(1)
    np.testing.assert_array_equal(at_once.history.table, single.history.table)
    assert at_once.stop_memory == single.stop_memory
    assert at_once.healthy.loss == single.healthy.loss
    assert_same_state(at_once.healthy.state, single.healthy.state)


@pytest.mark.parametrize("pause", [1, 37, 700, 1203])
def test_a_resumed_run_goes_on_to_the_bit(pause):
    whole, first = kernel_trainer(BUSY), kernel_trainer(BUSY)
    first.run_epochs(pause)
    first.run_updates(3)
    rest = kernel_trainer(BUSY, first.state())
    assert_same_state(at_the_end(rest, 1300 - pause), at_the_end(whole, 1300))


def test_calls_that_are_ended_anywhere_train_the_same_to_the_bit():
    whole, ended = kernel_trainer(BUSY), kernel_trainer(BUSY)
    is_over = threading.Event()

    def end_calls():
        while not is_over.wait(0.0001):
            ended.end_call()

    thread = threading.Thread(target=end_calls)
    thread.start()
    ended.run_epochs(1500)
    is_over.set()
    thread.join()
    whole.run_epochs(1500)
    assert_same_state(ended.state(), whole.state())
    np.testing.assert_array_equal(ended.history.table, whole.history.table)


def test_a_change_of_the_engine_keeps_the_state_and_is_kept_by_an_edit():
    trainer = Trainer(BUSY, engine="numpy")
    trainer.run_updates(17)
    before = trainer.state()
    trainer.use_engine("kernel")
    assert trainer.engine == "kernel"
    assert_same_state(trainer.state(), before)
    trainer.use_engine("numpy")
    trainer.configure(change(BUSY, learning_rate=0.5))
    assert trainer.engine == "numpy"


def test_epochs_at_once_take_little_memory_and_keep_none():
    experiment = make(dense(hidden=()), samples=20_000, batch=10_000, test_share=0.0)
    trainer = kernel_trainer(experiment)
    late = replace(trainer.state(), epoch=1 << 20, history=replace(trainer.history, stride=4096))
    trainer.restore(late)
    tracemalloc.start()
    trainer.run_epochs(200)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000
    assert trainer.state().order.base is None


def test_an_overflow_ends_the_call_and_is_told_as_numpy_tells_it():
    wild = make(dense("relu", "identity"), learning_rate=200.0, samples=60)
    trainers = [Trainer(wild, engine=name) for name in ("numpy", "kernel")]
    for trainer in trainers:
        trainer.run_epochs(50)
    numpy, kernel = (trainer.divergence for trainer in trainers)
    assert kernel is not None
    assert numpy is not None
    assert (kernel.update, kernel.tensor, kernel.layer) == (numpy.update, numpy.tensor, numpy.layer)
    assert all(trainer.is_finite for trainer in trainers)


def test_an_overflow_within_epochs_at_once_leaves_the_generators_where_numpy_has_them():
    wild = make(dense("identity", "identity"), learning_rate=0.01, samples=60, dropout=0.3)
    trainers = [Trainer(wild, engine=name) for name in ("numpy", "kernel")]
    states = []
    for trainer in trainers:
        trainer.run_epochs(1024)
        trainer.configure(change(wild, learning_rate=1e3))
        trainer.run_updates(400)
        assert not trainer.is_finite
        states.append(trainer.state())
    numpy, kernel = states
    assert (kernel.epoch, kernel.position, kernel.update) == (
        numpy.epoch,
        numpy.position,
        numpy.update,
    )
    assert kernel.order_random == numpy.order_random
    assert kernel.dropout_random == numpy.dropout_random
    np.testing.assert_array_equal(kernel.order, numpy.order)


@pytest.mark.parametrize("values", [{}, {"dropout": 0.4}, {"penalty": "l1", "clip": 0.01}])
def test_the_last_update_is_read_as_that_of_numpy(values):
    experiment = make(NETWORKS["branches"](), **values)
    numpy, kernel = (Trainer(experiment, engine=name) for name in ("numpy", "kernel"))
    for trainer in (numpy, kernel):
        trainer.run_updates(8)
    one, other = numpy.last, kernel.last
    np.testing.assert_array_equal(one.indices, other.indices)
    np.testing.assert_array_equal(one.passed.columns, other.passed.columns)
    np.testing.assert_allclose(one.passed.raw_gradient(), other.passed.raw_gradient(), atol=1e-14)
    np.testing.assert_allclose(one.passed.sample_losses(), other.passed.sample_losses())
    assert one.passed.masks.keys() == other.passed.masks.keys()
    for layer in numpy.layout.order:
        for quantity in ("z", "a", "slope", "delta"):
            np.testing.assert_allclose(
                one.read(layer, quantity), other.read(layer, quantity), atol=1e-13
            )


# --- the choice -----------------------------------------------------------------------------------


def test_an_entry_that_the_kernel_does_not_know_runs_on_numpy(monkeypatch):
    monkeypatch.setitem(ACTIVATIONS, "new", replace(ACTIVATIONS["tanh"], label="new"))
    assert Trainer(make(dense("new")), engine="kernel").engine == "numpy"
    assert Trainer(make(dense("tanh"))).engine == "kernel"


def test_a_large_network_runs_on_numpy_unless_the_kernel_is_asked_for():
    large = make(dense(hidden=(80, 80)))
    assert Trainer(large).engine == "numpy"
    assert Trainer(large, engine="kernel").engine == "kernel"
    assert Trainer(Experiment()).engine == "kernel"


@pytest.mark.parametrize(("batch", "engine"), [(10, "kernel"), (512, "numpy")])
def test_large_mini_batches_run_on_numpy_too(batch, engine):
    trainer = Trainer(make(dense(hidden=(16, 16, 16)), samples=1000, test_share=0.0, batch=batch))
    assert trainer.engine == engine


def test_an_update_that_would_keep_the_window_waiting_runs_on_numpy():
    network = dense(hidden=(512, 512))
    long = make(network, samples=2000, batch=1000)
    assert Trainer(long, engine="kernel").engine == "numpy"
    assert why_no_kernel(long) is not None
    assert Trainer(make(network, samples=2000, batch=10), engine="kernel").engine == "kernel"


def test_without_a_library_everything_runs_on_numpy(monkeypatch):
    monkeypatch.setattr(engine_module, "library", lambda: None)
    assert not engine_module.has_kernel()
    trainer = Trainer(Experiment(), engine="kernel")
    trainer.run_epochs(2)
    assert (trainer.engine, trainer.update) == ("numpy", 40)


# --- the same bits everywhere ---------------------------------------------------------------------


def bits(library, monkeypatch):
    """The parameters that some networks get from one build of the kernel."""
    with monkeypatch.context() as patch:
        patch.setattr(loading, "library", lambda: library)
        found = []
        for experiment in (
            BUSY,
            *(make(dense(name, hidden=(9, 5)), dropout=0.2) for name in ("tanh", "gelu", "sine")),
            make(dense("elu", "softmax", 3, hidden=(7,)), dataset="blobs", loss="cce"),
            make(dense("softplus"), precision="float32"),
        ):
            trainer = kernel_trainer(experiment)
            trainer.run_epochs(30)
            found += [trainer.parameters.tobytes(), trainer.history.table.tobytes()]
        return found


def test_every_build_gives_the_same_bits(kernel, monkeypatch, tmp_path):
    expected = bits(replace(kernel, is_wide=False), monkeypatch)
    builds = [kernel, opened(tmp_path, "-O1"), opened(tmp_path, "-O2", "-fno-tree-vectorize")]
    for library in builds:
        assert bits(library, monkeypatch) == expected
        assert bits(replace(library, is_wide=False), monkeypatch) == expected
