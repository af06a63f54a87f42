"""Runs to be reported: with lines, a baseline, a decision; and runs whose every word is drawn at random."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st
from made_runs import run

from reconcile.model import (
    Article,
    Baseline,
    Claim,
    Cluster,
    Decided,
    Finding,
    Known,
    Reason,
    Run,
    Severity,
    Skipped,
    Verdict,
)

LINES = {"a1": 5, "a2": 1, "a3": 9, "a4": None}
TODAY = date(2031, 5, 20)


def placed(**more: object) -> Run:
    """The made run, its articles with the lines they begin on."""
    base = run()
    return replace(base, articles=tuple(replace(one, line_at=LINES[one.id]) for one in base.articles), **more)


def known(finding: str, reason: str = "the army counts anew", **more: object) -> Baseline:
    """A baseline that takes one finding as it is."""
    entry = Known("0123456789abcdef", date(2031, 5, 3), "Ana", reason, date(2031, 8, 1), ("in/a1.txt",))
    return Baseline("baseline.toml", TODAY, {finding: entry}, **more)  # type: ignore[arg-type]


def decided(base: Run, text: str = "Ana decided that another depot was meant.") -> Run:
    """The run in which a reviewer explained the conflict."""
    first = replace(
        base.findings[0],
        verdict=Verdict.EXPLAINED,
        reason=Reason.SCOPE,
        decision=Decided("explained", text, ("d1",), Verdict.CONFLICT, ("since then one more article came",)),
    )
    return replace(base, findings=(first, *base.findings[1:]))


def poisoned(base: Run, words: str) -> Run:
    """The run with `words` wherever the words of an article, of a file's name or of a rule may stand."""
    return replace(
        base,
        articles=tuple(_article(one, words) for one in base.articles),
        claims=tuple(_claim(one, words) for one in base.claims),
        clusters=tuple(_cluster(one, words) for one in base.clusters),
        findings=tuple(_finding(one, words) for one in base.findings),
        skipped=(Skipped(f"in/{words}.bin", words),),
    )


def _article(one: Article, words: str) -> Article:
    source, file = words or None, f"in/{one.id}{words}.txt"
    made = replace(one, source=source, file=file, title=words, url=words, published_from=words, furniture=())
    return replace(made, text=words + one.text, headline=None, warnings=(words,))


def _claim(one: Claim, words: str) -> Claim:
    by = len(words)
    moved = {name: getattr(one, name).shifted(by) for name in ("span", "core", "sentence_at")}
    said = {"quote": words + one.quote, "sentence": f"{words} {one.sentence}"}
    return replace(one, **moved, **said, subject=words, speaker=words, counted=words)


def _cluster(one: Cluster, words: str) -> Cluster:
    estimate = one.estimate and replace(one.estimate, best=words, unit=words, why=words)
    return replace(one, question=words, why_unchecked=words, estimate=estimate)


def _finding(one: Finding, words: str) -> Finding:
    tried = tuple(replace(each, failed=words) for each in one.tried)
    return replace(one, title=words, message=f"{words}\n{words}", tried=tried, decision=Decided("stands", words))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Runs of random findings over the made claims, with random words in all places."""
    base = poisoned(placed(), draw(st.text(max_size=30)))
    claims = [claim.id for claim in base.claims]
    side = st.lists(st.sampled_from(claims), min_size=1, max_size=3, unique=True).map(tuple)
    findings = []
    for number in range(draw(st.integers(0, 5))):
        sides = draw(st.lists(side, min_size=1, max_size=4).map(tuple))
        verdict = draw(st.sampled_from(Verdict))
        findings.append(
            Finding(
                f"f{number}",
                draw(st.sampled_from(["one-rule", "another", "third-rule"])),
                verdict,
                draw(st.sampled_from(Reason)) if verdict is Verdict.EXPLAINED else None,
                draw(st.sampled_from(Severity)),
                draw(st.text(max_size=30)),
                draw(st.text(max_size=60)),
                tuple(sorted({claim for one in sides for claim in one})),
                sides,
                draw(st.sampled_from([(), ("q1",), ("q1", "q2"), ("gone",)])),
                draw(st.sampled_from([None, "l1"])),
            )
        )
    return replace(base, findings=tuple(findings))
