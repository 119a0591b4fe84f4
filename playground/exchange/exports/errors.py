"""The error of a network that a format cannot hold."""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError

NOT_FINITE = QT_TRANSLATE_NOOP(
    "Errors",
    "Numbers of this network are too large for this format; restart the training, then export it.",
)


class ExportError(PlaygroundError):
    """A network that a format cannot hold without changing its numbers; one sentence says why."""
