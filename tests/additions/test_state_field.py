"""A field of the training state, added as a newcomer would: one line, and everything follows."""

import json
import os
import subprocess
import sys
import zipfile

import pytest

from tests.support.paths import ROOT

STATE = ROOT / "playground" / "core" / "training" / "state.py"
PLACE = "metadata=rule(_no_weights, _no_weights).metadata\n    )\n"  # the end of the last field
FIELDS = {
    "a count": ("seen: int = 0", 0, 7),
    "a flag": ("shown: bool = False", False, True),
    "names": ('notes: tuple[str, ...] = ("new",)', ("new",), ("a", "b")),
    "a loss or none": ("lowest: float | None = None", None, 0.25),
    "a number without end": ('lowest: float = float("inf")', float("inf"), 0.1),
    "made anew": ("tags: tuple[str, ...] = field(default_factory=tuple)", (), ("a",)),
}
BEGIN = """
import sys, types
import playground.core  # nothing of training yet
assert "playground.core.training.state" not in sys.modules
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
name = "playground.core.training.state"
import playground.core.training
spec = spec_from_file_location(name, sys.argv[1])
sys.modules[name] = module = module_from_spec(spec)
spec.loader.exec_module(module)
"""
USE = """
from pathlib import Path
from dataclasses import replace
import playground
from playground import DataSpec, Experiment, Trainer, load, save
from playground.core.experiment.edits.units import add_unit
field, start, value = NAME, START, VALUE
trainer = Trainer(Experiment())
assert getattr(trainer, field) == getattr(trainer.state(), field) == start
trainer.run_updates(30)
setattr(trainer, field, value)
assert getattr(trainer.state(), field) == value
assert getattr(trainer.twin(), field) == value
trainer.run_updates(3)

save(trainer, Path(sys.argv[2]))
again = load(Path(sys.argv[2]))
assert getattr(again, field) == value
for either in (trainer, again):
    either.run_updates(20)
assert (trainer.parameters == again.parameters).all()

trainer.configure(add_unit(trainer.experiment, "hidden1"))
assert getattr(trainer, field) == value
trainer.restart()
assert getattr(trainer, field) == start
assert getattr(load(Path(sys.argv[3])), field) == start  # a file that is older than the field
"""


def _written(value):
    return 'float("inf")' if value == float("inf") else repr(value)


@pytest.mark.parametrize("name", FIELDS)
def test_one_line_is_all_that_a_new_field_needs(tmp_path, name):
    line, start, value = FIELDS[name]
    field = line.partition(":")[0]
    source = STATE.read_text(encoding="utf-8")
    assert source.count(PLACE) == 1
    changed, script, saved = (tmp_path / part for part in ("state.py", "use.py", "new.nnplay"))
    changed.write_text(source.replace(PLACE, f"{PLACE}    {line}\n"), encoding="utf-8")
    use = USE.replace("NAME", repr(field)).replace("START", _written(start))
    script.write_text(BEGIN + use.replace("VALUE", repr(value)), encoding="utf-8")
    golden = ROOT / "tests" / "session" / "golden" / "v1.nnplay"
    done = subprocess.run(
        [sys.executable, script, changed, saved, golden],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(saved) as archive:
        written = json.loads(archive.read("state.json"))
    assert list(written)[-1] == field
    as_text = {"a number without end": "0.1"}  # JSON has no infinity
    assert written[field] == as_text.get(name, list(value) if isinstance(value, tuple) else value)
