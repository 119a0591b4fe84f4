"""Lanes of skip connections, in polynomial time; paths of the edges that are asked for."""

import time
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import INPUT, OUTPUT, ConnectionSpec, Key, LayerSpec, NetworkSpec
from playground.core.engine.layout import Layout
from playground.core.experiment.edits.units import cut_edge
from playground.ui.views.canvas.edge_names import NOT_HERE, EdgeNames
from playground.ui.views.canvas.layout import lay_out_network
from playground.ui.views.canvas.routes import SLACK, Lane, Route, Taken, all_paths
from tests.support.experiments import make


def densely_connected(layers, units=1):
    """Every layer feeds all later ones."""
    hidden = [LayerSpec.dense(f"h{i}", units) for i in range(1, layers)]
    ids = [INPUT, *(layer.id for layer in hidden), OUTPUT]
    connections = tuple(ConnectionSpec(*ends) for ends in combinations(ids, 2))
    return make(NetworkSpec((*hidden, LayerSpec.dense(OUTPUT, 1, "tanh")), connections))


def seconds(layers):
    """The time of the processor for the layout of so many layers, the best of three."""
    experiment, times = densely_connected(layers), []
    for _ in range(3):
        start = time.process_time()
        lay_out_network(experiment)
        times.append(time.process_time() - start)
    return min(times)


def test_twice_as_many_densely_connected_layers_take_no_sixty_times_as_long(qapp):
    """There are four times as many connections; with n⁶ it was 64 times."""
    assert seconds(28) < 25 * seconds(14)


@pytest.mark.parametrize(("layers", "most"), [(32, 0.1), (64, 1.0)])
def test_a_hand_can_wait_for_a_densely_connected_network(qapp, layers, most):
    """It takes 0.01 and 0.03 s; with n⁶ it took 38 s and never ended."""
    assert seconds(layers) < most


def test_the_largest_network_is_laid_out_in_a_picture_of_usual_height(qapp):
    """64 layers have 1,953 lanes; each as wide as usual they made it 20,000 high."""
    layout = lay_out_network(densely_connected(64))
    assert layout.rect[3] - layout.rect[1] < 2500
    lanes = [bundle.lane for bundle in layout.bundles.values() if bundle.lane is not None]
    assert len({(lane.middle, lane.span) for lane in lanes}) == len(lanes) == 64 * 63 / 2
    assert layout.shares_lanes
    assert len({lane.middle for lane in lanes}) == 63


spans = st.lists(
    st.tuples(st.integers(-40, 40), st.integers(0, 12), st.integers(0, 3), st.integers(0, 2)),
    min_size=1,
    max_size=30,
)


def by_trial(wanted, half, taken):
    """The nearest of all ends of spans, each compared with all spans."""
    inside = half - SLACK
    candidates = [wanted, *(high + half for _, high in taken), *(low - half for low, _ in taken)]
    free = [
        y
        for y in candidates
        if y > min(low for low, _ in taken)
        and all(y + inside <= low or y - inside >= high for low, high in taken)
    ]
    return min(free, key=lambda y: (round(abs(y - wanted), 6), -y))


@given(spans, st.integers(-60, 60), st.sampled_from([0.5, 1.0, 2.5, 7.0]))
def test_a_lane_is_where_trying_all_places_finds_it(found, wanted, half):
    by_column = [[(low, low + size) for low, size, at, _ in found if at == i] for i in range(4)]
    by_column[1] = by_column[1] or [(0.0, 1.0)]
    taken = Taken(by_column)
    expected = list(by_column[1]) + list(by_column[2])
    for low, size, first, more in found[:5]:
        taken.add((low + 0.25, low + size + 0.25), first, first + more)
        if first <= 2 and first + more >= 1:
            expected.append((low + 0.25, low + size + 0.25))
    assert taken.free_middle(wanted, half, 1, 2) == by_trial(wanted, half, expected)


STARTS = np.array([[0.0, 0.0], [0.0, 30.0], [5.0, 60.0]])
ENDS = np.array([[90.0, -20.0], [95.0, 10.0]])


@pytest.mark.parametrize("lane", [None, Lane(120.0, 3.0, (20.0, 60.0))])
def test_bounds_and_mean_are_those_of_all_paths(lane):
    bundle = Route(STARTS, ENDS, lane)
    paths = all_paths(bundle)
    assert paths.shape == (2, 3, 41, 2)
    low, high = paths.min(axis=(0, 1, 2)), paths.max(axis=(0, 1, 2))
    assert bundle.bounds == pytest.approx((*low, *high))
    assert bundle.mean() == pytest.approx(paths.mean(axis=(0, 1)))


@pytest.mark.parametrize("cut", [[], [("2", "1")], [("1", "1"), ("3", "2"), ("2", "2")]])
def test_edges_have_names_numbers_and_places(cut):
    network = NetworkSpec.stack(
        LayerSpec.dense("h1", 2), LayerSpec.dense("h2", 3), LayerSpec.dense(OUTPUT, 1)
    )
    experiment = make(network)
    for edge in cut:
        experiment = cut_edge(experiment, "h1", "h2", edge)
    layout = Layout(experiment)
    edges = EdgeNames(experiment, layout, ("h1", "h2"))
    names = [Key("h2", to, "h1", of) for to in "123" for of in "12" if (to, of) not in cut]
    assert list(edges) == names
    assert edges[:2] == names[:2]
    assert [edges.find(name) for name in names] == list(range(len(edges)))
    assert edges.offsets.tolist() == [layout.offsets[name] for name in names]
    numbers = np.arange(layout.size) * 2.0
    assert edges.read(numbers).tolist() == [numbers[layout.offsets[name]] for name in names]
    rows, columns = edges.places(np.arange(len(edges)))
    assert [(str(row + 1), str(column + 1)) for row, column in zip(rows, columns, strict=True)] == [
        name.edge for name in names
    ]
    missing = [Key("h2", *edge[:1], "h1", *edge[1:]) for edge in cut]
    assert {edges.find(key) for key in (*missing, Key("h1", "1", "input", "x1"))} == {NOT_HERE}
