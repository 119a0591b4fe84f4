"""What a case came to, what it cost, and what is wrong with that."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

from tests.support.paths import ROOT

MOST_SECONDS, MOST_MEGABYTES = 1.0, 200.0  # of processor time, so that a busy machine may be slow
LONGEST = 500  # characters of a refusal
PATIENCE = 30.0  # seconds until a case is given up


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
    outcome: Literal["opened", "refused", "broken", "hung"]
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


def records_of(module: str, *arguments: object, timeout: float = 600) -> list[Record]:
    """Run a module of this package in a process of its own, and read the records it prints."""
    command = [sys.executable, "-W", "error", "-m", f"tests.support.hostile.{module}"]
    done = subprocess.run(
        [*command, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    records = [Record(**json.loads(line)) for line in done.stdout.splitlines()]
    said = [line for line in done.stderr.splitlines() if not line.startswith("This plugin")]
    if done.returncode or said:
        name = f"after {records[-1].name if records else 'nothing'}"
        records.append(Record(name, "broken", text=f"{done.returncode}: {said}"))
    return records


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


def cases_folder(folder: Path, number: int) -> Path:
    """Make the folder of one case."""
    own = folder / f"{number:04}"
    own.mkdir()
    return own
