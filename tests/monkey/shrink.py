"""Makes the list of deeds that led to a finding shorter, by leaving out what is not needed."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.monkey.lives import Entry, lives, read

SECONDS = 600.0  # that one try may take
Deeds = list[Entry]


def shrink(log: Path, report: Callable[[str], object]) -> Path:
    """Return a log next to `log` with fewer deeds that still leads to its first finding."""
    entries = list(read(log))
    wanted = next(entry for entry in entries if "found" in entry)
    deeds = [entry for entry in entries if "do" in entry and entry["n"] <= wanted["n"]]
    report(f"{len(deeds)} deeds lead to: {name(wanted)}")
    size = max(1, len(deeds) // 2)
    while True:
        start = 0
        while start < len(deeds):
            fewer = deeds[:start] + deeds[start + size :]
            if fewer and leads_to(fewer, wanted):
                deeds = fewer
                report(f"{len(deeds)} deeds")
            else:
                start += size
        if size == 1:
            break
        size //= 2
    result = log.with_name(f"{log.stem}-short.jsonl")
    write(deeds, result)
    return result


def leads_to(deeds: Deeds, wanted: Entry) -> bool:
    """Whether these deeds alone lead to the same finding."""
    with tempfile.TemporaryDirectory(prefix="monkey-") as folder:
        script = Path(folder) / "script.jsonl"
        write(deeds, script)
        found = lives(0, len(deeds) + 1, SECONDS, Path(folder) / "home", str(script))
        return any(name(entry) == name(wanted) for life in found for entry in life.found)


def name(found: Entry) -> str:
    """What makes two findings the same: their kind, and what is at the end of their text."""
    last = found["text"].strip().splitlines()[-1:]
    return f"{found['found']}: {'' if found['found'] == 'hang' else ''.join(last)[:120]}"


def write(deeds: Deeds, file: Path) -> None:
    file.write_text("\n".join(json.dumps(deed) for deed in deeds) + "\n", encoding="utf-8")
