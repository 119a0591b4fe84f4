"""The command `train`, as a user runs it; what all commands have alike is tested with it."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.about import APP_NAME, __version__
from playground.app import main
from playground.core.engine.kernels import kernel_ids
from playground.session.format import Session, load_session, save_session
from playground.session.view import View
from tests.support.command_line import run, run_to_nobody, shell
from tests.support.engines import needs_kernel, no_kernel  # noqa: F401 - a fixture
from tests.support.paths import EXAMPLES, ROOT

REACHED = {  # epochs and what the test score must be, as the README says
    "xor": (100, 0.99),
    "circle": (300, 0.99),
    "gaussians": (20, 0.99),
    "spiral": (500, 0.97),
    "plane": (20, 0.99),
    "multi-gaussian": (1000, 0.95),
    "gate-and-perceptron": (10, 1.0),
    "gate-or-perceptron": (10, 1.0),
    "gate-xor-hidden-layer": (200, 1.0),
    "blobs-softmax": (20, 0.99),
    "iris": (60, 0.94),
    "digits": (20, 0.96),
}


LONG = ("multi-gaussian", "spiral", "digits")


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.slow if name in LONG else ()) for name in REACHED],
)
def test_every_example_reaches_its_accuracy(name, capsys):
    epochs, score = REACHED[name]
    code = main(["train", str(EXAMPLES / f"{name}.nnplay"), "--epochs", str(epochs), "--json"])
    out, err = capsys.readouterr()
    assert code == 0, err
    result = json.loads(out)
    assert list(result) == [
        "epochs",
        "updates",
        "train_loss",
        "test_loss",
        "train_accuracy",
        "test_accuracy",
        "validation_loss",
        "validation_accuracy",
        "seconds",
        "engine",
    ]
    assert result["epochs"] == epochs
    assert result["test_accuracy"] >= score


def test_the_perceptron_never_gets_beyond_three_of_the_four_points_of_xor():
    session = load_session(EXAMPLES / "gate-xor-perceptron.nnplay")
    trainer = Trainer(session.experiment, session.state)
    scores = []
    for _ in range(200):
        trainer.run_epochs(1)
        scores.append(trainer.evaluate().train_score)
    assert max(scores) <= 0.75


def test_there_is_a_test_or_a_reason_for_every_example():
    trouble = {path.stem for path in EXAMPLES.glob("trouble-*.nnplay")}  # see test_examples.py
    worked = {path.stem for path in EXAMPLES.glob("worked-*.nnplay")}  # see test_worked_examples.py
    assert {path.stem for path in EXAMPLES.glob("*.nnplay")} == {
        *REACHED,
        *trouble,
        *worked,
        "gate-xor-perceptron",
    }


def test_training_in_two_goes_equals_training_in_one(tmp_path):
    start, half, whole, again = (
        tmp_path / f"{name}.nnplay" for name in ("start", "half", "whole", "again")
    )
    save_session(Session(Experiment()), start)
    assert run("train", start, "--epochs", 30, "--out", whole).returncode == 0
    assert run("train", start, "--epochs", 10, "--out", half).returncode == 0
    assert run("train", half, "--epochs", 20, "--out", again).returncode == 0
    assert np.array_equal(
        load_session(whole).state.parameters, load_session(again).state.parameters
    )
    assert load_session(again).state.epoch == 30


def test_what_the_window_showed_stays_in_the_file(tmp_path):
    path, view = tmp_path / "a.nnplay", View("backprop", sample=3, source="sample")
    save_session(Session(Experiment(), view=view), path)
    assert main(["train", str(path), "--epochs", "1", "--out", str(path)]) == 0
    assert load_session(path).view == view
    assert load_session(path).state.epoch == 1


def test_plain_output_names_losses_and_accuracies(tmp_path):
    done = run("train", EXAMPLES / "xor.nnplay", "--epochs", 2)
    assert "test loss" in done.stdout
    assert "accuracy" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["train", "no such file.nnplay", "--epochs", "1"], 1, "no such file.nnplay"),
        (["train", "README.md", "--epochs", "1"], 1, "not a session file"),
        (["train", EXAMPLES / "xor.nnplay", "--epochs", "0"], 2, "“0” is not a whole number"),
        (["train", EXAMPLES / "xor.nnplay", "--epochs", "ten"], 2, "“ten” is not a whole number"),
        (["train", EXAMPLES / "xor.nnplay"], 2, "--epochs"),
        (
            [
                "train",
                EXAMPLES / "xor.nnplay",
                "--epochs",
                "1",
                "--out",
                "/no/such/folder/x.nnplay",
            ],
            1,
            "could not be written",
        ),
        (["--no-such-option"], 2, "--no-such-option"),
        (["trian"], 2, "“trian” is neither a file nor a command; did you mean “train”?"),
        (["--theme", "pink"], 2, "pink"),
        (["train", EXAMPLES / "xor.nnplay", "--epochs", "1", "--engine", "fast"], 2, "fast"),
    ],
)
def test_bad_input_is_one_clear_sentence(arguments, code, words):
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--theme", "p" * 3000],
        ["--" + "x" * 3000],
        ["a " * 1500, "b", "c"],
        ["\x1b[31m" + "x" * 3000],
        ["train", "a", "--epochs", "\x1b9" * 1000],
        ["train", "x" * 3000, "--epochs", "1"],
    ],
)
def test_what_is_quoted_is_short_and_has_no_control_characters(arguments, capsys):
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code
    said = capsys.readouterr().err.splitlines()[-1]
    assert code in (1, 2)
    assert len(said) < 300
    assert said.isprintable()


def test_where_nothing_can_be_saved_training_never_begins(monkeypatch, tmp_path, capsys):
    began = []
    monkeypatch.setattr(Trainer, "begin_run", began.append)
    out = tmp_path / "no" / "folder" / "x.nnplay"
    code = main(["train", str(EXAMPLES / "xor.nnplay"), "--epochs", "1", "--out", str(out)])
    assert (code, began) == (1, [])
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize("display", [None, ":98765"])
def test_without_a_display_it_says_so_and_ends_with_3(display):
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if display:
        environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "main.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr


@pytest.mark.parametrize(
    ("option", "left_out"), [("--version", ("PyQt6",)), ("--help", ("PyQt6", "numpy"))]
)
def test_version_and_help_need_no_qt(option, left_out):
    code = f"import sys, runpy; sys.argv = ['main.py', {option!r}]\n"
    code += "try:\n runpy.run_path('main.py', run_name='__main__')\n"
    code += "except SystemExit: pass\n"
    code += f"sys.exit(any(name.startswith({left_out}) for name in sys.modules))"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
        ).returncode
        == 0
    )


def test_training_needs_no_qt(tmp_path):
    path = EXAMPLES / "xor.nnplay"
    code = "import sys; from playground.app import main\n"
    code += f"main(['train', r'{path}', '--epochs', '1'])\n"
    code += "sys.exit(any(name.startswith('PyQt6') for name in sys.modules))"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False
        ).returncode
        == 0
    )


def test_a_diverged_run_says_so_and_fails(tmp_path):
    from dataclasses import replace

    from playground.core.experiment.edits import settings as edits

    experiment = edits.set_dataset(Experiment(), "plane")
    experiment = edits.set_activation(
        edits.set_activation(experiment, "hidden1", "relu"), "hidden2", "relu"
    )
    experiment = replace(experiment, training=replace(experiment.training, learning_rate=1e6))
    save_session(Session(experiment), tmp_path / "x.nnplay")
    done = run("train", tmp_path / "x.nnplay", "--epochs", 50, "--json")
    assert done.returncode == 1
    assert "diverged at update" in done.stderr
    json.loads(done.stdout)


def test_a_score_that_does_not_exist_is_a_dash_with_its_reason(tmp_path, capsys):
    from dataclasses import replace

    experiment = Experiment()
    experiment = replace(experiment, data=replace(experiment.data, test_share=0.0))
    save_session(Session(experiment), tmp_path / "x.nnplay")
    assert main(["train", str(tmp_path / "x.nnplay"), "--epochs", "1"]) == 0
    out, err = capsys.readouterr()
    assert "test loss –, accuracy –" in out
    assert "nan" not in out
    assert "test set: There are no samples in this set." in err


def test_a_limit_is_a_limit_and_can_be_passed(tmp_path, capsys):
    from playground.core.experiment.fields import replace_field

    experiment = replace_field(Experiment(), "training.stop.epochs", 3)
    path, out = tmp_path / "x.nnplay", tmp_path / "out.nnplay"
    save_session(Session(experiment), path)
    for _ in range(2):
        assert main(["train", str(path), "--epochs", "100", "--json", "--out", str(path)]) == 0
        printed, err = capsys.readouterr()
        assert json.loads(printed)["epochs"] == 3
        assert "limit of 3 epochs" in err
        assert "--no-stop trains on" in err
    command = ["train", str(path), "--epochs", "4", "--json", "--no-stop", "--out", str(out)]
    assert main(command) == 0
    assert json.loads(capsys.readouterr()[0])["epochs"] == 7
    assert load_session(out).experiment == experiment


# --- the result is kept, whatever happens ---------------------------------------------------------

SIGNALS = pytest.mark.parametrize(
    ("number", "code", "name"), [(signal.SIGINT, 130, "Ctrl+C"), (signal.SIGTERM, 143, "SIGTERM")]
)
LARGE_RUN = ["--epochs", "1000000"]


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "x.nnplay"
    save_session(Session(Experiment()), path)
    return path


BEGIN = (
    "from playground.core.training import trainer",
    "trainer.Trainer",
    "begin_run",
    "print('training', file=sys.stderr, flush=True)",
)


def patched(imported, place, name, first):
    """A program of which one function does something first, before what it always does."""
    return (
        f"import os, sys\n{imported}\nold = {place}.{name}\n"
        f"def new(*arguments):\n    {first}\n    return old(*arguments)\n"
        f"{place}.{name} = new\n"
        "from playground.app import main\nsys.exit(main(sys.argv[1:]))\n"
    )


def begun(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def started(*arguments):
    """A run that has begun to train; it says so once its handlers are in place."""
    process = begun(patched(*BEGIN), *arguments)
    assert process.stderr.readline() == "training\n"
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@SIGNALS
def test_a_signal_ends_training_and_keeps_what_was_trained(session, tmp_path, number, code, name):
    out = tmp_path / "out.nnplay"
    process = started("train", session, *LARGE_RUN, "--out", out, "--json")
    process.send_signal(number)
    printed, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert f"{name} stopped training at epoch" in err
    assert "Traceback" not in err
    assert load_session(out).state.update == json.loads(printed)["updates"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@SIGNALS
def test_a_signal_while_the_result_is_saved_does_not_cost_it(session, tmp_path, number, code, name):
    out, asked = tmp_path / "out.nnplay", f"os.kill(os.getpid(), {number:d})"
    saving = patched("from playground import files", "files", "replace_file", asked)
    process = begun(saving, "train", session, "--epochs", 3, "--out", out, "--json")
    printed, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert f"{name} came after training had ended at epoch 3, update" in err
    assert "is saved to “" in err
    assert f"{out.parent.name}/{out.name}”" in err  # a long path is cut at its beginning
    assert err.count("\n") == 1
    assert load_session(out).state.update == json.loads(printed)["updates"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@SIGNALS
def test_a_signal_while_the_session_is_read_is_one_sentence(session, tmp_path, number, code, name):
    out, asked = tmp_path / "out.nnplay", f"os.kill(os.getpid(), {number:d})"
    loading = patched("from playground.session import format", "format", "load_session", asked)
    process = begun(loading, "train", session, "--epochs", 3, "--out", out)
    printed, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert f"{name} came before training began" in err
    assert (printed, err.count("\n"), out.exists()) == ("", 1, False)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_without_out_a_signal_says_that_nothing_was_saved(session):
    process = started("train", session, *LARGE_RUN)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "nothing was saved" in err


def test_an_older_file_stays_whole_until_the_training_is_over(session, tmp_path):
    out = tmp_path / "out.nnplay"
    out.write_bytes(b"an older file")
    process = started("train", session, *LARGE_RUN, "--out", out)
    assert out.read_bytes() == b"an older file"
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["out.nnplay", "x.nnplay"]
    process.kill()
    process.communicate(timeout=60)
    assert out.read_bytes() == b"an older file"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="devices of Linux")
@pytest.mark.parametrize(
    ("ending", "code", "words"),
    [
        ("> /dev/full", 1, "No space left on device"),
        (">&-", 0, ""),
        ("2>&-", 0, ""),
        (">&- 2>&-", 0, ""),
    ],
)
def test_streams_that_fail_do_not_cost_the_result(session, tmp_path, ending, code, words):
    out = tmp_path / "out.nnplay"
    done = shell(f"$main train {session} --epochs 3 --out {out} {ending}")
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert load_session(out).state.epoch == 3


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_closed_pipe_is_no_error_to_speak_of(session, tmp_path):
    out = tmp_path / "out.nnplay"
    done = run_to_nobody("train", session, "--epochs", 3, "--out", out)
    assert (done.returncode, done.stderr) == (141, "")
    assert load_session(out).state.epoch == 3


def test_an_ascii_terminal_gets_question_marks(session):
    done = run("train", session, "--epochs", 1, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    done = run("train", "엑스.nnplay", "--epochs", 1, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "cannot be opened" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="devices of Linux")
@pytest.mark.parametrize("kind", ["device", "pipe", "folder", "loop"])
def test_what_is_no_file_is_never_replaced(session, tmp_path, kind):
    place = tmp_path / "place"
    if kind == "device":
        place.symlink_to("/dev/null")
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    else:
        place.symlink_to(place)
    before = os.lstat(place).st_ino
    done = run("train", session, "--epochs", 1, "--out", place)
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert os.lstat(place).st_ino == before
    assert not os.path.isfile("/dev/null")


def test_too_little_memory_is_one_sentence(session, monkeypatch, capsys):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(Trainer, "run_while", fail)
    assert main(["train", str(session), "--epochs", "3"]) == 1
    assert "too little memory" in capsys.readouterr().err


# --- engines --------------------------------------------------------------------------------------


def trained_with(capsys, *options):
    assert main(["train", str(EXAMPLES / "xor.nnplay"), "--epochs", "5", "--json", *options]) == 0
    return json.loads(capsys.readouterr().out)


@needs_kernel
def test_the_engine_can_be_chosen_and_the_result_names_it(capsys):
    results = [
        trained_with(capsys, *options)
        for options in ((), *(("--engine", name) for name in ("automatic", "kernel", "numpy")))
    ]
    assert [result["engine"] for result in results] == ["kernel", "kernel", "kernel", "numpy"]
    assert results[0]["train_loss"] == pytest.approx(results[3]["train_loss"], rel=1e-12)


@needs_kernel
def test_the_trained_session_says_which_engine_made_it(capsys, tmp_path):
    for engine in ("numpy", "kernel"):
        trained_with(capsys, "--engine", engine, "--out", str(tmp_path / engine))
        assert load_session(tmp_path / engine).state.engine == engine


def test_without_a_kernel_numpy_trains_and_the_kernel_is_refused(no_kernel, capsys):  # noqa: F811
    assert trained_with(capsys)["engine"] == "numpy"
    command = ["train", str(EXAMPLES / "xor.nnplay"), "--epochs", "5"]
    assert main([*command, "--engine", "kernel"]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert err == "backprop-playground: No compiled kernel was built for this machine.\n"


@needs_kernel
@pytest.mark.parametrize(
    ("ids", "name"),
    [
        ("ACTIVATIONS", "tanh"),
        ("OPTIMIZERS", "adam"),
        ("LOSSES_OF_Z", "bce"),
        ("PENALTIES", "none"),
    ],
)
def test_an_entry_that_the_kernel_does_not_know_is_named(capsys, monkeypatch, ids, name):
    monkeypatch.setattr(kernel_ids, f"KERNEL_{ids}", ())
    assert trained_with(capsys)["engine"] == "numpy"
    command = ["train", str(EXAMPLES / "xor.nnplay"), "--epochs", "5", "--engine", "kernel"]
    assert main(command) == 1
    assert f"does not know “{name}”" in capsys.readouterr().err


@needs_kernel
def test_the_version_names_the_kernel(capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"{APP_NAME} {__version__}, kernel\n"


def test_the_version_says_that_there_is_no_kernel(no_kernel, capsys):  # noqa: F811
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    expected = f"{APP_NAME} {__version__}, NumPy only: no compiled kernel was built\n"
    assert capsys.readouterr().out == expected


def test_a_validation_set_is_told_with_the_others(tmp_path, capsys):
    experiment = Experiment()
    data = replace(experiment.data, validation_share=0.2)
    path = tmp_path / "validated.nnplay"
    save_session(Session(replace(experiment, data=data)), path)
    assert main(["train", str(path), "--epochs", "3", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    trainer = Trainer(replace(experiment, data=data))
    trainer.run_epochs(3)
    assert result["validation_loss"] == pytest.approx(trainer.evaluate().validation_loss)
    assert result["validation_accuracy"] == pytest.approx(trainer.evaluate().validation_score)
    assert main(["train", str(path), "--epochs", "3"]) == 0
    assert "\nvalidation loss " in capsys.readouterr().out


def test_nothing_is_told_of_a_sealed_test_set(tmp_path, capsys):
    experiment = Experiment()
    path = tmp_path / "sealed.nnplay"
    data = replace(experiment.data, sealed=True)
    save_session(Session(replace(experiment, data=data)), path)
    assert main(["train", str(path), "--epochs", "3", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["test_loss"] is json.loads(out)["test_accuracy"] is None
    assert "test set: The test set is sealed" in err


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_a_session_is_not_written_to_a_terminal_and_nothing_is_trained_for_it(session):
    _, terminal = os.openpty()
    done = subprocess.run(
        [sys.executable, "main.py", "train", str(session), *LARGE_RUN, "--out", "-"],
        cwd=ROOT,
        stdout=terminal,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "A terminal cannot show this file" in done.stderr


def test_a_session_goes_through_pipes_as_through_files(session, tmp_path):
    out = tmp_path / "out.nnplay"
    assert run("train", session, "--epochs", 4, "--out", out).returncode == 0
    done = run("train", "-", "--epochs", 4, "--out", "-", given=session.read_bytes())
    assert done.returncode == 0
    assert done.stdout == out.read_bytes()
    assert done.stderr.startswith(b"epoch 4, update")


def test_while_a_session_is_piped_out_the_results_are_on_stderr(session):
    done = run("train", session, "--epochs", 4, "--out", "-", "--json", given=b"")
    assert json.loads(done.stderr)["epochs"] == 4


def test_quiet_prints_nothing_but_errors(session, capsys):
    assert main(["train", str(session), "--epochs", "2", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
