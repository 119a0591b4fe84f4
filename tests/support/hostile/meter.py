"""What a piece of work costs this process: processor time, and memory at its peak (Linux)."""

import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.support.hostile.record import LONGEST_WAIT, PATIENCE, Record

LIMITS = {signal.ITIMER_PROF: PATIENCE, signal.ITIMER_REAL: LONGEST_WAIT}
STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def measured(name: str, work: Callable[[], Record]) -> Record:
    """Do `work` and note what it costs, and any exception; if it hangs, this process ends."""
    CLEAR.write_text("5", encoding="ascii")  # from now on the peak counts anew
    before, start = _peak(), time.process_time()
    for timer, limit in LIMITS.items():
        signal.setitimer(timer, limit)  # nobody handles their signals, which kill
    try:
        record = work()
    except BaseException:  # noqa: BLE001 - whatever it is, it is to be seen
        record = Record(name, "broken", text=traceback.format_exc())
    finally:
        for timer in LIMITS:
            signal.setitimer(timer, 0)
    seconds = time.process_time() - start
    return replace(record, seconds=seconds, megabytes=_peak() - before)


def _peak() -> float:
    """The most memory since the peak was cleared, in MB."""
    lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
