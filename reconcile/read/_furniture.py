"""Page furniture: banners, menus, teasers and calls to readers, told by how such lines begin."""

from __future__ import annotations

import re
from functools import lru_cache

from reconcile.read._lines import Line

_AMOUNT = re.compile(r"^(?:[$€£]\s?[\d.,\s]+[kKmM]?|[\d.,\s]+[kKmM]?\s?[$€£%]|[$€£])$")
_MARKS = " \t\u00a0>#*_[]()•·►▶»|-"
_ADDRESS = re.compile(r"^(?:https?\s?:\s?/\s?/|www\s?\.)", re.IGNORECASE)
_LONG = 45  # words; a line that says more is an article's own, however it begins

# what it is taken for -> how such a line begins (after list marks and emphasis); matched without regard to case
_BEGINNINGS = {
    "navigation": r"""
        back\ to\ (?:the\ )?top\b | (?:skip|jump)\ to\ (?:main\ )?content
        | (?:previous|next)\ (?:article|story|post)\b
        | (?:home|menu|search|log\ ?in|sign\ in|print|email|e-mail)$ | you\ are\ here\b | page\ \d+\ of\ \d+$
        | get\ short\ url | click\ here\b | view\ (?:all|more)\b | show\ (?:more|less)$ | load\ more\b
        | continue\ reading$ | [^.]{2,60}[:,–—-]\ (?:see\ )?pages?\ \d+(?:\ ?[-–]\ ?\d+)?$""",
    "comments": r"""
        (?:(?<!\d)\d++\ )?comments?(?:\ \(\d+\))?$ | (?:post|leave|add|write)\ a\ (?:comment|reply)\b
        | join\ the\ (?:conversation|discussion)\b
        | comments\ are\ closed | (?:be\ the\ first\ to|log\ in\ to)\ comment | leave\ your\ comment""",
    "call to readers": r"""
        subscribe\b | sign\ up\b | want\ more\? | newsletter\b | stay\ tuned\b
        | stay\ (?:informed|up\ to\ date|connected)\b
        | (?:please\ )?(?:donate|support\ (?:our|us|the|independent|\S+\ (?:journalism|reporting|media)))\b
        | (?:do|did)\ you\ (?:like|enjoy)\ (?:this|our|what)
        | become\ an?\ (?:\S+\ )?(?:member|supporter|patron|subscriber)\b
        | was\ this\ (?:article\ )?(?:worth|useful|helpful)\b
        | (?:please\ )?(?:consider|think\ about)\ (?:helping|supporting|donating|a\ donation)
        | help\ us\b | join\ (?:us|our)\b | download\ (?:our|the)\ (?:\S+\ )?app\b
        | get\ (?:our|the)\ (?:\S+\ )?(?:app|newsletter)\b
        | you\ (?:get|receive|are\ receiving|can\ unsubscribe) .{0,40}(?:digest|newsletter|mail|e-mail|unsubscribe)
        | thank(?:s|\ you)\ for\ reading | enjoyed\ this | like\ (?:us|this\ (?:article|story|post))
        | have\ a\ (?:news\ )?tip\b
        | abonnez-vous\b | inscrivez-vous\b | suscríb[ae]\S*(?=\s|$) | regístrese\b
        | got\ a\ (?:news\ )?tip\b | contact\ us\b | write\ to\ us\b | للمزيد\b | تابعونا | تابعوا | اشترك
        | انضم(?:وا)?\ الى | انضم(?:وا)?\ إلى""",
    "share": r"""
        share(?:\ (?:this|on|via|with|the\ (?:article|story|post))\b|:|$|\s*[|/])
        | (?:tweet|pin\ it|whatsapp|telegram|facebook|twitter)$
        | (?:partager|compartir|partagez|comparte)(?:\ (?:cet\ article|sur|en|este\ artículo)\b|:|$)
        | (?:suivez|retrouvez)-nous\b | (?:síguenos|síganos)\b
        | شارك | شاركها | (?:edited|compiled|written)\ by\ [^.]{2,60}\.\ share\b
        | follow\ (?:us\b|[^.]{0,60}\b(?:social\ media|twitter|facebook|telegram
        |instagram|youtube|whatsapp|our\ channel)\b|@)""",
    "teaser": r"""
        (?:read|see|watch|listen|learn|find\ out)\ (?:more|also|next)\b(?!\ than\b)
        | (?:also|you\ may\ also)\ (?:read|see|like)\b
        | more\ \S+(?:\ \S+)?\ (?:news|reports|stories|coverage)\ (?:at|on|from)\ ?:
        | related(?:\ (?:articles?|stories|news|posts?|links?|content|topics))?(?::|$)
        | (?:most|recommended|popular|trending|latest)(?:\ (?:read|popular|stories|news|viewed|now|articles|for\ you))?$
        | more\ (?:on|from|stories|news|follows)\b.{0,40}$ | watch\ ?: | (?:see|full\ (?:story|coverage))\ ?:
        | top\ stories$ | editors?['’]?s?['’]?\ picks?$ | in\ case\ you\ missed\ it$ | in\ other\ news$
        | les\ (?:articles\ les\ )?plus\ lus$ | sur\ le\ même\ (?:sujet|thème)$
        | articles\ (?:liés|associés|similaires)$ | lo\ más\ (?:leído|visto)$
        | (?:noticias|artículos)\ relacionad[ao]s$
        | (?:الأكثر|الاكثر)\ قراءة$
        | (?:مواضيع|أخبار|اخبار)\ ذات\ صلة$
        | (?:à\ )?lire\ (?:aussi|également)\b | (?:lea|lee|ver)\ también\b
        | (?:اقرأ|اقرا|شاهد)\ (?:أيضا|ايضا|أيضًا|المزيد)
        | for\ more\ (?:on|about|news|stories|information)\b""",
    "notice": r"""
        this\ (?:story|article|post|page|site)\ (?:may|might)\ contain\b
        | (?<!\S)\S++\ may\ (?:earn|receive)\ (?:a|an)\ (?:\S+\ )?commission
        | corrections\ (?:are\ welcome|to)\b | advertisements?(?::|$)
        | (?:sponsored|promoted)\ (?:content|post|by|links?)\b | sponsored$
        | (?:copyright|©|\(c\)\ \d{4}) | .{0,40}all\ rights\ reserved
        | (?:this\ (?:site|website)|we)\ uses?\ cookies | terms\ (?:of\ (?:use|service)|and\ conditions)\b.{0,40}$
        | privacy\ policy\b.{0,40}$ | weather(?:\ (?:today|forecast|tomorrow|tonight))?\ ?:
        | (?:our|the)\ standards?:\
        | disclaimer\b | the\ views\ expressed\b | filed\ under\b | (?:tags|topics|categories|keywords)\ ?:
        | (?:(?:stock|share|all)\ )?(?:prices?|quotes?|(?:market\ )?data)\ (?:is\ |are\ )?delayed\b[^.]{0,60}\.?$
        | cours\ différés\b | cotizaciones\ (?:con\ retraso|diferidas)\b
        | publicité$ | publicidad$ | tous\ droits\ réservés | todos\ los\ derechos\ reservados
        | posted\ in\b | republished?\ (?:with|under)\b
        | this\ (?:article|story)\ (?:was|is)\ (?:originally|first)\ published | opinions\ expressed""",
    "credit": r"""
        sources?\ ?:\ ?[^.]{2,80}$
        | (?:edited|editing|reporting|written|compiled|additional\ reporting|writing|translated|translation)\ by\b
        | المصدر\ ?: | (?:تحرير|ترجمة)\ ?: | (?:photo|photos|image|images|picture)(?:\ credits?)?\ ?:[^.]{2,80}$
        | via\ ?:?\ [^.\s]{2,30}$""",
}
_KINDS = tuple(_BEGINNINGS)
_BEGINS = re.compile("|".join(f"({words})" for words in _BEGINNINGS.values()), re.IGNORECASE | re.VERBOSE)


@lru_cache(maxsize=256)  # the lines of an article, which are asked again and again
def furniture(line: Line) -> str | None:
    """What a line that is no text of the article is taken for, or `None` for a line of the article.

    Only calls, teasers, notices and bare amounts are known by themselves; see `_head` for what stands above an article.
    """
    if _AMOUNT.match(line.text):
        return "banner"
    if _ADDRESS.match(line.text) and not line.prose:
        return "address"
    if len(line.words) > _LONG:
        return None
    bare = line.text.lstrip(_MARKS).rstrip(" \t\u00a0*_])|")
    begins = _BEGINS.match(bare)
    return _KINDS[begins.lastindex - 1] if begins is not None and begins.lastindex else None
