"""What the program does for GitHub Actions, whose runner takes lines of a log for commands."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from reconcile.errors import StoreError
from reconcile.visible import visible

PROSE = frozenset({"ask", "html", "markdown", "text"})
"""Formats that people read in the log, where words of articles may begin a line."""


def fenced(text: str, format: str) -> str:
    """The report as it goes into the log of a step: between a command that stops commands and one that ends that.

    The token comes from the text, so that no word of it can be the token. Formats for programs hold no command, and
    stay as they are.
    """
    if format not in PROSE:
        return text
    token = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
    return f"::stop-commands::{token}\n{text.rstrip(chr(10))}\n::{token}::\n"


def printed(text: str, format: str = "text") -> str:
    """What is to be put to standard output: fenced in a log."""
    return fenced(text, format) if in_a_log() else text


def in_a_log() -> bool:
    """Standard output goes into the log of a step, and not into a file."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return False
    try:
        return not stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:
        return True


def unheeded(text: str) -> str:
    """The text made visible; an old form of command, which the runner looks for anywhere in a line, is broken up."""
    return visible(text).replace("##[", "## [")


def summarise(format: str, markdown: Callable[[], str]) -> None:
    """Append the report as `markdown` gives it to the summary of the job, beside annotations, which are cut at ten."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if format != "github" or not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(markdown())
    except OSError as error:
        mend = "unset GITHUB_STEP_SUMMARY, or let it name a file"
        raise StoreError(path, f"could not be written: {error.strerror}", mend) from error
