"""Who writes decisions takes turns with others, also where folders have no locks."""

from __future__ import annotations

import errno
import fcntl
from pathlib import Path

import pytest

from reconcile.pipeline._alone import alone


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EBADF, errno.EOPNOTSUPP])
def test_a_file_system_without_locks_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(_file: int, _how: int) -> None:
        raise OSError(number, "no locks here")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with alone(tmp_path / "decisions.jsonl"), alone(tmp_path / "decisions.jsonl"):
        (tmp_path / "decisions.jsonl").write_text("written")
    assert (tmp_path / "decisions.jsonl").read_text() == "written"
