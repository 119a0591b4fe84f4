"""The folders where the program keeps what it remembers. Imports no Qt, makes no folder.

In this order:

1. the environment variable PLAYGROUND_HOME names the folder for everything;
2. a file `portable.txt` beside the program, for one that is carried on a stick: all is in the
   folder `portable` there;
3. else the folders of the user, as the system has them.
"""

import os
import sys
from pathlib import Path

NAME = "backprop-playground"  # of the folders of the user
HOME_VARIABLE = "PLAYGROUND_HOME"
PORTABLE_MARK, PORTABLE_FOLDER = "portable.txt", "portable"


def settings_folder() -> Path:
    """Return where the settings are kept."""
    return home_folder() or _user_folder("XDG_CONFIG_HOME", ".config", "Preferences", "")


def state_folder() -> Path:
    """Return where the log and unsaved work are kept."""
    return home_folder() or _user_folder(
        "XDG_STATE_HOME", ".local/state", "Preferences/State", "State"
    )


def home_folder() -> Path | None:
    """Return the one folder for everything that was asked for; None for those of the user."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(os.path.abspath(os.path.expanduser(home)))
    beside = program_folder()
    return beside / PORTABLE_FOLDER if (beside / PORTABLE_MARK).is_file() else None


def program_folder() -> Path:
    """Return the folder that the program is in: that of `main.py`, or of a frozen program."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    return Path(__file__).parent.parent


def _user_folder(variable: str, on_linux: str, on_macos: str, on_windows: str) -> Path:
    """Return the folder of this program in one that the system has, as Qt names it."""
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / on_windows / NAME
    if sys.platform == "darwin":
        return home / "Library" / on_macos / NAME
    named = os.environ.get(variable, "")
    return (Path(named) if os.path.isabs(named) else home / on_linux) / NAME
