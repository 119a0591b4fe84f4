"""What a screen reader says while somebody works, over AT-SPI, as on a user's desktop."""

import pytest

from playground import Trainer, save
from tests.support.experiments import dense, make
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
    program.type("0.25")
    program.press_and_hear("Return", "x 1 to Hidden 1, neuron 1", "w = 0.25")
    said = program.press_and_hear("ctrl+z", "Undone: Weight minus 0.8")
    if "w = minus 0.836" not in said:  # training may have answered by then
        program.hear("x 1 to Hidden 1, neuron 1", "w = minus 0.836")


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
    program.type("abc")
    program.press_and_hear("Return", "“abc” is not a number; write 0.25, minus 1/3")


def test_training_and_pausing(program):
    program.press_and_hear("space", "Training …")
    program.hear("Epoch ", "training loss", "test accuracy")
    program.press_and_hear("space", "Paused")


def test_in_korean(environment):
    """Walk over the canvas, change a weight, take it back, refuse one, step forward and back."""
    korean = {"first": "신경망 캔버스: 선택한 것이 없습니다."}
    with (
        reading(environment) as reader,
        running(environment, reader, "--lang", "ko", **korean) as program,
    ):
        program.press_and_hear("Right", "입력층, 특성 2개. 층 4개 중 1번째.")
        program.press_and_hear("Down", "입력 x 1.")
        program.press_and_hear("Right", "은닉층 1, 뉴런 1: 편향 0.")
        program.press_and_hear("ctrl+Left", "x 1 화살표 은닉층 1, 뉴런 1.", "w = 마이너스 0.836")
        program.press_and_hear("Return", "가중치 x 1 화살표 은닉층 1, 뉴런 1")
        program.type("0.25")
        program.press_and_hear("Return", "은닉층 1, 뉴런 1.", "w = 0.25")
        program.press_and_hear("ctrl+z", "실행 취소: 가중치: 마이너스 0.8")
        program.press_and_hear("Return", "가중치 x 1")
        program.type("abc")
        program.press_and_hear("Return", "“abc”", "수가 아닙니다")
        program.press_and_hear("Escape", "w = 마이너스 0.836")
        program.press_and_hear("F8", "9단계 중 0번째", "아직 계산한 값 없음")
        program.press_and_hear("F8", "9단계 중 1번째, 순전파: 은닉층 1. 은닉층 1의 a: 0.9774")
        program.press_and_hear("F8", "9단계 중 2번째, 순전파: 은닉층 2.")
        program.press_and_hear("shift+F8", "9단계 중 1번째, 순전파: 은닉층 1.")


def test_divergence_is_said(environment, tmp_path):
    file = tmp_path / "too fast.nnplay"
    rate = {"learning_rate": 1e6, "loss": "mse"}
    save(Trainer(make(dense("relu", "identity"), **rate)), file)
    with (
        reading(environment) as reader,
        running(environment, reader, str(file), first="Network canvas") as program,
    ):
        program.press_and_hear("space", "Training diverged at update ", "learning rate")


def test_saving_says_the_field_of_the_dialog_and_the_name_of_the_file(program, tmp_path):
    file = tmp_path / "heard.nnplay"
    program.press_and_hear("ctrl+shift+s", "File name:")
    program.answer("Save session", str(file))
    program.hear("Saved to ", file.name)
    assert file.exists()


def find_action(program, typed, action):
    """Do what is found under some letters, once it is heard."""
    program.press_and_hear("ctrl+k", "Find an action")
    program.type(typed)
    program.hear(action)
    program.press_and_hear("Return", "Network canvas")


def test_heat_maps_by_arrow_keys(program):
    find_action(program, "weights", "Weights, View")
    program.go_on_until("Tab", "Heat-maps: w after update 0", "Input to Hidden 1: 4×2")
    program.press_and_hear("Right", "x 1 to Hidden 1, neuron 1: w = minus 0.836")
    program.press_and_hear("Down", "x 1 to Hidden 1, neuron 2: w = ")
    program.press_and_hear("Right", "x 2 to Hidden 1, neuron 2: w = ")


def test_the_confusion_matrix_by_arrow_keys(program):
    program.go_on_until("F6", "Curves: After epoch 0")
    program.go_on_until("shift+Tab", "Loss")
    program.go_on_until("Right", "Confusion")
    program.press("space")
    program.go_on_until("Tab", "Confusion matrix of the ", "samples recognised")
    program.press_and_hear("Right", "class 0 recognised: ")
    program.press_and_hear("Right", "class 0 answered as class 1: ")
    program.press_and_hear("Down", "class 1 recognised: ")


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
