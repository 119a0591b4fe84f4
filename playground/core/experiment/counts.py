"""How many samples there are for training, and in a mini-batch: by arithmetic alone."""

from playground.core.basics.arrays import Indices
from playground.core.experiment.spec import Experiment


def sample_count(experiment: Experiment) -> int:
    """Return how many points there are, for training and testing together."""
    dataset = experiment.dataset
    return dataset.samples if dataset.fixed or dataset.is_own else experiment.data.samples


def held_back(experiment: Experiment) -> tuple[int, int]:
    """Return how many of the points are for testing and for validation; one is left to train on."""
    if experiment.dataset.fixed:
        return 0, 0
    n, data = sample_count(experiment), experiment.data
    test = min(round(n * data.test_share), n - 1)
    return test, min(round(n * data.validation_share), n - 1 - test)


def train_count(experiment: Experiment) -> int:
    """Return how many of the points are for training."""
    return sample_count(experiment) - sum(held_back(experiment))


def batch_size(experiment: Experiment) -> int:
    """Return the size of a mini-batch: at most all samples, and all for full-batch descent."""
    n = train_count(experiment)
    return n if experiment.optimizer.full_batch else min(experiment.training.batch, n)


def is_shuffled(experiment: Experiment) -> bool:
    """Return whether each epoch has a new order; mini-batches of all samples need none."""
    is_wanted = experiment.training.order == "shuffled"
    return is_wanted and batch_size(experiment) < train_count(experiment)


def left_over(experiment: Experiment) -> int:
    """Return how many samples of each epoch wait for the first mini-batch of the next one."""
    is_carried = experiment.training.order == "carried"
    return train_count(experiment) % batch_size(experiment) if is_carried else 0


def parts_of(order: Indices, held: tuple[int, int]) -> tuple[Indices, Indices, Indices]:
    """Return the training, the test and the validation part of samples in `order`.

    The test set comes first and the validation set last, so that each share moves only the border
    between its own set and the training set. `held` is what `held_back` returns.
    """
    test, border = held[0], len(order) - held[1]
    return order[test:border], order[:test], order[border:]
