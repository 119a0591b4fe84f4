"""Lets the monkey play, several seeds at a time, and says what it has found."""

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median

from tests.monkey.lives import PAUSE, Life, lives
from tests.monkey.shrink import shrink

DEEDS, SEEDS = 800, (1, 2)  # of CI: a minute or two for each of two processes
# MB, of one third of a life over the one before: caches have bounds, 30 MB of dots, formulas and
# tables of colours together, and most but not all of them fill in the first third
MOST_GROWTH = 24.0
ENOUGH = 12  # rests of a life, from which on its growth counts


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
        found += len(life.found) + (growth(life) > MOST_GROWTH)
    return found


def report(life: Life) -> str:
    """What one life was and found."""
    summary, plan = life.summary, life.plan
    rate = life.done / max(0.1, summary["seconds"])
    lines = [
        f"seed {plan.seed} from {plan.first}: {life.done} deeds, {summary['seconds']} s "
        f"({rate:.0f}/s), ended by {plan.ending} with {life.code}, "
        f"pauses {summary['pauses']}"
    ]
    for name in ("used", "mb", "blocks", "widgets"):
        curve = " ".join(f"{rest[name]:.0f}" for rest in life.rests)
        lines.append(f"    {name} {growth(life, name):+.0f}: {curve}")
    lines += [f"    pause {pause}" for pause in summary["longest"][:3]]
    for entry in life.found:
        lines.append(f"--- {entry['found']} at {entry['n']}: {entry.get('deed')}")
        lines.append(f"{entry['where']}\n{entry['text']}".strip())
    if life.found:
        lines.append(f"again: python -m tests.monkey --seed {plan.seed} --from-log {plan.log}")
    return "\n".join(lines)


def growth(life: Life, name: str = "used") -> float:
    """By how much the last third of the rests keeps more than the second; 0 for few rests."""
    third = len(life.rests) // 3
    if 3 * third < ENOUGH:
        return 0.0
    middle, last = life.rests[-2 * third : -third], life.rests[-third:]
    return float(median(rest[name] for rest in last) - median(rest[name] for rest in middle))


if __name__ == "__main__":
    sys.exit(main())
