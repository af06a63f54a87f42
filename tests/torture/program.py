"""The program under torture: started as a user starts it, in a process group that can be killed whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from promise import ROOT

PROGRAM = (sys.executable, "-m", "reconcile")
LONGEST = 120.0
WORDS_OF_A_FAULT = ("Traceback", "database is locked", "OperationalError", "bug in reconcile")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code (negative: killed by that signal), and what it printed."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str

    def faults(self, allowed: Sequence[int] = (0,)) -> Iterator[str]:
        """Yield what no user may see: another exit code than these, a traceback, the words of SQLite."""
        for word in WORDS_OF_A_FAULT:
            if word in self.out + self.err:
                yield f"{self.told()} shows “{word}”: {self.err[-600:]}"
        if self.code not in allowed:
            yield f"{self.told()} ended with {self.code}: {self.err[-600:]}"

    def told(self) -> str:
        """The command as it was typed."""
        return " ".join(("reconcile", *self.words))


def start(
    words: Sequence[str],
    *,
    wrapped: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> subprocess.Popen[bytes]:
    """The program, started with these words as the leader of a process group of its own."""
    return subprocess.Popen(
        [*wrapped, *PROGRAM, *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def run(
    *words: str,
    wrapped: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> Ended:
    """How the program ends with these words."""
    return ended(start(words, wrapped=wrapped, env=env, cwd=cwd), words)


def ended(process: subprocess.Popen[bytes], words: Sequence[str], within: float = LONGEST) -> Ended:
    """How a started program ends; one that hangs is killed, and has the code of that."""
    try:
        out, err = process.communicate(timeout=within)
    except subprocess.TimeoutExpired:
        kill(process)
        out, err = process.communicate()
    return Ended(tuple(words), process.returncode, out.decode(errors="replace"), err.decode(errors="replace"))


def killed(process: subprocess.Popen[bytes], words: Sequence[str], after: float) -> Ended | None:
    """`None` when the program and all that it started were killed after so many seconds; else how it had ended."""
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        kill(process)
        process.communicate()
        return None
    return ended(process, words)


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL to the whole process group, so that no worker outlives it."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def largest_file(size: int) -> tuple[str, ...]:
    """The words before a command that let it write no file beyond so many bytes, as `ulimit -f` does."""
    limit = f"import os, resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
    return (sys.executable, "-c", f"{limit}; os.execvp(sys.argv[1], sys.argv[1:])")
