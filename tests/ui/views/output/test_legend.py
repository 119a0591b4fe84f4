"""The legend of the output map says what is drawn, and nothing that is not."""

import numpy as np
import pytest

from playground import Experiment
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.fields import replace_field
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import LIGHT
from tests.support.experiments import with_values

FUEL = (14.0, 18.0, 24.0)


def own_fuel(inputs=1, **rest):
    """Return samples with values that are far from 0 and not standardised."""
    numbers = np.array([[4.4, 3.4, 2.4], [1.0, 2.0, 0.0]])[:inputs]
    names = tuple(Input(name) for name in ("weight", "age")[:inputs])
    return OwnData(
        *(np.array(one, "<f8").tobytes() for one in (numbers, FUEL)),
        **{"classes": 0, "inputs": names, "outputs": ("fuel",), "low": 0.0, "high": 5.0} | rest,
    )


def said(desk):
    return desk.map_view.legend.text().replace("\u00a0", " ").replace("&nbsp;", " ")


def show(desk, own, test_share=0.0):
    experiment = import_own(Experiment(), own)
    desk.open(replace_field(experiment, "data.test_share", test_share))
    desk.settle()


def test_along_a_curve_it_has_the_smallest_and_the_largest_value_in_their_colours(desk):
    show(desk, own_fuel())
    for value, text in ((14.0, "14.0"), (24.0, "24.0")):
        colour = sample_colour(desk.experiment.dataset, value, LIGHT).name()
        assert f'color:{colour}">■</span> {text}' in said(desk)
    assert "−1" not in said(desk)
    colours = [point.brush().color().name() for point in desk.map_view.points.train.points()]
    assert len(set(colours)) == len(FUEL), "each value has a colour of its own"


def test_on_the_plane_it_has_the_values_of_the_full_colours(desk):
    show(desk, own_fuel(inputs=2))
    assert f'color:{LIGHT.negative}">■</span> −24.0' in said(desk)
    assert f'color:{LIGHT.positive}">■</span> +24.0' in said(desk)
    assert sample_colour(desk.experiment.dataset, 24.0, LIGHT).name() == LIGHT.positive
    assert sample_colour(desk.experiment.dataset, 14.0, LIGHT).name() != LIGHT.positive


def test_each_of_several_values_has_a_range_of_its_own(desk):
    desk.open(with_values())
    desk.settle()
    sizes = desk.experiment.dataset.largest
    assert sizes[0] < 2 < sizes[1]
    desk.map_view.head.outputs.setCurrentIndex(1)
    desk.map_view.head.outputs.activated.emit(1)
    assert f"+{sizes[1]:.2f}" in said(desk)


def test_values_of_about_one_keep_the_range_of_drawn_data(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "plane"), "data")
    desk.settle()
    assert f'color:{LIGHT.negative}">■</span> −1' in said(desk)
    assert f'color:{LIGHT.positive}">■</span> +1' in said(desk)


@pytest.mark.parametrize("kind", ["curve", "plane", "classes"])
def test_it_has_no_test_points_where_there_are_none(desk, kind):
    def show_share(share):
        if kind == "classes":
            desk.open(replace_field(Experiment(), "data.test_share", share))
            desk.settle()
        else:
            show(desk, own_fuel(inputs=1 if kind == "curve" else 2), share)

    show_share(0.4)
    assert "■ test" in said(desk)
    show_share(0.0)
    assert "● train" in said(desk)
    assert "test" not in said(desk)
