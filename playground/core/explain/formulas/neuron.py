"""The formulas of one neuron, forward and backward, and of the loss."""

import math
from collections.abc import Callable

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths, written_out
from playground.core.basics.printers import LATEX
from playground.core.catalog.losses_of_z import ERROR, OfZ
from playground.core.experiment.spec import INPUT, OUTPUT, Key, Unit
from playground.core.explain.formulas.latex import (
    derivative,
    in_brackets,
    latex_number,
    times,
    total,
)
from playground.core.explain.formulas.scene import Formula, Scene

SUM = Phrase(QT_TRANSLATE_NOOP("core", "Forward: weighted sum"))
ACTIVATION = Phrase(QT_TRANSLATE_NOOP("core", "Forward: activation"))
SLOPE = Phrase(QT_TRANSLATE_NOOP("core", "Backward: slope of the activation"))
DELTA = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the weighted sum"))
CANCELLED = QT_TRANSLATE_NOOP(
    "core", "Backward: with {activation} and {loss} two factors cancel, ∂L/∂z = ŷ − y is left"
)
OF_Z = QT_TRANSLATE_NOOP("core", "Backward: {activation} and {loss} in one step")
ANSWER = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the answer"))
INPUT_GRADIENT = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the input"))
LOSS = Phrase(QT_TRANSLATE_NOOP("core", "Loss of this sample"))
SLOPE_AT = r"f'\left({}\right)"


Letters = Callable[[Scene, Unit], dict[str, str]]


def neuron_formulas(scene: Scene, layer: str, unit: Unit) -> tuple[Formula, ...]:
    """Write all formulas of a neuron, in the order of computation; of an input its gradient."""
    if layer == INPUT:
        return (_input_gradient(scene, unit),)
    forward = _weighted_sum(scene, layer, unit), _activation(scene, layer, unit)
    if layer != OUTPUT:
        return (*forward, _slope(scene, layer, unit), _delta(scene, layer, unit))
    if scene.loss_of_z:
        return (*forward, _delta_of_z(scene, scene.loss_of_z, unit))
    slope = () if scene.activation(layer).couples else (_slope(scene, layer, unit),)
    return (*forward, _answer_gradient(scene, unit), *slope, _output_delta(scene, unit))


def edges_into(scene: Scene, layer: str, unit: Unit) -> list[Key]:
    """List the edges that feed a neuron, without those that are cut."""
    sources = scene.block(layer).sources.items()
    keys = [Key(layer, unit, source, own) for source, units in sources for own in units]
    return [key for key in keys if key in scene.unrolled.products]


def edges_from(scene: Scene, layer: str, unit: Unit) -> list[Key]:
    """List the edges that a neuron or an input feeds."""
    return [key for key in scene.unrolled.products if key[2:] == (layer, unit)]


def _weighted_sum(scene: Scene, layer: str, unit: Unit) -> Formula:
    names, edges, z = scene.names, edges_into(scene, layer, unit), scene.unrolled.z[layer, unit]
    biases = [Key.bias(layer, unit)] if scene.block(layer).layer.bias else []
    symbols = [rf"{names.parameter(key)}\,{names.a(*key[2:])}" for key in edges] + [
        names.parameter(key) for key in biases
    ]

    def numbers() -> str:
        products = [
            times(scene.show(scene.weight(key)), scene.show(scene.value(scene.unrolled.a[key[2:]])))
            for key in edges
        ]
        return total(products + [in_brackets(scene.show(scene.weight(key))) for key in biases])

    return scene.formula(
        SUM,
        f"{names.z(layer, unit)} = {total(symbols)}",
        numbers,
        lambda: scene.show(scene.value(z)),
    )


def _activation(scene: Scene, layer: str, unit: Unit) -> Formula:
    names, unrolled = scene.names, scene.unrolled
    a, maths = names.a(layer, unit), parse_maths(scene.activation(layer).maths)

    def numbers() -> str:
        return LATEX.write(maths, {"z": scene.show(scene.value(unrolled.z[layer, unit]))})

    def of_all() -> str:
        shown = {
            other: scene.show(scene.value(unrolled.z[layer, other]))
            for other in scene.experiment.units(layer)
        }
        return _softmax(shown, unit)

    def result() -> str:
        return scene.show(scene.value(unrolled.a[layer, unit]))

    if scene.activation(layer).couples:
        symbols = {other: names.z(layer, other) for other in scene.experiment.units(layer)}
        return scene.formula(ACTIVATION, f"{a} = {_softmax(symbols, unit)}", of_all, result)
    return scene.formula(
        ACTIVATION, f"{a} = {LATEX.write(maths, {'z': names.z(layer, unit)})}", numbers, result
    )


def _softmax(z: dict[Unit, str], unit: Unit) -> str:
    return rf"\frac{{e^{{{z[unit]}}}}}{{{total([f'e^{{{text}}}' for text in z.values()])}}}"


def _slope(scene: Scene, layer: str, unit: Unit) -> Formula:
    """Write f′(z), in z or a, whichever is shorter."""
    names, unrolled = scene.names, scene.unrolled
    maths, node = parse_maths(scene.activation(layer).slope_maths), unrolled.a[layer, unit]
    letters = {"z": names.z(layer, unit), "a": names.a(layer, unit)}
    symbols = f"{SLOPE_AT.format(letters['z'])} = {LATEX.write(maths, letters)}"

    def numbers() -> str:
        z, a = scene.value(unrolled.z[layer, unit]), scene.value(node)
        return LATEX.write(maths, {"z": scene.show(z), "a": scene.show(a)})

    return scene.formula(SLOPE, symbols, numbers, lambda: scene.show(scene.slopes(node)[0]))


def arriving(scene: Scene, layer: str, unit: Unit) -> str:
    """Write ∂L/∂a as the sum over the edges that a leaves by, in symbols."""
    names = scene.names
    return total(
        [
            rf"{names.parameter(key)}\,{names.delta(*key[:2])}"
            for key in edges_from(scene, layer, unit)
        ]
    )


def arriving_numbers(scene: Scene, layer: str, unit: Unit) -> str:
    """Write the sum of `arriving` with numbers put in."""
    keys = edges_from(scene, layer, unit)
    return total(
        [times(scene.show(scene.weight(key)), scene.show(scene.delta(*key[:2]))) for key in keys]
    )


def _input_gradient(scene: Scene, unit: Unit) -> Formula:
    return scene.formula(
        INPUT_GRADIENT,
        f"{scene.by_loss(scene.names.a(INPUT, unit))} = {arriving(scene, INPUT, unit)}",
        lambda: arriving_numbers(scene, INPUT, unit),
        lambda: scene.show(scene.gradient(scene.unrolled.a[INPUT, unit])),
    )


def _delta(scene: Scene, layer: str, unit: Unit) -> Formula:
    """Write δ = f′(z) Σ w δ, over the edges that the neuron feeds."""
    z = scene.names.z(layer, unit)
    incoming = rf"\left({arriving(scene, layer, unit)}\right)"
    symbols = f"{_delta_is(scene, layer, unit)} {SLOPE_AT.format(z)}{incoming}"

    def numbers() -> str:
        delta, slope = (
            arriving_numbers(scene, layer, unit),
            scene.slopes(scene.unrolled.a[layer, unit])[0],
        )
        return times(scene.show(slope), rf"\left({delta}\right)")

    return scene.formula(DELTA, symbols, numbers, lambda: scene.show(scene.delta(layer, unit)))


def _delta_is(scene: Scene, layer: str, unit: Unit) -> str:
    names = scene.names
    return f"{names.delta(layer, unit)} = {scene.by_loss(names.z(layer, unit))} ="


# --- the output -----------------------------------------------------------------------------------


def loss_formula(scene: Scene) -> Formula:
    """Write the loss of the sample: the sum or the mean over the outputs."""
    units, output = scene.experiment.units(OUTPUT), scene.unrolled.graph.output
    maths = parse_maths(scene.experiment.loss.maths)

    def of_all(letters: Callable[[Scene, Unit], dict[str, str]]) -> str:
        terms = [LATEX.write(maths, letters(scene, unit)) for unit in units]
        if len(units) == 1:
            return terms[0]
        terms = [rf"\left[{term}\right]" if term.startswith("{-") else term for term in terms]
        return _shared(scene, total(terms))

    return scene.formula(
        LOSS,
        f"{scene.names.loss} = {of_all(_symbols)}",
        lambda: of_all(_numbers),
        lambda: scene.show(scene.value(output)),
    )


def _symbols(scene: Scene, unit: Unit) -> dict[str, str]:
    """Return the letters of a loss as symbols."""
    return {"ŷ": scene.names.a(OUTPUT, unit), "y": scene.names.target(unit)}


def _numbers(scene: Scene, unit: Unit) -> dict[str, str]:
    """Return the letters of a loss as numbers."""
    return {"ŷ": _answer(scene, unit), "y": scene.show(scene.target(unit))}


def _shared(scene: Scene, latex: str) -> str:
    """Write `latex` times what one output counts."""
    count = len(scene.experiment.units(OUTPUT))
    return latex if scene.share == 1 else rf"\frac{{1}}{{{count}}}\cdot\left({latex}\right)"


def _answer(scene: Scene, unit: Unit) -> str:
    """Write ŷ with as many digits as 1 − ŷ needs to be seen."""
    value = scene.value(scene.unrolled.a[OUTPUT, unit])
    more = math.floor(-math.log10(1 - value)) if 0.5 < value < 1 else 0
    return latex_number(value, scene.digits + more)


def title_of_z(scene: Scene, of_z: OfZ, cancelled: str = CANCELLED) -> Phrase:
    """Name the step from the loss to z, past the activation; `cancelled` for ŷ − y."""
    labels = scene.activation(OUTPUT).label, scene.experiment.loss.label
    template = cancelled if of_z.maths == ERROR else OF_Z
    return Phrase(template, tuple(zip(("activation", "loss"), labels, strict=True)))


def slope_of_z(scene: Scene, of_z: OfZ, unit: Unit, letters_of: Letters = _symbols) -> str:
    """Write ∂L/∂z of an output in symbols, or in numbers."""
    units = scene.experiment.units(OUTPUT)
    letters = letters_of(scene, unit) | {
        f"{letter}{number}": text
        for number, other in enumerate(units, 1)
        for letter, text in letters_of(scene, other).items()
    }
    maths = parse_maths(written_out(of_z.maths, len(units)))
    return _shared(scene, LATEX.write(maths, letters))


def _delta_of_z(scene: Scene, of_z: OfZ, unit: Unit) -> Formula:
    """Write ∂L/∂z of a loss that takes z, and how the product of the slopes comes to it."""
    way = [LATEX.write(parse_maths(of_z.way), _symbols(scene, unit))] if of_z.way else []
    sides = [*(_shared(scene, side) for side in way), slope_of_z(scene, of_z, unit)]

    return scene.formula(
        title_of_z(scene, of_z),
        f"{_delta_is(scene, OUTPUT, unit)} {' = '.join(sides)}",
        lambda: slope_of_z(scene, of_z, unit, _numbers),
        lambda: scene.show(scene.delta(OUTPUT, unit)),
    )


def _answer_gradient(scene: Scene, unit: Unit) -> Formula:
    """Write ∂L/∂ŷ of a loss of answers."""
    maths = parse_maths(scene.experiment.loss.slope_maths)

    def written(letters: dict[str, str]) -> str:
        return _shared(scene, LATEX.write(maths, letters))

    symbols = _symbols(scene, unit)
    return scene.formula(
        ANSWER,
        f"{scene.by_loss(symbols['ŷ'])} = {written(symbols)}",
        lambda: written(_numbers(scene, unit)),
        lambda: scene.show(scene.gradient(scene.unrolled.a[OUTPUT, unit])),
    )


def _output_delta(scene: Scene, unit: Unit) -> Formula:
    """Write δ = f′(z) ∂L/∂ŷ; the outputs of a softmax all take part."""
    names, unrolled, units = scene.names, scene.unrolled, scene.experiment.units(OUTPUT)
    couples, index = scene.activation(OUTPUT).couples, units.index(unit)
    sources = units if couples else (unit,)
    z, answers = names.z(OUTPUT, unit), [names.a(OUTPUT, other) for other in sources]
    parts = [scene.by_loss(answer) + r"\cdot " + derivative(answer, z) for answer in answers]
    if not couples:
        parts = [SLOPE_AT.format(z) + r"\cdot " + scene.by_loss(answers[0])]

    def numbers() -> str:
        nodes = [unrolled.a[OUTPUT, other] for other in sources]
        pairs = [
            (scene.gradient(node), scene.slopes(node)[index if couples else 0]) for node in nodes
        ]
        return total([times(*map(scene.show, pair if couples else pair[::-1])) for pair in pairs])

    return scene.formula(
        DELTA,
        f"{_delta_is(scene, OUTPUT, unit)} {total(parts)}",
        numbers,
        lambda: scene.show(scene.delta(OUTPUT, unit)),
    )
