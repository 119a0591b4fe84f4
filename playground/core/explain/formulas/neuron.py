"""The formulas of one neuron, forward and backward, and of the loss."""

import math

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.experiment.spec import INPUT, OUTPUT, Key, Unit
from playground.core.explain.formulas.latex import (
    derivative,
    in_brackets,
    latex_number,
    put_in,
    times,
    total,
)
from playground.core.explain.formulas.scene import Formula, Scene

SUM = Phrase(QT_TRANSLATE_NOOP("core", "Forward: weighted sum"))
ACTIVATION = Phrase(QT_TRANSLATE_NOOP("core", "Forward: activation"))
SLOPE = Phrase(QT_TRANSLATE_NOOP("core", "Backward: slope of the activation"))
DELTA = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the weighted sum"))
FUSED = QT_TRANSLATE_NOOP(
    "core", "Backward: with {activation} and {loss} exactly ŷ − y, nothing is divided"
)
ANSWER = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the answer"))
INPUT_GRADIENT = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the input"))
LOSS = Phrase(QT_TRANSLATE_NOOP("core", "Loss of this sample"))
PRIME = r"f'\left({}\right)"


def neuron_formulas(scene: Scene, layer: str, unit: Unit) -> tuple[Formula, ...]:
    """All formulas of a neuron, in the order in which they are computed; of an input its gradient."""
    if layer == INPUT:
        return (_input_gradient(scene, unit),)
    forward = _weighted_sum(scene, layer, unit), _activation(scene, layer, unit)
    if layer != OUTPUT:
        return (*forward, _slope(scene, layer, unit), _delta(scene, layer, unit))
    if scene.is_fused:
        return (*forward, _fused_delta(scene, unit))
    slope = () if scene.activation(layer).couples else (_slope(scene, layer, unit),)
    return (*forward, _answer_gradient(scene, unit), *slope, _output_delta(scene, unit))


def edges_into(scene: Scene, layer: str, unit: Unit) -> list[Key]:
    """The edges that feed a neuron, those that are cut left out."""
    sources = scene.block(layer).sources.items()
    keys = [Key(layer, unit, source, own) for source, units in sources for own in units]
    return [key for key in keys if key in scene.unrolled.products]


def edges_from(scene: Scene, layer: str, unit: Unit) -> list[Key]:
    """The edges that a neuron or an input feeds."""
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
    a, latex = names.a(layer, unit), scene.activation(layer).latex

    def numbers() -> str:
        return put_in(latex, z=scene.show(scene.value(unrolled.z[layer, unit])))

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
        ACTIVATION, f"{a} = {put_in(latex, z=names.z(layer, unit))}", numbers, result
    )


def _softmax(z: dict[Unit, str], unit: Unit) -> str:
    return rf"\frac{{e^{{{z[unit]}}}}}{{{total([f'e^{{{text}}}' for text in z.values()])}}}"


def _slope(scene: Scene, layer: str, unit: Unit) -> Formula:
    """f′(z), in z or a, whichever is shorter."""
    names, unrolled = scene.names, scene.unrolled
    latex, a = scene.activation(layer).slope_latex, unrolled.a[layer, unit]
    z = names.z(layer, unit)
    symbols = f"{PRIME.format(z)} = {put_in(latex, z=z, a=names.a(layer, unit))}"

    def numbers() -> str:
        return put_in(
            latex, z=scene.show(scene.value(unrolled.z[layer, unit])), a=scene.show(scene.value(a))
        )

    return scene.formula(SLOPE, symbols, numbers, lambda: scene.show(scene.slopes(a)[0]))


def arriving(scene: Scene, layer: str, unit: Unit) -> str:
    """∂L/∂a as the sum over the edges that a leaves by, in symbols."""
    names = scene.names
    return total(
        [
            rf"{names.parameter(key)}\,{names.delta(*key[:2])}"
            for key in edges_from(scene, layer, unit)
        ]
    )


def arriving_numbers(scene: Scene, layer: str, unit: Unit) -> str:
    """The same with numbers put in."""
    keys = edges_from(scene, layer, unit)
    return total(
        [times(scene.show(scene.weight(key)), scene.show(scene.delta(*key[:2]))) for key in keys]
    )


def _input_gradient(scene: Scene, unit: Unit) -> Formula:
    return scene.formula(
        INPUT_GRADIENT,
        f"{derivative('L', scene.names.a(INPUT, unit))} = {arriving(scene, INPUT, unit)}",
        lambda: arriving_numbers(scene, INPUT, unit),
        lambda: scene.show(scene.gradient(scene.unrolled.a[INPUT, unit])),
    )


def _delta(scene: Scene, layer: str, unit: Unit) -> Formula:
    """δ = f′(z) Σ w δ, over the edges that the neuron feeds."""
    z = scene.names.z(layer, unit)
    symbols = rf"{_delta_is(scene, layer, unit)} {PRIME.format(z)}\left({arriving(scene, layer, unit)}\right)"

    def numbers() -> str:
        delta, slope = (
            arriving_numbers(scene, layer, unit),
            scene.slopes(scene.unrolled.a[layer, unit])[0],
        )
        return times(scene.show(slope), rf"\left({delta}\right)")

    return scene.formula(DELTA, symbols, numbers, lambda: scene.show(scene.delta(layer, unit)))


def _delta_is(scene: Scene, layer: str, unit: Unit) -> str:
    names = scene.names
    return f"{names.delta(layer, unit)} = {derivative('L', names.z(layer, unit))} ="


# --- the output -----------------------------------------------------------------------------------------------------------


def loss_formula(scene: Scene) -> Formula:
    """The loss of the sample: the sum or the mean over the outputs."""
    units, names, output = scene.experiment.units(OUTPUT), scene.names, scene.unrolled.graph.output
    latex = scene.experiment.loss.latex

    def terms(all_numbers: bool) -> str:
        if all_numbers:
            found = [
                put_in(latex, y_hat=_answer(scene, unit), y=scene.show(scene.target(unit)))
                for unit in units
            ]
        else:
            found = [
                put_in(latex, y_hat=names.a(OUTPUT, unit), y=names.target(unit)) for unit in units
            ]
        if len(units) == 1:
            return found[0]
        return _shared(
            scene,
            total([rf"\left[{term}\right]" if term.startswith("{-") else term for term in found]),
        )

    return scene.formula(
        LOSS, f"L = {terms(False)}", lambda: terms(True), lambda: scene.show(scene.value(output))
    )


def _shared(scene: Scene, latex: str) -> str:
    """`latex` times what one output counts."""
    count = len(scene.experiment.units(OUTPUT))
    return latex if scene.share == 1 else rf"\frac{{1}}{{{count}}}\cdot\left({latex}\right)"


def _answer(scene: Scene, unit: Unit) -> str:
    """ŷ with as many digits as 1 − ŷ needs to be seen."""
    value = scene.value(scene.unrolled.a[OUTPUT, unit])
    more = math.floor(-math.log10(1 - value)) if 0.5 < value < 1 else 0
    return latex_number(value, scene.digits + more)


def _fused_delta(scene: Scene, unit: Unit) -> Formula:
    """ŷ − y, with the way there."""
    names, loss, activation = scene.names, scene.experiment.loss, scene.activation(OUTPUT)
    difference = _shared(scene, r"\hat{y}-y")
    symbols = put_in(
        f"{_shared(scene, loss.fused_latex)} = {difference}",
        y_hat=names.a(OUTPUT, unit),
        y=names.target(unit),
    )
    title = Phrase(FUSED, (("activation", activation.label), ("loss", loss.label)))

    def numbers() -> str:
        return put_in(difference, y_hat=_answer(scene, unit), y=scene.show(scene.target(unit)))

    return scene.formula(
        title,
        f"{_delta_is(scene, OUTPUT, unit)} {symbols}",
        numbers,
        lambda: scene.show(scene.delta(OUTPUT, unit)),
    )


def _answer_gradient(scene: Scene, unit: Unit) -> Formula:
    """∂L/∂ŷ of a loss that is not fused."""
    names, latex = scene.names, _shared(scene, scene.experiment.loss.slope_latex)
    y_hat = names.a(OUTPUT, unit)
    symbols = f"{derivative('L', y_hat)} = {put_in(latex, y_hat=y_hat, y=names.target(unit))}"

    def numbers() -> str:
        return put_in(latex, y_hat=_answer(scene, unit), y=scene.show(scene.target(unit)))

    return scene.formula(
        ANSWER, symbols, numbers, lambda: scene.show(scene.gradient(scene.unrolled.a[OUTPUT, unit]))
    )


def _output_delta(scene: Scene, unit: Unit) -> Formula:
    """δ = f′(z) ∂L/∂ŷ; the outputs of a softmax all take part."""
    names, unrolled, units = scene.names, scene.unrolled, scene.experiment.units(OUTPUT)
    couples, place = scene.activation(OUTPUT).couples, units.index(unit)
    sources = units if couples else (unit,)
    z, answers = names.z(OUTPUT, unit), [names.a(OUTPUT, other) for other in sources]
    parts = [derivative("L", answer) + r"\cdot " + derivative(answer, z) for answer in answers]
    if not couples:
        parts = [PRIME.format(z) + r"\cdot " + derivative("L", answers[0])]

    def numbers() -> str:
        nodes = [unrolled.a[OUTPUT, other] for other in sources]
        pairs = [
            (scene.gradient(node), scene.slopes(node)[place if couples else 0]) for node in nodes
        ]
        return total([times(*map(scene.show, pair if couples else pair[::-1])) for pair in pairs])

    return scene.formula(
        DELTA,
        f"{_delta_is(scene, OUTPUT, unit)} {total(parts)}",
        numbers,
        lambda: scene.show(scene.delta(OUTPUT, unit)),
    )
