"""A fresh X server for each test."""

import pytest

from tests.support.x_server import x_server


@pytest.fixture
def display(request):
    """The environment of an X server whose screen is 1280×800, or as large as the parameter."""
    with x_server(getattr(request, "param", "1280x800")) as (_, environment):
        yield environment
