"""Takes all listeners off objects that outlive the window whose parts listen to them."""

from PyQt6.QtCore import QObject, pyqtSignal


def cut_off(sender: QObject) -> None:
    """Disconnect everything from the signals of `sender`, but for its end.

    Parts of a window are also connected by functions, which Qt would go on calling when the window
    is gone. What has a `follow_document` connects itself again with it.
    """
    for name in dir(type(sender)):
        if name != "destroyed" and isinstance(getattr(type(sender), name, None), pyqtSignal):
            try:
                getattr(sender, name).disconnect()
            except TypeError:  # nobody has listened
                continue
