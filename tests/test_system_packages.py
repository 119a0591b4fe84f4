"""What is missing on a system, and the one command that installs it there."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from playground import app, system_packages
from playground.system_packages import (
    FAMILIES,
    FONTS,
    HANGUL_FONTS,
    LIBRARIES,
    PYTHON_VENV,
    WINDOW_PROGRAMS,
    family,
    install_command,
    missing_for,
    packages_of_qt,
)
from tests.support.paths import ROOT

OS_RELEASES = {
    'ID=debian\nVERSION_ID="12"': "debian",
    'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian': "debian",
    'ID=linuxmint\nID_LIKE="ubuntu debian"': "debian",
    "ID=pop\nID_LIKE='ubuntu debian'": "debian",
    "ID=fedora\nVARIANT_ID=workstation": "fedora",
    'ID="rocky"\nID_LIKE="rhel centos fedora"': "fedora",
    "ID=arch": "arch",
    "ID=manjaro\nID_LIKE=arch": "arch",
    'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"': "suse",
    'ID="opensuse-leap"': "suse",
    "ID=nixos": None,
    "": None,
    "no pairs here\n=\nID": None,
}
BEGINNINGS = {
    "debian": "sudo apt-get update && sudo apt-get install ",
    "fedora": "sudo dnf install ",
    "arch": "sudo pacman -S ",
    "suse": "sudo zypper install ",
}
CURSOR = {
    "debian": "libxcb-cursor0",
    "fedora": "xcb-util-cursor",
    "arch": "xcb-util-cursor",
    "suse": "libxcb-cursor0",
}


@pytest.fixture
def bare(monkeypatch):
    """A system without libraries, programs and fonts, of the distribution that is asked for."""

    def make(os_release):
        monkeypatch.setattr(system_packages, "missing_libraries", lambda: list(LIBRARIES))
        monkeypatch.setattr(system_packages, "has_fonts", lambda: False)
        monkeypatch.setattr(system_packages.shutil, "which", lambda name: None)
        monkeypatch.setattr(system_packages, "OS_RELEASE", (os_release,))

    return make


@pytest.fixture
def os_release(tmp_path):
    """Write the file that names the distribution."""

    def write(text):
        file = tmp_path / "os-release"
        file.write_text(text, "utf-8")
        return file

    return write


@pytest.mark.parametrize("text", OS_RELEASES)
def test_the_distribution_is_recognised(text):
    assert family(text) == OS_RELEASES[text]


def test_without_os_release_it_is_unknown(monkeypatch, tmp_path):
    monkeypatch.setattr(system_packages, "OS_RELEASE", (tmp_path / "none",))
    assert family() is None


@pytest.mark.parametrize("of", FAMILIES)
def test_one_command_names_every_package_once(of):
    command = install_command([*LIBRARIES.values(), FONTS], of)
    assert command.startswith(BEGINNINGS[of])
    words = command.split()
    assert words.count(CURSOR[of]) == 1
    assert len(words) == len({*words}) + (2 if of == "debian" else 0)  # sudo and apt-get twice
    assert "\n" not in command


def test_an_unknown_distribution_gets_the_names_of_debian():
    assert install_command([FONTS, LIBRARIES["libEGL.so.1"]], None) == "fonts-dejavu-core libegl1"


@pytest.mark.parametrize(
    "packages", [*LIBRARIES.values(), *WINDOW_PROGRAMS.values(), FONTS, HANGUL_FONTS, PYTHON_VENV]
)
def test_every_package_has_a_name_for_each_family(packages):
    assert len(packages) == len(FAMILIES)
    assert all(name and name == name.strip() and " " not in name for name in packages)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt's wheels bring all")
def test_this_machine_lacks_nothing():
    assert packages_of_qt() == []


def library_path(name):
    """Where a library has been loaded from."""
    ctypes.CDLL(name)
    lines = Path("/proc/self/maps").read_text().splitlines()
    return Path(next(line.split()[-1] for line in lines if name in line))


def test_a_library_that_is_not_there_is_named():
    assert missing_for("nothing.so") == "nothing.so"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
def test_of_a_library_that_lacks_another_one_that_is_named(tmp_path):
    """A portable program brings libxcb-cursor; where nothing else is, libxcb is what is missing."""
    lacking = tmp_path / "lacking.so"
    content = library_path("libxcb-cursor.so.0").read_bytes()
    lacking.write_bytes(content.replace(b"libxcb.so.1\0", b"libxcx.so.1\0"))
    assert missing_for(str(lacking)) == "libxcx.so.1"


@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump reads what a library needs")
def test_every_library_that_the_window_plugin_needs_is_in_the_table():
    """All but what is Qt's own, what every system has, and what comes with one of the table."""
    package = importlib.util.find_spec("PyQt6").submodule_search_locations[0]
    qt = f"{package}/Qt6"
    files = [f"{qt}/plugins/platforms/libqxcb.so", f"{qt}/lib/libQt6XcbQpa.so.6"]
    files += [f"{qt}/lib/libQt6{name}.so.6" for name in ("Core", "Gui", "Widgets", "DBus", "Svg")]
    needed = set()
    for file in files:
        done = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True)
        lines = (line.split() for line in done.stdout.splitlines())
        needed |= {words[1] for words in lines if words[:1] == ["NEEDED"]}
    everywhere = ("libc.", "libm.", "libgcc_s.", "libstdc++.", "libz.", "libzstd.", "ld-linux")
    with_those_listed = {"libX11.so.6", "libxcb.so.1", "libgthread-2.0.so.0", "libfreetype.so.6"}
    others = {
        name
        for name in needed - with_those_listed
        if not name.startswith(("libQt6", "libicu", *everywhere))
    }
    assert others <= LIBRARIES.keys()


# --- what the program itself says -----------------------------------------------------------------


@pytest.mark.parametrize(("text", "of"), list(OS_RELEASES.items()))
def test_the_program_names_the_command(bare, os_release, text, of, monkeypatch, capsys):
    bare(os_release(text))
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(app, "missing_library", lambda: "libxcb-cursor.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert app.main([]) == 3
    said = capsys.readouterr().err
    assert "libxcb-cursor.so.0" in said
    assert CURSOR.get(of, "libxcb-cursor0") in said.splitlines()[-1]
    assert BEGINNINGS.get(of, "install these packages") in said


# --- make run, make test --------------------------------------------------------------------------

CHECK = """
import runpy, sys
from pathlib import Path
sys.path.insert(0, {root!r})
import os, shutil
from playground import display, system_packages as system
os.geteuid = lambda: {user}
system.OS_RELEASE = (Path({release!r}),)
system.missing_libraries = lambda: {libraries!r}
system.missing_programs = lambda: {programs!r}
system.packages_of_qt.__globals__.update(missing_libraries=system.missing_libraries)
display.has_display = lambda: {display}
shutil.disk_usage = lambda path: shutil._ntuple_diskusage(10**12, 0, {free})
os.path.exists, Path.exists = (lambda path: False), (lambda path: False)
module = runpy.run_path({check!r})
sys.exit(module["main"](*{arguments!r}))
"""


@pytest.fixture
def check(os_release):
    """Run the check of a machine that has what is said; no package is ever installed."""

    def run(*arguments, release="ID=debian", user=1000, free=10**12, display=True, **missing):
        code = CHECK.format(
            root=str(ROOT),
            check=str(ROOT / ".ci" / "check_machine.py"),
            release=str(os_release(release)),
            libraries=missing.get("libraries", []),
            programs=missing.get("programs", []),
            **{"user": user, "free": free, "display": display, "arguments": arguments},
        )
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    return run


LACKING = ["libEGL.so.1", "libxcb-cursor.so.0"]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux")


@linux
@pytest.mark.parametrize("of", FAMILIES)
def test_make_names_one_command_for_all_that_is_missing(check, of):
    done = check("window", release=f"ID={of}", libraries=LACKING, programs=["Xvfb"])
    assert done.returncode == 1
    commands = [line for line in done.stderr.splitlines() if "sudo" in line]
    assert len(commands) == 1
    assert CURSOR[of] in commands[0]
    assert WINDOW_PROGRAMS["Xvfb"][FAMILIES.index(of)] in commands[0]


@linux
def test_tests_without_a_window_need_no_x_server(check):
    done = check("tests", programs=list(WINDOW_PROGRAMS))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert check("window", programs=["Xvfb"]).returncode == 1


@linux
def test_what_needs_no_qt_asks_for_none(check):
    assert check("python", libraries=LACKING).returncode == 0


@linux
@pytest.mark.parametrize("arguments", [(), ("file.nnplay",), ("/a/b",), ("--theme", "dark")])
def test_a_window_needs_a_display_and_make_says_so_first(check, arguments):
    done = check("run", *arguments, display=False)
    assert done.returncode == 1
    assert "display" in done.stderr


@linux
@pytest.mark.parametrize("arguments", [("train", "x.nnplay"), ("--version",), ("--help",)])
def test_a_command_needs_no_display(check, arguments):
    assert check("run", *arguments, display=False).returncode == 0


@linux
def test_a_disk_that_is_too_full_is_said_before_anything_is_downloaded(check):
    done = check("run", free=100 * 10**6)
    assert done.returncode == 1
    assert "100 MB of free space" in done.stderr


@linux
def test_all_that_is_wrong_is_said_at_once(check):
    done = check("run", free=10**8, display=False, libraries=LACKING)
    assert done.returncode == 1
    for word in ("free space", "display", "libegl1"):
        assert word in done.stderr


def lines_of_make(*arguments):
    """What make would do, whatever an outer make that runs these tests was given."""
    done = subprocess.run(
        ["make", "-n", "-B", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.fixture
def outer_make(monkeypatch):
    """These tests run within `make unit ARGS=-q`."""
    monkeypatch.setenv("ARGS", "-q")
    monkeypatch.setenv("MAKEFLAGS", " -- ARGS=-q VENV=elsewhere")
    monkeypatch.setenv("VENV", "elsewhere")


def test_the_check_comes_before_the_download(tmp_path, outer_make):
    for goal in ("run", "test", "unit", "window", "hostile"):
        lines = lines_of_make(goal, "VENV=" + str(tmp_path / "venv"))
        checked = next(i for i, line in enumerate(lines) if "check_machine.py" in line)
        downloaded = next(i for i, line in enumerate(lines) if "pip install" in line)
        assert checked < downloaded, goal


@pytest.mark.parametrize(
    ("goals", "level"),
    [
        ("run", "run"),
        ("test", "window"),
        ("unit", "tests"),
        ("lint", "python"),
        ("lint window", "window"),
    ],
)
def test_a_goal_asks_for_what_it_needs(goals, level, outer_make):
    line = next(line for line in lines_of_make(*goals.split()) if "check_machine.py" in line)
    assert line.split()[-1] == level
