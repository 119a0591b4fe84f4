"""A link becomes an experiment that trains as TensorFlow Playground does, number for number.

`original.json` has numbers of that page's own sources, see its "made".
"""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from playground import Trainer
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.exchange.tfp_link.arc4 import SeededRandom
from playground.exchange.tfp_link.reading import SEED, read_link
from playground.exchange.tfp_link.settings import LONGEST, is_link
from playground.session.format import Session, load_session, save_session
from tests.support.training import assert_same_state

HERE = Path(__file__).parent
ORIGINAL = json.loads((HERE / "original.json").read_text("utf-8"))
LINKS = (HERE / "links.txt").read_text("utf-8").splitlines()[1:]
CASES = pytest.mark.parametrize("case", ORIGINAL["cases"], ids=range(len(ORIGINAL["cases"])))
PAGE = "https://playground.tensorflow.org/#"
EXACT = 1e-12


def flat(parameters):
    """Parameters of the page, layer by layer and neuron by neuron, as one vector."""
    return np.array([number for layer in parameters for unit in layer for number in unit])


def notes_of(fragment):
    return [str(note) for note in read_link(f"{PAGE}seed=1&{fragment}").notes]


@pytest.mark.parametrize(("seed", "drawn"), ORIGINAL["draws"])
def test_the_generator_draws_the_numbers_of_the_original_to_the_bit(seed, drawn):
    random = SeededRandom(seed)
    assert [random.random() for _ in drawn] == drawn


@CASES
def test_the_points_are_those_of_the_original(case):
    experiment = read_link(case["link"]).experiment
    own = experiment.data.own
    targets = own.targets[0] if experiment.dataset.is_regression else 2 * own.targets[0] - 1
    points = np.vstack([own.numbers, targets])
    expected = np.array([*case["first"], *case["last"]])
    np.testing.assert_allclose(points[:, [0, 1, 2, -2, -1]].T, expected, rtol=0, atol=1e-14)
    index = np.arange(points.shape[1])
    sums = [(row * (index % k + 1)).sum() for row, k in zip(points, (7, 5, 3), strict=True)]
    np.testing.assert_allclose(sums, case["sums"], rtol=0, atol=1e-10)
    trainer = Trainer(experiment)
    assert (len(trainer.data.train), len(trainer.data.test)) == (case["train"], case["test"])
    assert trainer.data.train.rows.tolist() == [*range(case["train"])]


@CASES
@pytest.mark.parametrize("engine", ["numpy", "automatic"])
def test_the_first_updates_are_those_of_the_original(case, engine):
    trainer = Trainer(read_link(case["link"]).experiment, engine=engine)
    np.testing.assert_array_equal(trainer.parameters, flat(case["start"]))
    metrics = trainer.evaluate()
    losses = [metrics.train_loss, metrics.test_loss]
    np.testing.assert_allclose(losses, case["start_loss"], rtol=0, atol=EXACT)
    for after in case["after"]:
        trainer.run_updates(after["updates"] - trainer.update)
        np.testing.assert_allclose(trainer.parameters, flat(after["parameters"]), 0, EXACT)
        dead = [unit for layer in after["dead"] for unit in layer]
        zeroed = trainer.state().slots.get("zeroed", np.zeros(trainer.layout.size))
        weights = zeroed[trainer.layout.is_weight]
        np.testing.assert_array_equal(weights, np.concatenate(dead) if dead else [])


@CASES
def test_a_saved_session_goes_on_as_the_one_that_was_not_saved(case, tmp_path):
    experiment = read_link(case["link"]).experiment
    trainer, path = Trainer(experiment), tmp_path / "link.nnplay"
    trainer.run_updates(33)
    save_session(Session(experiment, trainer.state()), path)
    session = load_session(path)
    assert session.experiment == experiment
    resumed = Trainer(session.experiment, session.state)
    trainer.run_updates(60)
    resumed.run_updates(60)
    assert_same_state(trainer.state(), resumed.state())


@pytest.mark.parametrize("text", LINKS, ids=range(len(LINKS)))
def test_links_of_courses_open_and_train(text):
    assert is_link(text)
    found = read_link(text)
    trainer = Trainer(found.experiment)
    before = trainer.evaluate().train_loss
    trainer.run_epochs(2)
    after = trainer.evaluate().train_loss
    assert math.isfinite(after)
    assert trainer.divergence is None
    assert after < before + 0.1


def test_the_page_without_settings_is_its_default():
    found = read_link("playground.tensorflow.org")
    experiment, training = found.experiment, found.experiment.training
    assert experiment.data.own.source == f"circle (noise 0, seed {SEED})"
    assert [len(layer.units) for layer in experiment.network.layers] == [4, 2, 1]
    assert (training.loss, training.batch, training.order) == ("half_mse", 10, "carried")
    assert [str(note) for note in found.notes] == [
        "The link has no seed: the page draws other points and weights at each visit; here it is "
        "0.50000."
    ]


def test_a_link_is_found_in_a_text_and_ends_where_the_text_goes_on():
    text = f'See [here]({PAGE}dataset=spiral&seed=0.1&noise=5). Then "train" it; x=false.'
    found = read_link(text)
    assert found.experiment.data.own.source == "spiral (noise 5, seed 0.1)"
    assert not found.notes


def test_of_two_links_without_a_space_between_them_the_first_one_is_read():
    first = read_link(f"{PAGE}seed=1&initZero=false")
    for address in (PAGE, PAGE.replace("https", "http")):
        twice = read_link(f"{PAGE}seed=1&initZero=false{address}seed=2&initZero=true")
        assert twice == first


def test_what_html_and_notes_make_of_the_signs_is_undone():
    copied = f"{PAGE}dataset=gauss&amp;seed=7\\&noise=10®Dataset=reg-gauss&amp;networkShape=3%2C2"
    found = read_link(copied)
    assert found.settings.shape == (3, 2)
    assert (found.settings.seed, found.settings.noise) == ("7", 10.0)
    assert found.settings.values == "reg-gauss"


def test_of_a_key_that_comes_twice_the_last_value_counts():
    assert read_link(f"{PAGE}noise=5&noise=10=3&seed=1").settings.noise == 10


def test_a_hidden_input_is_none():
    assert read_link(f"{PAGE}x=true&x_hide=true").settings.inputs == ("y",)
    assert read_link(f"{PAGE}x=true&x_hide=false").settings.inputs == ("x", "y")


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("activation=gelu", "activation=gelu is not a value of the page; it takes tanh instead."),
        ("learningRate=-1", "learningRate=-1 is not a number that fits; 0.03 is taken."),
        ("learningRate=NaN", "learningRate=NaN is not a number that fits; 0.03 is taken."),
        ("batchSize=2.5", "batchSize=2.5 is not a number that fits; 10 is taken."),
        ("batchSize=0", "batchSize=0 is not a number that fits; 10 is taken."),
        ("noise=90", "noise=90 is out of range; 50 is taken."),
        ("noise=-3", "noise=-3 is out of range; 0 is taken."),
        ("percTrainData=0", "percTrainData=0 is out of range; 10 is taken."),
        ("cosX=true", "cosX has no effect on that page, nor here."),
        ("flavour=mint&colour=red", "Not known, and ignored: flavour, colour."),
        (
            "x=false&y=false",
            "The link has no input: the page trains the biases alone; here x₁ and x₂ are taken.",
        ),
        (
            "batchSize=300",
            "A mini-batch of 300 is more than the 250 training samples: the page never updates "
            "then; here all of them are one mini-batch.",
        ),
    ],
)
def test_what_cannot_be_is_said_and_the_rest_is_taken(fragment, said):
    assert notes_of(fragment) == [said]


@pytest.mark.parametrize("fragment", ["", "hideText=true&x_hide=false&tutorial=a", "noise=80"])
def test_what_is_taken_as_it_is_needs_no_note(fragment):
    assert notes_of(fragment) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no link"),
        ("https://example.org/#top", "no link"),
        ("a,b\n#x=1,2\n", "no link"),
        ("a" * (LONGEST + 1), "too long"),
        (f"{PAGE}networkShape=4,,2", "not a list of hidden layers"),
        (f"{PAGE}networkShape=0", "not a list of hidden layers"),
        (f"{PAGE}networkShape=1e3", "not a list of hidden layers"),
        (f"{PAGE}networkShape=4,²", "not a list of hidden layers"),
        (f"{PAGE}networkShape={'9' * 5000}", "not a list of hidden layers"),
        (f"{PAGE}networkShape={','.join('1' * 64)}", "not a list of hidden layers"),
        (f"{PAGE}networkShape={','.join(['512'] * 60)}", "weights"),
        (f"{PAGE}seed={'7' * 101}", "101 characters"),
        (f"{PAGE}seed=\ud800", "characters that are not valid text"),
    ],
)
def test_what_is_no_link_or_does_not_fit_is_refused_in_one_sentence(text, said):
    with pytest.raises(PlaygroundError, match=said) as error:
        read_link(text)
    assert len(str(error.value)) < 300
    assert "\n" not in str(error.value)


def test_a_new_start_draws_other_weights_as_the_page_does_and_undo_has_the_old_ones():
    experiment = read_link(ORIGINAL["cases"][0]["link"]).experiment
    other = Trainer(edits.set_seed(experiment, "weights", 5))
    weights = other.parameters[other.layout.is_weight]
    assert (weights != Trainer(experiment).parameters[other.layout.is_weight]).all()
    assert (np.abs(weights) <= 0.5).all()
    assert (other.parameters[~other.layout.is_weight] == 0.1).all()


def test_an_added_neuron_starts_as_the_page_draws_them():
    experiment = read_link(ORIGINAL["cases"][0]["link"]).experiment
    wider = Trainer(edits.set_units(experiment, "hidden1", 6))
    weights = wider.weights("input", "hidden1")
    assert (weights != 0).all()
    assert (np.abs(weights) <= 0.5).all()


def test_other_settings_leave_the_points_alone():
    experiment = read_link(ORIGINAL["cases"][0]["link"]).experiment
    other = replace_field(experiment, "seeds.data", 99)
    columns = [Trainer(one).data.train.columns for one in (experiment, other)]
    np.testing.assert_array_equal(*columns)


def test_a_seed_is_written_as_a_browser_has_it():
    for seed in ("é%20", "%C3%A9%20"):
        assert read_link(f"{PAGE}seed={seed}&x=true").settings.seed == "%C3%A9%20"
    assert read_link(f"{PAGE}networkShape=3%2c2&noise=%ff").settings.shape == (3, 2)
