"""Everything that can be used says what it does: in a tooltip, or a tip in the status line.

The answers of a question are left out: its text says what they do.
"""

from types import SimpleNamespace

import pytest
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QDialog, QMenu

from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, Key
from playground.exchange.own_tables import table_of_own
from playground.exchange.writing import to_bytes
from playground.session.recovery import Note
from playground.ui.window.recovery_dialog import RecoveryDialog
from tests.support.own import own_flowers
from tests.support.unexplained import unexplained, unexplained_in
from tests.support.workspaces import pages


def test_every_control_of_every_workspace_and_page(window):
    found = set()
    for _, open_page in pages(window):
        open_page()
        found |= set(unexplained(window))
    assert sorted(found) == []


@pytest.mark.parametrize("data_set", ["digits", "formula", "sine"])
def test_every_control_for_other_data(window, settle, data_set):
    window.views.experiment_panel.data.pick(data_set)
    settle(window)
    found = set()
    for page in ("data", "features", "training"):
        window.panel_layout.open_side(page)
        found |= set(unexplained(window))
    assert sorted(found) == []


def test_every_control_of_what_comes_and_goes(window, settle):
    found = set()
    for name in ("paint", "commands", "present", "walk_next", "tour"):
        window.actions_by_name[name].trigger()
        settle(window)
        found |= set(unexplained(window))
    window.leave_tour()
    assert sorted(found) == []


def test_every_entry_of_every_menu(window):
    assert list(unexplained_in(window.menuBar())) == []


def test_every_entry_of_the_menu_of_every_part(window):
    network, found = window.shared.menus, set()
    for part in all_parts(window.document.experiment):
        menu = QMenu()
        network.fill(menu, part, lambda: None)
        found |= set(unexplained_in(menu))
    assert sorted(found) == []


def all_parts(experiment):
    unit = experiment.units("hidden1")[0]
    yield LayerPart("hidden1")
    yield UnitPart("hidden1", unit)
    yield ConnectionPart("hidden1", "hidden2")
    yield ParameterPart(Key.bias("hidden1", unit))
    yield ParameterPart(Key("hidden1", unit, INPUT, experiment.units(INPUT)[0]))


# --- dialogs --------------------------------------------------------------------------------------


@pytest.fixture
def dialog(window, qtbot):
    """The dialog that is open now."""

    def find():
        qtbot.waitUntil(lambda: any(_dialogs()))
        return next(_dialogs())

    yield find
    for one in list(_dialogs()):
        one.reject()


def _dialogs():
    found = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog))
    return (widget for widget in found if widget.isVisible())


def test_every_control_of_the_import(window, qtbot, dialog, tmp_path):
    file = tmp_path / "flowers.csv"
    file.write_bytes(to_bytes(table_of_own(own_flowers())))
    window.data_files.import_file(file)
    shown = dialog()
    qtbot.waitUntil(lambda: shown.summary.text() != "Reading …")
    assert list(unexplained(shown)) == []
    assert list(unexplained_in(shown.columns.menu)) == []


def test_every_control_of_an_animation(window, dialog):
    pytest.importorskip("PIL")
    window.animation.action.trigger()
    assert list(unexplained(dialog())) == []


@pytest.mark.parametrize("name", ["import_link", "gestures"])
def test_every_control_of_a_dialog(window, dialog, name):
    window.actions_by_name[name].trigger()
    assert list(unexplained(dialog())) == []


def test_every_control_of_the_recent_files(window, dialog):
    manage = next(action for action in entries(window) if action.text().startswith("Pin or remove"))
    manage.setEnabled(True)
    manage.trigger()
    assert list(unexplained(dialog())) == []


def entries(window):
    for menu in window.menuBar().findChildren(QMenu):
        yield from menu.actions()


def test_every_control_of_kept_work(qtbot, dialog):
    left = SimpleNamespace(note=Note(None, "", 3), saved_at=0.0, picture=QImage())
    shown = RecoveryDialog([left], None, 1.0)
    shown.show()
    assert list(unexplained(shown)) == []
    shown.reject()
    shown.deleteLater()
