"""A loss with its index, in a label and painted."""

import pytest
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QImage, QPainter

from playground.ui.widgets.indexed import IndexedLabel, paint_indexed
from playground.ui.widgets.readout import Readout


def test_a_label_knows_its_plain_text(qtbot):
    label = IndexedLabel("L_batch fell\nfrom <b>1</b>")
    qtbot.addWidget(label)
    assert label.text() == "L_batch fell\nfrom <b>1</b>"
    assert label.textFormat() == Qt.TextFormat.RichText
    label.setText("L₁₆ <b>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.clear()
    assert label.text() == ""


def ink(paint):
    """The rows of a picture that are painted on."""
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    paint(painter)
    painter.end()
    columns = range(image.width())
    return [
        row
        for row in range(image.height())
        if any(image.pixelColor(column, row).lightness() < 128 for column in columns)
    ]


LEFT = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft)


@pytest.mark.parametrize("alignment", [LEFT, int(Qt.AlignmentFlag.AlignCenter)])
def test_the_index_is_painted_lower_and_without_an_underscore(qapp, alignment):
    rect = QRectF(0, 0, 300, 40)
    whole = ink(lambda painter: paint_indexed(painter, rect, alignment, "L_batch"))
    letter = ink(lambda painter: paint_indexed(painter, rect, alignment, "L"))
    assert whole[0] <= letter[0]
    assert letter[-1] < whole[-1] <= letter[-1] + 4  # an underscore would be lower still


def test_a_readout_has_it_in_its_tooltip(qtbot):
    readout = Readout()
    qtbot.addWidget(readout)
    readout.setText("L_batch: all & more")
    assert "L<sub>batch</sub>: all &amp; more" in readout.toolTip()
    assert readout.accessibleName() == "L_batch: all & more"
