"""Nothing leaves the machine, or the folder: no network in any command, and no reader fetches what a text asks for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from made_bad_inputs import FERRY, put
from made_bombs import linked, zipped
from made_isolation import WATCH, ReachedOutError, guard

from reconcile import read
from tests.made_documents import SAMPLES

ROOT = Path(__file__).resolve().parent.parent
FAR = "http://192.0.2.7"  # an address that belongs to nobody
COMMANDS = (
    "run in --db x.db --format json --output r.json",
    "report --db x.db --format html --output r.html",
    "check more --against x.db --format sarif --output r.sarif",
    "export --format claimreview --db x.db --output r.jsonl --publisher Desk --url https://desk.example/",
    "compare One. Two.",
    "extract in/a.html",
    "queue --list --db x.db",
    "rules list",
)


@pytest.mark.parametrize(
    "reach",
    [
        pytest.param(lambda: socket.create_connection(("192.0.2.7", 80), 1), id="by-address"),
        pytest.param(lambda: socket.getaddrinfo("reconcile.example", 80), id="by-name"),
        pytest.param(lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.7", 53)), id="datagram"),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_no_test_of_this_suite_can_reach_another_machine(reach) -> None:
    with pytest.raises(ReachedOutError):
        reach()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_test_may_speak_to_this_machine(host: str) -> None:
    guard("socket.connect", (None, (host, 80)))


def enticing() -> Mapping[str, bytes]:
    """Files of every format, and some that ask their reader to fetch something."""
    page = (
        f'<html><head><base href="{FAR}/"><link rel="stylesheet" href="{FAR}/a.css"><script src="{FAR}/a.js"></script>'
        f'<meta http-equiv="refresh" content="0;url={FAR}/b"></head><body><article><p>{FERRY}</p>'
        f'<img src="{FAR}/a.png"><iframe src="{FAR}/c"></iframe></article></body></html>'
    ).encode()
    outside = f'<!DOCTYPE x SYSTEM "{FAR}/x.dtd" [<!ENTITY o SYSTEM "{FAR}/o">]>'
    news = SAMPLES[".xml"].replace(b"<newsItem", outside.encode() + b"<newsItem", 1)
    feed = SAMPLES[".rss"].replace(b"<rss", outside.encode() + b"<rss", 1)
    samples = {f"in/sample{ending}": raw for ending, raw in SAMPLES.items()}
    return {"in/a.html": page, "in/a.newsml": news, "in/a.rss": feed, "more/a.txt": FERRY.encode(), **samples}


def called(folder: Path, words: str, before: tuple[str, ...] = (), **more: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own."""
    env = {**os.environ, "PYTHONPATH": f"{folder / 'watch'}{os.pathsep}{ROOT}", **more}
    command = [*before, sys.executable, "-m", "reconcile", *words.split()]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_no_command_asks_the_network_for_anything(tmp_path: Path) -> None:
    put(tmp_path, {**enticing(), "watch/sitecustomize.py": WATCH})
    for words in COMMANDS:
        ended = called(tmp_path, words, RECONCILE_TEST_WATCH=str(tmp_path / "asked.txt"))
        assert ended.returncode in (0, 1, 3), ended.stderr
        assert "Traceback" not in ended.stderr
    asked = tmp_path / "asked.txt"
    assert not asked.exists(), asked.read_text(encoding="utf-8")


def test_the_watch_sees_what_a_process_asks_for(tmp_path: Path) -> None:
    put(tmp_path, {"watch/sitecustomize.py": WATCH})
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "watch"), "RECONCILE_TEST_WATCH": str(tmp_path / "asked.txt")}
    code = "import urllib.request; urllib.request.urlopen('http://192.0.2.7/')"
    ended = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert "no network here" in ended.stderr
    assert "192.0.2.7" in (tmp_path / "asked.txt").read_text(encoding="utf-8")


def test_a_run_works_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    alone = ("unshare", "-rn")
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let a process leave its network")
    put(tmp_path, {"in/a.txt": FERRY, "in/a.html": SAMPLES[".html"], "in/a.rss": SAMPLES[".rss"]})
    ended = called(tmp_path, "run in --db x.db", alone)
    assert ended.returncode == 0, ended.stderr


VAULT = "Seventeen people knew of the secret vault."


def test_members_of_an_archive_never_leave_it(tmp_path: Path) -> None:
    names = ["../out.txt", "/abs.txt", "a/../../b.txt", "C:\\c.txt", "..\\d.txt", "\\\\host\\e.txt", "a\x00.txt", "-"]
    inner = {name: f"{FERRY} It was the {number}th ferry." for number, name in enumerate(names)}
    put(tmp_path, {"in/a.zip": zipped(inner)})
    before = sorted(tmp_path.rglob("*"))
    articles, _ = read.read_paths([str(tmp_path / "in")])
    assert sorted(tmp_path.rglob("*")) == before
    assert not Path("/abs.txt").exists()
    labels = [one.file.partition("!/")[2] for one in articles]
    assert len(labels) >= 6
    assert [label for label in labels if ".." in label.split("/") or label.startswith("/") or "\\" in label] == []


def test_no_link_in_an_archive_or_a_folder_is_followed(tmp_path: Path) -> None:
    put(tmp_path, {"secret.txt": VAULT, "in/a.zip": linked(), "in/good.txt": FERRY})
    (tmp_path / "in" / "out.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    articles, _ = read.read_paths([str(tmp_path / "in")])
    assert [Path(one.file).name for one in articles] == ["good.txt"]


@pytest.mark.parametrize("ending", [".rss", ".xml", ".nitf", ".html"])
def test_no_file_of_the_machine_is_read_by_a_text_that_asks_for_it(ending: str, tmp_path: Path) -> None:
    put(tmp_path, {"secret.txt": VAULT})
    thief = f'<!DOCTYPE x [<!ENTITY o SYSTEM "file://{tmp_path}/secret.txt">]>'.encode()
    sample = SAMPLES.get(ending, b"<nitf><body><body.content><p>A ferry sank.</p></body.content></body></nitf>")
    raw = sample.replace(b"A ferry", b"&o; A ferry")
    head, mark, rest = raw.partition(b"?>") if raw.startswith(b"<?xml") else (b"", b"", raw)
    put(tmp_path, {f"in/a{ending}": head + mark + thief + rest})
    articles, skipped = read.read_paths([str(tmp_path / "in")])
    assert articles or skipped
    assert [one for one in articles if "vault" in one.text or "vault" in (one.title or "")] == []
