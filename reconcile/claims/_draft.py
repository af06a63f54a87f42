"""A claim as a kind finds it, and the claim made of it."""

from __future__ import annotations

from reconcile.claims._reading import Reading
from reconcile.frozen import dataclass
from reconcile.model import Anchor, Claim, Days, Modality, Polarity, Role, Scope, Span, Value


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
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


def claim(draft: Draft, reading: Reading, id_: str, sentence: str, part_of: str | None) -> Claim:
    """The finished claim of a draft; `part_of` is the id of the claim of its total.

    The fields are told by their places, since naming them takes three times as long.
    """
    return Claim(
        id_,
        reading.article,
        draft.kind,
        draft.attribute,
        draft.value,
        reading.field,
        draft.span,
        draft.core,
        reading.text[draft.span.start : draft.span.end],
        sentence,
        reading.span,
        reading.passage,
        draft.subject,
        draft.anchors,
        draft.counted,
        draft.counts,
        draft.event,
        draft.when,
        draft.as_of,
        draft.scope,
        draft.speaker,
        draft.modality,
        draft.polarity,
        draft.doubt,
        draft.verb,
        draft.role,
        draft.change,
        part_of,
        draft.via,
        draft.noun,
    )
