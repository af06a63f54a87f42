"""Admiralty grades (NATO AJP-2.1): sources A to F and information 1 to 6, judged apart; and how sure we are of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reconcile.model import Article, Claim, Modality, Origins, SourceGrade

CONFIRMED, PROBABLY, POSSIBLY, DOUBTFUL, IMPROBABLE, UNKNOWN = "123456"
AGENCY, SIDED, NOT_KNOWN = "B", "C", "F"
LOOKED_AT = 30  # origins of one value that are held against one another
MANY = 3  # certainly different origins behind a high confidence


def source_grades(articles: Iterable[Article], origins: Origins) -> tuple[SourceGrade, ...]:
    """The letter of each source that is named, by name; what no pack tells of is F, never a guess.

    A is never given, since no pack can vouch for a source; D and E neither, since no text can tell of a record.
    """
    found = {a.source: _letter(a, origins) for a in articles if a.source}
    return tuple(SourceGrade(name, *found[name]) for name in sorted(found))


def _letter(article: Article, origins: Origins) -> tuple[str, str]:
    outlet = origins.outlets.get(article.id)
    if outlet is None:
        return NOT_KNOWN, "no pack knows it"
    if outlet.side is not None:
        return SIDED, f"a pack gives its side: {outlet.side}"
    return (AGENCY, "a pack lists it as a news agency") if outlet.agency else (NOT_KNOWN, "no pack tells of its record")


def information(voices: Sequence[Sequence[Claim]], against: bool, different: int, *, exact: bool) -> str:
    """The number of a value: `voices` are its origins with their claims, `different` how many of them surely differ.

    5 when a text contradicts it; 6 when one origin alone tells it, 4 when that one does not vouch for it. Of several:
    1 when some are certainly different, 2 when they may share a source, 3 when they only leave room for one another.
    """
    if against:
        return IMPROBABLE
    vouched = [voice for voice in voices if not _hedged(voice)]
    if len(voices) < 2:
        return UNKNOWN if vouched else DOUBTFUL
    if not exact or len(vouched) < 2:
        return POSSIBLY
    return CONFIRMED if different > 1 else PROBABLY


def confidence(origins: int, different: int, against: int, both: int = 0, *, sums: bool = False) -> tuple[str, str]:
    """Low, moderate or high, with the sentence that it rests on: how many origins there are, and how far apart.

    `both` origins tell another value as well; with `sums`, parts that another origin tells add up to the value.
    """
    level, opposed = "low", against + both
    if different >= MANY and not opposed:
        level = "high"
    elif origins + sums > 1 and origins + sums > 2 * opposed:
        level = "moderate"
    told = f"{origins} origin{'s' * (origins != 1)} for it"
    if origins > 1:
        apart = "none of them" if different < 2 else "all of them" if different == origins else f"{different} of them"
        told += f", {apart} certainly independent"
    told += ", and parts told by others add up to it" if sums else ""
    told += f", {against or 'none'} against"
    return level, told + (
        f"; {both} of those for it {'tells' if both == 1 else 'tell'} another answer as well" if both else ""
    )


def links(origins: Origins) -> frozenset[frozenset[str]]:
    """The pairs of articles that share words."""
    return frozenset(frozenset((link.article, link.of)) for link in origins.links)


def certainly_different(
    voices: Sequence[Sequence[Claim]],
    articles: Mapping[str, Article],
    origins: Origins,
    linked: frozenset[frozenset[str]] = frozenset(),
) -> int:
    """How many of these origins surely have nothing from one another: the most that were found, one by one.

    Each is told by named outlets of other names and owners, credits none of the others, is not `linked` with them, and
    quotes nobody whom they quote. Of a great many only the first are looked at.
    """
    kept = 0
    quoted: set[str] = set()
    others: list[Article] = []
    for voice in voices[:LOOKED_AT]:
        if not _hedged(voice) and quoted.isdisjoint(mine := _quoted(voice)):
            own = _articles(voice, articles)
            if all(a.source for a in own) and all(_apart(a, b, origins, linked) for a in own for b in others):
                kept += 1
                quoted |= mine
                others += own
    return kept


def _quoted(voice: Iterable[Claim]) -> set[str]:
    return {c.speaker.casefold() for c in voice if c.speaker}


def _articles(voice: Iterable[Claim], articles: Mapping[str, Article]) -> list[Article]:
    return [articles[one] for one in sorted({c.article for c in voice})]


def _apart(a: Article, b: Article, origins: Origins, linked: frozenset[frozenset[str]]) -> bool:
    same = (a.source or "").casefold() == (b.source or "").casefold()
    if same or frozenset((a.id, b.id)) in linked:
        return False
    one, other = origins.outlets.get(a.id), origins.outlets.get(b.id)
    if one and other and (one.id == other.id or (one.owner is not None and one.owner == other.owner)):
        return False
    return _sources(a, origins).isdisjoint(_sources(b, origins))


def _sources(article: Article, origins: Origins) -> set[str]:
    """The article's outlet, and those that it credits."""
    own = origins.outlets.get(article.id)
    return {own.id if own else (article.source or "").casefold(), *origins.credits.get(article.id, ())}


def _hedged(voice: Iterable[Claim]) -> bool:
    return any(c.modality is Modality.ALLEGED for c in voice)
