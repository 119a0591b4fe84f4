"""How far training has come, in a sentence."""

from playground.ui.texts.run_sentence import in_turn, run_sentence
from tests.support.experiments import make


def test_epoch_loss_and_score_are_said(desk):
    snapshot = desk.open(make(), epochs=3)
    said = run_sentence(snapshot)
    assert said.startswith("Epoch 3: training loss 0.")
    assert "test accuracy " in said


def test_sentences_follow_each_other_with_an_end_each():
    assert in_turn(["Paused", "", "Is it?", "z = 1\na = 2"]) == "Paused. Is it? z = 1. a = 2."
