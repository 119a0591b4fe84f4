"""The session file: round trips, and files that are damaged, hostile or from the future."""

import io
import json
import math
import os
import random
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import (
    Choice,
    CircuitSpec,
    ConnectionSpec,
    Experiment,
    PlaygroundError,
    SpecError,
    StopSpec,
    Trainer,
)
from playground.about import __version__
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.datasets.own_rules import MAX_POINTS
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.experiment.edits.circuit import with_expression
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.edits.settings import (
    add_formula,
    set_data_option,
    set_dataset,
    set_formula,
    toggle_feature,
)
from playground.core.experiment.formula_data import FormulaData
from playground.session.archive import SessionError
from playground.session.format import Session, load_session, save_session
from tests.support.engines import needs_kernel
from tests.support.experiments import dense, make
from tests.support.own import own_flowers, own_pictures, own_prices, own_soft, own_values
from tests.support.training import assert_same_state

KINDS = ("in", 3), ("out", 10)  # columns of the widest table with the most rows


def trained(experiment, updates=13):
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    return trainer


@pytest.fixture
def saved(tmp_path, tiny_experiment):
    path = tmp_path / "a.nnplay"
    experiment = replace(
        tiny_experiment, training=replace(tiny_experiment.training, optimizer=Choice("adam"))
    )
    save_session(Session(experiment, trained(experiment).state()), path)
    return path


@pytest.mark.parametrize(
    "own",
    [own_flowers(), own_values(), own_soft(), own_pictures(), own_prices()],
    ids=["classes", "values", "probabilities", "pictures", "scaled values"],
)
def test_own_measured_data_come_back_and_training_goes_on_to_the_bit(own, tmp_path):
    experiment = import_own(Experiment(), own)
    trainer, path = trained(experiment), tmp_path / "own.nnplay"
    save_session(Session(experiment, trainer.state()), path)
    loaded = load_session(path)
    assert loaded.experiment == experiment
    again = Trainer(loaded.experiment, loaded.state)
    for one in (trainer, again):
        one.run_updates(50)
    np.testing.assert_array_equal(again.parameters, trainer.parameters)


def test_the_most_own_numbers_that_are_accepted_come_back(tmp_path):
    inputs, outputs = (
        tuple(f"{kind} {number}" for number in range(count)) for kind, count in KINDS
    )
    numbers = (np.full(count * MAX_POINTS, 1 / 3).tobytes() for _, count in KINDS)
    own = OwnData(*numbers, classes=0, inputs=tuple(map(Input, inputs)), outputs=outputs)
    experiment, path = import_own(Experiment(), own), tmp_path / "wide.nnplay"
    save_session(Session(experiment), path)
    assert load_session(path).experiment == experiment


def rewrite(path, edit):
    """The same archive with its members changed by `edit(name -> bytes)`."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members = edit(members) or members
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def npy(array):
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def test_the_best_weights_and_the_curves_of_a_validation_set_come_back(tmp_path):
    stop = StopSpec(patience=50, keep="best")
    one = Trainer(make(samples=60, test_share=0.2, validation_share=0.3, stop=stop))
    one.run_epochs(20)
    path = tmp_path / "a.nnplay"
    save_session(Session(one.experiment, one.state()), path)
    session = load_session(path)
    assert session.experiment == one.experiment
    assert len(session.state.best) == one.layout.size
    assert np.isfinite(session.state.history.column("validation_loss")).all()
    other = Trainer(session.experiment, session.state)
    for trainer in (one, other):
        trainer.run_epochs(200)
    assert "weights are back" in str(one.stopped)
    assert_same_state(other.state(), one.state())


@pytest.mark.parametrize("damage", [np.nan, np.inf])
def test_best_weights_that_cannot_be_are_refused(tmp_path, damage):
    one = Trainer(make(stop=StopSpec(patience=50, keep="best")))
    one.run_epochs(3)
    best, path = one.state().best.copy(), tmp_path / "damaged.nnplay"
    best[0] = damage
    save_session(Session(one.experiment, replace(one.state(), best=best)), path)
    refused(path, "“damaged.nnplay” is damaged")


@pytest.mark.parametrize("dataset", ["iris", "digits"])
def test_training_on_real_samples_goes_on_to_the_bit(tmp_path, dataset):
    experiment = toggle_feature(set_dataset(Experiment(), dataset), "x2")
    one = trained(experiment, 300)
    path = tmp_path / "a.nnplay"
    save_session(Session(one.experiment, one.state()), path)
    session = load_session(path)
    assert session.experiment == experiment
    other = Trainer(session.experiment, session.state)
    for trainer in (one, other):
        trainer.run_updates(300)
    assert np.array_equal(one.parameters, other.parameters)


@pytest.mark.parametrize(
    ("name", "option"),
    [(name, option) for name, entry in DATASETS.items() for option in entry.options],
)
def test_the_numbers_of_a_data_set_come_back(tmp_path, name, option):
    path = tmp_path / "a.nnplay"
    value = int(option.maximum) if option.whole else option.maximum
    experiment = set_data_option(set_dataset(Experiment(), name), option.name, value)
    save_session(Session(experiment), path)
    assert load_session(path).experiment == experiment


@pytest.mark.parametrize("values", [False, True])
def test_formulas_come_back_and_training_on_them_goes_on_to_the_bit(tmp_path, values):
    experiment = set_formula(Experiment(), FormulaData("sin x₁ − x₂/3", values))
    one = trained(add_formula(experiment, "x1 * x2 + 1"), 30)
    path = tmp_path / "a.nnplay"
    save_session(Session(one.experiment, one.state()), path)
    session = load_session(path)
    assert session.experiment == one.experiment
    other = Trainer(session.experiment, session.state)
    for trainer in (one, other):
        trainer.run_updates(30)
    assert np.array_equal(one.parameters, other.parameters)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"dataset": "formula", "formula": {"text": "__import__('os')"}}, "is no function"),
        ({"dataset": "formula", "formula": {"text": "(" * 10_000}}, "longer than 120"),
        ({"dataset": "formula", "formula": {"text": "9^9^9^9^9*x1"}}, "no value at|±1,000,000"),
        ({"dataset": "formula", "formula": {"text": "x1", "values": 3}}, "not valid"),
        ({"dataset": "formula", "formula": {"text": "x1", "run": "me"}}, "run is unknown"),
        ({"dataset": "xor", "formula": {"text": "x1"}}, "cannot have a formula"),
        ({"features": ["=log(x1)"]}, "has no value at"),
        ({"features": ["=x1\u0000"]}, "Character|misplaced|understood"),
        ({"features": [f"=x1*{n}" for n in range(5000)]}, "Formulas among the inputs"),
    ],
)
def test_hostile_formulas_of_the_data_are_refused_in_a_sentence(saved, data, said):
    def edit(members):
        experiment = json.loads(members["experiment.json"])
        experiment["data"] |= data
        return {**members, "experiment.json": json.dumps(experiment).encode()}

    rewrite(saved, edit)
    with pytest.raises(PlaygroundError, match=said):
        load_session(saved)


def test_an_experiment_without_state_comes_back(tmp_path):
    path = tmp_path / "a.nnplay"
    save_session(Session(Experiment()), path)
    assert load_session(path) == Session(Experiment(), None)


@given(
    units=st.integers(1, 5),
    activation=st.sampled_from(["tanh", "relu", "gelu", "sine"]),
    cut=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
    locked=st.frozensets(st.sampled_from(["data", "split", "weights", "batches"])),
    epochs=st.integers(0, 10**9),
)
def test_any_experiment_comes_back(tmp_path_factory, units, activation, cut, seed, locked, epochs):
    experiment = make(dense(activation, hidden=(units,)))
    if cut:
        first = experiment.network.connections[0]
        changed = ConnectionSpec(
            first.source,
            first.target,
            cut=frozenset({("1", "x1")}),
            frozen=frozenset({("1", "x2")}),
        )
        network = replace(
            experiment.network, connections=(changed, *experiment.network.connections[1:])
        )
        experiment = replace(experiment, network=network)
    experiment = replace(experiment, seeds=replace(experiment.seeds, weights=seed, locked=locked))
    experiment = replace(
        experiment,
        training=replace(
            experiment.training, stop=replace(experiment.training.stop, epochs=epochs)
        ),
    )
    path = tmp_path_factory.mktemp("s") / "a.nnplay"
    save_session(Session(experiment), path)
    assert load_session(path).experiment == experiment


def test_the_same_session_gives_the_same_bytes(tmp_path, tiny_experiment):
    state = trained(tiny_experiment).state()
    for name in ("a", "b"):
        save_session(Session(tiny_experiment, state), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_type_of_the_file_stands_first(saved):
    assert saved.read_bytes()[30:68].startswith(b"mimetypeapplication/x-backprop-playgro")


def refused(path, words=""):
    with pytest.raises((SessionError, SpecError)) as caught:
        load_session(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_foreign_files(tmp_path):
    refused(tmp_path / "no.nnplay", "cannot be opened")
    refused(tmp_path, "cannot be opened")
    (tmp_path / "x").write_bytes(b"")
    refused(tmp_path / "x", "not a session file")
    with zipfile.ZipFile(tmp_path / "y", "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    refused(tmp_path / "y", "not a Backprop Playground session")


def with_manifest(path, **values):
    def edit(members):
        manifest = json.loads(members["manifest.json"]) | values
        return members | {"manifest.json": json.dumps(manifest).encode()}

    rewrite(path, edit)


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"app_version": "9.9", "readable_from": "9.5"}, "9.5"),
        ({"app_version": "9.9", "readable_from": ["9.5"]}, "9.9"),
        ({"app_version": "", "readable_from": None}, "99"),
    ],
)
def test_a_newer_version_of_the_file_is_refused_with_what_can_read_it(saved, values, named):
    with_manifest(saved, format_version=99, **values)
    refused(saved, f"was made by a newer version; please update: {named} or later opens it.")


def test_an_older_file_that_its_step_cannot_read_is_damaged(saved, monkeypatch):
    def step(documents, version):
        return documents | {"experiment": documents["experiment"]["no such field"]}

    monkeypatch.setattr("playground.session.format.upgraded", step)
    refused(saved, "its part “experiment.json” cannot be read")


@pytest.mark.parametrize(("version", "is_said"), [("9.9", True), (__version__, False)])
def test_what_only_a_newer_program_knows_is_refused_with_its_version(saved, version, is_said):
    with_manifest(saved, app_version=version)
    assert load_session(saved), "it has nothing new in it"

    def with_a_new_field(members):
        experiment = json.loads(members["experiment.json"]) | {"surprise": 1}
        return members | {"experiment.json": json.dumps(experiment).encode()}

    rewrite(saved, with_a_new_field)
    refused(saved, "surprise is unknown")
    said = "“a.nnplay” was made by version 9.9, which is newer than this one; please update."
    with pytest.raises(PlaygroundError) as caught:
        load_session(saved)
    assert (said in str(caught.value)) == is_said


JSON_CASES = {
    "unknown key": (lambda d: d.update(surprise=1), "surprise"),
    "nested unknown key": (lambda d: d["training"].update(surprise=1), "surprise"),
    "wrong type": (lambda d: d["data"].update(samples="many"), "samples"),
    "float for int": (lambda d: d["data"].update(samples=10.5), "samples"),
    "unknown data set": (lambda d: d["data"].update(dataset="mnist"), "mnist"),
    "unknown optimiser": (
        lambda d: d["training"].update(optimizer={"name": "lion", "options": []}),
        "lion",
    ),
    "huge layer": (
        lambda d: d["network"]["layers"][0].update(units=[str(i) for i in range(100_000)]),
        "512",
    ),
    "doubled layer": (lambda d: d["network"]["layers"].append(d["network"]["layers"][0]), "twice"),
    "cycle": (
        lambda d: d["network"]["connections"].append(
            {"source": "h1", "target": "h1", "cut": [], "frozen": []}
        ),
        "cycle",
    ),
    "negative rate": (lambda d: d["training"].update(learning_rate=-1.0), "Learning rate"),
}


@pytest.mark.parametrize("case", JSON_CASES)
def test_an_experiment_that_makes_no_sense_is_refused_by_name(saved, case):
    change, words = JSON_CASES[case]

    def edit(members):
        document = json.loads(members["experiment.json"])
        change(document)
        members["experiment.json"] = json.dumps(document).encode()

    rewrite(saved, edit)
    refused(saved, words)


MEMBER_CASES = {
    "missing experiment": lambda m: m.pop("experiment.json"),
    "missing parameters": lambda m: m.pop("parameters.npy"),
    "NaN in JSON": lambda m: m.update(
        {"state.json": m["state.json"].replace(b'"epoch": ', b'"epoch": NaN, "x": ')}
    ),
    "duplicate key": lambda m: m.update(
        {"state.json": m["state.json"].replace(b'"epoch"', b'"ticks": 1, "epoch"')}
    ),
    "deep JSON": lambda m: m.update({"experiment.json": b"[" * 100_000 + b"]" * 100_000}),
    "not JSON": lambda m: m.update({"state.json": b"{"}),
    "not UTF-8": lambda m: m.update({"state.json": b'"\xff"'}),
    "negative epoch": lambda m: m.update(
        {"state.json": m["state.json"].replace(b'"epoch": ', b'"epoch": -')}
    ),
    "wrong shape": lambda m: m.update({"parameters.npy": npy(np.zeros(5))}),
    "shape bomb": lambda m: m.update(
        {"parameters.npy": npy(np.zeros(1)).replace(b"(1,), }      ", b"(10**9,), }  ")}
    ),
    "wrong type of numbers": lambda m: m.update(
        {"parameters.npy": npy(np.zeros(13, dtype=complex))}
    ),
    "objects": lambda m: m.update({"parameters.npy": npy(np.array([None] * 13, dtype=object))}),
    "order out of range": lambda m: m.update({"order.npy": npy(np.full(12, 99))}),
    "header that ends early": lambda m: m.update(
        {"parameters.npy": m["parameters.npy"][:8] + b"\1\0" + m["parameters.npy"][10:]}
    ),
    "header of Python 2": lambda m: m.update(
        {"parameters.npy": m["parameters.npy"].replace(b",), } ", b"L,), }")}
    ),
    "short array": lambda m: m.update({"parameters.npy": m["parameters.npy"][:-8]}),
    "path as name": lambda m: m.update({"../evil.json": b"{}"}),
    "unknown member": lambda m: m.update({"run.exe": b"MZ"}),
}


def test_too_little_memory_is_no_damage(saved, monkeypatch):
    before = saved.read_bytes()

    def fail(*arguments, **options):
        raise MemoryError

    monkeypatch.setattr(json, "loads", fail)
    refused(saved, "cannot be opened: too little memory")
    monkeypatch.setattr(json, "dumps", fail)
    with pytest.raises(SessionError, match="could not be written: too little memory"):
        save_session(Session(Experiment()), saved)
    assert saved.read_bytes() == before


@pytest.mark.parametrize("case", MEMBER_CASES)
def test_parts_that_make_no_sense_are_refused(saved, case):
    rewrite(saved, lambda members: MEMBER_CASES[case](members) and None)
    refused(saved)


def test_two_members_of_one_name_and_compression_are_refused(saved, tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(saved, "a") as archive:
        archive.writestr("manifest.json", "{}")
    refused(saved, "no session file has")
    bomb = tmp_path / "bomb.nnplay"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/x-backprop-playground")
        archive.writestr("experiment.json", b" " * 50_000_000)
    refused(bomb, "no session file has")


def test_no_damage_of_any_byte_does_more_than_a_clear_refusal(saved):
    content = saved.read_bytes()
    rng = random.Random(1)
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(rng.choice((1, 1, 4))):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        if rng.random() < 0.2:
            damaged = damaged[: rng.randrange(len(damaged))]
        saved.write_bytes(bytes(damaged))
        try:
            load_session(saved)
        except PlaygroundError as error:
            assert "\n" not in str(error)  # noqa: PT017 - most damage is refused, harmless damage is not


def test_a_failed_write_leaves_the_old_file_whole(saved, monkeypatch, tiny_experiment):
    before = saved.read_bytes()

    def fail(*arguments):
        raise OSError(28, "No space left on device")

    for name in ("fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, fail)
            with pytest.raises(SessionError, match="No space left"):
                save_session(Session(tiny_experiment), saved)
        assert saved.read_bytes() == before
        assert [path.name for path in saved.parent.iterdir()] == [saved.name]


def test_saving_keeps_a_link_a_link(tmp_path, tiny_experiment):
    real, link = tmp_path / "real.nnplay", tmp_path / "link.nnplay"
    save_session(Session(tiny_experiment), real)
    link.symlink_to(real)
    save_session(Session(Experiment()), link)
    assert link.is_symlink()
    assert load_session(real).experiment == Experiment()


@pytest.mark.parametrize("damage", [np.nan, np.inf, -np.inf, -1e-3])
@pytest.mark.parametrize("name", [name for name, entry in OPTIMIZERS.items() if entry.slots])
def test_vectors_of_the_optimiser_that_cannot_be_are_refused(
    tmp_path, tiny_experiment, name, damage
):
    trainer = trained(
        replace(tiny_experiment, training=replace(tiny_experiment.training, optimizer=Choice(name)))
    )
    state, path = trainer.state(), tmp_path / "damaged.nnplay"
    for slot in state.slots:
        vector = state.slots[slot].copy()
        vector[1] = damage
        changed = replace(state, slots={**state.slots, slot: vector})
        save_session(Session(trainer.experiment, changed), path)
        if math.isfinite(damage) and slot not in OPTIMIZERS[name].squares:
            assert np.array_equal(load_session(path).state.slots[slot], vector)
        else:
            refused(path, "“damaged.nnplay” is damaged")


@pytest.mark.parametrize("damage", [np.nan, np.inf, -1.0, 0.5, 2.0**60])
@pytest.mark.parametrize("column", [0, 1])
def test_a_history_that_does_not_count_up_is_refused(tmp_path, damage, column):
    trainer = Trainer(Experiment())
    trainer.run_epochs(3)
    state = trainer.state()
    table = state.history.table.copy()
    table[1, column] = damage
    path = tmp_path / "damaged.nnplay"
    save_session(
        Session(trainer.experiment, replace(state, history=replace(state.history, table=table))),
        path,
    )
    with pytest.raises(SessionError):
        load_session(path)


def test_measures_and_marks_of_the_history_come_back(tmp_path):
    trainer = Trainer(Experiment())
    trainer.run_epochs(3)
    trainer.configure(
        replace(
            trainer.experiment, training=replace(trainer.experiment.training, learning_rate=0.1)
        )
    )
    trainer.run_epochs(2)
    path = tmp_path / "session.nnplay"
    save_session(Session(trainer.experiment, trainer.state()), path)
    history = load_session(path).state.history
    assert history.layers == trainer.history.layers
    assert history.changes == trainer.history.changes
    assert [mark.changed for mark in history.changes] == [("learning_rate",)]
    np.testing.assert_array_equal(history.table, trainer.history.table)


@pytest.mark.parametrize(
    ("circuit", "said"),
    [
        ({"text": "__import__('os')", "inputs": []}, "is no function"),
        ({"text": "(" * 10_000, "inputs": []}, "longer than 400"),
        ({"text": "x/", "inputs": [["x", 1.0]]}, "missing after “/”"),
        ({"text": "x", "inputs": [["x", 1e300]]}, "is not a number between"),
        ({"text": "x", "inputs": []}, "one number for each of its inputs"),
        ({"text": "x", "inputs": [["x", 1.0]], "opened": [7]}, "can be opened"),
        ({"text": "x", "inputs": [["x", "one"]]}, "not valid"),
        ({"text": "x", "inputs": [["x", 1.0]], "run": "me"}, "run is unknown"),
    ],
)
def test_a_hostile_circuit_is_refused_in_a_sentence(saved, circuit, said):
    def edit(members):
        experiment = json.loads(members["experiment.json"])
        experiment["circuit"] = circuit
        return {**members, "experiment.json": json.dumps(experiment).encode()}

    rewrite(saved, edit)
    with pytest.raises(PlaygroundError, match=said) as caught:
        load_session(saved)
    assert saved.name in str(caught.value)


@pytest.mark.parametrize(
    ("text", "inputs", "opened", "now"),
    [
        (
            "1/(1+e^(-x))",  # e was a name like any other
            [["e", 1.0], ["x", 2.0]],
            [],
            CircuitSpec("1/(1+e1^(-x))", (("e1", 1.0), ("x", 2.0))),
        ),
        (
            "e + e1*sigmoid(e)",
            [["e", 2.0], ["e1", 3.0]],
            [2],
            CircuitSpec("e2 + e1*sigmoid(e2)", (("e2", 2.0), ("e1", 3.0)), (2,)),
        ),
        ("2*xʸ", [["xy", 3.0]], [], CircuitSpec("2*xy", (("xy", 3.0),))),
        ("max(0,5) + x", [["x", 1.0]], [], CircuitSpec("max(0, 5) + x", (("x", 1.0),))),
        (
            "x^(1/2) + sigmoid(x)",  # the exponent had three gates
            [["x", 4.0]],
            [5],
            CircuitSpec("x^(1/2) + sigmoid(x)", (("x", 4.0),)),
        ),
        ("x/y", [["x", 1.0], ["y", 0.0]], [], CircuitSpec("x/y", (("x", 1.0), ("y", 0.0)))),
    ],
)
def test_a_circuit_of_an_older_file_opens_as_it_is_typed_now(saved, text, inputs, opened, now):
    def edit(members):
        experiment = json.loads(members["experiment.json"])
        experiment["circuit"] = {"text": text, "inputs": inputs, "opened": opened}
        return {**members, "experiment.json": json.dumps(experiment).encode()}

    rewrite(saved, edit)
    assert load_session(saved).experiment.circuit == now


def test_named_steps_come_back_as_they_were_typed(tmp_path):
    text = "num = x + 1  # numerator\nden = x²\nnum / den"
    experiment = with_expression(Experiment(), text)
    save_session(Session(experiment), tmp_path / "steps.nnplay")
    assert load_session(tmp_path / "steps.nnplay").experiment.circuit.text == text


def test_a_file_from_before_the_circuit_lab_opens_with_the_first_example(saved):
    def edit(members):
        experiment = json.loads(members["experiment.json"])
        del experiment["circuit"]
        return {**members, "experiment.json": json.dumps(experiment).encode()}

    rewrite(saved, edit)
    assert load_session(saved).experiment.circuit == Experiment().circuit


@pytest.mark.parametrize("engine", ["numpy", pytest.param("kernel", marks=needs_kernel)])
def test_the_file_says_which_engine_made_its_state(tmp_path, engine):
    trainer, path = Trainer(make(), engine=engine), tmp_path / "a.nnplay"
    trainer.run_updates(3)
    save_session(Session(trainer.experiment, trainer.state()), path)
    assert load_session(path).state.engine == engine


def test_a_file_from_before_was_made_with_numpy_and_an_unknown_engine_is_refused(saved):
    def with_engine(engine):
        def edit(members):
            state = json.loads(members["state.json"])
            del state["engine"]
            text = json.dumps(state | ({"engine": engine} if engine else {}))
            return members | {"state.json": text.encode()}

        return edit

    original = saved.read_bytes()
    rewrite(saved, with_engine(None))
    assert load_session(saved).state.engine == "numpy"
    saved.write_bytes(original)
    rewrite(saved, with_engine("quantum"))
    with pytest.raises(SessionError, match="engine"):
        load_session(saved)
