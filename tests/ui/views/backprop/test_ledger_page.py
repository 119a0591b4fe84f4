"""The ledger: what each sample gives to the gradient of one parameter."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor

from playground import Key
from playground.core.engine.samples import load_data
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS, OUTPUT
from playground.live.run import StepSize
from playground.ui.look.theme import THEMES, class_colours, contrast
from playground.ui.widgets.facts import TAG
from tests.support.walking import EDGE


@pytest.mark.parametrize("source", ["next", "train", "sample"])
def test_the_bars_of_the_ledger_add_up_to_the_gradient_on_the_edge(desk, tab, qtbot, source):
    desk.controller.step(StepSize.BATCH)
    desk.settle()
    desk.watched.change(source=source)
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None and page.bars.account.source == source)
    snapshot, account = desk.snapshot, page.bars.account
    on_edge = snapshot.gradient[snapshot.layout.offsets[EDGE]]
    assert account.ledger.shares.mean() == pytest.approx(on_edge, rel=1e-9)
    assert len(account.indices) == {"next": 10, "train": 200, "sample": 1}[source]
    x, y = desk.map_view.pulls.item.getData()
    points = load_data(snapshot.experiment).train.points[:, account.indices]
    np.testing.assert_array_equal([x, y], points)
    tab.hide()
    qtbot.waitUntil(lambda: desk.watched.watch.parameter is None)
    qtbot.waitUntil(lambda: not desk.map_view.pulls.is_shown)


def test_the_triangles_of_the_ledger_have_a_legend_however_low_the_map_is(desk, tab, qtbot):
    view = desk.map_view
    view.resize(230, 260)
    desk.watched.change(source="train")
    desk.settle()
    assert view.legend.isHidden()
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    qtbot.waitUntil(lambda: view.pulls.is_shown)
    assert not view.legend.isHidden()
    said = TAG.sub("", view.legend.text()).replace("\u00a0", " ")
    assert said == "▲ raises ∂L/∂w   ▽ lowers it"
    assert view.legend.heightForWidth(222) < 2 * view.legend.fontMetrics().height()
    tab.hide()
    qtbot.waitUntil(lambda: not view.pulls.is_shown)
    assert view.legend.isHidden()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_ledger_has_no_colour_of_a_class(desk, tab, qtbot, theme):
    """Blue and orange said the class of a point, and on it which way it pulls."""
    view = desk.map_view
    desk.watched.change(source="train")
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: view.pulls.is_shown and page.bars.account is not None)
    for part in (page, view):
        part.set_theme(theme)
    view.show_frame(desk.snapshot)
    marks = view.pulls.item.data
    ways = {"t1": set(), "t": set()}  # up and down
    for mark in marks:
        ways[mark["symbol"]].add(mark["brush"].color().name())
    assert ways == {"t1": {theme.gradient}, "t": {theme.surface}}, "full and hollow"
    bars = page.bars.grab().toImage()
    seen = {bars.pixelColor(x, y).name() for x in range(bars.width()) for y in range(bars.height())}
    assert theme.gradient in seen
    assert not seen & set(class_colours(theme, 2))
    assert not any(one in view.legend.text() for one in class_colours(theme, 2))


def test_a_bar_says_its_sample_and_a_click_pins_it(desk, tab, qtbot):
    desk.watched.change(source="train")
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None)
    strongest = int(np.argmax(page.bars.account.ledger.shares))
    left = page.bars.rect().center()
    left.setX(7)
    qtbot.mouseMove(page.bars, left)
    qtbot.waitUntil(lambda: page.bars.hovered == strongest)
    assert f"sample {strongest + 1}:" in page.detail.text()
    qtbot.mouseClick(page.bars, Qt.MouseButton.LeftButton, pos=left)
    assert desk.watched.watch.sample == strongest


def test_the_keyboard_goes_from_bar_to_bar_and_pins_its_sample(desk, tab, qtbot):
    desk.watched.change(source="train")
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None)
    assert page.bars.focusPolicy() & Qt.FocusPolicy.TabFocus
    first, second = np.argsort(-page.bars.account.ledger.shares, kind="stable")[:2]
    qtbot.keyClick(page.bars, Qt.Key.Key_Right)
    assert page.bars.accessibleDescription().startswith(f"training sample {first + 1}: ")
    qtbot.keyClick(page.bars, Qt.Key.Key_Right)
    assert page.bars.accessibleDescription() == page.detail.text()
    assert f"sample {second + 1}: " in page.detail.text()
    qtbot.keyClick(page.bars, Qt.Key.Key_Left)
    assert f"sample {first + 1}: " in page.detail.text()
    qtbot.keyClick(page.bars, Qt.Key.Key_Left)
    assert f"sample {first + 1}: " in page.detail.text()
    qtbot.keyClick(page.bars, Qt.Key.Key_Return)
    assert desk.watched.watch.sample == first


def test_biases_have_a_ledger_too(desk, tab, qtbot):
    desk.watched.change(source="train")
    desk.selection.set([ParameterPart(Key(OUTPUT, "1", BIAS, BIAS))])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None)
    assert set(page.bars.account.ledger.inputs) == {1.0}


def test_two_hundred_bars_below_the_line_are_hollow_too(desk, tab, qtbot):
    theme = THEMES["light"]
    desk.watched.change(source="train")
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    bars = tab.pages.page.bars
    qtbot.waitUntil(lambda: bars.account is not None)
    bars.set_theme(theme)
    image, middle = bars.grab().toImage(), bars.height() // 2
    first, last = image.pixelColor(8, middle - 3), image.pixelColor(bars.width() - 8, middle + 4)
    assert first.name() == theme.gradient, "full"
    assert contrast(last, QColor(theme.gradient)) >= 3, "hollow"
    column = [image.pixelColor(bars.width() - 8, y).name() for y in range(middle, bars.height())]
    assert theme.gradient in column, "its end has a line"


def test_the_bars_have_a_height_however_low_the_page_is(desk, tab, qtbot):
    desk.watched.change(source="train")
    desk.selection.set([ParameterPart(EDGE)])
    tab.resize(700, 300)
    tab.pages.open("ledger")
    bars = tab.pages.page.bars
    qtbot.waitUntil(lambda: bars.account is not None)
    assert bars.height() >= 40
