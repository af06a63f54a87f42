"""A claim as a kind finds it, and the claim made of it."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.claims._reading import Reading
from reconcile.model import Anchor, Claim, Days, Modality, Polarity, Role, Scope, Span, Value


class Draft(NamedTuple):
    """A claim before it has an id; `core` and `span` are in the field of the article.

    `part_of` is the core of the quantity, in the same field, that gives the total.
    """

    kind: str
    attribute: str
    value: Value
    span: Span
    core: Span
    subject: str | None = None
    anchors: tuple[Anchor, ...] = ()
    counted: str | None = None
    counts: str | None = None
    event: str | None = None
    when: Days | None = None
    as_of: Days | None = None
    scope: Scope = Scope()
    speaker: str | None = None
    modality: Modality = Modality.DONE
    polarity: Polarity = Polarity.AFFIRMED
    doubt: str | None = None
    verb: str | None = None
    role: Role = Role.LEVEL
    change: str | None = None
    part_of: Span | None = None
    via: tuple[str, ...] = ()
    noun: str | None = None


def claim(draft: Draft, reading: Reading, id_: str) -> Claim:
    """The finished claim of a draft."""
    return Claim(
        id=id_,
        article=reading.article,
        kind=draft.kind,
        attribute=draft.attribute,
        value=draft.value,
        field=reading.field,
        span=draft.span,
        core=draft.core,
        quote=reading.text[draft.span.start : draft.span.end],
        sentence=reading.sentence,
        sentence_at=reading.span,
        passage=reading.passage,
        subject=draft.subject,
        anchors=draft.anchors,
        counted=draft.counted,
        counts=draft.counts,
        event=draft.event,
        when=draft.when,
        as_of=draft.as_of,
        scope=draft.scope,
        speaker=draft.speaker,
        modality=draft.modality,
        polarity=draft.polarity,
        doubt=draft.doubt,
        verb=draft.verb,
        role=draft.role,
        change=draft.change,
        via=draft.via,
        noun=draft.noun,
    )
