"""A database of very many articles as a report in text needs it: counted where it lies, and little of it loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from typing import TYPE_CHECKING

from reconcile.errors import RULE_ERROR
from reconcile.pipeline._load import nothing_stored

if TYPE_CHECKING:
    from reconcile.model import Finding, Run
    from reconcile.report import Large
    from reconcile.resolve import Choice

MANY = 5_000  # articles, from which a report in text tells only the gravest findings
TOLD = {"conflicts": 50, "reviews": 20, "explained": 20}
VERDICTS = {"conflicts": "conflict", "reviews": "review", "explained": "explained"}
EXAMPLES = 2


def large(db: str, strict: frozenset[str], choice: Choice) -> Large:
    """The database in numbers, and the gravest findings, with the best values that the choice wants."""
    from reconcile.report import Large
    from reconcile.store import extent, look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            raise nothing_stored(db)
        verdicts = store.ask(extent.verdicts)
        told = {
            group: store.ask(
                partial(
                    extent.gravest, verdict=VERDICTS[group], strict=strict, most=most, conflicts=group == "conflicts"
                )
            )
            for group, most in TOLD.items()
        }
        outcomes = store.ask(extent.outcomes)
        open_now = sorted(
            (
                outcome,
                why or "one origin so far",
                many,
                store.ask(partial(extent.first_of, outcome=outcome, why=why, most=EXAMPLES)),
            )
            for (outcome, why), many in outcomes.items()
            if outcome in {"pending", "unchecked"}
        )
        counts = store.ask(extent.counted)
    blocks = {block for some in told.values() for block in some.values()}
    return Large(
        counts=counts,
        groups=_groups(verdicts, strict),
        reasons=_reasons(verdicts, strict),
        outcomes=_added((outcome, many) for (outcome, _), many in outcomes.items()),
        undecided=sorted(open_now, key=lambda one: (one[0], one[2], one[1])),
        told={group: tuple(some) for group, some in told.items()},
        runs=_runs(db, sorted(blocks), choice),
        skipped=said.skipped,
    )


def fails_in(db: str, level: Collection[str], strict: frozenset[str]) -> bool:
    """The database holds a finding of one of these verdicts, or explained by a reason of `strict`."""
    from reconcile.store import extent, open_store

    with open_store(db, write=False) as store:
        found = store.ask(extent.verdicts)
    return bool(level) and any(verdict in level or (reason or "") in strict for verdict, reason in found)


def rule_errors(db: str) -> tuple[Finding, ...]:
    """The findings that tell of rules which failed."""
    from reconcile.store import extent, open_store

    with open_store(db, write=False) as store:
        return store.ask(partial(extent.of_rule, rule=RULE_ERROR))


def _runs(db: str, blocks: Collection[str], choice: Choice) -> Iterator[Run]:
    """Yield what is stored of each block, one at a time."""
    from reconcile.resolve import by_policy
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            raise nothing_stored(db)
        for block in blocks:
            yield by_policy(store.ask(partial(look.of_blocks, said=said, blocks=(block,))), choice)


def _groups(verdicts: dict[tuple[str, str | None], int], strict: frozenset[str]) -> dict[str, int]:
    found = dict.fromkeys(VERDICTS, 0)
    names = {verdict: group for group, verdict in VERDICTS.items()}
    for (verdict, reason), many in verdicts.items():
        found["conflicts" if (reason or "") in strict else names[verdict]] += many
    return found


def _reasons(verdicts: dict[tuple[str, str | None], int], strict: frozenset[str]) -> Counter[str]:
    some = ((reason, many) for (verdict, reason), many in verdicts.items() if verdict == "explained" and reason)
    return _added((reason, many) for reason, many in some if reason not in strict)


def _added(some: Iterator[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, many in some:
        found[name] += many
    return found
