"""A grounded proposal in a claim: what the grammar left empty is filled, what it read stays."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cached_property

from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Lexicon, Ordinal, Scope, Span
from reconcile.propose._check import Grounded
from reconcile.propose._open import PARTS
from reconcile.propose._proposal import Part, Proposal
from reconcile.propose._words import Meaning, attribute, event, noun


@dataclass(frozen=True)
class Filling:
    """A proposal that stands in the text of an article, by whom, with what its words mean to the packs."""

    article: Article
    proposal: Proposal
    on: Grounded
    by: str
    lexicon: Lexicon

    @cached_property
    def counted(self) -> Meaning | None:
        """The counted noun."""
        part = self.proposal.counted
        return noun(part.words, self.article.language, self.lexicon) if part else None

    @cached_property
    def event(self) -> Meaning | None:
        """What happened."""
        part = self.proposal.event
        return event(part.words, self.article.language, self.lexicon) if part else None

    @cached_property
    def attribute(self) -> str:
        """What a claim on the number states."""
        return attribute(self.on.numeral, self.counted, self.event, self.lexicon)

    def gives(self, lacks: tuple[str, ...]) -> list[str]:
        """The names of the parts that it gives, of those that are lacking."""
        return [part for part in PARTS if part in lacks and getattr(self.proposal, part) is not None]


def fill(claim: Claim, filling: Filling, lacks: tuple[str, ...]) -> Claim:
    """The claim with the parts that it lacks; one in doubt stays so, and its attribute follows what it now counts."""
    gives = filling.gives(lacks)
    changed: dict[str, object] = {"proposed_by": filling.by}
    if "counted" in gives and filling.counted:
        changed |= {"counted": _words(filling.proposal.counted), "noun": filling.counted.lemma}
        changed |= {"counts": filling.counted.known, "attribute": filling.attribute}
    if "event" in gives and filling.event:
        changed["verb"] = filling.event.lemma
    if "subject" in gives:
        changed["subject"] = _words(filling.proposal.subject)
    if "place" in gives:
        changed["scope"] = replace(claim.scope, place=_words(filling.proposal.place))
    if claim.doubt is not None:
        changed["doubt"] = f"{claim.doubt}; {filling.by} proposes: {', '.join(gives)}"
    return replace(claim, **changed)  # type: ignore[arg-type]


def make(filling: Filling) -> Claim:
    """A claim of a numeral of which the grammar made none; it takes no part in a conflict."""
    article, proposal, numeral, sentence = filling.article, filling.proposal, filling.on.numeral, filling.on.sentence
    kind = "ordinal" if isinstance(numeral.value, Ordinal) else "quantity"
    span = _cover(numeral.core, proposal.counted)
    return Claim(
        id=_id(article, proposal.field, kind, filling),
        article=article.id,
        kind=kind,
        attribute=filling.attribute,
        value=numeral.value,
        field=proposal.field,
        span=span,
        core=numeral.core,
        quote=article.words(proposal.field, span),
        sentence=article.words(proposal.field, sentence),
        sentence_at=sentence,
        passage=article.text.count("\n", 0, sentence.start) if proposal.field == "text" else -1,
        subject=_words(proposal.subject),
        counted=_words(proposal.counted),
        counts=filling.counted.known if filling.counted else None,
        event=filling.event.known if filling.event else None,
        verb=filling.event.lemma if filling.event else None,
        scope=Scope(place=_words(proposal.place)),
        doubt=f"the grammar makes no claim of it; {filling.by} proposes: {', '.join(filling.gives(PARTS))}",
        noun=filling.counted.lemma if filling.counted else None,
        proposed_by=filling.by,
    )


def _id(article: Article, field: str, kind: str, filling: Filling) -> str:
    core = filling.on.numeral.core
    parts = (article.id, field, kind, filling.attribute, core.start, core.end, filling.on.numeral.value, "proposed")
    return "c" + hashlib.sha256(repr(parts).encode()).hexdigest()[:14]


def _cover(core: Span, counted: Part | None) -> Span:
    if counted is None:
        return core
    return Span(min(core.start, counted.start), max(core.end, counted.end))


def _words(part: Part | None) -> str | None:
    return part.words if part else None
