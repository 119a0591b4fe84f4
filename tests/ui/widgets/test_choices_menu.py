"""A menu of exclusive choices."""

import pytest
from PyQt6.QtWidgets import QMenu

from playground.ui.widgets.choices_menu import add_choices


@pytest.fixture
def menu(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def test_the_present_value_alone_is_checked_and_a_pick_checks_another(menu):
    picked = []
    actions = add_choices(menu, {0: "none", 4: "four", 8: "eight"}, 4, picked.append)
    assert [action.text() for action in menu.actions()] == ["none", "four", "eight"]
    assert [value for value, action in actions.items() if action.isChecked()] == [4]
    actions[8].trigger()
    assert picked == [8]
    assert [value for value, action in actions.items() if action.isChecked()] == [8]


def test_choices_of_one_menu_are_exclusive_among_themselves_only(menu):
    scales = add_choices(menu, {False: "one", True: "each"}, False, lambda value: None)
    numbers = add_choices(menu, {0: "none", 4: "four"}, 0, lambda value: None)
    numbers[4].trigger()
    assert scales[False].isChecked()
