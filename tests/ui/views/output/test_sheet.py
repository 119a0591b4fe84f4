"""The contact sheet: which samples, what is said of them, a click pins; the strip below it."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt

from playground.core.engine.samples import Typed, load_data
from playground.core.engine.scoring import predicted_classes, wrongly_classified
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.spec import OUTPUT
from playground.ui.look.theme import THEMES
from playground.ui.texts.numbers import number
from playground.ui.widgets.pixels import ink_colours
from tests.support.own import own_pictures


def choose(desk, name, epochs=1):
    desk.document.edit(lambda e: edits.set_dataset(e, name), "data")
    for _ in range(epochs):
        desk.do("step_epoch")
    return desk.settle()


@pytest.fixture
def digits(desk):
    desk.map_view.resize(300, 420)
    return choose(desk, "digits")


def click(desk, qtbot, place):
    grid = desk.map_view.sheet.grid
    at = grid.picture(place).center().toPoint()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at)
    return desk.settle()


def show(desk, name):
    desk.map_view.sheet.which.buttons[name].click()
    return desk.map_view.sheet.grid


def is_wrong(snapshot, which="train"):
    samples, outputs = getattr(load_data(snapshot.experiment), which), snapshot.answers
    return wrongly_classified(snapshot.experiment, outputs[which == "test"], samples.labels)


# --- which page -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dataset", "offers", "first"),
    [("digits", True, "samples"), ("iris", True, "map"), ("xor", False, "map")],
)
def test_pictures_come_first_and_measured_plants_as_a_map(desk, dataset, offers, first):
    view = desk.map_view
    choose(desk, dataset)
    assert view.head.pages.isVisible() == offers
    assert view.sheet.isVisible() == (first == "samples")
    assert view.plot.isVisible() == (first == "map")


def test_the_map_is_an_option_and_another_data_set_begins_with_its_own_page(desk, digits):
    view = desk.map_view
    view.head.pages.buttons["map"].click()
    assert view.plot.isVisible()
    assert view.slice.isVisible()
    assert not view.sheet.isVisible()
    choose(desk, "iris")
    view.head.pages.buttons["samples"].click()
    assert view.sheet.isVisible()
    assert not view.slice.isVisible()
    choose(desk, "xor")
    assert view.plot.isVisible()
    choose(desk, "digits")
    assert view.sheet.isVisible()


# --- right and wrong ------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["train", "test"])
def test_right_and_wrong_are_those_of_the_score(desk, digits, which):
    desk.map_view.head.sets.buttons[which].click()
    wrong = is_wrong(digits, which)
    assert 0 < wrong.sum() < len(wrong)
    assert show(desk, "all").indices == list(range(len(wrong)))
    assert show(desk, "wrong").indices == np.flatnonzero(wrong).tolist()
    assert show(desk, "correct").indices == np.flatnonzero(~wrong).tolist()
    buttons = desk.map_view.sheet.which.buttons
    assert buttons["wrong"].text() == f"Wrong {wrong.sum():,}"
    assert buttons["correct"].text() == f"Correct {(~wrong).sum():,}"
    score = digits.metrics.train_score if which == "train" else digits.metrics.test_score
    assert (~wrong).mean() == pytest.approx(score)


def test_a_caption_is_the_class_and_the_answer_if_it_is_another_one(desk, digits):
    labels = load_data(digits.experiment).train.labels
    answers = predicted_classes(digits.experiment, digits.answers[0])
    grid = show(desk, "wrong")
    first = grid.indices[0]
    assert grid.caption(0) == f"{labels[first]:.0f} → {answers[first]}"
    said = f"sample {first + 1}: digit {labels[first]:.0f}, answered as digit {answers[first]}"
    assert grid.text_of(0) == said
    grid = show(desk, "correct")
    assert grid.caption(0) == f"{labels[grid.indices[0]]:.0f}"
    assert grid.text_of(0).endswith("answered correctly")


def test_before_anything_is_learned_no_answer_is_judged(desk):
    choose(desk, "digits", epochs=0)
    sheet = desk.map_view.sheet
    assert not sheet.which.buttons["wrong"].isEnabled()
    assert sheet.fresh.isVisible()
    assert sheet.fresh.wordings[-1] == "not trained yet"
    assert "→" not in "".join(sheet.grid.caption(place) for place in range(50))
    desk.do("step_batch")
    desk.settle()
    assert not sheet.fresh.isVisible()
    sheet.which.show_value("wrong")
    desk.do("restart")
    desk.settle()
    assert len(sheet.grid.indices) == len(load_data(desk.experiment).train)


def test_the_sheet_follows_training(desk, digits):
    grid = show(desk, "wrong")
    before = list(grid.indices)
    for _ in range(4):
        desk.do("step_epoch")
    snapshot = desk.settle()
    assert grid.indices == np.flatnonzero(is_wrong(snapshot)).tolist() != before


def test_of_flowers_the_tooltip_says_what_was_measured(desk):
    snapshot = choose(desk, "iris")
    desk.map_view.head.pages.buttons["samples"].click()
    _, *lines = desk.map_view.sheet.grid.text_of(0).split("\n")
    point, inputs = load_data(snapshot.experiment).train.points[:, 0], snapshot.experiment.dataset
    assert lines[3] == f"petal width: {inputs.inputs[3].number(point[3]):.2f} cm"


# --- pinning --------------------------------------------------------------------------------------


def test_a_click_pins_and_a_second_one_lets_go(desk, qtbot, digits):
    wrong = show(desk, "wrong").indices
    assert click(desk, qtbot, 2).sample.index == wrong[2]
    assert click(desk, qtbot, 2).sample is None


def test_test_samples_are_not_followed(desk, qtbot, digits):
    desk.map_view.head.sets.buttons["test"].click()
    assert click(desk, qtbot, 1).sample is None


def test_the_arrow_keys_go_from_sample_to_sample_and_stop_at_the_ends(desk, qtbot, digits):
    grid, indices = desk.map_view.sheet.grid, show(desk, "wrong").indices
    for key, place in (
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(grid, key)
        assert desk.settle().sample.index == indices[place]
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    columns = next(place for place in range(99) if grid.cell(place).top() > 0)
    assert desk.settle().sample.index == indices[columns]


def test_the_pinned_sample_is_brought_into_sight(desk, digits):
    sheet = desk.map_view.sheet
    desk.watched.pin(700)
    desk.settle()
    assert sheet.grid.visibleRegion().contains(sheet.grid.picture(700).center().toPoint())


# --- the strip ------------------------------------------------------------------------------------


def test_the_strip_says_what_a_click_does_until_a_sample_is_pinned(desk, digits):
    strip = desk.map_view.sheet.strip
    assert strip.hint.isVisible()
    assert not strip.pictures.isVisible()
    desk.watched.pin(3)
    snapshot = desk.settle()
    assert not strip.hint.isVisible()
    assert strip.title.text() == f"sample 4: digit {snapshot.sample.label:.0f}"
    assert strip.loss.text() == f"L₄ = {number(snapshot.sample.loss)}"
    outputs = snapshot.answers[0][:, 3]
    answer = int(np.argmax(outputs))
    assert strip.answer.text() == f"answer: digit {answer} ({number(float(outputs[answer]))})"


def test_the_answer_is_the_number_in_the_output_neuron(desk, digits):
    desk.watched.pin(3)
    snapshot = desk.settle()
    largest = float(snapshot.sample.values[OUTPUT].max())
    assert number(largest) in desk.map_view.sheet.strip.answer.text()


def test_only_of_pixels_it_says_what_the_colours_of_the_slopes_mean(desk):
    for dataset, said in (("digits", "∂L/∂x: blue raises L"), ("iris", "largest |∂L/∂x| = ")):
        choose(desk, dataset)
        desk.map_view.head.pages.buttons["samples"].click()
        desk.watched.pin(1)
        desk.settle()
        assert desk.map_view.sheet.strip.slope.text().startswith(said)


def test_a_typed_sample_has_a_strip_too(desk, digits):
    point = tuple(load_data(digits.experiment).test.points[:, 0].tolist())
    desk.watched.pin(Typed(point, 1.0))
    desk.settle()
    strip = desk.map_view.sheet.strip
    assert strip.title.text() == "typed sample: digit 1"
    assert strip.answer.text().startswith("answer: digit ")
    desk.watched.change(quantity="z")
    desk.settle()
    assert strip.answer.text() == ""


def test_every_pixel_says_its_value_and_slope(desk, digits):
    desk.watched.pin(3)
    snapshot = desk.settle()
    pictures = desk.map_view.sheet.strip.pictures
    for rect in pictures.pictures():
        at = QPointF(rect.left() + 2.5 * rect.width() / 8, rect.top() + 4.5 * rect.height() / 8)
        axis = 4 * 8 + 2
        slope = number(float(snapshot.sample.input_gradient[axis]))
        said = pictures.text_at(at)
        assert said.startswith("pixel 5,3 = ")
        assert said.endswith(f"∂L/∂x = {slope}")
    assert pictures.text_at(QPointF(-5, -5)) == ""


def test_what_a_walk_has_not_computed_is_not_told(desk, digits):
    desk.watched.pin(3)
    snapshot = desk.settle()
    hidden = replace(
        snapshot.sample, loss=np.nan, input_gradient=np.full_like(snapshot.sample.point, np.nan)
    )
    desk.map_view.show_frame(replace(snapshot, sample=hidden))
    strip = desk.map_view.sheet.strip
    assert strip.loss.text() == "L₄: not computed yet"
    assert strip.answer.text() == strip.slope.text() == ""
    strip.grab()


# --- pictures of the user's own -------------------------------------------------------------------


@pytest.mark.parametrize("kind", [{}, {"are_soft": True}], ids=["classes", "probabilities"])
def test_own_pictures_are_shown_as_digits_are(desk, kind):
    own = own_pictures()
    if kind:
        shares = np.where(own.targets == np.arange(4)[:, None], 0.7, 0.1)
        own = replace(own, labels=shares.tobytes(), target="", **kind)
    desk.document.edit(lambda e: import_own(e, own), "import")
    desk.do("step_epoch")
    desk.watched.pin(3)
    snapshot = desk.settle()
    view = desk.map_view
    assert view.sheet.isVisible()
    strip, dataset = view.sheet.strip, snapshot.experiment.dataset
    at = strip.pictures.pictures()[1].center()
    assert strip.pictures.text_at(at).startswith("pixel 3,3 = ")
    index = load_data(snapshot.experiment).train.labels[3]
    said = f"{dataset.class_names[index]} (0.700)" if kind else dataset.class_names[index]
    assert strip.title.text() == f"sample 4: {said}"
    pixels = ink_colours(dataset, np.array(snapshot.sample.point)[:, None], desk.theme)[:, 0]
    inked = own.numbers[:, load_data(snapshot.experiment).train.rows[3]]
    assert pixels[inked.argmax()] != pixels[inked.argmin()]
    view.grab()


def test_pictures_with_values_have_a_map_and_no_sheet(desk):
    own = own_pictures(classes=0, class_names=(), target="", outputs=("row",))
    desk.document.edit(lambda e: import_own(e, own), "import")
    desk.do("step_epoch")
    desk.watched.pin(3)
    desk.settle()
    assert not desk.map_view.sheet.isVisible()
    assert desk.map_view.plot.isVisible()
    desk.map_view.grab()


# --- any size, any number -------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("dataset", ["digits", "iris"])
def test_no_answers_and_tiny_sizes_are_survived(desk, theme, dataset):
    snapshot, view = choose(desk, dataset), desk.map_view
    desk.watched.pin(2)
    snapshot = desk.settle()
    view.head.pages.buttons["samples"].click()
    view.set_theme(theme)
    answers = tuple(np.full_like(each, np.nan) for each in snapshot.answers)
    view.show_frame(replace(snapshot, answers=answers))
    assert view.sheet.grid.caption(0).endswith("→ –")
    assert view.sheet.grid.text_of(0).split("\n")[0].endswith("no answer")
    assert view.sheet.strip.answer.text() == "no answer"
    for width, height in ((1, 1), (60, 60), (300, 300), (900, 700)):
        view.sheet.resize(width, height)
        view.sheet.grid.resize(width, max(1, view.sheet.grid.height()))
        view.sheet.grab()


def test_without_samples_it_says_why(desk, digits):
    desk.document.edit(
        lambda e: replace(e, data=replace(e.data, test_share=0.0)), "no test samples"
    )
    desk.settle()
    desk.map_view.head.sets.buttons["test"].click()
    assert desk.map_view.sheet.empty.isVisible()
    assert desk.map_view.sheet.empty.text().startswith("There are no test samples")


def test_a_clicked_test_sample_says_what_it_is_and_that_it_is_not_followed(desk, qtbot, digits):
    sheet = desk.map_view.sheet
    desk.watched.pin(3)
    desk.settle()
    sheet.sets.buttons["test"].click()
    desk.settle()
    assert sheet.strip.isVisible()
    click(desk, qtbot, 1)
    assert sheet.note.isVisible()
    assert not sheet.strip.isVisible()
    said = sheet.note.text()
    assert said.startswith(sheet.grid.text_of(1) + "\nA test sample:")
    assert "only training samples can be followed" in said
    sheet.sets.buttons["train"].click()
    desk.settle()
    assert not sheet.note.isVisible()
    assert sheet.strip.isVisible()


def test_what_is_told_of_a_test_sample_follows_training(desk, qtbot, digits):
    sheet = desk.map_view.sheet
    sheet.sets.buttons["test"].click()
    wrong = int(np.flatnonzero(is_wrong(digits, "test"))[0])
    click(desk, qtbot, wrong)
    before = sheet.note.text()
    for _ in range(10):
        desk.do("step_epoch")
    desk.settle()
    assert sheet.note.text().startswith(sheet.grid.text_of(wrong))
    assert sheet.note.text() != before


FORGETTING = {
    "a pin": lambda desk: desk.watched.pin(4),
    "other data": lambda desk: choose(desk, "iris"),
    "a new document": lambda desk: desk.map_view.sheet.forget_test_sample(),
}


@pytest.mark.parametrize("by", FORGETTING)
def test_a_test_sample_is_told_until_something_else_is_chosen(desk, qtbot, digits, by):
    sheet = desk.map_view.sheet
    sheet.sets.buttons["test"].click()
    click(desk, qtbot, 2)
    FORGETTING[by](desk)
    desk.settle()
    desk.map_view.head.pages.buttons["samples"].click()
    assert not sheet.note.isVisible()
    assert sheet.strip.isVisible()
