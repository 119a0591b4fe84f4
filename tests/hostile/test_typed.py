"""Every hostile text that is typed or pasted is read or refused, costs little and runs no code."""

import pytest

from tests.support.hostile.reader import READERS
from tests.support.hostile.record import faulty, records_of, summary
from tests.support.hostile.window_typed import FIELDS

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]


@pytest.mark.parametrize("kind", READERS)
def test_a_hostile_text_runs_no_code_and_is_refused_in_a_sentence(kind, tmp_path):
    records = records_of("reader", kind, tmp_path)
    print(summary(records))
    assert len(records) >= 100
    assert not faulty(records)


@pytest.mark.parametrize("field", FIELDS)
def test_a_hostile_text_in_a_field_leaves_the_window_and_the_open_work_alone(field, tmp_path):
    records = records_of("window_typed", field, tmp_path)
    print(summary(records))
    assert len(records) >= 300
    assert not faulty(records)
