"""Qt's own `lrelease` compiles the translations to the same bytes, where it is installed."""

import os
import shutil
import subprocess

import pytest

from playground.languages.registry import LANGUAGES
from tests.support.languages import FOLDER

NAMES = "lrelease6", "lrelease-qt6", "lrelease", "pyside6-lrelease"
FOLDERS = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/lib/qt6/bin"))


def qt_6_tool():
    """The path of Qt 6's `lrelease`; None if there is none, or only one of Qt 5."""
    for path in filter(None, (shutil.which(name, path=FOLDERS) for name in NAMES)):
        asked = subprocess.run([path, "-version"], capture_output=True, text=True, check=False)
        if "version 6." in asked.stdout:
            return path
    return None


@pytest.mark.oracle
@pytest.mark.parametrize("code", [code for code, one in LANGUAGES.items() if one.has_file])
def test_qt_compiles_a_translation_to_the_same_bytes(code, tmp_path):
    if (tool := qt_6_tool()) is None:
        pytest.skip("lrelease of Qt 6 is not installed (in Debian, qt6-l10n-tools)")
    made = tmp_path / "made.qm"
    command = [tool, "-silent", str(FOLDER / f"{code}.ts"), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    assert made.read_bytes() == (FOLDER / f"{code}.qm").read_bytes()
