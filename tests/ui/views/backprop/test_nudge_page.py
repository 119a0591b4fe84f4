"""The nudge: what the gradient foretells, and what happens."""

import re

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground import Trainer
from playground.core.engine.samples import Typed
from playground.core.experiment.parts import ParameterPart
from tests.support.walking import EDGE


def test_a_nudge_shows_what_the_gradient_foretells_and_what_happens_and_does_it(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    tab.sources.sources.buttons["train"].click()
    desk.settle()
    tab.pages.open("nudge")
    page = tab.pages.views["nudge"]
    qtbot.waitUntil(lambda: page.found is not None)
    found = page.found.nudge
    assert found.predicted == pytest.approx(found.gradient * 0.1)
    assert "predicted ΔL" in page.plot.sentence()
    before = desk.snapshot
    trainer = Trainer(before.experiment)
    trainer.parameters[...] = before.parameters
    old = trainer.evaluate().train_loss
    trainer.parameters[before.layout.offsets[EDGE]] += 0.1
    assert found.real == pytest.approx(trainer.evaluate().train_loss - old, rel=1e-6)
    qtbot.mouseClick(page.apply, Qt.MouseButton.LeftButton)
    desk.settle()
    place = before.layout.offsets[EDGE]
    assert desk.snapshot.parameters[place] == pytest.approx(before.parameters[place] + 0.1)
    desk.document.undo_stack.undo()
    desk.settle()
    assert desk.snapshot.parameters[place] == before.parameters[place]


def test_a_nudge_of_another_typed_sample_is_another_nudge(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("nudge")
    page = tab.pages.page
    before = []
    for point in ((1.0, 2.0), (-2.0, 3.0)):
        desk.watched.pin(Typed(point, 1.0))
        sample = desk.settle().sample
        assert sample.point == point
        loss = sample.loss
        qtbot.waitUntil(
            lambda loss=loss: page.found is not None and abs(page.found.nudge.before - loss) < 1e-9
        )
        before.append(loss)
    assert before[0] != before[1]


def test_the_two_losses_have_as_many_digits_as_their_difference_needs(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("nudge")
    page = tab.pages.page
    page.epsilon.show_value(1e-6)
    page.refresh()
    qtbot.waitUntil(lambda: page.found is not None and page.found.nudge.epsilon == 1e-6)
    line = re.search(r"real Δ\S* = (\S+) − (\S+) = <b>(\S+)</b>", page.text.text())
    after, before, real = (float(text.replace("−", "-")) for text in line.groups())
    assert after - before == pytest.approx(real, rel=2e-3)


@pytest.mark.parametrize(("width", "beside"), [(620, True), (360, False)])
def test_the_curve_has_room_beside_the_words_or_below_them(desk, tab, qtbot, width, beside):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("nudge")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.found is not None)
    page.setFixedSize(width, 175)
    QApplication.processEvents()
    words, curve = page.text.geometry(), page.plot.geometry()
    assert (curve.left() >= words.right()) is beside
    assert curve.height() >= 90
    assert curve.width() >= 180
