"""How many samples there are for training, and in a mini-batch: by arithmetic alone."""

from playground.core.experiment.spec import Experiment


def sample_count(experiment: Experiment) -> int:
    """Return how many points there are, for training and testing together."""
    dataset = experiment.dataset
    return dataset.samples if dataset.fixed or dataset.is_own else experiment.data.samples


def train_count(experiment: Experiment) -> int:
    """Return how many of the points are for training."""
    n = sample_count(experiment)
    return n if experiment.dataset.fixed else n - min(round(n * experiment.data.test_share), n - 1)


def batch_size(experiment: Experiment) -> int:
    """Return the size of a mini-batch: at most all samples, and all for full-batch descent."""
    n = train_count(experiment)
    return n if experiment.optimizer.full_batch else min(experiment.training.batch, n)


def is_shuffled(experiment: Experiment) -> bool:
    """Return whether each epoch has a new order; mini-batches of all samples need none."""
    is_wanted = experiment.training.order == "shuffled"
    return is_wanted and batch_size(experiment) < train_count(experiment)
