"""What a finished run in parts says of itself, in one small file that is written last."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from reconcile.errors import StoreError, UsageError
from reconcile.frozen import dataclass
from reconcile.pipeline.parts._job import SCHEMA
from reconcile.pipeline.parts._say import RECORDS
from reconcile.pipeline.parts._shelf import NOT_OURS
from reconcile.store import Frame, dump, load

if TYPE_CHECKING:
    from reconcile.pipeline.parts._shelf import Shelf

NAME = "manifest.json"
PLAN = "plan.json"


@dataclass(frozen=True, slots=True)
class Piece:
    """Files with what is said of some blocks: their name, and table -> SHA-256."""

    name: str
    articles: int
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A finished run: the schema and the stamp of its parts, its frame, how many of each noun, and its pieces in order.

    `repeated` are sentences on articles that stand in several places.
    """

    schema: str
    stamp: str
    frame: Frame
    counts: Mapping[str, int]
    verdicts: Mapping[str, int]
    pieces: tuple[Piece, ...]
    repeated: tuple[str, ...] = ()

    def text(self) -> bytes:
        """It as JSON, for people and programs."""
        return (json.dumps(json.loads(dump(self)), indent=1, sort_keys=True) + "\n").encode()


def manifest_of(shelf: Shelf) -> Manifest:
    """The manifest of a finished run; `UsageError` where there is none."""
    if not shelf.has(NAME):
        unfinished = shelf.has(PLAN)
        what = "these parts are unfinished" if unfinished else "no parts of a run are here"
        mend = "the command that began them goes on where it stopped" if unfinished else "make some: run --engine"
        raise UsageError(shelf.url, what, mend)
    try:
        told = json.loads(shelf.get(NAME))
    except (ValueError, RecursionError) as error:
        raise _none(shelf) from error
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        what = f"these parts are of another schema than {SCHEMA}"
        raise UsageError(shelf.url, what, "make them anew with this version, or import them with the one that did")
    try:
        found = load(Manifest, json.dumps(told))
        sound = _is_sound(found)
    except NOT_OURS as error:
        raise _none(shelf) from error
    if not sound:
        raise _none(shelf)
    return found


def _is_sound(found: Manifest) -> bool:
    """Articles are counted, and each piece stands once, in files of its own that have a sum."""
    names = [piece.name for piece in found.pieces]
    named = all(name.isalnum() for name in names) and len(set(names)) == len(names)
    return named and "articles" in found.counts and all(RECORDS in piece.files for piece in found.pieces)


def _none(shelf: Shelf) -> StoreError:
    return StoreError(f"{shelf.url}/{NAME}", "this is no manifest", "make the parts anew")


def begin(shelf: Shelf, stamp: str) -> None:
    """Mark a place as that of a run; `UsageError` where parts of another one are."""
    plan = json.dumps({"schema": SCHEMA, "stamp": stamp}, sort_keys=True).encode()
    if not shelf.has(PLAN):
        if shelf.names():
            raise UsageError(shelf.url, "this place holds other files", "name an empty folder with --parts")
        shelf.put(PLAN, plan)
    elif shelf.get(PLAN) != plan:
        what = "here are parts of another run: other articles, packs, decisions, options, or another version"
        raise UsageError(shelf.url, what, "name another place with --parts, or delete this one")
