"""The formulas of an update that has been made: Δ of the parameters, and their new values."""

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
from playground.core.explain.formulas.latex import in_brackets
from playground.core.explain.formulas.layer import Rows
from playground.core.explain.formulas.matrices import MatrixScene
from playground.core.explain.formulas.scene import Formula

WEIGHTS = QT_TRANSLATE_NOOP("core", "Update: change and new weights, {source} → {target}")
BIASES = Phrase(QT_TRANSLATE_NOOP("core", "Update: change and new biases"))
PARAMETER = Phrase(QT_TRANSLATE_NOOP("core", "Update: its change and its new value"))


def update_formulas(scene: MatrixScene, part: Part | None, step: Array) -> tuple[Formula, ...]:
    """Write how much the last update has changed `part`, and its new values.

    `step` is Δθ, (layout.size,); the parameters of `scene` are those after it.
    """
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
    new = scene.whole(rows.of(scene.weights(source, layer)))
    return _change(title, name, scene.whole(rows.of(changes)), new)


def _of_biases(rows: Rows, step: Array) -> Formula:
    scene, layer = rows.scene, rows.layer
    changes = scene.layout.bias(step, layer)[:, None]
    name = scene.names.column("b", layer, rows.index.removesuffix(",:"))
    new = scene.whole(rows.of(np.ma.array(scene.biases(layer))))
    return _change(BIASES, name, scene.whole(rows.of(changes)), new)


def _of_parameter(scene: MatrixScene, key: Key, step: Array) -> Formula:
    change, new = float(step[scene.layout.offset(key)]), scene.weight(key)
    written, old = scene.show(change), scene.show(new - change)
    made_of = f"{old}+{in_brackets(written)} = {scene.show(new)}"
    return _change(PARAMETER, scene.names.parameter(key), written, made_of)


def _change(title: Phrase, name: str, result: str, new: str) -> Formula:
    """Write Δ of something, and below it what it is now."""
    symbols = rf"\Delta {name}"
    return Formula(title, symbols, result=f"= {result}", matrix=f"{name} = {new}", phase="update")
