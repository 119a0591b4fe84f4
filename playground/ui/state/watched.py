"""What the training thread computes for the views; each view changes only what it shows."""

from dataclasses import replace
from typing import TypedDict, Unpack

from PyQt6.QtCore import QObject, pyqtSignal

from playground.core.basics.vocabulary import Quantity, Source
from playground.core.engine.samples import Pin, Typed
from playground.core.experiment.spec import Experiment, Key
from playground.core.observe.followed_pin import followed_pin
from playground.core.observe.slices import Slice
from playground.core.observe.watch import Watch, WatchedUpdate


class WatchFields(TypedDict, total=False):
    """The fields of `Watch`, as keyword arguments."""

    source: Source
    sample: Pin
    quantity: Quantity
    histograms: bool
    arrows: bool
    slice: Slice
    parameter: Key | None
    update: WatchedUpdate


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
        self._walks = False  # whether the Backprop panel can be seen
        self._was_lent = False  # whether the source is the sample for the tab alone
        self._experiment: Experiment | None = None  # of which `sample` is

    @property
    def watch(self) -> Watch:
        """What is watched now."""
        return self._watch

    def change(self, **fields: Unpack[WatchFields]) -> None:
        """Change these fields of the watch; the others stay."""
        watch = replace(self._watch, **fields)
        if watch != self._watch:
            self._watch = watch
            self.changed.emit(watch)

    def start_over(self, sample: Pin = None) -> None:
        """Watch what a new document begins with: nothing of the one before, this sample or none."""
        start = Watch(sample=sample)
        source = self._source_with(start)
        self.change(source=source, sample=sample, quantity=start.quantity, slice=start.slice)

    def pin(self, sample: Pin) -> None:
        """Pin this sample, or none.

        Without a sample, the gradient of the sample becomes that of the mini-batch.
        """
        self.change(sample=sample, source=self._source_with(replace(self._watch, sample=sample)))

    def follow(self, sample: int | Typed) -> None:
        """Pin this sample, and let every gradient be its own."""
        self.change(sample=sample, source="sample")

    def set_walking(self, walks: bool) -> None:
        """Note whether the Backprop panel can be seen.

        It shows the samples of the source. It cannot show the last mini-batch, whose weights have
        changed since: there a pinned sample becomes the source, as long as the tab can be seen.
        """
        self._walks = walks
        if walks:
            self.change(source=self._source_with(self._watch))
        elif self._was_lent and self._watch.source == "sample":
            self.change(source="batch")
        self._was_lent = walks and self._was_lent

    def _source_with(self, watch: Watch) -> Source:
        """Return the source that goes with the pinned sample of `watch`."""
        if watch.sample is None:
            return "batch" if watch.source == "sample" else watch.source
        if watch.source == "batch" and self._walks:
            self._was_lent = True
            return "sample"
        return watch.source

    def keep_to(self, experiment: Experiment, first: Pin, anew: bool = False) -> None:
        """Keep to the pinned sample, wherever it is in the data now.

        Pin `first` if it is gone, if another data set begins, and with `anew`: another document
        begins.
        """
        old, self._experiment = self._experiment, experiment
        pinned = self._watch.sample
        if anew or old is None:
            self.pin(first)
        elif pinned is not None:
            kept = followed_pin(old, experiment, pinned)
            self.pin(first if kept is None else kept)
        elif old.data.dataset != experiment.data.dataset:
            self.pin(first)
