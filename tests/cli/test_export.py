"""The command `export`: formats, tables, pipes, files that stay whole."""

import csv
import errno
import io
import json
import os
import signal
import subprocess
import sys

import numpy as np
import pytest

from playground import Trainer
from playground.app import main
from playground.exchange.exports.formats import EXPORTS
from playground.exchange.tables.of_trainer import TRAINER_TABLES, TrainerTable
from playground.exchange.tables.table import LazyTable, csv_bytes
from tests.support.command_line import run, run_to_nobody, shell
from tests.support.paths import ROOT

NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def rows_of(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_of_the_registry_can_be_written(name, session, trainer, tmp_path, capsys):
    out = tmp_path / f"out{EXPORTS[name].suffix}"
    assert main(["export", str(session), "--to", name, str(out)]) == 0, capsys.readouterr().err
    assert out.read_bytes() == EXPORTS[name].content(trainer)


@pytest.mark.parametrize("name", TRAINER_TABLES)
def test_every_table_can_be_written(name, session, trainer, tmp_path):
    out = tmp_path / "out.csv"
    command = ["export", str(session), "--to", "csv", "--table", name, str(out), "--quiet"]
    assert main(command) == 0
    assert out.read_bytes() == csv_bytes(TRAINER_TABLES[name].make(trainer))
    assert len(rows_of(out.read_bytes())) > 3


def test_the_suffix_says_the_format(session, trainer, tmp_path):
    out = tmp_path / "weights.NPZ"
    assert main(["export", str(session), str(out)]) == 0
    with np.load(out) as arrays:
        assert np.array_equal(arrays["output.bias"], trainer.biases("output"))


def test_what_was_written_is_told(session, tmp_path, capsys):
    out = tmp_path / "x.csv"
    assert main(["export", str(session), str(out)]) == 0
    assert capsys.readouterr().out.endswith(f"csv, {out.stat().st_size:,} bytes.\n")
    assert main(["export", str(session), str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"files": [str(out)], "format": "csv", "bytes": out.stat().st_size}
    assert main(["export", str(session), str(out), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["x.xyz"], 2, "suffix of “x.xyz” says no format; --to takes one of numpy, pytorch"),
        (["--to", "npz", "--view", "map", "x.npz"], 2, "--view goes with pictures"),
        (["--to", "csv", "--size", "600x600", "x.csv"], 2, "--size goes with pictures"),
        (["--to", "numpy", "--scale", "2", "x.py"], 2, "--scale goes with pictures"),
        (["--to", "docx", "x.docx"], 2, "invalid choice: 'docx'"),
        (["--to", "npz", "--table", "data", "x.npz"], 2, "--table goes with --to csv only"),
        (["--to", "csv", "--epochs", "3", "x.csv"], 2, "--epochs goes with an animation only"),
        (["--to", "png", "--frames", "3", "x.png"], 2, "--frames goes with an animation only"),
        (["--to", "png", "--epochs", "3", "frames"], 2, "a name such as frame-%04d.png or a fold"),
        (["--to", "gif", "x.gif"], 2, "An animation needs --epochs N"),
        (["--to", "gif", "--every", "3", "x.gif"], 2, "An animation needs --epochs N"),
        (["--to", "gif", "--epochs", "3", "--frames", "2000", "x.gif"], 2, "2,000 frames"),
        (["--to", "gif", "--epochs", "3", "--fps", "99", "x.gif"], 2, "99 frames a second"),
        (["--to", "svg", "--view", "map,curves", "x.svg"], 2, "An SVG file has one view"),
        (["--to", "png", "--view", "mp", "x.png"], 2, "“mp” is no view; views are: network, map"),
        (["--to", "png", "--view", "map,map", "x.png"], 2, "named twice"),
        (["--to", "png", "--view", "gates,shapes", "x.png"], 2, "cannot be in one picture"),
        (["--to", "png", "--size", "9x9", "x.png"], 2, "“9x9” is no size such as 800x600"),
        (["--to", "png", "--size", "wide", "x.png"], 2, "“wide” is no size"),
        (["--to", "png", "--scale", "99", "x.png"], 2, "“99” is no number from 0.5 to 8"),
        (["--to", "npz", "--view", "map", "x.npz"], 2, "--view goes with pictures and animations"),
        (["--to", "numpy", "--size", "300x300", "x.py"], 2, "--size goes with pictures"),
        (["--to", "csv", "--scale", "3", "x.csv"], 2, "--scale goes with pictures"),
        (["--to", "npz", "x.nnplay"], 2, "“x.nnplay” is the session itself"),
        (["--to", "gif", "--epochs", "2", "x.nnplay"], 2, "“x.nnplay” is the session itself"),
        (["--to", "csv", "no/such/folder/x.csv"], 1, "could not be written"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    arguments, code, words, session, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    try:
        got = main(["export", str(session), *arguments])
    except SystemExit as end:
        got = end.code
    assert got == code
    assert words in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["x.nnplay"]


def test_a_file_that_is_no_session_leaves_the_old_output_whole(tmp_path, capsys):
    out, wrong = tmp_path / "out.csv", tmp_path / "wrong.nnplay"
    out.write_text("old")
    wrong.write_text("wrong")
    assert main(["export", str(wrong), str(out)]) == 1
    assert "not a session file" in capsys.readouterr().err
    assert out.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_on_a_full_disk_the_old_output_stays_whole(session, tmp_path, monkeypatch, capsys):
    out = tmp_path / "out.csv"
    out.write_text("old")

    def fail(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert main(["export", str(session), str(out)]) == 1
    assert "could not be written: No space left on device" in capsys.readouterr().err
    assert out.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_signal_ends_a_long_table(session, tmp_path, monkeypatch, capsys):
    rows = []

    def row(number):
        if number == 10:
            signal.raise_signal(signal.SIGINT)
        rows.append(number)
        return (number,)

    long = TrainerTable("", lambda trainer: LazyTable(("n",), range(100_000), row))
    monkeypatch.setitem(TRAINER_TABLES, "weights", long)
    out = tmp_path / "x.csv"
    assert main(["export", str(session), str(out), "--table", "weights"]) == 130
    assert "Ctrl+C ended it; nothing was written" in capsys.readouterr().err
    assert len(rows) < 10_000
    assert not out.exists()


# --- pipes ----------------------------------------------------------------------------------------


def test_a_session_can_be_piped_through(session, trainer):
    done = run("export", "-", "--to", "csv", "-", given=session.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == csv_bytes(TRAINER_TABLES["history"].make(trainer))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_pipeline_trains_exports_and_shows_the_first_line(session):
    done = shell(
        f"cat {session} | $main train - --epochs 2 --out - --quiet"
        " | $main export - --to csv - | head -1"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("\ufeffepoch,update,train loss")
    assert done.stdout.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_has_gone_is_no_error_to_speak_of(session):
    done = run_to_nobody("export", session, "--to", "csv", "-")
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="devices of Linux")
@pytest.mark.parametrize(
    ("ending", "code", "words"),
    [(">&-", 1, "Standard output is closed"), ("> /dev/full", 1, "No space left"), ("2>&-", 0, "")],
)
def test_streams_that_fail_are_one_sentence(session, ending, code, words):
    done = shell(f"$main export {session} --to csv - {ending}")
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_terminal_without_letters_gets_the_same_bytes(session, trainer):
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run(
        "export", session, "--to", "csv", "--table", "gradients", "-", given=b"", **environment
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == csv_bytes(TRAINER_TABLES["gradients"].make(trainer))
    told = run("export", "--help", **environment)
    assert told.returncode == 0
    assert "?L/?w" in told.stdout


# --- pictures and animations ----------------------------------------------------------------------


@pytest.mark.parametrize("form", ["gif", "apng"])
def test_an_animation_is_written_without_a_display(form, session, tmp_path):
    image = pytest.importorskip("PIL.Image")
    out = tmp_path / f"x.{form}"
    options = ("--epochs", 4, "--frames", 3, "--view", "map", "--size", "300x400", "--json")
    done = run("export", session, "--to", form, out, *options, without=NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["format"] == form
    with image.open(out) as opened:
        assert (opened.n_frames, opened.size) == (3, (300, 400))
        frames = []
        for number in range(3):
            opened.seek(number)
            frames.append(np.asarray(opened.convert("RGB")))
    assert all(not np.array_equal(frames[0], frame) for frame in frames[1:])


def test_frames_can_be_files_with_numbers(session, tmp_path, qapp, capsys):
    out = str(tmp_path / "frame-%02d.png")
    options = ["--every", "2", "--frames", "3", "--view", "curves", "--json"]
    assert main(["export", str(session), "--to", "png", out, *options]) == 0
    told = json.loads(capsys.readouterr().out)
    names = [str(tmp_path / f"frame-{number:02}.png") for number in (1, 2, 3)]
    assert told["files"] == names
    assert told["bytes"] == sum(os.path.getsize(name) for name in names)


def test_frames_can_go_into_a_folder(session, tmp_path, qapp):
    folder = tmp_path / "frames"
    folder.mkdir()
    options = ["--epochs", "1", "--frames", "2", "--quiet"]
    assert main(["export", str(session), "--to", "png", str(folder), *options]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["frame-0001.png", "frame-0002.png"]


def test_the_session_is_not_changed_by_its_animation(session, tmp_path, qapp):
    before = session.read_bytes()
    out = str(tmp_path / "f-%d.png")
    assert main(["export", str(session), "--to", "png", out, "--epochs", "2", "--frames", "2"]) == 0
    assert session.read_bytes() == before


def test_a_restart_shows_the_start_first(session, trainer, tmp_path, qapp):
    from playground.session.format import Session, save_session

    fresh = tmp_path / "fresh.nnplay"
    save_session(Session(trainer.experiment, Trainer(trainer.experiment).state()), fresh)
    pictures = []
    for number, (file, *more) in enumerate([(fresh,), (session, "--restart"), (session,)]):
        out = str(tmp_path / f"{number}-%d.png")
        options = ["--every", "1", "--frames", "2", "--view", "map", *more]
        assert main(["export", str(file), "--to", "png", out, *options]) == 0
        pictures.append((tmp_path / f"{number}-1.png").read_bytes())
    assert pictures[0] == pictures[1] != pictures[2]


def test_without_pillow_the_command_to_install_it_is_told(session, tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "PIL", None)
    out = tmp_path / "x.gif"
    assert main(["export", str(session), str(out), "--epochs", "1"]) == 1
    assert "pip install 'backprop-playground[gif]'" in capsys.readouterr().err
    assert not out.exists()


def test_frames_that_cannot_be_written_are_not_waited_for(session, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(Trainer, "run_while", lambda *_, **__: pytest.fail("it trains"))
    out = str(tmp_path / "none" / "f-%d.png")
    assert main(["export", str(session), "--to", "png", out, "--epochs", "2"]) == 1
    assert "f-1.png” could not be written" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("frame", [1, 2])
@pytest.mark.parametrize("name", ["x.gif", "%d.png"])
def test_a_signal_ends_an_animation_and_writes_nothing(
    session, tmp_path, name, frame, number, code
):
    out = tmp_path / name
    program = (
        "import os, sys\nfrom playground.ui.window import off_screen\n"
        "png, drawn = off_screen.OffScreenViews.png, []\n"
        "def draw(self):\n"
        "    drawn.append(self)\n"
        f"    if len(drawn) == {frame}:\n"
        f"        os.kill(os.getpid(), {number:d})\n"
        "    return png(self)\n"
        "off_screen.OffScreenViews.png = draw\n"
        "from playground.app import main\nsys.exit(main(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "export", str(session), str(out), "--epochs", "9"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert done.stderr.endswith("ended it; nothing was written.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["x.nnplay"]
