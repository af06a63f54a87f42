"""The exports that other programs link: ClaimReview and FollowTheMoney statements."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import defaultdict
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from made_exports import nasty, quarry

from reconcile import pipeline
from reconcile.errors import UsageError
from reconcile.export.ftm import COLUMNS, TYPES

RATINGS = re.compile(
    r"(Contradicted by \d+ independent origins?, told by \d+ independent origins?; "
    r"(undecided|the evidence supports .+)"
    r"|Supported by \d+ independent origins"
    r"|Told by \d+ independent origins?; (not contradicted|other texts differ, which is explained \(.+\)))"
)


def reviews(db: Path, **more: Any) -> list[dict[str, Any]]:
    """The reviews of a database."""
    return json.loads(published(db, **more))["@graph"]


def published(db: Path, **more: Any) -> str:
    """The reviews of a database as text."""
    wanted = {"publisher": "The Desk", "url": "https://desk.example/reviews", **more}
    return pipeline.export(str(db), "claimreview", **wanted)


def statements(db: Path, now: date | None = None) -> list[dict[str, str]]:
    """The statements of a database."""
    text = pipeline.export(str(db), "ftm", now=now)
    return list(csv.DictReader(io.StringIO(text), dialect=csv.unix_dialect))


def entities(db: Path) -> dict[str, dict[str, set[str]]]:
    """What is stated of each entity: property -> values, `schema` among them."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in statements(db):
        found[row["entity_id"]][row["prop"]].add(row["value"])
        found[row["entity_id"]]["schema"].add(row["schema"])
    return found


def test_each_answer_of_a_conflict_is_reviewed() -> None:
    found = [one for one in reviews(quarry()) if one["about"].startswith("How many people were injured")]
    assert [one["itemReviewed"]["text"] for one in found] == ["14 people", "19 people"]
    rating = "Contradicted by 1 independent origin, told by 1 independent origin; undecided"
    assert {one["reviewRating"]["alternateName"] for one in found} == {rating}
    assert "19 people were injured in the explosion" in found[1]["claimReviewed"]


def test_an_answer_that_all_give_is_supported() -> None:
    found = [one for one in reviews(quarry()) if one["about"].startswith("How many people were killed")]
    assert [one["reviewRating"]["alternateName"] for one in found] == ["Supported by 2 independent origins"]
    assert "The evidence supports 6 (very likely)." in found[0]["reviewRating"]["ratingExplanation"]
    assert len(found[0]["itemReviewed"]["appearance"]) == 2


@pytest.mark.parametrize("db", [quarry, nasty], ids=["plain", "hostile"])
def test_reviews_have_what_their_readers_ask_for(db: Any) -> None:
    for one in reviews(db()):
        assert one["@type"] == "ClaimReview"
        assert one["claimReviewed"] and one["url"].startswith("https://desk.example/reviews#k")
        assert one["author"] == {"@type": "Organization", "name": "The Desk", "url": "https://desk.example/reviews"}
        assert one["itemReviewed"]["@type"] == "Claim" and one["itemReviewed"]["appearance"]
        assert RATINGS.fullmatch(one["reviewRating"]["alternateName"])
        assert "ratingValue" not in one["reviewRating"]


def test_no_rating_calls_a_text_true_or_false() -> None:
    words = set(re.findall(r"[a-z]+", " ".join(str(one["reviewRating"]) for one in reviews(quarry())).lower()))
    assert words.isdisjoint({"true", "false", "wrong", "mistake", "lie", "misleading"})


def test_reviews_of_one_document_have_addresses_of_their_own() -> None:
    addresses = [one["url"] for one in reviews(quarry())]
    assert len(set(addresses)) == len(addresses) > 4


def test_the_day_is_the_one_that_is_given() -> None:
    assert {one.get("datePublished") for one in reviews(quarry())} == {None}
    assert {one["datePublished"] for one in reviews(quarry(), now=date(2032, 7, 1))} == {"2032-07-01"}


def test_only_addresses_of_the_web_appear() -> None:
    found = {one.get("url") for review in reviews(quarry()) for one in review["itemReviewed"]["appearance"]}
    assert found == {"https://gazette.example/quarry", None}
    assert {one.get("url") for review in reviews(nasty()) for one in review["itemReviewed"]["appearance"]} == {None}


@pytest.mark.parametrize(
    "who",
    [{"publisher": None}, {"url": None}, {"publisher": " "}, {"url": "javascript:alert(1)"}, {"url": "desk"}],
    ids=["no publisher", "no address", "blank publisher", "script", "no web address"],
)
def test_reviews_without_an_author_are_refused(who: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"nobody is named|no address") as told:
        published(quarry(), **who)
    assert "--publisher NAME --url" in told.value.mend


def test_a_page_can_hold_hostile_reviews() -> None:
    started: list[str] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, _attrs: started.append(tag)  # type: ignore[method-assign]
    reader.feed(f'<script type="application/ld+json">{published(nasty())}</script><p>after</p>')
    assert started == ["script", "p"]


def test_statements_have_the_columns_of_followthemoney() -> None:
    assert tuple(statements(quarry())[0]) == COLUMNS


@pytest.mark.parametrize("db", [quarry, nasty], ids=["plain", "hostile"])
def test_statement_ids_are_made_as_followthemoney_makes_them(db: Any) -> None:
    for row in statements(db()):
        key = f"{row['dataset']}.{row['entity_id']}.{row['prop']}.{row['value']}"
        key += f"@{row['lang']}" if row["lang"] else ""
        assert row["id"] == hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()


def test_every_entity_is_stated_to_be_there_and_no_statement_twice() -> None:
    rows = statements(quarry())
    assert {row["entity_id"] for row in rows if row["prop"] == "id"} == {row["entity_id"] for row in rows}
    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["prop_type"] for row in rows if row["prop"] != "id"} <= set(TYPES.values())


def test_entities_that_are_named_are_there() -> None:
    found = entities(quarry())
    linked = {value for one in found.values() for prop in ("proof", "involved") for value in one[prop]}
    assert linked <= set(found)
    assert len(linked) > 3


def test_an_event_knows_its_articles_and_who_is_named_for_it() -> None:
    found = entities(quarry())
    event = next(one for one in found.values() if one["name"] == {"explosion in Ostrel, 11 June 2032"})
    assert (event["schema"], event["date"], event["location"]) == ({"Event"}, {"2032-06-11"}, {"Ostrel"})
    assert [found[who]["name"] for who in event["involved"]] == [{"Marrow League"}]
    assert [found[who]["schema"] for who in event["involved"]] == [{"LegalEntity"}]
    assert {found[which]["schema"].copy().pop() for which in event["proof"]} == {"Article"}
    assert any("injured" in told and "14 to 19" in told for told in event["description"])


def test_who_holds_an_office_is_a_person(tmp_path: Path) -> None:
    article, db = tmp_path / "one.txt", tmp_path / "kept.db"
    article.write_text("Prime Minister Edda Marn spoke in Brackwell on 3 May 2031.", encoding="utf-8")
    pipeline.run([str(article)], db=str(db))
    found = [one for one in entities(db).values() if one["schema"] == {"Person"}]
    assert [(one["name"], one["position"]) for one in found] == [({"Edda Marn"}, {"Prime Minister"})]


def test_outlets_are_organizations() -> None:
    found = {frozenset(one["name"]) for one in entities(quarry()).values() if one["schema"] == {"Organization"}}
    assert found == {frozenset({name}) for name in ("The Fallow Gazette", "Upland Radio", "Harrow Evening Post")}


def test_statements_are_seen_on_the_day_that_is_given() -> None:
    assert {(row["first_seen"], row["last_seen"]) for row in statements(quarry())} == {("", "")}
    told = statements(quarry(), date(2032, 7, 1))
    assert {(row["first_seen"], row["last_seen"]) for row in told} == {("2032-07-01", "2032-07-01")}


def test_statements_hold_no_formula() -> None:
    cells = [cell for row in statements(nasty()) for cell in row.values()]
    assert [cell for cell in cells if cell.strip()[:1] in {"=", "+", "-", "@", "\uff1d"}] == []
