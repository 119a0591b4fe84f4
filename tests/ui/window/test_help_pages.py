"""The pages of help: keys from the actions, texts that are true, HTML that is whole."""

import importlib
import pkgutil
import re

import pytest
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QWidget

import playground.ui
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.window.actions import action_table
from playground.ui.window.help_pages import first_steps, gestures_and_keys
from playground.ui.window.present import CLICKER


@pytest.fixture
def keys(qapp):
    return {spec.name: ", ".join(spec.shortcuts) for spec in action_table()}


@pytest.fixture
def titles(qapp):
    return {spec.name: spec.text for spec in action_table()}


def text_of(page):
    return re.sub(r"<[^>]*>|&nbsp;", "", page)


def test_the_steps_are_numbered_and_name_the_first_key_of_an_action(keys):
    text = text_of(first_steps(keys, LIGHT))
    assert re.findall(r"\d(?=\. )", text) == list("12345")
    assert f"Press {keys['run'].split(', ')[0]} and watch" in text
    assert "{" not in text


def test_a_key_that_was_changed_is_named(keys):
    assert "Ctrl+9 takes back every change" in text_of(
        first_steps({**keys, "undo": "Ctrl+9"}, LIGHT)
    )


def test_a_neuron_is_added_by_keys_whatever_the_size_of_the_header(keys):
    text = text_of(first_steps(keys, LIGHT))
    assert "Select a layer, then press + or − to add or remove a neuron" in text


def test_every_action_with_a_key_is_in_the_table(keys, titles):
    page = gestures_and_keys(keys, titles, LIGHT)
    for name, key in keys.items():
        row = f"<b>{key}</b></td><td>{titles[name]}</td>"
        assert (row in page) is bool(key), name


def test_foreign_signs_are_shown_as_they_are(keys):
    page = gestures_and_keys({"run": "<"}, {"run": "a & b"}, LIGHT)
    assert "<b>&lt;</b></td><td>a &amp; b</td>" in page


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_it_has_the_colours_of_the_theme(keys, titles, theme):
    for page in (first_steps(keys, theme), gestures_and_keys(keys, titles, theme)):
        assert f"color:{theme.text}" in page


# what the page says of the classes that take keys or the wheel themselves
SAID_OF = {
    "CanvasView": ("Esc", "Drag, middle button, wheel"),
    "CommandPalette": (),  # says itself how it is used
    "ValueEditor": ("Enter", "Esc", "Wheel over the field of a weight"),
    "GateView": ("Home", "Wheel, +, −"),
    "FittingView": ("Drag, middle button, Shift + wheel",),
    "ZoomView": ("Drag, middle button, wheel",),
    "OutlineView": ("Enter, F2, double click", "Ctrl+Space"),
    "Painting": ("0 to 9", "Esc"),
    "SheetGrid": ("Arrow keys in the list of samples",),
    "PixelPicture": ("Arrow keys, wheel over a picture of pixels", "Click, Shift + click a pixel"),
    "ExpressionLine": ("Shift + Enter", "Esc, Ctrl+Z while it is wrong"),
    "Bars": ("Left, Right in the ledger", "Enter in the ledger"),
    "ColumnsTable": ("Enter, Space in a file to import",),
    "DataTable": ("Enter or typing in the data table", "Del, Ctrl+C, Ctrl+V in the data table"),
    "MatrixGrid": ("Arrow keys in a matrix",),
    "NumberEdit": ("Up, Down", "Shift + Up, Shift + Down"),
    "NumberField": ("Alt + Down", "Esc"),
    "Slider": ("Arrow keys on a slider",),
    "ChoiceBox": (),  # leaves the wheel to what scrolls
    "SidePanel": (),  # Esc closes it; its button says so
}


def classes_with_keys():
    """The names of the program's widgets that handle keys or the wheel themselves."""
    found, todo = set(), [QWidget]
    while todo:
        todo += (one := todo.pop()).__subclasses__()
        if one.__module__.startswith("playground.") and {"keyPressEvent", "wheelEvent"} & set(
            vars(one)
        ):
            found.add(one.__name__)
    return found


def test_the_page_names_the_keys_of_every_part(keys, titles):
    for module in pkgutil.walk_packages(playground.ui.__path__, "playground.ui."):
        importlib.import_module(module.name)
    page = gestures_and_keys(keys, titles, LIGHT)
    assert classes_with_keys() <= SAID_OF.keys(), "say what its keys do, in help_groups"
    for name, rows in SAID_OF.items():
        for row in rows:
            assert f"<b>{row}</b>" in page, name


def test_it_names_the_keys_of_a_clicker(keys, titles):
    page = gestures_and_keys(keys, titles, LIGHT)
    assert [QKeySequence(key).toString() for key in CLICKER] == ["PgDown", "PgUp"]
    assert "<b>Page Down, Page Up of a clicker</b>" in page
