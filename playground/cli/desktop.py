"""The command `desktop`: puts the program into the menus of a Linux desktop, and takes it out.

Only for the user: all files are in the folder for data of the user, XDG_DATA_HOME. They are those
of `resources/desktop`, made for the copy of the program that runs the command.
"""

import argparse
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from string import Template

from playground.about import APP_NAME
from playground.cli.desktop_entry import exec_value, start_command, text_value
from playground.console import explain, print_results
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, reason_of
from playground.files import replace_file
from playground.languages.current import translate
from playground.languages.wording import sentence
from playground.resources import resource

EXIT_ERROR = 1
NAME = "backprop-playground"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # pixels of the icons
ENTRY = f"applications/{NAME}.desktop"
THEME = "icons/hicolor"
SUMMARY = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Put the program into the menus of a Linux desktop, for this user, or take it out.",
)
ONLY_LINUX = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“desktop” is for the desktops of Linux; on this system make a shortcut yourself.",
)
EXAMPLES = ("desktop install", "desktop remove")
LONGEST = 60  # seconds that a tool of the desktop may take


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "what",
        choices=("install", "remove"),
        metavar="{install,remove}",  # the name of an error, too
        help=translate(
            "CommandLine",
            "install: menu entry, icons, and what opens a session (.nnplay) that is clicked; "
            "remove: take these away",
        ),
    )


def run(options: argparse.Namespace) -> int:
    """Install or remove the files of the desktop, and say which. Returns the exit code."""
    if not sys.platform.startswith("linux"):
        explain(translate("CommandLine", ONLY_LINUX))
        return EXIT_ERROR
    home = data_home()
    try:
        lines = install(home) if options.what == "install" else remove(home)
    except PlaygroundError as error:
        explain(error)
        return EXIT_ERROR
    except OSError as error:
        text = translate("CommandLine", "“{path}”: {reason}; “{command}” cleans up.")
        values = {"path": error.filename or home, "reason": sentence(reason_of(error))}
        explain(text.format(command=f"{NAME} desktop remove", **values))
        return EXIT_ERROR
    return print_results("\n".join(lines))


def data_home() -> Path:
    """Return the folder in which desktops look for the files of this user."""
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if os.path.isabs(named) else Path(os.path.expanduser("~/.local/share"))


def install(home: Path) -> list[str]:
    """Write all files below `home` and tell the desktop; returns what was done, line by line.

    Raises `OSError` or `PlaygroundError` for what cannot be written; the others are written.
    """
    contents = {ENTRY: entry().encode()}
    contents |= {name: file.read_bytes() for name, file in copied().items()}
    for name, content in contents.items():
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, content)
    wrote = translate("CommandLine", "wrote {path}")
    done = translate("CommandLine", "{program} is in the menus of the desktop now.")
    written = [wrote.format(path=home / name) for name in contents]
    return [*written, *_tell_desktop(home), done.format(program=APP_NAME)]


def remove(home: Path) -> list[str]:
    """Remove what `install` has written below `home`, and tell the desktop; returns what was done.

    Folders that are empty then go, too. Raises `OSError` for what cannot be removed.
    """
    found = [name for name in (ENTRY, *copied()) if os.path.lexists(home / name)]
    if not found:
        nothing = translate("CommandLine", "There is nothing of {program} in {path}.")
        return [nothing.format(program=APP_NAME, path=home)]
    for name in found:
        (home / name).unlink()
    removed = translate("CommandLine", "removed {path}")
    gone = translate("CommandLine", "{program} is no longer in the menus of the desktop.")
    lines = [removed.format(path=home / name) for name in found] + _tell_desktop(home)
    for name in found:
        _remove_empty((home / name).parent, home)
    return [*lines, gone.format(program=APP_NAME)]


def entry() -> str:
    """Return the desktop entry that starts this copy of the program.

    Raises `PlaygroundError` if it is in a folder that a desktop entry cannot name.
    """
    command = start_command()
    template = Template((resource("desktop") / f"{NAME}.desktop").read_text("utf-8"))
    return template.substitute(program=text_value(command[0]), command=exec_value(command))


def copied() -> dict[str, Path]:
    """Return the files that are copied as they are, by their names within the folder for data."""
    folder = resource("desktop")
    icons = {
        f"{THEME}/{size}x{size}/apps/{NAME}.png": folder / "icons" / f"{size}.png" for size in SIZES
    }
    return {
        f"mime/packages/{NAME}.xml": folder / f"{NAME}.xml",
        f"metainfo/{NAME}.metainfo.xml": folder / f"{NAME}.metainfo.xml",
        f"{THEME}/scalable/apps/{NAME}.svg": resource("icons", "app.svg"),
        **icons,
    }


def _tell_desktop(home: Path) -> list[str]:
    """Bring the databases of the desktop up to date, where their tools are; returns what was done.

    A cache of icons is only renewed: where there is none, desktops look for themselves.
    """
    theme = home / THEME
    with suppress(OSError):
        os.utime(theme)  # so desktops see that an icon has come or gone
    commands = [
        ["update-desktop-database", str(home / "applications")],
        ["update-mime-database", str(home / "mime")],
    ]
    if (theme / "icon-theme.cache").exists():
        commands.append(["gtk-update-icon-cache", "-f", "-t", str(theme)])
    return [_told(command) for command in commands]


def _told(command: list[str]) -> str:
    """Run a tool of the desktop; returns what became of it."""
    tool, folder = shutil.which(command[0]), command[-1]
    if tool is None:
        text = translate(
            "CommandLine",
            "not updated: {path}, for want of {tool}; it may take until the next log-in",
        )
        return text.format(path=folder, tool=command[0])
    try:
        done = subprocess.run(  # noqa: S603 - one of three tools, with a folder
            [tool, *command[1:]], capture_output=True, check=False, timeout=LONGEST
        )
    except (OSError, subprocess.SubprocessError) as error:
        text = translate("CommandLine", "not updated: {path}: {reason}")
        return text.format(path=folder, reason=error)
    if done.returncode:
        text = translate("CommandLine", "not updated: {path}: {tool} ended with {code}")
        return text.format(path=folder, tool=command[0], code=done.returncode)
    return translate("CommandLine", "updated {path}").format(path=folder)


def _remove_empty(folder: Path, home: Path) -> None:
    """Remove a folder and those above it, up to `home`, as far as they are empty."""
    while folder != home:
        try:
            folder.rmdir()
        except OSError:  # there is something in it
            return
        folder = folder.parent
