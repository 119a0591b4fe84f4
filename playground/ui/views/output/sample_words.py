"""Samples of the contact sheet in words: what each is, and how the network answers."""

from collections.abc import Sequence

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.texts.names import class_title, input_title
from playground.ui.texts.numbers import coordinate
from playground.ui.views.output.judged import NO_ANSWER, Judged

translate = QCoreApplication.translate


def samples_in_words(found: Judged, indices: Sequence[int]) -> str:
    """Say how many samples are shown, and how many of them are answered wrongly."""
    text = translate("Spoken", "{count:,} samples, not trained yet")
    if not found.is_fresh:
        text = translate("Spoken", "{count:,} samples, {wrong:,} of them answered wrongly")
    wrong = int(np.count_nonzero(found.wrong[list(indices)]))
    return text.format(count=len(indices), wrong=wrong)


def verdict(dataset: Dataset, found: Judged, index: int) -> str:
    """Say the class of a sample, and the answer."""
    true = class_title(dataset, float(found.samples.labels[index]))
    if found.is_fresh:
        text = translate("SheetGrid", "sample {number}: {true}")
        return text.format(number=index + 1, true=true)
    answer = int(found.answers[index])
    if answer == NO_ANSWER:
        text = translate("SheetGrid", "sample {number}: {true}, no answer")
        return text.format(number=index + 1, true=true)
    text = translate("SheetGrid", "sample {number}: {true}, answered correctly")
    if found.wrong[index]:
        text = translate("SheetGrid", "sample {number}: {true}, answered as {answer}")
    return text.format(number=index + 1, true=true, answer=class_title(dataset, answer))


def measures(dataset: Dataset, found: Judged, index: int) -> list[str]:
    """Return the measures of a flower; pixels are seen better than read."""
    if not dataset.leaves:
        return []
    text, point = translate("SheetGrid", "{input}: {value}"), found.samples.points[:, index]
    return [
        text.format(
            input=input_title(dataset, axis),
            value=coordinate(dataset.inputs[axis], float(point[axis])),
        )
        for axis in range(len(point))
    ]
