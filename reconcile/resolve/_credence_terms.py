"""The entries of the ledger of one value: what each origin adds, and what takes from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from reconcile.model import Claim, Enumeration, Ordinal, Quantity, Term
from reconcile.resolve import _credence_weights as weights
from reconcile.resolve._credence_parties import standing
from reconcile.resolve._credence_rivals import Table
from reconcile.resolve._credence_vague import vagueness
from reconcile.resolve._credence_voices import Voice, by_voice, first_told, hedged, named, outlet, voice_of, voices

LARGE = 1000  # below it a figure with noughts at its end is as likely a count


def ledger(table: Table, value: str, ladder: Mapping[str, bool]) -> tuple[Term, ...]:
    """What speaks for and against a value; `ladder` tells of a claim whether its series keeps it."""
    others = [one for one in table.rivals if one != value]
    rivals = [one for one in others if table.exclude(value, one)]
    heard = voices(table, value)
    terms = [_base(table, value, len(rivals), sum(table.open(value, one) for one in others))]
    aged = any(table.outdates(other, value) for other in others)
    for place, voice in enumerate(heard):
        terms += _of_voice(table, value, voice, place, aged=aged)
    terms += _fitting(table, value, heard)
    terms += _exact(table, value, rivals)
    terms += _against(table, value, rivals, heard)
    kept = {ladder[c.id] for c in table.answers[value] if c.id in ladder}
    if len(kept) == 1:
        holds = kept == {True}
        why = "its series holds together with it" if holds else "its series holds together without it"
        weight = weights.LADDER if holds else -weights.LADDER
        terms.append(Term("ladder", weight, why, _ids(table.answers[value])))
    return tuple(terms)


def total(terms: Iterable[Term]) -> Decimal:
    """The sum of the weights."""
    return sum((term.weight for term in terms), Decimal(0))


def shared(table: Table, value: str, ledgers: Mapping[str, Sequence[Term]]) -> Iterator[Term]:
    """Of answers that cannot hold together one alone may be more than even: what speaks for two decides nothing."""
    rivals = [(total(terms), one) for one, terms in ledgers.items() if one != value and table.exclude(value, one)]
    if rivals:
        most, rival = max(rivals, key=lambda pair: (pair[0], pair[1]))
        both = min(most, total(ledgers[value]))
        if both > 0:
            why = f"as much speaks for {rival}, which cannot hold beside it"
            yield Term("shared", -both, why, _ids(table.answers[rival]))


def _base(table: Table, value: str, rivals: int, unclear: int) -> Term:
    """The odds before anybody is heard: even for an answer alone, less by how many others there are."""
    against = rivals + bool(table.outside.get(value))
    told = [f"{against} other answer{'s' * (against != 1)} cannot hold beside it"] if against else []
    told += [f"{unclear} may or may not be the same"] if unclear else []
    return Term("base", weights.at(weights.BASE, against + unclear), ", ".join(told) or "no other answer is told")


def _of_voice(table: Table, value: str, voice: Voice, place: int, *, aged: bool) -> Iterator[Term]:
    """What an origin adds, then what is taken from that, never more than it added; then what its speaker adds.

    `aged`: another answer is of a later moment than the value.
    """
    left = weights.at(weights.ORIGINS, place)
    who = named(table, voice.claims)
    yield Term("origin", left, f"{who} {'tells' if voice.tells else 'leaves room for'} it", _ids(voice.claims))
    for what, weight, why in _taken(table, value, voice, aged=aged):
        weight = max(weight, -left)
        left += weight
        if weight:
            yield Term(what, weight, f"{who}: {why}", _ids(voice.claims))
    if record := table.records.get(outlet(table, voice.claims)):
        yield Term("record", max(record, -left), f"{who}: its word on other questions here", _ids(voice.claims))
    if standing(voice.claims, table) > 0:
        yield Term(
            "interest", weights.COST, f"{who} quotes one who speaks against their own interest", _ids(voice.claims)
        )


def _taken(table: Table, value: str, voice: Voice, *, aged: bool) -> Iterator[tuple[str, Decimal, str]]:
    if not voice.tells:
        how = table.relation(value, table.answer(voice.leaves[0])).why
        yield "vague", weights.ROOM, how or "it is less exact"
    if hedge := hedged(voice):
        yield "hedged", weights.HEDGED, hedge
    if standing(voice.claims, table) < 0:
        yield "interest", weights.PARTY, "the one who is quoted is a party to it"
    if aged:
        yield "age", weights.AGED, "of an earlier moment than another answer"
    if _two_tongues(table, value, voice):
        yield "incoherent", weights.TWO_TONGUES, "the same origin tells another answer as well"


def _two_tongues(table: Table, value: str, voice: Voice) -> bool:
    if len(table.answers) < 2:
        return False
    return any(
        other != value and voice.id in told and table.contradicts(value, other) for other, told in table.tellers.items()
    )


def _fitting(table: Table, value: str, heard: Sequence[Voice]) -> Iterator[Term]:
    """Sums and lists that come to the value: one entry for those of its own articles, one for those of others."""
    own = {voice.id for voice in heard}
    claims = table.answers[value]
    within = [part for c in claims for part in (*_parts(table, c), *_listed(table, c))]
    across: list[Claim] = []
    for part in (part for c in claims for part in table.sums.get(c.id, ())):
        (within if voice_of(table, part) in own else across).append(part)
    if within:
        yield Term("coherent", weights.FITS, f"what {named(table, within)} lists or adds up comes to it", _ids(within))
    if across:
        yield Term("sum", weights.ADDS_UP, f"parts told by {named(table, across)} add up to it", _ids(across))


def _parts(table: Table, claim: Claim) -> list[Claim]:
    """The parts of a total that its article tells, where they come to it."""
    parts = [c for c in table.in_article(claim.article) if c.part_of == claim.id]
    numbers = [c.value.number for c in parts if isinstance(c.value, Quantity) and c.value.number is not None]
    whole = claim.value.number if isinstance(claim.value, Quantity) else None
    return parts if len(numbers) > 1 and sum(numbers) == whole else []


def _listed(table: Table, claim: Claim) -> list[Claim]:
    """The list of the same article that names all before this one in a series."""
    if not isinstance(claim.value, Ordinal):
        return []
    before = claim.value.position - 1
    lists = [c for c in table.in_article(claim.article) if isinstance(c.value, Enumeration)]
    return [c for c in lists if isinstance(c.value, Enumeration) and c.value.count == before]


def _exact(table: Table, value: str, rivals: Sequence[str]) -> Iterator[Term]:
    """Of two answers one is told to the unit, where the other is rounded or about so much."""
    claim = table.answers[value][0]
    if _rounded(claim) is False and any(_rounded(table.answers[one][0]) for one in rivals):
        yield Term("exact", weights.EXACT, "told to the unit, where another answer is round", (claim.id,))


def _rounded(claim: Claim) -> bool | None:
    """A large figure that ends in two noughts, or about so much; `None` for what is no large figure."""
    value = claim.value
    if not isinstance(value, Quantity) or value.number is None or abs(value.number) < LARGE:
        return None
    return bool(vagueness(claim)) or _ends_in_noughts(value.number)


def _ends_in_noughts(number: Decimal) -> bool:
    """Whole hundreds; told by the digits, since a remainder of a long number is more than Python's decimals hold."""
    whole, _, part = f"{number:f}".partition(".")
    return whole.endswith("00") and not part.strip("0")


def _against(table: Table, value: str, rivals: Sequence[str], heard: Sequence[Voice]) -> Iterator[Term]:
    """One entry for each origin that tells what cannot hold beside the value, and tells or allows the value nowhere."""
    own = {voice.id for voice in heard}
    facing = [c for one in rivals if table.contradicts(value, one) for c in table.answers[one]]
    told_by = by_voice(table, [*facing, *table.outside.get(value, ())])
    others = [claims for one, claims in told_by.items() if one not in own]
    for place, claims in enumerate(sorted(others, key=lambda claims: first_told(table, claims))):
        told = " and ".join(dict.fromkeys(table.answer(c) for c in claims))
        why = f"{named(table, claims)} tells {told}"
        yield Term("against", weights.at(weights.AGAINST, place), why, _ids(claims))


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(sorted({c.id for c in claims}))
