"""Says where measured data come from, and how their inputs are standardised."""

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.experiment.data_spec import DataSpec
from playground.ui.texts.names import input_title
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label


class ScalingLabel(Label):
    """Shows one sentence; its tooltip lists mean and deviation of each input."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setWordWrap(True)

    def show_data(self, data: DataSpec) -> None:
        """Show how the inputs of the data are standardised; nothing for points of the plane."""
        dataset, own = data.entry, data.own
        self.setVisible(not dataset.is_plane)
        if dataset.is_plane:
            return
        constants = {(entry.mean, entry.sd) for entry in dataset.inputs}
        if own is not None and own.image is not None and own.is_scaled:
            self.setText(self._of_pixels(dataset))
            constants.clear()
        elif own is not None:
            self.setText(self._of_own(dataset, own.is_scaled))
        elif len(constants) > 1:
            self.setText(
                self.tr(
                    "standardised: (x − mean) / standard deviation, for each input over all samples"
                )
            )
        else:
            mean, sd = constants.pop()
            text = self.tr(
                "standardised: (x − {mean:g}) / {sd:g}, "
                "with the mean and the standard deviation of all inputs of all samples"
            )
            self.setText(text.format(mean=mean, sd=sd))
            constants.clear()
        self.setToolTip(plain("\n".join(_lines(dataset)) if constants else ""))

    def _of_pixels(self, dataset: Dataset) -> str:
        text = self.tr(
            "{source}, {samples:,} samples; standardised: (x − {mean}) / {sd}, with the mean and "
            "the standard deviation of all pixels of the training samples"
        )
        about = {"source": dataset.label, "samples": dataset.samples}
        shared = dataset.inputs[0]
        return text.format(mean=number(shared.mean), sd=number(shared.sd), **about)

    def _of_own(self, dataset: Dataset, is_scaled: bool) -> str:
        text = self.tr("{source}, {samples:,} samples; the inputs are as they were measured")
        if is_scaled:
            text = self.tr(
                "{source}, {samples:,} samples; standardised: (x − mean) / standard deviation, "
                "for each input over the training samples"
            )
        return text.format(source=dataset.label, samples=dataset.samples)


def _lines(dataset: Dataset) -> list[str]:
    return [
        f"{input_title(dataset, axis, True)}: (x − {number(entry.mean)}) / {number(entry.sd)}"
        for axis, entry in enumerate(dataset.inputs)
    ]
