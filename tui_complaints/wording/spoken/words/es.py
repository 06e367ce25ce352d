"""What people say in Spanish."""

from __future__ import annotations

EXAMPLES = {
    "when": "«ayer por la tarde», «12 de abril de 2021», «12/04/2021 a las 11:20», «hace dos días» o «en abril»",
    "due": "«para el viernes», «12 de abril», «en 14 días» o «10 días hábiles»",
    "money": "«unos 40 euros», «129,00 €», «30 mil» o «12 dólares»",
    "length": "«40 segundos», «hora y media», «2 semanas» o «10 días hábiles»",
    "count": "«5», «tres veces» o «al menos cinco»",
    "yes_no": "«sí» o «no»",
}

NUMBERS = {
    0: "cero",
    1: "un(o|a|)",
    2: "dos",
    3: "tres",
    4: "cuatro",
    5: "cinco",
    6: "seis",
    7: "siete",
    8: "ocho",
    9: "nueve",
    10: "diez",
    11: "once",
    12: "doce; una docena; docena",
    13: "trece",
    14: "catorce",
    15: "quince",
    16: "dieciséis",
    17: "diecisiete",
    18: "dieciocho",
    19: "diecinueve",
    20: "veinte",
    21: "veintiun(o|a|)",
    22: "veintidós",
    23: "veintitrés",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiséis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
    30: "treinta",
    40: "cuarenta",
    50: "cincuenta",
    60: "sesenta",
    70: "setenta",
    80: "ochenta",
    90: "noventa",
    100: "cien; ciento",
    200: "doscient(os|as)",
    300: "trescient(os|as)",
    400: "cuatrocient(os|as)",
    500: "quinient(os|as)",
    600: "seiscient(os|as)",
    700: "setecient(os|as)",
    800: "ochocient(os|as)",
    900: "novecient(os|as)",
}
ORDINALS = {1: "primero; primer"}
MAGNITUDES = {1000: "mil; miles", 1_000_000: "millón; millones"}

UNITS = {
    "s": "segundo(|s); seg; s",
    "min": "minuto(|s); min",
    "h": "hora(|s); h",
    "day": "día(|s); día(|s) (natural|naturales)",
    "working day": "día(|s) (hábil|hábiles|laborable|laborables|laboral|laborales)",
    "week": "semana(|s)",
    "month": "mes(|es)",
    "year": "año(|s)",
    "half-month": "quincena(|s)",
    "three quarters of an hour": "tres cuartos de hora",
    "quarter of an hour": "cuarto de hora",
}

MONTHS = {
    1: "enero; ene",
    2: "febrero; feb",
    3: "marzo; mar",
    4: "abril; abr",
    5: "mayo; may",
    6: "junio; jun",
    7: "julio; jul",
    8: "agosto; ago",
    9: "septiembre; setiembre; sept; sep",
    10: "octubre; oct",
    11: "noviembre; nov",
    12: "diciembre; dic",
}
WEEKDAYS = {
    0: "lunes",
    1: "martes",
    2: "miércoles",
    3: "jueves",
    4: "viernes",
    5: "sábado",
    6: "domingo",
}
DAYS = {
    -2: "anteayer; antes de ayer; antier",
    -1: "ayer",
    0: "hoy; hoy mismo",
    1: "mañana",
    2: "pasado mañana",
}
DAY_PARTS = {
    (-2, "night"): "anteanoche; antes de anoche",
    (-1, "night"): "anoche",
    (0, "morning"): "esta mañana",
    (0, "afternoon"): "esta tarde",
    (0, "night"): "esta noche",
}
PARTS = {
    "morning": "(por|de|en|a) la mañana",
    "afternoon": "(por|de|en|a) la tarde; tarde",
    "evening": "al anochecer",
    "night": "(por|de|en|a) la noche; noche; de (|la )madrugada",
}
SAME_PARTS = {
    "": "(el|ese|aquel) mismo día; (ese|aquel) día",
    "morning": "(la|esa|aquella) misma mañana; (esa|aquella) mañana",
    "afternoon": "(la|esa|aquella) misma tarde; (esa|aquella) tarde",
    "night": "(la|esa|aquella) misma noche; (esa|aquella) noche",
}
NEXT_PARTS = {
    "": "(al|el) día siguiente; al otro día",
    "morning": "(a |)la mañana siguiente",
    "afternoon": "(a |)la tarde siguiente",
    "night": "(a |)la noche siguiente",
}
PERIODS = {
    ("week", -1): "(|la )semana pasada; la pasada semana",
    ("week", 0): "esta (|misma )semana",
    ("week", 1): "(|la )(semana que viene|próxima semana|semana próxima)",
    ("weekend", -1): "(|el )fin de semana pasado; el pasado fin de semana",
    ("weekend", 0): "este fin de semana",
    ("weekend", 1): "(|el )(próximo fin de semana|fin de semana que viene)",
    ("month", -1): "(|el )mes pasado; el pasado mes",
    ("month", 0): "este mes",
    ("month", 1): "(|el )(mes que viene|próximo mes|mes próximo)",
    ("year", -1): "(|el )año pasado; el pasado año",
    ("year", 0): "este (|mismo )año",
    ("year", 1): "(|el )(año que viene|próximo año|año próximo)",
}
PERIOD_ENDS = {
    "day": "(|el |al )(final|fin) del día",
    "week": "(|el |a )(final|fin|finales) de (|la )semana",
    "month": "(|el |a )(final|fin|finales) (de|del) mes",
    "year": "(|el |a )(final|fin|finales) (de|del) año",
}
EDGES = {
    1: "(|a )(principios|comienzos|inicios) (de|del); al principio (de|del)",
    2: "(|a )mediados (de|del)",
    3: "(|a )(finales|fines) (de|del); al final (de|del); (el |)final (de|del)",
}

HALF_DAYS = {0: "am; a.m.", 12: "pm; p.m."}
MINUTES_PAST = {15: "y cuarto", 30: "y media"}

CURRENCIES = {
    "EUR": "€; euro(|s); eur",
    "GBP": "£; gbp; libra(|s) esterlina(|s)",
    "USD": "us$; usd; dólar(|es) (estadounidense|estadounidenses|americanos)",
    "RUB": "₽; rub; rublo(|s) ruso(|s)",
    "BYN": "byn; rublo(|s) bielorruso(|s)",
    "LTL": "ltl; lita(|s)",
    "PLN": "pln; zł; zloty(|s); esloti(|s)",
    "UAH": "uah; ₴; grivna(|s)",
    "KZT": "kzt; ₸; tenge(|s)",
    "ESP": "peseta(|s); pta(|s)",
    "PEN": "sol(|es)",
    "rouble": "rublo(|s)",
    "dollar": "$; dólar(|es)",
    "pound": "libra(|s)",
    "crown": "kr; corona(|s)",
    "peso": "peso(|s)",
    "yen": "¥; yen(|es)",
    "franc": "franco(|s)",
    "lira": "₺; lira(|s)",
}
CENTS = {"": "céntimo(|s); cent(|s); centavo(|s); ct; cts", "rouble": "kopek(|s)", "GBP": "penique(|s)"}

REPETITIONS = {1: "una vez"}
YES_NO = {True: "sí; s; claro; por supuesto; vale", False: "no; n; nunca"}

MARKS = {
    "lasting": "durante; por; tardó; tardaron; duró",
    "many": "segundos; seg; s; minutos; min; horas; h; días; días (naturales|hábiles|laborables|laborales); "
    "semanas; meses; "
    "años; quincenas",
    "and": "y; e",
    "half": "medi(o|a)",
    "and a half": "y medi(o|a)",
    "couple": "un par; par",
    "of": "de; del",
    "the": "el",
    "day": "día",
    "on": "el; en el; en; los; durante el",
    "in": "en; durante; en el mes de; en el año; en el",
    "at": "a las; a la; las",
    "o'clock": "h; hora(|s); hs; en punto",
    "noon": "mediodía en punto",
    "about": "unos; unas; aproximadamente; aprox; alrededor de(|l); cerca de(|l); casi; más o menos; hacia; hacia el; "
    "sobre; sobre el; en torno a(|l); a eso de; ~; ≈",
    "about after": "aproximadamente; aprox; más o menos; o así; ~",
    "less": "menos de; <",
    "at least": "al menos; por lo menos; como mínimo; mínimo; no menos de; >=; ≥",
    "more": "más de; >",
    "at most": "como máximo; no más de; hasta; máximo; a lo sumo; <=; ≤",
    "or more": "o más; como mínimo; al menos; por lo menos; +",
    "times": "vez; veces",
    "ago before": "hace; hace ya",
    "ago": "atrás",
    "from now before": "dentro de",
    "later": "después; más tarde; luego",
    "later before": "después de; tras; al cabo de; a los; pasad(o|a|os|as)",
    "less before later": "en menos de",
    "earlier": "antes; atrás antes",
    "day before": "el día (anterior|antes|previo); la víspera",
    "same time": "al mismo tiempo",
    "last": "el pasado; pasado; el último; último",
    "last after": "pasado; último",
    "next": "el próximo; próximo; el siguiente",
    "next after": "próximo; que viene; siguiente",
    "this": "este",
    "between": "entre",
    "from": "de; del; desde; desde el",
    "to": "a; al; hasta; hasta el",
    "before": "antes de(|l)",
    "until": "hasta; hasta el",
    "no later": "no más tarde de(|l); a más tardar; a más tardar el",
    "for": "para; para el",
    "since": "desde; desde el",
    "after": "después de(|l); tras; tras el",
    "inclusive": "inclusive; incluido; como tarde; a más tardar; como máximo",
    "within": "en; dentro de; en el plazo de; en un plazo de; en un plazo máximo de; durante",
    "never": "nunca; jamás; en ningún momento",
}
