"""One thread for BLAS, in the window, on the command line and in the library alike.

With more threads a product adds its terms in another order, and training gives other bits. Two were
also 42 times slower than one for a (256×64)·(64×64) product.
"""

import os
import sys
from contextlib import suppress


def pin_blas() -> None:
    """Limit BLAS to one thread, also where NumPy has been loaded with more.

    OMP_NUM_THREADS is only a default: other libraries read it too.
    """
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if "numpy" in sys.modules:
        with suppress(ImportError):  # the library needs only NumPy
            import threadpoolctl

            threadpoolctl.threadpool_limits(1, "blas")
