"""What a case came to, what it cost, and what is wrong with that."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

from tests.support.hostile.cases import Case
from tests.support.paths import ROOT

Outcome = Literal["opened", "refused", "broken", "hung"]
MOST_SECONDS, MOST_MEGABYTES = 1.0, 200.0  # of processor time, so that a busy machine may be slow
LONGEST = 400  # characters of a refusal that lists all data sets
PATIENCE = 20.0  # seconds of processor time until a case is given up
LONGEST_WAIT = 120.0  # seconds, for a case that waits
LONGEST_RUN = 600.0  # seconds of all cases of a kind
MOST_ENDS = 4  # processes that may be lost


@dataclass(frozen=True)
class Record:
    """One case, opened.

    Attributes
    ----------
    text : the sentence of the refusal, or the exception that escaped
    events : what the guard heard
    notes : other things that are wrong
    """

    name: str
    outcome: Outcome
    may_open: bool = True
    text: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0
    events: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def faults(self) -> list[str]:
        """Say what is wrong with it."""
        found = [*self.events, *self.notes]
        if self.outcome in ("broken", "hung"):
            found.append(f"{self.outcome}: {self.text[-500:]}")
        if self.outcome == "opened" and not self.may_open:
            found.append("opened")
        if self.outcome == "refused" and not is_plain_sentence(self.text):
            found.append(f"no plain sentence: {self.text[:LONGEST]!r}")
        if self.seconds > MOST_SECONDS:
            found.append(f"{self.seconds:.2f} s")
        if self.megabytes > MOST_MEGABYTES:
            found.append(f"{self.megabytes:.0f} MB")
        return found


def is_plain_sentence(text: str) -> bool:
    """Whether it is one line of letters that can be seen, not too long, with a stop at its end."""
    is_seen = text.isprintable() and 0 < len(text) <= LONGEST
    return is_seen and re.search(r"[.?]$", text) is not None


def say(record: Record) -> None:
    """Print a record for the process that started this one."""
    print(json.dumps(asdict(record)), flush=True)


def records_of(module: str, *arguments: object) -> list[Record]:
    """Run a module of this package in a process of its own, and read the records it prints.

    If a case ends the process, another goes on after it.
    """
    records: list[Record] = []
    for _ in range(MOST_ENDS):
        ended = _run(module, *arguments, len(records))
        records += [Record(**json.loads(line)) for line in ended.stdout.splitlines()]
        said = [line for line in ended.stderr.splitlines() if not line.startswith("This plugin")]
        if not (ended.returncode or said):
            return records
        after = records[-1].name if records else "the start"
        text = f"{ended.returncode}: {said}"
        records.append(Record(f"after {after}", "broken", text=text))
    return records


def _run(module: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", f"tests.support.hostile.{module}"]
        + [str(argument) for argument in arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
    )


def faulty(records: Sequence[Record]) -> dict[str, list[str]]:
    """Return what is wrong, by the name of the case."""
    return {record.name: record.faults() for record in records if record.faults()}


def summary(records: Sequence[Record]) -> str:
    """Say what the dearest cases cost."""
    slowest = max(records, key=lambda record: record.seconds)
    largest = max(records, key=lambda record: record.megabytes)
    opened = sum(record.outcome == "opened" for record in records)
    return (
        f"{len(records)} cases, {opened} opened; slowest {slowest.seconds:.2f} s ({slowest.name}),"
        f" largest {largest.megabytes:.0f} MB ({largest.name})"
    )


def written(case: Case, folder: Path) -> Path:
    """Write a case to a new folder; returns what is to be opened."""
    folder.mkdir(parents=True, exist_ok=True)
    made = case.make(folder / "case.nnplay")
    return made if isinstance(made, Path) else folder / "case.nnplay"


def cases_from(cases: Iterable[Case], start: int, folder: Path) -> Iterator[tuple[Case, Path]]:
    """Write one case after the other, from number `start` on; what was written is removed."""
    for number, case in enumerate(cases):
        if number >= start:
            own = folder / str(number)
            yield case, written(case, own)
            shutil.rmtree(own)
