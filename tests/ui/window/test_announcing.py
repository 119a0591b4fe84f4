"""What of the main window is said to screen readers."""

import pytest
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, Key
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
