"""What used to end or freeze the program: a text that names a device as its picture.

Each in a process of its own, whose memory is limited.
"""

import json
import os
import subprocess
import sys
import zipfile

import pytest

from playground import Experiment
from playground.core.experiment.edits.fragments import copy_layers
from playground.session.format import Session, save_session
from playground.session.fragment import fragment_to_text
from tests.support.paths import ROOT

MOST_MEMORY, MOST_SECONDS = 3 * 2**30, 60  # address space in bytes; 265 characters took 4.3 GB
SHOW = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
from PyQt6.QtWidgets import QApplication
from playground.ui.window import settings
settings.settings_file = lambda: Path(sys.argv[1]).with_name("settings.json")
from playground.ui.window.application import build_window, dispose
app = QApplication([])
window = build_window(app, "light")
window.show()
file = Path(sys.argv[1])
if file.suffix == ".txt":
    QApplication.clipboard().setText(file.read_text())
    window.actions_by_name["paste"].trigger()
else:
    window.files.open(file)
for _ in range(5):
    app.processEvents()
print(window.notice.label.text(), flush=True)
dispose(window)
""".replace("MOST_MEMORY", str(MOST_MEMORY))


def pasted(folder, picture):
    """Layers with a neuron of that name, as they would be on the clipboard."""
    value = json.loads(fragment_to_text(copy_layers(Experiment(), {"hidden1"})))
    value["fragment"]["layers"][0]["units"][0] = picture
    file = folder / "pasted.txt"
    file.write_text(json.dumps(value))
    return file


def of_newer_version(folder, picture):
    """A session file that names its version so."""
    good, file = folder / "good.nnplay", folder / "newer.nnplay"
    save_session(Session(Experiment()), good)
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "manifest.json":
                content = json.dumps(
                    json.loads(content) | {"format_version": 99, "readable_from": picture}
                )
            new.writestr(name, content)
    return file


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no devices and pipes in folders")
@pytest.mark.parametrize("way", [pasted, of_newer_version])
@pytest.mark.parametrize("device", ["/dev/zero", "pipe"])
def test_a_text_that_names_a_device_as_a_picture_is_only_quoted(tmp_path, way, device):
    """Zeroes without an end took all memory; a pipe that nobody writes to froze the window."""
    if device == "pipe":
        os.mkfifo(tmp_path / "pipe")
    picture = f"<img src='{device}'>"
    done = subprocess.run(
        [sys.executable, "-c", SHOW, way(tmp_path, picture)],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=MOST_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert picture in done.stdout
