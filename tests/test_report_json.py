"""The JSON report keeps its contract."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import knowledge
from made_exports import nasty, quarry
from made_runs import TEXTS, run

from reconcile import model, pipeline
from reconcile.model import Bound, Days, Quantity, Verdict
from reconcile.read import read_paths
from reconcile.report import render

ROOT = Path(__file__).parent.parent
RUN = run()
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA)
FOLDERS = [ROOT / "seeds", *sorted((ROOT / "tests" / "gold").glob("g*"))]

st.register_type_strategy(Decimal, st.decimals(allow_nan=False))
st.register_type_strategy(
    model.Enumeration, st.builds(model.Enumeration, st.lists(st.text()).map(tuple), st.integers(min_value=0))
)


def report(what: model.Run = RUN, **options: object) -> dict:
    return json.loads(render(what, "json", **options))


def with_value(value: model.Value) -> model.Run:
    return replace(RUN, claims=(replace(RUN.claims[0], value=value), *RUN.claims[1:]))


def test_the_schema_itself_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_report_fits_its_schema() -> None:
    VALID.validate(report())


def test_the_report_names_its_schema() -> None:
    assert SCHEMA["title"] == report()["schema"] == SCHEMA["properties"]["schema"]["const"]
    assert SCHEMA["$id"] == "urn:reconcile:" + report()["schema"].replace("/", ":")


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_report_of_a_folder_of_articles_fits_the_schema(folder: Path) -> None:
    articles, skipped = read_paths(sorted(str(path) for path in folder.iterdir() if path.name != "gold.json"))
    VALID.validate(report(pipeline.conclude(articles, knowledge())))
    assert (len(articles) > 3, skipped) == (True, [])


@pytest.mark.parametrize("db", [quarry, nasty], ids=["plain", "hostile"])
def test_the_report_of_a_database_fits_the_schema(db: object) -> None:
    VALID.validate(json.loads(pipeline.render(pipeline.stored(str(db())), "json")))


@pytest.mark.parametrize("kind", ["stands", "explained", "later", "differ"])
@pytest.mark.parametrize("was", [None, *Verdict], ids=str)
def test_a_finding_that_was_decided_fits_the_schema(kind: str, was: Verdict | None) -> None:
    decided = model.Decided(kind, "Ana decided it", ("d1", "d2"), was, ("since then a new article came",))
    found = report(replace(RUN, findings=(replace(RUN.findings[0], decision=decided), *RUN.findings[1:])))
    VALID.validate(found)
    assert found["findings"][0]["decision"]["was"] == (was.value if was else None)


@pytest.mark.parametrize("field", sorted(SCHEMA["properties"]))
def test_a_report_without_one_of_its_parts_does_not_fit(field: str) -> None:
    found = report()
    del found[field]
    assert not VALID.is_valid(found)


@pytest.mark.parametrize("value", model.Value.__args__, ids=lambda value: value.__name__)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_value_fits_the_schema(value: type, data: st.DataObject) -> None:
    VALID.validate(report(with_value(data.draw(st.from_type(value)))))


def test_the_report_is_the_same_to_the_byte() -> None:
    assert render(run(), "json") == render(run(), "json")


def test_places_in_the_file_lead_to_the_quote() -> None:
    found = report()
    for claim in found["claims"]:
        file = (
            " " * next(a["start"] for a in found["articles"] if a["id"] == claim["article"]) + TEXTS[claim["article"]]
        )
        assert file[claim["file_start"] : claim["file_end"]] == claim["quote"]


def test_places_are_null_where_the_format_has_none() -> None:
    articles = tuple(replace(article, text_at=None) for article in RUN.articles)
    found = report(replace(RUN, articles=articles))
    assert {claim["file_start"] for claim in found["claims"]} == {None}
    assert {article["end"] for article in found["articles"]} == {None}


def test_a_claim_of_the_title_counts_from_the_title() -> None:
    articles = (replace(RUN.articles[0], title=TEXTS["a1"], title_at=500), *RUN.articles[1:])
    found = report(replace(RUN, articles=articles, claims=(replace(RUN.claims[0], field="title"), *RUN.claims[1:])))
    assert found["claims"][0]["file_start"] == 500 + RUN.claims[0].span.start


@pytest.mark.parametrize(
    ("number", "written"),
    [("347000000", 347000000), ("2.5", 2.5), ("1E+3", 1000), ("0.50", 0.5)],
)
def test_numbers_are_numbers(number: str, written: float) -> None:
    value = Quantity(Decimal(number), Decimal(number), None, Bound.AT_LEAST, "USD", number)
    found = report(with_value(value))["claims"][0]["value"]
    assert (found["number"], found["low"], found["high"]) == (written, written, None)
    assert type(found["number"]) is type(written)


def test_a_time_of_day_is_a_clock() -> None:
    value = Quantity(Decimal(1050), Decimal(1050), Decimal(1050), Bound.EXACT, "clock", "5.30pm", zone="GMT")
    found = report(with_value(value))["claims"][0]["value"]
    assert (found["clock"], found["zone"]) == ("17:30", "GMT")


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (None, None),
        (Days(None, None, 5), None),
        (Days(date(2021, 5, 3), date(2021, 5, 3)), "2021-05-03"),
        (Days(date(2021, 5, 1), date(2021, 5, 31), 4), "2021-05-01/2021-05-31"),
        (Days(date(2021, 5, 1), None, 5), "2021-05-01/.."),
    ],
    ids=["unknown", "open", "a day", "a month", "since"],
)
def test_dates_are_no_more_precise_than_they_are_known(days: Days | None, written: str | None) -> None:
    changed = replace(RUN, articles=(replace(RUN.articles[0], published=days), *RUN.articles[1:]))
    assert report(changed)["articles"][0]["published"] == written


def test_copies_and_translations_are_told_apart() -> None:
    links = (model.CopyLink("a2", "a1", 1 / 3), *RUN.origins.links)
    found = report(replace(RUN, origins=replace(RUN.origins, links=links)))["articles"]
    assert found[1]["copy_of"] == [{"article": "a1", "share": 0.3333}]
    assert found[3]["copy_of"] == []
    assert found[3]["translation_of"] == "a3"
    assert [article["origin"] for article in found] == ["a1", "a2", "a3", "a3"]


def test_estimates_are_numbers_where_they_can_be() -> None:
    assert report()["clusters"][0]["estimate"]["low"] == 4
    cluster = replace(RUN.clusters[0], estimate=model.Estimate("2021-05-03", "done", None, None, 1, 1, "3", ""))
    found = report(replace(RUN, clusters=(cluster, *RUN.clusters[1:])))["clusters"][0]["estimate"]
    assert (found["low"], found["best"]) == ("2021-05-03", "done")


@pytest.mark.parametrize(
    ("best", "told"), [("1,200", 1200), ("-1,200.5", -1200.5), ("12,00", "12,00"), ("at least 9", "at least 9")]
)
def test_thousands_in_groups_are_a_number(best: str, told: object) -> None:
    cluster = replace(RUN.clusters[0], estimate=model.Estimate(None, best, None, None, 1, 1, "3", ""))
    assert report(replace(RUN, clusters=(cluster,)))["clusters"][0]["estimate"]["best"] == told


def test_only_new_findings_are_told() -> None:
    found = report(new=frozenset({"f3"}))
    assert [finding["id"] for finding in found["findings"]] == ["f3"]
    assert found["run"]["findings"] == 1


def test_half_a_surrogate_pair_can_be_written() -> None:
    changed = replace(RUN, articles=(replace(RUN.articles[0], source="A\ud800"), *RUN.articles[1:]))
    text = render(changed, "json")
    assert json.loads(text.encode("utf-8"))["articles"][0]["source"] == "A\ud800"
