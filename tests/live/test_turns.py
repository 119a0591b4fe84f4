"""Jobs of what is on screen: one at a time, and each can be cancelled while it waits."""

import threading

from playground.live.job import Job
from playground.live.turns import in_turn


def test_work_begins_when_the_work_before_has_ended():
    begun, may_end, order = threading.Event(), threading.Event(), []

    def first(job):
        begun.set()
        may_end.wait(30)
        order.append("first")

    one = Job(in_turn(first), "one")
    begun.wait(30)
    two = Job(in_turn(lambda job: order.append("second")), "two")
    other = Job(lambda job: order.append("other"), "of no turn")
    other.join(30)
    may_end.set()
    for job in (one, two):
        job.join(30)
    assert order == ["other", "first", "second"]


def test_work_that_waits_can_be_cancelled_and_work_that_fails_gives_the_turn_on():
    begun, may_end, done = threading.Event(), threading.Event(), []

    def failing(job):
        begun.set()
        may_end.wait(30)
        raise ArithmeticError

    one = Job(in_turn(failing), "one")
    begun.wait(30)
    two = Job(in_turn(lambda job: done.append("two")), "two")
    two.abandon()
    two.join(30)
    assert not two.is_running
    may_end.set()
    three = Job(in_turn(lambda job: done.append("three")), "three")
    three.join(30)
    one.join(30)
    assert isinstance(one.error, ArithmeticError)
    assert done == ["three"]
