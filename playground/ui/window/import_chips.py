"""The switches of the import dialog: what is done with the samples that are read."""

from PyQt6.QtWidgets import QToolButton, QWidget

from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.datasets.pictures import may_be_picture, square
from playground.ui.widgets.flow import FlowLayout


class ImportChips(QWidget):
    """A row of switches; two of them come when it is known whether they fit the data."""

    def __init__(self) -> None:
        super().__init__()
        self.has_header = _chip(self.tr("First row has the names"))
        self.has_header.setToolTip(self.tr("On: it names the columns. Off: it is a sample, too"))
        self.is_scaled = _chip(self.tr("Standardise inputs"))
        self.is_scaled.setToolTip(
            self.tr("(x − mean) / standard deviation of the training samples, for each input")
        )
        self.has_scales = _chip(self.tr("Standardise targets"))
        self.has_scales.setToolTip(
            self.tr("(y − mean) / standard deviation of the training samples, for each number")
        )
        self.is_picture = _chip("")
        self.is_picture.setToolTip(
            self.tr("Show the samples as pictures; all pixels are standardised alike")
        )
        self.keeps = _chip(self.tr("Keep the weights"))
        self.keeps.setToolTip(
            self.tr(
                "On: training goes on with the weights that fit: inputs by their place, outputs by "
                "their name. Off: it starts with new weights; undo brings the old training back."
            )
        )
        line = FlowLayout(self, breaks=True)
        line.setContentsMargins(0, 0, 0, 0)
        for chip in (self.has_header, self.is_scaled, self.has_scales, self.is_picture, self.keeps):
            line.addWidget(chip)
        for chip in (self.has_scales, self.is_picture):  # until it is known whether they fit
            chip.hide()

    def show_own(self, own: OwnData) -> None:
        """Offer to standardise numbers, and to take the inputs for a picture that they may be."""
        self.has_scales.setVisible(not own.classes)
        self.has_scales.setChecked(bool(own.scales))
        rows, columns = square(len(own.inputs))
        text = self.tr("The inputs are a picture of {rows}×{columns} pixels")
        self.is_picture.setText(text.format(rows=rows, columns=columns))
        self.is_picture.setVisible(may_be_picture(own.numbers))
        self.is_picture.setChecked(own.image is not None)


def _chip(text: str) -> QToolButton:
    chip = QToolButton()
    chip.setText(text)
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    return chip
