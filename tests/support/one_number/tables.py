"""Readers of texts and tables: outline, CSV, sentences, toolbar and curves."""

import re
from collections.abc import Iterator

from PyQt6.QtCore import QPointF

from playground.core.experiment.parts import ParameterPart
from playground.live.snapshot import Snapshot
from playground.ui.export.tables import history_table, parameters_table
from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas.tooltip import describe_part
from playground.ui.views.outline.rows import Kind, OutlineRow, row_of
from playground.ui.views.outline.texts import reading_of, value_of
from playground.ui.window.actions import action_table, build_actions
from playground.ui.window.toolbar import Toolbar
from tests.support.one_number.shown import Scene, Shown, as_number, letter
from tests.support.readings import said_in


def outline(scene: Scene) -> Iterator[Shown]:
    for key in scene.keys:
        if not key.is_bias:
            row, value = OutlineRow(Kind.EDGE, *key), scene.snapshot.parameter(key)
            text = value_of(scene.snapshot.experiment, row, value).split(" ")[0]
            yield Shown("outline", "w", key, None, as_number(text), 3)


def csv(scene: Scene) -> Iterator[Shown]:
    head, *rows = parameters_table(scene.snapshot)
    for key, row in zip(scene.keys, rows, strict=True):
        yield Shown("csv", letter(key), key, None, row[4], 12)
        name = f"∂L/∂{letter(key)}" if head[5] == "gradient" else head[5]
        yield Shown("csv", name, key, scene.source, row[5], 12)


def read_aloud(scene: Scene) -> Iterator[Shown]:
    """What the sentences about gradients say, on the canvas and in the outline."""
    for key in scene.keys:
        row = row_of(ParameterPart(key))
        texts = describe_part(ParameterPart(key), scene.snapshot), reading_of(scene.snapshot, row)
        for view, text, digits in zip(("bubble", "outline"), texts, (4, 3), strict=True):
            if said := said_in(text):
                name = f"∂{said.of}/∂{said.name}"
                yield Shown(f"{view}, aloud", name, key, scene.source, said.slope, digits)


MEASURES = ("train loss", "test loss", "train accuracy", "test accuracy")


def of_the_run(desk, snapshot: Snapshot) -> Iterator[Shown]:
    """The counters on the toolbar, the curves under the mouse, and the history as CSV."""
    moment = snapshot.epoch, snapshot.update
    nothing = {spec.name: (lambda: None) for spec in action_table()}
    actions = build_actions(desk.curves_view, nothing, desk.document.undo_stack)
    toolbar = Toolbar(actions, LIGHT)
    toolbar.show_frame(snapshot)
    shown = {name: counter.value.text() for name, counter in toolbar.counters.items()}
    assert tuple(as_number(shown[name]) for name in ("epoch", "update")) == moment
    counters = zip(
        ("train loss", "test loss", "test accuracy"),
        (shown["train_loss"], shown["test_loss"], shown["score"]),
        strict=True,
    )
    for name, text in counters:
        yield run_number("toolbar", name, moment, text)
    curves = desk.curves_view
    for mode, names in (("loss", MEASURES[:2]), ("score", MEASURES[2:])):
        curves.modes.buttons[mode].click()
        for row in range(len(curves.plot.drawn.series.epoch)):
            yield from under_mouse(curves, row, names)
    _, *rows = history_table(snapshot)
    for row in rows:
        for name, value in zip(MEASURES, row[2:6], strict=True):
            yield Shown("csv", name, (row[0], row[1]), None, value, 12)


def run_number(view: str, name: str, moment: object, text: str) -> Shown:
    """A number of a run from its text; percent have as many digits as they show."""
    share = 0.01 if text.endswith("%") else 1.0
    value = as_number(text.removesuffix("%").strip())
    digits = len(text.removesuffix("%").strip().replace(".", "").lstrip("0"))
    return Shown(view, name, moment, None, share * value, max(1, digits))


def under_mouse(curves, row: int, names: tuple[str, ...]) -> Iterator[Shown]:
    """The values of one row of the curves, from the line below the plot."""
    plot = curves.plot
    box, x = plot.getViewBox(), plot.drawn.series.epoch[row]
    middle = sum(box.viewRange()[1]) / 2
    plot.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(float(x), middle)))
    said = re.fullmatch(
        r"epoch ([\d,]+) · update ([\d,]+) · train (\S+(?: %)?) · test (\S+(?: %)?)",
        curves.page.readout.wordings[0],
    )
    moment = tuple(int(text.replace(",", "")) for text in said.groups()[:2])
    for name, text in zip(names, said.groups()[2:], strict=True):
        yield run_number("curves", name, moment, text)
