"""The names and sources every run knows: ids, places and words that lead to one thing only."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from ruamel.yaml import YAML

CORE = Path(__file__).parents[1] / "rules" / "core"
ENTITIES = YAML(typ="safe").load(CORE / "names.yml")["entities"]
OUTLETS = YAML(typ="safe").load(CORE / "sources.yml")["outlets"]
BY_ID = {entity["id"]: entity for entity in ENTITIES}
KINDS = {"city", "continent", "country", "organisation", "province", "region", "sea"}
MOST_LINES = 1000

# folded name -> why it may stand for more than one thing; empty as long as the pack leaves such names out
SHARED: dict[str, str] = {}


def folded(name: str) -> str:
    """One form for the spellings of a name; words all in capitals stay so, "US" is not "us"."""
    plain = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    plain = plain.replace("ة", "ه").replace("ى", "ي").replace("’", "'")
    return plain if plain.isupper() else plain.lower()


def shared(entries: Iterable[dict[str, list[str]]]) -> dict[str, list[str]]:
    """The folded names that more than one entry has, with the ids of these entries."""
    ids = defaultdict(set)
    for entry in entries:
        for name in entry["names"]:
            ids[folded(name)].add(str(entry["id"]))
    return {name: sorted(found) for name, found in ids.items() if len(found) > 1}


@pytest.mark.parametrize("entries", [ENTITIES, OUTLETS], ids=["names", "sources"])
def test_an_id_stands_once(entries):
    counted = Counter(entry["id"] for entry in entries)
    assert [entry_id for entry_id, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("entries", [ENTITIES, OUTLETS], ids=["names", "sources"])
def test_names_are_words_and_stand_once_in_an_entry(entries):
    for entry in entries:
        assert entry["names"], entry["id"]
        assert all(isinstance(name, str) and name == name.strip() and name for name in entry["names"]), entry["id"]
        assert len(set(entry["names"])) == len(entry["names"]), entry["id"]


def test_every_within_names_an_entity():
    assert [entity["id"] for entity in ENTITIES if "within" in entity and entity["within"] not in BY_ID] == []


def test_no_place_lies_within_itself():
    for entity in ENTITIES:
        seen = [entity["id"]]
        while within := BY_ID[seen[-1]].get("within"):
            assert within not in seen, seen
            seen.append(within)


def test_a_name_leads_to_one_entity():
    found = {name: ids for name, ids in shared(ENTITIES).items() if name not in SHARED}
    assert found == {}


def test_every_reason_for_a_shared_name_is_needed():
    assert set(SHARED) <= set(shared(ENTITIES))


def test_a_name_leads_to_one_outlet():
    assert shared(OUTLETS) == {}


def test_no_outlet_has_the_bare_name_of_a_place():
    places = {folded(name): entity["id"] for entity in ENTITIES for name in entity["names"]}
    assert {name: places[folded(name)] for o in OUTLETS for name in o["names"] if folded(name) in places} == {}


def test_names_are_sorted_by_kind_then_id():
    order = [(entity["kind"], entity["id"]) for entity in ENTITIES]
    assert order == sorted(order)
    assert {kind for kind, _ in order} == KINDS


def test_agencies_come_first_and_both_parts_are_sorted():
    order = [(not outlet.get("agency", False), outlet["id"]) for outlet in OUTLETS]
    assert order == sorted(order)


def test_the_state_behind_an_outlet_is_a_country_of_the_pack():
    for outlet in OUTLETS:
        if "side" in outlet:
            word, _, state = outlet["side"].partition(": ")
            assert word == "state", outlet["id"]
            assert BY_ID.get(state, {}).get("kind") == "country", outlet["id"]


def test_every_country_has_an_english_and_an_arabic_name():
    for entity in ENTITIES:
        if entity["kind"] == "country":
            scripts = {unicodedata.name(name[0]).split()[0] for name in entity["names"]}
            assert {"LATIN", "ARABIC"} <= scripts, entity["id"]


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("US", "united_states"),
        ("Briton", "united_kingdom"),
        ("Dutch", "netherlands"),
        ("الإيرانية", "iran"),
        ("أميركيين", "united_states"),
        ("Indian", "india"),
        ("Indian Ocean", "indian_ocean"),
        ("South Sudanese", "south_sudan"),
    ],
)
def test_words_for_people_and_places_lead_where_a_reader_expects(name, entity):
    assert [found["id"] for found in ENTITIES if name in found["names"]] == [entity]


def test_the_file_of_names_stays_readable():
    assert len((CORE / "names.yml").read_text(encoding="utf-8").splitlines()) < MOST_LINES
