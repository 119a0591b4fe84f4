"""The lines below the graph are whole in narrow windows and large text."""

from types import SimpleNamespace

import pytest

from playground import Experiment
from playground.core.experiment.fields import replace_field
from playground.ui.look.text_size import TEXT_SIZES, refresh, use_text_percent
from playground.ui.views.backprop.notes import DropoutLine, NoVectors, StaysClosed

NARROWEST = 560  # pixels


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("kind", [StaysClosed, NoVectors])
def test_a_note_is_whole(qapp, qtbot, kind, percent):
    note = kind()
    qtbot.addWidget(note)
    use_text_percent(qapp, percent)
    refresh(note)
    note.resize(NARROWEST, 40)
    assert "…" not in note.shown
    assert note.shown
    note.resize(4000, 40)
    assert note.shown == note.text()


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("masks", [{}, {"hidden1": None}])
def test_what_is_said_of_dropout_is_whole(qapp, qtbot, masks, percent):
    experiment = replace_field(Experiment(), "training.dropout", 0.5)
    snapshot = SimpleNamespace(experiment=experiment, batch=SimpleNamespace(masks=masks))
    note = DropoutLine()
    qtbot.addWidget(note)
    use_text_percent(qapp, percent)
    refresh(note)
    note.show_walk(SimpleNamespace(snapshot=snapshot))
    note.resize(NARROWEST // 2, 40)
    assert note.text()
    assert "…" not in note.shown
