"""Says where measured data come from, and how their inputs and values are standardised."""

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.experiment.data_spec import DataSpec
from playground.ui.texts.names import input_title
from playground.ui.texts.numbers import number
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label


class ScalingLabel(Label):
    """Shows a sentence or two; the tooltip lists mean and deviation of each input and value."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setWordWrap(True)

    def show_data(self, data: DataSpec) -> None:
        """Show how the data are standardised; nothing for points of the plane as they are."""
        dataset = data.entry
        said = [] if dataset.is_plane else [self._of_inputs(data)]
        if dataset.scales:
            said.append(self._of_values())
        has_lines = not dataset.is_plane and dataset.image is None  # pixels share theirs
        lines = _lines(dataset) if has_lines else []
        self.setVisible(bool(said))
        self.setText("\n".join(said))
        self.setToolTip(plain("\n".join([*lines, *_of_values(dataset)])))

    def _of_inputs(self, data: DataSpec) -> str:
        dataset, own = data.entry, data.own
        if own is not None and own.image is not None and own.is_scaled:
            return self._of_pixels(dataset)
        if own is not None:
            return self._of_own(dataset, own.is_scaled)
        if dataset.image is None:
            return self.tr(
                "standardised: (x − mean) / standard deviation, for each input over all samples"
            )
        text = self.tr(
            "standardised: (x − {mean:g}) / {sd:g}, "
            "with the mean and the standard deviation of all inputs of all samples"
        )
        return text.format(mean=dataset.inputs[0].mean, sd=dataset.inputs[0].sd)

    def _of_pixels(self, dataset: Dataset) -> str:
        text = self.tr(
            "{source}, {samples:,} samples; standardised: (x − {mean}) / {sd}, with the mean and "
            "the standard deviation of all pixels of the training samples"
        )
        about = {"source": dataset.label, "samples": dataset.samples}
        shared = dataset.inputs[0]
        return text.format(mean=number(shared.mean), sd=number(shared.sd), **about)

    def _of_values(self) -> str:
        return self.tr(
            "The network learns standardised values, (y − mean) / standard deviation; map, table "
            "and exports show them in the units of the data."
        )

    def _of_own(self, dataset: Dataset, is_scaled: bool) -> str:
        text = self.tr("{source}, {samples:,} samples; the inputs are as they were measured")
        if is_scaled:
            text = self.tr(
                "{source}, {samples:,} samples; standardised: (x − mean) / standard deviation, "
                "for each input over the training samples"
            )
        return text.format(source=dataset.label, samples=dataset.samples)


def _of_values(dataset: Dataset) -> list[str]:
    scales = dataset.scales
    return [f"{one.label}: (y − {number(one.mean)}) / {number(one.sd)}" for one in scales]


def _lines(dataset: Dataset) -> list[str]:
    return [
        f"{input_title(dataset, axis, True)}: (x − {number(entry.mean)}) / {number(entry.sd)}"
        for axis, entry in enumerate(dataset.inputs)
    ]
