"""In the program, too, a term of the course has its English where a learner first reads it."""

import pytest

from playground.core.experiment.circuit_examples import EXAMPLES
from playground.ui.window.tour_steps import tour_steps
from tests.support.first_sight import TERMS, without_english
from tests.support.languages import FOLDER, read

KOREAN = read(FOLDER / "ko.ts")
SETTINGS = {  # the label of a field, and its tooltip
    "Learning rate": "η: each weight changes by −η × its gradient",
    "Regularisation": "A term that keeps weights small; biases are left alone",
    "Optimiser": "How a gradient becomes a step",
    "Loss": "The quantity that training minimises, averaged over the samples",
    "Dropout": "The share of hidden activations that is set to 0 in each update",
    "Epochs": "Stop after so many epochs",
}


def test_the_tour_says_each_term_in_english_where_it_first_says_it():
    texts = [KOREAN["Tour", step.text] for step in tour_steps()]
    assert without_english("\n".join(texts)) == []


def test_the_example_circuits_do_so_in_the_order_of_their_menu():
    texts = [KOREAN["core", example.tooltip] for example in EXAMPLES.values()]
    assert without_english("\n".join(texts)) == []


@pytest.mark.parametrize("label", SETTINGS)
def test_the_tip_of_a_setting_says_the_english_of_its_name(label):
    term = KOREAN["TrainingSection", label]
    assert f"({TERMS[term][0]})" in KOREAN["TrainingSection", SETTINGS[label]]
