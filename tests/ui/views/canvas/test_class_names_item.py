"""Outputs that stand for classes: frames, names, and the inputs as the picture that they are."""

import numpy as np
import pytest
from PyQt6.QtGui import QColor, QImage, QPainter

from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.ui.look.theme import LIGHT
from playground.ui.widgets.pixels import ink_colours
from tests.support.experiments import with_values
from tests.support.letters import own_letters
from tests.support.own import own_values
from tests.support.painted import painted_faults, seen_texts


def choose(desk, name):
    desk.document.edit(lambda e: edits.set_dataset(e, name), "data")
    return desk.settle()


@pytest.mark.parametrize(
    ("dataset", "names"),
    [
        ("iris", ["setosa", "versicolor", "virginica"]),
        ("digits", [str(number) for number in range(10)]),
        ("xor", []),
        ("plane", []),
    ],
)
def test_several_outputs_have_the_names_and_colours_of_their_classes(desk, dataset, names):
    assert desk.canvas.isVisible()
    choose(desk, dataset)
    item = desk.canvas.view.network_scene.classes
    assert item.names == names
    assert item.classes == list(range(len(names)))


def test_several_values_have_their_names_beside_their_outputs_without_frames(desk):
    desk.open(with_values(), epochs=1)
    view = desk.canvas.view
    item = view.network_scene.classes
    assert (item.names, item.classes) == (["p", "q"], [])
    seen = {one.text: one.rect for one in seen_texts(view)}
    rights = [
        view.mapFromScene(rect.topRight()).x() for rect in view.network_scene.units["output"].rects
    ]
    for name, right in zip("pq", rights, strict=True):
        assert right < seen[name].left() < right + 30
    assert painted_faults(view) == []


@pytest.mark.parametrize(("width", "is_whole"), [(1100, True), (420, False)])
def test_a_long_name_of_a_value_has_all_the_room_that_is_free(desk, width, is_whole):
    name = "miles per gallon"
    desk.canvas.resize(width, 420)
    desk.document.edit(lambda e: import_own(e, own_values(outputs=(name,))), "data")
    for layer in desk.experiment.network.hidden_ids:
        desk.network_actions.remove_layer(layer)
    desk.settle()
    view = desk.canvas.view
    view.use_room(animated=False)
    (seen,) = [one for one in seen_texts(view) if one.text.startswith("miles")]
    assert (seen.text == name) is is_whole
    assert seen.rect.right() <= view.viewport().width()
    assert painted_faults(view) == []


def test_outputs_of_the_same_colour_have_frames_of_other_lines(desk):
    assert desk.canvas.isVisible()
    desk.document.edit(lambda e: import_own(e, own_letters()), "data")
    desk.settle()
    item = desk.canvas.view.network_scene.classes
    rect = item.boundingRect()
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.translate(-rect.topLeft())
    item.paint(painter, None)
    painter.end()
    words = np.array(
        [[image.pixel(x, y) for x in range(image.width())] for y in range(image.height())]
    )
    rows = np.flatnonzero((words == QColor(LIGHT.classes[0]).rgb()).sum(axis=1))
    parts = np.split(rows, np.flatnonzero(np.diff(rows) > 20) + 1)
    inked = [(words[part] == QColor(LIGHT.classes[0]).rgb()).sum() for part in parts]
    assert len(inked) == 3  # A, K and U: solid, dashed and dotted
    assert inked[0] > 1.1 * max(inked[1:])


def colours_of(desk):
    return desk.canvas.view.network_scene.units["input"].pixels.ravel().tolist()


def test_the_input_layer_is_the_pinned_digit_and_else_the_mean(desk):
    assert desk.canvas.isVisible()
    for pin in (None, 4):
        choose(desk, "digits")
        desk.watched.pin(pin)
        snapshot = desk.settle()
        values = np.array(snapshot.plane.values)[:, None]
        expected = ink_colours(snapshot.experiment.dataset, values, LIGHT)[:, 0]
        assert colours_of(desk) == expected.tolist()
    assert QColor(LIGHT.text).rgb() in colours_of(desk)  # full ink


def test_a_pixel_that_is_left_out_is_no_input_any_more(desk):
    assert desk.canvas.isVisible()
    choose(desk, "digits")
    whole = colours_of(desk)
    desk.document.edit(lambda e: edits.toggle_feature(e, "x10"), "less")
    desk.settle()
    assert colours_of(desk) == whole[:9] + whole[10:]
