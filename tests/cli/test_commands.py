"""What is typed: commands, mistyped ones, help that teaches."""

import re
import shlex

import pytest

from playground.app import COMMANDS, main
from tests.support.command_line import run
from tests.support.paths import ROOT


def ended(arguments):
    """The exit code of the program, however it ends."""
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code


@pytest.mark.parametrize(
    ("word", "nearest"),
    [("trian", "train"), ("exprt", "export"), ("rendr", "render"), ("shwo", "show")],
)
def test_a_mistyped_command_is_told_with_the_nearest(word, nearest, capsys):
    assert ended([word, "x.nnplay", "--to", "csv", "y"]) == 2
    assert f"“{word}” is neither a file nor a command; did you mean “{nearest}”?" in (
        capsys.readouterr().err
    )


def test_a_word_like_no_command_is_told_with_all_of_them(capsys):
    assert ended(["qqqq"]) == 2
    said = capsys.readouterr().err
    assert "did you mean" not in said
    assert ", ".join(COMMANDS) in said


def test_ctrl_c_while_the_command_line_is_read_is_no_failure(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("playground.app.parse", interrupted)
    assert ended(["export", "x.nnplay", "x.csv"]) == 130


def test_a_file_that_is_called_like_a_mistyped_command_is_opened(tmp_path, monkeypatch):
    opened = []
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trian").touch()
    monkeypatch.setattr("playground.app.has_display", lambda: True)
    monkeypatch.setattr("playground.app.missing_library", lambda: "")
    monkeypatch.setattr("playground.app.load_window", lambda: lambda file, *_: opened.append(file))
    ended(["trian"])
    assert [path.name for path in opened] == ["trian"]


def test_the_help_lists_every_command(capsys):
    assert ended(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(f"  {name} " in printed and one.summary in printed for name, one in COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_examples_that_can_be_typed(name, capsys):
    assert ended([name, "--help"]) == 0
    printed = capsys.readouterr().out
    assert "examples:" in printed
    for example in COMMANDS[name].examples:
        assert f"  backprop-playground {example}\n" in printed
        for part in example.split(" | backprop-playground "):
            words = shlex.split(part.split(" < ")[0].split(" && ")[0].split(" | ")[0])
            COMMANDS[words[0]].parser(words[0]).parse_args(words[1:])  # or the program ends


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_without_its_file_is_wrong_usage(name, capsys):
    assert ended([name, "--no-such-option"]) == 2
    assert f"backprop-playground {name}: error: " in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_every_command(name):
    readme = (ROOT / "README.md").read_text("utf-8")
    assert re.search(rf"(main\.py|backprop-playground) {name}\b", readme)


def test_both_ways_to_start_have_the_commands(session):
    done = run("show", session, without=("DISPLAY", "WAYLAND_DISPLAY"))
    assert (done.returncode, done.stderr) == (0, "")
