"""The label beside the mouse shows all of its text."""

import pytest
from PyQt6.QtCore import QPoint
from PyQt6.QtWidgets import QWidget

from playground.ui.look.text_size import NORMAL, use_text_percent
from playground.ui.views.canvas.tooltip import Bubble

SHORT = "x₁ → Hidden 1, neuron 1\nw = −0.8366"
SENTENCES = (
    "w wants to grow: L falls by 6.655 × 10⁻⁵ for each 1 that w grows, near here.",
    "w 값은 작아져야 합니다. 이 근처에서는 w 값이 1 커질 때마다 L 값이 0.01979만큼 커집니다.",
)


@pytest.fixture(params=[100, 150])
def bubble(qtbot, qapp, request):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1300, 700)
    use_text_percent(qapp, request.param)
    yield Bubble(parent)
    use_text_percent(qapp, NORMAL)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_long_sentence_is_wrapped_in_any_language(bubble, sentence):
    bubble.say(SHORT, QPoint(100, 100))
    assert not bubble.wordWrap()
    bubble.say(f"{SHORT}\n{sentence}", QPoint(100, 100))
    assert bubble.sizeHint().width() <= bubble.width() <= bubble.maximumWidth()
    assert bubble.height() >= bubble.heightForWidth(bubble.width())
    bubble.say(SHORT, QPoint(100, 100))
    assert not bubble.wordWrap()
