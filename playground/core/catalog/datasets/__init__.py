"""The data sets, drawn by a formula or measured, and their registry `DATASETS`.

The split and the features are in `core/engine/samples`.
"""

from functools import lru_cache

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.generated import GENERATED
from playground.core.catalog.datasets.measured import MEASURED

DATASETS: dict[str, Dataset] = {
    name: entry.with_numbers({}) for name, entry in {**GENERATED, **MEASURED}.items()
}

__all__ = ["DATASETS", "Dataset", "dataset_with"]


def dataset_with(name: str, options: tuple[tuple[str, float], ...]) -> Dataset:
    """Return an entry of `DATASETS` with these numbers for its options; raises `KeyError`."""
    return _with_options(name, options) if options else DATASETS[name]


@lru_cache(maxsize=64)
def _with_options(name: str, options: tuple[tuple[str, float], ...]) -> Dataset:
    return DATASETS[name].with_numbers(dict(options))
