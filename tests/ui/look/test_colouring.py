"""Numbers as colours: sign, and no number."""

import numpy as np
import pytest

from playground.ui.look.colouring import table_index
from playground.ui.look.theme import DARK, LIGHT, diverging_table, rgb


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_no_number_has_a_colour_of_its_own(theme):
    table = diverging_table(theme)
    colours = table[table_index(np.array([-1.0, -0.1, 0.0, 0.1, 1.0, np.nan]))]
    assert colours[[0, 4]].tolist() == [rgb(theme.negative).tolist(), rgb(theme.positive).tolist()]
    assert len({tuple(colour) for colour in colours.tolist()}) == 6
    assert colours[5].tolist() == rgb(theme.line).tolist()


def test_infinities_are_the_strongest_colours():
    assert table_index(np.array([-np.inf, np.inf])).tolist() == [0, 255]
