"""What the Backprop tab shows while there are no samples to walk through."""

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

translate = QCoreApplication.translate


class Hint(QWidget):
    """Asks for a sample, or says why there can be no walk.

    Attributes
    ----------
    take_first, take_batch : the buttons that take the first sample, or the next mini-batch
    """

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel()
        self._label.setProperty("role", "muted")
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.take_first = QPushButton(translate("BackpropView", "Take the first sample"))
        self.take_batch = QPushButton(translate("BackpropView", "Take the next mini-batch"))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.take_first)
        row.addWidget(self.take_batch)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(self._label)
        layout.addLayout(row)
        layout.addStretch()
        self.show_reason("")

    def text(self) -> str:
        """Return the text that is shown."""
        return self._label.text()

    def show_reason(self, reason: str, takes_sample: bool = True) -> None:
        """Say why there is no walk; without a reason ask for a sample or a batch.

        `takes_sample`: one sample could be walked through.
        """
        invitation = translate(
            "BackpropView",
            "Pick a sample on the map to follow it through the network, gate by gate, "
            "or take a batch: all its samples go through together.",
        )
        self._label.setText(reason or invitation)
        self.take_first.setVisible(takes_sample)
