"""Check whether a window can be opened, without Qt: Qt itself aborts the process when it cannot."""

import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path

from playground.system_packages import missing_for


def missing_library() -> str:
    """Name the system library that Qt's X11 plug-in cannot load; "" if none, or not on Linux."""
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
    return missing_for(str(plugin)) if plugin.exists() else ""


def has_display() -> bool:
    """Check that a display answers to the platform plug-in that Qt is going to use."""
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
        return True  # cannot be checked here; Qt says what is missing
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
