"""Makes a warning of NumPy an error of the test, wherever it comes from."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_number_warnings() -> Iterator[None]:
    """Fail at the end if NumPy has warned meanwhile of an overflow, a division by 0 and the like.

    The warnings are collected: as exceptions they would be lost where errors are caught, as in the
    training thread and in computations of their own thread.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RuntimeWarning)
        yield
    said = sorted({f"{one.message} ({one.filename}:{one.lineno})" for one in caught})
    assert not said, f"NumPy has warned: {said}"
