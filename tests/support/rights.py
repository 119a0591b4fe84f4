"""Folders that nothing can be written to, for root as well."""

import os
import shutil

import pytest

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
# root may write anywhere, except without this right
AS_OTHERS = ["setpriv", "--bounding-set=-dac_override"] if IS_ROOT else []
NEEDS_RIGHTS = [
    pytest.mark.skipif(os.name == "nt", reason="Windows has other rights"),
    pytest.mark.skipif(bool(AS_OTHERS) and not shutil.which("setpriv"), reason="root without it"),
]


def make_read_only(folder, is_read_only=True):
    """Let nobody write into a folder, or in any below it; or let the owner again."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o555 if is_read_only else 0o755)
