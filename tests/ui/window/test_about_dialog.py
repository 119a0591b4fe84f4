"""Help → About: what the program is, what it brings, and what a bug report needs."""

import numpy as np
import pytest
from PyQt6.QtCore import PYQT_VERSION_STR, Qt, qVersion
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground.about import __version__
from playground.licences import components
from playground.ui.window.about_dialog import AboutDialog


@pytest.fixture
def dialog(qtbot):
    made = AboutDialog(None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_names_the_versions_of_all_that_matters(dialog):
    text = dialog.program.text()
    for version in (__version__, np.__version__, PYQT_VERSION_STR, qVersion()):
        assert version in text
    for word in ("Python", "NumPy", "Qt", "Engine", "GNU General Public License", "source"):
        assert word in text


def test_every_licence_can_be_read(dialog):
    brought = components()
    assert dialog.names.count() == len(brought)
    for row, one in enumerate(brought):
        dialog.names.setCurrentRow(row)
        shown = dialog.text.toPlainText()
        assert one.name in shown.splitlines()[0]
        assert one.licence in shown
        assert one.text.replace("\r", "")[-40:].strip() in shown
        if not one.text:
            assert "No text of the licence" in shown


def test_the_keyboard_goes_through_the_licences(dialog):
    dialog.tabs.setCurrentIndex(1)
    dialog.names.setFocus()
    before = dialog.text.toPlainText()
    QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() != before


def test_one_click_copies_what_a_bug_report_needs(dialog, monkeypatch):
    monkeypatch.setenv("HOME", "/home/somebody")
    dialog.copy.click()
    text = QApplication.clipboard().text()
    for word in (__version__, np.__version__, qVersion(), "Engine:", "Settings:", "log"):
        assert word in text
    assert "somebody" not in text  # a name of a person
    assert dialog.copy.text() == "Copied"


def test_esc_closes_what_the_menu_has_opened(window, qtbot):
    window.actions_by_name["about"].trigger()
    assert isinstance(dialog := QApplication.activeModalWidget(), AboutDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(AboutDialog))
