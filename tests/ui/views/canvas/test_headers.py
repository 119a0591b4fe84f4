"""The headers in a view: always at its top, above their columns, in one size; the legend's line."""

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground import INPUT, OUTPUT, Experiment, LayerSpec, NetworkSpec
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.ui.look.text_size import refresh, use_text_percent
from playground.ui.views.canvas.items import InsertItem, TextItem
from playground.ui.views.canvas.labels_item import pill_size
from playground.ui.views.canvas.network_view import LAYOUT_DELAY
from tests.support.gestures import MOVE, PRESS, RELEASE, TWICE, click, send


def stack(*units):
    hidden = [LayerSpec.dense(f"hidden{i + 1}", count) for i, count in enumerate(units)]
    return Experiment(network=NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid")))


def place(view, header):
    """Where the middle of a header's item is, in pixels of the view."""
    return view.viewportTransform().map(header.item.scenePos())


def titles(view):
    """The x and y of the names at the top of the view, by layer."""
    found = {}
    for header in view.network_scene.headers:
        if isinstance(header.item, TextItem):
            found.setdefault(header.layer, place(view, header))
    return found


def column(view, layer):
    return view.viewportTransform().map(view.network_scene.shown.tops[layer][0], 0.0)[0]


@pytest.mark.parametrize("factor", [0.5, 1.7, 4.0])
def test_headers_follow_their_columns_and_stay_at_the_top(desk, factor):
    view = desk.canvas.view
    before = titles(view)
    view.zoom(factor)
    view.pan(QPoint(37, -53))
    after = titles(view)
    for layer, at in after.items():
        assert at.x() == pytest.approx(column(view, layer), abs=1)
        assert at.y() == pytest.approx(before[INPUT].y(), abs=1)
    view.fit()
    assert [(at.x(), at.y()) for at in titles(view).values()] == [
        pytest.approx((at.x(), at.y()), abs=1) for at in before.values()
    ]


def test_zoom_changes_neither_the_fonts_nor_the_sizes_of_headers(desk):
    view = desk.canvas.view

    def sizes():
        items = [header.item for header in view.network_scene.headers]
        transforms = [item.deviceTransform(view.viewportTransform()) for item in items]
        scales = {round(transform.m11(), 6) for transform in transforms}
        fonts = {item.font.pointSizeF() for item in items if isinstance(item, TextItem)}
        return scales, fonts

    before = sizes()
    assert before[0] == {1.0}
    for factor in (2.0, 3.0):
        view.zoom(factor)
        assert sizes() == before


def test_a_click_on_the_headers_means_no_neuron_that_is_behind_them(desk):
    view = desk.canvas.view
    view.zoom(2.0)
    neuron = UnitPart("hidden1", "1")
    view.pan(QPoint(0, 20 - view.position_of(neuron).y()))
    at = view.position_of(neuron)
    assert 0 < at.y() < view.space().top()
    assert view.mouse.part_at(at) == LayerPart("hidden1")


def test_the_canvas_is_laid_out_anew_after_it_has_got_another_size(desk, qtbot):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    before = scene.layout
    for width in (900, 800, 700):
        desk.canvas.resize(width, 500)
        QApplication.processEvents()
        assert scene.layout is before
    qtbot.waitUntil(lambda: scene.layout is not before, timeout=20 * LAYOUT_DELAY)
    assert scene.layout.room == (view.viewport().width(), view.viewport().height())
    view.animation.finish()
    assert scene.shown is scene.layout
    assert view.transform().m11() == pytest.approx(1.0, abs=0.01)


def test_a_change_of_size_during_the_glide_leads_to_the_last_size(desk, qtbot):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    desk.canvas.resize(700, 500)
    QApplication.processEvents()
    view.use_room()
    view.animation.setCurrentTime(60)
    desk.canvas.resize(800, 450)
    QApplication.processEvents()
    view.use_room()
    view.animation.finish()
    assert scene.shown is scene.layout
    assert scene.layout.room == (view.viewport().width(), view.viewport().height())


def test_a_drag_keeps_the_layout_until_it_ends(desk, qtbot):
    from tests.support import gestures

    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    before = scene.layout
    start = gestures.empty(view)
    gestures.begin(view, start, start + QPoint(50, 50))
    desk.canvas.resize(700, 500)
    QApplication.processEvents()
    view.use_room()
    assert (view.mouse.is_dragging, scene.layout) == (True, before)
    gestures.send(view, gestures.RELEASE, start, gestures.LEFT)
    qtbot.waitUntil(lambda: scene.layout is not before, timeout=20 * LAYOUT_DELAY)


def test_no_layout_changes_when_the_legend_says_something_else(desk):
    scene, legend = desk.canvas.view.network_scene, desk.canvas.legend
    before, said, height = scene.layout, legend.full_text(), legend.height()
    desk.canvas.modes.edges.buttons["step"].click()
    desk.watched.pin(3)
    desk.watched.change(quantity="delta")
    desk.settle()
    assert legend.full_text() != said
    assert "training sample 4" in legend.toolTip()
    assert (scene.layout is before, legend.height()) == (True, height)


@pytest.mark.parametrize("width", [300, 600, 1020])
def test_the_legend_is_one_line_and_the_rest_is_behind_a_button(desk, width):
    canvas = desk.canvas
    desk.watched.pin(3)
    desk.settle()
    canvas.resize(width, 590)
    QApplication.processEvents()
    assert canvas.legend.height() < 2 * canvas.legend.fontMetrics().height()
    canvas.info.setFocus()
    QTest.keyClick(canvas.info, Qt.Key.Key_Space)
    assert canvas.info.page.isVisible()
    assert "25 parameters" in canvas.facts.text()
    assert "training sample 4" in canvas.info.legend.text()
    assert "full width at" in canvas.info.legend.text()
    QTest.keyClick(canvas.info.page, Qt.Key.Key_Escape)
    assert not canvas.info.page.isVisible()


def test_a_low_and_wide_panel_has_one_line_besides_the_headers(desk):
    canvas = desk.canvas
    canvas.resize(1060, 280)
    QApplication.processEvents()
    assert canvas.legend.geometry().bottom() < canvas.view.geometry().top()
    assert canvas.view.geometry().top() <= 40
    assert canvas.view.height() >= 240
    assert not canvas.legend.geometry().intersects(canvas.modes.geometry())
    canvas.resize(1060, 590)
    QApplication.processEvents()
    assert canvas.legend.geometry().top() >= canvas.view.geometry().bottom()


def test_the_switches_are_one_line_whatever_they_offer(desk):
    canvas = desk.canvas
    for name in ("weight", "gradient", "step"):
        canvas.modes.edges.buttons[name].click()
        QApplication.processEvents()
        assert canvas.view.geometry().top() <= 40


@pytest.fixture
def large_text(qapp, desk):
    use_text_percent(qapp, 200)
    refresh(desk.canvas)
    desk.canvas.set_theme(desk.theme)
    yield desk.canvas
    use_text_percent(qapp, 100)


def test_with_text_of_200_percent_nothing_overlaps_in_600_pixels(large_text):
    canvas, view = large_text, large_text.view
    canvas.resize(600, 560)
    QApplication.processEvents()
    view.use_room(animated=False)
    assert canvas.width() == 600
    assert canvas.rect().contains(canvas.info.geometry())
    parts = [canvas.modes.layout().itemAt(i).widget() for i in range(canvas.modes.layout().count())]
    areas = [part.geometry() for part in parts if part.isVisible()]
    assert not any(a.intersects(b) for i, a in enumerate(areas) for b in areas[:i])
    assert all(canvas.modes.rect().contains(area) for area in areas)
    rects = [
        header.item.boundingRect().translated(place(view, header)).adjusted(2, 2, -2, -2)
        for header in view.network_scene.headers
    ]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
    assert all(rect.left() >= 0 and rect.right() <= 600 for rect in rects)
    assert max(rect.bottom() for rect in rects) < view.space().top()


@pytest.mark.parametrize("percent", [100, 200])
def test_numbers_have_eleven_pixels_or_more(qapp, percent):
    use_text_percent(qapp, percent)
    try:
        assert pill_size("0").height() - 2 >= 11 * percent / 100
    finally:
        use_text_percent(qapp, 100)


def test_numbers_are_left_out_rather_than_made_smaller(desk, monkeypatch):
    drawn = []
    for module in ("units_item", "labels_item"):
        monkeypatch.setattr(
            f"playground.ui.views.canvas.{module}.paint_pill",
            lambda painter, centre, text, *_: drawn.append(text),
        )
    view = desk.canvas.view
    desk.watched.pin(3)
    desk.settle()
    view.network_scene.numbered = 20
    view.network_scene.show_frame(desk.snapshot)

    def seen():
        drawn.clear()
        view.grab()
        return len(drawn)

    everything = seen()
    assert everything >= 9
    view.zoom(0.3)
    assert seen() < everything - 9 / 2
    view.zoom(1 / 0.3)
    assert seen() == everything


# --- the button that adds a layer moves away ------------------------------------------------------


@pytest.fixture
def rested(desk, qapp):
    """The view, and the place of a + between two layers that was clicked once."""
    view = desk.canvas.view
    desk.canvas.resize(1100, 600)
    items = [header.item for header in view.network_scene.headers]
    button = next(one for one in items if isinstance(one, InsertItem) and one.before == "hidden2")
    point = view.mapFromScene(button.scenePos())
    click(view, point)
    qapp.processEvents()
    view.animation.finish()
    assert len(desk.document.experiment.network.layers) == 4
    assert not isinstance(view.button_at(point), InsertItem)
    return view, point


@pytest.mark.parametrize("kind", [PRESS, TWICE])
def test_a_click_where_the_mouse_rests_adds_another_layer(desk, rested, kind):
    view, point = rested
    before = desk.document.experiment.network
    send(view, kind, point)
    send(view, RELEASE, point)
    network = desk.document.experiment.network
    assert len(network.layers) == 5
    assert network.layer_ids.index("hidden2") == before.layer_ids.index("hidden2") + 1
    assert {one.id: one for one in before.layers}.items() <= {
        one.id: one for one in network.layers
    }.items()
    assert not desk.selection.parts


def test_a_mouse_that_has_moved_clicks_what_is_there(desk, rested):
    view, point = rested
    network = desk.document.experiment.network
    send(view, MOVE, point + QPoint(0, 200), held=False)
    click(view, point)
    assert len(desk.document.experiment.network.layers) <= len(network.layers)


def test_without_the_layer_nothing_is_added_where_the_mouse_rests(desk, rested):
    view, point = rested
    desk.network_actions.remove_layer("hidden2")
    layers = desk.document.experiment.network.layers
    click(view, point)
    assert len(desk.document.experiment.network.layers) <= len(layers)
