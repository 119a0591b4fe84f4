"""The network that the user had before a data set changed it for itself."""

from dataclasses import replace

from playground.core.experiment.spec import Experiment, NetworkSpec

Built = tuple[str, tuple[str, ...], NetworkSpec, str]  # data set, input features, layers, loss


class OwnNetwork:
    """Remembers the user's network while data sets change its inputs, its layers and its loss.

    Pictures, for instance, make small hidden layers wider. The next data set starts from the
    network that the user had, unless the user has changed what the data set made of it.
    """

    def __init__(self) -> None:
        self._own: dict[Built, Experiment] = {}  # by what a data set has made of it

    def of(self, experiment: Experiment) -> Experiment:
        """Return `experiment` with the network that the user had; itself if it is the user's own.

        Data set, samples and loss go with the network; what else was set since then stays.
        """
        own = self._own.get(_built(experiment))
        if own is None:
            return experiment
        data = replace(
            experiment.data,
            dataset=own.data.dataset,
            samples=own.data.samples,
            options=own.data.options,
            own=own.data.own,
            formula=own.data.formula,
            features=own.data.features,
        )
        training = replace(experiment.training, loss=own.training.loss)
        if own.optimizer.error_correction:  # it belongs to the output layer of its network
            training = replace(training, optimizer=own.training.optimizer)
        return replace(experiment, data=data, network=own.network, training=training)

    def note(self, own: Experiment, changed: Experiment) -> None:
        """Note what a data set has made of the user's network: `own` became `changed`."""
        if _built(own)[1:] != _built(changed)[1:]:
            self._own[_built(changed)] = own

    def forget(self) -> None:
        """Forget everything: another document is open."""
        self._own.clear()


def _built(experiment: Experiment) -> Built:
    data = experiment.data
    return data.dataset, data.features, experiment.network, experiment.training.loss
