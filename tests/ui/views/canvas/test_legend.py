"""The legend of the canvas is one line, whatever happens to its colours."""

from PyQt6.QtCore import QEvent
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.facts import TAG, width_of


def shown_by(legend):
    return legend.text()


def test_other_colours_do_not_bring_back_what_has_no_room(desk):
    desk.do("step_batch")
    desk.canvas.modes.edges.buttons["gradient"].click()
    desk.watched.pin(3)
    desk.settle()
    legend = desk.canvas.legend
    before = shown_by(legend)
    assert "<a " in legend.full_text()
    assert "<br>" in legend.full_text()
    QApplication.sendEvent(legend, QEvent(QEvent.Type.PaletteChange))
    assert shown_by(legend) == before
    assert "<br>" not in shown_by(legend)


def test_it_shows_as_many_facts_as_there_is_room_for(desk):
    desk.do("step_batch")
    desk.watched.pin(3)
    desk.settle()
    legend = desk.canvas.legend
    margins = legend.contentsMargins()
    for width in (2000, 700, 300):
        legend.resize(width, legend.height())
        room = width - margins.left() - margins.right()
        assert width_of(legend.fontMetrics(), shown_by(legend)) <= room
        assert "training sample 4" in legend.toolTip()
    assert "negative weight" in shown_by(legend)
    assert "…" not in shown_by(legend)


def test_a_fact_without_room_is_left_out_and_never_cut(desk):
    desk.do("step_batch")
    desk.watched.pin(3)
    desk.watched.change(source="sample")
    desk.canvas.modes.edges.buttons["gradient"].click()
    desk.settle()
    legend = desk.canvas.legend
    for width, said in ((380, "sample, now"), (150, "−"), (30, "")):
        legend.resize(width, legend.height())
        assert TAG.sub("", legend.text()).endswith(said)
        assert "…" not in legend.text()
        assert width_of(legend.fontMetrics(), legend.text()) <= legend.width()
    assert "<a " in legend.full_text()
