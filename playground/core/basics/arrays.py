"""Array types that every package uses."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]  # of floats, unless said otherwise


Operation = Callable[[], object]


Bools = npt.NDArray[np.bool_]
