"""Loads the compiled kernel; nothing else in the program loads a shared library."""

import ctypes
from ctypes import c_int64, c_void_p
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from playground.core.engine.kernels.library_files import is_whole, library_path

ARGUMENTS = {
    "kernel_updates": (c_void_p, c_void_p, c_int64, c_void_p, *(c_int64,) * 3),
    "kernel_epochs": (
        *(*(c_void_p,) * 2, *(c_int64,) * 3, *(c_void_p,) * 3),
        *(c_int64, c_int64, c_void_p),
    ),
    "kernel_gradient": (c_void_p, c_void_p),
    "kernel_evaluate": (c_void_p, c_void_p, c_int64, c_void_p, c_void_p, c_void_p),
}  # of the functions that there are for each precision

COUNTING = ("kernel_updates", "kernel_epochs")  # they return how many updates they made


@dataclass(frozen=True)
class Library:
    """The kernel's functions. A call releases the interpreter's lock until it returns.

    Attributes
    ----------
    loaded : the shared library
    is_wide : whether its functions for wide registers are taken, which give the same bits
    """

    loaded: ctypes.CDLL
    is_wide: bool

    def function(self, name: str, precision: str) -> Any:
        """Return the function called `name` in `ARGUMENTS`, for "float64" or "float32"."""
        function = self.loaded[f"{name}_{precision}{'_wide' if self.is_wide else ''}"]
        function.argtypes = ARGUMENTS[name]
        function.restype = c_int64 if name in COUNTING else None
        return function


def open_library(path: Path) -> Library:
    """Open a library of the kernel; raises `OSError` or `AttributeError` if it is none."""
    loaded = ctypes.CDLL(str(path))
    loaded.kernel_has_wide.restype = c_int64
    return Library(loaded, bool(loaded.kernel_has_wide()))


@cache
def library() -> Library | None:
    """Return the kernel of this program; None if it was not built or cannot be loaded."""
    try:
        path = library_path()
        return open_library(path) if is_whole(path) else None
    except (OSError, AttributeError):  # of another machine, or damaged
        return None


def function_of(name: str, precision: np.dtype[Any]) -> Any:
    """Return a function of the kernel for this type of numbers; there must be a kernel."""
    kernel = library()
    assert kernel is not None
    return kernel.function(name, str(precision))
