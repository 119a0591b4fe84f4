"""How single edges are painted: sign, no number, and the one under the mouse."""

import gc

import numpy as np
import pytest
from PyQt6.QtGui import QColor, QImage, QPainter, QPen

from playground import INPUT, Experiment, Key
from playground.core.engine.layout import Layout
from playground.core.experiment.edits.units import cut_edge
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import OUTPUT
from playground.ui.look.theme import DARK, LIGHT, contrast
from playground.ui.views.canvas import edge_pieces
from playground.ui.views.canvas.edge_names import EdgeNames
from playground.ui.views.canvas.edges_item import EdgesItem, show_edges
from playground.ui.views.canvas.lines import curves, dashed
from playground.ui.views.canvas.routes import Drawn
from tests.support.experiments import dense, make, skip
from tests.support.graph_measure import corners
from tests.support.pictures import count, pixels

EDGE = Key(OUTPUT, "1", "hidden2", "1")
SIZE = 200


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request):
    return request.param


def painted(theme, value, hovered=False, crowding=0.0, smooth=False):
    """The picture of one horizontal edge with this value, full width from 1 on."""
    experiment = cut_edge(Experiment(), "hidden2", OUTPUT, ("1", "2"))
    layout = Layout(experiment)
    item = EdgesItem(experiment, EdgeNames(experiment, layout, EDGE.ends), theme, crowding)
    xs = np.linspace(20.0, SIZE - 20.0, 41)
    path = np.stack([xs, np.full(41, SIZE / 2 + (0.5 if smooth else 0.0))], axis=1)
    item.set_paths(Drawn(np.broadcast_to(path, (1, 2, 41, 2))))
    item.show_values(np.full(layout.size, value), 1.0)
    show_edges([item])
    if hovered:
        item.highlight(ParameterPart(EDGE))
    picture = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.surface))
    painter = QPainter(picture)
    # antialiasing leaves seams between pieces
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    item.paint(painter, None)
    painter.end()
    return picture


def runs(picture, colour):
    """How many pieces of this colour lie along the middle of the edge."""
    is_it = (pixels(picture)[SIZE // 2] == QColor(colour).getRgb()[:3]).all(axis=1)
    return int((np.diff(is_it.astype(int)) == 1).sum())


def test_edges_that_move_have_their_own_colours_and_gaps(theme):
    """All are cut at once, then shared out among the widths and signs."""
    experiment = Experiment()
    layout = Layout(experiment)
    names = EdgeNames(experiment, layout, EDGE.ends)
    item = EdgesItem(experiment, names, theme, 0.0)
    xs = np.linspace(20.0, SIZE - 20.0, 41)
    paths = [np.stack([xs, np.full(41, y)], axis=1) for y in (SIZE / 4, SIZE / 2)]
    item.set_paths(Drawn(np.array([paths])), rough=True)
    values = np.zeros(layout.size)
    values[names.offsets] = 1.0, -0.9
    item.show_values(values, 1.0)
    show_edges([item])
    picture = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.surface))
    painter = QPainter(picture)
    item.paint(painter, None)
    painter.end()
    rows = [pixels(picture)[y] for y in (SIZE // 4, SIZE // 2)]
    ink = [(row != QColor(theme.surface).getRgb()[:3]).any(axis=1) for row in rows]
    assert [int((np.diff(one.astype(int)) == 1).sum()) for one in ink] == [1, 10]
    colours = [row[one].mean(axis=0) for row, one in zip(rows, ink, strict=True)]
    assert colours[0][2] > colours[0][0], "blue"
    assert colours[1][0] > colours[1][2], "orange"


def test_pens_of_earlier_networks_are_not_kept(qapp):
    """Each number of edges left 22 pens behind for good."""
    experiment = Experiment()
    names = EdgeNames(experiment, Layout(experiment), EDGE.ends)

    def pens_after(numbers):
        for number in numbers:
            EdgesItem(experiment, names, LIGHT, number / 1000)
        gc.collect()
        return sum(type(one) is QPen for one in gc.get_objects())  # asks the objects nothing

    assert pens_after(range(100, 200)) == pens_after(range(100))


@pytest.mark.parametrize("hovered", [False, True])
def test_an_edge_keeps_the_colour_and_dash_of_its_sign_under_the_mouse(qapp, theme, hovered):
    positive, negative = (painted(theme, value, hovered) for value in (1.0, -1.0))
    assert runs(positive, theme.positive) == 1
    assert not count(positive, theme.negative)
    assert runs(negative, theme.negative) > 5
    assert not count(negative, theme.positive)
    assert bool(count(positive, theme.accent)) == hovered


def blueness(picture, theme):
    """How far the picture goes from the surface and from grey towards blue."""
    colours = pixels(picture).astype(int)
    away = colours - np.array(QColor(theme.surface).getRgb()[:3])
    return int((away[..., 2] - away[..., 0]).max())


def sight_of(theme, value, crowding):
    """How well an edge can be seen: its contrast, and its width."""
    ground = np.array(QColor(theme.surface).getRgb()[:3])
    picture = pixels(painted(theme, value, False, crowding, smooth=True)).astype(int)
    away = np.abs(picture - ground).sum(axis=2)
    row, column = np.unravel_index(away.argmax(), away.shape)
    strongest = QColor(*picture[row, column].tolist())
    return contrast(strongest, QColor(theme.surface)), away[:, column].sum() / away.max()


@pytest.mark.parametrize("crowding", [0.0, 1.0])
@pytest.mark.parametrize("sign", [1, -1])
def test_an_edge_changes_gradually_with_its_number(qapp, theme, sign, crowding):
    """An update from −0.2241 to −0.2189 made a clear edge pale: from 2.2 : 1 to 1.4 : 1."""
    sizes = np.linspace(0.05, 1.0, 100)
    seen = np.array([sight_of(theme, sign * size, crowding) for size in sizes])
    contrasts, widths = seen.T
    assert contrasts.min() >= 1.9
    assert (contrasts[1:] / contrasts[:-1]).max() < 1.1
    assert (contrasts[1:] >= contrasts[:-1] - 0.01).all()
    assert (widths[1:] / widths[:-1]).max() < 1.3
    assert widths[-1] > 2 * widths[0]


def test_an_edge_without_a_number_looks_like_no_small_positive_one(qapp, theme):
    """It is thin, grey and dotted; 0 is thin and grey; the least positive number is blue."""
    unknown, zero, least = (painted(theme, value) for value in (np.nan, 0.0, 1e-9))
    assert blueness(unknown, theme) < 30 <= blueness(least, theme)
    assert blueness(zero, theme) < 30
    ink = [(pixels(one) != pixels(painted(theme, np.nan))).any() for one in (zero, least)]
    assert all(ink)


def test_an_infinite_number_keeps_its_sign(qapp, theme):
    assert runs(painted(theme, -np.inf), theme.negative) > 5
    assert runs(painted(theme, np.inf), theme.positive) == 1


def test_gradients_that_are_not_computed_have_no_number(desk, qtbot):
    desk.canvas.view.show_edges("gradient")
    scene = desk.canvas.view.network_scene
    values = np.concatenate([edges.values for edges in scene.edges.values()])
    assert np.isnan(values).all()
    assert {style for edges in scene.edges.values() for style in edges.styles} == {(0, -1)}


def test_the_legend_says_what_dotted_edges_are_during_a_walk(desk):
    assert desk.backprop_view.isVisible()
    desk.watched.pin(0)
    desk.settle()
    desk.walk_controller.set_visible(True)
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)
    desk.walk_controller.go_to(0)
    stops = desk.walk_controller.walk.stops
    backward = [i for i, stop in enumerate(stops) if stop.phase == "backward"]
    desk.walk_controller.go_to(backward[1])
    desk.settle()
    assert "┈┈ not computed yet" in desk.canvas.legend.full_text()
    scene = desk.canvas.view.network_scene
    assert (0, -1) in scene.edges[INPUT, "hidden1"].styles
    desk.walk_controller.go_to(backward[-1])
    desk.settle()
    assert "not computed" not in desk.canvas.legend.full_text()


@pytest.mark.parametrize(("units", "known"), [(20, 400), (64, 0)])
def test_before_the_first_numbers_only_few_edges_can_be_pointed_at(qapp, units, known):
    """Pointing near a quarter of a million edges took seconds and a gigabyte."""
    experiment = make(dense(hidden=(units, units)))
    names = EdgeNames(experiment, Layout(experiment), ("h1", "h2"))
    assert len(EdgesItem(experiment, names, LIGHT, 0.0).drawn) == known


SHAPES = {
    "the default network": Experiment(),
    "many layers": make(dense(hidden=(8,) * 6)),
    "connections over layers": make(skip()),
}


@pytest.mark.parametrize("name", SHAPES)
def test_an_edge_has_no_joints(desk, name):
    desk.open(SHAPES[name])
    layout = desk.canvas.view.network_scene.layout
    assert layout.bundles
    for ends, bundle in layout.bundles.items():
        shape = len(bundle.ends), len(bundle.starts)
        rows, columns = (index.ravel() for index in np.indices(shape))
        for edge in bundle.corners(rows, columns):
            assert max(corners(curves(edge)), default=0.0) < 1, ends


def test_the_edges_of_all_connections_are_cut_together(desk, monkeypatch):
    """After a change of size, those of 40 dense layers were cut one connection after another."""
    desk.open(make(dense(hidden=(4,) * 6)))
    cuts, scene = [], desk.canvas.view.network_scene
    monkeypatch.setattr(edge_pieces, "dashed", lambda paths: cuts.append(1) or dashed(paths))
    scene.room = (700.0, 500.0)
    scene.lay_out_anew()
    scene.arrange(scene.layout)
    assert len(cuts) == 1


def test_edges_are_made_anew_only_when_a_width_a_sign_or_a_path_changes(qapp):
    experiment = make(dense(hidden=(3, 2)))
    layout = Layout(experiment)
    names = EdgeNames(experiment, layout, ("h1", "h2"))
    item = EdgesItem(experiment, names, LIGHT, 0.0)
    path = np.repeat(np.linspace(0.0, 90.0, 41)[:, None], 2, axis=1)
    item.set_paths(Drawn(np.broadcast_to(path, (2, 3, 41, 2))))
    values = np.full(layout.size, 2.1)
    item.show_values(values, 4.0)
    show_edges([item])

    def is_changed(values):
        item.show_values(values, 4.0)
        changed = item.is_changed
        show_edges([item])
        return changed

    assert not is_changed(values)
    assert not is_changed(values + 1e-6)  # not to be seen
    assert is_changed(values * 1.5)
    assert is_changed(values * -1.5)
    assert is_changed(values * np.nan)
    assert not is_changed(values * np.nan)
