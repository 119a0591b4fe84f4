"""The formulas of a batch: B columns, 1/B and Σ written out, the numbers of the engine."""

import re

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Key, Trainer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart
from playground.core.explain import batch_formulas as module
from playground.core.explain.batch_formulas import batch_formulas
from playground.core.explain.formulas import latex
from playground.core.explain.network_graph import network_graph
from tests.support.experiments import NETWORKS, dense, make
from tests.support.latex_reader import read

B = 5
EXPERIMENTS = {name: make(network()) for name, network in NETWORKS.items()} | {
    "softmax": make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce"),
    "softmax, squared": make(dense(output="softmax", n_out=3), dataset="blobs", loss="mse"),
    "sigmoid": make(dense(output="sigmoid"), loss="bce"),
    "perceptron": make(dense(output="step", hidden=()), optimizer="perceptron"),
}
MATRIX = re.compile(r"^= \{\\begin\{bmatrix\} (.*) \\end\{bmatrix\}\}$")


@pytest.fixture(autouse=True)
def everything_written_out(monkeypatch):
    monkeypatch.setattr(latex, "MOST", 99)
    monkeypatch.setattr(module, "MOST_PRODUCTS", 99)


@pytest.fixture(params=EXPERIMENTS)
def trainer(request):
    trainer = Trainer(EXPERIMENTS[request.param])
    trainer.run_updates(3)
    return trainer


class Page:
    def __init__(self, trainer, count=B, steps=None):
        self.trainer = trainer
        columns = trainer.data.train.columns[:, :count]
        self.parts = trainer.experiment, trainer.layout
        self.network = network_graph(*self.parts, trainer.parameters, columns)
        self.run = self.network.run()
        self.run.go_to(self.run.steps if steps is None else steps)

    def __call__(self, part, digits=9):
        return batch_formulas(*self.parts, self.network, self.run, part, digits, "batch")


def matrix(result):
    rows = MATRIX.match(result)[1].split(r" \\ ")
    return np.array([[read(cell)[0] for cell in row.split(" & ")] for row in rows])


def test_the_matrices_of_a_layer_are_those_of_the_graph_with_a_column_for_each_sample(trainer):
    page = Page(trainer)
    network, run = page.network, page.run
    for layer in trainer.layout.order:
        found = page(LayerPart(layer))
        by_title = {str(formula.title): formula for formula in found}
        sums = by_title[str(module.SUMS)]
        np.testing.assert_allclose(matrix(sums.result), run.values[network.z[layer]], rtol=1e-7)
        assert rf"\times {B}}}" in sums.symbols
        deltas = [f for f in found if f.title in (module.DELTA, module.OUTPUT_DELTA)]
        expected = run.gradients[network.z[layer]]
        np.testing.assert_allclose(matrix(deltas[-1].result), expected, rtol=1e-7, atol=1e-12)


def test_the_gradient_of_a_connection_sums_over_the_samples(trainer):
    page = Page(trainer)
    for source, target in page.network.weights:
        (formula,) = page(ConnectionPart(source, target))
        expected = page.run.gradients[page.network.weights[source, target]]
        np.testing.assert_allclose(matrix(formula.result), expected, rtol=1e-7, atol=1e-12)
        columns = len(trainer.experiment.units(source))
        assert rf"\underset{{{B}\times {columns}}}" in formula.symbols


def test_one_parameter_is_the_mean_of_the_products_of_its_samples(trainer):
    page = Page(trainer)
    flat = page.network.flat_gradient(trainer.layout, page.run)
    for key, exists in zip(trainer.layout.keys, trainer.layout.exists, strict=True):
        found = page(ParameterPart(key))
        assert bool(found) == exists
        if not found:
            continue
        (formula,) = found
        assert rf"\frac{{1}}{{{B}}}\sum_{{n}}\delta_{{n}}" in formula.symbols
        value = flat[trainer.layout.offsets[key]]
        for side in (formula.numbers, formula.result):
            assert read(side)[0] == pytest.approx(value, rel=1e-6, abs=1e-9)


def test_the_loss_is_the_mean_of_the_losses():
    page = Page(Trainer(EXPERIMENTS["sigmoid"]))
    (formula,) = page(None)
    assert formula.symbols == r"L_{\mathrm{batch}} = \frac{1}{5}\sum_{n}L_n"
    assert read(formula.numbers)[0] == pytest.approx(read(formula.result)[0], rel=1e-7)
    assert formula in page(LayerPart(OUTPUT))


def test_a_batch_of_one_has_no_sum():
    (formula,) = Page(Trainer(EXPERIMENTS["sigmoid"]), count=1)(None)
    assert formula.symbols == r"L_{\mathrm{batch}} = L_n"
    key = Key(OUTPUT, "1", "h2", "1")
    (formula,) = Page(Trainer(EXPERIMENTS["sigmoid"]), count=1)(ParameterPart(key))
    assert r"\frac{1}" not in formula.numbers


def test_what_is_not_computed_yet_has_no_numbers():
    page = Page(Trainer(EXPERIMENTS["dense"]), steps=0)
    for part in (None, LayerPart("h1"), LayerPart(OUTPUT), ParameterPart(page.parts[1].keys[0])):
        assert all(formula.numbers == formula.result == "" for formula in page(part))
    assert page(LayerPart(INPUT)) == ()


def test_dropout_is_in_the_formulas():
    trainer = Trainer(make(dense(hidden=(3, 2)), dropout=0.5))
    columns = trainer.data.train.columns[:, :B]
    masks = {"h1": np.ones((3, B)), "h2": np.ones((2, B))}
    network = network_graph(trainer.experiment, trainer.layout, trainer.parameters, columns, masks)
    run = network.run()
    run.run_backward()
    found = batch_formulas(trainer.experiment, trainer.layout, network, run, LayerPart("h1"), 4)
    assert (
        sum(r"\odot" in formula.symbols and "M^{(1)}" in formula.symbols for formula in found) == 2
    )
