"""A progress bar on a terminal; nothing elsewhere."""

import sys
from contextlib import AbstractContextManager
from typing import Any


def progress(total: int, unit: str, quiet: bool = False) -> AbstractContextManager[Any]:
    """Return tqdm's bar, on stderr, which is gone when the work is done."""
    from tqdm import tqdm

    hidden = True if quiet or sys.stderr is None else None  # None: where it is no terminal
    return tqdm(total=total, unit=f" {unit}", disable=hidden, file=sys.stderr, leave=False)
