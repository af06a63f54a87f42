"""French: its words, numbers, units, dates and endings as tables, and the language they make."""

from __future__ import annotations

import re

from reconcile.languages._date_words import DateWords, Relative
from reconcile.languages._page import Phrases
from reconcile.languages._romance import Tables, fold, speak
from reconcile.languages._romance_dates import YearWords
from reconcile.languages._romance_lemmas import Inflection, endings, forms, lemmatiser
from reconcile.languages._romance_special import SpecialWords
from reconcile.languages._romance_tables import Spelling, any_of, bounds, keyed, numbered
from reconcile.languages._romance_units import currencies, durations, units
from reconcile.languages._romance_words import CountingWords, RangeWords
from reconcile.languages._sentences import Stops
from reconcile.languages._units import PERCENT, POINT, TIMES
from reconcile.languages._words import Words, words
from reconcile.model import Bound

_ELIDED = "l=le d=de qu=que n=ne s=se j=je m=me t=te c=ce jusqu=jusque lorsqu=lorsque puisqu=puisque quelqu=quelque"
SPELLING = Spelling(
    elided=dict(pair.split("=") for pair in _ELIDED.split()),
    fused={
        ("il", "y", "a"): "ilya",
        ("plus", "tard"): "plustard",
        ("plus", "tôt"): "plustôt",
        ("au", "-", "delà"): "audelà",
        ("au", "delà"): "audelà",
        ("au", "moins"): "aumoins",
    },
    enclitics=("-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on", "-ci", "-là"),
)

# ---- numbers ---------------------------------------------------------------------------------------------------------

_UNITS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_SCALES = {"million": 10**6, "milliard": 10**9, "billion": 10**12, "billiard": 10**15}
_SCALES |= {f"{word}s": value for word, value in _SCALES.items()}
_GROUPS = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_STEMS = (
    "un deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz vingt trent quarant cinquant "
    "soixant septant huitant nonant cent mill million"
)
_STEM_VALUES = [*range(1, 17), *range(20, 100, 10), 100, 1000, 10**6]
_ORDINALS = {f"{stem}ième": value for stem, value in zip(_STEMS.split(), _STEM_VALUES, strict=True)}
NUMBERS = CountingWords(
    units={word: value for value, word in enumerate(_UNITS.split())} | {"une": 1},
    tens={
        "dix": 10,
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "septante": 70,
        "huitante": 80,
        "octante": 80,
        "nonante": 90,
    },  # fmt: skip
    scales=_SCALES,
    ordinals=_ORDINALS | {"premier": 1, "première": 1, "second": 2, "seconde": 2},
    links=words("et"),
    rooms={60: 20, 80: 20},
    score=words("vingt vingts"),
    hundred=words("cent cents"),
    thousand=words("mille"),
    shorts={"m": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9, "k": 1000},
    ordinal_endings=words("er ère re e ème ième eme nd nde"),
    ones=words("un une"),
    alone=words("seul seule unique"),
    others=words("autre"),
    other_things=words("part côté fois chose type sorte moyen"),
    groups=_GROUPS,
    group_adjectives=words("bonne petite grosse"),
    vague={f"{word}s": 2 * value for word, value in _GROUPS.items()}
    | {word: 2 * value for word, value in _SCALES.items() if word.endswith("s")},
    several=words("plusieurs quelques"),
    parts={"tiers": 3, "quart": 4, "quarts": 4, "demi": 2, "demis": 2},
    halves=words("moitié"),
    half=words("demi demie"),
    none=words("aucun aucune nul nulle"),
    nobody_before={"personne": words("ne")},
    of=words("de des du"),
    determiners=words("le la les ce cette cet son sa ses leur un une au du notre"),
    not_counted=words("de des du à au aux en et ou pour par sur dans qui que"),
    titles=any_of("premier ministre, première ministre, première dame, tiers monde"),
    out_of=any_of("sur"),
)
HEDGES = bounds(
    {
        Bound.AT_LEAST: "aumoins, pas moins de, un minimum de, au minimum, minimum, à tout le moins",
        Bound.MORE_THAN: "plus de, plus que, un peu plus de, bien plus de, beaucoup plus de, supérieur à, "
        "supérieure à, audelà de, dépasse, dépasse les, dépassé, dépassé les, dépassent, dépassant",
        Bound.AT_MOST: "jusque à, au plus, tout au plus, au maximum, un maximum de, pas plus de, maximum",
        Bound.LESS_THAN: "moins de, un peu moins de, bien moins de, inférieur à, inférieure à, en dessous de",
        Bound.ABOUT: "environ, quelque, quelques, près de, autour de, aux alentours de, à peu près, "
        "approximativement, presque, quasi, quasiment, de le ordre de, en moyenne, pas loin de, non loin de, vers, ~, "
        "≈",
    }
)
CLOSE = any_of("près de, presque, quasi, quasiment, pas loin de, un peu plus de, un peu moins de")
HEDGES_AFTER = bounds(
    {
        Bound.AT_LEAST: "ou plus, et plus, ou davantage, aumoins, au minimum, minimum, +",
        Bound.AT_MOST: "ou moins, au plus, au maximum, maximum",
        Bound.ABOUT: "environ, à peu près, approximativement",
    }
)

# ---- units -----------------------------------------------------------------------------------------------------------

_FORMS = SPELLING.full("""
km: kilomètre, kilomètres
m: mètre, mètres
cm: centimètre, centimètres
mm: millimètre, millimètres
mile: mile, miles
nautical_mile: mille marin, milles marins, mille nautique, milles nautiques
km2: kilomètre carré, kilomètres carrés, km carrés
m2: mètre carré, mètres carrés
m3: mètre cube, mètres cubes
hectare: hectare, hectares
litre: litre, litres
barrel: baril, barils
barrel/day: barils par jour, barils/jour, baril par jour, b/j
kg: kilogramme, kilogrammes, kilo, kilos
g: gramme, grammes
tonne: tonne, tonnes
km/h: kilomètres à l'heure, kilomètres par heure, kilomètres-heure, kilomètres heure
knot: nœud, nœuds
MW: mégawatt, mégawatts
GW: gigawatt, gigawatts
kWh: kilowattheure, kilowattheures
celsius: degrés celsius, degré celsius, degrés centigrades
degree: degré, degrés
second: seconde, secondes
minute: minute, minutes
hour: heure, heures
day: jour, jours, journées
light_year: année-lumière, années-lumière, année lumière, années lumière
night: nuit, nuits
week: semaine, semaines
month: mois
year: an, ans, année, années
decade: décennie, décennies
century: siècle, siècles
millennium: millénaire, millénaires
weekend: week-end, week-ends
season: saisons
""")
_MONEY = """
USD: dollar, dollars, dollars américains, dollar américain
CAD: dollars canadiens
AUD: dollars australiens
EUR: euro, euros
GBP: livre sterling, livres sterling
EGP: livres égyptiennes
LBP: livres libanaises
SYP: livres syriennes
TRY: livres turques
CHF: franc suisse, francs suisses
XOF: francs CFA, franc CFA, FCFA
franc: franc, francs
JPY: yen, yens
CNY: yuan, yuans
RUB: rouble, roubles
INR: roupies indiennes
rupee: roupie, roupies
peso: peso, pesos
dinar: dinar, dinars
DZD: dinars algériens
TND: dinars tunisiens
dirham: dirham, dirhams
MAD: dirhams marocains
rial: rial, rials
riyal: riyal, riyals
ILS: shekel, shekels
SEK: couronnes suédoises
NOK: couronnes norvégiennes
DKK: couronnes danoises
CZK: couronnes tchèques
crown: de couronnes
florin: florins
lira: lires
TRY: livre turque
SDG: livres soudanaises
shilling: shillings
PLN: zloty, zlotys
HUF: forint, forints
RON: leu, lei
NGN: naira, nairas
ZAR: rand, rands
KRW: wons
THB: baht, bahts
IDR: roupie indonésienne, roupies indonésiennes
PKR: roupies pakistanaises
LKR: roupies sri-lankaises
IQD: dinars irakiens
KWD: dinars koweïtiens
LYD: dinars libyens
ETB: birrs
CDF: francs congolais
RWF: francs rwandais
GNF: francs guinéens
MRU: ouguiya, ouguiyas
MGA: ariary
BRL: réal, réaux, reais
ARS: pesos argentins
MXN: pesos mexicains
CLP: pesos chiliens
COP: pesos colombiens
UAH: hryvnia, hryvnias
cent: centime, centimes, cents
"""
DURATIONS = durations(_FORMS)
SPECIAL = SpecialWords(
    hours=words("h heures heure"),
    at=any_of("à, vers, dès, avant, après, jusque à, depuis, ("),
    at_named=words("à vers dès"),
    named={"minuit": 0, "midi": 720},
    halves_of_day=Phrases(
        {"du matin": "am", "du soir": "pm", "de le après-midi": "pm", "de la nuit": "am", "du midi": "pm"}
    ),
    zones=Phrases(
        {
            "gmt": "GMT",
            "utc": "UTC",
            "tu": "UTC",
            "heure locale": "local",
            "heures locales": "local",
            "locales": "local",
        }
    ),
    aged=words("âgé âgée âgés âgées âge"),
    persons=words(
        "homme femme garçon fille fillette enfant adolescent adolescente bébé jeune personne hommes femmes enfants "
        "ressortissant ressortissante étudiant étudiante mère père frère sœur fils retraité retraitée"
    ),
    age_tails=any_of("d'âge"),
    years=words("an ans"),
    of=words("de"),
    links=words("et"),
    half=words("demi demie"),
    quarter=words("quart"),
    less=words("moins"),
    the=words("le un"),
    minutes=words("min mn minutes"),
    magnitude=words("magnitude"),
    designators=words(
        "numéro no n° nº n route autoroute article articles chapitre page vol unité chaîne ligne porte chambre boeing "
        "airbus résolution loi décret groupe"
    ),
    shorten=words("no n"),
    formations=words("division brigade régiment bataillon flotte armée arrondissement escadron compagnie république"),
    durations=DURATIONS,
    hedges=HEDGES,
)

# ---- dates -----------------------------------------------------------------------------------------------------------

_LAST, _NEXT = ("dernier", "dernière", "passé", "passée", "précédent", "précédente"), ("prochain", "prochaine")
_TIMES = {
    "semaine": "week",
    "mois": "month",
    "année": "year",
    "an": "year",
    "week-end": "weekend",
    "décennie": "decade",
}


def _deictics() -> dict[str, Relative]:
    found = {
        "aujourd'hui": Relative(0, "day"),
        "hier": Relative(-1, "day"),
        "hier soir": Relative(-1, "day"),
        "hier matin": Relative(-1, "day"),
        "avant-hier": Relative(-2, "day"),
        "demain": Relative(1, "day"),
        "après-demain": Relative(2, "day"),
        "la nuit dernière": Relative(-1, "day"),
    } | {
        f"{this}{part}": Relative(0, "day") for this in ("ce ", "cet ", "cette ") for part in ("matin", "soir", "nuit")
    }
    found |= {"cet après-midi": Relative(0, "day"), "cette après-midi": Relative(0, "day")}
    for word, unit in _TIMES.items():
        for the in ("le", "la"):
            found |= {f"{the} {word} {last}": Relative(-1, unit) for last in _LAST}
            found |= {f"{the} {word} {after}": Relative(1, unit) for after in _NEXT}
        found |= {f"{this} {word}": Relative(0, unit) for this in ("ce", "cet", "cette")}
        found |= {f"{word} en cours": Relative(0, unit), f"{word} dernier": Relative(-1, unit)}
        plural = word if word.endswith("s") else f"{word}s"
        for many in ("derniers", "dernières"):
            found |= {f"{these} {many} {plural}": Relative(None, unit, "recent") for these in ("ces", "des", "les")}
    found |= {f"{these} derniers jours": Relative(None, "day", "recent") for these in ("ces", "des", "les")}
    return found | {
        "ilya quelques jours": Relative(None, "day", "recent"),
        "récemment": Relative(None, "day", "recent"),
    }


def _offsets() -> dict[str, Relative]:
    found = {
        "le lendemain": Relative(1, "day"),
        "le surlendemain": Relative(2, "day"),
        "la veille": Relative(-1, "day"),
        "le même jour": Relative(0, "day"),
        "ce jour-là": Relative(0, "day"),
        "cette semaine-là": Relative(0, "week"),
        "cette année-là": Relative(0, "year"),
        "ce mois-là": Relative(0, "month"),
    }
    for word, unit in {**_TIMES, "jour": "day"}.items():
        found |= {
            f"{the} {word} {after}": Relative(1, unit) for the in ("le", "la") for after in ("suivant", "suivante")
        }
    return found


_DATE_COUNTS = {word: value for value, word in enumerate(_UNITS.split()) if value} | {
    "une": 1,
    "vingt": 20,
    "trente": 30,
}
DATES = DateWords(
    months=numbered(
        "janvier, janv | février, févr, fév | mars | avril, avr | mai | juin | juillet, juil | août, aout | "
        "septembre, sept | octobre, oct | novembre, nov | décembre, déc",
        1,
    ),
    weekdays=numbered("lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche", 0),
    units=Phrases([(form, unit) for unit, form in keyed(_FORMS) if unit in ("day", "week", "month", "year", "decade")]),
    days=Phrases({"premier": 1}),
    dotted=words("janv févr fév avr juil sept oct nov déc"),
    doubtful=words("sept"),
    numerals=words("sept"),
    of=words("de du"),
    the=words("le la"),
    day_endings=words("er e"),
    parts=Phrases(
        {
            phrase: part
            for part, row in {
                "early": "début, au début de, au début du, au début du mois de, début du mois de, courant début",
                "mid": "mi, à la mi, au milieu de, au milieu du, au milieu du mois de",
                "end": "fin, à la fin de, à la fin du, à la fin du mois de, la fin de, fin du mois de",
            }.items()
            for phrase in row.split(", ")
        }
    ),
    shifts=Phrases({"ce": 0, "cet": 0, "cette": 0}),
    shifts_after=Phrases(dict.fromkeys(_LAST[:4], -1) | dict.fromkeys(_NEXT, 1)),
    deictics=Phrases(_deictics()),
    offsets=Phrases(_offsets()),
    steps_before={"ilya": ("deictic", -1)},
    later_after={"plustard": 1, "plustôt": -1, "auparavant": -1},
    steps_between={"après": 1, "avant": -1},
    counts=Phrases(_DATE_COUNTS),
    seasons=Phrases(
        {"printemps": "spring", "le été": "summer", "été": "summer", "automne": "autumn", "hiver": "winter"}
    ),
    bounds=Phrases(
        {
            phrase: bound
            for bound, row in {
                "since": "depuis, depuis le, à partir de, à partir du, dès",
                "until": "jusque en, jusque à, jusque au, jusque fin, de ici, de ici à, de ici au",
                "before": "avant, avant le, avant la",
                "after": "après, après le",
            }.items()
            for phrase in row.split(", ")
        }
    ),
    year_words=words("en depuis dès de année an fin début avant après courant entre et à jusque milieu exercice"),
    year_labels=words(
        "construit construite fondé fondée achevé achevée inauguré inaugurée année naissance construction ouverture"
    ),
    month_words=words("en"),
    when=words("quand lorsque où"),
    date_neighbours=words("en depuis dès de avant après à au entre et fin début mi cet le la du courant jusque"),
    to=words("à au"),
    also=words("et"),
    century_after=words("siècle siècles"),
    range_before=words("entre"),
    quarters=numbered(
        "premier trimestre | deuxième trimestre, second trimestre | troisième trimestre | quatrième trimestre", 1
    ),
    halves=numbered("premier semestre | second semestre, deuxième semestre", 1),
    counted=words(
        "personnes soldats militaires hommes femmes enfants autres morts blessés habitants familles maisons policiers "
        "emplois salariés manifestants victimes euros dollars pour"
    ),
    this_units=Phrases({"le année": "year", "le an": "year"}),
    day_only=Phrases({"le": 0}),
    after_years=words("et mais quand à au avec comme après avant que où en dans le la les il elle ils un une des"),
)
YEARS = YearWords(
    of=words("de"),
    bounds=words("plus moins près environ pas autour quelque"),
    decades=words("années"),
    goes_on=DATES.after_years | words("dernier selon"),
)

# ---- base forms ------------------------------------------------------------------------------------------------------

_NOUN_ENDINGS = endings("""
eau: eaux
eu: eux
al: aux
-: s x
é: ées ée és
er: ère ères
if: ive ives
eux: euse euses
eur: euse euses rice rices
en: enne ennes
al: ale ales
e: e
-: e es
""")
_VERB_ENDINGS = endings("""
eindre: eint einte eints eintes eignent
aindre: aint ainte aints aintes aignent
crire: crit crite crits crites crivent
duire: duit duite duits duites duisent
struire: struit struite struits struites struisent
vrir: vert verte verts vertes vrent
prendre: pris prise prises prend prennent prit prirent
mettre: mis mise mises met mettent mit mirent
tenir: tient tiennent tenait tenaient tenu tenue tenus tenues tint tinrent
venir: vient viennent venait venaient venu venue venus venues vint vinrent
cevoir: çoit çoivent cevait çu çue çus çues çut çurent
connaître: connaît connaissent connaissait connu connue connus connues connut
paraître: paraît paraissent paru parue parus parut parurent
courir: court courent courait couru coururent courut
ffrir: ffert fferte fferts ffertes
oindre: oint ointe oints ointes oignent
quérir: quis quise quises quit quièrent
suivre: suit suivent suivait suivi suivie suivis suivies suivit
endre: end endent
ondre: ond ondent
eter: ette ettent
eler: elle ellent
ever: ève èvent
ener: ène ènent
oyer: oie oient
uyer: uie uient
ayer: aie aient
er: é ée és ées e ent a èrent ait aient era eront erait eraient ant es ons ez
ir: i ie is ies it issent issait issaient irent ira iront issant
re: u ue us ues ent ait aient it irent ra ront ant d dent
ger: geait gea geant
cer: ça çait çant
""")
_IRREGULAR = forms("""
fois: fois
mois: mois
temps: temps
poids: poids
cours: cours
discours: discours
secours: secours
succès: succès
progrès: progrès
choix: choix
voix: voix
prix: prix
repas: repas
bras: bras
fils: fils
corps: corps
pays: pays
avis: avis
accès: accès
congrès: congrès
procès: procès
décès: décès
colis: colis
permis: permis
abus: abus
virus: virus
bus: bus
obus: obus
être: est sont était étaient fut furent sera seront été serait seraient soit
avoir: a ont avait avaient eu aura auront eut eurent
mourir: mort morte morts mortes meurt meurent mourut moururent mourait mourra
mort: morts
perdre: perdu perdue perdus perdent perd perdirent
dire: dit dite dits disent disait déclare
faire: fait faite faits faites font fit firent faisait faisaient
remettre: remis remise remises remet remettent remit remettra remettront
rendre: rendu rendue rendus rendues rend rendent rendit rendra
prendre: pris prise prises prend prennent prit
mettre: mis mise mises met mets mettent mettait mettaient mit mirent
joindre: joint jointe joints joignent
offrir: offert offerte offerts offertes offrent
naître: né née nés nées naît naissent naquit naquirent
savoir: sait savent savait su sut surent
voir: voit voient voyait voyaient vu vus
croire: croit croient croyait cru crus
suivre: suit suivent suivait suivi suivie suivis
falloir: faut fallait fallu
résoudre: résolu résolue résolus résout
dissoudre: dissous dissoute dissout
détruire: détruit détruite détruits détruites détruisent détruisit
disparaître: disparu disparue disparus disparues disparaît disparaissent disparut disparurent
atteindre: atteint atteinte atteints atteignent atteignit
abattre: abattu abattue abattus abattues abat abattent
survivre: survécu survivent survit
vivre: vécu vit vivent
fuir: fui fuit fuient
partir: parti partie partis parties part partent partit
contenir: contenu contient contiennent contenait
tenir: tenu tenue tient tiennent
maintenir: maintenu maintenue maintenus maintient
battre: battu bat battent
élire: élu élue élus élues
blesser: blessé blessée blessés blessées blesse blessent
blessé: blessés blessée blessées
tué: tués tuée tuées
œil: yeux
venir: venu venus vient viennent
revenir: revenu revient
aller: va vont allé
devoir: doit doivent devrait devraient
pouvoir: peut peuvent pourrait pourraient
vouloir: veut veulent
""")
LEMMAS = lemmatiser(Inflection(_NOUN_ENDINGS, _VERB_ENDINGS, _IRREGULAR), fold)

# ---- closed words ----------------------------------------------------------------------------------------------------

_BE = "est sont était étaient fut furent sera seront être été étant serait seraient soit"
_HAVE = "a ont avait avaient ayant aura auront aurait auraient eu"
_MODAL = "va vont peut peuvent doit doivent pourrait pourraient devrait devraient"
WORDS = Words(
    modifiers_behind=True,
    prepositions=words(
        "de du des à au aux en dans sur sous par pour avec sans chez vers entre depuis pendant durant avant après "
        "contre dès jusque lors selon malgré devant derrière hors parmi près autour outre via d'ici"
    ),
    determiners=words(
        "le la les un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes tout tous toute "
        "toutes chaque quelques plusieurs certains certaines autre autres au aux du"
    ),
    contrasts=words("mais tandis alors cependant toutefois pourtant"),
    conjunctions=words("et ou mais ni puis &"),
    clause_starts=words(
        "que qui quand lorsque alors après avant depuis parce puisque bien si dont où tandis comme pendant"
    ),
    definite=words("le la les ce cet cette ces"),
    staying=words("rester reste restent restait restaient resté demeurer demeure demeurent"),
    passives=words("été fut furent"),
    being=words(_BE),
    counting=words("compter dénombrer recenser confirmer estimer"),
    conversions=words("soit ou environ près de quelque"),
    having=words(f"{_HAVE} avoir"),
    modals=words(_MODAL),
    relatives=words("qui que dont où lequel laquelle lesquels lesquelles"),
    subject_relatives=words("qui"),
    auxiliaries=words(f"{_BE} {_HAVE} {_MODAL} ne pas y en"),
    has_age=words("a avait aurait aura"),
    copulas=words(f"{_BE} devient devenu devenue reste"),
    negations=words("ne pas aucun aucune jamais sans ni nul personne dément démenti démentent nie nié nient"),
    nots=words("pas non"),
    pronouns=words("il elle ils elles on nous vous je tu lui eux celui celle ceux celles ce cela ça se y en qui que"),
    sayers=words("il elle"),
    thing_pronouns=words("il elle cela"),
    possessive_pronouns=words("son sa ses leur leurs"),
    genitive=words("de du des"),
    of=words("de du des parmi sur"),
    adverbs=words(
        "aussi également encore déjà seulement alors puis plus très bien hier demain ici ailleurs toujours récemment "
        "officiellement notamment environ ensuite enfin presque moins trop ainsi ensemble pas ne jamais grièvement "
        "maintenant désormais "
        "légèrement gravement mortellement aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche dont "
        "portés portées porté portée"
    ),
    report_verbs=words(
        "dire annoncer déclarer affirmer rapporter indiquer préciser ajouter confirmer expliquer souligner estimer "
        "signaler assurer avertir noter reconnaître écrire citer révéler alléguer prétendre témoigner"
    ),
    plural_endings=("s", "x"),
    opening_endings=("é", "ée", "és", "ées"),
    several_endings=("èrent", "irent", "aient", "ront", "ent"),
    participle_endings=("é", "ée", "és", "ées", "is", "ie", "us", "ue", "ts", "te", "tes"),
    past_endings=("èrent", "irent", "aient"),
    infinitive_endings=("er", "ir", "re", "oir"),
    adverb_endings=("ment",),
    common_endings=("ment", "ant", "er", "é"),
    noun_marks=words("le la les un une des du ce cet cette ces son sa ses leur leurs au aux"),
    gerund_endings=("ant",),
    past_helpers=words("a ont avait avaient été fut furent ayant est sont"),
    future=words("sera seront va vont devrait devraient doit doivent aura auront"),
    future_cues=("sera", "seront", "va", "vont", "devrait", "devraient", "doit", "doivent"),
    planned=(
        "sera", "seront", "va", "vont", "va être", "vont être", "devrait", "devraient", "doit être", "doivent être",
        "prévoit de", "prévoient de", "prévu de", "prêt à", "prête à", "se prépare à", "se préparent à", "compte",
        "entend", "envisage de", "prochaines heures", "prochains jours",
    ),
    soon=("prochaines heures", "prochains jours"),
    alleged=("serait", "seraient", "aurait", "auraient", "présumé", "présumés", "présumée", "prétendument",
    "soi-disant"),
    resultatives=words("laisser"),
    leaving=words("laisser"),
    decided=words("décider ordonner voter approuver adopter exiger accepter"),
    expected=words("prévoir craindre redouter prédire attendre"),
    possible=words("pourrait pourraient peut peuvent peut-être si éventuellement"),
    conditional=words("si"),
    begun=words("commencer débuter entamer"),
    noun_links=words("de à est fait"),
    partitive_pronouns=words("eux elles lesquels lesquelles"),
    left_over=words("autres derniers dernières"),
    on_top=words("autre autres supplémentaire supplémentaires"),
    the_rest=words("autres restants restantes"),
    jointly=words("ensemble total"),
    joins=words("et &"),
    all_of=words("tous toutes"),
    complements=(words("homme femme"), words("garçon fille"), words("adulte enfant")),
    added=words("autres"),
    phrase_determiners=words("autres autre"),
    before_nouns=words(
        "autre autres nouveau nouvel nouveaux nouvelle nouvelles jeune jeunes petit petits petite petites grand "
        "grands grande grandes ancien anciens ancienne anciennes premier premiers première premières dernier derniers "
        "dernière dernières présumés prétendus simples vieux vieille vieilles bons bonnes gros grosses principaux "
        "principales seul seule seuls seules même mêmes double"
    ),
    ones=words("un une"),
    numbered=words("numéro n° nº no"),
    owner_links=words("pour de du des"),
    including=words("dont notamment parmi incluant"),
    agents=words("par"),
    others=words("autre autres"),
    uncounted=words("fois jour chose façon point côté part question sorte moment"),
    away=words("de du des d"),
    away_at=words("à"),
    none_of=("sans", "aucun", "aucune", "ni", "pas de", "zéro"),
    casualties=words(
        "victime victimes mort morts décès blessé blessés dégât dégâts perte pertes tué tués disparu disparus"
    ),
    silent=(
        "pas fait état de", "aucune mention de", "aucune information sur", "sans préciser le nombre de",
        "pas de bilan",
        "sans faire état de", "aucun bilan", "on ignore",
    ),
    rises=words("augmenter progresser grimper monter croître bondir accroître passer hausse augmentation "
        "progression"),
    falls=words("baisser diminuer chuter reculer tomber réduire réduit baisse diminution recul chute"),
    reaches=words("atteindre élever dépasser établir compter porter"),
    change_by=words("de"),
    change_of=words("de"),
    change_from=words("de"),
    change_to=words("à"),
    held_against=("contre", "par rapport à", "comparé à"),
    earlier=words("précédent précédente précédents précédentes initial initiale provisoire antérieur antérieure "
        "antérieurs antérieures"),
    first_told=words("premier première premiers premières initial initiale initiaux provisoire provisoires"),
    appointed=words("prévu prévue prévus prévues fixé fixée programmé programmée attendu attendue"),
    bygone=words("était étaient avait avaient fut furent"),
    pluperfect=words("avait avaient"),
    told_earlier=(
        "auparavant", "précédemment", "initialement", "abord", "plus tôt", "dans un premier temps", "avant",
        "jusque-là",
    ),
    gives_level=words("donner chiffrer fixer établir évaluer faire parler compter recenser dénombrer avancer"),
    reports=words("bilan rapport estimation décompte comptage information version"),
    unbroken=words("consécutif consécutive consécutifs consécutives affilée"),
    interrupts=words("annuler interrompre suspendre cesser arrêter quitter partir"),
    loose_adjectives=words("nouveau nouvelle nouvel tout toute entier entière même propre grand grande petit petite"),
    moves=words("reporter repousser retarder différer avancer ajourner retard initialement finalement"),
    revises=words("corriger rectifier réviser"),
    corrections=words("correction rectification rectificatif erratum"),
    present_forms=words("fait sait est sont"),
    imperfect_endings=("ait", "aient"),
    than=words("que"),
    surplus=words("plus"),
    deficit=words("moins"),
    intends=words("prévoir projeter envisager programmer planifier"),
    hedging=words("moins plus près environ quelque jusque les pas"),
    citing=words("citant"),
    as_told=words("comme"),
    according=("selon", "d'après", "de après"),
    rates_straight=words("dénombrer recenser décompter"),
    rates=("chiffrer à", "évaluer à", "estimer à", "parler de", "situer à"),
    levels=words("nombre total chiffre bilan effectif"),
    tallies=words("chiffre nombre bilan total"),
    in_all=("au total", "en tout"),
    directions=words("nord sud ouest nord-est nord-ouest sud-est sud-ouest centre"),
    near=words("près proche"),
    tools=words("avec"),
    within=words("en"),
    there=words("y là"),
    borders=words("frontière frontières"),
    sides=words("côté"),
    superlatives=words("plus moins pire meilleur meilleure"),
    place_nouns=words(
        "ville village province région district banlieue route rue aéroport port frontière fleuve rivière lac île "
        "baie côte capitale place département commune canton vallée montagne camp quartier périphérie localité "
        "gouvernorat péninsule golfe détroit mer parc forêt ancien ancienne"
    ),
    site_sorts=words("aérienne aérien aériennes militaire militaires navale naval"),
    place_prepositions=words("à au aux en dans près de du des sur depuis vers hors"),
    at_prepositions=words("à au aux en dans près hors"),
    anybody=words("personne gens victime corps mort morts blessé blessés autre autres vie décès"),
    occasions=words("fois"),
    whens=words("lorsque quand"),
    stands=words("établir"),
    links=words("qui"),
    beginnings=words("commencé débuté éclaté commença débuta éclata commencée débutée"),
    makings=words(
        "construit construite construits construites bâti bâtie bâtis bâties érigé érigée fondé fondée fondés fondées "
        "inauguré inaugurée inaugurés inaugurées rénové rénovée restauré restaurée reconstruit reconstruite fabriqué "
        "fabriquée né née datant"
    ),
    turnings=words("créé créée ouvert ouverte installé installée acquis acquise acheté achetée"),
    since=words("depuis"),
    windows=(
        "cette année", "ce mois-ci", "cette semaine", "cette saison", "jusqu'à présent", "à ce jour",
        "ces derniers mois",
        "ces derniers jours", "ces dernières semaines", "au total", "depuis le début de le année", "en un an",
    ),
    period_ends=words("à au clos achevés terminés"),
    period_links=words("de en"),
    year_words=("année",),
    past_words=("dernier", "dernière", "passé"),
    titles=words(
        "m mm mme mlle dr me président présidente ministre général colonel capitaine commandant lieutenant premier "
        "roi reine prince cheikh imam pape sénateur gouverneur maire chef directeur secrétaire porte-parole "
        "professeur juge"
    ),
    before_names=words("ouragan typhon cyclone tempête incendie"),
    feasts=words("pâques noël toussaint ramadan aïd"),
    not_names=words(
        "le la les un une des de du au aux à en dans sur sous par pour avec sans chez vers entre depuis pendant avant "
        "après contre dès selon lors malgré et ou mais ni car donc or si comme quand lorsque alors que qui dont où ce "
        "cet cette ces il elle ils elles on nous vous je son sa ses leur leurs aucun aucune tout tous toute toutes "
        "chaque plusieurs quelques environ près au-delà moins plus hier demain lundi mardi mercredi jeudi vendredi "
        "samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre un deux "
        "trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
        "cinquante soixante cent mille premier première deuxième troisième personne ainsi aussi enfin puis ensuite "
        "cependant toutefois pourtant parmi outre certains d'autres autre autres jusque quelque afin est a ont sont "
        "était l'attaque notre nos"
    ),
    name_articles=(),
    name_joiners=words("de du des la le les el al"),
    name_fillers=words("militaire international internationale national nationale aérien aérienne"),
    key_stops=words("le la les de du des l'"),
    previous=words("précédent précédente précédents précédentes antérieur autres"),
    afterwards=words("après"),
    single=words("un une le la"),
    day_units={"jour": 1, "semaine": 7},
    beforehand=words("avant"),
    between=words("entre"),
    go_before=("précédé", "précédée", "précédaient", "précédèrent"),
    comes_after=(
        "suit ceux de", "suit celles de", "suit", "suivait", "a suivi", "précédé par", "précédée par", "précédé de",
        "précédée de",
    ),
    list_openers=words("notamment"),
    list_links=words("de à près du"),
    sounds=tuple(
        (written, one)
        for written, one in (pair.split("=") for pair in "ou=u kh=k gh=g ch=s sh=s th=t dh=d ph=f ck=k qu=k q=k "
            "c=k x=ks".split())
    ),
    vowels=frozenset("aeiouyéèêàâîôûw"),
    nobody=("aucun groupe", "personne", "aucune organisation", "aucune faction"),
    blame=words("accuser blâmer imputer attribuer tenir"),
    blameless=words("tient tiennent tenait tenaient tenu tenue tenus tenues"),
    blamed_as=words("pour comme"),
    assailing=words("attaquer bombarder enlever assassiner saboter"),
    committing=words("mener commettre perpétrer lancer exécuter"),
    planting=words("poser placer déposer enterrer enfouir cacher"),
    planted=words("bombe mine engin explosif embuscade piège"),
    works=(
        "le œuvre de", "le œuvre du", "le œuvre des",
        *(f"{done} par" for done in words("mené menée commis commise perpétré perpétrée")),
    ),
    behind=words("derrière"),
    answering=("revendiqué par", "revendiquée par"),
    crimes=words("incident meurtre assassinat enlèvement sabotage massacre piratage"),
    held_objects=words("le la les"),
    disclaimers=("ne a rien à voir", "ne avait rien à voir", "ne ont rien à voir", "ne a joué aucun rôle"),
    deny=words("démentir nier rejeter réfuter dément démentent rejette rejettent"),
    denied_objects=words("rôle responsabilité implication lien accusation accusations"),
    claim_verbs=words("revendiquer assumer endosser"),
    claim_objects=("responsabilité", "attaque", "attentat", "paternité"),
    taking=words("attribuer"),
    reflexives=words("s se"),
    claim_directly=words("revendiquer"),
    denying=words("démentir nier dément démentent"),
    charges=words("de d' d pour"),
    likening=words("comme"),
    blaming=("mettre en cause", "pointer du doigt"),
    blame_nouns=words("faute blâme"),
    laying={"rejeter": words("sur")},
    answerable=words("responsable coupable"),
    blamed_on=words("sur"),
    tracing=words("attribuer imputer"),
    traced_to=words("à au aux"),
    one_of=words("un une"),
    topics=words("sur concernant"),
    causing=words("causer provoquer"),
    doer_endings=("eur", "euse", "iste", "ant", "ent", "ien", "ier"),
    bodies=words(
        "groupe société entreprise bande armée gouvernement ministère autorité état parti camp conseil syndicat équipe "
        "cellule mouvement réseau milice faction pays exploitant propriétaire organisation agence club conducteur"
    ),
)  # fmt: skip

LANGUAGE = speak(
    "fr",
    Tables(
        spelling=SPELLING,
        numbers=NUMBERS,
        hedges=HEDGES,
        hedges_after=HEDGES_AFTER,
        close=CLOSE,
        units=units(
            _FORMS,
            [
                *((form, PERCENT) for form in ("pour cent", "pourcent")),
                *((form, POINT) for form in ("point de pourcentage", "points de pourcentage")),
                ("fois", TIMES),
            ],
            "de",
        ),
        money=currencies(_MONEY, "de"),
        special=SPECIAL,
        ranges=RangeWords(
            between=words("entre"),
            to=words("à"),
            also=words("et"),
            alternatives=words("ou"),
            from_words=words("de"),
            changes=words(
                "passé passée passés passer passe passent passera augmenté augmente augmenter baissé baisse chuté "
                "grimpé monté reculé tombé réduit réduite porté ramené hausse recul chute"
            ),
            no_range_after=words("passé augmenté baissé chuté grimpé monté reculé tombé réduit"),
            minus=words("moins"),
        ),
        dates=DATES,
        years=YEARS,
        lemmas=LEMMAS,
        stops=Stops(
            abbreviation=re.compile(
                r"(?<!\w)(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|Gén|Col|Cdt|Cap|Lt|av|bd|janv|févr|fév|avr|juil|sept|oct|nov|déc|"
                r"env|cf|art|vol|n|p|pp|éd|ex|[A-Z])\.$"
            ),
            words=re.compile(r"""(?<!\w)(?:(?:le|un|du|au)\s+vol|[ld]['’]art)\.\s+(?=[«"(]?\s?[A-ZÀÉÈÊ][a-zà-ÿ])"""),
        ),
    ),
)
