"""Every hostile file, dropped on the window: refused in a sentence, and the open work is kept."""

import pytest

from tests.support.hostile.kinds import KINDS
from tests.support.hostile.record import faulty, records_of, summary

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_file_leaves_the_window_and_the_open_work_alone(kind, tmp_path):
    records = records_of("window", kind, tmp_path)
    print(summary(records))
    assert not faulty(records)
