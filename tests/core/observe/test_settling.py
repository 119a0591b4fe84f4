"""A verdict that noise changes many times a second stays on screen long enough to be read."""

from itertools import pairwise

import numpy as np

from playground.core.basics.messages import Phrase
from playground.core.observe.diagnoses import Verdict
from playground.core.observe.settling import HOLD, settle

FRAME = 0.03  # seconds
CHANGES = [15, 46, 86, 93, 104, 106, 151, 162, 163, 164, 165, 167, 170, 173, 265, 268, 269, 271]


def verdict(kind, reason=""):
    return Verdict(kind, Phrase(reason or kind))


def shown(found, frame=FRAME):
    """The time and the verdict of every change on screen."""
    screen, changes = None, []
    for index, one in enumerate(found):
        before, screen = screen, settle(screen, one, index * frame)
        if before is None or before.verdict != screen.verdict:
            changes.append((index * frame, screen.verdict))
    return changes


def recorded():
    """The verdicts of 300 epochs of 12 tanh layers with large weights, at the edge to vanishing."""
    kinds = ["vanishing"]
    for epoch in range(1, 300):
        kinds.append(kinds[-1])
        if epoch in CHANGES:
            kinds[-1] = "healthy" if kinds[-2] == "vanishing" else "vanishing"
    return [verdict(kind) for kind in kinds]


def test_a_recorded_run_changes_its_verdict_at_most_once_a_second():
    assert sum(one != two for one, two in pairwise(recorded())) == len(CHANGES)
    changes = shown(recorded(), frame=0.05)
    times = [time for time, _ in changes]
    assert 1 < len(times) < len(CHANGES) / 2
    assert all(later - earlier >= HOLD for earlier, later in pairwise(times))


def test_what_lasts_comes_after_one_second():
    found = [verdict("healthy")] * 10 + [verdict("vanishing")] * 100
    (_, first), (time, second) = shown(found)
    assert (first.kind, second.kind) == ("healthy", "vanishing")
    assert 9 * FRAME + HOLD <= time < 11 * FRAME + HOLD


def test_what_comes_and_goes_does_not_replace_what_comes_back():
    rng = np.random.default_rng(1)
    kinds = np.where(rng.random(500) < 0.4, "vanishing", "healthy")
    kinds[0] = "healthy"
    assert {one.kind for _, one in shown([verdict(kind) for kind in kinds])} == {"healthy"}


def test_a_kind_that_is_gone_goes_although_two_others_take_turns():
    others = [verdict("vanishing"), verdict("exploding")] * 100
    assert {one.kind for _, one in shown([verdict("healthy"), *others])} != {"healthy"}


def test_the_numbers_in_the_reason_stand_for_a_second_too():
    found = [verdict("healthy", f"by a factor of {n}") for n in range(100)]
    times = [time for time, _ in shown(found)]
    assert len(times) == 3
    assert all(later - earlier >= HOLD for earlier, later in pairwise(times))
