"""What a screen reader says while somebody works, over AT-SPI, as on a user's desktop."""

import pytest

from tests.support.program_heard import running
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
    program.press_and_hear("Return", "x 1 to Hidden 1, neuron 1", "w = 0.25")
    program.press_and_hear("ctrl+z", "Undone: Weight minus 0.8")
    program.hear("x 1 to Hidden 1, neuron 1", "w = minus 0.836")  # as soon as training has answered


def test_a_walk_through_a_sample_step_by_step_forward_and_back(program):
    program.press_and_hear("F8", "step 0 of 9", "nothing computed yet")
    program.press_and_hear("F8", "step 1 of 9, forward: Hidden 1", "a of Hidden 1: 0.9774, minus")
    program.press_and_hear("F8", "step 2 of 9, forward: Hidden 2", "a of Hidden 2: ")
    program.press_and_hear("shift+F8", "step 1 of 9, forward: Hidden 1", "a of Hidden 1: 0.9774")


def test_a_gate_is_said_with_upstream_times_local(program):
    program.press_and_hear("ctrl+3", "Gate graph")
    program.press_and_hear("Right", "Gate f = g 1 × z. f equals g 1 times z equals")
    program.press_and_hear("Left", "upstream times local: d f by d ")


def test_a_refusal_is_said(program):
    program.press("Right", "Right", "Down", "ctrl+Left", "Return")
    program.hear("Weight x 1")
    program.xdotool("type", "abc")
    program.press_and_hear("Return", "“abc” is not a number; write 0.25, minus 1/3")


def test_training_and_pausing(program):
    program.press_and_hear("space", "Training …")
    program.hear("Epoch ", "training loss", "test accuracy")
    program.press_and_hear("space", "Paused")


def test_every_box_with_choices_has_a_label_that_a_reader_finds(program):
    reader = program.reader
    boxes = [place for place in reader.walk() if reader.role(place) == "combo box"]
    assert len(boxes) > 5
    assert [reader.name(box) for box in boxes if not any(reader.labels(box))] == []


def test_a_reader_that_starts_later_finds_the_right_texts(environment):
    with reading(environment) as first, running(environment, first) as program:
        program.press_and_hear("Right", "Input, 2 features")
        with reading(environment) as later:
            place = later.focused()
            assert "Input, 2 features. Layer 1 of 4." in later.name(place)
            program.reader = later
            program.press_and_hear("Tab", "")
            program.press_and_hear("shift+Tab", "Network canvas: Input, 2 features.")
            program.press_and_hear("Down", "Input x 1")
