"""The manifest of the Flatpak: it names what is there, in the locked versions.

No Flatpak is built here: that needs flatpak-builder and its runtimes.
"""

import json
import re
import subprocess

import pytest
from packaging.utils import canonicalize_name

from tests.support.paths import ROOT

MANIFEST = next((ROOT / ".ci" / "flatpak").glob("*.json"))
IDENTITY = "org.backprop_playground.BackpropPlayground"


@pytest.fixture
def manifest():
    return json.loads(MANIFEST.read_text("utf-8"))


@pytest.fixture
def commands(manifest):
    return manifest["modules"][0]["build-commands"]


def test_it_has_the_name_of_the_metainfo(manifest):
    assert MANIFEST.stem == manifest["id"] == IDENTITY
    metainfo = (ROOT / "resources" / "desktop" / "backprop-playground.metainfo.xml").read_text()
    assert f"<id>{IDENTITY}</id>" in metainfo
    assert manifest["command"] == "backprop-playground"


def test_every_file_that_it_names_is_there(manifest, commands):
    (source,) = manifest["modules"][0]["sources"]
    folder = (MANIFEST.parent / source["path"]).resolve()
    assert folder == ROOT
    named = [name for line in commands for name in re.findall(r"(?<=\s)resources/\S+", line)]
    assert len(named) == 4
    assert all((folder / name).is_file() for name in named)


def test_it_installs_the_locked_versions_and_leaves_out_nothing(commands):
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    locked = {
        canonicalize_name(name): version for name, _, version in (x.partition("==") for x in lines)
    }
    pinned = dict(re.findall(r"([\w.-]+)==(\S+)", commands[0]))
    assert {name: locked.get(canonicalize_name(name), pinned[name]) for name in pinned} == pinned
    project = (ROOT / "pyproject.toml").read_text("utf-8").partition("dependencies = [")[2]
    needed = re.findall(r'^    "([\w-]+)', project.partition("\n]")[0], re.MULTILINE)
    from_the_base = {name for name in needed if name.startswith("PyQt6")}
    assert {*needed} - from_the_base <= pinned.keys()


def test_it_may_not_use_the_network(manifest):
    assert not [one for one in manifest["finish-args"] if "network" in one]


def test_its_desktop_entry_is_made_whole(commands, tmp_path):
    (sed,) = (line for line in commands if line.startswith("sed"))
    done = subprocess.run(
        ["sh", "-c", sed.partition(" > ")[0]], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "Exec=backprop-playground %f" in done.stdout
    assert f"Icon={IDENTITY}" in done.stdout
    assert "$" not in done.stdout
