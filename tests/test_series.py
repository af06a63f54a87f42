"""Which ordinals and running counts of a story stand on one ladder, and which are counts of their own."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, extractor, knowledge
from made_cases import Batch, day

from reconcile import cluster
from reconcile.judge import Case, solve
from reconcile.model import Article, Bound, Claim, Cluster, Ordinal, Rung, Series
from reconcile.report._ladder import heading, positions, steps


def told(text: str, published: str = "2031-05-14", **more: object) -> Article:
    """An article of its own outlet."""
    return article(text, published, source=f"The {text.split()[1]} {len(text)}", **more)


def block_of(articles: list[Article], said: list[Claim]) -> cluster.Block:
    """A block in which all articles tell one story."""
    ids = tuple(sorted(a.id for a in articles))
    one = cluster.Stories(dict.fromkeys(ids, "s1"), {"s1": ids}, {"s1": ""}, dict.fromkeys(ids, frozenset(ids)))
    lexicon = knowledge().lexicon
    known = cluster.names(articles, said, lexicon)
    return cluster.Block(articles, one, cluster.events(said, articles, one, known, lexicon), known, lexicon)


def ladders(*articles: Article) -> list[Series]:
    """The series of articles that tell one story."""
    said = [c for a in articles for c in extractor()(a).claims]
    block = block_of(list(articles), said)
    return list(cluster.series(cluster.cluster(said, block), {c.id: c for c in said}, block))


def places(series: Series) -> list[tuple[int, str]]:
    return [(r.position, r.event) for r in series.rungs if r.bound is None]


def by_position(series: list[Series]) -> list[list[int]]:
    return sorted([r.position for r in s.rungs] for s in series)


VELSK = told(
    "The army left Camp Velsk in Oravia on March 2. Camp Velsk is the sixth base handed over to the Oravian army this "
    "year.",
    "2031-03-02",
)
ORVANE = told(
    "Camp Orvane in Oravia became the seventh base handed over to the Oravian army in recent months on May 9.",
    "2031-05-09",
)
ORVANE_FR = told(
    "Le camp d'Orvane est la septième base remise à l'armée d'Oravia cette année, le 9 mai.",
    "2031-05-09",
    language="fr",
)


# ---- counts of things that change hands ------------------------------------------------------------------------------


def test_a_ladder_joins_languages_and_loosely_worded_periods():
    (series,) = ladders(VELSK, ORVANE, ORVANE_FR)
    assert [p for p, _ in places(series)] == [6, 7]
    assert set(series.windows) == {"this year", "in recent months", "cette année"}
    assert (series.attribute, series.story) == ("handover_ordinal", "s1")


def test_each_rung_hangs_on_the_event_of_its_claims():
    said = [c for a in (VELSK, ORVANE) for c in extractor()(a).claims]
    block = block_of([VELSK, ORVANE], said)
    (series,) = cluster.series(cluster.cluster(said, block), {c.id: c for c in said}, block)
    assert [r.of for r in series.rungs] == [block.events.of[r.claims[0]].id for r in series.rungs]


def test_this_year_of_two_years_is_two_counts():
    later = told(
        "Camp Orvane in Oravia became the seventh base handed over to the Oravian army this year on May 9, 2032.",
        "2032-05-09",
    )
    assert ladders(VELSK, later) == []


@pytest.mark.parametrize("field", ["whose", "giver", "receiver"])
def test_bases_of_two_owners_givers_or_receivers_are_counted_apart(field: str):
    def rungs(*parties: str | None) -> list[int]:
        said = [c for a in (VELSK, ORVANE) for c in extractor()(a).claims]
        nth = iter(parties)
        said = [
            replace(c, scope=replace(c.scope, **{field: next(nth)})) if c.kind == "ordinal" else c  # type: ignore[arg-type]
            for c in said
        ]
        block = block_of([VELSK, ORVANE], said)
        made = cluster.series(cluster.cluster(said, block), {c.id: c for c in said}, block)
        return [len(s.rungs) for s in made]

    assert rungs("marisk navy", "marisk navy") == rungs("marisk navy", None) == [2]
    assert rungs("Iraq", "Syria") == []


def test_a_base_that_is_not_the_seventh_stands_on_no_rung():
    denied = told("Camp Orvane is not the seventh base handed over to the Oravian army, a spokesman said.")
    assert ladders(VELSK, denied) == []


# ---- counts of what happens ------------------------------------------------------------------------------------------


def launch(position: str, when: str, more: str = "") -> Article:
    return told(
        f"Oravia Orbital sent up 40 satellites. It was Oravia Orbital's {position} launch this year{more}.",
        when,
    )


def test_launches_and_flights_told_side_by_side_are_two_ladders():
    first = launch("11th", "2031-03-02", " and the 30th flight of the Red Comet rocket")
    second = launch("12th", "2031-04-09", " and the 31st flight of the Red Comet rocket")
    assert by_position(ladders(first, second)) == [[11, 12], [30, 31]]


def test_a_ladder_of_launches_says_whose_they_are():
    (series,) = ladders(launch("11th", "2031-03-02"), launch("12th", "2031-04-09"))
    assert (series.counted, series.whose, series.windows) == ("launch", "Oravia Orbital", ("this year",))


def test_launches_of_two_companies_are_counted_apart():
    other = told(
        "Marisk Space sent up a probe from Brunholm. It was Marisk Space's 12th launch this year.", "2031-04-09"
    )
    assert ladders(launch("11th", "2031-03-02"), other) == []


def test_launches_far_apart_in_their_count_are_no_ladder():
    assert ladders(launch("11th", "2031-03-02"), launch("96th", "2031-04-09")) == []


def test_attacks_on_two_bases_are_counted_apart():
    one = told("Rockets struck Camp Velsk on May 2. It was the third attack on Camp Velsk this month.", "2031-05-02")
    two = told("Rockets struck Camp Orvane on May 9. It was the fourth attack on Camp Orvane this month.", "2031-05-09")
    again = told("Rockets struck Camp Velsk on May 9. It was the fourth attack on Camp Velsk this month.", "2031-05-09")
    assert ladders(one, two) == []
    assert by_position(ladders(one, again)) == [[3, 4]]


@pytest.mark.parametrize(
    "texts",
    [
        ("The fire broke out on the third floor of the barracks.", "The fire reached the fifth floor of the barracks."),
        ("The 7th Division attacked Velsk this year.", "The 9th Division attacked Velsk this year."),
        ("The town was shelled for the third time this year.", "The town was shelled for the fourth time this year."),
        ("It is the third year of the war in Oravia.", "It is the fourth year of the war in Oravia."),
        ("C'est la troisième année de guerre en Oravia.", "C'est la quatrième année de guerre en Oravia."),
    ],
    ids=["floors", "divisions", "times", "years", "french years"],
)
def test_ordinals_of_what_does_not_happen_make_no_ladder(texts):
    language = "fr" if texts[0].startswith("C'est") else "en"
    one, two = (told(text, f"2031-05-0{n}", language=language) for n, text in enumerate(texts, 1))
    assert ladders(one, two) == []


def test_ordinals_with_neither_owner_nor_period_make_no_ladder():
    assert ladders(told("The third attack struck Velsk."), told("The fourth attack struck Velsk.", "2031-05-20")) == []


# ---- running counts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "position", "bound"),
    [
        ("Nine bases have been handed over to the Oravian army so far this year.", "en", 9, Bound.EXACT),
        ("At least nine bases have been handed over since January.", "en", 9, Bound.AT_LEAST),
        ("More than nine bases have been handed over this year.", "en", 10, Bound.AT_LEAST),
        ("Neuf bases ont été remises à l'armée cette année.", "fr", 9, Bound.EXACT),
    ],
    ids=["exact", "at least", "more than", "french"],
)
def test_a_running_count_is_a_rung_of_the_ladder(text, language, position, bound):
    (series,) = ladders(VELSK, ORVANE, told(text, "2031-06-20", language=language))
    assert [(r.position, r.bound, r.of) for r in series.rungs if r.bound] == [(position, bound, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine bases were handed over last year.",
        "Nine bases have been handed over.",
        "Nine bases have been attacked this year.",
        "Nine bases will be handed over this year.",
        "About nine bases have been handed over this year.",
        "Nine schools have been handed over this year.",
    ],
    ids=["a period that is over", "no period", "another act", "planned", "hedged", "other things"],
)
def test_a_number_that_is_no_running_count_stays_off_the_ladder(text):
    (series,) = ladders(VELSK, ORVANE, told(text, "2031-06-20"))
    assert [r for r in series.rungs if r.bound] == []


def test_a_running_count_alone_makes_no_ladder():
    assert ladders(VELSK, told("Nine bases have been handed over this year.", "2031-06-20")) == []


# ---- order -----------------------------------------------------------------------------------------------------------

MIXED = (
    VELSK,
    ORVANE,
    ORVANE_FR,
    launch("11th", "2031-03-02"),
    launch("12th", "2031-04-09"),
    told("Nine bases have been handed over so far this year.", "2031-06-20"),
)
SAID = [c for a in MIXED for c in extractor()(a).claims]
BLOCK = block_of(list(MIXED), SAID)
CLUSTERS = cluster.cluster(SAID, BLOCK)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(shuffled=st.permutations(CLUSTERS))
def test_the_order_of_clusters_changes_no_series(shuffled: list[Cluster]):
    by_id = {c.id: c for c in SAID}
    assert cluster.series(shuffled, by_id, BLOCK) == cluster.series(CLUSTERS, by_id, BLOCK)


# ---- the ladder that holds a running count ---------------------------------------------------------------------------


def ladder(*rungs: tuple[int, str, str, Bound | None]) -> tuple[Series, Case]:
    batch = Batch()
    made = tuple(
        Rung(n, event, day(when), (batch.claim(f"a{i}", Ordinal(n), "place"),), bound=bound)
        for i, (n, event, when, bound) in enumerate(rungs)
    )
    return Series("l1", "Which?", made), batch.case()


ASH, ELM = (7, "Ash", "2021-04-07", None), (8, "Elm", "2021-08-23", None)


@pytest.mark.parametrize(
    ("count", "rejected"),
    [
        ((7, "so far", "2021-05-01", Bound.EXACT), 0),
        ((8, "so far", "2021-05-01", Bound.EXACT), 1),
        ((6, "so far", "2021-05-01", Bound.EXACT), 1),
        ((6, "so far", "2021-05-01", Bound.AT_LEAST), 0),
        ((8, "so far", "2021-05-01", Bound.AT_LEAST), 1),
        ((12, "so far", "2021-12-01", Bound.EXACT), 0),
    ],
    ids=["as many", "too many", "too few", "at least so many", "at least too many", "more later"],
)
def test_a_running_count_fits_the_events_before_it_and_after_it(count, rejected):
    assert len(solve(*ladder(ASH, ELM, count))[0].rejects) == rejected


def test_a_running_count_decides_between_two_positions():
    first, *_ = solve(*ladder((6, "Ash", "2021-04-07", None), ASH, (6, "so far", "2021-05-01", Bound.EXACT)))
    assert first.holds == "Ash is the 6th"


def test_a_running_count_leaves_no_position_empty():
    (only,) = solve(*ladder(ASH, ELM, (12, "so far", "2021-12-01", Bound.EXACT)))
    assert only.why == "leaves no position empty"


# ---- in words --------------------------------------------------------------------------------------------------------


def test_the_heading_says_what_is_counted_from_whom_to_whom_and_over_which_period():
    series = Series("l1", "?", (), (), "x", "base", "US", "the army", "the city", ("this year", "since March"), "s1")
    assert heading(series) == "n-th base of US from the army to the city, counted over “this year” or “since March”"


def test_the_heading_leaves_out_what_no_text_tells():
    assert heading(Series("l1", "?", (), counted="launch")) == "n-th launch"


def test_a_least_running_count_is_drawn_with_a_plus():
    series, _ = ladder(ASH, (9, "so far, at least", "2021-05-01", Bound.AT_LEAST))
    assert [positions(step) for step in steps(series)] == ["7", "9+"]
