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
ELF_SECTIONS = ((40, 48), (58, 60), (60, 62))  # where the head says it: start, length, count
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


def is_whole(path: Path) -> bool:
    """Return whether a library is there and not cut short: to load a part of one ends the process.

    An ELF file ends with the table of its sections; other files are taken as they are.
    """
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(64)
    if head[:4] != b"\x7fELF":
        return True
    start, length, count = (int.from_bytes(head[a:b], "little") for a, b in ELF_SECTIONS)
    return path.stat().st_size >= max(64, start + length * count)
