"""The formulas over a batch: what is written is what comes out, and what the engine computes."""

import re

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Trainer
from playground.core.engine.passes import SetGradient
from playground.core.experiment.edits.units import set_layer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.explain.batch_formulas import BATCH_UPDATE, MEAN_LOSS, batch_formulas
from playground.core.explain.formulas import latex
from playground.core.explain.formulas.layer import LAYER_ACTIVATIONS
from playground.core.explain.formulas.neuron import ACTIVATION, SUM
from playground.core.explain.formulas.output import DELTA
from playground.core.explain.formulas.parameter import OBJECTIVE
from playground.core.explain.network_graph import network_graph
from tests.support.experiments import branches, change, dense, make, masked, skip, with_values
from tests.support.latex_matrices import shapes, work_out
from tests.support.latex_reader import read

B, DIGITS = 5, 13
CASES = {
    "dense": make(dense("tanh", "sigmoid"), loss="bce"),
    "skip": make(skip("sigmoid", "identity"), loss="mse"),
    "branches": make(branches("silu", "tanh"), loss="huber"),
    "cut": make(masked("tanh", "identity"), loss="mse", penalty="l2", penalty_rate=0.1),
    "softmax": make(dense("tanh", "softmax", 3), loss="cce", dataset="blobs"),
    "softmax with squares": make(dense("tanh", "softmax", 3), loss="mse", dataset="blobs"),
    "class weights": make(
        dense("tanh", "sigmoid"), loss="bce", class_weights="balanced", imbalance=0.6
    ),
    "class weights of three": make(
        dense("tanh", "softmax", 3),
        loss="mse",
        dataset="blobs",
        class_weights="balanced",
        imbalance=0.6,
    ),
    "two answers": make(dense("tanh", "sigmoid", 2), loss="bce"),
    "two values": change(with_values(make(dense())), loss="half_sse"),
    "shared bias": set_layer(make(dense("tanh", "sigmoid"), loss="bce"), "h1", shared_bias=True),
    "dropout": make(dense("relu", "sigmoid"), loss="bce", dropout=0.4),
}


@pytest.fixture(autouse=True)
def everything_written_out(monkeypatch):
    monkeypatch.setattr(latex, "MOST", 99)
    monkeypatch.setattr(latex, "MOST_SAMPLES", 99)


class Over:
    """A network over B samples, all computed unless `steps` are given."""

    def __init__(self, experiment, samples=B, steps=None):
        self.experiment, trainer = experiment, Trainer(experiment)
        trainer.run_updates(3)
        self.layout, self.theta = trainer.layout, trainer.parameters.copy()
        self.columns = trainer.data.train.columns[:, :samples]
        rng, masks = np.random.default_rng(0), {}
        if experiment.training.dropout:
            masks = {
                layer: (rng.random((len(experiment.units(layer)), samples)) < 0.6) / 0.6
                for layer in experiment.network.hidden_ids
            }
        self.masks = masks
        parts = experiment, self.layout, self.theta
        self.network = network_graph(*parts, self.columns, masks)
        self.run = self.network.run()
        self.run.go_to(self.run.steps if steps is None else steps)
        self.gradient = SetGradient(*parts, self.columns, masks).run()

    def formulas(self, part, digits=DIGITS, samples=""):
        parts = self.experiment, self.layout, self.network, self.run
        return batch_formulas(*parts, part, digits, samples)

    def layers(self):
        return [INPUT, *(layer.id for layer in self.experiment.network.layers)]


def starts(formulas, text):
    """The formula whose left side begins so."""
    return next(one for one in formulas if text in one.symbols.split(" = ")[0])


def is_of_numbers(formula):
    return formula.title in (LAYER_ACTIVATIONS, ACTIVATION, MEAN_LOSS)


PERCEPTRON = make(dense(output="step", hidden=()), optimizer="perceptron")


@pytest.mark.parametrize("samples", [1, B])
@pytest.mark.parametrize("name", [*CASES, "perceptron"])
def test_what_is_written_is_what_comes_out(name, samples):
    over = Over(CASES.get(name, PERCEPTRON), samples)
    parts = [LayerPart(layer) for layer in over.layers()]
    parts += [UnitPart(layer, over.experiment.units(layer)[-1]) for layer in over.layers()]
    for part in parts:
        for formula in over.formulas(part):
            if is_of_numbers(formula):
                continue
            result = work_out(formula.result)
            assert shapes(formula.symbols)[0] == result.shape
            if formula.numbers:
                numbers = work_out(formula.numbers)
                if name == "cut":  # blank in the result
                    numbers = np.where(result == 0, 0, numbers)
                np.testing.assert_allclose(numbers, result, rtol=1e-9, atol=1e-10)


@pytest.mark.parametrize("name", CASES)
def test_the_gradients_are_those_of_the_engine(name):
    over = Over(CASES[name])
    layout, gradient = over.layout, over.gradient
    for layer, block in layout.blocks.items():
        formulas = over.formulas(LayerPart(layer))
        for source in block.sources:
            (alone,) = over.formulas(ConnectionPart(source, layer))
            assert alone in formulas
            weights = layout.weight(gradient, source, layer)
            np.testing.assert_allclose(work_out(alone.result), weights, rtol=1e-9, atol=1e-12)
        if block.layer.bias:
            biases = layout.bias(gradient, layer)[: block.biases, None]
            np.testing.assert_allclose(work_out(formulas[-1].result), biases, atol=1e-12)


@pytest.mark.parametrize("name", CASES)
def test_the_gradient_of_one_parameter_is_the_mean_over_the_samples(name):
    over = Over(CASES[name])
    for key, offset in over.layout.offsets.items():
        if not over.layout.exists[offset]:
            assert over.formulas(ParameterPart(key)) == ()
            continue
        gradient, *_ = over.formulas(ParameterPart(key))
        (result,) = read(gradient.result)
        assert result == pytest.approx(over.gradient[offset], abs=1e-12)
        assert read(gradient.numbers) == pytest.approx([result], rel=1e-9, abs=1e-11)
        assert rf"\frac{{1}}{{{B}}}\sum_{{n=1}}^{{{B}}} " in gradient.symbols
        if not key.is_bias:
            boxed = re.search(r"\\boxed\{(.*?)\} (?:&|\\)", gradient.matrix)[1]
            assert read(boxed) == [result]
            assert f"row {over.experiment.unit_index(key.layer, key.unit) + 1}, " in str(
                gradient.notes[-1]
            )


@pytest.mark.parametrize("name", CASES)
def test_the_loss_is_the_mean_of_the_losses(name):
    over = Over(CASES[name])
    (loss,) = over.formulas(None, samples="batch")
    assert loss.symbols.startswith(
        rf"L_{{\mathrm{{batch}}}} = \frac{{1}}{{{B}}}\sum_{{n=1}}^{{{B}}} L_{{n}},\quad L_{{n}} = "
    )
    (result,) = read(loss.result)
    losses = over.run.known(over.network.own_losses)
    assert result == pytest.approx(losses.mean())
    assert read(loss.numbers) == pytest.approx([result])
    assert loss in over.formulas(LayerPart(OUTPUT), samples="batch")


def test_the_update_is_that_of_training():
    experiment = change(
        make(dense("tanh", "tanh", hidden=(2,)), loss="mse"),
        dataset="and",
        test_share=0.0,
        batch=4,
        learning_rate=0.07,
    )
    trainer = Trainer(experiment)
    trainer.run_updates(3)
    over = Over(experiment, samples=4)
    trainer.run_updates(1)
    for key, offset in over.layout.offsets.items():
        *_, update = over.formulas(ParameterPart(key))
        assert update.title == BATCH_UPDATE
        assert read(update.result) == pytest.approx([trainer.parameters[offset]], abs=1e-10)
        assert read(update.numbers) == pytest.approx(read(update.result))


def test_with_a_penalty_both_terms_are_written():
    over = Over(CASES["cut"])
    key = next(key for key in over.layout.keys if over.layout.exists[over.layout.offsets[key]])
    formula = over.formulas(ParameterPart(key))[-1]
    assert formula.title == OBJECTIVE
    offset = over.layout.offsets[key]
    whole = over.gradient[offset] + 0.1 * over.theta[offset]
    assert read(formula.result) == pytest.approx([whole])


def test_of_many_samples_the_first_and_last_are_written(monkeypatch):
    monkeypatch.setattr(latex, "MOST", 6)
    monkeypatch.setattr(latex, "MOST_SAMPLES", 3)
    over = Over(CASES["dense"], samples=10)
    sums, _, deltas, weights, _ = over.formulas(LayerPart("h1"), digits=3)
    assert r"\underset{4\times 10}{Z^{(1)}} = \underset{4\times 2}{W^{(1)}}" in sums.symbols
    assert sums.symbols.endswith(
        r"+\underset{4\times 1}{b^{(1)}}\, \underset{1\times 10}{1^{\top}}"
    )
    assert sums.result.count(r"\cdots") == 4  # a column of dots
    assert r"\vdots" in weights.numbers  # the rows of Aᵀ are the samples
    assert r"\cdots" not in weights.result
    assert weights.symbols.partition(" = ")[2].startswith(
        r"\frac{1}{10}\sum_{n=1}^{10} \delta^{(1)}_{n}\, A^{(0)\top}_{n} = \frac{1}{10}\cdot "
    )
    (loss,) = over.formulas(None, digits=3)
    assert loss.numbers.count("+") == 3
    assert any("own loss" in str(note) for note in deltas.notes)


@pytest.mark.parametrize("name", ["dense", "softmax with squares"])
def test_what_the_walk_has_not_computed_is_blank(name):
    over, seen = Over(CASES[name], steps=0), 0
    hidden = over.experiment.network.hidden_ids[-1]
    for step in range(over.run.steps + 1):
        over.run.go_to(step)
        known = [bool(one.result) for one in over.formulas(LayerPart(hidden))]
        sums, activations, deltas, weights, biases = known
        in_order = [sums, activations, deltas, biases, weights]  # Z = W·A + b goes backward from b
        assert in_order == sorted(in_order, reverse=True)
        assert sum(known) >= seen
        seen = sum(known)
        gradient, *_ = over.formulas(ParameterPart(over.layout.keys[0]))
        is_known = not np.isnan(over.network.flat_gradient(over.layout, over.run)[0])
        assert bool(gradient.result) == bool(gradient.matrix) == is_known
    assert all(known)


def test_the_loss_is_written_only_where_it_is_shown(monkeypatch):
    def never(*_):
        raise AssertionError("written")

    over = Over(CASES["dense"])
    monkeypatch.setattr("playground.core.explain.batch_formulas.written_loss", never)
    for part in (
        ParameterPart(over.layout.keys[0]),
        ConnectionPart("h1", "h2"),
        LayerPart("h1"),
        UnitPart("h1", "2"),
        LayerPart(INPUT),
    ):
        assert over.formulas(part)
    with pytest.raises(AssertionError, match="written"):
        over.formulas(LayerPart(OUTPUT))


def test_a_batch_of_one_has_no_sum():
    over = Over(CASES["dense"], samples=1)
    (loss,) = over.formulas(None, samples="batch")
    assert loss.symbols.startswith(r"L_{\mathrm{batch}} = {-y\cdot \ln(")
    for formula in over.formulas(ParameterPart(over.layout.keys[0])):
        assert r"\sum" not in formula.symbols
        assert r"\frac{1}" not in formula.numbers


def test_dropout_is_in_the_formulas():
    found = Over(CASES["dropout"]).formulas(LayerPart("h1"))
    assert sum(r"\odot \underset{4\times 5}{M^{(1)}}" in one.symbols for one in found) == 2


def test_a_neuron_is_its_row_of_the_matrices():
    over = Over(CASES["skip"])
    whole, own = over.formulas(LayerPart("h1")), over.formulas(UnitPart("h1", "2"))
    assert [formula.title for formula in own[:3]] == [SUM, ACTIVATION, DELTA]
    assert [str(formula.title) for formula in own[3:]] == [
        "Backward: gradient of its weights, from input",
        "Backward: gradient of its bias",
    ]
    for one, all_rows in zip(own, whole, strict=True):
        np.testing.assert_array_equal(work_out(one.result)[0], work_out(all_rows.result)[1])
    assert r"W^{(1)}_{2,:}" in own[0].symbols


def test_delta_says_what_it_is_used_for_again():
    over = Over(CASES["dense"])
    first, second = (
        [str(note) for note in starts(over.formulas(LayerPart(layer)), r"\delta").notes]
        for layer in ("h1", "h2")
    )
    assert first[-1] == (
        "δ of h1 is computed once: it gives the gradients of all 12 weights and biases of this "
        "layer."
    )
    assert second[-1].endswith("of all 15 weights and biases of this layer, and δ of h1.")
