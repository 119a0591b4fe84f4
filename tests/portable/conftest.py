"""The ZIP that `make zip` has built, unpacked, and what starts it as on a machine of somebody."""

import os
import platform
import subprocess
import zipfile

import pytest

from playground.about import __version__
from tests.support.paths import ROOT
from tests.support.rights import AS_OTHERS, make_read_only

NAME = "backprop-playground"


@pytest.fixture(scope="session")
def archive():
    system = f"{platform.system()}-{platform.machine()}".lower()
    return ROOT / "dist" / f"{NAME}-{__version__}-{system}.zip"


def unpack(archive, folder):
    """Unpack as `unzip` does, with the rights of the files."""
    with zipfile.ZipFile(archive) as content:
        for entry in content.infolist():
            os.chmod(content.extract(entry, folder), entry.external_attr >> 16 & 0o777)
    return folder / f"{NAME}-{__version__}"


@pytest.fixture(scope="session")
def program(archive, tmp_path_factory):
    """The unpacked folder, in a place that nobody can write to."""
    folder = unpack(archive, tmp_path_factory.mktemp("stick") / "내 프로그램")
    make_read_only(folder)
    yield folder
    make_read_only(folder, False)


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "user"
    folder.mkdir()
    return folder


@pytest.fixture
def start(home):
    """Starts the program of a folder with nothing of this machine's Python, and an empty HOME."""
    usual = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

    def run(folder, *arguments, **environment):
        return subprocess.Popen(
            [*AS_OTHERS, str(folder / NAME), *map(str, arguments)],
            cwd=home,
            env={**usual, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return run


@pytest.fixture
def done(start):
    """Runs the program to its end; gives what it printed."""

    def run(folder, *arguments, **environment):
        process = start(folder, *arguments, **environment)
        said, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
        return said

    return run


@pytest.fixture
def fresh(archive, tmp_path):
    """The unpacked folder where it can be written to, as on a stick of the user's own."""
    return unpack(archive, tmp_path / "stick")
