"""The installed package: it brings its resources and its command."""

import os
import subprocess
import sys
import tomllib
import zipfile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from playground.core.engine.kernels.library_files import SUFFIX
from tests.support.engines import needs_kernel
from tests.support.paths import ROOT


def wheel(folder, **environment):
    """Build a wheel and unpack it; return its name and what lands in site-packages."""
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--skip-dependency-check",  # it may ask for zig
        "--outdir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True, env=os.environ | environment)
    target, file = folder / "site-packages", next(folder.glob("*.whl"))
    with zipfile.ZipFile(file) as archive:
        archive.extractall(target)
    return file.stem, target


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(built):
    """The unpacked wheel: what lands in site-packages."""
    return built[1]


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


def test_the_wheel_brings_the_guide_with_its_pictures(installed):
    code = (
        "from playground.ui.guide.pages import read_guide, guide_folder;"
        f"assert str(guide_folder()).startswith({str(installed)!r}), guide_folder();"
        "guide = read_guide(); names = sorted(guide.pages);"
        "shown = [read_guide(code).picture('first-steps', 'pictures/start.png')"
        "    for code in ('en', 'ko')];"
        "assert all(shown) and len(set(shown)) == 2, shown;"
        "print(','.join(names))"
    )
    done = run(installed, code)
    assert done.returncode == 0, done.stderr
    pages = sorted(path.stem for path in (ROOT / "docs" / "guide").glob("*.md"))
    assert done.stdout.strip().split(",") == pages


def test_the_wheel_finds_its_examples_and_trains_them(installed):
    examples = ("xor", "iris", "digits")
    code = (
        "import playground; from playground.app import main;"
        "from playground.resources import resource;"
        f"assert playground.__file__.startswith({str(installed)!r}), playground.__file__;"
        f"paths = [str(resource('examples', f'{{name}}.nnplay')) for name in {examples}];"
        "codes = [main(['train', path, '--epochs', '2', '--json']) for path in paths];"
        "raise SystemExit(any(codes))"
    )
    done = run(installed, code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count('"epochs": 2') == len(examples)


def test_the_wheel_shows_checks_exports_and_renders_without_a_display(installed, tmp_path):
    code = (
        "import os; [os.environ.pop(name, None) for name in ('DISPLAY', 'QT_QPA_PLATFORM')];"
        "from playground.app import main; from playground.resources import resource;"
        "xor = str(resource('examples', 'xor.nnplay'));"
        f"out = {str(tmp_path)!r} + '/x.';"
        "commands = [['show', xor], ['check', xor], ['export', xor, out + 'csv'],"
        "    ['export', xor, out + 'npz'], ['render', xor, out + 'png', '--view', 'network,map'],"
        "    ['render', xor, out + 'svg']];"
        "raise SystemExit(any([main(command) for command in commands]))"
    )
    done = run(installed, code)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.csv", "x.npz", "x.png", "x.svg"]


def kernels(target):
    return list(target.rglob(f"kernel_*.{SUFFIX}"))


ENGINE = (
    "from playground.app import main; from playground.resources import resource;"
    "main(['train', str(resource('examples', 'xor.nnplay')), '--epochs', '2', '--json'])"
)


@needs_kernel
def test_the_wheel_brings_the_kernel_for_this_platform_and_trains_with_it(built):
    name, target = built
    assert len(kernels(target)) == 1
    assert name.split("-")[2:4] == ["py3", "none"]
    assert name.split("-")[4] != "any"
    assert '"engine": "kernel"' in run(target, ENGINE).stdout


def test_the_wheel_of_a_machine_without_a_compiler_is_for_all_and_trains_with_numpy(tmp_path):
    name, target = wheel(tmp_path, PLAYGROUND_COMPILER="none")
    assert name.endswith("-py3-none-any")
    assert not kernels(target)
    done = run(target, ENGINE)
    assert '"engine": "numpy"' in done.stdout, done.stderr


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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")
def test_the_wheel_puts_itself_into_the_menus_of_a_desktop(installed, tmp_path):
    code = (
        f"import os; os.environ['XDG_DATA_HOME'] = {str(tmp_path)!r};"
        "from playground.app import main; raise SystemExit(main(['desktop', 'install']))"
    )
    done = run(installed, code)
    assert done.returncode == 0, done.stderr
    entry = (tmp_path / "applications" / "backprop-playground.desktop").read_text("utf-8")
    assert "main.py" not in entry  # which only a checkout has
    assert (tmp_path / "mime" / "packages" / "backprop-playground.xml").is_file()


def test_the_wheel_says_that_it_is_typed(installed):
    assert (installed / "playground" / "py.typed").exists()


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


KNOWN_FAULTS = {  # versions that must not be installed, and what is wrong with them
    ("PyQt6-Qt6", "6.8.0"): "a picture in a label can take all memory",
    ("PyQt6-Qt6", "6.10.0"): "a picture in a label can take all memory",
    ("PyQt6-Qt6", "6.11.0"): "dragging a dock freezes the window",
    ("PyQt6-Qt6", "6.11.1"): "dragging a dock freezes the window",
    ("PyQt6-sip", "13.11.0"): "access violation when a window closes after a thread has run",
    ("tqdm", "4.66.2"): "an option of its command line can run code",
}


def requirements():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {one.name: one for one in map(Requirement, project["dependencies"])}


@pytest.mark.parametrize(("name", "version"), KNOWN_FAULTS)
def test_versions_with_known_faults_are_excluded(name, version):
    assert version not in requirements()[name].specifier


def test_the_locked_versions_are_within_the_ranges():
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    locked = dict(line.split("==") for line in lines if "==" in line)
    locked = {canonicalize_name(name): version for name, version in locked.items()}
    for name, one in requirements().items():
        assert locked[canonicalize_name(name)] in one.specifier, name
