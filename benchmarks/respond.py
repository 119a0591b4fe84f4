"""Measure how long the window does not answer after an action.

    python -m benchmarks.respond [--json] [--repeats N] [--only NETWORK]

The real window at 1366×768, training paused. The longest block of an action is the longest single
turn of the event loop from the action until everything is shown: for so long a click would have to
wait. Each action is repeated, every time with another neuron, sample or step. The figures are the
median and the longest of the repeats: CPU of the window's thread, which does not depend on what
else the machine does, and wall-clock time. Without a display it starts Xvfb. Each row is written to
stderr as soon as it is measured, the table at the end.
"""

import argparse
import statistics
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.program import Results, parser_of, report, run_benchmark
from benchmarks.turns import Turn, Turns
from benchmarks.window import close_unasked, open_window
from playground.core.experiment.parts import LayerPart, ParameterPart, Part, UnitPart, edges_of

CASES = {
    "2-4-2-1": (4, 2),
    "2-(8x6)-1": (8,) * 6,
    "2-(8x20)-1": (8,) * 20,
}
SIZE = 1366, 768
FIGURES = ("cpu_ms_p50", "cpu_ms_max", "wall_ms_p50", "wall_ms_max")


@dataclass(frozen=True)
class Action:
    """What a user does.

    Attributes
    ----------
    act : does it; called with the number of the repeat
    prepare : makes it possible to do it again; not measured
    """

    act: Callable[[int], object]
    prepare: Callable[[int], object] = lambda number: None


def later(function: Callable[[str], object], argument: str) -> Callable[[int], object]:
    """Return what calls `function` with `argument` in every repeat."""
    return lambda number: function(argument)


def actions(window: Any) -> dict[str, Action]:
    """List what is measured, in this order; the first part of a name is its workspace."""
    return {
        **_workspaces(window),
        **_selections(window, "network"),
        **_pin(window),
        **_selections(window, "backprop"),
        **_walk(window),
        **_looks(window),
    }


def _workspaces(window: Any) -> dict[str, Action]:
    switch, start = window.panel_layout.switch, {"network": "backprop"}
    return {
        f"{name}: open": Action(later(switch, name), later(switch, start.get(name, "network")))
        for name in ("backprop", "circuits", "network")
    }


def _selections(window: Any, workspace: str) -> dict[str, Action]:
    """Select other parts of the network each time; without a selection before, in half of them."""
    parts, selection = _parts(window.document.experiment), window.shared.selection

    def prepare(number: int) -> None:
        window.panel_layout.switch(workspace)
        if number % 2:
            selection.clear()

    def select(found: list[Part], number: int) -> None:
        selection.set([found[number % len(found)]])

    return {
        f"{workspace}: select {kind}": Action(partial(select, found), prepare)
        for kind, found in parts.items()
    }


def _parts(experiment: Any) -> dict[str, list[Part]]:
    """Return neurons, edges and layers, those that follow each other far apart."""
    layers = [layer.id for layer in experiment.network.layers]
    units = [(layer, unit) for layer in layers for unit in experiment.units(layer)]
    keys = [key for one in experiment.network.connections for key in edges_of(experiment, one)]
    return {
        "neuron": _scattered([UnitPart(*unit) for unit in units]),
        "edge": _scattered([ParameterPart(key) for key in keys]),
        "layer": _scattered([LayerPart(layer) for layer in layers]),
    }


def _scattered(parts: list[Any]) -> list[Any]:
    """Return the parts in an order that goes through all the network again and again."""
    step = next(step for step in (5, 7, 3, 2, 1) if len(parts) % step or len(parts) == 1)
    return [parts[step * index % len(parts)] for index in range(len(parts))]


def _pin(window: Any) -> dict[str, Action]:
    watched, switch = window.shared.watched, window.panel_layout.switch
    pin = Action(lambda number: watched.follow(3 * number + 1), later(switch, "backprop"))
    return {"backprop: pin": pin}


def _walk(window: Any) -> dict[str, Action]:
    view = window.views.backprop_view

    def draw(name: str) -> None:
        box = view.drawn.focus
        box.setCurrentIndex(box.findData(name))
        box.activated.emit(box.currentIndex())

    def begin(grain: str) -> Callable[[int], None]:
        def prepare(number: int) -> None:
            if number == 0:
                window.shared.selection.clear()
                window.shared.walk_controller.set_grain(grain)

        return prepare

    step = window.actions_by_name["walk_next"].trigger
    grains = "layer", "neuron", "gate"
    return {
        **{
            f"backprop: step by {grain}": Action(lambda _: step(), begin(grain)) for grain in grains
        },
        "backprop: show all gates": Action(later(draw, "whole"), later(draw, "selected")),
        "backprop: show the selected": Action(later(draw, "selected"), later(draw, "whole")),
    }


def _looks(window: Any) -> dict[str, Action]:
    def text(number: int) -> None:
        window.text_sizes.step(-1 if number % 2 else 1)

    def in_network(number: int) -> None:
        window.panel_layout.switch("network")

    return {
        "network: theme": Action(lambda _: window.toggle_theme(), in_network),
        "network: text size": Action(text, in_network),
    }


def measure(name: str, repeats: int) -> dict[str, dict[str, float]]:
    """Measure all actions in a window on the network called `name`."""
    from playground.ui.window.application import dispose

    window, turns = open_window(CASES[name], SIZE), Turns()
    turns.settle()
    results = {}
    for action, what in actions(window).items():
        results[action] = row = figures(turns_of(turns, what, repeats))
        report(f"{name} | {action} | {as_cell(row)}")
    close_unasked(window)
    dispose(window)
    return results


def turns_of(turns: Turns, action: Action, repeats: int) -> list[list[Turn]]:
    """Do an action again and again; return the turns of each time."""
    found = []
    for number in range(repeats):
        turns.after(partial(action.prepare, number))
        found.append(turns.after(partial(action.act, number)))
    return found


def figures(repeats: list[list[Turn]]) -> dict[str, float]:
    """Return median and maximum of the longest turns, in milliseconds."""
    cpu = [max((turn.cpu for turn in turns), default=0.0) for turns in repeats]
    wall = [max((turn.wall for turn in turns), default=0.0) for turns in repeats]
    found = statistics.median(cpu), max(cpu), statistics.median(wall), max(wall)
    return {name: round(1000 * one, 1) for name, one in zip(FIGURES, found, strict=True)}


def as_cell(row: Mapping[str, float]) -> str:
    """Write CPU median / maximum (wall-clock maximum), in milliseconds."""
    return f"{row['cpu_ms_p50']:.0f} / {row['cpu_ms_max']:.0f} ({row['wall_ms_max']:.0f})"


def as_table(results: Results) -> str:
    """Return a table in Markdown, an action in each row and a network in each column."""
    rows = [
        "| action, ms: CPU median / max (wall max) | " + " | ".join(results) + " |",
        "|---" * (len(results) + 1) + "|",
    ]
    for name in next(iter(results.values())):
        cells = (as_cell(network[name]) for network in results.values())
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def measure_all(arguments: argparse.Namespace) -> Results:
    """Measure all networks, or only the one that is asked for."""
    names = [name for name in CASES if arguments.only in (None, name)]
    return {name: measure(name, arguments.repeats) for name in names}


def main() -> int:
    """Measure all networks and print them."""
    parser = parser_of(__doc__, CASES)
    parser.add_argument("--repeats", type=int, default=7, help="how often each action is done")
    return run_benchmark("benchmarks.respond", parser, measure_all, as_table)


if __name__ == "__main__":
    sys.exit(main())
