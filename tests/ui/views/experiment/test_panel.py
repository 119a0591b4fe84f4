"""The panel on the left: data, training, seeds."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtWidgets import QApplication, QToolButton

from playground import OUTPUT, Choice, Experiment, LayerSpec, NetworkSpec
from playground.core.catalog.datasets import DATASETS
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own, own_data, with_own
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.look.theme import DARK
from playground.ui.widgets.number_edit import NumberField
from tests.support.buttons import chips, thumbnails
from tests.support.experiments import change
from tests.support.own import own_flowers, own_values


@pytest.mark.parametrize("name", list(DATASETS))
def test_every_data_set_can_be_picked_trained_and_undone(desk, qtbot, name):
    before = desk.experiment
    button = thumbnails(desk.experiment_panel.data)[name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.experiment.data.dataset == name
    assert button.isChecked()
    desk.settle()
    desk.do("step_epoch")
    desk.settle()
    assert np.isfinite(desk.snapshot.metrics.train_loss)
    while desk.document.undo_stack.canUndo():
        desk.do("undo")
    assert desk.experiment == before


@pytest.mark.parametrize("keep", [False, True])
def test_another_data_set_starts_anew_unless_the_weights_are_kept(window, qtbot, settle, keep):
    data = window.views.experiment_panel.data
    data.keep.setChecked(keep)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    trained = window.controller.snapshot.parameters
    qtbot.mouseClick(thumbnails(data)["circle"], Qt.MouseButton.LeftButton)
    frame = settle(window)
    assert (frame.update > 0) == keep
    assert np.array_equal(frame.parameters, trained) == keep
    assert ("training starts anew" in window.message.label.text()) != keep
    window.actions_by_name["undo"].trigger()
    frame = settle(window)
    assert (frame.epoch, frame.parameters.tobytes()) == (1, trained.tobytes())


def test_the_numbers_of_a_data_set_are_sliders_that_train_on_other_points(desk):
    section = desk.experiment_panel.data
    assert not section.options.rows
    section.pick("spiral")
    arms, turns = (section.options.rows[name] for name in ("arms", "turns"))
    turns.slider.setValue(40)
    assert desk.experiment.data.options == (("turns", 2.0),)
    assert (turns.value_label.text(), arms.value_label.text()) == ("2", "2")
    arms.slider.setValue(3)
    assert desk.document.undo_stack.undoText() == "Arms 2 → 3"
    desk.settle()
    assert desk.snapshot.metrics.train_loss > 0
    assert len(desk.experiment.network.output.units) == 3
    section.pick("sine")
    assert list(section.options.rows) == ["periods"]


def test_only_the_faults_that_a_data_set_can_have_are_offered(desk):
    section = desk.experiment_panel.data

    def offered():
        faults = section.faults
        rows = faults.wrong_labels, faults.outliers, faults.imbalance
        return [not row.isHidden() for row in rows]

    assert offered() == [True, True, True]
    section.faults.wrong_labels.slider.setValue(20)
    assert desk.experiment.data.wrong_labels == 0.2
    assert section.faults.wrong_labels.value_label.text() == "20 %"
    section.pick("plane")
    assert offered() == [False, True, False]
    section.pick("digits")
    assert offered() == [True, True, False]
    section.pick("and")
    assert offered() == [False, False, False]


def test_a_slider_drag_is_one_undo_step_and_moves_the_same_points(desk):
    slider = desk.experiment_panel.data.noise.slider
    slider.sliderPressed.emit()
    for value in (3, 9, 20):
        slider.setValue(value)
    assert desk.experiment.data.noise == 0.2
    assert desk.document.undo_stack.count() == 1
    desk.settle()
    desk.do("undo")
    assert desk.experiment.data.noise == 0.0
    assert slider.value() == 0


def test_switching_the_last_feature_off_is_refused_in_words_and_nothing_changes(window, qtbot):
    features = chips(window.views.experiment_panel.data)
    qtbot.mouseClick(features["x₁"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(features["x₂"], Qt.MouseButton.LeftButton)
    assert window.document.experiment.data.features == ("x2",)
    assert features["x₂"].isChecked()
    assert window.notice.isVisible()
    assert "choose at least one" in window.notice.label.text()


def test_the_optimiser_menu_shows_its_own_numbers(desk):
    desk.document.edit(lambda e: edits.set_optimizer(e, "momentum"), "x")
    names = [
        w.accessibleName()
        for w in desk.experiment_panel.training.findChildren(NumberField)
        if w.isVisible()
    ]
    assert "β" in names
    assert "β₁" not in names
    assert desk.experiment.training.optimizer == Choice("momentum")


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("0.5", 0.5),
        ("0,01", 0.01),
        ("1/4", 0.25),
        ("1e-3", 0.001),
        ("-1", 0.03),
        ("much", 0.03),
        ("1e99", 0.03),
    ],
)
def test_a_number_field_takes_what_is_meant_or_refuses_in_words(desk, qtbot, typed, rate):
    field = named_field(desk.experiment_panel, "Learning rate")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.experiment.training.learning_rate == rate
    assert field.value() == rate
    assert bool(desk.said) is (rate == 0.03)
    if rate == 0.03:
        assert "Learning rate" in desk.said[-1] or "is not a number" in desk.said[-1]


@pytest.mark.parametrize("typed", ["off", "0", ""])
def test_a_rule_can_be_switched_off_by_its_name_by_zero_and_by_nothing(desk, qtbot, typed):
    field = named_field(desk.experiment_panel, "Epochs")
    for text in ("50", typed):
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.experiment.training.stop.epochs == 0
    assert field.text() == "off"


def test_space_runs_although_a_number_field_has_the_focus(window, qtbot):
    field = named_field(window.views.experiment_panel, "Batch size")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert window.controller.running
    assert field.text() == "10"


def test_arrow_keys_step_a_number(desk, qtbot):
    field = named_field(desk.experiment_panel, "Learning rate")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert desk.experiment.training.learning_rate == 0.05
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert desk.experiment.training.learning_rate == 0.01


def named_field(panel, name):
    return next(
        field for field in panel.findChildren(NumberField) if field.accessibleName() == name
    )


@pytest.mark.parametrize(
    ("whole", "text", "value"),
    [(True, "1,000", 1000), (True, "1,5", None), (False, "1,5", 1.5), (False, "1,000", None)]
    + [(False, "0,125", 0.125), (False, " −1/2 ", None), (True, "12,5", None)],
)
def test_commas_are_read_as_the_field_means_them_and_never_guessed_at(qtbot, whole, text, value):
    field = NumberField(0, 10_000, whole=whole)
    qtbot.addWidget(field)
    picked, refused = [], []
    field.picked.connect(picked.append)
    field.refused.connect(refused.append)
    field.setText(text)
    field.editingFinished.emit()
    assert picked == ([] if value is None else [value])
    assert len(refused) == (value is None)


def test_nothing_is_wider_than_the_panel(desk):
    panel = desk.experiment_panel
    panel.resize(panel.minimumWidth(), panel.height())
    desk.settle()
    assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()


def undone(desk):
    return desk.document.undo_stack.undoText()


def test_an_undo_step_says_what_a_setting_was_and_is(desk, qtbot):
    panel = desk.experiment_panel
    rows = {row.field: row for row in panel.training.rows if not hasattr(row, "option")}
    for field, value, said in (
        ("training.learning_rate", 10.0, "Learning rate 0.03 → 10"),
        ("training.stop.epochs", 1500, "Stop rule “Epochs” off → 1,500"),
        ("training.dropout", 0.25, "Dropout off → 0.25"),
        ("training.loss", "mse", "Loss: squared error"),
        ("training.optimizer", "momentum", "Optimiser: momentum"),
        ("training.precision", "float32", "Precision: float32"),
    ):
        rows[field].control.picked.emit(value)
        assert undone(desk) == said
    beta = next(row for row in panel.training.rows if getattr(row, "entry", "") == "momentum")
    beta.control.picked.emit(0.5)
    assert undone(desk) == "β 0.9 → 0.5"
    chips(panel.data)["x₁²"].click()
    assert undone(desk) == "Add input x₁²"
    thumbnails(panel.data)["circle"].click()
    assert undone(desk) == "Data set: Circle"


def test_a_drag_says_its_first_and_last_value_in_percent_as_the_slider_shows_it(desk):
    noise = desk.experiment_panel.data.noise
    noise.slider.sliderPressed.emit()
    for value in (3, 9, 25):
        noise.slider.setValue(value)
    assert undone(desk) == "Noise 0 % → 25 %"
    assert noise.value_label.text() == "25 %"
    assert "percent" in noise.toolTip()


def test_a_locked_seed_keeps_its_number(desk):
    section = desk.experiment_panel.seeds
    die, lock = (
        next(b for b in section.findChildren(QToolButton) if b.accessibleName() == name)
        for name in ("New seed: Start weights", "Lock seed: Start weights")
    )
    assert die.isEnabled()
    lock.click()
    assert undone(desk) == "Seed “Start weights”: locked"
    before = desk.experiment.seeds
    die.click()
    assert desk.experiment.seeds == before
    assert "locked" in die.toolTip()
    lock.click()
    die.click()
    assert undone(desk).startswith("Seed “Start weights” 2 → ")


def test_an_edit_that_needs_too_much_memory_is_refused_in_one_sentence(desk, qtbot):
    hidden = [LayerSpec.dense(f"h{i}", 512) for i in range(1, 8)]
    network = NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid"))
    data = replace(desk.experiment.data, samples=2000, test_share=0.0)
    desk.document.edit(lambda e: replace(e, network=network, data=data), "Large network")
    assert not desk.said
    before = desk.experiment
    field = named_field(desk.experiment_panel, "Batch size")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2000")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.experiment == before
    assert desk.said == [
        "One mini-batch of 2,000 samples would take 230 MB of memory; "
        "make the mini-batch or the layers smaller (at most 128 MB)."
    ]


def own_tile(desk):
    return thumbnails(desk.experiment_panel.data)["own"]


def test_own_data_are_a_picture_with_their_source_while_they_are_in_use(desk, qtbot):
    data = desk.experiment_panel.data
    count = sum(one.isVisible() for one in data.gallery.findChildren(QToolButton))
    desk.document.edit(lambda e: import_own(e, own_flowers()), "Import data")
    tile = own_tile(desk)
    assert (tile.text(), tile.isVisible(), tile.isChecked()) == ("iris.csv", True, True)
    assert tile.toolTip() == "iris.csv: your own data, 150 samples, 3 classes"
    assert not tile.icon().isNull()
    before = desk.experiment
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert (desk.experiment, tile.isChecked()) == (before, True)
    data.pick("circle")
    assert not tile.isVisible()
    assert sum(one.isVisible() for one in data.gallery.findChildren(QToolButton)) == count


def test_the_picture_of_own_data_is_theirs(desk):
    icons = []
    for own in (own_flowers(), own_flowers(inputs=(0,)), own_values(source="iris.csv")):
        desk.document.edit(lambda e, own=own: import_own(e, own), "Import data")
        icons.append(own_tile(desk).icon().pixmap(44, 40).toImage())
    assert all(one != other for one, other in combinations(icons, 2))
    desk.experiment_panel.set_theme(DARK)
    assert own_tile(desk).icon().pixmap(44, 40).toImage() != icons[-1]


def test_the_picture_of_own_data_does_not_show_a_sealed_test_set(desk):
    own, pictures = own_data(Experiment()), []
    numbers = own.numbers.copy()
    numbers[:, load_data(Experiment()).test.rows] = 0.0
    for is_sealed in (False, True):
        for points in (own.numbers, numbers):
            shown = with_own(
                change(Experiment(), sealed=is_sealed), own.with_samples(points, own.targets)
            )
            desk.document.edit(lambda _, e=shown: e, "other data")
            pictures.append(own_tile(desk).icon().pixmap(44, 40).toImage())
    assert pictures[0] != pictures[1]
    assert pictures[2] == pictures[3]
    desk.document.edit(lambda e: change(e, sealed=False), "open")
    assert own_tile(desk).icon().pixmap(44, 40).toImage() == pictures[1]


def test_the_button_below_the_data_sets_asks_for_a_file(desk, qtbot):
    data, wanted = desk.experiment_panel.data, []
    data.import_wanted.connect(lambda: wanted.append("import"))
    assert data.import_data.isVisible()
    qtbot.mouseClick(data.import_data, Qt.MouseButton.LeftButton)
    assert wanted == ["import"]


def test_on_a_screen_of_another_scale_the_pictures_are_drawn_anew(desk, monkeypatch):
    data = desk.experiment_panel.data
    gallery, button = data.gallery, thumbnails(data)["circle"]
    before = button.icon().cacheKey()
    monkeypatch.setattr(gallery, "devicePixelRatioF", lambda: 2.0)
    QApplication.sendEvent(gallery, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert button.icon().cacheKey() != before
    size = button.icon().availableSizes()[0]
    assert size.width() >= 2 * button.iconSize().width()


def test_names_of_data_sets_are_as_large_after_large_text_as_before(desk, qapp):
    """They stayed small after a presentation: they were measured with the large pictures."""
    tiles = desk.experiment_panel.findChildren(QToolButton)
    before = [tile.font().pointSizeF() for tile in tiles]
    for percent in (200, NORMAL):
        use_text_percent(qapp, percent)
        refresh(desk.experiment_panel)
    assert [tile.font().pointSizeF() for tile in tiles] == before
