"""ONNX: the network from its inputs to its answers, in float32, opset 17.

https://github.com/onnx/onnx/blob/main/onnx/onnx.proto has the messages and the numbers of their
fields.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from playground.about import APP_NAME, __version__
from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.layout import Block, Layout
from playground.core.engine.passes import Evaluator
from playground.core.engine.samples import load_data
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.training.trainer import Trainer
from playground.exchange.exports.code.describe import value_texts
from playground.exchange.exports.errors import NOT_FINITE, ExportError
from playground.exchange.exports.onnx_nodes import ACTIVATIONS as ROWS
from playground.exchange.exports.onnx_nodes import CONSTANTS, FLOAT, Node
from playground.exchange.exports.protobuf import message

IR_VERSION, OPSET = 8, 17
AS_NUMBER, AS_INTEGER = 1, 2  # types of attributes
FAR = 5e-6  # by which an answer may differ, of itself or of 1
SAMPLES = "samples"  # the name of the free size
NO_ROW = QT_TRANSLATE_NOOP(
    "Errors",
    "ONNX has no operators for activation “{entry}” yet; choose another, or export the weights.",
)
TOO_COARSE = QT_TRANSLATE_NOOP(
    "Errors",
    "ONNX has numbers of 32 bits, with which an answer would differ by {distance:.2g}; export a "
    "program or the weights instead.",
)


def onnx(trainer: Trainer) -> bytes:
    """Write the network as an ONNX model; its input `x` has a row of features for each sample.

    Raises `ExportError` for an activation without operators, and where float32 is too coarse for
    the answers to the samples of the session.
    """
    _check_precision(trainer)
    return message(
        (1, IR_VERSION),
        (2, APP_NAME),
        (3, __version__),
        (7, _graph(trainer)),
        (8, message((1, ""), (2, OPSET))),
    )


def _graph(trainer: Trainer) -> bytes:
    """Write the nodes, the numbers, and what goes in and out."""
    layout, nodes, numbers = trainer.layout, list[Node](), dict[str, Array]()
    for block in layout.blocks.values():
        nodes += _nodes(block)
        numbers |= _numbers(block, trainer.parameters)
    used = {name for node in nodes for name in node.inputs}
    numbers |= {name: np.array(value) for name, value in CONSTANTS.items() if name in used}
    answers = len(trainer.experiment.network.layer(OUTPUT).units)
    return message(
        (1, [_node(node) for node in nodes]),
        (2, "network"),
        (5, [_tensor(name, array) for name, array in numbers.items()]),
        (10, "\n".join(value_texts(trainer.experiment))),
        (11, _value(_answer_of(INPUT), len(layout.inputs))),
        (12, _value(_answer_of(OUTPUT), answers)),
    )


def _answer_of(layer: str) -> str:
    """Name what a layer passes on; names with a dot meet no others."""
    return {INPUT: "x", OUTPUT: "y"}.get(layer, f"{layer}.a")


def _nodes(block: Block) -> Sequence[Node]:
    """List the operations of a layer: the inputs as one, Z = X Wᵀ + b, f(Z)."""
    layer = block.layer
    names = [_answer_of(source) for source in block.sources]
    found = list[Node]()
    if len(names) > 1:
        found.append(Node("Concat", names, f"{layer.id}.x", {"axis": 1}))
        names = [f"{layer.id}.x"]
    operands = [*names, f"{layer.id}.weight", *([f"{layer.id}.bias"] if layer.bias else [])]
    found.append(Node("Gemm", operands, f"{layer.id}.z", {"transB": 1}))
    if layer.activation not in ROWS:
        raise ExportError(NO_ROW, entry=ACTIVATIONS[layer.activation].label)
    return [*found, *ROWS[layer.activation](f"{layer.id}.z", _answer_of(layer.id))]


def _numbers(block: Block, parameters: Array) -> dict[str, Array]:
    matrix, layer = block.of(parameters), block.layer
    found = {f"{layer.id}.weight": matrix[:, : block.fan_in]}
    return found | {f"{layer.id}.bias": matrix[:, -1]} if layer.bias else found


# --- messages -------------------------------------------------------------------------------------


def _node(node: Node) -> bytes:
    attributes = [
        message((1, name), (2, value), (20, AS_NUMBER))
        if isinstance(value, float)
        else message((1, name), (3, value), (20, AS_INTEGER))
        for name, value in node.attributes.items()
    ]
    named = (3, node.output + ":" + node.operator)
    return message((1, node.inputs), (2, node.output), named, (4, node.operator), (5, attributes))


def _tensor(name: str, array: Array) -> bytes:
    content = np.ascontiguousarray(array, "<f4").tobytes()
    return message((1, array.shape), (2, FLOAT), (8, name), (9, content))


def _value(name: str, width: int) -> bytes:
    """Describe an input or output: any number of rows, `width` columns."""
    sizes = message((1, message((2, SAMPLES)))) + message((1, message((1, width))))
    return message((1, name), (2, message((1, message((1, FLOAT), (2, sizes))))))


# --- float32 --------------------------------------------------------------------------------------


def _check_precision(trainer: Trainer) -> None:
    """Compare the answers of both precisions to all samples of the session."""
    experiment = trainer.experiment
    single = replace(experiment, training=replace(experiment.training, precision="float32"))
    layout = Layout(single)
    with np.errstate(all="ignore"):
        theta = trainer.parameters.astype(np.float32)
    if not np.isfinite(theta).all():
        raise ExportError(NOT_FINITE)
    trainer.evaluate()
    for evaluation, samples in zip(trainer.evaluators, load_data(single).sets, strict=True):
        if not len(samples):
            continue
        coarse = Evaluator(single, layout, theta, samples)
        coarse.run()
        with np.errstate(all="ignore"):
            exact = evaluation.outputs
            distance = np.abs(coarse.outputs - exact) / np.maximum(1, np.abs(exact))
        if not (distance.max() <= FAR):  # NaN is too far
            raise ExportError(TOO_COARSE, distance=float(distance.max()))
