"""What a reviewer answers: keys and words, from a terminal or as lines of standard input."""

from __future__ import annotations

import sys
from typing import Protocol

import click

END = "\x04"
"""The key that stands for no more answers."""
_ESCAPE = "\x1b"
"""Esc, and the beginning of what an arrow sends."""


class LeftError(Exception):
    """Who is asked wants to take back the key pressed before."""


class Answers(Protocol):
    """Asks, and gives what is answered."""

    def key(self, question: str, /) -> str:
        """One key in lower case; `END` where there is no more."""

    def words(self, question: str, /) -> str | None:
        """Words that are wanted, empty where none are given; `None` where there is no more."""

    def aside(self, question: str, /) -> str:
        """Words that may be left out."""


class Keyboard:
    """A terminal: a key needs no Enter, words do; Esc or an arrow is `LeftError`."""

    def key(self, question: str, /) -> str:
        """The key that is pressed."""
        click.echo(f"{question} ", nl=False, err=True)
        try:
            pressed = click.getchar().lower()
        except EOFError:
            pressed = END
        click.echo(pressed if pressed.isprintable() else "", err=True)
        if pressed.startswith(_ESCAPE):
            raise LeftError
        return pressed

    def words(self, question: str, /) -> str | None:
        """A line."""
        return self.aside(question)

    def aside(self, question: str, /) -> str:
        """A line."""
        answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
        if _ESCAPE in answer:
            raise LeftError
        return answer.strip()


class Lines:
    """Standard input that is no terminal: a line begins with the key; what follows on it is said aside."""

    def __init__(self) -> None:
        self._more = ""

    def key(self, _question: str, /) -> str:
        """The first character of the next line."""
        line = sys.stdin.readline()
        self._more = line[1:].strip()
        return line[:1].lower() if line else END

    def words(self, _question: str, /) -> str | None:
        """What follows the key, else the next line."""
        if more := self._taken():
            return more
        line = sys.stdin.readline()
        return line.strip() if line else None

    def aside(self, _question: str, /) -> str:
        """What follows the key."""
        return self._taken()

    def _taken(self) -> str:
        more, self._more = self._more, ""
        return more


def answers() -> Answers:
    """Whoever sits before standard input."""
    return Keyboard() if sys.stdin.isatty() else Lines()
