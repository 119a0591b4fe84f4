"""Pictures and data of the views, for documents and spreadsheets."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from collections import Counter

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication

from playground.core.engine.samples import load_data
from playground.ui.export.pictures import image, png, svg
from playground.ui.export.table import csv_bytes
from playground.ui.widgets import dialogs
from tests.support.buttons import offers

VIEWS = ("network", "map", "curves")


def pixels(picture):
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    data = picture.constBits().asarray(picture.sizeInBytes())
    return (
        np.frombuffer(data, np.uint8)
        .reshape(picture.height(), picture.bytesPerLine() // 4, 4)[:, : picture.width(), 2::-1]
        .copy()
    )


def table_of(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def saved_to(monkeypatch, path, width=800):
    monkeypatch.setattr(dialogs, "ask_export", lambda parent, title, suggestion, suffixes: path)
    monkeypatch.setattr(dialogs, "ask_width", lambda parent, present, least, largest: width)


@pytest.fixture
def trained(window, qtbot, settle):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    settle(window)
    return window


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [100, 1234])
def test_a_png_has_the_width_that_was_asked_for_and_no_empty_background(trained, name, width):
    picture = QImage.fromData(png(trained.exporter.views[name], width))
    assert picture.width() == width
    corners = pixels(picture)[[0, 0, -1, -1], [0, -1, 0, -1]]
    assert {tuple(corner) for corner in corners} == {(255, 255, 255)}


def test_a_picture_of_the_map_has_its_colours_and_its_points_are_sharp(trained):
    large = pixels(image(trained.exporter.views["map"], 3000))
    colours = Counter(map(tuple, large.reshape(-1, 3)))
    assert colours[(0xE8, 0x7A, 0x1E)] > 1000
    assert colours[(0x24, 0x73, 0xD6)] > 1000
    points = sum(colours[key] for key in ((0xE8, 0x7A, 0x1E), (0x24, 0x73, 0xD6)))
    purest = pixels(image(trained.exporter.views["map"], 300))
    few = Counter(map(tuple, purest.reshape(-1, 3)))
    assert (
        points > 100 * (few[(0xE8, 0x7A, 0x1E)] + few[(0x24, 0x73, 0xD6)]) * 0.9
    )  # the same area, with sharper edges


def test_lines_grow_with_the_picture_and_are_as_before_afterwards(trained):
    view, before = (
        trained.exporter.views["curves"],
        trained.views.curves_view.train.opts["pen"].widthF(),
    )
    blue = tuple(int(trained.theme.accent[i : i + 2], 16) for i in (1, 3, 5))
    counts = [int((pixels(image(view, width)) == blue).all(axis=2).sum()) for width in (1000, 4000)]
    assert (
        counts[1] > 10 * counts[0] > 0
    )  # 16 times the area; lines of one pixel would be 4 times as many
    assert trained.views.curves_view.train.opts["pen"].widthF() == before


def test_a_picture_leaves_out_buttons_bubbles_and_open_fields(trained):
    view = trained.exporter.views["network"]
    before = pixels(image(view, 600)).copy()
    canvas = trained.views.canvas.view
    canvas.say_at(canvas.rect().center(), "in the way")
    key = trained.controller.snapshot.layout.keys[0]
    assert np.array_equal(pixels(image(view, 600)), before)
    canvas.say_at(None, "")
    canvas.edit_value(key, canvas.rect().center())
    assert canvas.editor.isVisible()
    assert np.array_equal(pixels(image(view, 600)), before)
    texts = {
        element.text.strip()
        for element in ElementTree.fromstring(svg(view)).iter("{http://www.w3.org/2000/svg}text")
    }
    assert "Hidden 1" in texts
    assert not texts & {"+", "−", "→"}
    canvas.editor.cancel()


def test_an_svg_of_the_network_is_xml_with_its_edges_and_one_map_a_neuron(trained):
    root = ElementTree.fromstring(svg(trained.exporter.views["network"]))
    space = "{http://www.w3.org/2000/svg}"
    assert len(list(root.iter(f"{space}path"))) + len(list(root.iter(f"{space}polyline"))) >= 18
    maps = [
        element.attrib["{http://www.w3.org/1999/xlink}href"]
        for element in root.iter(f"{space}image")
    ]
    assert len(maps) == 9
    assert len(set(maps)) == 9


def test_the_parameters_can_be_read_back_from_csv(trained, monkeypatch, tmp_path):
    path = tmp_path / "신경망.csv"
    saved_to(monkeypatch, path)
    snapshot = trained.controller.snapshot
    trained.exporter.actions["network"][2].trigger()
    head, *rows = table_of(path)
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
    assert path.name in trained.status.text()
    assert trained.settings.folder == tmp_path


def test_the_samples_and_what_the_network_answers_can_be_read_back(trained, monkeypatch, tmp_path):
    path, snapshot = tmp_path / "map.csv", trained.controller.snapshot
    saved_to(monkeypatch, path)
    trained.exporter.actions["map"][2].trigger()
    head, *rows = table_of(path)
    data = load_data(snapshot.experiment)
    assert head == ["set", "x1", "x2", "class", "output 1"]
    assert [
        [float(row[1]), float(row[2])] for row in rows if row[0] == "test"
    ] == data.test.points.T.tolist()
    assert [float(row[4]) for row in rows if row[0] == "train"] == snapshot.answers[0][0].tolist()


def test_the_history_can_be_read_back_and_unknown_numbers_are_empty(trained):
    history = trained.controller.snapshot.history
    head, *rows = csv.reader(
        io.StringIO(csv_bytes(trained.exporter.views["curves"].table()).decode("utf-8-sig"))
    )
    numbers = np.array([[float(cell) if cell else np.nan for cell in row] for row in rows])
    assert np.array_equal(numbers, history.table, equal_nan=True)
    assert "" in rows[0]
    assert "nan" not in str(rows)
    assert len(head) == len(set(head)) == history.width


@pytest.mark.parametrize(("which", "suffix"), [(1, "png"), (1, "svg"), (2, "csv")])
def test_a_folder_that_does_not_exist_gives_one_sentence_and_no_file(
    trained, monkeypatch, tmp_path, which, suffix
):
    path = tmp_path / "no such folder" / f"x.{suffix}"
    saved_to(monkeypatch, path)
    trained.exporter.actions["map"][which].trigger()
    assert "could not be written" in trained.notice.label.text()
    assert str(path) in trained.notice.label.text()
    assert offers(trained.notice) == ["Save elsewhere …"]
    assert not path.parent.exists()


def test_a_picture_that_cannot_be_written_leaves_the_old_file(trained, monkeypatch, tmp_path):
    path = tmp_path / "x.png"
    path.write_bytes(b"old")
    saved_to(monkeypatch, path)
    monkeypatch.setattr(
        "os.replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    assert not trained.exporter.ask_picture(trained.exporter.views["map"])
    assert "Permission denied" in trained.notice.label.text()
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["x.png"]
    assert path.read_bytes() == b"old"


def test_a_name_that_is_no_picture_is_refused(trained, monkeypatch, tmp_path):
    saved_to(monkeypatch, tmp_path / "x.jpg")
    assert not trained.exporter.ask_picture(trained.exporter.views["map"])
    assert "neither .png nor .svg" in trained.notice.label.text()
    assert not (tmp_path / "x.jpg").exists()


def test_files_are_suggested_by_session_and_view_in_the_last_folder(trained, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(
        dialogs, "ask_export", lambda parent, title, suggestion, suffixes: asked.append(suggestion)
    )
    trained.files.save_to(tmp_path / "spiral.nnplay")
    trained.exporter.actions["curves"][1].trigger()
    trained.exporter.actions["curves"][2].trigger()
    assert asked == [tmp_path / "spiral curves.png", tmp_path / "spiral curves.csv"]


def test_a_copied_picture_is_on_the_clipboard_as_pixels_and_as_a_drawing(trained):
    trained.exporter.actions["map"][0].trigger()
    data = QApplication.clipboard().mimeData()
    assert data.imageData().width() == 2 * trained.views.map_view.width()
    ElementTree.fromstring(bytes(data.data("image/svg+xml").data()))


def test_a_hidden_view_says_that_it_has_no_picture(trained):
    trained.panel_layout.docks["curves"].hide()
    QApplication.clipboard().clear()
    trained.exporter.actions["curves"][0].trigger()
    assert "hidden" in trained.notice.label.text()
    assert QApplication.clipboard().image().isNull()


def test_the_file_menu_and_the_views_offer_the_same(trained):
    file = next(action.menu() for action in trained.menuBar().actions() if "File" in action.text())
    export = next(action.menu() for action in file.actions() if action.text() == "Export")
    assert [action.text() for action in export.actions()] == [
        view.title for view in trained.exporter.views.values()
    ]
    assert export.actions()[1].text() == "Output map"
    offered = export.actions()[1].menu().actions()
    assert [action.text() for action in offered] == [
        "Copy picture",
        "Save picture …",
        "Save data …",
    ]
    assert trained.views.map_view.actions() == offered
    assert trained.views.map_view.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
