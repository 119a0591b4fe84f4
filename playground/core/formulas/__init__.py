"""The formulas of a part of a network at one sample: in symbols, with numbers put in, and what comes out."""

from playground.core.formulas.layer import connection_formula, layer_formulas
from playground.core.formulas.names import Names
from playground.core.formulas.neuron import loss_formula, neuron_formulas
from playground.core.formulas.parameter import parameter_formulas
from playground.core.formulas.scene import Formula, Scene
from playground.core.graph import Run
from playground.core.network import Layout
from playground.core.parts import ConnectionPart, LayerPart, ParameterPart, Part, UnitPart
from playground.core.spec import Experiment
from playground.core.unroll import Unrolled

__all__ = ["Formula", "formulas_for"]


def formulas_for(
    experiment: Experiment, layout: Layout, unrolled: Unrolled, run: Run, part: Part | None, digits: int
) -> tuple[Formula, ...]:
    """What is computed for `part`, in the order in which it is computed; the loss for None. Blank where `run` has not come yet.

    Numbers have so many significant `digits`; the gradients are those of the one sample.
    """
    scene = Scene(Names(experiment, layout), unrolled, run, digits)
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
