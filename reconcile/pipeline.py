"""The stages in order: read, extract, cluster, judge, resolve, store, report; the only place that joins them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile import __version__

if TYPE_CHECKING:
    from reconcile.judge import Case
    from reconcile.model import Article, Claim, Extraction, Ledger, Lexicon, Run, Skipped
    from reconcile.packs import Example, Knowledge
    from reconcile.propose import Proposer

STRICT = frozenset({"sequence"})
LEVELS = {
    "none": (),
    "conflict": ("conflict",),
    "review": ("conflict", "review"),
    "explained": ("conflict", "review", "explained"),
}


@dataclass(frozen=True, slots=True)
class Result:
    """A run, the findings that this batch brought, and what of the batch could not be read."""

    run: Run
    new_findings: frozenset[str] = frozenset()
    new_articles: frozenset[str] = frozenset()
    skipped: tuple[Skipped, ...] = ()


# ---- the stages ------------------------------------------------------------------------------------------------------


def conclude(
    articles: Sequence[Article],
    knowledge: Knowledge,
    skipped: Sequence[Skipped] = (),
    known: Run | None = None,
    proposer: Proposer | None = None,
) -> Run:
    """Everything that can be said of a batch; extractions of `known` are used again where nothing changed.

    A `proposer` is asked what the grammar left open; without one nothing is proposed, and what was is taken out.
    """
    from reconcile import claims as kinds
    from reconcile import cluster, judge, resolve
    from reconcile.model import Run

    lexicon = knowledge.lexicon
    bare = sorted((_undated(a) for a in articles), key=lambda a: a.id)
    stories = cluster.stories(bare, lexicon)
    dated = cluster.infer_years(bare, stories)
    same = known is not None and known.packs == knowledge.versions and known.version == __version__
    extractions = _extractions(dated, lexicon, known if same else None, proposer)
    claims = [c for e in extractions for c in e.claims]
    origins = cluster.origins(dated, claims)
    clusters = cluster.cluster(claims, dated, stories, lexicon)
    by_claim, by_article = {c.id: c for c in claims}, {a.id: a for a in dated}
    series = cluster.series(clusters, by_claim, by_article, lexicon.attributes)
    case = judge.Case(by_article, by_claim, clusters, series, origins, lexicon.attributes, kinds.relate)
    placed = tuple(judge.placed(s, case) for s in series)
    findings = judge.judge(replace(case, series=placed), knowledge.rules)
    return Run(
        id=_run_id(dated, knowledge, proposer),
        version=__version__,
        packs=knowledge.versions,
        articles=tuple(sorted(dated, key=_order)),
        claims=tuple(sorted(claims, key=lambda c: c.id)),
        clusters=resolve.resolve(
            clusters, by_claim, by_article, origins, findings, placed, kinds.show, lexicon.attributes
        ),
        series=placed,
        findings=findings,
        origins=origins,
        ledgers=tuple(e.ledger for e in extractions),
        skipped=tuple(sorted(set(skipped), key=lambda s: (s.file, s.why))),
    )


def _undated(article: Article) -> Article:
    """The article without a date that an earlier run inferred."""
    return replace(article, published=None, published_from=None) if article.published_from == "inferred" else article


def _extractions(
    articles: Sequence[Article], lexicon: Lexicon, known: Run | None, proposer: Proposer | None
) -> list[Extraction]:
    from reconcile.extract import Extractor
    from reconcile.model import Extraction

    before: dict[str, Article] = {a.id: a for a in known.articles} if known else {}
    claims: dict[str, list[Claim]] = {}
    for claim in known.claims if known else ():
        claims.setdefault(claim.article, []).append(claim)
    ledgers = {one.article: one for one in known.ledgers} if known else {}
    extract, out = Extractor(lexicon), []
    for article in articles:
        ledger = ledgers.get(article.id)
        if before.get(article.id) == article and ledger is not None and _as_asked(ledger, proposer):
            out.append(Extraction(article.id, tuple(claims.get(article.id, ())), ledger))
        else:
            out.append(_proposed(article, extract(article), proposer, lexicon))
    return out


def _as_asked(ledger: Ledger, proposer: Proposer | None) -> bool:
    """An extraction was made as it is wanted now: by the same proposer, which did not fail, or by none."""
    if proposer is None or ledger.proposed is None:
        return proposer is None and ledger.proposed is None
    return ledger.proposed.by == proposer.label and not ledger.proposed.failed


def _proposed(article: Article, found: Extraction, proposer: Proposer | None, lexicon: Lexicon) -> Extraction:
    if proposer is None:
        return found
    from reconcile.propose import propose

    return propose(article, found, proposer, lexicon)


def _proposer(name: str | None, model: str | None) -> Proposer | None:
    """The optional extractor of this name; without a name none, and nothing of it is imported."""
    if name is None:
        return None
    from reconcile.propose import open_proposer

    return open_proposer(name, model)


def _order(article: Article) -> tuple[str, str, int, str]:
    return (str(article.published.earliest if article.published else "~"), article.file, article.index, article.id)


def _run_id(articles: Sequence[Article], knowledge: Knowledge, proposer: Proposer | None) -> str:
    packs = [f"{p.name} {p.version}" for p in knowledge.versions]
    proposing = [f"proposals by {proposer.label}"] if proposer else []
    said = "\n".join([__version__, *packs, *proposing, *sorted(a.id for a in articles)])
    return "r" + hashlib.sha256(said.encode()).hexdigest()[:12]


def _merged(known: Run | None, articles: Sequence[Article]) -> list[Article]:
    """Stored and new articles; one that is stored already stays as it was stored."""
    found = {a.id: a for a in articles}
    found.update({a.id: a for a in known.articles} if known else {})
    return [found[i] for i in sorted(found)]


def _skips(known: Run | None, articles: Sequence[Article], skipped: Sequence[Skipped]) -> list[Skipped]:
    """What could not be read, now and before; a file that was read now, or is gone, is no longer among them."""
    read = {a.file for a in articles}
    files = {skip.file for skip in skipped} | read
    before = [s for s in (known.skipped if known else ()) if Path(_file(s)).exists()]
    old = [s for s in before if s.file not in files and _file(s) not in read]
    return [*old, *skipped]


def _file(skip: Skipped) -> str:
    """The file of what could not be read; a record of a file is named with its line behind a colon."""
    file, _, line = skip.file.rpartition(":")
    return file if file and line.isdigit() else skip.file


# ---- the commands ----------------------------------------------------------------------------------------------------


def run(
    paths: Sequence[str],
    *,
    db: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
    propose: str | None = None,
    propose_model: str | None = None,
) -> Result:
    """Read the paths, judge them together with what the database holds, and store the outcome.

    `propose` names an optional extractor that is asked what the grammar left open, `propose_model` its model.
    """
    from reconcile.packs import load
    from reconcile.read import read_paths
    from reconcile.store import open_store

    knowledge, proposer = load(packs, rules), _proposer(propose, propose_model)
    articles, skipped = read_paths(paths, stdin=stdin)
    with open_store(db, write=True) as store:
        known = store.load()
        done = conclude(_merged(known, articles), knowledge, _skips(known, articles, skipped), known, proposer)
        store.save(done)
    return _result(known, done, articles, skipped)


def stored(db: str) -> Result:
    """What the database holds."""
    return Result(_load(db))


def check(
    paths: Sequence[str],
    *,
    against: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
) -> Result:
    """What the paths would bring to the database; nothing is written to it."""
    from reconcile.packs import load
    from reconcile.read import read_paths

    knowledge = load(packs, rules)
    known = _load(against)
    articles, skipped = read_paths(paths, stdin=stdin)
    done = conclude(_merged(known, articles), knowledge, _skips(known, articles, skipped), known)
    return _result(known, done, articles, skipped)


def _result(known: Run | None, done: Run, articles: Sequence[Article], skipped: Sequence[Skipped]) -> Result:
    before = {a.id for a in known.articles} if known else set()
    brought = frozenset(a.id for a in articles) - before
    fresh = frozenset(c.id for c in done.claims if c.article in brought)
    # what was told before stays old news, although a new text joins one of its sides
    new = frozenset(f.id for f in done.findings if any(fresh.issuperset(side) for side in f.sides))
    return Result(done, new, brought, tuple(skipped))


def _load(db: str) -> Run:
    from reconcile.errors import StoreError
    from reconcile.store import open_store

    with open_store(db, write=False) as store:
        found = store.load()
    if found is None:
        raise StoreError(db, "nothing is stored in it yet", "fill it with 'reconcile run PATH --db FILE'")
    return found


def extract(
    paths: Sequence[str],
    *,
    numerals: bool,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
    propose: str | None = None,
    propose_model: str | None = None,
    tell: Callable[[str], None] = print,
) -> Iterator[dict[str, object]]:
    """Claims of each article on its own, or with `numerals` every numeral expression, as rows for JSON lines.

    `tell` is handed a line on what became of proposals, where some were asked for.
    """
    from reconcile.packs import load
    from reconcile.read import read_paths

    proposer = _proposer(propose, propose_model)
    articles, skipped = read_paths(paths, stdin=stdin)
    yield from _numeral_rows(articles) if numerals else _claim_rows(articles, load(packs, rules), proposer, tell)
    if skipped:
        from reconcile.errors import ReadError

        raise ReadError(skipped[0].file, skipped[0].why, f"{len(skipped)} inputs were not read; the others were done")


def _numeral_rows(articles: Sequence[Article]) -> Iterator[dict[str, object]]:
    from reconcile.extract import numerals
    from reconcile.report import plain_value

    for article in articles:
        for field, span, kind, value, change in numerals(article):
            row = {"record": article.record or article.id, "kind": kind, "start": span.start, "end": span.end}
            plain = plain_value(value) | ({"change": change} if change else {})
            yield {**row, "field": field, "text": article.words(field, span), "value": plain}


def _claim_rows(
    articles: Sequence[Article], knowledge: Knowledge, proposer: Proposer | None, tell: Callable[[str], None]
) -> Iterator[dict[str, object]]:
    from reconcile.extract import Extractor
    from reconcile.report import claim_row, proposals

    extract_one, ledgers = Extractor(knowledge.lexicon), []
    for article in articles:
        found = _proposed(article, extract_one(article), proposer, knowledge.lexicon)
        ledgers.append(found.ledger)
        for claim in found.claims:
            yield {"record": article.record or article.id, **claim_row(article, claim)}
    for line in proposals(ledgers):
        tell(f"proposed by {line}")


def show(db: str, id_: str, *, width: int | None = None, colour: bool = False) -> str:
    """The evidence behind one id, or behind a unique beginning of one."""
    from reconcile import report

    return report.show(_load(db), id_, width=width or 80, colour=colour)


def why(db: str, a: str, b: str, *, packs: Sequence[str] = (), rules: str | None = None) -> str:
    """Why two claims were or were not compared, and each rule's first failing condition."""
    from reconcile import judge
    from reconcile.errors import UsageError
    from reconcile.packs import load

    found = _load(db)
    claims = {c.id: c for c in found.claims}
    picked = []
    for wanted in (a, b):
        hits = sorted(i for i in claims if i.startswith(wanted))
        if len(hits) != 1:
            raise UsageError(
                None,
                f"{len(hits) or 'no'} claims begin with '{wanted}'",
                "give more of the id, as 'reconcile show' prints it",
            )
        picked.append(claims[hits[0]])
    knowledge = load(packs, rules)
    told = judge.trace(_case(found, knowledge), picked[0], picked[1], knowledge.rules)
    return "\n".join([*_other_packs(found, knowledge), *told]) + "\n"


def _other_packs(found: Run, knowledge: Knowledge) -> list[str]:
    """A line that says so when the database was made with other packs than those that are asked now."""
    if found.packs == knowledge.versions:
        return []
    was, now = (", ".join(f"{p.name} {p.version}" for p in packs) for packs in (found.packs, knowledge.versions))
    return [f"the database was made with the packs {was}; asked are {now}"]


def _case(found: Run, knowledge: Knowledge) -> Case:
    from reconcile import claims as kinds
    from reconcile import judge

    articles, claims = {a.id: a for a in found.articles}, {c.id: c for c in found.claims}
    attributes = knowledge.lexicon.attributes
    return judge.Case(articles, claims, found.clusters, found.series, found.origins, attributes, kinds.relate)


# ---- packs and rules -------------------------------------------------------------------------------------------------


def rules_list(packs: Sequence[str] = (), rules: str | None = None) -> list[str]:
    """Each pack with its version, then its rules with what they are about."""
    from reconcile.packs import load

    knowledge = load(packs, rules)
    out = []
    for version in knowledge.versions:
        out.append(f"{version.name} {version.version}")
        for rule in sorted((r for r in knowledge.rules if r.pack == version.name), key=lambda r: r.id):
            verdict = f"{rule.verdict}: {rule.reason}" if rule.reason else str(rule.verdict)
            out.append(f"  {rule.id:28} {verdict:24} {rule.about}")
    return out


def rules_test(packs: Sequence[str] = (), rules: str | None = None) -> list[str]:
    """What the rules' own examples say against them; empty when every example does as it expects."""
    from reconcile import judge
    from reconcile.packs import load

    knowledge = load(packs, rules)
    judge.check(knowledge.rules)
    out = []
    for rule in knowledge.rules:
        for example in rule.examples:
            found = conclude(_example_articles(example), knowledge).findings
            verdicts = {str(f.verdict) for f in found if f.rule == rule.id}
            if example.fires and example.expect not in verdicts:
                others = ", ".join(sorted({f.rule for f in found})) or "nothing"
                wanted = f"should give {example.expect}, but the rule is silent (fired: {others})"
                out.append(f"{rule.id}: '{example.name}' {wanted}")
            elif not example.fires and verdicts:
                out.append(f"{rule.id}: '{example.name}' should stay silent, but gives {', '.join(sorted(verdicts))}")
    return out


def _example_articles(example: Example) -> list[Article]:
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
                source=text.source,
                language=text.language,
                published=Days(day, day, 1) if day else None,
                published_from="example" if day else None,
                text_at=0,
            )
        )
    return out


def conditions() -> list[tuple[str, str]]:
    """The conditions a rule may use, each with the first line of its manual."""
    from reconcile import judge

    return judge.condition_lines()


# ---- printing --------------------------------------------------------------------------------------------------------


def formats() -> tuple[str, ...]:
    """The names of the report formats."""
    from reconcile import report

    return report.formats()


def render(
    result: Result,
    format: str,
    *,
    only_new: bool = False,
    width: int | None = None,
    colour: bool = False,
    strict: bool = False,
) -> str:
    """The report on a result in one of `formats()`."""
    from reconcile import report

    new = result.new_findings if only_new else None
    return report.render(
        result.run, format, new=new, width=width or 80, colour=colour, strict=STRICT if strict else frozenset()
    )


def failing(result: Result, fail_on: str, *, only_new: bool, strict: bool) -> bool:
    """A finding at or over the level is there; with `strict` a difference by sequence counts as a conflict."""
    levels = LEVELS[fail_on]
    for finding in result.run.findings:
        if only_new and finding.id not in result.new_findings:
            continue
        as_conflict = strict and finding.reason is not None and finding.reason.value in STRICT
        if levels and (finding.verdict.value in levels or as_conflict):
            return True
    return False


def unread_share(result: Result, only_new: bool) -> float:
    """The share of numerals that were not read, 0 to 1; 0 where there are none."""
    ledgers = [one for one in result.run.ledgers if not only_new or one.article in result.new_articles]
    total = sum(one.total for one in ledgers)
    return 1 - sum(one.read for one in ledgers) / total if total else 0.0


def browse(db: str, port: int, open_browser: bool) -> None:
    """Open the database in Datasette on this machine until Ctrl-C."""
    from reconcile import desk

    if not Path(db).is_file():
        from reconcile.errors import StoreError

        raise StoreError(db, "there is no such database", "make one with 'reconcile run PATH --db FILE'")
    desk.serve(db, port=port, open_browser=open_browser)
