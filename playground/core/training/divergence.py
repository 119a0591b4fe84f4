"""The value that says where training overflowed; `replay` finds it."""

from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase


@dataclass(frozen=True)
class Divergence:
    """The number of the update that overflowed, and the first tensor and layer with NaN or ∞."""

    update: int
    tensor: str
    layer: str

    @property
    def phrase(self) -> Phrase:
        """The sentence that the user reads."""
        return Phrase(
            QT_TRANSLATE_NOOP(
                "core",
                "Training diverged at update {update:,}: {tensor} of layer {layer} overflowed "
                "first. "
                "The network is as it was before that update. "
                "Restart with a smaller learning rate.",
            ),
            (("update", self.update), ("tensor", self.tensor), ("layer", self.layer)),
        )

    def __str__(self) -> str:
        return str(self.phrase)
