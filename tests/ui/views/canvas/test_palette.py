"""The palette of templates, and the note of what an edit keeps."""

import pytest
from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QCursor

from playground.core.experiment.templates import TEMPLATES
from playground.ui.commands.edit_summary import EditLog
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.views.canvas.palette import Palette, network_picture


def test_a_template_from_the_palette_is_one_step_of_undo(desk, qtbot):
    before = desk.experiment
    qtbot.mouseClick(desk.canvas.templates, Qt.MouseButton.LeftButton)
    palette = desk.canvas.findChild(Palette)
    assert set(palette.buttons) == set(TEMPLATES)
    qtbot.mouseClick(palette.buttons["deep"], Qt.MouseButton.LeftButton)
    assert desk.experiment == TEMPLATES["deep"].build()
    assert desk.document.undo_stack.undoText() == "Template Deep"
    assert desk.settle().experiment == desk.experiment
    desk.do("undo")
    assert desk.experiment == before


def test_the_button_of_the_palette_is_not_drawn_as_under_the_mouse_after_use(desk, qtbot):
    button = desk.canvas.templates
    palette = desk.canvas.open_palette()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # the popup takes the leave event
    QCursor.setPos(palette.mapToGlobal(palette.rect().center()))
    palette.close()
    assert not button.underMouse()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("name", list(TEMPLATES))
def test_every_template_has_a_picture_within_its_frame(qapp, name, theme):
    image = network_picture(TEMPLATES[name].build(), theme, QSize(150, 76), 1.0).toImage()
    painted = [(x, y) for x in range(150) for y in range(76) if image.pixelColor(x, y).alpha()]
    assert len(painted) > 100
    assert all(0 < x < 149 and 0 < y < 75 for x, y in painted)


def trained(desk):
    desk.do("step_epoch")
    assert desk.settle().epoch == 1


def test_the_status_line_says_what_an_edit_keeps(window, qtbot, settle):
    settle(window)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    window.shared.network_actions.add_unit("hidden1")
    assert "weights and biases: 25 kept, 5 new" in window.message.label.text()
    settle(window)
    window.shared.network_actions.remove_unit("hidden1", "1")
    assert "weights and biases: 25 kept, 5 removed" in window.message.label.text()
    settle(window)
    window.shared.network_actions.set_activation("relu", "hidden1")
    assert "all weights and biases keep their values" in window.message.label.text()
    window.actions_by_name["undo"].trigger()
    assert "keep their values" not in window.message.label.text()


@pytest.fixture
def notes(desk):
    """What the status line would say of each edit, before training."""
    log, notes = EditLog(desk.document), []
    desk.document.undo_stack.indexChanged.connect(lambda: notes.append(log.describe(trained=False)))
    return notes


def test_before_training_the_status_line_has_the_name_of_the_edit_alone(desk, notes):
    desk.network_actions.add_unit("hidden1")
    assert notes == ["Add neuron to Hidden 1"]


def test_an_undo_says_what_was_undone(desk, notes):
    desk.network_actions.add_unit("hidden1")
    desk.network_actions.set_activation("relu", "hidden1")
    desk.do("undo")
    desk.do("undo")
    assert notes[2:] == [
        "Undone: Activation of Hidden 1: ReLU",
        "Undone: Add neuron to Hidden 1",
    ]


def test_a_template_starts_anew_and_undo_and_redo_bring_each_training_back(desk, qtbot):
    trained(desk)
    state = lambda: desk.worker.call(lambda trainer: trainer.state())  # noqa: E731
    before = state()
    palette = desk.canvas.open_palette()
    palette.buttons["deep"].click()
    desk.settle()
    assert state().is_fresh
    trained(desk)
    other = state()
    desk.do("undo")
    desk.settle()
    assert (state().epoch, state().update) == (before.epoch, before.update)
    assert (state().parameters == before.parameters).all()
    assert len(desk.snapshot.history.table) == len(before.history.table)
    desk.do("redo")
    desk.settle()
    assert (state().parameters == other.parameters).all()


def test_a_drag_and_a_new_document_are_no_undo(window, settle):
    settle(window)
    slider = window.views.experiment_panel.data.noise.slider
    slider.sliderPressed.emit()
    for value in (3, 4, 5):
        slider.setValue(value)
        assert window.message.label.text() == f"Noise 0 % → {value} %"
    window.files.new()
    assert "Undone" not in window.message.label.text()
