"""Types that every package uses."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]  # of floats, unless said otherwise
Bools = npt.NDArray[np.bool_]
Operation = Callable[[], object]  # a step of the engine with its arrays bound
