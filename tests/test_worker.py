"""What a parser does to its process costs the one document it reads, and the user is told; all others are read."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import made_packing_stub
import made_stub
import pytest

from reconcile.errors import ReadError
from reconcile.model import Article, Enclosed, Limits
from reconcile.read import read_paths
from reconcile.read._apart import Worker
from reconcile.read._take import Asked

LIMITS = Limits(memory=300_000_000)
SHORT = replace(LIMITS, reading=1)
GOOD = "The river rose over the quay."
TESTS = Path(__file__).parent


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(LIMITS) as made:
        yield made


def taken(worker: Worker, content: str, module: ModuleType = made_stub, limits: Limits = LIMITS) -> list[object]:
    """What a worker gives of a document."""
    return list(worker.take(module, io.BytesIO(content.encode()), "a.stub", Asked(limits)))


BREAKING = {
    "segfault": "the reader of made_stub failed on it: it crashed (SIGSEGV)",
    "hang": "reading it took more than 1 seconds",
    "spin": "reading it took more than 1 seconds",
    "eat": "reading it takes more than 300,000,000 bytes of memory",
    "panic": "the reader of made_stub failed on it: BaseException: panicked",
    "fail": "the reader of made_stub failed on it: KeyError: 'body'",
    "leave": "the reader of made_stub failed on it: it crashed",
}


@pytest.mark.parametrize(("word", "why"), BREAKING.items(), ids=BREAKING)
def test_what_breaks_its_reader_is_an_error_and_the_next_document_is_read(worker: Worker, word: str, why: str):
    (error,) = taken(worker, word, limits=SHORT if word in {"hang", "spin"} else LIMITS)
    assert isinstance(error, ReadError)
    assert (error.place, error.what) == ("a.stub", why)
    assert error.mend
    (article,) = taken(worker, GOOD)
    assert isinstance(article, Article)
    assert article.text == GOOD


def test_noise_of_a_library_reaches_nobody(worker: Worker, capfd: pytest.CaptureFixture[str]):
    taken(worker, GOOD)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("way", ["hang", "crash"])
def test_documents_before_a_loss_are_kept(worker: Worker, way: str):
    *found, error = taken(worker, way, made_packing_stub, SHORT)
    assert [one.name for one in found if isinstance(one, Enclosed)] == ["one.txt", "two.txt"]
    assert isinstance(error, ReadError)


def test_a_worker_that_is_left_halfway_starts_anew(worker: Worker):
    half = worker.take(made_packing_stub, io.BytesIO(b"hang"), "a.packing", Asked(LIMITS))
    assert isinstance(next(half), Enclosed)
    half.close()  # type: ignore[attr-defined]
    assert isinstance(taken(worker, GOOD)[0], Article)


def test_one_process_reads_many_documents():
    with Worker(LIMITS) as worker:
        taken(worker, GOOD)
        first = pid_of(worker)
        taken(worker, "fail")
        taken(worker, GOOD)
        assert pid_of(worker) == first
    assert is_gone(first)


def test_texts_start_no_process(tmp_path: Path):
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    (tmp_path / "c.jsonl").write_text('{"text": "The river fell."}', "utf-8")
    code = (
        "import subprocess, sys\nsubprocess.Popen = None\nfrom reconcile.read import read_paths\n"
        "print(len(read_paths(sys.argv[1:])[0]))"
    )
    found = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert found.stdout == "3\n"


def test_a_page_is_read_as_it_is_in_this_process(tmp_path: Path):
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><article><h1>High water</h1><p>{GOOD * 9}</p></article></body></html>", "utf-8")
    from reconcile.read import read_bytes

    assert read_paths([str(page)]) == (read_bytes(page.read_bytes(), str(page)), [])


def test_what_needs_too_much_memory_is_told_and_the_others_are_read(tmp_path: Path):
    page = tmp_path / "a.html"
    page.write_text("<html><body>" + "<p>High water at the quay." * 600_000, "utf-8")
    (tmp_path / "b.txt").write_text(GOOD, "utf-8")
    found, (skip,) = read_paths([str(tmp_path)], limits=Limits(memory=100_000_000))
    assert [a.text for a in found] == [GOOD]
    assert skip.file == str(page)
    assert skip.why.startswith(("reading it takes more than 100,000,000 bytes", "the reader of html failed on it"))


HANGING = (
    "import io, sys, made_stub\nfrom reconcile.read._apart import Worker\nfrom reconcile.read._take import Asked\n"
    "from reconcile.model import Limits\n"
    "with Worker(Limits()) as worker:\n"
    "    list(worker.take(made_stub, io.BytesIO(b'A quay.'), 'a', Asked()))\n"
    "    print(worker._running._process.pid, flush=True)\n"
    "    list(worker.take(made_stub, io.BytesIO(b'spin'), 'a', Asked()))\n"
)


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "Ctrl-C"])
def test_no_process_is_left_behind(sign: signal.Signals):
    env = {**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"}
    with subprocess.Popen(
        [sys.executable, "-c", HANGING], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.send_signal(sign)
        parent.wait(10)
    assert is_gone(child)


def pid_of(worker: Worker) -> int:
    assert worker._running is not None
    return worker._running._process.pid


def is_gone(pid: int) -> bool:
    """A process ended, or ends within some seconds."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False
