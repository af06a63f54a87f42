"""Folders that are made to lead astray: nothing is followed out of them, nothing blocks, and what is left is told."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconcile.errors import ReadError
from reconcile.model import Article, Skipped
from reconcile.read import read_paths
from reconcile.read._paths import opened

STORY = "Vale Herald, May 4, 2031\n\nThe mill burnt down, and 12 people were hurt at the quay."


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "in"
    made.mkdir()
    (made / "good.txt").write_text(STORY, "utf-8")
    yield made
    subprocess.run(["rm", "-rf", str(made)], check=True)  # folders this deep are too deep for pytest's tidying


def within_a_second(path: Path | str) -> tuple[list[Article], list[Skipped]]:
    """What is read of a path; it takes less than a second, so nothing blocks or goes round."""
    started = time.monotonic()
    found = read_paths([str(path)])
    assert time.monotonic() - started < 5  # a second of its own, on a machine that others use
    return found


def test_links_of_a_folder_are_told_and_not_followed(folder: Path, tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The vault opens at 9.", "utf-8")
    (folder / "out.txt").symlink_to(secret)
    (folder / "self").symlink_to(folder)
    (folder / "up").symlink_to(tmp_path)
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to("nowhere")
    found, (line,) = within_a_second(folder)
    assert [a.text for a in found] == [STORY]
    assert (line.aside, line.why) == (True, "5 links, which are not followed")


def test_a_link_that_the_user_names_is_followed(folder: Path, tmp_path: Path):
    (tmp_path / "file.txt").symlink_to(folder / "good.txt")
    (tmp_path / "to").symlink_to(folder)
    for path in ("file.txt", "to"):
        found, skipped = within_a_second(tmp_path / path)
        assert ([a.text for a in found], skipped) == ([STORY], [])


def test_a_pipe_in_a_folder_does_not_block(folder: Path):
    os.mkfifo(folder / "pipe.txt")
    found, (line,) = within_a_second(folder)
    assert [a.text for a in found] == [STORY]
    assert line.why == "1 file of a kind that is not read (pipes and devices)"


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_that_the_user_names_is_refused(path: str):
    found, (skip,) = within_a_second(path)
    assert found == []
    assert skip.why == "not a regular file (give a file or a folder)"


@pytest.mark.parametrize("what", ["link", "pipe", "folder"])
def test_what_takes_the_place_of_a_file_after_the_walk_is_refused(folder: Path, what: str):
    path = folder / "good.txt"
    path.unlink()
    {"link": lambda: path.symlink_to("/dev/zero"), "pipe": lambda: os.mkfifo(path), "folder": path.mkdir}[what]()
    started = time.monotonic()
    with pytest.raises(ReadError, match=r"link|regular"):
        opened(str(path), followed=False)
    assert time.monotonic() - started < 1


def test_a_thousand_folders_in_one_another_are_walked(folder: Path):
    at = folder
    for _ in range(1000):
        at = at / "d"
    made = os.open(folder, os.O_RDONLY)
    for _ in range(1000):
        os.mkdir("d", dir_fd=made)
        deeper = os.open("d", os.O_RDONLY, dir_fd=made)
        os.close(made)
        made = deeper
    deep = os.open("deep.txt", os.O_WRONLY | os.O_CREAT, 0o600, dir_fd=made)
    os.write(deep, STORY.replace("mill", "barn").encode())
    os.close(deep)
    os.close(made)
    found, skipped = within_a_second(folder)
    assert (len(found), skipped) == (2, [])


def test_folders_beyond_the_longest_path_are_told(folder: Path):
    made = os.open(folder, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=made)
        deeper = os.open("d" * 200, os.O_RDONLY, dir_fd=made)
        os.close(made)
        made = deeper
    os.close(made)
    found, (skip,) = within_a_second(folder)
    assert [a.text for a in found] == [STORY]
    assert (skip.aside, skip.why.split(":")[0]) == (False, "the folder cannot be read")


def test_a_name_that_is_not_utf8_is_written_out(folder: Path):
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff\x1b.txt")).write_text(STORY, "utf-8")
    found, skipped = within_a_second(folder)
    assert sorted(Path(a.file).name for a in found) == ["bad\\udcff\x1b.txt", "good.txt"]
    assert skipped == []
    assert [a.file.encode("utf-8") for a in found]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be read here")
def test_a_folder_without_permission_is_told(folder: Path):
    (folder / "shut").mkdir(mode=0)
    found, (skip,) = within_a_second(folder)
    assert [a.text for a in found] == [STORY]
    assert skip.file == str(folder / "shut")
    assert not skip.aside


@pytest.mark.parametrize("path", ["a\0b.txt", "x" * 5000, "no/such/folder"], ids=["NUL", "too long", "missing"])
def test_a_path_that_cannot_be_is_told(path: str):
    found, (skip,) = within_a_second(path)
    assert found == []
    assert skip.why.endswith("(check the path)")


def test_a_file_that_goes_while_the_folder_is_read_is_told(folder: Path):
    (folder / "a.txt").write_text(STORY.replace("mill", "barn"), "utf-8")
    found, (skip,) = read_paths([str(folder)], after=lambda: (folder / "good.txt").unlink(missing_ok=True))
    assert len(found) == 1
    assert skip.why == "there is no such file or folder (check the path and its permissions)"
