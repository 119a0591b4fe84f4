"""The notebook: its cells run from top to bottom and have the numbers of the session."""

import json
import re

import pytest

from playground import Experiment, Trainer
from playground.exchange.exports.code.notebook import PROBE, notebook
from tests.support.export_cases import cases, half_way
from tests.support.exported import SHOWN, cells, losses_of, run

NAMES = [
    *("dropout", "measured inputs", "loss bce of softmax", "the perceptron rule", "float32"),
    *("carried, with a rest that waits", "carried, in a later epoch", "exact zeros, carried"),
]


@pytest.mark.parametrize("name", NAMES)
def test_the_last_cells_print_the_losses_and_those_after_more_epochs(name, tmp_path):
    trainer = half_way(cases()[name])
    (tmp_path / "cells.py").write_text("\n".join(cells(notebook(trainer), "code")), "utf-8")
    before, after = run(["cells.py"], tmp_path).splitlines()
    for line, epochs in ((before, 0), (after, PROBE)):
        trainer.run_epochs(epochs)
        shown = {key: float(loss) for key, loss in SHOWN.findall(line)}
        tolerance = 1e-5 if name == "float32" else 1e-11
        assert shown == pytest.approx(losses_of(trainer), rel=tolerance, abs=1e-12)


@pytest.mark.parametrize("name", cases())
def test_each_part_is_explained(name):
    content = notebook(half_way(cases()[name]))
    texts = "\n".join(cells(content, "markdown"))
    for title in ("Parameters", "Forward pass", "Loss", "Backward pass", "Update", "Samples"):
        assert f"## {title}" in texts
    assert texts.count("$") % 2 == 0
    assert not re.search(r"[ΔθδηβρεΣ]", texts)  # in formulas they are LaTeX
    identifiers = [cell["id"] for cell in json.loads(content)["cells"]]
    assert len(set(identifiers)) == len(identifiers)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("dropout", "The generator of random numbers is that of the session"),
        ("the order as listed", "The samples keep their order."),
        ("carried, in a later epoch", "join the first one of the next epoch"),
        ("exact zeros, dropout", "carries across 0 becomes 0 and stays 0"),
    ],
)
def test_it_says_how_an_epoch_takes_the_samples_and_what_a_penalty_does(name, sentence):
    texts = "\n".join(cells(notebook(half_way(cases()[name])), "markdown"))
    assert sentence in texts
    assert ("stays 0" in texts) == ("exact zeros" in name)


@pytest.mark.oracle
@pytest.mark.parametrize("name", NAMES)
def test_the_library_finds_it_valid(name):
    nbformat = pytest.importorskip("nbformat")
    content = notebook(half_way(cases()[name])).decode()
    nbformat.validate(nbformat.reads(content, 4))
    assert nbformat.reads(content, 4).nbformat_minor == 5


def test_it_has_no_outputs_of_another_run():
    found = json.loads(notebook(Trainer(Experiment())))["cells"]
    assert all(not cell.get("outputs") for cell in found)
