"""Pictures and data of the views, for documents and spreadsheets."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QScrollArea, QWidget

from playground import Experiment
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.fields import replace_field
from playground.core.training.history import RUN_COLUMNS
from playground.exchange.tables.table import csv_bytes
from playground.ui.export import pictures
from playground.ui.export.pictures import Exportable, Picture, image, png, svg
from playground.ui.export.tables import history_table, parameters_table, samples_table
from playground.ui.look.theme import LIGHT
from tests.support.pictures import count, pixels

BLUE, ORANGE = LIGHT.positive, LIGHT.negative


def table_of(table):
    """The rows of a table as a spreadsheet reads them from its CSV file."""
    return list(csv.reader(io.StringIO(csv_bytes(table).decode("utf-8-sig"), newline="")))


@pytest.fixture
def desk(desk):
    """A desk after one epoch."""
    desk.do("step_epoch")
    assert desk.settle().epoch == 1
    return desk


@pytest.fixture
def network(desk):
    canvas = desk.canvas
    also = (canvas.legend,)
    return Exportable("network", "Network", canvas.view, lambda: None, also=also)


@pytest.fixture
def output_map(desk):
    return Exportable("map", "Output map", desk.map_view, lambda: None)


@pytest.fixture
def curves(desk):
    return Exportable("curves", "Curves", desk.curves_view, lambda: None)


@pytest.mark.parametrize("name", ["network", "output_map", "curves"])
def test_a_png_has_the_width_that_was_asked_for_and_no_empty_background(request, name):
    view = request.getfixturevalue(name)
    for width in (100, 1234):
        picture = QImage.fromData(png(view, width))
        assert picture.width() == width
        corners = pixels(picture)[[0, 0, -1, -1], [0, -1, 0, -1]]
        assert {tuple(corner) for corner in corners} == {(255, 255, 255)}


def test_a_picture_says_what_is_picked_in_a_box_and_shows_no_control(qtbot):
    box, button = QComboBox(), QPushButton("press")
    box.addItems(["gradient", ""])
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    layout.addWidget(box)
    layout.addWidget(button)
    holder.show()
    view = Exportable("x", "X", holder, lambda: None)
    drawn = image(view, 400)
    is_ink = pixels(drawn).min(axis=2) < 128
    left = round(drawn.width() * box.geometry().right() / holder.width())
    assert is_ink[:, :left].any()
    assert not is_ink[:, left:].any()
    box.setCurrentIndex(1)
    assert not (pixels(image(view, 400)).min(axis=2) < 128).any()  # no frame, no arrow


def test_a_picture_of_the_map_has_its_colours_and_its_points_are_sharp(output_map):
    large, small = image(output_map, 1500), image(output_map, 300)
    assert count(large, ORANGE) > 250
    assert count(large, BLUE) > 250
    points, purest = (count(picture, ORANGE) + count(picture, BLUE) for picture in (large, small))
    assert points > 25 * purest * 0.9  # the same area, with sharper edges


def test_lines_grow_with_the_picture_and_are_as_before_afterwards(desk, curves):
    pen = desk.curves_view.test.opts["pen"]
    before, violet = pen.widthF(), desk.theme.test
    small, large = (count(image(curves, width), violet) for width in (500, 2000))
    # 16 times the area; lines of one pixel would be 4 times as many
    assert large > 10 * small > 0
    assert desk.curves_view.test.opts["pen"].widthF() == before


def test_a_picture_leaves_out_buttons_bubbles_and_open_fields(desk, network):
    before = pixels(image(network, 600)).copy()
    canvas = desk.canvas.view
    canvas.say_at(canvas.rect().center(), "in the way")
    key = desk.snapshot.layout.keys[0]
    assert np.array_equal(pixels(image(network, 600)), before)
    canvas.say_at(None, "")
    canvas.edit_value(key, canvas.rect().center())
    assert canvas.editor.isVisible()
    assert np.array_equal(pixels(image(network, 600)), before)
    texts = {
        element.text.strip()
        for element in ElementTree.fromstring(svg(network)).iter("{http://www.w3.org/2000/svg}text")
    }
    assert "Hidden 1" in texts
    assert not texts & {"+", "−", "→"}
    canvas.editor.cancel()


def test_an_svg_of_the_network_is_xml_with_its_edges_and_one_map_a_neuron(network):
    root = ElementTree.fromstring(svg(network))
    space = "{http://www.w3.org/2000/svg}"
    assert len(list(root.iter(f"{space}path"))) + len(list(root.iter(f"{space}polyline"))) >= 18
    maps = [
        element.attrib["{http://www.w3.org/1999/xlink}href"]
        for element in root.iter(f"{space}image")
    ]
    assert len(maps) == 9
    assert len(set(maps)) == 9


def test_the_parameters_can_be_read_back_from_csv(desk):
    snapshot = desk.snapshot
    head, *rows = table_of(parameters_table(snapshot))
    assert head == [
        "layer",
        "neuron",
        "from layer",
        "from neuron",
        "weight or bias",
        "gradient",
        "last update",
    ]
    assert [float(row[4]) for row in rows] == snapshot.parameters.tolist()
    assert [float(row[5]) for row in rows] == snapshot.gradient.tolist()
    assert rows[0][:4] == ["Hidden 1", "1", "Input", "x1"]


def test_neurons_are_called_in_a_table_as_on_screen(desk):
    snapshot = desk.open(set_dataset(Experiment(), "iris"))
    _, *rows = table_of(parameters_table(snapshot))
    assert rows[0][:4] == ["Hidden 1", "1", "Input", "sepal length"]
    assert {row[1] for row in rows if row[0] == "Output"} == {"setosa", "versicolor", "virginica"}


def test_the_samples_and_what_the_network_answers_can_be_read_back(desk):
    snapshot = desk.snapshot
    head, *rows = table_of(samples_table(snapshot))
    data = load_data(snapshot.experiment)
    assert head == ["set", "x1", "x2", "class", "output 1"]
    assert [
        [float(row[1]), float(row[2])] for row in rows if row[0] == "test"
    ] == data.test.points.T.tolist()
    assert [float(row[4]) for row in rows if row[0] == "train"] == snapshot.answers[0][0].tolist()


def test_a_validation_set_has_its_rows_and_its_columns(desk):
    desk.document.edit(lambda e: replace_field(e, "data.validation_share", 0.2), "validation")
    desk.do("step_epoch")
    snapshot = desk.settle()
    data, (_, *rows) = load_data(snapshot.experiment), table_of(samples_table(snapshot))
    for name, samples in zip(("train", "test", "validation"), data.sets, strict=True):
        points = [[float(row[1]), float(row[2])] for row in rows if row[0] == name]
        assert points == samples.points.T.tolist()
    head, *rows = table_of(history_table(snapshot))
    last = float(rows[-1][head.index("validation loss")])
    assert last == snapshot.history.column("validation_loss")[-1]


def test_the_history_can_be_read_back_and_unknown_numbers_are_empty(desk):
    history = desk.snapshot.history
    head, *rows = table_of(history_table(desk.snapshot))
    numbers = np.array([[float(cell) if cell else np.nan for cell in row] for row in rows])
    both = [RUN_COLUMNS.index(f"validation_{name}") for name in ("loss", "score")]
    known = np.delete(history.table, both, axis=1)  # there is no validation set
    assert np.array_equal(numbers, known, equal_nan=True)
    assert "" in rows[0]
    assert "nan" not in str(rows)
    assert len(head) == len(set(head)) == history.width - 2


# --- in steps -------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [1, 23])
def test_bands_are_the_same_picture_as_one_drawing(curves, monkeypatch, rows):
    width = 2 * curves.widget.width()
    monkeypatch.setattr(pictures, "BAND_SECONDS", 60.0)  # the bands grow
    monkeypatch.setattr(pictures, "FIRST_ROWS", rows)
    banded = Picture(curves, width)
    shares = list(banded.bands())
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert banded.image == image(curves, width)


@pytest.mark.parametrize("name", ["network", "output_map", "curves"])
def test_bands_stay_low_where_drawing_is_quick(request, monkeypatch, name):
    """Dense rows may come next: a sixth of the map in one band took 0.2 s."""
    monkeypatch.setattr(pictures, "time", SimpleNamespace(perf_counter=lambda: 0.0))
    shares = list(Picture(request.getfixturevalue(name), 800).bands())
    assert max(after - before for before, after in pairwise(shares)) <= 1 / pictures.PARTS


# --- tables ---------------------------------------------------------------------------------------


def test_what_is_scrolled_out_of_sight_does_not_lie_on_its_neighbour(qtbot):
    red, both, scroller = QWidget(), QWidget(), QScrollArea()
    red.setFixedSize(600, 60)
    red.setStyleSheet("background: #ff0000")
    scroller.setWidget(red)
    layout = QHBoxLayout(both)
    layout.addWidget(scroller)
    layout.addWidget(QWidget(), 1)
    scroller.setFixedWidth(100)
    both.resize(600, 80)
    qtbot.addWidget(both)
    both.show()
    drawn = pixels(image(Exportable("x", "X", both, lambda: None), 600))
    is_red = (drawn == (255, 0, 0)).all(axis=2)
    assert is_red[:, :120].any()
    assert not is_red[:, 130:].any()
