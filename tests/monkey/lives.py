"""Starts the processes of a seed one after the other, and reads what they have found."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.monkey.player import Plan, as_json
from tests.monkey.watches import is_noise
from tests.support.paths import EXAMPLES, ROOT

PAUSE = 1.0  # seconds that the window may compute at a time
XDG = ("CONFIG", "DATA", "CACHE", "STATE")
STARTING = 60.0  # seconds that a life may take besides its deeds
CODES = {"close": (0,), "term": (0, 143)}
Entry = dict[str, Any]


@dataclass
class Life:
    """What became of one process."""

    plan: Plan
    code: int
    errors: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def summary(self) -> Entry:
        found = [entry["summary"] for entry in self.entries if "summary" in entry]
        return found[-1] if found else {"deeds": 0, "seconds": 0.0, "pauses": {}, "longest": []}

    @property
    def rests(self) -> list[dict[str, float]]:
        """What was kept in memory at each rest."""
        return [entry["memory"] for entry in self.entries if "memory" in entry]

    @property
    def done(self) -> int:
        return sum("do" in entry for entry in self.entries)

    @property
    def found(self) -> list[Entry]:
        """What the watches have noted, and what can be seen from outside only."""
        found = [entry for entry in self.entries if "found" in entry]
        last = self.entries[-1] if self.entries else {}
        where = {"n": last.get("n", self.plan.first), "deed": "(end)", "where": ""}
        if self.code not in CODES[self.plan.ending]:
            text = f"exit code {self.code} after {self.plan.ending}\n{self.errors[-6000:]}"
            found.append({"found": "exit", "text": text, **where})
        elif self.errors and not found:
            found.append({"found": "stderr", "text": self.errors[-3000:], **where})
        return found


def lives(
    seed: int, deeds: int, seconds: float, home: Path, script: str = "", pause: float = PAUSE
) -> Iterator[Life]:
    """Play `seed` for so many deeds or seconds; each life goes on in the home of the one before."""
    prepare(home, seed)
    number, first = 0, 0
    while first < deeds and seconds > 0:
        number += 1
        log = home.parent / f"{home.name}-life{number}.jsonl"
        ending = random.Random(f"{seed} end {number}").choice(("close", "term"))
        plan = Plan(seed, first, deeds - first, seconds, str(log), ending, pause, script)
        life = live(plan, home)
        yield life
        first += max(1, life.done)
        seconds -= max(1.0, life.summary["seconds"])
        if script or life.code < 0:
            return


def prepare(home: Path, seed: int) -> None:
    """Make the folder that the program may write to, with files to open, whole and damaged."""
    files, rng = home / "files", random.Random(f"{seed} files")
    files.mkdir(parents=True)
    for source in sorted(EXAMPLES.glob("*.nnplay")):
        shutil.copy(source, files / source.name)
    whole = (files / "spiral.nnplay").read_bytes()
    flipped = bytearray(whole)
    for _ in range(5):
        flipped[rng.randrange(len(flipped))] ^= 1 << rng.randrange(8)
    (files / "flipped.nnplay").write_bytes(flipped)
    (files / "half.nnplay").write_bytes(whole[: len(whole) // 2])
    (files / "empty.nnplay").write_bytes(b"")
    (files / "note.txt").write_text("no session")


def live(plan: Plan, home: Path) -> Life:
    """Run one life to its end."""
    file = home.parent / f"{home.name}-plan.json"
    file.write_text(as_json(plan), encoding="utf-8")
    command = [sys.executable, "-m", "tests.monkey.child", str(file)]
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(
            command, cwd=home, env=environment(home), stdout=errors, stderr=errors
        ) as process:
            try:
                code = process.wait(plan.seconds + STARTING)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGABRT)  # it says where it is
                code = process.wait(STARTING)
        errors.seek(0)
        lines = errors.read().decode(errors="replace").splitlines()
    text = "\n".join(line for line in lines if not is_noise(line))
    if code < 0:
        text += "".join(file.read_text(errors="replace") for file in home.rglob("*.crash"))
    return Life(plan, code, text, list(read(Path(plan.log))))


def environment(home: Path) -> dict[str, str]:
    """The environment of a user whose home is `home`."""
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "DISPLAY") if key in os.environ}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in XDG}
    for folder in ("tmp", "runtime"):
        (home / folder).mkdir(exist_ok=True, mode=0o700)
    return {
        **kept,
        **folders,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "BROWSER": "false",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONFAULTHANDLER": "1",
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }


def read(log: Path) -> Iterator[Entry]:
    """The lines of a log; the last may be torn."""
    for line in log.read_text(encoding="utf-8").splitlines() if log.exists() else ():
        try:
            yield json.loads(line)
        except ValueError:
            return
