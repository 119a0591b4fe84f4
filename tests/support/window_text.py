"""What a window shows and exports, as plain values: to compare it with a fresh window.

Every widget that can be seen is read by its kind, so a new view joins by itself; a kind of widget
that is new joins with one line in `READERS`. Every export joins with its row in
`playground.ui.window.exporter`.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields

from PyQt6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from playground.core.engine.layout import Layout
from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT
from playground.ui.views.canvas.tooltip import describe_part
from playground.ui.widgets.plots import Plot
from playground.ui.window.exportables import exportables
from playground.ui.window.main_window import MainWindow

Reading = dict[str, object]
MOST_ENTRIES = 60  # of a list
READERS: dict[type[QWidget], Callable] = {  # the first that fits reads a widget
    QLabel: lambda label: label.text(),
    QComboBox: lambda box: (box.currentText(), [box.itemText(i) for i in entries(box.count())]),
    QAbstractButton: lambda button: (button.text(), button.isChecked()),
    QLineEdit: lambda line: (line.text(), line.placeholderText()),
    QAbstractSlider: lambda slider: (slider.value(), slider.minimum(), slider.maximum()),
    QTabBar: lambda bar: (bar.currentIndex(), [bar.tabText(i) for i in range(bar.count())]),
    QPlainTextEdit: lambda text: text.toPlainText(),
    QTextEdit: lambda text: text.toPlainText(),
    QProgressBar: lambda bar: bar.value(),
    QAbstractItemView: lambda view: list(cells(view.model(), view.rootIndex())),
}


def entries(count: int) -> range:
    return range(min(count, MOST_ENTRIES))


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[object, ...]]:
    """The texts of a table or a tree: its headings, then its rows with the rows below them."""
    if not parent.isValid():
        yield tuple(
            str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for column in range(model.columnCount(parent))
        )
    for row in entries(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            yield row, column, *(str(index.data(role) or "") for role in roles)
        yield from cells(model, model.index(row, 0, parent))


def reading(window: MainWindow) -> Reading:
    """All that can be seen of `window`, and all that can be exported, by where it is.

    Not the status line, the notices, undo and redo: they tell what has happened.
    """
    buttons = window.toolbar.buttons
    told = {buttons["undo"], buttons["redo"]}
    roots = {"toolbar": window.toolbar, "tabs": window.drawer.tabs}
    roots |= {field.name: getattr(window.views, field.name) for field in fields(window.views)}
    frame = window.shared.walk_controller.frame_on_screen
    result: Reading = {"file": window.document.path}
    seen = {name: root for name, root in roots.items() if not root.visibleRegion().isEmpty()}
    widgets = [found for name, root in seen.items() for found in _visible(root, name, told)]
    for way, widget in widgets:
        read = next((read for kind, read in READERS.items() if isinstance(widget, kind)), None)
        texts = widget.toolTip(), widget.accessibleDescription(), read(widget) if read else None
        if any(texts):
            result[way] = widget.isEnabled(), *texts
    for view in exportables(window.views, lambda: frame):
        table = view.table()
        rows = None if table is None else list(table)
        result[f"export {view.name}"] = repr(rows)  # as text: NaN is NaN
    return result | dict(_canvas(window, frame)) | dict(_plots(window))


def _visible(widget: QWidget, way: str, told: set[QWidget]) -> Iterator[tuple[str, QWidget]]:
    """What is shown of a widget and in it, each with its kind and number among its like."""
    yield way, widget
    if isinstance(widget, QAbstractItemView | QComboBox):
        return
    seen: dict[str, int] = {}
    for child in widget.children():
        if (
            isinstance(child, QWidget)
            and child.isVisible()
            and not (child in told or child.isWindow() or isinstance(child, QScrollBar))
        ):
            kind = type(child).__name__
            seen[kind] = seen.get(kind, 0) + 1
            yield from _visible(child, f"{way}/{kind}{seen[kind]}", told)


def _canvas(window: MainWindow, frame) -> Iterator[tuple[str, object]]:
    """The canvas: its parts and their tooltips; how it is zoomed is the user's choice."""
    scene = window.views.canvas.view.network_scene
    experiment = frame.experiment
    yield "canvas: neurons", {layer: tuple(boxes) for layer, boxes in scene.shown.boxes.items()}
    yield "canvas: edges", {key for edges in scene.edges.values() for key in edges.keys}
    yield "canvas: selected", set(scene.halos)
    yield "canvas: quantity", (scene.edge_quantity, scene.has_values)
    parts = [ParameterPart(key) for key in Layout(experiment).keys[:MOST_ENTRIES]]
    parts += [
        UnitPart(layer, unit)
        for layer in (INPUT, *experiment.network.layer_ids)
        for unit in experiment.units(layer)[:4]
    ]
    for part in parts:
        yield f"canvas: {part}", describe_part(part, frame)


def _plots(window: MainWindow) -> Iterator[tuple[str, object]]:
    """Read the plots that can be seen: their curves, points, images and the units of their axes."""
    for field in fields(window.views):
        view = getattr(window.views, field.name)
        if view.isVisible() and not view.visibleRegion().isEmpty():
            for number, plot in enumerate(p for p in view.findChildren(Plot) if p.isVisible()):
                yield f"plot {number} of {_place(plot)}", list(_drawn(plot))


def _place(widget: QWidget) -> str:
    """The kinds of the widgets around it."""
    parent = widget.parentWidget()
    return "" if parent is None else f"{_place(parent)}/{type(parent).__name__}"


def _drawn(plot) -> Iterator[object]:
    for item in plot.getPlotItem().items:
        if not item.isVisible() or item is getattr(plot, "flags", None):
            continue  # how high flags stand is of the layout
        kind = type(item).__name__
        image, data = getattr(item, "image", None), getattr(item, "getData", None)
        if image is not None:
            yield kind, image.tobytes()
        elif data is not None:
            with suppress(TypeError):
                yield kind, [None if values is None else values.tobytes() for values in data()]
    for side in ("bottom", "left"):
        axis = plot.getAxis(side)
        yield side, (axis.mean, axis.sd)  # whether it has room for its name is of the layout


def differences(shown: Reading, fresh: Reading) -> dict[str, tuple[object, object]]:
    """Where a window does not show what a fresh one shows: what it shows, what it should."""
    ways = [*shown, *(way for way in fresh if way not in shown)]
    return {
        way: (shown.get(way), fresh.get(way)) for way in ways if shown.get(way) != fresh.get(way)
    }
