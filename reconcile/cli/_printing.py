"""What a command reads from standard input and prints: to the terminal, a pipe or a file."""

from __future__ import annotations

import functools
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from reconcile import whole
from reconcile.cli._actions import printed, summarise
from reconcile.cli._options import Wanted, said
from reconcile.cli._telling import complain, in_colour, tell_batch, warn
from reconcile.errors import StoreError, UsageError

if TYPE_CHECKING:
    from reconcile.pipeline import Result

SENTENCES = frozenset({"html", "markdown", "text"})
"""Formats that tell in sentences which entries of a baseline hold no longer."""


def standard_input(paths: Sequence[str]) -> BinaryIO | None:
    """Standard input, when `-` is among the paths; nothing of it is read yet."""
    if paths.count("-") > 1:
        raise UsageError("-", "standard input can be read only once", "name it once")
    return sys.stdin.buffer if "-" in paths else None


def put(path: Path | None, text: str, format: str) -> None:
    """Put `text` into the file, or to standard output where none is named or that is what it names (/dev/stdout)."""
    if path is None or _is_standard_output(path):
        click.echo(printed(text, format), nl=not text.endswith("\n"))
    else:
        written(path, text if text.endswith("\n") else text + "\n")


def _is_standard_output(path: Path) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(1))
    except (OSError, ValueError):
        return False


def written(path: Path, text: str) -> None:
    """Put `text` into the file at once, so that nobody sees half of it; a pipe or device is written directly."""
    try:
        whole.put(path, text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StoreError(str(path), f"could not be written: {error.strerror}", "choose another --output") from error


def screen() -> tuple[int | None, bool]:
    """The columns of the terminal that standard output goes to, `None` where it is none; and whether to use colour."""
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return columns, in_colour(sys.stdout)


def finish(result: Result, wanted: Wanted, packs: Sequence[str], rules: str | None, *, only_new: bool = False) -> bool:
    """Print the reports; whether they tell findings at or over the fail level. The packs may have policies.

    A policy that prefers an outlet of which no article is gets a warning, and an entry of the baseline that expired or
    lost its finding does.
    """
    from reconcile import pipeline

    result = with_baseline(result, wanted, only_new=only_new)
    choice = pipeline.choice(packs, rules, said())

    def told(form: str, *, on_screen: bool) -> str:
        width, colour = screen() if on_screen else (None, False)
        return pipeline.render(
            result,
            form,
            only_new=only_new,
            width=width,
            colour=colour,
            strict=wanted.strict,
            choice=choice,
            csv=wanted.csv,
            abouts=functools.partial(pipeline.abouts, packs, rules, said()),
        )

    for form, file in ((wanted.format, wanted.output), *wanted.also):
        put(file, told(form, on_screen=file is None), form)
    summarise(wanted.format, lambda: told("markdown", on_screen=False))
    for warning in pipeline.unheard(result, said()) if not only_new else ():
        warn(warning)
    for warning in pipeline.outdated(result) if wanted.output or wanted.format not in SENTENCES else ():
        warn(warning)
    return pipeline.failing(result, wanted.fail_on, only_new=only_new, strict=wanted.strict)


def with_baseline(result: Result, wanted: Wanted, *, only_new: bool) -> Result:
    """The result with what the baseline takes as it is, where one is named."""
    from reconcile import pipeline

    if wanted.baseline is None:
        return result
    return pipeline.with_baseline(result, wanted.baseline, wanted.known, wanted.now, only_new=only_new)


def leave(result: Result, *, failed: bool) -> None:
    """End with 3, saying why, when an input could not be read, a proposer or a rule failed, else with 1 if `failed`."""
    tell_batch(result)
    for warning in result.warnings:
        warn(warning)
    for skipped in result.skipped:
        if skipped.aside:
            warn(f"{skipped.file}: not read: {skipped.why}")
    errors = [f"{skipped.file}: {skipped.why}" for skipped in result.skipped if not skipped.aside]
    errors += [*result.unproposed, *result.rule_errors()]
    for error in errors:
        complain(error)
    sys.exit(3 if errors else int(failed))
