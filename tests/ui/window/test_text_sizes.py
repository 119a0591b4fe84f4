"""The menu and the steps of the text size, and what is remembered of it."""

from unittest.mock import Mock

import pytest
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QMenu, QWidget

from playground.ui.look.text_size import NORMAL, text_percent, use_text_percent
from playground.ui.window.application import build_window, dispose
from playground.ui.window.panel_area import PanelArea
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker
from playground.ui.window.text_sizes import TextSizes, stored_text_percent


@pytest.fixture
def sizes(qapp, qtbot, settings_store):
    """The text size of a window without anything in it, and its menu."""
    bare = QMainWindow()
    qtbot.addWidget(bare)
    panels = Mock(spec=PanelLayout, area=Mock(spec=PanelArea))
    sizes = TextSizes(bare, panels, Settings(), Mock(spec=Speaker))
    menu = QMenu(bare)
    sizes.fill_menu(menu)
    yield sizes, menu
    use_text_percent(qapp, NORMAL)


def test_the_size_is_remembered_and_a_damaged_setting_is_normal(sizes):
    change, menu = sizes
    change.pick(150)
    assert Settings().text("window/text_size") == "150"
    assert stored_text_percent(Settings()) == 150
    assert ["150 %" in action.text() for action in menu.actions() if action.isChecked()] == [True]
    Settings().set_text("window/text_size", "enormous")
    assert stored_text_percent(Settings()) == NORMAL


def test_a_new_window_has_the_size_that_is_remembered(qapp, settings_store):
    Settings().set_text("window/text_size", "150")
    window = build_window(qapp, "light")
    try:
        assert text_percent() == 150
        checked = [a.text() for a in window.findChildren(QAction) if a.isChecked()]
        assert any("150 %" in text for text in checked)
    finally:
        dispose(window)
        use_text_percent(qapp, NORMAL)


def test_the_steps_stop_at_both_ends(sizes):
    change, _ = sizes
    for expected in (125, 150, 200, 200):
        change.step(1)
        assert text_percent() == expected
    for expected in (150, 125, 100, 100):
        change.step(-1)
        assert text_percent() == expected


class Painted(QWidget):
    """Counts how often it is painted."""

    count = 0

    def paintEvent(self, event):
        self.count += 1


def test_a_window_that_was_about_to_be_painted_is_painted_in_the_new_size(sizes, qtbot):
    """The palette, which closes as a size is picked, stayed on screen, and nothing ever moved."""
    change, menu = sizes
    window, painted = menu.parentWidget(), Painted()
    window.setCentralWidget(painted)
    closing = QLabel("over it", window)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()
    before = painted.count
    closing.hide()
    painted.update()  # asks for an update
    change.pick(200)
    QApplication.sendPostedEvents()  # the update comes while nothing may be painted
    qtbot.waitUntil(lambda: painted.count > before)
    painted.update()
    qtbot.waitUntil(lambda: painted.count > before + 1)


def test_the_room_is_shared_out_in_a_turn_of_its_own(sizes, qtbot):
    change, menu = sizes
    window = menu.parentWidget()
    change.pick(150)
    QApplication.sendPostedEvents()
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)


def is_whole(notice):
    """Whether all of the sentence and all buttons of a notice are seen."""
    label, room = notice.label, notice.contentsRect()
    needed = label.fontMetrics().boundingRect(
        QRect(0, 0, label.width(), 10_000), Qt.TextFlag.TextWordWrap, label.text()
    )
    parts = [label, *notice.findChildren(QAbstractButton)]
    return label.height() >= needed.height() and all(
        room.contains(part.geometry()) for part in parts if part.isVisible()
    )


@pytest.mark.parametrize("before", [(), ("A sentence that was there before.",)])
@pytest.mark.parametrize("percent", [125, 150, 200])
def test_what_is_said_of_another_size_is_whole_on_one_line(window, percent, before):
    for text in before:
        window.say(text)
    QApplication.processEvents()
    for size in (percent, NORMAL):
        window.message.setVisible(bool(before))
        window.text_sizes.pick(size)
        for _ in range(3):
            QApplication.processEvents()
            assert is_whole(window.message)
        line = window.message.label.fontMetrics().height()
        assert window.message.label.height() < 2 * line


@pytest.mark.parametrize("kind", ["message", "notice"])
def test_a_notice_that_is_shown_follows_the_size(window, kind):
    notice = getattr(window, kind)
    notice.say("Removed: Hidden 1, and all of its neurons.", (("Undo", print),))
    for size in (200, 125, NORMAL, 150):
        window.text_sizes.use(size)
        QApplication.processEvents()
        assert notice.isVisible()
        assert is_whole(notice)
