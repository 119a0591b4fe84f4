"""Sends an event of Qt and sees that nobody keeps it.

Qt frees its events after the call. Python would take the next one at the same place in memory for
one that is still kept, whatever kind it is.
"""

import weakref

from PyQt6.QtWidgets import QApplication


def send_event(receiver, make, *arguments):
    """Make an event, send it to `receiver`, and fail if it is kept."""
    event = make(*arguments)
    QApplication.sendEvent(receiver, event)
    kept = weakref.ref(event)
    del event
    assert kept() is None, f"{type(receiver).__name__} keeps the event that it was sent"
