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
        ("en", f"{SANK}46 survivors were taken to hospital.", "rescued", 46, Role.LEVEL),
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
        (f"{SANK}Rescuers found further bodies. The count stands at 23.", "killed", 23),
        ("Police arrested more people on Friday, and the figure now stands at 30.", "arrested", 30),
        ("A storm injured people. 12 houses burned. The figure stands at 19 now.", "count", 19),
        ("The strike is a rescue of the plan. Shares fell. The count is 12.", "count", 12),
    ],
)
def test_a_tally_is_of_those_whom_its_text_names_uncounted(text: str, attribute: str, number: int) -> None:
    assert [one[:2] for one in told(text)] == [(attribute, number)]


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "L'État de Selvar paie depuis lundi 25 000 couronnes à chaque ferme, a dit le ministre.", "crown"),
        ("fr", "La ville de Selvar a reçu lundi 18 millions de florins, a dit le ministre.", "florin"),
        ("es", "El Estado de Selvar paga desde el lunes 25.000 coronas a cada granja, dijo el ministro.", "crown"),
        ("es", "La ciudad de Selvar recibió el lunes 18 millones de liras turcas, dijo el ministro.", "TRY"),
        ("ar", "قال الوزير إن الدولة دفعت يوم الاثنين 8 ملايين جنيه", "geneih"),
        ("ar", "قال الوزير إن الدولة دفعت يوم الاثنين 5 ملايين فرنك", "franc"),
        ("en", "The state of Selvar pays 18 million florins, the minister said.", "florin"),
    ],
)
def test_sums_of_money_in_four_languages(language: str, text: str, unit: str) -> None:
    found = extractor()(article(text, language=language)).claims
    assert [(c.attribute, c.value.unit) for c in found if c.kind == "quantity"] == [("measured_money", unit)]
