"""What the training thread computes for the views; each view changes only what it shows."""

from dataclasses import replace

from PyQt6.QtCore import QObject, pyqtSignal

from playground.core.engine.samples import Pin
from playground.core.observe.watch import Watch


class Watched(QObject):
    """Holds the present `watch`.

    Signals
    -------
    changed(Watch) : something else is watched now
    """

    changed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._watch = Watch()

    @property
    def watch(self) -> Watch:
        """What is watched now."""
        return self._watch

    def change(self, **fields: object) -> None:
        """Change these fields of the watch; the others stay."""
        watch = replace(self._watch, **fields)  # type: ignore[arg-type]
        if watch != self._watch:
            self._watch = watch
            self.changed.emit(watch)

    def pin(self, sample: Pin) -> None:
        """Follow this sample through the network, or none.

        Without a sample, the gradient of the sample becomes that of the mini-batch.
        """
        gone = sample is None and self._watch.source == "sample"
        self.change(sample=sample, source="batch" if gone else self._watch.source)
