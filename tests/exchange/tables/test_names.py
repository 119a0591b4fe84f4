"""What tables call the parts of a network, in English."""

from playground import INPUT, OUTPUT, Experiment
from playground.core.basics.messages import NameList, Phrase
from playground.core.experiment.edits.settings import set_dataset
from playground.exchange.tables.names import layer_name, neuron_name, phrase_name
from tests.support.experiments import make


def test_layers_are_called_by_number():
    names = [layer_name(Experiment(), layer) for layer in (INPUT, "hidden1", "hidden2", OUTPUT)]
    assert names == ["Input", "Hidden 1", "Hidden 2", "Output"]


def test_neurons_are_called_by_number_input_or_class():
    iris, digits = set_dataset(make(), "iris"), set_dataset(make(), "digits")
    assert neuron_name(Experiment(), "hidden1", "3") == 3
    assert neuron_name(Experiment(), INPUT, "x2") == "x2"
    assert neuron_name(Experiment(), OUTPUT, "1") == 1
    assert neuron_name(iris, INPUT, "x3") == "petal length"
    assert neuron_name(iris, OUTPUT, iris.network.output.units[1]) == "versicolor"
    assert neuron_name(digits, OUTPUT, digits.network.output.units[7]) == "digit 7"
    assert neuron_name(digits, INPUT, digits.data.features[9]) == "pixel 2,2"


def test_layers_in_a_sentence_are_called_so_too():
    phrase = Phrase(
        "from {layers} into {layer}",
        (
            ("layers", NameList((INPUT, "hidden1"))),
            ("layer", Phrase("{name}", (("name", "hidden2"),))),
        ),
    )
    assert phrase_name(phrase, Experiment()) == "from Input, Hidden 1 into Hidden 2"
