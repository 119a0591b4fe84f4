"""The command line speaks the language that is asked for; what programs read stays English."""

import argparse
import json
import subprocess
import sys

import pytest

from playground.app import main
from playground.languages.current import current_language, use_language
from playground.languages.registry import ENGLISH, LANGUAGES
from tests.support.languages_on_screen import HANGUL
from tests.support.paths import EXAMPLES, ROOT

XOR = str(EXAMPLES / "xor.nnplay")
COMMANDS = ("train", "show", "check", "export", "render", "desktop")


@pytest.fixture(autouse=True)
def english_afterwards():
    before = vars(argparse)["_"], vars(argparse)["ngettext"]
    yield
    use_language(ENGLISH)
    vars(argparse).update(_=before[0], ngettext=before[1])


def said(capsys, *arguments):
    """What a command prints, on both streams; its exit code first."""
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_is_korean(capsys, command):
    code, text, _ = said(capsys, *filter(None, [command, "--help"]), "--lang", "ko")
    assert code == 0
    assert "사용법" in text
    english = [
        line for line in text.splitlines() if line.startswith("  -") and not HANGUL.search(line)
    ]
    follow = text.replace("\n                        ", " ")
    assert all(HANGUL.search(line) for line in follow.splitlines() if line.startswith("  --")), (
        english
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--lang ko train nothing.nnplay --epochs 1", "파일이나 폴더가 없음"),
        ("train --lang=ko --epochs 0 x.nnplay", "정수가 아닙니다"),
        ("train --lang ko", "필요한 인자"),
        ("--lang ko shw", "혹시 “show” 명령인가요?"),
        ("--lang ko check", "오류:"),
        (f"export {XOR} --to nonsense out --lang ko", "없는 선택"),
    ],
)
def test_errors_are_korean(capsys, line, words):
    code, out, err = said(capsys, *line.split())
    assert code in (1, 2)
    assert words in err
    assert out == ""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--la ko", "--la"),
        ("--la=ko --version", "--la=ko"),
        (f"show {XOR} --lan ko", "--lan"),
        (f"show {XOR} --js", "--js"),
        (f"train {XOR} --epoch 1", "--epoch"),
        ("--lang= --version", "“” is no code of a language"),
        ("--lang --version", "expected one argument"),
        ("--verbose", "--verbose goes with --version only"),
        (f"export {XOR} x.csv --theme dark", "--theme goes with pictures"),
        (f"export {XOR} x.gif --epochs 1 --every 2 --frames 3", "leave one of them out"),
    ],
)
def test_nothing_that_is_typed_is_ignored(capsys, line, words):
    code, out, err = said(capsys, *line.split())
    assert (code, out) == (2, "")
    assert words in err


@pytest.mark.parametrize("command", ["show", "check"])
def test_json_is_the_same_in_every_language(capsys, command):
    texts = [said(capsys, "--lang", code, command, XOR, "--json")[1] for code in ("en", "ko")]
    first, second = map(json.loads, texts)
    assert first == second
    assert not HANGUL.search(texts[1])


def test_tables_have_english_headings_in_every_language(capsys, tmp_path):
    contents = []
    for code in ("en", "ko"):
        out = tmp_path / f"{code}.csv"
        assert said(capsys, "export", XOR, str(out), "--lang", code, "--quiet")[0] == 0
        contents.append(out.read_bytes())
    assert contents[0] == contents[1]


def test_an_unknown_language_is_said_once_and_english_is_spoken(capsys):
    code, out, err = said(capsys, "--lang", "tlh", "show", XOR)
    assert code == 0
    assert err.count("tlh") == 1
    assert "network" in out
    assert current_language() is ENGLISH


def test_a_damaged_translation_is_said_once_and_english_is_spoken(capsys, monkeypatch, tmp_path):
    (tmp_path / "ko.qm").write_bytes(b"\x3c\xb8damaged")
    monkeypatch.setattr(
        "playground.languages.registry.resource", lambda *parts: tmp_path / parts[-1]
    )
    code, out, err = said(capsys, "--lang", "ko", "show", XOR)
    assert code == 0
    assert err.count("damaged") == 1
    assert "network" in out


def test_a_letter_changed_in_a_placeholder_is_noticed(capsys, monkeypatch, tmp_path):
    korean = LANGUAGES["ko"]
    whole, name = korean.file.read_bytes(), "{path}".encode("utf-16-be")
    (tmp_path / "ko.qm").write_bytes(whole.replace(name, "{pbth}".encode("utf-16-be")))
    (tmp_path / "ko.crc").write_bytes(korean.checksum.read_bytes())
    monkeypatch.setattr(
        "playground.languages.registry.resource", lambda *parts: tmp_path / parts[-1]
    )
    code, _, err = said(capsys, "--lang", "ko", "show", "no.nnplay")
    assert code == 1
    assert err.count("damaged") == 1
    assert "no.nnplay" in err


def test_korean_needs_no_qt():
    code = f"""
import sys
from playground.app import main
main(["--lang", "ko", "show", {XOR!r}])
sys.exit(bool(sys.modules.keys() & {{"PyQt6", "pyqtgraph"}}))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "신경망" in done.stdout


@pytest.mark.parametrize(
    "variables", [{"LANG": "ko_KR.UTF-8"}, {"LANGUAGE": "ko", "LANG": "en_US"}]
)
def test_the_language_of_the_system_is_spoken(capsys, monkeypatch, variables):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert "신경망" in said(capsys, "show", XOR)[1]
    assert "network" in said(capsys, "show", XOR, "--lang", "en")[1]
