"""The line beside the buttons of the data table: what is listed, or why not what was asked for."""

from PyQt6.QtCore import QCoreApplication

from playground.core.observe.data_rows import DataRows

translate = QCoreApplication.translate


def caption(
    rows: DataRows, wrong: int, is_fresh: bool, is_filtered: bool, is_followed: bool
) -> tuple[str, ...]:
    """Return wordings, the longest first: how many samples there are, or why something is not done.

    Parameters
    ----------
    wrong : how many samples are answered wrongly
    is_fresh : whether nothing has been trained yet
    is_filtered : whether only wrong answers are to be listed
    is_followed : whether Backprop can follow the current sample, if there is one
    """
    is_judged = not (is_fresh or rows.experiment.dataset.is_regression)
    said = {"count": len(rows), "train": len(rows.data.train), "wrong": wrong}
    few = translate("DataTableView", "{count:,} samples").format(**said)
    if is_filtered and not is_judged:
        text = translate(
            "DataTableView", "{count:,} samples; none is judged before the first update"
        )
        short = translate("DataTableView", "not trained yet: none is judged")
        return text.format(**said), short, translate("DataTableView", "not trained yet")
    if not is_followed:
        return (
            translate(
                "DataTableView",
                "Only training samples can be followed in Backprop; this is another one.",
            ),
            translate("DataTableView", "not a training sample"),
        )
    text = translate("DataTableView", "{count:,} samples, {train:,} for training")
    if is_judged:
        text = translate(
            "DataTableView", "{count:,} samples, {train:,} for training; {wrong:,} answered wrongly"
        )
    return text.format(**said), few, ""
