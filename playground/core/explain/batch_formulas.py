"""Formulas for a part of a network over a batch, as LaTeX: as for one sample, with B columns."""

from collections.abc import Callable
from functools import partial

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.vocabulary import Quantity
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import Experiment, Key, Unit
from playground.core.explain.batch_matrices import BatchMatrices
from playground.core.explain.formulas.latex import in_brackets, picked, times
from playground.core.explain.formulas.layer import Rows, mean_over, weight_gradients
from playground.core.explain.formulas.of_part import layer_formulas
from playground.core.explain.formulas.output import class_weight_notes, written_loss
from playground.core.explain.formulas.parameter import in_matrix, objective, update
from playground.core.explain.formulas.scene import Formula
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.formulas.updates import update_formulas
from playground.core.explain.network_graph import NetworkGraph
from playground.core.vectors.graph import VectorRun

MEAN_LOSS = Phrase(QT_TRANSLATE_NOOP("core", "Loss: the mean over the samples"))
MEAN_WEIGHT = Phrase(
    QT_TRANSLATE_NOOP("core", "Gradient of the weight: the mean of δ of its target × activation")
)
MEAN_BIAS = Phrase(
    QT_TRANSLATE_NOOP("core", "Gradient of the bias: the mean of δ of its neuron over the samples")
)
MEAN_SHARED_BIAS = Phrase(
    QT_TRANSLATE_NOOP(
        "core", "Gradient of the shared bias: the mean of the sum of δ of all its neurons"
    )
)
OWN_LOSS = Phrase(
    QT_TRANSLATE_NOOP("core", "δ of sample n is of its own loss Lₙ: the mean over all brings 1/B.")
)
BATCH_UPDATE = Phrase(QT_TRANSLATE_NOOP("core", "Update with these samples as the mini-batch"))


def batch_formulas(
    experiment: Experiment,
    layout: Layout,
    network: NetworkGraph,
    run: VectorRun,
    part: Part | None,
    digits: int | None,
    samples: str = "",
    step: Array | None = None,
) -> tuple[Formula, ...]:
    """Write what is computed for `part` over all samples of `network`; the loss for None.

    As `formulas_for`: blank where `run` has not come yet. L is the mean over the samples; δ of a
    sample is that of its own loss, so gradients of weights and biases are 1/B times a sum.
    """
    names = Symbols(experiment, samples=samples)
    scene = BatchMatrices(names, layout, digits, network, run)
    found = _formulas_of(scene, part)
    if step is None:
        return found
    rest = (formula for formula in found if formula.phase != "update")  # that is the next one
    return (*rest, *update_formulas(scene, part, step))


def _formulas_of(scene: BatchMatrices, part: Part | None) -> tuple[Formula, ...]:
    loss = partial(_loss, scene)
    match part:
        case UnitPart(layer, unit):
            return layer_formulas(scene, layer, loss, unit)
        case ParameterPart(key):
            return _parameter(scene, key)
        case LayerPart(layer):
            return layer_formulas(scene, layer, loss)
        case ConnectionPart(source, target):
            return (weight_gradients(Rows(scene, target), source),)
    return (loss(),)


def _loss(scene: BatchMatrices) -> Formula:
    """Write L = (1/B) Σ Lₙ, and what Lₙ is."""
    symbols = written_loss(scene)
    if scene.samples > 1:
        symbols = rf"{mean_over(scene, scene.own_loss)},\quad {scene.own_loss} = {symbols}"

    def numbers() -> str:
        losses = scene.losses()[0].tolist()
        return _mean(scene, lambda n: in_brackets(scene.show(losses[n])))

    return scene.formula(
        MEAN_LOSS,
        f"{scene.names.loss} = {symbols}",
        numbers,
        lambda: scene.show(scene.loss()),
        notes=class_weight_notes(scene),
        phase="loss",
    )


def _parameter(scene: BatchMatrices, key: Key) -> tuple[Formula, ...]:
    """Write ∂L/∂w = (1/B) Σ δₙ aₙ, ∂J/∂w, and the update of plain descent."""
    if not scene.layout.exists[scene.layout.offset(key)]:
        return ()
    return (_gradient(scene, key), *objective(scene, key), *update(scene, key, BATCH_UPDATE))


def _gradient(scene: BatchMatrices, key: Key) -> Formula:
    """Write the mean of δ times the activation that a weight multiplies, or of δ for a bias."""
    names, n = scene.names, "n" if scene.samples > 1 else "1"
    row = f"{names.index(key.layer, key.unit)},{n}"
    left = scene.by_loss(names.parameter(key))
    is_shared = key.is_bias and scene.block(key.layer).shares_bias
    if is_shared:
        symbols = mean_over(scene, rf"\sum_i {names.column('δ', key.layer, f'i,{n}')}")
    elif key.is_bias:
        symbols = mean_over(scene, names.column("δ", key.layer, row))
    else:
        other = f"{names.index(key.source, key.source_unit)},{n}"
        symbols = mean_over(
            scene,
            names.column("δ", key.layer, row),
            names.activations(key.source, row=other),
        )

    def numbers() -> str:
        delta = _row(scene, key.layer, key.unit, "delta")
        if is_shared:
            delta = scene.read(key.layer, "delta").sum(axis=0).tolist()
        if key.is_bias:
            return _mean(scene, lambda n: in_brackets(scene.show(delta[n])))
        carried = _row(scene, key.source, key.source_unit, "a")
        return _mean(scene, lambda n: times(scene.show(delta[n]), scene.show(carried[n])))

    found = scene.formula(
        MEAN_SHARED_BIAS if is_shared else MEAN_BIAS if key.is_bias else MEAN_WEIGHT,
        f"{left} = {symbols}",
        numbers,
        lambda: scene.show(scene.gradient_of(key)),
        (OWN_LOSS,) if scene.samples > 1 else (),
    )
    return found if key.is_bias else in_matrix(scene, key, found)


def _row(scene: BatchMatrices, layer: str, unit: Unit, quantity: Quantity) -> list[float]:
    """Return a quantity of one neuron for every sample."""
    row: list[float] = scene.read(layer, quantity)[
        scene.experiment.unit_index(layer, unit)
    ].tolist()
    return row


def _mean(scene: BatchMatrices, term: Callable[[int], str]) -> str:
    """Write the mean of a term over the samples; of many only the first and last."""
    terms = [r"\cdots" if n is None else term(n) for n in picked(scene.samples, are_samples=True)]
    if scene.samples == 1:
        return terms[0]
    return rf"{scene.share_of_sample}\left({'+'.join(terms)}\right)"
