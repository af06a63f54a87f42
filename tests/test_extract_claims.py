"""What is extracted beside numbers, and what each claim hangs on."""

from datetime import date

import pytest
from made_articles import claim, claims, extracted, extractor, falls_short, readable, titled

from reconcile.model import Claim, How, Modality, Polarity, State


def names(found: Claim) -> list[str]:
    return [a.name for a in found.anchors]


# ---- ordinals and what they hang on ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "position", "name"),
    [
        ("en", "Velsk is the sixth base handed over to the Oravian army.", 6, "Velsk"),
        ("en", "Camp Velsk became the sixth military base that the coalition has abandoned.", 6, "Camp Velsk"),
        ("en", "Velsk would be the 6th base returned to Oravia in recent weeks.", 6, "Velsk"),
        ("en", "Velsk is the twenty-first base to be vacated by the coalition.", 21, "Velsk"),
        ("ar", "معسكر فلسك هو سادس قاعدة تسلمها القوات.", 6, "فلسك"),
        ("ar", "قاعدة فلسك هي القاعدة السادسة التي تسلمها القوات.", 6, "فلسك"),
    ],
    ids=["copula", "became", "would-be", "to-be-vacated", "arabic-before", "arabic-after"],
)
def test_the_subject_of_the_copula_holds_the_position(language, text, position, name):
    found = claim(text, "handover_ordinal", language=language)
    assert found.value.position == position
    assert found.anchors[0].how is How.SUBJECT
    assert name in names(found)[0]


def test_the_base_is_the_last_base_named():
    text = "The coalition left Camp Velsk on Monday.\n\nThe base is the sixth to be handed over this year."
    assert [a.name for a in claim(text, "handover_ordinal").anchors] == ["Camp Velsk"]


def test_the_base_is_the_last_of_two():
    text = "Troops moved from Camp Orvane to Camp Velsk.\n\nThe base is the sixth base handed over this year."
    assert names(claim(text, "handover_ordinal")) == ["Camp Velsk"]


def test_an_ordinal_keeps_the_window_it_is_counted_in():
    assert claim("Velsk is the sixth base handed over this year.", "handover_ordinal").scope.window == "this year"


def test_a_base_to_be_handed_over_is_counted_and_not_planned():
    text = "Camp Velsk is the sixth base to be handed over to the army."
    found = extracted(text).claims
    assert [(c.kind, c.modality) for c in found if c.kind == "ordinal"] == [("ordinal", Modality.DONE)]
    assert [c.quote for c in found if c.kind == "status"] == []


def test_a_denied_position_is_denied():
    assert claim("Velsk is not the sixth base handed over.", "handover_ordinal").polarity is Polarity.DENIED


def test_a_name_is_not_carried_into_a_sentence_with_its_own_date_and_place():
    text = (
        "On Friday, four rockets struck Camp Velsk.\n\nOn May 2, two bombs struck a convoy in the province of Orvane."
    )
    bombs = claim(text, "bombs")
    assert all("Velsk" not in name for name in names(bombs))
    assert bombs.when is not None
    assert bombs.when.earliest == date(2031, 5, 2)


def test_a_date_is_carried_to_the_next_sentence_of_its_passage_only():
    text = "On May 2, rockets struck Camp Velsk. Three soldiers were killed.\n\nSeven people were arrested in Orvane."
    killed, arrested = claim(text, "killed"), claim(text, "arrested")
    assert killed.when is not None
    assert killed.when.earliest == date(2031, 5, 2)
    assert arrested.when is None


def test_a_site_in_the_sentence_beats_one_named_before():
    text = "Rockets struck Camp Orvane.\n\nSome 900 soldiers are stationed at Camp Velsk."
    found = claim(text, "troops")
    assert "Orvane" not in " ".join(names(found))
    assert "Velsk" in " ".join(names(found)) or "velsk" in (found.scope.place or "")


# ---- dates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "The bridge was destroyed on March 3, 2029.", "2029-03-03", "2029-03-03"),
        ("en", "The bridge was destroyed on 3 March 2029.", "2029-03-03", "2029-03-03"),
        ("en", "The bridge was destroyed on March 3.", "2031-03-03", "2031-03-03"),
        ("en", "The bridge was destroyed on Tuesday.", "2031-05-13", "2031-05-13"),
        ("en", "The bridge was destroyed on Saturday.", "2031-05-10", "2031-05-10"),
        ("en", "The bridge was destroyed on Wednesday.", "2031-05-14", "2031-05-14"),
        ("en", "The bridge was destroyed yesterday.", "2031-05-13", "2031-05-13"),
        ("en", "The bridge was destroyed in March 2029.", "2029-03-01", "2029-03-31"),
        ("en", "The bridge was destroyed in late December.", "2030-12-16", "2030-12-31"),
        ("en", "The army has remained in Orvane since March 2029.", "2029-03-01", None),
        ("ar", "دمر الجسر يوم الثلاثاء.", "2031-05-13", "2031-05-13"),
        ("ar", "دمر الجسر في 3 آذار/مارس 2029.", "2029-03-03", "2029-03-03"),
        ("ar", "دمر الجسر أمس.", "2031-05-13", "2031-05-13"),
    ],
    ids=readable,
)
def test_a_date_names_the_days_that_a_reader_of_that_day_takes_it_for(language, text, first, last):
    found = claims(text, "date", language=language)
    assert [
        (c.value.days.earliest.isoformat(), c.value.days.latest and c.value.days.latest.isoformat()) for c in found
    ] == [(first, last)]


@pytest.mark.parametrize(
    ("words", "day"),
    [("Two days later", date(2031, 3, 12)), ("A week earlier", date(2031, 3, 3)), ("The next day", date(2031, 3, 11))],
)
def test_days_later_count_from_the_event_told_before(words, day):
    text = f"On March 10, rockets struck Camp Velsk.\n\n{words}, parliament passed a bill."
    later = claims(text, "date")[-1]
    assert (later.value.days.earliest, later.value.days.latest) == (day, day)


def test_days_later_count_from_the_event_told_before_in_arabic():
    text = "في 10 آذار/مارس استهدفت صواريخ معسكر فلسك.\n\nوبعد يومين أقر البرلمان قرارا."
    later = claims(text, "date", language="ar")[-1]
    assert later.value.days.earliest == date(2031, 3, 12)


def test_two_days_later_makes_no_duration():
    text = "On March 10, rockets struck Camp Velsk.\n\nTwo days later, parliament passed a bill."
    assert [c.attribute for c in claims(text, "quantity")] == []


def test_an_undated_article_leaves_a_weekday_open():
    assert claims("The bridge was destroyed on Tuesday.", "date", published=None) == []


def test_a_year_alone_holds_in_an_undated_article():
    found = claims("The bridge was destroyed on March 3, 2029.", "date", published=None)
    assert [c.value.days.earliest for c in found] == [date(2029, 3, 3)]


# ---- statuses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "The coalition handed over Camp Velsk to the army.", State.DONE),
        ("en", "The coalition has withdrawn from Camp Velsk.", State.DONE),
        ("en", "Camp Velsk was handed over to the army.", State.DONE),
        ("en", "The coalition is withdrawing from Camp Velsk.", State.IN_PROGRESS),
        ("en", "The coalition has started to withdraw from Camp Velsk.", State.IN_PROGRESS),
        ("en", "The coalition plans to withdraw from Camp Velsk.", State.PLANNED),
        ("en", "The coalition will hand over Camp Velsk next week.", State.PLANNED),
        ("en", "The coalition is preparing to withdraw from Camp Velsk.", State.PLANNED),
        ("en", "The coalition decided to withdraw from Camp Velsk.", State.DECIDED),
        ("ar", "انسحبت القوات من معسكر فلسك.", State.DONE),
        ("ar", "ستنسحب القوات من معسكر فلسك.", State.PLANNED),
        falls_short("ar", "قررت القوات الانسحاب من معسكر فلسك.", State.DECIDED, reason="a verbal noun is no act"),
    ],
    ids=readable,
)
def test_a_status_says_how_far_the_act_has_come(language, text, state):
    found = claims(text, "status", language=language)
    assert [c.value.state for c in found] == [state]
    assert "Velsk" in names(found[0])[0] or "فلسك" in names(found[0])[0]


def test_a_headlines_plan_is_planned():
    made = titled("Coalition to Evacuate Camp Velsk", "The fire killed three people.")
    found = [c for c in extractor()(made).claims if c.kind == "status"]
    assert [c.value.state for c in found] == [State.PLANNED]


def test_a_headlines_present_is_only_stated():
    made = titled("Coalition Withdraws From Camp Velsk", "The fire killed three people.")
    found = [c for c in extractor()(made).claims if c.kind == "status"]
    assert [c.value.state for c in found] == [State.STATED]


def test_what_has_not_happened_is_denied():
    found = claims("The coalition has not withdrawn from Camp Velsk.", "status")
    assert [c.polarity for c in found] == [Polarity.DENIED]


# ---- responsibility --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "actor", "polarity"),
    [
        ("en", "The Marsh Brigade claimed responsibility for the attack.", "Marsh Brigade", Polarity.AFFIRMED),
        pytest.param(
            "en",
            "Responsibility for the attack was claimed by the Marsh Brigade.",
            "Marsh Brigade",
            Polarity.AFFIRMED,
            id="was-claimed-by",
        ),
        ("en", "The government blamed the Marsh Brigade for the attack.", "Marsh Brigade", Polarity.AFFIRMED),
        ("en", "The Marsh Brigade denied any role in the attack.", "Marsh Brigade", Polarity.DENIED),
        pytest.param("ar", "تبنت كتائب المستنقع الهجوم.", "المستنقع", Polarity.AFFIRMED, id="arabic"),
    ],
    ids=readable,
)
def test_responsibility_has_an_actor(language, text, actor, polarity):
    found = claims(text, "attribution", language=language)
    assert [c.polarity for c in found] == [polarity]
    assert actor in found[0].value.actor


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No group has claimed responsibility for the attack."),
        ("en", "Nobody claimed responsibility for the rockets."),
        pytest.param("en", "There was no immediate claim of responsibility.", id="no-claim"),
        pytest.param("ar", "ولم تعلن أي جهة مسؤوليتها عن الهجوم.", id="arabic"),
    ],
    ids=readable,
)
def test_nobody_claimed_it_has_no_actor_and_is_denied(language, text):
    found = claims(text, "attribution", language=language)
    assert [(c.value.actor, c.polarity) for c in found] == [(None, Polarity.DENIED)]


# ---- lists -----------------------------------------------------------------------------------------------------------

LEAD = "Camp Velsk became the fifth base that the coalition has abandoned. "


@pytest.mark.parametrize(
    ("tail", "members"),
    [
        ("The previous ones were Orvane, Tolmira, Kestrin and Hurda.", ("Orvane", "Tolmira", "Kestrin", "Hurda")),
        (
            "The earlier ones were Orvane and Tolmira in the west, then Kestrin and Hurda in the north.",
            ("Orvane", "Tolmira", "Kestrin", "Hurda"),
        ),
        ("The previous ones were Orvane near the southern border, Tolmira, and Hurda.", ("Orvane", "Tolmira", "Hurda")),
        ("The previous two were Orvane and K9.", ("Orvane", "K9")),
    ],
    ids=["four", "with-places", "with-a-tail", "two"],
)
def test_what_came_before_is_a_list_in_the_order_of_the_text(tail, members):
    found = claims(LEAD + tail, "enumeration")
    assert [(c.value.members, c.value.count) for c in found] == [(members, len(members))]
    assert names(found[0]) == ["Camp Velsk"]


def test_what_came_before_is_a_list_in_arabic():
    text = "معسكر فلسك هو خامس قاعدة تسلمها القوات. وكانت القواعد السابقة هي أورفان وتولميرا وكسترين وهوردا."
    assert [c.value.count for c in claims(text, "enumeration", language="ar")] == [4]


def test_names_in_a_row_without_an_announcement_are_no_list():
    assert claims("Orvane, Tolmira, Kestrin and Hurda saw rain.", "enumeration") == []


# ---- places ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The army left Velsk, south of Orvane.", "Velsk"),
        ("Rockets struck Velsk, a city west of Orvane.", "Velsk"),
    ],
    ids=["south-of", "a-city-west-of"],
)
def test_a_place_is_told_in_the_articles_own_words(text, subject):
    found = claims(text, "location")
    assert [c.subject for c in found] == [subject]
    assert found[0].value.text == found[0].quote
    assert "Orvane" in found[0].quote


# ---- who says it -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The fire killed three people, Mayor Ilse Tarn said.", "Tarn"),
        ("According to the Orvane Gazette, the fire killed three people.", "Orvane Gazette"),
        (
            "Three people died in the fire, a spokesman for the harbour ministry said.",
            "spokesman for the harbour ministry",
        ),
        ("Three people died in the fire, said Ilse Tarn, head of the Orvane clinic.", "Ilse Tarn"),
        ("Ilse Tarn, head of the Orvane clinic, said the fire killed three people.", "Ilse Tarn"),
        ("Three people died in the fire, according to local reports.", "local reports"),
        ("Three people died in the fire, state media said.", "state media"),
    ],
    ids=readable,
)
def test_a_claim_keeps_its_speaker(text, speaker):
    assert speaker in (claim(text, "killed").speaker or "")


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("The Gazette reported, citing a harbour source, that three people died.", "Gazette", ("a harbour source",)),
        ("The Gazette quoted a police source as saying that three people died.", "Gazette", ("a police source",)),
        ("Three people died, the Gazette said, according to the coroner.", "Gazette", ("the coroner",)),
    ],
    ids=["citing", "quoted-as", "according"],
)
def test_whom_the_speaker_cites_is_kept_apart(text, speaker, via):
    found = claim(text, "killed")
    assert (found.speaker, found.via) == (speaker, via)


def test_two_voices_of_one_sentence_keep_their_own_numbers():
    told = claims("Police said 34 had died, but the hospital said 12.", "quantity")
    assert [(c.value.number, c.speaker) for c in told] == [(34, "Police"), (12, "hospital")]


@pytest.mark.parametrize(
    "text", ["The storm claimed 12 lives.", "Police blocked the road and 12 people died."], ids=readable
)
def test_what_says_nothing_is_no_speaker(text):
    assert [c.speaker for c in claims(text, "quantity")] == [None]


def test_who_is_quoted_is_no_place():
    assert claim("According to Ilse Tarn, the fire killed three people.", "killed").scope.place is None
