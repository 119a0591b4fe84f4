"""An experiment becomes a link where it fits the page; what does not is said."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from playground import Choice, Experiment
from playground.core.experiment.edits import own_points
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.core.experiment.spec import OUTPUT
from playground.core.experiment.templates import TEMPLATES
from playground.exchange.tfp_link.reading import read_link
from playground.exchange.tfp_link.writing import link_of
from tests.support.experiments import change

HERE = Path(__file__).parent
LINKS = [case["link"] for case in json.loads((HERE / "original.json").read_text("utf-8"))["cases"]]
LINKS += (HERE / "links.txt").read_text("utf-8").splitlines()[1:]
IMPORTED = read_link(LINKS[0]).experiment


def sentences(phrases):
    return [str(phrase) for phrase in phrases]


def differences(experiment):
    link = link_of(experiment)
    assert link.url
    assert not link.obstacles
    return sentences(link.differences)


def obstacles(experiment):
    link = link_of(experiment)
    assert not link.url
    return sentences(link.obstacles)


@pytest.mark.parametrize("text", LINKS, ids=range(len(LINKS)))
def test_a_link_that_was_read_is_written_with_the_same_meaning(text):
    experiment = read_link(text).experiment
    link = link_of(experiment)
    assert link.differences == link.obstacles == ()
    assert read_link(link.url).experiment == experiment


def test_it_is_written_as_the_page_writes_it():
    expected = (
        "https://playground.tensorflow.org/#activation=tanh&batchSize=10&dataset=circle"
        "&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2"
        "&seed=0.66230&percTrainData=50&x=true&y=true&xSquared=false&ySquared=false"
        "&xTimesY=false&sinX=false&sinY=false&problem=classification&initZero=false"
    )
    assert link_of(IMPORTED).url == expected


def test_the_template_has_the_rules_of_the_page_and_other_points():
    template = TEMPLATES["tensorflow_playground"].build()
    assert differences(template) == [
        "The page draws other points of this kind: always 500, as the seed has them.",
        "The start weights are drawn anew there, from −0.5 to 0.5; biases start at 0.1.",
    ]
    there = read_link(link_of(template).url).experiment
    assert there.training == template.training


def test_a_new_document_says_all_that_is_otherwise_there():
    said = differences(edits.set_dataset(Experiment(), "xor"))
    assert said == [
        "The page draws other points of this kind: always 500, as the seed has them.",
        "The two classes of XOR are the other way round there.",
        "Output: “sigmoid” here, “tanh” there.",
        "Loss: “cross-entropy” here, “half squared error” there.",
        "Order of the samples: “shuffled” here, “as listed, rest later” there.",
        "The start weights are drawn anew there, from −0.5 to 0.5; biases start at 0.1.",
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("training.optimizer", Choice("adam"), "Optimiser: “Adam” here, “SGD” there."),
        ("training.schedule", Choice("cosine"), "Schedule: “cosine” here, “constant” there."),
        ("training.dropout", 0.2, "Dropout: “0.2” here, “0.0” there."),
        ("training.clip", 1.0, "Gradient clipping: “1.0” here, “0.0” there."),
        ("training.precision", "float32", "Precision: “float32” here, “float64” there."),
        ("training.stop.epochs", 9, "The page has no rules to stop; it trains until you pause."),
        (
            "data.noise",
            0.1,
            "Noise moves points and labels otherwise there;",
        ),
        ("data.validation_share", 0.1, "The page has no validation set and no imbalance."),
        ("seeds.split", 9, None),
    ],
)
def test_each_setting_that_the_page_lacks_is_said(field, value, said):
    found = differences(replace_field(IMPORTED, field, value))
    assert len(found) == (said is not None)
    assert said is None or found[0].startswith(said)


def test_a_penalty_without_exact_zeros_is_said():
    changed = change(IMPORTED, penalty="l1", penalty_rate=0.01)
    assert differences(changed) == ["Regularisation: “L1” here, “L1, exact 0” there."]
    assert "regularization=L1&" in link_of(changed).url


def test_a_new_start_is_said():
    assert differences(edits.set_seed(IMPORTED, "weights", 5)) == [
        "The start weights are drawn anew there, from −0.5 to 0.5; biases start at 0.1."
    ]


def test_points_that_were_edited_are_in_no_link():
    edited = own_points.erase_points(IMPORTED, 2.0, 2.0, 1.0)
    assert obstacles(edited) == ["A link carries no points: yours are not drawn there."]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("moons", "The page has no data set “Moons”."),
        ("blobs", "The page has no data set “Blobs”."),
    ],
)
def test_a_data_set_that_the_page_lacks_is_said(name, said):
    assert said in obstacles(edits.set_dataset(Experiment(), name))


def test_a_network_that_the_page_cannot_build_is_said():
    skip = edits.set_dataset(TEMPLATES["skip"].build(), "circle")
    assert obstacles(skip) == [
        "The page has no skip connections, no parallel layers and no cut edges."
    ]
    gelu = edits.set_activation(IMPORTED, "hidden1", "gelu")
    mixed = edits.set_activation(IMPORTED, "hidden1", "relu")
    said = "All hidden layers have one activation there: tanh, sigmoid, ReLU or linear."
    assert obstacles(gelu) == obstacles(mixed) == [said]
    cosine = edits.toggle_feature(edits.add_formula(IMPORTED, "x1^3"), "cos(x1)")
    assert obstacles(cosine) == ["The page has no input cos x₁, x₁³."]
    layers = tuple(replace(one, bias=one.id != OUTPUT) for one in IMPORTED.network.layers)
    bare = replace(IMPORTED, network=replace(IMPORTED.network, layers=layers))
    assert obstacles(bare) == ["On the page every neuron has a bias of its own."]
    two = edits.set_loss(IMPORTED, "cce")
    assert obstacles(two) == ["The page has one output neuron, not 2."]
