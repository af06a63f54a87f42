"""What one article tells of: which claims are of its main event, which of another, and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, extractor, knowledge, titled

from reconcile import cluster
from reconcile.cluster._mention import Mention
from reconcile.cluster._mentions import mentions
from reconcile.model import Article, How

NEWS = (
    "A bus crashed in Orvane on 12 May 2031, killing nine people, police said.\n\n"
    "Fourteen people were injured in the crash.\n\n"
)
PAST = "On 3 March 2029 a bus crashed in Tolmira, killing 21 people."


def told(text: str, published: str | None = "2031-05-13", **more: object) -> tuple[list[Mention], dict[str, str]]:
    """The mentions of an article, and claim id -> the words of the claim."""
    one = titled("Bus crash in Orvane kills nine", text, published, **more)
    return of(one)


def of(one: Article) -> tuple[list[Mention], dict[str, str]]:
    lexicon = knowledge().lexicon
    claims = extractor()(one).claims
    known = cluster.names([one], claims, lexicon)
    return mentions(one, claims, known, lexicon), {c.id: c.quote for c in claims}


def quotes(found: tuple[list[Mention], dict[str, str]], *, main: bool) -> set[str]:
    """The words of the claims that are of the main event, or of the others."""
    told, words = found
    return {words[m.claim] for one in told if one.main is main for m in one.members}


def how(found: tuple[list[Mention], dict[str, str]], words: str) -> How:
    """How the claim with these words came to its mention."""
    (member,) = [m for one in found[0] for m in one.members if found[1][m.claim] == words]
    return member.how


# ---- the background --------------------------------------------------------------------------------------------------


def test_a_paragraph_with_a_day_of_its_own_is_not_of_the_main_event() -> None:
    found = told(NEWS + PAST)
    assert {"nine people", "Fourteen people"} <= quotes(found, main=True)
    assert quotes(found, main=False) == {"3 March 2029", "21 people"}


def test_the_sentence_behind_another_event_goes_on_with_it() -> None:
    found = told(f"{NEWS}{PAST} Another 30 were injured.")
    assert "30" in quotes(found, main=False)


def test_a_new_paragraph_is_of_the_main_event_again() -> None:
    found = told(f"{NEWS}{PAST}\n\nHospitals asked for 600 donors of blood.")
    assert "600 donors" in quotes(found, main=True)
    assert how(found, "600 donors") is How.TOPIC


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In Orvane 17 people were injured.", "17 people"),
        ("On Monday 12 May two people were missing.", "two people"),
        ("On 12 May police in Orvane arrested five people.", "five people"),
    ],
    ids=["place", "day", "place and day"],
)
def test_nothing_is_carried_into_a_sentence_with_its_own_place_or_day(sentence: str, words: str) -> None:
    assert words in quotes(told(f"{NEWS}{PAST} {sentence}"), main=True)


def test_no_place_is_carried_into_a_sentence_with_its_own_day() -> None:
    one = article(f"{PAST} On Monday 12 May two people were missing.", "2031-05-13")
    (claim,) = [c for c in extractor()(one).claims if c.attribute == "missing"]
    assert claim.scope.place is None


def test_an_earlier_attack_is_not_the_attack_of_today() -> None:
    one = titled(
        "Rockets hit Camp Selvar again",
        "Rockets struck Camp Selvar on 14 May 2031, killing two soldiers, the army said.\n\nThe attack came two days "
        "after an attack on 12 May 2031 in which three soldiers were killed.",
        "2031-05-14",
    )
    found = of(one)
    assert "two soldiers" in quotes(found, main=True)
    assert {"three soldiers", "12 May 2031"} <= quotes(found, main=False)


def test_the_background_of_an_arabic_article_is_not_of_its_main_event() -> None:
    one = article(
        "تحطم حافلة في أورفان\n\nتحطمت حافلة في أورفان يوم 12 مايو 2031، ما أسفر عن مقتل تسعة أشخاص، حسبما قالت "
        "الشرطة.\n\nوأصيب 14 شخصا في الحادث.\n\nوفي 3 مارس 2029 تحطمت حافلة في تولميرا ما أسفر عن مقتل 21 شخصا.",
        "2031-05-13",
        language="ar",
    )
    found = of(one)
    assert {"تسعة أشخاص", "14 شخصا"} <= quotes(found, main=True)
    assert "21 شخصا" in quotes(found, main=False)


# ---- the main event --------------------------------------------------------------------------------------------------


def test_the_lead_gives_the_main_event_its_day() -> None:
    (main, *_), _words = told(NEWS + PAST)
    assert main.main
    assert main.days is not None
    assert (str(main.days.earliest), main.days.precision) == ("2031-05-12", 1)
    assert "crash" in main.dated
    assert main.acted


def test_without_a_day_the_main_event_was_shortly_before_publication() -> None:
    (main, *_), _words = told("A bus crashed in Orvane, killing nine people, police said.")
    assert main.days is not None
    assert (str(main.days.earliest), str(main.days.latest)) == ("2031-05-11", "2031-05-13")
    assert not main.dated
    assert not main.acted


def test_without_a_day_of_publication_nothing_is_presumed() -> None:
    (main, *_), _words = told("A bus crashed in Orvane, killing nine people, police said.", None)
    assert main.days is None
    assert main.published is None


def test_a_country_is_no_site_of_an_event() -> None:
    found, _ = of(article("Rockets struck a camp in Iraq on 12 May 2031, killing two soldiers.", "2031-05-13"))
    assert all("iraq" not in site for one in found for site in one.sites)


# ---- the whole -------------------------------------------------------------------------------------------------------

SENTENCES = (
    "A bus crashed in Orvane on 12 May 2031, killing nine people, police said.",
    PAST,
    "Another 30 were injured.",
    "In Orvane 17 people were injured.",
    "Rockets struck Camp Selvar on 14 April 2031.",
    "The army handed over Camp Selvar.",
    "Hospitals asked for 600 donors of blood.",
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(chosen=st.permutations(SENTENCES), ends=st.lists(st.sampled_from([" ", "\n\n"]), min_size=7, max_size=7))
def test_every_claim_is_a_member_of_one_mention_and_says_why(chosen: list[str], ends: list[str]) -> None:
    one = article("".join(s + e for s, e in zip(chosen, ends, strict=True)), "2031-05-13")
    found, words = of(one)
    members = [m for mention in found for m in mention.members]
    assert sorted(m.claim for m in members) == sorted(words)
    assert all(m.why for m in members)
    assert sum(mention.main for mention in found) <= 1
    assert all(mention.article == one.id and mention.members for mention in found)


# ---- happenings that bear names --------------------------------------------------------------------------------------

FIRE = "The Selvar Fire broke out on 12 May 2031 and has killed nine people.\n\n"


def test_another_happening_with_a_name_has_a_mention_of_its_own() -> None:
    found = told(f"{FIRE}Near the coast the Orvane Fire has injured 400 people.")
    assert "400 people" in quotes(found, main=False)
    assert "nine people" in quotes(found, main=True)


def test_a_name_of_its_own_is_of_the_main_event() -> None:
    found = told(f"{FIRE}Some 300 people fought the Selvar Fire.")
    assert "Some 300 people" in quotes(found, main=True)


def test_a_fire_that_only_its_place_names_is_no_other_one() -> None:
    found = told("A fire in Selvar has killed nine people.\n\nSome 300 people fought the Orvane fire.")
    assert "Some 300 people" in quotes(found, main=True)


def test_a_storm_is_named_behind_its_noun() -> None:
    found = told("Hurricane Ilse killed nine people on 12 May 2031.\n\nIn Redol, Hurricane Bruno had killed 40 people.")
    assert "40 people" in quotes(found, main=False)
