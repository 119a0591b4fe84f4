"""Loads the compiled kernel; nothing else in the program loads a shared library."""

import ctypes
from ctypes import c_int64, c_void_p
from functools import cache

from playground.core.engine.kernels.library_files import library_path

PRECISIONS = ("float64", "float32")
ARGUMENTS = {
    "kernel_updates": (c_void_p, c_void_p, *(c_int64,) * 4, c_void_p),
    "kernel_gradient": (c_void_p, c_void_p),
    "kernel_evaluate": (c_void_p, c_void_p, c_int64, c_void_p, c_void_p, c_void_p),
}  # of each function, with a variant for each precision


@cache
def library() -> ctypes.CDLL | None:
    """Return the library of the kernel; None if it was not built or cannot be loaded.

    A call releases the interpreter's lock until it returns.
    """
    path = library_path()
    if not path.exists():
        return None
    try:
        loaded = ctypes.CDLL(str(path))
        for name, arguments in ARGUMENTS.items():
            for precision in PRECISIONS:
                function = getattr(loaded, f"{name}_{precision}")
                function.argtypes = arguments
                function.restype = c_int64 if name == "kernel_updates" else None
        loaded.kernel_constant.argtypes, loaded.kernel_constant.restype = (c_int64,), c_int64
        loaded.kernel_function.argtypes = (c_int64, c_int64, c_void_p, c_void_p)
    except (OSError, AttributeError):  # of another machine, or damaged
        return None
    return loaded
