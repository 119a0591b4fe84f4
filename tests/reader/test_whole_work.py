"""A whole piece of work, done by what a screen reader says alone.

Nothing here looks at the window: each step waits for what is heard, or goes on until it is heard.
With `READER_LOG` as a folder, what was pressed and heard is written there.
"""

import os
from pathlib import Path

import pytest

from tests.support.program_heard import running
from tests.support.screen_reader import reading

pytestmark = [pytest.mark.reader, pytest.mark.timeout(300)]

ENGLISH = {
    "canvas": "Network canvas",
    "nothing": "Nothing is selected",
    "first": "Hidden 1, 4 neurons",
    "added": "Add layer after Hidden 1",
    "second": "Hidden 2, 2 neurons",
    "neuron": "Add neuron to Hidden 2",
    "three": "Hidden 2, 3 neurons",
    "training": "Training …",
    "score": "training loss 0.00",
    "paused": "Paused",
    "bias": "Hidden 2, neuron 1: bias ",
    "edge": "Hidden 1, neuron 1 to Hidden 2, neuron 1",
    "workspace": "Workspace Backprop",
    "next batch": "Take the next mini-batch",
    "gate": "Input W of layer 2",
    "formulas": "Formulas: ",
    "gradient": "d L batch by d w 1 1 of layer 2 equals 1 over ",
    "back": "Workspace Network",
    "field": "File name:",
    "save": "Save session",
    "saved": "Saved to ",
    "new": "A new network is open",
    "open": "Open session",
    "opened": "Opened ",
}
KOREAN = {
    "canvas": "신경망 캔버스",
    "nothing": "선택한 것이 없습니다",
    "first": "은닉층 1, 뉴런 4개",
    "added": "은닉층 1",
    "second": "은닉층 2, 뉴런 2개",
    "neuron": "은닉층 2",
    "three": "은닉층 2, 뉴런 3개",
    "training": "학습",
    "score": "훈련 손실 0.00",
    "paused": "일시 정지",
    "bias": "은닉층 2, 뉴런 1: 편향 ",
    "edge": "은닉층 1, 뉴런 1 화살표 은닉층 2, 뉴런 1",
    "workspace": "작업 공간: 역전파",
    "next batch": "다음 미니배치",
    "gate": "입력 2층의 W",
    "formulas": "수식: ",
    "gradient": "라운드 L batch 라운드 2층의 w 1 1 이퀄 1 나누기",
    "back": "작업 공간: 신경망",
    "field": "파일 이름",
    "save": "세션 저장",
    "saved": "",
    "new": "새 신경망을 열었습니다",
    "open": "세션 열기",
    "opened": "",
}


@pytest.mark.parametrize(("language", "said"), [("en", ENGLISH), ("ko", KOREAN)])
def test_build_train_read_a_gradient_save_and_open_by_ear(environment, tmp_path, language, said):
    first = f"{said['canvas']}: {said['nothing']}"
    with (
        reading(environment) as reader,
        running(environment, reader, "--lang", language, first=first) as program,
    ):
        try:
            build(program, said)
            train(program, said)
            read_gradient(program, said)
            save_and_open(program, said, tmp_path / "by ear.nnplay")
        finally:
            if folder := os.environ.get("READER_LOG"):
                log = Path(folder) / f"reader-log-{language}.txt"
                log.write_text(program.protocol(), "utf-8")


def build(program, said):
    """Add a layer behind the first one, and a neuron to it."""
    program.go_on_until("Right", said["first"])
    program.press_and_hear("ctrl+l", said["added"], said["first"])
    program.go_on_until("Right", said["second"])
    program.press_and_hear("plus", said["neuron"], said["three"])


def train(program, said):
    """Train until the score is good."""
    program.press_and_hear("space", said["training"])
    program.hear(said["score"])
    program.press_and_hear("space", said["paused"])


def read_gradient(program, said):
    """Go to an edge, and to the formulas of its gradient."""
    program.press_and_hear("Down", said["bias"])
    program.press_and_hear("ctrl+Left", said["edge"])
    program.press_and_hear("ctrl+2", said["workspace"])
    program.go_on_until("Tab", said["next batch"])
    program.press_and_hear("Return", said["gate"])
    program.go_on_until("Tab", said["formulas"], said["gradient"])
    program.press_and_hear("ctrl+1", said["back"], said["canvas"])


def save_and_open(program, said, file):
    """Save, begin with another network, and open the file again."""
    program.press_and_hear("ctrl+shift+s", said["field"])
    program.answer(said["save"], str(file))
    program.hear(said["saved"], file.name)
    program.press_and_hear("ctrl+n", said["new"])
    program.press_and_hear("ctrl+o", said["field"])
    program.answer(said["open"], str(file))
    program.hear(said["opened"], file.name)
    program.press_and_hear("Right", said["bias"])
    program.press_and_hear("Up", said["three"])
