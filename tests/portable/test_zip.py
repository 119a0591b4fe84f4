"""The portable program runs on its own: from where nothing can be written, with an empty home."""

import json
import shutil

import numpy as np
import pytest
from PyQt6.QtCore import qVersion

from playground.about import __version__
from tests.support.engines import needs_kernel
from tests.support.paths import ROOT
from tests.support.rights import NEEDS_RIGHTS
from tests.support.x_server import x_server
from tests.support.x_windows import focus, window_of, xdotool

pytestmark = [pytest.mark.portable, *NEEDS_RIGHTS, pytest.mark.timeout(300)]
LARGEST = 110  # MB of the ZIP
PATIENCE = 60.0
EXAMPLE = "_internal/playground/resources/examples/xor.nnplay"


def below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_it_names_its_version_and_its_libraries(program, done):
    said = done(program, "--version", "--verbose")
    for word in (__version__, np.__version__, qVersion(), f"Program: {program}"):
        assert word in said


@needs_kernel
def test_it_trains_with_the_kernel(program, done):
    result = json.loads(done(program, "train", program / EXAMPLE, "--epochs", "3", "--json"))
    assert (result["epochs"], result["engine"]) == (3, "kernel")


def test_it_draws_exports_and_animates_without_a_display(program, done, tmp_path):
    done(program, "render", program / EXAMPLE, tmp_path / "x.png", "--view", "network,map")
    done(program, "render", program / EXAMPLE, tmp_path / "x.svg")
    done(program, "export", program / EXAMPLE, tmp_path / "x.csv")
    done(program, "export", program / EXAMPLE, tmp_path / "x.gif", "--epochs", "2")
    beginnings = {"png": b"\x89PNG", "svg": b"<?xml", "csv": b"", "gif": b"GIF89a"}
    for suffix, beginning in beginnings.items():
        content = (tmp_path / f"x.{suffix}").read_bytes()
        assert len(content) > 100
        assert content.lstrip(b"\xef\xbb\xbf").startswith(beginning)


def test_it_brings_all_resources_its_licences_and_its_source(program):
    there = below(program / "_internal" / "playground" / "resources")
    made = {name for name in below(ROOT / "resources") if "__pycache__" not in name}
    assert made <= there
    assert "GNU GENERAL PUBLIC LICENSE" in (program / "LICENSE").read_text()
    assert list((program / "source").glob("*.tar.gz"))
    assert (program / "_internal" / "LICENSE-Python.txt").is_file()
    if shutil.which("dpkg-query"):  # it says which package a library is of
        assert list((program / "_internal" / "licences").glob("libxcb*.txt"))


def test_it_is_no_larger_than_it_has_to_be(archive, program):
    assert archive.stat().st_size < LARGEST * 1e6
    unneeded = ("WebEngine", "QtQml", "Qt6Quick", "scipy/", "pytest", "tests/", "torch/", "libgtk")
    assert not [name for name in below(program) if any(word in name for word in unneeded)]
    assert not any(path.is_symlink() for path in program.rglob("*"))  # a stick may know none


@pytest.fixture
def window(start):
    """Opens the window of a folder's program, gives its title, and closes it by Ctrl+Q."""

    def run(folder, *arguments):
        with x_server() as (_, environment):
            display = {"DISPLAY": environment["DISPLAY"]}
            process = start(folder, *arguments, **display)
            identity = window_of(display, process)
            title = xdotool(display, "getwindowname", identity)
            focus(display, identity)
            xdotool(display, "key", "--window", identity, "ctrl+shift+l")  # a setting
            quit_keys = "key", "--window", identity, "ctrl+q"
            xdotool(display, *quit_keys, check=False)  # it may be gone before they are released
            _, errors = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, errors
        return title, errors

    return run


def test_its_window_opens_where_nothing_can_be_written(program, window, home):
    before = below(program)
    title, errors = window(program, program / EXAMPLE)
    assert "Backprop Playground" in title
    assert "Traceback" not in errors
    assert below(program) == before
    assert [name for name in below(home) if name.endswith("settings.json")]


def test_portable_txt_keeps_everything_beside_it(fresh, window, home):
    (fresh / "portable.txt").touch()
    window(fresh)
    assert {"settings.json", "log-1.txt"} <= below(fresh / "portable")
    assert "dark" in (fresh / "portable" / "settings.json").read_text()
    assert not [name for name in below(home) if "backprop" in name]
