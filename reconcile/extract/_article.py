"""One article: sentence by sentence to claims, with what a sentence takes over from those before it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from reconcile import claims as kinds
from reconcile.claims._draft import Draft, claim
from reconcile.claims._reading import Reading
from reconcile.extract._bounds import Bounds
from reconcile.extract._layout import Layout
from reconcile.extract._ledger import ledger
from reconcile.extract._memory import Memory
from reconcile.extract._scan import Scanner, sentences_of
from reconcile.extract._senses import sensed
from reconcile.extract._single import singles
from reconcile.extract._tallies import tallied
from reconcile.extract._vocabulary import Vocabulary
from reconcile.languages import get
from reconcile.model import Article, Claim, Extraction, Lexicon, Limits, Span


class Extractor:
    """Extracts articles with the words of a set of packs."""

    def __init__(self, lexicon: Lexicon, limits: Limits | None = None) -> None:
        self._lexicon, self._limits = lexicon, limits or Limits()
        self._vocabularies: dict[str, Vocabulary] = {}

    def __call__(self, article: Article) -> Extraction:
        """The claims of an article in text order, and the ledger of its numerals."""
        language = get(article.language)
        if language.code not in self._vocabularies:
            self._vocabularies[language.code] = Vocabulary(self._lexicon, language)
        return _extract(article, Scanner(article, self._vocabularies[language.code], Bounds(self._limits)))


def _extract(article: Article, scanner: Scanner) -> Extraction:
    found: list[Claim] = []
    readings: list[Reading] = []
    memory, layout = Memory(topic_site=scanner.topic_site), Layout()
    for part in sentences_of(article, scanner):
        if scanner.bounds.is_late():
            scanner.bounds.stop(part.field, Span(part.span.start, len(part.text)))
            if part.field == "title":
                scanner.bounds.stop("text", Span(0, len(article.text)))
            break
        reading = singles(scanner.read(part, memory.context(part)))
        reading = tallied(layout.place(reading), readings)
        memory.note(reading)
        readings.append(reading)
    readings = list(sensed(readings, scanner.vocabulary.doubles))
    for reading in readings:
        found += _claims(article, reading)
    ordered = tuple(
        sorted({c.id: c for c in found}.values(), key=lambda c: (c.field != "title", c.span.start, c.span.end, c.id))
    )
    return Extraction(article.id, ordered, ledger(article, scanner, ordered, readings))


def _claims(article: Article, reading: Reading) -> Sequence[Claim]:
    """The claims of one sentence; a part knows the claim of its total."""
    drafts = _once(kinds.find(reading))
    if not drafts:
        return ()
    ids = [claim_id(article, reading.field, d) for d in drafts]
    parts = [d for d in drafts if d.part_of is not None]
    totals = {d.core: id_ for id_, d in zip(ids, drafts, strict=True) if d.kind == "quantity"} if parts else {}
    sentence = reading.sentence
    return [
        claim(d, reading, id_, sentence, None if d.part_of is None else totals.get(d.part_of))
        for id_, d in zip(ids, drafts, strict=True)
    ]


def claim_id(article: Article, field_name: str, draft: Draft) -> str:
    """An id from content: the same words in the same article get the same id everywhere."""
    parts = (article.id, field_name, draft.kind, draft.attribute, draft.core.start, draft.core.end, draft.value)
    return "c" + hashlib.sha256(repr(parts).encode()).hexdigest()[:14]


def _once(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """One claim a kind and place: the first that a kind finds there stands."""
    if len(drafts) < 2:
        return drafts
    found: dict[tuple[str, int, int], Draft] = {}
    for draft in drafts:
        found.setdefault((draft.kind, draft.core.start, draft.core.end), draft)
    return list(found.values())
