"""Builds the compiled kernel where a compiler is, so that its tests can run."""

import os
import shutil
import subprocess
import tempfile
from ctypes import CDLL, c_int64, c_void_p
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from playground.core.engine.kernels.library import Library, library, open_library
from playground.core.engine.kernels.library_files import SOURCE, compile_command, library_path
from playground.core.training.state import TrainerState

FOR_TESTS = Path(__file__).parents[1] / "core" / "engine" / "kernels" / "for_tests.c"


def compiler() -> str:
    """The C compiler of this machine; skips the test where there is none."""
    found = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if found is None:
        pytest.skip("no C compiler")
    return found


def build(output: Path, *more: str, source: Path = SOURCE) -> Path:
    """Compile the kernel with further flags, or another source in its place."""
    made = output.with_name(f"{output.name}.{os.getpid()}")
    command = compile_command((compiler(),), made)
    command[command.index(str(SOURCE))] = str(source)
    subprocess.run([*command, *more], check=True)
    return made.replace(output)


def built_library() -> Library:
    """The kernel that the program itself loads, built if it is not there yet."""
    if library() is None:
        build(library_path())
        library.cache_clear()
    found = library()
    assert found is not None
    return found


def opened(directory: Path, *more: str) -> Library:
    """A kernel of its own, compiled with further flags."""
    return open_library(build(directory / f"kernel{len(list(directory.iterdir()))}.so", *more))


@cache
def opened_for_tests() -> CDLL:
    """The kernel with what only the tests call, see `for_tests.c`."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "kernel.so"
        loaded = CDLL(str(build(path, "-O1", f"-I{SOURCE.parent}", source=FOR_TESTS)))
    loaded.kernel_constant.argtypes, loaded.kernel_constant.restype = (c_int64,), c_int64
    loaded.kernel_function.argtypes = (c_int64, c_int64, c_void_p, c_void_p)
    return loaded


def distance(one: np.ndarray, other: np.ndarray) -> float:
    """The largest difference, relative to 1 or to the largest number; 0 where both overflow."""
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return 0.0 if np.isfinite(one).all() == np.isfinite(other).all() else np.inf
    scale = max(1.0, float(np.abs(one).max(initial=0.0)))
    return float(np.abs(one - other).max(initial=0.0)) / scale


def between(one: TrainerState, other: TrainerState) -> float:
    """How far the parameters and the optimiser's vectors are apart, see `distance`."""
    slots = [distance(one.slots[name], other.slots[name]) for name in one.slots]
    return max(distance(one.parameters, other.parameters), *slots, 0.0)
