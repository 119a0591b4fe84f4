"""The words for a gradient that is not there: why, and what brings it."""

from playground import OUTPUT, Key
from playground.core.experiment.parts import ParameterPart

WHY = "no update since the network was changed or opened; make a step or press Space"
EDGE = Key(OUTPUT, "1", "hidden2", "1")


def test_after_an_undo_all_views_say_why_the_gradient_is_gone(desk):
    desk.canvas.modes.edges.buttons["gradient"].click()
    desk.settle()
    assert "make a step or press Space" in desk.canvas.legend.full_text()
    assert WHY not in desk.canvas.legend.full_text()  # nothing has been trained yet
    desk.do("step_batch")
    desk.network_actions.set_units(5, "hidden1")
    desk.settle()
    desk.do("undo")
    assert desk.settle().update == 1
    assert WHY in desk.canvas.legend.full_text()
    assert WHY in desk.gradients_view.matrices.caption.text()


def test_the_pages_of_a_weight_say_it_too(desk):
    tab = desk.backprop_view
    desk.watched.pin(0)
    desk.selection.set([ParameterPart(EDGE)])
    desk.do("step_batch")
    desk.network_actions.set_units(5, "hidden1")
    desk.settle()
    desk.do("undo")
    tab.pages.open("optimizer")
    tab.pages.page.which.buttons["last"].click()
    desk.settle()
    assert WHY in tab.pages.page.text.text()
