"""What a screen reader says while somebody works, over AT-SPI, as on a user's desktop."""

import pytest

from tests.reader.conftest import Program
from tests.support.screen_reader import reading

pytestmark = [pytest.mark.reader, pytest.mark.timeout(300)]


def test_a_walk_over_the_canvas_by_arrow_keys(program):
    program.press_and_hear("Right", "Input, 2 features. Layer 1 of 4.")
    program.press_and_hear("Down", "Input x 1")
    program.press_and_hear("Down", "Input x 2")
    program.press_and_hear("Right", "Hidden 1, neuron 3: bias 0")
    program.press_and_hear("Up", "Hidden 1, neuron 2")
    program.press_and_hear("Up Up", "Hidden 1, 4 neurons, activation tanh. Layer 2 of 4.")


def test_changing_a_weight_and_taking_it_back(program):
    program.press("Right", "Right", "Down", "ctrl+Left")
    program.hear("x 1 to Hidden 1, neuron 1", "w = minus 0.836")
    program.press_and_hear("Return", "Weight x 1 to Hidden 1, neuron 1")
    program.xdotool("type", "0.25")
    program.press("Return")
    program.hear("x 1 to Hidden 1, neuron 1", "w = 0.25")
    program.press_and_hear("ctrl+z", "w = minus 0.836")


def test_a_walk_through_a_sample_step_by_step_forward_and_back(program):
    program.press("F8")
    program.hear("step 0 of", "nothing computed yet")
    program.press_and_hear("F8", "step 1 of", "forward: Hidden 1")
    program.press_and_hear("F8", "step 2 of")
    program.press_and_hear("shift+F8", "step 1 of", "forward: Hidden 1")


def test_a_refusal_is_said(program):
    program.press("Right", "Right", "Down", "ctrl+Left", "Return")
    program.hear("Weight x 1")
    program.xdotool("type", "abc")
    program.press_and_hear("Return", "abc")


def test_training_and_pausing(program):
    program.press_and_hear("space", "Training …")
    program.hear("Epoch ", "training loss")
    program.press_and_hear("space", "Paused")
    program.reader.listen(1)
    assert "Epoch" not in " ".join(program.reader.heard)


def test_a_reader_that_starts_later_finds_the_right_texts(environment):
    with reading(environment) as first:
        program = Program(environment, first)
        program.hear("Network canvas")
        program.press_and_hear("Right", "Input, 2 features")
    with reading(environment) as later:
        place = later.focused()
        assert "Input, 2 features. Layer 1 of 4." in later.name(place)
        program.reader = later
        program.press_and_hear("Down", "Input x 1")
    program.end()
