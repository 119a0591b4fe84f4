"""Draw a neural network, watch it learn, see every gradient.

The program is `playground.app`. The library's public names are in `playground.library` and can be
imported from here: ``from playground import Experiment, Trainer``.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

from playground.about import APP_NAME, __version__

__all__ = ["APP_NAME", "__version__"]

# Two BLAS threads made a (256x64)(64x64) product 42 times slower than one.
# NumPy reads these variables when it is imported, so they must be set before.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")


if TYPE_CHECKING:
    from playground.library import *  # noqa: F403


def __getattr__(name: str) -> object:
    """Import a public name of the library at its first use, so that the program starts fast."""
    if name.startswith("_"):  # Python asks for such names during an import
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    library = import_module("playground.library")
    if name not in library.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(library, name)
