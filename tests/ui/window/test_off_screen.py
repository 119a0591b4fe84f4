"""Pictures of views that are not on screen, beside an open window or without one."""

import gc
import threading

import numpy as np
import pytest
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QMenu

from playground import Trainer
from playground.exchange.pictures.order import VIEWS, PictureOrder
from playground.ui.export.pictures import image, picture_size
from playground.ui.window.exportables import EXPORTABLES
from playground.ui.window.off_screen import PLACES, painter, side_by_side
from tests.support.experiments import make
from tests.support.pictures import pixels


@pytest.fixture
def trainer():
    trainer = Trainer(make(samples=24))
    trainer.run_epochs(3)
    return trainer


def drawn(trainer, *views, size=None, scale=1.0):
    with painter(trainer, PictureOrder(views, size, scale)) as made:
        return pixels(QImage.fromData(made.png()))


def test_every_view_that_can_be_exported_can_be_ordered():
    assert tuple(EXPORTABLES) == VIEWS == tuple(PLACES)


@pytest.mark.parametrize("name", ["network", "map", "curves"])
def test_a_picture_equals_what_the_window_exports_at_that_size(window, settle, name):
    trainer = Trainer(window.document.experiment)
    trainer.run_epochs(3)
    window.document.open(Trainer(trainer.experiment, trainer.state()), None)
    settle(window)
    window.views.canvas.view.use_room(animated=False)
    window.views.canvas.view.animation.finish()
    view = window.exporter.views[name]
    size = picture_size(view)
    exported = pixels(image(view, 2 * size.width()))
    picture = drawn(trainer, name, size=(size.width(), size.height()), scale=2.0)
    assert picture.shape == exported.shape
    assert np.array_equal(picture, exported)


def test_it_draws_the_trainer_as_it_is_then(qapp, trainer):
    with painter(trainer, PictureOrder(("map",), None, 1.0)) as made:
        first = made.png()
        assert made.png() == first
        trainer.run_epochs(5)
        second = made.png()
    assert second != first
    assert np.array_equal(pixels(QImage.fromData(second)), drawn(trainer, "map"))


def test_the_walk_is_at_its_end_in_every_frame(qapp, trainer):
    with painter(trainer, PictureOrder(("shapes",), None, 1.0)) as made:
        made.png()
        trainer.run_epochs(2)
        second = pixels(QImage.fromData(made.png()))
    assert np.array_equal(second, drawn(trainer, "shapes"))


def test_drawing_leaves_the_trainer_where_it_is(qapp, trainer):
    before = trainer.state()
    drawn(trainer, "network", "gates")
    after = trainer.state()
    assert np.array_equal(before.parameters, after.parameters)
    assert (before.update, before.order_random) == (after.update, after.order_random)


def windows():
    """All that is a window of its own; pyqtgraph leaves menus behind."""
    gc.collect()
    return [one for one in QApplication.topLevelWidgets() if not isinstance(one, QMenu)]


def test_nothing_is_left_behind(qapp, trainer):
    drawn(trainer, "map")
    widgets, threads = len(windows()), threading.active_count()
    for _ in range(3):
        drawn(trainer, "network", "map", "gates")
    assert len(windows()) == widgets
    assert threading.active_count() == threads


def test_an_open_window_does_not_change(window, settle, trainer):
    snapshot = settle(window)
    state = window.panel_layout.state()
    palette = QApplication.palette()
    drawn(trainer, "network", "map", "gates")
    assert settle(window).parameters.tobytes() == snapshot.parameters.tobytes()
    assert window.panel_layout.state() == state
    assert QApplication.palette() == palette
    assert not window.document.undo_stack.count()


@pytest.mark.parametrize(
    ("wanted", "sizes"),
    [
        (None, [(400, 200), (100, 200)]),
        ((500, 200), [(400, 200), (100, 200)]),
        ((250, 400), [(200, 400), (50, 400)]),
        ((333, 100), [(266, 100), (67, 100)]),
    ],
)
def test_views_side_by_side_have_one_height_and_together_the_width(wanted, sizes):
    assert side_by_side([(200, 100), (100, 200)], wanted) == sizes
