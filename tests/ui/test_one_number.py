"""The law of one number: one name and one source are one number, in every view and export.

A reader yields what one view shows, as `Shown`. A new view joins with a function and one line in
`READERS`, which says of which sources the view can be. The samples of a loss are read from its
symbol where it has an index: L₄ is of sample 4, L_batch of the next mini-batch.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import pytest
from PyQt6.QtCore import QPointF
from PyQt6.QtWidgets import QGraphicsView

from playground import INPUT, OUTPUT, Experiment, Key, Trainer
from playground.core.basics.vocabulary import EdgeQuantity, Quantity, Source
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart
from playground.core.explain.batch_formulas import batch_formulas
from playground.core.explain.formulas import formulas_for
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.microscope import microscope
from playground.core.explain.nudge import nudge
from playground.core.explain.objective import NoDerivativeError
from playground.core.graph.fan_out import is_partial
from playground.core.observe.watch import Watch, WatchedUpdate
from playground.live.batch_walk import BatchWalk
from playground.live.observer import Observer
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.export.pictures import Exportable, svg
from playground.ui.export.tables import history_table, parameters_table
from playground.ui.gate_graph.explain import explain
from playground.ui.look.theme import LIGHT
from playground.ui.state.scales import edge_values
from playground.ui.state.watched import Watched
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import loss_index, objective_symbol
from playground.ui.texts.symbols import edge_symbol, gradient_symbol, quantity_symbol
from playground.ui.views.backprop.gates_table import gates_table, vectors_table
from playground.ui.views.backprop.layer_vectors import LayerVectors
from playground.ui.views.backprop.ledger_page import LedgerPage
from playground.ui.views.backprop.optimizer_page import rich
from playground.ui.views.backprop.pages import Subject
from playground.ui.views.backprop.symbols import node_names
from playground.ui.views.canvas.legend import Legend
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.views.canvas.tooltip import describe_part
from playground.ui.views.outline.rows import Kind, OutlineRow, row_of
from playground.ui.views.outline.texts import reading_of, value_of
from playground.ui.window.actions import action_table, build_actions
from playground.ui.window.toolbar import Toolbar
from tests.support.experiments import dense, make, masked, skip
from tests.support.latex_matrices import work_out
from tests.support.latex_reader import read
from tests.support.pictures import svg_texts
from tests.support.readings import said_in
from tests.support.surface import FakeSurface

SAMPLE, DIGITS = 3, 4
SOURCES: tuple[Source, ...] = ("batch", "next", "train", "sample")
NOW: tuple[Source, ...] = ("next", "train", "sample")  # those of the Backprop tab
BATCHES: tuple[Source, ...] = ("next", "train")
INDEX: dict[str, Source] = {"₄": "sample", "4": "sample", "_batch": "next", "_train": "train"}
IN_WORDS: dict[str, Source] = {
    "the samples of the last update": "batch",
    "the next mini-batch": "next",
    "the training set": "train",
    "the pinned sample": "sample",
}
frozen = replace(
    dense(hidden=(2,)),
    layers=tuple(replace(layer, frozen=layer.id == "h1") for layer in dense(hidden=(2,)).layers),
)
EXPERIMENTS: dict[str, Experiment] = {
    "L1": make(dense(hidden=(2,)), penalty="l1", penalty_rate=0.1),
    "L2": make(dense(hidden=(2,)), penalty="l2", penalty_rate=0.1, clip=0.01),
    "dropout": make(dense(hidden=(3,)), dropout=0.4),
    "softmax": make(
        dense(output="softmax", n_out=3, hidden=(2,)), dataset="blobs", loss="cce", penalty="l2"
    ),
    "perceptron": make(dense(output="step", hidden=()), optimizer="perceptron"),
    "perceptron, sigmoid": make(dense(output="sigmoid", hidden=()), optimizer="perceptron"),
    "frozen": make(frozen, penalty="l2", penalty_rate=0.1),
    "cut": make(masked(), penalty="l2", penalty_rate=0.1),
    "skip": make(skip(), penalty="l1", penalty_rate=0.05),
}


@dataclass(frozen=True)
class Shown:
    """A number as a view shows it: of what, over which samples, with how many digits."""

    view: str
    name: str
    key: object  # a parameter, or the layer and unit of a neuron
    source: Source | None  # None: it is of no samples, as a weight is
    value: float
    digits: int

    @property
    def half(self) -> float:
        """Half a unit of its last digit."""
        return 0.5 * 10.0 ** (math.floor(math.log10(abs(self.value) or 1e-300)) - self.digits + 1)


@dataclass(frozen=True)
class Scene:
    """A trained network as the window sees it: the snapshot of a source, and the walk."""

    trainer: Trainer
    snapshot: Snapshot
    walk: Walk | BatchWalk

    @property
    def source(self) -> Source:
        return self.snapshot.watch.source

    @property
    def keys(self) -> list[Key]:
        layout = self.snapshot.layout
        return [key for key, is_there in zip(layout.keys, layout.exists, strict=True) if is_there]


def as_number(text: str) -> float:
    """What a text such as −3.922·10⁻⁵, −3.9e−5 or −0.12 says; NaN for a dash."""
    power = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
    text = text.replace("−", "-").replace(",", "")
    match = re.fullmatch(rf"(-?[\d.]+)(?:\s?[·×]\s?10([{power}]+)|e\+?(-?\d+))?", text)
    if match is None:
        return math.nan
    exponent = match[3] or (match[2] or "").translate(str.maketrans(power, "0123456789-"))
    return float(match[1]) * 10.0 ** int(exponent or 0)


def digits_in(text: str) -> int:
    """How many significant digits a text shows."""
    mantissa = re.split(r"e|·|×", text)[0]
    return max(1, len(re.sub(r"\D", "", mantissa).lstrip("0")))


def letter(key: Key) -> str:
    return "b" if key.is_bias else "w"


def of_loss(symbol: str, key: Key) -> tuple[str, Source]:
    """Read ∂L₄/∂w₁₁ as the name ∂L/∂w and its samples."""
    match = re.match(r"∂([LJ])(₄|4|_batch|_train)/∂", symbol)
    assert match, symbol
    return f"∂{match[1]}/∂{letter(key)}", INDEX[match[2]]


# --- readers: one for each view -------------------------------------------------------------------


def bubble(scene: Scene) -> Iterator[Shown]:
    for key in scene.keys:
        _, *lines = describe_part(ParameterPart(key), scene.snapshot).split("\n")
        for line in lines:
            name, equals, rest = line.partition(" = ")
            if equals:
                words = rest.partition(" on ")[2]
                of = IN_WORDS[words] if words else None
                yield Shown("bubble", name, key, of, as_number(rest.split(" on ")[0]), 4)


def edges(scene: Scene) -> Iterator[Shown]:
    """The canvas and the heat-maps."""
    for quantity in ("weight", "gradient"):
        values = edge_values(scene.snapshot, quantity)
        name = edge_symbol(scene.snapshot.experiment, quantity)
        for key in scene.keys if values is not None else ():
            if not key.is_bias:
                shown = as_number(number(float(values[scene.snapshot.layout.offsets[key]]), 4))
                of = None if quantity == "weight" else scene.source
                yield Shown("edges", name, key, of, shown, 4)


@dataclass(frozen=True)
class Canvas:
    """The canvas with all numbers and neurons +1: the names and texts of what it paints."""

    edges: list[tuple[str, Key, str]]
    neurons: list[tuple[object, str]]
    scene: NetworkScene

    def svg(self) -> list[str]:
        """The texts of its exported picture, those of the edges first, then of the neurons."""
        view = QGraphicsView(self.scene)
        view.resize(900, 700)
        view.show()
        texts = svg_texts(svg(Exportable("network", "Network", view, lambda: None)))
        view.close()
        return texts


@lru_cache(maxsize=1)
def drawing(experiment: Experiment) -> NetworkScene:
    """The items of the canvas, without a frame; made once for each network."""
    drawn = FakeSurface(experiment).network_scene
    drawn.bias_neurons, drawn.numbered = True, 1000
    drawn.build(experiment, LIGHT)
    return drawn


@pytest.fixture(scope="module", autouse=True)
def no_drawing_is_left():
    yield
    drawing.cache_clear()


def canvas(scene: Scene, quantity: EdgeQuantity = "weight") -> Canvas:
    experiment = scene.snapshot.experiment
    drawn = drawing(experiment)
    drawn.edge_quantity = quantity
    drawn.show_frame(scene.snapshot)
    paths = {
        key: {tuple(point) for point in path}
        for item in drawn.edges.values()
        for key, path in zip(item.keys, item.paths.tolist(), strict=True)
    }
    labels = [((point.x(), point.y()), text) for point, text in drawn.labels.labels]
    keys = one_each([{k for k in paths if point in paths[k]} for point, _ in labels])
    labelled = [
        (symbol_of(experiment, key, quantity), key, text)
        for key, (_, text) in zip(keys, labels, strict=True)
    ]
    numbers = [
        ((layer, unit), text)
        for layer, item in drawn.units.items()
        for unit, text in zip(experiment.units(layer), item.numbers, strict=False)
    ]
    return Canvas(labelled, numbers, drawn)


def one_each(candidates: list[set[Key]]) -> list[Key]:
    """Which edge each label lies on; where edges cross, the one that has no other label."""
    found: dict[int, Key] = {}
    while len(found) < len(candidates):
        sure = {i: one for i, one in enumerate(candidates) if len(one) == 1 and i not in found}
        assert sure, "labels lie where edges cross, and nothing tells which edges they are of"
        for i, (key,) in sure.items():
            found[i] = key
            candidates = [one - {key} if j != i else one for j, one in enumerate(candidates)]
    return [found[i] for i in range(len(candidates))]


def symbol_of(experiment: Experiment, key: Key, quantity: EdgeQuantity) -> str:
    """The name of what an edge, or the edge of a bias, shows."""
    if quantity == "gradient":
        return gradient_symbol(experiment, key)
    return edge_symbol(experiment, quantity).replace("w", letter(key))


def painted_edges(scene: Scene) -> Iterator[Shown]:
    """The numbers on the edges of the canvas, biases included."""
    for quantity in ("weight", "gradient"):
        of = None if quantity == "weight" else scene.source
        for name, key, text in canvas(scene, quantity).edges:
            yield Shown("canvas", name, key, of, as_number(text), digits_in(text))


def svg_edges(scene: Scene) -> Iterator[Shown]:
    """The same in the exported picture."""
    for quantity in ("weight", "gradient"):
        of, drawn = None if quantity == "weight" else scene.source, canvas(scene, quantity)
        for (name, key, _), text in zip(drawn.edges, drawn.svg(), strict=False):
            yield Shown("canvas.svg", name, key, of, as_number(text), digits_in(text))


def outline(scene: Scene) -> Iterator[Shown]:
    for key in scene.keys:
        if not key.is_bias:
            row, value = OutlineRow(Kind.EDGE, *key), scene.snapshot.parameter(key)
            text = value_of(scene.snapshot.experiment, row, value).split(" ")[0]
            yield Shown("outline", "w", key, None, as_number(text), 3)


def csv(scene: Scene) -> Iterator[Shown]:
    head, *rows = parameters_table(scene.snapshot)
    for key, row in zip(scene.keys, rows, strict=True):
        yield Shown("csv", letter(key), key, None, row[4], 12)
        name = f"∂L/∂{letter(key)}" if head[5] == "gradient" else head[5]
        yield Shown("csv", name, key, scene.source, row[5], 12)


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


def formulas(scene: Scene) -> Iterator[Shown]:
    walk, snapshot = scene.walk, scene.snapshot
    parts, index = (snapshot.experiment, snapshot.layout), loss_index(snapshot)
    for key in scene.keys:
        about = ParameterPart(key), DIGITS, index
        found = (
            batch_formulas(*parts, walk.network, walk.run, *about)
            if isinstance(walk, BatchWalk)
            else formulas_for(*parts, walk.unrolled, walk.run, *about)
        )
        for formula in found:
            left = re.match(
                r"\\frac\{\\partial ([LJ])_\{(?:\\mathrm\{)?(\w+)\}+\{\\partial [wb]\S*\} =",
                formula.symbols,
            )
            if left and formula.result:
                name, (value,) = f"∂{left[1]}/∂{letter(key)}", read(formula.result)
                of = INDEX[left[2] if left[2].isdigit() else f"_{left[2]}"]
                yield Shown("formulas", name, key, of, value, DIGITS)


def matrices(scene: Scene) -> Iterator[Shown]:
    """∂L/∂W of each connection and ∂L/∂b, as the formulas write them."""
    walk, snapshot, layout = scene.walk, scene.snapshot, scene.snapshot.layout
    is_batch = isinstance(walk, BatchWalk)
    write, graph = (batch_formulas, walk.network) if is_batch else (formulas_for, walk.unrolled)
    for key in scene.keys:
        part = LayerPart(key.layer) if key.is_bias else ConnectionPart(*key.ends)
        *_, formula = write(snapshot.experiment, layout, graph, walk.run, part, DIGITS)
        if formula.result:
            row, column = snapshot.experiment.unit_index(key.layer, key.unit), 0
            if not key.is_bias:
                column = snapshot.experiment.unit_index(key.source, key.source_unit)
            value = float(work_out(formula.result)[row, column])
            yield Shown("matrices", f"∂L/∂{letter(key)}", key, scene.source, value, DIGITS)


def read_aloud(scene: Scene) -> Iterator[Shown]:
    """What the sentences about gradients say, on the canvas and in the outline."""
    for key in scene.keys:
        row = row_of(ParameterPart(key))
        texts = describe_part(ParameterPart(key), scene.snapshot), reading_of(scene.snapshot, row)
        for view, text, digits in zip(("bubble", "outline"), texts, (4, 3), strict=True):
            if said := said_in(text):
                name = f"∂{said.of}/∂{said.name}"
                yield Shown(f"{view}, aloud", name, key, scene.source, said.slope, digits)


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


def ledger(scene: Scene) -> Iterator[Shown]:
    page = LedgerPage(Watched(), LIGHT)
    page.show()
    for key in scene.keys[:: max(1, len(scene.keys) // 3)]:
        snapshot = look(scene.trainer, scene.source, key)
        page.snapshot, page.subject = snapshot, Subject(ParameterPart(key), None, {}, DIGITS)
        page.refresh()
        symbol, *_, total = page.summary.text().split("   ·   ")[0].split(" = ")
        # that of the last mini-batch, which has no index of its own, is never on screen
        is_loss = symbol.startswith("∂L") and scene.source in NOW
        name, of = of_loss(symbol, key) if is_loss else (symbol, scene.source)
        name = f"∂L/∂{letter(key)}" if symbol.startswith("∂L") else name
        yield Shown("ledger", name, key, of, as_number(total), DIGITS)
    page.close()


def check(scene: Scene) -> Iterator[Shown]:
    """What backpropagation and the gate graph say on the Check page."""
    snapshot, batch = scene.snapshot, scene.snapshot.batch
    parts = snapshot.experiment, snapshot.layout, snapshot.parameters
    try:
        found = GradientCheck(*parts, batch.columns, masks=batch.masks)
    except NoDerivativeError:
        return
    found.step(found.total)
    for row in found.result():
        name, of = of_loss(f"∂{objective_symbol(snapshot)}/∂w", row.key)
        for value in (row.analytic, row.graph):
            yield Shown("check", name, row.key, of, as_number(number(value, 4)), 4)


def nudged(scene: Scene) -> Iterator[Shown]:
    snapshot, batch = scene.snapshot, scene.snapshot.batch
    parts = snapshot.experiment, snapshot.layout, snapshot.parameters
    for key in scene.keys:
        try:
            found = nudge(*parts, batch.columns, key, 0.1, batch.masks)
        except NoDerivativeError:
            return
        name, of = of_loss(f"∂{objective_symbol(snapshot)}/∂w", key)
        yield Shown("nudge", name, key, of, found.gradient, 9)


def optimiser(scene: Scene) -> Iterator[Shown]:
    """The lines of the update to come, without clipping."""
    snapshot = look(scene.trainer, scene.source, update="source")
    update, mark = snapshot.watched_update, loss_index(snapshot)
    for key in scene.keys:
        for line in microscope(snapshot.experiment, snapshot.layout, update, key).lines:
            if line.symbol in ("∂L/∂θ", "∂J/∂θ"):
                symbol = rich(line.symbol, mark).replace("<sub>", "_").replace("</sub>", "")
                name, of = of_loss(symbol.replace("_4", "4"), key)
                yield Shown("optimiser", name, key, of, line.value, 9)


def neurons(scene: Scene) -> Iterator[Shown]:
    """The canvas: what its neurons show of the pinned sample."""
    snapshot = scene.snapshot
    name = quantity_symbol(snapshot.experiment, snapshot.watch.quantity)
    for layer in snapshot.layout.order:
        units = snapshot.experiment.units(layer)
        for unit, value in zip(units, snapshot.sample.values[layer].tolist(), strict=True):
            yield Shown("neurons", name, (layer, unit), "sample", value, 12)


def painted_neurons(scene: Scene) -> Iterator[Shown]:
    """The numbers on the neurons of the canvas."""
    name = quantity_symbol(scene.snapshot.experiment, scene.snapshot.watch.quantity)
    for home, text in canvas(scene).neurons:
        yield Shown("canvas", name, home, "sample", as_number(text), digits_in(text))


def svg_neurons(scene: Scene) -> Iterator[Shown]:
    """The same in the exported picture."""
    name = quantity_symbol(scene.snapshot.experiment, scene.snapshot.watch.quantity)
    drawn = canvas(scene)
    texts = drawn.svg()[len(drawn.edges) :]
    for (home, _), text in zip((one for one in drawn.neurons if one[1]), texts, strict=False):
        yield Shown("canvas.svg", name, home, "sample", as_number(text), digits_in(text))


def legend(scene: Scene) -> Iterator[Shown]:
    """The loss of the pinned sample, and its inputs."""
    found, snapshot = Legend(), scene.snapshot
    found.show_frame(snapshot, drawing(snapshot.experiment), LIGHT)
    line = found.text().split("<br>")[-1].replace("&nbsp;", " ")
    point, loss = re.search(r"\((.*?)\)", line)[1], line.rsplit(" ", 1)[1]
    yield Shown("legend", "L", "loss", "sample", as_number(loss), digits_in(loss))
    for entry, text in zip(snapshot.experiment.data.features, point.split(", "), strict=True):
        yield Shown("legend", "x", entry, "sample", as_number(text), digits_in(text))


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


def ledger_of_neurons(scene: Scene) -> Iterator[Shown]:
    """The line of the pinned sample in the ledger of each bias, one among the training set."""
    rule = quantity_symbol(scene.snapshot.experiment, "delta")
    for key in scene.keys:
        if key.is_bias:
            entries = look(scene.trainer, "train", key).account.ledger
            delta = float(entries.delta[SAMPLE])
            yield Shown("ledger", rule, (key.layer, key.unit), "sample", delta, 12)


Reader = Callable[[Scene], Iterator[Shown]]
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
ON_THE_WAY: tuple[Reader, ...] = (
    bubble,
    edges,
    painted_edges,
    outline,
    csv,
    read_aloud,
    gate_graph,
    gate_page,
    gates_aloud,
    vectors,
    vector_graph,
    formulas,
    matrices,
    legend,
    loss_and_inputs,
)


# --- the law --------------------------------------------------------------------------------------


def look(
    trainer: Trainer,
    source: Source,
    parameter: Key | None = None,
    quantity: Quantity = "a",
    update: WatchedUpdate = "",
) -> Snapshot:
    observer = Observer()
    watch = Watch(source, SAMPLE, parameter=parameter, quantity=quantity, update=update)
    observer.set_watch(watch)
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)


def walk_of(source: Source) -> Walk | BatchWalk:
    """The walk of the tab for a source."""
    return BatchWalk() if source in BATCHES else Walk()


def trained(name: str) -> Trainer:
    trainer = Trainer(EXPERIMENTS[name])
    trainer.run_checked(7)
    return trainer


def shown_by(scene: Scene, readers: tuple[Reader, ...]) -> list[Shown]:
    return [one for reader in readers for one in reader(scene) if math.isfinite(one.value)]


def assert_one_number(shown: list[Shown]) -> None:
    """Every two of one name and one source agree, to the digits shown."""
    first: dict[object, Shown] = {}
    for one in sorted(shown, key=lambda one: -one.digits):
        other = first.setdefault((one.name, one.key, one.source), one)
        assert abs(one.value - other.value) <= 1.02 * (one.half + other.half) + 1e-12, (one, other)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_one_name_and_one_source_are_one_number(qapp, name, source):
    trainer, walk = trained(name), walk_of(source)
    scene = Scene(trainer, look(trainer, source), walk)
    walk.show(scene.snapshot)
    readers = tuple(reader for reader, sources in READERS.items() if source in sources)
    shown = shown_by(scene, readers)
    if "perceptron" not in name:  # it has no derivative to check
        for reader in readers:
            assert shown_by(scene, (reader,)), f"{reader.__name__} shows nothing"
    assert {one.source for one in shown} == {None, source}
    assert_one_number(shown)


@pytest.mark.parametrize("source", NOW)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_at_every_stop_of_a_walk_it_is_the_same_number(qapp, name, source):
    trainer, walk = trained(name), walk_of(source)
    snapshot = look(trainer, source)
    readers = tuple(reader for reader in ON_THE_WAY if source in READERS[reader])
    walk.show(snapshot)
    shown = shown_by(Scene(trainer, snapshot, walk), readers)
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        shown += shown_by(Scene(trainer, walk.seen(snapshot), walk), readers)
    assert_one_number(shown)


MEASURES = ("train loss", "test loss", "train accuracy", "test accuracy")


def of_the_run(desk, snapshot: Snapshot) -> Iterator[Shown]:
    """The counters on the toolbar, the curves under the mouse, and the history as CSV."""
    moment = snapshot.epoch, snapshot.update
    nothing = {spec.name: (lambda: None) for spec in action_table()}
    actions = build_actions(desk.curves_view, nothing, desk.document.undo_stack)
    toolbar = Toolbar(actions, LIGHT)
    toolbar.show_frame(snapshot)
    shown = {name: counter.value.text() for name, counter in toolbar.counters.items()}
    assert tuple(as_number(shown[name]) for name in ("epoch", "update")) == moment
    counters = zip(
        ("train loss", "test loss", "test accuracy"),
        (shown["train_loss"], shown["test_loss"], shown["score"]),
        strict=True,
    )
    for name, text in counters:
        yield run_number("toolbar", name, moment, text)
    curves = desk.curves_view
    for mode, names in (("loss", MEASURES[:2]), ("score", MEASURES[2:])):
        curves.modes.buttons[mode].click()
        for row in range(len(curves.plot.drawn.series.epoch)):
            yield from under_mouse(curves, row, names)
    _, *rows = history_table(snapshot)
    for row in rows:
        for name, value in zip(MEASURES, row[2:6], strict=True):
            yield Shown("csv", name, (row[0], row[1]), None, value, 12)


def run_number(view: str, name: str, moment: object, text: str) -> Shown:
    """A number of a run from its text; percent have as many digits as they show."""
    share = 0.01 if text.endswith("%") else 1.0
    value = as_number(text.removesuffix("%").strip())
    digits = len(text.removesuffix("%").strip().replace(".", "").lstrip("0"))
    return Shown(view, name, moment, None, share * value, max(1, digits))


def under_mouse(curves, row: int, names: tuple[str, ...]) -> Iterator[Shown]:
    """The values of one row of the curves, from the line below the plot."""
    plot = curves.plot
    box, x = plot.getViewBox(), plot.drawn.series.epoch[row]
    middle = sum(box.viewRange()[1]) / 2
    plot.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(float(x), middle)))
    said = re.fullmatch(
        r"epoch ([\d,]+) · update ([\d,]+) · train (\S+(?: %)?) · test (\S+(?: %)?)",
        curves.page.readout.wordings[0],
    )
    moment = tuple(int(text.replace(",", "")) for text in said.groups()[:2])
    for name, text in zip(names, said.groups()[2:], strict=True):
        yield run_number("curves", name, moment, text)


@pytest.mark.parametrize("updates", [0, 3, 25, 40, 67])
def test_toolbar_curves_and_history_tell_one_run(desk, updates):
    trainer = Trainer(Experiment())
    trainer.run_updates(updates)
    desk.document.open(trainer, None)
    snapshot = desk.settle()
    desk.curves_view.resize(900, 300)
    shown = list(of_the_run(desk, snapshot))
    assert {one.view for one in shown} == {"toolbar", "curves", "csv"}
    assert {one.key for one in shown if one.view == "toolbar"} <= {
        one.key for one in shown if one.view == "curves"
    }
    assert_one_number(shown)


def test_the_opened_loss_shows_the_same_numbers(qapp):
    trainer, walk = trained("softmax"), Walk()
    snapshot = look(trainer, "sample")
    readers = tuple(reader for reader in ON_THE_WAY if "sample" in READERS[reader])
    walk.show(snapshot)
    shown = shown_by(Scene(trainer, snapshot, walk), readers)
    walk.open_loss(True)
    assert len(walk.unrolled.loss) > 1
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        shown += shown_by(Scene(trainer, walk.seen(snapshot), walk), readers)
    assert_one_number(shown)


@pytest.mark.parametrize("quantity", ["a", "z", "delta"])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_neuron_reads_the_same_everywhere_and_at_every_stop(qapp, name, quantity):
    trainer, walk = trained(name), Walk()
    snapshot = look(trainer, "sample", quantity=quantity)
    walk.show(snapshot)
    shown = shown_by(Scene(trainer, snapshot, walk), OF_NEURONS)
    views = {"neurons", "canvas", "canvas.svg", "gate graph", "vectors", "ledger"}
    assert {one.view for one in shown} == views
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        shown += shown_by(Scene(trainer, walk.seen(snapshot), walk), OF_NEURONS[:4])
    assert_one_number(shown)


def test_the_law_sees_a_second_truth(qapp):
    key = Key(OUTPUT, "1", "h1", "1")
    one = Shown("canvas", "∂L/∂w", key, "sample", -0.1008, 4)
    with pytest.raises(AssertionError):
        assert_one_number([one, replace(one, view="graph", value=3.922e-5)])
    assert_one_number([one, replace(one, view="csv", value=-0.100812345, digits=9)])
    assert_one_number([one, replace(one, name="∂J/∂w", value=0.5)])
