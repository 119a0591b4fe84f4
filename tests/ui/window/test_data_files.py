"""Import and export of data: the dialog, what it corrects and refuses, undo, the clipboard."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QMainWindow

from playground import Key
from playground.core.experiment.edits.own_points import own_data
from playground.exchange.importing import guess_choices, read_own
from playground.exchange.own_tables import table_of_own
from playground.exchange.roles import Role
from playground.exchange.writing import to_bytes
from playground.ui.look.text_size import refresh, use_text_percent
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside
from playground.ui.window.data_files import DataFiles
from playground.ui.window.settings import Settings
from tests.support.experiments import change
from tests.support.listener import Listener
from tests.support.own import own_flowers, own_pictures, own_soft

FLOWERS = to_bytes(table_of_own(own_flowers()))
SCORES = "이름,공부 시간,결석,합격\n" + "".join(
    f"학생{n},{n / 2},{n % 3},{'합격' if n > 15 else '불합격'}\n" for n in range(30)
)


@pytest.fixture
def listener():
    return Listener()


@pytest.fixture
def data_files(desk, listener, qtbot):
    main = QMainWindow()
    qtbot.addWidget(main)
    return DataFiles(main, desk.document, Settings(), listener, Beside(main))


@pytest.fixture
def opened(data_files, qtbot, tmp_path):
    """Opens the dialog of a file with this content, and waits until its rows are read."""

    def show(content, name="data.csv"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        data_files.import_file(file)
        wait(qtbot, data_files.dialog)
        return data_files.dialog

    yield show
    if data_files.dialog is not None:
        data_files.dialog.reject()


def wait(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.summary.text() != "Reading …")


def pick(qtbot, dialog, column, role):
    """Choose a role with the mouse and the menu."""
    table = dialog.columns
    place = table.visualItemRect(table.item(0, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    title = table.titles[role]
    next(
        action for action in table.menu.actions() if action.text().replace("&", "") == title
    ).trigger()
    table.menu.close()
    wait(qtbot, dialog)


def roles(dialog):
    """What the dialog shows above the columns."""
    table = dialog.columns
    return [
        table.item(0, column).text().removesuffix(" ▾") for column in range(table.columnCount())
    ]


def test_a_korean_file_of_an_old_excel_is_guessed_and_imported_as_one_step(desk, opened):
    before = desk.experiment
    dialog = opened(SCORES.encode("cp949"), "성적.csv")
    assert dialog.encoding.currentText() == "CP949 (한국어)"
    assert roles(dialog) == ["Left out", "Input", "Input", "Target: class"]
    assert dialog.summary.text() == "Samples: 30. Inputs: 2. Classes: 2 (불합격, 합격)."
    dialog.take.click()
    data = desk.experiment.data
    assert (data.own.source, data.own.class_names) == ("성적.csv", ("불합격", "합격"))
    assert desk.experiment.network.layers[:-1] == before.network.layers[:-1]
    assert desk.document.undo_stack.count() == 1
    assert desk.document.undo_stack.undoText() == "Import data"
    desk.document.undo_stack.undo()
    assert desk.experiment == before


@pytest.mark.parametrize("keeps", [False, True])
def test_the_weights_are_kept_where_that_is_wanted(desk, opened, keeps):
    desk.do("step_epoch")
    before = desk.settle()
    dialog = opened(FLOWERS)
    dialog.chips.keeps.setChecked(keeps)
    dialog.take.click()
    after = desk.settle()
    key = Key("hidden2", "1", "hidden1", "1")
    assert (after.update > 0) == keeps
    assert (after.parameter(key) == before.parameter(key)) == keeps
    assert len(after.answers[0]) == 3
    desk.do("undo")
    assert desk.settle().parameters.tolist() == before.parameters.tolist()


def test_twenty_rows_are_shown_with_their_lines(opened):
    table = opened(FLOWERS).columns
    assert table.rowCount() == 21
    assert table.verticalHeaderItem(1).text() == "2"
    assert table.item(1, 4).text() == "setosa"
    assert table.horizontalHeaderItem(2).text() == "petal length"


def test_in_large_text_the_dialog_is_not_larger_than_the_screen(opened, qapp):
    use_text_percent(qapp, 200)
    dialog = opened(FLOWERS)
    refresh(dialog)
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()
    assert dialog.rect().contains(dialog.buttons.geometry())
    use_text_percent(qapp, 100)


def test_another_target_is_picked_in_the_menu_above_its_column(desk, opened, qtbot):
    dialog = opened(FLOWERS)
    pick(qtbot, dialog, 1, Role.VALUE)
    # the names of flowers, which cannot be an input, are left out
    assert dialog.summary.text() == "Samples: 150. Inputs: 3. “sepal width” is a number."
    pick(qtbot, dialog, 1, Role.INPUT)
    assert "No column is the target" in dialog.summary.text()
    assert not dialog.take.isEnabled()
    pick(qtbot, dialog, 0, Role.VALUE)
    assert dialog.summary.text() == "Samples: 150. Inputs: 3. “sepal length” is a number."
    dialog.take.click()
    assert desk.experiment.dataset.is_regression
    assert desk.experiment.training.loss == "mse"


def test_several_values_are_all_named(desk, opened, qtbot):
    dialog = opened(FLOWERS)
    pick(qtbot, dialog, 4, Role.LEFT_OUT)
    dialog.columns.picked.emit({0, 1}, Role.VALUE)
    wait(qtbot, dialog)
    said = "Samples: 150. Inputs: 2. Values: 2 (sepal length, sepal width)."
    assert dialog.summary.text() == said
    dialog.take.click()
    assert desk.experiment.dataset.outputs == ("sepal length", "sepal width")


def test_two_numbers_are_picked_one_after_the_other_and_can_be_read(desk, opened, qtbot):
    dialog = opened(
        "temp,wind,power,noise\n" + "".join(f"{n},{n / 2},{n / 4},{n / 5}\n" for n in range(40))
    )
    assert roles(dialog)[2:] == ["Input", "Target: number"]
    pick(qtbot, dialog, 2, Role.VALUE)
    assert roles(dialog)[2:] == ["Target: number", "Target: number"]
    assert dialog.columns.columnWidth(2) >= dialog.columns.sizeHintForColumn(2)
    dialog.take.click()
    assert desk.experiment.dataset.outputs == ("power", "noise")


def test_probabilities_are_guessed_named_and_refused_with_their_line(desk, opened, qtbot):
    dialog = opened(to_bytes(table_of_own(own_soft())))
    assert roles(dialog) == ["Input"] * 2 + ["Target: probability"] * 3
    assert dialog.summary.text() == (
        "Samples: 60. Inputs: 2. Probabilities of classes: 3 (rain, sun, snow)."
    )
    pick(qtbot, dialog, 4, Role.LEFT_OUT)
    assert "Line 2: the probabilities" in dialog.summary.text()
    pick(qtbot, dialog, 4, Role.PROBABILITY)
    dialog.take.click()
    own = desk.experiment.data.own
    assert own == replace(
        own_soft(), inputs=own.inputs, low=own.low, high=own.high, source="data.csv"
    )


def test_large_values_are_standardised_unless_it_is_said_otherwise(desk, opened, qtbot):
    text = "area,price\n" + "".join(f"{n}.5,{n * 4000}\n" for n in range(30, 60))
    dialog = opened(text)
    assert dialog.chips.has_scales.isVisible()
    assert dialog.chips.has_scales.isChecked()
    assert "hard to learn" not in dialog.summary.text()
    dialog.chips.has_scales.click()
    wait(qtbot, dialog)
    assert "hard to learn; have the targets standardised" in dialog.summary.text()
    dialog.chips.has_scales.click()
    wait(qtbot, dialog)
    dialog.take.click()
    assert [one.label for one in desk.experiment.dataset.scales] == ["price"]
    assert not opened(FLOWERS).chips.has_scales.isVisible()


def test_a_square_of_like_inputs_is_offered_as_a_picture(desk, opened, qtbot):
    dialog = opened(to_bytes(table_of_own(own_pictures())))
    assert dialog.chips.is_picture.isVisible()
    assert not dialog.chips.is_picture.isChecked(), "few pixels are not taken for a picture unasked"
    assert dialog.chips.is_picture.text() == "The inputs are a picture of 4×4 pixels"
    dialog.chips.is_picture.click()
    wait(qtbot, dialog)
    assert dialog.chips.is_picture.isChecked()
    pick(qtbot, dialog, 0, Role.LEFT_OUT)
    assert not dialog.chips.is_picture.isVisible()
    pick(qtbot, dialog, 0, Role.INPUT)
    dialog.take.click()
    assert desk.experiment.dataset.image == (4, 4)
    desk.document.undo_stack.undo()
    assert desk.experiment.dataset.image is None


def test_many_like_pixels_are_taken_for_a_picture_unless_it_is_said_otherwise(desk, opened, qtbot):
    dialog = opened(to_bytes(table_of_own(own_pictures(side=8))))
    assert dialog.chips.is_picture.isChecked()
    dialog.chips.is_picture.click()
    wait(qtbot, dialog)
    dialog.take.click()
    assert desk.experiment.dataset.image is None


def test_the_keyboard_opens_the_menu_of_the_selected_columns(opened, qtbot):
    dialog = opened(FLOWERS)
    dialog.columns.setCurrentCell(0, 0)
    for column in (0, 1):
        dialog.columns.item(0, column).setSelected(True)
    qtbot.keyClick(dialog.columns, Qt.Key.Key_Return)
    assert dialog.columns.menu.isVisible()
    dialog.columns.menu.actions()[-1].trigger()
    dialog.columns.menu.close()
    wait(qtbot, dialog)
    assert roles(dialog)[:3] == ["Left out", "Left out", "Input"]


def test_delimiter_decimal_mark_and_names_can_be_corrected(desk, opened, qtbot):
    dialog = opened("2019;2020\n1,5;2,5\n3,5;4,5\n")
    assert not dialog.chips.has_header.isChecked()
    assert dialog.columns.horizontalHeaderItem(0).text() == "x₁"
    dialog.chips.has_header.click()
    wait(qtbot, dialog)
    assert dialog.columns.horizontalHeaderItem(0).text() == "2019"
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findData(","))
    dialog.delimiter.activated.emit(dialog.delimiter.currentIndex())
    wait(qtbot, dialog)
    assert dialog.columns.horizontalHeaderItem(0).text() == "2019;2020"
    assert not dialog.take.isEnabled()
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findData(";"))
    dialog.delimiter.activated.emit(dialog.delimiter.currentIndex())
    wait(qtbot, dialog)
    dialog.chips.is_scaled.click()
    wait(qtbot, dialog)
    dialog.take.click()
    assert desk.experiment.data.own.arrays[0].tolist() == [[1.5, 3.5]]


def test_another_encoding_reads_the_text_anew_or_says_why_not(opened, qtbot):
    dialog = opened(SCORES.encode("cp949"))

    def choose(name):
        dialog.encoding.setCurrentIndex(dialog.encoding.findData(name))
        dialog.encoding.activated.emit(dialog.encoding.currentIndex())
        wait(qtbot, dialog)

    choose("utf-8")
    assert "is not possible in the encoding utf-8" in dialog.summary.text()
    assert not dialog.take.isEnabled()
    choose("cp949")
    assert dialog.take.isEnabled()


def test_rows_with_a_missing_value_are_counted(opened):
    dialog = opened("a,b,kind\n1,2,x\n,3,y\n4,NA,x\n5,6,y\n7,8,x\n")
    assert "Rows left out because a value is missing: 2." in dialog.summary.text()


def test_an_error_is_said_in_the_dialog_with_line_and_column_and_the_data_stay(desk, opened):
    before = desk.experiment
    rows = "".join(f"{n},{n / 3}\n" for n in range(20))
    dialog = opened(f"a,b\n{rows}oops,3\n")
    assert "Line 22, column “a”: “oops” is not a number" in dialog.summary.text()
    assert not dialog.take.isEnabled()
    dialog.accept()  # as the Enter key would
    dialog.cancel.click()
    assert desk.experiment is before


def test_data_that_this_network_cannot_be_trained_on_are_refused_in_the_dialog(opened):
    names = ",".join(f"c{n}" for n in range(101))
    dialog = opened(names + "\n" + (",".join("1" * 101) + "\n") * 13_000)
    assert "13,000 samples with 100 numbers" in dialog.summary.text()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "“data.csv” cannot be opened"),
        (b"PK\3\4....", "Excel workbook"),
        (b"\x00\x01\x02\x03" * 50, "not a text"),
    ],
)
def test_what_is_no_text_is_refused_before_there_is_a_dialog(
    data_files, listener, tmp_path, content, words
):
    file = tmp_path / "data.csv"
    if content is not None:
        file.write_bytes(content)
    data_files.import_file(file)
    assert words in listener.noticed
    assert listener.offers == ["Import another file …"]
    assert data_files.dialog is None


ROWS = "".join(f"{n / 3:.3f},{n % 7},{'xy'[n % 2]}\n" for n in range(30))
WIDE = ",".join("1" * 10_000)
BAD = {  # what is wrong with a file, and the sentence about it
    "empty": ("", "There are no values to read."),
    "only names": ("a,b,c\n", "There are no rows below the names in line 1"),
    "one row": ("a,b,kind\n1,2,x\n", "Column “kind” has “x” in every row; two different classes"),
    "one class": ("a,kind\n" + "1,x\n2,x\n" * 9, "Column “kind” has “x” in every row"),
    "a text": (f"a,b,kind\n{ROWS}oops,3,x\n", "Line 32, column “a”: “oops” is not a number"),
    "too large": ("a,b\n" + "1,1e200\n2,1e201\n" * 5, "Line 2, column “b”: “1e200” is too large"),
    "infinity": (f"a,b,kind\n{ROWS}-inf,3,x\n", "Line 32, column “a”: “-inf” is too large"),
    "no value": ("a,b\n" + "nan,1\n2,NaN\n" * 9, "In each row a value is missing"),
    "a short row": (f"a,b,kind\n{ROWS}1,3\n", "Line 32 ends before column “kind”"),
    "a long row": (f"a,b,kind\n{ROWS}1,3,x,9\n", "Line 32 goes on after column “kind”"),
    "an open quotation": ('a,kind\n1.5,"x\n2.5,y\n3,z\n', "Line 2: a quotation mark"),
    "10,000 columns": (f"{WIDE}\n" * 3, "Line 1 has 10,000 columns; 1,000 fit."),
    "41 classes": (
        "a,kind\n" + "".join(f"{n}.5,c{n % 41}\n" for n in range(300)),
        "Line 42, column “kind”: “c40” is one class more than the 40 that fit",
    ),
    "damaged letters": (
        ("a,b,이름\n" + "1,2,가\n3,4,나\n" * 10).encode() + b"5,6,\xff\n",
        "Line 22: byte 176 of the file is not possible in the encoding utf-8; choose another one",
    ),
}


@pytest.mark.parametrize("wrong", list(BAD))
def test_what_is_wrong_with_a_file_is_said_and_the_loaded_data_stay(desk, opened, wrong):
    before, (content, words) = desk.experiment, BAD[wrong]
    dialog = opened(content)
    assert words in dialog.summary.text()
    assert "\n" not in dialog.summary.text()
    assert not dialog.take.isEnabled()
    dialog.accept()
    dialog.cancel.click()
    assert desk.experiment is before


ODD = {  # files that are odd and can be read, and what is said
    "one row of numbers": ("1,2,3\n", "Samples: 1. Inputs: 2. “x₃” is a number."),
    "equal names": ("a,a,b\n5,1,x\n5.5,2,y\n", "Samples: 2. Inputs: 2. Classes: 2 (x, y)."),
    "a class like a number": (
        "a,kind\n" + "1.5,10\n2.5,9\n3.5,010\n" * 5,
        "Samples: 15. Inputs: 1. Classes: 3 (9, 010, 10).",
    ),
    "commas in quotes": (
        'a,kind\n1.5,"x, y"\n2.5,z\n',
        "Samples: 2. Inputs: 1. Classes: 2 (x, y, z).",
    ),
    "Korean names": (
        "키,몸무게,성별\n170,65,남\n160,50,여\n175,70,남\n".encode("cp949"),
        "Samples: 3. Inputs: 2. Classes: 2 (남, 여).",
    ),
    "constant columns": (
        "a,b,c\n5,1,7.5\n5,2,7.5\n5,3,7.5\n5,4,7.5\n",
        "Samples: 4. Inputs: 2. “c” is a number.\n"
        "The same in every row, so nothing can be learned from it: a, c.",
    ),
}


@pytest.mark.parametrize("odd", list(ODD))
def test_odd_files_that_can_be_read_are_summed_up(desk, opened, odd):
    content, words = ODD[odd]
    dialog = opened(content)
    assert dialog.summary.text() == words
    dialog.take.click()
    desk.do("step_epoch")
    assert np.isfinite(desk.settle().metrics.train_loss)


def test_damaged_letters_are_not_read_until_another_encoding_fits(opened, qtbot):
    dialog = opened(("a,kind\n" + "1,é\n3,ü\n" * 10).encode() + b"5,\xe9\n")
    dialog.chips.has_header.click()
    wait(qtbot, dialog)
    assert "is not possible in the encoding utf-8" in dialog.summary.text()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("cp1252"))
    dialog.encoding.activated.emit(dialog.encoding.currentIndex())
    wait(qtbot, dialog)
    assert "is not possible" not in dialog.summary.text()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.csv", "“gone.csv” cannot be opened: No such file or directory."),
        ("", "is not a file."),
        ("large.csv", "“large.csv” is larger than 32 MB."),
    ],
)
def test_a_file_that_has_gone_a_folder_and_two_gigabytes_are_refused(
    desk, data_files, listener, tmp_path, name, words
):
    with (tmp_path / "large.csv").open("wb") as file:
        file.truncate(2 * 2**30)  # takes no room on the disk
    before = desk.experiment
    data_files.import_file(tmp_path / name)
    assert words in listener.noticed
    assert data_files.dialog is None
    assert desk.experiment is before


def test_cancel_ends_the_reading_and_changes_nothing(desk, data_files, qtbot, tmp_path):
    file = tmp_path / "large.csv"
    file.write_text("a,b,c\n" + "1,2,3\n" * 60_000)
    before = desk.experiment
    data_files.import_file(file)
    data_files.dialog.reject()
    assert desk.experiment is before


def test_a_table_on_the_clipboard_is_imported(data_files, desk, qtbot):
    QApplication.clipboard().setText("a\tb\n1\t2,5\n2\t3,5\n4\t1,5\n")
    assert data_files.paste()
    wait(qtbot, data_files.dialog)
    assert data_files.dialog.delimiter.currentData() == "\t"
    data_files.dialog.take.click()
    assert desk.experiment.data.own.numbers.tolist() == [[1, 2, 4]]


def test_other_text_on_the_clipboard_is_no_table(data_files):
    QApplication.clipboard().setText("w = 1")
    assert not data_files.paste()
    assert data_files.dialog is None


def test_names_that_look_like_html_are_shown_letter_by_letter(desk, opened, qtbot):
    dialog = opened("<b>a</b>,kind\n1,<i>x</i>\n2,y\n")
    assert "<i>x</i>" in dialog.summary.text()
    assert dialog.summary.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in dialog.columns.horizontalHeaderItem(0).toolTip()
    dialog.take.click()
    desk.settle()
    assert "&lt;i&gt;x" in desk.map_view.legend.text()


def test_what_is_exported_is_what_was_imported(desk, data_files, opened, tmp_path, monkeypatch):
    opened(FLOWERS).take.click()
    file = tmp_path / "again.csv"
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: file)
    assert data_files.ask_export()
    assert file.read_bytes() == FLOWERS


def test_a_drawn_data_set_is_exported_as_it_is_on_the_map(
    desk, data_files, listener, tmp_path, monkeypatch
):
    file = tmp_path / "xor.csv"
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: file)
    data_files.ask_export()
    text = file.read_text("utf-8-sig")
    own, _ = read_own(text, guess_choices(text))
    np.testing.assert_array_equal(own.numbers, own_data(desk.experiment).numbers)
    assert listener.said == "Saved “xor.csv”"
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: tmp_path / "none" / "xor.csv")
    assert not data_files.ask_export()
    assert "could not be written" in listener.noticed


def test_the_export_leaves_a_sealed_test_set_out_and_says_so(
    desk, data_files, listener, tmp_path, monkeypatch
):
    desk.document.edit(lambda e: change(e, sealed=True), "seal")
    file = tmp_path / "xor.csv"
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: file)
    assert data_files.ask_export()
    assert len(file.read_text("utf-8-sig").splitlines()) == 1 + 200
    assert listener.said == "Saved “xor.csv” without the sealed test set"


def test_the_window_imports_what_is_pasted_and_what_is_dropped(window, qtbot, tmp_path):
    file = tmp_path / "flowers.csv"
    file.write_bytes(FLOWERS)
    window.openers[".csv"](file)
    wait(qtbot, window.data_files.dialog)
    window.data_files.dialog.take.click()
    qtbot.waitUntil(lambda: window.document.experiment.data.dataset == "own")
    panel = window.views.experiment_panel.data.scaling
    assert panel.text().startswith("flowers.csv, 150 samples; standardised")
    assert "petal length: (x − 3.7" in panel.toolTip()
    QApplication.clipboard().setText("a\tb\n1\t2\n3\t4\n")
    window.actions_by_name["paste"].trigger()
    wait(qtbot, window.data_files.dialog)
    window.data_files.dialog.reject()


def test_a_table_on_the_command_line_is_imported(window, qtbot, tmp_path):
    file = tmp_path / "flowers.CSV"
    file.write_bytes(FLOWERS)
    window.open_named(file)
    wait(qtbot, window.data_files.dialog)
    window.data_files.dialog.reject()


def test_the_button_of_the_data_panel_opens_the_dialog_of_a_file(
    window, qtbot, tmp_path, monkeypatch
):
    file = tmp_path / "flowers.csv"
    file.write_bytes(FLOWERS)
    monkeypatch.setattr(dialogs, "ask_table", lambda *_: file)
    window.views.experiment_panel.data.import_data.click()
    wait(qtbot, window.data_files.dialog)
    window.data_files.dialog.reject()


def test_the_dialog_says_what_is_a_missing_value(opened):
    dialog = opened(b'a,kind\n1,NA\n2,"NA"\n3,x\n')
    said = dialog.summary.text()
    assert "Samples: 2. Inputs: 1. Classes: 2 (NA, x)." in said
    assert "a value is missing: 1. Missing is an empty cell, or one with NA, N/A" in said
    assert "a class called “NA” is in quotation marks" in said
