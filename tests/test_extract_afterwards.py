"""What befell people who are called by what befell them before, and tallies of those whom nobody counted."""

from __future__ import annotations

import pytest
from made_articles import article, extractor

from reconcile.model import Role

SANK = "A ferry sank off Ledmoor on Sunday. "


def told(text: str, language: str = "en") -> list[tuple[str, int, Role]]:
    """Attribute, number and role of the last count of a text."""
    found = extractor()(article(text, language=language)).claims
    return [(c.attribute, int(c.value.number), c.role) for c in found if c.kind == "quantity"][-1:]


@pytest.mark.parametrize(
    ("language", "text", "attribute", "number", "role"),
    [
        ("en", f"{SANK}Twelve survivors died later.", "killed", 12, Role.CHANGE),
        ("en", f"{SANK}Some 40 survivors are in hospital.", "in_hospital", 40, Role.LEVEL),
        ("en", f"{SANK}Nine survivors remain hospitalised.", "in_hospital", 9, Role.LEVEL),
        ("fr", "Un ferry a coulé dimanche. Trois blessés sont morts à l'hôpital.", "killed", 3, Role.CHANGE),
        ("fr", "Un ferry a coulé dimanche. Quarante rescapés sont hospitalisés.", "in_hospital", 40, Role.LEVEL),
        ("en", f"{SANK}52 survivors were taken to hospital.", "rescued", 52, Role.LEVEL),
        ("en", f"{SANK}Two deaths were confirmed by hospitals.", "killed", 2, Role.LEVEL),
        ("en", f"{SANK}Four bodies have been recovered.", "killed", 4, Role.LEVEL),
        ("en", f"{SANK}Seven victims died at once.", "killed", 7, Role.LEVEL),
        ("en", f"{SANK}There are 40 survivors.", "rescued", 40, Role.LEVEL),
    ],
)
def test_people_called_by_what_befell_them(language: str, text: str, attribute: str, number: int, role: Role) -> None:
    assert told(text, language) == [(attribute, number, role)]


@pytest.mark.parametrize(
    ("text", "attribute", "number"),
    [
        (f"{SANK}Firefighters found further bodies; the count is now at 23.", "killed", 23),
        (f"{SANK}Rescuers found further bodies. The count stands at 23.", "count", 23),
        (f"{SANK}No bodies were found. The count stands at 23.", "count", 23),
        ("Its leader died in May. The party's tally now stands at 41.", "count", 41),
        ("Tarn, who was injured in March, scored again. His tally is now 23.", "count", 23),
        ("A storm injured people. 12 houses burned. The figure stands at 19 now.", "count", 19),
        ("The strike is a rescue of the plan. Shares fell. The count is 12.", "count", 12),
    ],
)
def test_a_tally_is_of_those_whom_its_text_names_uncounted(text: str, attribute: str, number: int) -> None:
    assert [one[:2] for one in told(text)] == [(attribute, number)]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "L'État de Selvar paie depuis lundi 25 millions de couronnes, a dit le ministre.", "crown"),
        ("fr", "La ville de Selvar a reçu lundi 18 millions de florins, a dit le ministre.", "florin"),
        ("es", "El Estado de Selvar paga desde el lunes 25 millones de coronas, dijo el ministro.", "crown"),
        ("es", "La ciudad de Selvar recibió el lunes 18 millones de liras turcas, dijo el ministro.", "TRY"),
        ("ar", "قال الوزير إن الدولة دفعت يوم الاثنين 8 ملايين جنيه", "geneih"),
        ("ar", "قال الوزير إن الدولة دفعت يوم الاثنين 5 ملايين فرنك", "franc"),
        ("en", "The state of Selvar pays 18 million florins, the minister said.", "florin"),
    ],
)
def test_sums_of_money_in_four_languages(language: str, text: str, unit: str) -> None:
    found = extractor()(article(text, language=language)).claims
    assert [(c.attribute, c.value.unit) for c in found if c.kind == "quantity"] == [("measured_money", unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{SANK}Two of the twelve survivors died."),
        ("en", f"{SANK}None of the twelve survivors died."),
        ("en", f"{SANK}Forty survivors killed the captain."),
        ("en", f"{SANK}Twelve survivors nearly died."),
        ("en", f"{SANK}The 12 survivors are dead tired."),
        ("en", f"{SANK}Forty survivors are missing their luggage."),
        ("es", "Un ferry se hundió el domingo. Los 12 supervivientes mataron al capitán."),
    ],
)
def test_survivors_are_no_victims_of_what_others_suffered_or_they_did(language: str, text: str) -> None:
    found = extractor()(article(text, language=language)).claims
    assert [c.attribute for c in found if c.kind == "quantity" and c.value.number in (12, 40)] == ["rescued"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los tres guaraníes murieron el lunes en la protesta."),
        ("es", "Los soldados dejaron el lunes 20 coronas en el monumento."),
        ("fr", "La police a saisi lundi 200 gourdes à Ledmoor."),
    ],
)
def test_people_wreaths_and_bottles_are_no_money(language: str, text: str) -> None:
    (found,) = (c for c in extractor()(article(text, language=language)).claims if c.kind == "quantity")
    assert found.value.unit is None
