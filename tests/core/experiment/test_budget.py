"""What an experiment needs, by arithmetic: compared with what the engine takes, and refused."""

import itertools
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, ConnectionSpec, Experiment, LayerSpec, NetworkSpec, SpecError
from playground.core.engine.engine import bind_updates
from playground.core.engine.layout import Layout
from playground.core.engine.updating import make_vectors
from playground.core.experiment.budget import batch_bytes, sample_bytes
from playground.core.experiment.counts import batch_size
from playground.core.experiment.limits import MAX_MARKED
from playground.core.experiment.validation import validate
from playground.core.explain.tensors import OF_A_BATCH, list_tensors, memory_of
from playground.core.explain.working_memory import working_memory
from tests.support.experiments import change, dense, make

SAMPLES = 500


def densely_connected(layers, units=1):
    """Every layer feeds all later ones."""
    network = dense(hidden=(units,) * (layers - 1))
    ids = [INPUT, *network.layer_ids]
    connections = tuple(ConnectionSpec(*ends) for ends in itertools.combinations(ids, 2))
    return replace(network, connections=connections)


NETWORKS = {
    "two layers": make(dense(hidden=(40, 30)), samples=SAMPLES),
    "dropout": make(dense(hidden=(40, 30)), samples=SAMPLES, dropout=0.5),
    "float32": make(dense("relu", hidden=(60,)), samples=SAMPLES, precision="float32"),
    "softmax": make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce", samples=SAMPLES),
    "skips": make(densely_connected(6, 20), samples=SAMPLES),
    "skips and dropout": make(densely_connected(6, 20), samples=SAMPLES, dropout=0.2),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_the_memory_of_a_mini_batch_is_what_the_engine_takes_or_a_little_more(name):
    experiment = change(NETWORKS[name], batch=SAMPLES, test_share=0.0)
    layout, batch = Layout(experiment), batch_size(experiment)
    vectors = make_vectors(experiment, layout)
    shape = len(layout.inputs) + 1 + len(experiment.network.output.units), batch
    columns = np.zeros(shape, experiment.training.precision)
    tracemalloc.start()
    try:
        updates = bind_updates(experiment, layout, vectors, columns, np.random.default_rng(1))
        updates.run(0, batch, 1)
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    needed = batch * sample_bytes(experiment)
    assert taken < 1.1 * needed + 200_000  # operations, and lists
    assert needed < 1.6 * taken


@pytest.mark.parametrize("name", NETWORKS)
def test_it_is_not_less_than_what_the_shapes_page_lists(name):
    experiment = NETWORKS[name]
    layout, batch = Layout(experiment), batch_size(experiment)
    tensors = list_tensors(experiment, layout, batch)
    listed = memory_of(tensors, *OF_A_BATCH)
    assert batch_bytes(experiment) == listed
    extra = [one for one in working_memory(experiment, layout, batch) if one.shape[1] == batch]
    assert batch * sample_bytes(experiment) >= listed + sum(one.memory for one in extra)


CLASS = {
    "2-64-64-1 of all samples": (dense(hidden=(64, 64)), {"samples": 20_000, "batch": 20_000}),
    "2-64-64-1, gradient descent": (dense(hidden=(64, 64)), {"optimizer": "gd", "samples": 2000}),
    "eight layers of 20": (dense(hidden=(20,) * 8), {"samples": 20_000, "batch": 20_000}),
    "seven layers of 512": (dense(hidden=(512,) * 7), {"samples": 2000, "batch": 32}),
    "seven layers of 512, dropout": (dense(hidden=(512,) * 7), {"batch": 400, "dropout": 0.5}),
    "64 layers, each to all later ones": (densely_connected(64), {"samples": 400, "batch": 400}),
}


@pytest.mark.parametrize("name", CLASS)
def test_what_a_class_uses_is_allowed(name):
    network, values = CLASS[name]
    validate(make(network, **values))


def test_digits_in_one_full_batch_are_allowed():
    features = tuple(f"x{i}" for i in range(1, 65))
    network = dense(output="softmax", n_out=10, hidden=(64, 32))
    values = {"dataset": "digits", "samples": 1797, "features": features, "batch": 1797}
    validate(make(network, loss="cce", test_share=0.0, **values))


WIDE = dense(hidden=(512,) * 7)
REFUSED = {
    "batch": (
        make(WIDE, samples=2200, batch=2200, test_share=0.0),
        "One mini-batch of 2,200 samples would take 253 MB of memory; "
        "make the mini-batch or the layers smaller (at most 128 MB).",
    ),
    "full batch": (
        make(WIDE, samples=2200, optimizer="gd", test_share=0.0),
        "A full batch of 2,200 samples would take 253 MB of memory; "
        "use fewer samples, smaller layers or mini-batches (at most 128 MB).",
    ),
    "samples": (
        make(WIDE, samples=20_000, batch=20_000),
        "Going once through 20,000 samples would take 35,073 million operations; "
        "use fewer samples or smaller layers (at most 4,000 million).",
    ),
    "skips": (
        make(densely_connected(64, 30), samples=400, batch=400, test_share=0.0),
        "One mini-batch of 400 samples would take 413 MB of memory; "
        "make the mini-batch or the layers smaller (at most 128 MB).",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_too_large_is_refused_in_one_sentence_without_making_it(name):
    experiment, sentence = REFUSED[name]
    tracemalloc.start()
    try:
        with pytest.raises(SpecError) as error:
            validate(experiment)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert str(error.value) == sentence
    assert peak < 5_000_000


def test_too_many_marked_edges_are_refused():
    layers = LayerSpec.dense("h1", 400), LayerSpec.dense("h2", 400), LayerSpec.dense(OUTPUT, 1)
    network = NetworkSpec.stack(*layers)
    edges = frozenset(itertools.product(layers[0].units, layers[1].units))
    assert len(edges) > MAX_MARKED
    frozen = tuple(
        replace(one, frozen=edges) if one.target == "h2" else one for one in network.connections
    )
    with pytest.raises(SpecError) as error:
        validate(make(replace(network, connections=frozen)))
    assert str(error.value) == (
        "160,000 single edges are cut or frozen, at most 100,000 fit; freeze whole layers instead."
    )


def test_the_default_experiment_is_far_below_every_limit():
    validate(change(Experiment(), samples=20_000, batch=20_000, dropout=0.5))
