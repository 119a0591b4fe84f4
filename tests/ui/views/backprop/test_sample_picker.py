"""Which sample the Backprop tab follows."""

import pytest
from PyQt6.QtCore import Qt

from playground.core.engine.samples import Typed
from playground.core.experiment.edits.settings import set_dataset
from playground.ui.texts.numbers import number
from tests.support.experiments import with_values
from tests.support.walking import numbers


def test_without_a_sample_the_tab_says_what_to_do_and_does_it(desk, qtbot):
    tab = desk.backprop_view
    assert tab.hint.isVisible()
    assert "Pick a sample" in tab.hint.text()
    assert not tab.gates.isVisible()
    qtbot.mouseClick(tab.hint.take_first, Qt.MouseButton.LeftButton)
    desk.settle()
    assert tab.gates.isVisible()
    assert desk.watched.watch.sample == 0


def test_a_sample_can_be_picked_from_the_list_or_typed(desk, tab):
    picker = tab.sources.samples
    picker.setCurrentIndex(picker.findData(7))
    picker.activated.emit(picker.currentIndex())
    assert desk.watched.watch.sample == 7
    desk.settle()
    popup = picker.type_one()
    popup.inputs[0].setText("1.5")
    popup.inputs[0].editingFinished.emit()
    popup.inputs[1].setText("-2")
    popup.inputs[1].editingFinished.emit()
    popup.labels[0].setText("1")
    popup.labels[0].editingFinished.emit()
    popup.take.click()
    assert desk.watched.watch.sample == Typed((1.5, -2.0), 1.0)
    sample = desk.settle().sample
    assert (sample.index, sample.point) == (-1, (1.5, -2.0))
    assert "typed sample" in picker.currentText()
    x, y = desk.map_view.points.ring.getData()
    assert (x[0], y[0]) == (1.5, -2.0)
    assert numbers(desk.canvas)["input"] == ["1.50", "−2.00"]


def test_bad_typing_is_said_and_pins_nothing(desk, tab):
    popup = tab.sources.samples.type_one()
    popup.inputs[0].setText("abc")
    popup.inputs[0].editingFinished.emit()
    assert popup.error.isVisible()
    assert desk.watched.watch.sample == 3
    popup.close()


def test_digits_and_what_is_drawn_can_be_picked_before_there_is_a_sample_and_after_it_is_gone(
    desk,
):
    tab = desk.backprop_view
    for pin in (None, 0, None):
        desk.watched.pin(pin)
        desk.settle()
        assert desk.walk_controller.is_ready == (pin is not None)
        tab.drawn.digits_picked.emit(6 if tab.digits == 5 else 5)
        tab.drawn.focus_picked.emit("whole")
        tab.drawn.focus_picked.emit("selected")
    assert tab.hint.isVisible()


def test_a_sample_without_room_ends_in_dots_and_not_within_a_number(desk, tab):
    picker = tab.sources.samples
    assert picker.shown_text() == picker.currentText(), "two inputs have room"
    desk.document.edit(lambda e: set_dataset(e, "iris"), "iris")
    desk.watched.pin(4)
    desk.settle()
    picker.grab()
    text = picker.shown_text()
    assert text.endswith("…")
    assert picker.currentText().startswith(text[:-1])


def test_a_sample_of_several_values_is_listed_and_typed_with_all_of_them(desk, tab):
    desk.open(with_values())
    desk.watched.pin(0)
    sample, picker = desk.settle().sample, tab.sources.samples
    assert f"value ({', '.join(map(number, sample.label))})" in picker.currentText()
    popup = picker.type_one()
    assert [float(field.value()) for field in popup.labels] == pytest.approx(sample.label)
    for field, text in zip(popup.labels, ("0.01", "0.99"), strict=True):
        field.setText(text)
        field.editingFinished.emit()
    popup.take.click()
    assert desk.settle().sample.label == (0.01, 0.99)
    assert desk.snapshot.sample.column[-2:].tolist() == [0.01, 0.99]
