"""Rules tested by their own examples; and the examples by rules that lack a condition."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._conclude import conclude
from reconcile.pipeline._look import case_of

if TYPE_CHECKING:
    from reconcile.judge import Case
    from reconcile.model import Article
    from reconcile.packs import Example, Knowledge, Rule, Use


def rules_test(
    packs: Sequence[str] = (),
    rules: str | None = None,
    changed: Settings = UNCHANGED,
    only: Collection[str] = (),
) -> tuple[list[str], list[str]]:
    """What the rules' own examples say against them, and which conditions no example would miss; both may be empty.

    Retired rules are not tested, and conditions are only where all examples hold. A shipped rule is tested among the
    shipped rules, since rules of one's own go before them. `only` names the rules to test, instead of all.
    """
    from reconcile import judge
    from reconcile.errors import UsageError
    from reconcile.packs import folders, load, nearest

    knowledge = load(packs, rules, changed)
    judge.check(knowledge.rules)
    known = [rule.id for rule in knowledge.rules]
    if (stranger := next((name for name in only if name not in known), None)) is not None:
        raise UsageError(None, f"unknown rule '{stranger}'", nearest(stranger, known))
    asked = [rule for rule in knowledge.rules if not only or rule.id in only]
    tested = [rule for rule in asked if rule.status != "retired"]
    shipped = frozenset(folders())
    trials = [Trial(rule, example, _case(example, knowledge), shipped) for rule in tested for example in rule.examples]
    wrong = [fault for trial in trials if (fault := trial.fault(knowledge.rules))]
    return wrong, [] if wrong else [line for rule in tested for line in _idle(rule, trials, knowledge.rules)]


@dataclass(frozen=True, slots=True)
class Trial:
    """An example with the rule that carries it, and its texts made ready to be judged."""

    rule: Rule
    example: Example
    case: Case
    shipped: frozenset[str]

    def fault(self, rules: Sequence[Rule]) -> str | None:
        """What the example says against its rule, asked among the rules that stand beside it."""
        from reconcile import judge

        beside = [one for one in rules if one.pack in self.shipped or self.rule.pack not in self.shipped]
        example, found = self.example, judge.judge(self.case, beside)
        verdicts = {str(f.verdict) for f in found if f.rule == self.rule.id}
        named = f"{self.rule.id}: '{example.name}'"
        if example.fires and example.expect not in verdicts:
            others = ", ".join(sorted({f.rule for f in found})) or "nothing"
            return f"{named} should give {example.expect}, but the rule is silent (fired: {others})"
        if not example.fires and verdicts:
            return f"{named} should stay silent, but gives {', '.join(sorted(verdicts))}"
        return None


def _case(example: Example, knowledge: Knowledge) -> Case:
    return case_of(conclude(_articles(example), knowledge), knowledge)


def _idle(rule: Rule, trials: Sequence[Trial], rules: Sequence[Rule]) -> Iterator[str]:
    """Each condition that no example would miss, neither among all rules nor asked alone.

    Alone, because other rules may be switched off: what they say first hides what this one would say.
    """
    from reconcile import judge

    hushed = [one for one in trials if one.rule.id == rule.id and not judge.judge(one.case, (rule,))]
    for key, use, mutant in _mutants(rule):
        if any(judge.judge(trial.case, (mutant,)) for trial in hushed):
            continue
        others = tuple(mutant if one.id == rule.id else one for one in rules)
        speaks = (trial for trial in trials if judge.judge(trial.case, (mutant,)))
        if not any(trial.fault(others) for trial in speaks):
            yield f"{use.place}: no example would miss '{use}' under '{key}' (add one that does, or drop the condition)"


def _mutants(rule: Rule) -> Iterator[tuple[str, Use, Rule]]:
    """The rule without each of its conditions in turn."""
    for number, use in enumerate(rule.when):
        yield "when", use, replace(rule, when=rule.when[:number] + rule.when[number + 1 :])
    for number, use in enumerate(rule.unless):
        yield "unless", use, replace(rule, unless=rule.unless[:number] + rule.unless[number + 1 :])


def _articles(example: Example) -> list[Article]:
    from datetime import date

    from reconcile.model import Article, Days

    out = []
    for index, text in enumerate(example.texts):
        day = date.fromisoformat(text.date) if text.date else None
        seed = f"{text.source}\n{text.date}\n{text.text}"
        out.append(
            Article(
                id="a" + hashlib.sha256(seed.encode()).hexdigest()[:12],
                file=f"example {index + 1}",
                index=0,
                text=text.text,
                title=text.title,
                url=text.url,
                source=text.source,
                language=text.language,
                published=Days(day, day, 1) if day else None,
                published_from="example" if day else None,
                text_at=0,
            )
        )
    return out
