"""What the README shows must run."""

import re

from tests.support.paths import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs(capsys):
    for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        exec(compile(block, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Key(layer='hidden1', unit='1', source='input', source_unit='x1')" in printed
    assert "Metrics(train_loss=" in printed


def test_every_file_that_the_readme_shows_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
