"""Words that stand in names and are not the name itself: directions, kinds of places and bodies, titles, particles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reconcile.languages._folding import FILLER, fold_arabic, without_accents

# What tells a name from another one that is alike else; a direction is its own meaning, in any language.
_MARKS = {
    "north": "north northern nord septentrional norte norteno شمال شمالي شماليه",
    "south": "south southern sud méridional sur sureno جنوب جنوبي جنوبيه",
    "east": "east eastern est oriental orientale este شرق شرقي شرقيه",
    "west": "west western ouest occidental occidentale oeste غرب غربي غربيه",
    "northeast": "northeast northeastern nord-est noreste nordeste",
    "northwest": "northwest northwestern nord-ouest noroeste",
    "southeast": "southeast southeastern sud-est sureste sudeste",
    "southwest": "southwest southwestern sud-ouest suroeste sudoeste",
    "central": "central centrale centre centro وسط وسطي اوسط",
    "new": "new nouveau nouvelle nuevo nueva جديد جديده",
    "old": "old vieux vieille viejo vieja قديم قديمه",
    "upper": "upper haut haute alto alta اعلي عليا علوي",
    "lower": "lower bas basse bajo baja اسفل سفلي",
}

# Kinds of things that a name may say; a name without it may be the same one. The words of one kind may change places.
_HEADS = {
    "city": "city town village township municipality capital suburb neighbourhood neighborhood ville village commune "
    "capitale banlieue ciudad pueblo aldea municipio barrio localidad مدينه بلده قريه عاصمه ضاحيه حي",
    "province": "province governorate region county state district prefecture département departement région canton "
    "gouvernorat provincia región departamento estado distrito gobernación condado محافظه ولايه اقليم منطقه قضاء",
    "base": "airbase airfield cantonment",
    "airport": "airport aéroport aeropuerto aeroport مطار",
    "port": "port harbour harbor seaport terminal puerto ميناء مرفا",
    "bridge": "bridge pont puente جسر",
    "river": "river creek fleuve rivière río rio نهر",
    "lake": "lake lac lago laguna بحيره",
    "mountain": "mount mountain mountains mt mont montagne monte montaña cerro جبل جبال",
    "volcano": "volcano volcan volcán بركان",
    "island": "island islands isle île ile isla islas جزيره جزر",
    "sea": "sea ocean mer océan mar océano بحر محيط",
    "gulf": "gulf bay golfe baie golfo bahía خليج",
    "strait": "strait straits détroit estrecho مضيق",
    "valley": "valley vallée valle وادي",
    "university": "university université universidad جامعه",
    "school": "school college école colegio escuela مدرسه كليه",
    "hospital": "hospital clinic hôpital clinique مستشفي مشفي",
    "prison": "prison jail penitentiary cárcel prisión سجن",
    "market": "market bazaar marché mercado سوق",
    "mosque": "mosque mosquée mezquita مسجد جامع",
    "church": "church cathedral église cathédrale iglesia catedral كنيسه",
    "embassy": "embassy consulate ambassade consulat embajada consulado سفاره قنصليه",
    "ministry": "ministry ministère ministerio وزاره",
    "party": "party parti partido حزب",
    "bank": "bank banque banco مصرف بنك",
    "hotel": "hotel hôtel فندق",
    "stadium": "stadium stade estadio ملعب",
    "dam": "dam barrage presa سد",
    "plant": "plant refinery factory mill usine raffinerie planta refinería fábrica مصفاه محطه مصنع",
    "field": "oilfield gasfield field حقل",
    "mine": "mine colliery mina منجم",
    "station": "station gare estación",
    "tower": "tower tour torre برج",
    "street": "street avenue road highway rue route calle avenida carretera شارع طريق",
    "square": "square plaza ميدان ساحه",
    "park": "park parc parque حديقه",
    "court": "court tribunal corte محكمه",
    "ship": "ship vessel tanker ferry freighter frigate destroyer trawler navire cargo pétrolier buque barco petrolero "
    "سفينه ناقله عباره uss hms mv ms mt ss rms fv",
    "storm": "hurricane typhoon cyclone storm tropical ouragan tempête huracán tormenta tifón ciclón اعصار عاصفه",
    "company": "company co inc ltd plc corp corporation llc gmbh ag sa nv holdings compagnie compañía شركه",
}  # fmt: skip

# Words by which nobody tells one name from another.
_WEAK = (
    "the of in and for at on en pour para por al le la les l de du des d et el los las del y e في من "
    "bin ben ibn bint van von der den di da do della dos das al republic république república جمهوريه"
)
_FILLERS = (
    "military international national main royal joint regional militaire nationale internationale royale régional "
    "militar internacional nacional real دولي عسكري عسكريه وطني وطنيه ملكي مشترك"
)
_TITLES = (
    "lt col gen maj brig cpl pvt adm cmdr capt sgt sen rep gov pres pm ayatollah hajj haj mullah rev hon judge justice "
    "archbishop bishop cardinal father sister sheik cheikh shaykh sayyid sayed syed emir amir mp lady dame "
    "vice admiral brigadier corporal private warrant officer ex former acting the representative "
    "ayatolá obispo cardenal ancien ex-président fr الدكتور دكتور سيد سيده ايه حجه مدير عام"
)
_LATER = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4", "vi": "6"}
_LATER |= {"vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xvi": "16"}
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
    "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo",
    "primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima",
    "اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر",
    "اولي ثانيه ثالثه رابعه خامسه سادسه سابعه ثامنه تاسعه عاشره",
)
_JOINED = "abu abou abi aboo um umm bu ابو ابي ام"  # "father of": one name with the word behind it
_SERVANT = "abd abdul abdel abdal abdoul abdou عبد"
_ALSO = {
    "en": "also known as;better known as;formerly known as;previously known as;also called;formerly called;a.k.a.;aka",
    "fr": "également connu sous le nom de;également connue sous le nom de;aussi appelé;aussi appelée;"
    "anciennement appelé;anciennement appelée",
    "es": "también conocido como;también conocida como;también llamado;también llamada;antes llamado;antes llamada",
    "ar": "المعروف باسم;المعروفة باسم;والمعروف باسم;والمعروفة باسم;المعروف ايضا باسم;المعروفة ايضا باسم",
}


def plain(text: str) -> str:
    """The text folded to compare names: lower case, no accents, one form for letters that Arabic writes in several."""
    return without_accents(fold_arabic(text).replace(FILLER, "")).lower()


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {plain(word): meaning for meaning, words in table.items() for word in words.split()}


@cache
def marks() -> Mapping[str, str]:
    """Words that tell one of two like names from the other, by what they mean: north, new, upper."""
    return _by_word(_MARKS)


@cache
def heads() -> Mapping[str, str]:
    """Words for kinds of things with names, by kind: airport, lake, ministry."""
    return _by_word(_HEADS)


@cache
def numbers() -> Mapping[str, str]:
    """Number words as they stand in names, by the digits that say the same."""
    return {plain(word): str(n) for row in _NUMBERS for n, word in enumerate(row.split(), 1)}


@cache
def later() -> Mapping[str, str]:
    """What stands behind the names of people of one name."""
    return dict(_LATER)


@cache
def weak() -> frozenset[str]:
    """Words of a name that nobody tells it by."""
    return frozenset(plain(_WEAK).split())


@cache
def fillers() -> frozenset[str]:
    """Adjectives that a name may leave out, though not where it is short for another one."""
    return frozenset(plain(_FILLERS).split())


@cache
def titles() -> frozenset[str]:
    """Titles and ranks, beside those that the grammar of each language knows."""
    return frozenset(plain(_TITLES).split())


@cache
def joined() -> frozenset[str]:
    """Words that are one name with the word behind them."""
    return frozenset(plain(_JOINED).split())


@cache
def servants() -> frozenset[str]:
    """Forms of "servant of", one name with the word behind it."""
    return frozenset(plain(_SERVANT).split())


@cache
def also(code: str) -> tuple[str, ...]:
    """Phrases between two names of one thing, folded as the language folds its texts."""
    return tuple(fold_arabic(phrase).replace(FILLER, "") for phrase in _ALSO.get(code, "").split(";") if phrase)
