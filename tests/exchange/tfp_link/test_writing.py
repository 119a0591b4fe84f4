"""An experiment becomes a link where it fits the page; what does not is said."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from playground import Choice, Experiment, LayerSpec, NetworkSpec
from playground.core.catalog.datasets.dataset import Input
from playground.core.experiment.counts import train_count
from playground.core.experiment.edits import own_points
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.core.experiment.spec import OUTPUT
from playground.core.experiment.templates import TEMPLATES
from playground.exchange.tfp_link.reading import read_link
from playground.exchange.tfp_link.settings import ADDRESS, parse_link
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
        (
            "data.split",
            "drawn",
            "The page trains on the first 250 of these points, in their order.",
        ),
        ("data.features", ("x2", "x1"), "The inputs are in another order there: x₁, x₂."),
        ("training.batch", 251, "The page never updates with a mini-batch of 251: it has 250"),
    ],
)
def test_each_setting_that_the_page_lacks_is_said(field, value, said):
    found = differences(replace_field(IMPORTED, field, value))
    assert len(found) == (said is not None)
    assert said is None or found[0].startswith(said)


@pytest.mark.parametrize("rate", [1e-13, 0.1234567890123456, 1e9, 5e-324])
def test_numbers_are_written_with_every_digit(rate):
    link = link_of(change(IMPORTED, learning_rate=rate, penalty_rate=min(rate, 1e6)))
    assert not link.differences
    again = read_link(link.url).experiment.training
    assert (again.learning_rate, again.penalty_rate) == (rate, min(rate, 1e6))


@pytest.mark.parametrize(("data", "count"), [("circle", 500), ("regression", 1200)])
def test_the_page_trains_on_as_many_points(data, count):
    there = read_link(f"{ADDRESS}#problem={data}&dataset=circle&seed=1").experiment
    for train in range(count // 10, count + 1, 13):
        here = replace_field(there, "data.test_share", (count - train) / count)
        settings, _ = parse_link(link_of(here).url)
        assert math.floor(count * settings.train_percent / 100) == train_count(here)


def test_noise_is_at_most_what_the_page_takes():
    loud = edits.set_dataset(change(Experiment(), noise=1.0), "circle")
    assert "&noise=80&" in link_of(loud).url


def test_a_network_that_no_link_is_read_for_is_said():
    large = NetworkSpec.stack(
        LayerSpec.dense("a", 200, "relu"),
        LayerSpec.dense("b", 200, "relu"),
        IMPORTED.network.output,
    )
    said = "The network has 41,600 weights; a link is for at most 20,000."
    assert obstacles(replace(IMPORTED, network=large)) == [said]


def test_points_that_are_standardised_are_in_no_link():
    values = read_link(f"{ADDRESS}#problem=regression&seed=1").experiment
    own = replace(values.data.own, scales=(Input("y", mean=0.5, sd=2.0),))
    scaled = replace(values, data=replace(values.data, own=own))
    assert obstacles(scaled) == ["A link carries no points: yours are not drawn there."]


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
