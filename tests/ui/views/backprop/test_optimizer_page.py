"""The optimiser page: how the gradient becomes the next value."""

import re
from dataclasses import replace

import numpy as np

from playground import Choice
from playground.core.basics.maths_text import raised
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.experiment.parts import ParameterPart
from playground.live.run import StepSize
from playground.ui.texts.in_words import aloud
from playground.ui.texts.translation import formula_text, with_indices
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


def test_lines_are_written_as_on_paper(desk, tab):
    training = replace(desk.experiment.training, optimizer=Choice("adam"))
    desk.document.edit(lambda experiment: replace(experiment, training=training), "Adam")
    desk.controller.step(StepSize.EPOCH)
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    desk.settle()
    page = tab.pages.page
    rows = page.text.text().split("<tr>")
    t, g = (next(row for row in rows if row.startswith(f"<td>{one}&nbsp;")) for one in "tg")
    count = desk.snapshot.watched_update.before.ticks + 1
    assert f">{count:.0f}</b>" in t  # a whole number, not 21.00
    assert g.count(" = ") == 1  # g = ∂L/∂θ, and the number once
    assert g.count("= <b") == 1
    assert "<i>m\u0302</i>" in page.text.text()
    assert "(1 − β₁<sup>t</sup>) = " in page.text.text()
    assert f"(1 − 0.9000{raised(str(int(count)))})" in page.text.text()


def test_a_letter_with_a_hat_is_in_italics_in_a_tooltip_too():
    text = with_indices(formula_text(OPTIMIZERS["adam"]))
    assert "<i>m\u0302</i> / (√<i>v\u0302</i> + ε)" in text


def test_an_update_of_one_sample_is_not_said_to_be_of_a_mini_batch(desk, tab, qtbot):
    training = replace(desk.experiment.training, optimizer=Choice("sgd"))
    desk.document.edit(lambda experiment: replace(experiment, training=training), "SGD")
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    desk.settle()
    desk.walk_controller.jump("update")
    desk.settle()
    page = tab.pages.page
    page.which.buttons["last"].click()
    qtbot.waitUntil(lambda: "This update is done" in page.text.text())
    assert "from 1 sample:" in page.text.text()
    assert "batch" not in page.text.text()
    desk.controller.step(StepSize.BATCH)
    desk.settle()
    assert "from 10 samples:" in page.text.text()
    assert f"<i>{OPTIMIZERS['sgd'].formula()}</i>" in page.text.text()


def test_the_page_says_which_weight_it_is_of(desk, tab):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    desk.settle()
    assert "Hidden 2, neuron 1 → Output, neuron 1" in tab.pages.page.text.text()


def test_values_gradients_and_steps_have_the_colours_of_the_gate_graph(desk, tab):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    desk.settle()
    theme, text = desk.theme, tab.pages.views["optimizer"].text.text()
    inks = re.findall(r'<tr><td>(.*?)&nbsp;.*?<b style="color:(.*?)">', text)
    assert [ink for name, ink in inks if "θ" in name and name[0] == "θ"] == [theme.value] * 2
    assert {ink for name, ink in inks if name[0] in "∂g"} == {theme.gradient}
    assert [ink for name, ink in inks if name == "Δθ"] == [theme.text]


def test_a_screen_reader_hears_each_row_as_a_formula(desk, tab):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    desk.settle()
    said = aloud(tab.pages.page.text.sentence())
    assert re.search(r"^theta old = minus 0\.\d+$", said, re.MULTILINE)
    assert re.search(r"^d L \d+ by d theta = ", said, re.MULTILINE)
    assert re.search(r"^capital delta theta = minus eta times g = minus [\d.]+ times ", said, re.M)
