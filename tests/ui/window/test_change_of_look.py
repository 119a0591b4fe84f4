"""A change of theme or text size: all of the window follows, nothing is done twice or kept."""

import subprocess
import sys
from collections import Counter
from statistics import median

import pytest
from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtGui import QPalette
from PyQt6.QtWidgets import QApplication, QMenu, QWidget

from playground.core.experiment.templates import TEMPLATES
from playground.ui.look.text_size import NORMAL
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.window.change_of_look import ChangeOfLook
from tests.support.pages import PAGES

CHANGES, ROUNDS = 16, 5
MOST_KEPT = 12.0  # kB that a change may leave; a page of memory that is not used again counts, too
CHILD = """
import os
from pathlib import Path
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QMenu
from playground.ui.look.theme import THEMES
from playground.ui.window import settings
settings.settings_file = lambda: Path({folder!r}) / "settings.json"
from playground.ui.window.application import build_window

app = QApplication([])
window = build_window(app, "light")
window.show()
sizes = (125, 150, 200, 100)
change = {{
    "theme": lambda number: window.set_theme(THEMES["light" if number % 2 else "dark"]),
    "size": lambda number: window.text_sizes.pick(sizes[number % 4]),
}}[{kind!r}]


def used():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1024


def changes():
    for number in range({changes}):
        change(number)
        QTimer.singleShot(30, app.quit)
        app.exec()


changes()
changes()
for _ in range({rounds}):
    before = used()
    changes()
    print((used() - before) / {changes}, flush=True)
os._exit(0)
"""


class Counted(QObject):
    """Counts the events of the widgets that it watches."""

    def __init__(self):
        super().__init__()
        self.count = Counter()

    def eventFilter(self, watched, event):
        self.count[event.type()] += 1
        return False


@pytest.fixture
def light_again(window):
    window.set_theme(LIGHT)
    yield
    window.set_theme(LIGHT)
    window.text_sizes.pick(NORMAL)
    QApplication.processEvents()


def base(widget):
    return widget.palette().color(QPalette.ColorRole.Base).name()


def ground(button):
    return button.grab().toImage().pixelColor(button.width() // 2, 3).name()


def test_no_style_sheet_is_set_for_a_theme(window, light_again):
    views = window.views
    counted = Counted()
    for widget in (views.experiment_panel, views.circuit_view, window.toolbar, window.menuBar()):
        widget.installEventFilter(counted)
    window.set_theme(DARK)
    QApplication.processEvents()
    assert counted.count[QEvent.Type.PaletteChange]
    assert not counted.count[QEvent.Type.StyleChange]


def test_a_tab_that_is_opened_at_once_has_the_new_theme(window, light_again):
    window.set_theme(DARK)
    window.panel_layout.open("circuit")
    assert ground(window.views.circuit_view.examples) == DARK.control


@pytest.mark.parametrize("name", ["outline", "data"])
def test_a_panel_that_floats_has_the_new_theme_at_once(window, light_again, name):
    window.set_theme(DARK)
    window.panel_layout.side.open(name)
    view = window.views.outline if name == "outline" else window.views.experiment_panel
    assert base(view) == DARK.surface


def test_the_outline_that_was_seen_before_has_the_new_theme_too(window, light_again):
    side = window.panel_layout.side
    side.open("outline")
    QApplication.processEvents()
    side.close_panel()
    window.set_theme(DARK)
    side.open("outline")
    QApplication.processEvents()
    outline = window.views.outline
    picture = outline.grab().toImage()
    assert picture.pixelColor(outline.width() // 2, outline.height() - 9).name() == DARK.surface


def test_the_help_window_has_the_new_theme_at_once(window, light_again):
    window.set_theme(DARK)
    window.help.show_page("keys.md")
    assert base(window.help.reader.page) == DARK.surface
    window.help.hide()


def test_a_menu_that_is_opened_at_once_has_the_new_theme(window, light_again):
    menu = window.menuBar().findChildren(QMenu)[0]
    window.set_theme(DARK)
    assert menu.grab().toImage().pixelColor(menu.width() // 2, 2).name() == DARK.surface


def test_everything_hidden_follows_in_idle_turns(window, light_again, qtbot):
    window.set_theme(DARK)
    menu = window.toolbar.step.menu()

    def followed():
        assert base(window.views.circuit_view.examples) == DARK.control
        assert base(menu) == DARK.surface

    qtbot.waitUntil(lambda: followed() is None)


class Panel(QWidget):
    """Remembers its theme."""

    theme = LIGHT

    def set_theme(self, theme):
        self.theme = theme


def test_a_panel_that_leaves_its_hidden_place_meanwhile_follows_too(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    place = QWidget(window)
    place.hide()
    panel, look = Panel(place), ChangeOfLook(window)
    window.show()
    look.apply(DARK, [panel])
    panel.setParent(window)
    look.finish()
    assert panel.theme is DARK
    look.apply(LIGHT, [panel])


def test_what_is_on_screen_is_painted_before_what_is_hidden_changes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    shown, hidden = Panel(window), Panel(window)
    hidden.hide()
    look, looks = ChangeOfLook(window), Counted()
    window.show()
    shown.setUpdatesEnabled(False)  # as a panel that waits for its turn
    look.apply(DARK, [shown, hidden])
    ticks = look.findChild(QTimer)
    ticks.timeout.connect(lambda: looks.count.update(["timeout"]))
    qtbot.waitUntil(lambda: looks.count["timeout"] == 2)
    assert (shown.theme, hidden.theme) == (DARK, LIGHT)
    shown.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: hidden.theme is DARK)


def test_there_and_back_is_the_same_window(window, light_again, settle):
    settle(window)
    window.setFocus()
    QApplication.processEvents()
    before = window.views.settings_strip.grab().toImage()
    assert before != changed(window, DARK)
    assert before == changed(window, LIGHT)


def changed(window, theme):
    window.set_theme(theme)
    QApplication.processEvents()
    return window.views.settings_strip.grab().toImage()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads memory from /proc")
@pytest.mark.parametrize("kind", ["theme", "size"])
def test_changes_leave_no_memory_behind(kind, tmp_path):
    """38 kB were left by each theme, 130 kB by each size: drawn symbols that were made anew."""
    code = CHILD.format(folder=str(tmp_path), kind=kind, changes=CHANGES, rounds=ROUNDS)
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=300
    )
    growths = [float(line) for line in done.stdout.split()]
    assert len(growths) == ROUNDS
    assert median(growths) <= MOST_KEPT, growths  # a leak is in every round, a larger cache in one


def test_every_hidden_view_takes_a_theme_after_the_document_has_changed(
    window, settle, light_again
):
    """Views that were shown, and not since: their parts are of another document."""
    for name in ("single_neuron", "perceptron", "wide"):
        window.document.begin(TEMPLATES[name].build(), name)
        window.shared.watched.pin(0)
        for page in (*PAGES, "network"):
            window.panel_layout.open(page)
            settle(window)
        window.panel_layout.open("circuit")
        window.views.circuit_view.load("stages")
        window.panel_layout.switch("network")
        window.drawer.shut()
        window.document.undo_stack.undo()
        window.views.experiment_panel.data.pick("circle")
        window.toggle_theme()
        window.panel_layout.changed.emit()
        settle(window)
