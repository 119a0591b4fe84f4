"""The confusion matrix in sentences: all of it, and each cell."""

from collections.abc import Sequence

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.observe.confusion import Counts, row_shares
from playground.ui.texts.numbers import percent

translate = QCoreApplication.translate


def confusion_sentence(counts: Counts, titles: Sequence[str]) -> str:
    """Say how many samples are recognised, and which two classes are confused most often.

    `counts` are (classes, classes), `titles` the names of the classes.
    """
    right, whole = int(np.trace(counts)), int(counts.sum())
    wrong = counts - np.diag(np.diag(counts))
    true, predicted = np.unravel_index(int(np.argmax(wrong)), wrong.shape)
    text = translate("Spoken", "{right:,} of {whole:,} samples recognised ({share})")
    if wrong.any():
        text = translate(
            "Spoken",
            "{right:,} of {whole:,} samples recognised ({share}); most often confused: "
            "{true} answered as {predicted}, {count:,} of {row:,}",
        )
    return text.format(
        right=right,
        whole=whole,
        share=percent(right / whole if whole else float("nan")),
        true=titles[int(true)],
        predicted=titles[int(predicted)],
        count=int(wrong[true, predicted]),
        row=int(counts[true].sum()),
    )


def cell_sentence(counts: Counts, titles: Sequence[str], row: int, column: int) -> str:
    """Say how many samples of the class `row` were answered as the class `column`."""
    count, whole = int(counts[row, column]), int(counts[row].sum())
    text = translate(
        "ConfusionGrid", "{true} answered as {predicted}: {count} of {whole} samples ({share})"
    )
    if row == column:
        text = translate("ConfusionGrid", "{true} recognised: {count} of {whole} samples ({share})")
    if whole == 1:  # then {count} is 0 or 1
        text = translate("ConfusionGrid", "{true} has 1 sample; answered as {predicted}: {count}")
    return text.format(
        true=titles[row],
        predicted=titles[column],
        count=f"{count:,}",
        whole=f"{whole:,}",
        share=percent(float(row_shares(counts)[row, column])),
    )
