"""Copy picture, save picture, save data: files, the clipboard, and what is said."""

import itertools
import threading
import time
import xml.etree.ElementTree as ElementTree
from contextlib import suppress
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QMainWindow, QMenu

from playground.exchange.tables.table import csv_bytes
from playground.ui.export import pictures
from playground.ui.export.pictures import MOST_PICTURE_WIDTH, Exportable, Picture
from playground.ui.export.tables import parameters_table, samples_table
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window import exportables
from playground.ui.window import exporter as exporter_module
from playground.ui.window.exporter import Exporter
from playground.ui.window.settings import Settings
from tests.support.buttons import offers
from tests.support.listener import Listener
from tests.support.waiting import cancel, shown_dialog, when_waiting
from tests.support.walking import open_tab_in


@pytest.fixture
def save_to(monkeypatch):
    """Chooses the file, and a width of 800 pixels, when the user is asked."""

    def choose(path):
        monkeypatch.setattr(dialogs, "ask_export", lambda *_: path)
        monkeypatch.setattr(dialogs, "ask_width", lambda *_: 800)

    return choose


@pytest.fixture
def of_map(desk, qtbot):
    """An exporter of the output map alone."""
    desk.do("step_epoch")
    desk.settle()
    main, speaker, settings = QMainWindow(), Listener(), Settings()
    qtbot.addWidget(main)
    view = Exportable("map", "Output map", desk.map_view, lambda: samples_table(desk.snapshot))
    one = Exporter(main, (view,), desk.document, settings, speaker, Beside(main))
    copy, picture, data = one.actions["map"]
    return SimpleNamespace(
        exporter=one,
        view=view,
        speaker=speaker,
        settings=settings,
        copy=copy.trigger,
        picture=picture.trigger,
        data=data.trigger,
    )


def test_a_saved_file_is_named_and_its_folder_remembered(of_map, save_to, tmp_path):
    path = tmp_path / "신경망.csv"
    save_to(path)
    of_map.data()
    assert path.read_bytes() == csv_bytes(of_map.view.table())
    assert path.name in of_map.speaker.said
    assert of_map.settings.folder == tmp_path


@pytest.mark.parametrize(("suffix", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_a_picture_is_of_the_kind_that_its_name_says(of_map, save_to, tmp_path, suffix, start):
    path = tmp_path / f"map.{suffix}"
    save_to(path)
    of_map.picture()
    assert path.read_bytes().startswith(start)
    assert path.name in of_map.speaker.said


@pytest.mark.parametrize(
    ("which", "suffix"), [("picture", "png"), ("picture", "svg"), ("data", "csv")]
)
def test_a_folder_that_does_not_exist_gives_one_sentence_and_no_file(
    of_map, save_to, tmp_path, which, suffix
):
    path = tmp_path / "no such folder" / f"x.{suffix}"
    save_to(path)
    getattr(of_map, which)()
    assert "could not be written" in of_map.speaker.noticed
    assert f"no such folder/x.{suffix}” could" in of_map.speaker.noticed
    assert of_map.speaker.offers == ["Save elsewhere …"]
    assert not path.parent.exists()


def test_a_drawing_of_too_many_lines_is_saved_and_copied_as_pixels_only(of_map, save_to, tmp_path):
    view = replace(of_map.view, has_too_many_lines=lambda: True)
    save_to(tmp_path / "x.svg")
    assert not of_map.exporter.ask_picture(view)
    assert "too many lines for an SVG file; save it as .png" in of_map.speaker.noticed
    assert of_map.speaker.said == "“x.svg” was not saved"
    save_to(tmp_path / "x.png")
    assert of_map.exporter.ask_picture(view)
    assert [path.name for path in tmp_path.iterdir()] == ["x.png"]
    of_map.exporter.copy(view)
    data = QApplication.clipboard().mimeData()
    assert data.hasImage()
    assert not data.hasFormat("image/svg+xml")


def test_a_gate_graph_of_too_many_wires_is_known(desk, monkeypatch):
    gates = desk.backprop_view.gates
    assert not exportables.has_too_many_wires(gates)
    desk.watched.pin(0)
    desk.settle()
    assert not exportables.has_too_many_wires(gates)
    monkeypatch.setattr(exportables, "MOST_WIRES", 10)
    assert exportables.has_too_many_wires(gates)


def test_a_picture_that_cannot_be_written_leaves_the_old_file(
    of_map, save_to, monkeypatch, tmp_path
):
    path = tmp_path / "x.png"
    path.write_bytes(b"old")
    save_to(path)
    monkeypatch.setattr(
        "os.replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    assert not of_map.exporter.ask_picture(of_map.view)
    assert "Permission denied" in of_map.speaker.noticed
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["x.png"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("way", ["picture", "data", "copy"])
def test_after_a_failure_nothing_says_that_it_was_done(of_map, save_to, tmp_path, monkeypatch, way):
    save_to(tmp_path / "no such folder" / "map.csv")
    of_map.speaker.say("Saved “map.csv”")  # of an earlier export

    def fail(*_):
        raise MemoryError

    with suppress(MemoryError):
        if way == "copy":
            monkeypatch.setattr(exporter_module, "svg", fail)
            of_map.exporter.copy(of_map.view)
        elif way == "picture":
            of_map.exporter.ask_picture(of_map.view)
        else:
            of_map.exporter.ask_data(of_map.view)
    expected = "Nothing was copied: Output map" if way == "copy" else "“map.csv” was not saved"
    assert of_map.speaker.said == expected


def test_a_view_that_is_slow_to_draw_is_drawn_in_few_bands(of_map, monkeypatch):
    """With one row a band, a map that took longer than its turn was drawn for minutes."""
    clock = itertools.count()
    monkeypatch.setattr(pictures, "time", SimpleNamespace(perf_counter=lambda: next(clock)))
    shares = list(pictures.Picture(of_map.view, 700).bands())
    assert shares[-1] == 1
    assert len(shares) <= pictures.FEWEST_PARTS + 2


def test_a_name_that_is_no_picture_is_refused(of_map, save_to, tmp_path):
    save_to(tmp_path / "x.jpg")
    assert not of_map.exporter.ask_picture(of_map.view)
    assert "neither .png nor .svg" in of_map.speaker.noticed
    assert not (tmp_path / "x.jpg").exists()


def test_files_are_suggested_by_session_and_view_in_the_last_folder(
    desk, of_map, monkeypatch, tmp_path
):
    asked = []
    monkeypatch.setattr(dialogs, "ask_export", lambda *arguments: asked.append(arguments[2]))
    desk.document.saved(tmp_path / "spiral.nnplay")
    of_map.settings.folder = tmp_path
    of_map.picture()
    of_map.data()
    assert asked == [tmp_path / "spiral map.png", tmp_path / "spiral map.csv"]


def test_a_copied_picture_is_on_the_clipboard_as_pixels_and_as_a_drawing(desk, of_map):
    of_map.copy()
    data = QApplication.clipboard().mimeData()
    assert data.imageData().width() == 2 * desk.map_view.width()
    ElementTree.fromstring(bytes(data.data("image/svg+xml").data()))


@pytest.mark.parametrize("suffix", ["png", "svg"])
@pytest.mark.parametrize("is_old", [True, False])
def test_a_cancelled_picture_leaves_no_file(of_map, save_to, tmp_path, monkeypatch, suffix, is_old):
    path = tmp_path / f"a.{suffix}"
    if is_old:
        path.write_bytes(b"old")
    save_to(path)
    monkeypatch.setattr(pictures, "BAND_SECONDS", 1e-9)  # a row at a time
    monkeypatch.setattr(pictures, "QUICK_DRAWING", 0.0)
    with when_waiting(cancel) as said:
        of_map.picture()
    assert said == [f"Saving “{path.name}” …"]
    assert [entry.name for entry in tmp_path.iterdir()] == ([path.name] if is_old else [])
    assert not is_old or path.read_bytes() == b"old"
    assert (of_map.speaker.said, of_map.speaker.noticed) == (f"“{path.name}” was not saved", "")


def test_cancelled_data_leave_no_file(of_map, save_to, tmp_path, monkeypatch):
    save_to(tmp_path / "a.csv")
    gate = threading.Event()
    with monkeypatch.context() as patch, when_waiting(cancel) as said:
        patch.setattr(
            exporter_module,
            "csv_bytes",
            lambda table, report: gate.wait() and csv_bytes(table, report),
        )
        of_map.data()
    gate.set()
    for thread in threading.enumerate():
        if thread.name == "beside the window":
            thread.join()
    assert said == ["Saving “a.csv” …"]
    assert not list(tmp_path.iterdir())


def test_a_cancelled_copy_leaves_the_clipboard(of_map, monkeypatch):
    QApplication.clipboard().setText("before")
    monkeypatch.setattr(pictures, "QUICK_DRAWING", 0.0)
    with when_waiting(cancel) as said:
        of_map.copy()
    assert said == ["Drawing the picture: Output map …"]
    assert QApplication.clipboard().text() == "before"
    assert of_map.speaker.said == "Nothing was copied: Output map"


def test_a_drawing_that_takes_long_says_so_first(of_map, save_to, tmp_path, monkeypatch):
    """It cannot be interrupted, so the dialog must be on screen before it begins."""
    shown = []

    def draw(view):
        shown.append(shown_dialog() is not None)
        return b"<svg/>"

    monkeypatch.setattr(exporter_module, "svg", draw)
    save_to(tmp_path / "a.svg")
    for quick in (60.0, 0.0):
        monkeypatch.setattr(pictures, "QUICK_DRAWING", quick)
        of_map.picture()
    assert shown == [False, True]
    assert shown_dialog() is None


def test_a_hidden_view_says_that_it_has_no_picture(desk, of_map):
    desk.map_view.hide()
    QApplication.clipboard().clear()
    of_map.copy()
    assert "hidden" in of_map.speaker.noticed
    assert QApplication.clipboard().image().isNull()


def test_the_window_saves_what_is_on_screen_and_says_so(window, settle, save_to, tmp_path):
    snapshot, path = settle(window), tmp_path / "network.csv"
    save_to(path)
    window.exporter.actions["network"][2].trigger()
    assert path.read_bytes() == csv_bytes(parameters_table(snapshot))
    assert path.name in window.message.label.text()
    save_to(tmp_path / "no such folder" / "map.png")
    window.exporter.actions["map"][1].trigger()
    assert "could not be written" in window.notice.label.text()
    assert offers(window.notice) == ["Save elsewhere …"]


def test_the_file_menu_and_the_views_offer_the_same(window):
    file = next(action.menu() for action in window.menuBar().actions() if "File" in action.text())
    export = next(action.menu() for action in file.actions() if action.text() == "Export")
    titles = [view.title for view in window.exporter.views.values()]
    before = ["Save data as CSV …", "", "Code and weights", ""]
    entries = [*before, *titles, "", "Animation of training …"]
    assert [action.text() for action in export.actions()] == entries
    of_map = next(one for one in export.actions() if one.text() == "Output map")
    offered = of_map.menu().actions()
    assert [action.text() for action in offered] == [
        "Copy picture",
        "Save picture …",
        "Save data …",
    ]
    assert window.views.map_view.actions() == offered
    assert window.views.map_view.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu


def test_numbers_of_before_an_edit_are_not_saved(window, monkeypatch, tmp_path, settle):
    """They were written under the name of the new network, and “Saved” was said."""
    path = tmp_path / "x.csv"
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: path)
    window.shared.network_actions.add_unit("hidden1")
    network = window.exporter.views["network"]
    assert not window.exporter.ask_data(network)
    assert not path.exists()
    settle(window)
    assert window.exporter.ask_data(network)


def test_a_view_that_has_come_on_screen_offers_its_picture(window):
    """Its context menu has the same actions as the menu Export, which greyed them for good."""
    copy = window.exporter.actions["weights"][0]
    menu = QMenu()
    window.exporter.fill_menu(menu)
    menu.aboutToShow.emit()
    assert not copy.isEnabled()
    menu.aboutToHide.emit()
    assert copy.isEnabled()


PANELS = {"network": "canvas", "gates": "backprop", "shapes": "backprop"}
LONGEST_TURN, TRIES = 0.1, 3  # seconds of computing; a measurement may be disturbed


def is_drawn_in_short_turns(view):
    """Draw the largest picture of a view; returns whether no turn takes long."""
    picture, shares, turns = Picture(view, MOST_PICTURE_WIDTH), [], []
    began = time.thread_time()
    for share in picture.bands():
        turns.append(time.thread_time() - began)
        shares.append(share)
        began = time.thread_time()
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert picture.image.width() == MOST_PICTURE_WIDTH
    return max(turns) < LONGEST_TURN


@pytest.mark.slow
def test_the_largest_picture_of_each_view_is_drawn_in_short_turns(window, qtbot, settle):
    """They take up to 60 ms; a turn of the map took 0.2 s, and one of the network 0.13 s."""
    backprop = open_tab_in(window, qtbot, settle)
    assert len(window.exporter.views) == 10
    for name, view in window.exporter.views.items():
        window.panel_layout.open(PANELS.get(name, name))
        if name in backprop.pages.views:
            backprop.pages.open(name)
        settle(window)
        assert view.can_be_drawn
        assert any(is_drawn_in_short_turns(view) for _ in range(TRIES)), name
