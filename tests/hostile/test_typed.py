"""Every hostile text that is typed or pasted is read or refused, costs little and runs no code."""

import pytest

from tests.support.hostile.reader import READERS
from tests.support.hostile.record import faulty, records_of, summary

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(300)]


@pytest.mark.parametrize("kind", READERS)
def test_a_hostile_text_runs_no_code_and_is_refused_in_a_sentence(kind, tmp_path):
    records = records_of("reader", kind, tmp_path)
    print(summary(records))
    assert len(records) >= 100
    assert not faulty(records)
