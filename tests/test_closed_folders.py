"""Folders and files that may not be written, logs that a killed program left, and disks over a network."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_stored import Started, articles

from reconcile import pipeline
from reconcile.faults import CRASHED
from reconcile.store import look, open_store
from reconcile.store._disk import network

NOBODY = 65_534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may look into, with a database of two articles."""
    made = Path(tempfile.mkdtemp(prefix="closed"))
    made.chmod(0o755)
    pipeline.run([articles(made, range(2))], db=str(made / "x.db"))
    articles(made, range(2, 4), name="more")
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def anybody() -> None:
    """Be nobody in particular, who may do less than root."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setuid(NOBODY)


def closed(folder: Path) -> None:
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)


def test_reading_works_where_nothing_may_be_written(folder: Path) -> None:
    db = str(folder / "x.db")
    closed(folder)
    code, told = Started("report", "--db", db, before=anybody).ended()
    assert code == 0, told


@pytest.mark.parametrize(
    "words",
    [("run", "{}/more.jsonl"), ("decide", "Ada Pell", "Jon Ebb", "--different", "--names")],
    ids=["run", "decide"],
)
def test_writing_where_nothing_may_be_written_is_one_sentence(folder: Path, words: tuple[str, ...]) -> None:
    db = str(folder / "x.db")
    closed(folder)
    before = Path(db).read_bytes()
    code, told = Started(*(word.format(folder) for word in words), "--db", db, before=anybody).ended()
    assert code == 3, told
    assert str(folder) in told
    assert "Traceback" not in told
    assert Path(db).read_bytes() == before


def test_a_log_in_a_closed_folder_is_read_or_told(folder: Path) -> None:
    db = str(folder / "x.db")
    more = str(folder / "more.jsonl")
    assert Started("run", more, "--db", db, fault="store.committed:1").ended()[0] == CRASHED
    assert Path(f"{db}-wal").stat().st_size
    for shared in (True, False):
        folder.chmod(0o755)
        if not shared:
            Path(f"{db}-shm").unlink(missing_ok=True)
        closed(folder)
        code, told = Started("report", "--db", db, before=anybody).ended()
        assert "Traceback" not in told
        assert (code == 0 and "4 articles" in told) or (code == 3 and f"copy it with {db}-wal" in told), told


def test_what_a_killed_writer_left_in_a_rollback_journal_is_undone(folder: Path) -> None:
    db = str(folder / "x.db")
    child = os.fork()
    if not child:
        connection = sqlite3.connect(db, isolation_level=None)
        for pragma in ("journal_mode = DELETE", "cache_size = 1", "cache_spill = 1"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE records SET content = content || content || content")
        os._exit(0)
    os.waitpid(child, 0)
    assert Path(f"{db}-journal").stat().st_size
    with open_store(db, write=False) as store:
        assert len(store.ask(look.all_ids)) == 2
        assert store.load() is not None


MOUNTS = """\
21 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 21 0:26 / /desk rw,relatime shared:1 - nfs4 server:/desk rw
31 30 0:27 / /desk/local\\040disk rw,relatime - xfs /dev/sdb rw
32 21 0:28 / /home/ana/far rw,nosuid - fuse.sshfs ana@host: rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/x.db", None),
        ("/desk/x.db", "nfs4"),
        ("/desk/local disk/x.db", None),
        ("/home/ana/far/deep/x.db", "fuse.sshfs"),
        ("/desktop/x.db", None),
    ],
)
def test_a_network_file_system_is_told_by_the_mounts(tmp_path: Path, path: str, kind: str | None) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, "utf-8")
    assert network(path, mounts) == kind
    assert network(path, tmp_path / "none") is None
