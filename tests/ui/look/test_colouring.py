"""Numbers as colours: sign, and no number."""

import numpy as np
import pytest

from playground.ui.look.colouring import Scaling, colours_by_bits, colours_of, table_index
from playground.ui.look.theme import DARK, LIGHT, diverging_table, packed_table, rgb


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_no_number_has_a_colour_of_its_own(theme):
    table = diverging_table(theme)
    colours = table[table_index(np.array([-1.0, -0.1, 0.0, 0.1, 1.0, np.nan]))]
    assert colours[[0, 4]].tolist() == [rgb(theme.negative).tolist(), rgb(theme.positive).tolist()]
    assert len({tuple(colour) for colour in colours.tolist()}) == 6
    assert colours[5].tolist() == rgb(theme.line).tolist()


def test_infinities_are_the_strongest_colours():
    assert table_index(np.array([-np.inf, np.inf])).tolist() == [0, 255]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "scaling",
    [
        Scaling("share", 0.02),
        Scaling("clipped"),
        Scaling("clipped", 6.0),
        Scaling("probability"),
        Scaling("squashed"),
    ],
    ids=str,
)
def test_a_colour_that_is_looked_up_is_at_most_one_step_from_its_own(scaling, theme):
    sizes = np.geomspace(1e-6, 1e3, 4000, dtype=np.float32)
    values = np.concatenate([-sizes, [0.0], sizes, np.linspace(-1, 1, 999)]).astype(np.float32)
    table = packed_table(diverging_table(theme)).tolist()
    found = colours_of(values, colours_by_bits(scaling, theme)).tolist()
    for colour, index in zip(found, table_index(scaling(values)).tolist(), strict=True):
        assert colour in table[max(index - 1, 0) : index + 2]


def test_infinities_and_what_is_no_number_have_their_colours_when_they_are_looked_up():
    by_bits = colours_by_bits(Scaling("squashed"), LIGHT)
    found = colours_of(np.array([-np.inf, np.inf, np.nan, 1e300]), by_bits)
    table = packed_table(diverging_table(LIGHT))
    assert found.tolist() == table[[0, 255, 256, 255]].tolist()
