"""Buttons of which exactly one is down, and the one that stands for them where there is no room."""

from playground.ui.widgets.switches import Switches


def test_the_button_for_all_says_what_is_chosen_or_that_something_can_be(qtbot):
    switches = Switches({"a": ("First", ""), "b": ("Second", "")})
    qtbot.addWidget(switches)
    switches.gather(True)
    assert switches.gathered.text() == "First ▾"
    switches.show_value("none of them")
    assert switches.gathered.text() == "Choose ▾"
    switches.show_value("b")
    assert switches.gathered.text() == "Second ▾"


def test_tooltips_in_the_menu_say_what_the_buttons_say(qtbot):
    """They were made plain twice, so that a name with < showed how that is done."""
    switches = Switches({"a": ("First", "of <b> & co"), "b": ("Second", "of b")})
    qtbot.addWidget(switches)
    switches.gather(True)
    button = switches.buttons["a"]
    menu = switches.gathered.menu()
    assert [action.toolTip() for action in menu.actions()][0] == button.toolTip()
    assert switches.gathered.toolTip() == button.toolTip()


def test_a_choice_that_is_not_offered_is_gone_from_buttons_and_menu(qtbot):
    switches = Switches({"a": ("First", ""), "b": ("Second", ""), "c": ("Third", "")})
    qtbot.addWidget(switches)
    switches.show_value("b")
    switches.offer("b", False)
    assert switches.value == "a"
    assert switches.buttons["b"].isHidden()
    for is_gathered in (True, False):
        switches.gather(is_gathered)
        assert switches.buttons["b"].isHidden()
    assert [one.isVisible() for one in switches.gathered.menu().actions()] == [True, False, True]
    switches.offer("b", True)
    assert not switches.buttons["b"].isHidden()
