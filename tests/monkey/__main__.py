"""Lets the monkey play, several seeds at a time, and says what it has found."""

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.monkey.lives import PAUSE, Entry, Life, lives
from tests.monkey.shrink import shrink

DEEDS, SEEDS = 800, (1, 2)  # of CI: a minute or two for each of two processes
WARM = 1 / 3  # of the samples of memory, which are left out
MOST_GROWTH = 1.0  # MB a minute
LONG_LIFE = 900.0  # seconds, from which growth counts: before, each larger network makes room


def main() -> int:
    options = parse()
    if options.shrink:
        print(f"python -m tests.monkey --from-log {shrink(Path(options.shrink), print)}")
        return 1
    folder = Path(tempfile.mkdtemp(prefix="monkey-"))
    print(f"logs: {folder}")
    with ThreadPoolExecutor(options.jobs) as pool:
        play = partial(play_seed, folder=folder, options=options)
        found = sum(pool.map(play, options.seed))
    return 1 if found else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--seed", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--deeds", type=int, default=0, help=f"for each seed; {DEEDS} by default")
    parser.add_argument("--minutes", type=float, default=0.0, help="for each seed, instead")
    parser.add_argument("--pause", type=float, default=PAUSE, help="seconds, the longest allowed")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time")
    parser.add_argument("--from-log", default="", help="do the deeds of this log")
    parser.add_argument("--shrink", default="", help="make this log shorter")
    options = parser.parse_args()
    if options.from_log:
        options.seed = options.seed[:1]
    if not options.deeds:
        options.deeds = sys.maxsize if options.minutes or options.from_log else DEEDS
    options.seconds = 60 * (options.minutes or 30)
    return options


def play_seed(seed: int, folder: Path, options: argparse.Namespace) -> int:
    """Play one seed to its end; returns how much was found."""
    home, found = folder / f"seed{seed}", 0
    limits = options.deeds, options.seconds
    for life in lives(seed, *limits, home, options.from_log, options.pause):
        print(report(life), flush=True)
        is_long = life.summary["seconds"] > LONG_LIFE
        found += len(life.found) + (is_long and growth(life) > MOST_GROWTH)
    return found


def report(life: Life) -> str:
    """What one life was and found."""
    summary, plan = life.summary, life.plan
    rate = life.done / max(0.1, summary["seconds"])
    lines = [
        f"seed {plan.seed} from {plan.first}: {life.done} deeds, {summary['seconds']} s "
        f"({rate:.0f}/s), ended by {plan.ending} with {life.code}, "
        f"pauses {summary['pauses']}, memory {growth(life):+.2f} MB/min, {curve(life)}"
    ]
    lines += [f"    pause {pause}" for pause in summary["longest"][:3]]
    for entry in life.found:
        lines.append(f"--- {entry['found']} at {entry['n']}: {entry.get('deed')}")
        lines.append(f"{entry['where']}\n{entry['text']}".strip())
    if life.found:
        lines.append(f"again: python -m tests.monkey --seed {plan.seed} --from-log {plan.log}")
    return "\n".join(lines)


def samples(life: Life) -> list[tuple[float, Entry]]:
    return [(entry["seconds"], entry["memory"]) for entry in life.entries if "memory" in entry]


def curve(life: Life) -> str:
    return " ".join(f"{memory['mb']:.0f}" for _, memory in samples(life))


def growth(life: Life) -> float:
    """MB a minute after the warm-up: the slope of a line through the samples; 0 for few."""
    points = [(seconds / 60, memory["mb"]) for seconds, memory in samples(life)]
    points = points[int(WARM * len(points)) :]
    if len(points) < 5:
        return 0.0
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


if __name__ == "__main__":
    sys.exit(main())
