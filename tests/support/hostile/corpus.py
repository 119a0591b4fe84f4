"""Writes hostile files of every kind into one folder: `corpus FOLDER [COUNT_OF_EACH_KIND]`.

For whatever opens files that it finds in a folder, such as the recovery of a crash.
"""

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.support.hostile.cases import Case
from tests.support.hostile.kinds import KINDS

OF_EACH = 20


def picked(of_each: int = OF_EACH) -> Iterator[tuple[str, Case]]:
    """Some cases of every kind, evenly spread, each with a name that is short and its own."""
    for kind, cases in KINDS.items():
        every = list(cases())
        step = max(1, len(every) // of_each)
        for number, case in enumerate(islice(every[::step], of_each)):
            yield f"{kind}-{number:03}", case


def write_corpus(folder: Path, of_each: int = OF_EACH, suffix: str = ".nnplay") -> list[Path]:
    """Write them as files (links, folders, pipes …) into `folder`; returns what is to be opened."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, case in picked(of_each):
        path = folder / f"{name}{suffix}"
        made = case.make(path)
        paths.append(made if isinstance(made, Path) else path)
    return paths


if __name__ == "__main__":
    written = write_corpus(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
    print(f"{len(written)} hostile files")
