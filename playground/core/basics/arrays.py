"""Types that every package uses."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]  # of floats, unless said otherwise
Bools = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.int64]
Operation = Callable[[], object]  # a step of the engine with its arrays bound
# what dropout multiplies f(z) with, by layer, (units, m); empty without dropout
Masks = Mapping[str, Array]
NO_MASKS: Masks = MappingProxyType({})
