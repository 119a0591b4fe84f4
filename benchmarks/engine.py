"""Updates a second of the engine, with PyTorch and scikit-learn beside it where they are installed.

    python -m benchmarks.engine [--json] [--seconds S] [--rounds N]

One update is everything a real one does: mini-batches drawn from a shuffled epoch, forward, loss
gradient, backward, optimiser. float64, one BLAS thread, tanh everywhere, squared error, 200
training points. The engines take turns, several rounds; the figure is the median, so that a machine
whose speed drifts still gives fair ratios. Seconds are those of the processor, so that other
programs do not count.

`kernel` and `numpy` are the two engines of this program; `playground` is the one that it chooses.
`limit` is a plain compiled loop over samples (`benchmarks/limit.c`).
"""

import argparse
import itertools
import json
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.limit import Limit
from playground import (
    OUTPUT,
    Choice,
    DataSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Trainer,
    TrainingSpec,
)
from playground.core.basics.vocabulary import EngineChoice, EngineName
from playground.core.engine.engine import has_kernel

CASES = {
    "2-4-2-1, batch 10": ((4, 2), 10),
    "2-(8x6)-1, batch 10": ((8,) * 6, 10),
    "2-16-16-16-1, batch 10": ((16,) * 3, 10),
    "2-64-64-1, batch 10": ((64, 64), 10),
    "2-64-64-1, batch 32": ((64, 64), 32),
}
Measure = Callable[[float], float]  # seconds -> updates a second


def experiment_for(
    hidden: tuple[int, ...], batch: int, optimizer: str = "sgd", samples: int = 400
) -> Experiment:
    """Return the experiment that is measured: XOR, one half of its points for training."""
    layers = [LayerSpec.dense(f"hidden{i}", units) for i, units in enumerate(hidden, 1)]
    # noise keeps the gradients alive: a solved set leaves denormal numbers
    return Experiment(
        data=DataSpec("xor", samples=samples, noise=0.15),
        network=NetworkSpec.stack(*layers, LayerSpec.dense(OUTPUT, 1)),
        training=TrainingSpec(loss="mse", optimizer=Choice(optimizer), batch=batch),
    )


def ours(
    hidden: tuple[int, ...],
    batch: int,
    optimizer: str = "sgd",
    engine: EngineChoice = "automatic",
) -> Measure:
    """Measure the trainer of this program on `experiment_for` these."""
    return trained(experiment_for(hidden, batch, optimizer), engine)


def trained(experiment: Experiment, engine: EngineChoice = "automatic") -> Measure:
    """Measure the trainer of this program, in slices as the worker runs them.

    Its history and its checks for overflow are included.
    """
    trainer = Trainer(experiment, engine=engine)

    def measure(seconds: float) -> float:
        updates, start = trainer.update, time.process_time()
        while time.process_time() - start < seconds:
            trainer.run_for(0.01)
        return (trainer.update - updates) / (time.process_time() - start)

    return measure


def limit(hidden: tuple[int, ...], batch: int) -> Measure:
    """Measure a plain compiled loop on `experiment_for` these."""
    return compiled(experiment_for(hidden, batch))


def compiled(experiment: Experiment) -> Measure:
    """Measure a plain compiled loop, which records nothing."""
    loop = Limit(Trainer(experiment))

    def measure(seconds: float) -> float:
        updates, start = loop.update, time.process_time()
        while time.process_time() - start < seconds:
            loop.run_epoch()
        return (loop.update - updates) / (time.process_time() - start)

    return measure


def _torch_model(hidden: tuple[int, ...]) -> tuple[Any, Any]:
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    layers: list[torch.nn.Module] = []
    for fan_in, fan_out in itertools.pairwise([2, *hidden, 1]):
        layers += [torch.nn.Linear(fan_in, fan_out, dtype=torch.float64), torch.nn.Tanh()]
    model = torch.nn.Sequential(*layers)
    return model, torch.optim.SGD(model.parameters(), lr=0.03)


def pytorch(hidden: tuple[int, ...], batch: int) -> Measure:
    """Measure PyTorch, eager, one thread, with the loop of its tutorials: a DataLoader shuffles."""
    import torch

    model, optimizer = _torch_model(hidden)
    data = torch.utils.data.TensorDataset(*(torch.from_numpy(array) for array in _points()))
    loader = torch.utils.data.DataLoader(data, batch_size=batch, shuffle=True)
    loss_function = torch.nn.MSELoss()

    def measure(seconds: float) -> float:
        updates, start = 0, time.process_time()
        while time.process_time() - start < seconds:
            for inputs, targets in loader:
                optimizer.zero_grad()
                loss = loss_function(model(inputs), targets)
                loss.backward()
                optimizer.step()
                updates += 1
        return updates / (time.process_time() - start)

    return measure


def pytorch_lean(hidden: tuple[int, ...], batch: int) -> Measure:
    """Measure PyTorch, eager, one thread, by indexing: the leanest plain loop there is."""
    import torch

    model, optimizer = _torch_model(hidden)
    inputs, targets = (torch.from_numpy(array) for array in _points())
    n = len(inputs)

    def measure(seconds: float) -> float:
        updates, start = 0, time.process_time()
        while time.process_time() - start < seconds:
            order = torch.randperm(n)
            for first in range(0, n, batch):
                chosen = order[first : first + batch]
                optimizer.zero_grad()
                torch.nn.functional.mse_loss(model(inputs[chosen]), targets[chosen]).backward()
                optimizer.step()
                updates += 1
        return updates / (time.process_time() - start)

    return measure


def _sklearn_model(hidden: tuple[int, ...], batch: int, **settings: float) -> Any:
    """Make the same network; its output is linear, which is slightly less work."""
    from sklearn.neural_network import MLPRegressor

    fixed = {
        "activation": "tanh",
        "solver": "sgd",
        "momentum": 0.0,
        "alpha": 0.0,
        "learning_rate_init": 0.003,
    }
    return MLPRegressor(hidden_layer_sizes=hidden, batch_size=batch, **fixed, **settings)


def scikit_learn(hidden: tuple[int, ...], batch: int) -> Measure:
    """Measure MLPRegressor of scikit-learn, one epoch a call, as live drawing has to use it."""
    inputs, targets = _points()
    model = _sklearn_model(hidden, batch)

    def measure(seconds: float) -> float:
        updates, start = 0, time.process_time()
        while time.process_time() - start < seconds:
            model.partial_fit(inputs, targets.ravel())
            updates += -(-len(inputs) // batch)
        return updates / (time.process_time() - start)

    return measure


def scikit_learn_fit(hidden: tuple[int, ...], batch: int) -> Measure:
    """Measure MLPRegressor, 20 epochs a call: faster, but nothing can be shown meanwhile."""
    inputs, targets = _points()
    model = _sklearn_model(hidden, batch, max_iter=20, tol=0.0, n_iter_no_change=10**6)

    def measure(seconds: float) -> float:
        updates, start = 0, time.process_time()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            while time.process_time() - start < seconds:
                model.fit(inputs, targets.ravel())
                updates += model.n_iter_ * -(-len(inputs) // batch)
        return updates / (time.process_time() - start)

    return measure


ENGINES: tuple[EngineName, ...] = ("numpy", "kernel") if has_kernel() else ("numpy",)
PEERS = {
    "limit": limit,
    "pytorch": pytorch,
    "pytorch_lean": pytorch_lean,
    "scikit_learn": scikit_learn,
    "scikit_learn_fit": scikit_learn_fit,
}


def _points() -> tuple[np.ndarray, np.ndarray]:
    samples = Trainer(experiment_for((4, 2), 10)).data.train
    return samples.points.T.copy(), samples.columns[-1:].T.copy()


def measure_case(
    hidden: tuple[int, ...], batch: int, seconds: float, rounds: int
) -> dict[str, float]:
    """Measure every engine that is installed; return median updates a second and ratios."""
    engines = {"playground": ours(hidden, batch), "playground_adam": ours(hidden, batch, "adam")}
    for engine in ENGINES:
        engines[engine] = ours(hidden, batch, engine=engine)
    for name, make in PEERS.items():
        try:
            engines[name] = make(hidden, batch)
        except ImportError:
            print(
                f"{name} is not installed and is left out (make bench installs it)", file=sys.stderr
            )
    for measure in engines.values():
        measure(seconds / 2)  # warm-up
    runs: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(rounds):
        for name, measure in engines.items():
            runs[name].append(measure(seconds))
    result: dict[str, float] = {
        name: round(statistics.median(values)) for name, values in runs.items()
    }
    for name in PEERS:
        if name in runs and name != "limit":
            ratios = [
                mine / other for mine, other in zip(runs["playground"], runs[name], strict=True)
            ]
            result[f"times_{name}"] = round(statistics.median(ratios), 1)
    for name, one, other in (
        ("times_numpy", "kernel", "numpy"),
        ("of_limit", "playground", "limit"),
    ):
        if one in runs and other in runs:
            ratios = [mine / its for mine, its in zip(runs[one], runs[other], strict=True)]
            result[name] = round(statistics.median(ratios), 2)
    costs = [
        sgd / adam for sgd, adam in zip(runs["playground"], runs["playground_adam"], strict=True)
    ]
    return result | {"adam_cost": round(statistics.median(costs), 2)}


def main() -> None:
    """Measure all cases and print them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--seconds", type=float, default=0.6, help="length of one measurement")
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each engine")
    arguments = parser.parse_args()
    results = {
        name: measure_case(*case, arguments.seconds, arguments.rounds)
        for name, case in CASES.items()
    }
    if arguments.json:
        print(json.dumps(results, indent=2))
        return
    for name, row in results.items():
        print(name)
        for key, value in row.items():
            print(f"  {key:20} {value:>12,}")


if __name__ == "__main__":
    main()
