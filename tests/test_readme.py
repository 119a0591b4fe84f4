"""What the README shows must run."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs(capsys):
    for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        exec(compile(block, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "('hidden1', '1', 'input', 'x1')" in printed
    assert "Metrics(train_loss=" in printed


def test_every_file_that_the_readme_shows_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
