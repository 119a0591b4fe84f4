"""The registry of export formats."""

from collections.abc import Callable
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.training.trainer import Trainer
from playground.exchange.exports.code.notebook import notebook
from playground.exchange.exports.code.numpy_script import numpy_script
from playground.exchange.exports.code.pytorch_script import pytorch_script
from playground.exchange.exports.errors import ExportError as ExportError
from playground.exchange.exports.onnx import onnx
from playground.exchange.exports.safetensors import safetensors
from playground.exchange.exports.weights import npz


@dataclass(frozen=True)
class ExportFormat:
    """A format of a file for other programs.

    Attributes
    ----------
    label, meaning : its name in the menu, and a sentence that says what it is for; marked for
        translation in the context "Export"
    suffix : how its files end, with the dot
    content : makes the bytes of the file; raises `ExportError` where they would not equal the
        session
    """

    label: str
    suffix: str
    content: Callable[[Trainer], bytes]
    meaning: str = ""


EXPORTS: dict[str, ExportFormat] = {  # by the name that the command line takes
    "numpy": ExportFormat(
        QT_TRANSLATE_NOOP("Export", "NumPy script"),
        ".py",
        numpy_script,
        QT_TRANSLATE_NOOP(
            "Export", "The whole algorithm as a program with the same numbers; it trains on."
        ),
    ),
    "pytorch": ExportFormat(
        QT_TRANSLATE_NOOP("Export", "PyTorch script"),
        ".py",
        pytorch_script,
        QT_TRANSLATE_NOOP(
            "Export", "The network as an nn.Module that trains on with the same optimiser state."
        ),
    ),
    "notebook": ExportFormat(
        QT_TRANSLATE_NOOP("Export", "Jupyter notebook"),
        ".ipynb",
        notebook,
        QT_TRANSLATE_NOOP("Export", "The NumPy program in cells, with the maths between them."),
    ),
    "onnx": ExportFormat(
        QT_TRANSLATE_NOOP("Export", "ONNX model"),
        ".onnx",
        onnx,
        QT_TRANSLATE_NOOP("Export", "The trained network, for programs that only ask it."),
    ),
    "npz": ExportFormat(
        QT_TRANSLATE_NOOP("Export", "Weights as NPZ"),
        ".npz",
        npz,
        QT_TRANSLATE_NOOP("Export", "Weights and biases as named arrays, for numpy.load."),
    ),
    "safetensors": ExportFormat(
        QT_TRANSLATE_NOOP("Export", "Weights as safetensors"),
        ".safetensors",
        safetensors,
        QT_TRANSLATE_NOOP(
            "Export", "Weights and biases as named tensors, for the library safetensors."
        ),
    ),
}
