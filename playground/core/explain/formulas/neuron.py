"""The formulas of one neuron, forward and backward."""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import LATEX
from playground.core.experiment.spec import INPUT, OUTPUT, Key, Unit
from playground.core.explain.formulas.latex import in_brackets, times, total
from playground.core.explain.formulas.output import (
    DELTA,
    SLOPE_AT,
    answer_gradient,
    delta_is,
    deltas_of_z,
    output_delta,
)
from playground.core.explain.formulas.scene import Formula, Scene

SUM = Phrase(QT_TRANSLATE_NOOP("core", "Forward: weighted sum"))
ACTIVATION = Phrase(QT_TRANSLATE_NOOP("core", "Forward: activation"))
SLOPE = Phrase(QT_TRANSLATE_NOOP("core", "Backward: slope of the activation"))
INPUT_GRADIENT = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the input"))


def neuron_formulas(scene: Scene, layer: str, unit: Unit) -> tuple[Formula, ...]:
    """Write all formulas of a neuron, in the order of computation; of an input its gradient."""
    if layer == INPUT:
        return (_input_gradient(scene, unit),)
    forward = _weighted_sum(scene, layer, unit), _activation(scene, layer, unit)
    if layer != OUTPUT:
        return (*forward, _slope(scene, layer, unit), _delta(scene, layer, unit))
    if scene.loss_of_z:
        return (*forward, *deltas_of_z(scene, scene.loss_of_z, unit))
    slope = () if scene.activation(layer).couples else (_slope(scene, layer, unit),)
    return (*forward, answer_gradient(scene, unit), *slope, output_delta(scene, unit))


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
        phase="forward",
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
        written, put_in = _softmax(symbols, unit), of_all
    else:
        written, put_in = LATEX.write(maths, {"z": names.z(layer, unit)}), numbers
    return scene.formula(ACTIVATION, f"{a} = {written}", put_in, result, phase="forward")


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
    symbols = f"{delta_is(scene, layer, unit)} {SLOPE_AT.format(z)}{incoming}"

    def numbers() -> str:
        delta, slope = (
            arriving_numbers(scene, layer, unit),
            scene.slopes(scene.unrolled.a[layer, unit])[0],
        )
        return times(scene.show(slope), rf"\left({delta}\right)")

    return scene.formula(DELTA, symbols, numbers, lambda: scene.show(scene.delta(layer, unit)))
