"""A thousand kinds of damage to each example and to a trained session: valid, or refused."""

import pytest

from tests.support.hostile.mutations import COUNT, NAMES
from tests.support.hostile.record import faulty, records_of, summary

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]


@pytest.mark.parametrize("name", NAMES)
def test_damage_is_refused_or_leaves_a_valid_session(name, tmp_path):
    records = records_of("mutations", name, tmp_path)
    print(summary(records))
    assert len(records) == COUNT
    assert not faulty(records)
