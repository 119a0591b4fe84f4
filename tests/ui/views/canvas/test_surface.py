"""Mouse, gestures and keys without a window: what each of them asks of the canvas."""

import pytest
from PyQt6.QtCore import QEvent, QPoint, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QGraphicsPathItem

from playground import INPUT, OUTPUT, Key
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.ui.views.canvas import keyboard
from playground.ui.views.canvas.items import HaloItem
from playground.ui.views.canvas.mouse import Mouse
from tests.support.surface import LEFT, MIDDLE, NONE, RIGHT, SHIFT, FakeSurface, drag, mouse_event

NEURON, EDGE = UnitPart("hidden1", "3"), ParameterPart(Key("hidden1", "2", INPUT, "x1"))


@pytest.fixture
def surface(qapp):
    return FakeSurface()


@pytest.fixture
def mouse(surface):
    return Mouse(surface)


def empty(surface):
    """A point of the scene with nothing near it."""
    rect = surface.network_scene.sceneRect()
    return QPoint(int(rect.left()) + 1, int(rect.bottom()) - 1)


def port(surface, layer, unit):
    box = surface.network_scene.shown.boxes[layer][unit]
    return QPoint(round(box.x + box.side / 2), round(box.y))


def previews(surface):
    kinds = (QGraphicsPathItem, HaloItem)
    return [item for item in surface.network_scene.items() if isinstance(item, kinds)]


def click(mouse, position, modifiers=NONE):
    mouse.press(mouse_event(position, LEFT, modifiers))
    mouse.release(mouse_event(position, LEFT, modifiers))


def key(name, modifiers=NONE):
    return QKeyEvent(QEvent.Type.KeyPress, getattr(Qt.Key, f"Key_{name}"), modifiers)


def test_a_click_selects_a_part_and_opens_the_value_of_an_edge(surface, mouse):
    click(mouse, surface.position_of(NEURON))
    assert (surface.selection.parts, surface.edited) == ((NEURON,), None)
    click(mouse, surface.position_of(EDGE))
    assert (surface.selection.parts, surface.edited) == ((EDGE,), EDGE.key)
    click(mouse, empty(surface))
    assert surface.selection.parts == ()


def test_a_shaky_click_is_a_click_and_a_longer_way_is_a_drag(surface, mouse):
    start = empty(surface)
    drag(mouse, start, start + QPoint(2, 1))
    assert not mouse.is_dragging
    mouse.move(mouse_event(start + QPoint(5, 3)))
    assert mouse.is_dragging
    assert surface.panned == QPoint(5, 3)


def test_the_middle_button_pans_from_anywhere_and_selects_nothing(surface, mouse):
    start = surface.position_of(NEURON)
    drag(mouse, start, start + QPoint(30, 0), button=MIDDLE)
    mouse.release(mouse_event(start + QPoint(30, 0), MIDDLE))
    assert (surface.panned, surface.selection.parts) == (QPoint(30, 0), ())


def test_the_right_button_drags_nothing(surface, mouse):
    drag(mouse, empty(surface), surface.position_of(NEURON), button=RIGHT)
    assert not mouse.is_dragging


def test_without_a_button_the_mouse_points_and_its_cursor_tells_what_a_drag_would_do(
    surface, mouse
):
    for position, part, shape in (
        (surface.position_of(NEURON), NEURON, Qt.CursorShape.ArrowCursor),
        (port(surface, "hidden1", "3") + QPoint(3, 0), NEURON, Qt.CursorShape.CrossCursor),
        (surface.position_of(LayerPart("hidden1")), None, Qt.CursorShape.OpenHandCursor),
        (surface.position_of(LayerPart(INPUT)), None, Qt.CursorShape.ArrowCursor),
    ):
        assert not mouse.move(mouse_event(position, held=False))
        assert (surface.pointed, surface.cursor) == (part, shape)


def test_a_drag_from_a_port_connects_where_it_may(surface, mouse):
    target = UnitPart(OUTPUT, "1")
    drag(mouse, port(surface, "hidden1", "3"), surface.position_of(target))
    assert surface.said == "Connect Hidden 1, neuron 3 → Output, neuron 1"
    assert len(previews(surface)) == 2
    mouse.release(mouse_event(surface.position_of(target)))
    surface.network.connect.assert_called_once_with(NEURON, target)
    assert (previews(surface), surface.said) == ([], "")


def test_a_cancelled_drag_leaves_nothing_behind(surface, mouse):
    drag(mouse, port(surface, "hidden1", "3"), empty(surface))
    assert surface.said == "Drop it on a later layer or neuron"
    assert mouse.cancel()
    assert not mouse.cancel()
    assert (previews(surface), surface.said) == ([], "")
    surface.network.connect.assert_not_called()


def test_a_rubber_band_adds_what_lies_in_it(surface, mouse):
    surface.selection.set([NEURON])
    rect = surface.network_scene.sceneRect().toRect()
    drag(mouse, rect.bottomLeft(), rect.topRight(), SHIFT)
    mouse.release(mouse_event(rect.topRight(), LEFT, SHIFT))
    layers = tuple(LayerPart(layer) for layer in (INPUT, "hidden1", "hidden2", OUTPUT))
    assert surface.selection.parts == (NEURON, *layers)


def test_a_title_dragged_to_another_gap_asks_to_move_its_layer(surface, mouse):
    title = surface.position_of(LayerPart("hidden1"))
    gap = surface.network_scene.shown.gap_before(OUTPUT)
    drag(mouse, title, QPoint(round(gap), title.y()))
    assert surface.said == "Move Hidden 1 before Output"
    mouse.release(mouse_event(QPoint(round(gap), title.y())))
    surface.network.move_layer.assert_called_once_with("hidden1", OUTPUT)


def test_a_double_click_on_an_empty_place_adds_a_layer_in_its_gap(surface, mouse):
    gap = QPoint(round(surface.network_scene.shown.gap_before("hidden2")), empty(surface).y())
    assert mouse.double_click(mouse_event(gap))
    surface.network.add_layer.assert_called_once_with("hidden2")


def test_escape_cancels_a_drag_and_else_is_the_windows(surface):
    """The window closes a notice first, then clears the selection."""
    surface.selection.set([NEURON])
    surface.is_dragging = True
    assert keyboard.press(surface, key("Escape"))
    assert surface.selection.parts == (NEURON,)
    assert not keyboard.press(surface, key("Escape"))
    assert surface.selection.parts == (NEURON,)


def test_enter_edits_the_bias_of_a_neuron_and_plus_and_minus_resize(surface):
    surface.selection.set([NEURON])
    assert keyboard.press(surface, key("Return"))
    assert surface.edited == Key.bias("hidden1", "3")
    for name, by in (("Plus", 1), ("Minus", -1)):
        assert keyboard.press(surface, key(name))
        surface.selection_actions.resize.assert_called_with(by)
    assert not keyboard.press(surface, key("A"))
