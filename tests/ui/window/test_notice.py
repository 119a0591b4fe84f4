"""The notice takes no more room than its sentence and its buttons need."""

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QPushButton, QWidget

from playground.ui.look.theme import LIGHT
from playground.ui.window.notice import Notice
from playground.ui.window.notice_places import NoticePlaces


def test_buttons_of_the_notice_before_take_no_room(qtbot):
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(800, 600)
    below.show()
    notice = Notice(below, NoticePlaces(below, (), {below: below}), LIGHT)
    notice.say("Something went wrong.", (("Save a copy …", notice.hide),))
    one_row = notice.height()
    offers = ("Save a copy …", notice.hide), ("Copy details", notice.hide)
    notice.say("Something went wrong.", offers)
    assert notice.height() > one_row
    notice.say("Something went wrong.", offers[:1])
    assert notice.height() == one_row


def shown(qtbot, **kind):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 700)
    over = QWidget(window)
    over.setGeometry(100, 50, 500, 301)
    window.other = QWidget(window)
    window.other.setGeometry(200, 350, 400, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    places = NoticePlaces(window, (), {one: one for one in (over, window.other)})
    window.notice = Notice(window, places, LIGHT, **kind)
    return window, over, window.notice


def test_it_is_at_the_lower_edge_of_its_widget_or_of_the_window_while_that_is_hidden(qtbot):
    window, over, notice = shown(qtbot)
    notice.say("Something has happened.")
    assert over.geometry().contains(notice.geometry())
    over.setGeometry(300, 100, 400, 310)
    assert over.geometry().contains(notice.geometry())
    over.hide()
    assert window.other.geometry().contains(notice.geometry())
    window.other.hide()
    assert notice.geometry().bottom() > window.height() - 20
    assert window.rect().contains(notice.geometry())


def test_a_short_sentence_takes_little_room_a_long_one_several_lines(qtbot):
    window, over, notice = shown(qtbot)
    notice.say("Undone.")
    short = notice.size()
    assert short.width() < over.width() / 2
    notice.say("A sentence of many words that does not fit into one line. " * 4)
    assert notice.width() <= over.width()
    assert notice.height() > short.height()


def test_a_quiet_one_goes_away_although_it_offers_something(qtbot):
    window, _, notice = shown(qtbot, quiet=True)
    notice.say("Removed.", (("Undo", notice.hide),))
    timer = notice.findChild(QTimer)
    assert timer.isActive()
    timer.timeout.emit()
    assert not notice.isVisible()


def test_it_stays_while_the_keyboard_is_in_it(qtbot):
    window, _, notice = shown(qtbot, quiet=True)
    notice.say("Removed.", (("Undo", notice.hide),))
    notice.findChild(QPushButton).setFocus()
    timer = notice.findChild(QTimer)
    timer.timeout.emit()
    assert notice.isVisible()
    assert timer.isActive()


def test_what_offers_nothing_waits_for_what_does(qtbot):
    window, _, notice = shown(qtbot, quiet=True)
    done = []
    notice.say_in_turn("Layer removed.")
    notice.say("Layer removed.", (("Undo", lambda: done.append(True)),))
    notice.say_in_turn("Picture copied.")
    assert notice.label.text() == "Layer removed."
    notice.findChild(QPushButton).click()
    assert done == [True]
    assert (notice.label.text(), notice.isVisible()) == ("Picture copied.", True)
    notice.say_in_turn("Picture saved.")
    assert notice.label.text() == "Picture saved."


def test_a_newer_sentence_of_an_edit_takes_the_place_of_all_before(qtbot):
    window, _, notice = shown(qtbot, quiet=True)
    notice.say("Layer removed.", (("Undo", print),))
    notice.say_in_turn("Picture copied.")
    notice.say("Undone.")
    notice.findChild(QTimer).timeout.emit()
    assert window.isVisible()
    assert not notice.isVisible()
