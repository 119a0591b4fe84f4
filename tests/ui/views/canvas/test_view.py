"""The canvas: buttons, hover, zoom; structure and numbers together."""

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QObject, QPoint, Qt
from PyQt6.QtGui import QCursor

from playground import OUTPUT, Experiment
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import ParameterPart
from playground.session.format import load_session
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.look.theme import DARK, mix
from playground.ui.window.examples import examples
from tests.support.pictures import count


def click_scene(desk, qtbot, text, nth=0):
    """Click the nth canvas button with this text, in the middle."""
    from playground.ui.views.canvas.items import ButtonItem

    view = desk.canvas.view
    view.animation.finish()
    buttons = [
        item
        for item in view.network_scene.items()
        if isinstance(item, ButtonItem) and item.text == text
    ]
    item = sorted(buttons, key=lambda item: item.scenePos().x())[nth]
    point = view.mapFromScene(item.scenePos())
    revision = desk.document.revision
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: desk.document.revision > revision)


def test_plus_and_minus_on_the_canvas_change_neurons_and_layers(desk, qtbot):
    click_scene(
        desk, qtbot, "+", nth=1
    )  # the first "+" by x is between input and hidden 1, the second adds a neuron to hidden 1
    assert len(desk.experiment.network.layer("hidden1").units) == 5
    click_scene(desk, qtbot, "−", nth=1)
    assert len(desk.experiment.network.layer("hidden2").units) == 1
    click_scene(desk, qtbot, "+", nth=0)
    assert [layer.id for layer in desk.experiment.network.layers] == [
        "hidden3",
        "hidden1",
        "hidden2",
        OUTPUT,
    ]
    snapshot = desk.settle()
    scene = desk.canvas.view.network_scene
    assert scene.edge_count == snapshot.layout.counts[0]
    assert {key for edges in scene.edges.values() for key in edges.keys} <= set(
        snapshot.layout.keys
    )
    for _ in range(3):
        desk.do("undo")
    assert desk.experiment == Experiment()


def test_adding_a_neuron_keeps_the_trained_weights_and_undo_of_a_removal_brings_them_back(desk):
    desk.do("step_epoch")
    before = desk.settle()
    assert before.epoch == 1
    desk.network_actions.remove_unit("hidden1")
    smaller = desk.settle()
    assert smaller.epoch == 1
    for key, offset in smaller.layout.offsets.items():
        assert smaller.parameters[offset] == before.parameters[before.layout.offsets[key]]
    desk.do("undo")
    assert np.array_equal(desk.settle().parameters, before.parameters)


def test_hovering_an_edge_shows_its_weight_and_follows_training(desk, qtbot):
    snapshot = desk.settle()
    view = desk.canvas.view
    edge = ParameterPart(view.network_scene.edges["input", "hidden1"].keys[0])
    qtbot.mouseMove(view.viewport(), view.position_of(edge))
    qtbot.waitUntil(lambda: view.bubble.isVisible())
    value = snapshot.parameters[snapshot.layout.offsets[edge.key]]
    assert f"{abs(value):.4g}"[:4] in view.bubble.text()
    text = view.bubble.text()
    desk.do("step_epoch")
    qtbot.waitUntil(lambda: view.bubble.text() != text)


def test_zoom_and_fit(window):
    view = window.views.canvas.view
    fitted = view.transform().m11()
    window.actions_by_name["zoom_in"].trigger()
    assert view.transform().m11() > fitted
    window.actions_by_name["fit"].trigger()
    assert view.transform().m11() == pytest.approx(fitted)


def test_the_activation_menu_leaves_softmax_to_the_output(desk):
    from PyQt6.QtWidgets import QMenu

    menu = QMenu()
    desk.menus.fill_activation_menu(menu, "hidden1")
    assert "softmax" not in [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text() == "ReLU").trigger()
    assert desk.experiment.network.layer("hidden1").activation == "relu"


def test_the_buttons_of_a_layer_stay_where_they_are_when_neurons_come_and_go(desk, qtbot):
    for _ in range(12):
        click_scene(desk, qtbot, "+", nth=1)
    assert len(desk.experiment.units("hidden1")) == 16
    for _ in range(12):
        click_scene(desk, qtbot, "−", nth=0)
    assert len(desk.experiment.units("hidden1")) == 4


def test_undo_and_redo_of_a_trained_layer_bring_its_weights_back(desk):
    desk.network_actions.add_layer(OUTPUT)
    desk.do("step_epoch")
    trained = desk.settle().parameters.copy()
    desk.do("undo")
    desk.do("redo")
    assert np.array_equal(desk.settle().parameters, trained)


def test_a_hidden_layer_on_a_perceptron_makes_it_a_network_that_can_learn(desk):
    path = next(path for path in examples() if path.stem == "gate-xor-perceptron")
    desk.open(load_session(path).experiment)
    desk.network_actions.add_layer(OUTPUT)
    experiment = desk.experiment
    assert (experiment.training.optimizer.name, experiment.network.output.activation) == (
        "sgd",
        "sigmoid",
    )


def test_the_maps_of_the_inputs_fill_the_range_of_whatever_set_is_shown(desk):
    """An input runs from one end of the colours to the other, also over the map of a gate."""
    scene = desk.canvas.view.network_scene
    for dataset in ("xor", "and"):
        desk.document.edit(lambda e, dataset=dataset: edits.set_dataset(e, dataset), "x")
        desk.settle()
        reds = scene.units["input"].pixels >> 16 & 0xFF
        assert reds.min() < 60, (
            dataset
        )  # the full positive colour, which has hardly any red, is reached


def test_a_button_is_not_drawn_as_hovered_once_the_mouse_is_elsewhere(desk):
    """A menu that it opened takes the event that says so."""
    view = desk.canvas.view
    (button,) = [h.item for h in view.network_scene.headers if h.item.text == "4 · tanh ▾"]
    at = view.mapToGlobal(view.mapFromScene(button.scenePos()))

    def dark():
        button.hoverEnterEvent(None)
        theme = desk.theme
        return count(view.grab().toImage(), mix(theme.control, theme.text, 0.12).name())

    QCursor.setPos(at)
    assert dark() > 100
    QCursor.setPos(at + QPoint(0, 200))
    assert dark() < 10  # a few pixels of the maps have its colour


def test_a_theme_paints_the_items_that_are_there(desk):
    """All were made anew, each at its place: half of what a change of theme took."""
    scene = desk.canvas.view.network_scene
    items, maps = scene.items(), scene.units["hidden1"].pixels.copy()
    desk.canvas.set_theme(DARK)
    assert scene.items() == items
    assert not np.array_equal(scene.units["hidden1"].pixels, maps)
    ground = desk.canvas.view.grab().toImage().pixelColor(2, desk.canvas.view.height() - 2)
    assert ground.name() == DARK.surface


def test_a_size_of_text_lays_the_same_units_out_anew(desk, qapp):
    scene = desk.canvas.view.network_scene
    units, header = dict(scene.units), scene.layout.header
    use_text_percent(qapp, 200)
    try:
        refresh(desk.canvas)
        assert scene.units == units
        assert scene.layout.header > 1.5 * header
        assert scene.shown is scene.layout
    finally:
        use_text_percent(qapp, NORMAL)
        refresh(desk.canvas)


def test_headers_are_placed_once_when_the_picture_is_fitted(desk, monkeypatch):
    """The view scrolls both ways for it, and each way they were placed again."""
    scene, places = desk.canvas.view.network_scene, []
    place = scene.place_headers
    monkeypatch.setattr(scene, "place_headers", lambda *room: (places.append(room), place(*room)))
    desk.canvas.resize(desk.canvas.size() * 0.8)
    places.clear()
    desk.canvas.view.use_room(animated=False)
    assert len(places) == 1


def test_numbers_on_edges_go_with_them_to_another_layout(desk):
    """Without training they stayed where the edges had been."""
    view = desk.canvas.view
    view.network_scene.numbered = 6
    snapshot = desk.settle()
    view.show_frame(snapshot)
    before = view.network_scene.labels.labels
    desk.canvas.resize(desk.canvas.size() * 0.8)
    view.use_room(animated=False)
    after = view.network_scene.labels.labels
    view.show_frame(snapshot)
    assert len(before) == 6
    assert after == view.network_scene.labels.labels != before


def test_numbers_on_edges_are_gone_while_these_glide(desk):
    view = desk.canvas.view
    scene = view.network_scene
    scene.arrange(scene.layout, rough=True)
    assert not scene.labels.isVisible()
    scene.arrange(scene.layout)
    assert scene.labels.isVisible()


class PaintedRegions(QObject):
    """Notes which part of a widget each paint event paints."""

    def __init__(self, widget):
        super().__init__(widget)
        self.rects = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


def test_a_frame_paints_once_what_is_below_the_headers(desk, qtbot, qapp):
    view = desk.canvas.view
    view.animation.finish()
    painted = PaintedRegions(view.viewport())
    desk.canvas.show_frame(desk.snapshot)  # may show edges that had nothing to show before
    qtbot.waitUntil(lambda: bool(painted.rects))
    qapp.processEvents()
    painted.rects.clear()
    desk.canvas.show_frame(desk.snapshot)
    qtbot.waitUntil(lambda: bool(painted.rects))
    qapp.processEvents()
    (rect,) = painted.rects
    assert rect.top() == int(view.network_scene.places.height)
    assert rect.bottom() == view.viewport().rect().bottom()
