"""Three numbers for the last row: those of the toolbar, and large at any text size."""

from dataclasses import replace

import pytest
from PyQt6.QtGui import QFontInfo

from playground import Experiment
from playground.core.experiment.edits import settings as edits
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.texts.numbers import fixed, percent
from playground.ui.views.curves.large_numbers import LargeNumbers
from tests.support.curves import snapshot_of


@pytest.fixture
def numbers(qtbot):
    one = LargeNumbers()
    qtbot.addWidget(one)
    one.show()
    return one


def texts(numbers):
    return [label.text() for label in (numbers.epoch, numbers.loss, numbers.score)]


def test_before_the_first_frame_it_shows_no_number(numbers):
    assert texts(numbers) == ["–", "–", "–"]


@pytest.mark.parametrize(
    ("dataset", "caption", "write"),
    [("xor", "test accuracy", percent), ("plane", "test R²", fixed)],
)
def test_it_shows_epoch_loss_and_score(numbers, dataset, caption, write):
    snapshot = snapshot_of(edits.set_dataset(Experiment(), dataset), epochs=2)
    numbers.show_frame(snapshot)
    metrics = snapshot.metrics
    assert texts(numbers) == ["2", fixed(metrics.train_loss), write(metrics.test_score)]
    assert numbers.captions[numbers.score].text() == caption


def test_many_epochs_are_written_in_groups_and_what_is_not_known_as_a_dash(numbers):
    snapshot = snapshot_of()
    metrics = snapshot.metrics._replace(test_score=float("nan"))
    numbers.show_frame(replace(snapshot, epoch=12345, metrics=metrics))
    assert texts(numbers)[0] == "12,345"
    assert texts(numbers)[2] == "–"


@pytest.mark.parametrize("percent", [NORMAL, 200])
@pytest.mark.parametrize("room", [(440, 100), (640, 150), (1300, 300)])
def test_digits_take_their_room_and_are_larger_than_the_captions(numbers, qapp, room, percent):
    use_text_percent(qapp, percent)
    try:
        numbers.resize(*room)
        refresh(numbers)
        numbers.show_frame(snapshot_of())
        height = QFontInfo(numbers.loss.font()).pixelSize()
        caption = QFontInfo(numbers.captions[numbers.loss].font()).pixelSize()
        assert height > 1.2 * caption
        numbers.resize(2 * room[0], 2 * room[1])
        assert QFontInfo(numbers.loss.font()).pixelSize() > 1.5 * height
    finally:
        use_text_percent(qapp, NORMAL)


def test_two_numbers_do_not_touch(numbers):
    numbers.resize(438, 100)
    snapshot = snapshot_of()
    metrics = snapshot.metrics._replace(train_loss=0.041, test_score=1.0)
    numbers.show_frame(replace(snapshot, epoch=12345, metrics=metrics))
    numbers.layout().activate()
    for left, right in ((numbers.epoch, numbers.loss), (numbers.loss, numbers.score)):
        end = left.x() + left.fontMetrics().horizontalAdvance(left.text())
        assert right.x() - end >= 0.5 * left.fontMetrics().horizontalAdvance("0")
    end = numbers.score.x() + numbers.score.fontMetrics().horizontalAdvance("100.0 %")
    assert end <= numbers.width()


def test_digits_that_long_numbers_made_smaller_grow_again_after_a_restart(numbers):
    numbers.resize(438, 100)
    snapshot = snapshot_of()

    def size(epoch):
        numbers.show_frame(replace(snapshot, epoch=epoch))
        return QFontInfo(numbers.loss.font()).pixelSize()

    usual = size(10)
    assert size(123_456_789) < usual
    assert size(0) == usual
