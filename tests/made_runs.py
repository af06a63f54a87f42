"""Runs made by hand, for the tests of what comes after judging; their events are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reconcile.model import (
    Anchor,
    Article,
    Bound,
    Claim,
    Cluster,
    CopyLink,
    Days,
    Enumeration,
    Estimate,
    Finding,
    Furniture,
    How,
    Hypothesis,
    Ledger,
    Ordinal,
    Origins,
    Outcome,
    PackVersion,
    Quantity,
    Reason,
    Run,
    Rung,
    Scope,
    Series,
    Severity,
    Skipped,
    Span,
    Tried,
    Unread,
    Value,
    Verdict,
)

TEXTS = {
    "a1": "Menu | Sport\n\nNorthgate became the fourth depot that the army gave back. "
    "The earlier ones were Aldmoor, Brigg and Carrow.\nMore than 900 soldiers stay.",
    "a2": "The army leaves Northgate\nNorthgate would be the fifth depot returned in recent weeks, reports said. "
    "An estimated 940 soldiers stay, down from 1,200 in 2019.",
    "a3": "Southlea, given back on 2 June, is the sixth depot this year.",
    "a4": "ساوثلي هي سادس مستودع يعاد هذا العام.",
}
SOURCES = {"a1": "The Courier", "a2": None, "a3": "Hill Radio", "a4": "Hill Radio"}
PUBLISHED = {
    "a1": Days(date(2021, 5, 3), date(2021, 5, 3)),
    "a2": Days(date(2021, 5, 1), date(2021, 5, 9), 3),
    "a3": Days(date(2021, 6, 2), date(2021, 6, 2)),
    "a4": None,
}


def article(key: str) -> Article:
    """One of the four articles."""
    text = TEXTS[key]
    return Article(
        id=key,
        file=f"in/{key}.txt",
        index=0,
        text=text,
        headline=Span(0, text.index("\n")) if key == "a2" else None,
        source=SOURCES[key],
        source_from=SOURCES[key] and "byline",
        language="ar" if key == "a4" else "en",
        published=PUBLISHED[key],
        published_from={"a1": "3 May 2021", "a2": "inferred", "a3": "2 June"}.get(key),
        text_at=1 if key == "a1" else 0,
        furniture=(Furniture(Span(0, 12), "banner"),) if key == "a1" else (),
        translation_of="a3" if key == "a4" else None,
        warnings=("the character set was guessed",) if key == "a2" else (),
    )


def claim(key: str, of: str, quote: str, core: str, value: Value, attribute: str, subject: str) -> Claim:
    """A claim on the words `quote` of article `of`."""
    text = TEXTS[of]
    at = text.index(quote)
    inner = at + quote.index(core)
    ends = [text.rfind(mark, 0, at) + len(mark) for mark in (". ", "\n") if mark in text[:at]]
    start = max(ends, default=0)
    stop = min(end for end in (text.find(".", at) + 1, len(text)) if end)
    return Claim(
        id=key,
        article=of,
        kind=type(value).__name__.lower(),
        attribute=attribute,
        value=value,
        field="text",
        span=Span(at, at + len(quote)),
        core=Span(inner, inner + len(core)),
        quote=quote,
        sentence=text[start:stop],
        sentence_at=Span(start, stop),
        passage=0,
        subject=subject,
        anchors=(Anchor(subject, subject.casefold(), How.SUBJECT),),
        counted="depot" if attribute == "handover_ordinal" else "soldiers",
        when=PUBLISHED[of],
        as_of=PUBLISHED[of],
        scope=Scope(window="in recent weeks" if of == "a2" else "this year"),
    )


def claims() -> tuple[Claim, ...]:
    """Seven claims on the four articles."""
    over = Quantity(Decimal(900), Decimal(900), None, Bound.MORE_THAN, None, "900", Decimal(100))
    about = Quantity(Decimal(940), Decimal(846), Decimal(1034), Bound.ABOUT, None, "940", Decimal(10))
    ladder = "handover_ordinal"
    return (
        claim("c1", "a1", "the fourth depot", "fourth", Ordinal(4), ladder, "Northgate"),
        claim(
            "c2", "a1", "Aldmoor, Brigg and Carrow", "Aldmoor, Brigg and Carrow",
            Enumeration(("Aldmoor", "Brigg", "Carrow"), 3), "handed_over", "depots",
        ),
        claim("c3", "a1", "More than 900 soldiers", "More than 900", over, "troops", "the army"),
        claim("c4", "a2", "the fifth depot", "fifth", Ordinal(5), ladder, "Northgate"),
        claim("c5", "a2", "An estimated 940 soldiers", "An estimated 940", about, "troops", "the army"),
        claim("c6", "a3", "the sixth depot", "sixth", Ordinal(6), ladder, "Southlea"),
        claim("c7", "a4", "سادس مستودع", "سادس", Ordinal(6), ladder, "ساوثلي"),
    )  # fmt: skip


def clusters() -> tuple[Cluster, ...]:
    """One cluster of each outcome but agreement by chance."""
    which = "Which depot in the series was {}?"
    return (
        Cluster(
            "q1", "ordinal", "handover_ordinal", which.format("Northgate"), ("c1", "c4"), "Northgate", "s",
            Outcome.CONFLICT, None, Estimate("4", None, "5", None, 2, 2, "3", "two origins stand against each other"),
        ),
        Cluster(
            "q2", "ordinal", "handover_ordinal", which.format("Southlea"), ("c6", "c7"), "Southlea", "s",
            Outcome.AGREED, None, Estimate("6", "6", "6", None, 1, 2, "3", "one origin says so"),
        ),
        Cluster("q3", "quantity", "troops", "How many soldiers stay?", ("c3", "c5"), "the army", "s",
                Outcome.EXPLAINED, None, Estimate("900", "940", None, "soldiers", 2, 2, "2", "both meet at 940")),
        Cluster("q4", "enumeration", "handed_over", "Which depots were given back?", ("c2",), "depots", "s",
                Outcome.UNCHECKED, "only one article says it"),
    )  # fmt: skip


def findings() -> tuple[Finding, ...]:
    """A conflict and two explained findings."""
    return (
        Finding(
            "f1", "ordinal-differs", Verdict.CONFLICT, None, Severity.ERROR, "Two places in one count",
            "The Courier: the fourth (it lists 3 earlier ones, 3 + 1 = 4); in/a2.txt: the fifth.",
            ("c1", "c4"), (("c1",), ("c4",)), ("q1",), "l1",
            (Tried("update", "update", "over_time: a place in a count does not change"),),
        ),
        Finding(
            "f2", "next-in-line", Verdict.EXPLAINED, Reason.SEQUENCE, Severity.NOTE, "Two events in a row",
            'Northgate, then Southlea: the counts are worded "in recent weeks" and "this year".',
            ("c4", "c6"), (("c4",), ("c6",)), ("q1", "q2"), "l1",
        ),
        Finding(
            "f3", "bound-meets", Verdict.EXPLAINED, Reason.BOUND, Severity.NOTE, "A bound that the other meets",
            '"More than 900" leaves room for 940.', ("c3", "c5"), (("c3",), ("c5",)), ("q3",),
        ),
    )  # fmt: skip


def run() -> Run:
    """The whole: four articles, seven claims, a ladder, a conflict, two explained findings, a skipped file."""
    said = claims()
    day = PUBLISHED
    return Run(
        id="r1",
        version="0.1.0",
        packs=(PackVersion("core", "1"), PackVersion("depots", "2")),
        articles=tuple(map(article, TEXTS)),
        claims=said,
        clusters=clusters(),
        series=(
            Series(
                "l1",
                "Which depot is the n-th given back?",
                (
                    Rung(4, "Northgate", day["a1"], ("c1",)),
                    Rung(5, "Northgate", day["a1"], ("c4",)),
                    Rung(6, "Southlea", day["a3"], ("c6", "c7")),
                ),
                (
                    Hypothesis("Northgate is the fifth", ("c1",), "leaves no gap before the sixth"),
                    Hypothesis("Northgate is the fourth", ("c4",), "needs one more handover before 2 June"),
                ),
            ),
        ),
        findings=findings(),
        origins=Origins(
            {"a1": "a1", "a2": "a2", "a3": "a3", "a4": "a3"},
            {c.id: "a3" if c.article == "a4" else c.article for c in said},
            (CopyLink("a4", "a3", 1.0, "translation"),),
        ),
        ledgers=(
            Ledger("a1", 2, 2),
            Ledger(
                "a2",
                3,
                4,
                (Unread(Span(TEXTS["a2"].index("1,200"), TEXTS["a2"].index("1,200") + 5), "1,200", "no noun"),),
            ),
            Ledger("a3", 2, 2),
            Ledger("a4", 1, 1),
        ),  # fmt: skip
        skipped=(Skipped("in/broken.bin", "holds no text"),),
    )
