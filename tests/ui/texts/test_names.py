"""The names of classes: one source, in every title."""

from dataclasses import replace

import pytest

from playground import OUTPUT, Experiment, Key
from playground.core.catalog.datasets import DATASETS
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import ParameterPart, UnitPart, class_of_output
from playground.ui.export.tables import samples_table
from playground.ui.texts.names import (
    class_marks,
    class_name,
    class_names,
    class_title,
    input_title,
    part_title,
    short_unit_title,
    unit_in_layer,
    unit_on_axis,
    unit_title,
    unit_title_in_column,
)


@pytest.mark.parametrize("name", DATASETS)
def test_every_class_has_one_name(name):
    dataset = DATASETS[name]
    names = class_names(dataset)
    assert len(set(names)) == len(names) == dataset.classes
    assert len(dataset.class_names) in (0, dataset.classes)
    assert names == [class_name(dataset, number) for number in range(dataset.classes)]


@pytest.mark.parametrize("name", DATASETS)
def test_every_input_has_a_title_the_second_one_of_a_curve_too(name):
    dataset = DATASETS[name]
    titles = [input_title(dataset, axis) for axis in range(len(dataset.inputs))]
    assert len(set(titles)) == len(titles)
    assert not dataset.is_plane or titles == ["x₁", "x₂"]


def test_a_number_that_is_a_name_is_called_a_class_in_a_sentence():
    assert class_name(DATASETS["digits"], 7.0) == "7"
    assert class_title(DATASETS["digits"], 7.0) == "digit 7"
    assert class_title(DATASETS["iris"], 2.0) == class_name(DATASETS["iris"], 2.0) == "virginica"


@pytest.mark.parametrize(
    ("names", "marks"),
    [
        (("A", "NA", "가"), ["A", "NA", "가"]),
        (("setosa", "versicolor", "virginica"), ["se", "ve", "vi"]),
        (("a b", "a c", "d"), ["0", "1", "2"]),
        (("1", "101", "102"), ["1", "01", "02"]),
        (("1999", "2000", "2001"), ["99", "00", "01"]),
        ((), ["0", "1", "2"]),
    ],
)
def test_a_class_is_marked_by_its_name_or_its_beginning_if_that_tells_all_apart(names, marks):
    assert class_marks(replace(DATASETS["iris"], class_names=names, classes=3)) == marks


@pytest.mark.parametrize(
    ("dataset", "unit", "title"),
    [
        ("iris", "3", "Output, virginica"),
        ("digits", "8", "Output, digit 7"),
        ("xor", "1", "Output, neuron 1"),
        ("plane", "1", "Output, neuron 1"),
    ],
)
def test_an_output_of_several_is_called_by_its_class_too(dataset, unit, title):
    experiment = edits.set_dataset(Experiment(), dataset)
    assert part_title(experiment, UnitPart(OUTPUT, unit)) == title


@pytest.mark.parametrize(
    ("layer", "unit", "names"),
    [
        (OUTPUT, "4", ("Output, digit 3", "Out, digit 3", "digit 3", "digit 3", "digit 3")),
        (
            "hidden1",
            "2",
            ("Hidden 1, neuron 2", "H1, neuron 2", "Neuron 2", "2", "H1·2"),
        ),
    ],
)
def test_a_neuron_has_one_name_in_every_length(layer, unit, names):
    digits = edits.set_dataset(Experiment(), "digits")
    forms = unit_title, unit_title_in_column, unit_in_layer, unit_on_axis, short_unit_title
    assert tuple(form(digits, layer, unit) for form in forms) == names


def test_a_weight_says_which_class_it_leads_to():
    iris = edits.set_dataset(Experiment(), "iris")
    edge = Key(OUTPUT, "2", "hidden2", "1")
    assert part_title(iris, ParameterPart(edge)) == "Hidden 2, neuron 1 → Output, versicolor"


def test_only_one_of_several_outputs_stands_for_a_class():
    iris = edits.set_dataset(Experiment(), "iris")
    assert [class_of_output(iris, OUTPUT, unit) for unit in iris.units(OUTPUT)] == [0, 1, 2]
    assert class_of_output(iris, "hidden1", iris.units("hidden1")[0]) is None
    assert class_of_output(Experiment(), OUTPUT, "1") is None


def test_the_exported_samples_name_their_class_and_every_output(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "iris"), "data")
    head, *rows = samples_table(desk.settle())
    assert head[-3:] == ("output 1: setosa", "output 2: versicolor", "output 3: virginica")
    assert {row[5] for row in rows} == {"setosa", "versicolor", "virginica"}
