"""The words that head lines are made of, as patterns: who wrote it, when it appeared, what is no name of an outlet."""

from __future__ import annotations

import re

_LOOSE = re.IGNORECASE | re.VERBOSE

BY = re.compile(
    r"""^(?P<by>(?:(?:written|reported|posted|published|story|words|report)\s+)?by
    |(?:بقلم|بواسطة|كتبت?|إعداد|اعداد)\s?:?)\s+(?P<who>\S.*)$""",
    _LOOSE,
)
POSTED_BY = re.compile(r"\b(?:posted|published|uploaded)\b[^\n]{0,40}?\bby\s+(?P<who>[^|,\n]{2,60})$", re.IGNORECASE)
PUBLISHED = re.compile(
    r"""\b(?:(?:first|originally)\s+)?(?:published|posted|date\s+of\s+publication|publication\s+date)\b
        (?:\s+(?:on|at|in))?\s*:?
    |(?:^|[|/–—-])\s*(?:date|issued|released|created|uploaded)\b(?:\s+(?:on|at))?\s*:?
    |\b(?:publiée?|mise?\s+en\s+ligne|publicad[oa])\b(?:\s+(?:le|el)\b)?\s*:?
    |\b(?:issue\s+of|edition\s+of|(?:édition|numéro)\s+d[ue]|(?:edición|número)\s+del?|parue?\s+le)\b
    |^(?:le|el)(?=(?:\s+[^\W\d_]{5,9})?,?\s+\d{1,2}(?:er|º)?\s)
    |(?:^|\s)(?:نشر(?:ت)?(?:\s+(?:في|بتاريخ))?|تاريخ\s+النشر|بتاريخ)\s*:?""",
    _LOOSE,
)
UPDATED = re.compile(
    r"""\b(?:(?:last\s+)?(?:updated|modified|edited|revised)|last\s+(?:update|changed?|reviewed|checked))\b(?:\s+(?:on|at))?\s*:?
    |\b(?:mise?\s+à\s+jour|modifiée?|actualizad[oa])\b(?:\s+(?:le|el)\b)?\s*:?|تحديث\s*:?""",
    _LOOSE,
)
CLOCK = re.compile(
    r"""\b\d{1,2}(?:[:.]\d\d){1,2}\s?(?:[ap]\.?\s?m\b\.?)?
        (?:\s?\(?\b(?:GMT|UTC|[ECMPB][SDE]?T|CEST|IST|MSK|AST|local(?:\s+time)?|hours|hrs|horas|heures?|hs?|uhr)\b\)?)?
        (?:\s?\(?\b(?:hora\s+local|heure\s+locale)\b\)?)?(?:\s?[+-]\d\d:?\d\d)?
    |\b(?:[01]?\d|2[0-4])\s?h\s?[0-5]\d\b
    |\b\d{1,2}\s?[ap]\.?m\b\.?(?:\s+[A-Z]{2,4}\b)?
    |\b\d{4}\s(?:GMT|UTC|hrs)\b""",
    _LOOSE,
)
FOREIGN = re.compile(  # a date beside these is the day of a picture, an offer or the reader
    r"""\b(?:photo|photograph|picture|image|file|getty|footage|sale|offer|deadline|donat\w*|goal|raised|expires?
    |today\s+is|webinar|tickets?|event|copyright|entry)\b""",
    _LOOSE,
)
PREPOSITION = re.compile(
    r"""(?:\b(?:on|of|since|until|till|from|before|after|in|by|at|to|through|and|between|for|the)
    |\b(?:le|du|au|en|depuis|avant|après|dès|el|del|al|desde|hasta|antes|tras)|(?:في|منذ|حتى|يوم|من))$""",
    _LOOSE,
)
STRONG = re.compile(r"\s+[-–—/·•.>»]+\s+|\s*[|•·]\s*|\t+|\s{3,}")
SEPARATOR = re.compile(
    r"""\s+[-–—/·•.>»]+\s+|\s*[|•·]\s*|\s[-–—/]+|[-–—]{2,}\s*|\t+|\s{3,}|[،,]\s+|[()\[\]]|:\s+|/\s+""", re.VERBOSE
)
SECTION = re.compile(
    r"""^(?:world|news|africa|asia|europe|middle\s+east|politics|business|sports?|opinion|home|international|national
    |local|foreign\s+service|domestic|urgent|breaking(?:\s+news)?|exclusive|updated?|live|analysis|report|press\s+release
    |shot\s+list|long[\s-]?reads?|explainers?|explained|features?|special\s+reports?|fact\s?(?:box|check)|timeline|interview|comment
    |editorial|essay|live\s?blog|analyse|reportage|enquête|monde|société|économie|politique|en\s+direct|análisis|reportaje|mundo|internacional
    |sociedad|economía|política|en\s+directo|opinión|full\s+story|flash|alert|top\s+stories|topics?|latest(?:\s+news)?|filed\s+under\s.*|in\s.{1,20}
    |(?:newest|latest|most\s+recent)\s(?:entries|posts|updates|items|news)\s(?:come\s)?first|section\s.*|edition\s.*|(?:\w+\s)?no\.?\s?\d+|vol\.?\s?\d+.*|page\s\d+|at|on|by|\d+\smin(?:utes?)?\sread|أخبار|عاجل|اخبار)$""",
    _LOOSE,
)
ROLE = re.compile(
    r"""\b(?:writer|correspondent|reporter|editor|author|contributor|journalist|analyst|photographer|producer
    |special\s+to)s?\b""",
    _LOOSE,
)
ORGANISED = re.compile(
    r"""\b(?:staff|agenc(?:y|ies)|desk|newsdesk|newsroom|wires?|services?|news|reporters|correspondents|team|editors
    |press|media|times|post|tribune|herald|monitor|وكالات|وكالة|الوكالات)\b""",
    _LOOSE,
)
PAPER = re.compile(  # beside those of ORGANISED, what outlets are called and towns are not
    r"""\b(?:gazette|courier|journal|chronicle|dispatch|daily|weekly|radio|tv|observer|bulletin|examiner|ledger|telegraph
    |newspaper|broadcasting|صحيفة|جريدة|إذاعة)\b""",
    _LOOSE,
)
LABEL = re.compile(
    r"""^(?:urgent|breaking(?:\s+news)?|exclusive|live|update[ds]?|flash|analysis|opinion|video|world|news|home
    |عاجل)\W{0,3}$""",
    _LOOSE,
)
NO_PERSON = frozenset("the a an then now contrast comparison far all mid".split())  # "By the numbers"
