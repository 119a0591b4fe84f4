"""The notice takes no more room than its sentence and its buttons need."""

from PyQt6.QtWidgets import QWidget

from playground.ui.look.theme import LIGHT
from playground.ui.window.notice import Notice


def test_buttons_of_the_notice_before_take_no_room(qtbot):
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(800, 600)
    below.show()
    notice = Notice(below, below, LIGHT)
    notice.say("Something went wrong.", (("Save a copy …", notice.hide),))
    one_row = notice.height()
    offers = ("Save a copy …", notice.hide), ("Copy details", notice.hide)
    notice.say("Something went wrong.", offers)
    assert notice.height() > one_row
    notice.say("Something went wrong.", offers[:1])
    assert notice.height() == one_row
