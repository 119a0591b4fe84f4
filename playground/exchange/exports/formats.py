"""The registry of export formats."""

from collections.abc import Callable
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.training.trainer import Trainer
from playground.exchange.exports.weights import npz


class ExportError(PlaygroundError):
    """A network that a format cannot hold without changing its numbers; one sentence says why."""


@dataclass(frozen=True)
class ExportFormat:
    """A format of a file for other programs.

    Attributes
    ----------
    label : its name in the menu, marked for translation in the context "Export"
    suffix : how its files end, with the dot
    content : makes the bytes of the file; raises `ExportError` where they would not equal the
        session
    """

    label: str
    suffix: str
    content: Callable[[Trainer], bytes]


EXPORTS: dict[str, ExportFormat] = {  # by the name that the command line takes
    "npz": ExportFormat(QT_TRANSLATE_NOOP("Export", "Weights as NPZ"), ".npz", npz),
}
