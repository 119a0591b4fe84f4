"""The split of the points, and the seal of the test set."""

import numpy as np
from PyQt6.QtCore import Qt

from playground.ui.export.tables import history_table, samples_table


def test_the_shares_leave_something_to_train_on(desk):
    split = desk.experiment_panel.data.split
    split.validation.slider.setValue(6)
    assert desk.experiment.data.validation_share == 0.3
    assert split.validation.value_label.text() == "30 %"
    assert desk.document.undo_stack.undoText() == "Validation share 0 % → 30 %"
    split.test.slider.setValue(18)
    assert desk.experiment.data.test_share == 0.6
    assert split.test.slider.value() == 12
    split.test.slider.setValue(0)
    assert not split.seal.isEnabled()
    desk.experiment_panel.data.pick("and")
    assert not split.validation.isEnabled()


def click(desk, qtbot):
    qtbot.mouseClick(desk.experiment_panel.data.split.seal, Qt.MouseButton.LeftButton)
    return desk.settle()


def test_nothing_is_shown_of_a_sealed_test_set_until_it_is_opened(desk, qtbot):
    desk.do("step_epoch")
    known = desk.settle()
    assert np.isfinite(known.metrics.test_loss)
    sealed = click(desk, qtbot)
    assert desk.document.undo_stack.undoText() == "Seal the test set"
    assert sealed.epoch == 1, "training goes on"
    np.testing.assert_array_equal(sealed.parameters, known.parameters)
    desk.do("step_epoch")
    sealed = desk.settle()
    assert np.isnan([sealed.metrics.test_loss, sealed.metrics.test_score]).all()
    for name in ("test_loss", "test_score"):
        assert np.isnan(sealed.history.column(name)).all(), "what was known is hidden, too"
    assert len(desk.map_view.points.test.data) == 0
    assert "test set sealed" in desk.curves_view.page.legend.text()
    assert "test" not in [row[0] for row in samples_table(sealed)]
    head, *rows = list(history_table(sealed))
    assert all(np.isnan(row[head.index("test loss")]) for row in rows)
    opened = click(desk, qtbot)
    assert desk.document.undo_stack.undoText() == "Open the sealed test set"
    assert np.isfinite(opened.metrics.test_loss)
    assert len(desk.map_view.points.test.data) == 200
    desk.do("undo")
    desk.do("undo")
    np.testing.assert_array_equal(desk.settle().history.table[0], known.history.table[0])


def test_the_confusion_matrix_says_that_the_test_set_is_sealed(desk, qtbot):
    click(desk, qtbot)
    curves = desk.curves_view
    curves.modes.buttons["confusion"].click()
    curves.confusion.sets.buttons["test"].click()
    assert "sealed" in curves.confusion.empty.text()
    assert curves.confusion.pages.currentWidget() is curves.confusion.empty
