"""The error of other work is raised once, and keeps nothing of the calls that it comes through."""

import weakref
from contextlib import suppress

import pytest

from playground import SpecError
from playground.live.answer import Answer
from playground.live.job import Job


def failed_answer():
    answer = Answer()
    answer.fail(SpecError("no"))
    return answer


def failed_job():
    def work(job):
        raise SpecError("no")

    job = Job(work, "test")
    job.join()
    return job


class Event:
    """What a call handles."""


def take(holder, event):
    """Handle an event: the error of `holder` comes through this call."""
    holder.raise_error()


@pytest.mark.parametrize("failed", [failed_answer, failed_job])
def test_an_error_is_raised_once_and_keeps_nothing_that_was_in_use(failed):
    holder, event = failed(), Event()
    kept = weakref.ref(event)
    with suppress(SpecError):
        take(holder, event)
        pytest.fail("it was not raised")
    del event
    assert kept() is None
    holder.raise_error()
    assert holder.error is None


def test_without_an_error_nothing_is_raised():
    Answer.of(1).raise_error()
