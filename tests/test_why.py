"""`why` tells what speaks for and against one event, the first ground against one question, and what was decided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_articles import PUBLISHED

from reconcile import pipeline
from reconcile.cluster import _blocks, _cuts
from reconcile.errors import UsageError
from reconcile.model import Claim, Run
from reconcile.pipeline._load import load_run

ATTACK = (
    "Rockets struck Camp Selvar on 12 May 2031 and four soldiers were killed, the army said. The attack on Camp Selvar "
)
TEXTS = {
    "first": (PUBLISHED, ATTACK + "came at night. Nine soldiers were injured in the attack."),
    "second": (PUBLISHED, ATTACK.replace("four", "five") + "was the worst this year, a minister said."),
    "ferry": (
        "2030-02-05",
        "The Tolmira sank off Dorvan on 3 February 2030 and 31 passengers were killed, police said.",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles on one attack and one on a ferry, as files."""
    where = tmp_path / "articles"
    where.mkdir()
    for name, (day, text) in TEXTS.items():
        line = {
            "id": name,
            "title": "Camp Selvar" if "Selvar" in text else "Ferry",
            "text": text,
            "date": day,
            "source": name,
        }
        (where / f"{name}.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    return where


@pytest.fixture
def db(tmp_path: Path, folder: Path) -> str:
    """A database with the three articles."""
    path = str(tmp_path / "made.db")
    pipeline.run([str(folder)], db=path)
    return path


def claim(run: Run, source: str, attribute: str) -> Claim:
    """The only claim on an attribute that an outlet makes."""
    articles = {a.id for a in run.articles if a.source == source}
    (found,) = [c for c in run.claims if c.article in articles and c.attribute == attribute]
    return found


def told(db: str, a: Claim, b: Claim) -> str:
    return pipeline.why(db, a.id, b.id)


def weights(answer: str) -> list[float]:
    """The weights of the evidence, the sum last."""
    return [float(line.split()[0]) for line in answer.splitlines() if line.startswith("   ")]


def test_the_evidence_between_two_articles_is_told_with_weights_that_add_up(db: str) -> None:
    run = load_run(db)
    answer = told(db, claim(run, "first", "killed"), claim(run, "second", "killed"))
    assert answer.startswith("one cluster ")
    assert answer.count("hangs on event e") == 2
    assert "both are what their articles, which tell one story, are about" in answer
    event, question = answer.split("nothing that the two say keeps them from one question")
    for part in (event, question):
        *grounds, total = weights(part)
        assert grounds
        assert sum(grounds) == pytest.approx(total)


def test_claims_of_articles_that_share_too_little_are_told_what_they_share(db: str) -> None:
    run = load_run(db)
    answer = told(db, claim(run, "first", "killed"), claim(run, "ferry", "killed"))
    assert "share too little to tell one story" in answer
    *grounds, total = weights(answer)
    assert sum(grounds) == pytest.approx(total, abs=0.05 * (len(grounds) + 1))
    assert total < 0


def test_the_lead_over_a_rival_is_told_with_its_words(tmp_path: Path) -> None:
    storm, later = "A storm hit Ledmoor on Sunday.", "On Monday, 120,000 homes still had no electricity."
    texts = (
        f"{storm} About 140,000 homes in Ledmoor had no electricity on Sunday night, the operator Redol said. {later}",
        f"{storm} On Sunday night 143,000 customers of Redol in Ledmoor had no electricity.",
    )
    lines = [{"source": f"Outlet {n}", "date": PUBLISHED, "text": text} for n, text in enumerate(texts)]
    (tmp_path / "x.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    path = str(tmp_path / "x.db")
    run = pipeline.run([str(tmp_path / "x.jsonl")], db=path).run
    one, other = (next(c for c in run.claims if c.quote.startswith(n)) for n in ("About 140,000", "143,000"))
    answer = told(path, one, other)
    assert "the lead over the next claim of one article, 120,000 homes" in answer
    *grounds, total = weights(answer.split("what speaks for and against")[1])
    assert sum(grounds) == pytest.approx(total, abs=0.01 * len(grounds))


def test_claims_of_linked_articles_that_were_cut_apart_are_told_so(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name, value in ((_cuts, "ALIKE", 5000), (_blocks, "ALIKE", 5000), (_cuts, "WHOLE", 1)):
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(_cuts, "LIMIT", 1)
    path = str(tmp_path / "cut.db")
    run = pipeline.run([str(folder)], db=path).run
    answer = told(path, claim(run, "first", "killed"), claim(run, "second", "killed"))
    assert "their articles are parted, as links join more than" in answer
    assert "share too little" not in answer
    assert weights(answer)[-1] > 0


def test_a_finding_is_told_to_be_no_claim(tmp_path: Path) -> None:
    told = [
        {"source": "Hill Radio", "date": "2031-06-10", "text": "The ferry Marisol was licensed for 180 passengers."},
        {"source": "Corvay Post", "date": "2031-06-10", "text": "The ferry Marisol was licensed for 240 passengers."},
    ]
    (tmp_path / "x.jsonl").write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf-8")
    db = str(tmp_path / "x.db")
    found = pipeline.run([str(tmp_path / "x.jsonl")], db=db).run.findings[0]
    with pytest.raises(UsageError, match=f"'{found.id}' is a finding.*reconcile why {found.claims[0]}"):
        pipeline.why(db, found.id, found.claims[0])


def test_two_attributes_are_different_things(db: str) -> None:
    run = load_run(db)
    answer = told(db, claim(run, "first", "injured"), claim(run, "second", "killed"))
    assert "they ask for different things: injured and killed" in answer


def test_a_share_is_held_against_a_number_as_the_number_it_makes(tmp_path: Path) -> None:
    texts = [
        "A quarter of the 80 houses in Selvar were destroyed by the flood on Monday.",
        "The flood on Monday destroyed 20 houses in Selvar.",
    ]
    lines = [{"text": text, "date": PUBLISHED, "source": source} for text, source in zip(texts, "AB", strict=True)]
    path = tmp_path / "share.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    db = str(tmp_path / "share.db")
    (finding,) = pipeline.run([str(path)], db=db).run.findings
    answer = pipeline.why(db, *finding.claims)
    assert f"{finding.rule} (explained: sum_of_parts): holds" in answer
    assert "values-apart (conflict): holds" not in answer


def decide(db: str, kind: str, a: Claim, b: Claim, **more: str) -> None:
    """Put one more decision into the file beside the database."""
    with Path(db).with_name("decisions.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"kind": kind, "a": a.id, "b": b.id, **more}) + "\n")


def together(run: Run, a: Claim, b: Claim) -> bool:
    return any(a.id in cluster.claims and b.id in cluster.claims for cluster in run.clusters)


def test_claims_that_are_decided_to_be_different_stand_apart_and_why_says_who_decided(db: str, folder: Path) -> None:
    run = load_run(db)
    a, b = claim(run, "first", "killed"), claim(run, "second", "killed")
    assert together(run, a, b)
    decide(db, "different", a, b, who="Ada", when="2031-06-01", why="two camps")
    pipeline.run([str(folder)], db=db)
    assert not together(load_run(db), a, b)
    answer = told(db, b, a)
    assert answer.startswith("not compared")
    assert "decided by Ada on 2031-06-01 that they answer different questions: two camps" in answer
    (home,) = [cluster.id for cluster in load_run(db).clusters if a.id in cluster.claims]
    shown = " ".join(pipeline.show(db, home).split())
    assert f"decided {a.id} and {b.id} answer different questions, by Ada, 2031-06-01: two camps" in shown


def test_claims_that_are_decided_to_be_the_same_stand_together_whatever_they_tell(db: str, folder: Path) -> None:
    run = load_run(db)
    a, b = claim(run, "first", "killed"), claim(run, "ferry", "killed")
    assert not together(run, a, b)
    decide(db, "same", a, b)
    pipeline.run([str(folder)], db=db)
    assert together(load_run(db), a, b)
    answer = told(db, a, b)
    assert answer.startswith("one cluster ")
    assert "decided that they answer one question" in answer


def test_the_last_of_two_decisions_rules(db: str, folder: Path) -> None:
    run = load_run(db)
    a, b = claim(run, "first", "killed"), claim(run, "second", "killed")
    decide(db, "different", a, b)
    decide(db, "same", b, a)
    pipeline.run([str(folder)], db=db)
    assert together(load_run(db), a, b)
    answer = told(db, a, b)
    assert "that they answer different questions (a later decision rules)" in answer
    assert answer.rstrip().endswith("decided that they answer one question")
