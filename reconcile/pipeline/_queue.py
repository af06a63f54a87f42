"""The findings that wait for a reviewer, one after another, and what is decided of them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from reconcile.decide import OF_FINDINGS, RULE, differing_id, in_force, laid, orphans, sentence
from reconcile.errors import UsageError
from reconcile.model import Verdict
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._around import load_decided, load_findings, load_told
from reconcile.pipeline._decide import settled, told
from reconcile.pipeline._deciding import decided
from reconcile.pipeline._decisions import read_decisions
from reconcile.pipeline._review import Review
from reconcile.visible import line, visible

if TYPE_CHECKING:
    from reconcile.model import Decided, Decision, Finding, Run
    from reconcile.pipeline._by import By

CHANGED, PUT_OFF, CLOSED = 2, 3, 9
PLACE = {Verdict.CONFLICT: 0, Verdict.REVIEW: 1, Verdict.EXPLAINED: 4}


class Queue:
    """Conflicts, what is to review, what was decided on other evidence, what was put off; if asked, what is explained.

    With `rule` only findings of this rule.
    """

    def __init__(
        self,
        db: str,
        path: str | None,
        by: By,
        *,
        explained: bool = False,
        rule: str | None = None,
        changed: Settings = UNCHANGED,
    ) -> None:
        self.by, self._db, self._path, self._changed = by, db, path, changed
        self._explained, self._rule = explained, rule
        self._passed: set[str] = set()
        self._done: list[tuple[Finding, tuple[Decision, ...]]] = []
        self._seen: tuple[Finding, Run] | None = None
        self._raw = load_findings(db)
        self._look_again()
        if rule is not None:
            self._check_rule(rule)

    def _check_rule(self, rule: str) -> None:
        """`UsageError` where neither a finding or decision nor a pack knows the rule."""
        from reconcile import packs

        if rule in {*(one.rule for one in (*self._raw, *self._findings)), *(one.rule for one in self._in_force)}:
            return
        known = sorted({RULE, *(one.id for one in packs.load((), None, self._changed).rules)})
        if rule not in known:
            near = get_close_matches(rule, known, 1)
            mend = f"did you mean '{near[0]}'?" if near else "'reconcile rules list' prints them"
            raise UsageError(None, f"there is no rule '{visible(rule)}'", mend)

    @cached_property
    def _told(self) -> Mapping[str, int]:
        """Conflict -> its place in the report."""
        from reconcile import report

        raw = [one for one in self._raw if one.verdict is Verdict.CONFLICT]
        run = load_told(self._db, [one.id for one in raw]) if raw else None
        return {id_: place for place, id_ in enumerate(report.conflicts(run))} if run else {}

    def _look_again(self) -> None:
        """Lay what was decided over all findings; of the rest only what that is about is loaded."""
        said = [one for _, one in read_decisions(self._path, self._db, new=True)]
        self._in_force = in_force(said, self.by.today)
        around = load_decided(self._db, self._in_force)
        self._findings = laid(replace(around, findings=self._raw), said, self.by.today).findings if around else ()

    def _review(self, of: Sequence[str] = ()) -> Review:
        return Review(self._db, self._path, self.by.today, self._changed, of)

    def _around(self, finding: Finding) -> Run:
        if self._seen is None or self._seen[0] != finding:
            self._seen = finding, self._review(finding.claims).run
        return self._seen[1]

    def waiting(self) -> list[Finding]:
        """The findings that nobody has decided, and that were not passed over, those to look at first first."""
        until = {one.id for one in self._in_force if one.until}
        placed = [(self._place(one, until), one) for one in self._findings]
        closed = PLACE[Verdict.EXPLAINED] if self._explained else PUT_OFF
        left = [(place, one) for place, one in placed if place <= closed and one.id not in self._passed]
        told = self._told
        left.sort(key=lambda at: (at[0], told.get(at[1].id, 0), at[1].rule, at[1].title, at[1].id))
        return [one for _, one in left]

    def _place(self, finding: Finding, until: set[str]) -> int:
        if self._rule is not None and finding.rule != self._rule:
            return CLOSED
        said = finding.decision
        if said is None:
            return PLACE[finding.verdict]
        if said.kind == "outgrown":
            return PLACE[finding.verdict]
        if said.kind == "later":
            return CLOSED if until & set(said.by) else PUT_OFF
        return CHANGED if said.changed and said.kind != "differ" else CLOSED

    def tell(self, finding: Finding, number: int, *, width: int | None, colour: bool) -> str:
        """The finding as the text report tells it."""
        from reconcile import report

        return report.one(self._around(finding), finding.id, number, width=width or 80, colour=colour)

    def claims(self, finding: Finding) -> list[tuple[str, str]]:
        """The ids of the claims of a finding, each with its words."""
        claims = {one.id: one for one in self._around(finding).claims}
        outlets = dict(self.articles(finding))
        found = [claims[one] for one in finding.claims]
        return [(one.id, f"{outlets[one.article]}: “{line(one.quote)}”") for one in found]

    def articles(self, finding: Finding) -> list[tuple[str, str]]:
        """The ids of the articles of a finding, each with its outlet and date."""
        articles = {one.id: one for one in self._around(finding).articles}
        claims = {one.id: one for one in self._around(finding).claims}
        found = [articles[one] for one in dict.fromkeys(claims[claim].article for claim in finding.claims)]
        return [(one.id, f"{line(one.source or one.file)}, {_dated(one.published)}") for one in found]

    def skip(self, finding: Finding) -> None:
        """Pass over a finding until the queue is opened again."""
        self._passed.add(finding.id)

    def check(self, finding: Finding, kind: str, of: Sequence[Sequence[str]], said: str) -> None:
        """`UsageError` where this cannot be decided."""
        review = self._review(finding.claims)
        for ids in of:
            decided(review, kind, ids, said, self.by)

    def decide(
        self, finding: Finding, kind: str, of: Sequence[Sequence[str]], said: str | None, by: By
    ) -> tuple[str, ...]:
        """Write down what was decided of a finding, or for it of what each of `of` names; tell what now holds."""
        review = self._review(finding.claims)
        made = [one for ids in of for one in decided(review, kind, ids, said, by)]
        made = [one if one.rule else _by_rule(one, finding.rule) for one in made]
        self._passed.add(finding.id)
        self._done.append((finding, tuple(made)))
        return self._settled(review, made)

    def undo(self) -> tuple[str, ...]:
        """Take back what was decided last since the queue was opened; empty where that is nothing."""
        if not self._done:
            return ()
        finding, made = self._done.pop()
        self._passed.discard(finding.id)
        review = self._review(finding.claims)
        return self._settled(review, decided(review, "undo", [one.id for one in made], None, self.by))

    def _settled(self, review: Review, made: Sequence[Decision]) -> tuple[str, ...]:
        lines = tuple(settled(review, made))
        if any(one.kind not in OF_FINDINGS for one in made):
            self._raw = load_findings(self._db)
            self.__dict__.pop("_told", None)
        self._look_again()
        return lines

    @property
    def count(self) -> int:
        """The number of findings decided since the queue was opened."""
        return len(self._done)

    def listed(self) -> Iterator[str]:
        """Yield a line for each finding that waits: id, verdict, title, and what was decided."""
        for finding in self.waiting():
            yield "  ".join([finding.id, told(finding), line(self._question(finding)), *_decision(finding.decision)])

    def _question(self, finding: Finding) -> str:
        """The title; of reviewers that differ also on what."""
        if finding.rule != RULE:
            return finding.title
        on = next((one.title for one in self._raw if differing_id(one.id) == finding.id), None)
        return f"{finding.title}: {on or ' and '.join(words for _, words in self.claims(finding))}"

    def taken(self) -> Iterator[str]:
        """Yield a line for each decision that holds, the earliest first."""
        marked = {id_: one for one in self._findings if one.decision for id_ in one.decision.by}
        known = {one.id for one in self._findings}
        for decision in self._in_force:
            finding = marked.get(decision.id)
            if self._rule is None or self._rule in (decision.rule, finding.rule if finding else None):
                yield "  ".join([decision.id, line(sentence(decision)), *_on(decision, finding, known)])

    def orphaned(self) -> Iterator[str]:
        """Yield a line for each decision that is about nothing any more."""
        review = self._review()
        for decision in orphans(review.run, review.decisions, review.today):
            pair = " and ".join(decision.pair or ())
            about = decision.finding or decision.claim or decision.article or decision.of or pair
            yield f"{decision.id}  {line(sentence(decision))}  [no longer there: {line(about)}]"

    def gold(self) -> Mapping[str, object]:
        """The decided findings as test cases."""
        from reconcile.pipeline._gold import gold

        return gold(self._review().run)


def _dated(days: object) -> str:
    return "no date" if days is None else str(getattr(days, "earliest", None) or "no date")


def _by_rule(decision: Decision, rule: str) -> Decision:
    from reconcile.decide import made

    return made(replace(decision, rule=rule, id=""))


def _decision(said: Decided | None) -> list[str]:
    return [line("; ".join([said.text, *said.changed]))] if said else []


def _on(decision: Decision, finding: Finding | None, known: Container[str]) -> list[str]:
    """What a decision is on; one that another outweighs is set aside."""
    if finding is None:
        aside = ["(set aside)"] if decision.finding in known else []
        return [f"[{decision.finding}]", *aside] if decision.finding else []
    changed = finding.decision.changed if finding.decision else ()
    return [f"[{finding.id}: {line(finding.title)}]", *(["(evidence changed since)"] if changed else [])]
