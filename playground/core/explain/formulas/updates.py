"""The formulas of an update that has been made: Δ of the parameters, and their new values."""

from dataclasses import replace

from numpy import ma

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
from playground.core.explain.formulas.latex import in_brackets, times
from playground.core.explain.formulas.layer import Rows
from playground.core.explain.formulas.matrices import MatrixScene
from playground.core.explain.formulas.scene import Formula, Writer

WEIGHTS = QT_TRANSLATE_NOOP("core", "Update: change and new weights, {source} → {target}")
BIASES = Phrase(QT_TRANSLATE_NOOP("core", "Update: change and new biases"))
PARAMETER = Phrase(QT_TRANSLATE_NOOP("core", "Update: its change and its new value"))
BEFORE = Phrase(
    QT_TRANSLATE_NOOP(
        "core", "g is the gradient before the update; ∂L/∂w above is the one after it."
    )
)
MADE_BEFORE = Phrase(
    QT_TRANSLATE_NOOP(
        "core", "Δ was made with the gradients before the update; above are new ones."
    )
)
PLAIN_DESCENT = {"gd", "sgd"}  # optimisers whose step is −η ∂L/∂w


def update_formulas(scene: MatrixScene, part: Part | None, step: Array) -> tuple[Formula, ...]:
    """Write how much the last update has changed `part`, and its new values.

    `step` is Δθ, (layout.size,); the parameters of `scene` are those after it.
    """
    match part:
        case ParameterPart(key):
            return (_of_parameter(scene, key, step),)
        case ConnectionPart(source, target):
            formula = _of_weights(Rows(scene, target), source, step)
            return (replace(formula, notes=(MADE_BEFORE,)),)
        case LayerPart(layer) if layer != INPUT:
            return _of_layer(Rows(scene, layer), step)
        case UnitPart(layer, unit) if layer != INPUT:
            return _of_layer(Rows(scene, layer, unit), step)
    return ()


def _of_layer(rows: Rows, step: Array) -> tuple[Formula, ...]:
    block = rows.scene.block(rows.layer)
    weights = [_of_weights(rows, source, step) for source in block.sources]
    found = (*weights, *((_of_biases(rows, step),) if block.layer.bias else ()))
    return (*found[:-1], replace(found[-1], notes=(MADE_BEFORE,))) if found else ()


def _of_weights(rows: Rows, source: str, step: Array) -> Formula:
    scene, layer, layout = rows.scene, rows.layer, rows.scene.layout
    exists = layout.weight(layout.exists, source, layer)
    changes = ma.array(layout.weight(step, source, layer), mask=~exists)
    title = Phrase(WEIGHTS, (("source", source), ("target", layer)))
    name = scene.names.weights(source, layer, row=rows.index)
    new = scene.whole(rows.of(scene.weights(source, layer)))
    return _change(title, name, scene.whole(rows.of(changes)), new)


def _of_biases(rows: Rows, step: Array) -> Formula:
    scene, layer = rows.scene, rows.layer
    changes = scene.layout.bias(step, layer)[:, None]
    name = scene.names.column("b", layer, rows.index.removesuffix(",:"))
    new = scene.whole(rows.of(ma.array(scene.biases(layer))))
    return _change(BIASES, name, scene.whole(rows.of(changes)), new)


def is_plain(scene: Writer, key: Key) -> bool:
    """Return whether the step of a parameter is −η ∂L/∂w, and nothing else is done."""
    training, layout = scene.experiment.training, scene.layout
    is_penalised = training.has_penalty and not key.is_bias
    more = is_penalised or training.clip or training.dropout
    is_trained = bool(layout.trainable[layout.offsets[key]])
    return is_trained and not more and training.optimizer.name in PLAIN_DESCENT


def _of_parameter(scene: MatrixScene, key: Key, step: Array) -> Formula:
    """Write w_old + Δw = w_new, and of plain descent −η g = Δw with the gradient g before it."""
    change, new = float(step[scene.layout.offset(key)]), scene.weight(key)
    written, old = scene.show(change), scene.show(new - change)
    made_of = f"{old}+{in_brackets(written)} = {scene.show(new)}"
    name, training = scene.names.parameter(key), scene.experiment.training
    rate = training.learning_rate
    found = _change(PARAMETER, name, written, made_of, MADE_BEFORE)
    if not is_plain(scene, key) or training.schedule.name != "constant" or not rate:
        return found
    numbers = f"= {times(scene.show(-rate), scene.show(-change / rate))}"
    symbols = rf"{found.symbols} = {{-\eta}}\cdot g"
    return replace(found, symbols=symbols, numbers=numbers, notes=(BEFORE,))


def _change(title: Phrase, name: str, result: str, new: str, *notes: Phrase) -> Formula:
    """Write Δ of something, and below it what it is now."""
    symbols, now = rf"\Delta {name}", f"{name} = {new}"
    return Formula(title, symbols, "", f"= {result}", now, notes, phase="update")
