"""Measure reading CSV: 100,000 rows of 10 columns, from bytes to a table.

    python -m benchmarks.tables [--json] [--rounds N]

`cpu_s` is processor time, the median of the rounds; `of_loadtxt` its ratio to NumPy's `loadtxt`,
which is told how the text is written, in the same rounds. `peak_mb` is the most memory that Python
and NumPy have taken meanwhile, with the bytes and the text.
"""

import argparse
import io
import json
import statistics
import time
import tracemalloc
from collections.abc import Callable

import numpy as np

from playground.exchange.decoding import decode
from playground.exchange.guessing import guess
from playground.exchange.reading import read

ROWS, COLUMNS = 100_000, 10
EUROPE = str.maketrans(".,", ",.")
WRITERS: dict[str, tuple[str, Callable[[float], str]]] = {
    "plain": (",", lambda value: f"{value:.5f}"),
    "decimal commas": (";", lambda value: f"{value:.5f}".translate(EUROPE)),
    "thousands": (";", lambda value: f"{value * 1e5:,.2f}".translate(EUROPE)),
    "gaps": (",", lambda value: "NA" if abs(value) > 3 else f"{value:.5f}"),
    "texts": (",", lambda value: f"class {value:.1f}"),
}


def content_of(kind: str) -> bytes:
    """Write random numbers as a file."""
    delimiter, write = WRITERS[kind]
    numbers = np.random.default_rng(0).standard_normal((ROWS, COLUMNS)).tolist()
    lines = [delimiter.join(f"name {column}" for column in range(COLUMNS))]
    lines += (delimiter.join(map(write, row)) for row in numbers)
    return "\r\n".join(lines).encode()


def read_all(content: bytes) -> None:
    """Read a file as the program does."""
    text, _ = decode(content)
    read(text, guess(text))


def load_with_numpy(content: bytes) -> None:
    """Read a plain file with NumPy."""
    np.loadtxt(io.BytesIO(content), delimiter=",", skiprows=1)


def seconds(work: Callable[[bytes], None], content: bytes) -> float:
    """Return the processor time of `work`."""
    start = time.process_time()
    work(content)
    return time.process_time() - start


def peak_megabytes(content: bytes) -> float:
    """Return the most memory that reading takes, with `content` itself."""
    tracemalloc.start()
    read_all(content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return (peak + len(content)) / 1e6


def main() -> None:
    """Measure each kind and print a table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    plain, results = content_of("plain"), {}
    for kind in WRITERS:
        content = content_of(kind)
        pairs = [
            (seconds(read_all, content), seconds(load_with_numpy, plain))
            for _ in range(arguments.rounds)
        ]
        ours, numpys = (statistics.median(times) for times in zip(*pairs, strict=True))
        results[kind] = {
            "megabytes": len(content) / 1e6,
            "cpu_s": ours,
            "of_loadtxt": ours / numpys,
            "peak_mb": peak_megabytes(content),
        }
    if arguments.json:
        print(json.dumps(results, indent=1))
        return
    print(f"{'':16}{'MB':>8}{'CPU s':>8}{'of loadtxt':>12}{'peak MB':>10}")
    for kind, of_kind in results.items():
        size, ours, ratio, peak = of_kind.values()
        print(f"{kind:16}{size:8.1f}{ours:8.2f}{ratio:12.2f}{peak:10.0f}")


if __name__ == "__main__":
    main()
