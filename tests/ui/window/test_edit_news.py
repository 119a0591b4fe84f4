"""Edits are said in a quiet notice, with Undo."""

import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtWidgets import QPushButton

from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import INPUT, Key


def buttons(notice):
    return [one.text() for one in notice.findChildren(QPushButton) if not one.isHidden()]


def remove_layer(window):
    window.shared.selection.set([LayerPart("hidden1")])
    window.actions_by_name["remove"].trigger()


def remove_neuron(window):
    window.shared.selection.set(
        [UnitPart("hidden1", window.document.experiment.units("hidden1")[0])]
    )
    window.actions_by_name["remove"].trigger()


def change_data(window):
    window.views.experiment_panel.data.pick("circle")


def take_template(window):
    palette = window.views.canvas.open_palette()
    next(iter(palette.buttons.values())).click()


def paste(window):
    window.shared.selection.set([LayerPart("hidden1")])
    window.actions_by_name["copy"].trigger()
    window.actions_by_name["paste"].trigger()


@pytest.mark.parametrize("change", [remove_layer, remove_neuron, change_data, take_template, paste])
def test_what_takes_something_away_offers_undo(window, settle, change):
    before = window.document.experiment
    change(window)
    assert window.message.isVisible()
    assert buttons(window.message) == ["Undo"]
    assert window.document.experiment != before
    window.message.findChild(QPushButton).click()
    assert window.document.experiment == before
    assert window.message.label.text().startswith("Undone: ")
    assert buttons(window.message) == []


def test_what_adds_or_sets_offers_undo_too(window):
    window.shared.network_actions.add_unit("hidden1")
    assert window.message.isVisible()
    assert buttons(window.message) == ["Undo"]
    window.document.edit(lambda e: replace_field(e, "training.learning_rate", 0.5), "Rate")
    assert window.message.label.text() == "Rate"
    assert buttons(window.message) == ["Undo"]


def test_another_data_set_names_only_what_has_changed_with_it(window):
    for name in ("xor", "digits"):
        window.views.experiment_panel.data.pick(name)
    said = window.message.label.text()
    assert "now: output 10 × softmax, loss " in said
    assert "optimiser" not in said


def test_a_restart_offers_undo(window, settle):
    window.actions_by_name["step_batch"].trigger()
    assert settle(window).update == 1
    window.actions_by_name["restart"].trigger()
    settle(window)
    assert buttons(window.message) == ["Undo"]
    window.message.findChild(QPushButton).click()
    assert settle(window).update == 1


def test_a_weight_that_is_seen_where_it_was_set_needs_no_words(window, settle):
    source, unit = (window.document.experiment.units(layer)[0] for layer in (INPUT, "hidden1"))
    key = Key("hidden1", unit, INPUT, source)
    value = settle(window).parameter(key)
    window.shared.network_actions.set_values({key: value}, 0.5, "")
    assert not window.message.isVisible()
    window.actions_by_name["undo"].trigger()
    assert window.message.label.text().startswith("Undone: ")


def test_notices_cover_neither_legend_nor_map_nor_each_other(window, settle):
    settle(window)
    remove_layer(window)
    window.notify("Something is refused.", (("Do this", lambda: None), ("Or that", lambda: None)))
    canvas = window.views.canvas
    parts = canvas.view, canvas.legend, window.views.map_view
    covered = [QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in parts]
    for notice in (window.notice, window.message):
        assert notice.isVisible()
        assert not any(place.intersects(notice.geometry()) for place in covered)
    assert not window.notice.geometry().intersects(window.message.geometry())
    window.notice.hide()
    settle(window)
    below = canvas.view.mapTo(window, QPoint(0, canvas.view.height())).y()
    assert 0 <= window.message.y() - below < 60
