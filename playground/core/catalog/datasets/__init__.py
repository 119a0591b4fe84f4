"""The data sets: drawn by a formula or measured, and `DATASETS`, the registry of all.

Splitting and features are in `engine/samples`.
"""

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.generated import GENERATED
from playground.core.catalog.datasets.measured import MEASURED

DATASETS: dict[str, Dataset] = {**GENERATED, **MEASURED}

__all__ = ["DATASETS", "Dataset"]
