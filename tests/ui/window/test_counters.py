"""The counters at the right end of the toolbar."""

from dataclasses import replace

import pytest

from playground import Experiment
from playground.core.experiment.edits.settings import set_dataset
from playground.ui.texts.numbers import fixed
from playground.ui.window.counters import Counters
from tests.support.curves import snapshot_of


@pytest.fixture
def counters(qtbot):
    counters = Counters()
    qtbot.addWidget(counters)
    return counters


def shares(experiment=None, **values):
    experiment = experiment or Experiment()
    return replace(experiment, data=replace(experiment.data, **values))


def test_the_validation_loss_is_there_with_a_validation_set_only(counters):
    validation = counters.by_name["validation_loss"]
    assert validation.isHidden()
    snapshot = snapshot_of(shares(validation_share=0.2))
    assert counters.show_frame(snapshot), "it needs room"
    assert not validation.isHidden()
    assert validation.value.text() == fixed(snapshot.metrics.validation_loss)
    assert counters.by_name["score"].caption.text() == "test accuracy"
    counters.show_frame(snapshot_of())
    assert validation.isHidden()


def test_a_counter_that_is_left_out_stays_so_and_is_told_in_the_tooltip(counters):
    counters.ways[-1](True)
    assert "validation" not in counters.toolTip()
    counters.show_frame(snapshot_of(shares(validation_share=0.2)))
    assert "validation loss: " in counters.toolTip()


def test_without_a_test_set_the_score_is_that_of_the_validation_set(counters):
    snapshot = snapshot_of(shares(validation_share=0.2, test_share=0.0))
    counters.show_frame(snapshot)
    score = counters.by_name["score"]
    assert score.caption.text() == "validation accuracy"
    assert score.value.text() == f"{100 * snapshot.metrics.validation_score:.1f} %"
    plane = set_dataset(Experiment(), "plane")
    counters.show_frame(snapshot_of(shares(plane, validation_share=0.2, test_share=0.0)))
    assert score.caption.text() == "validation R²"


def test_a_sealed_test_set_has_no_numbers_and_the_tooltip_says_why(counters):
    counters.show_frame(snapshot_of(shares(sealed=True)))
    assert [counters.by_name[name].value.text() for name in ("test_loss", "score")] == ["–", "–"]
    assert "sealed" in counters.by_name["test_loss"].toolTip()
