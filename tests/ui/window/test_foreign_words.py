"""Words of files, the clipboard and the system are only letters, wherever the window shows them."""

import json
import zipfile
from dataclasses import replace

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QAction, QShortcut
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

from playground import Experiment, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.experiment.edits.fragments import copy_layers
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, Key
from playground.session.format import Session, save_session
from playground.session.fragment import fragment_to_text
from playground.ui.widgets import dialogs
from playground.ui.widgets.number_edit import NumberField
from playground.ui.window.recent_menu import RecentMenu
from tests.support.experiments import make
from tests.support.foreign import CANARY, MARK, sightings
from tests.support.pages import PAGES
from tests.support.prompt_window import (
    close_prompt_window,
    open_prompt_window,
    trainer_of,
)
from tests.support.prompt_window import (
    settle as settle_now,
)

NAME = f"{CANARY}.nnplay"


def leaves(value, way=()):
    """Where the texts of a JSON value are."""
    if isinstance(value, str):
        yield way
    elif isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, below in pairs:
            yield from leaves(below, (*way, key))


def planted(value, way):
    """A JSON value with the canary in place of one of its texts."""
    if not way:
        return CANARY
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = planted(value[way[0]], way[1:])
    return copy


def saved(path, experiment=None):
    trainer = Trainer(experiment or Experiment())
    trainer.run_epochs(1)
    save_session(Session(trainer.experiment, trainer.state()), path)
    return path


def hostile_files(path):
    """One file for each text in a session file, with the canary in its place."""
    good = saved(path / "good.nnplay")
    with zipfile.ZipFile(good) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for member in (name for name in members if name.endswith(".json")):
        value = json.loads(members[member])
        if member == "manifest.json":
            value["format_version"] = 99  # else `readable_from` is not read
        for number, way in enumerate(leaves(value)):
            file = path / f"{member} {number}.nnplay"
            with zipfile.ZipFile(file, "w") as archive:
                for name, content in members.items():
                    hostile = json.dumps(planted(value, way)) if name == member else content
                    archive.writestr(name, hostile)
            yield ".".join(map(str, (member, *way))), file


def paste(window, text):
    QApplication.clipboard().setText(text)
    window.actions_by_name["paste"].trigger()


# --- the ways in ----------------------------------------------------------------------------------


def test_every_text_of_a_session_file(window, tmp_path):
    """Refused or not; the newer version that a file names is quoted too."""
    shown = []
    for way, file in hostile_files(tmp_path):
        window.files.open(file)
        shown += [way] if sightings(window.notice, window.message, window.status) else []
    sightings()
    assert any("readable_from" in way for way in shown)
    assert any("dataset" in way for way in shown)


def test_every_text_of_what_is_pasted(window):
    value = json.loads(fragment_to_text(copy_layers(Experiment(), {"hidden1", "hidden2"})))
    shown = []
    for way in leaves(value):
        paste(window, json.dumps(planted(value, way)))
        shown += [way] if sightings(window.notice, window.message, window.status) else []
    sightings()
    assert any("units" in way for way in shown)
    paste(window, CANARY)
    sightings()


def test_a_circuit(window):
    window.panel_layout.open("circuit")
    lab = window.views.circuit_view
    for text in (CANARY, f"x = 1; {CANARY}", f"x + {MARK}('{CANARY}')", f"{MARK}<b>1"):
        lab.box.line.setPlainText(text)
        assert sightings(lab, in_parts=True)


def test_everything_that_can_be_typed(window, settle):
    """Every field refuses it in its own place."""
    window.shared.watched.pin(0)
    for page in PAGES:
        window.panel_layout.open(page)
        settle(window)
        for field in window.findChildren(QLineEdit):
            if isinstance(field, NumberField) and field.isVisible():
                field.setText(CANARY)
                field.editingFinished.emit()
        sightings()


def test_the_nudge_page_quotes_what_is_typed(desk):
    desk.do("step_epoch")
    page = desk.backprop_view.pages.views["nudge"]
    page.epsilon.setText(CANARY)
    page.epsilon.editingFinished.emit()
    assert MARK in page.text.text()
    assert sightings()


def test_a_file_with_such_a_name(window, tmp_path, settle):
    """It is opened, named in the title, edited, saved; and asked about before it is left."""
    assert window.files.open(saved(tmp_path / NAME))
    settle(window)
    assert {"Label", "title of MainWindow"} <= set(sightings())
    assert CANARY in window.windowHandle().title()
    window.shared.network_actions.add_unit("hidden1")
    assert window.files.save()
    assert {"Label", "title of MainWindow"} <= set(sightings())


@pytest.mark.parametrize(
    "do",
    [
        lambda window, path: window.files.open(path / NAME),
        lambda window, path: window.files.save_to(path / CANARY / NAME),
        lambda window, path: window.exporter.ask_data(window.exporter.views["curves"]),
    ],
)
def test_an_error_of_the_system(window, tmp_path, settle, monkeypatch, do):
    settle(window)
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: tmp_path / CANARY / "a.csv")
    assert not do(window, tmp_path)
    assert "Label" in sightings()


def test_an_error_in_the_program(window):
    window.notify(f"Something went wrong (ValueError: {CANARY})", ((CANARY, print),))
    assert "Label" in sightings()


def test_what_is_remembered(window, monkeypatch):
    for key in ("window/theme", "window/text_size", "window/workspaces", "files/folder"):
        window.settings.set_text(key, CANARY)
    window.settings.set_text("files/recent", json.dumps([{"path": f"/{CANARY}"}]))
    window.findChild(RecentMenu).fill()
    assert sightings()
    window.panel_layout.restore()
    sightings()


# --- questions ------------------------------------------------------------------------------------


class Answering:
    """Looks at every dialog that comes up and closes it.

    A file dialog is accepted at first, as with Enter.
    """

    def __init__(self):
        self.seen: set[str] = set()
        self.dialogs: list[str] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def stop(self):
        self._timer.stop()

    def _look(self):
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        is_new = type(dialog).__name__ not in self.dialogs
        self.dialogs.append(type(dialog).__name__)
        try:
            self.seen |= set(sightings())
        finally:
            dialog.accept() if is_new and isinstance(dialog, QFileDialog) else dialog.reject()


@pytest.fixture
def answering():
    one = Answering()
    yield one
    one.stop()


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_question_about_unsaved_work(parent, answering):
    assert dialogs.ask_unsaved(parent, NAME) is dialogs.SaveChoice.CANCEL
    assert answering.seen


def test_the_question_about_the_number_of_neurons(parent, answering):
    assert dialogs.ask_count(CANARY, 3, 9) is None
    assert answering.seen


@pytest.mark.parametrize(
    "ask",
    [
        dialogs.ask_save,
        lambda parent, path: dialogs.ask_export(
            parent, "Save data", path.with_suffix(".csv"), ("csv",)
        ),
    ],
)
def test_the_question_whether_to_replace_a_file(parent, answering, tmp_path, ask):
    """Qt's own file dialog would show the name as HTML."""
    for suffix in (".nnplay", ".csv"):
        (tmp_path / NAME).with_suffix(suffix).touch()
    assert ask(parent, tmp_path / NAME) is None
    assert answering.dialogs == ["QFileDialog", "QMessageBox", "QFileDialog"]


def test_the_file_dialog_of_qt_asks_nothing_itself(parent, monkeypatch, tmp_path):
    """It would ask with the name of a file before it deletes or renames it."""
    shown = []

    def look(dialog):
        shown.append(dialog)
        names = {
            action.objectName() for action in dialog.findChildren(QAction) if action.isVisible()
        }
        assert not {"qt_delete_action", "qt_rename_action"} & names
        assert not any(key.isEnabled() for key in dialog.findChildren(QShortcut))
        return 0

    monkeypatch.setattr(QFileDialog, "exec", look)
    dialogs.ask_open(parent, tmp_path)
    dialogs.ask_save(parent, tmp_path / NAME)
    assert len(shown) == 2


# --- names of the catalogue -----------------------------------------------------------------------


@pytest.fixture
def hostile_names(monkeypatch):
    """A data set, its inputs and classes, an activation: own data will have names of their own."""
    iris = DATASETS["iris"]
    inputs = tuple(replace(entry, label=CANARY, unit=CANARY) for entry in iris.inputs)
    classes = (CANARY,) * iris.classes
    hostile = replace(iris, label=CANARY, inputs=inputs, class_names=classes)
    monkeypatch.setitem(DATASETS, "iris", hostile)
    monkeypatch.setitem(ACTIVATIONS, "tanh", replace(ACTIVATIONS["tanh"], label=CANARY))


@pytest.fixture
def hostile_window(qapp, hostile_names):
    window = open_prompt_window(qapp)
    yield window
    close_prompt_window(window)


def shown_as(window, page):
    """The view in sight that is opened by this name."""
    views = {one.name: one.view for one in window.drawer.pages} | window.panel_layout.area.panels
    assert views[page].isVisible()
    return views[page]


def test_names_in_every_view(hostile_window):
    window = hostile_window
    window.document.edit(lambda e: set_dataset(make(), "iris"), "Data")
    settle_now(window)
    trainer_of(window).run_epochs(1)
    window.shared.watched.pin(0)
    experiment = window.document.experiment
    first = experiment.data.features[0]
    edge = Key("h1", experiment.units("h1")[0], INPUT, first)
    for parts in ([], [UnitPart(INPUT, first)], [LayerPart("h1")], [ParameterPart(edge)]):
        window.shared.selection.set(parts)
        for page in PAGES:
            window.panel_layout.open(page)
            settle_now(window)
            sightings(shown_as(window, page))
    pages = window.views.backprop_view.pages
    window.panel_layout.open("backprop")
    for index in range(pages.tabs.count()):
        pages.tabs.setCurrentIndex(index)
        settle_now(window)
        sightings(pages)
    seen = set(sightings())
    assert {"Label", "QGraphicsTextItem of Plot"} <= seen


def test_names_in_what_opens_over_the_views(hostile_window):
    window = hostile_window
    window.document.edit(lambda e: set_dataset(make(), "iris"), "Data")
    settle_now(window)
    window.shared.watched.pin(0)
    palette = window.command_palette
    window.actions_by_name["commands"].trigger()
    palette.field.setText(MARK)
    assert sightings(palette.list)
    palette.field.setText(f"{CANARY} zzz")
    assert "Label" in sightings(palette)
    palette.close_again()
    for menu in (action.menu() for action in window.menuBar().actions()):
        menu.aboutToShow.emit()
        sightings(menu)
        menu.aboutToHide.emit()
    window.present.enter()
    settle_now(window)
    assert sightings(window)
    window.present.leave()
    window.help.show_page("keys.md")
    window.help.reader.field.setText(f"{CANARY} zzz")
    sightings(window.help)
    window.help.reader.field.clear()
    window.help.close()


SHOWS_TEXT = ("text", "tabText", "itemText", "toPlainText", "toHtml", "title", "document", "model")
READ = (
    QLabel,
    QAbstractButton,
    QMenu,
    QGroupBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QComboBox,
    QAbstractItemView,
)


def test_the_walk_reads_every_kind_of_widget_that_shows_a_text(window):
    """A widget of a new kind, such as a text browser, is added to `tests/support/foreign.py`."""
    kinds = {
        next(one for one in type(widget).mro() if one.__module__.startswith("PyQt6."))
        for widget in QApplication.allWidgets()
    }
    shows = {kind for kind in kinds if any(hasattr(kind, name) for name in SHOWS_TEXT)}
    unread = {kind for kind in shows if not issubclass(kind, READ)}
    # they show no text themselves: a bar none, the others that of a QLineEdit or a QTabBar
    assert unread <= {QProgressBar, QSpinBox, QTabWidget}
