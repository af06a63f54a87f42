"""English words whose base form no ending shows: irregular verbs and nouns."""

from __future__ import annotations

# each group is a base form and its other forms; groups end with a semicolon
_VERBS = """
be am is are was were been being; have has had; do does did done; go goes went gone; say said; make made;
take took taken;
come came; see saw seen; know knew known; get got gotten; give gave given; find found; think thought; tell told;
become became; show shown; leave left leaves; feel felt; put; bring brought; begin began begun; keep kept; hold held;
write wrote written; stand stood; hear heard; let; mean meant; set; meet met; run ran; pay paid; sit sat;
speak spoke spoken;
lie lay lain; lead led; read; grow grew grown; lose lost; fall fell fallen; send sent; build built;
understand understood;
draw drew drawn; break broke broken; spend spent; cut; rise rose risen; drive drove driven; buy bought; wear wore worn;
choose chose chosen; seek sought; throw threw thrown; catch caught; deal dealt; win won; forget forgot forgotten;
lay laid;
shoot shot; strike struck stricken; hit; hurt; kill killed; die died dying dies; burst; burn burnt; blow blew blown;
fight fought;
flee fled; fly flew flown flies; hang hung hanged; hide hid hidden; sink sank sunk; swim swam swum; shake shook shaken;
steal stole stolen; sell sold; teach taught; bind bound; bite bit bitten; bleed bled; breed bred; cast; cling clung;
cost; creep crept; dig dug; dream dreamt; drink drank drunk; dwell dwelt; eat ate eaten; feed fed; fit; fling flung;
forbid forbade forbidden; forecast; foresee foresaw foreseen; forgive forgave forgiven; freeze froze frozen;
grind ground;
kneel knelt; knit; lean leant; leap leapt; learn learnt; lend lent; light lit; mistake mistook mistaken; mow mown;
outdo outdid outdone; overcome overcame; overtake overtook overtaken; overthrow overthrew overthrown; overrun overran;
override overrode overridden; oversee oversaw overseen; prove proven; quit; rebuild rebuilt; redo redid redone;
retake retook retaken;
rid; ride rode ridden; ring rang rung; saw sawn; sew sewn; shed; shine shone; shrink shrank shrunk; shut;
sing sang sung;
slay slew slain; sleep slept; slide slid; slit; smell smelt; sow sown; speed sped; spell spelt; spill spilt; spin spun;
spit spat; split; spoil spoilt; spread; spring sprang sprung; stick stuck; sting stung; stink stank stunk;
stride strode;
string strung; strive strove striven; swear swore sworn; sweep swept; swell swollen; swing swung; tear tore torn;
thrust;
tread trod trodden; undergo underwent undergone; undertake undertook undertaken; undo undid undone; uphold upheld;
upset; wake woke woken; weave wove woven; weep wept; wet; wind wound; withdraw withdrew withdrawn; withhold withheld;
withstand withstood; wring wrung; arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; bend bent;
bet; bid; broadcast; partake partook partaken; rend rent; resell resold; reset; rewrite rewrote rewritten; shear shorn;
slink slunk; sneak snuck; beset; befall befell befallen; behold beheld; bestride bestrode; betake betook betaken;
bespeak bespoke bespoken; cleave clove cloven; forgo forwent forgone; forsake forsook forsaken; hew hewn; inlay inlaid;
input; interweave interwove interwoven; mislay mislaid; mislead misled; misread; misspell misspelt;
misunderstand misunderstood;
offset; outbid; outgrow outgrew outgrown; outrun outran; outshine outshone; oversleep overslept; overhear overheard;
overdo overdid overdone;
overhang overhung; overlay overlaid; overpay overpaid; prepay prepaid; preset; recast; relay relayed; remake remade;
repay repaid;
rerun reran; rethink rethought; rewind rewound; sublet; thrive throve; typecast; unbind unbound; undercut;
underlie underlay underlain;
underpay underpaid; undersell undersold; unwind unwound; waylay waylaid; bombard bombarded; tie tying; vie vying;
lie lying; die dying;
outsell outsold; outspend outspent; reelect reelected; regrow regrew regrown; rehear reheard; resend resent;
retell retold; shoe shod;
strew strewn; stave stove; string strung; swear sworn; wed; withhold withheld; can could; may might; will would;
shall should;
smite smote smitten; spin span; beget begot begotten; bust; cut cutting; hit hitting; plead pled; sow sowed;
wreak wrought; sunburn sunburnt;
cross crossed; refuse refused; focus focused focusing; gas gassed; panic panicked panicking;
traffic trafficked trafficking;
picnic picnicked picnicking; mimic mimicked; travel travelled travelling; cancel cancelled cancelling;
label labelled labelling;
model modelled modelling; signal signalled signalling; fuel fuelled fuelling; shell shelled shelling;
level levelled levelling
"""
_NOUNS = """
man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; louse lice;
ox oxen;
die dice; life lives; wife wives; knife knives; leaf leaves; half halves; self selves; shelf shelves; thief thieves;
wolf wolves;
loaf loaves; calf calves; hoof hooves; elf elves; scarf scarves; analysis analyses; crisis crises; base bases;
basis bases; thesis theses;
hypothesis hypotheses; diagnosis diagnoses; axis axes; oasis oases; emphasis emphases; criterion criteria;
phenomenon phenomena;
medium media; datum data; bacterium bacteria; stratum strata; curriculum curricula; memorandum memoranda;
referendum referenda;
index indices; matrix matrices; vertex vertices; appendix appendices; alumnus alumni; nucleus nuclei; radius radii;
stimulus stimuli;
cactus cacti; fungus fungi; syllabus syllabi; serviceman servicemen; servicewoman servicewomen; policeman policemen;
policewoman policewomen; fireman firemen; spokesman spokesmen; spokeswoman spokeswomen; gunman gunmen;
fisherman fishermen;
businessman businessmen; chairman chairmen; workman workmen; crewman crewmen; airman airmen; seaman seamen;
infantryman infantrymen;
grandchild grandchildren; schoolchild schoolchildren; passerby passersby; aircraft; series; species; gas gases;
bus buses;
headquarters; news; means; corps; police; bombing bombings; bacterium bacteria; larva larvae; vertebra vertebrae;
plateau plateaux
"""


def _forms(table: str) -> dict[str, tuple[str, ...]]:
    """Base forms by other form, in the order of the table."""
    bases: dict[str, list[str]] = {}
    for group in table.replace("\n", " ").split(";"):
        base, *others = group.split()
        for form in others or [base]:
            if base not in bases.setdefault(form, []):
                bases[form].append(base)
    return {form: tuple(found) for form, found in bases.items()}


VERBS = _forms(_VERBS)
NOUNS = _forms(_NOUNS)
