"""The formats of the registry in the Export menu: files, what is said, what is refused."""

from dataclasses import replace

import pytest
from PyQt6.QtWidgets import QMainWindow, QMenu

from playground import Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.edits.settings import set_activation
from playground.exchange.exports.formats import EXPORTS
from playground.ui.texts.file_kinds import kind_of
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window.network_files import NetworkFiles
from playground.ui.window.settings import Settings
from tests.support.listener import Listener


@pytest.fixture
def listener():
    return Listener()


@pytest.fixture
def menu(desk, listener, qtbot):
    """The submenu, by the title of each entry."""
    main, bar = QMainWindow(), QMenu()
    qtbot.addWidget(main)
    qtbot.addWidget(bar)
    about = desk.document, desk.controller, Settings(), listener, Beside(main)
    main.files = NetworkFiles(main, *about)
    main.files.fill_menu(bar)
    (top,) = bar.actions()
    actions = {action.text().removesuffix(" …"): action for action in top.menu().actions()}
    actions["kept alive"] = main, bar
    return actions


@pytest.fixture
def save_to(monkeypatch):
    """Chooses the file when the user is asked; notes what was suggested."""
    asked = []

    def choose(path):
        def ask(parent, title, suggestion, suffixes):
            asked.append((title, suggestion.name, suffixes))
            return path

        monkeypatch.setattr(dialogs, "ask_export", ask)
        return asked

    return choose


@pytest.mark.parametrize("name", EXPORTS)
def test_each_format_is_written_as_training_is_now(desk, menu, save_to, listener, name, tmp_path):
    desk.do("step_epoch")
    desk.settle()
    path = tmp_path / f"신경망{EXPORTS[name].suffix}"
    asked = save_to(path)
    menu[EXPORTS[name].label].trigger()
    state = desk.controller.worker.ask(lambda trainer: trainer.state())
    desk.settle()
    trainer = Trainer(desk.document.experiment, state.value)
    assert trainer.update > 0
    assert path.read_bytes() == EXPORTS[name].content(trainer)
    assert path.name in listener.said
    assert asked[0][1] == f"untitled{EXPORTS[name].suffix}"


def test_what_a_format_cannot_hold_is_said_and_the_weights_are_offered(
    desk, menu, save_to, listener, tmp_path, monkeypatch
):
    added = replace(ACTIVATIONS["tanh"], label="softsign")
    monkeypatch.setitem(ACTIVATIONS, "softsign", added)
    desk.document.edit(lambda e: set_activation(e, "hidden1", "softsign"), "Change")
    desk.settle()
    path = tmp_path / "network.py"
    asked = save_to(path)
    menu["NumPy script"].trigger()
    assert "softsign" in listener.noticed
    assert not path.exists()
    assert listener.offers == ["Export the weights …"]
    assert "not saved" in listener.said
    assert len(asked) == 1


def test_a_folder_that_is_not_there_is_said_and_another_file_offered(
    desk, menu, save_to, listener, tmp_path
):
    save_to(tmp_path / "no folder" / "network.py")
    menu["NumPy script"].trigger()
    assert "could not be written" in listener.noticed
    assert listener.offers == ["Save elsewhere …"]


def test_each_entry_says_what_it_is_for(menu):
    for export in EXPORTS.values():
        assert menu[export.label].toolTip() == export.meaning
        assert export.label in menu[export.label].data()


def test_the_dialog_knows_every_kind_of_file(qtbot):
    """Its filter ends in the suffix: a name that is typed without one gets it."""
    for export in EXPORTS.values():
        assert f"(*{export.suffix})" in kind_of(export.suffix.removeprefix("."))


def test_it_is_in_the_export_menu(window):
    menu = QMenu()
    window.fill_exports(menu)
    menu.aboutToShow.emit()
    titles = [action.text() for action in menu.actions()]
    assert titles.index("Code and weights") < titles.index("Network")
