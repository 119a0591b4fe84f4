"""Both engines in tests: where the kernel cannot be built its tests are left out."""

import pytest

import hatch_build
from playground.core.engine import engine

hatch_build.build()
needs_kernel = pytest.mark.skipif(not engine.has_kernel(), reason="no C compiler is here")


@pytest.fixture
def no_kernel(monkeypatch):
    """The program as it is where no compiler was."""
    monkeypatch.setattr(engine, "library", lambda: None)
