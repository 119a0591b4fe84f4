"""Facts on a line, as many as there is room for."""

from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.facts import width_of


def test_tags_take_no_room(qapp):
    metrics = QFontMetrics(QApplication.font())
    text = '<span style="color:red">━━</span> +   ∂L/∂w of the <b>sample</b> &amp; now'
    assert width_of(metrics, text) == metrics.horizontalAdvance("━━ +   ∂L/∂w of the sample & now")
