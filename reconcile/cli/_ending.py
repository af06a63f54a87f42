"""How a run ends: one exit code for every way to leave, the same for every report format."""

from __future__ import annotations

import atexit
import errno
import gc
import io
import os
import sys
import traceback
from decimal import localcontext
from functools import singledispatch
from types import TracebackType
from typing import Any

import click

from reconcile.cli._telling import complain
from reconcile.errors import ReconcileError, StoreError

LOOKED_INTO = "reconcile.database"  # where click's context keeps the database that a command goes by
OBJECTS = 200_000  # new ones from which garbage is searched for: a command keeps next to all that it makes, and ends
DIGITS = 100  # kept of a number: those of the longest that is read, times the greatest word behind it

CODES = {
    0: "done, and nothing at or over the fail level",
    1: "done, and there are findings at or over the fail level",
    2: "bad usage, configuration or rules; nothing was done",
    3: "an input could not be read, or a proposer or a rule failed (the rest was done), or the database could not be "
    "used; this outranks 1",
    70: "a bug in reconcile, with its traceback",
    130: "stopped with Ctrl-C",
    141: "whoever read the output stopped reading",
}

FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO})
"""What a stream that takes no more says."""

COMPLETE = "_RECONCILE_COMPLETE"  # where a shell's script says that it wants completions


def exits(*codes: int) -> str:
    """The part of a command's help that tells its exit codes."""
    return "\b\nExit codes:\n" + "\n".join(f"  {code:3}  {CODES[code]}" for code in (*codes, 70, 130, 141))


@singledispatch
def ending(error: BaseException) -> int:
    """Exit code of a run that `error` ended, after saying so; what nobody foresaw is a bug and keeps its traceback."""
    return _unforeseen(error)


def _unforeseen(error: BaseException) -> int:
    traceback.print_exception(error)
    click.echo("error: this is a bug in reconcile; please report it with the lines above", err=True)
    return 70


@ending.register
def _(error: ReconcileError) -> int:
    complain(str(error))
    return error.code


@ending.register
def _(error: click.ClickException) -> int:
    error.show()
    return 2


@ending.register
def _(_error: click.Abort) -> int:
    return 130


@ending.register
def _(error: SystemExit) -> int:
    return error.code if isinstance(error.code, int) else int(error.code is not None)


class _ReaderGoneError(Exception):
    """Nobody reads the output any more."""


@ending.register
def _(_error: _ReaderGoneError) -> int:
    _forget_output()
    return 141


@ending.register
def _(error: OSError) -> int:
    """Whatever writes or reads a file says itself what stopped it; what is left is that standard output is full."""
    if error.errno not in FULL or error.filename is not None:
        return _unforeseen(error)
    _forget_output()
    what = f"standard output could not be written: {error.strerror}"
    return ending(StoreError(None, what, "make room, or write to a file with --output"))


@ending.register
def _(_error: MemoryError) -> int:
    return ending(StoreError(None, "this machine has not memory enough for it", "read fewer articles at a time"))


def _forget_output() -> None:
    """Let what is still buffered go nowhere, or the interpreter complains of it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Ending:
    """Turns whatever leaves the block into this program's exit code; within it garbage is seldom searched for."""

    def __enter__(self) -> None:
        """Seldom search for garbage: what calls the program from within a process of its own gets it back as it was."""
        self.often = gc.get_threshold()
        gc.set_threshold(OBJECTS, *self.often[1:])

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        gc.set_threshold(*self.often)
        if error is not None:
            sys.exit(ending(error))


class Program(click.Group):
    """A group of commands whose exit codes are those of `CODES`."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line and leave with its exit code."""
        extra["standalone_mode"] = False
        atexit.register(gc.freeze)  # what is left goes with the process: to search it for garbage is a tenth of a start
        for stream in (sys.stdout, sys.stderr):
            # the same bytes in every locale, and a half surrogate in a file name stops nobody
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
        if COMPLETE in os.environ:
            from reconcile.cli._completion import completable

            completable(self)
        with _Ending(), localcontext(prec=DIGITS):
            sys.exit(super().main(*args, **extra))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a broken pipe is told apart here, because click would end it as if there were findings."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _ReaderGoneError from None
        except (OSError, MemoryError, ReconcileError, click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            _blame_damage(ctx, error)
            raise


def _blame_damage(ctx: click.Context, error: Exception) -> None:
    """Raise an error where the database is damaged: what went amiss is no bug then."""
    from reconcile import pipeline

    database = ctx.meta.get(LOOKED_INTO)
    damage = pipeline.damage(database) if database else None
    if damage is not None:
        raise damage from error
