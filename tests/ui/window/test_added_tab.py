"""A new tab in the drawer is one row, an export of it another; everything else follows."""

import pytest
from PyQt6.QtWidgets import QLabel

from playground.ui.export.pictures import Exportable
from playground.ui.look.theme import DARK
from playground.ui.window import exportables, main_window
from playground.ui.window.application import build_window, dispose
from playground.ui.window.drawer import Page


class UpdateView(QLabel):
    """What a newcomer writes: a widget that follows `View`."""

    def __init__(self):
        super().__init__()
        self.theme = None

    def set_theme(self, theme):
        self.theme = theme

    def show_frame(self, snapshot):
        self.setText(f"{snapshot.update} updates")

    def table(self):
        return [("text",), (self.text(),)]


@pytest.fixture
def window_with_tab(qapp, qtbot, monkeypatch):
    """The window with one more row in the table of tabs and in that of exports."""
    view, pages, exports = UpdateView(), main_window.drawer_pages, exportables.exportables
    page = Page("updates", "Updates", "How often the weights have changed", view)
    export = Exportable("updates", "Number of updates", view, view.table)
    monkeypatch.setattr(main_window, "drawer_pages", lambda views: [*pages(views), page])
    monkeypatch.setattr(
        exportables, "exportables", lambda views, frame: (*exports(views, frame), export)
    )
    window = build_window(qapp, "light")
    window.show()
    qtbot.waitUntil(lambda: window.controller.snapshot is not None)
    window.late.finish()
    yield window, view
    window.close()
    dispose(window)


def menu(window, *titles):
    """The texts of a menu of the menu bar, or of a menu in it."""
    actions = window.menuBar().actions()
    for title in titles:
        actions = next(a for a in actions if a.text() == title).menu().actions()
    return [action.text() for action in actions]


def test_a_tab_is_one_row(window_with_tab, qtbot):
    window, view = window_with_tab
    tabs = window.drawer.tabs
    last = tabs.count() - 1
    assert (tabs.tabText(last), tabs.tabToolTip(last)) == (
        "Updates",
        "How often the weights have changed",
    )
    assert view.text() == ""  # a hidden view is handed nothing
    window.panel_layout.open("updates")
    assert view.text() == "0 updates"
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: view.text() == "1 updates")
    window.set_theme(DARK)
    assert view.theme is DARK
    assert window.drawer.state().startswith("updates ")


def test_its_export_is_another_and_the_view_menu_stays(window_with_tab):
    window, view = window_with_tab
    window.panel_layout.open("updates")
    assert "Number of updates" in menu(window, "&File", "Export")
    assert menu(window, "&File", "Export", "Number of updates") == [
        "Copy picture",
        "Save picture …",
        "Save data …",
    ]
    assert window.exporter.views["updates"].can_be_drawn
    assert view.actions() == list(window.exporter.actions["updates"])
    assert menu(window, "&View")[:3] == ["Network", "Backprop", "Circuits"]
