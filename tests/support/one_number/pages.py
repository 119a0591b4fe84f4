"""Readers of the pages beside the gate graph."""

import re
from collections.abc import Iterator

from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart
from playground.core.explain.batch_formulas import batch_formulas
from playground.core.explain.formulas.of_part import formulas_for
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.microscope import microscope
from playground.core.explain.nudge import nudge
from playground.core.explain.objective import NoDerivativeError
from playground.live.batch_walk import BatchWalk
from playground.ui.look.theme import LIGHT
from playground.ui.state.watched import Watched
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import loss_index, objective_symbol
from playground.ui.texts.symbols import quantity_symbol
from playground.ui.views.backprop.ledger_page import LedgerPage
from playground.ui.views.backprop.optimizer_page import rich
from playground.ui.views.backprop.pages import Subject
from tests.support.latex_matrices import work_out
from tests.support.latex_reader import read
from tests.support.one_number.shown import (
    DIGITS,
    INDEX,
    NOW,
    SAMPLE,
    Scene,
    Shown,
    as_number,
    letter,
    look,
    of_loss,
)


def formulas(scene: Scene) -> Iterator[Shown]:
    walk, snapshot = scene.walk, scene.snapshot
    parts, index = (snapshot.experiment, snapshot.layout), loss_index(snapshot)
    for key in scene.keys:
        about = ParameterPart(key), DIGITS, index
        found = (
            batch_formulas(*parts, walk.network, walk.run, *about)
            if isinstance(walk, BatchWalk)
            else formulas_for(*parts, walk.unrolled, walk.run, *about)
        )
        for formula in found:
            left = re.match(
                r"\\frac\{\\partial ([LJ])_\{(?:\\mathrm\{)?(\w+)\}+\{\\partial [wb]\S*\} =",
                formula.symbols,
            )
            if left and formula.result:
                name, (value,) = f"∂{left[1]}/∂{letter(key)}", read(formula.result)
                of = INDEX[left[2] if left[2].isdigit() else f"_{left[2]}"]
                yield Shown("formulas", name, key, of, value, DIGITS)


def matrices(scene: Scene) -> Iterator[Shown]:
    """∂L/∂W of each connection and ∂L/∂b, as the formulas write them."""
    walk, snapshot, layout = scene.walk, scene.snapshot, scene.snapshot.layout
    is_batch = isinstance(walk, BatchWalk)
    write, graph = (batch_formulas, walk.network) if is_batch else (formulas_for, walk.unrolled)
    for key in scene.keys:
        part = LayerPart(key.layer) if key.is_bias else ConnectionPart(*key.ends)
        *_, formula = write(snapshot.experiment, layout, graph, walk.run, part, DIGITS)
        if formula.result:
            row, column = snapshot.experiment.unit_index(key.layer, key.unit), 0
            if not key.is_bias:
                column = snapshot.experiment.unit_index(key.source, key.source_unit)
            value = float(work_out(formula.result)[row, column])
            yield Shown("matrices", f"∂L/∂{letter(key)}", key, scene.source, value, DIGITS)


def ledger(scene: Scene) -> Iterator[Shown]:
    page = LedgerPage(Watched(), LIGHT)
    page.show()
    for key in scene.keys[:: max(1, len(scene.keys) // 3)]:
        snapshot = look(scene.trainer, scene.source, key)
        page.snapshot, page.subject = snapshot, Subject(ParameterPart(key), None, {}, DIGITS)
        page.refresh()
        symbol, *_, total = page.summary.text().split("   ·   ")[0].split(" = ")
        # that of the last mini-batch, which has no index of its own, is never on screen
        is_loss = symbol.startswith("∂L") and scene.source in NOW
        name, of = of_loss(symbol, key) if is_loss else (symbol, scene.source)
        name = f"∂L/∂{letter(key)}" if symbol.startswith("∂L") else name
        yield Shown("ledger", name, key, of, as_number(total), DIGITS)
    page.close()


def check(scene: Scene) -> Iterator[Shown]:
    """What backpropagation and the gate graph say on the Check page."""
    snapshot, batch = scene.snapshot, scene.snapshot.batch
    parts = snapshot.experiment, snapshot.layout, snapshot.parameters
    try:
        found = GradientCheck(*parts, batch.columns, masks=batch.masks)
    except NoDerivativeError:
        return
    found.step(found.total)
    for row in found.result():
        name, of = of_loss(f"∂{objective_symbol(snapshot)}/∂w", row.key)
        for value in (row.analytic, row.graph):
            yield Shown("check", name, row.key, of, as_number(number(value, 4)), 4)


def nudged(scene: Scene) -> Iterator[Shown]:
    snapshot, batch = scene.snapshot, scene.snapshot.batch
    parts = snapshot.experiment, snapshot.layout, snapshot.parameters
    for key in scene.keys:
        try:
            found = nudge(*parts, batch.columns, key, 0.1, batch.masks)
        except NoDerivativeError:
            return
        name, of = of_loss(f"∂{objective_symbol(snapshot)}/∂w", key)
        yield Shown("nudge", name, key, of, found.gradient, 9)


def optimiser(scene: Scene) -> Iterator[Shown]:
    """The lines of the update to come, without clipping."""
    snapshot = look(scene.trainer, scene.source, update="source")
    update, mark = snapshot.watched_update, loss_index(snapshot)
    for key in scene.keys:
        for line in microscope(snapshot.experiment, snapshot.layout, update, key).lines:
            if line.symbol in ("∂L/∂θ", "∂J/∂θ"):
                symbol = rich(line.symbol, mark).replace("<sub>", "_").replace("</sub>", "")
                name, of = of_loss(symbol.replace("_4", "4"), key)
                yield Shown("optimiser", name, key, of, line.value, 9)


def ledger_of_neurons(scene: Scene) -> Iterator[Shown]:
    """The line of the pinned sample in the ledger of each bias, one among the training set."""
    rule = quantity_symbol(scene.snapshot.experiment, "delta")
    for key in scene.keys:
        if key.is_bias:
            entries = look(scene.trainer, "train", key).account.ledger
            delta = float(entries.delta[SAMPLE])
            yield Shown("ledger", rule, (key.layer, key.unit), "sample", delta, 12)
