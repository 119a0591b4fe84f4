"""No number makes NumPy warn: overflow, saturation, 0/0, in every tab, page and export.

The fixture of all tests fails a test in which NumPy warns, whatever the thread or slot.
"""

import numpy as np
import pytest

from playground.ui.views.output.arrows import longest
from tests.support import extremes
from tests.support.prompt_window import open_prompt_window, settle
from tests.support.shared_window import close_window
from tests.support.typesetting import blank, typeset_by


@pytest.fixture
def main(qapp, monkeypatch):
    """A window that writes formulas but does not typeset them: that takes long, without NumPy."""
    typeset_by(monkeypatch, blank)
    window = open_prompt_window(qapp)
    yield window
    close_window(window)


def test_a_softmax_beyond_all_numbers_is_shown_without_a_warning(main):
    main.document.open(extremes.experiments()["softmax beyond"](), None)
    main.panel_layout.open("backprop")
    settle(main)
    extremes.select_each_kind(main, lambda: settle(main))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", extremes.experiments())
def test_every_view_shows_extreme_numbers_without_a_warning(main, name):
    main.document.open(extremes.experiments()[name](), None)
    settle(main)
    extremes.use_every_view(main, lambda: settle(main))
    main.actions_by_name["step_epoch"].trigger()
    settle(main)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_circuit_lab_computes_extreme_numbers_without_a_warning(main):
    extremes.type_circuits(main, lambda: settle(main))


def test_an_arrow_too_long_for_a_number_is_none():
    assert longest(np.array([[1e308, 3.0], [1.7e308, 4.0]])) == 5.0
