"""The data table: what its cells say, sorting, the filter, the pin, and edits with real keys."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QGuiApplication, QIcon
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem

from playground import Experiment
from playground.core.engine.samples import load_data
from playground.core.engine.scoring import wrongly_classified
from playground.core.experiment.edits import own_points, own_rows
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.edits.settings import set_dataset
from playground.core.observe.watch import Watch
from playground.ui.views.table.view import NONE_SELECTED, REST
from tests.support.experiments import change, with_values
from tests.support.own import own_flowers, own_prices, own_soft

X1, CLASS = 2, 4  # columns of a set of the plane
Key, Decoration = Qt.Key, Qt.ItemDataRole.DecorationRole


@pytest.fixture
def view(desk):
    return desk.table_view


def titles(view):
    model = view.model
    return [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]


def texts(view, row):
    model = view.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def column(view, number):
    model = view.model
    return [model.data(model.index(row, number)) for row in range(len(model.order))]


def table_of(desk):
    return own_rows.table_of(desk.experiment)


def go_to(view, row, number):
    """Make a cell the current one, as a click does."""
    table = view.table
    index = view.model.index(row, number)
    table.scrollTo(index)
    at = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def editor_of(view):
    """The editor that is open in the current cell."""
    editor = view.table.indexWidget(view.table.currentIndex())
    assert isinstance(editor, QLineEdit)
    return editor


def type_into(view, text, end=Key.Key_Return):
    """Type into the editor that is open."""
    editor = editor_of(view)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, end)
    QApplication.processEvents()  # Qt commits after the key


def sort_by(view, number, descending=False):
    way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    view.table.horizontalHeader().setSortIndicator(number, way)


# --- what is shown --------------------------------------------------------------------------------


def test_there_is_a_row_for_each_sample_with_numbers_and_answer(desk, view):
    assert titles(view) == ["row", "set", "x₁", "x₂", "class", "answer", "ŷ", "right?"]
    desk.do("step_epoch")
    snapshot = desk.settle()
    test = load_data(desk.experiment).test
    row = int(test.rows[0])
    label, answer = int(test.labels[0]), snapshot.answers[1][0, 0]
    said = texts(view, row)
    assert said[0] == f"{row + 1}"
    assert said[1] == "test"
    assert float(said[2].replace("−", "-")) == pytest.approx(test.points[0, 0], abs=1e-5)
    assert said[4:6] == [str(label), str(int(answer >= 0.5))]
    assert float(said[6]) == pytest.approx(answer, abs=1e-4)
    assert said[7] == ("right" if label == int(answer >= 0.5) else "wrong")


def test_before_the_first_update_no_answer_is_judged(desk, view):
    assert set(column(view, 7)) == {"–"}
    view.wrong.click()
    assert len(view.model.order) == 400


def test_iris_is_as_measured_with_its_names_and_an_edit_takes_it_over(desk, view):
    desk.open(set_dataset(Experiment(), "iris"))
    assert titles(view)[2:4] == ["sepal length (cm)", "sepal width (cm)"]
    assert texts(view, 0)[2:7] == ["6", "3.4", "4.5", "1.6", "versicolor"]  # drawn in some order
    assert view.model.setData(view.model.index(0, 2), "6.5")
    desk.settle()
    own = desk.experiment.data.own
    assert own.numbers[:, 0].tolist() == [6.5, 3.4, 4.5, 1.6]
    assert own.class_names == ("setosa", "versicolor", "virginica")
    assert texts(view, 0)[2:7] == ["6.5", "3.4", "4.5", "1.6", "versicolor"]


def test_pictures_cannot_be_edited(desk, view):
    desk.open(set_dataset(Experiment(), "digits"))
    assert not view.model.flags(view.model.index(0, 2)) & Qt.ItemFlag.ItemIsEditable
    assert not view.add.isEnabled()
    assert view.model.rowCount() == 1797


def test_samples_of_a_sealed_test_set_are_blank_and_are_not_copied(desk, view, qapp):
    desk.document.edit(lambda e: change(e, sealed=True), "seal")
    desk.do("step_epoch")
    desk.settle()
    train = set(load_data(desk.experiment).train.rows.tolist())
    row = next(number for number in range(400) if number not in train)
    assert texts(view, row)[1:6] == ["sealed", "–", "–", "–", "–"]
    assert texts(view, row)[7] == "–"
    assert not view.model.flags(view.model.index(row, 2)) & Qt.ItemFlag.ItemIsEditable
    view.table.copied.emit([row, min(train)])
    assert len(qapp.clipboard().text().splitlines()) == 1


def test_probabilities_are_columns_that_can_be_typed(desk, view):
    desk.open(import_own(Experiment(), own_soft()))
    assert titles(view)[2:] == ["warmth", "wind", "rain", "sun", "snow", "answer", "ŷ", "right?"]
    shares = desk.experiment.data.own.probabilities
    assert texts(view, 0)[4:7] == [f"{value:g}" for value in shares[:, 0]]
    swatches = [view.model.data(view.model.index(0, 4 + n), Decoration) for n in range(3)]
    assert [one is not None for one in swatches] == (shares[:, 0] == shares[:, 0].max()).tolist()
    assert view.model.setData(view.model.index(0, 4), "1")
    desk.settle()
    assert desk.experiment.data.own.probabilities[:, 0].tolist() == [1, 0, 0]
    view.table.pasted.emit(1, 2, "0.25\t0.25\t0.5\n0\t1\t0\n")
    desk.settle()
    assert desk.experiment.data.own.probabilities[:, 1:3].T.tolist() == [
        [0.25, 0.25, 0.5],
        [0, 1, 0],
    ]
    refused = []
    desk.document.refused.connect(refused.append)
    assert view.model.setData(view.model.index(0, 4), "2")
    assert "Row 1: the probabilities" in str(refused[0])


def test_standardised_values_are_in_the_units_of_the_data(desk, view):
    desk.open(import_own(Experiment(), own_prices()))
    desk.do("step_epoch")
    snapshot = desk.settle()
    own, row = desk.experiment.data.own, int(load_data(desk.experiment).train.rows[0])
    said = [float(text.replace("−", "-").replace(",", "")) for text in texts(view, row)[2:]]
    answer = desk.experiment.dataset.measured_values(snapshot.answers[0][:, :1])[:, 0]
    assert said[1:3] == own.targets[:, row].tolist()
    np.testing.assert_allclose(said[3:5], answer, rtol=1e-3)
    np.testing.assert_allclose(said[5], np.hypot(*(answer - own.targets[:, row])), rtol=1e-3)


def test_a_regression_has_values_and_errors(desk, view):
    desk.open(set_dataset(Experiment(), "plane"), epochs=1)
    assert titles(view)[4:] == ["value", "ŷ", "error"]
    value, answer, error = (float(one.replace("−", "-")) for one in texts(view, 3)[4:])
    assert error == pytest.approx(abs(value - answer), abs=2e-4)
    assert not view.wrong.isEnabled()


def test_the_name_of_the_validation_set_is_not_cut(desk, view):
    desk.open(change(Experiment(), validation_share=0.2))
    view.table.resize(900, 300)
    view.table.show()
    QApplication.processEvents()
    assert "validation" in column(view, 1)[:8]
    assert view.table.columnWidth(1) >= view.table.sizeHintForColumn(1)


def test_values_in_the_millions_are_not_cut(desk, view):
    prices = own_prices()
    own = prices.with_samples(prices.numbers, -7.13 * prices.targets * [[1], [1e6]])
    desk.open(import_own(Experiment(), own.scaled_to(np.arange(60))))
    desk.do("step_epoch")
    desk.settle()
    view.table.resize(900, 300)
    view.table.show()
    QApplication.processEvents()
    for number in range(3, 8):
        assert view.table.columnWidth(number) >= view.table.sizeHintForColumn(number)


def test_several_values_have_their_names(desk, view):
    desk.open(with_values(), epochs=1)
    assert titles(view)[4:] == ["p", "q", "ŷ of p", "ŷ of q", "error"]


def test_the_colour_of_a_class_is_the_same_in_a_selected_row(desk, view):
    desk.settle()
    view.table.show()
    index = view.model.index(0, CLASS)

    def colour():
        option = QStyleOptionViewItem()
        option.initFrom(view.table)
        option.decorationSize = view.table.iconSize()
        view.table.itemDelegate().initStyleOption(option, index)
        pixmap = option.icon.pixmap(option.decorationSize, QIcon.Mode.Selected)
        return pixmap.toImage().pixelColor(4, 4)

    assert colour() == view.model.data(index, Qt.ItemDataRole.DecorationRole)


# --- order and filter -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["line", "sine", "step", "sinc"])
def test_a_curve_has_both_coordinates_of_its_points(desk, view, name):
    desk.open(set_dataset(Experiment(), name))
    assert titles(view)[2:5] == ["x₁", "x₂", "value"]
    assert table_of(desk)[0, 1] == 0


def test_several_values_have_their_names_as_headings(desk, view):
    desk.open(with_values())
    assert titles(view)[2:] == ["x₁", "x₂", "p", "q", "ŷ of p", "ŷ of q", "error"]


def test_it_sorts_by_any_column_and_back_to_the_listed_order(desk, view):
    numbers = own_rows.table_of(desk.experiment)
    sort_by(view, X1)
    np.testing.assert_array_equal(view.model.order, np.argsort(numbers[:, 0]))
    sort_by(view, X1, descending=True)
    np.testing.assert_array_equal(view.model.order, np.argsort(-numbers[:, 0]))
    for number in range(view.model.columnCount()):
        sort_by(view, number)
        assert sorted(view.model.order) == list(range(400))
    view.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert view.model.order.tolist() == list(range(400))


def test_the_filter_leaves_the_wrong_answers(desk, view):
    desk.do("step_epoch")
    snapshot = desk.settle()
    data = load_data(desk.experiment)
    wrong = {
        int(row)
        for samples, outputs in zip(data.sets, snapshot.answers, strict=True)
        for row in samples.rows[wrongly_classified(desk.experiment, outputs, samples.labels)]
    }
    view.wrong.click()
    assert view.model.order.tolist() == sorted(wrong)
    assert view.model.rowCount() == len(wrong)  # no row for a new one
    assert f"{len(wrong)} answered wrongly" in view.caption.text()


def test_the_filter_says_why_all_are_listed_before_training(desk, view):
    view.wrong.click()
    assert len(view.model.order) == 400
    assert view.caption.text() == "400 samples; none is judged before the first update"
    test_row = int(np.flatnonzero(view.model.rows.part == 1)[0])
    view.table.setCurrentIndex(view.model.index(test_row, 0))
    assert "judged" in view.caption.text()  # also where another reason could be said
    desk.do("step_epoch")
    desk.settle()
    assert "answered wrongly" in view.caption.text()


@pytest.mark.parametrize("words", ["not trained yet: none is judged", "not trained yet"])
def test_why_all_are_listed_is_said_where_there_is_little_room(desk, view, words):
    view.wrong.click()
    assert "none is judged before" in view.caption.shown
    beside = view.width() - view.caption.width()
    view.resize(beside + view.caption.fontMetrics().horizontalAdvance(words) + 4, view.height())
    QApplication.processEvents()
    assert view.caption.shown == words


def test_while_training_runs_the_order_follows_twice_a_second(desk, view):
    desk.do("step_epoch")
    desk.settle()
    view.wrong.click()
    before = view.model.order.copy()
    desk.controller.set_running(True)
    for _ in range(5):
        assert desk.settle().running
        np.testing.assert_array_equal(view.model.order, before)
    desk.time += REST
    desk.settle()
    assert not np.array_equal(view.model.order, before)
    desk.controller.set_running(False)


def test_nothing_is_drawn_where_the_two_scroll_bars_meet(view):
    table = view.table
    table.setFixedSize(200, 100)
    across, down = table.horizontalScrollBar(), table.verticalScrollBar()
    QApplication.processEvents()
    assert across.isVisible()
    assert down.isVisible()
    picture, size = table.grab().toImage(), table.size()
    left, top = size.width() - down.width(), size.height() - across.height()
    corner = picture.copy(left, top, down.width(), across.height())
    colours = {corner.pixel(x, y) for x in range(corner.width()) for y in range(corner.height())}
    assert len(colours) == 1


def test_a_click_on_a_heading_sorts_by_it(view):
    head = view.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(X1) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    numbers = [float(one.replace("−", "-")) for one in column(view, X1)]
    assert numbers in (sorted(numbers), sorted(numbers, reverse=True))


def test_a_key_sorts_as_a_click_on_the_heading_does(desk, view):
    numbers = own_rows.table_of(desk.experiment)[:, 0]
    go_to(view, 3, X1)
    sample = view.table.current
    for order in (np.argsort(numbers), np.argsort(-numbers), np.arange(400)):
        QTest.keyClick(view.table, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert view.model.order.tolist() == order.tolist()
        assert view.table.current == sample
        assert view.table.currentIndex().column() == X1


def test_another_document_is_shown_as_listed(desk, view):
    sort_by(view, X1)
    view.wrong.click()
    desk.open(Experiment())
    assert view.model.order.tolist() == list(range(400))
    assert not view.wrong.isChecked()


def test_other_data_are_shown_as_listed_and_no_row_of_theirs_is_selected(desk, view):
    desk.open(import_own(Experiment(), own_flowers()), epochs=1)
    view.wrong.click()
    sort_by(view, X1)
    row = next(r for r in view.model.order if r in load_data(desk.experiment).test.rows)
    go_to(view, view.model.order.tolist().index(row), X1)
    other = own_flowers(source="other.csv")
    desk.document.edit(lambda e: import_own(e, other, keeps=True), "import")
    desk.settle()
    assert view.model.order.tolist() == list(range(150))
    assert not view.wrong.isChecked()
    assert not view.table.selected
    assert view.caption.text().startswith("150 samples")


# --- the pin --------------------------------------------------------------------------------------


def test_a_click_on_a_training_sample_pins_it_and_a_test_sample_says_why_not(desk, view):
    data = load_data(desk.experiment)
    go_to(view, int(data.train.rows[17]), X1)
    assert desk.watched.watch.sample == 17
    go_to(view, int(data.test.rows[3]), X1)
    assert desk.watched.watch.sample == 17
    assert "Only training samples" in view.caption.text()


def test_enter_on_what_cannot_be_typed_does_nothing(desk, view, caplog):
    go_to(view, 3, 0)
    QTest.keyClick(view.table, Key.Key_Return)
    assert not view.table.is_typing
    assert not [one for one in caplog.records if "editing failed" in one.getMessage()]


def test_the_arrow_keys_pin_too(desk, view):
    desk.open(change(Experiment(), test_share=0.0, order="listed"))
    go_to(view, 4, X1)
    QTest.keyClick(view.table, Key.Key_Down)
    assert desk.watched.watch.sample == 5


def test_a_frame_from_before_does_not_take_the_current_row_back(desk, view):
    rows = load_data(desk.experiment).train.rows
    before = desk.settle()
    go_to(view, int(rows[18]), X1)
    view.show_frame(replace(before, watch=Watch(sample=17)))
    assert view.table.current == rows[18]
    assert desk.watched.watch.sample == 18


def test_the_pin_selects_its_row_and_scrolls_to_it(desk, view):
    desk.watched.pin(150)
    desk.settle()
    row = int(load_data(desk.experiment).train.rows[150])
    assert view.table.selected == [row]
    index = view.table.currentIndex()
    assert view.table.viewport().rect().intersects(view.table.visualRect(index))


def test_painted_points_leave_the_pinned_row_selected(desk, view):
    desk.watched.keep_to(desk.experiment, None)
    desk.watched.pin(150)
    desk.settle()
    row = int(load_data(desk.experiment).train.rows[150])
    desk.document.edit(lambda e: own_points.add_points(e, np.ones((2, 3)), 1), "paint")
    desk.watched.keep_to(desk.experiment, None)
    desk.settle()
    assert view.table.current == row


# --- edits ----------------------------------------------------------------------------------------


def test_enter_edits_a_cell_as_one_undo_step_and_training_goes_on(desk, view):
    desk.do("step_epoch")
    weights = desk.settle().parameters.copy()
    before = table_of(desk)
    go_to(view, 2, X1)
    QTest.keyClick(view.table, Key.Key_Return)
    type_into(view, "-1/4")
    desk.settle()
    before[2, 0] = -0.25
    np.testing.assert_array_equal(table_of(desk), before)
    assert texts(view, 2)[X1] == "−0.25"
    np.testing.assert_array_equal(desk.snapshot.parameters, weights)
    assert desk.document.undo_stack.undoText() == "Edit a sample"
    desk.do("undo")
    desk.settle()
    assert desk.experiment == Experiment()


def test_typing_replaces_what_is_in_the_cell(desk, view):
    go_to(view, 1, X1)
    QTest.keyClick(view.table, Key.Key_3)
    type_into(view, ".5")
    assert table_of(desk)[1, 0] == 3.5


def test_enter_without_a_change_changes_nothing(desk, view):
    go_to(view, 1, X1)
    QTest.keyClick(view.table, Key.Key_Return)
    type_into(view, "")
    assert desk.experiment == Experiment()


def test_tab_goes_on_to_type_in_the_next_cell(desk, view):
    go_to(view, 1, X1)
    QTest.keyClick(view.table, Key.Key_Return)
    type_into(view, "2", Key.Key_Tab)
    editor = editor_of(view)
    QTest.keyClicks(editor, "1.")
    desk.settle()  # the numbers come while the next cell is edited
    assert editor_of(view) is editor
    type_into(view, "5")
    desk.settle()
    assert table_of(desk)[1].tolist()[:2] == [2.0, 1.5]
    assert (view.table.currentIndex().row(), view.table.currentIndex().column()) == (1, X1 + 1)


@pytest.mark.parametrize(
    ("number", "text", "said"),
    [
        (X1, "abc", "“abc” is not a number"),
        (X1, "1e9", "is not a number between"),
        (CLASS, "7", "no class 7; the classes are 0 to 1"),
        (CLASS, "red", "“red” is no class; the classes are 0, 1"),
    ],
)
def test_a_text_that_says_nothing_is_refused_and_the_old_value_stays(
    desk, view, number, text, said
):
    before = texts(view, 1)[number]
    go_to(view, 1, number)
    QTest.keyClick(view.table, Key.Key_Return)
    type_into(view, text)
    desk.settle()
    assert said in desk.said[-1]
    assert desk.experiment == Experiment()
    assert texts(view, 1)[number] == before


def test_del_deletes_the_selected_rows_and_the_next_one_is_current(desk, view):
    before = table_of(desk)
    go_to(view, 1, X1)
    QTest.keyClick(view.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.table, Key.Key_Delete)
    desk.settle()
    np.testing.assert_array_equal(table_of(desk), np.delete(before, [1, 2], axis=0))
    assert view.table.current == 1
    desk.do("undo")
    assert len(table_of(desk)) == 400


def test_all_rows_but_one_can_be_deleted_and_it_is_trained_on(desk, view):
    view.table.selectAll()
    view.delete.click()
    assert "at least one point" in desk.said[-1]
    desk.document.edit(lambda e: own_rows.delete_rows(e, range(1, 400)), "delete")
    desk.do("step_epoch")
    assert desk.settle().update == 1
    assert len(view.model.order) == 1


def test_a_row_is_added_by_the_button_and_by_typing_below_the_last(desk, view):
    last = table_of(desk)[-1].tolist()
    view.add.click()
    desk.settle()
    assert table_of(desk)[400].tolist() == last
    assert view.table.current == 400
    go_to(view, 401, X1)
    QTest.keyClick(view.table, Key.Key_Return)
    type_into(view, "2.5")
    assert table_of(desk)[401].tolist() == [2.5, *last[1:]]
    assert len(table_of(desk)) == 402


def test_an_added_row_is_seen_though_the_filter_was_on(desk, view):
    desk.do("step_epoch")
    desk.settle()
    view.wrong.click()
    view.add.click()
    desk.settle()
    assert not view.wrong.isChecked()
    assert view.table.current == 400


def test_rows_with_tabs_are_pasted_from_the_current_cell_on(desk, view):
    QGuiApplication.clipboard().setText("0.05\t0.1\t1\r\n0,5\t−1/3\t0\n")
    go_to(view, 399, X1)
    QTest.keyClick(view.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert table_of(desk)[399:].tolist() == [[0.05, 0.1, 1], [0.5, -1 / 3, 0]]
    assert desk.document.undo_stack.count() == 1


def test_rows_are_pasted_where_they_are_seen_and_what_is_beyond_is_new(desk, view):
    sort_by(view, X1)
    order, before = view.model.order.copy(), table_of(desk)
    view.table.pasted.emit(int(order[398]), 0, "5.5\n5.75\n6")
    after = table_of(desk)
    assert after[[*order[398:], 400], 0].tolist() == [5.5, 5.75, 6.0]
    rest = order[:398]
    np.testing.assert_array_equal(after[rest], before[rest])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no text to paste"),
        ("\n\n", "no text to paste"),
        ("1\t2\n1", "Pasted row 2 has 1 columns, the first one 2"),
        ("1\t2\n1\tx", "Pasted row 2, column 2: “x” is not a number"),
        ("1\t2\t3\t4", "4 columns do not fit: from this cell on there are 3"),
        ("1\t2\t5", "no class 5"),
        ("1\n" * 100_001, "There are 100,001 points"),
        ("\n" * 1_000_000 + "1", "There are 1,000,001 points"),
        ("\t" * 1_000_000, "1000001 columns do not fit"),
        ("1\t2\n" + "\t" * 1_000_000, "Pasted row 2 has 1000001 columns"),
        ("nan\t1", "“nan” is not a number"),
        ("1\0\t2", "is not a number"),
        ("9" * 10_000, "is not a number"),
    ],
)
def test_what_cannot_be_pasted_says_where_and_nothing_changes(desk, view, text, said):
    go_to(view, 0, X1)
    view.table.pasted.emit(0, 0, text)
    assert said in desk.said[-1]
    assert desk.experiment == Experiment()


def test_copied_rows_can_be_pasted_to_the_bit(desk, view):
    go_to(view, 5, X1)
    QTest.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = table_of(desk)[5].tolist()
    go_to(view, 0, X1)
    QTest.keyClick(view.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert table_of(desk)[0].tolist() == copied


def test_rows_of_a_sorted_table_are_copied_in_the_order_in_which_they_are_seen(desk, view):
    sort_by(view, X1, descending=True)
    seen = view.model.order[[5, 6, 7]].tolist()
    assert seen != sorted(seen)
    go_to(view, 7, X1)
    for _ in range(2):  # from below
        QTest.keyClick(view.table, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    copied = [float(line.split("\t")[0]) for line in lines]
    assert copied == table_of(desk)[seen, 0].tolist()


def test_a_copied_row_keeps_its_class_where_long_names_begin_alike(desk, view):
    names = tuple(f"a class with a long beginning, {number}" for number in range(3))
    desk.open(import_own(Experiment(), own_flowers(class_names=names)))
    before = table_of(desk)
    go_to(view, 149, 2)
    QTest.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    go_to(view, 0, 2)
    QTest.keyClick(view.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert table_of(desk)[0].tolist() == before[149].tolist()


def test_what_needs_selected_rows_says_so_where_there_are_none(desk, view):
    QGuiApplication.clipboard().setText("as before")
    view.delete.click()
    assert desk.said == [NONE_SELECTED]
    QTest.keyClick(view.table, Key.Key_Delete)
    QTest.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert desk.said == [NONE_SELECTED] * 3
    assert QGuiApplication.clipboard().text() == "as before"
    assert desk.experiment == Experiment()


def test_rows_of_a_sealed_test_set_alone_are_not_copied_without_a_word(desk, view):
    desk.document.edit(lambda e: change(e, sealed=True), "seal")
    desk.settle()
    sealed = next(row for row in range(400) if texts(view, row)[1] == "sealed")
    view.table.copied.emit([sealed])
    assert desk.said == ["The selected rows are in the sealed test set."]


def test_rows_of_a_sealed_test_set_are_not_cut_or_deleted(desk, view):
    desk.document.edit(lambda e: change(e, sealed=True), "seal")
    desk.settle()
    before = desk.experiment
    sealed = next(row for row in range(400) if texts(view, row)[1] == "sealed")
    go_to(view, sealed, X1)
    QTest.keyClick(view.table, Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert desk.experiment == before
    view.table.selectAll()
    QTest.keyClick(view.table, Key.Key_Delete)
    assert desk.experiment == before
    assert desk.said[-1].endswith("is in the sealed test set; open the test set to edit it.")


def test_tab_leaves_the_table_while_nothing_is_typed(desk, view):
    go_to(view, 1, X1)
    QTest.keyClick(view.table, Key.Key_Tab)
    assert view.table.currentIndex().column() == X1
    assert desk.experiment == Experiment()


# --- many rows ------------------------------------------------------------------------------------


def test_of_a_hundred_thousand_rows_only_those_in_sight_are_asked_for(desk, view, monkeypatch):
    random = np.random.default_rng(1)
    many = np.hstack([random.uniform(-6, 6, (100_000, 2)), random.integers(0, 2, (100_000, 1))])
    desk.open(own_rows.set_cells(Experiment(), 0, 0, many))
    asked, data = set(), view.model.data
    monkeypatch.setattr(
        view.model, "data", lambda index, role=0: (asked.add(index.row()), data(index, role))[1]
    )
    view.table.scrollTo(view.model.index(77_777, 0))
    sort_by(view, X1)
    desk.do("step_batch")
    desk.settle()
    view.grab()
    assert 0 < len(asked) < 100
    assert view.model.rowCount() == 100_001
