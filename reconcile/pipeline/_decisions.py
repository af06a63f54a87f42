"""What reviewers decided, as a database finds it: in a file beside it, or named; laid over what is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import ConfigError, Place
from reconcile.model import Decision
from reconcile.pipeline._by import this_day

if TYPE_CHECKING:
    from reconcile.model import Run

NAME = "decisions.jsonl"
Said = tuple[tuple[Place, Decision], ...]


def decisions_file(path: str | None, db: str) -> Path:
    """The file that decisions are read from and written to: the one named, else the one beside the database."""
    return Path(path) if path else Path(db).with_name(NAME)


def read_decisions(path: str | None, db: str, *, new: bool = False) -> Said:
    """The decisions with their lines, in the order of the file.

    Where no file is named and none is beside `db`, those that the database has kept, without lines; also where a named
    one is not there, if it may be `new`.
    """
    file = decisions_file(path, db)
    if (new or not path) and not file.exists():
        return mirrored(db)
    from reconcile import decide

    return decide.read(text_of(file), str(file))


def text_of(file: Path) -> str:
    """What a file of decisions holds; `ConfigError` where it cannot be read."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(file), "the decisions cannot be read", f"a file in UTF-8 is wanted: {error}") from error


def mirrored(db: str) -> Said:
    """The decisions that a database holds which stands alone, each with the database as its place."""
    from reconcile.store import is_blank, open_store

    if not Path(db).is_file() or is_blank(db):
        return ()
    with open_store(db, write=False) as store:
        lines = store.decisions()
    if not lines:
        return ()
    from reconcile import decide

    return decide.read("\n".join(lines), db)


def laid_over(run: Run, said: Sequence[tuple[Place, Decision]], today: date | None = None) -> Run:
    """The run, or a part of one, with what was decided of its findings; `today` is this day where none is given."""
    if not said:
        return run
    from reconcile import decide

    return decide.laid(run, [decision for _, decision in said], today or this_day())


def standing(said: Sequence[tuple[Place, Decision]], today: date | None = None) -> Sequence[Decision]:
    """The decisions that nobody took back, the earliest first, those that a later one replaced with them."""
    from reconcile import decide

    return decide.said([decision for _, decision in said], today or this_day()) if said else ()


def pairs(decisions: Sequence[Decision], articles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the articles of claims that were decided to be the same; `articles`: claim -> its article, where known."""
    for decision in decisions:
        a, b = decision.pair or ("", "")
        if decision.kind == "same" and not decision.names and a in articles and b in articles:
            yield articles[a], articles[b]
