"""Words for offices, for who stands in for their holder, and for ranks of armies, by what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reconcile.languages._folding import FILLER, fold_arabic

OFFICES = {
    "minister": "minister ministre ministra ministro وزير الوزير وزيره الوزيره",
    "president": "president président présidente presidente presidenta",
    "governor": "governor gouverneur gouverneure gobernador gobernadora محافظ المحافظ",
    "mayor": "mayor mayoress maire alcalde alcaldesa",
    "director": "director directeur directrice directora",
    "chairman": "chairman chairwoman chairperson",
    "secretary": "secretary secrétaire secretario secretaria",
    "ambassador": "ambassador ambassadeur ambassadrice embajador embajadora سفير السفير",
    "chief": "chief",
    "head": "head",
    "commander": "commander",
    "commissioner": "commissioner commissaire comisario comisaria",
    "chancellor": "chancellor",
    "prosecutor": "prosecutor procureur procureure fiscal",
}
RANKS = {
    "general": "general gen général générale الفريق",
    "colonel": "colonel col coronel العقيد",
    "major": "major maj الرائد",
    "captain": "captain capt capitaine capitán النقيب",
    "lieutenant": "lieutenant lt teniente الملازم",
    "sergeant": "sergeant sgt sergent sargento الرقيب",
    "admiral": "admiral amiral almirante",
}
CIVIL: frozenset[str] = frozenset(
    "attorney consul inspector solicitor surgeon auditor procureur director secretary governor".split()
)
STANDINGS = {
    "deputy": "deputy vice under assistant adjoint adjointe adjunto adjunta نائب نائبه وكيل",
    "acting": "acting interim caretaker interino interina",
    "former": "former ex then outgoing ancien ancienne antiguo antigua السابق السابقه الاسبق",
    "coming": "elect designate incoming électe electo electa",
}
FIELDS = {
    "defence": "defence defense défense defensa armées الدفاع",
    "interior": "interior intérieur home الداخليه",
    "foreign": "foreign external étrangères exteriores الخارجيه",
    "finance": "finance finances hacienda finanzas treasury الماليه",
    "health": "health santé salud sanidad الصحه",
    "justice": "justice justicia العدل",
    "education": "education éducation educación التربيه التعليم",
    "transport": "transport transportation transports transporte transportes النقل",
    "agriculture": "agriculture agricultura الزراعه",
    "energy": "energy énergie energía الطاقه",
    "environment": "environment environnement ambiente البيئه",
    "prime": "prime premier première primer primera الوزراء",
}
PREFIXES = {"vice-": "deputy", "vice": "deputy", "sous-": "deputy", "sub": "deputy", "ex-": "former", "ex": "former"}


@cache
def offices() -> Mapping[str, str]:
    """Office by folded word."""
    return _by_word(OFFICES)


@cache
def ranks() -> Mapping[str, str]:
    """Rank of an army or a police by folded word; "general" stands for all kinds of generals."""
    return _by_word(RANKS)


@cache
def standings() -> Mapping[str, str]:
    """How somebody stands to an office, by folded word: deputy, acting, former or coming."""
    return _by_word(STANDINGS)


@cache
def fields() -> Mapping[str, str]:
    """What a ministry is of, by folded word."""
    return _by_word(FIELDS)


@cache
def prefixed() -> Mapping[str, tuple[str, str]]:
    """The office and the standing told by one folded word: "viceministro", "ex-president"."""
    return {
        prefix + word: (office, standing) for prefix, standing in PREFIXES.items() for word, office in offices().items()
    }


@cache
def telling() -> frozenset[str]:
    """The folded words that tell an office or a rank."""
    return frozenset((*offices(), *prefixed(), *ranks()))


@cache
def belonging() -> frozenset[str]:
    """The folded words that may be of an office: those that tell it, its field, and how somebody stands to it."""
    return telling() | fields().keys() | standings().keys()


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {fold_arabic(w).replace(FILLER, ""): meaning for meaning, words in table.items() for w in words.split()}
