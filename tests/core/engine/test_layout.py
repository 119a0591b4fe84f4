"""Names and offsets of parameters: made one by one, since a large network has too many."""

import tracemalloc
from dataclasses import replace

import pytest

from playground import OUTPUT, ConnectionSpec, Key
from playground.core.engine.layout import Layout
from playground.core.training.carry_over import carry_over, survivors
from tests.support.experiments import dense, make

NETWORK = dense(hidden=(3, 2))
SKIP = ConnectionSpec("h1", OUTPUT)
EXPERIMENT = make(replace(NETWORK, connections=(*NETWORK.connections, SKIP)))


def test_each_name_has_its_offset_and_each_offset_its_name():
    layout = Layout(EXPERIMENT)
    names = list(layout.keys)
    assert len(set(names)) == len(layout.keys) == len(layout.offsets) == layout.size
    assert [layout.keys[offset] for offset in range(layout.size)] == names
    assert [layout.offsets[name] for name in names] == list(range(layout.size))
    assert dict(layout.offsets) == {name: offset for offset, name in enumerate(names)}
    assert layout.keys[-2:] == tuple(names[-2:])
    assert [name.is_bias for name in names] == (~layout.is_weight).tolist()


@pytest.mark.parametrize("key", [Key("h9", "1", "h1", "1"), Key("h1", "9", "input", "x1")])
def test_an_unknown_name_has_no_offset(key):
    offsets = Layout(EXPERIMENT).offsets
    assert key not in offsets
    assert offsets.get(key) is None
    with pytest.raises(KeyError):
        offsets[key]


def test_a_large_network_needs_no_list_of_all_its_names():
    """With one there were 300 bytes for each parameter, and seconds to make them."""
    tracemalloc.start()
    try:
        layout = Layout(make(dense(hidden=(400, 400))))
        found = layout.keys[100_000]
        assert layout.offsets[found] == 100_000
        assert layout.is_weight.sum() > 100_000
        assert survivors(layout, layout) == (layout.size, 0, 0)
        vector = layout.is_weight.astype(float)
        carry_over(layout, layout, vector, vector)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 80 * layout.size
