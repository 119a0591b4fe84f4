"""Sizes within a view come back, whether it is built before or after they are read."""

from types import SimpleNamespace

import pytest
from PyQt6.QtWidgets import QWidget

from playground.ui.window.inner_sizes import InnerSizes
from playground.ui.window.later import Later


class Part:
    """Something with sizes; at first they are "first"."""

    def __init__(self):
        self.sizes = "first"

    def state(self):
        return self.sizes

    def restore(self, state):
        self.sizes = state or "first"


class View(QWidget):
    def __init__(self):
        super().__init__()
        self.splitter = self.split = Part()


@pytest.fixture
def views(qapp):
    return SimpleNamespace(circuit_place=Later(View), backprop_place=Later(View))


def test_a_view_that_is_built_later_has_what_was_remembered(views):
    InnerSizes(views).restore({"circuit": "wide", "backprop": "narrow"})
    assert views.circuit_place.build().splitter.sizes == "wide"
    assert views.backprop_place.build().split.sizes == "narrow"


def test_a_view_that_is_never_built_keeps_what_was_remembered(views):
    sizes = InnerSizes(views)
    sizes.restore({"circuit": "wide"})
    assert sizes.states() == {"circuit": "wide", "backprop": ""}


def test_what_the_user_has_chosen_is_told(views):
    sizes = InnerSizes(views)
    views.circuit_place.build().splitter.sizes = "own"
    assert sizes.states()["circuit"] == "own"
    sizes.restore({})
    assert views.circuit_place.view.splitter.sizes == "first"
