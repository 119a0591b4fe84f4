"""What the outputs stand for, said beside their symbols."""

import pytest

from playground import OUTPUT, Experiment, Key
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT
from playground.ui.texts.answers import answer_sentence, answers_sentence


@pytest.fixture(scope="module")
def iris():
    return edits.set_dataset(Experiment(), "iris")


@pytest.mark.parametrize(
    "part", [UnitPart(OUTPUT, "3"), ParameterPart(Key(OUTPUT, "3", "hidden2", "1"))]
)
def test_the_symbol_of_an_output_is_explained(iris, part):
    assert answer_sentence(iris, part) == "ŷ₃ is the answer for virginica."
    assert answer_sentence(edits.set_dataset(Experiment(), "xor"), UnitPart(OUTPUT, "1")) == ""


@pytest.mark.parametrize("part", [None, UnitPart("hidden2", "1"), LayerPart(OUTPUT)])
def test_formulas_with_all_outputs_list_what_they_stand_for(iris, part):
    said = "The outputs from the first to the last: setosa, versicolor, virginica."
    assert answers_sentence(iris, part) == said
    assert answers_sentence(Experiment(), part) == ""


@pytest.mark.parametrize("part", [LayerPart(INPUT), ConnectionPart(INPUT, "hidden1")])
def test_formulas_without_outputs_do_not(iris, part):
    assert answers_sentence(iris, part) == ""
    assert answer_sentence(iris, part) == ""
