"""The rows of the command palette: what they say, and which are found by typing."""

import pytest
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenuBar

from playground.ui.window.commands import (
    Command,
    all_commands,
    best_first,
    data_set_commands,
    keys_of,
    without_mnemonic,
)
from tests.support.buttons import thumbnails


@pytest.fixture
def bar(qtbot):
    one = QMenuBar()
    qtbot.addWidget(one)
    return one


def row(command):
    return command.title, command.place, command.keys, command.why_not


def test_an_entry_says_its_menus_and_its_keys(bar):
    menu = bar.addMenu("&View")
    action = menu.addMenu("Pa&nels").addAction("Rock && roll")
    action.setShortcut(QKeySequence("F7"))
    assert [row(one) for one in all_commands(bar, {})] == [
        ("Rock & roll", "View ▸ Panels", "F7", "")
    ]


def test_the_named_actions_come_first_then_others_then_the_rest_of_the_menus(bar):
    menu = bar.addMenu("File")
    rest, named = menu.addAction("Rest"), menu.addAction("Named")
    other = Command("Other", "", "", print)
    assert [one.title for one in all_commands(bar, {"named": named}, [other])] == [
        "Named",
        "Other",
        "Rest",
    ]
    rest.setEnabled(False)
    named.setEnabled(False)
    assert all_commands(bar, {"named": named}, [other]) == [other]


def test_what_cannot_be_undone_says_so(bar):
    undo = QAction("Undo", bar)
    undo.setEnabled(False)
    assert [row(one) for one in all_commands(bar, {"undo": undo})] == [
        ("Undo", "", "", "Nothing to undo")
    ]


def test_an_action_may_have_a_longer_title_among_all_others(bar):
    action = bar.addMenu("Export").addMenu("Network").addAction("Save data …")
    action.setData("Save data: Network")
    assert all_commands(bar, {})[0].title == "Save data: Network"


def test_a_menu_that_is_filled_when_it_opens_is_filled_first(bar):
    menu = bar.addMenu("Network")
    menu.aboutToShow.connect(lambda: menu.addAction("Late"))
    assert [one.title for one in all_commands(bar, {})] == ["Late"]


def test_a_data_set_is_picked_by_its_name(qapp):
    picked = []
    next(one for one in data_set_commands(picked.append) if one.title == "Spiral").run()
    assert picked == ["spiral"]


def test_every_picture_of_the_data_panel_that_is_always_there_is_listed(desk):
    data, picked = desk.experiment_panel.data, []
    data.gallery.picked.connect(picked.append)
    for button in thumbnails(data).values():
        if not button.isHidden():
            button.click()
    listed = []
    for command in data_set_commands(listed.append):
        command.run()
    assert listed == picked


def test_texts_as_the_user_reads_them(qapp):
    assert without_mnemonic("&Save && go") == "Save & go"
    assert without_mnemonic("파일(&F)") == "파일"
    assert without_mnemonic("저장(&S)…") == "저장…"
    action = QAction("x")
    action.setShortcuts([QKeySequence("F5"), QKeySequence("F6")])
    assert keys_of(action) == "F5, F6"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Save", "Save as …", "Select all", "Zoom in", "Open …"]),
        ("save", ["Save", "Save as …"]),
        ("al", ["Select all"]),
        ("zin", ["Zoom in"]),
        ("as save", ["Save as …"]),
        ("view", ["Zoom in"]),
        ("o", ["Open …", "Zoom in"]),
    ],
)
def test_best_first(query, found):
    commands = [
        Command(title, place, "", print)
        for title, place in (
            ("Save", "File"),
            ("Save as …", "File"),
            ("Select all", "Edit"),
            ("Zoom in", "View"),
            ("Open …", "File"),
        )
    ]
    assert [command.title for command in best_first(commands, query)] == found
