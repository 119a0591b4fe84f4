"""What the map says of itself, on screen and in the exported picture; the pinned sample."""

import pytest

from playground.core.engine.samples import Typed
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.ui.export.pictures import CHROME_PROPERTY


def captions(desk):
    readout = desk.map_view.readout
    return readout.first.text(), readout.second.text()


def test_the_classes_mode_shows_no_probability(desk):
    assert captions(desk)[0] == "probability of class 1"
    desk.map_view.classes.click()
    assert captions(desk)[0] == "the class that the network answers"


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        ("a", "the value of this input"),
        ("z", "the value of this input"),
        ("slope", "an input has no slope f′(z)"),
        ("delta", "an input has no δ"),
    ],
)
def test_an_input_has_a_value_and_no_activation(desk, quantity, said):
    desk.watched.change(quantity=quantity)
    desk.settle()
    desk.map_view.show_unit(UnitPart(INPUT, "x1"))
    assert captions(desk)[0] == said


@pytest.mark.parametrize(
    ("pin", "said"),
    [
        (None, "Click a training point to follow it"),
        (4, "ring: training sample 5"),
        (Typed((0.5, 0.5), 1.0), "ring: typed sample"),
    ],
)
def test_what_a_click_does_is_said_until_a_sample_is_pinned(desk, pin, said):
    desk.watched.pin(pin)
    desk.settle()
    assert captions(desk)[1] == said
    is_left_out = bool(desk.map_view.readout.second.property(CHROME_PROPERTY))
    assert is_left_out == (pin is None)  # a picture cannot be clicked


@pytest.mark.parametrize("height", [388, 180])
def test_the_axes_of_the_plane_have_names_at_their_ends(desk, height):
    view = desk.map_view
    view.resize(view.width(), height)
    desk.settle()
    for side, name in (("bottom", "x₁"), ("left", "x₂")):
        axis = view.plot.getAxis(side)
        assert axis.end_name == name
        levels = axis.tickValues(-6.12, 6.12, 200)
        assert axis.tickStrings(levels[0][1], 1.0, levels[0][0]) == [name]
        assert levels[0][1] == [6.12]
        assert max(levels[1][1]) < 6  # clear of the name


def test_before_anything_is_learned_no_answer_is_judged(desk):
    view = desk.map_view
    assert not view.points.wrong.isVisible()
    assert "wrong" not in view.legend.text()
    assert "not\u00a0trained\u00a0yet" in view.legend.text()
    assert "from the first update on" in view.legend.toolTip()
    height = view.legend.sizeHint().height()
    desk.do("step_batch")
    desk.settle()
    assert view.points.wrong.isVisible()
    assert "wrong" in view.legend.text()
    assert "trained" not in view.legend.text()
    assert view.legend.toolTip() == ""
    assert view.legend.sizeHint().height() == height
    desk.do("restart")
    desk.settle()
    assert not view.points.wrong.isVisible()


def test_answers_of_weights_that_were_set_by_hand_are_judged(desk):
    desk.network_actions.set_values({Key("hidden1", "1", INPUT, "x1"): 0.0}, 2.0)
    desk.settle()
    assert desk.map_view.points.wrong.isVisible()


def test_the_ring_and_its_halo_are_above_everything(desk):
    desk.watched.pin(7)
    desk.settle()
    points = desk.map_view.points
    others = [item for item in desk.map_view.plot.getPlotItem().items if item is not points.ring]
    assert points.halo.zValue() >= max(item.zValue() for item in others)
    assert points.ring.zValue() == points.halo.zValue()
    assert points.ring.getData()[0] == points.halo.getData()[0]
    pens = [item.opts["pen"] for item in (points.halo, points.ring)]
    assert pens[0].widthF() > pens[1].widthF()
    assert pens[0].color().name() == desk.theme.surface


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (UnitPart("hidden1", "1"), ("negative", "positive", "━ zero")),
        (UnitPart(OUTPUT, "1"), ("below 0.5", "above 0.5", "━ 0.5")),
    ],
)
def test_the_map_of_a_neuron_names_both_sides_of_its_neutral_value(desk, unit, said):
    desk.map_view.show_unit(unit)
    desk.settle()
    text = desk.map_view.legend.text().replace("\u00a0", " ").replace("&nbsp;", " ")
    assert all(word in text for word in said), text
