"""The curves in a sentence."""

from tests.support.experiments import make


def test_each_curve_says_where_it_is_and_where_it_began(desk):
    view = desk.curves_view
    desk.open(make(), epochs=5)
    said = view.plot.sentence()
    assert said.startswith("After epoch 5: train loss 0.")
    assert "; test loss " in said
    view.modes.picked.emit("score")
    view.modes.show_value("score")
    desk.do("step_epoch")
    desk.settle()
    assert "train accuracy" in view.plot.sentence()
    assert " %" in view.plot.sentence()
