"""The maps of the units: coloured when something about them has changed, and only then."""

import numpy as np
import pytest

from playground.ui.look.theme import THEMES


@pytest.fixture
def hidden(desk):
    """Returns the present colours of the maps of the first hidden layer."""
    desk.settle()
    return lambda: desk.canvas.view.network_scene.units["hidden1"].pixels


def test_another_sample_leaves_the_maps_and_changes_the_numbers(desk, hidden):
    desk.watched.follow(1)
    desk.settle()
    item, before = desk.canvas.view.network_scene.units["hidden1"], hidden()
    numbers = list(item.numbers)
    desk.watched.follow(2)
    desk.settle()
    assert np.shares_memory(hidden(), before)
    assert item.numbers != numbers


def test_other_weights_another_quantity_and_another_theme_colour_them_anew(desk, hidden):
    for change in (
        lambda: desk.controller.step("batch"),
        lambda: desk.watched.change(quantity="z"),
        lambda: desk.canvas.view.set_theme(THEMES["dark"]),
    ):
        before = hidden().copy()
        change()
        desk.settle()
        assert not np.array_equal(hidden(), before)


def test_another_scale_of_delta_colours_them_anew(desk, hidden):
    desk.watched.change(quantity="delta")
    desk.settle()
    before, key = hidden().copy(), ("delta", "")
    desk.scales.full[key] *= 4
    desk.canvas.view.show_frame(desk.snapshot)
    assert not np.array_equal(hidden(), before)


def test_maps_of_a_network_that_is_built_again_are_there(desk, hidden):
    shown = hidden().copy()
    desk.canvas.view.rebuild(animated=False)
    desk.canvas.view.show_frame(desk.snapshot)
    np.testing.assert_array_equal(hidden(), shown)
