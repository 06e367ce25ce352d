"""What people say in Lithuanian."""

from __future__ import annotations

EXAMPLES = {
    "when": "„vakar vakare“, „2021 m. balandžio 12 d.“, „2021-04-12 11:20“, „prieš savaitę“ arba „balandį“",
    "due": "„iki penktadienio“, „balandžio 12 d.“, „per 14 dienų“ arba „10 darbo dienų“",
    "money": "„apie 40 eurų“, „129,00 €“, „30 tūkst.“ arba „pusantro tūkstančio litų“",
    "length": "„40 sek.“, „1 val. 5 min.“, „pusvalandis“, „2 savaitės“ arba „10 darbo dienų“",
    "count": "„5“, „tris kartus“ arba „bent penkis“",
    "yes_no": "„taip“ arba „ne“",
}

_MANY = "(i|ias|is|ios|ių|iems|iais|iomis)"
_TEEN = "(a|os|ą)"
_ORDINAL = "(a|os|ą|ąją|osios|oji|oje|as|o)"
_DAYS_OF = "dien(a|os|ą|ų|as|omis|om)"
_DAY_OF_WEEK = "(is|io|į|iui|yje)"

NUMBERS = {
    0: "nulis",
    1: "vien(as|a|ą|o|os)",
    2: "du; dvi; dvejų; dviejų; dviem",
    3: "trys; tris; trijų; trim(|s); treji; trejų",
    4: f"ketur{_MANY}; keturių",
    5: f"penk{_MANY}",
    6: f"šeš{_MANY}",
    7: f"septyn{_MANY}",
    8: f"aštuon{_MANY}",
    9: f"devyn{_MANY}",
    10: "dešimt(|is|ies|į)",
    11: f"vienuolik{_TEEN}",
    12: f"dvylik{_TEEN}",
    13: f"trylik{_TEEN}",
    14: f"keturiolik{_TEEN}",
    15: f"penkiolik{_TEEN}",
    16: f"šešiolik{_TEEN}",
    17: f"septyniolik{_TEEN}",
    18: f"aštuoniolik{_TEEN}",
    19: f"devyniolik{_TEEN}",
    20: "dvidešimt(|ies)",
    30: "trisdešimt(|ies)",
    40: "keturiasdešimt(|ies)",
    50: "penkiasdešimt(|ies)",
    60: "šešiasdešimt(|ies)",
    70: "septyniasdešimt(|ies)",
    80: "aštuoniasdešimt(|ies)",
    90: "devyniasdešimt(|ies)",
}
ORDINALS = {
    1: f"pirm{_ORDINAL}",
    2: f"antr{_ORDINAL}",
    3: f"treči{_ORDINAL}",
    4: f"ketvirt{_ORDINAL}",
    5: f"penkt{_ORDINAL}",
    6: f"šešt{_ORDINAL}",
    7: f"septint{_ORDINAL}",
    8: f"aštunt{_ORDINAL}",
    9: f"devint{_ORDINAL}",
    10: f"dešimt{_ORDINAL}",
    11: f"vienuolikt{_ORDINAL}",
    12: f"dvylikt{_ORDINAL}",
    13: f"trylikt{_ORDINAL}",
    14: f"keturiolikt{_ORDINAL}",
    15: f"penkiolikt{_ORDINAL}",
    16: f"šešiolikt{_ORDINAL}",
    17: f"septyniolikt{_ORDINAL}",
    18: f"aštuoniolikt{_ORDINAL}",
    19: f"devyniolikt{_ORDINAL}",
    20: f"dvidešimt{_ORDINAL}",
    30: f"trisdešimt{_ORDINAL}",
}
PORTIONS = {"1.5": "pusantr(o|os|a|ą|ų)"}
MAGNITUDES = {
    100: "šimt(as|ą|o|ai|us|ų)",
    1000: "tūkst; tūkstan(tis|tį|čio|čiai|čius|čių)",
    1_000_000: "mln; milijon(as|ą|o|ai|us|ų)",
}

UNITS = {
    "s": "sekund(ė|ės|ę|žių|es|ėmis); sek; s",
    "min": "minu(tė|tės|tę|čių|tes|tėmis); min",
    "h": "valand(a|os|ą|ų|as|omis); val; h",
    "day": f"{_DAYS_OF}; d; par(a|os|ą|ų|as); kalendorin(ė|ės|ę|ių|es) {_DAYS_OF}",
    "working day": f"darbo {_DAYS_OF}; d. d.; darbo d.",
    "week": "savai(tė|tės|tę|čių|tes|tėmis|te); sav",
    "month": "mėnuo; mėnes(is|io|į|ių|iai|ius|iais|iu); mėn",
    "year": "met(ai|ų|us|ais)",
    "half-hour": "pusvaland(is|žio|į|žiu|žiui|žiai)",
    "half-year": "pusme(tis|tį|čio|čiu)",
    "quarter of an hour": "ketvir(tis|tį|čio) valandos",
}

MONTHS = {
    1: "saus(is|io|į|yje|iu); saus",
    2: "vasar(is|io|į|yje|iu); vas",
    3: "kov(as|o|ą|e|u); kov",
    4: "balan(dis|džio|dį|dyje|džiu); bal",
    5: "geguž(ė|ės|ę|ėje); geg",
    6: "biržel(is|io|į|yje|iu); birž",
    7: "liep(a|os|ą|oje); liep",
    8: "rugpjū(tis|čio|tį|tyje|čiu); rugp",
    9: "rugsėj(is|o|į|yje|u); rugs",
    10: "spal(is|io|į|yje|iu); spal",
    11: "lapkri(tis|čio|tį|tyje|čiu); lapkr",
    12: "gruo(dis|džio|dį|dyje|džiu); gruod",
}
WEEKDAYS = {
    0: f"pirmadien{_DAY_OF_WEEK}",
    1: f"antradien{_DAY_OF_WEEK}",
    2: f"trečiadien{_DAY_OF_WEEK}",
    3: f"ketvirtadien{_DAY_OF_WEEK}",
    4: f"penktadien{_DAY_OF_WEEK}",
    5: f"šeštadien{_DAY_OF_WEEK}",
    6: f"sekmadien{_DAY_OF_WEEK}",
}
DAYS = {
    -2: "užvakar",
    -1: "vakar; vakar dien(ą|os)",
    0: "šiandien; šiandienos",
    1: "rytoj; rytojaus; rytdienos",
    2: "poryt",
}
DAY_PARTS = {
    (0, "morning"): "šįryt; šį rytą",
    (0, "evening"): "šįvakar; šį vakarą",
    (0, "night"): "šiąnakt; šią naktį",
    (-1, "night"): "praėjusią naktį; praeitą naktį",
}
PARTS = {
    "morning": "ryte; ryto; rytą; iš ryto; anksti ryte",
    "afternoon": "po pietų; popiet; po pietų",
    "evening": "vakare; vakaro; vakarą; vakarop; vėlai vakare",
    "night": "naktį; nakties",
}
SAME_PARTS = {
    "": "(tą|ta) (|pačią )dieną; tos pačios dienos",
    "morning": "tą (|patį )rytą",
    "evening": "tą (|patį )vakarą; tos pačios dienos vakar(ą|e)",
    "night": "tą (|pačią )naktį",
}
NEXT_PARTS = {
    "": "(kitą|sekančią|rytojaus) dieną; kitos dienos",
    "morning": "kitą rytą; kitos dienos ryt(ą|e)",
    "evening": "kitą vakarą; kitos dienos vakar(ą|e)",
    "night": "kitą naktį",
}
PERIODS = {
    ("week", -1): "(praėjus|pereit|praeit)(ią|ą|ios|os) savait(ę|ės)",
    ("week", 0): "ši(ą|os) savait(ę|ės)",
    ("week", 1): "(kit|ateinanči|sekanči)(ą|os) savait(ę|ės)",
    ("weekend", -1): "(praėjusį|pereitą|praeitą) savaitgalį; praėjusio savaitgalio",
    ("weekend", 0): "šį savaitgalį; šio savaitgalio",
    ("weekend", 1): "kitą savaitgalį; kito savaitgalio",
    ("month", -1): "(praėjusį|pereitą|praeitą) mėnesį; (praėjusio|pereito|praeito) mėnesio",
    ("month", 0): "šį mėnesį; šio mėnesio",
    ("month", 1): "kitą mėnesį; kito mėnesio",
    ("year", -1): "(praėjusi|pereit|praeit)(ais|ų) met(ais|ų); pernai",
    ("year", 0): "ši(ais|ų) met(ais|ų); šiemet",
    ("year", 1): "kit(ais|ų) met(ais|ų); kitąmet",
}
PERIOD_ENDS = {
    "day": "dienos pabaig(a|os|ai|oje)",
    "week": "savaitės pabaig(a|os|ai|oje)",
    "month": "mėnesio pabaig(a|os|ai|oje)",
    "year": "metų pabaig(a|os|ai|oje)",
}
EDGES = {
    1: "pradž(ia|ioje|ią)",
    2: "vidur(ys|yje|į|io)",
    3: "pabaig(a|oje|ą|os)",
}

CURRENCIES = {
    "EUR": "€; eur(|as|o|ą|ai|us|ų|ais|ui); euras",
    "GBP": "£; gbp; svar(as|o|ą|ai|us|ų) sterlingų",
    "USD": "us$; usd; jav doleri(s|o|ų|ai|us)",
    "RUB": "₽; rub; rusijos rubl(is|io|į|iai|ius|ių)",
    "BYN": "byn; baltarusijos rubl(is|io|į|iai|ius|ių)",
    "LTL": "ltl; lt; lit(as|o|ą|ai|us|ų|ais)",
    "PLN": "pln; zł; zlot(as|o|ą|ai|us|ų)",
    "UAH": "uah; ₴; grivin(a|os|ų|as)",
    "KZT": "kzt; ₸; teng(ė|ių|es)",
    "rouble": "rubl(is|io|į|iai|ius|ių)",
    "dollar": "$; doler(is|io|į|iai|ius|ių)",
    "pound": "svar(as|o|ą|ai|us|ų)",
    "crown": "kr; kron(a|os|ą|ų|as)",
    "peso": "pes(as|o|ų|us)",
    "yen": "¥; jen(a|os|ą|ų|as)",
    "franc": "frank(as|o|ą|ai|us|ų)",
    "lira": "₺; lir(a|os|ų|as)",
}
CENTS = {"": "ct; cent(as|o|ą|ai|us|ų)", "rouble": "kapeik(a|os|ų|as)", "GBP": "pens(as|o|ai|us|ų)"}

REPETITIONS = {1: "kartą; vienąkart", 2: "dukart; dusyk", 3: "triskart; trissyk"}
YES_NO = {True: "taip; t; žinoma; jo; aha", False: "ne; n; niekada"}

MARKS = {
    "lasting": "per; truko; užtruko",
    "many": "sekund(žių|ėmis); sek; s; minu(čių|tėmis); min; valand(ų|as|omis); val; h; dien(ų|as|omis|om); d; "
    "(darbo|kalendorinių|kalendorines) dien(ų|as); d. d.; darbo d.; par(ų|as); savai(čių|tėmis); sav; "
    "mėnes(ių|iai|ius|iais); mėn; pusvaland(žiai)",
    "and": "ir",
    "half": "pus(ė|ę|ės)",
    "and a half": "su puse",
    "couple": "por(a|ą|os)",
    "in": "per",
    "o'clock": "val; valand(ą|a|os|ų); h",
    "minutes": "min; minu(tės|tę|čių|tė)",
    "day": "d; dien(a|ą|os)",
    "month word": "mėn; mėnes(į|io|is|yje)",
    "year": "m; met(ai|ų|ais)",
    "about": "apie; maždaug; apytiksliai; apytikriai; beveik; kokia; kokius; ~; ≈",
    "about after": "maždaug; apytiksliai; apytikriai; ~",
    "less": "mažiau (nei|kaip|negu); <",
    "at least": "bent; bent jau; mažiausiai; ne mažiau (nei|kaip|negu); ne mažiau; >=; ≥",
    "more": "daugiau (nei|kaip|negu); virš; >",
    "at most": "ne daugiau (nei|kaip|negu); ne daugiau; daugiausia; iki; <=; ≤",
    "or more": "ar daugiau; arba daugiau; su viršum; +",
    "times": "kart(ą|us|ų|ai|as); k",
    "ago before": "prieš",
    "from now before": "už",
    "later": "vėliau; po to",
    "later before": "po; praėjus; praslinkus",
    "less before later": "mažiau (nei|kaip|negu) po",
    "more before later": "daugiau (nei|kaip|negu) po",
    "earlier": "anksčiau; prieš tai",
    "day before": "dieną prieš; (dieną|išvakarėse) prieš tai; išvakarėse",
    "same time": "tuo pačiu metu; tuo pat metu",
    "last": "praėjus(į|io); pereit(ą|o); praeit(ą|o)",
    "next": "kit(ą|o); ateinan(tį|čio); artimiaus(ią|io); sekan(tį|čio)",
    "this": "š(į|io)",
    "between": "tarp",
    "from": "nuo",
    "to": "iki",
    "before": "anksčiau (nei|kaip|negu)",
    "until": "iki; ligi",
    "no later": "ne vėliau (nei|kaip|negu)(| iki); vėliausiai; vėliausiai iki",
    "since": "nuo",
    "after": "po; vėliau (nei|kaip|negu)",
    "inclusive": "imtinai; vėliausiai",
    "within": "per; po; ne vėliau kaip per; ne ilgiau kaip; kaip per",
    "never": "niekada; nė karto; nei karto",
}
