"""Formulas for a part of a network at one sample, as LaTeX.

Each has three lines: symbols, numbers, result.
"""

from playground.core.explain.formulas.layer import connection_formula, layer_formulas
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.formulas.neuron import loss_formula, neuron_formulas
from playground.core.explain.formulas.parameter import parameter_formulas
from playground.core.explain.formulas.scene import Formula, Scene
from playground.core.graph.graph import Run
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import Experiment
from playground.core.explain.unroll import Unrolled

__all__ = ["Formula", "formulas_for"]


def formulas_for(
    experiment: Experiment,
    layout: Layout,
    unrolled: Unrolled,
    run: Run,
    part: Part | None,
    digits: int,
    samples: str = "",
) -> tuple[Formula, ...]:
    """Write what is computed for `part`, in the order of computation; the loss for None.

    Blank where `run` has not come yet. Numbers have `digits` significant digits; the gradients are
    those of the one sample; `samples` is its index in the symbol of the loss, see `Symbols`.
    """
    scene = Scene(Symbols(experiment, samples=samples), layout, unrolled, run, digits)
    match part:
        case UnitPart(layer, unit):
            return neuron_formulas(scene, layer, unit)
        case ParameterPart(key):
            return parameter_formulas(scene, key)
        case LayerPart(layer):
            return layer_formulas(scene, layer)
        case ConnectionPart(source, target):
            return (connection_formula(scene, source, target),)
    return (loss_formula(scene),)
