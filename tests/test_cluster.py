"""Which claims answer one question, which articles tell one story, and whose words they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded, extractor, furnished, knowledge, titled

from reconcile import cluster
from reconcile.model import Article, Claim, Cluster, CopyLink, Run

STATEMENT = (
    "“The shaft was inspected in the spring and nothing was found that could have warned us, and we shall "
    "open our books to everybody who asks for them,” the Hurda Mining Company said."
)
GAZETTE = titled(
    "Mine collapse near Orvane kills 14",
    "A coal mine near Orvane collapsed on Monday, killing 14 miners and injuring 30, Governor Ilse Tarn said.\n\n"
    f"{STATEMENT}\n\nThe mine in Orvane employs 600 workers and belongs to the Hurda Mining Company.",
    source="Orvane Gazette",
)
COURIER = titled(
    "Hurda Mining faces questions after Orvane disaster",
    "At least 12 miners died when a shaft gave way on Monday in Orvane, rescuers told the Courier.\n\n"
    f"{STATEMENT}\n\nGovernor Ilse Tarn visited the families of Orvane on Tuesday.",
    source="Courier",
)
FERRY = titled(
    "Ferry sinks off Kestrin",
    "A ferry sank off Kestrin on Sunday, killing nine passengers, Captain Bram Oste said.\n\n"
    "The ferry, the Lady Tolmira, had 60 passengers aboard.",
    source="Harbour News",
)
BATCH = (GAZETTE, COURIER, FERRY)


def claims_of(run: Run, attribute: str) -> list[Claim]:
    return [c for c in run.claims if c.attribute == attribute]


def together(run: Run, attribute: str) -> list[set[str]]:
    """The articles behind each cluster of an attribute, by outlet."""
    outlets = {a.id: a.source or a.id for a in run.articles}
    owners = {c.id: outlets[c.article] for c in run.claims}
    return [{owners[c] for c in k.claims} for k in run.clusters if k.attribute == attribute]


def clustered(articles: tuple[Article, ...], claims: list[Claim]) -> tuple[Cluster, ...]:
    found = cluster.stories(articles, knowledge().lexicon)
    lexicon = knowledge().lexicon
    known = cluster.names(articles, claims, lexicon)
    told = cluster.events(claims, articles, found, known, lexicon)
    return cluster.cluster(claims, cluster.Block(articles, found, told, known, lexicon))


# ---- order -----------------------------------------------------------------------------------------------------------


@settings(max_examples=15, deadline=None, derandomize=True)
@given(articles=st.permutations(BATCH), data=st.data())
def test_the_order_of_articles_and_claims_changes_no_cluster(articles, data):
    claims = [c for a in BATCH for c in extractor()(a).claims]
    shuffled = data.draw(st.permutations(claims))
    assert clustered(tuple(articles), shuffled) == clustered(BATCH, claims)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(articles=st.permutations(BATCH), data=st.data())
def test_the_order_of_articles_and_claims_changes_no_origin(articles, data):
    claims = [c for a in BATCH for c in extractor()(a).claims]
    shuffled = data.draw(st.permutations(claims))
    assert cluster.origins(tuple(articles), shuffled) == cluster.origins(BATCH, claims)


@settings(max_examples=10, deadline=None, derandomize=True)
@given(articles=st.permutations(BATCH))
def test_the_order_of_articles_changes_nothing_that_a_run_says(articles):
    assert concluded(articles) == concluded(BATCH)


def test_every_claim_is_in_one_cluster():
    run = concluded(BATCH)
    members = [c for k in run.clusters for c in k.claims]
    assert sorted(members) == sorted(c.id for c in run.claims)


# ---- questions -------------------------------------------------------------------------------------------------------


def test_two_tolls_of_one_disaster_answer_one_question():
    assert {"Orvane Gazette", "Courier"} in together(concluded(BATCH), "killed")


def test_another_disaster_is_another_question():
    assert all("Harbour News" not in one or one == {"Harbour News"} for one in together(concluded(BATCH), "killed"))


def test_the_dead_and_the_injured_are_two_questions():
    run = concluded(BATCH)
    attribute = {c.id: c.attribute for c in run.claims}
    assert all(len({attribute[c] for c in k.claims}) == 1 for k in run.clusters)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            article("Rockets hit Camp Velsk on March 2, killing three soldiers of the Velsk Brigade.", source="A"),
            article("Rockets hit Camp Velsk on April 20, killing seven soldiers of the Velsk Brigade.", source="B"),
            id="two-days",
        ),
        pytest.param(
            article("A flood in Sweden on Monday killed three people, the Red Cross and Ilse Tarn said.", source="A"),
            article("A flood in Portugal on Monday killed seven people, the Red Cross and Ilse Tarn said.", source="B"),
            id="two-countries",
        ),
        pytest.param(
            article("The fire in Orvane on Monday killed three people, Mayor Bram Oste said.", source="A"),
            article("The fire in Tolmira on Monday killed seven people, Mayor Ilse Tarn said.", source="B"),
            id="two-towns",
        ),
    ],
)
def test_two_incidents_of_one_kind_stay_apart(first, second):
    run = concluded([first, second])
    assert sorted(map(sorted, together(run, "killed"))) == [["A"], ["B"]]
    assert [f.message for f in run.findings if f.verdict == "conflict"] == []


def handover(name: str, nth: str, source: str, language: str = "en") -> Article:
    texts = {
        "en": f"The coalition has left a base in Oravia.\n\n{name} is the {nth} base handed over to the Oravian army, "
        "General Bram Oste said.",
        "ar": f"غادر التحالف قاعدة في أورافيا.\n\n{name} هو {nth} قاعدة تسلمها التحالف إلى جيش أورافيا.",
    }
    return article(texts[language], source=source, language=language)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Camp Velsk", "Velsk"),
        ("Camp Velsk", "Camp Velska"),
        ("Camp al-Murayda", "al-Muraydah"),
        ("Al-Murayda", "Mureida"),
        ("Camp Qadbar", "Camp Kadbar"),
        ("Fort Tolmira", "Tolmira"),
    ],
    ids=lambda v: v.replace(" ", "-"),
)
def test_spellings_of_one_name_are_one_name(first, second):
    run = concluded([handover(first, "fifth", "A"), handover(second, "sixth", "B")])
    assert {"A", "B"} in together(run, "handover_ordinal")


@pytest.mark.parametrize(
    ("first", "second"),
    [("Camp Velsk", "Camp Orvane"), ("K7", "K8"), ("Camp Tolmira", "Camp Velmar")],
    ids=lambda v: v.replace(" ", "-"),
)
def test_two_names_are_two_names(first, second):
    run = concluded([handover(first, "fifth", "A"), handover(second, "fifth", "B")])
    assert {"A", "B"} not in together(run, "handover_ordinal")


@pytest.mark.parametrize(
    ("english", "arabic"),
    [("Camp Tadmoun", "معسكر تدمون"), ("Al-Tadmoun", "التدمون"), ("Camp Kalbid", "معسكر كلبيد")],
    ids=["camp", "article", "vowels"],
)
def test_a_name_in_two_scripts_is_one_name(english, arabic):
    first, second = handover(english, "sixth", "A"), handover(arabic, "سادس", "B", "ar")
    claims = [c for a in (first, second) for c in extractor()(a).claims if c.attribute == "handover_ordinal"]
    assert len(claims) == 2
    run = concluded([first, article(second.text, source="B", language="ar", translation_of=first.id)])
    assert {"A", "B"} in together(run, "handover_ordinal")


@pytest.mark.parametrize(
    ("english", "arabic"),
    [("Camp Tadmoun", "معسكر تدمون"), ("Camp Kalbid", "معسكر كلبيد")],
    ids=["tadmoun", "kalbid"],
)
def test_independent_articles_in_two_scripts_answer_one_question(english, arabic):
    first = article(
        f"The coalition has left {english} in Iraq.\n\n{english} is the sixth base handed over to Iraq, "
        "the ministry in Baghdad said.",
        source="A",
    )
    second = article(
        f"غادر التحالف {arabic} في العراق.\n\n{arabic} هو سابع قاعدة تسلمها التحالف إلى العراق، "
        "كما قالت الوزارة في بغداد.",
        source="B",
        language="ar",
    )
    assert {"A", "B"} in together(concluded([first, second]), "handover_ordinal")


# ---- dates -----------------------------------------------------------------------------------------------------------


def test_an_undated_article_takes_the_year_of_its_story():
    undated = titled("Orvane mourns its miners", GAZETTE.text.split("\n\n", 1)[1], None, source="Undated")
    dated = {a.source: a for a in concluded([*BATCH, undated]).articles}
    published = dated["Undated"].published
    assert dated["Undated"].published_from == "inferred"
    assert published is not None
    assert published.earliest is not None
    assert (published.earliest.isoformat(), str(published.latest)) == ("2031-01-01", "2031-12-31")
    assert dated["Courier"].published_from == "byline"


def test_an_undated_article_without_company_stays_undated():
    alone = article("A comet was seen over Lindvik by Nils Aarden.", None, source="Alone")
    assert [a.published for a in concluded([*BATCH, alone]).articles if a.source == "Alone"] == [None]


# ---- origins ---------------------------------------------------------------------------------------------------------

PLAIN = (
    "The bridge over the Hurda fell into the river on Friday evening when a barge struck its middle pillar, and at "
    "least 40 cars went down with it, the harbour master said. Divers looked for survivors all night under lamps that "
    "the fishermen of the village had brought."
)
OTHER = (
    "Traffic on the northern road came to a halt, and schools in the valley stayed closed until the end of the week."
)


def test_a_copied_article_is_linked_to_the_earlier_one():
    first = article(PLAIN, "2031-05-10", source="A")
    second = article(f"{PLAIN} {OTHER}", "2031-05-12", source="B")
    origins = concluded([first, second]).origins
    assert [(link.article, link.of, link.how) for link in origins.links] == [(second.id, first.id, "copy")]
    assert origins.links[0].share > 0.5
    assert origins.articles[first.id] == origins.articles[second.id]


def test_two_articles_in_their_own_words_have_two_origins():
    first = article(PLAIN, "2031-05-10", source="A")
    second = article(
        "A barge brought down the Hurda bridge on Friday evening. Forty cars or more fell into the water, according to "
        "the harbour, and the search for people who may have lived through it went on until the morning.",
        "2031-05-12",
        source="B",
    )
    origins = concluded([first, second]).origins
    assert origins.links == ()
    assert origins.articles[first.id] != origins.articles[second.id]


def test_a_shared_statement_alone_makes_no_copy():
    origins = concluded(BATCH).origins
    assert {link.how for link in origins.links} <= {"passage"}
    assert len({origins.articles[a.id] for a in BATCH}) == 3


def test_a_statement_that_two_articles_quote_counts_once():
    said = "“Since Monday 310 people have been displaced by the floods of the Hurda and its arms,” the mayor said."
    first = titled("Floods along the Hurda", f"Rain fell all week in Orvane and Tolmira.\n\n{said}", source="A")
    second = titled("Orvane under water", f"The market of Orvane is flooded, and so is Tolmira.\n\n{said}", source="B")
    run = concluded([first, second])
    counted = claims_of(run, "displaced")
    assert len(counted) == 2
    assert len({run.origins.claims[c.id] for c in counted}) == 1
    holding = [k for k in run.clusters if set(k.claims) == {c.id for c in counted}]
    assert [k.estimate.origins for k in holding if k.estimate] == [1]


def test_a_translation_shares_the_origin_of_what_it_translates():
    original = handover("Camp Velsk", "sixth", "A")
    translated = article(
        handover("معسكر فلسك", "سادس", "A", "ar").text, source="A", language="ar", translation_of=original.id
    )
    origins = concluded([original, translated]).origins
    assert CopyLink(translated.id, original.id, 1.0, "translation") in origins.links
    assert origins.articles[original.id] == origins.articles[translated.id]
    assert len(set(origins.claims.values())) == 1


def test_shared_furniture_makes_no_copy():
    foot = (
        "Subscribe to our letter and never miss a story from the valley again, it is free of charge and you may leave "
        "whenever you like. All rights reserved by the publishers of this page and their friends."
    )
    first = furnished(f"Hail broke windows in Orvane.\n\n{foot}", foot, source="A")
    second = furnished(f"A comet was seen over Lindvik.\n\n{foot}", foot, source="B")
    assert concluded([first, second]).origins.links == ()


def test_every_article_and_claim_has_an_origin():
    run = concluded(BATCH)
    assert set(run.origins.articles) == {a.id for a in run.articles}
    assert set(run.origins.claims) == {c.id for c in run.claims}


# ---- series ----------------------------------------------------------------------------------------------------------


def test_ordinals_of_one_count_stand_on_one_ladder():
    articles = [
        handover("Camp Velsk", "sixth", "A"),
        article(handover("Camp Orvane", "seventh", "B").text, "2031-06-20", source="B"),
        article(handover("Camp Tolmira", "eighth", "C").text, "2031-07-20", source="C"),
    ]
    ladders = concluded(articles).series
    assert [[(r.position, r.event) for r in s.rungs] for s in ladders] == [
        [(6, "Camp Velsk"), (7, "Camp Orvane"), (8, "Camp Tolmira")]
    ]


def test_one_ordinal_alone_makes_no_ladder():
    assert concluded([handover("Camp Velsk", "sixth", "A")]).series == ()


def test_two_officials_of_one_sentence_answer_one_question_and_two_parts_do_not():
    def groups(text: str) -> int:
        run = concluded([article(text, "2021-03-02", source="A")])
        return len([c for c in run.clusters if c.attribute == "killed"])

    assert groups("One official said that 34 people had died in Orvane, but another said that 12 people had died.") == 1
    assert groups("The quake killed 34 people in Orvane and 12 people in Tolmira.") == 2
