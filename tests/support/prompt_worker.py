"""A training worker without a thread: it does at once what it is told."""

import time

from playground import Experiment, PlaygroundError, Trainer
from playground.live.answer import Answer
from playground.live.run import TrainingRun

UPDATES = 50  # of one slice of training


class PromptWorker:
    """Stands in for `TrainingWorker`; while it trains, each look for a snapshot is one slice."""

    has_died = False  # there is no thread

    def __init__(self, experiment: Experiment) -> None:
        self._run = TrainingRun(Trainer(experiment))
        self._errors: list[Exception] = []
        self.last_command = self.done_command = 0

    @property
    def has_news(self) -> bool:
        """Whether it is paused and no snapshot has shown what it did last."""
        return self._run.changed and not self._run.playing

    @property
    def trained_for(self):
        return self._run.trained_for

    @property
    def updates(self):
        return self._run.trainer.update

    @property
    def is_fresh(self):
        return self._run.trainer.state().is_fresh

    @property
    def revision(self):
        return self._run.revision

    @property
    def refused(self):
        return self._run.refused

    def edit(self, edit, revision):
        self._do(lambda run: run.edit(edit, revision))

    def resume(self, revision):
        self._do(lambda run: run.resume(revision))

    def load(self, trainer, revision):
        self._command(lambda run: run.load(trainer, revision))

    def play(self):
        self._command(lambda run: run.play(time.perf_counter()))

    def pause(self):
        self._command(lambda run: run.pause(time.perf_counter()))

    def step(self, size):
        self._command(lambda run: run.step(size))

    def learn(self, column):
        self._command(lambda run: run.learn(column))

    def refresh(self):
        self._do(lambda run: None)

    def watch(self, watch):
        self._do(lambda run: run.watch(watch))

    def set_pace(self, updates_per_second):
        self._do(lambda run: run.set_pace(updates_per_second, time.perf_counter()))

    def use_engine(self, choice):
        self._do(lambda run: run.use_engine(choice))

    def errors(self):
        errors, self._errors = self._errors, []
        return errors

    def ask(self, function, before_edit=False):
        answer = Answer()
        try:
            if self._run.refused is not None:
                raise PlaygroundError("refused")
            answer.give(function(self._run.trainer))
        except Exception as error:  # noqa: BLE001 - as the thread does
            answer.fail(error)
        return answer

    def call(self, function):
        return function(self._run.trainer)

    def take(self):
        if self._run.playing:
            left = iter(range(UPDATES))
            self._run.train(time.perf_counter(), lambda: next(left, None) is not None)
        if not self._run.is_due(time.perf_counter(), is_taken=True):
            return None
        return self._run.snapshot(time.perf_counter(), self.last_command)

    def drawn(self):
        pass

    def start(self):
        pass

    def stop(self):
        pass

    def close(self, timeout=None):
        return True

    def _command(self, message):
        self.last_command += 1
        self._do(message)
        while self._run.is_stepping:
            self._do(lambda run: run.train(time.perf_counter(), lambda: True))
        self.done_command = self.last_command

    def _do(self, message):
        try:
            self._run.handle(message)
        except Exception as error:  # noqa: BLE001 - as the thread does
            self._errors.append(error)
            self._run.halt()
