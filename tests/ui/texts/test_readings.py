"""The sentence about a gradient: sign, size and words."""

import math

import pytest

from playground.ui.texts.numbers import number
from playground.ui.texts.readings import gradient_sentence
from tests.support.readings import Said, said_in


def sentence(kind, gradient, name="w", of="L"):
    return gradient_sentence(kind, name, of, gradient, number)


@pytest.mark.parametrize(
    ("kind", "gradient", "text"),
    [
        ("change", 4.0, "f grows by 4.00 for each 1 that x grows, near here."),
        ("change", -4.0, "f grows by 4.00 for each 1 that x falls, near here."),
        (
            "training",
            0.26,
            "x wants to fall: f grows by 0.260 for each 1 that x grows, near here.",
        ),
        (
            "training",
            -0.26,
            "x wants to grow: f falls by 0.260 for each 1 that x grows, near here.",
        ),
        ("change", 0.0, "f stays almost the same when x moves a little."),
        ("training", 0.0, "f stays almost the same when x moves a little."),
        ("rule", 1.0, "The perceptron rule makes x smaller, since f is above 0."),
        ("rule", -1.0, "The perceptron rule makes x larger, since f is below 0."),
        ("rule", 0.0, "The perceptron rule leaves x as it is: f is 0."),
    ],
)
def test_the_words(kind, gradient, text):
    assert sentence(kind, gradient, "x", "f") == text


@pytest.mark.parametrize("gradient", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("kind", ["change", "training", "rule"])
def test_what_is_not_known_is_not_said(kind, gradient):
    assert sentence(kind, gradient) == ""


@pytest.mark.parametrize("gradient", [0.3, -0.3, 12345.0, -2e-9, 7e12, 0.0])
@pytest.mark.parametrize("kind", ["change", "training"])
def test_the_number_is_the_gradient_without_its_sign(kind, gradient):
    said = said_in(sentence(kind, gradient))
    assert said == Said("L", "w", pytest.approx(gradient, rel=5e-3), said.wish)
    assert not gradient or number(abs(gradient)) in sentence(kind, gradient)
