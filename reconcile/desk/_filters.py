"""What the list of findings is narrowed to, as the address says it, and the same in SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date

from reconcile.frozen import dataclass
from reconcile.store._search import search_words

LONGEST = 200
"""Characters of an answer in the form that are read."""

_WORDS_READ, _SHORTEST = 12, 3
"""Words that a search reads; letters of a word from which on it may be the beginning of others."""

STATES = ("open", "decided", "changed", "all")

_CHANGED = "f.id IN (SELECT finding_id FROM decided WHERE changed IS NOT NULL)"
_WAITING = "(f.decided IS NULL OR f.decided IN ('later', 'differ', 'outgrown'))"
IN_STATE = {"open": f"({_WAITING} OR {_CHANGED})", "decided": f"NOT {_WAITING}", "changed": _CHANGED}
_REASON = "CASE WHEN f.decided IS NULL THEN f.reason ELSE (SELECT reason FROM decided WHERE finding_id = f.id) END"
_OUTLET = "f.id IN (SELECT finding_id FROM finding_claims WHERE source = ?)"
_NEW = """f.id IN (SELECT fc.finding_id FROM (SELECT article_id FROM runs_articles WHERE run = ? LIMIT 2000) r
    CROSS JOIN claims c ON c.article_id = r.article_id CROSS JOIN finding_claims fc ON fc.claim_id = c.id)"""
_WORDS = """f.id IN (SELECT fc.finding_id
    FROM (SELECT rowid AS found FROM claims_fts WHERE claims_fts MATCH ? LIMIT 10000) s
    CROSS JOIN claims c ON c.rowid = s.found CROSS JOIN finding_claims fc ON fc.claim_id = c.id)"""
_PLACE = """(f.id IN (SELECT fc.finding_id FROM claims c JOIN finding_claims fc ON fc.claim_id = c.id
    WHERE c.place >= ? AND c.place < ?)
    OR f.id IN (SELECT fc.finding_id FROM events e JOIN event_claims m ON m.event_id = e.id
    JOIN finding_claims fc ON fc.claim_id = m.claim_id WHERE instr(e.places, ?)))"""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked; empty where nothing is. `from_` and `to` are ISO days of publication.

    `new` is the number of a run. Of claims with the same words the first 10,000 are looked
    at, of the articles of a run the first 2,000.
    """

    verdict: str = ""
    reason: str = ""
    attribute: str = ""
    outlet: str = ""
    place: str = ""
    from_: str = ""
    to: str = ""
    rule: str = ""
    state: str = "open"
    words: str = ""
    new: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """The filters that a query names."""
        told = {one.name: query.get(named(one.name), "").strip()[:LONGEST] for one in fields(cls)}
        if told["state"] not in STATES:
            told["state"] = "open"
        for name in ("from_", "to"):
            told[name] = _day(told[name])
        return cls(**told)

    def query(self) -> dict[str, str]:
        """The same as a query: what is asked beside the usual."""
        told = {named(one.name): str(getattr(self, one.name)) for one in fields(self)}
        return {name: value for name, value in told.items() if value and (name, value) != ("state", "open")}

    def where(self) -> tuple[str, list[str]]:
        """A condition on the table `findings f`, with its values."""
        parts = list(self._conditions())
        return " AND ".join(sql for sql, _ in parts) or "1", [value for _, told in parts for value in told]

    def _conditions(self) -> Iterator[tuple[str, list[str]]]:
        asked = {
            "coalesce(f.holds, f.verdict) = ?": self.verdict,
            f"{_REASON} = ?": self.reason,
            "f.attribute = ?": self.attribute,
            "f.rule = ?": self.rule,
            "f.published_last >= ?": self.from_,
            "f.published_first <= ?": self.to,
            _OUTLET: self.outlet,
            _NEW: self.new,
            _WORDS: matching(self.words),
        }
        yield from ((sql, [value]) for sql, value in asked.items() if value)
        if self.state in IN_STATE:
            yield IN_STATE[self.state], []
        if self.place:
            key = self.place.casefold()
            yield _PLACE, [key, f"{key}\U0010ffff", key]


def _day(told: str) -> str:
    """A day as a form sends it; empty for everything else."""
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        return ""


def named(field: str) -> str:
    """The name of a filter in an address."""
    return field.rstrip("_")


def matching(words: str) -> str:
    """What full-text search is asked for: every word, begun so or in a form that the index holds; or empty.

    Short words are searched for as they are.
    """
    plain = "".join(letter if letter.isprintable() and letter != '"' else " " for letter in words)
    asked = dict.fromkeys(word for word in plain.split() if any(map(str.isalnum, word)))
    told = [_forms(word) for word in list(asked)[:_WORDS_READ]]
    return " AND ".join(f"({' OR '.join(forms)})" for forms in told)


def _forms(word: str) -> list[str]:
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in word)
    others = search_words(word, "ar" if arabic else "en").split()
    begun = "*" if len(word) >= _SHORTEST else ""
    return [f'"{word}"{begun}', *(f'"{form}"' for form in others)]
