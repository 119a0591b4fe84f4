"""Looks for bytes and texts that are neither read nor refused: `fuzz TARGET SECONDS [FOLDER]`.

With atheris, where it can be installed, the branches that the program takes lead the way; without
it, or with `PLAYGROUND_FUZZ=plain`, the same mutations are made at random. It ends with exit code 0
if nothing was found; what was found is printed, and kept in FOLDER if one is given.
"""

import importlib.util
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

MOST_SECONDS = 2.0  # of processor time; much more than the promised one, as branches are counted
MOST_BYTES = 200_000
INSTRUMENTED = ["playground.session", "playground.core.experiment", "playground.core.graph"]
INSTRUMENTED += ["playground.core.basics", "playground.exchange"]
Read = Callable[[bytes], object]
Edit = Callable[[bytes, random.Random], bytes]
Mutate = Callable[[bytes, random.Random, Edit], bytes]


def atheris_module() -> ModuleType | None:
    """The fuzzer, if it is installed and wanted."""
    if os.environ.get("PLAYGROUND_FUZZ") == "plain" or not importlib.util.find_spec("atheris"):
        return None
    return importlib.import_module("atheris")


@dataclass(frozen=True)
class Target:
    """What is fuzzed.

    Attributes
    ----------
    read : takes bytes; whatever it raises is a finding
    seeds : what the mutations begin with
    mutate : ``mutate(content, rng, edit)`` damages it, or a part of it by `edit`
    """

    read: Read
    seeds: Sequence[bytes]
    mutate: Mutate


def target(name: str) -> Target:
    """Make a target; only now the program is imported, so that its branches can be counted."""
    from tests.support.hostile import fuzz_targets

    return fuzz_targets.TARGETS[name]()


def checked(read: Read) -> Read:
    """Read within a time, which is a finding too."""

    def timed(content: bytes) -> None:
        start = time.process_time()
        read(content)
        seconds = time.process_time() - start
        assert seconds < MOST_SECONDS, f"{seconds:.1f} s"

    return timed


def plainly(one: Target, seconds: float, seed: int = 1) -> tuple[int, bytes | None]:
    """Mutate at random; returns how many were read, and the finding that ended it, if any."""
    from tests.support.hostile.mutations import edited

    rng, count, read = random.Random(seed), 0, checked(one.read)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        content = rng.choice(one.seeds)
        for _ in range(rng.choice((1, 1, 2, 5))):
            content = one.mutate(content, rng, edited)[:MOST_BYTES]
        count += 1
        try:
            read(content)
        except Exception:  # noqa: BLE001 - whatever it is, it is a finding
            traceback.print_exc()
            return count, content
    return count, None


def led_by_branches(atheris: ModuleType, name: str, seconds: int, folder: Path) -> None:
    """Let atheris lead; it ends this process, with exit code 0 if nothing was found."""
    with atheris.instrument_imports(include=INSTRUMENTED, enable_loader_override=False):
        one = target(name)
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(one.seeds):
        (corpus / f"seed-{number}").write_bytes(content)

    def mutate(content: bytes, most: int, seed: int) -> bytes:
        from tests.support.hostile.mutations import edited

        def edit(part: bytes, rng: random.Random) -> bytes:
            own = rng.random() < 0.5
            return edited(part, rng) if own else bytes(atheris.Mutate(part, len(part) + 100))

        return one.mutate(content, random.Random(seed), edit)[:most]

    options = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", "-timeout=20"]
    options += ["-reduce_inputs=0", "-rss_limit_mb=2048", "-print_final_stats=1"]
    options += [f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], checked(one.read), custom_mutator=mutate)
    atheris.Fuzz()


def main(name: str, seconds: int, folder: Path | None) -> int:
    """Fuzz one target for so many seconds; returns the exit code."""
    with tempfile.TemporaryDirectory() as temporary:
        kept = folder or Path(temporary)
        if (atheris := atheris_module()) is not None:
            led_by_branches(atheris, name, seconds, kept)  # it does not return
        count, finding = plainly(target(name), seconds)
        print(f"{name}: {count} read in {seconds} s, without atheris")
        if finding is not None:
            kept.mkdir(parents=True, exist_ok=True)
            (kept / "finding").write_bytes(finding)
            print(f"found: {finding[:500]!r}")
    return 0 if finding is None else 1


if __name__ == "__main__":
    of = sys.argv[3:]
    sys.exit(main(sys.argv[1], int(sys.argv[2]), Path(of[0]) if of else None))
