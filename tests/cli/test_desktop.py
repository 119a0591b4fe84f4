"""`desktop install` and `desktop remove`: the program in the menus of a Linux desktop."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtGui import QImage

from playground.app import main
from playground.cli import desktop, desktop_entry
from playground.cli.desktop_entry import exec_value, start_command, text_value
from playground.core.basics.messages import PlaygroundError
from playground.resources import resource
from tests.support.paths import ROOT
from tests.support.pictures import pixels

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")


def need(tool):
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder for data with a name that needs care; there is none at first."""
    folder = tmp_path / "내 data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def below(folder):
    """The files below a folder, without the databases that the tools of the desktop keep."""
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return {name for name in files if not name.startswith("mime/") or "packages" in name} - {
        "applications/mimeinfo.cache"
    }


# --- what is installed ----------------------------------------------------------------------------


def test_it_writes_entry_type_metainfo_and_icons_and_says_so(home, capsys):
    assert main(["desktop", "install"]) == 0
    said = capsys.readouterr().out
    files = below(home)
    assert {
        "applications/backprop-playground.desktop",
        "mime/packages/backprop-playground.xml",
        "metainfo/backprop-playground.metainfo.xml",
        "icons/hicolor/scalable/apps/backprop-playground.svg",
        "icons/hicolor/48x48/apps/backprop-playground.png",
    } <= files
    assert all(f"wrote {home / name}\n" in said for name in files)


def test_it_can_be_repeated(home, capsys):
    assert main(["desktop", "install"]) == main(["desktop", "install"]) == 0
    assert capsys.readouterr().err == ""


def test_remove_takes_exactly_these_away(home, capsys):
    other = home / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n")
    main(["desktop", "install"])
    capsys.readouterr()
    assert main(["desktop", "remove"]) == 0
    assert below(home) == {"applications/other.desktop"}
    assert not (home / "icons").exists()
    assert "no longer in the menus" in capsys.readouterr().out


def test_remove_without_install_says_that_there_is_nothing(home, capsys):
    assert main(["desktop", "remove"]) == 0
    assert "nothing of Backprop Playground" in capsys.readouterr().out
    assert not home.exists()


def test_without_the_tools_of_the_desktop_it_says_what_is_not_updated(home, capsys, monkeypatch):
    monkeypatch.setenv("PATH", str(home))
    assert main(["desktop", "install"]) == 0
    said = capsys.readouterr().out
    assert "for want of update-mime-database" in said
    assert "for want of update-desktop-database" in said


def test_a_folder_that_cannot_be_written_ends_in_one_sentence(home, capsys):
    home.write_text("a file in the way")
    assert main(["desktop", "install"]) == 1
    assert "desktop remove" in capsys.readouterr().err


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_are_told_that_it_is_for_linux(home, capsys, monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert main(["desktop", "install"]) == 1
    assert "Linux" in capsys.readouterr().err
    assert not home.exists()


# --- what the desktop makes of it -----------------------------------------------------------------


@need("desktop-file-validate")
def test_the_entry_is_valid(home):
    main(["desktop", "install"])
    entry = home / "applications" / "backprop-playground.desktop"
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@need("appstreamcli")
def test_the_metainfo_is_valid():
    file = resource("desktop", "backprop-playground.metainfo.xml")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


@need("xmllint")
@pytest.mark.parametrize("name", ["backprop-playground.xml", "backprop-playground.metainfo.xml"])
def test_the_xml_is_well_formed(name):
    assert subprocess.run(["xmllint", "--noout", resource("desktop", name)]).returncode == 0


QT_TYPES = """
import sys
from PyQt6.QtCore import QMimeDatabase
database = QMimeDatabase()
for path in sys.argv[1:]:
    print(database.mimeTypeForFile(path).name())
"""


@need("update-mime-database")
def test_a_session_is_recognised_by_its_name_and_by_its_content(home, tmp_path):
    main(["desktop", "install"])
    plain, empty, archive = tmp_path / "session", tmp_path / "new.nnplay", tmp_path / "other.zip"
    shutil.copy(resource("examples", "xor.nnplay"), plain)
    empty.write_bytes(b"")
    shutil.make_archive(str(archive.with_suffix("")), "zip", resource("icons"))
    shutil.move(archive, other := tmp_path / "other")
    done = subprocess.run(
        [sys.executable, "-c", QT_TYPES, plain, empty, other], capture_output=True, text=True
    )
    assert not done.stderr
    ours = "application/x-backprop-playground"
    assert done.stdout.split() == [ours, ours, "application/zip"]


@need("update-desktop-database")
def test_the_program_opens_sessions(home):
    main(["desktop", "install"])
    cache = (home / "applications" / "mimeinfo.cache").read_text()
    assert "application/x-backprop-playground=backprop-playground.desktop;" in cache


@pytest.mark.parametrize("size", desktop.SIZES)
def test_the_icons_are_drawn_from_the_icon_of_the_window(qapp, size):
    sys.path.insert(0, str(resource("desktop")))
    try:
        from make_icons import drawn
    finally:
        sys.path.pop(0)
    kept = QImage(str(resource("desktop", "icons", f"{size}.png")))
    anew = drawn(size)
    assert kept.size() == anew.size()
    for form in (QImage.Format.Format_RGB32, QImage.Format.Format_Alpha8):
        old, new = (pixels(picture.convertToFormat(form)) for picture in (kept, anew))
        # Qt rounds some pixels of 512 x 512 in another way on another processor
        assert np.abs(old.astype(int) - new).max() <= 1


def test_type_and_entry_name_what_the_program_writes_and_declares():
    from playground.about import SUFFIX
    from playground.session.archive import MIMETYPE

    for name in ("backprop-playground.xml", "backprop-playground.desktop"):
        assert MIMETYPE in resource("desktop", name).read_text("utf-8")
    assert f'pattern="*{SUFFIX}"' in resource("desktop", "backprop-playground.xml").read_text()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert desktop_entry.SCRIPT in scripts


# --- how it is started ----------------------------------------------------------------------------


def split_by_glib(value):
    """The arguments that a desktop starts, by GLib's own reader of Exec."""
    code = (
        "import ctypes, sys\n"
        "glib = ctypes.CDLL('libglib-2.0.so.0')\n"
        "count, words = ctypes.c_int(), ctypes.POINTER(ctypes.c_char_p)()\n"
        "ok = glib.g_shell_parse_argv(sys.argv[1].encode(), ctypes.byref(count),\n"
        "    ctypes.byref(words), None)\n"
        "assert ok\n"
        "print([words[i].decode() for i in range(count.value)])\n"
    )
    done = subprocess.run([sys.executable, "-c", code, value], capture_output=True, text=True)
    return eval(done.stdout)


AWKWARD = (
    "plain",
    "with space",
    'quote"',
    "don't",
    "a$HOME`ls`",
    "back\\slash",
    "50%f",
    "한국어",
    "a;b&c|d",
)


@pytest.mark.parametrize("name", AWKWARD)
def test_every_path_is_quoted_so_that_a_desktop_starts_it(name):
    command = [f"/opt/{name}/python", f"/opt/{name}/main.py"]
    value = exec_value(command).replace("\\\\", "\\")  # as a desktop entry is read
    assert split_by_glib(value.replace("%%", "%")) == command


def test_what_a_desktop_entry_cannot_name_is_refused(capsys, home, monkeypatch):
    with pytest.raises(PlaygroundError, match="move the program"):
        exec_value(["/opt/a=b/python"])
    with pytest.raises(PlaygroundError, match="UTF-8"):
        text_value(os.fsdecode(b"/opt/\xff/python"))
    monkeypatch.setattr(sys, "executable", "/opt/a=b/python")
    assert main(["desktop", "install"]) == 1
    assert "a=b" in capsys.readouterr().err
    assert not home.exists()


def test_a_line_break_in_a_path_begins_no_new_line(monkeypatch):
    assert text_value("/a\nExec=b") == "/a\\nExec=b"


@pytest.fixture
def nowhere(monkeypatch, tmp_path):
    """The program is installed: there is no `main.py` beside it."""
    monkeypatch.setattr(desktop_entry, "program_folder", lambda: tmp_path)
    return tmp_path


def test_a_checkout_is_started_by_its_main():
    assert start_command() == [sys.executable, str(ROOT / "main.py")]


def test_an_installed_program_is_started_by_its_script(nowhere, monkeypatch):
    script = nowhere / "bin" / "backprop-playground"
    script.parent.mkdir()
    script.touch()
    monkeypatch.setattr(sys, "executable", str(script.with_name("python3")))
    assert start_command() == [str(script)]


def test_without_a_script_its_python_starts_it(nowhere, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(nowhere / "python3"))
    assert start_command() == [str(nowhere / "python3"), "-P", "-m", "playground"]


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command() == [sys.executable]


def test_the_installed_command_starts_the_program(home):
    """What the menu would start, with --version instead of a file."""
    main(["desktop", "install"])
    entry = (home / "applications" / "backprop-playground.desktop").read_text("utf-8")
    value = next(line for line in entry.splitlines() if line.startswith("Exec="))
    words = split_by_glib(value.removeprefix("Exec=").replace("%f", "--version"))
    done = subprocess.run(words, capture_output=True, text=True, cwd=Path.home())
    assert "Backprop Playground" in done.stdout
