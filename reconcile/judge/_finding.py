"""From what a rule said of some claims to a finding with its message."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from reconcile.judge import ladder
from reconcile.judge._bench import Bound, views
from reconcile.judge._case import Case, Subject
from reconcile.judge._gather import Gathered
from reconcile.judge._order import by_value
from reconcile.judge._smells import smells
from reconcile.judge._words import (
    date_words,
    day_words,
    outlet_words,
    quote_words,
    scope_words,
    side_words,
    source_words,
    value_words,
)
from reconcile.model import Claim, Enumeration, Finding, Reason, Severity, Tried, Verdict
from reconcile.packs import Rule, fill, named

MOST_VALUES = 4
OF_SIDE: Mapping[str, Callable[[Case, Claim], str]] = {
    "source": source_words,
    "date": date_words,
    "value": value_words,
    "quote": lambda _, claim: quote_words(claim),
    "scope": lambda _, claim: scope_words(claim),
}


def make(
    case: Case, bound: Bound, gathered: Gathered, explanations: Mapping[str, Sequence[Bound]], strict: frozenset[str]
) -> Finding:
    """The finding; a conflict or review comes with the `explanations` that were tried."""
    rule, subject = bound.rule, gathered.subject
    sides = tuple(tuple(case.claim(i) for i in sorted(side, key=_place(case))) for side in gathered.sides)
    if rule.over == "pair":
        sides = tuple(sorted(sides, key=lambda side: _place(case)(side[0].id)))
        if rule.reason is not Reason.UPDATE:
            sides = by_value(sides)
    claims = tuple(claim.id for side in sides for claim in side)
    words = _words(case, rule, subject, sides, gathered)
    return Finding(
        id="f" + hashlib.sha256("\n".join((rule.id, *sorted(claims))).encode()).hexdigest()[:16],
        rule=rule.id,
        verdict=rule.verdict,
        reason=rule.reason,
        severity=Severity.ERROR if rule.reason is not None and rule.reason in strict else rule.severity,
        title=_title(case, rule, sides, words),
        message=_lines(fill(rule.message, words)),
        claims=claims,
        sides=tuple(tuple(claim.id for claim in side) for side in sides),
        clusters=gathered.clusters,
        series=subject.series,
        tried=_tried(bound, explanations, subject) if rule.verdict is not Verdict.EXPLAINED else (),
    )


def _tried(bound: Bound, explanations: Mapping[str, Sequence[Bound]], subject: Subject) -> tuple[Tried, ...]:
    """The explanations for this kind of claim, each with the condition that failed or why there was nothing to ask."""
    told = []
    for name, view in views().items():
        for one in explanations[name]:
            if not one.reads(subject):
                continue
            failed = one.failing(subject) if name == bound.rule.over else f"{view.ABSENT}"
            if failed is not None:
                told.append(Tried(one.rule.id, str(one.rule.reason), failed))
    return tuple(told)


def _place(case: Case) -> Callable[[str], tuple[str | bool | int, ...]]:
    """By time, then outlet; originals before their translations."""

    def key(claim_id: str) -> tuple[str | bool | int, ...]:
        claim = case.claim(claim_id)
        moment, article = case.moment(claim), case.article(claim)
        first = f"{moment.first} {moment.hour.minute if moment.hour else 0:04}" if moment else "9999"
        translated = article.translation_of is not None
        return (first, article.source or "", translated, article.id, claim.span.start, claim.id)

    return key


def _words(
    case: Case, rule: Rule, subject: Subject, sides: Sequence[Sequence[Claim]], gathered: Gathered
) -> dict[str, str]:
    """What the message of the rule asks for, and the question."""
    cluster = case.first_of(gathered.clusters)
    ways: dict[str, Callable[[], str]] = {
        "sides": lambda: "".join(f"\n{side_words(case, side)}.\n" for side in sides),
        "subject": lambda: (cluster.subject if cluster else None) or "",
        "question": lambda: cluster.question if cluster else "",
        "ladder": lambda: _ladder(case, subject),
        "list": lambda: _lists(case, [claim for side in sides for claim in side]),
        "why": lambda: subject.why,
        "smells": lambda: smells(case, sides) if rule.verdict is not Verdict.EXPLAINED else "",
        "moments": lambda: " and ".join(day_words(case.moment(side[0])) for side in sides),
    }
    for name, side in zip("ab", sides, strict=False):
        ways |= {f"{name}.{what}": partial(say, case, side[0]) for what, say in OF_SIDE.items()}
    asked = named(rule.message) | {"question"}
    return {name: say() for name, say in ways.items() if name in asked}


def _ladder(case: Case, subject: Subject) -> str:
    at = subject.series
    series = next((s for s in case.series if s.id == at), None)
    return f"\n{ladder.told(series, case)}\n" if series else ""


def _title(case: Case, rule: Rule, sides: Sequence[Sequence[Claim]], words: dict[str, str]) -> str:
    values = [value_words(case, side[0]) for side in sides][:MOST_VALUES]
    between = " and " if rule.verdict is Verdict.EXPLAINED else " or "
    asked = words["question"] or rule.about
    return f"{asked} {between.join(f'“{value}”' for value in dict.fromkeys(values))}"


def _lists(case: Case, claims: Sequence[Claim]) -> str:
    """What lists of the same articles say for a position: four listed before and this one make five."""
    told = []
    for claim in claims:
        for other in _enumerations(case, claim.article):
            position = getattr(claim.value, "position", None)
            if isinstance(other.value, Enumeration) and other.value.count + 1 == position:
                named = ", ".join(other.value.members)
                count = other.value.count
                ones = "1 earlier one" if count == 1 else f"{count} earlier ones"
                told.append(f"{outlet_words(case, claim)} lists {ones} ({named}): {count} + 1 = {position}.")
    return "".join(f"\n{one}\n" for one in dict.fromkeys(told))


def _lines(message: str) -> str:
    """Each side, list and ladder on a line of its own, after the rule's own words."""
    return "\n".join(told for line in message.splitlines() if (told := line.strip()) and told != ".")


def _enumerations(case: Case, article: str) -> list[Claim]:
    return [claim for claim in case.told(article) if claim.kind == "enumeration"]
