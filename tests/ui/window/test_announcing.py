"""What of the main window is said to screen readers."""

import pytest
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, Key
from playground.ui.texts.messages import error_text
from playground.ui.widgets.named import name_of
from playground.ui.widgets.number_edit import NumberField
from playground.ui.window.rail_entries import rail_entries
from tests.support.own import own_flowers


@pytest.fixture
def canvas(window):
    """The canvas, with the keyboard."""
    window.views.canvas.view.setFocus()
    QApplication.processEvents()
    return window.views.canvas.view


@pytest.fixture
def heard(canvas, qtbot):
    """Wait until the canvas is called so."""

    def heard(*parts):
        qtbot.waitUntil(lambda: all(part in canvas.accessibleName() for part in parts))
        return canvas.accessibleName()

    return heard


def test_a_selection_is_said(window, heard):
    window.shared.selection.set([LayerPart("hidden1")])
    heard("Hidden 1, 4 neurons")
    window.shared.selection.set([ParameterPart(Key("hidden1", "1", INPUT, "x1"))])
    heard("x 1 to Hidden 1, neuron 1", "w = minus 0.8360")


def test_names_of_classes_are_said_as_they_are(window, heard, settle):
    flowers = own_flowers(class_names=("a_1", "x²", "w₁"))
    window.document.edit(lambda experiment: import_own(experiment, flowers), "Import")
    settle(window)
    window.shared.selection.set([UnitPart("output", "2")])
    heard("x²")
    window.shared.selection.set([UnitPart("output", "1")])
    heard("a_1")


def test_an_undo_is_said_with_the_name_of_the_edit(window, heard, settle):
    window.shared.selection.set([UnitPart("hidden1", "1")])
    window.actions_by_name["remove"].trigger()
    settle(window)
    window.document.undo_stack.undo()
    heard("Undone", "neuron")


def test_a_refusal_is_said(window, heard):
    window.notify("It is not possible", (("Try again", print),))
    heard("It is not possible", "Buttons: Try again")


def test_another_workspace_and_a_new_network_are_said_where_the_keyboard_is(window, heard, settle):
    window.panel_layout.switch("backprop")
    heard("Workspace Backprop")
    window.shared.selection.set([LayerPart("hidden1")])
    heard("Hidden 1, 4 neurons")
    window.actions_by_name["new"].trigger()
    settle(window)
    heard("Nothing is selected")
    assert QApplication.focusWidget() is window.views.canvas.view


def test_training_and_a_pause_are_said(window, heard):
    window.controller.set_running(True)
    heard("Training …")
    window.controller.set_running(False)
    heard("Paused")


def test_a_step_of_the_walk_is_said_with_its_numbers(window, heard, settle):
    window.actions_by_name["walk_next"].trigger()
    settle(window)
    window.views.canvas.view.setFocus()
    window.actions_by_name["walk_next"].trigger()
    heard("step 1 of", "forward: Hidden 1", "a of Hidden 1: ")


def fields_of_numbers(window):
    """The numeric fields that can be used, each with its name, wherever the window has them."""
    window.shared.watched.pin(0)
    for entry in rail_entries():
        window.panel_layout.side.open(entry.name)
        yield from seen_fields(window)
    for place in ("backprop", "circuits", "network"):
        window.panel_layout.switch(place)
        yield from seen_fields(window)
    for part in (LayerPart("hidden1"), ParameterPart(Key("hidden1", "1", INPUT, "x1"))):
        window.shared.selection.set([part])
        yield from seen_fields(window)


def seen_fields(window):
    QApplication.processEvents()
    for field in window.findChildren(NumberField):
        if field.isVisible() and field.isEnabled():
            yield field


def test_a_refusal_says_the_last_entry_only_in_every_field_of_a_number(window, settle):
    settle(window)
    said, seen = [], {}
    for field in fields_of_numbers(window):
        if field in seen:
            continue
        seen[field] = name = name_of(field)
        field.setFocus()
        field.refused.connect(lambda error: said.append(error_text(error)))
        for text in ("-1e300", "1e300", "-2e300"):
            field.setText(text)
            field.editingFinished.emit()
            QApplication.processEvents()  # the refusal is said to screen readers
            shown, (sentence,) = field.text(), said
            assert sentence.startswith(f"{name}: "), sentence
            assert sentence.count(": ") == sentence.count(name) == 1, sentence
            assert shown != text
            said.clear()
    assert {"Learning rate", "Batch size", "Noise (%)", "Neurons"} <= set(seen.values())
    assert len(seen) >= 12
