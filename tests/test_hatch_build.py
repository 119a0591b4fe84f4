"""How the kernel is compiled while the package is built, and that nothing there fails a build."""

import ctypes
import os
import shutil
import subprocess
import sys

import pytest

from playground.core.engine.kernels.library_files import SUFFIX
from tests.support.paths import ROOT

KERNELS = "playground/core/engine/kernels"
PARTS = ("hatch_build.py", "pyproject.toml", "playground/about.py", f"{KERNELS}/library_files.py")
BUILD = "import hatch_build; print(hatch_build.build())"
ASK = "from hatchling.build import get_requires_for_build_wheel as ask; print(ask())"
has_cc = pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler is here")


@pytest.fixture
def checkout(tmp_path):
    """The parts of a checkout that a build reads, with a small source."""
    folder = tmp_path / "a checkout"
    for part in PARTS:
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / part, folder / part)
    (folder / KERNELS / "kernel.c").write_text("int answer(void) { return 42; }\n")
    return folder


def run(checkout, code, **environment):
    kept = {name: text for name, text in os.environ.items() if name != "PLAYGROUND_COMPILER"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=checkout,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def libraries(checkout):
    return list((checkout / KERNELS).glob(f"kernel_*.{SUFFIX}"))


def compiler(folder, script):
    """A folder for PATH whose `cc` is this script."""
    folder.mkdir()
    (folder / "cc").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "cc").chmod(0o755)
    return str(folder)


@has_cc
def test_cc_makes_a_library_beside_the_source(checkout):
    said = run(checkout, BUILD)
    (library,) = libraries(checkout)
    assert said == f"The kernel is {library.name}, compiled with cc."
    assert ctypes.CDLL(str(library)).answer() == 42


@has_cc
def test_what_is_compiled_is_not_compiled_again_until_the_source_changes(checkout):
    run(checkout, BUILD)
    assert "compiled before" in run(checkout, BUILD, PATH="/nowhere")
    (checkout / KERNELS / "kernel.c").write_text("int answer(void) { return 43; }\n")
    assert "compiled with cc" in run(checkout, BUILD)
    assert {ctypes.CDLL(str(path)).answer() for path in libraries(checkout)} == {42, 43}


@has_cc
def test_a_library_that_is_cut_short_is_compiled_again(checkout):
    run(checkout, BUILD)
    (library,) = libraries(checkout)
    library.write_bytes(library.read_bytes()[:5000])
    assert "compiled with cc" in run(checkout, BUILD)
    assert ctypes.CDLL(str(library)).answer() == 42


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("echo 'kernel.c:1:5: error: odd' >&2; exit 1", "kernel.c:1:5: error: odd"),
        ("exit 3", "exit code 3"),
        ("kill -9 $$", "exit code -9"),
        ("exit 0", "No such file"),  # and has written nothing
    ],
)
def test_a_compiler_that_fails_is_one_sentence_and_leaves_nothing(checkout, tmp_path, script, why):
    said = run(checkout, BUILD, PATH=compiler(tmp_path / "bin", script))
    assert said.startswith("No kernel was compiled, and the program trains with NumPy: cc failed (")
    assert why in said
    assert "\n" not in said
    assert not libraries(checkout)


def test_without_a_compiler_it_says_so(checkout):
    said = run(checkout, BUILD, PATH="/nowhere")
    assert said.endswith("the program trains with NumPy: there is no C compiler.")
    assert not libraries(checkout)


def test_none_compiles_nothing(checkout):
    assert "PLAYGROUND_COMPILER" in run(checkout, BUILD, PLAYGROUND_COMPILER="none")
    assert not libraries(checkout)


@pytest.mark.parametrize(
    ("script", "choice", "asked"),
    [
        (None, "", True),
        ("exit 1", "", True),  # one without headers
        ("exit 0", "", False),
        (None, "none", False),
        (None, "cc", False),
        ("exit 0", "zig", True),
    ],
)
def test_zig_is_asked_for_where_no_compiler_works(checkout, tmp_path, script, choice, asked):
    path = compiler(tmp_path / "bin", script) if script else "/nowhere"
    environment = {"PLAYGROUND_COMPILER": choice} if choice else {}
    assert ("ziglang" in run(checkout, ASK, PATH=path, **environment)) == asked


@pytest.mark.parametrize("choice", ["zig", ""])
def test_zig_is_taken_where_it_is_the_only_one(checkout, tmp_path, choice):
    package = tmp_path / "site" / "ziglang"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text(
        "import pathlib, sys\npathlib.Path(sys.argv[-1]).write_text(' '.join(sys.argv[1:]))\n"
    )
    environment = {"PYTHONPATH": str(package.parent), "PATH": "/nowhere"}
    if choice:
        environment["PLAYGROUND_COMPILER"] = choice
    assert run(checkout, BUILD, **environment).endswith("compiled with zig.")
    (library,) = libraries(checkout)
    words = library.read_text().split()
    assert words[:2] == ["cc", "-mcpu=baseline"]  # not for this very processor alone
    assert "-ffp-contract=off" in words
