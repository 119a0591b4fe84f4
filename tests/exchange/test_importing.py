"""From a text to own data and back: roles, classes, bad input in words, exact round trips."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import Experiment, PlaygroundError, Trainer
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OwnData
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import import_own, own_data
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.edits.standardising import standardised
from playground.exchange.decoding import decode
from playground.exchange.dialect import Dialect
from playground.exchange.importing import Choices, guess_choices, looks_like_table, read_own
from playground.exchange.own_tables import own_from_table, table_of_own
from playground.exchange.reading import read
from playground.exchange.roles import Role
from playground.exchange.table import Kind
from playground.exchange.writing import to_bytes, to_text
from playground.session.format import Session, load_session, save_session
from tests.support.letters import own_letters
from tests.support.own import own_flowers, own_prices, own_soft, own_values

FLOWERS = to_text(table_of_own(own_flowers()))
INPUT, CLASS, VALUE, PROBABILITY, LEFT_OUT = Role
NUMBERS = "a,b,c\n1.5,2.5,0.25\n2.5,3.5,0.5\n3.5,1.5,0.75\n"
SHARES = "a,p,q,r\n" + "".join(f"{n / 7},0.2,0.3,0.5\n" for n in range(9))
SCORES = "이름,공부 시간,결석,합격\n" + "".join(
    f"학생{n},{n / 2},{n % 3},{'합격' if n > 15 else '불합격'}\n" for n in range(30)
)


def imported(text, **changes):
    """The own data of a text, as guessed but for `changes`, and how many rows were dropped."""
    return read_own(text, replace(guess_choices(text), **changes), "file.csv")


# --- roles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (FLOWERS, (INPUT, INPUT, INPUT, INPUT, CLASS)),
        (SCORES, (LEFT_OUT, INPUT, INPUT, CLASS)),
        ("a,b\n1,2.5\n2,3.5\n3,1\n", (INPUT, VALUE)),
        ("a,b\n" + "1.5,0\n2.5,1\n" * 20, (INPUT, CLASS)),
        ("a,b\n" + "".join(f"{n}.5,{n}\n" for n in range(50)), (INPUT, VALUE)),
        ("kind,a\n" + "x,1.5\ny,2.5\nx,0.5\n", (LEFT_OUT, VALUE)),
        ("a,kind\n1,x\n2,y\n", (INPUT, CLASS)),
        (
            "no,a,b\n" + "".join(f"{n},{n / 7},{n % 2}\n" for n in range(1, 40)),
            (LEFT_OUT, INPUT, CLASS),
        ),
        ("t,y\n" + "".join(f"{n},{n / 7}\n" for n in range(40)), (INPUT, VALUE)),
        (
            "a,b,all different\n" + "".join(f"{n / 3},{n / 7},name{n}\n" for n in range(40)),
            (INPUT, VALUE, LEFT_OUT),
        ),
        (SHARES, (INPUT, PROBABILITY, PROBABILITY, PROBABILITY)),
        (SHARES.replace("0.2,0.3,0.5\n", "0.2,0.3,0.6\n", 1), (INPUT, INPUT, INPUT, VALUE)),
        ("a,p,q\n" + "1.5,0.25,0.75\n" * 4, (INPUT, INPUT, VALUE)),  # too few to tell
        ("p,q\n" + "0.25,0.75\n" * 9, (INPUT, VALUE)),
        (
            "a,b,letter\n" + "".join(f"{n / 3},{n / 7},{chr(65 + n % 26)}\n" for n in range(60)),
            (INPUT, INPUT, CLASS),
        ),
        (
            "a,b,count\n" + "".join(f"{n / 3},{n / 7},{n % 26}\n" for n in range(600)),
            (INPUT, INPUT, VALUE),
        ),
        ('a,b\n1.5,"0.5"\n2.5,"1"\n3.5,"0.5"\n', (INPUT, CLASS)),
        ('"a","b"\n"1.5","0.5"\n"2.5","1"\n"3.5","0.5"\n', (INPUT, VALUE)),
        ('a,b\n1.5,"NA"\n2.5,"null"\n', (INPUT, CLASS)),
        ("a,b,c\n1.5,2,NA\n2.5,3.5,null\n", (INPUT, VALUE, LEFT_OUT)),
        ("", ()),
        ("a,b,kind\n" + "1.5,2,x\n2.5,3,x\n", (INPUT, INPUT, CLASS)),  # one class: it is said
        (
            "a,kind\n" + "".join(f"{n}.5,c{n % 41}\n" for n in range(300)),
            (INPUT, CLASS),
        ),  # too many
        ("a,b,c\n", (LEFT_OUT,) * 3),
    ],
)
def test_roles_are_guessed(text, roles):
    assert guess_choices(text).roles == roles


def test_another_target_makes_an_input_of_the_one_before():
    choices = guess_choices(NUMBERS).with_role(NUMBERS, {0}, CLASS)
    assert choices.roles == (CLASS, INPUT, INPUT)
    assert choices.with_role(NUMBERS, {1}, LEFT_OUT).roles == (CLASS, LEFT_OUT, INPUT)
    assert choices.with_role(NUMBERS, {2}, VALUE).roles == (INPUT, INPUT, VALUE)


def test_another_target_leaves_out_the_one_before_if_it_is_no_number():
    choices = guess_choices(FLOWERS).with_role(FLOWERS, {0}, VALUE)
    assert choices.roles == (VALUE, INPUT, INPUT, INPUT, LEFT_OUT)
    assert read_own(FLOWERS, choices)[0].outputs == ("sepal length",)
    again = choices.with_role(FLOWERS, {4}, CLASS)
    assert again.roles == (INPUT, INPUT, INPUT, INPUT, CLASS)


def test_numbers_picked_one_after_the_other_are_targets_together():
    choices = guess_choices(NUMBERS).with_role(NUMBERS, {0}, VALUE)
    assert choices.roles == (VALUE, INPUT, VALUE)
    assert choices.with_role(NUMBERS, {2}, INPUT).roles == (VALUE, INPUT, INPUT)


def test_probabilities_picked_one_after_the_other_are_targets_together():
    choices = guess_choices(NUMBERS)
    for column in (0, 2):
        choices = choices.with_role(NUMBERS, {column}, PROBABILITY)
    assert choices.roles == (PROBABILITY, INPUT, PROBABILITY)
    assert choices.with_role(NUMBERS, {1}, VALUE).roles == (INPUT, VALUE, INPUT)


def test_rounded_probabilities_get_the_sum_1():
    text = "a,rain,sun,snow\n" + "1.5,0.33,0.33,0.33\n2,0.5,0.25,0.25\n" * 3
    own, _ = imported(text)
    assert (own.class_names, own.target) == (("rain", "sun", "snow"), "")
    np.testing.assert_allclose(own.probabilities[:, 0], 1 / 3)
    assert own.probabilities[:, 1].tolist() == [0.5, 0.25, 0.25]
    Trainer(import_own(Experiment(), own)).run_epochs(1)


def test_another_dialect_keeps_the_roles_of_the_same_columns_only():
    choices = guess_choices(FLOWERS).with_role(FLOWERS, {0}, LEFT_OUT)
    kept = choices.with_dialect(FLOWERS, replace(choices.dialect, has_comments=False))
    assert kept.roles == choices.roles
    assert len(choices.with_dialect(FLOWERS, replace(choices.dialect, delimiter=";")).roles) == 1


# --- what comes of it -----------------------------------------------------------------------------


def test_korean_scores_are_learned():
    text, encoding = decode(SCORES.encode("cp949"))
    own, dropped = read_own(text, guess_choices(text), "성적.csv")
    assert (encoding, dropped, own.class_names) == ("cp949", 0, ("불합격", "합격"))
    assert [entry.label for entry in own.inputs] == ["공부 시간", "결석"]
    trainer = Trainer(import_own(Experiment(), own))
    trainer.run_epochs(300)
    assert trainer.evaluate().test_score > 0.9


def test_rows_with_a_missing_value_are_left_out_and_counted():
    own, dropped = imported("a,b,kind\n1,2,x\n,3,y\n4,NA,x\n5,6,y\n7,8,?\n9,1,y\n")
    assert (len(own), dropped) == (3, 3)


def test_classes_that_are_numbers_are_in_their_order_and_keep_how_they_are_written():
    own, _ = imported("a,b\n1,10\n2,9\n3,010\n4,9\n", roles=(INPUT, CLASS))
    assert own.class_names == ("9", "010", "10")
    assert own.arrays[1].tolist() == [2, 0, 1, 0]


def test_numbers_that_are_not_standardised_stay_and_the_map_reaches_to_all_of_them():
    own, _ = imported("a,b\n1,2.5\n200,3.5\n3,1\n", is_scaled=False)
    experiment = import_own(Experiment(), own)
    assert experiment.data.own.arrays[0].tolist() == [[1, 200, 3]]
    assert experiment.dataset.low < 1 < 200 < experiment.dataset.high


@pytest.mark.parametrize(
    ("values", "are_scaled"),
    [
        ((5200, 130_000, 64_000), True),
        ((5e6, 7e7, 3e8), True),
        ((0.001, -0.002, 0.001), True),
        ((1.5, -0.25, 0.5), False),
        ((0.01, 0.02, 0.015), False),  # probabilities perhaps
    ],
)
def test_values_of_an_unusual_size_are_standardised_unless_it_is_said_otherwise(values, are_scaled):
    text = "a,b\n" + "".join(f"{n}.5,{value}\n" for n, value in enumerate(values))
    roles = (INPUT, VALUE)
    own, _ = imported(text, roles=roles)
    assert own.targets[0].tolist() == list(values)
    assert bool(own.scales) == are_scaled
    assert bool(imported(text, roles=roles, has_scales=True)[0].scales)
    experiment = import_own(Experiment(), own)
    assert np.abs(load_data(experiment).train.labels).max() < 3
    if values[0] < 1e6:
        assert not imported(text, roles=roles, has_scales=False)[0].scales


def test_inputs_in_the_millions_are_fine_when_they_are_standardised():
    own, _ = imported("a,b\n" + "".join(f"{n}e7,{n % 2}.5\n" for n in range(9)))
    assert load_data(import_own(Experiment(), own)).train.points.std() == pytest.approx(1)


def test_points_of_the_plane_stay_points_that_can_be_painted():
    text = to_text(table_of_own(own_data(Experiment())))
    own, _ = imported(text, is_scaled=False)
    assert own.dataset.is_plane
    assert (own.low, own.high) == (-6, 6)


def test_hidden_layers_stay_and_the_output_fits():
    before = Experiment()
    after = import_own(before, imported(FLOWERS)[0])
    assert after.network.layers[:-1] == before.network.layers[:-1]
    assert (len(after.network.output.units), after.training.loss) == (3, "cce")
    values = import_own(after, own_values())
    assert (len(values.network.output.units), values.training.loss) == (1, "mse")
    assert values.data.features == ("x1",)


def test_a_picture_of_28_by_28_pixels_is_learned():
    rng = np.random.default_rng(1)
    rows = rng.integers(0, 256, (40, 784))
    rows[::2, :100] = 0
    lines = [",".join(map(str, (*row, index % 2))) for index, row in enumerate(rows.tolist())]
    own, _ = imported("\n".join([",".join(f"p{n}" for n in range(785)), *lines]))
    trainer = Trainer(import_own(Experiment(), own))
    trainer.run_epochs(30)
    assert trainer.evaluate().train_score == 1.0


# --- there and back -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "own",
    [
        own_flowers(),
        own_values(),
        own_flowers(class_names=("1", "02", 'a,b "c"'), target="품종; ‘x’"),
        own_flowers(inputs=(2,), is_scaled=False),
        own_soft(),
        own_prices(),
        own_flowers(class_names=("#1", "NA", "null")),
        own_letters(),
        own_letters(inputs=3),
    ],
    ids=[
        "classes",
        "values",
        "hard names",
        "one input",
        "probabilities",
        "scaled values",
        "missing names",
        "letters",
        "letters of 3",
    ],
)
def test_csv_to_session_to_csv_gives_the_same_bytes(own, tmp_path):
    first = to_bytes(table_of_own(own))
    text, _ = decode(first)
    roles = (INPUT,) * len(own.inputs)
    roles += (CLASS,) if own.classes else (VALUE,) * len(own.outputs)
    choices = guess_choices(text)
    if not own.are_soft:  # which is guessed
        choices = replace(choices, roles=roles)
    experiment = import_own(Experiment(), read_own(text, choices, "a.csv")[0])
    save_session(Session(experiment, Trainer(experiment).state()), tmp_path / "a.nnplay")
    loaded = load_session(tmp_path / "a.nnplay").experiment
    assert to_bytes(table_of_own(own_data(loaded))) == first


HARD_NAMES = (
    ("NA", "null", "nan", "N/A", "#N/A", "?", "-", "NULL"),
    ("0.5", "1", "1.5", "NA", "inf", "1e3", "−2", "1,5"),
    (
        "a,b",
        'the "best"',
        "'",
        "a;b\tc",
        "#1",
        "sep=;",
        " ".join("long name" for _ in range(9)),
        '"',
    ),
    tuple(chr(65 + number) for number in range(26)),
    tuple(map(str, range(40))),
)


@pytest.mark.parametrize("names", HARD_NAMES, ids=["missing", "numbers", "marks", "letters", "40"])
def test_every_name_of_a_class_comes_back_as_guessed(names):
    labels = np.repeat(np.arange(len(names)), 3)
    own = own_of(labels, np.linspace(0.25, 9.75, len(labels)), sorted_names(names))
    text = to_text(table_of_own(own))
    again, dropped = imported(text)
    assert dropped == 0
    assert again.class_names == own.class_names
    assert again.arrays[1].tolist() == labels.tolist()
    assert again.numbers.tolist() == own.numbers.tolist()


def own_of(labels, numbers, names):
    """Own data with one input."""
    return OwnData(
        np.asarray(numbers, "<f8").tobytes(),
        np.asarray(labels, "<f8").tobytes(),
        classes=len(names),
        inputs=(Input("a"),),
        class_names=names,
        target="kind",
        is_scaled=True,
    )


def sorted_names(names):
    """Names in the order in which classes are numbered when they are read."""
    text = "a,b\n" + "".join(f'1,"{name.replace(chr(34), chr(34) * 2)}"\n' for name in names)
    return imported(text, roles=(INPUT, CLASS), dialect=Dialect())[0].class_names


def test_without_quotation_marks_na_is_missing_and_in_a_column_of_numbers_with_them_too():
    own, dropped = imported('a,kind\n1,NA\n2,"NA"\n"NA",x\n4,x\n5,""\n', roles=(INPUT, CLASS))
    assert (own.class_names, dropped) == (("NA", "x"), 3)
    assert own.numbers.tolist() == [[2, 4]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
def test_quotation_marks_tell_whatever_separates_the_cells(delimiter):
    lines = [("a", "kind"), ("1", '"NA"'), ("2", '"x y"'), ("3", "NA"), ("4", '"p ""NA"" q"')]
    text = "\n".join(map(delimiter.join, lines))
    own, dropped = imported(text, roles=(INPUT, CLASS), dialect=Dialect(delimiter))
    assert (own.class_names, dropped) == (("NA", 'p "NA" q', "x y"), 1)


def test_quoted_line_breaks_and_quotation_marks_in_a_cell_begin_no_other_cell():
    names = ("a,\n,", 'b\n"NA",', ',"', '"NA"')
    rows = "".join(f'{n},"{name.replace(chr(34), chr(34) * 2)}"\n' for n, name in enumerate(names))
    table = read("a,kind\n" + rows, Dialect(), [Kind.NUMBER, Kind.TEXT])
    assert table["kind"] == tuple(map(str.strip, names))


@pytest.mark.parametrize("name", ["xor", "blobs", "plane", "iris", "xor_gate"])
def test_what_is_loaded_is_written_and_read_again(name):
    own = own_data(set_dataset(Experiment(), name))
    again, _ = imported(
        to_text(table_of_own(own)),
        roles=(INPUT,) * len(own.inputs) + (CLASS if own.classes else VALUE,),
    )
    np.testing.assert_array_equal(again.numbers, own.numbers)
    np.testing.assert_array_equal(again.arrays[1], own.arrays[1])


numbers = st.floats(-1e100, 1e100) | st.integers(-(10**9), 10**9).map(float)


@given(st.lists(st.tuples(numbers, numbers, st.sampled_from("ab")), min_size=2, max_size=20))
def test_every_number_comes_back_to_the_bit(rows):
    cells = [(repr(x), repr(y), name) for x, y, name in [*rows, (0.0, 0.0, "a"), (1.0, 2.0, "b")]]
    text = "\n".join(map(",".join, [("x", "y", "kind"), *cells]))
    choices = Choices(guess_choices("x,y,kind\n1,2,a\n").dialect, (INPUT, INPUT, CLASS))
    own, _ = read_own(text, choices)
    again, _ = read_own(to_text(table_of_own(own)), choices)
    assert again == own
    assert own.numbers.T.tolist() == [[float(x), float(y)] for x, y, _ in cells]


# --- bad input ------------------------------------------------------------------------------------

SOFT, WIDE = (INPUT, PROBABILITY, PROBABILITY), (INPUT, *(PROBABILITY,) * 41)
THREE = "a,b,c\n1,2,x\n3,4,y\n"


@pytest.mark.parametrize(
    ("text", "changes", "words"),
    [
        ("", {}, "no values"),
        ("a,b\n", {}, "no rows below the names in line 1"),
        ("a,b\n1,x\n2,x\n", {"roles": (INPUT, CLASS)}, "“x” in every row"),
        ("a,b\n1,2\nx,3\n", {"roles": (INPUT, VALUE)}, "Line 3, column “a”: “x” is not a number"),
        ("a,b\n1,2\ninf,3\n", {"roles": (INPUT, VALUE)}, "Line 3, column “a”: “inf” is too large"),
        (
            "a,b\n1,2\n3\n",
            {"dialect": Dialect(), "roles": (INPUT, VALUE)},
            "Line 3 ends before column “b”",
        ),
        ("a,b\n1,2\n3,4,5\n", {"roles": (INPUT, VALUE)}, "Line 3 goes on after column “b”"),
        ("a,b\nnan,2\n,4\n", {"roles": (INPUT, VALUE)}, "In each row a value is missing"),
        (THREE, {"roles": (INPUT, LEFT_OUT, LEFT_OUT)}, "No column is the target"),
        (THREE, {"roles": (LEFT_OUT, LEFT_OUT, CLASS)}, "No column is an input"),
        (THREE, {"roles": (INPUT, VALUE, CLASS)}, "2 columns are targets"),
        ("a,p,q\n1,0.5,0.5\n2,0.5,0.6\n", {"roles": SOFT}, "Line 3: the probabilities"),
        ("a,p,q\n1,1.5,-0.5\n", {"roles": SOFT}, "Line 2: the probabilities"),
        (THREE, {"roles": (INPUT, PROBABILITY, LEFT_OUT)}, "“b” alone is a probability"),
        (
            ",".join(f"c{n}" for n in range(42)) + "\n" + "0," * 41 + "1\n",
            {"roles": WIDE},
            "41 columns are",
        ),
        (THREE, {"roles": (LEFT_OUT, LEFT_OUT, LEFT_OUT)}, "All columns are left out"),
        (
            "a,b\n" + "".join(f"{n},c{n}\n" for n in range(50)),
            {"roles": (INPUT, CLASS)},
            "Line 42, column “b”: “c40” is one class more than the 40",
        ),
        (
            "a,b\n1,5\n2,3e6\n",
            {"has_scales": False, "roles": (INPUT, VALUE)},
            "Line 3, column “b”: 3e+06 is too large",
        ),
        ("a,b\n1,5\n3e6,2\n", {"is_scaled": False}, "Line 3, column “a”: 3e+06 is too large as it"),
        (f"a,b\n1,x\n2,{'y' * 201}\n", {"roles": (INPUT, CLASS)}, "the class has 201 characters"),
        (",".join(f"c{n}" for n in range(1001)) + "\n", {}, "Line 1 has 1,001 columns"),
        (",".join("1" * 900) + "\n" + ",".join("2" * 900), {}, "899 columns are inputs"),
    ],
)
def test_what_cannot_be_learned_is_refused_in_words(text, changes, words):
    with pytest.raises(PlaygroundError) as raised:
        imported(text, **changes)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)


def test_one_row_a_constant_column_and_equal_names_are_fine():
    assert len(imported("a,b\n1,2\n", roles=(INPUT, VALUE))[0]) == 1
    own, _ = imported("a,a,b\n5,1,x\n5,2,y\n")
    assert [entry.label for entry in own.inputs] == ["a", "a (2)"]
    trainer = Trainer(import_own(Experiment(), own))
    trainer.run_epochs(5)
    assert math.isfinite(trainer.evaluate().train_loss)


def test_too_many_numbers_are_refused_when_they_are_taken():
    text = ",".join(f"c{n}" for n in range(101)) + "\n" + (",".join("1" * 101) + "\n") * 13_000
    own, _ = imported(text, roles=(INPUT,) * 100 + (VALUE,))
    with pytest.raises(PlaygroundError, match="13,000 samples with 100 numbers"):
        import_own(Experiment(), own)


def test_names_that_cannot_be_seen_or_break_lines_are_written_on_one_line():
    own, _ = imported('"a\u200b\nb",kind\n1,"x\n y"\n2,z\n', roles=(INPUT, CLASS))
    assert (own.inputs[0].label, own.class_names) == ("a b", ("x y", "z"))
    import_own(Experiment(), own)


def test_progress_ends_the_reading():
    def stop(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_own(FLOWERS, guess_choices(FLOWERS), progress=stop)


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        (FLOWERS, True),
        ("1\t2\n3\t4\n", True),
        ("a;b\n0,5;1\n", True),
        ("", False),
        ("1,2", False),
        ("one line\nand another", False),
        ("0.25", False),
        ('{"backprop-playground": 1,\n"layers": 2}', False),
        ("1,2\n3\n", False),
    ],
)
def test_what_is_a_table_on_the_clipboard(text, is_table):
    assert looks_like_table(text) == is_table


def test_own_from_table_needs_a_role_for_each_column():
    table = read(FLOWERS, guess_choices(FLOWERS).dialect)
    with pytest.raises(ValueError, match="shorter"):
        own_from_table(table, [INPUT, CLASS])


def test_several_columns_of_numbers_are_learned_together_and_come_back_the_same():
    text = "a,b,one,two\n1,2,0.25,-4\n3,5,0.5,3.125\n0,7,1,2\n"
    own, dropped = imported(text, roles=(INPUT, INPUT, VALUE, VALUE), has_scales=False)
    assert (own.outputs, dropped) == (("one", "two"), 0)
    np.testing.assert_array_equal(own.arrays[1], [[0.25, 0.5, 1.0], [-4.0, 3.125, 2.0]])
    experiment = import_own(Experiment(), own)
    assert len(experiment.network.output.units) == 2
    Trainer(experiment).run_epochs(2)
    again = own_from_table(table_of_own(own), (INPUT, INPUT, VALUE, VALUE), own.source)
    assert again == replace(own, inputs=again.inputs)


def test_own_inputs_are_standardised_without_the_validation_and_the_test_part():
    experiment = import_own(Experiment(), own_flowers())
    data = replace(experiment.data, test_share=0.3, validation_share=0.2, noise=0.0)
    experiment = standardised(replace(experiment, data=data), experiment)
    train = load_data(experiment).train
    assert len(train) == 75
    np.testing.assert_allclose(train.points.mean(axis=1), 0.0, atol=1e-9)
    np.testing.assert_allclose(train.points.std(axis=1), 1.0, atol=1e-9)
