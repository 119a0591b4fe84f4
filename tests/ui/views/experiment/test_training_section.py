"""The form of the training settings: a row for each field of the spec."""

from dataclasses import fields

import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtWidgets import QApplication

from playground import Choice, Experiment, TrainingSpec
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import field_value, replace_field
from playground.core.experiment.training_spec import StopSpec
from playground.ui.look.text_size import NORMAL, px, refresh, use_text_percent
from playground.ui.state.document import Document
from playground.ui.views.experiment.rows import ChoiceRow, OptionRow
from playground.ui.views.experiment.training_section import TrainingSection
from playground.ui.widgets.label import FittingLabel
from playground.ui.widgets.number_edit import NumberField

NUMBERS = {"learning_rate": 0.5, "batch": 7, "penalty_rate": 0.25, "dropout": 0.5, "clip": 2.0}
STOPS = {"epochs": 9, "target_loss": 0.125, "tolerance": 0.5, "patience": 3}
VALUES = {f"training.{name}": value for name, value in NUMBERS.items()} | {
    f"training.stop.{name}": value for name, value in STOPS.items()
}


@pytest.fixture
def document(qapp):
    return Document(Experiment())


@pytest.fixture
def section(qtbot, document):
    section = TrainingSection(document)
    qtbot.addWidget(section)
    section.show_experiment(document.experiment)
    return section


def row_of(section, field):
    (row,) = [row for row in section.rows if row.field == field and not isinstance(row, OptionRow)]
    return row


def test_every_field_of_the_spec_has_a_row(section):
    training = {f"training.{field.name}" for field in fields(TrainingSpec)} - {"training.stop"}
    stop = {f"training.stop.{field.name}" for field in fields(StopSpec)}
    assert {row.field for row in section.rows} == training | stop


@pytest.mark.parametrize("field", VALUES)
def test_a_number_sets_its_own_field_and_shows_it(section, document, field):
    row = row_of(section, field)
    row.control.picked.emit(VALUES[field])
    assert field_value(document.experiment, field) == VALUES[field]
    assert type(field_value(document.experiment, field)) is type(VALUES[field])
    section.show_experiment(document.experiment)
    assert row.control.value() == VALUES[field]


@pytest.mark.parametrize(
    ("field", "name", "value"),
    [
        ("training.optimizer", "adam", Choice("adam")),
        ("training.schedule", "step", Choice("step")),
        ("training.penalty", "l2", "l2"),
        ("training.order", "listed", "listed"),
        ("training.precision", "float32", "float32"),
        ("training.loss", "mse", "mse"),
    ],
)
def test_a_pick_sets_its_own_field_and_shows_it(section, document, field, name, value):
    row = row_of(section, field)
    row.control.picked.emit(name)
    assert field_value(document.experiment, field) == value
    section.show_experiment(document.experiment)
    assert row.control.currentData() == name


def test_the_numbers_of_the_picked_optimiser_alone_are_shown(section, document):
    document.edit(lambda experiment: edits.set_optimizer(experiment, "momentum"), "optimiser")
    section.show_experiment(document.experiment)
    shown = [
        (row.entry, row.option)
        for row in section.rows
        if isinstance(row, OptionRow) and row.control.isVisibleTo(section)
    ]
    assert {entry for entry, _ in shown} == {"momentum"}


def test_a_refused_pick_shows_what_still_holds(section, document):
    document.edit(lambda experiment: edits.set_dataset(experiment, "plane"), "regression")
    section.show_experiment(document.experiment)
    row = row_of(section, "training.loss")
    row.control.show_value("bce")
    row.control.picked.emit("bce")
    assert document.experiment.training.loss == "mse"
    assert row.control.currentData() == "mse"


def test_every_number_of_the_form_belongs_to_a_row(section):
    controls = {row.control for row in section.rows}
    assert set(section.findChildren(NumberField)) <= controls


def places(section):
    """Where the controls of all rows are that are always shown."""
    rows = [row for row in section.rows if not isinstance(row, OptionRow)]
    QApplication.processEvents()
    return {
        row.field: QRect(row.control.mapTo(section, QPoint()), row.control.size()) for row in rows
    }


@pytest.mark.parametrize("percent", [100, 200])
def test_no_pick_moves_another_row(qapp, section, document, percent):
    use_text_percent(qapp, percent)
    refresh(section)
    section.resize(px(280), section.sizeHint().height())
    section.show()
    before = places(section)
    for row in section.rows:
        if isinstance(row, ChoiceRow):
            for name in row.registry:
                document.edit(lambda e, row=row, name=name: row.changed(e, name), "pick")
                section.show_experiment(document.experiment)
                assert places(section) == before, (row.field, name)
    use_text_percent(qapp, NORMAL)


def test_a_number_that_does_not_count_is_disabled(section, document):
    rate = row_of(section, "training.penalty_rate").control
    assert not rate.isEnabled()
    document.edit(lambda e: replace_field(e, "training.penalty", "l2"), "L2")
    section.show_experiment(document.experiment)
    assert rate.isEnabled()


def test_a_choice_without_numbers_says_what_it_does(section):
    section.resize(400, 600)
    section.show()
    said = {label.text() for label in section.findChildren(FittingLabel) if label.isVisible()}
    assert said == {
        "Each update is a step against the gradient of a mini-batch.",
        "The learning rate η stays the same.",
    }


def test_patience_keeps_the_last_weights_or_the_best(section, document):
    row = row_of(section, "training.stop.keep")
    row.control.picked.emit("best")
    assert document.experiment.training.stop.keep == "best"
    assert document.undo_stack.undoText() == "Patience keeps: the best weights"
