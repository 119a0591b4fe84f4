"""What an edit leaves as it is stays on the canvas; all the rest is drawn as from the beginning."""

from unittest.mock import Mock

import pytest
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QImage, QPainter

from playground import INPUT, OUTPUT
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits import units as net
from playground.core.experiment.parts import UnitPart
from playground.ui.look.theme import DARK
from playground.ui.state.scales import Scales
from playground.ui.views.canvas.scene import NetworkScene
from tests.support.surface import build

EDITS = {
    "a neuron more": lambda e: net.set_units(e, "hidden1", 5),
    "a neuron in the middle less": lambda e: net.remove_unit(e, "hidden1", "2"),
    "a layer more": lambda e: layer_edits.add_layer(e, "hidden2"),
    "a skip connection": lambda e: net.connect(e, INPUT, OUTPUT),
    "an edge less": lambda e: net.cut_edge(e, "hidden1", "hidden2", ("1", "2")),
    "another activation": lambda e: edits.set_activation(e, "hidden1", "relu"),
    "three classes": lambda e: edits.set_dataset(e, "iris"),
    "a feature more": lambda e: edits.toggle_feature(e, "x1x2"),
}


def picture(scene):
    """The network as it is painted."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), scene.sceneRect())
    painter.end()
    return image


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_an_edit_the_canvas_is_painted_as_a_new_one(desk, edit):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    desk.open(desk.experiment, epochs=2)
    desk.watched.pin(3)
    desk.settle()
    desk.document.edit(edit, "edit")
    snapshot = desk.settle()
    view.animation.finish()
    new = NetworkScene(Mock(), Mock(), Scales())
    new.room = scene.room
    build(new, desk.experiment)
    width = view.viewport().width()
    new.place_headers(view.viewportTransform(), width, view.transform().m11())
    new.show_frame(snapshot)
    assert picture(scene) == picture(new)


def test_what_an_edit_leaves_as_it_is_keeps_its_picture_until_the_next_frame(desk):
    scene = desk.canvas.view.network_scene
    desk.settle()
    before = scene.units["hidden2"].pixels, scene.edges["hidden2", OUTPUT].styles
    desk.network_actions.resize(1, "hidden1")
    assert (scene.units["hidden2"].pixels == before[0]).all()
    assert scene.edges["hidden2", OUTPUT].styles == before[1] != {}
    assert scene.units["hidden1"].pixels is None


def test_after_an_edit_nothing_is_marked_as_pointed_at(desk):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    unit = UnitPart("hidden2", "1")
    view.point_at(unit, view.position_of(unit))
    assert scene.units["hidden2"].hovered == 0
    desk.network_actions.resize(1, "hidden1")
    assert scene.units["hidden2"].hovered == -1


def test_after_a_change_of_theme_nothing_is_kept_in_the_old_colours(desk):
    scene = desk.canvas.view.network_scene
    desk.canvas.set_theme(DARK)
    units = scene.units["hidden2"]
    desk.network_actions.resize(1, "hidden1")
    assert scene.units["hidden2"] is not units
