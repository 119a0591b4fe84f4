"""The optimiser page: how the gradient becomes the next value."""

import numpy as np

from playground.core.experiment.parts import ParameterPart
from playground.live.worker import StepSize
from tests.support.walking import EDGE


def test_the_optimiser_page_foretells_the_next_update_to_the_digit(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    page = tab.pages.page
    alone = desk.settle()
    foretold = (
        alone.parameters + alone.watched_update.step
    )  # the walk's own update, with this sample alone
    desk.walk_controller.jump("update")
    assert desk.settle().update == alone.update + 1
    np.testing.assert_array_equal(desk.snapshot.parameters, foretold)
    desk.walk_controller.jump("backward")
    assert desk.settle().update == alone.update
    tab.sources.sources.buttons["next"].click()
    snapshot = desk.settle()
    assert (snapshot.watch.source, snapshot.watch.update) == ("next", "source")
    assert "the next mini-batch (10 samples)" in page.text.text()
    foretold = snapshot.parameters + snapshot.watched_update.step
    number = snapshot.watched_update.number
    assert f"update {number:,}" in page.title.text()
    desk.controller.step(StepSize.BATCH)
    assert desk.settle().update == number
    np.testing.assert_array_equal(desk.snapshot.parameters, foretold)
    page.which.buttons["last"].click()
    qtbot.waitUntil(
        lambda: f"update {number:,}" in page.title.text() and desk.snapshot.watch.update == "last"
    )
    tab.hide()
    assert desk.watched.watch.update == ""
