"""The formulas of an update that has been made: Δ of the weights and biases, by any optimiser."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, Key
from playground.core.explain.formulas.layer import Rows
from playground.core.explain.formulas.matrices import MatrixScene
from playground.core.explain.formulas.scene import Formula

WEIGHTS = QT_TRANSLATE_NOOP("core", "Update: change of the weights, {source} → {target}")
BIASES = Phrase(QT_TRANSLATE_NOOP("core", "Update: change of the biases"))
PARAMETER = Phrase(QT_TRANSLATE_NOOP("core", "Update: by how much it has changed"))


def update_formulas(scene: MatrixScene, part: Part | None, step: Array) -> tuple[Formula, ...]:
    """Write how much the last update has changed `part`; `step` is Δθ, (layout.size,)."""
    match part:
        case ParameterPart(key):
            return (_of_parameter(scene, key, step),)
        case ConnectionPart(source, target):
            return (_of_weights(Rows(scene, target), source, step),)
        case LayerPart(layer) if layer != INPUT:
            return _of_layer(Rows(scene, layer), step)
        case UnitPart(layer, unit) if layer != INPUT:
            return _of_layer(Rows(scene, layer, unit), step)
    return ()


def _of_layer(rows: Rows, step: Array) -> tuple[Formula, ...]:
    block = rows.scene.block(rows.layer)
    weights = [_of_weights(rows, source, step) for source in block.sources]
    return (*weights, *((_of_biases(rows, step),) if block.layer.bias else ()))


def _of_weights(rows: Rows, source: str, step: Array) -> Formula:
    scene, layer, layout = rows.scene, rows.layer, rows.scene.layout
    exists = layout.weight(layout.exists, source, layer)
    changes = np.ma.array(layout.weight(step, source, layer), mask=~exists)
    title = Phrase(WEIGHTS, (("source", source), ("target", layer)))
    name = scene.names.weights(source, layer, row=rows.index)
    return _change(title, name, scene.whole(rows.of(changes)))


def _of_biases(rows: Rows, step: Array) -> Formula:
    scene, layer = rows.scene, rows.layer
    changes = scene.layout.bias(step, layer)[:, None]
    name = scene.names.column("b", layer, rows.index.removesuffix(",:"))
    return _change(BIASES, name, scene.whole(rows.of(changes)))


def _of_parameter(scene: MatrixScene, key: Key, step: Array) -> Formula:
    change = scene.show(float(step[scene.layout.offset(key)]))
    return _change(PARAMETER, scene.names.parameter(key), change)


def _change(title: Phrase, name: str, result: str) -> Formula:
    return Formula(title, rf"\Delta {name}", result=f"= {result}", phase="update")
