"""Picks the samples that everything in the Backprop panel is of: one sample, or a batch."""

from typing import cast

from PyQt6.QtCore import QObject

from playground.core.basics.vocabulary import Source
from playground.core.observe.watch import Watch
from playground.live.snapshot import Snapshot
from playground.ui.state.watched import Watched
from playground.ui.views.backprop.sample_picker import SamplePicker
from playground.ui.widgets.switches import Switches

MANY = ("next", "train")  # the sources of more than one sample that can be picked


class SourcePicker(QObject):
    """Picks the watched source, which the canvas shows too; its two parts are laid out elsewhere.

    Attributes
    ----------
    sources : one sample, the next mini-batch, or the training set; none for the last mini-batch
    samples : which sample; hidden while the source is more than one
    """

    def __init__(self, watched: Watched) -> None:
        super().__init__()
        self._watched = watched
        self.samples, self.sources = SamplePicker(watched), self._sources()
        self.sources.picked.connect(self._pick)
        watched.changed.connect(self._show)
        self.sources.show_value(watched.watch.source)
        if watched.watch.source in MANY:  # else it is shown with what it is in, not as a window
            self.samples.hide()

    def _sources(self) -> Switches:
        texts: dict[str, tuple[str, str]] = {
            "sample": (
                self.tr("This sample"),
                self.tr("Everything here and on the canvas is of one sample"),
            ),
            "next": (
                self.tr("Next mini-batch"),
                self.tr(
                    "Everything here and on the canvas is of the mini-batch "
                    "that training would use next"
                ),
            ),
            "train": (
                self.tr("Training set"),
                self.tr("Everything here and on the canvas is of the whole training set"),
            ),
        }
        return Switches(texts)

    def _pick(self, source: str) -> None:
        sample = self._watched.watch.sample
        if source == "sample":
            self._watched.follow(0 if sample is None else sample)
        else:
            self._watched.change(source=cast(Source, source))

    def _show(self, watch: Watch) -> None:
        self.sources.show_value(watch.source)
        self.samples.setHidden(watch.source in MANY)

    def show_frame(self, snapshot: Snapshot) -> None:
        """List the samples of `snapshot`."""
        self.samples.show_frame(snapshot)
