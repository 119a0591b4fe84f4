"""What the Backprop panel shows while there are no samples to walk through."""

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk
from playground.ui.texts.messages import error_text
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label

translate = QCoreApplication.translate


class Hint(QWidget):
    """Asks for a sample, or says why there can be no walk.

    Attributes
    ----------
    take_first, take_batch : the buttons that take the first sample, or the next mini-batch
    """

    def __init__(self) -> None:
        super().__init__()
        self._label = Label()
        self._label.setProperty("role", "muted")
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.take_first = QPushButton(translate("BackpropView", "Take the first sample"))
        self.take_batch = QPushButton(translate("BackpropView", "Take the next mini-batch"))
        tip = translate("BackpropView", "Follow sample 1 of the training set through the network")
        self.take_first.setToolTip(plain(tip))
        tip = translate("BackpropView", "Follow the samples that the next update is made from")
        self.take_batch.setToolTip(plain(tip))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.take_first)
        row.addWidget(self.take_batch)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)  # large text needs all the room
        layout.addStretch()
        layout.addWidget(self._label)
        layout.addLayout(row)
        layout.addStretch()
        self.show_walk(Walk(), has_sample=False)

    def text(self) -> str:
        """Return the text that is shown."""
        return self._label.text()

    def show_walk(self, walk: Walk | BatchWalk, has_sample: bool) -> None:
        """Say why there is nothing to walk through, and what there could be.

        `has_sample`: one is pinned, but the source is the last mini-batch.
        """
        text = translate(
            "BackpropView",
            "Pick a sample on the map to follow it through the network, "
            "or take a batch: all its samples go through together.",
        )
        if walk.error is not None:
            text = error_text(walk.error)
        elif has_sample:
            text = translate(
                "BackpropView",
                "The last mini-batch cannot be walked through: its update has changed the weights. "
                "Choose other samples above.",
            )
        self._label.setText(text)
        is_batch, can_go = isinstance(walk, BatchWalk), walk.error is None
        self.take_first.setVisible(is_batch or can_go)
        self.take_batch.setVisible(not is_batch or can_go)
