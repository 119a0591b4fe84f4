"""Keeps the latest values, up to a bound."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """The latest values by their keys, as long as their weights together are at most `most`.

    The latest one is kept however heavy it is. May be used in any thread.

    Attributes
    ----------
    weight : of all that is kept
    """

    def __init__(self, most: int) -> None:
        self._most, self.weight = most, 0
        self._lock = threading.Lock()
        self._values: OrderedDict[K, tuple[V, int]] = OrderedDict()  # the latest last

    def get(self, key: K) -> V | None:
        """Return the value of `key`, if it is kept; it is the latest now."""
        with self._lock:
            found = self._values.get(key)
            if found is None:
                return None
            self._values.move_to_end(key)
            return found[0]

    def put(self, key: K, value: V, weight: int) -> None:
        """Keep a value that is not kept yet, and let go the oldest ones that no longer fit."""
        with self._lock:
            self._values[key] = value, weight
            self.weight += weight
            while self.weight > self._most and len(self._values) > 1:
                self.weight -= self._values.popitem(last=False)[1][1]
