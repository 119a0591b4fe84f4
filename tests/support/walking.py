"""A half-trained XOR network with one sample pinned, in the Backprop tab."""

from playground import OUTPUT, Experiment, Key, Trainer
from tests.support.typesetting import blank, typeset_by

EDGE = Key(OUTPUT, "1", "hidden2", "1")
EPOCHS, SAMPLE = 20, 3


def leave_formulas_blank(monkeypatch):
    """Show every typeset formula as a blank picture."""
    typeset_by(monkeypatch, blank)


def open_tab(desk):
    """The Backprop tab on a desk, with the network trained and the sample pinned."""
    desk.open(Experiment(), epochs=EPOCHS)
    tab = desk.backprop_view
    desk.watched.pin(SAMPLE)
    desk.settle()
    assert desk.walk_controller.is_ready
    return tab


def open_tab_in(window, qtbot, settle):
    """The same in the real window."""
    trainer = Trainer(window.document.experiment)
    trainer.run_epochs(EPOCHS)
    window.document.open(trainer, None)
    window.panel_layout.open("backprop")
    window.shared.watched.pin(SAMPLE)
    qtbot.waitUntil(
        lambda: (
            window.shared.walk_controller.is_ready and window.controller.snapshot.epoch == EPOCHS
        )
    )
    settle(window)
    return window.views.backprop_view


def go(desk, number):
    """Go to a stop of the walk, and show what it watches."""
    desk.walk_controller.go_to(number)
    assert desk.settle().watch == desk.watched.watch


def numbers(canvas):
    """The numbers that the neurons on the canvas show, by layer."""
    return {layer: item.numbers for layer, item in canvas.view.network_scene.units.items()}
