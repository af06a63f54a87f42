"""How English writes money."""

from __future__ import annotations

from reconcile.languages._page import Page, Phrases
from reconcile.languages._units import Unit, money

# coin: the code it has in each state, by the adjective of the state; several adjectives are parted by commas
_COINS = {
    "dollar": "us, u.s., american, united states=USD; canadian=CAD; australian=AUD; hong kong=HKD; new zealand=NZD; "
    "singapore=SGD; taiwan, new taiwan=TWD; jamaican=JMD; namibian=NAD; liberian=LRD; fijian=FJD; barbadian=BBD; "
    "zimbabwean, zimbabwe=ZWL",
    "pound": "british, uk=GBP; egyptian=EGP; lebanese=LBP; syrian=SYP; sudanese=SDG; south sudanese=SSP; irish=IEP",
    "lira": "lebanese=LBP; turkish=TRY; italian=ITL", "lire": "italian=ITL",
    "rupee": "indian=INR; pakistani, pakistan=PKR; sri lankan=LKR; nepali, nepalese=NPR; mauritian=MUR",
    "rupiah": "indonesian=IDR", "yen": "japanese=JPY", "yuan": "chinese=CNY", "baht": "thai=THB",
    "dong": "vietnamese=VND",
    "franc": "swiss=CHF; french=FRF; belgian=BEF; cfa=XAF; congolese=CDF; rwandan=RWF; burundian=BIF",
    "peso": "mexican=MXN; philippine=PHP; argentine, argentinian=ARS; chilean=CLP; colombian=COP; cuban=CUP; "
    "uruguayan=UYU; dominican=DOP",
    "ruble": "russian=RUB; belarusian=BYN", "rouble": "russian=RUB; belarusian=BYN",
    "dinar": "iraqi=IQD; kuwaiti=KWD; jordanian=JOD; algerian=DZD; tunisian=TND; libyan=LYD; bahraini=BHD; serbian=RSD",
    "riyal": "saudi=SAR; qatari=QAR; yemeni=YER; iranian=IRR", "rial": "omani=OMR; iranian=IRR; yemeni=YER",
    "dirham": "emirati, uae=AED; moroccan=MAD", "krone": "danish=DKK; norwegian=NOK",
    "krona": "swedish=SEK; icelandic=ISK",
    "koruna": "czech=CZK; slovak=SKK", "crown": "czech=CZK; danish=DKK; norwegian=NOK; swedish=SEK",
    "real": "brazilian=BRL",
    "rand": "south african=ZAR", "shekel": "israeli=ILS", "won": "south korean=KRW; north korean=KPW",
    "ringgit": "malaysian=MYR", "naira": "nigerian=NGN", "shilling": "kenyan, kenya=KES; ugandan, uganda=UGX; "
    "tanzanian, tanzania=TZS; somali=SOS; austrian=ATS",
    "taka": "bangladeshi=BDT", "hryvnia": "ukrainian=UAH", "zloty": "polish=PLN", "birr": "ethiopian=ETB",
    "guilder": "dutch=NLG", "mark": "german, deutsche=DEM", "markka": "finnish=FIM", "peseta": "spanish=ESP",
    "escudo": "portuguese=PTE", "schilling": "austrian=ATS", "drachma": "greek=GRD", "forint": "hungarian=HUF",
    "florin": "aruban=AWG",
    "leu": "romanian=RON; moldovan=MDL", "lei": "romanian=RON; moldovan=MDL", "lev": "bulgarian=BGN", "kip": "lao=LAK",
    "lari": "georgian=GEL", "dram": "armenian=AMD", "som": "kyrgyz=KGS; uzbek=UZS",
    "manat": "azerbaijani=AZN; turkmen=TMT",
    "tugrik": "mongolian=MNT", "riel": "cambodian=KHR", "kyat": "burmese, myanmar=MMK", "afghani": "afghan=AFN",
    "cedi": "ghanaian, ghana=GHS", "kwacha": "zambian=ZMW; malawian=MWK", "bolivar": "venezuelan=VES",
    "sol": "peruvian=PEN",
    "kwanza": "angolan=AOA", "metical": "mozambican=MZN", "pula": "botswana=BWP", "ruffiyaa": "maldivian=MVR",
}  # fmt: skip
# coins that need no adjective: the code where one state has it, else the word itself
_WORDS = (
    "dollar=USD buck=USD euro=EUR yen=JPY yuan=CNY renminbi=CNY rupiah=IDR ringgit=MYR zloty=PLN shekel=ILS rand=ZAR "
    "naira=NGN taka=BDT hryvnia=UAH bitcoin=BTC rouble=RUB ruble=RUB rupee=rupee dinar=dinar riyal=riyal rial=rial "
    "dirham=dirham peso=peso franc=franc lira=lira lire=ITL krona=SEK krone=krone cent=cent penny=pence pence=pence "
    "shilling=shilling baht=THB dong=VND forint=HUF leu=RON lei=RON tenge=KZT birr=ETB guilder=NLG markka=FIM "
    "peseta=ESP "
    "kwacha=kwacha bolivar=VES kyat=MMK afghani=AFN cedi=GHS satoshi=satoshi deutschemark=DEM"
)
# coins that several states have, under their plural alone: one crown is a king's
_ONLY_PLURAL = {
    "crowns": "crown",
    "korunas": "koruna",
    "drachmas": "drachma",
    "escudos": "escudo",
    "schillings": "schilling",
    "florins": "florin",
    "reais": "BRL",
    "reals": "BRL",
}
_UNCHANGED: frozenset[str] = frozenset(
    "yen yuan renminbi baht won rand pence lire lei rupiah ringgit taka tenge dong zloty riel kip naira birr satoshi "
    "kyat "
    "ruffiyaa kwacha pula".split()
)
_PLURALS = {
    "lira": "liras", "penny": "pennies", "krone": "kroner", "krona": "kronor", "real": "reais", "zloty": "zlotys",
    "leu": "lei", "markka": "markkaa", "koruna": "korunas", "satoshi": "satoshis", "taka": "takas", "birr": "birrs",
    "rupiah": "rupiahs", "ringgit": "ringgits", "rand": "rands", "ruffiyaa": "ruffiyaas",
}  # fmt: skip
CODES = (
    "USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR PKR IDR MYR THB PHP KRW TWD VND BDT LKR NPR RUB UAH PLN CZK HUF "
    "RON "
    "TRY ILS SAR AED QAR KWD BHD OMR IQD IRR JOD LBP SYP EGP SDG LYD TND DZD MAD YER ZAR NGN KES UGX GHS ETB BRL MXN "
    "ARS "
    "CLP COP PEN SEK NOK DKK ISK BTC ETH RMB KZT AFN GEL AZN AMD BYN RSD BGN TZS ZMW XAF XOF DEM FRF"
).split()
_SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "us $": "USD", "u.s. $": "USD", "u.s $": "USD", "c$": "CAD", "ca$": "CAD",
    "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "r$": "BRL", "mex$": "MXN",
    "nt$": "TWD", "j$": "JMD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₪": "ILS", "₽": "RUB", "₺": "TRY",
    "₩": "KRW", "฿": "THB", "₦": "NGN", "₱": "PHP", "₫": "VND", "rs": "rupee", "rs.": "rupee", "₴": "UAH", "₡": "CRC",
    "₾": "GEL", "₭": "LAK", "₿": "BTC", "₸": "KZT", "₵": "GHS", "₮": "MNT", "₲": "PYG", "₼": "AZN", "₨": "rupee",
    "¢": "cent", "元": "CNY", "円": "JPY", "៛": "KHR", "֏": "AMD", "৳": "BDT",
}  # fmt: skip


def _plurals(word: str) -> tuple[str, ...]:
    found = [word]
    if word not in _UNCHANGED and word not in _PLURALS:
        found.append(word[:-1] + "ies" if word.endswith("y") else word + "s")
    if word in _PLURALS:
        found.append(_PLURALS[word])
    return tuple(found)


def _named() -> dict[str, Unit]:
    """Canadian dollars, Finnish markka: the coin of a state."""
    found: dict[str, Unit] = {}
    for coin, row in _COINS.items():
        for entry in row.split(";"):
            names, _, code = entry.partition("=")
            found |= {
                f"{name.strip()} {form}": money(code.strip()) for name in names.split(",") for form in _plurals(coin)
            }
    return found


def _after() -> dict[str, Unit]:
    coins = dict(pair.split("=") for pair in _WORDS.split())
    found = _named() | {form: money(code) for word, code in coins.items() for form in _plurals(word)}
    found |= {form: money(coin) for form, coin in _ONLY_PLURAL.items()}
    found |= dict.fromkeys(("pound sterling", "pounds sterling", "sterling"), money("GBP"))
    return found | _codes() | {sign: money(code) for sign, code in _SIGNS.items() if len(sign) == 1}


def _codes() -> dict[str, Unit]:
    return {code.lower(): money("CNY" if code == "RMB" else code) for code in CODES}


def _before() -> dict[str, Unit]:
    signed = {f"{code.lower()}{blank}$": money(code) for code in CODES for blank in ("", " ") if code.endswith("D")}
    return signed | {f"{code.lower()}$": money(code) for code in ("MXN", "ARS", "CLP", "COP")} | _codes()


MONEY_AFTER: Phrases[Unit] = Phrases(_after())
MONEY_BEFORE: Phrases[Unit] = Phrases(_before() | {sign: money(code) for sign, code in _SIGNS.items()})
_CODE_UNITS = _codes()
CODE_WORDS: frozenset[str] = frozenset(size + code for code in _CODE_UNITS for size in ("", "m", "k"))


def code_before_scale(page: Page, j: int) -> Unit | None:
    """The currency of the code at atom `j`, written between a number and its scale: "75 USD million"."""
    return _CODE_UNITS.get(page.word[j]) if page.raw(j).isupper() else None


def scaled_code(page: Page, j: int) -> tuple[Unit, int] | None:
    """The currency and factor of a code with its scale in front: MEUR, kUSD."""
    raw = page.raw(j)
    if len(raw) != 4 or not raw[1:].isupper() or raw[0] not in "MKk":
        return None
    unit = _CODE_UNITS.get(raw[1:].lower())
    return (unit, 10**6 if raw[0] == "M" else 1000) if unit else None
