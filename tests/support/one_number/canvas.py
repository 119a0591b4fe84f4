"""Readers of the canvas: bubbles, edges, neurons, legend, and its exported picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PyQt6.QtWidgets import QGraphicsView

from playground import Experiment, Key
from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.experiment.parts import ParameterPart
from playground.ui.export.pictures import Exportable, svg
from playground.ui.look.theme import LIGHT
from playground.ui.state.scales import edge_values
from playground.ui.texts.numbers import number
from playground.ui.texts.symbols import edge_symbol, gradient_symbol, quantity_symbol
from playground.ui.views.canvas.legend import Legend
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.views.canvas.tooltip import describe_part
from tests.support.one_number.shown import IN_WORDS, Scene, Shown, as_number, digits_in, letter
from tests.support.pictures import svg_texts
from tests.support.surface import FakeSurface, build


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
    build(drawn, experiment)
    return drawn


def canvas(scene: Scene, quantity: EdgeQuantity = "weight") -> Canvas:
    experiment = scene.snapshot.experiment
    drawn = drawing(experiment)
    drawn.edge_quantity = quantity
    drawn.show_frame(scene.snapshot)
    paths = {
        key: {tuple(point) for point in path}
        for item in drawn.edges.values()
        for key, path in zip(item.keys, item.paths(range(len(item.keys))).tolist(), strict=True)
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
    line = found.full_text().split("<br>")[-1].replace("&nbsp;", " ")
    point, loss = re.search(r"\((.*?)\)", line)[1], line.rsplit(" ", 1)[1]
    yield Shown("legend", "L", "loss", "sample", as_number(loss), digits_in(loss))
    for entry, text in zip(snapshot.experiment.data.features, point.split(", "), strict=True):
        yield Shown("legend", "x", entry, "sample", as_number(text), digits_in(text))
