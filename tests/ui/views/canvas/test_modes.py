"""What edges and neurons show: weight, gradient or update; a, z, f′(z) or δ."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor

from playground import DataSpec, Key
from playground.core.engine.passes import SetGradient
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.experiment.templates import TEMPLATES
from playground.ui.state.scales import NETWORK, Scales, round_up
from playground.ui.texts.numbers import short
from playground.ui.views.canvas.labels_item import pill_size
from playground.ui.views.canvas.tooltip import describe_part


@pytest.fixture
def scene(desk):
    return desk.canvas.view.network_scene


def press(desk, qtbot, name):
    modes = desk.canvas.modes
    button = (modes.edges.buttons | modes.neurons.buttons)[name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(scene):
    """The numbers on the edges, by parameter name; none for an edge that is not computed."""
    return {
        key: float(v)
        for item in scene.edges.values()
        for key, v in zip(item.keys, item.values, strict=True)
        if not np.isnan(v)
    }


def pills(scene):
    """Where the numbers on edges are drawn."""
    sizes = [(point, pill_size(text)) for point, text in scene.labels.labels]
    return [QRectF(p - QPointF(s.width(), s.height()) / 2, s) for p, s in sizes]


def step(desk):
    desk.do("step_batch")
    assert desk.settle().update == 1


def engine(desk, vector):
    """A flat vector of the trainer as it is now, by parameter name."""
    return desk.worker.call(
        lambda t: dict(zip(t.layout.keys, getattr(t, vector).tolist(), strict=True))
    )


@pytest.mark.parametrize(
    ("mode", "vector"), [("weight", "parameters"), ("gradient", "gradient"), ("step", "step")]
)
def test_the_edges_show_the_engines_numbers_to_the_bit(desk, qtbot, scene, mode, vector):
    step(desk)
    press(desk, qtbot, mode)
    numbers = engine(desk, vector)
    assert shown(scene) == {key: numbers[key] for key in shown(scene)}
    assert any(shown(scene).values())


def test_before_any_update_there_is_no_gradient_and_the_legend_says_so(desk, qtbot, scene):
    press(desk, qtbot, "gradient")
    assert not any(shown(scene).values())
    assert "not computed yet" in desk.canvas.legend.full_text()
    step(desk)
    assert "the samples of the last update" in desk.canvas.legend.full_text()


def test_the_gradient_of_the_training_set_is_named_and_shown(desk, qtbot, scene):
    press(desk, qtbot, "gradient")
    source = desk.canvas.modes.source
    source.setCurrentIndex(source.findData("train"))
    source.activated.emit(source.currentIndex())
    assert desk.settle().watch.source == "train"

    def expected(t):
        gradient = SetGradient(t.experiment, t.layout, t.parameters, t.data.train.columns).run()
        return dict(zip(t.layout.keys, gradient.tolist(), strict=True))

    numbers = desk.worker.call(expected)
    assert shown(scene) == {key: numbers[key] for key in shown(scene)}
    assert "training set" in desk.canvas.legend.full_text()


def test_an_edit_leaves_no_stale_gradient_behind(desk, qtbot, scene):
    step(desk)
    press(desk, qtbot, "gradient")
    desk.network_actions.add_unit("hidden1")
    desk.settle()
    assert not any(shown(scene).values())
    assert "not computed yet" in desk.canvas.legend.full_text()


def test_a_scale_stays_until_the_user_asks_for_another(desk, qtbot, scene):
    step(desk)
    press(desk, qtbot, "gradient")
    full = scene.scales.full["gradient", NETWORK]
    desk.do("step_epoch")
    assert desk.settle().epoch == 1
    assert scene.scales.full["gradient", NETWORK] == full
    scene.scales.full["gradient", NETWORK] = 1e6
    desk.canvas.legend.linkActivated.emit("fit")
    assert scene.scales.full["gradient", NETWORK] < 1e3


@pytest.mark.parametrize(
    ("value", "full"), [(0.3, 0.5), (1.0, 1.0), (2.1, 5.0), (7e-9, 1e-8), (999.0, 1000.0)]
)
def test_scales_are_round_numbers(value, full):
    assert round_up(value) == pytest.approx(full)


def test_a_scale_of_nothing_is_chosen_later():
    scales = Scales()
    assert scales.of("gradient", np.zeros(3)) == 1.0
    assert scales.of("gradient", np.array([np.nan, np.inf])) == 1.0
    assert scales.of("gradient", np.array([0.2, -0.3])) == 0.5
    assert scales.of("weight", np.array([100.0])) == 4.0


@pytest.mark.parametrize("quantity", ["z", "slope", "delta"])
def test_neurons_show_what_is_picked_and_the_output_map_stays_the_output(
    desk, qtbot, scene, quantity
):
    step(desk)
    pixels, picture = scene.units["hidden1"].pixels.copy(), desk.map_view.picture.copy()
    press(desk, qtbot, quantity)
    assert desk.settle().watch.quantity == quantity
    assert not np.array_equal(scene.units["hidden1"].pixels, pixels)
    assert np.array_equal(desk.map_view.picture, picture)
    no_number = QColor(desk.theme.line).rgb()
    assert (scene.units[INPUT].pixels == no_number).all() == (
        quantity in ("slope", "delta")
    )  # inputs have no f and no δ


def test_every_mode_survives_divergence_one_sample_and_other_data(desk, qtbot, scene):
    for name in ("gradient", "delta"):
        press(desk, qtbot, name)
    desk.document.edit(lambda e: edits.set_dataset(e, "blobs"), "data")
    desk.settle()
    desk.network_actions.set_activation("softmax", OUTPUT)
    desk.do("step_sample")
    assert desk.settle().update > 0
    assert desk.snapshot.experiment.data == DataSpec("blobs", samples=400)
    key = Key("hidden1", "1", INPUT, "x1")

    def overflow(trainer):
        state = trainer.state()
        state.parameters[trainer.layout.offset(key)] = np.inf
        trainer.restore(state)

    desk.worker.call(overflow)
    desk.worker.refresh()
    assert np.isinf(desk.settle().parameters).any()
    desk.canvas.view.grab()


def option(desk, text):
    """Trigger an entry of the menu behind the ⋯ button."""
    (action,) = [
        action for action in desk.canvas.modes.options.menu().actions() if text in action.text()
    ]
    action.trigger()


def test_the_largest_edges_carry_their_numbers_and_the_others_none(desk, scene):
    option(desk, "5 largest")
    desk.settle()
    largest = sorted(shown(scene).values(), key=abs, reverse=True)[:5]
    assert [text for _, text in scene.labels.labels] == [short(value) for value in largest]
    option(desk, "No numbers")
    assert scene.labels.labels == []


def test_numbers_on_edges_lie_on_their_edges_and_not_on_one_another(desk, scene):
    option(desk, "5 largest")
    desk.settle()
    places = pills(scene)
    assert len(places) == 5
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[:i])
    for point, text in scene.labels.labels:
        distances = [
            item.distances(point.x(), point.y(), np.arange(len(item.values)))
            for item in scene.edges.values()
        ]
        near = [
            short(float(v))
            for item, far in zip(scene.edges.values(), distances, strict=True)
            for v in item.values[far < 1]
        ]
        assert text in near


@pytest.mark.parametrize("name", ["xor_gate", "tensorflow_playground", "deep", "skip"])
def test_ten_numbers_cover_neither_one_another_nor_lie_under_neurons(desk, scene, name):
    desk.open(TEMPLATES[name].build(), epochs=1)
    option(desk, "10 largest")
    desk.settle()
    places = pills(scene)
    boxes = [rect for item in scene.units.values() for rect in item.rects]
    assert places
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[:i])
    assert not any(place.intersects(box) for place in places for box in boxes)


def test_numbers_stay_where_they_are_while_the_same_edges_have_one(desk, scene):
    option(desk, "20 largest")
    desk.settle()
    before = {(point.x(), point.y()) for point, _ in scene.labels.labels}
    texts = [text for _, text in scene.labels.labels]
    desk.do("step_epoch")
    desk.settle()
    assert [text for _, text in scene.labels.labels] != texts
    assert {(point.x(), point.y()) for point, _ in scene.labels.labels} == before
    desk.network_actions.add_unit("hidden2")
    desk.settle()
    paths = np.concatenate([item.paths(item.drawn).reshape(-1, 2) for item in scene.edges.values()])
    on_paths = {tuple(point) for point in paths.tolist()}
    assert {(point.x(), point.y()) for point, _ in scene.labels.labels} <= on_paths


def test_a_scale_for_each_layer_is_chosen_from_that_layer_alone(desk, scene):
    desk.network_actions.set_values({Key("output", "1", "hidden2", "1"): 0.0}, 40.0)
    desk.settle()
    assert {scene.scales.text("weight")} == {"4"}
    option(desk, "each layer")
    snapshot = desk.settle()
    for layer, block in snapshot.layout.blocks.items():
        largest = np.quantile(np.abs(snapshot.parameters[block.start : block.stop]), 0.99)
        assert scene.scales.full["weight", layer] == round_up(float(largest))
    assert "by layer" in desk.canvas.legend.full_text()
    option(desk, "whole network")
    assert "by layer" not in desk.canvas.legend.full_text()


def test_dead_units_are_marked_on_the_canvas(desk, scene):
    desk.network_actions.set_activation("relu", "hidden1")
    desk.settle()
    desk.network_actions.set_values({Key("hidden1", "2", "bias", "bias"): 0.0}, -1000.0)
    desk.settle()
    assert scene.units["hidden1"].marks.get(1) == "dead"
    assert 1 not in scene.units["hidden2"].marks
    desk.do("undo")
    desk.settle()
    assert 1 not in scene.units["hidden1"].marks


def test_the_label_of_an_input_says_why_it_has_no_delta(desk):
    desk.watched.pin(3)
    desk.watched.change(quantity="delta")
    snapshot = desk.settle()
    said = describe_part(UnitPart(INPUT, "x1"), snapshot)
    assert "no δ: an input is not computed" in said
    assert "∂L/∂x" in said
    assert "no δ" not in describe_part(UnitPart("hidden1", "1"), snapshot)
