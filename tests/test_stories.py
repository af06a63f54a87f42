"""Which articles tell one story, which of them tell of the same thing, and why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, furnished, knowledge, titled

from reconcile.cluster import infer_years, stories
from reconcile.cluster._candidates import candidates, keys
from reconcile.cluster._mates import mates
from reconcile.cluster._profiles import profile
from reconcile.cluster._stories import resembling
from reconcile.cluster._tellings import tellings
from reconcile.model import Article

LEXICON = knowledge().lexicon

MINE = titled(
    "Mine collapse near Orvane kills 14",
    "A coal mine near Orvane collapsed on Monday, killing 14 miners, Governor Ilse Tarn said. The pit belongs to the "
    "Hurda Mining Company, which dug it in 2009 under the hills of Velsk.",
    source="Gazette",
)
MINE_AGAIN = titled(
    "Twelve die in Orvane mine",
    "At least 12 miners died when a shaft of the Hurda Mining Company gave way on Monday in Orvane, rescuers said. "
    "Governor Ilse Tarn visited the coal pit in Velsk.",
    source="Courier",
)
OTHER_MINE = titled(
    "Mine collapse in Kestrin kills nine",
    "A coal mine in Kestrin collapsed on Thursday, killing nine miners, Mayor Bram Oste said. The pit belongs to "
    "Lady Tolmira Coal, which dug it in 1998 under the town.",
    source="Harbour News",
)
COMET = titled("A comet over Lindvik", "Nils Aarden saw a comet over Lindvik, where the Sund Observatory stands.")
FOLLOW_UP = titled(
    "Orvane mine owner in court",
    "The owner of the Hurda Mining Company stood in court in Orvane, where 14 miners died when a coal mine collapsed. "
    "Governor Ilse Tarn spoke for the families of Velsk.",
    published="2031-07-20",
    source="Gazette",
)
ALL = (MINE, MINE_AGAIN, OTHER_MINE, COMET, FOLLOW_UP)


def mates_of(one: Article, *others: Article) -> set[str]:
    return set(stories((one, *others), LEXICON).mates[one.id]) - {one.id}


def test_two_tellings_of_one_thing_are_mates():
    assert mates_of(MINE, MINE_AGAIN) == {MINE_AGAIN.id}


@pytest.mark.parametrize(("day", "number", "together"), [("06-20", 3, True), ("08-20", 3, False), ("06-20", 13, False)])
def test_articles_of_a_small_story_are_mates_where_they_were_published_near_one_another(day, number, together):
    first = article("Nils Aarden", source="first")
    last = article("Ilse Tarn", published=f"2031-{day}", source="last")
    between = [article(f"Nils Aarden and Ilse Tarn, {n}", source=f"between {n}") for n in range(number - 2)]
    batch = [first, *between, last]
    points = {(min(a.id, b.id), max(a.id, b.id)): 40 for a in batch for b in batch if a.id != b.id}
    for other in (first, *between[1:]):
        points[min(other.id, last.id), max(other.id, last.id)] = -400
    found = mates([a.id for a in batch], points, {a.id: profile(a, LEXICON) for a in batch})
    assert (last.id in found[first.id]) is together


def test_an_article_is_its_own_mate():
    assert stories([COMET], LEXICON).mates == {COMET.id: frozenset({COMET.id})}


@pytest.mark.parametrize("other", [OTHER_MINE, COMET], ids=["same-kind-same-week", "something-else"])
def test_articles_of_two_things_are_of_two_stories(other):
    found = stories((MINE, MINE_AGAIN, other), LEXICON)
    assert found.of[other.id] not in {found.of[MINE.id], found.of[MINE_AGAIN.id]}


def test_a_later_article_is_of_the_story_of_the_event_it_goes_on_with():
    found = stories((MINE, FOLLOW_UP), LEXICON)
    assert found.of[MINE.id] == found.of[FOLLOW_UP.id]


def test_a_name_that_the_packs_know_is_found_however_many_words_it_has():
    found = profile(article("The flight from Abu Dhabi landed in the evening."), LEXICON)
    assert (found.names, found.weights) == ({"=abu_dhabi": "Abu Dhabi"}, {"=abu_dhabi": 6})


def test_a_pronoun_is_no_country():
    assert "=united_states" not in profile(article("The people told us that nobody had come."), LEXICON).names


def test_the_words_of_one_name_tell_as_much_as_one_name():
    found = profile(article("The boat was seen on Lake Tolmira by Varn."), LEXICON)
    assert {found.names[key]: weight for key, weight in found.weights.items()} == {"Lake": 5, "Tolmira": 5, "Varn": 10}


def test_furniture_tells_nothing_of_the_story():
    foot = "Read more of Harbour News"
    text = f"A mine collapsed near Orvane.\n{foot}"
    assert set(profile(article(text), LEXICON).names.values()) == {"Orvane", "Harbour", "News"}
    assert set(profile(furnished(text, foot), LEXICON).names.values()) == {"Orvane"}


# ---- why -------------------------------------------------------------------------------------------------------------


def test_each_piece_of_evidence_has_its_sentence():
    said = {point.why: point.weight for point in resembling(MINE, MINE_AGAIN, LEXICON)}
    assert said["they were published 0 days apart"] > 0
    assert said["their first lines tell of one day"] > 0
    assert any(why.startswith("they share") and "Orvane" in why for why in said)


def test_other_days_speak_against_two_articles():
    said = {point.why: point.weight for point in resembling(MINE, OTHER_MINE, LEXICON)}
    assert said["their first lines tell of different days"] < 0


def test_evidence_does_not_depend_on_which_article_is_named_first():
    assert resembling(MINE, MINE_AGAIN, LEXICON) == resembling(MINE_AGAIN, MINE, LEXICON)


# ---- links are local -------------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None, derandomize=True)
@given(chosen=st.permutations(ALL), size=st.integers(2, len(ALL)))
def test_points_do_not_depend_on_the_order_nor_on_the_other_articles(chosen, size):
    whole = stories(ALL, LEXICON).points
    part = stories(chosen[:size], LEXICON)
    kept = {pair: points for pair, points in whole.items() if set(pair) <= {a.id for a in chosen[:size]}}
    assert part.points.items() <= kept.items()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    order=st.permutations((MINE, MINE_AGAIN, FOLLOW_UP)),
    words=st.lists(
        st.sampled_from("comet sky night telescope Lindvik Aarden Sund star bright far".split()), min_size=1
    ),
)
def test_an_unrelated_article_changes_nothing_of_a_story(order, words):
    stranger = article(f"It was seen: {' '.join(words)}.", source="Stranger")
    alone = stories((MINE, MINE_AGAIN, FOLLOW_UP), LEXICON)
    beside = stories((stranger, *order), LEXICON)
    for one in order:
        assert beside.of[one.id] == alone.of[one.id]
        assert beside.mates[one.id] == alone.mates[one.id]


def test_articles_that_share_no_key_are_never_compared():
    pairs = {
        frozenset((ALL[n].id, ALL[m].id)) for n, some in candidates([profile(a, LEXICON) for a in ALL]) for m in some
    }
    for a in ALL:
        for b in ALL:
            shared = set(keys(profile(a, LEXICON))) & set(keys(profile(b, LEXICON)))
            assert a.id == b.id or shared or frozenset((a.id, b.id)) not in pairs


def test_the_keys_of_a_long_article_are_few():
    people = " and ".join(f"{a}{b}{c}ar" for a in "BDKLMN" for b in "aeiou" for c in "lmnr")
    assert len(keys(profile(article(f"They met {people} there."), LEXICON))) <= 120


@pytest.mark.parametrize(
    ("other", "shared"),
    [("They left Tolmira Works and went on by Gorvil Lake.", True), ("They left Varn Works for Tolmira Tower.", False)],
    ids=["side by side", "of two names"],
)
def test_words_of_names_make_a_key_where_they_are_one_name(other, shared):
    texts = ("A fire broke out at Tolmira Works.", other)
    first, second = (profile(article(text, published=None), LEXICON) for text in texts)
    assert len(first.names.keys() & second.names.keys()) == 2
    assert bool(set(keys(first)) & set(keys(second))) == shared


# ---- groups ----------------------------------------------------------------------------------------------------------


def test_one_chance_link_does_not_join_two_incidents():
    links = {("a", "b"): 250, ("c", "d"): 250, ("a", "c"): 150, ("a", "d"): -150, ("b", "c"): -200, ("b", "d"): -200}
    assert tellings("abcd", links) == [("a", "b"), ("c", "d")]


def test_groups_that_are_much_nearer_among_themselves_stay_apart():
    near = {("a", "b"): 300, ("c", "d"): 300}
    between = {("a", "c"): 40, ("a", "d"): 40, ("b", "c"): 40, ("b", "d"): 40}
    assert tellings("abcd", near | between) == [("a", "b"), ("c", "d")]


def test_articles_that_are_all_a_little_alike_are_one_group():
    links = {(a, b): 40 for a in "abcd" for b in "abcd" if a < b}
    assert tellings("abcd", links) == [("a", "b", "c", "d")]


@settings(max_examples=50, deadline=None, derandomize=True)
@given(weights=st.lists(st.integers(-300, 600), min_size=15, max_size=15), data=st.data())
def test_groups_do_not_depend_on_the_order_of_articles_and_links(weights, data):
    pairs = [(a, b) for a in "abcdef" for b in "abcdef" if a < b]
    links = dict(zip(pairs, weights, strict=True))
    shuffled = dict(data.draw(st.permutations(sorted(links.items()))))
    assert tellings(data.draw(st.permutations("abcdef")), shuffled) == tellings("abcdef", links)


# ---- years -----------------------------------------------------------------------------------------------------------


def test_an_undated_article_takes_no_year_from_strangers():
    undated = titled("A comet over Lindvik", "Nils Aarden saw a comet over Lindvik.", published=None, source="Undated")
    batch = (MINE, MINE_AGAIN, undated)
    dated = {a.id: a.published for a in infer_years(batch, stories(batch, LEXICON))}
    assert dated[undated.id] is None


def test_an_undated_article_takes_the_year_of_its_mates():
    undated = titled("Twelve die in Orvane mine", MINE_AGAIN.text.split("\n\n", 1)[1], published=None, source="Undated")
    batch = (MINE, MINE_AGAIN, undated)
    (published,) = [a.published for a in infer_years(batch, stories(batch, LEXICON)) if a.id == undated.id]
    assert published is not None
    assert str(published.earliest) == "2031-01-01"
