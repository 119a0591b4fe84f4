"""The formulas of one weight or bias: gradient, chain rule along all paths, a step of descent."""

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from playground.core.basics.evaluation import compute
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import LATEX
from playground.core.catalog.penalties import PENALTIES
from playground.core.experiment.spec import Key
from playground.core.explain.formulas.latex import derivative, in_brackets, times, total
from playground.core.explain.formulas.matrices import MatrixScene, SampleMatrices
from playground.core.explain.formulas.scene import Formula, NotYetError, Scene, Writer
from playground.core.explain.formulas.updates import is_plain
from playground.core.graph.graph import Graph

WEIGHT = Phrase(
    QT_TRANSLATE_NOOP("core", "Gradient of the weight: δ of its target × what the edge carries")
)
BIAS_GRADIENT = Phrase(QT_TRANSLATE_NOOP("core", "Gradient of the bias: δ of its neuron"))
SHARED_BIAS_GRADIENT = Phrase(
    QT_TRANSLATE_NOOP("core", "Gradient of the shared bias: the sum of δ of all its neurons")
)
OBJECTIVE = Phrase(
    QT_TRANSLATE_NOOP("core", "With the penalty: what training follows is ∂J/∂w, with J = L + P")
)
ELEMENT = QT_TRANSLATE_NOOP(
    "core", "It is row {row}, column {column} of ∂L/∂W, {source} → {target}."
)
CHAIN = Phrase(QT_TRANSLATE_NOOP("core", "Chain rule from the loss to the parameter"))
PATH = QT_TRANSLATE_NOOP("core", "Chain rule, path {number} of {count:,}")
ALL_PATHS = QT_TRANSLATE_NOOP("core", "Chain rule, sum of the {count:,} paths")
UPDATE = Phrase(QT_TRANSLATE_NOOP("core", "Update, if this sample were the whole batch"))
MOST_PATHS = 4  # that are written out, the shortest first

Path = tuple[int, ...]  # nodes, from a leaf to the output


def parameter_formulas(scene: Scene, key: Key) -> tuple[Formula, ...]:
    """Write ∂L/∂w, the paths that it is the sum of, ∂J/∂w, and the update of plain descent."""
    if key not in scene.unrolled.parameters:
        return ()
    return (
        _gradient(scene, key),
        *_chain(scene, key),
        *objective(scene, key),
        *update(scene, key),
    )


def _gradient(scene: Scene, key: Key) -> Formula:
    """Write ∂L/∂w = δ a, ∂L/∂b = δ."""
    names, (layer, unit, *source) = scene.names, key
    by = scene.by_loss(names.parameter(key))
    node = scene.unrolled.parameters[key]

    def result() -> str:
        return scene.show(scene.gradient(node))

    def numbers() -> str:
        carried = scene.value(scene.unrolled.a[source[0], source[1]])
        return times(scene.show(scene.delta(layer, unit)), scene.show(carried))

    delta = names.delta(layer, unit)
    if key.is_bias and scene.block(layer).shares_bias:
        return _of_shared_bias(scene, layer, by, result)
    if key.is_bias:
        return scene.formula(BIAS_GRADIENT, f"{by} = {delta}", result, result)
    found = scene.formula(
        WEIGHT, rf"{by} = {delta}\cdot {names.a(source[0], source[1])}", numbers, result
    )
    return in_matrix(SampleMatrices.of(scene), key, found)


def _of_shared_bias(scene: Scene, layer: str, by: str, result: Callable[[], str]) -> Formula:
    """Write ∂L/∂b = Σ δ over the neurons of a layer."""
    units = scene.experiment.units(layer)
    symbols = total([scene.names.delta(layer, unit) for unit in units])

    def numbers() -> str:
        return total([in_brackets(scene.show(scene.delta(layer, unit))) for unit in units])

    return scene.formula(SHARED_BIAS_GRADIENT, f"{by} = {symbols}", numbers, result)


def in_matrix(scene: MatrixScene, key: Key, formula: Formula) -> Formula:
    """Add the matrix ∂L/∂W with the element of the weight `key` in a box, once all is known."""
    names, experiment = scene.names, scene.experiment
    row = experiment.unit_index(key.layer, key.unit)
    column = experiment.unit_index(key.source, key.source_unit)
    values = ("row", row + 1), ("column", column + 1)
    position = Phrase(ELEMENT, (*values, ("source", key.source), ("target", key.layer)))
    try:
        numbers = scene.whole(scene.weights(key.source, key.layer, gradients=True), (row, column))
    except NotYetError:
        return replace(formula, notes=(*formula.notes, position))
    left = scene.by_loss(names.weights(key.source, key.layer))
    return replace(formula, matrix=f"{left} = {numbers}", notes=(*formula.notes, position))


# --- paths ----------------------------------------------------------------------------------------


def shortest_paths(graph: Graph, node: int) -> Iterator[Path]:
    """Yield all ways from a node to the output, those through the fewest gates first."""
    queue: list[tuple[int, Path]] = [(graph.ways[node][1], (node,))] if graph.ways[node][0] else []
    while queue:
        _, path = heapq.heappop(queue)
        if path[-1] == graph.output:
            yield path
            continue
        for gate, _ in graph.consumers[path[-1]]:
            if graph.ways[gate][0]:
                heapq.heappush(queue, (len(path) + graph.ways[gate][1], (*path, gate)))


def _chain(scene: Scene, key: Key) -> tuple[Formula, ...]:
    graph, node = scene.unrolled.graph, scene.unrolled.parameters[key]
    count = graph.ways[node][0]
    paths = list(
        islice(shortest_paths(graph, node), MOST_PATHS if count <= MOST_PATHS else MOST_PATHS - 1)
    )
    left = scene.by_loss(scene.names.parameter(key))
    if count == 0:
        return ()
    if count == 1:
        return (_product(scene, CHAIN, left, paths[0], node),)
    formulas = [
        _product(
            scene,
            Phrase(PATH, (("number", number), ("count", count))),
            f"P_{{{number}}}",
            path,
            node,
        )
        for number, path in enumerate(paths, start=1)
    ]
    return (*formulas, _all_paths(scene, left, paths, count, node))


def _factors(scene: Scene, path: Path) -> list[tuple[str, str, Path]]:
    """Return the derivatives along a path, the loss first: of what, by what, nodes between."""
    unrolled, names = scene.unrolled, scene.names
    symbols = {
        node: names.parameter(key) for key, node in unrolled.parameters.items() if node == path[0]
    }
    symbols |= {node: names.z(*home) for home, node in unrolled.z.items() if node in path}
    symbols |= {node: names.a(*home) for home, node in unrolled.a.items() if node in path}
    symbols[path[-1]] = names.loss
    stops = [index for index, node in enumerate(path) if node in symbols]
    pairs = zip(stops[-2::-1], stops[:0:-1], strict=True)
    return [
        (symbols[path[end]], symbols[path[start]], path[start : end + 1]) for start, end in pairs
    ]


def _slope_along(scene: Scene, path: Sequence[int]) -> float:
    """Return the product of the local gradients on the way."""
    product = 1.0
    for source, gate in pairwise(path):
        product *= scene.slopes(gate)[dict(scene.unrolled.graph.consumers[source])[gate]]
    return product


def _product(scene: Scene, title: Phrase, left: str, path: Path, known_with: int) -> Formula:
    """Write one path, with numbers once the gradient at its end is known."""
    factors = _factors(scene, path)

    def numbers() -> str:
        scene.gradient(known_with)
        return times(*(scene.show(_slope_along(scene, part)) for _, _, part in factors))

    def result() -> str:
        return scene.show(_slope_along(scene, path))

    return scene.formula(
        title,
        f"{left} = " + r"\cdot ".join(derivative(of, by) for of, by, _ in factors),
        numbers,
        result,
    )


def _all_paths(scene: Scene, left: str, paths: Sequence[Path], count: int, node: int) -> Formula:
    dots = [r"\cdots"] if count > len(paths) else []
    symbols = [f"P_{{{number}}}" for number in range(1, len(paths) + 1)]

    def numbers() -> str:
        scene.gradient(node)
        return "+".join(
            [*(in_brackets(scene.show(_slope_along(scene, path))) for path in paths), *dots]
        )

    title = Phrase(ALL_PATHS, (("count", count),))
    return scene.formula(
        title,
        f"{left} = {'+'.join([*symbols, *dots])}",
        numbers,
        lambda: scene.show(scene.gradient(node)),
    )


# --- penalty --------------------------------------------------------------------------------------


def objective(scene: Writer, key: Key) -> tuple[Formula, ...]:
    """Write ∂J/∂w = ∂L/∂w + ∂P/∂w of a weight, while there is a penalty P."""
    training = scene.experiment.training
    if not training.has_penalty or key.is_bias:
        return ()
    parameter, show = scene.names.parameter(key), scene.show
    slope = parse_maths(PENALTIES[training.penalty].slope_maths)

    def numbers() -> str:
        letters = {"λ": show(training.penalty_rate), "θ_old": show(scene.weight(key))}
        put_in = LATEX.write(slope, letters)
        return f"{in_brackets(show(scene.gradient_of(key)))}+{put_in}"

    def result() -> str:
        values = {"λ": training.penalty_rate, "θ_old": scene.weight(key)}
        return show(scene.gradient_of(key) + compute(slope.sides[-1], values))

    symbols = LATEX.write(slope, {"λ": r"\lambda", "θ_old": parameter})
    left, of_loss = derivative(scene.names.objective, parameter), scene.by_loss(parameter)
    return (scene.formula(OBJECTIVE, f"{left} = {of_loss}+{symbols}", numbers, result),)


# --- update ---------------------------------------------------------------------------------------


def update(scene: Writer, key: Key, title: Phrase = UPDATE) -> tuple[Formula, ...]:
    """Write w ← w − η ∂L/∂w, where nothing else is done; without numbers where η changes."""
    if not is_plain(scene, key):
        return ()
    training = scene.experiment.training
    parameter = scene.names.parameter(key)
    symbols = rf"{parameter} \leftarrow {parameter}-\eta\cdot {scene.by_loss(parameter)}"
    if training.schedule.name != "constant":
        return (Formula(title, symbols, phase="update"),)
    rate, show = training.learning_rate, scene.show

    def numbers() -> str:
        step = times(show(rate), show(scene.gradient_of(key)))
        return f"{in_brackets(show(scene.weight(key)))}-{step}"

    return (
        scene.formula(
            title,
            symbols,
            numbers,
            lambda: show(scene.weight(key) - rate * scene.gradient_of(key)),
            phase="update",
        ),
    )
