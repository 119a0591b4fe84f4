"""The gradient by the gate graph: a sample at a time, or all at once as matrices."""

import numpy as np
import pytest

from playground import Trainer
from playground.core.explain import graph_gradient as module
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.graph_gradient import graph_gradient
from tests.support.experiments import make, masked, skip

CASES = {
    "skip": make(skip("sigmoid", "identity"), loss="mse"),
    "cut": make(masked("tanh", "identity"), loss="mse", penalty="l2", penalty_rate=0.1),
}


def parts_of(experiment):
    trainer = Trainer(experiment)
    trainer.run_updates(3)
    return experiment, trainer.layout, trainer.parameters, trainer.data.train.columns


def finished(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def never(*_):
    raise AssertionError("unrolled")


@pytest.mark.parametrize("name", CASES)
def test_matrices_say_the_same_as_the_graphs_of_the_samples(monkeypatch, name):
    parts = parts_of(CASES[name])
    unrolled = finished(graph_gradient(*parts))
    monkeypatch.setattr(module, "MAX_UNROLLED", 0)
    monkeypatch.setattr(module, "unroll", never)
    at_once = finished(graph_gradient(*parts))
    assert at_once.samples == unrolled.samples == parts[-1].shape[1]
    np.testing.assert_allclose(at_once.values, unrolled.values, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(at_once.sizes, unrolled.sizes, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("room", [0, -1])
def test_up_to_the_bound_samples_are_unrolled_and_above_it_none(monkeypatch, room):
    parts, taken, unroll = parts_of(CASES["skip"]), [], module.unroll
    monkeypatch.setattr(module, "MAX_UNROLLED", parts[1].size + room)
    monkeypatch.setattr(module, "unroll", lambda *of: taken.append(of) or unroll(*of))
    finished(graph_gradient(*parts))
    assert len(taken) == (parts[-1].shape[1] if room == 0 else 0)


def test_with_dropout_the_size_is_that_of_the_samples_too():
    parts = parts_of(CASES["skip"])
    masks = {
        layer: np.ones((len(parts[0].units(layer)), parts[-1].shape[1]))
        for layer in parts[0].network.hidden_ids
    }
    with_masks, without = (finished(graph_gradient(*parts, of)) for of in (masks, {}))
    np.testing.assert_allclose(with_masks.sizes, without.sizes, rtol=1e-12, atol=1e-15)


def test_of_many_samples_matrices_take_some(monkeypatch):
    monkeypatch.setattr(module, "MAX_UNROLLED", 0)
    monkeypatch.setattr(module, "MOST_SAMPLES", 4)
    check = GradientCheck(*parts_of(CASES["skip"]))
    check.step(check.total)
    assert check.graph.samples == 4
    assert check.verdict == "agree"


def test_each_sample_is_unrolled_once_and_one_at_a_time(monkeypatch):
    taken, unroll = [], module.unroll

    def counted(*parts):
        taken.append(parts[-1])
        return unroll(*parts)

    monkeypatch.setattr(module, "unroll", counted)
    parts = parts_of(CASES["cut"])
    check, samples = GradientCheck(*parts), parts[-1].shape[1]
    assert taken == []
    for count in range(samples):
        assert not check.run_for(0.0)
        assert (len(taken), check.done) == (count, 0)
    assert not check.run_for(0.0)
    assert (len(taken), check.done) == (samples, 1)
    np.testing.assert_array_equal(np.array(taken).T, parts[-1])
