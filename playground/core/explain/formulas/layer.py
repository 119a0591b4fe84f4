"""The formulas of a whole layer: matrices with their shapes, at one sample: columns are 1 wide."""

from collections.abc import Callable, Sequence

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import LATEX
from playground.core.catalog.losses_of_z import ERROR, OfZ
from playground.core.experiment.spec import INPUT, OUTPUT, Key, Unit
from playground.core.explain.formulas.latex import derivative, matrix
from playground.core.explain.formulas.neuron import SLOPE_AT, loss_formula, slope_of_z, title_of_z
from playground.core.explain.formulas.scene import Formula, Scene

SUMS = Phrase(QT_TRANSLATE_NOOP("core", "Forward: weighted sums of the layer"))
LAYER_ACTIVATIONS = Phrase(QT_TRANSLATE_NOOP("core", "Forward: activations of the layer"))
DELTAS = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the weighted sums"))
LAYER_CANCELLED = QT_TRANSLATE_NOOP(
    "core", "Backward: with {activation} and {loss} two factors cancel, Ŷ − Y is left"
)
WEIGHTS = QT_TRANSLATE_NOOP("core", "Backward: gradient of the weights, {source} → {target}")
BIASES = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the biases"))
INPUTS = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the inputs"))
ANSWERS = r"\hat{Y}"
NO_EDGE = ""  # stands for a cut edge in a matrix
Number = Callable[[Unit], float]


def layer_formulas(scene: Scene, layer: str) -> tuple[Formula, ...]:
    """Write all formulas of a layer, in the order of computation.

    Of the output also the loss, of the input its gradient.
    """
    if layer == INPUT:
        return (_input_gradients(scene),)
    loss = (loss_formula(scene),) if layer == OUTPUT else ()
    weights = [connection_formula(scene, source, layer) for source in scene.block(layer).sources]
    biases = (_biases(scene, layer),) if scene.block(layer).layer.bias else ()
    return (
        _sums(scene, layer),
        _activations(scene, layer),
        *loss,
        _deltas(scene, layer),
        *weights,
        *biases,
    )


def connection_formula(scene: Scene, source: str, target: str) -> Formula:
    """Write ∂L/∂W = δ Aᵀ of one connection; cut edges are left blank."""
    unrolled, rows, columns = scene.unrolled, _units(scene, target), _units(scene, source)

    def row() -> str:
        return matrix([[scene.show(scene.value(unrolled.a[source, unit])) for unit in columns]])

    def cell(unit: Unit, other: Unit) -> str:
        key = target, unit, source, other
        return (
            scene.show(scene.gradient(unrolled.parameters[key]))
            if key in unrolled.products
            else NO_EDGE
        )

    title = Phrase(WEIGHTS, (("source", source), ("target", target)))
    return scene.formula(
        title,
        _connection_symbols(scene, source, target),
        lambda: rf"{_column(scene, target, _delta_of(scene, target))}\cdot {row()}",
        lambda: matrix([[cell(unit, other) for other in columns] for unit in rows]),
    )


def _connection_symbols(scene: Scene, source: str, target: str) -> str:
    names, rows, columns = scene.names, len(_units(scene, target)), len(_units(scene, source))
    gradient = _sized(scene.by_loss(names.weights(source, target)), rows, columns)
    delta = _sized(names.column("δ", target), rows, 1)
    inputs = _sized(names.activations(source, transposed=True), 1, columns)
    return rf"{gradient} = {delta} \cdot {inputs}"


def _units(scene: Scene, layer: str) -> tuple[Unit, ...]:
    return scene.experiment.units(layer)


def _sized(symbol: str, rows: int, columns: int) -> str:
    r"""Write a symbol above its shape."""
    return rf"\underset{{{rows}\times {columns}}}{{{symbol}}}"


def _column(scene: Scene, layer: str, number_of: Number) -> str:
    return matrix([[scene.show(number_of(unit))] for unit in _units(scene, layer)])


def _delta_of(scene: Scene, layer: str) -> Number:
    return lambda unit: scene.delta(layer, unit)


def _activation_of(scene: Scene, layer: str) -> Number:
    return lambda unit: scene.value(scene.unrolled.a[layer, unit])


def _weights(scene: Scene, source: str, target: str, transposed: bool = False) -> str:
    unrolled = scene.unrolled

    def cell(unit: Unit, other: Unit) -> str:
        key = target, unit, source, other
        return scene.show(scene.weight(key)) if key in unrolled.products else NO_EDGE

    rows = [
        [cell(unit, other) for other in _units(scene, source)] for unit in _units(scene, target)
    ]
    return matrix([*zip(*rows, strict=True)] if transposed else rows)


# --- forward --------------------------------------------------------------------------------------


def _sums(scene: Scene, layer: str) -> Formula:
    """Write Z = W A + b, a product for each layer that feeds this one."""
    names, block, size = scene.names, scene.block(layer), len(_units(scene, layer))
    terms = []
    for source, units in block.sources.items():
        weights = _sized(names.weights(source, layer), size, len(units))
        terms.append(rf"{weights}\, {_sized(names.activations(source), len(units), 1)}")
    if block.layer.bias:
        terms.append(_sized(names.column("b", layer), size, 1))

    def numbers() -> str:
        found = []
        for source in block.sources:
            column = _column(scene, source, _activation_of(scene, source))
            found.append(rf"{_weights(scene, source, layer)}\cdot {column}")
        if block.layer.bias:
            found.append(_column(scene, layer, lambda unit: scene.weight(Key.bias(layer, unit))))
        return "+".join(found)

    return scene.formula(
        SUMS,
        f"{_sized(names.column('Z', layer), size, 1)} = {'+'.join(terms)}",
        numbers,
        lambda: _column(scene, layer, lambda unit: scene.value(scene.unrolled.z[layer, unit])),
    )


def _activations(scene: Scene, layer: str) -> Formula:
    """Write a = f(Z), and what f is."""
    names, unrolled, size = scene.names, scene.unrolled, len(_units(scene, layer))
    z = names.column("Z", layer)
    activation = scene.activation(layer)
    f = "f_{i}(z)" if activation.couples else "f(z)"
    written = LATEX.write(parse_maths(activation.maths))

    def z_of(unit: Unit) -> float:
        return scene.value(unrolled.z[layer, unit])

    argument = rf"\left({_sized(z, size, 1)}\right)"
    return scene.formula(
        LAYER_ACTIVATIONS,
        rf"{_sized(names.activations(layer), size, 1)} = f{argument},\quad {f} = {written}",
        lambda: rf"f\left({_column(scene, layer, z_of)}\right)",
        lambda: _column(scene, layer, _activation_of(scene, layer)),
    )


# --- backward -------------------------------------------------------------------------------------


def _deltas(scene: Scene, layer: str) -> Formula:
    symbols, numbers, title = (
        _output_deltas(scene) if layer == OUTPUT else _hidden_deltas(scene, layer)
    )
    left = _sized(scene.names.column("δ", layer), len(_units(scene, layer)), 1)
    return scene.formula(
        title,
        f"{left} = {symbols}",
        numbers,
        lambda: _column(scene, layer, _delta_of(scene, layer)),
    )


def _slope_of(scene: Scene, layer: str) -> Number:
    return lambda unit: scene.slopes(scene.unrolled.a[layer, unit])[0]


def _hidden_deltas(scene: Scene, layer: str) -> tuple[str, Callable[[], str], Phrase]:
    """Write f′(Z) ⊙ (Wᵀ δ + …)."""
    size = len(_units(scene, layer))
    slope = _sized(SLOPE_AT.format(scene.names.column("Z", layer)), size, 1)
    symbols = rf"{slope}\odot\left({_arriving(scene, layer)}\right)"

    def numbers() -> str:
        slopes = _column(scene, layer, _slope_of(scene, layer))
        return rf"{slopes}\odot\left({_arriving_numbers(scene, layer)}\right)"

    return symbols, numbers, DELTAS


def _targets(scene: Scene, layer: str) -> Sequence[str]:
    return [layer_id for layer_id, block in scene.layout.blocks.items() if layer in block.sources]


def _arriving(scene: Scene, layer: str) -> str:
    """Write ∂L/∂A: Wᵀ δ, a product for each layer that this one feeds."""
    names, size = scene.names, len(_units(scene, layer))
    terms = []
    for target in _targets(scene, layer):
        rows, delta = len(_units(scene, target)), names.column("δ", target)
        weights = _sized(names.weights(layer, target, transposed=True), size, rows)
        terms.append(rf"{weights}\, {_sized(delta, rows, 1)}")
    return "+".join(terms)


def _arriving_numbers(scene: Scene, layer: str) -> str:
    terms = []
    for target in _targets(scene, layer):
        weights = _weights(scene, layer, target, transposed=True)
        terms.append(rf"{weights}\cdot {_column(scene, target, _delta_of(scene, target))}")
    return "+".join(terms)


def _input_gradients(scene: Scene) -> Formula:
    left = _sized(scene.by_loss(scene.names.activations(INPUT)), len(_units(scene, INPUT)), 1)
    return scene.formula(
        INPUTS,
        f"{left} = {_arriving(scene, INPUT)}",
        lambda: _arriving_numbers(scene, INPUT),
        lambda: _column(scene, INPUT, lambda unit: scene.gradient(scene.unrolled.a[INPUT, unit])),
    )


def _output_deltas(scene: Scene) -> tuple[str, Callable[[], str], Phrase]:
    """Write Ŷ − Y where that is left of the loss, otherwise the slopes times ∂L/∂Ŷ.

    The slopes of a softmax are a whole matrix.
    """
    units, unrolled, activation = _units(scene, OUTPUT), scene.unrolled, scene.activation(OUTPUT)
    size = len(units)
    z = scene.names.column("Z", OUTPUT)
    if scene.loss_of_z:
        return _deltas_of_z(scene, scene.loss_of_z)
    arriving = _sized(scene.by_loss(ANSWERS), size, 1)

    def numbers() -> str:
        column = _column(scene, OUTPUT, lambda unit: scene.gradient(unrolled.a[OUTPUT, unit]))
        if not activation.couples:
            return rf"{_column(scene, OUTPUT, _slope_of(scene, OUTPUT))}\odot {column}"
        slopes = [
            [scene.show(slope) for slope in scene.slopes(unrolled.a[OUTPUT, unit])]
            for unit in units
        ]
        return rf"{matrix([*zip(*slopes, strict=True)])}\cdot {column}"

    if activation.couples:
        return rf"{_sized(derivative(ANSWERS, z), size, size)}\cdot {arriving}", numbers, DELTAS
    return rf"{_sized(SLOPE_AT.format(z), size, 1)}\odot {arriving}", numbers, DELTAS


def _deltas_of_z(scene: Scene, of_z: OfZ) -> tuple[str, Callable[[], str], Phrase]:
    """Write ∂L/∂Z of a loss that takes z: Ŷ − Y, or a formula for every output.

    Where the loss is a mean over the outputs, it is divided by their number.
    """
    size, title = len(_units(scene, OUTPUT)), title_of_z(scene, of_z, LAYER_CANCELLED)
    if of_z.maths != ERROR:
        units = _units(scene, OUTPUT)
        column = matrix([[slope_of_z(scene, of_z, unit)] for unit in units])
        return column, lambda: _column(scene, OUTPUT, _delta_of(scene, OUTPUT)), title
    share = "" if scene.share == 1 else rf"\frac{{1}}{{{size}}}\cdot"
    symbols = rf"{share}\left({_sized(ANSWERS, size, 1)}-{_sized('Y', size, 1)}\right)"

    def difference() -> str:
        shown = _column(scene, OUTPUT, _activation_of(scene, OUTPUT))
        return rf"{share}\left({shown}-{_column(scene, OUTPUT, scene.target)}\right)"

    return symbols, difference, title


def _biases(scene: Scene, layer: str) -> Formula:
    """Write ∂L/∂b = δ."""
    names, size = scene.names, len(_units(scene, layer))
    left, delta = (
        _sized(scene.by_loss(names.column("b", layer)), size, 1),
        names.column("δ", layer),
    )

    def result() -> str:
        parameters = scene.unrolled.parameters
        return _column(scene, layer, lambda unit: scene.gradient(parameters[Key.bias(layer, unit)]))

    return scene.formula(BIASES, f"{left} = {_sized(delta, size, 1)}", result, result)
