"""Picks the samples of a loss: the training set, or the pinned sample."""

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QComboBox

from playground.core.basics.arrays import Array
from playground.core.engine.samples import load_data
from playground.live.snapshot import Snapshot


class SampleScope(QComboBox):
    """A box with the training set and the pinned sample."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem(QCoreApplication.translate("Over", "training set"), "train")
        self.addItem(QCoreApplication.translate("Over", "pinned sample"), "sample")
        self.setAccessibleName(QCoreApplication.translate("Over", "Loss over"))
        self.setToolTip(QCoreApplication.translate("Over", "Over which samples the loss is taken"))

    def columns(self, snapshot: Snapshot) -> Array:
        """Return the picked samples as `Pass.load` takes them."""
        if self.currentData() == "sample" and snapshot.sample is not None:
            return snapshot.sample.column[:, None]
        return load_data(snapshot.experiment).train.columns
