"""The data sets, drawn by a formula or measured, and their registry `DATASETS`.

The split and the features are in `core/engine/samples`.
"""

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.generated import GENERATED
from playground.core.catalog.datasets.measured import MEASURED

DATASETS: dict[str, Dataset] = {**GENERATED, **MEASURED}

__all__ = ["DATASETS", "Dataset"]
