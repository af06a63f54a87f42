"""Optional extractors: what they propose must stand in the text, and no verdict hangs on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, extractor, knowledge

from reconcile import pipeline
from reconcile.cli import main
from reconcile.errors import UsageError
from reconcile.model import Article, Bound, Claim, Entry, Extraction, Fate, Ledger, Ordinal, Quantity, Span
from reconcile.propose import Asked, Failed, Part, Proposal, open_proposer, propose
from reconcile.propose._check import FAR, NO_NUMBER, NO_PLACE, OTHER_VALUE, OTHER_WORDS, OVERLAP
from reconcile.propose._propose import NOTHING_LEFT, UNNAMED

ROOT = Path(__file__).resolve().parent.parent


class Scripted:
    """A proposer that answers what it was given."""

    label = "scripted"

    def __init__(self, *answers: Proposal | Failed) -> None:
        self.answers, self.heard = answers, list[Asked]()

    def __call__(self, asked: Asked) -> Iterator[Proposal | Failed]:
        self.heard.append(asked)
        yield from self.answers


class Breaking(Scripted):
    """A proposer that breaks off after its answers."""

    def __call__(self, asked: Asked) -> Iterator[Proposal | Failed]:
        yield from super().__call__(asked)
        raise RuntimeError("the line went dead")


def part(text: str, words: str, after: str = "") -> Part:
    """The place of words in a text, behind other words."""
    at = text.index(words, text.index(after))
    return Part(at, at + len(words), words)


def bare(made: Article) -> Extraction:
    """An extraction that made a claim of no numeral, so that all of them are open whatever the grammar learns."""
    found = extractor()(made).ledger
    entries = [Entry(e.field, e.span, Fate.UNREAD, why="left open") for e in found.entries if e.fate is not Fate.DATE]
    return Extraction(made.id, (), Ledger.of(made, entries))


def heard(text: str, proposer: Scripted, language: str = "en") -> Extraction:
    """The extraction of a text of which nothing was read, after a proposer was heard."""
    made = article(text, language=language)
    return propose(made, bare(made), proposer, knowledge().lexicon)


def one(found: Extraction) -> Claim:
    """The one claim that was proposed in part."""
    [claim] = [claim for claim in found.claims if claim.proposed_by]
    return claim


LOOSE = "Several of those ancient wooden sheds of Orvane burnt that night, the wardens of the town told us."
SHEDS = Proposal(part(LOOSE, "Several"), None, counted=part(LOOSE, "sheds"), event=part(LOOSE, "burnt"))


# ---- accepted --------------------------------------------------------------------------------------------------------


def test_an_unread_numeral_becomes_a_claim_with_the_words_that_were_pointed_at() -> None:
    found = heard(LOOSE, Scripted(SHEDS))
    claim = one(found)
    assert (claim.counted, claim.noun, claim.verb, claim.proposed_by) == ("sheds", "shed", "burn", "scripted")
    assert claim.quote == LOOSE[claim.span.start : claim.span.end] == "Several of those ancient wooden sheds"
    assert claim.sentence == LOOSE
    assert isinstance(claim.value, Quantity)
    assert claim.value.bound is Bound.VAGUE


def test_the_ledger_counts_an_accepted_claim_as_read() -> None:
    found = heard(LOOSE, Scripted(SHEDS)).ledger
    assert (found.read, found.total, found.unread) == (1, 1, ())
    assert [entry.fate for entry in found.entries] == [Fate.CLAIM]
    assert found.proposed is not None
    assert (found.proposed.by, found.proposed.accepted, found.proposed.refused) == ("scripted", 1, {})


def test_a_proposed_claim_takes_no_part_in_a_conflict() -> None:
    assert "scripted proposes: counted, event" in (one(heard(LOOSE, Scripted(SHEDS))).doubt or "")


@pytest.mark.parametrize(
    ("text", "language", "number", "counted", "event"),
    [
        ("Of the men of the old guard, 12 died.", "en", "12", "men", "died"),
        ("مات من الرجال ١٢ رجلا في القرية.", "ar", "١٢", "رجلا", "مات"),
    ],
    ids=["en", "ar"],
)
def test_words_that_a_pack_knows_give_the_attribute_of_the_pack(
    text: str, language: str, number: str, counted: str, event: str
) -> None:
    found = heard(text, Scripted(Proposal(part(text, number), "12", part(text, counted), part(text, event))), language)
    assert (one(found).attribute, one(found).event) == ("killed", "killed")


def test_an_ordinal_is_proposed_as_one() -> None:
    text = "The sixth was the largest of the barges."
    claim = one(heard(text, Scripted(Proposal(part(text, "sixth"), "6", counted=part(text, "barges")))))
    assert (claim.kind, claim.attribute, claim.value) == ("ordinal", "nth_barge", Ordinal(6))


def test_a_claim_in_doubt_gets_the_noun_that_it_lacks_and_keeps_its_doubt() -> None:
    made = article(LOOSE)
    span = Span(0, len("Several"))
    numeral = heard(LOOSE, Scripted(SHEDS)).claims[0]
    doubted = replace(
        numeral, id="c1", attribute="count", span=span, quote="Several", counted=None, noun=None, counts=None,
        verb="fall", event=None, doubt="what is counted is not named", proposed_by=None,
    )  # fmt: skip
    ledger = Ledger.of(made, [Entry("text", span, Fate.CLAIM, claim="c1")])
    found = one(propose(made, Extraction(made.id, (doubted,), ledger), Scripted(SHEDS), knowledge().lexicon))
    assert (found.id, found.counted, found.verb, found.attribute) == ("c1", "sheds", "fall", "count_shed")
    assert found.doubt == "what is counted is not named; scripted proposes: counted"


def test_dates_names_and_furniture_are_not_asked_about() -> None:
    made = article(LOOSE)
    for fate in (Fate.DATE, Fate.NAME, Fate.FURNITURE):
        proposer = Scripted(SHEDS)
        ledger = Ledger.of(made, [Entry("text", Span(0, 7), fate)])
        found = propose(made, Extraction(made.id, (), ledger), proposer, knowledge().lexicon)
        assert (proposer.heard, found.claims) == ([], ())


def test_digits_and_days_that_are_no_numeral_are_not_asked_about() -> None:
    text = "On Thursday the barge 07,08 sank."
    made = article(text, None)
    spans = [Span(at, at + len(words)) for words in ("Thursday", "07,08") for at in [text.index(words)]]
    ledger = Ledger.of(made, [Entry("text", span, Fate.UNREAD, why="left open") for span in spans])
    proposer = Scripted()
    propose(made, Extraction(made.id, (), ledger), proposer, knowledge().lexicon)
    asked = [made.words("text", one.number) for question in proposer.heard for one in question.open]
    assert "Thursday" not in asked


def test_a_text_without_numerals_is_not_asked_about() -> None:
    proposer = Scripted()
    found = heard("The harbour was calm.", proposer)
    assert proposer.heard == []
    assert found.ledger.proposed is not None


# ---- refused ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("proposal", "why"),
    [
        pytest.param(Proposal(part(LOOSE, "Several"), counted=Part(22, 27, "barns")), OTHER_WORDS, id="other-words"),
        pytest.param(Proposal(Part(0, 7, "several"), counted=part(LOOSE, "sheds")), OTHER_WORDS, id="other-case"),
        pytest.param(Proposal(part(LOOSE, "Several"), counted=Part(-1, 4, "?")), NO_PLACE, id="before-the-text"),
        pytest.param(Proposal(part(LOOSE, "Several"), counted=Part(9000, 9005, "sheds")), NO_PLACE, id="behind-it"),
        pytest.param(Proposal(part(LOOSE, "Several"), counted=Part(5, 5, "")), NO_PLACE, id="no-words"),
        pytest.param(Proposal(part(LOOSE, "Several"), counted=part(LOOSE, " ")), OTHER_WORDS, id="only-a-space"),
        pytest.param(Proposal(part(LOOSE, "ancient"), counted=part(LOOSE, "sheds")), NO_NUMBER, id="no-number"),
        pytest.param(Proposal(part(LOOSE, "Several"), "7", counted=part(LOOSE, "sheds")), OTHER_VALUE, id="a-value"),
        pytest.param(Proposal(part(LOOSE, "Several"), counted=part(LOOSE, "Several of")), OVERLAP, id="overlap"),
        pytest.param(Proposal(part(LOOSE, "Several"), event=part(LOOSE, "burnt")), UNNAMED, id="nothing-counted"),
        pytest.param(
            Proposal(part(LOOSE, "Several"), counted=part(LOOSE, "sheds"), field="body"), NO_PLACE, id="no-such-field"
        ),
    ],
)
def test_what_the_text_does_not_bear_out_is_refused_and_counted(proposal: Proposal, why: str) -> None:
    found = heard(LOOSE, Scripted(proposal))
    assert [claim for claim in found.claims if claim.proposed_by] == []
    assert found.ledger.proposed is not None
    assert (found.ledger.proposed.accepted, found.ledger.proposed.refused) == (0, {why: 1})
    assert (found.ledger.read, [left.text for left in found.ledger.unread]) == (0, ["Several"])


@pytest.mark.parametrize(
    ("value", "accepted"), [("12", 1), ("12.0", 1), (None, 1), ("13", 0), ("-12", 0), ("a lot", 0), ("NaN", 0)]
)
def test_a_value_is_never_another_than_the_grammars(value: str | None, accepted: int) -> None:
    text = "Of the barges, twelve were kept."
    found = heard(text, Scripted(Proposal(part(text, "twelve"), value, counted=part(text, "barges"))))
    assert found.ledger.proposed is not None
    assert found.ledger.proposed.accepted == accepted
    assert [claim.value.number for claim in found.claims if isinstance(claim.value, Quantity)] == [12] * accepted


def test_words_of_another_sentence_are_refused() -> None:
    text = f"{LOOSE} The barns stood."
    found = heard(text, Scripted(Proposal(part(text, "Several"), counted=part(text, "barns"))))
    assert found.ledger.proposed is not None
    assert found.ledger.proposed.refused == {FAR: 1}


def test_the_second_proposal_on_a_number_finds_nothing_left() -> None:
    found = heard(LOOSE, Scripted(SHEDS, Proposal(SHEDS.number, counted=part(LOOSE, "wardens"))))
    assert one(found).counted == "sheds"
    assert found.ledger.proposed is not None
    assert found.ledger.proposed.refused == {NOTHING_LEFT: 1}


def test_what_the_grammar_read_is_never_overridden() -> None:
    text = "The quake in Orvane killed 12 people on Monday, Governor Ilse Tarn said."
    made = article(text)
    before = extractor()(made)
    wrong = Proposal(
        part(text, "12"), "12", part(text, "Governor"), part(text, "said"), part(text, "Monday"), part(text, "Tarn")
    )
    after = propose(made, before, Scripted(wrong), knowledge().lexicon)
    kept = ("kind", "attribute", "value", "span", "core", "counted", "event", "scope", "anchors", "doubt", "modality")
    assert [[getattr(c, name) for name in kept] for c in after.claims] == [
        [getattr(c, name) for name in kept] for c in before.claims
    ]


# ---- failures --------------------------------------------------------------------------------------------------------


def test_a_proposer_that_breaks_off_loses_nothing_that_came_before() -> None:
    found = heard(LOOSE, Breaking(SHEDS))
    assert one(found).counted == "sheds"
    assert found.ledger.proposed is not None
    assert found.ledger.proposed.failed == ("RuntimeError: the line went dead",)


def test_a_failure_is_told_beside_what_was_accepted() -> None:
    found = heard(LOOSE, Scripted(Failed("no line"), SHEDS))
    assert one(found).counted == "sheds"
    assert found.ledger.proposed is not None
    assert (found.ledger.proposed.accepted, found.ledger.proposed.failed) == (1, ("no line",))


PLACES = st.builds(
    Part, st.integers(-3, 130), st.integers(-3, 130), st.sampled_from(["Several", "12", "people", "", "x"])
)
ANY = st.builds(
    Proposal,
    PLACES | st.just(part(LOOSE, "Several")),
    st.none() | st.sampled_from(["12", "1e999999", "NaN", "", "-"]),
    *[st.none() | PLACES | st.sampled_from([part(LOOSE, w) for w in ("sheds", "burnt", "Orvane", "told us")])] * 4,
    st.sampled_from(["text", "title", "?"]),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(ANY, max_size=4))
def test_whatever_is_proposed_every_quote_is_a_slice_and_every_proposal_is_counted(proposals: list[Proposal]) -> None:
    made = article(LOOSE, title="12 people")
    before = bare(made)
    found = propose(made, before, Scripted(*proposals), knowledge().lexicon)
    proposed = found.ledger.proposed
    assert proposed is not None
    assert proposed.failed == ()
    assert proposed.accepted + sum(proposed.refused.values()) == len(proposals)
    assert found.ledger.total == before.ledger.total == found.ledger.read + len(found.ledger.unread)
    for claim in found.claims:
        assert made.words(claim.field, claim.span) == claim.quote
        assert claim.counted is None or claim.counted in made.text + (made.title or "")


# ---- in a run --------------------------------------------------------------------------------------------------------

TOLLS = [
    "The quake in Orvane killed 12 people, Governor Ilse Tarn said. Several were odd.",
    "The quake in Orvane killed 15 people, Governor Ilse Tarn said. Several were odd.",
]


class Eager(Scripted):
    """Proposes every word of a sentence as every part of every number in it."""

    def __call__(self, asked: Asked) -> Iterator[Proposal | Failed]:
        text = asked.article.text
        for found in asked.open:
            number = Part(found.number.start, found.number.end, text[found.number.start : found.number.end])
            words = text[found.sentence.start : found.sentence.end].split()
            for word in words:
                at = text.index(word, found.sentence.start)
                pointed = Part(at, at + len(word), word)
                yield Proposal(number, None, pointed, pointed, pointed, pointed, found.field)


def test_no_verdict_hangs_on_a_proposal() -> None:
    made = [article(text, source=name) for name, text in zip("AB", TOLLS, strict=True)]
    plain = pipeline.conclude(made, knowledge())
    with_proposals = pipeline.conclude(made, knowledge(), proposer=Eager())
    assert plain.findings
    assert [(f.id, f.verdict, f.claims) for f in with_proposals.findings] == [
        (f.id, f.verdict, f.claims) for f in plain.findings
    ]
    assert plain.id != with_proposals.id


@pytest.fixture
def registered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A proposer that another package registers."""
    package = tmp_path / "made_proposer"
    info = tmp_path / "made_proposer-1.dist-info"
    package.mkdir()
    info.mkdir()
    (package / "__init__.py").write_text(
        "from reconcile.propose import Part, Proposal\n"
        "class Made:\n"
        "    def __init__(self, model):\n"
        "        self.label = f'made/{model}'\n"
        "    def __call__(self, asked):\n"
        "        for one in asked.open:\n"
        "            if one.field != 'text':\n"
        "                continue\n"
        "            words = asked.article.words('text', one.number)\n"
        "            yield Proposal(Part(one.number.start, one.number.end, words), counted=Part(0, 3, 'xxx'))\n"
    )
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: made-proposer\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[reconcile.proposers]\nmade = made_proposer:Made\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield "made"
    sys.modules.pop("made_proposer", None)


def test_another_package_registers_a_proposer_and_the_report_tells_what_became_of_it(
    registered: str, tmp_path: Path
) -> None:
    source = tmp_path / "in.txt"
    source.write_text(LOOSE)
    done = pipeline.run([str(source)], db=str(tmp_path / "r.db"), propose=registered, propose_model="m")
    told = " ".join(pipeline.render(done, "text").split())
    assert "Proposed by made/m: 0 accepted, 1 refused (1 its words are not in the text at that place)" in told
    assert '"by": "made/m"' in pipeline.render(done, "json")
    assert pipeline.stored(str(tmp_path / "r.db")).run == done.run


def test_a_proposer_that_fails_ends_the_program_with_3_and_the_rest_is_done(
    registered: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "made_proposer" / "__init__.py"
    module.write_text(module.read_text().replace("        for one", "        raise OSError('no key')\n        for one"))
    source = tmp_path / "in.txt"
    source.write_text(LOOSE)
    ran = CliRunner().invoke(main, ["run", str(source), "--db", str(tmp_path / "r.db"), "--propose", registered])
    got = CliRunner().invoke(main, ["extract", str(source), "--propose", registered])
    for answer in (ran, got):
        assert answer.exit_code == 3
        assert "error: the proposer made/None failed on 1 article: OSError: no key" in answer.stderr
        assert answer.stdout
    assert pipeline.stored(str(tmp_path / "r.db")).run.claims


def test_a_run_without_a_proposer_takes_proposals_out_again(registered: str, tmp_path: Path) -> None:
    source = tmp_path / "in.txt"
    source.write_text(LOOSE)
    plain = pipeline.run([str(source)], db=str(tmp_path / "plain.db")).run
    pipeline.run([str(source)], db=str(tmp_path / "r.db"), propose=registered)
    assert pipeline.run([str(source)], db=str(tmp_path / "r.db")).run == plain


def test_an_unknown_proposer_names_those_there_are(registered: str) -> None:
    with pytest.raises(UsageError, match="there is no proposer 'oracle'") as caught:
        open_proposer("oracle")
    assert "llm, made" in str(caught.value)


def test_nothing_of_proposers_is_imported_by_a_run_without_one(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(LOOSE)
    script = (
        "import sys\nfrom reconcile import pipeline\n"
        f"pipeline.run([{str(tmp_path / 'in.txt')!r}], db={str(tmp_path / 'r.db')!r})\n"
        "print(sorted(m for m in sys.modules if m == 'llm' or m.startswith('reconcile.propose')))"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"
