"""At the slowest speeds the canvas shows what each phase computes, and says so."""

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt

from playground import Experiment, Trainer
from playground.core.basics.vocabulary import PHASES
from playground.core.observe.watch import Watch
from playground.core.training.rehearsal import rehearse
from playground.live.run import TrainingRun
from playground.ui.look.text_size import TEXT_SIZES, refresh, use_text_percent
from playground.ui.texts.numbers import number

PACE = 1.0


@pytest.fixture
def phase(desk):
    """Go to the next phase of the training that the desk shows; returns its frame."""
    run = TrainingRun(Trainer(Experiment()))
    run.set_pace(PACE, 0.0)
    run.play(0.0)
    clock = iter(np.arange(1, 100) / 4)

    def go_on(watch=None):
        run.watch(watch or Watch())
        now = float(next(clock))
        run.train(now, lambda: True)
        frame = run.snapshot(now, 0)
        desk.canvas.show_frame(frame)
        return frame

    go_on.run = run
    return go_on


def values(desk):
    scene = desk.canvas.view.network_scene
    return {
        key: value
        for edges in scene.edges.values()
        for key, value in zip(edges.keys, edges.values.tolist(), strict=True)
    }


def of(run, vector):
    layout = run.trainer.layout
    weights = zip(layout.keys, vector.tolist(), strict=True)
    return {key: value for key, value in weights if not key.is_bias}


def test_edges_neurons_switches_and_legend_show_what_the_phase_computes(desk, phase):
    canvas, run = desk.canvas, phase.run
    said = []
    for _ in range(2 * len(PHASES)):
        frame = phase()
        expected = {
            "forward": run.trainer.parameters,
            "loss": run.trainer.parameters,
            "backward": None,
            "update": run.trainer.step,
        }[frame.phase]
        if expected is None:
            expected = rehearse(run.trainer).raw
        assert values(desk) == of(run, expected)
        shown = canvas.modes.edges.value, canvas.modes.neurons.value
        said.append((frame.phase, *shown))
        assert ("δ" in canvas.legend.full_text()) == (frame.phase == "backward")
        if frame.phase == "loss":
            chip = canvas.phases.labels["loss"].text()
            assert chip == f"L_batch = {number(frame.batch_loss)}"
        if frame.phase == "backward":
            assert "of this mini-batch; its update comes next" in canvas.legend.full_text()
    assert said[:4] == [
        ("forward", "weight", "a"),
        ("loss", "weight", "a"),
        ("backward", "gradient", "delta"),
        ("update", "step", "a"),
    ]
    assert said[4:] == said[:4]


def test_after_slow_motion_everything_is_as_before(desk, phase):
    for _ in range(3):
        phase()
    phase.run.set_pace(0.0, 0.0)
    phase.run.handle(lambda run: run.pause(1.0))
    desk.canvas.show_frame(phase.run.snapshot(1.0, 0))
    modes = desk.canvas.modes
    assert (modes.edges.value, modes.neurons.value) == ("weight", "a")
    assert "positive" in desk.canvas.legend.full_text()
    assert "δ" not in desk.canvas.legend.full_text()


def test_a_quantity_that_the_user_has_picked_stays_and_the_legend_says_when_it_comes(
    desk, phase, qtbot
):
    desk.document.revision, modes = 0, desk.canvas.modes
    qtbot.mouseClick(modes.edges.buttons["gradient"], Qt.MouseButton.LeftButton)
    watch = Watch(quantity="z")
    legends = {}
    for _ in PHASES:
        frame = phase(watch)
        assert (modes.edges.value, modes.neurons.value) == ("gradient", "z")
        legends[frame.phase] = desk.canvas.legend.full_text()
    for name in ("forward", "loss"):
        assert "the gradient comes in the backward phase" in legends[name]
        assert "Space" not in legends[name]
    assert "its update comes next" in legends["backward"]
    assert "the samples of the last update and the weights before it" in legends["update"]


def test_a_pick_during_slow_motion_stays(desk, phase, qtbot):
    for _ in range(3):
        phase()
    qtbot.mouseClick(desk.canvas.modes.edges.buttons["step"], Qt.MouseButton.LeftButton)
    for _ in PHASES:
        phase()
        assert desk.canvas.modes.edges.value == "step"


def test_the_source_can_be_chosen_only_where_it_changes_the_edges(desk, qtbot):
    modes = desk.canvas.modes
    usable = {}
    for name, button in modes.edges.buttons.items():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        usable[name] = modes.source.isVisible()
    assert usable == {"weight": False, "gradient": True, "step": False}
    desk.canvas.follow_phase("backward")
    assert modes.source.isVisible()
    desk.open(Experiment())
    assert not modes.source.isVisible()


def test_a_held_phase_says_what_the_neurons_show(desk, phase, qtbot):
    """In the backward phase they show δ in place of a, also where a is picked once more."""
    for _ in range(3):
        frame = phase()
    phase.run.handle(lambda run: run.pause(1.0))
    held = phase.run.snapshot(1.0, 0)
    desk.canvas.show_frame(held)
    assert held.phase == frame.phase == "backward"
    modes = desk.canvas.modes
    qtbot.mouseClick(modes.neurons.buttons["a"], Qt.MouseButton.LeftButton)
    assert modes.neurons.value == held.watch.quantity == "delta"


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("width", [560, 800, 1300])
def test_no_phase_moves_the_network(desk, qapp, phase, width, percent):
    use_text_percent(qapp, percent)
    refresh(desk.canvas)
    desk.canvas.resize(width, 590)
    seen = set()
    for index in range(3 * len(PHASES)):
        phase()
        for _ in range(3):
            qapp.processEvents()
            if index:  # with the first one the phases appear
                modes, view = desk.canvas.modes, desk.canvas.view
                neurons = modes.neurons.mapTo(desk.canvas, QPoint()).x()
                seen.add((modes.height(), view.y(), view.height(), neurons))
    assert len(seen) == 1
