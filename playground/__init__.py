"""Draw a neural network, watch it learn, see every gradient.

The program is `playground.app`. The library's public names are in `playground.library` and can be
imported from here: ``from playground import Experiment, Trainer``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from playground.about import APP_NAME as APP_NAME
from playground.about import __version__ as __version__
from playground.threads import pin_blas

pin_blas()  # before NumPy comes

if TYPE_CHECKING:
    from playground.library import *  # noqa: F403


def __getattr__(name: str) -> object:
    """Import a public name of the library at its first use, so that the program starts fast."""
    if name.startswith("_") and name != "__all__":  # Python asks for such names during an import
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    library = import_module("playground.library")
    if name == "__all__":
        return ["APP_NAME", "__version__", *library.__all__]
    if name not in library.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(library, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *import_module("playground.library").__all__})
