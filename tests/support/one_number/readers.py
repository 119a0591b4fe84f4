"""The readers of the law of one number. A new view joins with a function and one line here."""

from playground.core.basics.vocabulary import Source
from tests.support.one_number.canvas import (
    bubble,
    edges,
    legend,
    neurons,
    painted_edges,
    painted_neurons,
    svg_edges,
    svg_neurons,
)
from tests.support.one_number.gates import (
    gate_graph,
    gate_page,
    gates_aloud,
    gates_of_neurons,
    loss_and_inputs,
    vector_graph,
    vectors,
    vectors_of_neurons,
)
from tests.support.one_number.pages import (
    check,
    formulas,
    ledger,
    ledger_of_neurons,
    matrices,
    nudged,
    optimiser,
)
from tests.support.one_number.shown import BATCHES, NOW, SOURCES, Reader
from tests.support.one_number.tables import csv, outline, read_aloud

OF_NEURONS: tuple[Reader, ...] = (
    neurons,
    painted_neurons,
    gates_of_neurons,
    vectors_of_neurons,
    ledger_of_neurons,
    svg_neurons,
)
READERS: dict[Reader, tuple[Source, ...]] = {
    bubble: SOURCES,
    edges: SOURCES,
    painted_edges: SOURCES,
    outline: SOURCES,
    csv: SOURCES,
    read_aloud: SOURCES,
    gate_graph: ("sample",),
    gate_page: ("sample",),
    gates_aloud: ("sample",),
    vectors: ("sample",),
    vector_graph: BATCHES,
    formulas: NOW,
    matrices: NOW,
    legend: ("sample",),
    loss_and_inputs: ("sample",),
    ledger: SOURCES,
    check: NOW,
    nudged: NOW,
    optimiser: NOW,
    svg_edges: SOURCES,
}
AT_REST: tuple[Reader, ...] = (ledger, check, nudged, optimiser, svg_edges)  # not at every stop
ON_THE_WAY = tuple(reader for reader in READERS if reader not in AT_REST)
