"""FollowTheMoney statements as CSV: articles, their outlets, events, and who is named for them.

An article is an `Article`, its outlet an `Organization`, an event an `Event`; who is said to be behind one is a
`LegalEntity`, since no text tells persons from groups, unless an article gives them an office: then a `Person`.
"""

from __future__ import annotations

import csv
import hashlib
import io
from typing import TYPE_CHECKING

from reconcile.cells import defused
from reconcile.export._ftm_entities import entities
from reconcile.export._source import Shape
from reconcile.export._told import plain
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reconcile.export._ftm_entities import Entity
    from reconcile.export._source import Source, Wanted

SHAPE = Shape.TEXT
DATASET = "reconcile"
COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip
TYPES = {
    "name": "name", "alias": "name", "title": "string", "fileName": "string", "publisher": "string",
    "position": "string", "keywords": "string", "recordId": "string", "summary": "text", "description": "text",
    "language": "language", "sourceUrl": "url", "publishedAt": "date", "startDate": "date", "endDate": "date",
    "date": "date", "location": "address", "proof": "entity", "involved": "entity",
}  # fmt: skip
"""The types that FollowTheMoney gives the properties written here."""
SPOKEN = frozenset({"name", "string", "text", "address"})
"""The types whose values are in a language."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """One value of one property of an entity; `prop` id tells that the entity is there."""

    entity: Entity
    prop: str
    value: str
    language: str = ""

    def row(self, seen: str) -> list[str]:
        """The cells of the statement; without `original_value`, which would be what stands in `value`."""
        key = f"{DATASET}.{self.entity.id}.{self.prop}.{self.value}" + (f"@{self.language}" if self.language else "")
        id_ = hashlib.sha1(key.encode("utf-8", "backslashreplace"), usedforsecurity=False).hexdigest()
        kind = TYPES.get(self.prop, "id")
        told = [self.entity.id, self.entity.id, self.prop, kind, self.entity.schema, self.value, DATASET]
        return [*told, self.entity.origin, self.language, "", "f", seen, seen, id_]


def render(source: Source, wanted: Wanted) -> str:
    """A header and the statements, by entity; each entity begins with its `id`."""
    out = io.StringIO()
    table = csv.writer(out, dialect=csv.unix_dialect)
    table.writerow(COLUMNS)
    for entity in entities(source.run):
        table.writerows(one.row(_day(wanted.now)) for one in _statements(entity))
    return out.getvalue()


def _statements(entity: Entity) -> Iterator[_Statement]:
    yield _Statement(entity, "id", entity.id)
    for prop, value in sorted({(prop, defused(plain(value))) for prop, value in entity.told if plain(value)}):
        yield _Statement(entity, prop, value, entity.language if TYPES[prop] in SPOKEN else "")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
