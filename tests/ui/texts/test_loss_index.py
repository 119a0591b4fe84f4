"""L_batch with a real subscript."""

import pytest

from playground.ui.texts.loss_index import plain_indexed, runs_of, with_loss_index


def test_the_index_of_a_loss_is_a_subscript():
    assert with_loss_index("∂L_batch/∂w, ΔJ_train") == "∂L<sub>batch</sub>/∂w, ΔJ<sub>train</sub>"


@pytest.mark.parametrize("text", ["L₁₆", "θ_old", "L_batches", "x_batch", ""])
def test_nothing_else_is(text):
    assert with_loss_index(text) == text
    assert runs_of(text) == ([(text, False)] if text else [])


def test_a_plain_text_is_split_into_what_is_painted():
    assert runs_of("∂L_batch/∂w = J_typed") == [
        ("∂L", False),
        ("batch", True),
        ("/∂w = J", False),
        ("typed", True),
    ]


def test_a_tooltip_shows_the_letters_of_others():
    assert "L<sub>batch</sub> &lt;b&gt;" in plain_indexed("L_batch <b>")
    assert plain_indexed("a < b") == "a < b"
