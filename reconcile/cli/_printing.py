"""What a command reads from standard input and prints: to the terminal, a pipe or a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reconcile.cli._options import Wanted, said
from reconcile.errors import StoreError, UsageError

if TYPE_CHECKING:
    from reconcile.pipeline import Result


def standard_input(paths: Sequence[str]) -> bytes | None:
    """What standard input holds, when `-` is among the paths."""
    if paths.count("-") > 1:
        raise UsageError("-", "standard input can be read only once", "name it once")
    return sys.stdin.buffer.read() if "-" in paths else None


def written(path: Path, text: str) -> None:
    """Put `text` into the file at once, so that nobody sees half of it; a pipe or device is written directly."""
    target = path.resolve()
    direct = target.exists() and not target.is_file()
    part = target if direct else target.with_name(f".{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
            file.flush()
            if not direct:
                os.fsync(file.fileno())
        if not direct:
            part.replace(target)
    except OSError as error:
        if not direct:
            part.unlink(missing_ok=True)
        raise StoreError(str(path), f"could not be written: {error.strerror}", "choose another --output") from error


def screen() -> tuple[int | None, bool]:
    """The columns of the terminal that standard output goes to, `None` where it is none; and whether to use colour."""
    if not sys.stdout.isatty():
        return None, False
    colour = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return shutil.get_terminal_size().columns, colour


def finish(result: Result, wanted: Wanted, packs: Sequence[str], rules: str | None, *, only_new: bool = False) -> bool:
    """Print the report; whether it holds findings at or over the fail level. The packs may have policies.

    A policy that prefers an outlet of which no article is gets a warning.
    """
    from reconcile import pipeline

    width, colour = (None, False) if wanted.output else screen()
    text = pipeline.render(
        result,
        wanted.format,
        only_new=only_new,
        width=width,
        colour=colour,
        strict=wanted.strict,
        choice=pipeline.choice(packs, rules, said()),
    )
    if wanted.output:
        written(wanted.output, text if text.endswith("\n") else text + "\n")
    else:
        click.echo(text, nl=not text.endswith("\n"))
    for warning in pipeline.unheard(result, said()) if not only_new else ():
        click.echo(f"warning: {warning}", err=True)
    return pipeline.failing(result, wanted.fail_on, only_new=only_new, strict=wanted.strict)


def leave(result: Result, *, failed: bool) -> None:
    """End with 3 when an input could not be read or a proposer failed, saying which, else with 1 when `failed`."""
    for warning in result.warnings:
        click.echo(f"warning: {warning}", err=True)
    errors = [f"{skipped.file}: {skipped.why}" for skipped in result.skipped]
    for error in [*errors, *result.unproposed]:
        click.echo(f"error: {error}", err=True)
    sys.exit(3 if errors or result.unproposed else int(failed))
