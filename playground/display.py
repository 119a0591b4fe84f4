"""Whether a window can be opened. Qt aborts the process when it cannot, so somebody has to ask first. Knows no Qt."""

import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path


def missing_library() -> str:
    """The system library that Qt's X11 plug-in does not find, or "" if it loads; only Linux leaves it to the user to have them."""
    package = importlib.util.find_spec("PyQt6")
    if (
        not sys.platform.startswith("linux")
        or package is None
        or not package.submodule_search_locations
    ):
        return ""
    plugin = (
        Path(package.submodule_search_locations[0]) / "Qt6" / "plugins" / "platforms" / "libqxcb.so"
    )
    return _unloadable(plugin) if plugin.exists() else ""


def _unloadable(library: Path) -> str:
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error).split(":")[0]
    return ""


def has_display() -> bool:
    """Whether Qt will find a display that answers, with the platform plug-in that it is going to use."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if sys.platform in ("win32", "darwin") or platform not in ("", "xcb", "wayland"):
        return True
    return (platform != "xcb" and _wayland_answers()) or (platform != "wayland" and _x11_answers())


def _x11_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # not a library that this program needs for itself; let Qt say what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    name, folder = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(Path(folder) / name))
        except OSError:
            return False
    return True
