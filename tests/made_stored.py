"""Stored articles as tests of storage want them: short texts of our own, and commands in processes of their own."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

from reconcile import faults
from reconcile.cli import main

TOLD = (
    "The flood at Harrowby killed {} people on 3 March and closed the mill bridge over the Wend, mayor Ada Pell said.",
    "Mayor Ada Pell told reporters in Harrowby that the flood of 3 March had killed {} people near the mill bridge.",
    "The ferry Sparrow ran aground off Kellan on 9 August with {} passengers on board, harbour master Jon Ebb said.",
    "Divers at Kellan said the ferry Sparrow had {} passengers on board when it ran aground on 9 August.",
)


def articles(folder: Path, numbers: range, *, name: str = "in") -> str:
    """A file of JSON lines with these articles; each is of its own words."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.jsonl"
    lines = (
        {"text": TOLD[n % len(TOLD)].format(12 + n), "date": f"2031-03-{n % 27 + 1:02}", "source": f"Paper {n}"}
        for n in numbers
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return str(path)


class Started:
    """A command of the program, in a process of its own that has everything imported already."""

    def __init__(self, *words: str, fault: str = "", before: Callable[[], object] = str) -> None:
        """Begin it; `before` is called in its process first. What it prints is kept until it is asked for."""
        self._code, (self._out, into) = -1, os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            self._id = os.fork()
        if not self._id:
            os.close(self._out)
            _carry_out(into, words, fault, before)
        os.close(into)

    def runs(self) -> bool:
        """It has not ended yet."""
        if self._code < 0:
            found, status = os.waitpid(self._id, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if found else self._code
        return self._code < 0

    def ended(self) -> tuple[int, str]:
        """Its exit code, and all that it printed."""
        with os.fdopen(self._out, "rb") as out:
            said = out.read().decode("utf-8", "replace")
        if self._code < 0:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._id, 0)[1])
        return self._code, said


def _carry_out(into: int, words: tuple[str, ...], fault: str, before: Callable[[], object]) -> None:
    code = 99
    try:
        os.dup2(into, 1)
        os.dup2(into, 2)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", buffering=1) for number in (1, 2))
        faults.forget()
        os.environ["RECONCILE_FAULT"] = fault
        before()
        main(list(words))
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 98
    except BaseException:  # noqa: BLE001 - the end of a process
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
