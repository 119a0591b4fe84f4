"""Jobs beside the window: they end with a result, an error, or because nobody wants them."""

import threading

from playground import SpecError
from playground.live.job import Job


def test_a_job_hands_over_its_result_and_how_far_it_has_come():
    go_on = threading.Event()

    def work(job):
        job.report(0.5)
        assert go_on.wait(10)
        return 42

    job = Job(work, "test")
    assert job.result is None
    go_on.set()
    job.join()
    assert (job.result, job.error, job.progress, job.is_running) == (42, None, 0.5, False)


def test_an_error_is_kept_for_whoever_looks():
    def work(job):
        raise ValueError("no")

    job = Job(work, "test")
    job.join()
    assert str(job.error) == "no"
    assert job.result is None


def test_an_error_that_nobody_foresaw_is_logged_too(caplog):
    def fail_with(error):
        def work(job):
            raise error

        Job(work, "sum").join()

    fail_with(SpecError("Choose another edge."))
    assert caplog.text == ""
    fail_with(IndexError("boom"))
    assert "sum" in caplog.text
    assert "IndexError: boom" in caplog.text


def test_an_abandoned_job_ends_at_its_next_report_and_has_no_result():
    started = threading.Event()

    def work(job):
        started.set()
        while True:
            job.report(0.0)

    job = Job(work, "test")
    started.wait(10)
    assert job.abandon()
    job.join()
    assert not job.is_running
    assert job.result is None
    assert job.error is None


def test_work_that_rests_is_woken_and_ended_when_it_is_abandoned():
    resting, went_on = threading.Event(), []

    def work(job):
        resting.set()
        job.rest(600)
        went_on.append(True)

    job = Job(work, "test")
    assert resting.wait(10)
    assert job.abandon()
    job.join(10)
    assert not job.is_running
    assert not went_on
    assert (job.result, job.error) == (None, None)


def test_abandoned_work_is_not_waited_for():
    go_on = threading.Event()
    job = Job(lambda job: go_on.wait(10), "test")
    assert job.abandon()
    assert job.is_running
    go_on.set()
    job.join()
    assert job.result is None


def test_what_has_become_final_cannot_be_abandoned():
    is_final, go_on = threading.Event(), threading.Event()

    def work(job):
        job.become_final()
        is_final.set()
        assert go_on.wait(10)
        job.report(1)
        return "written"

    job = Job(work, "test")
    assert is_final.wait(10)
    assert not job.abandon()
    go_on.set()
    job.join()
    assert job.result == "written"


def test_what_has_been_abandoned_cannot_become_final():
    go_on, written = threading.Event(), []

    def work(job):
        assert go_on.wait(10)
        job.become_final()
        written.append(True)

    job = Job(work, "test")
    assert job.abandon()
    go_on.set()
    job.join()
    assert not written
