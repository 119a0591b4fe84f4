"""The files of the compiled kernel: its source, its library, and how one becomes the other.

It needs the standard library only, so that the build can use it before anything is installed.
"""

import hashlib
import platform
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("kernel.c")
# the same numbers from every compiler: no contraction into fused operations, no fast-math
FLAGS = (
    "-std=c99",
    "-O3",
    "-fPIC",
    "-shared",
    "-ffp-contract=off",
    "-fno-math-errno",
    "-fno-trapping-math",
    "-Wno-psabi",
)
SUFFIX = {"win32": "dll", "darwin": "dylib"}.get(sys.platform, "so")


def library_path() -> Path:
    """Return where the library of this source is for this machine, built or not.

    Its name has a hash of source and flags: one of another version is never taken for it.
    """
    content = SOURCE.read_bytes() + " ".join(FLAGS).encode()
    mark = hashlib.sha256(content).hexdigest()[:16]
    return SOURCE.with_name(f"kernel_{mark}_{sys.platform}_{platform.machine()}.{SUFFIX}")


def compile_command(compiler: tuple[str, ...], output: Path) -> list[str]:
    """Return the command line with which `compiler` makes the library."""
    return [*compiler, *FLAGS, str(SOURCE), "-o", str(output)]
