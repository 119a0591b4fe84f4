"""The confusion matrix: what it counts, what it says, and that ten classes can be read."""

from dataclasses import replace
from itertools import product
from string import ascii_uppercase

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QFontMetricsF
from PyQt6.QtWidgets import QApplication

from playground import Experiment
from playground.core.catalog.datasets import DATASETS
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.fields import replace_field
from playground.core.observe.confusion import class_accuracies, confusion
from playground.ui.look.text_size import TEXT_SIZES, refresh, use_text_percent
from playground.ui.look.theme import DARK, LIGHT, THEMES, contrast, mix, readable_on
from playground.ui.views.curves.confusion_grid import SMALLEST_TEXT
from playground.ui.views.curves.confusion_view import ConfusionView
from playground.ui.views.curves.view import CurvesView
from tests.support.curves import snapshot_of, without_test_set
from tests.support.letters import own_letters


@pytest.mark.parametrize(("dataset", "classes"), [("xor", 2), ("blobs", 3), ("xor_gate", 2)])
def test_the_matrix_counts_the_samples_of_the_set_that_is_picked(curves, dataset, classes):
    snapshot = snapshot_of(edits.set_dataset(Experiment(), dataset), epochs=2)
    curves.show_frame(snapshot)
    curves.modes.buttons["confusion"].click()
    for place, name in enumerate(("train", "test")):
        curves.confusion.sets.buttons[name].click()
        counts = curves.confusion.grid.counts
        assert counts.shape == (classes, classes)
        assert counts.sum() == snapshot.answers[place].shape[1]
        score = snapshot.metrics.train_score if name == "train" else snapshot.metrics.test_score
        assert np.trace(counts) / counts.sum() == pytest.approx(score)


def test_the_matrix_follows_the_data(curves):
    curves.modes.buttons["confusion"].click()
    curves.show_frame(snapshot_of())
    curves.show_frame(snapshot_of(edits.set_dataset(Experiment(), "blobs")))
    assert curves.confusion.grid.counts.shape == (3, 3)
    two = replace(Experiment(), data=replace(Experiment().data, samples=2))
    curves.show_frame(snapshot_of(two))
    assert curves.confusion.grid.counts.sum() == 1


def test_a_screen_reader_gets_the_matrix_in_words_and_each_cell_by_arrow_keys(curves, qtbot):
    grid = curves.confusion.grid
    grid.show_counts(
        np.array([[3, 1], [0, 4]]), "Confusion matrix of the test set", DATASETS["xor"]
    )
    assert grid.accessibleName() == "Confusion matrix of the test set"
    assert grid.sentence() == (
        "7 of 8 samples recognised (87.5 %); most often confused: "
        "class 0 answered as class 1, 1 of 4"
    )
    said = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(grid, key)
        said.append(grid.sentence())
    assert said == [
        "class 0 recognised: 3 of 4 samples (75.0 %)",
        *["class 0 answered as class 1: 1 of 4 samples (25.0 %)"] * 2,
        "class 1 recognised: 4 of 4 samples (100.0 %)",
    ]
    grid.show_counts(np.array([[5]]), "Confusion matrix", DATASETS["xor"])
    assert grid.sentence() == "5 of 5 samples recognised (100.0 %)"


def test_the_accuracy_of_each_class_is_said_in_brief(curves):
    snapshot = snapshot_of(edits.set_dataset(Experiment(), "blobs"), epochs=2)
    curves.show_frame(snapshot)
    curves.modes.buttons["confusion"].click()
    counts = curves.confusion.grid.counts
    shares = counts.diagonal() / counts.sum(axis=1)
    said = curves.confusion.by_class.wordings[0]
    assert f"{100 * shares.mean():.1f}" in said
    assert f"least {100 * shares.min():.1f}" in said
    assert f"({shares.argmin()})" in said


def test_samples_without_an_answer_count_as_wrong_for_their_class():
    counts, labels = np.array([[2, 0], [1, 3]]), np.array([0, 0, 0, 0, 1, 1, 1, 1])
    assert class_accuracies(counts, labels).tolist() == [0.5, 0.75]
    assert np.isnan(class_accuracies(np.zeros((2, 2), int), np.zeros(3))[1])


def test_without_test_samples_the_matrix_says_what_to_do(curves):
    curves.modes.buttons["confusion"].click()
    curves.show_frame(snapshot_of(without_test_set(Experiment())))
    curves.confusion.sets.buttons["test"].click()
    assert curves.confusion.empty.isVisible()
    assert not curves.confusion.grid.isVisible()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_numbers_in_the_matrix_can_always_be_read(theme):
    for share, ink in product(np.linspace(0, 1, 101), (theme.text, theme.alert)):
        shade = mix(theme.surface, ink, share)
        assert contrast(readable_on(shade), shade) >= 4.5


def test_contrast_is_that_of_the_guidelines():
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)
    assert contrast(QColor("#ff0000"), QColor("#ffffff")) == pytest.approx(4.00, abs=0.01)


@pytest.mark.parametrize("classes", [2, 3, 4, 5, 6])
def test_cells_lie_in_the_grid_side_by_side(curves, classes):
    grid = curves.confusion.grid
    grid.resize(280, 180)
    grid.show_counts(
        np.full((classes, classes), 1234), "matrix", replace(DATASETS["xor"], classes=classes)
    )
    cells = [grid.cell(row, column) for row in range(classes) for column in range(classes)]
    assert all(grid.rect().contains(cell.toAlignedRect()) for cell in cells)
    assert not any(a.intersects(b) for n, a in enumerate(cells) for b in cells[:n])


def test_the_confusion_matrix_says_how_many_samples_have_no_answer(qtbot):
    frame = snapshot_of()
    train, *others = frame.answers
    holes = train.copy()
    holes[:, :3] = np.nan
    view = ConfusionView(LIGHT)
    qtbot.addWidget(view)
    view.show_frame(replace(frame, answers=(holes, *others)))
    assert view.unanswered.text().startswith("3 of 200 samples have no answer")
    view.show_frame(frame)
    assert view.unanswered.isHidden()


def in_a_low_panel(qtbot, experiment):
    """The matrix after an epoch, in a narrow and low panel."""
    view = CurvesView(LIGHT)
    qtbot.addWidget(view)
    view.resize(300, 250)
    view.show()
    view.modes.buttons["confusion"].click()
    view.show_frame(snapshot_of(experiment, epochs=1))
    qtbot.waitUntil(lambda: view.confusion.grid.isVisible())
    return view


@pytest.fixture
def ten(qtbot):
    """The matrix of the digits in a narrow and low panel."""
    return in_a_low_panel(qtbot, edits.set_dataset(Experiment(), "digits"))


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_ten_classes_can_be_read_in_a_low_panel(qapp, ten, percent):
    try:
        use_text_percent(qapp, percent)
        refresh(ten)
        ten.set_theme(DARK)
        qapp.processEvents()
        grid = ten.confusion.grid
        assert grid.font_of_cells.pixelSize() >= SMALLEST_TEXT == 11
        metrics = QFontMetricsF(grid.font_of_cells)
        for row in range(10):
            for column in range(10):
                cell = grid.cell(row, column)
                assert cell.height() >= metrics.tightBoundingRect("0").height()
                count = str(int(grid.counts[row, column]))
                assert cell.width() >= metrics.horizontalAdvance(count)
        if percent == 100:  # no need to scroll
            assert grid.height() == ten.confusion.area.viewport().height()
    finally:
        use_text_percent(qapp, 100)


@pytest.fixture
def letters(qtbot):
    """The matrix of 26 classes in a narrow and low panel."""
    return in_a_low_panel(qtbot, import_own(Experiment(), own_letters(each=30)))


def test_of_26_classes_every_number_and_name_can_be_read_and_the_rest_scrolls(letters):
    grid, area = letters.confusion.grid, letters.confusion.area
    metrics = QFontMetricsF(grid.font_of_cells)
    assert grid.font_of_cells.pixelSize() >= SMALLEST_TEXT
    room = grid.cell(0, 0).width()
    assert room >= max(metrics.horizontalAdvance(str(count)) for count in grid.counts.flat)
    assert grid.heads == [chr(65 + number) for number in range(26)]  # dots alone tell nothing
    assert room >= max(map(metrics.horizontalAdvance, grid.heads))
    assert area.horizontalScrollBar().isVisible()
    assert grid.cell(25, 25).bottom() <= grid.height()
    assert grid.cell(25, 25).right() <= grid.width()


def test_marks_wider_than_all_numbers_have_room_above_their_columns(letters):
    grid = letters.confusion.grid
    names = [f"{one}W name" for one in ascii_uppercase]
    dataset = replace(DATASETS["digits"], classes=26, class_names=tuple(names))
    grid.show_counts(np.eye(26, dtype=int), "matrix", dataset)
    grid.resize(grid.minimumSizeHint())
    metrics = QFontMetricsF(grid.font_of_cells)
    assert grid.heads == [name[:2] for name in names]
    assert grid.cell(0, 0).width() >= max(map(metrics.horizontalAdvance, grid.heads))


def test_the_accuracy_of_all_classes_is_said_where_one_scrolls_the_least_first(letters):
    by_class = letters.confusion.by_class
    assert by_class.isVisible()
    counts = letters.confusion.grid.counts
    shares = counts.diagonal() / counts.sum(axis=1)
    said = by_class.toolTip().partition("each class: ")[2].removesuffix("</p>").split(", ")
    assert len(said) == 26
    assert said[0].startswith(f"{chr(65 + shares.argmin())} {100 * shares.min():.1f}")
    assert {one.split()[0] for one in said} == {chr(65 + number) for number in range(26)}


def test_of_many_classes_the_cell_of_the_arrow_keys_comes_into_sight(letters, qtbot):
    grid, area = letters.confusion.grid, letters.confusion.area
    area.setFixedSize(150, 150)
    last = len(grid.counts) - 1
    for _ in range(last + 1):
        qtbot.keyClick(grid, Qt.Key.Key_Down)
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    QApplication.processEvents()
    assert grid.sentence() == grid.text_of(last, last)
    centre = grid.cell(last, last).center().toPoint()
    assert area.viewport().rect().contains(grid.mapTo(area.viewport(), centre))


def test_the_cells_name_the_classes(curves):
    curves.show_frame(snapshot_of(edits.set_dataset(Experiment(), "iris")))
    curves.modes.buttons["confusion"].click()
    grid = curves.confusion.grid
    assert grid.text_of(0, 2).startswith("setosa answered as virginica: ")
    assert grid.text_of(1, 1).startswith("versicolor recognised: ")


def test_of_many_classes_only_what_was_counted_is_written(curves, ten):
    counts = np.diag(np.arange(1, 11))
    ten.confusion.grid.show_counts(counts, "matrix", DATASETS["digits"])
    written = [ten.confusion.grid.count(row, column) for row, column in np.ndindex(10, 10)]
    assert [text for text in written if text] == [str(number) for number in range(1, 11)]
    curves.confusion.grid.show_counts(np.diag([1, 2]), "matrix", DATASETS["xor"])
    assert curves.confusion.grid.count(0, 1) == "0"


def test_one_wrong_answer_among_a_hundred_can_be_seen(curves):
    grid = curves.confusion.grid
    grid.show_counts(np.array([[99, 1], [0, 100]]), "matrix", DATASETS["xor"])
    blank, one = grid.shade(1, 0), grid.shade(0, 1)
    assert abs(one.lightness() - blank.lightness()) >= 8


def test_before_the_first_update_it_says_that_nothing_is_learned(curves):
    curves.modes.buttons["confusion"].click()
    curves.show_frame(replace(snapshot_of(), is_fresh=True))
    assert all("not trained yet" in wording for wording in curves.confusion.axes.wordings[:2])
    curves.show_frame(snapshot_of(epochs=1))
    assert "trained" not in "".join(curves.confusion.axes.wordings)


def test_all_rows_of_ten_classes_are_seen_on_a_small_screen(window, settle, qtbot):
    window.resize(1366, 728)
    window.document.edit(lambda e: edits.set_dataset(e, "digits"), "digits")
    settle(window)
    curves = window.views.curves_view
    curves.modes.buttons["confusion"].click()
    area, grid = curves.confusion.area, curves.confusion.grid
    qtbot.waitUntil(lambda: len(grid.counts) == 10)
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    assert grid.height() <= area.viewport().height()
    assert grid.cell(9, 9).height() >= SMALLEST_TEXT - 1
    assert "not trained" in curves.confusion.axes.text()


def test_three_sets_leave_room_to_say_what_rows_and_columns_are(window, settle, qtbot):
    window.resize(1366, 728)
    window.document.edit(lambda e: replace_field(e, "data.validation_share", 0.2), "share")
    settle(window)
    view = window.views.curves_view
    view.modes.buttons["confusion"].click()
    qtbot.waitUntil(view.confusion.sets.buttons["validation"].isVisible)
    QApplication.processEvents()
    assert not view.confusion.axes.is_cut
    assert view.confusion.axes.toolTip() == "rows: the true class · columns: the answer"


def test_the_validation_set_is_counted_while_there_is_one(qtbot):
    experiment = Experiment()
    both = replace(experiment, data=replace(experiment.data, validation_share=0.2))
    frame = snapshot_of(both)
    view = ConfusionView(LIGHT)
    qtbot.addWidget(view)
    view.show_frame(frame)
    view.sets.buttons["validation"].click()
    counts = confusion(both, frame.answers[2], load_data(both).validation.labels)
    np.testing.assert_array_equal(view.grid.counts, counts)
    assert counts.sum() == 80
    view.show_frame(snapshot_of(experiment))
    assert view.sets.buttons["validation"].isHidden()
    assert view.sets.value == "train"
    assert view.grid.counts.sum() == 200
