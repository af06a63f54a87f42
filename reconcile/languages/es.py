"""Spanish: its words, numbers, units, dates and endings as tables, and the language they make."""

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

SPELLING = Spelling(
    fused={
        ("al", "menos"): "almenos",
        ("por", "lo", "menos"): "porlomenos",
        ("cuando", "menos"): "almenos",
        ("más", "tarde"): "mástarde",
    }
)

# ---- numbers ---------------------------------------------------------------------------------------------------------

_UNITS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_MORE_UNITS = {
    "un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "dieciseis": 16, "veintiun": 21, "veintidos": 22,
    "veintitres": 23, "veintiseis": 26,
}  # fmt: skip
_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"
_SCALES = {
    "millón": 10**6, "millon": 10**6, "millones": 10**6, "millardo": 10**9, "millardos": 10**9, "billón": 10**12,
    "billones": 10**12,
}  # fmt: skip
_GROUPS = {
    "decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "centena": 100, "centenar": 100, "millar": 1000,
}  # fmt: skip
_ORDINAL_STEMS = (
    "primer=1 segund=2 tercer=3 cuart=4 quint=5 sext=6 séptim=7 octav=8 noven=9 décim=10 undécim=11 duodécim=12 "
    "decimoprimer=11 decimosegund=12 decimotercer=13 decimocuart=14 decimoquint=15 decimosext=16 decimoséptim=17 "
    "decimoctav=18 decimonoven=19 vigésim=20 trigésim=30 cuadragésim=40 quincuagésim=50 sexagésim=60 septuagésim=70 "
    "octogésim=80 nonagésim=90 centésim=100 milésim=1000 vigesimoprimer=21 vigesimosegund=22 vigesimotercer=23 "
    "vigesimocuart=24 vigesimoquint=25"
)
_ORDINALS = {
    stem + ending: int(value)
    for stem, _, value in (pair.partition("=") for pair in _ORDINAL_STEMS.split())
    for ending in (("o", "a", "") if stem.endswith(("primer", "tercer")) else ("o", "a"))
}
NUMBERS = CountingWords(
    units={word: value for value, word in enumerate(_UNITS.split())} | _MORE_UNITS,
    tens={
        "treinta": 30,
        "cuarenta": 40,
        "cincuenta": 50,
        "sesenta": 60,
        "setenta": 70,
        "ochenta": 80,
        "noventa": 90,
    },  # fmt: skip
    scales=_SCALES,
    ordinals=_ORDINALS,
    links=words("y"),
    link_always=True,
    hundreds={"cien": 100, "ciento": 100}
    | {stem + end: value * 100 for value, stem in enumerate(_HUNDREDS.split(), 2) for end in ("os", "as")},
    thousand=words("mil"),
    shorts={"m": 10**6, "mm": 10**6, "mill": 10**6, "k": 1000},
    ordinal_endings=words("º ª ° er ro ra do da to ta mo ma vo va no na"),
    ones=words("un una uno"),
    alone=words("solo sola único única"),
    others=words("otro otra"),
    other_things=words("lado parte vez cosa tipo modo manera forma medida que de"),
    groups=_GROUPS,
    group_adjectives=words("buena"),
    vague={f"{word}s": 2 * value for word, value in _GROUPS.items() if word.endswith("a")}
    | {
        "centenares": 200,
        "cientos": 200,
        "millares": 2000,
        "miles": 2000,
        "millones": 2 * 10**6,
        "billones": 2 * 10**12,
    },
    several=words("varios varias"),
    few={word: words("cuantos cuantas pocos pocas") for word in ("unos", "unas")},
    parts={
        "tercio": 3,
        "tercios": 3,
        "cuarto": 4,
        "cuartos": 4,
        "tercera": 3,
        "terceras": 3,
        "cuarta": 4,
        "cuartas": 4,
        "quinto": 5,
        "quintos": 5,
        "décimo": 10,
        "décimos": 10,
    },  # fmt: skip
    halves=words("mitad"),
    half=words("medio media"),
    pieces=words("parte partes"),
    both=words("ambos ambas"),
    none=words("ningún ninguna ninguno"),
    nobody=words("nadie"),
    of=words("de del"),
    determiners=words("el la los las este esta ese esa su sus un una al del lo"),
    not_counted=words("de del a al en y o por para con que se el la los las"),
    titles=any_of("primer ministro, primera ministra, primera dama, primer lugar, tercera edad, cuarto de"),
    out_of=any_of("de cada"),
)
HEDGES = bounds(
    {
        Bound.AT_LEAST: "almenos, porlomenos, no menos de, como mínimo, un mínimo de, mínimo",
        Bound.MORE_THAN: "más de, más de los, más de las, un poco más de, poco más de, mucho más de, superior a, "
        "por encima de, por encima de los, supera, supera los, supera las, superan los, superó los, superó, superaba "
        "los, más que",
        Bound.AT_MOST: "hasta, hasta los, hasta las, a lo sumo, como máximo, un máximo de, no más de, como "
        "mucho, máximo",
        Bound.LESS_THAN: "menos de, poco menos de, menos de los, menos de las, por debajo de, por debajo de "
        "los, inferior a",
        Bound.ABOUT: "unos, unas, cerca de, cerca de los, cerca de las, alrededor de, alrededor de los, "
        "aproximadamente, casi, en torno a, en torno a los, en torno a las, más o menos, un promedio de, un estimado "
        "de, ~, ≈, aproximados, sobre los, a unos, a unas",
    }
)
CLOSE = any_of("casi, poco más de, poco menos de")
HEDGES_AFTER = bounds(
    {
        Bound.AT_LEAST: "o más, y más, como mínimo, almenos, porlomenos, +",
        Bound.AT_MOST: "o menos, como máximo, como mucho, a lo sumo",
        Bound.ABOUT: "aproximadamente, más o menos",
    }
)

# ---- units -----------------------------------------------------------------------------------------------------------

_FORMS = """
km: kilómetro, kilómetros
m: metro, metros
cm: centímetro, centímetros
mm: milímetro, milímetros
mile: milla, millas
nautical_mile: milla náutica, millas náuticas
ft: pie, pies
km2: kilómetro cuadrado, kilómetros cuadrados, km cuadrados
m2: metro cuadrado, metros cuadrados
m3: metro cúbico, metros cúbicos
hectare: hectárea, hectáreas
acre: acre, acres
litre: litro, litros
gallon: galón, galones
barrel: barril, barriles
barrel/day: barriles por día, barriles diarios, barriles al día, barriles/día, bpd
kg: kilogramo, kilogramos, kilo, kilos
g: gramo, gramos
tonne: tonelada, toneladas
km/h: kilómetros por hora, kilómetros a la hora
knot: nudos
MW: megavatio, megavatios
GW: gigavatio, gigavatios
kWh: kilovatios hora, kilovatios-hora
celsius: grados celsius, grado celsius, grados centígrados
degree: grado, grados
second: segundo, segundos
minute: minuto, minutos
hour: hora, horas
day: día, días
light_year: año luz, años luz
night: noche, noches
week: semana, semanas
month: mes, meses
year: año, años
decade: década, décadas
century: siglo, siglos
weekend: fines de semana
season: temporadas
"""
_MONEY = """
USD: dólar, dólares, dólares estadounidenses, dólares americanos
CAD: dólares canadienses
EUR: euro, euros
GBP: libra esterlina, libras esterlinas, libras
peso: peso, pesos
MXN: pesos mexicanos
ARS: pesos argentinos
COP: pesos colombianos
CLP: pesos chilenos
PEN: sol peruano, soles
BRL: real brasileño, reales
CHF: franco suizo, francos suizos
franc: franco, francos
JPY: yen, yenes
CNY: yuan, yuanes
RUB: rublo, rublos
INR: rupias indias
rupee: rupia, rupias
dinar: dinar, dinares
dirham: dírham, dírhams, dirhams
rial: rial, riales
BOB: bolivianos
CRC: colones
HNL: lempiras
GTQ: quetzales
VES: bolívares
SEK: coronas suecas
NOK: coronas noruegas
DKK: coronas danesas
CZK: coronas checas
crown: de coronas
florin: florines
TRY: lira turca, liras turcas
lira: de liras
EGP: libra egipcia, libras egipcias
LBP: libras libanesas
SYP: libras sirias
shilling: chelines
PYG: de guaraníes
UYU: pesos uruguayos
DOP: pesos dominicanos
CUP: pesos cubanos
PHP: pesos filipinos
NIO: córdobas
PLN: zloty, zlotys, eslotis
HUF: forinto, forintos
RON: leus
NGN: naira, nairas
ZAR: rand, rands
KRW: wones
THB: baht, bahts
DZD: dinares argelinos
IQD: dinares iraquíes
MAD: dirhams marroquíes, dírhams marroquíes
XAF: francos CFA
ILS: séquel, séqueles, shekels
UAH: grivnas
cent: centavo, centavos, céntimo, céntimos
"""
SPECIAL = SpecialWords(
    hours=words("h hs hrs horas hora"),
    at=any_of(
        "a las, a la, era la, es la, eran las, las, hacia las, hasta las, desde las, sobre las, "
        "antes de las, después de las, de las, ("
    ),
    at_named=words("a al hasta desde hacia"),
    named={"medianoche": 0, "mediodía": 720},
    halves_of_day=Phrases(
        {
            "de la mañana": "am",
            "de la madrugada": "am",
            "de la tarde": "pm",
            "de la noche": "pm",
            "del mediodía": "pm",
            "a.m.": "am",
            "p.m.": "pm",
            "am": "am",
            "pm": "pm",
        }  # fmt: skip
    ),
    zones=Phrases({"gmt": "GMT", "utc": "UTC", "hora local": "local", "horas locales": "local", "locales": "local"}),
    aged=words("edad mayor mayores menor menores"),
    persons=words(
        "hombre mujer niño niña chico chica joven adolescente bebé menor persona hombres mujeres niños niñas jóvenes "
        "menores anciano anciana estudiante madre padre hermano hermana hijo hija ciudadano ciudadana"
    ),
    age_tails=any_of("de edad"),
    years=words("año años"),
    of=words("de"),
    links=words("y"),
    half=words("medio media"),
    quarter=words("cuarto"),
    less=words("menos"),
    the=words("un"),
    minutes=words("min minutos"),
    magnitude=words("magnitud"),
    designators=words(
        "número n º nº núm n.º ruta autopista carretera artículo artículos capítulo página vuelo unidad canal "
        "línea puerta boeing airbus resolución ley decreto grupo"
    ),
    shorten=words("no núm n"),
    formations=words("división brigada regimiento batallón flota ejército escuadrón compañía legislatura"),
    durations=durations(_FORMS),
    hedges=HEDGES,
)

# ---- dates -----------------------------------------------------------------------------------------------------------

_TIMES = {"semana": "week", "mes": "month", "año": "year", "fin de semana": "weekend", "década": "decade"}


def _deictics() -> dict[str, Relative]:
    found = {
        "hoy": Relative(0, "day"),
        "ayer": Relative(-1, "day"),
        "anoche": Relative(-1, "day"),
        "anteayer": Relative(-2, "day"),
        "antes de ayer": Relative(-2, "day"),
        "mañana": Relative(1, "day"),
        "pasado mañana": Relative(2, "day"),
    } | {f"esta {part}": Relative(0, "day") for part in ("mañana", "tarde", "noche", "madrugada")}
    found |= {f"ayer por la {part}": Relative(-1, "day") for part in ("mañana", "tarde", "noche")}
    for word, unit in _TIMES.items():
        for the in ("el", "la"):
            found |= {f"{the} {word} {last}": Relative(-1, unit) for last in ("pasado", "pasada", "anterior")}
            found |= {f"{the} {last} {word}": Relative(-1, unit) for last in ("pasado", "pasada")}
            found |= {f"{the} {after} {word}": Relative(1, unit) for after in ("próximo", "próxima")}
            found |= {f"{the} {word} {after}": Relative(1, unit) for after in ("próximo", "próxima", "que viene")}
        found |= {f"{this} {word}": Relative(0, unit) for this in ("este", "esta", "el presente")}
        found |= {f"{the} {word} en curso": Relative(0, unit) for the in ("el", "la")}
    for word, unit in (("días", "day"), ("semanas", "week"), ("meses", "month"), ("años", "year")):
        for the, last in (("los", "últimos"), ("las", "últimas"), ("los", "recientes"), ("estos", "últimos")):
            found[f"{the} {last} {word}"] = found[f"{last} {word}"] = Relative(None, unit, "recent")
    return found


def _offsets() -> dict[str, Relative]:
    found = {
        "al día siguiente": Relative(1, "day"),
        "el día anterior": Relative(-1, "day"),
        "la víspera": Relative(-1, "day"),
        "el mismo día": Relative(0, "day"),
        "ese mismo día": Relative(0, "day"),
        "ese día": Relative(0, "day"),
        "aquel día": Relative(0, "day"),
        "esa semana": Relative(0, "week"),
        "ese mes": Relative(0, "month"),
        "ese año": Relative(0, "year"),
    }
    for word, unit in {**_TIMES, "día": "day"}.items():
        found |= {f"{the} {word} siguiente": Relative(1, unit) for the in ("el", "la", "al")}
    return found


DATES = DateWords(
    months=numbered(
        "enero, ene | febrero, feb | marzo, mar | abril, abr | mayo | junio, jun | julio, jul | agosto, ago | "
        "septiembre, setiembre, sept, sep | octubre, oct | noviembre, nov | diciembre, dic",
        1,
    ),
    weekdays=numbered("lunes | martes | miércoles | jueves | viernes | sábado, sábados | domingo, domingos", 0),
    units=Phrases([(form, unit) for unit, form in keyed(_FORMS) if unit in ("day", "week", "month", "year", "decade")]),
    days=Phrases({"primero": 1}),
    dotted=words("ene feb mar abr jun jul ago sept sep oct nov dic"),
    doubtful=words("mar sep jun"),
    never_bare=words("mar"),
    of=words("de del"),
    the=words("el la los"),
    day_endings=words("º ° ro"),
    parts=Phrases(
        {
            phrase: part
            for part, row in {
                "early": "a principios de, principios de, a comienzos de, comienzos de, a inicios de, inicios "
                "de, a principios del, a comienzos del, a inicios del, a principios del mes de",
                "mid": "a mediados de, mediados de, a mediados del, a mediados del mes de",
                "late": "a finales de, finales de, a fines de, fines de, a finales del, a fines del, fin de, a "
                "finales del mes de",
            }.items()
            for phrase in row.split(", ")
        }
    ),
    shifts=Phrases(
        {
            "este": 0,
            "esta": 0,
            "el pasado": -1,
            "la pasada": -1,
            "pasado": -1,
            "el próximo": 1,
            "la próxima": 1,
            "próximo": 1,
        }
    ),
    shifts_after=Phrases({"pasado": -1, "pasada": -1, "último": -1, "próximo": 1, "que viene": 1}),
    deictics=Phrases(_deictics()),
    offsets=Phrases(_offsets()),
    steps_before={"hace": ("deictic", -1)},
    ago_after={"atrás": -1},
    later_after={"después": 1, "mástarde": 1, "antes": -1},
    counts=Phrases(
        {word: value for value, word in enumerate(_UNITS.split()) if value}
        | {"un": 1, "una": 1, "treinta": 30, "cuarenta": 40}
    ),
    seasons=Phrases({"primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter"}),
    bounds=Phrases(
        {
            phrase: bound
            for bound, row in {
                "since": "desde, a partir de, a partir del",
                "until": "hasta, antes del fin de, de aquí a",
                "before": "antes de, antes del",
                "after": "después de, después del, tras",
            }.items()
            for phrase in row.split(", ")
        }
    ),
    year_words=words("en desde hasta de año años del antes después durante entre y fines finales principios tras para"),
    year_labels=words(
        "construido construida fundado fundada terminado terminada inaugurado inaugurada "
        "año nacimiento construcción apertura"
    ),
    month_words=words("en"),
    when=words("cuando"),
    date_neighbours=words("en desde hasta de del antes después a al entre y durante el la este pasado próximo"),
    to=words("a al hasta"),
    also=words("y"),
    range_before=words("entre"),
    quarters=numbered("primer trimestre | segundo trimestre | tercer trimestre | cuarto trimestre", 1),
    halves=numbered("primer semestre | segundo semestre", 1),
    counted=words(
        "personas soldados militares hombres mujeres niños otros otras muertos heridos habitantes familias casas "
        "policías empleos trabajadores manifestantes víctimas euros dólares pesos por"
    ),
    this=words("la una cada esta por"),
    this_units=Phrases({"año": "year", "el año": "year", "mes": "month", "el mes": "month"}),
    day_only=Phrases({"el": 0}),
    after_years=words("y pero cuando a al con como después antes que donde en el la los las se un una"),
)
YEARS = YearWords(
    of=words("de del"),
    bounds=words("más menos cerca alrededor"),
    decades=words("años década"),
    goes_on=DATES.after_years | words("según"),
)

# ---- base forms ------------------------------------------------------------------------------------------------------

_NOUN_ENDINGS = endings("""
ón: ones
z: ces
dad: dades
or: ores
al: ales
ol: oles
el: eles
il: iles
ar: ares
er: eres
én: enes
a: a as
-: s es
o: a as os
és: esa esas eses
or: ora oras
án: anes ana anas
í: íes
""")
_VERB_ENDINGS = endings("""
poner: puso pusieron pone ponen ponía puesto puesta puestos puestas
tener: tuvo tuvieron tiene tienen tenía
venir: vino vinieron viene vienen venía
hacer: hizo hicieron hace hacen hecho hecha
decir: dijo dijeron dice dicen dicho dicha
traer: trajo trajeron trae traen traído traída
ducir: dujo dujeron duce ducen ducía
scribir: scrito scrita scritos scritas
brir: bierto bierta biertos biertas
olver: uelto uelta ueltos ueltas uelve uelven
ertir: ierte ierten irtió irtieron
entir: iente ienten intió intieron
uir: uyó uyeron uye uyen
ucir: ujo ujeron
scribir: scrito scrita scritos scritas
brir: bierto bierta biertos biertas brió brieron
tir: tió tieron
bir: bió bieron
ar: ado ada ados adas ó aron a an aba aban ando ará arán aría arían ara aran ase asen
er: ido ida idos idas ió ieron e en ía ían iendo erá erán ería erían iera ieran iese iesen
ir: ido ida idos idas ió ieron e en ía ían iendo irá irán iría irían iera ieran iese iesen
ar: e en
gar: gue guen gué
car: que quen qué
zar: ce cen
""")
_IRREGULAR = forms("""
ser: es son fue fueron era eran será serán sido sería serían siendo
estar: está están estaba estaban estuvo estuvieron
haber: ha han había habían hay hubo hubieron habrá
morir: muere mueren murió murieron muerto muerta muertos muertas morían moría morirá muriera murieran
muerto: muertos muerta muertas
herido: heridos herida heridas
herir: herido herida heridos heridas hirió hirieron hiere hieren hiriera hirieran
decir: dijo dijeron dice dicen dicho decía
hacer: hizo hicieron hace hacen hecho hecha hechos hechas
devolver: devuelto devuelta devueltos devueltas devuelve devuelven
abrir: abierto abierta abiertos abiertas abre abren
volver: vuelto vuelve vuelven volvió
perder: pierde pierden perdió perdieron perdido
destruir: destruido destruida destruidos destruidas destruyó destruyeron destruye destruyen
huir: huyó huyeron huye huyen huido
caer: cayó cayeron cae caen caído
poner: puso pusieron puesto puesta puestos
mantener: mantiene mantienen mantuvo mantuvieron
contener: contiene contienen
tener: tiene tienen tuvo tuvieron tenía
detener: detuvo detuvieron detiene detienen
obtener: obtuvo obtuvieron
reducir: redujo redujeron reduce
producir: produjo produjeron
conducir: condujo condujeron
retirar: retiró retiraron
cerrar: cierra cierran cerró cerraron cerrado cerrada
desplegar: despliega desplegado desplegados desplegada
fallecer: fallece fallecen falleció fallecieron fallecido fallecidos fallecida fallecidas
fallecido: fallecidos fallecida fallecidas
desaparecer: desaparece desaparecen desapareció desaparecieron
desaparecido: desaparecidos desaparecida desaparecidas
ir: va van iba
poder: puede pueden podría podrían pudo
deber: debe deben debería
querer: quiere quieren quiso quisieron
venir: viene vienen vino vinieron
traer: trajo trajeron trae traen
escribir: escrito escrita escritos escritas
romper: roto rota rotos rotas
ver: vio vieron ve visto vistos vista
dar: dio dieron da dan daba
saber: supo supieron sabe saben
servir: sirve sirven sirvió sirvieron
mentir: miente mienten mintió
sentir: siente sienten sintió sintieron
medir: mide miden midió midieron
repetir: repite repiten repitió repitieron
corregir: corrige corrigen corrigió corrigieron
jugar: juega juegan
invadir: invadió invadieron
ascender: asciende ascienden ascendió ascendieron ascendía ascendían
descender: desciende descienden descendió descendieron
defender: defiende defienden defendió defendieron
entender: entiende entienden entendió entendieron
extender: extiende extienden extendió extendieron
comenzar: comienza comienzan
empezar: empieza empiezan
pensar: piensa piensan
contar: cuenta cuentan
encontrar: encuentra encuentran
mostrar: muestra muestran
costar: cuesta cuestan
mover: mueve mueven
resolver: resuelve resuelven resuelto resuelta
pedir: pide piden pidió pidieron
seguir: sigue siguen siguió siguieron
elegir: elige eligen eligió eligieron
impedir: impide impiden impidió impidieron
convertir: convierte convierten convirtió convirtieron
advertir: advierte advierten advirtió advirtieron
sugerir: sugiere sugieren sugirió sugirieron
recibir: recibe reciben recibió recibieron recibido
vivir: vive viven vivió vivieron vivido
subir: sube suben subió subieron subido
cumplir: cumple cumplen cumplió cumplieron cumplido
""")
LEMMAS = lemmatiser(Inflection(_NOUN_ENDINGS, _VERB_ENDINGS, _IRREGULAR), fold)

# ---- closed words ----------------------------------------------------------------------------------------------------

_BE = (
    "es son fue fueron era eran será serán ser sido siendo está están estaba estaban estuvo estuvieron sería serían "
    "resultó resultaron resultado sigue siguen siguió siguieron quedó quedaron queda quedan permanece permanecen"
)
_HAVE = "ha han había habían haya hayan habrá habrán haber habiendo hay hubo"
_MODAL = "va van puede pueden debe deben podría podrían debería deberían"
WORDS = Words(
    modifiers_behind=True,
    prepositions=words(
        "de del a al en con sin por para sobre bajo entre desde hasta durante tras antes después contra según ante "
        "hacia mediante cerca dentro fuera excepto salvo"
    ),
    determiners=words(
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro nuestra "
        "mi tu todo toda todos todas cada algunos algunas varios varias otro otra otros otras lo al del"
    ),
    contrasts=words("pero mientras aunque sino embargo"),
    conjunctions=words("y e o u pero ni &"),
    clause_starts=words("que quien quienes cuando mientras después antes desde porque si cuyo cuya donde aunque "
        "como"),
    definite=words("el la los las este esta estos estas ese esa"),
    staying=words("permanecer permanece permanecen seguir sigue siguen continuar continúa continúan"),
    passives=words("sido fue fueron"),
    being=words(_BE),
    counting=words("contar contó contaron confirmar confirmó estimar estimó"),
    conversions=words("o unos unas casi aproximadamente cerca de alrededor"),
    having=words(_HAVE),
    modals=words(_MODAL),
    relatives=words("que quien quienes cuyo cuya donde cual cuales"),
    subject_relatives=words("que quien quienes"),
    auxiliaries=words(f"{_BE} {_HAVE} {_MODAL} no se"),
    has_age=words("tiene tenía tendría tendrá"),
    copulas=words("es son fue fueron era eran será serán ser sido está están estaba convirtió sigue"),
    negations=words("no ni nunca sin tampoco ningún ninguna ninguno nadie niega niegan negó negaron desmintió"),
    nots=words("no"),
    pronouns=words("él ella ellos ellas lo la los las le les nosotros ustedes yo se esto eso aquello que quien este"),
    sayers=words("él ella"),
    thing_pronouns=words("ello esto eso"),
    possessive_pronouns=words("su sus"),
    genitive=words("de del"),
    of=words("de del entre"),
    adverbs=words(
        "también ya todavía aún solo sólo entonces luego más muy bien ayer hoy aquí recientemente oficialmente además "
        "después casi menos así juntos no nunca gravemente levemente mortalmente anoche lunes martes miércoles jueves "
        "viernes sábado domingo inmediatamente finalmente ahora"
    ),
    report_verbs=words(
        "decir anunciar declarar afirmar informar indicar precisar añadir agregar confirmar explicar subrayar estimar "
        "señalar asegurar advertir reconocer escribir citar revelar reportar sostener alegar aseverar testificar dijo "
        "informó anunció según"
    )
    - words("según"),
    plural_endings=("s",),
    opening_endings=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    several_endings=("aron", "ieron", "aban", "ían", "arán", "erán", "irán", "en"),
    participle_endings=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "to", "ta", "tos", "tas"),
    past_endings=("ó", "aron", "ieron", "aban"),
    infinitive_endings=("ar", "er", "ir"),
    gerund_endings=("ando", "iendo"),
    adverb_endings=("mente",),
    common_endings=("mente", "ando", "iendo", "aron", "ieron"),
    noun_marks=words("el la los las un una unos unas este esta estos estas ese esa su sus al del"),
    past_helpers=words("ha han había habían fue fueron sido haber resultó resultaron"),
    future=words("será serán va van habrá habrán"),
    future_cues=("será", "serán", "va a", "van a"),
    planned=(
        "será", "serán", "va a", "van a", "planea", "planean", "prevé", "prevén", "previsto", "prevista",
        "se prepara para",
        "preparan para", "tiene previsto", "próximas horas", "próximos días", "pretende", "pretenden", "deberá",
        "deberán",
    ),
    soon=("próximas horas", "próximos días"),
    alleged=("presuntamente", "supuestamente", "presunto", "presuntos", "presunta", "habría", "habrían"),
    resultatives=words("dejar"),
    leaving=words("dejar"),
    decided=words("decidir ordenar votar aprobar adoptar exigir aceptar acordar"),
    expected=words("esperar temer prever pronosticar"),
    possible=words("podría podrían puede pueden quizás quizá si tal_vez posiblemente"),
    conditional=words("si"),
    begun=words("empezar comenzar iniciar"),
    noun_links=words("de a es"),
    partitive_pronouns=words("ellos ellas cuales"),
    left_over=words("otros otras últimos últimas"),
    on_top=words("otro otra otros otras más adicional adicionales"),
    the_rest=words("otros otras restantes"),
    jointly=words("juntos juntas conjunto total"),
    joins=words("y e &"),
    all_of=words("todos todas ambos ambas"),
    complements=(words("hombre mujer"), words("niño niña"), words("adulto niño"), words("adulto menor")),
    added=words("otros otras"),
    phrase_determiners=words("otros otras otro otra"),
    before_nouns=words(
        "otro otra otros otras nuevo nueva nuevos nuevas joven jóvenes pequeño pequeña pequeños pequeñas gran grandes "
        "antiguo antigua antiguos antiguas primer primeros primera primeras último última últimos últimas presuntos "
        "presuntas supuestos supuestas viejo viejos vieja viejas buenos principales únicos mismos mismas único única "
        "solo sola mismo misma"
    ),
    ones=words("un una"),
    numbered=words("número núm nº"),
    owner_links=words("para de del"),
    including=words("incluidos incluidas incluido incluida incluyendo entre"),
    agents=words("por"),
    others=words("otro otra otros otras"),
    uncounted=words("vez día cosa forma punto lado parte tipo momento modo manera"),
    away=words("de del"),
    away_at=words("a"),
    none_of=("sin", "ningún", "ninguna", "ni", "no hubo", "cero", "no"),
    pairs=words("ambos ambas"),
    casualties=words(
        "víctima víctimas muerto muertos fallecido fallecidos herido heridos daño daños pérdida pérdidas bajas "
        "desaparecido desaparecidos"
    ),
    silent=(
        "no se informó de", "no hay información sobre", "sin información sobre", "no mencionó", "no se reportaron",
        "se desconoce", "sin mencionar", "sin precisar",
    ),
    rises=words("aumentar subir crecer ascender elevar aumento subida alza incremento"),
    falls=words("bajar disminuir caer reducir descender retroceder baja descenso caída reducción"),
    reaches=words("alcanzar llegar superar sumar"),
    change_by=words("en"),
    change_of=words("de"),
    change_from=words("de desde"),
    change_to=words("a hasta"),
    held_against=("frente a", "contra", "en comparación con"),
    earlier=words("anterior anteriores previo previa previos previas inicial preliminar provisional"),
    first_told=words("primer primera primeros primeras inicial iniciales preliminar preliminares provisional"),
    appointed=words("previsto prevista previstos previstas programado programada fijado fijada"),
    bygone=words("estaba estaban era eran fue había habían"),
    pluperfect=words("había habían"),
    told_earlier=(
        "antes", "anteriormente", "previamente", "inicialmente", "más temprano", "en un principio",
        "en un primer momento", "hasta entonces", "primero",
    ),
    gives_level=words("dar cifrar situar fijar establecer hablar contar contabilizar registrar estimar"),
    reports=words("balance informe reporte recuento estimación parte información versión"),
    unbroken=words("consecutivo consecutiva consecutivos consecutivas seguidos seguidas"),
    interrupts=words("cancelar interrumpir suspender cesar parar abandonar dejar"),
    loose_adjectives=words("nuevo nueva todo toda mismo misma propio propia gran grande pequeño pequeña"),
    moves=words("aplazar posponer retrasar postergar adelantar retraso inicialmente finalmente"),
    revises=words("corregir corrigió corrigieron rectificar revisar"),
    corrections=words("corrección rectificación erratas aclaración"),
    imperfect_endings=("aba", "aban", "ía", "ían"),
    than=words("que"),
    surplus=words("más"),
    deficit=words("menos"),
    intends=words("prever proyectar planear planificar programar"),
    hedging=words("menos más cerca unos unas alrededor los las no"),
    citing=words("citando"),
    as_told=words("como"),
    according=("según", "de acuerdo con"),
    rates_straight=words("contabilizar"),
    rates=("cifrar en", "estimar en", "situar en", "calcular en", "hablar de"),
    levels=words("número total cifra balance cantidad saldo"),
    tallies=words("cifra número balance total"),
    in_all=("en total",),
    directions=words("norte sur este oeste noreste noroeste sureste suroeste nordeste sudeste centro"),
    near=words("cerca"),
    tools=words("con"),
    within=words("en"),
    there=words("allí allá"),
    borders=words("frontera fronteras"),
    sides=words("lado"),
    superlatives=words("más menos mayor menor peor mejor"),
    place_nouns=words(
        "ciudad pueblo provincia región distrito suburbio carretera calle aeropuerto puerto frontera río lago isla "
        "bahía costa capital plaza condado estado departamento municipio valle montaña campamento barrio localidad "
        "gobernación península golfo estrecho mar parque bosque aldea comuna"
    ),
    site_sorts=words("aérea aéreo aéreas militar militares naval"),
    place_prepositions=words("a al en cerca de del desde hacia fuera"),
    at_prepositions=words("a al en cerca fuera"),
    anybody=words("persona gente víctima cuerpo muerto muertos herido heridos otro otros vida fallecido fallecidos"),
    occasions=words("vez"),
    whens=words("cuando"),
    stands=words("situar"),
    links=words("que"),
    beginnings=words("comenzó empezó estalló comenzado empezado estallado inició"),
    makings=words(
        "construido construida construidos construidas erigido erigida fundado fundada fundados fundadas inaugurado "
        "inaugurada renovado renovada restaurado restaurada reconstruido reconstruida fabricado fabricada nacido nacida"
    ),
    turnings=words("creado creada abierto abierta instalado instalada adquirido adquirida comprado comprada"),
    since=words("desde"),
    windows=(
        "este año", "este mes", "esta semana", "esta temporada", "hasta ahora", "hasta la fecha",
        "en los últimos meses",
        "en los últimos días", "en las últimas semanas", "en total", "en lo que va de año",
        "en lo que va del año", "en un año",
    ),
    period_ends=words("a terminados concluidos"),
    period_links=words("de en"),
    year_words=("año",),
    past_words=("pasado", "pasada", "último"),
    titles=words(
        "sr sra srta dr dra don doña presidente presidenta ministro ministra general coronel capitán comandante "
        "teniente primer rey reina príncipe jeque imán papa senador gobernador alcalde jefe director secretario "
        "portavoz profesor juez embajador canciller"
    ),
    before_names=words("huracán tifón ciclón tormenta borrasca incendio"),
    feasts=words("pascua pascuas navidad nochebuena nochevieja ramadán"),
    not_names=words(
        "el la los las un una unos unas de del al a en sobre por para con sin entre desde hasta durante tras antes "
        "después contra según cuando mientras aunque como si que quien donde y o pero ni no sí se su sus este esta "
        "estos estas ese esa esos esas aquel él ella ellos ellas lo le les nosotros yo todo todos toda todas cada "
        "varios varias algunos algunas otro otra otros otras cerca alrededor más menos casi unos ayer hoy mañana "
        "anoche lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre dos tres cuatro cinco seis siete ocho nueve diez once doce "
        "trece catorce quince veinte treinta cuarenta cincuenta cien mil primer primera segunda tercera ningún "
        "ninguna nadie así también además luego entonces embargo es son fue fueron ha han hay hubo murieron murió "
        "ambos ambas"
    ),
    name_joiners=words("de del la las los el al"),
    name_fillers=words("militar internacional nacional aéreo aérea"),
    key_stops=words("el la los las de del"),
    previous=words("anterior anteriores previo previa otros"),
    afterwards=words("tras después"),
    single=words("un una el la"),
    day_units={"día": 1, "dia": 1, "semana": 7},
    beforehand=words("antes"),
    between=words("entre"),
    go_before=("precedieron", "precedían", "precedido"),
    comes_after=(
        "sigue a los de",
        "sigue a las de",
        "sigue a", "siguió a", "precedido por", "precedida por", "precedido de", "precedida de", "precedieron",
    ),
    list_openers=words("incluidos concretamente"),
    list_links=words("de en cerca por"),
    sounds=tuple(
        (written, one)
        for written, one in (pair.split("=") for pair in "kh=k gh=g sh=s th=t dh=d ch=s ph=f ck=k qu=k q=k c=k "
            "x=ks v=b".split())
    ),
    vowels=frozenset("aeiouyáéíóúüw"),
    nobody=("ningún grupo", "nadie", "ninguna organización", "ninguna facción"),
    blame=words("acusar culpar responsabilizar atribuir hacer"),
    blameless=words("hace hacen hizo hicieron hecho hacía"),
    blamed_as=words("hace hacen hizo hicieron hecho hacía"),
    assailing=words("atacar bombardear secuestrar asesinar sabotear emboscar"),
    committing=words("cometer perpetrar lanzar ejecutar realizar"),
    planting=words("colocar poner enterrar plantar detonar"),
    planted=words("bomba mina artefacto explosivo trampa emboscada"),
    works=(
        "obra de", "obra del",
        *(f"{done} por" for done in words("cometido cometida perpetrado perpetrada ejecutado ejecutada")),
    ),
    behind=words("detrás"),
    answering=("reivindicado por", "reivindicada por"),
    crimes=words("incidente asesinato secuestro sabotaje masacre"),
    held_objects=words("lo la los las"),
    deny=words("negar desmentir rechazar refutar"),
    denied_objects=words("papel responsabilidad implicación vínculo acusación acusaciones"),
    claim_verbs=words("reivindicar asumir atribuirse adjudicarse"),
    claim_objects=("responsabilidad", "autoría", "ataque", "atentado", "acción"),
    taking=words("atribuir adjudicar"),
    reflexives=words("se"),
    claim_directly=words("reivindicar"),
    denying=words("negar desmentir"),
    charges=words("de por"),
    likening=words("como"),
    blaming=("señalar a",),
    blame_nouns=words("culpa responsabilidad"),
    laying=dict.fromkeys(words("echar cargar"), words("a al sobre en")),
    answerable=words("responsable culpable"),
    tracing=words("atribuir achacar"),
    traced_to=words("a al"),
    one_of=words("un una"),
    topics=words("sobre"),
    causing=words("causar provocar"),
    doer_endings=("or", "ora", "ista", "ero", "ante", "ente", "ario"),
    bodies=words(
        "grupo empresa compañía banda ejército gobierno ministerio autoridad estado partido bando consejo sindicato "
        "equipo célula movimiento red milicia facción país propietario organización agencia club conductor"
    ),
    disclaimers=("no tuvo parte", "no tuvo nada que ver", "no tiene nada que ver"),
)  # fmt: skip

LANGUAGE = speak(
    "es",
    Tables(
        spelling=SPELLING,
        numbers=NUMBERS,
        hedges=HEDGES,
        hedges_after=HEDGES_AFTER,
        close=CLOSE,
        units=units(
            _FORMS,
            [
                *((form, PERCENT) for form in ("por ciento", "porciento")),
                *((form, POINT) for form in ("punto porcentual", "puntos porcentuales")),
                *((form, TIMES) for form in ("vez", "veces")),
            ],
            "de",
        ),
        money=currencies(_MONEY, "de"),
        special=SPECIAL,
        ranges=RangeWords(
            between=words("entre"),
            to=words("a"),
            also=words("y"),
            alternatives=words("o u"),
            from_words=words("de desde"),
            changes=words(
                "pasó pasado pasar pasa pasaron subió subido sube aumentó aumentado bajó bajado cayó caído creció "
                "redujo reducido descendió retrocedió elevó aumento caída alza baja"
            ),
            no_range_after=words("pasó subió aumentó bajó cayó creció redujo descendió"),
            minus=words("menos"),
        ),
        dates=DATES,
        years=YEARS,
        lemmas=LEMMAS,
        stops=Stops(
            abbreviation=re.compile(
                r"(?<!\w)(?:Sr|Sra|Srta|Sres|Dr|Dra|D|Dña|Lic|Ing|Gral|Cnel|Cap|Tte|Av|Avda|ene|feb|mar|abr|jun|jul|ago|sept|sep|oct|"
                r"nov|dic|aprox|núm|art|vol|pág|p|pp|EE|UU|ej|[A-Z])\.$"
            ),
            words=re.compile(
                r"""(?<!\w)(?:(?:al|el|del|un)\s+mar|\d++\s?km|no)\.\s+(?=[«"(¿¡]?[A-ZÁÉÍÓÚ][a-zñáéíóú])"""
            ),
        ),
    ),
)
