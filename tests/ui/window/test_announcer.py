"""One place speaks to screen readers: the name of what has the keyboard is what is to be said."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from playground.ui.widgets.named import name_of
from playground.ui.window.announcer import PACE, Announcer


class Picture(QLineEdit):
    """A view that says what is set."""

    says = "one"

    def sentence(self):
        return self.says


class Room:
    """A window with a view, a field, a button and a box; what is said while training is `run`."""

    def __init__(self, qtbot):
        self.window, self.run, self.names = QWidget(), "", ()
        self.view, self.field = Picture(), QLineEdit()
        self.button, self.box = QPushButton("&Run"), QComboBox()
        self.view.setAccessibleName("Map")
        self.field.setAccessibleName("Rate η")
        layout = QVBoxLayout(self.window)
        for part in (self.view, self.field, self.button, self.box):
            layout.addWidget(part)
        qtbot.addWidget(self.window)
        self.announcer = Announcer(self.window, lambda: self.run, lambda: self.names)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def focus(self, widget):
        widget.setFocus()
        QApplication.processEvents()

    def name(self):
        QApplication.processEvents()
        return QApplication.focusWidget().accessibleName()


@pytest.fixture
def room(qtbot):
    return Room(qtbot)


def test_a_view_is_called_by_its_name_and_sentence_then_by_what_changes(room):
    room.focus(room.view)
    assert room.name() == "Map: one."
    room.view.says = "∂L/∂w = −2"
    room.announcer.look()
    assert room.name() == "d L by d w = minus 2."
    room.focus(room.button)
    QApplication.processEvents()
    assert room.view.accessibleName() == "Map"


def test_news_are_said_once_each_in_their_order_with_what_has_the_keyboard(room):
    room.focus(room.view)
    for news in ("Paused", "Saved", "Paused"):
        room.announcer.tell(news)
    assert room.name() == "Paused. Saved. Map."
    room.view.says = "two"
    room.announcer.tell("Undone")
    assert room.name() == "Undone. two."


def test_a_control_keeps_its_name_behind_the_news_and_alone_afterwards(room):
    room.focus(room.button)
    room.announcer.tell("Training …")
    assert room.name() == "Training … Run."
    room.focus(room.field)
    assert room.name() == "Rate eta"
    QApplication.processEvents()
    assert room.button.accessibleName() == ""
    room.focus(room.view)
    QApplication.processEvents()
    assert room.field.accessibleName() == "Rate η"


def test_of_a_box_with_choices_the_description_says_it(room):
    room.focus(room.box)
    room.announcer.tell("Paused")
    QApplication.processEvents()
    assert room.box.accessibleDescription().startswith("Paused")
    assert room.box.accessibleName() == ""
    room.focus(room.view)
    QApplication.processEvents()
    assert room.box.accessibleDescription() == ""


def test_a_name_that_a_view_gives_meanwhile_stays(room):
    room.focus(room.button)
    room.announcer.tell("Training …")
    QApplication.processEvents()
    room.button.setAccessibleName("Pause")
    room.focus(room.view)
    QApplication.processEvents()
    assert room.button.accessibleName() == "Pause"


def test_a_control_that_loses_the_keyboard_for_a_moment_keeps_its_name(room):
    room.focus(room.field)
    room.announcer.tell("Saved")
    assert room.name() == "Saved. Rate eta."
    room.button.setFocus()
    room.field.setFocus()  # before the name of the field has been given back
    room.announcer.tell("Paused")
    assert room.name() == "Paused. Rate eta."
    room.focus(room.button)
    QApplication.processEvents()
    assert room.field.accessibleName() == "Rate η"


def test_news_change_no_name_by_which_the_program_calls_a_control(room):
    room.focus(room.field)
    room.announcer.tell("Saved")
    assert room.name() == "Saved. Rate eta."
    assert name_of(room.field) == "Rate η"


def test_news_of_a_time_without_the_keyboard_are_said_when_it_comes(room):
    QApplication.focusWidget() and QApplication.focusWidget().clearFocus()
    QApplication.processEvents()
    room.announcer.tell("Saved")
    QApplication.processEvents()
    room.focus(room.view)
    assert room.name() == "Saved. Map: one."


def test_while_training_only_the_run_is_said_and_not_at_every_frame(room, qtbot):
    room.focus(room.view)
    names = []
    room.run = "Epoch 1"
    for epoch in range(200):
        room.run, room.view.says = f"Epoch {epoch}", f"a = {epoch}"
        room.announcer.look()
        names.append(room.name())
    assert set(names) == {"Map: one."}  # the next sentence comes after `PACE`
    assert PACE >= 2000
    room.announcer.look_now()  # the user has selected something
    assert room.name() == "a = 199."


def test_what_was_asked_for_elsewhere_is_not_said_instead_of_the_run(room):
    room.run = "Epoch 1"
    room.focus(room.button)
    room.announcer.look_now()
    QApplication.processEvents()
    room.focus(room.view)
    room.view.says = "two"
    room.announcer.tell("Saved")
    assert room.name() == "Saved. Epoch 1."


def test_an_arrow_key_says_where_it_has_led_also_while_training(room, qtbot):
    room.focus(room.view)
    room.run = "Epoch 1"
    room.view.says = "cell 2"
    qtbot.keyClick(room.view, Qt.Key.Key_A)
    assert room.name() == "Map: one."
    qtbot.keyClick(room.view, Qt.Key.Key_Right)
    assert room.name() == "cell 2."
    room.focus(room.button)
    room.view.says = "cell 3"
    qtbot.keyClick(room.view, Qt.Key.Key_Right)
    assert room.name() == "Run"


def test_what_the_focused_view_does_not_show_is_not_asked_for(room):
    room.focus(room.field)
    room.view.sentence = lambda: pytest.fail("asked")
    room.announcer.look()
    assert room.name() == "Rate eta"


def test_who_comes_back_to_the_window_hears_the_latest_news_only(room):
    room.focus(room.field)
    room.field.clearFocus()
    for number in range(20):
        room.announcer.tell(f"Step {number}.")
        QApplication.processEvents()
    room.focus(room.button)
    assert room.name() == "Step 17. Step 18. Step 19. Run."


def test_a_class_whose_name_looks_like_a_symbol_is_said_as_it_is(room):
    room.names = ("a_1",)
    room.focus(room.view)
    room.view.says = "a_1 answered as class 2, w₁ = −2"
    room.announcer.look()
    assert room.name() == "a_1 answered as class 2, w 1 = minus 2."
