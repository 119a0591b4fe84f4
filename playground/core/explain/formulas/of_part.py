"""Puts together all formulas for a part of a network at one sample."""

from collections.abc import Callable
from functools import partial

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Unit
from playground.core.explain.formulas.deltas import deltas, input_gradients
from playground.core.explain.formulas.layer import (
    Rows,
    layer_forward,
    parameter_gradients,
    weight_gradients,
)
from playground.core.explain.formulas.matrices import MatrixScene, SampleMatrices
from playground.core.explain.formulas.neuron import neuron_formulas
from playground.core.explain.formulas.output import loss_formula
from playground.core.explain.formulas.parameter import parameter_formulas
from playground.core.explain.formulas.scene import Formula, Scene
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.formulas.updates import update_formulas
from playground.core.explain.unroll import Unrolled
from playground.core.graph.graph import Run


def formulas_for(
    experiment: Experiment,
    layout: Layout,
    unrolled: Unrolled,
    run: Run,
    part: Part | None,
    digits: int | None,
    samples: str = "",
    step: Array | None = None,
) -> tuple[Formula, ...]:
    """Write what is computed for `part`, in the order of computation; the loss for None.

    Blank where `run` has not come yet. Numbers have `digits` significant digits, None leaves them
    out; the gradients are those of the one sample; `samples` is its index in the symbol of the
    loss, see `Symbols`; `step`, which needs digits, is Δθ of the update that has been made.
    """
    names = Symbols(experiment, samples=samples)
    scene = Scene(names, layout, digits, unrolled, run)
    matrices = SampleMatrices.of(scene)
    found = _formulas_of(scene, matrices, part)
    if step is None:
        return found
    rest = (formula for formula in found if formula.phase != "update")  # that is the next one
    return (*rest, *update_formulas(matrices, part, step))


def _formulas_of(scene: Scene, matrices: SampleMatrices, part: Part | None) -> tuple[Formula, ...]:
    loss = partial(loss_formula, scene)
    match part:
        case UnitPart(layer, unit):
            return neuron_formulas(scene, layer, unit)
        case ParameterPart(key):
            return parameter_formulas(scene, key)
        case LayerPart(layer):
            return layer_formulas(matrices, layer, loss)
        case ConnectionPart(source, target):
            return (weight_gradients(Rows(matrices, target), source),)
    return (loss(),)


def layer_formulas(
    scene: MatrixScene, layer: str, loss: Callable[[], Formula], unit: Unit | None = None
) -> tuple[Formula, ...]:
    """Write all formulas of a layer, or of one neuron of it, in the order of computation.

    Of the output also the loss, which `loss` writes, of the input its gradient.
    """
    rows = Rows(scene, layer, unit)
    if layer == INPUT:
        return (input_gradients(rows),)
    losses = (loss(),) if layer == OUTPUT else ()
    return (*layer_forward(rows), *losses, deltas(rows), *parameter_gradients(rows))
