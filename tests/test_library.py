"""The library: typed, documented, and its guide runs."""

import doctest
import inspect
import re
import subprocess
import sys
import typing

import numpy as np
import pytest

from playground import (
    OUTPUT,
    Choice,
    Experiment,
    LayerSpec,
    NetworkSpec,
    PlaygroundError,
    SpecError,
    Trainer,
    export,
    library,
    load,
    outputs,
    predict,
    save,
    weight_arrays,
    with_samples,
)
from tests.support.experiments import make
from tests.support.paths import ROOT
from tests.support.training import assert_same_state

GUIDE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
PUBLIC = {name: getattr(library, name) for name in library.__all__}
CALLABLES = {name: one for name, one in PUBLIC.items() if callable(one)}
CLASSES = {name: one for name, one in CALLABLES.items() if inspect.isclass(one)}


def test_the_guide_runs_as_it_is_printed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # it writes files
    blocks = re.sub(r"^```(python)?$", "", GUIDE, flags=re.MULTILINE)  # lines keep numbers
    test = doctest.DocTestParser().get_doctest(blocks, {}, "library.md", "docs/library.md", 0)
    assert len(test.examples) > 60
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.REPORT_NDIFF)
    said = []
    runner.run(test, out=said.append)
    assert not runner.failures, "".join(said)


def test_the_guide_names_every_function_and_every_name_in_its_tables_is_there():
    functions = {name for name, one in CALLABLES.items() if inspect.isfunction(one)}
    assert not {name for name in functions if f"{name}" not in GUIDE}
    code = " ".join(re.findall(r"`([^`\n]+)`", GUIDE.split("## Coming from scikit-learn")[1]))
    for name in re.findall(r"\btrainer\.(\w+)", code):
        assert hasattr(Trainer(make()), name), name


@pytest.mark.parametrize("name", CALLABLES)
def test_every_public_name_is_documented(name):
    assert len((inspect.getdoc(CALLABLES[name]) or "").splitlines()[0]) > 15


@pytest.mark.parametrize("name", CLASSES)
def test_every_public_method_is_documented_and_typed(name):
    for method, member in inspect.getmembers(CLASSES[name]):
        is_ours = (getattr(member, "__module__", None) or "").startswith("playground")
        if method.startswith("_") or not (callable(member) and is_ours):
            continue
        assert inspect.getdoc(member), method
        hints = typing.get_type_hints(member) if inspect.isroutine(member) else {"return": None}
        assert "return" in hints, method


@pytest.mark.parametrize("name", [n for n, one in CALLABLES.items() if inspect.isfunction(one)])
def test_every_public_function_is_typed(name):
    signature = inspect.signature(CALLABLES[name])
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(one.annotation is not one.empty for one in signature.parameters.values())


def test_the_package_says_that_it_is_typed():
    assert (ROOT / "playground" / "py.typed").exists()


def test_the_library_without_files_needs_numpy_alone_and_never_qt():
    code = "import sys; from playground import *; import playground.library;"
    code += "Trainer(Experiment()).run_epochs(2);"
    code += "found = {name.split('.')[0] for name in sys.modules};"
    code += "print(found & {'PyQt6', 'pyqtgraph', 'msgspec', 'tqdm', 'onnx', 'PIL', 'torch'})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


# --- asking ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("dataset", ["xor", "iris", "plane", "digits"])
def test_outputs_at_the_samples_are_those_of_training(dataset):
    template = {"xor": "sigmoid", "iris": "softmax", "plane": "identity", "digits": "softmax"}
    from playground.core.experiment.edits.settings import set_dataset

    trainer = Trainer(set_dataset(Experiment(), dataset))
    trainer.run_epochs(3)
    assert trainer.experiment.network.output.activation == template[dataset]
    train = trainer.data.train
    trainer.evaluate()
    measured = train.points
    if not trainer.experiment.dataset.is_plane:
        means = np.array([[one.mean, one.sd] for one in trainer.experiment.dataset.inputs])
        measured = means[:, :1] + means[:, 1:] * train.points
    found = outputs(trainer, measured)
    np.testing.assert_allclose(found, trainer.evaluators[0].outputs, rtol=0, atol=1e-12)
    right = np.mean(predict(trainer, measured) == train.labels)
    if not trainer.experiment.dataset.is_regression:
        assert right == pytest.approx(trainer.evaluate().train_score)


def test_several_values_come_in_the_units_of_the_data():
    rng = np.random.default_rng(2)
    points = rng.uniform(0, 10, (2, 200))
    values = np.stack([1000 * points[0] + 5000, 0.001 * points[1]])
    wide = NetworkSpec.stack(LayerSpec.dense("h", 8), LayerSpec.dense(OUTPUT, 1, "identity"))
    trainer = Trainer(with_samples(Experiment(network=wide), points, values))
    trainer.run_epochs(300)
    answers = predict(trainer, points)
    assert answers.shape == (2, 200)
    spread = values.std(axis=1, keepdims=True)
    assert (np.abs(answers - values) / spread).mean() < 0.1


def test_many_points_are_answered_in_parts_as_each_alone():
    trainer = Trainer(make())
    points = np.random.default_rng(1).normal(size=(2, 3000))
    alone = np.concatenate([outputs(trainer, points[:, [n]]) for n in (0, 1500, 2999)], axis=1)
    np.testing.assert_allclose(outputs(trainer, points)[:, [0, 1500, 2999]], alone, atol=1e-12)
    assert outputs(trainer, np.zeros((2, 0))).shape == (1, 0)


@pytest.mark.parametrize("points", [[1.0, 2.0], [[1.0], [2.0], [3.0]], [[[1.0]]]])
def test_points_of_another_shape_are_refused_in_a_sentence(points):
    with pytest.raises(SpecError, match="a column for each point"):
        outputs(Trainer(make()), points)


def test_a_feature_without_a_value_is_refused():
    from playground.core.experiment.edits.settings import add_formula

    trainer = Trainer(add_formula(Experiment(), "sqrt(x1 + 100)"))
    with pytest.raises(SpecError, match="has no value at one of the points"):
        predict(trainer, [[-200.0], [0.0]])


# --- samples from arrays --------------------------------------------------------------------------

POINTS = np.arange(12.0).reshape(2, 6)


def test_texts_and_numbers_with_gaps_are_classes_with_names():
    named = with_samples(make(), POINTS, ["b", "a", "b", "c", "a", "c"])
    assert named.dataset.class_names == ("a", "b", "c")
    assert len(named.network.output.units) == 3
    assert with_samples(make(), POINTS, [3, 5, 3, 5, 3, 5]).dataset.class_names == ("3", "5")
    counted = with_samples(make(), POINTS, np.array([0, 1, 2, 0, 1, 2]), names=("age", "size"))
    assert counted.dataset.class_names == ()
    assert [one.label for one in counted.dataset.inputs] == ["age", "size"]
    assert counted.network.hidden_ids == make().network.hidden_ids


def test_names_that_are_too_few_are_counted():
    with pytest.raises(SpecError, match="There are 1 names for 2 inputs."):
        with_samples(make(), POINTS, [0, 1] * 3, names=("age",))


def test_other_numbers_are_values():
    experiment = with_samples(make(), POINTS, [0.5, 1.0, 1.5, 2.0, 2.5, 3.0])
    assert experiment.dataset.is_regression
    trainer = Trainer(experiment)
    assert sorted(np.concatenate([one.labels for one in trainer.data.sets]))[:2] == [0.5, 1.0]


def test_large_numbers_are_standardised():
    points, values = POINTS * 1e9, 2.5e6 + np.arange(6.0)
    trainer = Trainer(with_samples(make(), points, values))
    assert np.abs(trainer.data.train.columns).max() < 10
    assert outputs(trainer, points) == pytest.approx(2.5e6, rel=1e-3)


@pytest.mark.parametrize(
    ("points", "labels"),
    [
        (POINTS * 1e307, [0, 1] * 3),
        (POINTS, [0, 1]),
        (POINTS[0], [0] * 6),
        (POINTS, np.zeros((2, 6), int)),
        (np.zeros((2, 0)), []),
        (POINTS, np.zeros((1, 1, 6))),
        (np.full((2, 6), np.nan), [0, 1] * 3),
        (POINTS, [np.inf] * 6),
        (np.zeros((2, 200_000)), np.arange(200_000) % 2),
    ],
)
def test_arrays_that_do_not_fit_are_refused_in_a_sentence(points, labels):
    with pytest.raises(SpecError) as caught:
        with_samples(make(), points, labels)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("label", [0, 1, "b"])
def test_a_single_class_is_refused_with_its_name(label):
    with pytest.raises(SpecError, match=f"All labels are “{label}”"):
        with_samples(make(), POINTS, [label] * 6)


# --- files ----------------------------------------------------------------------------------------


def test_numbers_from_arrays_are_saved_and_exported_as_numbers(tmp_path):
    rate, beta = np.array([0.1, 0.8])
    experiment = make(learning_rate=rate, optimizer=Choice("adam", (("beta1", beta),)))
    save(Trainer(experiment), tmp_path / "a.nnplay")
    assert load(tmp_path / "a.nnplay").experiment == experiment
    export(Trainer(experiment), "pytorch", tmp_path / "a.py")
    lines = (tmp_path / "a.py").read_text("utf-8").splitlines()
    assert {"LEARNING_RATE = 0.1", "BETA1 = 0.8"} <= {*lines}


# --- export ---------------------------------------------------------------------------------------


def test_an_export_is_written_and_the_arrays_are_the_parameters(tmp_path):
    trainer = Trainer(make())
    export(trainer, "npz", tmp_path / "weights.npz")
    found = np.load(tmp_path / "weights.npz")
    assert {*found} == {*weight_arrays(trainer)}
    assert (found["h1.input.weight"] == trainer.weights("input", "h1")).all()


def test_an_export_that_cannot_be_is_one_sentence(tmp_path):
    with pytest.raises(PlaygroundError, match="known are .*npz"):
        export(Trainer(make()), "word", tmp_path / "a.doc")
    with pytest.raises(PlaygroundError, match="could not be written"):
        export(Trainer(make()), "npz", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_overflow_is_not_saved_over_what_can_be_opened(tmp_path):
    trainer, path = Trainer(make()), tmp_path / "mine.nnplay"
    state = trainer.state()
    library.save(trainer, path)
    trainer.parameters[0] = np.nan
    with pytest.raises(PlaygroundError, match="was not written"):
        library.save(trainer, path)
    assert_same_state(library.load(path).state(), state)
