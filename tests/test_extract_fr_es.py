"""French and Spanish sentences: what is counted, what happened to it, and articles of three languages together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from made_articles import article, claim, claims, concluded

from reconcile.languages import get
from reconcile.model import Bound, Modality, Ordinal, Polarity, Role, Verdict


@pytest.mark.parametrize(
    ("code", "text", "attribute", "number", "noun"),
    [
        ("fr", "Trois soldats ont été tués et douze autres blessés.", "killed", 3, "soldats"),
        ("fr", "Trois soldats ont été tués et douze autres blessés.", "injured", 12, "blessés"),
        ("fr", "L'explosion a tué deux jeunes policiers municipaux.", "killed", 2, "policiers"),
        ("fr", "Quatre marins norvégiens ont perdu la vie.", "killed", 4, "marins"),
        ("fr", "L'explosion a fait 17 morts.", "killed", 17, "morts"),
        ("fr", "Cinq randonneurs sont portés disparus.", "missing", 5, "randonneurs"),
        ("fr", "La police a arrêté 23 manifestants.", "arrested", 23, "manifestants"),
        ("fr", "Les secouristes ont sauvé huit mineurs.", "rescued", 8, "mineurs"),
        ("fr", "Deux cents maisons ont été détruites.", "buildings_damaged", 200, "maisons"),
        ("fr", "Le pays abrite 900 soldats étrangers.", "troops", 900, "soldats"),
        ("fr", "Aucun passager n'a été blessé.", "injured", 0, "passager"),
        ("es", "Al menos 12 personas murieron.", "killed", 12, "personas"),
        ("es", "Tres soldados murieron y doce resultaron heridos.", "killed", 3, "soldados"),
        ("es", "El ataque mató a dos jóvenes policías municipales.", "killed", 2, "policías"),
        ("es", "Cuatro marineros noruegos perdieron la vida.", "killed", 4, "marineros"),
        ("es", "La explosión dejó 17 muertos.", "killed", 17, "muertos"),
        ("es", "Cinco montañistas siguen desaparecidos.", "missing", 5, "montañistas"),
        ("es", "La policía detuvo a 23 manifestantes.", "arrested", 23, "manifestantes"),
        ("es", "Los equipos rescataron a ocho mineros.", "rescued", 8, "mineros"),
        ("es", "Doscientas casas quedaron destruidas.", "buildings_damaged", 200, "casas"),
        ("es", "El país alberga a 900 soldados extranjeros.", "troops", 900, "soldados"),
        ("es", "Ningún pasajero resultó herido.", "injured", 0, "pasajero"),
    ],
)
def test_a_number_has_its_noun_and_its_event(code, text, attribute, number, noun):
    found = claim(text, attribute, language=code)
    assert (found.value.number, found.counted) == (number, noun)
    assert found.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Tres soldados murieron y doce resultaron heridos."),
        ("fr", "Trois soldats sont morts et douze ont été blessés."),
    ],
)
def test_a_number_without_a_noun_takes_that_of_the_number_before(code, text):
    found = claim(text, "injured", language=code)
    assert (found.value.number, found.counts) == (12, "soldier")


@pytest.mark.parametrize(
    ("code", "text", "bound"),
    [
        ("fr", "Plus de 40 marins ont été tués.", Bound.MORE_THAN),
        ("fr", "Une quarantaine de marins ont été tués.", Bound.ABOUT),
        ("es", "Hasta 40 marineros murieron.", Bound.AT_MOST),
        ("es", "Unos 40 marineros murieron.", Bound.ABOUT),
    ],
)
def test_a_toll_keeps_its_bound(code, text, bound):
    assert claim(text, "killed", language=code).value.bound is bound


@pytest.mark.parametrize(
    ("code", "text", "position"),
    [
        ("fr", "Velsk est la sixième base remise à l'armée cette année.", 6),
        ("fr", "La base de Velsk est la 21e base restituée.", 21),
        ("es", "Velsk es la sexta base entregada al ejército este año.", 6),
        ("es", "La base de Velsk es la vigésima primera base devuelta.", 21),
    ],
)
def test_an_ordinal_places_a_base_in_the_series(code, text, position):
    found = claim(text, "handover_ordinal", language=code)
    assert found.value == Ordinal(position)
    assert "Velsk" in found.anchors[0].name


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le bilan est passé de 10 à 14 morts."),
        ("es", "El saldo de muertos subió de 10 a 14."),
    ],
)
def test_a_toll_that_rose_has_its_old_level_superseded(code, text):
    roles = {int(c.value.number): c.role for c in claims(text, "quantity", language=code)}
    assert roles == {10: Role.SUPERSEDED, 14: Role.LEVEL}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "L'armée se prépare à remettre la base de Velsk."),
        ("es", "El ejército se prepara para entregar la base de Velsk."),
    ],
)
def test_what_is_prepared_is_planned(code, text):
    assert claim(text, "handover_status", language=code).modality is Modality.PLANNED


def test_articles_in_three_languages_meet_and_their_conflict_is_found():
    texts = {
        "en": "VELMONT - Three soldiers were killed on Monday in an attack on a convoy near Velsk, the army said.",
        "fr": "VELMONT - Quatre soldats ont été tués lundi dans une attaque contre un convoi près de Velsk, a annoncé "
        "l'armée.",
        "es": "VELMONT - Tres soldados murieron el lunes en un ataque contra un convoy cerca de Velsk, informó el "
        "ejército.",
    }
    run = concluded([article(text, language=code, source=f"Outlet {code}") for code, text in texts.items()])
    language_of = {one.id: one.language for one in run.articles}
    (cluster,) = [one for one in run.clusters if one.attribute == "killed"]
    of = {c.id: language_of[c.article] for c in run.claims}
    assert {of[id_] for id_ in cluster.claims} == {"en", "fr", "es"}
    (finding,) = [f for f in run.findings if f.verdict is Verdict.CONFLICT]
    sides = {frozenset(of[id_] for id_ in side) for side in finding.sides}
    assert sides == {frozenset({"fr"}), frozenset({"en", "es"})}


@pytest.mark.parametrize(
    ("code", "text", "noun", "verb"),
    [
        ("fr", "Les ouvriers ont repeint 12 ponts.", "pont", "repeindre"),
        ("fr", "En mars, 12 ponts ont été repeints.", "pont", "repeindre"),
        ("fr", "Les 12 ponts enjambent le fleuve.", "pont", "enjamber"),
        ("fr", "Le ministère a distribué 400 repas.", "repas", "distribuer"),
        ("es", "Los obreros repintaron 12 puentes.", "puente", "repintar"),
        ("es", "En marzo, 12 puentes fueron repintados.", "puente", "repintar"),
        ("es", "El pueblo construyó 12 puentes.", "puente", "construir"),
        ("es", "Fueron repintados 12 puentes.", "puente", "repintar"),
    ],
)
def test_a_verb_that_no_pack_knows_governs_a_number(code, text, noun, verb):
    (found,) = claims(text, "quantity", language=code)
    assert (found.noun, found.verb) == (noun, verb)


@pytest.mark.parametrize(
    ("code", "text", "attribute"),
    [
        ("fr", "Un soldat a été tué par un tireur.", "killed"),
        ("fr", "L'explosion a blessé une étudiante.", "injured"),
        ("es", "Un soldado murió en el ataque.", "killed"),
        ("es", "El ataque mató a un policía.", "killed"),
    ],
)
def test_an_article_counts_one_of_whom_a_toll_is_told(code, text, attribute):
    (found,) = claims(text, "quantity", language=code)
    assert (found.attribute, found.value.number) == (attribute, 1)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Un soldat a dit que 12 civils avaient été tués."),
        ("es", "Un testigo dijo que 12 civiles murieron."),
    ],
)
def test_an_article_counts_nobody_who_only_speaks_of_a_toll(code, text):
    assert [c.value.number for c in claims(text, "quantity", language=code)] == [12]


@pytest.mark.parametrize(
    ("code", "text", "number"),
    [
        ("es", "El gasoducto mide 1,250 km.", 1250),
        ("es", "Hay 12,500 casas y 1,255 km de caminos.", 1255),
        ("es", "Hay 1,255 km de caminos y 3.5 km de puentes.", 1255),
        ("es", "Hay 1,250 km de caminos y 3,5 km de puentes.", "1.25"),
        ("es", "Corrió 42,195 km.", "42.195"),
        ("fr", "Le gazoduc mesure 1,250 km.", 1250),
        ("fr", "La course fait 42,195 km.", "42.195"),
    ],
    ids=["ends-in-0", "as-a-count", "decimal-point", "decimal-comma", "unshown", "fr-ends-in-0", "fr-unshown"],
)
def test_a_comma_before_three_digits_is_read_as_the_text_writes_its_numbers(code, text, number):
    found = [c.value for c in claims(text, "quantity", language=code) if c.value.unit == "km"]
    assert found[0].number == Decimal(number)


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "Le 13, la digue a cédé."), ("fr", "Ils ont voté le 13."), ("es", "El 13, cedió el dique.")],
)
def test_an_article_and_a_number_alone_are_a_day(code, text):
    assert claims(text, "quantity", language=code) == []
    assert [d.day for d in get(code).dates(text)] == [13]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Quatorze écoles ont fermé, et deux d'entre elles ont brûlé."),
        ("es", "Catorce escuelas cerraron, y dos de ellas ardieron."),
    ],
)
def test_some_of_them_are_a_part_of_the_number_before(code, text):
    whole, part = claims(text, "quantity", language=code)
    assert (part.role, part.part_of, part.noun) == (Role.PART, whole.id, whole.noun)
