"""A reader of workflow commands, after what the runner of GitHub Actions documents and does."""

from __future__ import annotations

import re
from dataclasses import dataclass

NAMES = frozenset(
    "error warning notice debug group endgroup add-mask add-matcher remove-matcher set-env add-path set-output "
    "save-state echo stop-commands".split()
)
_MESSAGE = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (*_MESSAGE[:2], ("%3A", ":"), ("%2C", ","), ("%25", "%"))


@dataclass(frozen=True)
class Command:
    """A command that the runner would carry out."""

    name: str
    properties: dict[str, str]
    message: str


def commands(log: str) -> list[Command]:
    """What the runner carries out of the lines of a log; between stop-commands and its token nothing is."""
    found: list[Command] = []
    token: str | None = None
    for line in re.split(r"\r\n|\n|\r", log):
        if token is not None:
            token = None if line.strip() == f"::{token}::" else token
            continue
        command = _new(line) or _old(line)
        if command is not None and command.name == "stop-commands":
            token = command.message
        elif command is not None:
            found.append(command)
    return found


def _new(line: str) -> Command | None:
    """`::name key=value,key=value::message`, after blanks."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    return _made(line[2:end], line[end + 2 :])


def _old(line: str) -> Command | None:
    """`##[name key=value;key=value]message`, anywhere in a line."""
    start, end = line.find("##["), line.find("]", line.find("##["))
    return None if start < 0 or end < 0 else _made(line[start + 3 : end].replace(";", ","), line[end + 1 :])


def _made(head: str, message: str) -> Command | None:
    name, _, rest = head.strip().partition(" ")
    if name.lower() not in NAMES:
        return None
    pairs = (part.partition("=") for part in rest.split(",") if "=" in part)
    return Command(
        name.lower(), {key.strip(): _read(value, _PROPERTY) for key, _, value in pairs}, _read(message, _MESSAGE)
    )


def _read(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for written, meant in escapes:
        text = text.replace(written, meant)
    return text
