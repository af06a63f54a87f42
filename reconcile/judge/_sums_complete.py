"""Numbers that one sentence joins by "and" and tells as all there are: "all nine women and four men"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.judge._case import Case
from reconcile.judge._sums_added import amount
from reconcile.judge._sums_words import comes_on_top
from reconcile.languages import get
from reconcile.languages._words import Words, closed_words
from reconcile.model import Claim, Modality, Polarity, Quantity, Role

MOST = 8  # numbers of one list
BETWEEN = 8  # words between two numbers of a list
BEHIND = 5  # words behind a list in which "and" would lead on to more of it
BEFORE = 4  # words before a list in which another member may stand
NEXT = 30  # code points from such an "and" to the number of another act
PIECE = re.compile(r"[^\W_]++|[,;:،؛.()]")
COMMAS = frozenset((",", "،"))
SHUT = frozenset(";:؛.()")


def lists(case: Case, article: str) -> Iterator[tuple[Claim, ...]]:
    """Every list of numbers of one act that its sentence joins and closes, in the order of the text."""
    told = [c for c in case.told(article) if _may_stand(c)]
    at = 0
    while at < len(told):
        end, last = at + 1, ""
        while end < len(told) and _of_one_act(told[end - 1], told[end]):
            joined = _separator(case, told[end - 1], told[end])
            if not joined or last == "and":
                break
            last, end = joined, end + 1
        some = tuple(told[at:end])
        if last == "and" and len(some) <= MOST and _stands_alone(case, some):
            yield some
        at = end


def told_as_all(case: Case, parts: Sequence[Claim]) -> bool:
    """The words of the list say that it leaves nobody out: "all", "the ... and the ...", or women and men."""
    article = case.article(parts[0])
    closed = closed_words(article.language)
    before = [_before(case, part, 2) for part in parts]
    if any(word in closed.all_of for word in before[0]):
        return True
    if closed.definite and all(any(word in closed.definite for word in some[-1:]) for some in before):
        return True
    return partition(case, parts)


def partition(case: Case, parts: Sequence[Claim]) -> bool:
    """The nouns of the parts together name everybody: men and women, with or without boys and girls."""
    closed = closed_words(case.article(parts[0]).language)
    nouns = {part.noun for part in parts if part.noun}
    known = frozenset(word for some in closed.complements for word in some)
    return len(nouns) == len(parts) and nouns <= known and any(some <= nouns for some in closed.complements)


def places(case: Case, parts: Sequence[Claim]) -> tuple[str, ...]:
    """The folded places of the parts, where each part is of another one; empty otherwise."""
    language = get(case.article(parts[0]).language)
    named = [language.fold(part.scope.place) if part.scope.place else "" for part in parts]
    return tuple(sorted(named)) if all(named) and len(set(named)) == len(named) else ()


def _may_stand(claim: Claim) -> bool:
    held = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.DONE and claim.field == "text"
    plain = isinstance(claim.value, Quantity) and claim.value.unit is None and amount(claim) is not None
    return held and plain and claim.role is Role.LEVEL and claim.doubt is None and claim.part_of is None


def _of_one_act(a: Claim, b: Claim) -> bool:
    """One verb of one sentence tells of both, and they do not count the same of the same place."""
    if (a.attribute, a.event, a.verb, a.sentence_at) != (b.attribute, b.event, b.verb, b.sentence_at):
        return False
    return a.core.end <= b.core.start and (a.noun, a.scope.place) != (b.noun, b.scope.place)


def _separator(case: Case, a: Claim, b: Claim) -> str:
    """What alone stands between two numbers beside their nouns: a comma, "and" (also behind a comma), or nothing."""
    article = case.article(a)
    closed = closed_words(article.language)
    pieces = _pieces(article.language, article.text[a.core.end : b.core.start])
    marks = ["and" if p in closed.joins else "," for p in pieces if p in closed.joins or p in COMMAS]
    if len(pieces) > BETWEEN + len(marks) or any(_leads_away(p, closed) for p in pieces):
        return ""
    return {(",",): ",", ("and",): "and", (",", "and"): "and"}.get(tuple(marks), "")


def _leads_away(piece: str, closed: Words) -> bool:
    """Behind this word or mark something else is told than the next member."""
    other = piece in closed.conjunctions and piece not in closed.joins
    return piece in SHUT or other or piece in closed.including or piece in closed.than or piece in closed.relatives


def _stands_alone(case: Case, parts: Sequence[Claim]) -> bool:
    """No member without a number stands before or behind, no part is more of the same or one of others."""
    article = case.article(parts[0])
    closed = closed_words(article.language)
    sentence, start = parts[0].sentence, parts[0].sentence_at.start
    before = _pieces(article.language, sentence[: parts[0].core.start - start])
    whole = [*before, *_pieces(article.language, sentence[parts[-1].core.end - start :])]
    if any(word in closed.including for word in whole) or any(comes_on_top(case, part) for part in parts):
        return False
    return not _led_on_before(before, closed) and not _led_on_behind(case, parts[-1], closed)


def _led_on_before(before: Sequence[str], closed: Words) -> bool:
    """A member stands before the first number: "a baker, nine women"."""
    if not before or before[-1] not in COMMAS:
        return bool(before) and before[-1] in closed.joins
    return any(word in closed.one_of or word in closed.determiners for word in before[-1 - BEFORE : -1])


def _led_on_behind(case: Case, last: Claim, closed: Words) -> bool:
    """A member stands behind the last number ("and their dog"), and no number of another act."""
    article = case.article(last)
    text = article.text[last.core.end : last.sentence_at.end]
    behind = list(PIECE.finditer(text))[:BEHIND]
    fold = get(article.language).fold
    joint = next((found for found in behind if _joins(fold(found[0]), closed)), None)
    if joint is None:
        return False
    at = last.core.end + joint.end()
    then = next((c for c in case.told(last.article) if c.field == last.field and c.core.start >= at), None)
    return then is None or then.core.start - at > NEXT or (then.verb, then.event) == (last.verb, last.event)


def _joins(piece: str, closed: Words) -> bool:
    return piece in closed.joins or (len(piece) > 3 and piece.startswith(closed.joined_conjunctions))


def _before(case: Case, claim: Claim, many: int) -> list[str]:
    """The folded words right before a number in its sentence, up to the last mark."""
    pieces = _pieces(case.article(claim).language, claim.sentence[: claim.core.start - claim.sentence_at.start])
    cut = max((at for at, piece in enumerate(pieces) if piece in COMMAS or piece in SHUT), default=-1)
    return pieces[cut + 1 :][-many:]


def _pieces(code: str, text: str) -> list[str]:
    return [found[0] for found in PIECE.finditer(get(code).fold(text))]
