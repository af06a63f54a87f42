"""What tests share: where the repository and the measuring data beside it lie; no test reaches another machine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from made_isolation import guard

ROOT = Path(__file__).resolve().parent.parent

sys.addaudithook(guard)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of measuring data beside the repository; the test is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "eval").is_dir():
        pytest.skip("../shared is not here")
    return folder
