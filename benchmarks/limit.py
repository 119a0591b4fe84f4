"""A plain compiled loop over samples, built on the spot: what the engine is compared with."""

import ctypes
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np

from playground import Trainer

SOURCE = Path(__file__).with_name("limit.c")


@cache
def _function() -> Callable[..., None]:
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        raise ImportError("there is no C compiler")
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "limit.so"
        flags = ["-std=c99", "-O3", "-fPIC", "-shared"]
        subprocess.run([compiler, *flags, str(SOURCE), "-o", str(library), "-lm"], check=True)
        function = ctypes.CDLL(str(library)).limit_epoch
    function.restype = None
    return function


class Limit:
    """Trains what `trainer` trains: a stack of layers, tanh everywhere, squared error, SGD.

    Attributes
    ----------
    theta : the flat parameters
    update : how many updates have been made
    """

    def __init__(self, trainer: Trainer) -> None:
        samples, batch = trainer.data.train, trainer.batch_size
        sizes = [len(trainer.layout.inputs)]
        sizes += [block.shape[0] for block in trainer.layout.blocks.values()]
        self.theta, self.update = trainer.parameters.copy(), 0
        self._n, self._batch, self._random = len(samples), batch, np.random.default_rng(0)
        inputs = np.ascontiguousarray(samples.columns[: sizes[0]].T)
        targets = np.ascontiguousarray(samples.columns[sizes[0] + 1 :].T)
        grad, a, d = np.zeros_like(self.theta), np.zeros(sum(sizes)), np.zeros(sum(sizes))
        self._order = np.arange(self._n)
        self._arrays = self.theta, grad, np.array(sizes), inputs, targets, a, d
        pointers = [ctypes.c_void_p(array.ctypes.data) for array in self._arrays]
        count, rate = ctypes.c_int64, ctypes.c_double(trainer.learning_rate)
        self._arguments = (
            *(*pointers[:3], count(len(sizes) - 1), *pointers[3:5]),
            *(ctypes.c_void_p(self._order.ctypes.data), count(self._n), count(batch)),
            *(rate, count(len(self.theta)), *pointers[5:]),
        )
        self._run = _function()

    def run_epoch(self) -> None:
        """Shuffle the samples and make the updates of one epoch."""
        self._random.shuffle(self._order)
        self._run(*self._arguments)
        self.update += -(-self._n // self._batch)
