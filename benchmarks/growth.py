"""How the engines grow: updates and products a second over width, depth and size of a mini-batch.

    python -m benchmarks.growth [--json] [--seconds S] [--rounds N] [--only GROWTH]
                                [--picture FILE.svg]

The networks, the updates and the rules are those of `benchmarks.engine`: engines take turns, the
figures are medians, seconds are those of the processor. `chosen` is the engine that the program
takes by itself, `chosen_of_best` its share of the speed of the faster one. A multiplication and an
addition are two operations (flop); only those of the matrix products count: forward, and backward
for weights and for layers.
"""

import argparse
import itertools
import json
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.engine import ENGINES, Measure, compiled, experiment_for, trained
from benchmarks.growth_picture import Curve, paint
from benchmarks.program import report
from playground import Experiment
from playground.core.engine.engine import engine_for

SAMPLES = 1024  # one half for training: all sizes of a mini-batch divide it


class Point(NamedTuple):
    """A network that is measured, at `size` of what grows."""

    size: int
    hidden: tuple[int, ...]
    batch: int


GROWTHS = {
    "width": [Point(n, (n, n), 10) for n in (4, 8, 16, 32, 64, 128, 256, 512)],
    "depth": [Point(n, (8,) * n, 10) for n in (1, 2, 4, 6, 8, 12, 16, 20)],
    "batch": [Point(n, (16, 16), n) for n in (1, 2, 4, 8, 16, 32, 64, 128, 256)],
}
CAPTIONS = {
    "width": "units of two hidden layers, batch 10",
    "depth": "hidden layers of 8 units, batch 10",
    "batch": "batch of 2-16-16-1",
}
TITLES = {"kernel": "kernel", "numpy": "NumPy", "limit": "plain loop"}
Row = dict[str, float | str]


def flop_of(hidden: tuple[int, ...], batch: float) -> float:
    """Return the operations of one update: 2 m (3 W - W of the first layer) for m samples."""
    products = [a * b for a, b in itertools.pairwise([2, *hidden, 1])]
    return 2 * batch * (3 * sum(products) - products[0])


def measure_point(point: Point, seconds: float, rounds: int) -> Row:
    """Measure every engine in turns; return medians of updates and of operations a second."""
    experiment = experiment_for(point.hidden, point.batch, samples=SAMPLES)
    measures = _measures(experiment)
    for measure in measures.values():
        measure(seconds / 2)  # warm-up
    runs: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            runs[name].append(measure(seconds))
    in_epoch = -(-SAMPLES // 2 // point.batch)
    flop = flop_of(point.hidden, SAMPLES / 2 / in_epoch)  # the last batch may be smaller
    row: Row = {"chosen": engine_for(experiment)}
    for name, rates in runs.items():
        row[name] = round(rate := statistics.median(rates))
        row[f"{name}_mflops"] = round(rate * flop / 1e6)
    ours = [name for name in ENGINES if name in runs]
    shares = [
        chosen / max(runs[name][turn] for name in ours)
        for turn, chosen in enumerate(runs[engine_for(experiment)])
    ]
    return row | {"chosen_of_best": round(statistics.median(shares), 2)}


def _measures(experiment: Experiment) -> dict[str, Measure]:
    """Return what measures each engine, and the plain loop where there is a compiler."""
    measures: dict[str, Measure] = {
        engine: trained(experiment, engine) for engine in reversed(ENGINES)
    }
    try:
        return measures | {"limit": compiled(experiment)}
    except ImportError as error:
        report(f"The plain loop is left out: {error}.")
        return measures


def as_table(growth: str, rows: Mapping[int, Row]) -> str:
    """Return a table in Markdown: updates a second, and in brackets Gflop/s."""
    names = [name for name in TITLES if name in next(iter(rows.values()))]
    lines = [
        f"| {CAPTIONS[growth]} | " + " | ".join(TITLES[name] for name in names) + " | chosen |",
        "|---" * (len(names) + 2) + "|",
    ]
    for size, row in rows.items():
        cells = [f"{row[name]:,} ({float(row[f'{name}_mflops']) / 1000:.2f})" for name in names]
        chosen = f"{TITLES[str(row['chosen'])]}, {row['chosen_of_best']:.2f}"
        lines.append(f"| {size} | " + " | ".join([*cells, chosen]) + " |")
    return "\n".join(lines)


def curves_of(growth: str, rows: Mapping[int, Row]) -> list[Curve]:
    """Return the curves of the picture: operations a second of each engine."""
    return [
        Curve(title, {size: 1e6 * float(row[f"{name}_mflops"]) for size, row in rows.items()})
        for name, title in TITLES.items()
        if name in next(iter(rows.values()))
    ]


def main() -> int:
    """Measure all curves, print them and paint them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--seconds", type=float, default=0.25, help="length of one measurement")
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each engine")
    parser.add_argument("--only", choices=list(GROWTHS), help="measure this curve only")
    parser.add_argument("--picture", type=Path, help="write the curves to this SVG file")
    arguments = parser.parse_args()
    results: dict[str, dict[int, Row]] = {}
    for growth, points in GROWTHS.items():
        if arguments.only in (None, growth):
            rows = results[growth] = {}
            for point in points:
                rows[point.size] = measure_point(point, arguments.seconds, arguments.rounds)
                report(f"{growth} {point.size}: {rows[point.size]}")
    if arguments.picture is not None:
        panels = {CAPTIONS[growth]: curves_of(growth, rows) for growth, rows in results.items()}
        paint(panels, arguments.picture)
    if arguments.json:
        print(json.dumps(results, indent=2))
    else:
        print("\n\n".join(as_table(growth, rows) for growth, rows in results.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
