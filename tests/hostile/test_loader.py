"""Every hostile file is refused in one sentence, or is a session: within a second and 200 MB."""

import pytest

from tests.support.hostile.kinds import KINDS
from tests.support.hostile.record import faulty, records_of, summary

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_file_costs_little_and_is_refused_in_a_sentence(kind, tmp_path):
    records = records_of("loader", kind, tmp_path)
    print(summary(records))
    assert not faulty(records)
