"""What is extracted of numbers: bound, what they count, what happened to it; zero and silence."""

import pytest
from made_articles import claim, claims, extracted, extractor, furnished, readable

from reconcile.model import Bound, Modality, Polarity, Quantity

BOUNDS = [
    ("en", "The landslide killed 14 people in Orvane.", "killed", 14, "exact"),
    ("en", "The landslide killed fourteen people in Orvane.", "killed", 14, "exact"),
    ("en", "About 340 people were injured in the blaze.", "injured", 340, "about"),
    ("en", "At least nine miners died in the collapse.", "killed", 9, "at_least"),
    ("en", "The collapse killed no fewer than nine miners.", "killed", 9, "at_least"),
    ("en", "More than 1,200 villagers were displaced by the flood.", "displaced", 1200, "more_than"),
    ("en", "Over 700 homes were destroyed by the storm.", "buildings_damaged", 700, "more_than"),
    ("en", "Up to 60 passengers were aboard the ferry.", "aboard", 60, "at_most"),
    ("en", "Fewer than 20 people were arrested in Tolmira.", "arrested", 20, "less_than"),
    ("en", "Two dozen sailors were rescued off Kestrin.", "rescued", 24, "about"),
    ("ar", "قتل 14 شخصا في الانهيار.", "killed", 14, "exact"),
    ("en", "One hundred and eighty-seven neighbours were injured in the fire.", "injured", 187, "exact"),
    ("ar", "قتل ١٤ شخصا في الانهيار.", "killed", 14, "exact"),
    ("ar", "قتل شخصان في الحريق.", "killed", 2, "exact"),
    ("ar", "أصيب نحو 340 شخصا في الحريق.", "injured", 340, "about"),
    ("ar", "لقي ما لا يقل عن تسعة عمال مصرعهم في المنجم.", "killed", 9, "at_least"),
    ("ar", "نزح أكثر من 1200 شخص بسبب الفيضان.", "displaced", 1200, "more_than"),
    ("ar", "اعتقلت الشرطة أقل من 20 شخصا.", "arrested", 20, "less_than"),
]


@pytest.mark.parametrize(("language", "text", "attribute", "number", "bound"), BOUNDS, ids=readable)
def test_a_number_keeps_the_bound_it_is_written_with(language, text, attribute, number, bound):
    value = claim(text, attribute, language=language).value
    assert isinstance(value, Quantity)
    assert (value.number, value.bound) == (number, bound)


@pytest.mark.parametrize(
    ("language", "text", "attribute", "low", "high"),
    [
        ("en", "Between 30 and 40 sailors are missing.", "missing", 30, 40),
        ("en", "Police arrested 12 to 15 protesters in Tolmira.", "arrested", 12, 15),
        ("ar", "اعتقلت الشرطة ما بين 30 و40 متظاهرا.", "arrested", 30, 40),
    ],
    ids=["between", "to", "arabic"],
)
def test_a_range_has_two_ends(language, text, attribute, low, high):
    value = claim(text, attribute, language=language).value
    assert (value.low, value.high, value.bound) == (low, high, Bound.RANGE)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Dozens of passengers were injured in the crash."), ("ar", "أصيب عشرات الركاب في الحادث.")],
    ids=["english", "arabic"],
)
def test_dozens_is_vague_and_starts_well_above_one(language, text):
    value = claim(text, "injured", language=language).value
    assert value.bound is Bound.VAGUE
    assert value.low is not None
    assert value.low > 10


@pytest.mark.parametrize(
    ("language", "text", "attribute", "counted", "event"),
    [
        ("en", "The fire in Orvane killed three nurses.", "killed", "nurses", "killed"),
        ("en", "Three nurses died in the fire.", "killed", "nurses", "killed"),
        ("en", "Three nurses were killed in the fire.", "killed", "nurses", "killed"),
        ("en", "Three nurses lost their lives in the fire.", "killed", "nurses", "killed"),
        ("en", "The death toll has risen to 31.", "killed", None, "killed"),
        ("en", "Eleven hikers were hurt.", "injured", "hikers", "injured"),
        ("en", "Rescuers pulled seven survivors from the mine.", "rescued", "survivors", "rescued"),
        ("en", "Six climbers are missing on Mount Hurda.", "missing", "climbers", "missing"),
        ("en", "Police detained 19 marchers.", "arrested", "marchers", "arrested"),
        ("en", "The flood forced 400 families to flee.", "displaced", "families", "displaced"),
        ("en", "Some 900 soldiers are stationed at Fort Velsk.", "troops", "soldiers", "present"),
        ("en", "The army has trained 2,500 soldiers at Fort Velsk.", "trained", "soldiers", "trained"),
        ("en", "The army will withdraw 150 soldiers from Fort Velsk.", "troops_withdrawn", "soldiers", "withdrawn"),
        ("en", "Eight rockets struck the depot.", "rockets", "rockets", "struck"),
        ("en", "Eight rockets hit Fort Velsk.", "rockets", "rockets", "struck"),
        ("ar", "قتل ثلاثة جنود في الهجوم.", "killed", "جنود", "killed"),
        ("ar", "أدى الحريق إلى مقتل ثلاث نساء.", "killed", "نساء", "killed"),
        ("ar", "أصيب أحد عشر راكبا.", "injured", "راكبا", "injured"),
        ("ar", "اعتقلت الشرطة 19 متظاهرا.", "arrested", "متظاهرا", "arrested"),
        ("ar", "سقطت ثمانية صواريخ على القاعدة.", "rockets", "صواريخ", "landed"),
    ],
    ids=readable,
)
def test_a_number_tells_what_it_counts_and_what_happened_to_it(language, text, attribute, counted, event):
    found = claim(text, attribute, language=language)
    assert (found.counted, found.event) == (counted, event)


@pytest.mark.parametrize(
    ("text", "attribute", "number", "unit"),
    [
        ("The quake had a magnitude of 6.3.", "magnitude", "6.3", "magnitude"),
        ("The quake struck at a depth of 12 km.", "depth", "12", "km"),
        ("The ferry had a capacity of 180 passengers.", "capacity", "180", None),
        ("The lake covers an area of 640 square kilometers.", "area", "640", "km2"),
        ("The village lies 45 miles from Orvane.", "distance", "45", "mile"),
    ],
    ids=["magnitude", "depth", "capacity", "area", "distance"],
)
def test_a_measure_keeps_the_unit_it_is_written_in(text, attribute, number, unit):
    value = claim(text, attribute).value
    assert (str(value.number), value.unit) == (number, unit)


def test_millions_are_multiplied_out():
    value = next(c.value for c in claims("The bridge cost $347 million.", "quantity"))
    assert (value.number, value.unit) == (347_000_000, "USD")


def test_two_counts_of_one_sentence_each_get_their_own_event():
    text = "The blast killed six workers and injured 23 others."
    assert claim(text, "killed").value.number == 6
    assert claim(text, "injured").value.number == 23


def test_two_counts_of_one_arabic_sentence_each_get_their_own_event():
    text = "قتل ستة عمال وأصيب 23 آخرون في الانفجار."
    assert claim(text, "killed", language="ar").value.number == 6
    assert claim(text, "injured", language="ar").value.number == 23


def test_the_second_count_without_a_noun_takes_the_first_ones():
    text = "Six workers died and 23 were injured in the blast."
    assert claim(text, "killed").value.number == 6
    assert claim(text, "injured").value.number == 23


def test_whose_soldiers_were_counted_is_kept():
    whose = [
        c.scope.whose for c in claims("The attack killed two American soldiers and one British soldier.", "quantity")
    ]
    assert len(whose) == 2
    assert None not in whose
    assert whose[0] != whose[1]


# ---- nothing, and silence --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "attribute"),
    [
        ("en", "No one was killed in the fire.", "killed"),
        ("en", "Nobody was injured.", "injured"),
        ("en", "There were no casualties.", "casualties"),
        ("en", "No civilians had been killed.", "killed"),
        ("en", "The rockets caused no injuries.", "injured"),
        ("en", "No arrests were made in Orvane.", "arrested"),
        ("fr", "Il n'y a eu aucune arrestation, ni aucun blessé.", "injured"),
        ("ar", "لم يقتل أحد في الحريق.", "killed"),
        ("ar", "لم يصب أحد.", "injured"),
    ],
    ids=readable,
)
def test_nobody_is_zero(language, text, attribute):
    found = claim(text, attribute, language=language)
    assert found.value.number == 0
    assert found.polarity is not Polarity.SILENT


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There was no mention of casualties."),
        ("en", "There were no reports of casualties."),
        ("en", "The police gave no word of arrests."),
        ("en", "There was no immediate word on casualties."),
        ("ar", "ولم ترد تقارير عن وقوع إصابات."),
        ("ar", "ولم ترد أنباء عن سقوط ضحايا."),
    ],
    ids=readable,
)
def test_a_silence_about_casualties_is_not_zero(language, text):
    found = claims(text, "quantity", language=language)
    assert [c.polarity for c in found] == [Polarity.SILENT]
    assert found[0].value.number is None


# ---- what did not happen, may happen, or is a part -------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "If the dam breaks, 3,000 people could be killed.",
        "As many as 50 people may have died.",
        "Twenty-two people are feared dead.",
        "The plan would have displaced 400 families.",
    ],
    ids=readable,
)
def test_a_count_of_what_may_be_is_not_told_as_done(text):
    found = claims(text, "quantity")[0]
    assert found.modality is not Modality.DONE or found.doubt is not None


def test_a_count_that_somebody_denies_is_denied():
    assert claim("The company denied that 14 miners had died.", "killed").polarity is Polarity.DENIED


def test_none_of_the_hostages_leaves_the_hostages_alive():
    killed = claims("The militia killed none of the 40 hostages.", "quantity")
    assert 40 in [c.value.number for c in killed]
    assert [c.value.number for c in killed if c.attribute == "killed"] == [0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bomb killed 12 people, including four children."),
        ("en", "Ten people, among them two firefighters, were killed."),
        ("ar", "قتل 12 شخصا بينهم أربعة أطفال."),
    ],
    ids=["including", "among-them", "arabic"],
)
def test_a_number_included_in_another_is_a_part(language, text):
    whole, part = (c for c in claims(text, "quantity", language=language) if c.attribute == "killed")
    assert whole.scope.part is None
    assert part.scope.part is not None


def test_where_the_speaker_sits_is_not_where_it_happened():
    text = "The earthquake in Sweden killed 12 people, the ministry in Stockholm said."
    assert claim(text, "killed").scope.place in (None, "sweden")


def test_the_narrower_of_two_nested_places_is_kept():
    assert claim("The earthquake in Baghdad in Iraq killed 12 people.", "killed").scope.place == "baghdad"


@pytest.mark.parametrize(
    ("text", "attribute", "number"),
    [
        ("بلغت قوة الزلزال 6.3 درجات.", "magnitude", "6.3"),
        ("لقي خمسة أشخاص حتفهم.", "killed", "5"),
        ("قتل ألفا شخص في الزلزال.", "killed", "2000"),
        ("قتل مئتا شخص في الزلزال.", "killed", "200"),
        ("أسفر الانفجار عن مقتل شخصين وإصابة ثلاثة.", "injured", "3"),
        ("ارتفعت حصيلة القتلى إلى 17 قتيلا.", "killed", "17"),
    ],
    ids=["magnitude", "idiom", "two-thousand", "two-hundred", "verbal-noun", "toll"],
)
def test_arabic_turns_of_phrase_keep_their_count(text, attribute, number):
    assert str(claim(text, attribute, language="ar").value.number) == number


# ---- numerals that are no claims -------------------------------------------------------------------------------------


def test_a_number_in_furniture_makes_no_claim():
    text = "5,000 people have given\n\nThe fire in Orvane killed three people."
    found = extractor()(furnished(text, "5,000 people have given"))
    assert [c.value.number for c in found.claims if c.kind == "quantity"] == [3]
    assert found.ledger.read == found.ledger.total == 2


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers of the 82nd Regiment marched through Orvane.",
        "The road known as Route 80 was closed.",
        "It was one of the things he liked.",
        "First, the mayor spoke.",
        "The 21st Century Foundation gave the money.",
    ],
)
def test_a_numeral_in_a_name_or_a_turn_of_phrase_is_no_claim(text):
    assert [c.quote for c in extracted(text).claims if c.kind in ("quantity", "ordinal")] == []


def test_the_ledger_names_the_numerals_that_were_not_read():
    found = extracted("The fire killed three people.\n\nEntry 4711 was missing.").ledger
    assert found.total == found.read + len(found.unread)
    assert all(one.why for one in found.unread)


def test_what_came_on_top_of_a_toll_is_a_part():
    assert claim("Divers recovered 13 more bodies from the wreck.", "killed").scope.part == "more"
    assert claim("Three more died in the Orvane fire.", "killed").scope.part == "more"
    assert claim("Twelve died and 30 more were injured in the Orvane fire.", "injured").scope.part is None
    assert claim("Twelve died in the Orvane fire. Thirty more were injured.", "injured").scope.part is None
    assert claim("Divers recovered 13 bodies from the wreck.", "killed").scope.part is None


def test_an_adjective_right_behind_a_number_tells_what_happened():
    found = {
        c.attribute: c.value.number
        for c in claims("The ferry sank, killing 14 people and leaving 23 missing.", "quantity")
    }
    assert found == {"killed": 14, "missing": 23}


def test_what_an_official_tells_of_did_not_happen_to_him():
    found = claims("One official said that 34 people had died.", "quantity")
    assert [c.value.number for c in found if c.attribute == "killed"] == [34]


BARE = [
    ("en", "Police reported 58 arrests.", "arrested", [58]),
    ("en", "Arrests rose overnight to 93.", "arrested", [93]),
    ("en", "The police told of 77 arrests; the lawyers' own tally is 61.", "arrested", [77, 61]),
    ("en", "The clinic recorded 30 fevers and four deaths.", "killed", [4]),
    ("en", "Deaths stood at 14 and injuries at 120.", "injured", [120]),
    ("en", "The army put the dead of Monday at four and the hurt at 12.", "killed", [4]),
    ("en", "Two stevedores were killed and a kiosk burned.", "killed", [2]),
    ("en", "Thirty people were listed as missing.", "missing", [30]),
    ("en", "Turnout at the rally was put at 45,000.", "crowd", [45000]),
    ("en", "Nineteen have been charged.", "charged", [19]),
    ("fr", "La police a fait état de 58 arrestations.", "arrested", [58]),
    ("es", "La policía informó de 58 detenciones.", "arrested", [58]),
    ("ar", "أفادت الشرطة بحدوث 58 حالة اعتقال.", "arrested", [58]),
]


def _stated(text, attribute, language="en"):
    return [c for c in claims(text, "quantity", language=language) if c.attribute == attribute]


@pytest.mark.parametrize(("language", "text", "attribute", "numbers"), BARE, ids=readable)
def test_what_befell_people_is_counted_as_these_people(language, text, attribute, numbers):
    assert [c.value.number for c in _stated(text, attribute, language)] == numbers


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The number of fevers rose to 40 and that of deaths to three.", "fever"),
        ("Grain carts pass 130 in the port.", "cart"),
        ("The mill cut its forecast to 40.", "forecast"),
        ("Fourteen carts left the road and 3 of them fell into the lake.", "cart"),
    ],
    ids=["number-of", "passed", "cut-to", "of-them"],
)
def test_a_level_counts_the_thing_before_its_verb(text, noun):
    numbers = [c for c in extracted(text).claims if c.kind == "quantity"]
    assert {c.attribute for c in numbers} >= {f"count_{noun}"}


def test_what_killed_is_not_counted_among_the_killed():
    assert [c.value.number for c in _stated("Three mortars killed 12 in Orvane.", "killed")] == [12]


def test_each_number_has_the_place_behind_it():
    held = _stated("Police arrested 40 people in the capital and 22 in Dunmore.", "arrested")
    assert [c.scope.place for c in held] == [None, "dunmore"]
    shared = _stated("The storm killed 40 people and injured 22 in Dunmore.", "killed")
    assert [c.scope.place for c in shared] == ["dunmore"]


def test_people_have_no_magnitude():
    assert len(_stated("A 6.2-magnitude quake killed more than 50 people in Dunmore.", "killed")) == 1
