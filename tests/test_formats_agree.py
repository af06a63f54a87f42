"""The same article says the same in every format, and what formats disagree on is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reconcile import pipeline
from reconcile.extract import Extractor
from reconcile.model import Article, Verdict
from reconcile.packs import load
from reconcile.read import formats
from reconcile.read._choose import START, choose
from tests import made_documents as made
from tests.made_taken import deep

FORMATS = {
    "a.txt": made.txt,
    "a.md": made.md,
    "a.html": made.html,
    "a.eml": made.eml,
    "a.mhtml": made.mhtml,
    "a.pdf": made.press_release,
    "a.docx": made.docx,
    "a.jsonl": lambda story: made.jsonl([story]),
    "a.json": lambda story: made.json_array([story]),
    "a.csv": lambda story: made.separated([story]),
    "a.tsv": lambda story: made.separated([story], by="\t"),
    "a.rss": lambda story: made.rss([story]),
    "newsml.xml": made.newsml,
    "nitf.xml": made.nitf,
    "a.warc": lambda story: made.warc([made.record(made.html(story), story.url)]),
    "a.warc.gz": lambda story: made.warc_gz([made.record(made.html(story), story.url)]),
    "a.zip": lambda story: made.packed({"inner/a.txt": made.txt(story)}),
}
OTHER = replace(
    made.FERRY,
    title="Port Ellen ferry: 17 dead",
    paragraphs=(
        "Seventeen people were killed and 31 others injured when a ferry sank off Port Ellen on Friday.",
        "Nine people were missing on Saturday morning, officials told reporters at the quay.",
    ),
    source="City Wire",
    url="https://citywire.example/ferry",
)


EXTRACT = Extractor(load().lexicon)


def read(name: str) -> Article:
    """The one article of a sample."""
    (one,), errors = deep(FORMATS[name](made.FERRY), name[name.index(".") :])
    assert not errors
    return one


def values(one: Article) -> set[tuple[str, str]]:
    """What an article says: attribute and value of its claims."""
    return {(claim.attribute, str(claim.value)) for claim in EXTRACT(one).claims}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_what_plain_text_says(name: str) -> None:
    told = values(read(name))
    assert told == values(read("a.txt"))
    assert {attribute for attribute, _ in told} >= {"killed", "injured", "missing", "event_date"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_knows_title_outlet_and_day(name: str) -> None:
    one = read(name)
    title = one.title or (one.headline and one.text[one.headline.start : one.headline.end])
    assert title == made.FERRY.title
    assert one.source == "Harbour Post"
    assert one.published is not None
    assert str(one.published.earliest) == made.FERRY.day


def test_every_format_that_is_read_has_a_sample_here() -> None:
    there = {choose(n, n[n.index(".") :], form(made.FERRY)[:START])[0] for n, form in FORMATS.items()}
    assert there == set(formats().values()) - {formats()[packing] for packing in (".gz", ".tar")}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("a.pdf", "a.docx"),
        ("a.csv", "a.warc.gz"),
        ("newsml.xml", "a.eml"),
        ("a.rss", "a.pdf"),
    ],
)
def test_a_conflict_is_found_across_formats(name: str, other: str, tmp_path: Path) -> None:
    (tmp_path / f"1-{name}").write_bytes(FORMATS[name](made.FERRY))
    (tmp_path / f"2-{other}").write_bytes(FORMATS[other](OTHER))
    result = pipeline.run([str(tmp_path)], db=str(tmp_path / "a.db"))
    assert not result.skipped
    (conflict,) = [one for one in result.part.findings if one.verdict is Verdict.CONFLICT]
    told = {claim.id: claim for claim in result.part.claims}
    assert {str(told[one].value.number) for one in conflict.claims if told[one].attribute == "killed"} == {"14", "17"}
