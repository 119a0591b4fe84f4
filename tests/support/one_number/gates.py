"""Readers of the gate graph and its page, of scalars and of matrices."""

import math
from collections.abc import Iterator

from playground import INPUT
from playground.core.experiment.parts import ParameterPart
from playground.core.graph.fan_out import is_partial
from playground.ui.gate_graph.explain import explain
from playground.ui.views.backprop.gates_table import gates_table, vectors_table
from playground.ui.views.backprop.layer_vectors import LayerVectors
from playground.ui.views.backprop.symbols import node_names
from tests.support.one_number.shown import DIGITS, Scene, Shown, as_number, letter, of_loss
from tests.support.readings import said_in


def gate_graph(scene: Scene) -> Iterator[Shown]:
    unrolled, run = scene.walk.unrolled, scene.walk.run
    _, *rows = gates_table(run, node_names(scene.snapshot, unrolled))
    for key, node in unrolled.parameters.items():
        yield Shown("gate graph", letter(key), key, None, rows[node][3], 12)
        if rows[node][4] != "":
            yield Shown("gate graph", f"∂L/∂{letter(key)}", key, "sample", rows[node][4], 12)


def vector_graph(scene: Scene) -> Iterator[Shown]:
    """The matrices of the graph of a batch, W and b with their gradients, as they are exported."""
    network, run, experiment = scene.walk.network, scene.walk.run, scene.snapshot.experiment
    _, *rows = vectors_table(run, {})
    cells = {tuple(row[:3]): row[3:] for row in rows}
    for key in scene.keys:
        of = network.biases[key.layer] if key.is_bias else network.weights[key.ends]
        row, column = experiment.unit_index(key.layer, key.unit) + 1, 1
        if not key.is_bias:
            column = experiment.unit_index(key.source, key.source_unit) + 1
        value, gradient = cells[run.graph.nodes[of].name, row, column]
        yield Shown("vector graph", letter(key), key, None, value, 12)
        if gradient != "":
            yield Shown("vector graph", f"∂L/∂{letter(key)}", key, scene.source, gradient, 12)


def gate_page(scene: Scene) -> Iterator[Shown]:
    """A parameter's gradient as the gate page writes it."""
    unrolled, run = scene.walk.unrolled, scene.walk.run
    names = node_names(scene.snapshot, unrolled)
    for key, node in unrolled.parameters.items():
        for line in explain(run.graph, run, node, names, DIGITS):
            if line.kind == "gradient":
                name = of_loss(line.name, key)
                yield Shown("gate page", name[0], key, name[1], as_number(line.result), DIGITS)


def vectors(scene: Scene) -> Iterator[Shown]:
    """The matrices of the layers, on the page of a vector gate and in its table."""
    shown, experiment = LayerVectors(scene.walk), scene.snapshot.experiment
    for key in scene.keys:
        row = experiment.unit_index(key.layer, key.unit)
        (node, *_), column = shown.layers.nodes_of(ParameterPart(key)), 0
        if not key.is_bias:
            column = experiment.unit_index(key.source, key.source_unit)
        value, gradient = shown.run.values[node], shown.run.gradients[node]
        yield Shown("vectors", letter(key), key, None, value[row, column], 12)
        if gradient is not None:
            yield Shown("vectors", f"∂L/∂{letter(key)}", key, "sample", gradient[row, column], 12)


def gates_aloud(scene: Scene) -> Iterator[Shown]:
    """The sentences of the gate page."""
    unrolled, run = scene.walk.unrolled, scene.walk.run
    passive = unrolled.shown_only
    for key, node in unrolled.parameters.items():
        for line in explain(run.graph, run, node, {node: letter(key)}, DIGITS, passive):
            if line.kind == "reading":
                said = said_in(line.text())
                name = f"∂{said.of}/∂{said.name}"
                yield Shown("gate page, aloud", name, key, "sample", said.slope, DIGITS)


def loss_and_inputs(scene: Scene) -> Iterator[Shown]:
    """What the gate graph says of them."""
    unrolled, run = scene.walk.unrolled, scene.walk.run
    loss = run.values[run.graph.output]
    yield Shown("gate graph", "L", "loss", "sample", math.nan if loss is None else loss, 12)
    for (layer, unit), node in unrolled.a.items():
        if layer == INPUT and run.values[node] is not None:
            yield Shown("gate graph", "x", unit, "sample", run.values[node], 12)


def gates_of_neurons(scene: Scene) -> Iterator[Shown]:
    """z, a and δ on the wires of the gate graph; a sum that is not complete says so there."""
    unrolled, run = scene.walk.unrolled, scene.walk.run
    _, *rows = gates_table(run, node_names(scene.snapshot, unrolled))
    for home, node in unrolled.z.items():
        partial = is_partial(run, node, unrolled.shown_only)
        seen = {"z": rows[node][3], "a": rows[unrolled.a[home]][3]}
        for name, value in (seen | ({} if partial else {"δ": rows[node][4]})).items():
            if value != "":
                yield Shown("gate graph", name, home, "sample", value, 12)


def vectors_of_neurons(scene: Scene) -> Iterator[Shown]:
    """z, a and δ as matrices."""
    shown = LayerVectors(scene.walk)
    for layer, node in shown.layers.z.items():
        values, a = shown.run.values, shown.layers.a[layer]
        for name, matrix in (
            ("z", values[node]),
            ("a", values[a]),
            ("δ", shown.run.gradients[node]),
        ):
            units = scene.snapshot.experiment.units(layer)
            for row, unit in enumerate(units if matrix is not None else ()):
                yield Shown("vectors", name, (layer, unit), "sample", float(matrix[row, 0]), 12)
