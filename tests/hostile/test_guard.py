"""The guard hears what it is there for; else the other tests of this lane would prove little."""

import json
import subprocess
import sys

import pytest

from tests.support.paths import ROOT

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]
DEEDS = {
    "eval": "eval('1 + 1')",
    "exec": "exec('x = 1')",
    "a program": "os.system('true')",
    "a process": "subprocess.run(['true'])",
    "the network": "socket.socket()",
    "a pickle": "pickle.loads(b'cposix\\nsystem\\n.')",
    "code from bytes": "marshal.loads(marshal.dumps(1))",
    "a file that is written": "open('hostile-canary', 'w')",
    "another file that is read": "open('/etc/hostname')",
    "a file that goes": "os.remove('hostile-canary')",
    "a library of elsewhere": "ctypes.CDLL('libm.so.6')",
    "a function of elsewhere": "ctypes.pythonapi.Py_DecRef",
    "a module of elsewhere": "importlib.import_module('module_of_elsewhere')",
}
HEAR = """
import ctypes, importlib, json, marshal, os, pickle, socket, subprocess, sys
from pathlib import Path
from tests.support.hostile.guard import Guard
sys.path.insert(0, sys.argv[2])
guard = Guard()
code = compile(sys.argv[1], sys.executable, "exec")
run = exec
with guard.on():
    try:
        run(code)
    except Exception:
        pass
print(json.dumps(guard.events))
"""


@pytest.mark.parametrize("deed", DEEDS)
def test_the_guard_hears(deed, tmp_path):
    (tmp_path / "module_of_elsewhere.py").touch()
    assert heard(DEEDS[deed], tmp_path)


def test_the_guard_hears_nothing_of_a_sum(tmp_path):
    assert heard("sum([1, 2])", tmp_path) == []


def heard(code, folder):
    """What the guard keeps while `code` runs."""
    done = subprocess.run(
        [sys.executable, "-c", HEAR, code, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    (ROOT / "hostile-canary").unlink(missing_ok=True)
    return json.loads(done.stdout)
