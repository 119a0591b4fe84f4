"""The lane that turns warnings of NumPy into failures sees them wherever they come from."""

import threading
import warnings

import numpy as np
import pytest
from PyQt6.QtCore import QTimer

from tests.support.no_warnings import no_number_warnings


def divide() -> None:
    np.ones(1) / np.zeros(1)


def in_a_thread() -> None:
    thread = threading.Thread(target=divide)
    thread.start()
    thread.join()


def where_errors_are_caught() -> None:
    try:
        divide()
    except Exception as error:
        raise AssertionError("the warning is an exception, which gets lost here") from error


def in_a_slot(qtbot) -> None:
    timer = QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(divide)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)


@pytest.mark.parametrize("warn", [divide, in_a_thread, where_errors_are_caught])
def test_a_warning_fails_the_test(warn):
    said = pytest.raises(AssertionError, match=r"divide by zero .*test_no_warnings\.py")
    with said, no_number_warnings():
        warn()


def test_a_warning_in_a_slot_fails_the_test(qtbot):
    with pytest.raises(AssertionError, match="divide by zero"), no_number_warnings():
        in_a_slot(qtbot)


def test_what_warns_of_nothing_passes():
    with no_number_warnings():
        np.ones(1) / np.ones(1)


def test_other_warnings_are_errors_still():
    with no_number_warnings(), pytest.raises(DeprecationWarning):
        warnings.warn("old", DeprecationWarning, stacklevel=1)
