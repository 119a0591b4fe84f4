"""Network and map have room in a real window, as the program is launched on a classroom screen."""

import json
import subprocess
import sys

import pytest

from tests.support.paths import ROOT

pytestmark = pytest.mark.window
LEAST_SHARE = {"network": 0.25, "backprop": 0.15}  # of the window that the network takes
LEAST_MAP = 220  # pixels


@pytest.mark.parametrize("display", ["1366x768"], indirect=True)
def test_network_and_map_have_room_as_launched(display, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.shares"],
        cwd=ROOT,
        env={**display, "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    print(done.stdout)
    figures = {row["workspace"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert figures.keys() == LEAST_SHARE.keys()
    for workspace, row in figures.items():
        assert row["network"] >= LEAST_SHARE[workspace], row
        assert min(row["map"]) >= LEAST_MAP, row
