"""Outputs are called by their class everywhere in the Backprop tab, beside their symbols."""

import pytest

from playground import Experiment, Key
from playground.core.experiment.edits import settings
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.ui.views.backprop.symbols import neuron_groups

INTO_SECOND = Key(OUTPUT, "2", "hidden2", "1")


@pytest.fixture
def iris(desk):
    """The tab with a network for three flowers, and the first of them pinned."""
    desk.open(settings.set_dataset(Experiment(), "iris"), epochs=1)
    tab = desk.backprop_view
    desk.watched.pin(0)
    desk.settle()
    return tab


def said_by(page):
    return [block.title for block in page.formulas.blocks]


def test_a_neuron_that_is_one_box_is_titled_by_its_class(desk, iris):
    links = desk.walk_controller.walk.links
    groups = neuron_groups(desk.experiment, links, frozenset(), folds=True)
    assert groups[f"{OUTPUT}/2"].title == "versicolor"
    assert groups["hidden1/2"].title == "H1·2"


def test_the_explanation_of_a_gate_says_what_it_belongs_to(desk, iris):
    unrolled = desk.walk_controller.walk.unrolled
    assert "Output, versicolor" in iris.gates.explanation(unrolled.a[OUTPUT, "2"])
    weight = iris.gates.explanation(unrolled.parameters[INTO_SECOND])
    assert "Hidden 2, neuron 1 → Output, versicolor" in weight
    iris.gates.node_picked.emit(unrolled.z[OUTPUT, "2"])
    assert iris.pages.name == "gate"
    assert "Output, versicolor" in iris.pages.page.text.text()
    assert "Output, versicolor" in iris.gates.sentence()


def test_a_matrix_of_the_outputs_says_what_its_rows_are(desk, iris):
    iris.drawn.focus_picked.emit("vectors")
    desk.settle()
    desk.selection.set([LayerPart(OUTPUT)])
    iris.pages.open("gate")
    assert "setosa, versicolor, virginica" in iris.pages.page.vectors.head.text()


@pytest.mark.parametrize("part", [UnitPart(OUTPUT, "2"), ParameterPart(INTO_SECOND)])
def test_formulas_say_what_the_symbol_of_an_output_stands_for(desk, iris, part):
    desk.selection.set([part])
    desk.settle()
    titles = said_by(iris.pages.page)
    assert "ŷ₂ is the answer for versicolor." in titles
    assert titles[-1].endswith("the last: setosa, versicolor, virginica.")


def test_the_nudge_page_says_which_weight_it_is_of(desk, iris, qtbot):
    desk.selection.set([ParameterPart(INTO_SECOND)])
    iris.pages.open("nudge")
    qtbot.waitUntil(lambda: iris.pages.page.found is not None)
    assert "Hidden 2, neuron 1 → Output, versicolor" in iris.pages.page.text.text()
