"""What the data panel shows of imported data: source, standardisation, chips of many inputs."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.fields import replace_field
from tests.support.own import NAMES, own_flowers, own_pictures, own_prices, own_values


def shown(desk, own):
    """The data panel with this data."""
    desk.open(import_own(Experiment(), own))
    desk.settle()
    return desk.experiment_panel.data


def test_it_names_the_source_and_lists_mean_and_deviation_of_each_input(desk):
    section = shown(desk, own_flowers())
    assert section.scaling.text().startswith("iris.csv, 150 samples; standardised: (x − mean)")
    assert len(section.scaling.toolTip().splitlines()) == 4
    before = section.scaling.toolTip()
    desk.document.edit(lambda e: replace_field(e, "seeds.split", 77), "Split")
    desk.settle()
    assert section.scaling.toolTip() != before


def test_it_says_that_inputs_are_not_standardised(desk):
    section = shown(desk, own_flowers(is_scaled=False, low=0.0, high=8.0))
    assert section.scaling.text().endswith("the inputs are as they were measured")


def test_it_says_how_values_and_pixels_are_standardised(desk):
    section = shown(desk, own_prices())
    assert "The network learns standardised values, (y − mean)" in section.scaling.text()
    assert [line.split(":")[0] for line in section.scaling.toolTip().splitlines()] == [
        "area",
        "price",
        "age",
    ]
    shown(desk, own_pictures())
    assert section.scaling.text().endswith("of all pixels of the training samples")
    assert section.scaling.toolTip() == ""


def test_painting_is_off_for_measured_inputs_and_the_test_share_moves_the_mean(desk):
    section = shown(desk, own_flowers())
    assert not section.paint.isEnabled()
    assert section.paint.toolTip() == "Points can only be painted on a map of x₁ and x₂"
    before = desk.experiment.data.own.inputs
    section.split.test.picked.emit(4, 1)
    assert desk.experiment.data.test_share == pytest.approx(0.2)
    assert desk.experiment.data.own.inputs != before


def test_a_long_name_is_cut_on_its_chip_and_whole_in_the_tooltip(desk):
    named = tuple(map(Input, ("a long name of a column", *NAMES[1:])))
    section = shown(desk, replace(own_flowers(), inputs=named))
    chip = chips(section)[0]
    assert chip.text().endswith("…")
    assert "a long name of a column" in chip.toolTip()


def chips(section):
    """The chips of the inputs, in their order."""
    return [
        chip
        for chip in section.findChildren(type(section.paint))
        if "as an input" in chip.toolTip()
    ]


def test_hundreds_of_inputs_have_one_chip_for_all(desk):
    labels = np.arange(20) % 2.0
    numbers = np.random.default_rng(1).normal(size=(200, 20))
    names = tuple(Input(f"p{n}") for n in range(200))
    own = OwnData(numbers.tobytes(), labels.tobytes(), inputs=names, is_scaled=True)
    section = shown(desk, own)
    assert section.all_pixels.text() == "All 200 inputs"
    assert not chips(section)
    desk.document.edit(lambda e: import_own(e, own_flowers()), "Import data")
    desk.settle()
    assert len(chips(section)) == 4


def test_a_single_input_has_no_plane_to_choose(desk):
    shown(desk, own_values())
    assert not desk.map_view.slice.isVisible()
    desk.document.edit(lambda e: import_own(e, own_flowers(inputs=(0, 1))), "Import data")
    desk.settle()
    assert desk.map_view.slice.isVisible()
