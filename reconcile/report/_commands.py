"""Workflow commands of GitHub Actions: lines that its runner acts on, and words that it must not act on."""

from __future__ import annotations

from collections.abc import Mapping

from reconcile.report._visible import marked

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def command(name: str, properties: Mapping[str, object], sentences: list[str]) -> str:
    """One line: the command with its properties, those that are `None` left out, and a message of these lines."""
    told = ",".join(
        f"{key}={plain(str(value)).translate(_IN_PROPERTY)}" for key, value in properties.items() if value is not None
    )
    message = "\n".join(map(plain, sentences)).translate(_IN_MESSAGE)
    return f"::{name} {told}::{message}" if told else f"::{name}::{message}"


def plain(text: str) -> str:
    """The text on one line; an old form of command, which the runner looks for anywhere in a line, is broken up."""
    return marked(text).replace("##[", "## [")
