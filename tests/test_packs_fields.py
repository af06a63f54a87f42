"""Fields of news: what the words of each shipped pack say of a number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from made_articles import article, claims, concluded, knowledge

from reconcile.extract import Extractor
from reconcile.languages import get
from reconcile.model import Claim, Lexicon, Ordinal, Quantity, Verdict
from reconcile.packs import load, shipped
from reconcile.packs._shapes import AttributesShape
from reconcile.packs._yaml import read


def number(claim: Claim) -> Decimal | int | None:
    """The position of an ordinal, the number of a quantity."""
    if isinstance(claim.value, Ordinal):
        return claim.value.position
    return claim.value.number if isinstance(claim.value, Quantity) else None


def told(language: str, text: str, kind: str = "quantity") -> dict[str, Decimal | int | None]:
    """Attribute -> number of the claims of one kind."""
    return {c.attribute: number(c) for c in claims(text, kind, language=language)}


ENGLISH = [
    # disasters
    ("The earthquake near Orvane had a magnitude of 6.3.", "magnitude", 6.3),
    ("The tremor struck at a depth of 12 km, the survey said.", "depth", 12),
    ("The survey counted 140 aftershocks by noon.", "aftershocks", 140),
    ("Some 35 people were still trapped under the rubble on Tuesday.", "trapped", 35),
    ("The landslide left 600 villagers stranded.", "trapped", 600),
    ("About 48,000 homes were without power on Monday night.", "without_power", 48000),
    ("The storm left 12,500 customers without electricity.", "without_power", 12500),
    ("The river inundated 320 houses in Velsk.", "buildings_flooded", 320),
    ("The blaze has burned 9,400 hectares of pine forest.", "area_burned", 9400),
    ("Flames scorched 5,000 acres north of the town.", "area_burned", 5000),
    ("The fire was 35 percent contained by Friday.", "fire_contained", 35),
    ("In one night 180 mm of rain fell on the valley.", "rainfall", 180),
    ("Up to 40 cm of snow fell in the hills.", "snowfall", 40),
    ("The cyclone brought winds of 185 km/h.", "wind_speed", 185),
    ("Gusts of 120 mph tore roofs off.", "gust_speed", 120),
    ("Waves of up to three metres hit the coast at Port Senna.", "wave_height", 3),
    ("The storm caused damage of $340 million.", "damage_cost", 340000000),
    ("Nine carriages derailed outside Orvane station.", "carriages_derailed", 9),
    ("The ferry was carrying 212 people when it capsized.", "aboard", 212),
    # health
    ("The outbreak has made 31 people ill in Velsk.", "cases", 31),
    ("Since Sunday 45 guests of the hotel fell ill.", "cases", 45),
    ("The ministry reported 2,140 confirmed cases.", "cases", 2140),
    ("Nineteen patients were in intensive care on Monday.", "in_hospital", 19),
    ("By June 36,000 children had been vaccinated.", "vaccinated", 36000),
    ("The port quarantined 800 passengers.", "isolated", 800),
    ("The dairy recalled 52,000 pots of cream.", "units_recalled", 52000),
    # civic
    ("About 4,000 people gathered in front of the town hall.", "crowd", 4000),
    ("Some 15,000 protesters took to the streets of Velsk.", "crowd", 15000),
    ("More than 900 students marched through the centre.", "crowd", 900),
    ("Police arrested 63 demonstrators.", "arrested", 63),
    ("Turnout was 61.4 percent, the commission said.", "turnout", 61.4),
    ("The commission put turnout at 48%.", "turnout", 48),
    ("Her party took 38.2% of the vote.", "vote_share", 38.2),
    ("With 92 percent of the votes counted, the race was open.", "ballots_counted", 92),
    ("He won by a margin of 1,204 votes.", "margin", 1204),
    ("The alliance won 57 seats.", "count_seat", 57),
    ("The mayor won 31,000 votes.", "count_vote", 31000),
    ("About 2.4 million ballots were counted by hand.", "count_vote", 2400000),
    ("Some 6.1 million people are eligible to vote.", "registered_voters", 6100000),
    ("Voting took place in 1,840 polling places.", "count_polling_station", 1840),
    ("The petition has 70,000 signatures.", "signatures", 70000),
    ("There are 3.4 million registered voters in the country.", "registered_voters", 3400000),
    ("With 640 polling stations counted, he led.", "count_polling_station", 640),
    ("An exit poll of 3,150 people gave him the lead.", "poll_sample", 3150),
    ("The police put the crowd at 2,700.", "crowd", 2700),
    ("Turnout fell by 4 points to 57 percent.", "turnout", 57),
    ("Only 31 percent took part in the referendum.", "turnout", 31),
    # business
    ("Orvane Steel will cut 450 jobs.", "jobs_cut", 450),
    ("The bank laid off 1,200 workers in March.", "jobs_cut", 1200),
    ("The new plant will create 300 jobs.", "jobs_created", 300),
    ("A new roof would cost 6 million crowns.", "cost", 6000000),
    ("The boiler weighs 18 tonnes.", "weight", 18),
    ("About 800 jobs are at risk.", "jobs_at_risk", 800),
    ("The group employs 9,500 people.", "employees", 9500),
    ("Some 2,000 nurses went on strike.", "strikers", 2000),
    ("Revenue was $3.2 billion in the quarter.", "revenue", 3200000000),
    ("The company reported a net profit of 84 million euros.", "profit", 84000000),
    ("It made a net loss of $12 million.", "loss", 12000000),
    ("Oil traded at a price of $71 a barrel.", "price", 71),
    ("Kestrel Foods acquired the chain for $90 million.", "deal_value", 90000000),
    ("The firm invested 25 million euros.", "invested", 25000000),
    ("Inflation was 4.1 percent in May.", "inflation", 4.1),
    ("Unemployment stood at 7.9%.", "unemployment", 7.9),
    ("The central bank left its key rate at 3.5 percent.", "interest_rate", 3.5),
    ("The fund holds a stake of 12 percent.", "stake", 12),
    ("The project will cost $18 million.", "cost", 18000000),
    ("The watchdog imposed a fine of £2 million.", "penalty", 2000000),
    ("The plant pumps 40,000 barrels per day.", "flow", 40000),
    # sport
    ("Velsk scored three goals before half-time.", "count_goal", 3),
    ("The swimmer won four medals.", "count_medal", 4),
    ("The club has won 11 titles.", "count_title", 11),
    ("The attendance was 21,300.", "attendance", 21300),
    ("The final was attended by 45,000 fans.", "attendance", 45000),
    # spaceflight
    ("The rocket put 22 satellites into orbit.", "count_satellite", 22),
]
ARABIC = [
    ("شارك نحو 2000 شخص في الاحتجاج.", "crowd", 2000),
    ("تم إجلاء 900 شخص.", "displaced", 900),
    ("وقع الزلزال على عمق 12 كيلومترا.", "depth", 12),
    ("وبلغت سرعة الرياح 140 كيلومترا في الساعة.", "wind_speed", 140),
    ("تظاهر 4000 شخص أمام البلدية.", "crowd", 4000),
    ("بلغت نسبة المشاركة 61 في المئة.", "turnout", 61),
    ("فاز الحزب بـ57 مقعدا.", "count_seat", 57),
    ("سرحت الشركة 450 عاملا.", "jobs_cut", 450),
    ("بلغ صافي الربح 84 مليون دولار.", "profit", 84000000),
    ("بلغ معدل التضخم 4 في المئة.", "inflation", 4),
    ("سجل الفريق 3 أهداف.", "count_goal", 3),
]
ORDINALS = [
    ("It was the 14th launch of the year.", "nth_launch", 14),
    ("The booster landed after its ninth flight.", "nth_flight", 9),
    ("It was the 40th landing of a booster.", "nth_landing", 40),
    ("Mira Tolland won her sixth title.", "nth_title", 6),
    ("It was their seventh victory in a row.", "nth_victory", 7),
    ("The striker scored his 20th goal.", "nth_goal", 20),
]
FRENCH_SPANISH = [
    ("fr", "Environ 4 000 personnes ont manifesté à Velsk.", "crowd", 4000),
    ("fr", "La participation a atteint 61 %.", "turnout", 61),
    ("fr", "Le séisme, de magnitude 6,3, a frappé Velsk.", "magnitude", 6.3),
    ("es", "La participación fue del 61 por ciento.", "turnout", 61),
    ("es", "Unas 4.000 personas protestaron en Velsk.", "crowd", 4000),
]
TWO_FIELDS = {  # sentences with words of two packs: each number is told by its own noun and act
    "voters killed": ("Rockets hit a polling station, killing two voters.", {"killed": 2}),
    "arrests on strike": ("Workers went on strike and 12 people were arrested.", {"arrested": 12}),
    "rockets and satellites": ("Rebels launched 12 rockets at the satellite station.", {"rockets": 12}),
    "seats and a storm": (
        "The mayor's party won 12 seats while the storm left 900 homes without power.",
        {"count_seat": 12, "without_power": 900},
    ),
    "a car and a crowd": ("A car drove into a crowd, killing 11 people.", {"killed": 11}),
    "people evacuated": ("Firefighters evacuated 2,000 people from the valley.", {"displaced": 2000}),
    "soldiers evacuated": ("The army evacuated 3,000 soldiers from the base.", {"troops_withdrawn": 3000}),
    "a march in March": ("On March 12 about 300 people marched.", {"crowd": 300}),
    "fans hurt": ("Some 40 fans were injured when the stand collapsed.", {"injured": 40}),
    "jobs and profit": (
        "Profit was $20 million, and the firm will cut 450 jobs.",
        {"profit": 20000000, "jobs_cut": 450},
    ),
}
TOLD_TWICE = {"soldier", "troop", "service member", "personnel", "voter"}  # people to core, forces to conflict-news


@pytest.mark.parametrize(("text", "attribute", "value"), ENGLISH, ids=[f"{a}-{v}" for _, a, v in ENGLISH])
def test_an_english_number_states_the_attribute_of_its_field(text: str, attribute: str, value: float) -> None:
    assert told("en", text).get(attribute) == Decimal(str(value))


@pytest.mark.parametrize(("text", "attribute", "value"), ARABIC, ids=[f"{a}-{v}" for _, a, v in ARABIC])
def test_an_arabic_number_states_the_attribute_of_its_field(text: str, attribute: str, value: float) -> None:
    assert told("ar", text).get(attribute) == Decimal(str(value))


@pytest.mark.parametrize(
    ("language", "text", "attribute", "value"), FRENCH_SPANISH, ids=[f"{c}-{a}" for c, _, a, _ in FRENCH_SPANISH]
)
def test_a_french_or_spanish_number_states_it_too(language: str, text: str, attribute: str, value: float) -> None:
    assert told(language, text).get(attribute) == Decimal(str(value))


@pytest.mark.parametrize(("text", "attribute", "value"), ORDINALS, ids=[a for _, a, _ in ORDINALS])
def test_an_ordinal_takes_the_question_of_its_class(text: str, attribute: str, value: int) -> None:
    assert told("en", text, "ordinal") == {attribute: value}
    assert attribute in knowledge().lexicon.attributes


@pytest.mark.parametrize(("text", "numbers"), TWO_FIELDS.values(), ids=TWO_FIELDS.keys())
def test_words_of_two_fields_keep_apart(text: str, numbers: dict[str, int]) -> None:
    assert {a: n for a, n in told("en", text).items() if a in numbers or a == "count"} == numbers


def test_a_word_outside_every_pack_still_gives_a_claim() -> None:
    found = claims("The council planted 240 lindens.", "quantity")
    assert [(c.attribute, number(c)) for c in found] == [("count_linden", 240)]


@pytest.mark.parametrize("name", sorted(path.parent.name for path in shipped().glob("*/pack.yml")))
def test_every_pack_loads_beside_core_alone(name: str) -> None:
    assert {version.name for version in load([name]).versions} == {"core", name}


def test_no_word_is_moved_from_pack_to_pack_by_chance() -> None:
    first: dict[tuple[str, ...], str] = {}
    moved = set()
    for path in sorted(shipped().glob("*/attributes.yml"), key=lambda p: (p.parent.name != "core", p.parent.name)):
        shape = AttributesShape.model_validate(read(path).data)
        for key, value in words(shape):
            if first.setdefault(key, value) != value:
                moved.add(key)
    assert {key[-1] for key in moved if key[1] == "en"} == TOLD_TWICE
    assert {key[0] for key in moved} == {"noun"}


def words(shape: AttributesShape) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every folded word of a pack with its language and role, and its class."""
    for name, noun in shape.nouns.items():
        for code, listed in noun.words.items():
            yield from ((("noun", code, get(code).fold(word)), name) for word in listed)
    for name, event in shape.events.items():
        for code, roles in event.roles.items():
            for role in ("verb", "noun", "adjective"):
                yield from (((f"event {role}", code, get(code).fold(word)), name) for word in getattr(roles, role))


def test_what_everybody_has_of_its_own_is_marked() -> None:
    lexicon = knowledge().lexicon
    assert {"revenue", "vote_share", "count_seat", "count_goal"} <= lexicon.traits["own"] <= set(lexicon.attributes)


OWN_NUMBERS = {
    "seats": ("The Alliance won 57 seats.", "The Union won 41 seats."),
    "revenue": ("Orvane Steel said its revenue was $3.2 billion.", "Kestrel Foods said its revenue was $2.9 billion."),
    "share": ("The Alliance took 38 percent of the vote.", "The Union took 31 percent of the vote."),
}


@pytest.mark.parametrize(("one", "other"), OWN_NUMBERS.values(), ids=OWN_NUMBERS.keys())
def test_two_sides_with_numbers_of_their_own_do_not_clash(one: str, other: str) -> None:
    texts = {"Northern Post": one, "Harbour News": other}
    lead = "Port Senna, Wednesday: the alliance, the union, steel and foods of Port Senna."
    run = concluded([article(f"{lead} {text}", source=source) for source, text in texts.items()])
    assert [f.message for f in run.findings if f.verdict is Verdict.CONFLICT] == []


@pytest.mark.parametrize(
    "text", ["It was the 25th launch of the year.", "Turnout was 61 percent.", "A crowd of 300 came."]
)
def test_what_both_tell_alike_is_no_conflict(text: str) -> None:
    texts = {"Northern Post": f"In Port Senna: {text}", "Harbour News": f"{text} So it was said in Port Senna."}
    run = concluded([article(text, source=source) for source, text in texts.items()])
    assert [f.message for f in run.findings if f.verdict is Verdict.CONFLICT] == []


# ---- a field of one's own --------------------------------------------------------------------------------------------


def bees(folder: Path) -> Lexicon:
    """The lexicon with the pack that docs/packs.md shows."""
    mine = folder / "myfield"
    mine.mkdir()
    shown = (Path(__file__).parents[1] / "docs" / "packs.md").read_text(encoding="utf-8").split("```yaml\n")
    for name, part in zip(("pack.yml", "attributes.yml"), shown[1:], strict=False):
        (mine / name).write_text(part.split("```")[0], encoding="utf-8")
    return load(folder=str(folder)).lexicon


@pytest.mark.parametrize(
    ("language", "text", "attribute", "value"),
    [
        ("en", "The frost killed 340 hives.", "hives_lost", 340),
        ("en", "In Dunmore 340 hives were lost in the storm.", "hives_lost", 340),
        ("en", "The honey crop was 12 tonnes.", "honey_yield", 12),
        ("en", "It was the ninth hive of the village.", "nth_hive", 9),
        ("ar", "قتل البرد 12 خلية نحل", "hives_lost", 12),
        ("en", "Three people were killed.", "killed", 3),
    ],
    ids=["counted", "lost", "worded", "ordinal", "arabic", "beside-core"],
)
def test_the_pack_of_the_manual_works_without_python(
    tmp_path: Path, language: str, text: str, attribute: str, value: int
) -> None:
    found = Extractor(bees(tmp_path))(article(text, language=language)).claims
    assert (attribute, value) in [(c.attribute, number(c)) for c in found]
