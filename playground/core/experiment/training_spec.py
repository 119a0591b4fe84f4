"""How the network learns: the settings of training and the seeds, a part of the document."""

from dataclasses import dataclass

from playground.core.basics.registry import Choice

CLASS_WEIGHTS = ("none", "balanced")
KEPT = ("last", "best")
ORDERS = ("shuffled", "listed", "carried")
SEED_NAMES = ("data", "split", "weights", "batches")  # the numbers of a `SeedSpec`


@dataclass(frozen=True)
class StopSpec:
    """When training stops by itself; 0 switches a rule off.

    Attributes
    ----------
    epochs : after this many epochs
    target_loss : when the training loss is at or below it
    tolerance : when the training loss has changed by less than this for 10 epochs
    patience : when the test loss has not reached a new minimum for this many epochs; without a test
        set the training loss
    keep : one of `KEPT`: which weights are there when patience has ended training, the last ones or
        those of the minimum

    With a validation set all of them watch its loss.
    """

    epochs: int = 0
    target_loss: float = 0.0
    tolerance: float = 0.0
    patience: int = 0
    keep: str = "last"


@dataclass(frozen=True)
class TrainingSpec:
    """How the network learns.

    Attributes
    ----------
    loss, penalty : names in `LOSSES` and `PENALTIES`
    optimizer, schedule : picks from `OPTIMIZERS` and `SCHEDULES`
    batch : the number of samples of a mini-batch
    order : "shuffled" anew for each epoch, or "listed": as in the data, and the rest that does not
        fill a mini-batch is a smaller one at the end of the epoch, or "carried": as in the data,
        and that rest joins the first mini-batch of the next epoch
    penalty_rate : the factor λ of the penalty
    dropout : the fraction of hidden activations that is set to 0 in each update
    clip : the largest norm of the gradient; 0 for no limit
    precision : "float64" or "float32"
    class_weights : one of `CLASS_WEIGHTS`: whether the losses of rare classes count more
    """

    loss: str = "bce"
    optimizer: Choice = Choice("sgd")
    learning_rate: float = 0.03
    batch: int = 10
    schedule: Choice = Choice("constant")
    penalty: str = "none"
    penalty_rate: float = 0.001
    dropout: float = 0.0
    clip: float = 0.0
    stop: StopSpec = StopSpec()
    precision: str = "float64"
    class_weights: str = "none"
    order: str = "shuffled"

    @property
    def has_penalty(self) -> bool:
        """Whether what training follows is another gradient than that of the loss."""
        return self.penalty != "none" and self.penalty_rate > 0


@dataclass(frozen=True)
class SeedSpec:
    """Four separate seeds, so that one thing can be drawn again while the rest stays.

    Attributes
    ----------
    data, split : of the points, and of their split into training and test set
    weights, batches : of the start weights, and of the batch order and dropout
    locked : the names of the seeds that “New start” keeps
    """

    data: int = 7
    split: int = 7
    weights: int = 2
    batches: int = 7
    locked: frozenset[str] = frozenset({"data", "split"})
