"""Agency lines, the agencies' texts, and the sources of packs."""

from __future__ import annotations

import pytest
from made_origins import FIRST_OWN, FLOOD, QUAKE, SECOND_OWN, article, found, hows, lexicon

from reconcile import cluster, packs
from reconcile.cluster._credits import Credit, Credits
from reconcile.model import Outlet


def credit_of(text: str, source: str | None = None, others: tuple[str, ...] = ()) -> Credit:
    articles = [
        article("a", text, source=source),
        *(article(f"x{n}", "", source=name) for n, name in enumerate(others)),
    ]
    return Credits(lexicon(), articles).of(articles[0])


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("ORVANE (Reuters) - A bridge fell into the river on Monday.", "reuters"),
        ("A bridge fell into the river on Monday.\n\n— Reuters", "reuters"),
        ("A bridge fell into the river on Monday.\n\nAgence France-Presse", "afp"),
        ("A bridge fell into the river on Monday.\nSource: Sputnik", "sputnik"),
        ("A bridge fell into the river on Monday.\nWith AP", "ap"),
        ("A bridge fell.\n\nThe Associated Press contributed to this report.", "ap"),
        ("سقط جسر في النهر يوم الاثنين.\nالمصدر: رويترز", "reuters"),
        ("Un pont est tombé.\n\nSource : AFP", "afp"),
    ],
    ids=["brackets", "dash", "alone", "source", "with", "contributed", "Arabic", "French"],
)  # fmt: skip
def test_an_agency_line_is_a_credit(text: str, agency: str):
    assert credit_of(text).credited == {agency}


@pytest.mark.parametrize(
    "text",
    [
        "The minister told Reuters that the bridge would be built again within a year, whatever it may cost the town.",
        "Reuters reported on Monday that a bridge fell, and the mayor of Orvane later said that this was true.",
        "Nobody was hurt, according to AFP, which had a reporter in the town when the bridge fell into the river.",
    ],
    ids=["told", "reported", "according to"],
)
def test_an_agency_named_in_a_sentence_is_no_credit(text: str):
    assert credit_of(text).credited == frozenset()


def test_an_outlet_of_the_batch_may_be_credited():
    assert credit_of("A bridge fell.\n\n(Tolmira Herald)", others=("The Tolmira Herald",)).credited == {
        "the tolmira herald"
    }


def test_no_outlet_credits_itself():
    assert credit_of("ORVANE (Reuters) - A bridge fell.", source="Reuters") == Credit("reuters", frozenset())


def test_an_outlet_that_nobody_knows_has_no_owner():
    assert found(article("a", QUAKE, source="Valley Sheet")).outlets == {}


AGENCY_TEXT = (
    "Three villages were cut off from the road when the dam above them broke, the governor told reporters at noon."
)


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [("(AFP)", "(AFP)", "agency"), ("(AFP)", "(Reuters)", "passage"), ("", "", "passage")],
    ids=["one agency", "two agencies", "no agency"],
)
def test_texts_that_credit_one_agency_and_share_words_have_one_origin(first: str, second: str, how: str):
    one = article("a", f"{AGENCY_TEXT} {FIRST_OWN}\n\n{first}", source="Lindvik Post")
    other = article("b", f"{AGENCY_TEXT} {SECOND_OWN}\n\n{second}", 3, source="Orvane Post")
    origins = found(one, other)
    assert hows(origins) == [how]
    assert (origins.articles["a"] == origins.articles["b"]) == (how == "agency")


def test_one_credit_without_shared_words_joins_nothing():
    origins = found(article("a", f"{QUAKE}\n(AFP)"), article("b", f"{FLOOD}\n(AFP)", 3))
    assert origins.credits == {"a": ("afp",), "b": ("afp",)}
    assert hows(origins) == []
    assert origins.articles["a"] != origins.articles["b"]


def test_on_one_day_the_agencys_own_text_is_the_original():
    origins = found(article("a", QUAKE, source="Lindvik Post"), article("z", QUAKE, source="Reuters"))
    assert set(origins.articles.values()) == {"oz"}


def test_a_pack_of_the_user_adds_outlets_and_words_of_credits(tmp_path):
    pack = tmp_path / "ours"
    pack.mkdir()
    (pack / "pack.yml").write_text('name: ours\nversion: "1"\nabout: Our outlets.\n', encoding="utf-8")
    (pack / "sources.yml").write_text(
        "credits:\n  before: [kilde]\noutlets:\n"
        "  - {id: tolmira_wire, names: [Tolmira Wire], agency: true, owner: Aarden Group, side: mill owners}\n",
        encoding="utf-8",
    )
    mine = packs.load(folder=str(tmp_path)).lexicon
    one, other = article("a", f"{QUAKE}\nKilde: Tolmira Wire"), article("b", FLOOD, source="Tolmira Wire")
    origins = cluster.origins([one, other], [], mine)
    assert origins.credits == {"a": ("tolmira_wire",)}
    assert origins.outlets["b"] == Outlet("tolmira_wire", ("Tolmira Wire",), "Aarden Group", True, "mill owners")
