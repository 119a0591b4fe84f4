"""The installed package: it brings its resources and its command."""

import os
import subprocess
import sys
import zipfile

import pytest

from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The unpacked wheel: what lands in site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True)
    target = folder / "site-packages"
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(target)
    return target


def run(installed, code):
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "PYTHONSAFEPATH": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=installed.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("example", ["xor", "iris", "digits"])
def test_the_wheel_finds_its_examples_and_trains_them(installed, example):
    code = (
        "import playground; from playground.app import main;"
        "from playground.resources import resource;"
        f"assert playground.__file__.startswith({str(installed)!r}), playground.__file__;"
        f"path = str(resource('examples', '{example}.nnplay'));"
        "raise SystemExit(main(['train', path, '--epochs', '2', '--json']))"
    )
    done = run(installed, code)
    assert done.returncode == 0, done.stderr
    assert '"epochs": 2' in done.stdout


def test_the_wheel_opens_its_window(installed, tmp_path):
    code = (
        f"import os; os.environ['XDG_CONFIG_HOME'] = {str(tmp_path)!r};"
        "from PyQt6.QtWidgets import QApplication;"
        "from playground.ui.window.application import build_window, dispose;"
        "app = QApplication([]); window = build_window(app); window.show(); app.processEvents();"
        "window.close(); dispose(window)"
    )
    done = run(installed, code)
    assert done.returncode == 0, done.stderr


def test_the_wheel_names_source_and_licence_of_the_data_it_brings(installed):
    text = (installed / "playground" / "resources" / "data" / "README.md").read_text(
        encoding="utf-8"
    )
    assert {file.name for file in (installed / "playground" / "resources" / "data").iterdir()} == {
        "README.md",
        "iris.csv",
        "digits.csv.gz",
    }
    assert text.count("CC BY 4.0") == 2


def test_the_wheel_declares_its_command_and_licence(installed):
    metadata = next(installed.glob("*.dist-info"))
    commands = (metadata / "entry_points.txt").read_text(encoding="utf-8")
    assert "backprop-playground = playground.app:main" in commands
    assert "GPL-3.0-or-later" in (metadata / "METADATA").read_text(encoding="utf-8")
