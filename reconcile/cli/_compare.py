"""The command that compares two texts, or a batch of pairs."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from reconcile.cli._ending import exits
from reconcile.cli._input import read_bytes
from reconcile.cli._options import ruled, said
from reconcile.cli._telling import say
from reconcile.errors import ReadError, UsageError
from reconcile.visible import escaped

AT = "; a text that begins with @ needs a blank before it"


@click.command(epilog=exits(0, 2, 3))
@click.argument("texts", nargs=-1, metavar="[TEXT TEXT]")
@click.option("--batch", metavar="FILE", help='Pairs as JSON lines, {"id", "a", "b"}; - is standard input.')
@ruled
def compare(texts: tuple[str, ...], batch: str | None, packs: tuple[str, ...], rules: str | None) -> None:
    """Say of two texts whether what the second says follows from the first.

    The verdict is agree, conflict, explained (with its reason) or unrelated. TEXT is the text itself; @FILE reads it
    from a file.
    """
    for row in _rows(texts, batch, packs, rules):
        click.echo(escaped(json.dumps(row, ensure_ascii=False)))


def _rows(
    texts: tuple[str, ...], batch: str | None, packs: tuple[str, ...], rules: str | None
) -> Iterator[dict[str, object]]:
    from reconcile import pipeline

    if batch is not None and not texts:
        raw = read_bytes(batch)
        yield from pipeline.compare_batch(raw, batch, packs=packs, rules=rules, changed=said(), tell=say)
    elif batch is None and len(texts) == 2:
        yield pipeline.compare(_text(texts[0]), _text(texts[1]), packs=packs, rules=rules, changed=said())
    else:
        raise UsageError(None, "compare takes two texts, or a batch", "give TEXT TEXT, or --batch FILE")


def _text(word: str) -> str:
    """The text of an argument; behind an @ that of a file."""
    if not word.startswith("@"):
        return word
    path = word.removeprefix("@")
    try:
        return read_bytes(path, AT).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(path, f"is not in UTF-8: {error}", "save it in UTF-8") from error
