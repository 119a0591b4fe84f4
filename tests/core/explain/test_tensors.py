"""The shapes of all arrays: those of the engine, to the byte."""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Choice, Experiment, Trainer
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.kernels.numpy_updates import update_operations
from playground.core.engine.layout import Layout
from playground.core.engine.updating import make_vectors
from playground.core.experiment.budget import batch_bytes
from playground.core.experiment.counts import batch_size
from playground.core.experiment.parts import ConnectionPart, LayerPart, is_there
from playground.core.explain.tensors import OF_A_BATCH, list_tensors, memory_of
from playground.core.explain.working_memory import working_memory
from tests.support.experiments import branches, dense, make, masked, skip

frozen = dense(hidden=(3, 2))
frozen = replace(frozen, layers=tuple(replace(one, frozen=one.id == "h1") for one in frozen.layers))
EXPERIMENTS = {
    "default": Experiment(),
    "float32": make(dense(), precision="float32"),
    "dropout": make(dense("relu"), dropout=0.4),
    "linear": make(dense("identity", "identity"), loss="mse"),
    "softmax": make(dense("gelu", "softmax", 3), dataset="blobs", loss="cce"),
    "softmax with squares": make(dense("tanh", "softmax", 3), dataset="blobs", loss="mse"),
    "sigmoid with softmax cross-entropy": make(
        dense(output="sigmoid", n_out=3), dataset="blobs", loss="cce"
    ),
    "perceptron": make(dense(output="step", hidden=()), optimizer="perceptron"),
    "skip": make(skip(), penalty="l1", penalty_rate=0.05),
    "skip, dropout": make(skip("sigmoid"), dropout=0.2),
    "branches": make(branches("silu"), clip=1.0, optimizer="nesterov"),
    "cut": make(masked(), penalty="l2", penalty_rate=0.1, optimizer="adagrad"),
    "frozen": make(frozen, clip=1.0, optimizer="adam"),
}


def everything(experiment, batch):
    parts = experiment, Layout(experiment), batch
    return (*list_tensors(*parts), *working_memory(*parts))


def by_symbol(experiment, batch=10):
    return {one.symbol: one for one in list_tensors(experiment, Layout(experiment), batch)}


def arrays_of(operations):
    """The buffers that bound calls work on, each once: what a view looks into counts as a whole."""
    found = {}
    for operation in operations:
        bound = getattr(getattr(operation, "func", None), "__self__", None)
        keywords = getattr(operation, "keywords", {}).values()
        for array in (bound, *getattr(operation, "args", ()), *keywords):
            if isinstance(array, np.ndarray) and array.ndim:
                while isinstance(array.base, np.ndarray):
                    array = array.base
                found[id(array)] = array
    return found


@pytest.mark.parametrize("batch", [1, 6])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_memory_of_a_batch_is_that_of_all_buffers_of_the_passes(name, batch):
    experiment = EXPERIMENTS[name]
    layout = Layout(experiment)
    theta = np.zeros(layout.size, experiment.training.precision)
    plan = Plan(experiment, layout, theta, theta.copy(), batch, np.random.default_rng(0))
    buffers = arrays_of([*plan.forward_operations, *plan.backward_operations])
    of_batch = [one for one in buffers.values() if one.size != layout.size]
    listed = [one for one in everything(experiment, batch) if one.shape[1] == batch]
    listed = [one for one in listed if one.kind in (*OF_A_BATCH, "engine") and one.made != "update"]
    assert sum(one.memory for one in listed) == sum(one.nbytes for one in of_batch)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_memory_of_an_update_is_that_of_its_vectors(name):
    experiment = EXPERIMENTS[name]
    layout = Layout(experiment)
    vectors = make_vectors(experiment, layout)
    own = (vectors.theta, vectors.grad, vectors.step, vectors.scratch, vectors.weights)
    used = [
        array
        for operation in update_operations(experiment, layout, vectors)
        for array in getattr(operation, "args", ())
        if isinstance(array, np.ndarray) and array.shape == (layout.size,)
    ]
    held = {array.ctypes.data: array.nbytes for array in (*own, *vectors.slots.values(), *used)}
    cut = (not layout.exists.all()) * vectors.theta.nbytes  # the mask of the passes
    listed = everything(experiment, 3)
    flat = memory_of(listed, "parameters", "gradients", "optimiser")
    flat += sum(one.memory for one in listed if one.kind == "engine" and one.made == "update")
    assert flat == sum(held.values()) + cut


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_every_shape_is_that_of_the_array(name):
    experiment = EXPERIMENTS[name]
    trainer = Trainer(experiment)
    trainer.run_updates(1)
    layout, batch = trainer.layout, batch_size(experiment)
    found = {}
    for one in list_tensors(experiment, layout, batch):
        found.setdefault((one.kind, one.made, one.part), []).append(one.shape)
        assert is_there(experiment, one.part)
    for layer, block in layout.blocks.items():
        for source in block.sources:
            weights = layout.weight(trainer.parameters, source, layer).shape
            edge = ConnectionPart(source, layer)
            assert found["parameters", "start", edge] == [weights]
            assert found["gradients", "backward", edge] == [weights]
        part, delta = LayerPart(layer), trainer.last.read(layer, "delta")
        assert found["deltas", "backward", part] == [delta.shape]
        assert set(found["kept", "forward", part]) == {trainer.last.read(layer, "z").shape}
        slots = len(experiment.optimizer.slots)
        assert found["optimiser", "update", part] == [block.shape] * (1 + slots)
    assert found["kept", "data", LayerPart(INPUT)] == [trainer.last.read(INPUT, "a").shape]
    assert found["kept", "data", LayerPart(OUTPUT)] == [trainer.last.read(OUTPUT, "a").shape]


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_gradient_has_the_shape_of_its_value(name):
    experiment = EXPERIMENTS[name]
    if experiment.optimizer.error_correction:
        return  # its direction is no gradient
    found = by_symbol(experiment)
    gradients = [one for one in found if one.startswith("∂L/∂")]
    assert len(gradients) == len([one for one in found.values() if one.kind == "parameters"])
    for symbol in gradients:
        assert found[symbol].shape == found[symbol.removeprefix("∂L/∂")].shape
    for symbol, tensor in found.items():
        if symbol.startswith("δ"):
            assert tensor.shape == found[symbol.replace("δ", "Z")].shape


def test_ten_times_the_batch_needs_ten_times_the_memory_and_the_same_parameters():
    for experiment in EXPERIMENTS.values():
        few, many = (everything(experiment, batch) for batch in (7, 70))
        assert memory_of(many, *OF_A_BATCH) == 10 * memory_of(few, *OF_A_BATCH)
        for kind in ("parameters", "gradients", "optimiser"):
            assert memory_of(many, kind) == memory_of(few, kind)


def test_the_canvas_says_what_one_mini_batch_needs():
    assert batch_bytes(Experiment()) == (2 + 1 + 3 * 7) * 10 * 8
    whole = make(dense(hidden=(3,)), optimizer="gd", precision="float32", test_share=0.5)
    assert batch_bytes(whole) == (2 + 1 + 3 * 4) * 12 * 4
    dropped = make(dense(hidden=(3,)), dropout=0.5)
    assert batch_bytes(dropped) == (2 + 1 + 3 * 4 + 3) * 5 * 8  # a mask of the hidden layer


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_slot_of_an_optimiser_is_listed(name):
    network = dense(output="step", hidden=()) if name == "perceptron" else dense(hidden=())
    found = by_symbol(make(network, optimizer=Choice(name)))
    symbols = [symbol[0] for symbol, one in found.items() if one.kind == "optimiser"]
    slots = OPTIMIZERS[name].slots
    letters = {"velocity": "v", "squares": "s"}
    assert symbols == ["Δ", *(letters.get(slot, slot) for slot in slots)]


def test_the_reason_follows_the_formulas():
    tanh, relu = (by_symbol(make(dense(one, "sigmoid"), loss="bce")) for one in ("tanh", "relu"))
    assert str(tanh["Z⁽¹⁾"].why).startswith("Only so that you can see it: the slope f′(Z) = 1 − A²")
    assert str(relu["Z⁽¹⁾"].why) == "Needed backward: δ is made with the slope f′(Z)."
    assert str(tanh["Z⁽³⁾"].why).startswith("The loss is computed from it")
    assert tanh["δ⁽³⁾"].formula == "Ŷ − Y"
    assert tanh["δ⁽¹⁾"].formula == "f′(Z⁽¹⁾) ⊙ (W⁽²⁾ᵀ δ⁽²⁾)"
    assert tanh["∂L/∂W⁽²⁾"].formula == "(1/B) δ⁽²⁾ A⁽¹⁾ᵀ"
    rule = by_symbol(make(dense(output="step", hidden=()), optimizer="perceptron"))
    assert not any("∂" in symbol or "δ" in symbol for symbol in rule)
    assert rule["(Ŷ − Y) A⁽⁰⁾ᵀ"].shape == (1, 2)
