"""The headers where columns are narrow: short, but what can be done to a layer stays in reach."""

from itertools import pairwise

import pytest
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QTransform
from PyQt6.QtWidgets import QMenu

from playground import OUTPUT, Experiment, LayerSpec, NetworkSpec
from playground.ui.look.text_size import use_text_percent
from playground.ui.views.canvas.items import ButtonItem, TextItem
from tests.support.surface import FakeSurface

MORE = "⋯"


def deep(columns):
    hidden = (LayerSpec.dense(f"hidden{n}", 4) for n in range(1, columns - 1))
    return Experiment(network=NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid")))


@pytest.fixture
def text_size(qapp):
    yield lambda percent: use_text_percent(qapp, percent)
    use_text_percent(qapp, 100)


def seen(scene, column):
    """The headers of a scene whose columns are so many pixels apart, with their rectangles."""
    zoom = column / scene.shown.column_width
    scene.place_headers(QTransform.fromScale(zoom, zoom), 1000, zoom)
    result = []
    for header in scene.headers:
        at = scene.places.origin(header.layer)
        rect = header.item.boundingRect().translated(at.x() + header.x, at.y() + header.y)
        result.append((header, rect.adjusted(2, 2, -2, -2)))
    return result


def buttons(scene, column):
    return [header for header, _ in seen(scene, column) if isinstance(header.item, ButtonItem)]


@pytest.mark.parametrize("columns", [3, 5, 10, 20])
@pytest.mark.parametrize("column", [300, 164, 120, 88, 60, 45, 36])
def test_the_buttons_of_a_layer_are_there_in_columns_of_any_width(qapp, columns, column):
    scene = FakeSurface(deep(columns)).network_scene
    texts = {}
    for header in buttons(scene, column):
        texts.setdefault(header.layer, []).append(header.item.text)
    for layer in deep(columns).network.layer_ids[:-1]:
        assert {"−", "+", "→"} <= set(texts[layer]) or any(MORE in text for text in texts[layer])


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("column", [400, 164, 120, 88, 60, 45, 36, 20, 7])
def test_headers_cover_one_another_at_no_width(qapp, text_size, column, percent):
    text_size(percent)
    rects = [rect for _, rect in seen(FakeSurface(deep(20)).network_scene, column)]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])


def test_where_columns_are_too_narrow_for_a_button_neighbours_share_one(qapp):
    scene = FakeSurface(deep(40)).network_scene
    few = buttons(scene, 7)
    assert 5 < len(few) < 20
    assert {header.item.text for header in few} == {MORE}
    covered = [header.layer for header in few]
    assert covered[0] == "input"
    xs = [scene.places.origin(layer).x() for layer in covered]
    assert min(b - a for a, b in pairwise(xs)) >= 24


def test_the_button_of_a_narrow_layer_offers_its_menu_or_those_of_its_neighbours(qapp, monkeypatch):
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)
    surface = FakeSurface(deep(20))
    fill, scene = surface.menus.fill_layer_menu, surface.network_scene
    for column in (45, 7):
        fill.reset_mock()
        for header in buttons(scene, column):
            if MORE in header.item.text:
                header.item.click()
        qapp.processEvents()
        offered = [call.args[1] for call in fill.call_args_list]
        assert offered == [*scene.shown.tops]


def test_names_are_short_rather_than_cut(qapp):
    titles = {}
    for column in (164, 45):
        scene = FakeSurface(deep(12)).network_scene
        items = [header.item for header, _ in seen(scene, column)]
        titles[column] = {item.text for item in items if isinstance(item, TextItem)}
    assert {"Hidden 1", "Hidden 10"} <= titles[164]
    assert {"H1", "H10", "Out"} <= titles[45]
    assert not any("…" in text for texts in titles.values() for text in texts)


def test_a_header_is_where_a_click_on_it_finds_its_layer(qapp):
    scene = FakeSurface(deep(12)).network_scene
    for column in (300, 60):
        seen(scene, column)
        for layer in scene.shown.tops:
            assert scene.places.layer_at(scene.places.title(layer)) == layer
            assert scene.places.rect(layer).isValid()
            assert isinstance(scene.places.rect(layer), QRectF)
