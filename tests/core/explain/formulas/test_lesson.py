"""The sentence about the paths from a parameter to the loss, and what they cost."""

import pytest

from playground import INPUT, Key
from playground.core.explain.formulas.lesson import count_text, lesson_of_paths
from playground.core.graph.paths import path_cost
from tests.support.experiments import dense, make, skip
from tests.support.formulas import Case


def unrolled_of(experiment):
    return Case(experiment).unrolled


def test_it_says_what_is_counted_where_there_are_several_paths():
    unrolled = unrolled_of(make(skip()))
    for key, node in unrolled.parameters.items():
        cost, lesson = path_cost(unrolled.graph, node), lesson_of_paths(unrolled, key)
        if cost.paths < 2:
            assert lesson is None
        else:
            numbers = {"paths": cost.paths, "along": cost.along_each, "once": cost.once}
            assert dict(lesson.values) == {name: str(n) for name, n in numbers.items()}
    assert lesson_of_paths(unrolled, Key("h9", "1", INPUT, "x1")) is None


def test_the_lesson_of_a_wide_and_deep_network():
    unrolled = unrolled_of(make(dense(hidden=(6,) * 10)))
    key = Key("h1", "1", INPUT, "x1")
    values = dict(lesson_of_paths(unrolled, key).values)
    assert values["paths"] == "10,077,696"  # 6⁹
    gates = 11 * 3 + 1  # ×, + and f of each layer, and the loss
    assert values["along"] == f"{6**9 * gates:,}"
    assert int(values["once"].replace(",", "")) < 1500


@pytest.mark.parametrize(
    ("number", "text"), [(2, "2"), (10_077_696, "10,077,696"), (146 * 10**46, "1.46 · 10⁴⁸")]
)
def test_counts_are_written_so_that_they_can_be_read(number, text):
    assert count_text(number) == text
