"""The tables of gestures and keys: keys from the actions, each part that takes some is named."""

import importlib
import pkgutil

import pytest
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QWidget

import playground.ui
from playground.ui.window.actions import action_table
from playground.ui.window.help_pages import key_tables
from playground.ui.window.present import CLICKER


@pytest.fixture
def keys(qapp):
    return {spec.name: ", ".join(spec.shortcuts) for spec in action_table()}


@pytest.fixture
def titles(qapp):
    return {spec.name: spec.text for spec in action_table()}


def test_every_action_with_a_key_is_in_the_table(keys, titles):
    table = key_tables(keys, titles)["keys"]
    for name, key in keys.items():
        assert (f"| {key} | {titles[name]} |" in table) is bool(key), name


def test_a_bar_in_a_text_does_not_end_its_cell(keys):
    assert r"| \| | a \| b |" in key_tables({"run": "|"}, {"run": "a | b"})["keys"]


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
    "HeatMapArea": ("Arrow keys in heat-maps or the confusion matrix", "Enter in heat-maps"),
    "ConfusionGrid": ("Arrow keys in heat-maps or the confusion matrix",),
    "_Tabs": ("Enter, Space on the tab of a page below",),
    "RowTable": ("Up, Down in the table of a check", "Up, Down in the steps of a circuit"),
    "NumberEdit": ("Up, Down", "Shift + Up, Shift + Down"),
    "NumberField": ("Alt + Down", "Esc"),
    "Slider": ("Arrow keys on a slider",),
    "ChoiceBox": (),  # leaves the wheel to what scrolls
    "SidePanel": (),  # Esc closes it; its button says so
    "Scroller": ("Enter on a part with fields",),
    "EnterButton": (),  # Enter presses it, as every button
    "TourBubble": (),  # Esc ends the tour, as it says itself
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
    page = key_tables(keys, titles)["gestures"]
    assert classes_with_keys() <= SAID_OF.keys(), "say what its keys do, in help_groups"
    for name, rows in SAID_OF.items():
        for row in rows:
            assert f"| {row} | " in page, name


def test_it_names_the_keys_of_a_clicker(keys, titles):
    page = key_tables(keys, titles)["gestures"]
    assert [QKeySequence(key).toString() for key in CLICKER] == ["PgDown", "PgUp"]
    assert "| Page Down, Page Up of a clicker | " in page
