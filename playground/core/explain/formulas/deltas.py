"""The formulas of δ = ∂L/∂Z of a layer, or of one neuron of it, and of ∂L/∂X of the inputs."""

from collections.abc import Callable, Sequence

from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList, Phrase
from playground.core.basics.printers import LATEX
from playground.core.catalog.losses_of_z import ERROR, OfZ
from playground.core.engine.sharing import distinct
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.explain.formulas.latex import matrix
from playground.core.explain.formulas.layer import Rows, mask_numbers, sized
from playground.core.explain.formulas.matrices import SampleMatrices
from playground.core.explain.formulas.output import DELTA, SLOPE_AT, slope_of_z, title_of_z
from playground.core.explain.formulas.scene import Formula

DELTAS = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the weighted sums"))
LAYER_CANCELLED = QT_TRANSLATE_NOOP(
    "core", "Backward: with {activation} and {loss} only Ŷ − Y is left"
)
INPUTS = Phrase(QT_TRANSLATE_NOOP("core", "Backward: gradient of the inputs"))
REUSED = QT_TRANSLATE_NOOP(
    "core",
    "δ of {layer} is computed once: it gives the gradients of all {count:,} weights and biases of "
    "this layer, and δ of {layers}.",
)
REUSED_HERE = QT_TRANSLATE_NOOP(
    "core",
    "δ of {layer} is computed once: it gives the gradients of all {count:,} weights and biases of "
    "this layer.",
)
OWN_LOSS = Phrase(
    QT_TRANSLATE_NOOP(
        "core",
        "Column n is sample n, and its δ is of its own loss Lₙ: the mean over all brings 1/B.",
    )
)
ANSWERS = r"\hat{Y}"
Written = tuple[str, Callable[[], str], Phrase]  # symbols, numbers and the title


def deltas(rows: Rows) -> Formula:
    """Write δ of a layer."""
    scene, layer = rows.scene, rows.layer
    symbols, numbers, title = _of_output(rows) if layer == OUTPUT else _of_hidden(rows)
    if title == DELTAS and rows.unit is not None:
        title = DELTA
    return scene.formula(
        title,
        f"{rows.symbol('δ')} = {symbols}",
        numbers,
        lambda: scene.columns(rows.of(scene.read(layer, "delta"))),
        (*((OWN_LOSS,) if scene.samples > 1 else ()), *_reused(rows)),
    )


def _reused(rows: Rows) -> tuple[Phrase, ...]:
    """Say what δ is used for again."""
    if rows.unit is not None:
        return ()
    block = rows.scene.block(rows.layer)
    before = [source for source in block.sources if source != INPUT]
    counted = block.of(distinct(rows.scene.layout))
    values = ("layer", rows.layer), ("count", int(counted.sum())), ("layers", NameList(before))
    return (Phrase(REUSED if before else REUSED_HERE, values),)


# --- a hidden layer, the inputs -------------------------------------------------------------------


def _of_hidden(rows: Rows) -> Written:
    """Write f′(Z) ⊙ (Wᵀ δ + …), with dropout also ⊙ M."""
    scene, layer = rows.scene, rows.layer
    slope = sized(
        SLOPE_AT.format(scene.names.column("Z", layer, rows.index)), rows.size, scene.samples
    )
    mask = rf"\odot {rows.symbol('M')}" if scene.mask(layer) is not None else ""
    symbols = rf"{slope}{mask}\odot\left({_arriving(rows)}\right)"

    def numbers() -> str:
        slopes = scene.columns(rows.of(scene.read(layer, "slope"))) + mask_numbers(rows)
        return rf"{slopes}\odot\left({_arriving_numbers(rows)}\right)"

    return symbols, numbers, DELTAS


def _targets(rows: Rows) -> Sequence[str]:
    blocks = rows.scene.layout.blocks.items()
    return [layer for layer, block in blocks if rows.layer in block.sources]


def _arriving(rows: Rows) -> str:
    """Write Wᵀ δ, a product for each layer that this one feeds."""
    scene, terms = rows.scene, []
    for target in _targets(rows):
        name = scene.names.weights(rows.layer, target, transposed=True, row=rows.index)
        delta = Rows(scene, target)
        terms.append(rf"{sized(name, rows.size, delta.size)}\, {delta.symbol('δ')}")
    return "+".join(terms)


def _arriving_numbers(rows: Rows) -> str:
    scene, terms = rows.scene, []
    for target in _targets(rows):
        weights = scene.whole(rows.of(scene.weights(rows.layer, target).T))
        terms.append(rf"{weights}\cdot {scene.columns(scene.read(target, 'delta'))}")
    return "+".join(terms)


def input_gradients(rows: Rows) -> Formula:
    """Write ∂L/∂X = Wᵀ δ of the inputs, of a batch 1/B of it."""
    scene, share = rows.scene, rows.scene.share_of_sample
    name = scene.by_loss(scene.names.activations(INPUT, row=rows.index))
    terms, is_one = _arriving(rows), len(_targets(rows)) == 1 or not share
    around = "{}" if is_one else r"\left({}\right)"
    return scene.formula(
        INPUTS,
        f"{sized(name, rows.size, scene.samples)} = {share}{around.format(terms)}",
        lambda: share + around.format(_arriving_numbers(rows)),
        lambda: scene.columns(rows.of(scene.by_inputs())),
    )


# --- the output -----------------------------------------------------------------------------------


def _of_output(rows: Rows) -> Written:
    """Write Ŷ − Y where that is left of the loss, otherwise the slopes times ∂L/∂Ŷ.

    The slopes of a softmax are a whole matrix, for each sample another one.
    """
    scene = rows.scene
    if scene.loss_of_z:
        return _of_z(rows, scene.loss_of_z)
    if scene.activation(OUTPUT).couples:
        return _of_coupled(rows)
    row = f"_{{{rows.index}}}" if rows.index else ""
    arriving = sized(scene.by_own_loss(ANSWERS + row), rows.size, scene.samples)
    slope = SLOPE_AT.format(scene.names.column("Z", OUTPUT, rows.index))

    def numbers() -> str:
        slopes = scene.columns(rows.of(scene.read(OUTPUT, "slope")))
        return rf"{slopes}\odot {scene.columns(rows.of(scene.by_answers()))}"

    symbols = rf"{sized(slope, rows.size, scene.samples)}\odot {arriving}"
    return symbols, numbers, DELTAS


def _of_coupled(rows: Rows) -> Written:
    """Write ∂Ŷ/∂Z ∂L/∂Ŷ; with its numbers for one sample."""
    scene, size = rows.scene, len(rows.scene.experiment.units(OUTPUT))
    slopes = LATEX.derivative(ANSWERS, scene.names.column("Z", OUTPUT, rows.index))
    arriving = sized(scene.by_own_loss(ANSWERS), size, scene.samples)

    def numbers() -> str:
        if not isinstance(scene, SampleMatrices):
            return scene.columns(rows.of(scene.read(OUTPUT, "delta")))
        jacobian = scene.whole(rows.of(scene.slopes_of_answers().T))
        return rf"{jacobian}\cdot {scene.columns(scene.by_answers())}"

    return rf"{sized(slopes, rows.size, size)}\cdot {arriving}", numbers, DELTAS


def _of_z(rows: Rows, of_z: OfZ) -> Written:
    """Write ∂L/∂Z of a loss that takes z: Ŷ − Y, or a formula for every output.

    Where the loss is a mean over the outputs, it is divided by their number.
    """
    scene, title = rows.scene, title_of_z(rows.scene, of_z, LAYER_CANCELLED)
    units = scene.experiment.units(OUTPUT)
    if of_z.maths != ERROR:
        chosen = units if rows.unit is None else (rows.unit,)
        column = matrix([[slope_of_z(scene, of_z, unit)] for unit in chosen])
        return column, lambda: scene.columns(rows.of(scene.read(OUTPUT, "delta"))), title
    share = "" if scene.share == 1 else rf"\frac{{1}}{{{len(units)}}}\cdot"
    row = f"_{{{rows.index}}}" if rows.index else ""
    y, answers = (sized(name + row, rows.size, scene.samples) for name in ("Y", ANSWERS))

    weighted = rf"\odot {sized('C', rows.size, scene.samples)}" if scene.is_weighted else ""

    def difference() -> str:
        shown = scene.answers(rows.of(scene.read(OUTPUT, "a")))
        targets = scene.targets()
        written = rf"{share}\left({shown}-{scene.columns(rows.of(targets))}\right)"
        if not weighted:
            return written
        return rf"{written}\odot {scene.columns(rows.of(scene.class_weights(targets)))}"

    return rf"{share}\left({answers}-{y}\right){weighted}", difference, title
